package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// backSides is how far back the sides that stand before a verb may begin, in units.
const backSides = 16

// sidesEnding reads the sides that end before unit k, but for words between that say
// nothing of them: the noes and the abstentions together.
func (s *sentence) sidesEnding(k int) (sum Form, from int) {
	from = k
	for b := k - 1; b >= 0 && b > k-backSides && !s.sign(b, ";:."); b-- {
		f, each, to := s.sides(b)
		if len(each) == 0 || s.is(b-1, lex.Positions) || s.id(b, lex.WThat) {
			continue
		}
		if p, _ := s.sideAgain(b); len(each) == 1 && p != plenary.UnknownPosition && s.is(b-1, lex.And) && b > 1 && !s.is(b-2, lex.Positions) {
			continue
		}
		if s.behindSides(to, k) == k {
			sum, from = f, b
		}
	}
	return sum, from
}

// behindSides is the unit behind words at k, and before end, that say nothing of the sides
// before them: together, between them, combined, did, in brackets or set apart by commas.
func (s *sentence) behindSides(k, end int) int {
	for k < end {
		switch {
		case s.together(k) > k:
			k = s.together(k)
		case s.is(k, lex.Did) && !s.is(k, lex.Positions), s.adverb(k), s.sign(k, ","):
			k++
		default:
			return k
		}
	}
	return k
}

// together is the unit behind words at k that add up what stands beside them, k where there
// are none: together, between them, combined, in all.
func (s *sentence) together(k int) int {
	switch w := s.lower(k); w {
	case "together", "combined", "taken together", "jointly", "all told", "altogether", "put together", "added together":
		return k + 1
	case "between":
		if s.id(k+1, lex.WThem) {
			return k + 2
		}
	case "all":
		if strings.EqualFold(s.text(k+1), "told") {
			return k + 2
		}
	case "taken", "put", "added":
		if strings.EqualFold(s.text(k+1), "together") {
			return k + 2
		}
	case "in":
		if strings.EqualFold(s.text(k+1), "all") || strings.EqualFold(s.text(k+1), "total") {
			return k + 2
		}
	}
	return k
}

// equals are the forms by which two are the same.
func equals(x, y Form) []Form { return []Form{x.plus(y, -1), y.plus(x, -1)} }

// exceeds are the forms by which x is more than y by an amount, or by any.
func exceeds(x, y Form, by *amount) []Form {
	if by == nil {
		return []Form{x.plus(y, -1).plus(number(1), -1)}
	}
	return by.bounds(x.plus(y, -1), number(1), 0)
}

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

// sums are words for coming to a sum, beside "come to" and "add up to".
var sums = map[string]bool{"totalled": true, "totaled": true, "total": true, "totalling": true, "totaling": true, "numbered": true, "number": true, "made": true, "make": true, "reached": true, "mustered": true, "counted": true, "formed": true, "amount to": true, "amounted to": true, "came to": true, "add up to": true, "added up to": true, "were": true, "are": true, "was": true, "is": true, "accounted for": true}

// readSum reads at k what two sides come to: those who said no and those who abstained
// came to 67 between them.
func (s *sentence) readSum(k int) int {
	x, each, to := s.sides(k)
	if len(each) < 2 {
		return k
	}
	j, strong := to, s.totalOf(k)
	for s.together(j) > j || s.sign(j, ",") {
		strong = strong || s.together(j) > j
		j = max(s.together(j), j+1)
	}
	w := s.lower(j)
	switch two := w + " " + s.lower(j+1); {
	case two == "came to", two == "come to", two == "comes to", two == "amounted to", two == "amount to", two == "sum to", two == "accounted for", two == "account for":
		j, strong = j+2, true
	case (w == "add" || w == "added" || w == "adds") && strings.EqualFold(s.text(j+1), "up to"):
		j, strong = j+2, true
	case (w == "add" || w == "added" || w == "adds" || w == "adding") && strings.EqualFold(s.text(j+1), "up") && s.id(j+2, lex.WTo):
		j, strong = j+3, true
	case sums[w]:
		strong = strong || w != "were" && w != "are" && w != "was" && w != "is" && w != "made" && w != "make" && w != "counted"
		j++
	case strong && s.sign(j-1, ","):
	default:
		return k
	}
	a, ok := s.firstNumber(j)
	if !ok {
		return k
	}
	if a.from < j {
		a.from, a.plain = j, true
	}
	end := s.members(a.to)
	if s.is(end, lex.VoteNoun) {
		end++
	}
	if t := s.together(end); t > end {
		end, strong = t, true
	}
	if !strong {
		return k
	}
	s.takeNumbers(a.from, end)
	s.addReckoning(k, end, a.to-1, a.bounds(x, number(1), 0))
	s.lastSum = x
	return end
}

