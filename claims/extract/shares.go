package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// readShare reads at k what share of the members, or of those who voted, took a position:
// not quite a fifth of the members abstained; the noes were fewer than a sixth of the
// membership; 165 of 193 makes better than five in six.
func (s *sentence) readShare(k int) int {
	if to := s.fronted(k); to > k {
		return to
	}
	a, ok := s.fraction(k)
	if !ok {
		return k
	}
	if a.den < 100 && a.plain || a.den < 100 && a.den > 2 {
		s.takeNumbers(a.from, a.to)
	}
	if to := s.shareOfNumbers(&a); to > k {
		return to
	}
	forms, to := s.shareOf(k, &a)
	if forms == nil {
		return k
	}
	if n := s.numberBefore(a.from - 1); n >= 0 {
		var ways [][]Form
		for _, p := range positionsTold {
			for _, way := range s.shares(&a, formOf(p), forms, 12) {
				ways = append(ways, append(way, equals(formOf(p), number(s.value(n)))...))
			}
		}
		s.addReckoning(n, to, n, ways...)
		return to
	}
	room := roomOf(&a)
	b := a.from
	if s.linksShare(b - 1) {
		if x, from := s.sidesEnding(b - 1); !x.isZero() {
			s.takeNumbers(b, to)
			s.addReckoning(from, to, k, s.shares(&a, x, forms, room)...)
			return to
		}
		if w := s.lower(b - 2); (w == "that" || w == "this" || w == "which" || w == "it") && (b < 3 || s.endOfClause(b-3)) && s.endOfClause(to) {
			s.takeNumbers(b, to)
			s.addReckoning(b, to, k, s.shares(&a, formOf(plenary.Yes), forms, room)...)
			return to
		}
	}
	p, not, end := s.positionOf(to)
	if end == to && s.id(b-1, lex.WBy) && s.is(b-2, lex.YesVerb|lex.NoVerb|lex.Pass) {
		p, end = plenary.Yes, to // was backed by almost three quarters of the members
		if s.is(b-2, lex.NoVerb) {
			p = plenary.No
		}
		b -= 2
	} else if end == to {
		return k
	}
	s.takeNumbers(b, to)
	at := b
	var ways [][]Form
	for _, y := range forms {
		x := formOf(p)
		if not {
			x = y.plus(x, -1)
		}
		ways = append(ways, a.shareBounds(x, y, room))
		if p == plenary.Abstain && !not && s.withheld(to, end) {
			ways = append(ways, a.shareBounds(y.plus(formOf(plenary.Yes), -1), y, room))
		}
	}
	s.addReckoning(b, end, at, ways...)
	return end
}

// tellsShare says whether a sentence says what share was just told: that is more than half
// of the members.
func (s *sentence) tellsShare() bool {
	if !s.id(0, lex.WThat, lex.WThis, lex.WIt) || !s.linksShare(1) || !s.inContext() {
		return false
	}
	const far = 8
	for k := 2; k < far; k++ {
		if ordinals[singular(s.text(k))] > 0 || singular(s.text(k)) == "half" {
			return true
		}
	}
	return false
}

// shareOf reads what the share that was read at k is of.
func (s *sentence) shareOf(k int, a *amount) (forms []Form, to int) {
	if forms, to = s.whole(a.to); forms != nil {
		return forms, to
	}
	switch low := s.lower(k); {
	case s.is(k, lex.TwoThirds) && strings.HasSuffix(low, "of the members"):
		return []Form{formAt(FormMembers)}, a.to
	case s.is(k, lex.TwoThirds) && !s.isLabel(a.to) && (strings.HasSuffix(low, "voting") || strings.HasSuffix(low, "votes")):
		return []Form{sidesTaken, votesCast}, a.to
	case s.is(k, lex.Number) && a.den > 1 && a.den != 100 && s.votersAt(a.to) > 0:
		return []Form{sidesTaken, votesCast}, s.votersAt(a.to) // nine votes in ten that took sides
	case s.is(k, lex.Number) && a.den > 1 && s.members(k+1) > k+1 && a.den != 100:
		return []Form{formAt(FormMembers)}, a.to // one member in twenty
	case s.is(k, lex.Number) && a.den > 1 && s.members(a.to) > a.to && s.value(a.to-1) == a.den:
		return []Form{formAt(FormMembers)}, s.members(a.to) // one in twenty members
	}
	return nil, k
}

// fronted reads at k a share whose whole is told before it: of those voting yes or no, 94
// per cent were in favour.
func (s *sentence) fronted(k int) int {
	if !s.id(k, lex.WOf) || k > 0 && !s.sign(k-1, ",;:.") && !s.is(k-1, lex.And) {
		return k
	}
	forms, to := s.whole(k)
	if forms == nil {
		return k
	}
	if s.sign(to, ",") {
		to++
	}
	const far = 5
	for m := to; m < to+far; m++ {
		a, ok := s.fraction(m)
		if !ok || a.from > to+1 {
			continue
		}
		p, not, end := s.positionOf(a.to)
		if end == a.to || not {
			return k
		}
		s.takeNumbers(a.from, a.to)
		s.addReckoning(k, end, m, s.shares(&a, formOf(p), forms, roomOf(&a))...)
		return end
	}
	return k
}

