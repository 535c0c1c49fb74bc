package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// isTopic says whether the infinitive at k is what is spoken of rather than what was
// done: warned that even to abstain would be seen as unfriendly; to abstain was to.
func (s *sentence) isTopic(k int) bool {
	if !s.id(k-1, lex.WTo) {
		return false
	}
	switch b := s.lower(k - 2); b {
	case "even", "merely", "simply", "that", "just":
		return s.is(k+1, lex.Modal) || s.isCopula(k+1) || b == "even"
	}
	return s.is(k+1, lex.Modal) || s.isCopula(k+1)
}

// ofOtherMatter says whether a statement is told in the pluperfect of a matter of its own,
// behind its last word: had been one of three abstainers on Western Sahara.
func (s *sentence) ofOtherMatter(f *finding) bool {
	const far = 8
	if f.Kind != Who && f.Kind != Counts || f.to >= len(s.u) || !s.id(f.to, lex.WOn, lex.WOver) || s.n == 0 {
		return false
	}
	m := f.to + 1
	for s.id(m, lex.WThe) {
		m++
	}
	if !s.is(m, lex.Actor) && !(s.unknown(m) && s.at(m).Case == words.Capital) || s.is(m, lex.Date) {
		return false
	}
	for j := f.to - 1; j >= 0 && j > f.to-far && !s.sign(j, ",;:."); j-- {
		if s.id(j, lex.WHad) {
			return true
		}
	}
	return false
}

// portionsBehind reads the numbers behind a group that opens a clause and a verb of
// splitting or being: the permanent five were four in favour, none opposed. It returns
// where they end, k when nothing of the kind starts at the group at k.
func (s *sentence) portionsBehind(k int) int {
	b := s.beforeThe(k)
	if !s.is(k, lex.Group) || b >= 0 && !s.sign(b, ",;:.-_") && !s.is(b, lex.And) {
		return k
	}
	j := s.members(k + 1)
	for s.isCopula(j) || s.adverb(j) || s.sign(j, ":,") || splits[s.lower(j)] {
		j++
	}
	if j == s.members(k+1) {
		return k
	}
	if n := s.splitScore(j); n > j {
		s.takes(k, n)
		return n
	}
	end := k
	for m := j; m < len(s.u) && m < j+20 && !s.sign(m, ";."); m++ {
		c, from, after, ok := s.quantity(m)
		if !ok || c.All {
			if m == j {
				return k
			}
			continue
		}
		if s.addPortion(portion{from: from, to: after, group: s.u[k].Val, Count: c}) {
			end = m + 1
		} else if m == j {
			return k
		}
	}
	return end
}

// splitScore is where a bare score ends that starts at k: three to two, 4-1. It is k where
// none does.
func (s *sentence) splitScore(k int) int {
	if s.isNumber(k) && (s.id(k+1, lex.WTo) || s.sign(k+1, "-_")) && s.isNumber(k+2) {
		if s.sign(k+3, "-_") && s.isNumber(k+4) {
			return k + 5
		}
		return k + 3
	}
	return k
}

// splits are verbs behind a group of which the numbers on each side are told.
var splits = map[string]bool{"split": true, "divided": true, "broke": true, "fell": true, "voted": true, "went": true, "cast": true}

// headsMyth says whether the sentence is set down as what is wrongly believed: Myth: China
// vetoed it.
func (s *sentence) headsMyth() bool {
	if !s.sign(1, ":-_") {
		return false
	}
	switch s.lower(0) {
	case "myth", "fiction", "falsehood", "misconception", "fallacy", "rumour", "rumor", "legend", "lie", "hoax":
		return true
	}
	return false
}

// quoteBehind is where the quotation opens that the sign at j closes, known as such by the
// stop or comma beside it; j where none does soon.
func (s *sentence) quoteBehind(j int) int {
	const far = 30
	if !s.sign(j, "\"") || !s.sign(j-1, ",.?!") && !s.sign(j+1, ",") {
		return j
	}
	for m := j - 2; m >= 0 && m > j-far; m-- {
		if s.sign(m, "\"") {
			return m
		}
	}
	return j
}

// ownThen says whether the year at k is that of somebody's own vote of that time, with which
// the vote told is compared: went back on its vote of 1975.
func (s *sentence) ownThen(k int) bool {
	const year = 4 // digits
	t := s.text(k)
	if len(t) != year || t[0] != '1' && t[0] != '2' || !s.id(k-1, lex.WOf) || !s.is(k-2, lex.VoteNoun|lex.AbstainLabel) && !s.id(k-2, lex.WNo, lex.WYes) {
		return false
	}
	return s.id(k-3, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) || strings.EqualFold(s.text(k-3), "own")
}
