package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// spelledOut puts one unit in the place of "w/" and "w/o" in hasty writing: passed w/ 11
// votes, w/o Russia.
func spelledOut(u []lex.Unit, ts []words.Token, text string) []lex.Unit {
	word := func(k int, w string) bool {
		return k < len(u) && u[k].To-u[k].From == 1 && strings.EqualFold(text[ts[u[k].From].Start:ts[u[k].From].End], w)
	}
	for k := 0; k+1 < len(u); k++ {
		if !word(k, "w") || !u[k+1].IsSign("/") || u[k+1].Space {
			continue
		}
		id, n := int32(lex.WWith), 2
		if word(k+2, "o") && !u[k+2].Space {
			id, n = lex.WWithout, 3
		}
		u[k].ID, u[k].Class, u[k].To = id, lex.Small, u[k+n-1].To
		u = append(u[:k+1], u[k+n:]...)
	}
	return u
}

// reporting are verbs of a plain report, behind which a clause may follow without a
// conjunction: he says India abstained.
var reporting = map[string]bool{"says": true, "said": true, "say": true, "reports": true, "reported": true, "writes": true, "wrote": true, "notes": true, "noted": true, "adds": true, "added": true}
