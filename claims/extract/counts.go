package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// hit is one number that a sentence gives for a position.
type hit struct {
	from, to int // units of the passage
	num      int // unit of the number
	pos      plenary.Position
	Count
	score     bool // part of a bare score: 141-5-35
	loose     bool
	soft      bool // loose where the article gives another number of those in favour
	open      bool // the position is not told
	eitherWay bool
	all       bool     // it is everybody
	compared  bool     // of another vote, told to compare
	people    []People // a list in brackets behind the number
}

// most is the largest number that can be a count of votes.
const most = 200

// findCounts finds every number that the sentence gives for a position.
func (s *sentence) findCounts() {
	if s.countsSome() {
		return
	}
	first := s.labelFirst()
	s.numberAnswers()
	s.findLetters()
	for k := 0; k < len(s.u); k++ {
		if !s.isNumber(k) || s.taken[k] {
			continue
		}
		if n := s.score(k); n > 0 {
			k = n - 1
			continue
		}
		v := s.value(k)
		if s.id(k-1, lex.WThe) && s.id(k-2, lex.WOf) && s.is(k-3, lex.Number) && s.is(k-4, lex.Except) && s.value(k-3) < v {
			v -= s.value(k - 3) // all but two of the fifteen
		}
		if s.id(k-1, lex.WThe) && s.is(k-2, lex.Among) && s.is(k-3, lex.Except) && strings.EqualFold(s.text(k-2), "one of") {
			v-- // all but one of the fifteen
		}
		if v > most || s.isMeasure(k) || s.isWhole(k) {
			continue
		}
		if h, ok := s.joined(k, v); ok {
			s.addHit(h)
			continue
		}
		left, lok := s.labelBefore(k, v)
		right, rok := s.labelAfter(k, v)
		if lok && rok && (s.labelsNext(right.to) || s.sign(k-1, "(") && s.sign(k+1, ")")) {
			rok = false // contra: 9 (Hungary incl.), abst.: 25; the ayes (141) far exceeded the noes (5)
		}
		switch {
		case rok && s.withNamed(&right):
			s.addHit(right)
		case lok && (first || !rok || left.to-left.from <= 1 && right.to-right.from > 3):
			s.addHit(left)
		case rok:
			s.addHit(right)
		default:
			if h, ok := s.form(k, v); ok {
				s.addHit(h)
			}
		}
	}
	s.findNone()
	s.findEverybody()
}

// labelsNext says whether the label that ends at unit k is set before a number of its own.
func (s *sentence) labelsNext(k int) bool {
	if s.sign(k, ".") {
		k++
	}
	return s.sign(k, ":=") && s.is(k+1, lex.Number)
}

func (s *sentence) addHit(h hit) {
	if h.num >= 0 && (s.requirement(h) || s.isPart(h.num)) || s.unrealCount(h) || s.isSupposedNumber(h) {
		return
	}
	if s.noneOfSome(&h) || h.Hi == 0 && (weighty[s.lower(h.from-1)] || s.headsColumn(h.from)) {
		return // none of the four voted no; key absentees: none
	}
	if h.num >= 0 && (s.ofGroup(&h) || h.from >= h.num-1 && s.id(h.num-1, lex.WThe, lex.WThose) && s.is(h.num-2, lex.Join)) {
		return // joining those three: others than they
	}
	if h.num >= 0 && s.id(h.num-1, lex.WThose) && s.isCopula(h.num-2) {
		return // it was those three, just named, who abstained
	}
	if h.num >= 0 && !h.score && (s.is(h.to, lex.Number) && s.isDigits(h.to) && h.to > h.num+1 && s.is(h.to-1, lex.Labels) || strings.EqualFold(s.text(h.to), "became") || strings.EqualFold(s.text(h.to), "turned")) {
		h.loose = true // fifty-two noes became 54, and 33 abstentions 29
	}
	if h.num >= 0 && s.id(h.num-1, lex.WThe) && h.Lo > 1 && h.Lo < 10 && s.justNumbered(h.num) {
		return // none of the three voted against it; the three abstained
	}
	if h.pos == plenary.Yes && h.Lo < council-2 && (strings.EqualFold(s.text(h.num-1), "other") || strings.EqualFold(s.text(h.num-1), "the other")) {
		if !s.restOfVeto(&h) {
			h.Hi += joiners // Egypt, Botswana and the other twelve
		}
	}
	if h.pos != plenary.Yes && strings.EqualFold(s.text(h.num-1), "other") || strings.EqualFold(s.text(h.num-1), "the other") && h.pos != plenary.Yes {
		h.loose = true // Paris headed the other fifteen in abstaining
	}
	if h.num >= 0 && !h.score && s.ofFriends(h.num) && (h.Lo < 7 || s.ownedBy(h.num)) {
		h.Hi, h.loose = h.Hi+joiners, true
	}
	if s.inEither(h.to) {
		h.loose = true
	}
	s.adds(&h)
	s.someOnly(&h)
	if h.score || !s.toldOfYears(h.from) {
		s.hits = append(s.hits, h)
	}
	for j := h.from; j < h.to; j++ {
		s.taken[j] = true
	}
}