// roomOf is the room for rounding that is left to a share that nothing stands before, in
// hundredths of it.
func roomOf(a *amount) int32 {
	if a.den == 100 {
		return 200/max(a.num, 1) + 1
	}
	return 12
}

// shares are the ways in which x is a share of one of several wholes.
func (s *sentence) shares(a *amount, x Form, wholes []Form, room int32) (ways [][]Form) {
	for _, y := range wholes {
		ways = append(ways, a.shareBounds(x, y, room))
	}
	return ways
}

// shareRoom is by how many hundredths of the whole a share that is left open may be off.
const shareRoom = 8

// shareBounds are the bounds of a share, which what leaves it open widens by no more than
// shareRoom.
func (a *amount) shareBounds(x, y Form, room int32) []Form {
	out := a.bounds(x, y, room)
	if lo := a.num*100 - shareRoom*a.den; !a.plain && a.lo > 0 && a.lo < 100 && lo > 0 {
		out = append(out, x.times(a.den*100).plus(y, -lo))
	}
	if !a.plain && a.hi > 100 {
		out = append(out, y.times(a.num*100+shareRoom*a.den).plus(x, -a.den*100))
	}
	return out
}

// numberBefore is the unit of the number that the verb at k says is a share: 93 is an
// absolute majority of the members. It is -1 where there is none.
func (s *sentence) numberBefore(k int) int {
	if !s.linksShare(k) {
		return -1
	}
	for k--; s.adverb(k) || strings.EqualFold(s.text(k), "still"); {
		k--
	}
	if s.is(k, lex.Number) && s.value(k) > council && (k == 0 || s.endOfClause(k-1)) {
		return k
	}
	return -1
}

// linksShare says whether unit k ties a share to what it is the share of: were, made up.
func (s *sentence) linksShare(k int) bool {
	if s.isCopula(k) {
		return true
	}
	switch s.lower(k) {
	case "makes", "made", "make", "means", "meant", "represents", "represented", "equals", "up", "for", "to", "formed", "comprised":
		return true
	}
	return false
}

// shareOfNumbers reads behind two numbers told what share one is of the other: 114 of 152
// is more than two thirds.
func (s *sentence) shareOfNumbers(a *amount) int {
	b := a.from - 1
	for s.adverb(b) || s.is(b, lex.Did) && !s.isCopula(b) {
		b--
	}
	if !s.linksShare(b) || !s.endOfClause(a.to) {
		return 0
	}
	for s.adverb(b-1) || strings.EqualFold(s.text(b-1), "still") {
		b--
	}
	m := b - 1
	if s.members(m) > m {
		m--
	}
	if !s.is(m, lex.Number) || s.value(m) <= 0 || s.value(m) > most {
		return 0
	}
	n := m - 1
	for s.id(n, lex.WOf, lex.WOut, lex.WThe) || strings.EqualFold(s.text(n), "out of") {
		n--
	}
	if n == m-1 || !s.is(n, lex.Number) || s.value(n) > s.value(m) || s.value(m) < 50 {
		return 0
	}
	x, y := number(s.value(n)), number(s.value(m))
	var ways [][]Form
	for _, p := range positionsTold {
		ways = append(ways, append(equals(formOf(p), x), a.bounds(x, y, 12)...))
	}
	s.takeNumbers(a.from, a.to)
	s.addReckoning(n, a.to, n, ways...)
	return a.to
}

// positionOf reads at k what a share of the members is said to have done, or not to have
// done, behind words set apart by commas: did not support it.
func (s *sentence) positionOf(k int) (p plenary.Position, not bool, to int) {
	const far = 8
	j := k
	if s.sign(j, ",") {
		for m := j + 1; m < j+far; m++ {
			if s.sign(m, ",") {
				j = m + 1
				break
			}
		}
	}
	for end := j + 4; j < end && (s.is(j, lex.Did|lex.Not) && !s.is(j, lex.Positions) || s.adverb(j)) && !s.id(j, lex.WWho, lex.WThat, lex.WWhich); j++ {
		not = not || s.is(j, lex.Not)
	}
	if s.is(j, lex.AbsentVerb) && s.isLabel(j+1) {
		return s.labelPosition(j + 1), true, j + 2 // did not vote for it
	}
	if s.is(j, lex.VotePast|lex.VoteInf) && s.isLabel(j+1) {
		return s.labelPosition(j + 1), not, j + 2
	}
	if s.is(j, lex.Positions) || s.id(j, lex.WFor) && s.isCopula(j-1) {
		return s.labelPosition(j), not, j + 1
	}
	return p, false, k
}

