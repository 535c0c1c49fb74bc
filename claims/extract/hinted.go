package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// hinted says whether words of the sentence tell of some other body.
func (s *sentence) hinted() bool {
	drafted := s.tellsDraft()
	for k := range s.u {
		if !s.u[k].Is(lex.Hint) {
			if s.isUnion(k) {
				return true
			}
			continue
		}
		if !isPoll(s.lower(k)) || !drafted && !s.pollIsMatter(k) {
			return true
		}
	}
	return false
}

// isPoll says whether a word is one for a vote of a people, of which texts may speak.
func isPoll(w string) bool { return strings.HasPrefix(w, "referendum") || w == "plebiscite" }

// tellsDraft says whether the sentence speaks of a resolution or a draft.
func (s *sentence) tellsDraft() bool {
	for k := range s.u {
		low := s.lower(k)
		if s.is(k, lex.Text) && (strings.HasPrefix(low, "resolution") || strings.HasPrefix(low, "draft") || low == "text" && s.id(k+1, lex.WOn)) {
			return true
		}
	}
	return false
}

// pollIsMatter says whether the vote of a people at k is no more than what is spoken of:
// it declared the 'referendums' void; three days before the referendums; the sham
// referendum in Crimea was condemned.
func (s *sentence) pollIsMatter(k int) bool {
	if s.sign(k-1, "'\"") && s.sign(k+1, "'\"") {
		return true
	}
	const far = 4
	for j := k - 1; j >= 0 && j > k-far; j-- {
		switch s.lower(j) {
		case "sham", "so called", "mock", "bogus", "illegal", "void", "voided", "condemned", "condemning", "rejected", "rejecting", "denounced", "denouncing", "supposed", "fake", "pretended", "ahead of":
			return true
		}
		if s.is(j, lex.Date) && (strings.HasSuffix(s.lower(j), " before") || strings.HasSuffix(s.lower(j), " after")) || s.id(j, lex.WBefore, lex.WAfter) {
			return true
		}
		if !s.id(j, lex.WThe, lex.WA, lex.WIts, lex.WOf) && !s.is(j, lex.Actor|lex.Number) && !s.unknown(j) {
			return false
		}
	}
	return false
}
