package extract

import (
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// communities are the names that the European Community had from how many it was.
var communities = map[string]int{"Six": 6, "Nine": 9, "Ten": 10, "Twelve": 12}

// isCommunity says whether the number at k is the European Community of its day: all the
// Twelve abstained. It gives the group.
func (s *sentence) isCommunity(k int) (group int32, ok bool) {
	n := communities[s.text(k)]
	if n == 0 || !s.is(k, lex.Number) || s.upper || !s.id(k-1, lex.WThe) || s.at(k-1).Case == words.Upper {
		return 0, false
	}
	if next := s.at(k + 1); next.Class != lex.Sign && next.Case != words.Lower || s.is(k+1, lex.Members|lex.Number|lex.Text) {
		return 0, false // the Ten Commandments
	}
	if s.is(k+1, lex.Except) || s.id(k-2, lex.WIn) {
		return 0, false // the Nine but one, her partners in the Nine: not all of them
	}
	g, ok := s.Lex.GroupCalled("eu")
	if !ok {
		return 0, false
	}
	if s.published == 0 {
		return g, n == 12
	}
	return g, len(s.Lex.Groups[g].On(s.published.Date())) == n
}