// totalOf says whether words for a sum stand before unit k: the combined total of.
func (s *sentence) totalOf(k int) bool {
	if !s.id(k-1, lex.WOf) {
		return false
	}
	switch s.lower(k - 2) {
	case "total", "sum", "combined total", "tally", "number":
		w := s.lower(k - 3)
		return w == "combined" || w == "joint" || w == "total" || strings.EqualFold(s.text(k-2), "sum")
	}
	return false
}

// firstNumber reads the number that stands at k or behind words there that leave it open.
func (s *sentence) firstNumber(k int) (amount, bool) {
	const far = 4
	for m := k; m < k+far; m++ {
		if a, ok := s.plainNumber(m); ok {
			return a, a.from <= k+1
		}
		if s.sign(m, ",;:.") || s.is(m, lex.Positions) {
			break
		}
	}
	return amount{}, false
}

// readEitherOr reads at k how many did one of two things: 71 members either abstained or
// did not show up; 163 votes cast for or against.
func (s *sentence) readEitherOr(k int) int {
	a, ok := s.plainNumber(k)
	if !ok {
		return k
	}
	if s.isWhole(k) {
		return k
	}
	j := s.members(a.to)
	if s.id(j, lex.WOf) { // 181 of 193 members
		for j++; s.id(j, lex.WThe, lex.WIts) || s.is(j, lex.Number|lex.All); {
			j++
		}
		if m := s.members(j); m == j {
			return k
		}
	}
	for s.is(j, lex.VoteNoun|lex.Members) && !s.is(j, lex.Positions) || strings.EqualFold(s.text(j), "either") || s.id(j, lex.WEither, lex.WWho, lex.WThat) {
		j++
	}
	x, to := s.oneWay(j)
	if to == j {
		if x, to = s.orAgain(j); to == j {
			return k
		}
	}
	s.takeNumbers(k, to)
	ways := [][]Form{a.bounds(x, number(1), 0)}
	if x == sidesTaken && s.is(j, lex.VotePast) {
		ways = append(ways, a.bounds(votesCast, number(1), 0)) // one way or another: in whatever way
	}
	s.addReckoning(a.from, to, k, ways...)
	return to
}

// oneWay reads at k words for having voted yes or no: cast one way or the other, took sides.
func (s *sentence) oneWay(k int) (x Form, to int) {
	j := k
	for s.is(j, lex.VotePast|lex.Did) {
		j++
	}
	if s.id(j, lex.WOne) && strings.EqualFold(s.text(j+1), "way") && s.is(j+2, lex.And) {
		switch j += 3; s.lower(j) {
		case "other", "another", "the other":
			return sidesTaken, j + 1
		}
	}
	if j > k && s.is(j-1, lex.VotePast) && s.isLabel(j) && s.isOr(j+1) && s.isLabel(j+2) && s.labelPosition(j) != s.labelPosition(j+2) {
		return formOf(s.labelPosition(j)).plus(formOf(s.labelPosition(j+2)), 1), j + 3
	}
	if strings.EqualFold(s.text(k), "took") && strings.EqualFold(s.text(k+1), "sides") {
		return sidesTaken, k + 2
	}
	return x, k
}

// isOr says whether unit k is "or".
func (s *sentence) isOr(k int) bool { return strings.EqualFold(s.text(k), "or") }

