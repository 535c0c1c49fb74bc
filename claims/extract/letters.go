package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// isLetter says whether a word is a letter by which boards tell a position.
func isLetter(w string) bool { return w == "Y" || w == "N" || w == "A" }

// letter is the position that a letter stands for on a board.
func letter(w string) plenary.Position {
	switch w {
	case "Y":
		return plenary.Yes
	case "N":
		return plenary.No
	}
	return plenary.Abstain
}

// findLetters reads votes counted by two letters at least, Y being one, each with its
// number behind it or before it: 8 Y, 2 N; Y 10 N 0 A 5; Y: 10, N: 0.
func (s *sentence) findLetters() {
	const least, longest = 2, 200
	first, told := 0, [5]int{}
	for k := 0; k < len(s.u) && k < longest; k++ {
		if !isLetter(s.text(k)) {
			continue
		}
		if first == 0 {
			if first = -1; s.is(k-1, lex.Number) && s.value(k-1) <= most {
				first = 1 // the number stands first
			}
		}
		if n := s.letteredBy(k, first < 0); n >= 0 && s.value(n) <= most {
			told[letter(s.text(k))]++
		}
	}
	seen := 0
	for _, n := range told {
		seen += min(n, 1)
	}
	if seen < least || told[plenary.Yes] != 1 {
		return
	}
	for k := 0; k < len(s.u) && k < longest; k++ {
		if !isLetter(s.text(k)) {
			continue
		}
		if n := s.letteredBy(k, first < 0); n >= 0 && s.value(n) <= most && !s.taken[n] {
			s.walker.lettered = s.n + 1
			s.addHit(hit{from: min(k, n), to: max(k, n) + 1, num: n, pos: letter(s.text(k)), Count: exact(s.value(n))})
		}
	}
}

// letteredBy is the unit of the number that the letter at k stands by: the one behind it
// where behind is set and there is one, else the one before it; -1 when there is none.
func (s *sentence) letteredBy(k int, behind bool) int {
	j := k + 1
	if s.sign(j, ":=-") {
		j++
	}
	switch {
	case behind && s.is(j, lex.Number):
		return j
	case s.is(k-1, lex.Number):
		return k - 1
	}
	return -1
}

// byLetter is the position of those listed behind a letter and a sign at j, of a board whose
// letters were counted just before: A: Brazil, China; N = India. The letter is at j-1.
func (s *sentence) byLetter(j int) (plenary.Position, bool) {
	const near = 3
	if s.sign(j, ":=") && s.startsLetters(j) {
		s.walker.lettered = s.n + 1
	}
	if at := s.walker.lettered; at == 0 || s.n+1-at > near || !s.sign(j, ":=") || !isLetter(s.text(j-1)) || j > 1 && !s.sign(j-2, "/|;.,-_") {
		return plenary.UnknownPosition, false
	}
	return letter(s.text(j - 1)), true
}

// startsLine says whether the stroke at j, behind a list that a sign led to, parts it from a
// line on others that has a verb: N = India, Israel / France and Russia abstained.
func (s *sentence) startsLine(l *listing, j int) bool {
	const far = 10
	if !s.sign(j, "/|") || !s.at(j).Space || !s.at(j+1).Space || !s.sign(s.beforeThe(l.from), ":=") {
		return false
	}
	for k := j + 1; k < j+far; k++ {
		if s.is(k, lex.Verbs|lex.VotePast) {
			return true
		}
		if !s.is(k, lex.Actor|lex.And|lex.Did) && !s.sign(k, ",") && !s.id(k, lex.WThe) {
			return false
		}
	}
	return false
}
