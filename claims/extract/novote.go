package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// withoutVote are words by which a text was adopted without a vote, or there was none.
var withoutVote = map[string]bool{
	"was adopted by consensus": true, "was approved by consensus": true, "was agreed by consensus": true, "was passed by consensus": true, "passed by consensus": true, "was endorsed by consensus": true, "was accepted by consensus": true, "was decided by consensus": true,
	"was adopted without a vote": true, "was approved without a vote": true, "was agreed without a vote": true, "was passed without a vote": true, "passed without a vote": true, "was endorsed without a vote": true, "was accepted without a vote": true, "went through without a vote": true, "was adopted without vote": true, "was adopted without a recorded vote": true,
	"was adopted by acclamation": true, "was approved by acclamation": true, "was agreed by acclamation": true, "was passed by acclamation": true, "passed by acclamation": true, "was carried by acclamation": true, "was endorsed by acclamation": true,
	"was nodded through": true, "was nodded through without a vote": true, "was waved through without a vote": true, "was gavelled through": true, "was gavelled through without a vote": true, "was gaveled through": true, "was gaveled through without a vote": true, "was a consensus decision": true, "was a consensus resolution": true, "was a consensus text": true,
	"adopted it by consensus": true, "adopted it without a vote": true, "adopted it by acclamation": true, "approved it by consensus": true, "approved it without a vote": true, "approved it by acclamation": true, "agreed to it by consensus": true, "agreed to it without a vote": true, "acted by consensus": true, "decided by consensus": true, "dispensed with a vote": true, "agreed by consensus": true, "agreed without a vote": true,
}

// noVote are words for a vote that there was not.
var noVote = map[string]bool{
	"no vote was taken": true, "no vote was held": true, "no vote was called": true, "no vote was called for": true, "no vote was needed": true, "no vote took place": true, "there was no vote": true, "no recorded vote was taken": true, "no vote was requested": true,
}

// findNoVote reads in a sentence of its own that the text told before was adopted without a vote:
// it was adopted by consensus; the Council dispensed with a vote; no vote was taken.
func (s *sentence) findNoVote() {
	if !s.inContext() || s.isQuestion() || s.hasOr() || s.amends() || s.has(lex.Another|lex.OtherBody|lex.Number) || s.heading {
		return
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		return
	}
	told, to := phraseFrom(s, 0, noVote)
	k := 0
	if !told {
		for k = 0; k < 4 && k < len(s.u) && !told; k++ {
			if k > 0 && s.opensWithText(k) {
				told, to = phraseFrom(s, k, withoutVote)
			}
		}
		k--
	}
	if !told || !s.onlyText(to) || s.unreal(k) {
		return
	}
	s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Adopted, Consensus: true, Quiet: true, Follows: true}, from: 0, to: to, unit: to - 1})
}

// opensWithText says whether what opens the sentence before the verb at k is the text told before,
// the organ or its members: it, the resolution, the Council, members.
func (s *sentence) opensWithText(k int) bool {
	w := lastWord(s.lower(k - 1))
	if k > 2 || k == 2 && !s.id(0, lex.WThe) {
		return false
	}
	return papersPut[w] && w != "this" || anyMembers[w] || s.is(k-1, lex.Assembly|lex.Council)
}
