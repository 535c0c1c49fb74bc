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
	if all := s.allAsked(s.behindVoters(end)); all > 0 {
		return k, all, true
	}
	if to := s.wouldSuffice(end); to > 0 {
		return k, to, true
	}
	if from = s.decidedBy(k); from >= 0 {
		return from, end, true
	}
	if from = s.askedFor(k); from >= 0 {
		return from, end, true
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
	if strings.EqualFold(s.text(j-1), "majority") && s.isNeed(j-2) || s.isNeed(j-1) && strings.EqualFold(s.text(j-2), "majority") {
		return j - 2 // the required majority was a simple one
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

// majorityDenied says whether the majority at k is said not to have been needed, or not to
// have been enough, and the passage with it: no two-thirds majority was required; it did not
// need two thirds; a simple majority was not enough.
func (s *sentence) majorityDenied(k int) (from, to int, ok bool) {
	end := s.behindMajority(k)
	if s.ofAllMembers(end) > 0 || s.saysOfAll(k) {
		return 0, 0, false
	}
	end = s.behindVoters(end)
	if s.sign(end, ",") {
		for j := end + 1; j < end+10 && j < len(s.u); j++ {
			if s.sign(j, ",") {
				end = j + 1 // contrary to what is often said
				break
			}
		}
	}
	if strings.EqualFold(s.text(end), "rule") || strings.EqualFold(s.text(end), "requirement") {
		end++
	}
	b := k - 1
	for s.id(b, lex.WA, lex.WThe, lex.WOf) || isRequired(s.text(b)) || strings.EqualFold(s.text(b), "votes") {
		b--
	}
	no := s.id(b, lex.WNo)
	to, not := s.verdictOn(end)
	switch {
	case to > 0 && (no != not):
		return min(k, b+1), to, s.is(k, lex.TwoThirds) || not
	case to > 0 || !s.is(k, lex.TwoThirds):
		return 0, 0, false
	}
	// it needed no two-thirds majority, did not need two thirds, no need for two thirds
	if no {
		b--
	}
	if s.id(b, lex.WFor, lex.WOf) && strings.EqualFold(s.text(b-1), "need") && (s.id(b-2, lex.WNo) || s.is(b-2, lex.Not)) {
		return b - 2, end, s.closesNeed(end)
	}
	if !s.isNeed(b) || s.isCopula(b-1) {
		return 0, 0, false
	}
	for j := b - 1; j >= 0 && j > b-4 && (s.is(j, lex.Not|lex.Did) || s.adverb(j)); j-- {
		no = no || s.is(j, lex.Not)
	}
	return b, end, no && s.closesNeed(end)
}

// closesNeed says whether what needs a majority is told to its end at k.
func (s *sentence) closesNeed(k int) bool {
	return s.endOfClause(k) || s.id(k, lex.WFor, lex.WTo, lex.WUnder) || s.is(k, lex.Pass)
}

// saysOfAll says whether the majority at k counts all members by its own words: two thirds of
// the members.
func (s *sentence) saysOfAll(k int) bool {
	return strings.HasSuffix(s.lower(k), "the members")
}

// behindVoters is the unit behind words at k for those whose votes count: of those voting,
// of the votes cast.
func (s *sentence) behindVoters(k int) int {
	const far = 8
	if !s.id(k, lex.WOf) {
		return k
	}
	for j := k + 1; j < k+far; j++ {
		if w := s.lower(j); (w == "voting" || s.is(j, lex.VoteIng) || w == "cast" || w == "votes" || w == "vote") && !s.is(j+1, lex.VoteIng) && !strings.EqualFold(s.text(j+1), "cast") {
			return j + 1
		}
	}
	return k
}

// verdictOn is the unit behind words at k that tell of the majority before them whether it
// was needed or enough, and whether they deny it; 0 where they say nothing of it.
func (s *sentence) verdictOn(k int) (to int, not bool) {
	const far = 6
	for j := k; j < k+far && j < len(s.u); j++ {
		w := s.lower(j)
		switch {
		case s.isNeed(j), w == "do" || w == "apply" || w == "applied" || w == "called for":
			if w == "enough" || w == "sufficient" || w == "do" || strings.HasSuffix(w, "fice") || strings.HasSuffix(w, "ficed") || strings.HasSuffix(w, " enough") || strings.HasSuffix(w, " sufficient") {
				return j + 1, not && s.isSimpleBefore(k) // two thirds that were not enough were not reached
			}
			return j + 1, not
		case s.is(j, lex.Not):
			not = true
		case s.isCopula(j) || s.is(j, lex.Modal|lex.Did) || s.adverb(j) || s.id(j, lex.WHave, lex.WBe, lex.WBeen) || strings.EqualFold(s.text(j), "even"):
		default:
			return 0, false
		}
	}
	return 0, false
}

// isSimpleBefore says whether a simple majority stands shortly before unit k.
func (s *sentence) isSimpleBefore(k int) bool {
	const far = 8
	for j := k - 1; j >= 0 && j > k-far; j-- {
		if s.is(j, lex.SimpleMajority) {
			return true
		}
	}
	return false
}

// wouldSuffice is the unit behind words at k that tell that the majority before them would
// have been enough: would have been enough, would have done, would do. It is 0 where nothing
// of the kind stands there.
func (s *sentence) wouldSuffice(k int) int {
	w := s.lower(k)
	if w == "would have sufficed" {
		return k + 1
	}
	if !strings.HasPrefix(w, "would") && !strings.HasPrefix(w, "could") {
		return 0
	}
	const far = 5
	for j := k + 1; j < k+far; j++ {
		switch w := s.lower(j); {
		case w == "enough", w == "sufficient", w == "done", w == "do", w == "suffice", w == "sufficed", w == "been enough", w == "been sufficient":
			return j + 1
		case w == "carry", w == "carried":
			if s.id(j+1, lex.WIt) || s.id(j+1, lex.WThe) {
				return j + 2
			}
			return 0
		case s.id(j, lex.WHave, lex.WBe, lex.WBeen) || s.adverb(j) || s.is(j, lex.Did):
		default:
			return 0
		}
	}
	return 0
}

// isSupposed says whether the sentence supposes another rule than that which held, or tells
// what holds of other votes: had the rule been another, in other years; and whether it tells
// what nobody or somebody claimed.
func (s *sentence) isSupposed(k int) bool {
	const far = 40
	for j := 0; j < len(s.u) && j < far; j++ {
		switch w := s.lower(j); {
		case w == "if", w == "had" && (j == 0 || s.sign(j-1, ",")), w == "unless", w == "otherwise", w == "were" && j == 0:
			return true
		case j > k && s.sign(j, ",") && s.id(j+1, lex.WBut):
			return true
		case j < k && s.id(j, lex.WThat) && j > 0 && (s.is(j-1, lex.Quoted) || strings.HasSuffix(s.lower(j-1), "claimed") || strings.HasSuffix(s.lower(j-1), "argued") || strings.HasSuffix(s.lower(j-1), "held") || strings.HasSuffix(s.lower(j-1), "thought")):
			return true
		case s.sign(j, ",") && j > k && j >= len(s.u)-6 && !strings.EqualFold(s.text(j+1), "whatever") && (s.is(len(s.u)-2, lex.Quoted) || s.is(len(s.u)-1, lex.Quoted)):
			return true // was not needed, Israel said
		}
	}
	return false
}

// decidedBy is where words before the majority at k begin that tell that it decides such a
// matter: the matter was decided by simple majority, such resolutions pass by simple majority;
// -1 where nothing of the kind stands there.
func (s *sentence) decidedBy(k int) int {
	j := k - 1
	for s.id(j, lex.WA, lex.WThe) || s.is(j, lex.Only) {
		j--
	}
	switch w := s.lower(j); {
	case s.id(j, lex.WBy) && (strings.HasSuffix(s.lower(j-1), "decided") || strings.HasSuffix(s.lower(j-1), "settled")):
		return j - 1
	case s.id(j, lex.WBy) && (s.is(j-1, lex.Pass) || strings.EqualFold(s.text(j-1), "pass")) && strings.EqualFold(s.text(0), "such"):
		return 0
	case s.id(j, lex.WOn) && (strings.HasSuffix(s.lower(j-1), "turned") || strings.HasSuffix(s.lower(j-1), "hinged") || strings.HasSuffix(s.lower(j-1), "depended")):
		return j - 1
	case w == "no more than" || w == "nothing more than":
		if w := s.lower(j - 1); s.isNeed(j-1) || w == "took" || s.id(j-1, lex.WFor) && strings.HasPrefix(s.lower(j-2), "ask") {
			return j - 1
		}
	}
	return -1
}

// askedFor is where words before the majority at k begin that tell that the rules ask for
// it: the rules asked for a simple majority, the Charter demands two thirds; -1 where they do
// not.
func (s *sentence) askedFor(k int) int {
	const far = 6
	for j := k - 1; j > 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		switch w := s.lower(j); w {
		case "ask", "asks", "asked", "demand", "demands", "demanded", "prescribe", "prescribes", "prescribed", "want", "wanted", "called", "call", "calls", "took":
			if b := s.lower(j - 1); b == "rules" || b == "charter" || b == "rule" || w == "took" && s.id(j-1, lex.WIt) {
				return j - 1
			}
			return -1
		}
	}
	return -1
}

// questionIs reads at k what a text was said to be: it was not an important question, so that
// a simple majority decides; it was an important question.
func (s *sentence) questionIs(k int) (majority lex.Class, to int, ok bool) {
	if !s.isCopula(k) || k > 4 || !s.id(k-1, lex.WIt, lex.WThis) && !s.is(k-1, lex.Text) && !strings.EqualFold(s.text(k-1), "matter") {
		return 0, 0, false
	}
	j, not := k+1, false
	for s.is(j, lex.Not) || s.id(j, lex.WAn, lex.WNo) || s.adverb(j) {
		not = not || s.is(j, lex.Not) || s.id(j, lex.WNo)
		j++
	}
	if !strings.EqualFold(s.text(j), "important") || !strings.EqualFold(s.text(j+1), "question") || s.isSupposed(k) || s.unreal(k) {
		return 0, 0, false
	}
	if not {
		return lex.SimpleMajority, j + 2, true
	}
	return lex.TwoThirds, j + 2, true
}

// wouldDo says whether so many votes, told from unit k to unit to, are said to have been
// enough had they been cast: eight votes would have been enough, it would have passed with
// eight votes.
func (s *sentence) wouldDo(k, to int) bool {
	if s.walker.scope != Council && !s.names(lex.Council, len(s.u)) {
		return false
	}
	if s.wouldSuffice(to) > 0 {
		return true
	}
	const far = 5
	if !s.id(k-1, lex.WWith) || !s.endOfClause(to) {
		return false
	}
	for j := k - 2; j >= 0 && j > k-far; j-- {
		if strings.HasPrefix(s.lower(j), "would") {
			return s.is(k-2, lex.Pass) || strings.EqualFold(s.text(k-2), "passed")
		}
		if s.is(j, lex.Not) {
			break
		}
	}
	return false
}
