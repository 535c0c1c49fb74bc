package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// difference is a number of votes more or fewer than another vote had.
type difference struct {
	from, to int // units
	n        int32
	less     bool
}

// differenceAt reads a difference at k: 22 fewer, 41 more.
func (s *sentence) differenceAt(k int) (d difference, ok bool) {
	if !s.isNumber(k) || s.value(k) < 1 || s.value(k) > most || s.taken[k] {
		return d, false
	}
	d = difference{from: k, to: k + 2, n: s.value(k)}
	switch s.lower(k + 1) {
	case "more", "more than":
	case "fewer", "less", "fewer than", "less than":
		d.less = true
	default:
		return d, false
	}
	return d, !s.is(k-1, lex.HedgeAbout|lex.HedgeOver|lex.HedgeUnder|lex.Except)
}

// apply is what a number comes to by a difference.
func (d *difference) apply(n int32) int32 {
	if d.less {
		return n - d.n
	}
	return n + d.n
}

// readDifference reads at k a number of votes told as the difference to another vote whose
// number is told: 22 fewer than the 187 of last year; in 2014 it had been 100, this time it
// is 41 more.
func (s *sentence) readDifference(k int) int {
	d, ok := s.differenceAt(k)
	if !ok {
		return k
	}
	than := strings.HasSuffix(s.lower(d.to-1), "than")
	p, j := s.sideBehind(d.to)
	if j == d.to {
		p = plenary.UnknownPosition
	}
	if s.is(j, lex.VoteNoun) {
		j++
	}
	if s.id(j, lex.WThan) {
		than = true
		j++
	}
	if than {
		m := j
		for s.id(m, lex.WThe, lex.WIts, lex.WIn) {
			m++
		}
		if s.is(m, lex.Number) && s.value(m) > d.n && s.endsOther(m+1) {
			if p == plenary.UnknownPosition {
				p = s.positionBefore(d.from)
			}
			s.takeNumbers(d.from, m+1)
			return s.addDifference(d, p, s.value(m), m+1)
		}
		if !s.otherTime(j) {
			return k
		}
		for s.otherTime(j) && !s.endOfClause(j) {
			j++
		}
	}
	if !s.endOfClause(j) || !s.ofThisVote(d.from) {
		return k
	}
	base, of := s.baseBefore(d.from, than)
	if base <= d.n && d.less || base == 0 || p != plenary.UnknownPosition && of != p {
		return k
	}
	s.takeNumbers(d.from, d.to)
	return s.addDifference(d, of, base, j)
}

// ofThisVote says whether the words before unit k, in its clause, say that the vote just told
// is spoken of: this one found, this time it is.
func (s *sentence) ofThisVote(k int) bool {
	const far = 8
	for m := k - 1; m >= 0 && m > k-far && !s.sign(m, ",;:-_()"); m-- {
		if s.is(m, lex.Number|lex.Positions) {
			return false
		}
		switch s.lower(m) {
		case "this", "this time", "it", "now":
			return true
		}
	}
	return false
}

// addDifference makes a statement of what a difference to a number makes of the vote told.
func (s *sentence) addDifference(d difference, p plenary.Position, base int32, to int) int {
	n := len(s.walker.found)
	if p != plenary.UnknownPosition && s.addReckoning(d.from, to, d.from, equals(formOf(p), number(d.apply(base)))) && len(s.walker.found) > n {
		f := &s.walker.found[n]
		f.dates, f.symbols, f.now = nil, nil, true
	}
	return to
}

// endsOther says whether what stands from unit k on ends the number of another vote: the
// 187 of last year, the 100 in 2014.
func (s *sentence) endsOther(k int) bool {
	return s.endOfClause(k) || s.id(k, lex.WOf, lex.WIn) && s.otherTime(k+1) || s.otherTime(k)
}

// otherTime says whether unit k tells of another time: last year, 2014, last time, before.
func (s *sentence) otherTime(k int) bool {
	if s.is(k, lex.Date) {
		return true
	}
	switch s.lower(k) {
	case "last", "last year", "last time", "time", "before", "previously", "year", "previous", "then", "a", "ago", "in", "the", "on", "autumn", "spring", "occasion", "round", "at", "first", "first time", "last occasion", "vote":
		return true
	}
	return false
}

// positionBefore is the position that the number before unit k is told for: 165 in favour,
// 22 fewer than. Without a label it is that of those in favour.
func (s *sentence) positionBefore(k int) plenary.Position {
	const far = 8
	for m := k - 1; m >= 0 && m > k-far; m-- {
		if s.is(m, lex.Number) {
			if p, to := s.sideBehind(m + 1); to > m+1 {
				return p
			}
			if s.sign(m+1, ",") || s.is(m+1, lex.VoteNoun|lex.Members) {
				return plenary.Yes
			}
			return plenary.UnknownPosition
		}
		if s.sign(m, ";:.") {
			break
		}
	}
	return plenary.Yes
}

// baseBefore is the number of another vote that is told shortly before unit k, and of which
// position: in the sentence with a day of its own, or in the sentence before as what had
// been. It is 0 where none is.
func (s *sentence) baseBefore(k int, than bool) (n int32, p plenary.Position) {
	const far = 24
	parted, at := false, -1
	for m := k - 1; m >= 0 && m > k-far; m-- {
		parted = parted || s.sign(m, ",;:-_") || s.id(m, lex.WBut, lex.WWhile) || s.is(m, lex.And)
		if parted && s.is(m, lex.Number) && at < 0 && s.value(m) <= most && s.value(m) > 3 {
			at = m
		}
	}
	if at >= 0 && than {
		return 0, p // on Sunday it was nine, two more than yesterday
	}
	if at >= 0 {
		p = plenary.Yes
		if q, to := s.sideBehind(at + 1); to > at+1 {
			p = q
		}
		for m := max(0, at-far); m < k; m++ {
			if w := s.lower(m); s.is(m, lex.Date) || w == "ago" || w == "earlier" || w == "last" {
				return s.value(at), p
			}
		}
		return 0, p
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].last >= s.n-1; i-- {
		f := &s.walker.found[i]
		if c := f.Counts[plenary.Yes]; f.Kind == Counts && c.Said && !c.Hedged() && !c.All && f.Reckoned == nil && (f.past || f.before || f.compared) {
			return c.Lo, plenary.Yes
		}
	}
	return 0, p
}
