package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// As Statement.Short, TwoThirdsShort says that two thirds of those voting yes or no were not
// reached, CouncilShort that the votes were not which the Council needed on the day.
const (
	TwoThirdsShort = -1
	CouncilShort   = -2
)

// findShort reads that a text did not get the votes it needed: it fell short of
// the nine votes needed, failed to reach two thirds.
func (s *sentence) findShort() {
	for k := range s.u {
		j, by := s.shortOf(k), int32(0)
		if j == 0 {
			j, by = s.shortBy(k)
		}
		if j == 0 {
			if s.is(k, lex.TwoThirds) && s.wasMissed(k+1) && !s.ofMembership(k+1) {
				s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Rejected, Short: TwoThirdsShort}, from: k, to: k + 1, unit: k})
				return
			}
			continue
		}
		for n := 0; n < 4 && !s.is(j, lex.TwoThirds) && (s.id(j, lex.WOf, lex.WThe, lex.WA, lex.WAt) || isRequired(s.text(j))); n++ {
			j++
		}
		f := finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Rejected}, from: k, unit: k}
		switch {
		case s.isNinth(j):
			f.Short, f.to = councilNeeds, j+2
		case s.isNeeded(j):
			f.Short, f.to = s.u[j].Val, j+2
		case by > 0 && s.bareNeed(j) > 0:
			f.Short, f.to = s.u[j].Val, s.bareNeed(j)
		case by > 0 && s.isNumber(j) && s.value(j) >= 6 && s.value(j) <= 12 && s.isVotes(j+1):
			f.Short, f.to = s.value(j), j+2 // three short of the ten votes that the Charter demands
		case s.is(j, lex.Number) && s.u[j].Val == councilNeeds && s.sign(j+1, "-") && s.id(j+2, lex.WVote):
			f.Short, f.to = councilNeeds, j+3 // the nine-vote threshold
		case s.is(j, lex.TwoThirds) && !s.ofMembership(j+1):
			f.Short, f.to = TwoThirdsShort, j+1
		default:
			continue
		}
		f.By, f.another = by, s.besideVetoed()
		if f.Short == TwoThirdsShort && s.is(k-2, lex.Fail) {
			return // was lost for want of two thirds: the outcome is told by its own word
		}
		if s.is(k-1, lex.Text) {
			f.from--
		}
		if s.is(f.to, lex.VoteNoun) {
			f.to++
		}
		s.add(f)
		return
	}
}

// isNinth says whether the vote at j is the one that a text of the Council lacked: for
// want of a ninth vote.
func (s *sentence) isNinth(j int) bool {
	w := s.lower(j)
	return (w == "ninth" || w == "9th") && (s.is(j+1, lex.VoteNoun) || s.id(j+1, lex.WVote) || strings.EqualFold(s.text(j+1), "vote") || s.is(j+1, lex.YesLabel))
}

// closely are words for by how little, or how far, something was missed.
var closely = map[string]bool{"just": true, "narrowly": true, "slightly": true, "far": true, "well": true, "a": true, "little": true, "bit": true, "marginally": true, "barely": true, "clearly": true}

// shortOf is the unit behind words of not reaching at k, 0 when there are none.
func (s *sentence) shortOf(k int) int {
	w := s.lower(k)
	switch {
	case strings.HasPrefix(w, "fell short") || strings.HasPrefix(w, "falls short") || strings.HasPrefix(w, "falling short"):
	case w == "short of" && !s.is(k-1, lex.Number) && !s.is(k-1, lex.VoteNoun):
	case w == "fell" || w == "falling" || w == "falls":
		for s.adverb(k+1) || closely[s.lower(k+1)] {
			k++ // fell just short of
		}
		if w = s.lower(k + 1); w != "short" && w != "short of" {
			return 0
		}
		k++
	case w == "missed", w == "missing":
	case s.is(k, lex.Not) && (strings.EqualFold(s.text(k-1), "had") || strings.EqualFold(s.text(k-1), "has")) || w == "hadn't":
		switch s.lower(k + 1) {
		case "reached", "got", "won", "obtained", "secured", "mustered", "attained":
			k++
		default:
			return 0
		}
	case (w == "lacked" || w == "lacking" || w == "lacks") && s.speaksOfThirdsAt(k+1):
	case (w == "less than" || w == "fewer than") && s.speaksOfThirdsAt(k+1):
	case (w == "less" || w == "fewer") && s.id(k+1, lex.WThan) && s.speaksOfThirdsAt(k+2):
		k++
	case w == "want" && s.id(k-1, lex.WFor) && s.id(k+1, lex.WOf), w == "lack" && s.id(k-1, lex.WFor) && s.id(k+1, lex.WOf): // fell for want of nine votes
	case w == "nowhere" && strings.EqualFold(s.text(k+1), "near"), w == "nowhere near":
		if w == "nowhere" {
			k++
		}
	case w == "failed to", w == "failing to", w == "did not", s.is(k, lex.Not) && s.is(k-1, lex.Did), w == "failed", w == "didn't", w == "unable",
		w == "could not", w == "couldn't", w == "unable to", s.is(k, lex.Not) && strings.EqualFold(s.text(k-1), "could"):
		if s.id(k+1, lex.WTo) {
			k++
		}
		switch s.lower(k + 1) {
		case "reach", "get", "win", "muster", "obtain", "secure", "attract", "garner", "achieve", "gain", "receive", "attain", "command", "clear", "meet", "collect", "gather":
			k++
		default:
			return 0
		}
	default:
		return 0
	}
	return k + 1
}

