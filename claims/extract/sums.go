package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

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
