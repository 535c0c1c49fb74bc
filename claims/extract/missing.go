package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// findMissing reads by how many votes a text of the Council is said to have missed what it
// needed, where the number needed is not told: it missed adoption by one vote, one more vote
// and it would have passed, it lacked two votes.
func (s *sentence) findMissing() {
	if s.walker.scope != Council && !s.names(lex.Council, len(s.u)) || !s.inContext() {
		return
	}
	readers := [...]func(int) (int, int){s.missedBy, s.votesAway, s.oneMoreVote}
	for k := range s.u {
		n := s.fewVotes(k)
		if n == 0 || s.is(k-1, lex.Not) || s.is(k-2, lex.Not) {
			continue
		}
		for _, read := range readers {
			from, to := read(k)
			if to == 0 {
				continue
			}
			yes := formOf(plenary.Yes)
			s.takeNumbers(from, to)
			s.add(finding{Statement: Statement{Kind: Counts, Quiet: true, Reckoned: &Reckoning{Ways: [][]Form{{
				formAt(FormNeeds).plus(yes, -1).plus(number(n), -1),
				yes.plus(formAt(FormNeeds), -1).plus(number(n), 1),
			}}}}, from: from, to: to, unit: k, another: s.besideVetoed()})
			return
		}
	}
}

// fewVotes is the small number at k: one, a single, two; 0 where there is none.
func (s *sentence) fewVotes(k int) int32 {
	const few = 8
	switch {
	case s.isNumber(k) && s.value(k) >= 1 && s.value(k) <= few:
		return s.value(k)
	case strings.EqualFold(s.text(k), "single") && s.id(k-1, lex.WA):
		return 1
	}
	return 0
}

// behindVotes is the unit behind the votes that the number at k counts: one vote, two
// affirmative votes; k+1 where they are not said.
func (s *sentence) behindVotes(k int) int {
	j := k + 1
	if s.is(j, lex.YesLabel) || isRequired(s.text(j)) {
		j++
	}
	if s.is(j, lex.VoteNoun) || strings.HasPrefix(s.lower(j), "vote") {
		return j + 1
	}
	return k + 1
}

// isAdoption says whether words at k are for what a text missed: adoption, passing, the
// majority, what it needed.
func (s *sentence) isAdoption(k int) bool {
	for s.id(k, lex.WThe, lex.WA) || isRequired(s.text(k)) || s.id(k, lex.WBe) || strings.EqualFold(s.text(k), "being") {
		k++
	}
	switch s.lower(k) {
	case "adoption", "passage", "passing", "being adopted", "approval", "success", "majority", "being passed", "adopted", "passed", "carrying", "winning":
		return true
	}
	return s.is(k, lex.Pass) && strings.HasSuffix(s.lower(k), "ing")
}

// missedBy reads at the number k: missed adoption by one vote, was short by two votes, came
// within one vote of passing, lacked two votes.
func (s *sentence) missedBy(k int) (from, to int) {
	const far = 5
	to = s.behindVotes(k)
	b := k - 1
	for s.id(b, lex.WA) || s.is(b, lex.Only) || s.adverb(b) || strings.EqualFold(s.text(b), "just") {
		b--
	}
	switch w := s.lower(b); {
	case w == "within":
		if to > k+1 && s.id(to, lex.WOf) && s.isAdoption(to+1) {
			return b, to + 2
		}
	case w == "lacked" || w == "lacks":
		if to > k+1 && s.endOfClause(to) {
			return b, to
		}
	case s.id(b, lex.WBy):
		if !s.endOfClause(to) && !s.id(to, lex.WIn) {
			return 0, 0
		}
		for j := b - 1; j >= 0 && j > b-far && !s.sign(j, ",;:."); j-- {
			switch w := s.lower(j); {
			case w == "short" || w == "fell short":
				return j, to
			case w == "missed" || w == "misses" || w == "missing":
				if s.isAdoption(j+1) || s.id(j+1, lex.WIt, lex.WBy) || s.id(j+1, lex.WThe) {
					return j, to
				}
			}
		}
	}
	return 0, 0
}

// votesAway reads at the number k: one vote away from adoption, two votes shy of passing,
// one vote from the majority.
func (s *sentence) votesAway(k int) (from, to int) {
	j := s.behindVotes(k)
	if j == k+1 {
		return 0, 0
	}
	switch w := s.lower(j); {
	case w == "short of", w == "shy of":
		j++
	case w == "away", w == "short", w == "shy":
		if j++; !s.id(j, lex.WFrom, lex.WOf) {
			return 0, 0
		}
		j++
	case s.id(j, lex.WFrom) && s.isCopula(k-1):
		j++
	default:
		return 0, 0
	}
	if !s.isAdoption(j) {
		return 0, 0
	}
	for m := j + 1; m < len(s.u) && m < j+6; m++ {
		if s.sign(m, ":-,_(") && (s.is(m+1, lex.Actor) || s.is(m+2, lex.Actor)) {
			return 0, 0 // one vote away from adoption: Russia's
		}
	}
	return k, j + 1
}

// oneMoreVote reads at the number k: one more vote and it would have passed, with two more
// votes the text would have been adopted, two additional votes would have carried it, had one
// more member voted yes it would have passed.
func (s *sentence) oneMoreVote(k int) (from, to int) {
	const far = 16
	j := k + 1
	switch s.lower(j) {
	case "more", "additional", "further", "extra", "other":
	default:
		return 0, 0
	}
	j++
	if s.is(j, lex.YesLabel) {
		j++
	}
	if !s.is(j, lex.VoteNoun|lex.Members|lex.YesLabel) && !strings.HasPrefix(s.lower(j), "vote") && !s.is(j-1, lex.YesLabel) {
		return 0, 0
	}
	would := false
	for m := j; m < k+far && m < len(s.u) && !s.sign(m, ";:."); m++ {
		w := s.lower(m)
		switch {
		case s.is(m, lex.Not|lex.NoLabel|lex.AbstainLabel|lex.Fail|lex.VetoNoun|lex.VetoPast|lex.Unanimous) || s.id(m, lex.WAgainst, lex.WNo) || w == "still":
			return 0, 0
		case strings.HasPrefix(w, "would"):
			would = true
			if s.is(m, lex.Need) {
				return k, m + 1 // would have sufficed
			}
		case would && (s.is(m, lex.Pass) || w == "adopted" || w == "passed" || w == "carried" || w == "enough" || w == "sufficed" || w == "majority" || w == "through"):
			end := m + 1
			if s.id(end, lex.WIt) || s.id(end, lex.WThe) && s.is(end+1, lex.Text) {
				end++
			}
			return k, end
		}
	}
	return 0, 0
}
