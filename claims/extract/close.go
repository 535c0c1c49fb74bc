package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// lead is how far the two sides of a vote are said to have been apart, without a number.
type lead uint8

const (
	narrow lead = iota + 1 // by a whisker, a close vote
	level                  // split down the middle
	tied
	wide // by a wide margin
)

// byLead are words behind "by" for how far the sides were apart.
var byLead = map[string]lead{
	"a narrow margin": narrow, "a very narrow margin": narrow, "the narrowest of margins": narrow, "the narrowest margin": narrow, "the narrowest possible margin": narrow, "the slimmest of margins": narrow, "the slimmest margin": narrow, "a slim margin": narrow, "a thin margin": narrow, "a razor thin margin": narrow, "a wafer thin margin": narrow, "a small margin": narrow, "a tiny margin": narrow, "the thinnest of margins": narrow, "the smallest of margins": narrow,
	"a whisker": narrow, "a hair": narrow, "a hair's breadth": narrow, "a handful of votes": narrow, "a few votes": narrow, "only a few votes": narrow, "just a few votes": narrow, "a mere handful of votes": narrow, "only a handful of votes": narrow, "just a handful of votes": narrow, "a couple of votes": narrow,
	"a slim majority": narrow, "a narrow majority": narrow, "a very narrow majority": narrow, "a thin majority": narrow, "a razor thin majority": narrow, "a wafer thin majority": narrow, "the barest of majorities": narrow, "the slimmest of majorities": narrow, "the narrowest of majorities": narrow, "a small majority": narrow, "a bare majority": narrow, "a slender majority": narrow, "a slender margin": narrow,
	"a wide margin": wide, "a very wide margin": wide, "a huge margin": wide, "a large margin": wide, "an overwhelming margin": wide, "an overwhelming majority": wide, "a crushing majority": wide, "a landslide": wide, "a lopsided margin": wide, "a vast majority": wide,
}

// wasLead are words behind what a vote was.
var wasLead = map[string]lead{
	"close": narrow, "tight": narrow, "narrow": narrow, "razor thin": narrow, "wafer thin": narrow, "slim": narrow, "on a knife edge": narrow, "on a knife's edge": narrow, "a close one": narrow, "a near thing": narrow, "a squeaker": narrow, "a cliffhanger": narrow, "a nail biter": narrow, "a close call": narrow, "a close run thing": narrow, "a close vote": narrow, "a narrow vote": narrow, "a tight vote": narrow, "a knife edge vote": narrow, "a close thing": narrow, "a narrow win": narrow, "a narrow victory": narrow, "a narrow majority": narrow, "a slim majority": narrow,
	"evenly split": level, "evenly divided": level, "split down the middle": level, "divided down the middle": level, "split in half": level, "split in two equal halves": level, "split evenly": level, "equally divided": level, "equally split": level, "a near tie": level, "almost a tie": level, "nearly a tie": level, "almost even": level, "level": level, "of equal size": level, "neck and neck": level, "almost equal": level, "nearly equal": level,
	"a tie": tied, "tied": tied, "a dead heat": tied, "a draw": tied, "equal": tied, "in a tie": tied, "in a dead heat": tied, "in a draw": tied,
	"lopsided": wide, "one sided": wide, "a landslide": wide,
}

// measuredVotes are nouns for a vote or its sides of which it is told how near they were.
var measuredVotes = map[string]bool{"vote": true, "votes": true, "voting": true, "result": true, "outcome": true, "margin": true, "majority": true, "count": true, "tally": true, "ballot": true, "sides": true, "camps": true, "score": true}

// howClose are adverbs of how near: very close.
var howClose = map[string]bool{"very": true, "extremely": true, "exceptionally": true, "rather": true, "remarkably": true, "unusually": true, "pretty": true, "surprisingly": true, "fairly": true}

