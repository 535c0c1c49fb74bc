package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// tellsSeats says whether the units from from to to tell of members by seats that only
// the Council has: no permanent member, three of the elected ten, two of the P5.
func (s *sentence) tellsSeats(from, to int) bool {
	const far = 24
	for k := from; k < to && k < from+far; k++ {
		if s.is(k, lex.Group) {
			if id := s.Lex.Groups[s.u[k].Val].ID; id == "p5" || id == "e10" || id == "p3" {
				return true
			}
		}
		if isSeat(s.text(k)) && !strings.EqualFold(s.text(k), "other") && s.is(k+1, lex.Members|lex.Number) {
			return true
		}
	}
	return false
}

// namedBefore says whether somebody whose state is not read is named before a list as
// one of it: Ms Power and Australia's envoy cast the only noes.
func (s *sentence) namedBefore(l *listing) bool {
	b := s.beforeThe(l.from)
	return s.is(b, lex.And) && (s.is(b-1, lex.Person) && s.listEnding(b) == nil || s.unknown(b-1) && s.at(b-1).Case == words.Capital && !s.upper)
}

// withVeto says whether the veto at k is one that members have, not one that was cast:
// two of them with a veto, each with a veto.
func (s *sentence) withVeto(k int) bool {
	if !s.id(k-1, lex.WA, lex.WThe) {
		return false
	}
	switch s.lower(k - 2) {
	case "wield", "wields", "wielding", "hold", "holds", "holding", "have", "has", "having", "possess", "possesses", "enjoy", "enjoys":
		return s.id(k-1, lex.WA)
	}
	return s.id(k-2, lex.WWith) && (s.is(k-3, lex.Members) || s.id(k-3, lex.WThem, lex.WThose, lex.WBoth) || s.is(k-3, lex.All) || strings.EqualFold(s.text(k-3), "whom"))
}

// perEach says whether the number at k is a share rather than a count: for every no
// there were sixteen ayes.
func (s *sentence) perEach(k int) bool {
	const far = 9
	for j := k - 1; j > 0 && j > k-far && !s.sign(j, ";:."); j-- {
		if w := s.lower(j); (w == "every" || w == "each") && s.id(j-1, lex.WFor, lex.WTo) {
			return true
		}
	}
	return false
}

// supposedBy says whether what stands at k is only what might have been: with a simple
// majority required, it would have been carried.
func (s *sentence) supposedBy(k int) bool {
	const far = 16
	a := s.clauseStart(k)
	if !s.id(a, lex.WWith) && !strings.EqualFold(s.text(a), "under") {
		return false
	}
	comma := false
	for j := k; j < k+far && !s.sign(j, ";:."); j++ {
		comma = comma || s.sign(j, ",")
		if w := s.lower(j); comma && (strings.HasPrefix(w, "would") || strings.HasPrefix(w, "could have") || strings.HasPrefix(w, "might")) {
			return true
		}
	}
	return false
}
