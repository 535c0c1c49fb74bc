package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// partOpened parts a list whose first member belongs to words that open the clause, and
// whose others act in it: on Timor, Canberra abstained; when Ireland asked it to speak up
// for Tibet, India abstained.
func (s *sentence) partOpened(i int) {
	const acts = lex.VotePast | lex.AbstainVerb | lex.NoVerb | lex.YesVerb | lex.AbsentVerb | lex.Idle
	l := &s.people[i]
	if len(l.names) == 1 && l.unread == 1 && len(l.groups) == 0 && len(l.at) == 1 && l.at[0] > l.from && s.is(l.to, acts) && s.sign(s.beforeThe(l.at[0]), ",") {
		if b := s.beforeThe(l.from); s.opensMatter(b) || s.opensWhen(b) {
			l.from, l.unread, s.opened = l.at[0], 0, l.at[0] // of Tibet there is nothing to judge
		}
		return
	}
	if len(l.names) < 2 || len(l.groups) > 0 || len(l.at) != len(l.names) || !s.is(l.to, acts) || !s.sign(s.beforeThe(l.at[1]), ",") {
		return
	}
	b := s.beforeThe(l.from)
	if !s.opensMatter(b) && !(len(l.names) == 2 && s.opensWhen(b)) {
		return
	}
	if head, tail, ok := l.splitAt(l.at[1]); ok {
		head.used, s.opened = true, l.at[1]
		s.people[i] = *head
		s.people = slices.Insert(s.people, i+1, *tail)
	}
}

// opensMatter says whether unit b is a preposition that opens a clause with what the vote
// was about: on Timor, over Cyprus.
func (s *sentence) opensMatter(b int) bool {
	if !s.id(b, lex.WOn, lex.WOver, lex.WIn) {
		switch s.lower(b) {
		case "about", "regarding", "concerning":
		default:
			return false
		}
	}
	return b == 0 || s.sign(b-1, ";:-_.") || s.sign(b-1, ",") && !s.is(b, lex.Positions) || s.is(b-1, lex.And)
}

// opensWhen says whether unit b stands in a subordinate clause at the head of the sentence,
// of which the member behind it is an object: when Egypt asked it to censure.
func (s *sentence) opensWhen(b int) bool {
	const far = 24
	if b < 2 || s.sign(b, ",;:") || s.is(b, lex.And) {
		return false
	}
	for j := b; j >= 0 && j > b-far; j-- {
		if s.sign(j, ".;:") {
			return false
		}
		if s.id(j, lex.WWhen, lex.WAfter, lex.WBefore) || strings.EqualFold(s.text(j), "once") {
			return j < b-1
		}
	}
	return false
}

// fromBehind reads who is named behind a number of votes as whose they were in part:
// fourteen abstentions, even from Portugal; 35 abstentions, one from Kenya.
func (s *sentence) fromBehind(l *listing, b int, t stance) (stance, bool) {
	if !s.id(b, lex.WFrom) || len(l.names) == 0 || len(l.groups) > 0 || !s.endOfClause(l.to) {
		return t, false
	}
	m := b - 1
	switch s.lower(m) {
	case "even", "also", "one", "two", "among them", "including", "notably", "some", "three", "another":
		m--
	default:
		return t, false
	}
	for n := range s.hits {
		h := &s.hits[n]
		if h.to == m && s.sign(m, ",") && !h.score && !h.eitherWay && !h.open && h.Lo >= int32(len(l.names)) && s.is(h.to-1, lex.AbstainLabel|lex.NoLabel|lex.VoteNoun) {
			t.pos, t.from, t.to, t.loose = h.pos, m+1, l.to, h.loose
			return t, h.pos != plenary.UnknownPosition
		}
	}
	return t, false
}

// forOne is the unit behind words that count off the member before unit j in an answer:
// India for one, Italy for another. It is j where there are none.
func (s *sentence) forOne(j int) int {
	if !s.id(j, lex.WFor) || !s.sign(j+2, ",.;") && !s.is(j+2, lex.And) && j+2 < len(s.u) {
		return j
	}
	switch s.lower(j + 1) {
	case "one", "another", "starters":
		return j + 2
	}
	return j
}

// plainLabel says whether the word at m for how members voted is the only one before unit
// k, and told of the text: all of the Arab members voted against it; so did Ethiopia.
func (s *sentence) plainLabel(m, k int) bool {
	const far = 24
	if s.against(m) || !s.endOfClause(m+1) && !s.id(m+1, lex.WIt) && !(s.id(m+1, lex.WThe) && s.is(m+2, lex.Text)) || k-m > 7 || !(s.is(m, lex.Verbs) || s.is(m-1, lex.VotePast)) || s.is(m, lex.YesVerb|lex.NoVerb) && !s.textAhead(m) {
		return false
	}
	for j := m - 1; j >= 0 && j > m-far; j-- {
		if s.is(j, lex.Positions|lex.Not|lex.Modal|lex.Except|lex.VetoPast) || s.sign(j, ";:(") {
			return false
		}
	}
	return true
}

// isLeftOut says whether the word at k leaves out the members before it: Britain excluded.
func (s *sentence) isLeftOut(k int) bool {
	switch s.lower(k) {
	case "excluded", "excepted":
		return s.endOfClause(k + 1)
	}
	return false
}

// asksAnew says whether a list is told behind what somebody else asked of the organ, where
// a tally was told before: when the Americans asked it to treat the matter as important,
// London voted no. That may be another vote.
func (s *sentence) asksAnew(l *listing) bool {
	const far = 5
	if !s.id(0, lex.WWhen) || l.from < far {
		return false
	}
	asked := false
	for k := 1; k <= far; k++ {
		switch s.lower(k) {
		case "asked", "moved", "proposed", "tried", "sought", "wanted", "wished", "requested", "suggested", "invited":
			asked = k < l.from
		}
	}
	for i := len(s.walker.found) - 1; asked && i >= 0; i-- {
		if f := &s.walker.found[i]; f.sent < s.n && f.Kind == Counts {
			return true
		}
	}
	return false
}

// opensWithDay says whether the sentence opens with the date at k, or with which time it was and
// the date: on 18 June it met; the second time, on 18 June, it met.
func (s *sentence) opensWithDay(k int) bool {
	const far = 6
	if k <= 1 {
		return true
	}
	if k > far {
		return false
	}
	for j := range k {
		switch s.lower(j) {
		case "the", "a", "and", "but", "then", "first", "second", "third", "fourth", "last", "next", "other", "time", "occasion", "round", "vote", "attempt", "try", "again", "later", "earlier", "finally", "on", "in", ",":
		default:
			return false
		}
	}
	return true
}
