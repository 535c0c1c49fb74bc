package chart

import (
	"fmt"

	"github.com/plenary-vote/plenary"
)

// The measures of a mini board, in px.
const (
	miniRow  = 28 // lights in a row: seven rows for the whole Assembly
	miniStep = 9  // from light to light
	miniSize = 7
)

// MiniBoard appends a board without names: one small light for each position in
// the order given, which is the board's. What it shows must stand in words
// beside it.
func MiniBoard(dst []byte, positions []plenary.Position) []byte {
	if len(positions) == 0 {
		return dst
	}
	rows := (len(positions) + miniRow - 1) / miniRow
	wide := min(len(positions), miniRow)*miniStep - miniStep + miniSize + 1
	high := rows*miniStep - miniStep + miniSize + 1
	dst = fmt.Appendf(dst, `<svg class="miniboard" width="%d" height="%d" viewBox="0 0 %d %d" aria-hidden="true" focusable="false">`, wide, high, wide, high)
	for i, p := range positions {
		dst = append(dst, `<rect class="`...)
		dst = append(dst, LookOf(p).Class...)
		dst = append(dst, '"')
		dst = attr(dst, "x", float64(i%miniRow*miniStep)+.5)
		dst = attr(dst, "y", float64(i/miniRow*miniStep)+.5)
		dst = attr(dst, "width", miniSize)
		dst = attr(dst, "height", miniSize)
		dst = append(dst, `/>`...)
	}
	return append(dst, `</svg>`...)
}
