package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// worldwide is the unit behind words at k that add no more than that the members counted
// before them are of the world: two states on God's earth, two nations under the sun. It is
// k where there are none.
func (s *sentence) worldwide(k int) int {
	const far = 6
	if !s.id(k, lex.WOn, lex.WIn, lex.WOf) && !strings.EqualFold(s.text(k), "under") {
		return k
	}
	for j := k + 1; j < k+far; j++ {
		switch s.lower(j) {
		case "earth", "planet", "sun", "globe", "creation", "world", "face of the earth":
			return j + 1
		case "god", "whole", "entire", "wide", "green", "this", "all", "the whole", "the entire", "face", "god's":
			continue
		}
		if !s.id(j, lex.WThe, lex.WS, lex.WOf) && !s.sign(j, "'") {
			break
		}
	}
	return k
}

// firstEver says whether "first" at k says only that there was none of the kind before:
// first Council text on Ukraine ever to be rejected, the first draft since 2006.
func (s *sentence) firstEver(k int) bool {
	const far = 9
	if !strings.EqualFold(s.text(k), "first") && !strings.EqualFold(s.text(k), "the first") {
		return false
	}
	for j := k + 1; j < k+far && !s.sign(j, ",;:."); j++ {
		switch s.lower(j) {
		case "ever", "since", "first ever":
			return true
		}
	}
	return false
}
