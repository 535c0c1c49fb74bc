package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// plainPair says whether two numbers that close a clause of an article on votes are the
// tally of one of the Assembly, the larger first, without a word of voting beside them: the
// Charter has its day: 120 to 6. The mandate is finished, 114-2.
func (s *sentence) plainPair(k, end int) bool {
	const least = 25 // votes of the Assembly
	next := s.at(end + 1)
	a, b := s.value(k), s.value(end)
	if !s.inContext() || a <= b || a+b < least || a > most || s.walker.scope == Council {
		return false
	}
	if end+1 < len(s.u) && !next.IsSign(".,;!)?:") && !next.Is(lex.Date) {
		return false
	}
	if !s.sign(k-1, ":,;_") && !(s.sign(k-1, "-") && s.at(k).Space) && k > 0 {
		return k > 1 && survivals[s.lower(k-1)]
	}
	return !s.is(end+1, lex.Date) || s.at(end+1).To-s.at(end+1).From <= 2
}

// survivals are verbs for having been carried, or lost, behind which a tally stands bare.
var survivals = map[string]bool{
	"survived": true, "prevailed": true, "won": true, "triumphed": true, "squeaked through": true, "scraped home": true, "got home": true, "sailed through": true, "lost": true, "romped home": true, "went through": true, "through": true, "home": true,
}

// ofNoun says whether a count is of some of those who took the position: five of the noes
// were Arab.
func (s *sentence) ofNoun(f *finding) bool {
	for k := f.from; k < f.to; k++ {
		if s.is(k, lex.Number) && s.id(k+1, lex.WOf) && s.id(k+2, lex.WThe, lex.WThose, lex.WThese) && s.is(k+3, lex.YesLabel|lex.NoLabel|lex.AbstainLabel) {
			return true
		}
	}
	return false
}

// isProvision says whether the paragraph at j is one that a text is known for, which nobody
// moved or voted on: famous for its paragraph 11, under paragraph 4.
func (s *sentence) isProvision(j int) bool {
	switch s.lower(j) {
	case "paragraph", "paragraphs", "para", "paras":
	default:
		return false
	}
	if !s.is(j+1, lex.Number) {
		return false
	}
	k := j - 1
	for s.id(k, lex.WThe, lex.WIts) || strings.EqualFold(s.text(k), "operative") {
		k--
	}
	return s.id(k, lex.WFor, lex.WIn, lex.WBy) || strings.EqualFold(s.text(k), "under") || s.id(j-1, lex.WIts) && !s.id(k, lex.WOn)
}

// isOfficial says whether the word at k for another body is a person's office, whose holder
// calls for things and decides no vote: New York's mayor called for a march.
func (s *sentence) isOfficial(k int) bool {
	const far = 6
	if !strings.EqualFold(s.text(k), "mayor") {
		return false
	}
	for j := k + 1; j < k+far; j++ {
		if s.is(j, lex.VotePast|lex.VetoPast|lex.Pass|lex.Fail) {
			return false
		}
	}
	return true
}

// isReformed says whether the organ at k is what the text would change, not who votes on
// it: to enlarge the Security Council; the reform of the Security Council.
func (s *sentence) isReformed(k int) bool {
	j := s.beforeOrgan(k)
	if s.id(j, lex.WOf, lex.WTo) {
		j--
	}
	switch s.lower(j) {
	case "enlarge", "enlarged", "enlarging", "enlargement", "expand", "expanding", "expansion", "reform", "reforming", "widen", "widening", "reshape", "reshaping", "restructure", "restructuring", "composition", "membership", "seats":
		return true
	}
	return false
}

// saidBefore says whether a list has a verb of its own, and another member's clause follows,
// before the words that a stance was read from: Berlin ducked, and Spain, of all people,
// voted for it.
func (s *sentence) saidBefore(l *listing, t stance) bool {
	k := l.to
	if t.to <= k+3 || !s.sign(k+1, ",") || !s.is(k, lex.Idle) && !(s.unknown(k) && strings.HasSuffix(s.lower(k), "ed")) {
		return false
	}
	k += 2
	for s.is(k, lex.And) || s.id(k, lex.WThe, lex.WBut) {
		k++
	}
	return s.is(k, lex.Actor) && k < t.to
}
