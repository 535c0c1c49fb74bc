package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// findNoVeto finds that nobody is said to have vetoed: there was no veto; no veto was
// cast; nobody vetoed it; no permanent member used its veto.
func (s *sentence) findNoVeto() {
	if s.walker.scope == Assembly || !s.inContext() {
		return
	}
	for k := range s.u {
		low := s.lower(k)
		from, to := k, 0
		switch {
		case s.deniesVeto(k):
			if to = k + 1; low != "nobody vetoed" {
				to = s.noVetoEnd(k)
			}
			for s.isCopula(from-1) || strings.EqualFold(s.text(from-1), "there") {
				from--
			}
		case s.is(k, lex.VetoPast) && !s.is(k, lex.VetoNoun) || low == "veto" && s.id(k-1, lex.WIts, lex.WTheir, lex.WA, lex.WThe) && s.is(k-2, lex.VetoUse):
			if from = s.nobodyBefore(k); from >= 0 {
				to = k + 1
			} else if from = s.notVetoed(k); from >= 0 {
				to = k + 1
			}
		}
		if to == 0 || s.isQuestion() || s.generalNow(k) {
			continue
		}
		for s.id(to, lex.WIt) || s.is(to, lex.Text) && s.id(to-1, lex.WIt, lex.WThe) {
			to++
		}
		s.add(finding{Statement: Statement{Kind: Veto, People: []People{{Position: plenary.No, Not: true}}, Loose: s.newText()}, from: from, to: to, unit: k})
		return
	}
}

// newText says whether the sentence brings up a text, which may be another than the
// one told of before.
func (s *sentence) newText() bool {
	for k := range s.u {
		if s.is(k, lex.Text) && (s.id(k-1, lex.WA, lex.WAn) || s.is(k-1, lex.Another)) || s.is(k, lex.Symbol) {
			return true
		}
	}
	return false
}

// deniesVeto says whether the unit at k is a phrase for that there was no veto.
func (s *sentence) deniesVeto(k int) bool {
	switch s.lower(k) {
	case "no veto", "without a veto", "nobody vetoed":
		return true
	}
	return false
}

// noVetoEnd is the unit behind "no veto" at k where it says that none was cast, 0
// where it says something else: no veto power, no veto threat, no veto could.
func (s *sentence) noVetoEnd(k int) int {
	j := k + 1
	switch s.lower(j) {
	case "was needed", "was required", "were needed", "were required", "used", "cast", "needed", "required", "exercised", "involved":
		return j + 1
	}
	if s.isCopula(j) || strings.EqualFold(s.text(j), "had") {
		if j++; s.id(j, lex.WBeen) || strings.EqualFold(s.text(j), "been") {
			j++
		} else if s.id(j, lex.WTo) && strings.EqualFold(s.text(j+1), "be") {
			j += 2 // no veto had to be cast
		}
		switch s.lower(j) {
		case "cast", "used", "needed", "necessary", "required", "exercised", "wielded", "registered", "recorded", "involved", "at work", "in play", "in sight", "to be seen":
			return j + 1
		}
		return 0
	}
	if strings.EqualFold(s.text(k), "without a veto") && s.endOfClause(j) {
		b := k - 1
		for s.is(b, lex.Date) || s.id(b, lex.WOn) || s.adverb(b) {
			b--
		}
		if s.is(b, lex.Fail) {
			return j // it failed on Tuesday without a veto
		}
	}
	switch s.lower(k - 1) {
	case "took", "needed", "required", "met", "encountered", "saw", "drew":
		return j // it took no veto to defeat it
	}
	told := strings.EqualFold(s.text(k-1), "was") && strings.EqualFold(s.text(k-2), "there") || s.sign(k-1, ",") || k == 0
	if told && (s.endOfClause(j) || k > 0 && s.id(k-1, lex.WWas) && s.id(j, lex.WOf, lex.WOn) && !s.is(j+1, lex.Date)) {
		return j
	}
	return 0
}

// nobodyBefore is where the subject of the verb at k starts if it is nobody: no
// permanent member used its veto. It is -1 for any other.
func (s *sentence) nobodyBefore(k int) int {
	const far = 8
	for j := k - 1; j >= 0 && j > k-far; j-- {
		switch low := s.lower(j); {
		case low == "nobody" || low == "no one" || low == "none":
			return j
		case low == "no" && (s.is(j+1, lex.Members) || strings.EqualFold(s.text(j+1), "permanent") || strings.EqualFold(s.text(j+1), "power")):
			return j
		case low == "none of the five" || low == "not one of the five":
			return j
		case s.is(j, lex.Actor|lex.Group|lex.Only|lex.Except|lex.Modal) || s.sign(j, ",;:.()"):
			return -1
		}
	}
	return -1
}

// notVetoed is where the clause starts that ends with "vetoed" at k and denies it: it was
// not vetoed. It is -1 for any other.
func (s *sentence) notVetoed(k int) int {
	j := k - 1
	if !s.is(j, lex.Not) || !s.endOfClause(k+1) || s.sign(k+1, ",") {
		return -1
	}
	if s.isCopula(j - 1) {
		j--
	}
	if !strings.HasPrefix(s.lower(j), "was") {
		return -1
	}
	switch {
	case s.id(j-1, lex.WIt) && j == 1:
		return 0
	case s.is(j-1, lex.Text) && s.id(j-2, lex.WThe) && j == 2:
		return 0
	}
	return -1
}

// generalNow says whether the sentence speaks of how things are, not of what
// happened: in the Assembly there is no veto.
func (s *sentence) generalNow(k int) bool {
	for j := max(0, k-3); j < min(len(s.u), k+3); j++ {
		switch s.lower(j) {
		case "is", "are", "exists", "exist", "has", "can", "be", "would", "could", "will":
			return true
		}
	}
	return false
}