// orAgain reads at k two verbs with "or" between them: abstained (56) or did not vote.
func (s *sentence) orAgain(k int) (x Form, to int) {
	p, j := s.sideAgain(k)
	if j == k || p == plenary.UnknownPosition {
		return x, k
	}
	if s.sign(j, "(") {
		if c := s.closing(j); c > j && c < j+4 {
			j = c + 1
		}
	}
	if !s.isOr(j) {
		return x, k
	}
	q, to := s.sideAgain(j + 1)
	if to == j+1 || q == plenary.UnknownPosition || p == q {
		return x, k
	}
	return formOf(p).plus(formOf(q), 1), to
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

// readGap reads at k how far two sides are apart: the gap between the ayes and the noes
// stood at 41.
func (s *sentence) readGap(k int) int {
	if a, ok := s.plainNumber(k); ok {
		return s.readParted(k, &a)
	}
	switch s.lower(k) {
	case "gap", "difference", "margin", "distance", "gulf", "spread":
	default:
		return k
	}
	if !strings.EqualFold(s.text(k+1), "between") {
		return k
	}
	_, each, to := s.sides(k + 2)
	if len(each) != 2 {
		return k
	}
	j := to
	for s.isCopula(j) || s.id(j, lex.WOf, lex.WAt, lex.WTo) || gapVerbs[s.lower(j)] {
		j++
	}
	a, ok := s.firstNumber(j)
	if !ok || j == to || a.from > j {
		return k
	}
	x, y := formOf(each[0]), formOf(each[1])
	end := a.to
	if s.is(end, lex.VoteNoun) {
		end++
	}
	s.takeNumbers(a.from, end)
	s.addReckoning(k, end, a.to-1, exceeds(x, y, &a), exceeds(y, x, &a))
	return end
}

// readParted reads at k that so many votes part two sides: 28 votes separated the ayes
// from the abstentions.
func (s *sentence) readParted(k int, a *amount) int {
	j := s.members(a.to)
	if s.is(j, lex.VoteNoun) {
		j++
	}
	if w := s.lower(j); w != "separated" && w != "separate" && w != "parted" && w != "divided" {
		return k
	}
	p, m := s.side(j + 1)
	if m == j+1 || !s.id(m, lex.WFrom) && !s.is(m, lex.And) {
		return k
	}
	q, to := s.side(m + 1)
	if to == m+1 || p == q {
		return k
	}
	x, y := formOf(p), formOf(q)
	s.takeNumbers(k, a.to)
	s.addReckoning(a.from, to, k, exceeds(x, y, a), exceeds(y, x, a))
	return to
}

// gapVerbs are words between a difference and its number.
var gapVerbs = map[string]bool{"stood": true, "came": true, "amounted": true, "came to": true, "amounted to": true, "measured": true, "ran": true, "reached": true, "remained": true, "just": true, "only": true}

// readMoreThan reads at k that one side is more or fewer than another: three more than
// those who voted yes; ten more abstained than voted no; more abstained than opposed it.
func (s *sentence) readMoreThan(k int) int {
	var by *amount
	j := k
	if a, ok := s.plainNumber(k); ok {
		by, j = &a, a.to
	}
	less, than := false, false
	switch w := s.lower(j); w {
	case "more":
	case "more than":
		than = true
	case "fewer", "less":
		less = true
	case "fewer than", "less than":
		less, than = true, true
	default:
		return k
	}
	j++
	if than || s.id(j, lex.WThan) {
		if !than {
			j++
		}
		return s.moreThanSide(k, j, by, less)
	}
	p, m := s.sideBehind(j)
	if m == j || !s.id(m, lex.WThan) && !s.id(m, lex.WFrom) {
		return k
	}
	if p == plenary.Yes && by != nil && !less && (s.is(m+1, lex.Need) || s.isCopula(m+1) && s.is(m+2, lex.Need)) {
		s.takeNumbers(k, j)
		if s.walker.scope == Council {
			s.addReckoning(k, m+2, k, exceeds(formOf(p), formAt(FormNeeds), by)) // than were needed
		}
		return m + 2
	}
	y, to := s.sideSum(m + 1)
	if to == m+1 {
		y, _, to = s.sides(m + 1)
	}
	if to == m+1 || y[p] != 0 {
		return k
	}
	x := formOf(p)
	if less {
		x, y = y, x
	}
	s.takeNumbers(k, j)
	s.addReckoning(k, to, k, exceeds(x, y, by))
	return to
}

// moreThanSide reads behind "more than" at j the side that the one before unit k is more
// than.
func (s *sentence) moreThanSide(k, j int, by *amount, less bool) int {
	if s.id(j, lex.WThe) && strings.EqualFold(s.text(j+1), "number") && s.id(j+2, lex.WOf) {
		j += 3
	}
	y, each, to := s.sides(j)
	if to == j || len(each) == 0 || !s.id(j, lex.WThe, lex.WThose, lex.WIts) {
		return k
	}
	x, b := s.lastSum, k
	if by != nil {
		b = by.from
	}
	from := b
	switch {
	case s.isCopula(b-1) || s.is(b-1, lex.Did):
		x, from = s.sidesEnding(b - 1)
	case !s.sign(b-1, ","):
		return k
	}
	if by != nil {
		s.takeNumbers(by.from, by.to)
	}
	if x.isZero() || slices.ContainsFunc(each, func(p plenary.Position) bool { return x[p] != 0 }) {
		return k
	}
	if less {
		x, y = y, x
	}
	s.addReckoning(from, to, max(k, from), exceeds(x, y, by))
	return to
}

// ranks are words for the most and the fewest.
var ranks = map[string]bool{"largest": true, "biggest": true, "most numerous": true, "smallest": false, "least numerous": false}

// readRank reads at k that a side was the largest, or as many as another: the abstainers,
// 71 of them, were the largest party in the hall; opponents and abstainers came out even.
func (s *sentence) readRank(k int) int {
	_, each, to := s.sides(k)
	if len(each) == 0 {
		return k
	}
	j := to
	if s.sign(j, ",") && s.is(j+1, lex.Number) && s.id(j+2, lex.WOf) && s.id(j+3, lex.WThem) {
		j += 4
	}
	for s.sign(j, ",") {
		j++
	}
	const far = 5
	for end := j + far; j < end; j++ {
		w := s.lower(j)
		most, ok := ranks[w]
		switch {
		case ok && len(each) == 1 && s.ranked(j):
			var way []Form
			for _, p := range positionsTold {
				if p != each[0] && most {
					way = append(way, formOf(each[0]).plus(formOf(p), -1))
				} else if p != each[0] {
					way = append(way, formOf(p).plus(formOf(each[0]), -1))
				}
			}
			s.addReckoning(k, j+1, j, way)
			return j + 1
		case len(each) == 2 && (w == "even" || w == "equal" || w == "level" || w == "balanced" || w == "evenly balanced" || w == "tied" || w == "evenly"):
			s.addReckoning(k, j+1, j, equals(formOf(each[0]), formOf(each[1])))
			return j + 1
		case s.isCopula(j), s.id(j, lex.WThe, lex.WBy, lex.WOut, lex.WA), s.adverb(j), w == "far", w == "came", w == "ended", w == "finished", w == "formed", w == "made", w == "came out", w == "ended up", w == "up", w == "stood":
		default:
			return k
		}
	}
	return k
}

// ranked says whether the word for the most at k stands between "the" and a word for those
// counted.
func (s *sentence) ranked(k int) bool {
	if !s.id(k-1, lex.WThe) {
		return false
	}
	switch s.lower(k + 1) {
	case "group", "party", "camp", "bloc", "block", "contingent", "category", "column", "number", "faction", "share", "portion", "single", "side":
		return true
	}
	return false
}

// positionsTold are the positions that a tally tells.
var positionsTold = [...]plenary.Position{plenary.Yes, plenary.No, plenary.Abstain}
