package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// setAgainst is the list that another one is set against with "but not", nil where none is:
// Japan but not Chile; that of Japan but not that of Chile; Japan's, but not Chile's.
func (s *sentence) setAgainst(l *listing) *listing {
	const far = 5
	if len(l.names) == 0 || len(l.groups)+l.unread > 0 {
		return nil
	}
	b := l.from - 1
	for n := 0; n < far && s.id(b, lex.WThe, lex.WThat, lex.WThose, lex.WOf); n++ {
		b--
	}
	switch {
	case strings.EqualFold(s.text(b), "but not"):
	case strings.EqualFold(s.text(b), "not") && s.id(b-1, lex.WBut):
		b--
	default:
		return nil
	}
	if s.sign(b-1, ",") {
		b--
	}
	for s.id(b-1, lex.WS) || s.sign(b-1, "'") {
		b--
	}
	o := s.listEnding(b)
	if o == nil || len(o.names) == 0 || len(o.groups)+o.unread > 0 {
		return nil
	}
	return o
}

// butNot reads a list that the next one is set against, of which the words behind both tell:
// Japan but not Chile abstained.
func (s *sentence) butNot(l *listing) (stance, bool) {
	for i := range s.people {
		y := &s.people[i]
		if y.from <= l.to || s.setAgainst(y) != l {
			continue
		}
		t, ok := s.verbAt(stance{from: l.from, counted: -1}, s.pastComma(y.to))
		return t, ok && t.as == nil && t.number == 0 && !t.not && t.pos != plenary.UnknownPosition
	}
	return stance{}, false
}

// pastComma is the unit at k, or the one behind it where that is a comma.
func (s *sentence) pastComma(k int) int {
	if s.sign(k, ",") {
		k++
	}
	return k
}

// shareVerb says whether the verb of a list stands behind the one at k that it is set
// against: Japan, but not Chile, abstained.
func (s *sentence) shareVerb(k int) bool {
	y := s.listFrom(k)
	return y != nil && s.setAgainst(y) != nil && (s.is(s.pastComma(y.to), lex.Verbs|lex.VotePast) || s.isCopula(s.pastComma(y.to)))
}

// findButNot finds whom the sentence sets against those of whom it tells a position: the
// yeses included Japan's but not Chile's.
func (s *sentence) findButNot(before int) {
	for i := range s.people {
		y := &s.people[i]
		x := s.setAgainst(y)
		if x == nil {
			continue
		}
		for n := len(s.walker.found) - 1; n >= before; n-- {
			f := &s.walker.found[n]
			if f.Kind != Who || f.Loose || len(f.People) != 1 || f.from > x.from || x.from-f.from > 40 {
				continue
			}
			p := f.People[0]
			if p.Not || p.Position == plenary.UnknownPosition && f.number == 0 || p.Position == plenary.NotVoting || len(p.As) > 0 || !containsAll(p.Names, x.names) || slices.Contains(p.Names, y.names[0]) {
				continue
			}
			to := y.to
			if s.sign(to, "'") {
				to = s.behindS(to + 1)
			}
			from := y.from
			for from > x.to && !s.id(from, lex.WBut) && s.lower(from) != "but not" {
				from--
			}
			y.used = true
			s.add(finding{Statement: Statement{Kind: Who, People: []People{{Position: p.Position, Names: y.names, Not: true}}}, from: from, to: max(f.to, to), unit: y.from, number: f.number})
			break
		}
	}
}

// containsAll says whether a list has all the names of another.
func containsAll(list, names []int32) bool {
	return !slices.ContainsFunc(names, func(n int32) bool { return !slices.Contains(list, n) })
}
