package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// apposedPower is the one permanent member that is named between commas, dashes or
// brackets right before the verb at k, behind the words for it: Israel's friend in the
// room, the United States, vetoed it. It is nil where none is.
func (s *sentence) apposedPower(k int) *listing {
	e := k - 1
	if !s.sign(e, ",_)-") {
		return nil
	}
	l := s.listEnding(e)
	if l == nil && s.id(e-1, lex.WS) {
		return nil
	}
	if l == nil || l.used || l.pronoun || len(l.names) != 1 || len(l.groups) > 0 || !s.permanent(l) {
		return nil
	}
	b := s.beforeThe(l.from)
	if !s.sign(b, ",_(-") || b < 2 || s.is(b-1, lex.Date|lex.Positions|lex.VotePast|lex.VetoPast) || s.Lex.Names[l.names[0]].Demonym {
		return nil
	}
	return l
}

// metVeto says whether the words before unit k, where a veto is named with an article,
// say that it was met, so that it was cast: ran into a Russian veto, met an American one.
func (s *sentence) metVeto(k int) bool {
	switch s.lower(k) {
	case "met", "encountered", "drew", "suffered", "hit", "incurred", "earned", "attracted", "faced", "got", "received", "met with", "ran into", "brought":
		return !s.unreal(k) && !s.is(k-1, lex.Modal|lex.Not)
	}
	switch s.lower(k - 1) {
	case "ran", "foundered", "crashed", "stumbled", "met", "bumped", "smashed", "broke", "wrecked", "split":
		return (s.id(k, lex.WWith, lex.WOn) || strings.EqualFold(s.text(k), "into") || strings.EqualFold(s.text(k), "against") || strings.EqualFold(s.text(k), "upon")) && !s.unreal(k-1) && !s.is(k-2, lex.Modal|lex.Not)
	}
	return false
}

// inTally says whether the veto whose words reach from from to to is one of the numbers
// of a tally: ten for, four abstentions, an American veto.
func (s *sentence) inTally(from, to int) bool {
	const far = 4
	if !s.sign(from-1, ",;") && !s.is(from-1, lex.And) || !s.endOfClause(to) && !s.is(to, lex.And) {
		return false
	}
	j := from - 2
	if s.is(from-1, lex.And) && s.sign(j, ",") {
		j--
	}
	if !s.is(j, lex.Positions|lex.VoteNoun) && !s.id(j, lex.WFor) {
		return false
	}
	for m := j - 1; m >= 0 && m > j-far; m-- {
		if s.is(m, lex.Number) {
			return true
		}
		if s.is(m, lex.Sign|lex.Modal) {
			return false
		}
	}
	return false
}
