package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// doubted is what a question asks that yes or no answers: did China vote no?
type doubted struct {
	finding
	told bool // it asks one thing only
	sent int
}

// keepDoubted notes the one statement that the sentence, a question, asks to be
// confirmed.
func (s *sentence) keepDoubted(found []finding) {
	const longest = 20
	if len(found) != 1 || len(s.u)-s.questionStart() > longest {
		return
	}
	f := found[0]
	if len(f.People) != 1 || f.Loose || f.People[0].Not || f.People[0].Only || f.Kind != Veto && (f.Kind != Who || f.People[0].Position == plenary.UnknownPosition && f.number == 0) {
		return
	}
	for k := range s.u {
		if s.is(k, lex.Modal|lex.Not|lex.Another) {
			return
		}
	}
	s.walker.doubted = doubted{f, true, s.n}
}

// findConfirmed reads the answer to a question that asked one thing: did China vote no?
// It did. Did Russia use its veto? It did not.
func (s *sentence) findConfirmed() {
	d := &s.walker.doubted
	if !d.told || d.sent != s.n-1 || s.isQuestion() {
		return
	}
	d.told = false
	k, not, ok := s.confirms()
	if !ok {
		return
	}
	f := d.finding
	if f.Kind == Veto && not {
		return
	}
	f.People = append([]People(nil), f.People...)
	f.People[0].Not = not
	n := len(s.walker.found)
	start := d.Start
	f.from, f.to, f.unit = 0, k, 0
	f.Start, f.End = 0, 0
	s.add(f)
	if len(s.walker.found) > n {
		s.walker.found[n].Start = start
	}
}

// confirms reads an answer at the head of the sentence: yes; it did; no, it did not;
// of course they were. It gives the unit behind it.
func (s *sentence) confirms() (to int, not, ok bool) {
	k := 0
	for k < 4 && (s.sign(k, "\"'-_:") || s.is(k, lex.Number) && s.sign(k+1, "/:.") || strings.EqualFold(s.text(k), "a") && s.sign(k+1, ":.") || s.sign(k, ".")) {
		k++
	}
	said := false
	switch low := s.lower(k); {
	case s.id(k, lex.WYes) || low == "indeed" || low == "certainly" || low == "yep" || low == "aye" || low == "naturally" || low == "absolutely" || low == "exactly":
		said, k = true, k+1
	case low == "of course" || low == "it certainly":
		said, k = true, k+1
	case low == "of" && strings.EqualFold(s.text(k+1), "course"):
		said, k = true, k+2
	case s.id(k, lex.WNo) || low == "nope" || low == "alas":
		said, not, k = true, low != "alas", k+1
	}
	if said && s.sign(k, ",:-_;") {
		k++
	} else if said && s.endOfClause(k) {
		return k, not, s.sign(k, ".!") || k >= len(s.u)
	}
	if !s.id(k, lex.WIt, lex.WThey, lex.WHe, lex.WShe) {
		return k, false, false
	}
	for k++; s.adverb(k); k++ {
	}
	switch low := s.lower(k); {
	case low == "didn't" || low == "wasn't" || low == "weren't" || low == "hadn't":
		not = true
	case low == "did not" || low == "was not" || low == "were not":
		not = true
	case low == "did" || low == "was" || low == "were" || low == "had" || low == "has":
		if s.is(k+1, lex.Not) && !s.is(k+1, lex.Positions) {
			not, k = true, k+1
		} else if not {
			return k, false, false // no, it was something else
		}
	default:
		return k, false, false
	}
	return k + 1, not, s.endOfClause(k+1) && !s.is(k+1, lex.And)
}
