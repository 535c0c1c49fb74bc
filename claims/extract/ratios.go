package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// readForEach reads at k so many of one side for each of another: for each vote against
// there were nearly twenty for; six in favour for every one against.
func (s *sentence) readForEach(k int) int {
	if j := s.forEach(k); j > k {
		n, p, to := s.eachOf(j)
		if to == j {
			return k
		}
		const far = 8
		for m := to; m < to+far && m < len(s.u) && !s.sign(m, ";:."); m++ {
			a, ok := s.plainNumber(m)
			if !ok {
				continue
			}
			q, end := s.sideBehind(a.to)
			s.takeNumbers(k, max(end, a.to))
			if end > a.to && q != p {
				s.addReckoning(k, end, m, a.bounds(formOf(q).times(n), formOf(p), 15))
			}
			if to = max(end, a.to); !s.is(to, lex.And) {
				return to
			}
			m = to // five ayes and more than three abstentions
		}
		return k
	}
	a, ok := s.plainNumber(k)
	if !ok {
		return k
	}
	q, end := s.sideBehind(a.to)
	deed := end == a.to
	if deed {
		if end = s.members(end); end == a.to || !s.is(end, lex.Deed|lex.YesVerb) && !s.unknown(end) {
			return k
		}
		q, end = plenary.Yes, end+1
	}
	j := s.forEach(end)
	if j == end {
		return k
	}
	n, p, to := s.eachOf(j)
	if to == j && deed && s.is(j, lex.Number) && s.id(j+1, lex.WWho, lex.WThat) {
		p, to = plenary.No, j+3 // six governments condemned for each one that defended
	}
	if to == j || q == p {
		return k
	}
	s.takeNumbers(k, to)
	s.addReckoning(a.from, to, k, a.bounds(formOf(q).times(n), formOf(p), 15))
	return to
}

// forEach is the unit behind words for each at k, k where there are none.
func (s *sentence) forEach(k int) int {
	switch low := s.lower(k); {
	case low == "for every", low == "for each", low == "against each", low == "against every":
		return k + 1
	case s.id(k, lex.WFor, lex.WAgainst) && (strings.EqualFold(s.text(k+1), "every") || strings.EqualFold(s.text(k+1), "each")):
		return k + 2
	}
	return k
}

// eachOf reads behind "for each" at k how many of which side: two who said yes, vote
// against, government opposed.
func (s *sentence) eachOf(k int) (n int32, p plenary.Position, to int) {
	n, j := 1, k
	if s.is(j, lex.Number) && s.value(j) > 0 {
		n, j = s.value(j), j+1
	}
	if p, to = s.side(j); to > j {
		return n, p, to
	}
	if p, to = s.sideBehind(j); to > j {
		return n, p, to
	}
	return n, p, k
}

// sideBehind reads at k a side told by its verb or label behind a number: twenty for, one
// who abstained, six votes in favour, members that voted no.
func (s *sentence) sideBehind(k int) (p plenary.Position, to int) {
	j := s.members(k)
	for s.is(j, lex.Members|lex.VoteNoun) && !s.is(j, lex.Labels) || s.id(j, lex.WWho, lex.WThat, lex.WWhich, lex.WWere) {
		j++
	}
	if p, to = s.sideAgain(j); to > j && p != plenary.UnknownPosition {
		for s.is(to, lex.VoteNoun) || s.id(to, lex.WIt) {
			to++
		}
		return p, to
	}
	return plenary.UnknownPosition, k
}

// outnumbers are verbs by which one side is more than another.
var outnumbers = map[string]bool{"outnumbered": true, "outnumber": true, "outnumbering": true, "outnumbers": true, "exceeded": true, "outpolled": true, "outvoted": true, "outweighed": true, "outstripped": true, "surpassed": true, "topped": true, "dwarfed": true, "eclipsed": true, "swamped": true}

// readOutnumber reads at k that one side is more than another, and by how much: its
// friends outnumbered its foes by more than two to one.
func (s *sentence) readOutnumber(k int) int {
	not := false
	switch w := s.lower(k); {
	case outnumbers[w]:
	case (w == "reach" || w == "match" || w == "equal") && s.is(k-1, lex.Not):
		not = true // did not reach the number of the ayes
	default:
		return k
	}
	x, from := s.sidesEnding(k)
	if not && x.isZero() {
		x, from = s.sidesEnding(k - 1)
	}
	passive := s.isCopula(k-1) && s.id(k+1, lex.WBy)
	j := k + 1
	if passive {
		j++
	}
	for s.id(j, lex.WThe) && (strings.EqualFold(s.text(j+1), "number") || strings.EqualFold(s.text(j+1), "total")) && s.id(j+2, lex.WOf) {
		j += 3
	}
	y, _, to := s.sides(j)
	if to == j {
		const score = 40
		if _, end, r := s.howMuch(k + 1); s.isCopula(k-1) && r != nil && r.den == 1 && r.num < score && s.walker.scope != Council {
			s.takeNumbers(k, end) // its friends were outnumbered fifteen to one
			return end
		}
		return k
	}
	r, end, ratio := s.howMuch(to)
	if ratio != nil && ratio.num > council && ratio.den > 1 && !passive && !not {
		return k // the ayes outnumbered the noes 141 to 5: the tally itself
	}
	s.takeNumbers(to, end)
	if x.isZero() || not && ratio != nil {
		return max(end, k)
	}
	at := k
	if not || passive {
		x, y = y, x
		at = from
	}
	var way []Form
	switch {
	case ratio != nil:
		way = ratio.bounds(x, y, 20)
	default:
		way = exceeds(x, y, r)
	}
	ways := [][]Form{way}
	if s.sidesOfState(from, to) {
		other := make([]Form, len(way))
		for i, f := range way {
			other[i] = f.turned()
		}
		ways = append(ways, other)
	}
	s.addReckoning(from, end, at, ways...)
	if s.is(end, lex.And) && !passive && !not { // by 89 and the abstentions by 42
		if y, _, to = s.sides(end + 1); to > end+1 {
			if r, last, _ := s.howMuch(to); r != nil {
				s.takeNumbers(to, last)
				s.addReckoning(from, last, at, exceeds(x, y, r))
				return last
			}
		}
	}
	return end
}

