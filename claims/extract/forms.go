package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// form reads a count that no label tells, by the form of its clause: was backed
// by 152 countries, commanded nine votes, down from 187 last year. Outside an
// article about an organ nothing is read.
func (s *sentence) form(k int, v int32) (hit, bool) {
	if !s.inContext() {
		return hit{}, false
	}
	for _, read := range [...]func(int, int32) (hit, bool){s.forWhich, s.withDoing, s.otherWay, s.comparedCount, s.numberOf, s.ofAll, s.emptySeats, s.sameOfOther, s.votesOf, s.doneBy, s.sourced, s.verbless, s.placed, s.carriedAgainst, s.coloured, s.deedOf, s.saidBy, s.ellipsis} {
		if h, ok := read(k, v); ok {
			h.num = k
			return h, true
		}
	}
	return hit{}, false
}

// inContext says whether the article speaks of votes, and not of another body's
// right now.
func (s *sentence) inContext() bool {
	return s.walker.votes && s.walker.scope != Elsewhere
}

// latest is the position that was counted last before unit k, in the sentence or
// in the one before.
func (s *sentence) latest(k int) plenary.Position {
	for i := len(s.hits) - 1; i >= 0; i-- {
		if s.hits[i].to <= k && !s.hits[i].score {
			return s.hits[i].pos
		}
		if s.hits[i].score {
			return plenary.Yes
		}
	}
	if n := len(s.walker.found); n > 0 {
		if f := &s.walker.found[n-1]; f.sent >= s.n-2 && f.Counts[plenary.Yes].Said {
			return plenary.Yes
		}
	}
	return plenary.UnknownPosition
}

// comparedCount reads the number of another vote beside that of the one told:
// down from 187 last year; in 1979 it had been 91.
func (s *sentence) comparedCount(k int, v int32) (hit, bool) {
	if v < 4 && !(s.id(k-1, lex.WAgainst, lex.WFrom) && s.id(k+1, lex.WIn) && s.is(k+2, lex.Date)) {
		return hit{}, false
	}
	pos := s.latest(k)
	if p := s.changes(k); p != plenary.UnknownPosition {
		pos = p
	}
	c, from := s.hedged(k, v)
	if n := len(s.hits) - 1; n >= 0 && s.hits[n].score && s.hits[n].compared && s.hits[n].to == from-1 && s.id(from-1, lex.WWith, lex.WAnd) {
		pos = plenary.Abstain // compared with 117 to 3 with 38
	}
	h := hit{from: from, to: k + 1, pos: pos, Count: c, compared: true}
	if s.is(h.to, lex.VoteNoun|lex.Members) {
		h.to++
	}
	dated := h.to
	if s.id(dated, lex.WIn) {
		dated++
	}
	changed := s.id(from-1, lex.WFrom) && isChange(s.text(from-2)) || s.id(from-1, lex.WWith, lex.WTo) && strings.HasPrefix(s.lower(from-2), "compar")
	switch {
	case pos == plenary.UnknownPosition:
		return h, false
	case s.is(dated, lex.Date) && (changed || s.sign(from-1, ",(_;") || s.id(from-1, lex.WFrom, lex.WAgainst, lex.WWith, lex.WThan, lex.WTo, lex.WThe) || s.is(from-1, lex.And)):
		h.to = dated + 1
		return h, s.endOfClause(h.to) || s.at(h.to).Class == lex.Small
	case changed:
		h.loose = true
		return h, s.endOfClause(h.to)
	}
	// In 1979 it had been 91; the year before, 146.
	j := from - 1
	for s.isCopula(j) || s.is(j, lex.Did) || s.id(j, lex.WIt, lex.WHad, lex.WThat) || s.totalled(j) {
		j--
	}
	if s.sign(j, ",") {
		j--
	}
	if s.is(j, lex.Date) && j < from-1 && s.clauseStart(k) >= j-2 && s.endOfClause(h.to) {
		h.from = j
		return h, true
	}
	return h, false
}

