package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// setBeside says whether the sentence sets the text that a statement at unit k tells of
// against another: it is binding on all members, unlike the Council draft that Russia
// vetoed; in contrast to the draft that Moscow vetoed, this one binds.
func (s *sentence) setBeside(k int) bool {
	for j := range s.u {
		from := s.unlikePhrase(j)
		if from == 0 {
			continue
		}
		end := from
		for end < len(s.u) && !s.sign(end, ",;:.") {
			end++
		}
		return k < j || k >= end
	}
	return false
}

// unlikePhrase is the unit behind words at j by which another thing is set against the one
// told, 0 where there are none: unlike, in contrast to, as opposed to.
func (s *sentence) unlikePhrase(j int) int {
	switch strings.ToLower(s.text(j)) {
	case "unlike":
		return j + 1
	case "contrast", "opposed", "contrary":
		if s.id(j+1, lex.WTo, lex.WWith) && (s.id(j-1, lex.WIn, lex.WBy, lex.WAs) || s.sign(j-1, ",") || j == 0) {
			return j + 2
		}
	}
	return 0
}
