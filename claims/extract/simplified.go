package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// maxSimplified is how many units a sentence may have to be read without its adjuncts.
const maxSimplified = 120

// readSimplified reads the members of whom nothing was understood once more, in the sentence
// without what only says when, where and on what was voted: the votes against [the Council's
// resolution on Cyprus] came [on Friday] from China and Gambia.
func (s *sentence) readSimplified(before int) {
	unread := func(l listing) bool { return len(l.names) > 0 && !s.toldFrom(before, l.names) }
	if s.upper || len(s.u) > maxSimplified || !s.live() || !slices.ContainsFunc(s.people, unread) {
		return
	}
	drop := s.adjuncts()
	if !slices.Contains(drop, true) {
		return
	}
	c := *s
	c.u, c.people, c.nearby, c.opened, c.joint = nil, nil, nil, 0, -1
	c.taken, c.terms = nil, nil
	var original []int // the unit of each that is kept
	kept := make([]int, len(s.u)+1)
	for k := range s.u {
		kept[k] = len(c.u)
		if !drop[k] {
			c.u, original = append(c.u, s.u[k]), append(original, k)
			c.taken, c.terms = append(c.taken, s.taken[k]), append(c.terms, s.terms[k])
		}
	}
	kept[len(s.u)] = len(c.u)
	c.lows = make([]string, len(c.u))
	c.dates, c.symbols, c.hits = slices.Clone(s.dates), slices.Clone(s.symbols), slices.Clone(s.hits)
	for i := range c.dates {
		d := &c.dates[i]
		d.unit, d.from, d.to = int32(kept[d.unit]), kept[d.from], kept[d.to]
	}
	for i := range c.symbols {
		c.symbols[i].unit = int32(kept[c.symbols[i].unit])
	}
	for i := range c.hits {
		h := &c.hits[i]
		if h.from, h.to = kept[h.from], kept[h.to]; h.num >= 0 {
			h.num = kept[h.num]
		}
	}
	c.findLists()
	for i := range c.people {
		l := &c.people[i] // one sided with Israel, and Ukraine, which was absent before, abstained
		l.used = s.toldFrom(before, l.names) || len(l.names) > 1 && c.sign(l.to, ",") && c.id(l.to+1, lex.WWhich, lex.WWho)
	}
	n := len(s.walker.found)
	c.findWho()
	c.findStances()
	for i := n; i < len(s.walker.found); i++ {
		f := &s.walker.found[i]
		f.from, f.to, f.unit = original[f.from], original[f.to-1]+1, original[f.unit]
		for s.is(f.from-1, lex.VoteNoun|lex.Number) {
			f.from-- // two votes against it came from
		}
		f.Start = s.start(f.from)
		f.lo, f.hi = s.stretch(f.from, f.to)
	}
}

// toldFrom says whether a statement read since tells of one of these members.
func (s *sentence) toldFrom(before int, names []int32) bool {
	for i := before; i < len(s.walker.found); i++ {
		for _, p := range s.walker.found[i].People {
			if slices.ContainsFunc(names, func(n int32) bool { return slices.Contains(p.Names, n) }) {
				return true
			}
		}
	}
	return false
}

// adjuncts marks the units that only say when, where and on what was voted.
func (s *sentence) adjuncts() []bool {
	drop := make([]bool, len(s.u))
	mark := func(from, to int) {
		for k := from; k < to; k++ {
			drop[k] = true
		}
	}
	for k := 0; k < len(s.u); k++ {
		switch {
		case s.is(k, lex.Date) && !s.dayAt(k).other && k > 0:
			from, to := k, k+1
			if s.id(k-1, lex.WOn) {
				from--
			}
			last := from - 1
			for last > 0 && drop[last] {
				last--
			}
			if s.is(last, lex.VotePast|lex.VoteIng|lex.VoteInf|lex.Labels|lex.Verbs) || s.isCopula(last) {
				mark(from, to)
			}
		case s.id(k, lex.WIn, lex.WAt) && k > 0:
			if o := s.organFrom(k + 1); s.is(o, lex.Assembly|lex.Council) && !s.sign(o+1, "'") {
				mark(k, o+1)
			}
		case s.id(k, lex.WFor, lex.WAgainst, lex.WOf, lex.WOn) || s.isLabel(k):
			if to := s.objectEnd(k + 1); to > k+1 && (s.isLabel(k) || s.isLabel(k-1)) {
				from := k + 1
				if !s.isLabel(k) {
					from = k // the abstentions [on the text]
				}
				mark(from, to)
				if s.is(k-1, lex.VotePast|lex.VoteIng|lex.VoteInf) {
					s.keepText(drop, from, to)
				}
			}
		}
	}
	return drop
}

// keepText keeps the noun of a text that is the object of a verb: those voting for [the]
// resolution [on Cyprus].
func (s *sentence) keepText(drop []bool, from, to int) {
	for k := from; k < to; k++ {
		if s.is(k, lex.Text) || s.id(k, lex.WIt) {
			drop[k] = false
			return
		}
	}
}

// objectEnd is where the words at k for a text end, with what it is about; k where none
// stand there.
func (s *sentence) objectEnd(k int) int {
	m := k
	if s.id(m, lex.WOf, lex.WOn) {
		m++
	}
	if s.id(m, lex.WIt) {
		return m + 1
	}
	for s.id(m, lex.WThe, lex.WIts, lex.WA, lex.WThis) {
		m++
	}
	if o := s.organFrom(m); s.is(o, lex.Assembly|lex.Council) {
		if m = o + 1; s.sign(m, "'") {
			m = s.behindS(m + 1)
		}
	}
	if !s.is(m, lex.Text) {
		return k
	}
	m++
	for s.isNumber(m) || s.is(m, lex.Symbol) {
		m++
	}
	if s.id(m, lex.WOn) || strings.EqualFold(s.text(m), "about") || strings.EqualFold(s.text(m), "concerning") {
		if m = s.subjectEnd(m + 1); (s.sign(m, ",(") || s.is(m, lex.And)) && s.is(m+1, lex.Actor|lex.Group) {
			return k // the resolution on Bosnia, Croatia and Serbia, on Taiwan (Formosa)
		}
	}
	return m
}

// subjectEnd is where the words at k for what a text is about end.
func (s *sentence) subjectEnd(k int) int {
	const most = 14
	m := k
	for m < k+most && m < len(s.u) {
		u := &s.u[m]
		if u.Class == lex.Sign && !u.IsSign("'") || s.isCopula(m) || u.Is(lex.VotePast|lex.Did|lex.Include|lex.Labels|lex.Verbs|lex.Pass|lex.Fail|lex.Date) || s.id(m, lex.WThat, lex.WWhich, lex.WWho, lex.WBy, lex.WWith) || comes[s.lower(m)] {
			break
		}
		if s.is(m, lex.And) && s.is(m+1, lex.Actor|lex.Number) || m > k && s.is(m, lex.Actor) && s.adverb(m+1) {
			break
		}
		m++
	}
	return m
}
