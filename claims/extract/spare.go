package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// findSpare reads how many votes more than it needed a text of the Council is said to
// have got: with two votes to spare, one more than required, with the bare minimum of
// nine votes. It says whether it found any.
func (s *sentence) findSpare() bool {
	named := s.walker.scope == Council || s.names(lex.Council, len(s.u))
	if !named && (s.walker.scope == Assembly || !s.inContext() || s.ask(tellsThirds, s.speaksOfThirds)) {
		return false
	}
	for k := range s.u {
		from, to, n, ok := s.toSpare(k)
		if !ok && named {
			from, to, n, ok = s.moreThanNeeded(k)
		}
		if !ok && named {
			from, to, ok = s.bareMinimum(k)
		}
		if ok && !s.unreal(from) && !s.is(from-1, lex.Not) {
			s.add(finding{Statement: Statement{Kind: Majority, Spare: exact(n), Quiet: !named}, from: from, to: to, unit: k})
			return true
		}
	}
	return false
}

// toSpare reads at k: two votes to spare, one to spare, not a vote to spare.
func (s *sentence) toSpare(k int) (from, to int, n int32, ok bool) {
	j := k
	switch low := s.lower(k); {
	case s.isNumber(k) && s.value(k) <= 6:
		n, j = s.value(k), k+1
	case s.id(k, lex.WNo) || low == "none":
		n, j = 0, k+1
	case s.id(k, lex.WA) && s.is(k-1, lex.Not) || s.id(k, lex.WA) && strings.EqualFold(s.text(k-1), "without"):
		from, j = k-1, k+1
	case s.id(k, lex.WA):
		n, j = 1, k+1
	default:
		return 0, 0, 0, false
	}
	if s.is(j, lex.VoteNoun) || strings.HasPrefix(s.lower(j), "vote") {
		j++
	}
	if !s.id(j, lex.WTo) || !strings.EqualFold(s.text(j+1), "spare") || s.id(j+2, lex.WBut) || s.is(j+2, lex.Except) {
		return 0, 0, 0, false // no vote to spare but one
	}
	if from == 0 {
		from = k
	}
	return from, j + 2, n, true
}

// moreThanNeeded reads at k: two votes more than the nine it needed, one above the
// minimum.
func (s *sentence) moreThanNeeded(k int) (from, to int, n int32, ok bool) {
	if !s.isNumber(k) || s.value(k) < 1 || s.value(k) > 6 {
		return 0, 0, 0, false
	}
	j := k + 1
	if s.is(j, lex.VoteNoun) {
		j++
	}
	switch low := s.lower(j); {
	case low == "more than", low == "above", low == "beyond", low == "over":
	case low == "more" && s.id(j+1, lex.WThan):
		j++
	default:
		return 0, 0, 0, false
	}
	const far = 9
	for m := j + 1; m <= j+far; m++ {
		switch low := s.lower(m); {
		case s.isNeed(m) || low == "asked" || low == "asked for" || low == "minimum" || low == "threshold":
			if m++; s.id(m, lex.WFor) || s.is(m, lex.VoteNoun) {
				m++
			}
			return k, m, s.value(k), s.endOfClause(m) || s.id(m, lex.WTo, lex.WFor, lex.WBy)
		case s.id(m, lex.WThe, lex.WIt, lex.WThat, lex.WWhich) || s.isCopula(m) || s.is(m, lex.VoteNoun|lex.YesLabel|lex.Text|lex.Number|lex.Council|lex.Did) || s.adverb(m) || low == "charter" || low == "rules":
		default:
			return 0, 0, 0, false
		}
	}
	return 0, 0, 0, false
}

// bareMinimum reads at k that a text got no more than it needed: passed with the bare
// minimum of nine votes; won exactly the nine votes it needed; nine votes, the minimum.
func (s *sentence) bareMinimum(k int) (from, to int, ok bool) {
	if !s.isNumber(k) || s.value(k) != councilNeeds && s.value(k) != 7 {
		return 0, 0, false
	}
	j := k + 1
	if s.is(j, lex.VoteNoun|lex.YesLabel) {
		j++
	}
	b := s.beforeThe(k)
	switch low := s.lower(b); {
	case s.id(b, lex.WOf) && strings.EqualFold(s.text(b-1), "minimum"):
		b, to = b-1, j
	case (low == "exactly" || low == "just" || low == "precisely" || low == "only") && s.id(b+1, lex.WThe):
		for m := j; m < j+4 && to == 0; m++ {
			if s.isNeed(m) {
				to = m + 1
			}
		}
	case s.sign(j, ",(-_"):
		for m := j + 1; m < j+5; m++ {
			if strings.EqualFold(s.text(m), "minimum") && s.endOfClause(m+1) {
				to = m + 1
			}
		}
	}
	if to == 0 || !s.gotThem(b-1) {
		return 0, 0, false
	}
	return b, to, true
}

// gotThem says whether words before unit b tell that a text got votes or passed, and none
// that it did not.
func (s *sentence) gotThem(b int) bool {
	const far = 9
	got := false
	for m := b; m >= 0 && m > b-far && !s.sign(m, ";:."); m-- {
		if s.is(m, lex.Fail|lex.Not|lex.Modal) || s.isNeed(m) {
			return false
		}
		got = got || s.is(m, lex.Pass|lex.Got) || scraped[s.lower(m)]
	}
	return got
}

// scraped are verbs of passing narrowly.
var scraped = map[string]bool{"scraped": true, "squeezed": true, "squeaked": true, "crept": true, "edged": true, "limped": true}