// changes is the position whose number the clause says has changed: the noes have
// melted from 54 to 37.
func (s *sentence) changes(k int) plenary.Position {
	for j := k - 1; j >= 0 && j > k-14 && !s.sign(j, ";:."); j-- {
		if opposed := s.lower(j); opposed == "opponents" || opposed == "opposition" {
			return plenary.No
		}
		if !s.is(j, lex.Labels) || !s.id(j-1, lex.WThe, lex.WIts) && j > 0 {
			continue
		}
		switch s.lower(j) {
		case "noes", "nays", "ayes", "yeas", "abstentions", "no votes", "yes votes", "votes against", "votes in favour", "votes in favor":
			return s.labelPosition(j)
		}
	}
	return plenary.UnknownPosition
}

// isChange says whether a word tells that a number changed.
func isChange(w string) bool {
	switch strings.ToLower(w) {
	case "down", "up", "fell", "falling", "fallen", "rose", "rising", "risen", "drop", "dropped", "dropping", "slipped", "slipping", "climbed", "climbing", "grew", "growing", "grown", "increase", "rise", "fall", "decline", "declined", "shrank", "shrunk", "jump", "jumped", "sank":
		return true
	}
	return false
}

// ofAll reads a number that is said to be everybody: fifteen out of fifteen, all
// the rest, fourteen.
func (s *sentence) ofAll(k int, v int32) (hit, bool) {
	j := k + 1
	for s.id(j, lex.WOut, lex.WOf, lex.WThe) {
		j++
	}
	if j > k+1 && s.is(j, lex.Number) && s.at(j).Val == v && v >= 7 && s.ofBefore(k, j) {
		h := hit{from: k, to: j + 1, pos: plenary.Yes, Count: exact(v), all: true}
		if s.is(j+1, lex.Members) {
			h.to++
		}
		return h, true
	}
	if s.sign(k-1, ",-_(") && (s.is(k-2, lex.Other) && (s.is(k-3, lex.All) || s.id(k-3, lex.WThe) || s.id(k-2, lex.WThe, lex.WAll)) || strings.EqualFold(s.text(k-2), "else")) && (s.endOfClause(k+1) || s.sign(k+1, "-_")) && v >= 7 {
		from := k - 2
		if !s.is(from, lex.Other) {
			from--
		}
		for s.is(from-1, lex.All) || s.id(from-1, lex.WThe, lex.WOf) {
			from--
		}
		return hit{from: from, to: k + 1, pos: plenary.Yes, Count: exact(v), loose: true}, true
	}
	return hit{}, false
}

// isBallots says whether unit k is a noun for votes themselves.
func (s *sentence) isBallots(k int) bool {
	switch s.lower(k) {
	case "votes", "ballots", "voices", "hands":
		return true
	}
	return false
}

