package groups

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/names"
)

// near lists up to three identities of groups whose name or alias is near to a
// folded text or contains it, as a hint.
func (d *data) near(text string) string {
	if len(text) < 2 {
		return ""
	}
	best := make([]int, len(d.groups)) // edits + 1; 0 is not near
	for name, i := range d.index {
		edits := names.Distance(text, name)
		if strings.Contains(name, text) {
			edits = min(edits, 1)
		}
		if edits <= len(text)/3 && (best[i] == 0 || edits+1 < best[i]) {
			best[i] = edits + 1
		}
	}
	var is []int
	for i, b := range best {
		if b > 0 {
			is = append(is, i)
		}
	}
	slices.SortStableFunc(is, func(a, b int) int { return best[a] - best[b] })
	var out []string
	for _, i := range is[:min(3, len(is))] {
		out = append(out, d.groups[i].ID+" ("+d.groups[i].Name+")")
	}
	return strings.Join(out, " or ")
}
