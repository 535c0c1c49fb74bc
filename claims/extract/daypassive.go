package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// passiveTally says whether the date at k stands between what was done to a text and the
// tally by which it was: it was revoked on 16 December 1991 by 111 to 25; was proclaimed on
// 18 December 1990 by 150 votes to nought.
func (s *sentence) passiveTally(k int) bool {
	if !s.id(k-1, lex.WOn) {
		return false
	}
	j := k - 2
	if s.at(j).Case == words.Capital && s.id(j-1, lex.WIn) {
		j -= 2 // in Paris
	} else if s.at(j).Case == words.Capital && s.at(j-1).Case == words.Capital && s.id(j-2, lex.WIn) {
		j -= 3 // in New York
	}
	b := j - 1
	for s.adverb(b) {
		b--
	}
	if !s.isCopula(b) || s.unreal(j) || !strings.HasSuffix(s.lower(j), "ed") || sitting[s.lower(j)] {
		return false
	}
	m := k + 1
	if s.sign(m, ",:(") {
		m++
	} else if !s.id(m, lex.WBy, lex.WWith) {
		return false
	}
	if s.id(m, lex.WBy, lex.WWith) {
		m++
	}
	return s.is(m, lex.Number) && (s.is(m+1, lex.VoteNoun) && s.id(m+2, lex.WTo) || s.talliedBehind(m) && (s.sign(m+1, "-") || s.id(m+1, lex.WTo) || s.is(m+1, lex.VoteNoun)))
}