// votesOf reads votes that a text had, no label telling which: commanded nine
// votes, thanks to 76 votes, got only seven of the nine votes it needed, the
// votes of ten members.
func (s *sentence) votesOf(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{from: from, to: k + 1, pos: plenary.Yes, Count: c}
	j := k + 1
	if s.id(j, lex.WOf) {
		for s.id(j, lex.WOf, lex.WThe, lex.WOut) {
			j++
		}
		if !s.is(j, lex.Number) {
			return h, false
		}
		j++
	}
	b := from - 1
	for s.id(b, lex.WThe, lex.WA) || s.is(b, lex.Only|lex.Date) || s.adverb(b) {
		b--
	}
	for s.id(b, lex.WAs, lex.WMany) { // as many as 15 votes
		b--
	}
	if s.is(b+1, lex.Date) && !s.is(b, lex.Got) {
		return h, false
	}
	if s.isBallots(j) || s.id(j, lex.WVote) && v == 1 {
		h.to = j + 1
		switch {
		case s.isLabel(h.to) || s.id(h.to, lex.WTo, lex.WAgainst) || s.is(h.to, lex.Number):
			return h, false
		case s.is(b, lex.Got):
			h.from, h.soft = b, true
			return h, v > 3 || !s.id(h.to, lex.WFrom)
		case s.is(b, lex.And) && s.sponsorsBefore(b):
			return h, v > 3 // had 65 co-sponsors and 13 votes
		case s.id(b, lex.WHad, lex.WHas, lex.WWith, lex.WOn):
			return h, v > 3 || s.id(b, lex.WHad) && v > 1 && s.textHad(b)
		case s.id(b, lex.WTo) && strings.EqualFold(s.text(b-1), "thanks"), strings.EqualFold(s.text(b), "despite"), strings.EqualFold(s.text(b), "thanks to"):
			return h, v > 3
		case (s.id(b, lex.WBy) || s.id(b, lex.WOf) && b > 0 && (isBacking(s.text(b-1)) || s.id(b-1, lex.WTotal))) && v > 3:
			h.loose = v < 9
			return h, s.votedNear(k)
		case (s.is(h.to, lex.Did) || s.isCopula(h.to)) && (s.is(h.to+1, lex.Not) || s.is(h.to+2, lex.Not)) && v > 3:
			h.loose = true // eleven votes were not enough
			return h, b < 0 || s.at(b).Class == lex.Sign
		case s.sign(b, ":") || b < 0 && (s.endOfClause(h.to) || s.at(h.to).Class == lex.Small):
			h.loose = true
			return h, v > 3
		}
		return h, false
	}
	// The votes of ten members; the support of 142 countries.
	if s.id(b, lex.WOf, lex.WFrom) && s.is(k+1, lex.Members) && (s.isBallots(b-1) && s.id(b, lex.WOf) || isBacking(s.text(b-1))) && !s.isLabel(b-2) && !s.is(b-2, lex.Labels) {
		h.from, h.to = b-1, k+2
		return h, v > 1
	}
	// Nine is what Washington got.
	if s.isCopula(k+1) && s.id(k+2, lex.WWhat, lex.WAll) {
		for m := k + 3; m < k+7; m++ {
			if s.is(m, lex.Got) {
				h.to = m + 1
				return h, v > 1
			}
		}
	}
	// The Russian one had four; it got 141.
	if s.is(b, lex.Got) || s.id(b, lex.WHad) {
		h.from, h.loose = b, !s.ofNeeded(b)
		return h, v > 3 && j == k+1 && (s.endOfClause(j) || s.is(j, lex.Date) && s.endOfClause(j+1)) && !s.is(b-1, lex.Actor)
	}
	return h, false
}

// isSeat says whether a word tells which members of the Council are meant.
func isSeat(w string) bool {
	switch strings.ToLower(w) {
	case "elected", "permanent", "nonpermanent", "other":
		return true
	}
	return false
}

func isBacking(w string) bool {
	switch strings.ToLower(w) {
	case "support", "backing", "blessing", "approval", "assent", "endorsement", "consent", "agreement":
		return true
	}
	return false
}

// doneBy reads who did it behind the verb: was endorsed yesterday by 152
// countries, was rejected in the Assembly by 59.
func (s *sentence) doneBy(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	b := from - 1
	if s.id(b-1, lex.WA, lex.WAn) && s.unknown(b) || s.id(b, lex.WOf) && s.id(b-1, lex.WTotal) && s.id(b-2, lex.WA) { // by an overwhelming 141
		b -= 2
		if s.id(b, lex.WA) {
			b--
		}
	}
	for s.id(b, lex.WThe) || s.is(b, lex.Only|lex.All) {
		b--
	}
	end := k + 1
	if m := s.beforeWhole(k + 1); m > k+1 {
		end = m // by twelve of the fifteen
	}
	for s.is(end, lex.Members|lex.Bodies|lex.Other) || s.is(end+1, lex.Members) && isSeat(s.text(end)) || s.unknown(end) && s.is(end+1, lex.Members) && s.at(end).Case == words.Lower {
		end++
	}
	if !s.id(b, lex.WBy) && !(s.id(b, lex.WFrom) && s.is(b-1, lex.Pass)) || end == k+1 && !s.endOfClause(end) && !s.id(end, lex.WTo, lex.WWith) || s.isBallots(end-1) || s.id(end, lex.WTo) && s.is(end+1, lex.Number) {
		return hit{}, false
	}
	const far = 9
	for j := b - 1; j >= 0 && j > b-far; j-- {
		u := &s.u[j]
		switch {
		case u.Is(lex.Verbs) || u.Is(lex.Pass|lex.Fail|lex.Deed) && !u.Is(lex.Bodies):
			h := hit{from: j, to: end, pos: plenary.Yes, Count: c, loose: v < 4}
			switch {
			case u.Is(lex.Pass | lex.YesVerb):
			case u.Is(lex.Verbs):
				h.pos = u.Class.Position()
			case u.Is(lex.Fail):
				h.pos = plenary.No
			default:
				h.loose = true
			}
			return h, s.isPassive(j) || s.endOfClause(end) || s.is(end-1, lex.Members)
		case u.Is(lex.Date | lex.Bodies), s.adverb(j), s.id(j, lex.WIn, lex.WAt, lex.WThe, lex.WOn, lex.WBoth, lex.WAlso), u.Is(lex.Did):
		case s.unknown(j) && j > b-3:
		default:
			return hit{}, false
		}
	}
	return hit{}, false
}

