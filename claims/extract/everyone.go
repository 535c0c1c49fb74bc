package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// findEveryone reads what everybody but those named is said to have done, so that they and
// nobody else did otherwise: all but Turkey voted for it; everyone voted for it bar Turkey;
// everybody except Britain voted for it or abstained.
func (s *sentence) findEveryone() {
	if !s.live() {
		return
	}
	for k := 0; k < len(s.u); k++ {
		to := s.everyone(k)
		if to == k {
			continue
		}
		if l := s.exceptedAhead(k, to); l != nil {
			s.addEveryone(k, to, l, to)
			return
		}
		if s.is(to, lex.Except) {
			if l := s.listAt(to + 1); l != nil && s.addEveryone(k, l.to, l, l.to) {
				k = l.to - 1
			}
			continue
		}
		const far = 10
		for j := to + 1; j < to+far && j < len(s.u) && to > k+1-s.bare(k) && !s.sign(j, ";:.("); j++ {
			if !s.is(j, lex.Except) || s.id(j, lex.WBut) && !s.is(j+1, lex.Actor) && !s.id(j+1, lex.WThe) {
				continue
			}
			if l := s.listAt(j + 1); l != nil && s.endOfClause(l.to) {
				s.addEveryone(k, to, l, j)
			}
			break
		}
	}
}

// exceptedAhead is the list that the head of the sentence leaves out of all behind the comma before
// the words for all between units k and end: with the sole exception of Chad, every member; bar Chad alone, all. It is nil where none is.
func (s *sentence) exceptedAhead(k, end int) *listing {
	for j := k; j < end; j++ {
		if low := s.lower(j); s.is(j, lex.Other) || strings.HasSuffix(low, "else") || strings.HasSuffix(low, "rest") || strings.HasSuffix(low, "others") {
			return nil // besides those named: all the others
		}
	}
	b := s.beforeThe(k)
	if !s.sign(b, ",") || !s.is(0, lex.Except) || s.id(0, lex.WBut) || s.lower(0) == "besides" || s.lower(0) == "next to" {
		return nil
	}
	l := s.listAt(1)
	if l == nil {
		return nil
	}
	to := l.to
	if s.lower(to) == "alone" {
		to++
	}
	if to != b {
		return nil
	}
	return l
}

// bare is 1 where the word at k for all needs none for members behind it: everyone.
func (s *sentence) bare(k int) int {
	switch s.lower(k) {
	case "everyone", "everybody":
		return 1
	}
	return 0
}

// everyone is the unit behind words at k for all members of an organ: all, everybody else in
// the hall, every member of the Council, the whole world. It is k where there are none.
func (s *sentence) everyone(k int) int {
	if !s.is(k, lex.All) || s.id(k, lex.WBoth) || s.is(k-1, lex.Not|lex.HedgeAbout|lex.Number|lex.Only|lex.Actor|lex.Group) || k > 0 && !s.sign(s.beforeThe(k), ",;:.-_\"(") && !s.is(s.beforeThe(k), lex.And) && !s.id(k-1, lex.WWhile, lex.WBut, lex.WThe) {
		return k
	}
	const far = 8
	j := k + 1
	for ; j < k+far; j++ {
		w := s.lower(j)
		if s.is(j, lex.Members|lex.Other) && !s.is(j, lex.Labels|lex.Verbs) || s.isNumber(j) || s.is(j, lex.Council|lex.Assembly|lex.UN) || s.id(j, lex.WOf, lex.WThe, lex.WIn, lex.WOn) || s.id(j, lex.WS) || s.sign(j, "'") || w == "else" || w == "world" || w == "earth" || w == "present" || w == "hall" || w == "chamber" || w == "room" || w == "table" || w == "membership" {
			continue
		}
		break
	}
	if s.id(j, lex.WThat, lex.WWho) && (s.lower(j+1) == "took" && s.lower(j+2) == "part" || s.lower(j+1) == "voted" || s.lower(j+1) == "took part") && j > k+1 {
		for j++; s.lower(j) == "took" || s.lower(j) == "part" || s.lower(j) == "voted" && !s.isLabel(j+1) || s.lower(j) == "took part"; j++ {
		}
	}
	if j == k+1 && s.lower(k) != "all" && s.bare(k) == 0 {
		return k // the full, every
	}
	return j
}

// addEveryone makes a statement of what all between two units but the members listed are
// said to have done; behind unit to stands the verb.
func (s *sentence) addEveryone(from, to int, l *listing, end int) bool {
	if s.sign(to, ",") && s.id(to+1, lex.WWho, lex.WWhich, lex.WThat) {
		return false // all members but France, which abstained
	}
	if len(l.names) == 0 || len(l.groups)+l.unread > 0 || l.more || l.pronoun || s.goesBeyond(l) {
		return false
	}
	if strings.EqualFold(s.text(to), "either") {
		to++
	}
	o := listing{from: from, to: to, names: l.names, at: l.at}
	t, ok := s.stanceAfter(&o)
	if !ok || t.as != nil || t.number > 0 || t.counted >= 0 || t.not || t.pos == plenary.UnknownPosition || t.pos == plenary.NotVoting || s.unreal(from) {
		return false
	}
	p := People{Position: t.pos, Not: true, Names: l.names, Only: true, Plainly: true}
	const near = 8
	for j := t.to; j < t.to+near && j < len(s.u) && !s.sign(j, ";:."); j++ {
		if s.is(j, lex.NoLabel|lex.NoVerb|lex.YesLabel|lex.YesVerb) {
			return false
		}
		if t.pos == plenary.Yes && s.is(j, lex.AbstainVerb|lex.AbstainLabel) {
			p.Position, p.Not, t.to = plenary.No, false, j+1 // voted for it or abstained
			break
		}
	}
	s.takes(from, max(to, l.to))
	head := from
	if l.from < from {
		head = 0 // bar Chad, every member
	}
	l.used = true
	if o := s.listFrom(l.from); o != nil {
		o.used = true
	}
	s.add(finding{Statement: Statement{Kind: Who, People: []People{p}, Loose: t.loose, Everyone: true}, from: head, to: max(t.to, l.to), unit: from, past: s.isBefore(l, t)})
	return true
}
