package names

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Nearest gives at most n members whose names are nearest to a text, by the
// number of edits (insert, delete, replace, swap two neighbours), best first,
// one name for each member. A name is near when at most a third of the text
// would change, or when the text begins it. Codes are not compared: three
// letters are near to too many.
func Nearest(text string, n int) []Match {
	if len(text) > maxText {
		return nil
	}
	k := []rune(key(Fold(text)))
	if len(k) < 3 {
		return nil
	}
	d := load()
	best := map[plenary.Code]Match{}
	var rows [3][]int
	for i := range rows {
		rows[i] = make([]int, maxText+1)
	}
	for name, is := range d.index {
		edits := len(k)/3 + 1
		switch {
		case strings.HasPrefix(name, string(k)):
			edits = 1
		case len(name) > maxText || abs(len(name)-len(k)) >= edits:
			continue
		default:
			edits = distance(k, []rune(name), &rows, edits)
		}
		if edits > len(k)/3 {
			continue
		}
		for _, i := range is {
			a := d.aliases[i]
			if a.Class == Code {
				continue
			}
			m := Match{Alias: a, Edits: edits}
			if old, ok := best[a.Code]; !ok || compareMatch(m, old) < 0 {
				best[a.Code] = m
			}
		}
	}
	out := make([]Match, 0, len(best))
	for _, m := range best {
		out = append(out, m)
	}
	slices.SortFunc(out, compareMatch)
	return out[:min(n, len(out))]
}

// compareMatch is a total order, so that answers do not depend on map order.
func compareMatch(a, b Match) int {
	return cmp.Or(
		cmp.Compare(a.Edits, b.Edits),
		cmp.Compare(a.Class.rank(), b.Class.rank()),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Class, b.Class),
		cmp.Compare(a.Text, b.Text))
}

// distance is the optimal string alignment distance of a and b (Damerau 1964,
// without edits inside a swapped pair), or limit where it is at least that.
// rows are three rows of working space, each longer than b.
func distance(a, b []rune, rows *[3][]int, limit int) int {
	before, last, row := rows[0], rows[1], rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			v := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				v = min(v, before[j-2]+1)
			}
			row[j] = v
			least = min(least, v)
		}
		// A swap can reach back two rows, so this row alone does not bound the
		// rest; one below the limit is safe.
		if least > limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit)
}

func abs(n int) int { return max(n, -n) }

// Distance is the number of edits between two texts (insert, delete, replace,
// swap two neighbours), for other look-ups that suggest what is near. Texts
// are compared to the first 200 runes.
func Distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	x, y = x[:min(len(x), maxText)], y[:min(len(y), maxText)]
	var rows [3][]int
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
	}
	return distance(x, y, &rows, len(x)+len(y)+1)
}
