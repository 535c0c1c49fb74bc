package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// isOtherWord says whether a word for a position at k is another word here: the back of a card,
// back in July, took it back; support from two delegations; did not appear on that list;
// settlements have no validity.
func (s *sentence) isOtherWord(k int) bool {
	switch low := s.lower(k); {
	case low == "support":
		return s.is(k, lex.YesVerb) && s.id(k+1, lex.WFrom)
	case s.is(k, lex.YesVerb) && s.brings(k):
		return true
	case low == "back":
		return s.isNotToBack(k)
	case strings.HasSuffix(low, "not appear") || strings.HasSuffix(low, "n't appear") || strings.HasSuffix(low, "never appeared"):
		return s.isOnList(k + 1)
	}
	return false
}

// isNotToBack says whether "back" at k is no verb.
func (s *sentence) isNotToBack(k int) bool {
	switch s.lower(k + 1) {
	case ":", "in", "on", "at", "then", "when", "home", "to", "from":
		return true
	}
	return s.is(k+1, lex.Date) || s.id(k-1, lex.WIts, lex.WThe, lex.WA)
}

// isOnList says whether a list told before is named at k: on that list, in the latter column.
func (s *sentence) isOnList(k int) bool {
	const far = 4
	if !s.id(k, lex.WOn, lex.WIn) {
		return false
	}
	for j := k + 1; j <= k+far; j++ {
		switch s.lower(j) {
		case "list", "column", "group", "number", "camp", "company", "side":
			return true
		}
	}
	return false
}

// lacks says whether "no" at k tells what somebody lacks: settlements have no validity.
func (s *sentence) lacks(k int) bool {
	return s.id(k, lex.WNo) && s.id(k-1, lex.WHave, lex.WHas, lex.WHad) && !s.is(k+1, lex.Positions|lex.Members|lex.VoteNoun|lex.Other|lex.Number|lex.Sign)
}