// scraping are verbs for passing with hardly more votes than needed: it squeaked through.
var scraping = map[string]bool{
	"squeaked through": true, "squeaked by": true, "squeaked home": true, "scraped through": true, "scraped home": true, "scraped by": true, "scraped past": true, "barely passed": true, "barely made it": true, "just made it": true, "only just passed": true, "only just made it": true, "only just got through": true, "was only just adopted": true, "was only just passed": true, "was barely adopted": true, "was barely approved": true,
	"narrowly passed": true, "passed narrowly": true, "was narrowly adopted": true, "was narrowly passed": true, "was narrowly approved": true, "was adopted narrowly": true, "narrowly carried": true, "was narrowly carried": true, "hung on one vote": true, "hung on a single vote": true, "came down to one vote": true, "came down to a single vote": true,
}

// readClose reads at k how near the two sides of a vote are said to have been to each other:
// the vote was close; it was adopted by a whisker; the Council was evenly split; the text
// scraped home.
func (s *sentence) readClose(k int) int {
	l, to := s.closeAt(k)
	if l == 0 || !s.onlyText(to) || s.isQuestion() || s.hasOr() || s.amends() || s.has(lex.Actor|lex.Group|lex.OtherBody) {
		return k
	}
	s.takeNumbers(k, to)
	s.addFollowing(k, to, k, l.ways(s.walker.scope == Council || s.ask(tellsCouncil, s.namesCouncil))...)
	return to
}

// tellsClose says whether a sentence tells how near the sides of a vote were.
func (s *sentence) tellsClose() bool {
	if !s.inContext() {
		return false
	}
	for k := range s.u {
		if l, _ := s.closeAt(k); l > 0 {
			return true
		}
	}
	return false
}

// closeAt is what the words at k say of how near the sides were, and the unit behind them.
func (s *sentence) closeAt(k int) (l lead, to int) {
	switch {
	case s.id(k, lex.WBy) && s.wonBefore(k):
		return phraseFrom(s, k+1, byLead)
	case s.opensClose(k) && s.subjectOfVote(k):
		if scrapes, end := phraseFrom(s, k, scraping); scrapes {
			return narrow, end
		}
		j := k
		switch {
		case s.isCopula(k):
			j++
		case s.lower(k) == "ended", s.lower(k) == "resulted":
			j++
			if s.lower(j) == "up" {
				j++
			}
		case s.lower(k) == "split":
			return phraseFrom(s, k, wasLead)
		default:
			return 0, k
		}
		if howClose[s.lower(j)] {
			j++
		}
		return phraseFrom(s, j, wasLead)
	}
	return 0, k
}

// closeVerbs are the first words of verbs for how near the sides were, besides was and were.
var closeVerbs = map[string]bool{"ended": true, "resulted": true, "split": true, "squeaked": true, "scraped": true, "barely": true, "just": true, "only": true, "narrowly": true, "passed": true, "hung": true, "came": true}

// opensClose says whether a verb for how near the sides were may begin at unit k.
func (s *sentence) opensClose(k int) bool {
	if s.isCopula(k) {
		return true
	}
	if t := s.text(k); t == "" || strings.IndexByte("ersbjonphc", t[0]|0x20) < 0 {
		return false // none begins so
	}
	first, _, _ := strings.Cut(s.lower(k), " ")
	return closeVerbs[first]
}

// wonBefore says whether right before "by" at k stands that a text passed: it was
// carried by, won narrowly by.
func (s *sentence) wonBefore(k int) bool {
	j := k - 1
	for s.adverb(j) {
		j--
	}
	if s.is(j, lex.Pass) {
		return s.ofTheText(j)
	}
	switch s.lower(j) {
	case "won", "prevailed", "through", "home", "made it", "it":
		return j > 0
	}
	return false
}

// subjectOfVote says whether what opens the sentence before the verb at k is a vote, its sides,
// the text or the organ: the result was, it was, the Assembly split.
func (s *sentence) subjectOfVote(k int) bool {
	j := k - 1
	for s.lower(j) == "all" || s.adverb(j) {
		j--
	}
	if j < 0 {
		return false
	}
	switch w := lastWord(s.lower(j)); {
	case measuredVotes[w], papersPut[w], s.is(j, lex.Assembly|lex.Council) && s.scopeOf(j) != Elsewhere:
	default:
		return false
	}
	for j--; j >= 0 && (s.id(j, lex.WThe) || s.lower(j) == "two" || s.lower(j) == "final" || s.lower(j) == "the final" || s.is(j, lex.UN)); j-- {
	}
	return j < 0 || s.sign(j, ";:\"") || s.id(j, lex.WBut) && j == 0 || s.is(j, lex.And) && j == 0
}

