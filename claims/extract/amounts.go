package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// amount is a number or share with what the words before it leave open: nearly a third,
// more than two to one. Lo and Hi are what it may be in hundredths of itself, 0 where
// there is no bound.
type amount struct {
	from, to int // units
	num, den int32
	lo, hi   int32
	plain    bool // nothing stands before it
}

// shy are the words before an amount that leave it open, and how.
var shy = map[string][2]int32{
	"nearly": {80, 102}, "almost": {80, 102}, "not quite": {80, 100}, "close to": {80, 110}, "just under": {80, 100}, "well nigh": {80, 105}, "nigh on": {80, 105}, "just short of": {80, 100}, "a little under": {75, 100}, "slightly under": {80, 100}, "barely": {85, 115}, "not far short of": {80, 100},
	"just over": {100, 120}, "slightly over": {100, 120}, "well over": {102, 0}, "well above": {102, 0}, "comfortably over": {102, 0}, "at least": {100, 0}, "no fewer than": {100, 0}, "no less than": {100, 0}, "not fewer than": {100, 0}, "upwards of": {100, 0},
	"better than": {100, 0}, "more than": {100, 0}, "over": {100, 0}, "above": {100, 0}, "exceeding": {100, 0}, "well past": {102, 0}, "a good": {98, 130}, "fully": {95, 110}, "a full": {95, 110}, "comfortably more than": {102, 0},
	"fewer than": {0, 100}, "less than": {0, 100}, "under": {0, 100}, "below": {0, 100}, "at most": {0, 100}, "no more than": {0, 100}, "not more than": {0, 100}, "short of": {0, 100}, "not even": {0, 100}, "well under": {0, 98}, "well below": {0, 98}, "up to": {70, 102},
	"about": {80, 125}, "around": {80, 125}, "roughly": {80, 125}, "approximately": {80, 125}, "some": {80, 125}, "an estimated": {70, 130}, "circa": {80, 125}, "somewhere around": {80, 125}, "or so": {80, 125},
	"exactly": {100, 100}, "precisely": {100, 100}, "just": {90, 110}, "only": {90, 110}, "a mere": {90, 110}, "a bare": {90, 115},
}

// little are words that keep what follows close: a little more than, slightly fewer than.
var little = map[string]bool{"a little": true, "little": true, "slightly": true, "just": true, "marginally": true, "a bit": true, "bit": true, "a shade": true, "shade": true, "a touch": true, "fractionally": true, "barely": true, "narrowly": true}

// leftOpen reads the words before the amount at k that leave it open and widens its
// bounds by them.
func (s *sentence) leftOpen(a *amount) {
	k := a.from
	for _, n := range [...]int{4, 3, 2, 1} {
		if k-n < 0 {
			continue
		}
		var b strings.Builder
		for j := k - n; j < k; j++ {
			if j > k-n {
				b.WriteByte(' ')
			}
			b.WriteString(s.lower(j))
		}
		if r, ok := shy[b.String()]; ok {
			a.from, a.lo, a.hi, a.plain = k-n, r[0], r[1], false
			break
		}
	}
	if a.plain || a.from == 0 {
		return
	}
	switch w := s.lower(a.from - 1); {
	case s.is(a.from-1, lex.Not) && a.lo >= 100 && a.hi == 0: // not more than
		a.lo, a.hi = 0, 100
		a.from--
	case little[w]:
		if a.hi == 0 {
			a.hi = 125
		} else if a.lo == 0 {
			a.lo = 75
		}
		a.from--
		if s.id(a.from-1, lex.WA) {
			a.from--
		}
	}
}

// bounds are the forms by which x is an amount of y. loosely leaves an amount that nothing
// stands before room for rounding.
func (a *amount) bounds(x, y Form, loosely int32) []Form {
	lo, hi := a.lo, a.hi
	if a.plain {
		lo, hi = 100-loosely, 100+loosely
	}
	var out []Form
	if lo > 0 {
		out = append(out, x.times(a.den*100).plus(y, -lo*a.num))
	}
	if hi > 0 {
		out = append(out, y.times(hi*a.num).plus(x, -a.den*100))
	}
	return out
}

