package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// fillers are words beside a member in a list that say nothing of who is on it; those of
// several words are told apart by the first.
var fillers = phrases(
	"itself", "himself", "herself", "themselves", "too", "again", "once more", "once again", "likewise", "for one", "for instance", "for example", "for once", "say", "that is",
	"of course", "naturally", "predictably", "obviously", "inevitably", "unsurprisingly", "surprisingly", "curiously", "oddly", "strangely", "incredibly", "remarkably", "astonishingly", "amazingly", "notably",
	"sadly", "alas", "regrettably", "shamefully", "tellingly", "typically", "ironically", "interestingly", "significantly", "reportedly", "apparently", "admittedly", "understandably", "as ever", "as always", "as usual",
	"as expected", "as so often", "as one would expect", "to be sure", "it seems", "it appears", "needless to say", "no less", "of all people", "of all countries", "of all states", "bless them", "mind you",
	"if you please", "i think", "i believe", "we are told", "i am told", "i'm afraid", "to my surprise", "to our surprise", "to general surprise", "to nobody's surprise", "to no one's surprise", "to everyone's surprise",
	"most surprisingly", "more surprisingly", "rather surprisingly", "not surprisingly", "oddly enough", "strangely enough", "for good measure", "in the end",
)

// leadIns are words before a member in a list that only lead to it.
var leadIns = phrases(
	"then", "even", "also", "finally", "lastly", "next", "now", "later", "after that", "not forgetting", "not to forget", "last but not least", "last of all", "more surprisingly", "most surprisingly",
	"rather surprisingly", "perhaps more surprisingly", "furthest of all", "worst of all", "best of all", "to my surprise", "to our surprise", "to general surprise", "to nobody's surprise", "to no one's surprise",
	"to everyone's surprise", "in the end", "of course", "naturally", "predictably", "obviously", "inevitably", "unsurprisingly", "surprisingly", "curiously", "oddly", "strangely", "incredibly", "remarkably", "astonishingly",
	"notably", "sadly", "alas", "likewise", "it seems", "as ever", "as always", "as usual", "once more", "once again", "again", "good old", "our own", "our", "for good measure", "if i heard aright",
)

// phrases sorts phrases by their first words.
func phrases(all ...string) map[string][][]string {
	out := map[string][][]string{}
	for _, p := range all {
		ws := strings.Fields(p)
		out[ws[0]] = append(out[ws[0]], ws[1:])
	}
	return out
}

// passFillers leaves out of a list of members what says nothing of who is on it: Egypt, India
// of course and Yugoslavia; Peru and, more surprisingly, Bolivia; Kenya and the delegate of Chad.
func (s *sentence) passFillers() {
	for k := 0; k < len(s.u); k++ {
		if !s.is(k, lex.Actor) {
			continue
		}
		if s.isFlag(k) && s.is(k+1, lex.Actor) && s.sameState(k, k+1) {
			s.drop(k, k+1) // a flag before the name of its state
		}
		if to, ok := s.fillersBehind(k); ok {
			s.drop(k+1, to)
		}
		if from, to, ok := s.leadInBehind(k); ok {
			s.drop(from, to)
		}
	}
}

// sameState says whether the names at two units are of the same member.
func (s *sentence) sameState(a, b int) bool {
	x, y := s.Lex.Names[s.u[a].Val].Codes(plenary.Date{}), s.Lex.Names[s.u[b].Val].Codes(plenary.Date{})
	return len(x) > 0 && slices.Equal(x, y)
}

// fillersBehind is where the fillers behind the member at k end, with one of the commas around
// them; ok says whether there are any and the list goes on behind them.
func (s *sentence) fillersBehind(k int) (to int, ok bool) {
	from := k + 1
	comma := s.sign(from, ",")
	if comma {
		from++
	}
	to = s.phrasesEnd(from, fillers)
	if c := max(s.calledEnd(k), s.clauseOnEnd(k)); c > to {
		return c, true
	}
	if to == from {
		return 0, false
	}
	next := to
	for s.sign(next, ",") || s.is(next, lex.And) {
		next++
	}
	if next == to || comma && !s.sign(to, ",") && !s.is(to, lex.And) {
		return 0, false
	}
	if next = s.phrasesEnd(next, leadIns); s.id(next, lex.WThe) {
		next++
	}
	if !s.is(next, lex.Actor) || s.isSplit(k, next) {
		return 0, false
	}
	if !comma && s.sign(to, ",") && s.is(to+1, lex.And) && s.tellsVote(next+1) {
		return 0, false // Chad too, and Mali did not vote
	}
	if comma && s.sign(to, ",") && s.is(to+1, lex.And) {
		to++ // Russia, of course, and Belarus
	}
	return to, true
}

