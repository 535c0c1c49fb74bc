package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// verbless reads a number whose verb is that of the label and number before it: opponents
// numbered 34, supporters 61; for it were 141 states, against it five; the ayes came to 141,
// votes against to five; the yes side had ninety votes, the no side eleven.
func (s *sentence) verbless(k int, v int32) (hit, bool) {
	const far, apart = 6, 3
	c, from := s.hedged(k, v)
	h := hit{from: from, to: k + 1, Count: c}
	for s.is(h.to, lex.Members|lex.Other) && !s.isLabel(h.to) {
		h.to++
	}
	if len(s.hits) == 0 || !s.endOfClause(h.to) && !s.sums(h.to) {
		return h, false
	}
	last := &s.hits[len(s.hits)-1]
	if last.score || last.num < 0 || last.compared || last.open || last.to > from {
		return h, false
	}
	for j := from - 1; j >= last.to && j > from-far; j-- {
		switch {
		case s.isLabel(j):
			b := s.beforeThe(j)
			if s.is(b, lex.VoteNoun) && !s.is(b, lex.Positions) {
				b = s.beforeThe(b) // votes against to five
			}
			for s.id(b, lex.WIts, lex.WTheir) {
				b--
			}
			if h.pos = s.labelPosition(j); h.pos == last.pos || h.pos == plenary.UnknownPosition || s.against(j) {
				return h, false
			}
			if !s.leads(last) {
				return h, false
			}
			h.from = j
			return h, b-last.to < apart && (s.sign(b, ",;:_-(") || s.is(b, lex.And) || s.id(b, lex.WWhile, lex.WBut))
		case s.id(j, lex.WTo, lex.WAt, lex.WThe, lex.WIt) && j > last.to, s.is(j, lex.VoteNoun|lex.Text), column(s.text(j)):
		default:
			return h, false
		}
	}
	return h, false
}

// leads says whether the label of a count stands before its number: the yes side had 141 votes.
func (s *sentence) leads(h *hit) bool {
	const far = 8
	for j := h.num - 1; j >= 0 && j > h.num-far; j-- {
		switch {
		case s.isLabel(j):
			return s.labelPosition(j) == h.pos
		case s.is(j, lex.Number) || s.sign(j, ",;:."):
			return false
		}
	}
	return false
}

// sums says whether the words at k say no more than that a number is the whole of those it
// counts: 25 by the official count, five in number, eleven of them.
func (s *sentence) sums(k int) bool {
	const far = 5
	switch {
	case s.id(k, lex.WOf):
		return s.id(k+1, lex.WThem) && s.endOfClause(k+2)
	case s.id(k, lex.WIn):
		return (s.id(k+1, lex.WTotal, lex.WAll) || strings.EqualFold(s.text(k+1), "number") || s.is(k+1, lex.All)) && s.endOfClause(k+2)
	case strings.EqualFold(s.text(k), "all told"), strings.EqualFold(s.text(k), "altogether"), strings.EqualFold(s.text(k), "strong"):
		return s.endOfClause(k + 1)
	case s.id(k, lex.WBy, lex.WOn), strings.EqualFold(s.text(k), "according to"), strings.EqualFold(s.text(k), "according"):
		for j := k + 1; j < k+far; j++ {
			if s.endOfClause(j) {
				return counting[s.lower(j-1)]
			}
			if s.is(j, lex.Number|lex.Positions|lex.Actor|lex.Group) {
				return false
			}
		}
	}
	return false
}

// counting are words for what tells a number of votes.
var counting = map[string]bool{"count": true, "tally": true, "record": true, "records": true, "reckoning": true, "tellers": true, "board": true, "minutes": true, "figures": true, "scoreboard": true, "clerk": true, "transcript": true, "roll call": true}

// ofSource is the unit before the words between commas that say who counted, which end before
// unit k; k where there are none: votes against, according to the record: 11.
func (s *sentence) ofSource(k int) int {
	const far = 8
	for j := k - 1; j > 0 && j > k-far; j-- {
		switch {
		case s.sign(j, ",("):
			if low := s.lower(j + 1); strings.HasPrefix(low, "according") || s.id(j+1, lex.WBy, lex.WOn) || low == "per" || low == "says" || low == "as" {
				return j - 1
			}
			return k
		case s.is(j, lex.Number|lex.Positions|lex.Actor) || s.sign(j, ".;:"):
			return k
		}
	}
	return k
}

// sourced reads the number of a label that words on who counted part from it: the noes, 25 by
// the official count; votes against, according to the record: 11; those abstaining, who
// numbered six.
func (s *sentence) sourced(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{from: from, to: k + 1, Count: c}
	end := k + 1
	for s.is(end, lex.Members) && !s.isLabel(end) {
		end++
	}
	j := from - 1
	switch {
	case s.sign(j, ",(_") && s.sums(end):
		j--
	case s.sign(j, ":") && s.endOfClause(end):
		b := s.ofSource(j)
		if b == j {
			return h, false
		}
		j = b
	case (s.totalled(j) || s.id(j, lex.WWere)) && s.id(j-1, lex.WWho, lex.WWhich) && s.sign(j-2, ",") && s.endOfClause(end):
		j -= 3
	default:
		return h, false
	}
	if s.is(j, lex.VoteNoun) && s.isLabel(j-1) && !s.isLabel(j) {
		j--
	}
	if !s.isLabel(j) || s.against(j) || s.taken[j] {
		return h, false
	}
	h.pos, h.from = s.labelPosition(j), j
	b := j - 1
	for s.id(b, lex.WThe, lex.WThose) || s.is(b, lex.VotePast|lex.VoteIng|lex.VoteNoun) && !s.is(b, lex.Positions) {
		b--
	}
	return h, h.pos != plenary.UnknownPosition && !s.is(b, lex.Number|lex.Only|lex.Group|lex.Actor|lex.Among) && !s.id(b, lex.WOf)
}

