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
