package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// backedOther reads whom a list is said to have backed by its vote, so that it did as that one: Chad
// backed Havana in the vote; Mali supported Washington in voting no.
func (s *sentence) backedOther(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	k := l.to
	for s.is(k, lex.Did) && !s.is(k, lex.Positions|lex.Not) || s.adverb(k) {
		k++
	}
	switch s.lower(k) {
	case "backed", "supported", "stood behind", "got behind", "rallied behind", "lined up behind", "backs", "supports":
	default:
		return t, false
	}
	o := s.listFrom(s.behindThe(k + 1))
	if o == nil || o == l || len(o.names) != 1 || len(o.groups)+o.unread > 0 || len(l.names) == 0 || s.isGoverned(l) || s.unreal(k) {
		return t, false
	}
	switch m := o.to; {
	case s.inTheVote(m) > m && s.endOfClause(s.inTheVote(m)):
		t.to = s.inTheVote(m)
	case s.id(m, lex.WWith) && s.id(m+1, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) && s.is(m+2, lex.VoteNoun) && s.endOfClause(m+3):
		t.to = m + 3
	case s.id(m, lex.WIn, lex.WBy) && (s.is(m+1, lex.VoteIng) || s.is(m+1, lex.Labels) && strings.HasSuffix(s.lower(m+1), "ing")):
		n := m + 1
		if s.is(n, lex.VoteIng) {
			n++
		}
		if !s.isLabel(n) || s.against(n) {
			return t, false
		}
		t.pos, t.to, t.with = s.labelPosition(n), n+1, o
		return t, t.pos != plenary.UnknownPosition
	default:
		return t, false
	}
	t.as, o.used = o, true
	return t, true
}

// notCasting reads a list behind the copula of a clause that opens with a vote which it did not
// cast: not voting in favour was Chad; not supporting it were Chad and Mali.
func (s *sentence) notCasting(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1, not: true}
	b := s.beforeThe(l.from)
	if !s.isCopula(b) || b < 2 || !s.endOfClause(l.to) || len(l.names) == 0 {
		return t, false
	}
	k := b - 1
	if s.isPronoun(k) {
		k--
	}
	if !s.isLabel(k) {
		return t, false
	}
	t.pos = s.labelPosition(k)
	for k--; s.is(k, lex.VoteIng); {
		k--
	}
	if low := s.lower(k); low != "not voting" && low != "not" || k > 0 && !s.sign(k-1, ",;:.") && !s.is(k-1, lex.And) && !strings.EqualFold(s.text(k-1), "also") {
		return t, false
	}
	t.from = k
	return t, t.pos == plenary.Yes || t.pos == plenary.No
}