// restOfVeto says whether those counted as the other ones open the sentence behind a veto, so
// that they are all but whoever cast it: Russia and China vetoed it. The other 13 were for it.
func (s *sentence) restOfVeto(h *hit) bool {
	n := len(s.walker.found)
	if h.from > 2 || n == 0 {
		return false
	}
	f := &s.walker.found[n-1]
	if f.Kind != Veto || f.sent != s.n-1 || f.Loose || len(f.People) != 1 || len(f.People[0].Names) == 0 || n > 1 && s.walker.found[n-2].sent == f.sent {
		return false
	}
	return h.Lo+int32(len(f.People[0].Names)) >= council-2
}

// justNumbered says whether the number at k is that of those just spoken of: none of the
// three.
func (s *sentence) justNumbered(k int) bool {
	const far = 160
	at := s.start(0)
	before := strings.ToLower(s.doc.Text[max(0, at-far):at])
	return strings.Contains(before, "of the "+s.lower(k)+" ")
}

// ofGroup says whether a number counts a group, of which others may have done the
// same: all five nuclear powers voted against it; no one else did.
func (s *sentence) ofGroup(h *hit) bool {
	if h.Lo == 0 && h.Hi == 0 {
		for j := h.num + 1; j < h.num+3; j++ {
			if w := s.lower(j); w == "else" || w == "other" {
				return true
			}
		}
		return false
	}
	if s.id(h.num-1, lex.WS) && s.sign(h.num-2, "'") && s.is(h.num-3, lex.Group|lex.OtherBody) && s.is(h.num+1, lex.Members) {
		return true // all of the EU's 28 members
	}
	return s.is(h.num-1, lex.All) && !fully[s.lower(h.num-1)] && (h.pos != plenary.Yes || h.Lo < 7) && !s.isLabel(h.num+1) && !s.is(h.num+1, lex.Labels)
}

// countsSome says whether the numbers of the sentence are shares, or count some
// members only: of Africa's 54 members, 28 voted in favour.
func (s *sentence) countsSome() bool {
	for k := 0; k+1 < len(s.u); k++ {
		if s.is(k, lex.Number) && (s.sign(k+1, "%") || s.id(k+1, lex.WPercent) || s.id(k+1, lex.WPer) && s.id(k+2, lex.WCent)) {
			for j := k + 2; j < k+7; j++ {
				if s.is(j, lex.YesLabel|lex.NoLabel) && !s.is(j-1, lex.Number) {
					return true
				}
			}
		}
	}
	if !s.id(0, lex.WOf) {
		return false
	}
	for k := 1; k < 12 && k < len(s.u); k++ {
		switch {
		case s.sign(k, ","):
			return false
		case s.is(k, lex.Bodies):
			return false
		case s.is(k, lex.Actor|lex.Group) || s.unknown(k) && s.at(k).Case == words.Capital:
			return !s.upper && s.lower(0) == "of"
		}
	}
	return false
}

// withNamed adds to a number those named before it, who did the same: China and
// 34 others abstained; China joined 34 others in abstaining.
func (s *sentence) withNamed(h *hit) bool {
	j := h.from - 1
	the := s.id(j, lex.WThe, lex.WThose)
	for s.id(j, lex.WThe, lex.WThose) || s.is(j, lex.Only) || strings.EqualFold(s.text(j), "another") {
		j--
	}
	link := j
	for s.is(j, lex.And|lex.Join|lex.Did|lex.Date) || s.id(j, lex.WOn) && s.is(j+1, lex.Date) || s.sign(j, ",") || s.id(j, lex.WBy) || strings.EqualFold(s.text(j), "plus") {
		j--
	}
	l := s.listEnding(j + 1)
	if j == link || l == nil || len(l.names) == 0 || len(l.groups) > 0 || l.unread > 0 || h.score || h.Hedged() {
		return false
	}
	joins, had := false, true
	for m := j + 1; m <= link; m++ {
		joins = joins || s.is(m, lex.Join)
		had = had && s.is(m, lex.Did) && !s.is(m, lex.Join) // Bangladesh had eleven votes
	}
	if had && !s.is(h.num+1, lex.Other) {
		return false
	}
	// The list must be who acts: first in its clause, and no list of something
	// told before.
	b := l.from - 1
	for s.id(b, lex.WThe) || s.is(b, lex.Only) {
		b--
	}
	other := s.is(h.num+1, lex.Other) || s.is(h.num+1, lex.Members) || strings.EqualFold(s.text(h.num-1), "another")
	switch {
	case b >= 0 && !s.sign(b, ",;._") && !(s.is(b, lex.And) && (joins || s.is(b-1, lex.Positions))) && !s.id(b, lex.WWhile, lex.WBut, lex.WWhen):
		return false
	case b > 0 && !other && !joins, s.sign(b, ",") && s.is(b-1, lex.Labels) && s.isNumber(b-2) && !joins:
		return false // two abstainers, Canada and Denmark, and thirteen votes in favour
	}
	n := int32(len(l.names))
	lo := h.Lo + n
	if the && joins {
		lo = h.Lo // joined the 34: one of them, or one more
	}
	h.from, h.Count = l.from, Count{Said: true, Lo: lo, Hi: h.Hi + n}
	return true
}

// weighty are words by which some only are meant of those who took a side.
var weighty = map[string]bool{"key": true, "notable": true, "main": true, "major": true, "prominent": true, "important": true, "leading": true, "surprise": true, "significant": true}