// ordinals are words for parts of a whole.
var ordinals = map[string]int32{"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20}

// plainNumber reads a number at k that stands alone.
func (s *sentence) plainNumber(k int) (amount, bool) {
	if !s.isNumber(k) || s.value(k) > most || s.taken[k] {
		return amount{}, false
	}
	a := amount{from: k, to: k + 1, num: s.value(k), den: 1, plain: true}
	s.leftOpen(&a)
	return a, true
}

// fraction reads a share at k: half, a third, two fifths, 54 per cent, nine out of ten,
// two members out of three.
func (s *sentence) fraction(k int) (a amount, ok bool) {
	a = amount{from: k, to: k + 1, den: 1, plain: true}
	switch low := s.lower(k); {
	case low == "half":
		a.num, a.den = 1, 2
	case low == "absolute majority", low == "absolute" && strings.EqualFold(s.text(k+1), "majority"):
		a = amount{from: k, to: k + 1, num: 1, den: 2, lo: 100}
		if low == "absolute" {
			a.to++
		}
		for s.id(a.from-1, lex.WA, lex.WAn) {
			a.from--
		}
		return a, true
	case s.is(k, lex.TwoThirds) && (strings.HasPrefix(low, "two") || strings.HasPrefix(low, "2/3")):
		a.num, a.den = 2, 3
	case s.id(k, lex.WA, lex.WAn, lex.WOne) && ordinals[s.lower(k+1)] > 1:
		a.num, a.den, a.to = 1, ordinals[s.lower(k+1)], k+2
	case s.is(k, lex.Number) && s.value(k) < 20 && s.partsAt(k+1) > 0:
		a.num, a.den, a.to = s.value(k), ordinals[singular(s.text(s.partsAt(k+1)))], s.partsAt(k+1)+1
	case s.is(k, lex.Number) && s.value(k) <= 100 && s.percentAt(k+1) > 0:
		a.num, a.den, a.to = s.value(k), 100, s.percentAt(k+1)
	case s.isNumber(k):
		if a.to = s.outOf(k); a.to == 0 {
			return a, false
		}
		a.num, a.den = s.value(k), s.value(a.to-1)
	default:
		return a, false
	}
	if a.num > a.den {
		return a, false
	}
	s.leftOpen(&a)
	return a, true
}

// singular is a word without the s of the plural.
func singular(w string) string { return strings.TrimSuffix(strings.ToLower(w), "s") }

// partsAt is the unit of a word for parts of a whole at k or behind a hyphen there, 0
// where there is none.
func (s *sentence) partsAt(k int) int {
	if s.sign(k, "-") && !s.at(k).Space {
		k++
	}
	if w := s.text(k); strings.HasSuffix(w, "s") && ordinals[singular(w)] > 2 || singular(w) == "quarter" {
		return k
	}
	return 0
}

// percentAt is the unit behind words for hundredths at k, 0 where there are none.
func (s *sentence) percentAt(k int) int {
	switch {
	case s.sign(k, "%"), s.id(k, lex.WPercent):
		return k + 1
	case s.id(k, lex.WPer) && s.id(k+1, lex.WCent):
		return k + 2
	}
	return 0
}

// outOf is the unit behind the whole that the number at k is told to be part of: nine out
// of ten, two members in three, 35 in a hundred. It is 0 where none is.
func (s *sentence) outOf(k int) int {
	j := s.members(k + 1)
	if s.is(j, lex.VoteNoun) {
		j++
	}
	switch {
	case s.id(j, lex.WOut) && s.id(j+1, lex.WOf):
		j += 2
	case strings.EqualFold(s.text(j), "out of"):
		j++
	case s.id(j, lex.WIn):
		j++
	default:
		return 0
	}
	if s.is(j, lex.All) {
		j++ // in every ten
	}
	if w := s.value(j); s.is(j, lex.Number) && (w > 1 && w <= 10 || w == 20 || w == 100) && s.value(k) < w {
		return j + 1
	}
	return 0
}

// entire are words between "the" and the members as a whole: of the then membership.
var entire = map[string]bool{"then": true, "whole": true, "entire": true, "full": true, "total": true, "current": true, "present": true, "world's": true}

// whole reads at k what a share is of: of the members, of all 193, of the Assembly, of
// those who took sides. The forms are what it may be.
func (s *sentence) whole(k int) (forms []Form, to int) {
	if !s.id(k, lex.WOf) {
		return nil, k
	}
	j := k + 1
	for end := j + 4; j < end && (s.id(j, lex.WThe, lex.WIts, lex.WAll) || s.is(j, lex.All) || entire[s.lower(j)]) && !s.is(j, lex.Bodies); j++ {
	}
	if s.is(j, lex.Number) {
		n := s.value(j)
		to = s.members(j + 1)
		if n < council-4 || n > most || to == j+1 && !s.endOfClause(to) && !s.is(to, lex.Positions|lex.VotePast|lex.Did) || s.votersAt(to) > 0 {
			return nil, k
		}
		return []Form{number(n)}, to
	}
	if forms, to = s.votersFrom(j); forms != nil {
		return forms, to
	}
	switch w := s.lower(j); {
	case w == "membership", w == "hall", w == "house", w == "chamber", w == "room":
		return []Form{formAt(FormMembers)}, j + 1
	case s.is(j, lex.Assembly|lex.Council|lex.UN):
		to = j + 1
		if s.sign(to, "'") {
			to = s.behindS(to + 1)
			if strings.EqualFold(s.text(to), "membership") {
				to++
			}
			to = s.members(to)
		}
		to = s.members(to)
	case s.is(j, lex.Members) && !s.is(j, lex.VoteNoun):
		to = s.members(j)
		if s.id(to, lex.WOf) { // the members of the United Nations
			if forms, end := s.whole(to); forms != nil {
				return forms, end
			}
			return nil, k
		}
	default:
		return nil, k
	}
	if s.votersAt(to) > 0 || s.is(to, lex.OtherBody|lex.Group) {
		return nil, k
	}
	return []Form{formAt(FormMembers)}, to
}

// votersFrom reads at j those who voted as the whole: those who took sides, the votes that
// counted, those present and voting.
func (s *sentence) votersFrom(j int) (forms []Form, to int) {
	if s.id(j, lex.WThe) {
		j++
	}
	those := s.id(j, lex.WThose) || s.is(j, lex.Members|lex.VoteNoun)
	m := j
	for s.id(m, lex.WThose) || s.is(m, lex.Members|lex.VoteNoun) && !s.is(m, lex.VoteIng|lex.VotePast) {
		m++
	}
	if end := s.votersAt(m); those && end > 0 {
		forms = []Form{sidesTaken, votesCast}
		for q := m; q < end; q++ {
			if w := s.lower(q); w == "sides" || w == "side" || w == "counted" || s.isLabel(q) {
				forms = forms[:1]
			}
		}
		return forms, end
	}
	return nil, j
}

// votersAt is the unit behind words at k that bound those spoken of to those who voted,
// 0 where there are none: who took sides, cast, present and voting, that counted.
func (s *sentence) votersAt(k int) int {
	j := k
	for s.id(j, lex.WWho, lex.WThat, lex.WWhich, lex.WThe) || s.is(j, lex.Did) && !s.is(j, lex.Positions) {
		j++
	}
	w := s.lower(j)
	switch {
	case w == "took" && (strings.EqualFold(s.text(j+1), "sides") || strings.EqualFold(s.text(j+2), "side")):
		if strings.EqualFold(s.text(j+1), "sides") {
			return j + 2
		}
		return j + 3
	case w == "counted", w == "counts", w == "count", w == "cast":
		if s.isLabel(j+1) && s.is(j+2, lex.And) && s.isLabel(j+3) {
			return j + 4
		}
		return j + 1
	case w == "present":
		if s.is(j+1, lex.And) {
			return j + 3
		}
		return j + 1
	case w == "taking" && strings.EqualFold(s.text(j+1), "sides"):
		return j + 2
	case s.is(j, lex.VotePast|lex.VoteIng):
		if s.isLabel(j+1) && s.is(j+2, lex.And) && s.isLabel(j+3) {
			return j + 4
		}
		if s.isLabel(j + 1) {
			return 0
		}
		return j + 1
	}
	return 0
}