// readSpare reads at k by how many votes a text had more than it needed: the plan had two
// to spare, one more than the rules ask for.
func (s *sentence) readSpare(k int) int {
	a, ok := s.plainNumber(k)
	if !ok || a.num > most/2 {
		return k
	}
	to := s.spareAt(a.to)
	if to == a.to {
		return k
	}
	yes := formOf(plenary.Yes)
	s.takeNumbers(a.from, to)
	switch {
	case s.fellShort(a.from, to) && s.walker.scope == Council:
		s.addReckoning(a.from, to, k, a.bounds(formAt(FormNeeds).plus(yes, -1), number(1), 0))
	case s.fellShort(a.from, to):
		if s.ask(tellsThirds, s.speaksOfThirds) {
			s.addReckoning(a.from, to, k, []Form{sidesTaken.times(2).plus(yes, -3).plus(number(1), -1)})
		}
	case isUnanimity(s.lower(to - 1)):
		if s.walker.scope == Council { // in the Assembly those who were away may not be meant
			s.addReckoning(a.from, to, k, a.bounds(formAt(FormMembers).plus(yes, -1), number(1), 0))
		}
	case s.walker.scope == Council || s.ask(tellsCouncil, s.namesCouncil):
		s.addReckoning(a.from, to, k, a.bounds(yes.plus(formAt(FormNeeds), -1), number(1), 0))
	case a.plain && s.ask(tellsThirds, s.speaksOfThirds):
		// One more or less is no error: those who change sides may abstain or vote no.
		n := number(a.num)
		s.addReckoning(a.from, to, k, []Form{
			yes.plus(n, -1).plus(number(1), 1).times(3).plus(sidesTaken, -2),
			sidesTaken.times(2).plus(yes.plus(n, -1).plus(number(2), -1), -3).plus(number(1), -1),
		})
	}
	return to
}

// fellShort says whether the number told between two units is that by which a text fell
// short: fell two short.
func (s *sentence) fellShort(from, to int) bool {
	return strings.EqualFold(s.text(to-1), "short") && strings.HasPrefix(s.lower(from-1), "f")
}

// spareAt is the unit behind words at k for being more than needed, k where there are none:
// to spare, in hand, more than the rules ask for, above the nine he needed.
func (s *sentence) spareAt(k int) int {
	j := k
	if s.is(j, lex.VoteNoun) {
		j++
	}
	switch w := s.lower(j); {
	case s.id(j, lex.WTo) && strings.EqualFold(s.text(j+1), "spare") && s.id(j+2, lex.WBut):
		return k // no vote to spare but one
	case s.id(j, lex.WTo) && strings.EqualFold(s.text(j+1), "spare"), s.id(j, lex.WIn) && strings.EqualFold(s.text(j+1), "hand"):
		return j + 2
	case w == "to spare", w == "in hand":
		return j + 1
	case w == "short" && s.endOfClause(j+1):
		switch s.lower(k - 2) {
		case "fell", "fall", "falls", "falling", "fallen":
			return j + 1
		}
	case (w == "below" || w == "short of" || w == "shy of") && isUnanimity(s.lower(j+1)) && (!s.is(j+1, lex.All) || s.endOfClause(j+2)):
		return j + 2
	case (w == "short" || w == "shy") && s.id(j+1, lex.WOf) && isUnanimity(s.lower(j+2)) && (!s.is(j+2, lex.All) || s.endOfClause(j+3)):
		return j + 3
	case w == "more than", w == "above", w == "over", w == "more" && s.id(j+1, lex.WThan):
		const far = 8
		for m := j + 1; m < j+far && !s.sign(m, ",;:."); m++ {
			if s.is(m, lex.Need) && !s.is(m-1, lex.Not) {
				return m + 1
			}
			if w := s.lower(m); (w == "ask" || w == "asks" || w == "call" || w == "calls") && s.id(m+1, lex.WFor) {
				return m + 2
			} else if w == "minimum" || w == "demand" || w == "demands" {
				return m + 1
			}
		}
	}
	return k
}

// isUnanimity says whether a word is one for everybody, of which so many may be wanting: one
// short of unanimity, two short of all.
func isUnanimity(w string) bool { return w == "unanimity" || w == "unanimous" || w == "all" }

// namesCouncil says whether the sentence names the Council.
func (s *sentence) namesCouncil() bool { return s.names(lex.Council, len(s.u)) }

// speaksOfThirds says whether two thirds are spoken of in the sentence or right before it.
func (s *sentence) speaksOfThirds() bool {
	const far = 200
	at := s.start(0)
	text := strings.ToLower(s.doc.Text[max(0, at-far):s.end(len(s.u)-1)])
	return strings.Contains(text, "two thirds") || strings.Contains(text, "two-thirds")
}