// calledEnd is the comma behind what the member at k is called between commas, where the list
// goes on behind it: Chad, the sponsor's ally, Mali and Togo. It is 0 where nothing of the kind
// stands there.
func (s *sentence) calledEnd(k int) int {
	const far = 8
	from := k + 2
	if !s.sign(k+1, ",") || !s.id(from, lex.WThe, lex.WA, lex.WIts, lex.WTheir) && !ours[s.lower(from)] {
		return 0
	}
	c := from + 1
	for c < from+far && !s.sign(c, ",") {
		if !s.unknown(c) && !s.id(c, lex.WOf, lex.WThe, lex.WS) && !s.is(c, lex.Members|lex.Other|lex.Only|lex.Text) && !s.sign(c, "'-") || s.is(c, lex.Positions|lex.Date|lex.Actor) {
			return 0
		}
		c++
	}
	next := c + 1
	for s.id(next, lex.WThe) {
		next++
	}
	if c == from+1 || !s.sign(c, ",") || !s.is(next, lex.Actor) {
		return 0
	}
	more := next + 1
	for s.sign(more, ",") || s.is(more, lex.And) || s.id(more, lex.WThe) {
		more++
	}
	opened := s.sign(s.beforeThe(k), ":(-_,") || s.is(s.beforeThe(k), lex.And)
	if more > next+1 && s.is(more, lex.Actor) && !s.isSplit(k, more) || opened && s.endOfClause(next+1) && !s.sign(next+1, ",") {
		return c
	}
	return 0
}

// clauseOnEnd is the comma behind a relative clause on the member at k in a list that a colon or
// a bracket opens, where the list goes on: two abstained: Chad, which had wanted more time, and
// Mali. It is 0 where nothing of the kind stands there.
func (s *sentence) clauseOnEnd(k int) int {
	const far = 16
	if !s.sign(k+1, ",") || !s.id(k+2, lex.WWhich, lex.WWho) && s.lower(k+2) != "whose" {
		return 0
	}
	from := k
	for s.is(from-1, lex.Actor|lex.And) || s.sign(from-1, ",") || s.id(from-1, lex.WThe) {
		from--
	}
	c := k + 3
	for c < k+far && !s.sign(c, ",") {
		if s.saysMore(c) {
			return 0
		}
		c++
	}
	next := c + 1
	for s.is(next, lex.And) || s.id(next, lex.WThe) {
		next++
	}
	if !s.sign(from-1, ":(") || !s.sign(c, ",") || !s.is(next, lex.Actor) || !s.endOfClause(next+1) {
		return 0
	}
	return c
}

// ours open what somebody is called by a friend or a neighbour.
var ours = map[string]bool{"our": true, "my": true, "your": true, "one": true, "another": true, "once": true, "now": true, "long": true, "hardly": true, "always": true}

// leadInBehind is the stretch of words that only lead from the member at k to the next of its
// list; ok says whether there is one.
func (s *sentence) leadInBehind(k int) (from, to int, ok bool) {
	from = k + 1
	for s.sign(from, ",") || s.is(from, lex.And) {
		from++
	}
	if from == k+1 {
		return 0, 0, false
	}
	comma := s.sign(from-1, ",") && s.is(from-2, lex.And)
	if to = s.phrasesEnd(from, leadIns); to > from {
		switch {
		case comma && s.sign(to, ","):
			from, to = from-1, to+1 // and, more surprisingly, Bolivia
		case s.sign(to, ","):
			to++
		}
	}
	if to = s.envoyOf(to); to == from {
		return 0, 0, false
	}
	next := to
	if s.id(next, lex.WThe) {
		next++
	}
	return from, to, s.is(next, lex.Actor) && !s.isSplit(k, next)
}

// envoyOf is the unit behind words at k for somebody who acts for the state that follows: the
// delegate of. It is k where there are none.
func (s *sentence) envoyOf(k int) int {
	m := k
	for s.id(m, lex.WThe, lex.WA) {
		m++
	}
	if m > k && deputies[s.lower(m)] && s.id(m+1, lex.WOf) {
		return m + 2
	}
	return k
}

// phrasesEnd is the unit behind the phrases that stand at k, k where there are none.
func (s *sentence) phrasesEnd(k int, of map[string][][]string) int {
	const most = 2
	for range most {
		to := k
		for _, rest := range of[s.lower(k)] {
			m := k + 1
			for _, w := range rest {
				if s.lower(m) != w {
					m = k
					break
				}
				m++
			}
			to = max(to, m)
		}
		if to == k {
			break
		}
		k = to
	}
	return k
}

// isSplit says whether a clause of its own begins with the member at b, as its verb stands
// behind it and the member at a is the object of another verb: we voted with Chad again, and Mali
// abstained; nobody besides Russia itself, Mali abstaining.
func (s *sentence) isSplit(a, b int) bool {
	if s.is(s.beforeThe(a), lex.Except) {
		return true
	}
	v := b + 1
	if s.sign(v, "(") {
		v = max(v, s.closing(v)+1)
	}
	for s.adverb(v) {
		v++
	}
	if !s.is(v, lex.Verbs|lex.VotePast|lex.Did|lex.Join|lex.VetoPast|lex.AbstainLabel) && !s.isCopula(v) {
		return false
	}
	for a > 0 && (s.is(a-1, lex.Actor|lex.And) || s.sign(a-1, ",") || s.id(a-1, lex.WThe)) {
		a--
	}
	if s.sign(a, ",") || s.is(a, lex.And) {
		return false // the list opens a clause
	}
	return a > 0 && !s.sign(a-1, ";:.()-_\"") && !s.is(a-1, lex.Only) && !s.id(a-1, lex.WBut, lex.WWhile, lex.WThat) && !(s.id(a-1, lex.WWith) && s.is(v, lex.VoteIng))
}