// howMuch reads at k by how much one side is more than another: by ten, by more than two
// to one, three to one. Both are nil where nothing is told.
func (s *sentence) howMuch(k int) (by *amount, to int, ratio *amount) {
	j := k
	if s.id(j, lex.WBy) {
		j++
	}
	const far = 4
	for m := j; m < j+far; m++ {
		a, ok := s.plainNumber(m)
		switch {
		case !ok && (s.sign(m, ",;:.") || s.is(m, lex.Positions)):
			return nil, k, nil
		case !ok:
			continue
		case a.from > j+1:
			return nil, k, nil
		case s.id(a.to, lex.WTo) && s.is(a.to+1, lex.Number) && s.value(a.to+1) > 0:
			a.den, a.to = s.value(a.to+1), a.to+2
			return nil, a.to, &a
		case s.id(m-1, lex.WOf) && strings.EqualFold(s.text(m-2), "factor"):
			return nil, a.to, &a
		case j > k:
			to = s.members(a.to)
			if s.is(to, lex.VoteNoun) {
				to++
			}
			return &a, to, nil
		default:
			return nil, k, nil
		}
	}
	return nil, k, nil
}

// timesAt reads at k how many times: twice, five times, half. The unit behind is k where
// nothing of the kind stands there.
func (s *sentence) timesAt(k int) (a amount, ok bool) {
	a = amount{from: k, to: k + 1, num: 2, den: 1, plain: true}
	switch w := s.lower(k); {
	case w == "twice", w == "double":
	case w == "thrice", w == "treble":
		a.num = 3
	case w == "half":
		a.num, a.den = 1, 2
	case s.is(k, lex.Number) && s.value(k) > 1 && s.value(k) < 100 && strings.EqualFold(s.text(k+1), "times"):
		a.num, a.to = s.value(k), k+2
	default:
		return a, false
	}
	s.leftOpen(&a)
	return a, true
}

// readTimes reads at k that one side is so many times another: the 35 who abstained were
// seven times as many as the five who refused; twice as many abstained as voted no.
func (s *sentence) readTimes(k int) int {
	a, ok := s.timesAt(k)
	if !ok {
		return k
	}
	j := a.to
	switch {
	case s.id(j, lex.WAs) && (s.id(j+1, lex.WMany) || strings.EqualFold(s.text(j+1), "numerous")):
		j += 2
	case s.id(j, lex.WThe) && strings.EqualFold(s.text(j+1), "number") && s.id(j+2, lex.WOf):
		return s.timesOf(k, &a, j+3)
	default:
		return k
	}
	if s.id(j, lex.WAs) {
		return s.timesOf(k, &a, j+1)
	}
	p, m := s.sideBehind(j)
	if m == j || !s.id(m, lex.WAs) {
		return k
	}
	q, to := s.sideAgain(m + 1)
	if to == m+1 {
		q, to = s.side(m + 1)
	}
	if to == m+1 || q == plenary.UnknownPosition || p == q {
		return k
	}
	s.takeNumbers(k, a.to)
	s.andMore(&a, to)
	s.addReckoning(a.from, to, k, a.bounds(formOf(p), formOf(q), 20))
	return to
}

// andMore opens an amount upwards where the words behind unit k do: and then some.
func (s *sentence) andMore(a *amount, k int) {
	for s.sign(k, ",") || s.is(k, lex.And) || s.id(k, lex.WThen, lex.WA) || strings.EqualFold(s.text(k), "few") {
		if k++; strings.EqualFold(s.text(k), "some") || strings.EqualFold(s.text(k), "more") {
			a.lo, a.hi, a.plain = 98, 0, false
			return
		}
	}
}

// timesOf reads the side at j of which the one before the amount is so many times the
// number.
func (s *sentence) timesOf(k int, a *amount, j int) int {
	y, _, to := s.sides(j)
	if to == j {
		return k
	}
	s.takeNumbers(k, a.to)
	b := a.from
	if !s.isCopula(b - 1) {
		return to
	}
	x, from := s.sidesEnding(b - 1)
	if x.isZero() {
		return to
	}
	s.andMore(a, to)
	s.addReckoning(from, to, k, a.bounds(x, y, 15))
	return a.to // the numbers of the second side are read of their own
}
