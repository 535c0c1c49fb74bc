package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// findConsent reads vetoes that are told by what they were: a text lost for want of
// Russia's consent; what was wanting was China's concurrence; the first veto that China had
// cast.
func (s *sentence) findConsent() {
	if s.walker.scope == Assembly || !s.inContext() {
		return
	}
	for k := range s.u {
		from, l := s.wantOf(k)
		if l == nil {
			if from, l = s.everCast(k); l == nil {
				continue
			}
		}
		if !s.permanent(l) || len(l.groups) > 0 || s.unreal(from) || s.neverVoted(from) || s.isQuestion() {
			continue
		}
		s.addVeto(l, from, l.to, false)
		return
	}
}

// wantOf reads at k whose consent was wanting: for want of Moscow's concurrence, what was
// lacking was Washington's assent.
func (s *sentence) wantOf(k int) (from int, l *listing) {
	const far = 4
	low, j := s.lower(k), k+1
	switch {
	case (low == "want" || low == "lack") && s.id(k-1, lex.WFor) && s.id(j, lex.WOf):
		j++
	case (low == "wanting" || low == "lacking" || low == "missing") && s.isCopula(j) && s.id(k-2, lex.WWhat):
		j++
	default:
		return k, nil
	}
	if s.id(j, lex.WThe) {
		j++
	}
	if l = s.listFrom(j); l == nil || l.from != j {
		return k, nil
	}
	for m := l.to; m < l.to+far; m++ {
		switch s.lower(m) {
		case "consent", "concurrence", "assent", "concurring", "agreement":
			return k - 1, l
		}
		if !s.sign(m, "'") && !s.id(m, lex.WS) {
			break
		}
	}
	return k, nil
}

// everCast reads at a noun for a veto who is told behind it to have cast it: the first veto
// that Peking had ever cast.
func (s *sentence) everCast(k int) (from int, l *listing) {
	if !s.is(k, lex.VetoNoun) || s.is(k-1, lex.Not) || s.id(k-1, lex.WNo) {
		return k, nil
	}
	j := k + 1
	for s.id(j, lex.WThat, lex.WWhich, lex.WThe) {
		j++
	}
	l = s.listFrom(j)
	if l == nil || l.from != j {
		return k, nil
	}
	m := l.to
	for s.id(m, lex.WHad, lex.WHas, lex.WHave) || strings.EqualFold(s.text(m), "ever") || s.is(m, lex.Did) {
		m++
	}
	if !s.is(m, lex.VetoUse|lex.VotePast) || !s.endOfClause(m+1) {
		return k, nil // of another day, it may be
	}
	return k, l
}

// neverVoted says whether the clause of unit k tells that there was no vote: never put to the
// vote, for want of Moscow's consent.
func (s *sentence) neverVoted(k int) bool {
	for m := s.clauseStart(k); m < k; m++ {
		if s.is(m, lex.Not) || strings.EqualFold(s.text(m), "withdrawn") || strings.EqualFold(s.text(m), "shelved") {
			return true
		}
	}
	return false
}