// ways are the ways in which the sides may have been so near. They are wide: what one writer
// calls close, another does not. Near may also be what a text needed, or those in favour and
// all others.
func (l lead) ways(council bool) [][]Form {
	yes, no := formOf(plenary.Yes), formOf(plenary.No)
	others := no.plus(formOf(plenary.Abstain), 1)
	within := func(x, y Form, room int32) []Form { // x and y are no further apart than room
		return []Form{x.plus(y, -1).plus(number(room), 1), y.plus(x, -1).plus(number(room), 1)}
	}
	switch l {
	case wide:
		const nearly = 6 // of five
		return [][]Form{{yes.times(5).plus(no, -nearly)}, {no.times(5).plus(yes, -nearly)}}
	case tied:
		return [][]Form{within(yes, no, 2), within(yes, others, 2)}
	case level:
		return [][]Form{{yes.times(3).plus(no, -2), no.times(3).plus(yes, -2)}, {yes.times(3).plus(others, -2), others.times(3).plus(yes, -2)}}
	}
	const room = 15
	ways := [][]Form{{yes.times(3).plus(no, -1), no.times(3).plus(yes, -1)}}
	if council {
		return append(ways, within(yes, formAt(FormNeeds), 1))
	}
	return append(ways, within(yes, others, room))
}

// readWon reads at k by how few votes a text is said to have passed: it was carried by a single
// vote; it won by a margin of 12 votes, by a 20-vote margin, with five votes to spare. More than a handful, told without
// such a word, may be all that it had.
func (s *sentence) readWon(k int) int {
	const handful = 7
	with := s.id(k, lex.WWith)
	if !with && !s.id(k, lex.WBy) || !s.wonBefore(k) || s.is(k-1, lex.Not) {
		return k
	}
	j := k + 1
	margin := false
	for s.is(j, lex.Only) || s.id(j, lex.WA, lex.WThe) {
		j++
	}
	if w := strings.TrimPrefix(s.lower(j), "a "); w == "margin" && s.id(j+1, lex.WOf) {
		j, margin = j+2, true
	}
	n, one := int32(0), s.lower(j-1) == "single"
	switch {
	case s.isNumber(j) && s.value(j) > 0:
		n, j = s.value(j), j+1
	case one && (s.id(j, lex.WVote) || s.is(j, lex.VoteNoun)):
		n = 1
	default:
		return k
	}
	if s.sign(j, "-") {
		j++
	}
	if s.is(j, lex.VoteNoun|lex.Members) || s.id(j, lex.WVote) {
		j++
	} else if !margin {
		return k
	}
	if w := s.lower(j); w == "margin" || w == "majority" {
		j, margin = j+1, true
	}
	if with {
		to := s.spareAt(j)
		if to == j {
			return k
		}
		j, margin = to, true
	}
	if !margin && n >= handful || !s.onlyText(j) || s.isQuestion() || s.hasOr() || s.amends() || s.has(lex.TwoThirds) {
		return k
	}
	s.takeNumbers(k, j)
	yes, no, told := formOf(plenary.Yes), formOf(plenary.No), number(n)
	ahead := yes.plus(no, -1)
	others := ahead.plus(formOf(plenary.Abstain), -1)
	ways := [][]Form{equals(yes, told), equals(no, told), equals(ahead, told), equals(ahead.times(-1), told), equals(others, told), equals(others.times(-1), told)}
	if s.walker.scope == Council || s.ask(tellsCouncil, s.namesCouncil) {
		spare := yes.plus(formAt(FormNeeds), -1)
		ways = append(ways, equals(spare, told), equals(spare, number(n-1)))
	} else { // over two thirds of those who took sides
		const room = 5
		spare := ahead.plus(no, -1).plus(told, -3)
		ways = append(ways, []Form{spare.plus(number(room), 1), spare.times(-1).plus(number(room), 1)})
	}
	s.addFollowing(k, j, k, ways...)
	return j
}
