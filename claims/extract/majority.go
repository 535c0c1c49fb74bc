package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// behindMajority is the unit behind the majority at k: behind a two-thirds, behind a
// two-thirds majority.
func (s *sentence) behindMajority(k int) int {
	switch s.lower(k + 1) {
	case "majority", "vote":
		return k + 2
	}
	return k + 1
}

// majorityNeeded says whether the majority at k is said to be what a text needed, and the
// passage with it.
func (s *sentence) majorityNeeded(k int) (from, to int, ok bool) {
	end := k + 1
	if all := s.ofAllMembers(s.behindMajority(k)); all > 0 {
		end = all // a two-thirds majority of all 193 members is needed
	}
	if from, to, ok = s.needs(k, end); ok {
		return from, to, ok
	}
	if j := s.allItTakes(k); j >= 0 {
		return j, k + 1, true
	}
	if s.isCopula(end) && strings.EqualFold(s.text(end+1), "called for") {
		return k, end + 2, true // only a plain majority was called for
	}
	if all := s.allAsked(end); all > 0 {
		return k, all, true
	}
	return 0, 0, false
}

// allItTakes is where words before the majority at k begin that say that it is what the
// rules ask: all it takes under the rules is a simple majority; what is needed is. It is -1
// where they say nothing of the kind.
func (s *sentence) allItTakes(k int) int {
	const far = 14
	j := k - 1
	for s.id(j, lex.WA, lex.WThe) || s.is(j, lex.Only) || s.adverb(j) {
		j--
	}
	if !s.isCopula(j) {
		return -1
	}
	need := false
	for j--; j >= 0 && j > k-far && !s.sign(j, ";:.()"); j-- {
		need = need || s.isNeed(j) || strings.HasPrefix(s.lower(j), "ask")
		if s.is(j, lex.Not) {
			return -1
		}
		if need && (s.id(j, lex.WWhat) || s.id(j, lex.WAll) || s.is(j, lex.All)) {
			return j
		}
	}
	return -1
}

// allAsked is the unit behind words at k that say that the majority before them is all
// that the rules ask: is all the rules ask, was all that the Charter demanded; 0 where they
// say something else.
func (s *sentence) allAsked(k int) int {
	const far = 7
	if !s.isCopula(k) || !s.is(k+1, lex.All) && !s.id(k+1, lex.WAll, lex.WWhat) {
		return 0
	}
	for j := k + 2; j < k+far && !s.sign(j, ",;:."); j++ {
		if w := s.lower(j); s.isNeed(j) || strings.HasPrefix(w, "ask") || strings.HasPrefix(w, "demand") || w == "took" {
			return j + 1
		}
	}
	return 0
}
