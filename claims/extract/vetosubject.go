package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// apposedPower is the one permanent member that is named between commas, dashes or
// brackets right before the verb at k, behind the words for it: Israel's friend in the
// room, the United States, vetoed it. It is nil where none is.
func (s *sentence) apposedPower(k int) *listing {
	e := k - 1
	if !s.sign(e, ",_)-") {
		return nil
	}
	l := s.listEnding(e)
	if l == nil && s.id(e-1, lex.WS) {
		return nil
	}
	if l == nil || l.used || l.pronoun || len(l.names) != 1 || len(l.groups) > 0 || !s.permanent(l) {
		return nil
	}
	b := s.beforeThe(l.from)
	if !s.sign(b, ",_(-") || b < 2 || s.is(b-1, lex.Date|lex.Positions|lex.VotePast|lex.VetoPast) || s.Lex.Names[l.names[0]].Demonym {
		return nil
	}
	return l
}

// metVeto says whether the words before unit k, where a veto is named with an article,
// say that it was met, so that it was cast: ran into a Russian veto, met an American one.
func (s *sentence) metVeto(k int) bool {
	switch s.lower(k) {
	case "met", "encountered", "drew", "suffered", "hit", "incurred", "earned", "attracted", "faced", "got", "received", "met with", "ran into", "brought":
		return !s.unreal(k) && !s.is(k-1, lex.Modal|lex.Not)
	}
	switch s.lower(k - 1) {
	case "ran", "foundered", "crashed", "stumbled", "met", "bumped", "smashed", "broke", "wrecked", "split":
		return (s.id(k, lex.WWith, lex.WOn) || strings.EqualFold(s.text(k), "into") || strings.EqualFold(s.text(k), "against") || strings.EqualFold(s.text(k), "upon")) && !s.unreal(k-1) && !s.is(k-2, lex.Modal|lex.Not)
	}
	return false
}

// inTally says whether the veto whose words reach from from to to is one of the numbers
// of a tally: ten for, four abstentions, an American veto.
func (s *sentence) inTally(from, to int) bool {
	const far = 4
	if !s.sign(from-1, ",;") && !s.is(from-1, lex.And) || !s.endOfClause(to) && !s.is(to, lex.And) {
		return false
	}
	j := from - 2
	if s.is(from-1, lex.And) && s.sign(j, ",") {
		j--
	}
	if !s.is(j, lex.Positions|lex.VoteNoun) && !s.id(j, lex.WFor) {
		return false
	}
	for m := j - 1; m >= 0 && m > j-far; m-- {
		if s.is(m, lex.Number) {
			return true
		}
		if s.is(m, lex.Sign|lex.Modal) {
			return false
		}
	}
	return false
}

// onlyDates says whether nothing but when it was stands in the units from from to to:
// vetoed on Tuesday by China.
func (s *sentence) onlyDates(from, to int) bool {
	for j := from; j < to; j++ {
		if !s.is(j, lex.Date) && !s.id(j, lex.WOn, lex.WIn) {
			return false
		}
	}
	return true
}

// bracketed is who is named in brackets behind the verb at k: vetoed (China).
func (s *sentence) bracketed(k int) *listing {
	if !s.sign(k+1, "(") {
		return nil
	}
	l := s.listFrom(k + 2)
	if l == nil || l.used || l.pronoun || !s.sign(l.to, ")") || !s.permanent(l) {
		return nil
	}
	return l
}

// castBehind reads who cast the veto at k where words stand between: the veto of the
// American draft was cast by China.
func (s *sentence) castBehind(k int) bool {
	const near, far = 7, 18
	for m := k + near - 1; m < k+far && !s.sign(m, ",;:."); m++ {
		if s.is(m, lex.VetoUse) && s.isPassive(m) && s.id(m+1, lex.WBy) && !s.unreal(m) {
			if l := s.listFrom(m + 2); l != nil && !l.used && s.permanent(l) {
				s.addVeto(l, m, l.to, false)
				return true
			}
		}
	}
	return false
}

// ownedBehind reads whose the vetoes counted at k were, told one by one behind them: two
// vetoes last night, Britain's and that of France; three vetoes, one of them American.
func (s *sentence) ownedBehind(k int) bool {
	const far = 24
	n := s.value(k - 1)
	if !s.is(k-1, lex.Number) || n < 1 || n > 3 || s.unreal(k) {
		return false
	}
	j := k + 1
	for s.is(j, lex.Date) || s.id(j, lex.WOn) {
		j++
	}
	if !s.sign(j, ",:-_(") {
		return false
	}
	l := listing{from: k - 1}
	for j++; j < k+far && len(l.names) < int(n); {
		switch {
		case s.is(j, lex.Actor):
			l.names, l.at = append(l.names, s.u[j].Val), append(l.at, j)
			if j++; s.sign(j, "'") {
				if j++; s.id(j, lex.WS) {
					j++
				}
			} else if !s.Lex.Names[s.u[j-1].Val].Demonym && !s.id(s.beforeThe(j-1), lex.WOf) {
				return false
			}
			l.to = j
		case s.is(j, lex.And), s.sign(j, ",_"), s.id(j, lex.WThat, lex.WOf, lex.WThe), strings.EqualFold(s.text(j), "one"):
			j++
		default:
			return false
		}
	}
	if len(l.names) != int(n) || n == 1 && !s.id(l.to-1, lex.WS) || !s.endOfClause(l.to) && !s.sign(l.to, "-") || !s.permanent(&l) {
		return false
	}
	for i := range s.people {
		if o := &s.people[i]; o.from >= l.from && o.to <= l.to {
			o.used = true
		}
	}
	s.addVeto(&l, l.from, l.to, false)
	return true
}

// numberedVetoes reads how many vetoes there were, told without whose they were: there
// were two vetoes of the text; three vetoes last night killed it; seven votes and two vetoes.
func (s *sentence) numberedVetoes(k int) bool {
	n := s.value(k - 1)
	if !s.is(k-1, lex.Number) || n < 1 || n > 3 || s.unreal(k) {
		return false
	}
	j := k + 1
	for s.is(j, lex.Date|lex.Did) && !s.isCopula(j) || s.id(j, lex.WOn) {
		j++
	}
	b := k - 2
	there := s.isCopula(b) && strings.EqualFold(s.text(b-1), "there") && (b <= 2 || s.sign(b-2, ",;:") || s.is(b-2, lex.Date)) && (s.endOfClause(j) && !s.sign(j, ":,(") || s.id(k+1, lex.WOf))
	took := strings.EqualFold(s.text(b), "took") && s.id(b-1, lex.WIt) && s.id(k+1, lex.WTo) && s.isEnding(k+2)
	opens := b < 0 || s.sign(b, ",;:_\"'")
	ended := opens && (s.isEnding(j) || s.is(j, lex.VetoBlock) || strings.EqualFold(s.text(j), "silenced"))
	if opens && s.heldBefore() && (s.unknown(j) || s.is(j, lex.Deed)) && strings.HasSuffix(s.lower(j), "ed") || s.metVeto(b) && s.endOfClause(k+1) && !s.sign(k+1, ",:(-") {
		ended = true // two vetoes settled the matter; it met three vetoes
	}
	cast := opens && s.isCopula(j) && s.is(j+1, lex.VetoUse)
	if !there && !took && !ended && !cast && !s.inTally(k-1, k+1) {
		return false
	}
	s.add(finding{Statement: Statement{Kind: Veto, Vetoes: n, People: []People{{Position: plenary.No}}, Loose: s.newText()}, from: k - 1, to: j, unit: k})
	return true
}
