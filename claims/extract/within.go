package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// opensBound says whether the group at k opens a clause as that to which what follows is
// bound, so that it is no part of the list behind it: of the permanent members China alone
// abstained; alone of the Nordic countries, Iceland was absent.
func (s *sentence) opensBound(k int) bool {
	b := k - 1
	for s.id(b, lex.WThe) || s.isNumber(b) || s.is(b, lex.All) && !s.is(b, lex.Among) {
		b--
	}
	if !s.id(b, lex.WOf) && !s.is(b, lex.Among) {
		return false
	}
	if s.is(b-1, lex.Only) {
		b--
	}
	if b > 0 && !s.sign(b-1, ";:.-_") && !s.is(b-1, lex.And) {
		return false
	}
	j := s.members(k + 1)
	if s.sign(j, ",") {
		j++
	}
	for s.id(j, lex.WThe) || s.is(j, lex.Only) {
		j++
	}
	return s.is(j, lex.Actor|lex.Person)
}

// aloneOf is the index and one of the group that opens the clause of a list as that of which
// it alone did something: alone of the African members, Ghana voted for it. It is 0 when none
// does.
func (s *sentence) aloneOf(l *listing) int32 {
	const far = 9
	b := s.beforeThe(l.from)
	if s.sign(b, ",") {
		b--
	}
	for k := b; k > b-far && k >= 0; k-- {
		if s.is(k, lex.Only) && strings.EqualFold(s.text(k), "alone") && (k == 0 || s.sign(k-1, ";:.-_")) && (s.id(k+1, lex.WOf) || s.is(k+1, lex.Among)) {
			return s.boundAt(k + 1)
		}
		if s.sign(k, ",;:.") {
			break
		}
	}
	return 0
}

// boundEnd reads from the preposition at j the company in which a member is told to have been
// alone: alone of the three African members, alone in its region. It returns the index and
// one of the group, 0 when that is not known, and where the words end, j when there are none.
func (s *sentence) boundEnd(j int) (group int32, end int) {
	if low := s.lower(j); !s.id(j, lex.WOf, lex.WIn) && !s.is(j, lex.Among) && low != "within" || s.is(j+1, lex.VoteIng|lex.Labels|lex.Date) || s.is(j, lex.Join) {
		return 0, j
	}
	m := j + 1
	for m < j+4 && (s.id(m, lex.WThe, lex.WIts) || s.isNumber(m) || s.is(m, lex.All)) {
		m++
	}
	if g, to := s.groupAt(m, true); g >= 0 {
		return g + 1, to
	}
	const far = 4
	from := m
	for m < from+far && (s.unknown(m) && !refuses(s.lower(m)) && !s.adverb(m) || s.is(m, lex.Actor|lex.OtherBody) || s.is(m, lex.Members) && !s.is(m, lex.VoteNoun|lex.VoteIng)) {
		m++
	}
	if m == from || !s.id(m, lex.WIn, lex.WTo) && !s.is(m, lex.VotePast|lex.Verbs|lex.VoteInf) {
		return 0, j
	}
	return 0, m
}

// overVotes is the unit of the word against which, behind "of" at j, members are told to have
// been outvoted: carried against the votes of Cuba, over the dissent of Yemen. It is j when
// none is.
func (s *sentence) overVotes(j int) int {
	if !s.id(j, lex.WOf) {
		return j
	}
	k := j - 1
	b := s.beforeThe(k)
	if low := s.lower(k); s.is(b, lex.Only) && (s.is(k, lex.NoLabel|lex.VoteNoun) || low == "no" || low == "objection" || low == "opposition") {
		switch b = s.beforeThe(b); s.lower(b) {
		case "over", "despite", "against", "in spite of", "notwithstanding":
			return b + 1 // over the lone objection of Chile
		}
		return j
	}
	if s.is(b, lex.NoLabel) && b == k-1 && !s.id(b, lex.WAgainst) {
		b = s.beforeThe(b) // over the negative votes of
	}
	switch w := s.lower(k); {
	case s.is(k, lex.VoteNoun) && strings.HasPrefix(w, "vote"):
		if s.id(b, lex.WAgainst) && b > 0 && !s.is(b-1, lex.VoteNoun|lex.VotePast|lex.Number) {
			return b
		}
		if low := s.lower(b); (low == "over" || low == "despite") && s.is(k-1, lex.NoLabel) {
			return k - 1
		}
	case w == "dissent" || w == "dissents" || w == "noes" || w == "nays":
		for s.is(b, lex.Only) {
			b = s.beforeThe(b) // over the lone dissent of
		}
		if low := s.lower(b); low == "over" || low == "despite" || low == "against" || low == "notwithstanding" {
			return k
		}
	}
	return j
}

// endsBound is where the words end that boundEnd reads at j, j when there are none.
func (s *sentence) endsBound(j int) int {
	_, end := s.boundEnd(j)
	return end
}
