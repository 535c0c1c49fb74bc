package chart

import (
	_ "embed"
	"strings"

	"github.com/plenary-vote/plenary"
)

// tilesText is the equal-tile map as people edit it: one code for each tile, in
// rows and columns, "..." where there is none.
//
//go:embed tiles.txt
var tilesText string

// tile is a place in the equal-tile map.
type tile struct{ col, row int }

// tiles gives the place of each member. CSK and YUG stand where a state that
// followed them stands, which never sat at the same time.
var tiles, tileCols, tileRows = func() (map[plenary.Code]tile, int, int) {
	m, cols := map[plenary.Code]tile{}, 0
	rows := strings.Split(strings.TrimSpace(tilesText), "\n")
	for r, line := range rows {
		cells := strings.Fields(line)
		cols = max(cols, len(cells))
		for c, code := range cells {
			if code != "..." {
				m[plenary.Code(code)] = tile{c, r}
			}
		}
	}
	m["CSK"], m["YUG"] = m["CZE"], m["SRB"]
	return m, cols, len(rows)
}()

// tileSize is a tile's side and the gap to the next, in units.
const tileSize, tilePitch = 30, 33

// Tiles appends the equal-tile map: one square for each member, roughly where it
// lies, so that Tuvalu counts as much to the eye as it does in the vote. A member
// without a place in it (a local body's) is left out; the table has it.
func Tiles(dst []byte, marks []Mark) []byte {
	dst = append(dst, `<svg class="tiles" viewBox="0 0`...)
	for _, n := range []int{tileCols*tilePitch - 3, tileRows*tilePitch - 3} {
		dst = append(dst, ' ')
		dst = number(dst, float64(n))
	}
	dst = append(dst, `" role="img" aria-label="One square for each member, coloured by position; the same is in the table">`...)
	for _, m := range marks {
		at, ok := tiles[m.Code]
		if !ok {
			continue
		}
		look := LookOf(m.Position)
		x, y := float64(at.col*tilePitch), float64(at.row*tilePitch)
		dst = append(dst, `<a href="#m-`...)
		dst = Escape(dst, string(m.Code))
		dst = append(dst, `" tabindex="-1"><rect class="`...)
		dst = append(dst, look.Class...)
		dst = append(dst, '"')
		dst = attr(dst, "x", x)
		dst = attr(dst, "y", y)
		dst = append(dst, ` width="30" height="30"/><text class="t`...)
		dst = append(dst, look.Class...)
		dst = append(dst, '"')
		dst = attr(dst, "x", x+tileSize/2)
		dst = attr(dst, "y", y+19)
		dst = append(dst, '>')
		dst = Escape(dst, string(m.Code))
		dst = append(dst, `</text><title>`...)
		dst = Escape(dst, m.Name)
		dst = append(dst, ": "...)
		dst = append(dst, look.Word...)
		dst = append(dst, `</title></a>`...)
	}
	return append(dst, `</svg>`...)
}