// carriedAgainst reads how many a decision was taken against: taken on Monday against the
// votes of fourteen, carried against eleven votes, over the objections of five states.
func (s *sentence) carriedAgainst(k int, v int32) (hit, bool) {
	const far = 7
	c, from := s.hedged(k, v)
	h := hit{from: from, to: k + 1, pos: plenary.No, Count: c}
	for s.is(h.to, lex.Members|lex.VoteNoun) && !s.isLabel(h.to) {
		h.to++
	}
	votes := h.to > k+1 && s.isBallots(h.to-1)
	if !s.endOfClause(h.to) || s.countsKind(h.to-1) {
		return h, false
	}
	j := from - 1
	if s.id(j, lex.WOf, lex.WFrom) && resists[s.lower(j-1)] {
		j -= 2
		for s.id(j, lex.WThe) {
			j--
		}
		votes = true
	}
	if !votes || !s.id(j, lex.WAgainst) && !strings.EqualFold(s.text(j), "over") && !strings.EqualFold(s.text(j), "despite") {
		return h, false
	}
	h.from = j
	for b := j - 1; b >= 0 && b > j-far; b-- {
		switch {
		case s.is(b, lex.Pass) || taken[s.lower(b)]:
			return h, !s.aboutPart(b)
		case s.is(b, lex.Positions|lex.Number) && s.is(j-1, lex.And): // with the support of 141 and against
		case s.is(b, lex.Number|lex.Positions|lex.Actor) || s.sign(b, ";:."):
			return h, false
		}
	}
	return h, false
}

// Words of how a decision is come to, and of what it is come to against.
var (
	taken   = map[string]bool{"taken": true, "made": true, "reached": true, "adopted": true, "pushed through": true, "voted": true, "came": true, "through": true, "forced": true}
	resists = map[string]bool{"votes": true, "opposition": true, "objections": true, "resistance": true, "will": true, "wishes": true, "protests": true, "vote": true, "ballots": true, "objection": true, "noes": true, "dissent": true}
)

// countsKind says whether unit k is a word for members of one kind, of whom a number counts some
// only: over the objections of two neighbours.
func (s *sentence) countsKind(k int) bool {
	switch s.lower(k) {
	case "allies", "neighbours", "neighbors", "partners", "peers", "camps", "others", "powers", "parties", "colleagues":
		return true
	}
	return false
}

// confines are words by which no more than a number did something.
var confines = map[string]bool{"confined": true, "limited": true, "restricted": true, "reduced": true}

// placed reads a number told of a side behind words on the text or the place of the vote:
// abstentions on resolution 36/69 in the General Assembly came to seven; votes against the
// text in the Council numbered two.
func (s *sentence) placed(k int, v int32) (hit, bool) {
	const far = 12
	c, from := s.hedged(k, v)
	h := hit{from: from, to: k + 1, Count: c}
	for s.is(h.to, lex.Members|lex.Other) && !s.isLabel(h.to) {
		h.to++
	}
	j := from - 1
	bounded := s.id(j, lex.WTo) && confines[s.lower(j-1)]
	switch {
	case bounded: // opposition was confined to eight states
		for j -= 2; s.isCopula(j) || s.is(j, lex.Did) && !s.is(j, lex.Positions); j-- {
		}
	case s.id(j, lex.WTo) && s.totalled(j-1):
		j -= 2
	case s.totalled(j), s.isCopula(j):
		j--
	default:
		return h, false
	}
	if !s.endOfClause(h.to) || s.countsKind(h.to-1) {
		return h, false
	}
	for end := j; j >= 0 && j > end-far; j-- {
		switch {
		case s.isCountNoun(j) || bounded && s.is(j, lex.NoLabel|lex.AbstainLabel) || s.is(j, lex.VoteNoun) && s.isLabel(j-1) || s.isLabel(j) && s.is(j-1, lex.VoteNoun):
			if j == end && !bounded || s.taken[j] || s.against(j) {
				return h, false
			}
			b := j
			if !s.isLabel(j) || s.is(j-1, lex.VoteNoun) && !s.isCountNoun(j) {
				b--
			}
			m := j
			if !s.isLabel(m) {
				m = b
			}
			h.pos, h.from = s.labelPosition(m), b
			for b--; s.id(b, lex.WThe); b-- {
			}
			return h, h.pos != plenary.UnknownPosition && (b < 0 || s.sign(b, ",;:_-") || s.is(b, lex.And) || s.id(b, lex.WWhile))
		case s.is(j, lex.Number|lex.Positions|lex.Actor|lex.Group|lex.OtherBody) || s.sign(j, ",;:()") || s.is(j, lex.VotePast|lex.Pass|lex.Fail) || s.unknown(j) && s.at(j).Case == words.Capital:
			return h, false
		}
	}
	return h, false
}