// speaksOfThirdsAt says whether two thirds that a text needed are told at k: the required two
// thirds, the two-thirds majority it needed, the two thirds that such questions require.
func (s *sentence) speaksOfThirdsAt(k int) bool {
	const far = 8
	required := false
	for ; s.id(k, lex.WThe, lex.WA) || isRequired(s.text(k)); k++ {
		required = required || isRequired(s.text(k))
	}
	if !s.is(k, lex.TwoThirds) || s.ofMembership(k+1) {
		return false
	}
	for j := k + 1; j < k+far && !s.sign(j, ",;:."); j++ {
		required = required || s.isNeed(j)
	}
	return required
}

// shortBy reads at k by how many votes a text fell short, and gives the unit
// behind: a single vote shy of, two short of.
func (s *sentence) shortBy(k int) (j int, by int32) {
	switch {
	case s.is(k, lex.Number) && s.u[k].Val >= 1 && s.u[k].Val <= 5:
		by, j = s.u[k].Val, k+1
	case strings.EqualFold(s.text(k), "single"):
		by, j = 1, k+1
	default:
		return 0, 0
	}
	if s.is(k-1, lex.Not) || s.is(k-2, lex.Not) {
		return 0, 0 // not a single vote short of
	}
	if s.is(j, lex.VoteNoun) || s.id(j, lex.WVote) || strings.HasPrefix(s.lower(j), "vote") {
		j++
	}
	switch w := s.lower(j); {
	case w == "short of", w == "shy of":
		return j + 1, by
	case (w == "short" || w == "shy") && s.id(j+1, lex.WOf):
		return j + 2, by
	case (w == "fewer" || w == "less") && s.id(j+1, lex.WThan):
		return j + 2, by
	}
	return 0, 0
}

// isRequired says whether a word may stand before the votes that were needed.
func isRequired(w string) bool {
	switch strings.ToLower(w) {
	case "required", "necessary", "needed", "minimum", "requisite", "even", "least", "at least", "mandatory", "threshold", "threshold of", "affirmative", "positive", "its":
		return true
	}
	return false
}

// isVotes says whether votes are counted at unit j: votes, affirmative votes,
// votes in favour.
func (s *sentence) isVotes(j int) bool {
	return s.is(j, lex.VoteNoun|lex.YesLabel) || strings.HasPrefix(s.lower(j), "vote") || isRequired(s.text(j)) && (s.is(j+1, lex.VoteNoun) || strings.HasPrefix(s.lower(j+1), "vote"))
}

// ofMembership says whether what stands from unit j on counts two thirds of all
// members, which no rule of the Assembly asks.
func (s *sentence) ofMembership(j int) bool {
	for n := 0; n < 4; n++ {
		if s.is(j+n, lex.Members) && !s.is(j+n, lex.VoteNoun) && !strings.EqualFold(s.text(j+n), "votes") || s.is(j+n, lex.All|lex.Assembly|lex.Council) && n > 0 {
			return true
		}
	}
	return false
}

// wasMissed says whether what stands before unit j is said not to have been
// reached: the two-thirds majority was missed.
func (s *sentence) wasMissed(j int) bool {
	const far = 10
	for m := j; m < j+far && m < len(s.u) && !s.sign(m, ",;:."); m++ {
		w := s.lower(m)
		if !s.isCopula(m-1) && !(s.is(m-1, lex.Not) && s.isCopula(m-2)) && !strings.HasPrefix(w, "was ") {
			continue
		}
		switch not := s.is(m-1, lex.Not); w {
		case "missed", "missing", "lacking", "was missed":
			return !not
		case "reached", "met", "obtained", "achieved", "attained", "won", "secured":
			return not
		}
	}
	return false
}