// beforeWhole is the unit behind "of the fifteen" at k, k where nothing of the kind
// stands there.
func (s *sentence) beforeWhole(k int) int {
	if s.id(k, lex.WOf) && s.id(k+1, lex.WThe, lex.WIts) && s.is(k+2, lex.Number) && s.value(k+2) >= council-4 {
		return k + 3
	}
	return k
}

// withDoing reads how many did neither, told behind a score in words that lean to it: 116
// to 6 with 65 ducking.
func (s *sentence) withDoing(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{from: from, to: k + 2, pos: plenary.Abstain, Count: c}
	if !s.id(from-1, lex.WWith) && !(s.is(from-1, lex.And) || s.sign(from-1, ",")) || !strings.HasSuffix(s.text(k+1), "ing") || !s.endOfClause(k+2) {
		return h, false
	}
	lean, n := s.Lex.Lean(s.toks, int(s.u[k+1].From))
	if n == 0 || lean&lex.AbstainLabel == 0 {
		return h, false
	}
	for i := range s.hits {
		if o := &s.hits[i]; o.score && o.to <= from && from-o.to <= 3 && o.pos == plenary.No {
			return h, true
		}
	}
	return h, false
}

// forWhich reads a number of members that voted for what the relative clause is on: our
// admission, for which eleven of the fifteen members voted.
func (s *sentence) forWhich(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{from: from, pos: plenary.Yes, Count: c}
	if !s.id(from-1, lex.WWhich) || !s.id(from-2, lex.WFor, lex.WAgainst) {
		return h, false
	}
	if s.id(from-2, lex.WAgainst) {
		h.pos = plenary.No
	}
	m := s.beforeWhole(k + 1)
	for s.is(m, lex.Members|lex.Council|lex.Assembly|lex.UN|lex.Other) && !s.is(m, lex.VotePast) || s.is(m, lex.Did) {
		m++
	}
	h.from, h.to = from-2, m+1
	return h, s.is(m, lex.VotePast) && !s.isLabel(m+1)
}

