package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// notBoth reads a list of which two sides are told, one or both of which it did not take: did not
// vote for it but against it; voted not against but in favour; neither supported nor opposed it.
func (s *sentence) notBoth(l *listing) (stance, bool) {
	if len(l.names) == 0 || len(l.groups) > 0 || l.unread > 0 || s.isGoverned(l) {
		return stance{}, false
	}
	if l.none {
		k := l.to // neither abstained
		for s.is(k, lex.Did) && !s.is(k, lex.Positions) || s.adverb(k) {
			k++
		}
		t, ok := s.verbAt(stance{from: l.from, counted: -1}, k)
		return t, ok && t.as == nil && t.pos != plenary.UnknownPosition
	}
	if t, ok := s.notThisBut(l); ok {
		return t, true
	}
	return s.neitherNor(l)
}

// notThisBut reads the side that was taken instead of one that is denied before it: did not vote
// for the text but against it; voted not against it but in favour; did not oppose it but abstained.
func (s *sentence) notThisBut(l *listing) (stance, bool) {
	const far = 6
	t := stance{from: l.from, counted: -1}
	k := l.to
	for s.is(k, lex.Did) && !s.is(k, lex.Positions|lex.Not) && s.lower(k) != "did" || s.adverb(k) {
		k++
	}
	cast := s.is(k, lex.VotePast) && s.is(k+1, lex.Not)
	switch {
	case cast:
		k += 2
	case s.is(k, lex.AbsentVerb) && strings.HasPrefix(s.lower(k), "did") && s.isLabel(k+1):
		k++
		cast = true
	case strings.EqualFold(s.text(k), "did") && s.is(k+1, lex.Not):
		k += 2
	default:
		return t, false
	}
	if !s.isLabel(k) && !s.is(k, lex.Positions) && s.lower(k) != "abstain" || s.against(k) {
		return t, false
	}
	for m := k + 1; m < k+far; m++ {
		switch low := s.lower(m); {
		case s.id(m, lex.WBut) || low == "but for" || low == "but rather":
			n := m + 1
			if low == "but for" {
				n = m
			}
			for s.id(n, lex.WHad) || s.is(n, lex.Did) && !s.is(n, lex.Positions) || s.adverb(n) {
				n++
			}
			switch {
			case low == "but for" && cast && (s.is(n+1, lex.Text) || s.endOfClause(n+1)):
				t.pos, t.to = plenary.Yes, n+1
			case cast && s.isLabel(n) && !s.against(n) && (s.endOfLabel(n+1) || s.textAhead(n)):
				t.pos, t.to = s.labelPosition(n), n+1
			case s.is(n, lex.AbstainVerb|lex.AbsentVerb), s.is(n, lex.VotePast), s.is(n, lex.YesVerb|lex.NoVerb) && s.textAhead(n):
				return s.verbAt(t, n)
			default:
				return t, false
			}
			return t, t.pos != plenary.UnknownPosition && !s.unreal(l.from)
		case s.sign(m, ",") || s.is(m, lex.Text) || s.id(m, lex.WThe, lex.WOf):
		default:
			return t, false
		}
	}
	return t, false
}

// neitherNor reads that a list took neither side: neither supported nor opposed the text, chose
// neither to support nor to oppose it.
func (s *sentence) neitherNor(l *listing) (stance, bool) {
	const far = 7
	t := stance{from: l.from, counted: -1, not: true}
	k := l.to
	for s.is(k, lex.Did) && !s.is(k, lex.Positions|lex.Not) || s.adverb(k) || s.lower(k) == "chose" {
		k++
	}
	if s.lower(k) != "neither" {
		return t, false
	}
	side := func(k int) (plenary.Position, int) {
		if s.id(k, lex.WTo) {
			k++
		}
		switch s.lower(k) {
		case "support", "supported", "back", "backed", "endorse", "endorsed", "favour", "favoured", "favored", "approve", "approved":
			return plenary.Yes, k + 1
		case "oppose", "opposed", "reject", "rejected", "block", "blocked":
			return plenary.No, k + 1
		}
		return plenary.UnknownPosition, k
	}
	first, m := side(k + 1)
	for end := m + far; m < end && s.lower(m) != "nor"; m++ {
		if !s.is(m, lex.Text) && !s.id(m, lex.WThe) {
			return t, false
		}
	}
	second, to := side(m + 1)
	if first == plenary.UnknownPosition || second == plenary.UnknownPosition || first == second || s.lower(m) != "nor" || !s.textAhead(to-1) || s.unreal(l.from) {
		return t, false
	}
	p := People{Not: true, Position: first, Names: l.names}
	q := p
	q.Position = second
	s.add(finding{Statement: Statement{Kind: Who, People: []People{p, q}}, from: l.from, to: to, unit: l.from})
	return t, true // a list of which no more is told
}
