package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// findMargin reads how a vote stands to two thirds of those who voted yes or no,
// or to half of all members: well past the two thirds required, more than half of
// all 192 members. It says whether it found any.
func (s *sentence) findMargin() bool {
	for k := range s.u {
		if s.is(k, lex.TwoThirds) && !s.ofMembership(k+1) {
			from, to := s.passedBy(k), s.behindThirds(k+1)
			if from < k && to > 0 && !s.unreal(from) {
				s.add(finding{Statement: Statement{Kind: Majority, Over: true}, from: from, to: to, unit: k})
				return true
			}
		}
		if to := s.wasReached(k); to > 0 && !s.unreal(to-1) {
			s.add(finding{Statement: Statement{Kind: Majority, Over: true}, from: k, to: to, unit: k})
			return true
		}
		if n, from, to := s.halfOfAll(k); to > 0 && !s.unreal(k) {
			s.add(finding{Statement: Statement{Kind: Majority, Quiet: true, HalfOf: n}, from: from, to: to, unit: k})
			return true
		}
	}
	return false
}

// wasReached is the unit behind words that say that the two thirds at k were reached: the
// majority of two thirds was thus secured. It is 0 when nothing of the kind follows.
func (s *sentence) wasReached(k int) int {
	const far = 12
	if !s.is(k, lex.TwoThirds) || s.ofMembership(k+1) {
		return 0
	}
	passive := false
	for j := k + 1; j < k+far && !s.sign(j, ",;:.()"); j++ {
		if s.is(j, lex.Not|lex.Modal) {
			return 0
		}
		passive = passive || s.isCopula(j)
		switch s.lower(j) {
		case "reached", "secured", "obtained", "attained", "achieved", "met", "cleared":
			if passive {
				return j + 1
			}
			return 0
		}
	}
	return 0
}

// passedBy is where words of passing before the two thirds at k begin, k where
// there are none: well past the, far beyond the, exceeded the.
func (s *sentence) passedBy(k int) int {
	j := k - 1
	for s.id(j, lex.WThe, lex.WA) || isRequired(s.text(j)) {
		j--
	}
	switch s.lower(j) {
	case "past", "beyond", "above", "over", "exceeded", "exceeding", "exceeds", "cleared", "surpassed", "topped", "more than", "surpassing", "in excess of":
	case "than":
		if j--; !strings.EqualFold(s.text(j), "more") {
			return k
		}
	case "of":
		if j--; !strings.EqualFold(s.text(j), "excess") {
			return k
		}
	default:
		return k
	}
	for isMeasure(s.text(j - 1)) {
		j--
	}
	if s.is(j-1, lex.Not) || s.is(j-2, lex.Not) {
		return k
	}
	return j
}

// isMeasure says whether a word tells how far something was passed.
func isMeasure(w string) bool {
	switch strings.ToLower(w) {
	case "well", "far", "comfortably", "easily", "amply", "just", "narrowly", "clearly", "in":
		return true
	}
	return false
}

// behindThirds is the unit behind what follows two thirds of a vote told as a
// whole: the majority, of those voting, that a newcomer needs; 0 where members may
// be counted instead.
func (s *sentence) behindThirds(j int) int {
	for s.is(j, lex.VoteNoun) || strings.EqualFold(s.text(j), "majority") || strings.EqualFold(s.text(j), "mark") || strings.EqualFold(s.text(j), "hurdle") || s.is(j, lex.Need) {
		j++
	}
	if s.endOfClause(j) {
		return j
	}
	if s.id(j, lex.WOf) && (s.is(j+1, lex.Small) && strings.EqualFold(s.text(j+1), "those") || strings.EqualFold(s.text(j+1), "those")) {
		const far = 6
		for m := j + 2; m < j+far; m++ {
			if s.endOfClause(m) && !s.is(m, lex.And) {
				return m
			}
		}
		return j + 2
	}
	const far = 6
	for m := j; m < j+far && !s.endOfClause(m); m++ {
		if s.isNeed(m) {
			return m + 1
		}
		if s.is(m, lex.Positions|lex.Deed|lex.Members) {
			return 0
		}
	}
	return 0
}

// halfOfAll reads at k that what a text got is more than half of all members, how
// many these are, and the units of it.
func (s *sentence) halfOfAll(k int) (of int32, from, to int) {
	j := k
	switch w := s.lower(j); {
	case w == "absolute" && strings.EqualFold(s.text(j+1), "majority"):
		j += 2
	case w == "absolute majority":
		j++
	case (w == "more than" || w == "over" || w == "well over") && strings.EqualFold(s.text(j+1), "half"):
		j += 2
	case w == "more than half", w == "over half":
		j++
	case w == "more" && strings.EqualFold(s.text(j+1), "than") && strings.EqualFold(s.text(j+2), "half"):
		j += 3
	default:
		return 0, 0, 0
	}
	if !s.toldOfVote(k) || !s.id(j, lex.WOf) {
		return 0, 0, 0
	}
	const far = 8
	for m := j + 1; m < j+far; m++ {
		switch {
		case s.is(m, lex.Number) && s.u[m].Val >= 50 && s.u[m].Val <= 193:
			of = s.u[m].Val
		case s.is(m, lex.Members) && !s.is(m, lex.VoteNoun):
			if of == 0 || s.is(m+1, lex.VoteIng|lex.Positions|lex.Did|lex.Verbs) || s.id(m+1, lex.WWho, lex.WThat) {
				return 0, 0, 0
			}
			return of, k, m + 1
		case s.id(m, lex.WThe, lex.WAll, lex.WS) || s.is(m, lex.UN|lex.Assembly|lex.All) || s.sign(m, "'’"):
		default:
			return 0, 0, 0
		}
	}
	return 0, 0, 0
}

// toldOfVote says whether what stands at k is told of the votes for a text: that
// is, won the support of.
func (s *sentence) toldOfVote(k int) bool {
	j := k - 1
	for s.id(j, lex.WA, lex.WAn, lex.WThe) {
		j--
	}
	if s.isCopula(j) {
		switch s.lower(j - 1) {
		case "that", "this", "which":
			return j == 1 || s.sign(j-2, ",;:-(")
		}
		return false
	}
	if !s.id(j, lex.WOf) {
		return false
	}
	switch s.lower(j - 1) {
	case "support", "backing", "votes", "the support", "the backing":
	default:
		return false
	}
	const far = 5
	for m := j - 2; m > j-far; m-- {
		switch s.lower(m) {
		case "won", "has won", "had won", "obtained", "got", "secured", "gained", "received", "commanded":
			return true
		}
	}
	return false
}
