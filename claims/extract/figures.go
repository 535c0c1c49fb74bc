package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// figureNouns are words for the numbers of a tally together.
var figureNouns = map[string]bool{"figures": true, "numbers": true, "totals": true, "scores": true, "score": true, "tally": true, "count": true, "result": true, "breakdown": true, "figures then": true}

// findFigures reads three numbers in the order of a tally behind a word for them: the
// figures were 116, 23 and 12; the figures were 138 and 23, with 26 abstaining.
func (s *sentence) findFigures() {
	for k := range s.u {
		if !figureNouns[s.lower(k)] {
			continue
		}
		j := k + 1
		for s.is(j, lex.Did|lex.Date) || s.adverb(j) {
			j++
		}
		if !s.isCopula(j-1) && !s.isCopula(j) {
			continue
		}
		for s.isCopula(j) {
			j++
		}
		var at [3]int
		n := 0
		for ; n < len(at) && s.isNumber(j) && !s.taken[j]; n++ {
			at[n] = j
			for j++; s.sign(j, ",") || s.is(j, lex.And); j++ {
			}
		}
		if n < 2 || n == 2 && !s.abstainedBehind(at[1]+1) || n == 3 && !s.endOfClause(at[2]+1) || s.unreal(k) {
			continue
		}
		for i, pos := range [...]plenary.Position{plenary.Yes, plenary.No, plenary.Abstain} {
			if i < n {
				s.addHit(hit{from: k, to: at[n-1] + 1, num: at[i], pos: pos, Count: exact(s.value(at[i]))})
			}
		}
	}
}
