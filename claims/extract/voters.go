package extract

import (
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// ofVoters says whether the organ at k is named as that whose members act: eight members of the
// Council called a session of the Assembly; all fifteen members of the Council voted for it.
func (s *sentence) ofVoters(k int) bool {
	const far = 5
	b := s.beforeOrgan(k)
	if !s.is(k, lex.Assembly|lex.Council) || !s.id(b, lex.WOf, lex.WOn, lex.WIn) || !s.is(b-1, lex.Members) || s.is(b-1, lex.VoteNoun) {
		return false
	}
	counted := false
	for j := b - 2; j >= 0 && j > b-far && !s.sign(j, ",;:."); j-- {
		counted = counted || s.is(j, lex.Number|lex.All)
	}
	m := k + 1
	for s.is(m, lex.Did|lex.Date) && !s.isCopula(m) || s.adverb(m) || s.id(m, lex.WAlso, lex.WOn) {
		m++
	}
	return counted && (s.is(m, lex.VotePast|lex.Verbs|lex.Deed|lex.Pass|lex.Join) || s.unknown(m) && s.at(m).Case == words.Lower || s.isCopula(m))
}

// isAudience says whether the other body at k is told of a text of the United Nations, or
// tells of it: My Lords, resolution 2504 had eleven votes; the minister said in the Senate
// that resolution 2504 was adopted by 11 votes; as the House knows, resolution 2504 got 11.
func (s *sentence) isAudience(k int) bool {
	const far = 20
	if printed[s.lower(k+1)] {
		return true
	}
	told := false
	for m := k + 1; m < len(s.u) && m < k+far; m++ {
		switch {
		case s.is(m, lex.Symbol):
			return told
		case s.id(m, lex.WThat) || s.sign(m, ",:"):
			told = true
		case s.isNumber(m) || s.is(m, lex.VotePast|lex.Pass|lex.Fail|lex.YesVerb|lex.NoVerb|lex.AbstainVerb):
			return false
		}
	}
	return false
}

// printed is what a parliament prints: a text that is headed so tells of votes elsewhere.
var printed = map[string]bool{"written": true, "oral": true, "unstarred": true, "starred": true, "answers": true, "questions": true, "question": true, "hansard": true, "debates": true, "library": true, "proceedings": true, "deb": true, "debs": true}

// isCompared says whether the other body at k is only one with whose vote the one told is
// compared: five votes more than it had got in committee.
func (s *sentence) isCompared(k int) bool {
	const far = 9
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ",;:.("); j-- {
		if s.id(j, lex.WThan) {
			return true
		}
	}
	return false
}

// actsAlone says whether the other body at k is the subject of a sentence that gives a tally and
// names no organ: Argentina's Senate struck it from the books, 45-4.
func (s *sentence) actsAlone(k int) bool {
	const lead = 4
	if k-s.clauseStart(k) > lead || s.has(lex.Assembly|lex.Council|lex.Symbol) {
		return false
	}
	for j := k + 1; j+2 < len(s.u); j++ {
		if s.is(j, lex.Number) && (s.sign(j+1, "-") || s.id(j+1, lex.WTo)) && s.is(j+2, lex.Number) {
			return !s.sign(j+3, "-") // three numbers are rather of the United Nations
		}
	}
	return false
}

// sits says whether the other body at k is told to be in session: the Commission on Human Rights
// ended its annual session on Friday.
func (s *sentence) sits(k int) bool {
	const far = 6
	switch s.lower(k + 1) {
	case "ended", "opened", "closed", "concluded", "began", "adjourned", "resumed", "finished", "wound":
	default:
		return false
	}
	for j := k + 2; j < k+far; j++ {
		if w := s.lower(j); w == "session" || w == "meeting" || w == "sitting" || w == "deliberations" {
			return true
		}
	}
	return false
}
