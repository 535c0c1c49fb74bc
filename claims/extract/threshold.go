package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// councilSeats is how many members the Council has, whose unanimity is said to be needed.
const councilSeats = 15

// threshold says whether the number at k is told as that of the votes that the Council needs,
// by other words than those of findMajority, and the passage with it: eight of the fifteen
// members have to agree, a majority of eight is needed, the threshold stands at ten, the rules
// asked for ten, a resolution has to have eight votes.
func (s *sentence) threshold(k int) (from, to int, ok bool) {
	n := s.u[k].Val
	if n < 6 || n > 12 || s.walker.scope != Council && !s.names(lex.Council, len(s.u)) || s.isSupposed(k) {
		return 0, 0, false
	}
	for _, read := range [...]func(int) (int, int){s.haveToAgree, s.majorityOf, s.standsAt, s.rulesAsk, s.hasToGet, s.adoptedWhen} {
		if from, to = read(k); to > 0 && !s.unrealNeed(from) {
			return from, to, true
		}
	}
	return 0, 0, false
}

// haveToAgree reads at the number k: ten of the fifteen members have to say yes; a majority,
// eight members, must agree.
func (s *sentence) haveToAgree(k int) (from, to int) {
	const far = 10
	members := false
	for j := k + 1; j < k+far && j < len(s.u); j++ {
		w := s.lower(j)
		switch {
		case w == "must" || w == "have to" || w == "has to" || w == "need to" || (w == "have" || w == "has" || w == "need") && s.id(j+1, lex.WTo):
			if !members || s.is(j-1, lex.Not) {
				return 0, 0
			}
			if s.id(j+1, lex.WTo) {
				j++
			}
			if s.is(j+1, lex.YesVerb|lex.YesLabel) || saysYes(s.lower(j+1)) {
				return k, j + 2
			}
			return 0, 0
		case s.is(j, lex.Members):
			members = members || !s.is(j, lex.VoteNoun)
		case s.id(j, lex.WOf, lex.WThe, lex.WS) || s.is(j, lex.Number|lex.Council|lex.UN|lex.All) || s.sign(j, ",'’"):
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// saysYes says whether a word opens what members do who are for a text: agree, say yes, vote
// for it.
func saysYes(w string) bool {
	switch w {
	case "agree", "say", "say yes", "vote", "vote yes", "vote for", "vote in favour", "approve", "be", "consent", "back", "support", "accept", "endorse":
		return true
	}
	return false
}

// majorityOf reads at the number k: a majority of eight is needed, a simple majority of eight
// was required.
func (s *sentence) majorityOf(k int) (from, to int) {
	if !s.id(k-1, lex.WOf) || !s.is(k-2, lex.SimpleMajority) && !strings.EqualFold(s.text(k-2), "majority") {
		return 0, 0
	}
	j := s.behindVotes(k)
	if s.is(j, lex.Members) {
		j++
	}
	for s.isCopula(j) {
		j++
	}
	if !s.isNeed(j) || s.is(j-1, lex.Not) || s.is(j+1, lex.Members) {
		return 0, 0
	}
	return k - 2, j + 1
}

// standsAt reads at the number k: the threshold for adoption in the Council stands at ten.
func (s *sentence) standsAt(k int) (from, to int) {
	const far = 10
	j := k - 1
	if s.id(j, lex.WAt) && (strings.HasPrefix(s.lower(j-1), "st") || strings.HasPrefix(s.lower(j-1), "lie") || strings.EqualFold(s.text(j-1), "set")) {
		j -= 2
	} else if s.isCopula(j) {
		j--
	} else {
		return 0, 0
	}
	if to = s.behindVotes(k); !s.endOfClause(to) {
		return 0, 0
	}
	for ; j >= 0 && j > k-far && !s.sign(j, ",;:.") && !s.isCopula(j); j-- {
		if w := s.lower(j); w == "threshold" || w == "quorum" || w == "bar" || w == "hurdle" {
			return j, to
		}
	}
	return 0, 0
}

// rulesAsk reads at the number k: the rules asked for ten, the Charter calls for eight votes.
func (s *sentence) rulesAsk(k int) (from, to int) {
	to = s.behindVotes(k)
	if from = s.askedFor(k); from < 0 || !s.endOfClause(to) && !s.id(to, lex.WIn, lex.WFor) {
		return 0, 0
	}
	return from, to
}

// hasToGet reads at the number k: a resolution has to have eight votes in favour, it must win
// ten votes.
func (s *sentence) hasToGet(k int) (from, to int) {
	const far = 4
	if to = s.behindVotes(k); to == k+1 {
		return 0, 0
	}
	j := k - 1
	for n := 0; n < far && (s.adverb(j) || s.is(j, lex.HedgeOver) || s.id(j, lex.WAt) || strings.EqualFold(s.text(j), "least")); n++ {
		j--
	}
	switch w := s.lower(j); w {
	case "have", "get", "win", "receive", "obtain", "secure", "muster", "gather", "attract", "command":
	default:
		return 0, 0
	}
	w := s.lower(j - 1)
	if s.id(j-1, lex.WTo) && (strings.EqualFold(s.text(j-2), "has") || strings.EqualFold(s.text(j-2), "have")) && s.is(j-3, lex.Text) {
		return j - 2, to
	}
	if (w == "must" || w == "has to" || w == "have to" || w == "needs to" || w == "need to") && s.is(j-2, lex.Text) {
		return j - 1, to
	}
	return 0, 0
}

// adoptedWhen reads at the number k: a draft is adopted when eight members vote for it.
func (s *sentence) adoptedWhen(k int) (from, to int) {
	if !s.is(k+1, lex.Members|lex.VoteNoun) || !s.whenever(k-2) {
		return 0, 0
	}
	return k - 2, k + 2
}

// whenever says whether the verb of adopting at k tells what becomes of any text, once its
// condition behind it is met: a draft is adopted when, a resolution passes if.
func (s *sentence) whenever(k int) bool {
	if !s.is(k, lex.Pass) {
		return false
	}
	if w := s.lower(k + 1); w != "when" && w != "if" && w != "once" && w != "whenever" {
		return false
	}
	j := k - 1
	for s.isCopula(j) || s.is(j, lex.Only|lex.Did) {
		j--
	}
	return s.is(j, lex.Text) && s.id(j-1, lex.WA, lex.WAn)
}

// needsAll says whether unanimity at k is told to be what a text of the Council needs, and the
// passage with it: the draft needed unanimity. The unanimity of the permanent members is
// something else.
func (s *sentence) needsAll(k int) (from, to int, ok bool) {
	if !strings.EqualFold(s.text(k), "unanimity") || s.walker.scope != Council && !s.names(lex.Council, len(s.u)) || s.isSupposed(k) || s.unrealNeed(k) {
		return 0, 0, false
	}
	switch {
	case s.isNeed(k-1) && s.endOfClause(k+1) && !s.isCopula(k-2):
		return k - 1, k + 1, true
	case s.isNeed(k+1) && s.endOfClause(k+2) && k == 0:
		return k, k + 2, true
	case s.isCopula(k+1) && s.isNeed(k+2) && s.endOfClause(k+3) && k == 0:
		return k, k + 3, true
	}
	return 0, 0, false
}