// deedOf reads what a number of members did by a verb that names no position:
// 128 nations rejected the recognition; a dozen stood by Assad. Which side it
// was is left open, so that only a recorded tally can settle it.
func (s *sentence) deedOf(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{from: from, pos: plenary.Yes, Count: c, loose: true, eitherWay: true}
	j, members := k+1, false
	for n := 0; n < 8; n++ {
		switch {
		case s.is(j, lex.Members|lex.Other) && !s.is(j, lex.VoteNoun):
			members = true
		case s.unknown(j) && s.at(j).Case == words.Lower && !members && s.is(j+1, lex.Members) && j == k+1: // sovereign countries
		case s.id(j, lex.WOf, lex.WThe, lex.WWho, lex.WWhich, lex.WThat, lex.WHad, lex.WHave), s.is(j, lex.Date|lex.Did|lex.All), s.adverb(j), s.is(j, lex.Bodies) && s.ofBefore(k, j), s.is(j, lex.UN) && j == k+1, s.is(j, lex.Number) && s.ofBefore(k, j) && s.is(j+1, lex.Members):
		default:
			n = 8
			continue
		}
		j++
	}
	if s.is(from-1, lex.Group|lex.Actor) || !members && v < 7 || s.isWhole(k) {
		return h, false
	}
	u := s.at(j)
	switch {
	case s.id(j-1, lex.WHave, lex.WHas):
		return h, false // 140 states have recognised it
	case u.Is(lex.Fail) && members:
		if s.textAhead(j) && !s.endOfClause(j+1) {
			h.pos, h.eitherWay = plenary.No, false
		}
	case u.Is(lex.Join) && s.listFrom(j+1) != nil, u.Is(lex.Deed):
	case u.Is(lex.Idle):
		h.open = true
	case u.Is(lex.Modal) && isAsked(s.text(j)):
		h.eitherWay = false
	case (u.Class == 0 && members || u.Is(lex.Quoted)) && u.Case == words.Lower && isPastVerb(s.text(j)) && v >= 16:
	default:
		return h, false
	}
	h.to = j + 1
	return h, true
}

func isAsked(w string) bool {
	switch strings.ToLower(w) {
	case "urged", "asked to", "encouraged to":
		return true
	}
	return false
}

// isPastVerb says whether a word may be a verb in the past tense that tells what
// a vote did, rather than that somebody was there or spoke.
func isPastVerb(w string) bool {
	switch w {
	case "sent", "made", "put", "gave", "took", "chose", "held", "let", "found", "brought", "told", "said", "said to", "threw", "stood", "bade", "kept", "tried", "went", "came", "saw", "felt", "thought", "looked":
		return true
	case "attended", "sponsored", "cosponsored", "co-sponsored", "signed", "participated", "gathered", "lined", "tabled", "submitted", "drafted", "introduced", "contributed", "registered", "listed", "invited", "elected", "represented", "affected", "involved", "named", "assembled", "pledged", "imposed", "used", "needed", "required", "ratified", "acceded", "belonged", "considered", "debated", "existed", "listened":
		return false
	}
	return strings.HasSuffix(w, "ed") && len(w) > 4
}

// saidBy reads a subject behind its verb: say 67 members of the UN.
func (s *sentence) saidBy(k int, v int32) (hit, bool) {
	_, from := s.hedged(k, v)
	switch s.lower(from - 1) {
	case "say", "said", "agreed", "thought", "agree", "says", "think":
	default:
		return hit{}, false
	}
	if !s.is(k+1, lex.Members) || v < 7 {
		return hit{}, false
	}
	return hit{from: from - 1, to: k + 2, pos: plenary.Yes, Count: exact(v), loose: true}, true
}

// ellipsis reads a number with no more than an auxiliary behind it: five were,
// six did not.
func (s *sentence) ellipsis(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	j := k + 1
	for s.is(j, lex.Members|lex.Other) {
		j++
	}
	if !(s.isCopula(j) || s.is(j, lex.Did) && (strings.EqualFold(s.text(j), "did") || strings.EqualFold(s.text(j), "had"))) {
		return hit{}, false
	}
	for j++; s.is(j, lex.Not); j++ {
	}
	return hit{from: from, to: j, pos: plenary.No, Count: c, loose: true, eitherWay: true}, s.endOfClause(j) && s.latest(k) != plenary.UnknownPosition
}

// numberOf reads a number that is said to be that of one side: 132 was the number of the ayes.
func (s *sentence) numberOf(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{from: from, Count: c}
	if !s.isCopula(k+1) || !s.id(k+2, lex.WThe) || !strings.EqualFold(s.text(k+3), "number") || !s.id(k+4, lex.WOf) {
		return h, false
	}
	j := k + 5
	for s.id(j, lex.WThe, lex.WThose) || s.is(j, lex.Members|lex.VotePast|lex.VoteIng) && !s.is(j, lex.Positions) {
		j++
	}
	h.pos, h.to = s.labelPosition(j), j+1
	return h, h.pos != plenary.UnknownPosition && s.isLabel(j)
}
