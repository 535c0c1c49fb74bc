package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// leansTo is the position that a phrase right behind a list leans to, where the list
// is its subject and the clause ends with it: Canada held back, Mexico was in the
// minority. It is the unknown position where there is none.
func (s *sentence) leansTo(l *listing) plenary.Position {
	if s.isGoverned(l) && !(s.id(l.from-1, lex.WWith) && strings.HasSuffix(s.lower(l.to), "ing")) || s.isExcepted(l) || s.isContrast(l) || l.pronoun {
		return plenary.UnknownPosition
	}
	k := l.to
	for s.is(k, lex.Did|lex.All|lex.Only) || s.isCopula(k) || s.adverb(k) || s.id(k, lex.WBoth, lex.WAlso) {
		k++
	}
	if k > l.to+4 || k >= len(s.u) {
		return plenary.UnknownPosition
	}
	c, n := s.Lex.Lean(s.toks, int(s.u[k].From))
	if n == 0 || s.supposed(k) || moods[s.lower(k)] {
		return plenary.UnknownPosition
	}
	to := k + 1
	for to < len(s.u) && int(s.u[to].From-s.u[k].From) < n {
		to++
	}
	switch s.lower(to) {
	case "too", "as well", "again":
		to++
	}
	if !s.endOfClause(to) {
		return plenary.UnknownPosition
	}
	switch {
	case c&(lex.AbstainLabel|lex.AbsentLabel) != 0 && c&(lex.YesLabel|lex.NoLabel) == 0:
		return plenary.Abstain
	case c&(lex.YesLabel|lex.NoLabel|lex.AbstainLabel|lex.AbsentLabel) == lex.YesLabel:
		return plenary.Yes
	case c&(lex.YesLabel|lex.NoLabel|lex.AbstainLabel|lex.AbsentLabel) == lex.NoLabel:
		return plenary.No
	}
	return plenary.UnknownPosition
}

// moods are words that lean to a position while it is still open.
var moods = map[string]bool{
	"wavered": true, "wavering": true, "hesitated": true, "hesitant": true, "hesitating": true, "had": true, "balked": true, "baulked": true, "wobbled": true, "demurred": true, "silent": true, "quiet": true,
	"lonely": true, "alone": true, "isolated": true, "ready": true, "unmoved": true, "defiant": true, "hostile": true, "resisted": true, "undecided": true, "unsure": true, "shy": true, "elsewhere": true, "outside": true,
	"stood": true, "stands": true, "stand": true, "asleep": true, "walking": true, "cheered": true, "applauded": true, "nodded": true, "shrugged": true,
}

// leansElsewhere says whether a count left open is told by a phrase that leans to a
// position other than abstaining: six rejected it.
func (s *sentence) leansElsewhere(h *hit) bool {
	if !h.open || h.to < 1 || h.to > len(s.u) {
		return false
	}
	c, _ := s.Lex.Lean(s.toks, int(s.u[h.to-1].From))
	return c&(lex.AbstainLabel|lex.AbsentLabel) == 0
}
