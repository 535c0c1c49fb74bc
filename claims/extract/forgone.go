package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// findForgone finds permanent members that are said not to have vetoed the text just told
// of: China did not use its veto; the Soviets had no need of theirs; Washington let it pass.
// It is kept only where the record has their veto.
func (s *sentence) findForgone() {
	if s.walker.scope == Elsewhere || s.walker.scope == Assembly || s.isQuestion() || !s.heldBefore() && !s.tellsHeld() && !s.followsVote() || s.newText() {
		return
	}
	for k := range s.u {
		to := s.letsPass(k)
		if to <= k {
			to = s.forgoes(k)
		}
		if to <= k || s.unreal(k) || s.id(to, lex.WBut) {
			continue
		}
		l := s.listEnding(s.beforeAuxiliary(k))
		if l == nil || l.used || l.pronoun || len(l.groups) > 0 || !s.permanent(l) || s.isGoverned(l) {
			continue
		}
		s.add(finding{Statement: Statement{Kind: Veto, People: []People{{Position: plenary.No, Names: l.names, Not: true}}, Quiet: true}, from: l.from, to: to, unit: k})
		l.used = true
		return
	}
}

// beforeAuxiliary is the unit behind the subject of the verb at k: adverbs, auxiliaries and
// words between commas left out.
func (s *sentence) beforeAuxiliary(k int) int {
	for s.is(k-1, lex.Did) || s.adverb(k-1) || s.id(k-1, lex.WHad, lex.WHas) {
		k--
	}
	if a := s.aside(k - 1); a < k-1 {
		k = a
	}
	return k
}

// letsPass is the unit behind words at k by which somebody let a text pass: let it
// through, waved the draft through. It is k where there are none.
func (s *sentence) letsPass(k int) int {
	switch s.lower(k) {
	case "let", "waved", "allowed", "nodded":
	default:
		return k
	}
	j := k + 1
	if !s.id(j, lex.WIt) {
		if !s.id(j, lex.WThe) || !s.is(j+1, lex.Text) {
			return k
		}
		j++
	}
	j++
	if s.id(j, lex.WTo) {
		j++
	}
	switch s.lower(j) {
	case "pass", "through", "go through", "stand", "be adopted", "by":
		return j + 1
	case "go", "get", "come":
		if strings.EqualFold(s.text(j+1), "through") || strings.EqualFold(s.text(j+1), "ahead") {
			return j + 2
		}
	}
	return k
}

// forgoes is the unit behind words at k for that somebody did not use the veto: did not
// use its veto, had no need of its veto, kept its veto in its pocket. It is k where there
// are none.
func (s *sentence) forgoes(k int) int {
	const far = 7
	not := false
	j := k
	switch low := s.lower(k); {
	case s.is(k, lex.Not) && (s.is(k-1, lex.Did) || s.isCopula(k-1)), strings.HasSuffix(low, "n't"), low == "had" && s.id(k+1, lex.WNo) && strings.EqualFold(s.text(k+2), "need"):
		not = true
	case low == "not veto" && s.is(k-1, lex.Did) && !s.isCopula(k-1) && (s.endOfClause(k+1) || s.is(k+1, lex.Text) && s.endOfClause(k+2)):
		return k + 1
	case low == "left" && s.id(k+1, lex.WThe) && s.lower(k+2) == "veto" && s.id(k+3, lex.WTo, lex.WFor):
		return k + 3 // left the veto to Moscow
	case low == "refrained" && strings.EqualFold(s.text(k+1), "from"), low == "stopped" && strings.HasPrefix(s.lower(k+1), "short"), low == "decided" && s.id(k+1, lex.WAgainst), low == "decided against":
		j, not = k+1, true
		if low == "decided against" {
			j = k
		}
	case (low == "chose" || low == "opted" || low == "decided") && s.is(k+1, lex.Not), low == "declined", low == "declined to":
		not = true
	case low == "withheld", low == "kept", low == "held", low == "held back", low == "spared", low == "saved", low == "forwent", low == "forewent", low == "pocketed", low == "withheld its veto":
	default:
		return k
	}
	for ; j < k+far && j < len(s.u); j++ {
		switch low := s.lower(j); {
		case low == "veto", low == "withheld its veto", not && low == "to veto":
			if s.is(j+1, lex.Number|lex.Only) || strings.EqualFold(s.text(j+1), "alone") {
				return k
			}
			if !not && low == "veto" && !s.id(j-1, lex.WIts, lex.WTheir) {
				return k
			}
			return j + 1
		case not && low == "vetoing" && s.id(j-1, lex.WFrom, lex.WOf, lex.WAgainst):
			return j + 1
		case j > k && !forgoing[low]:
			return k
		}
	}
	return k
}

// forgoing are words between those that deny and the veto that was not used.
var forgoing = map[string]bool{
	"use": true, "cast": true, "from": true, "short": true, "short of": true, "using": true, "casting": true, "exercising": true, "wielding": true, "not": true, "not to": true, "against": true, "a": true, "exercise": true, "wield": true, "need": true, "need to": true, "no": true, "of": true, "for": true, "have": true, "obliged": true, "forced": true, "have to": true, "bother": true, "resort": true, "reach": true, "reach for": true, "to": true, "to use": true, "to cast": true, "its": true, "their": true, "the": true, "back": true, "even": true, "in fact": true,
}

// joinsVeto reads a veto by those who are told to have joined others in it, or not to have: China
// joined Russia in the veto; Britain joined the veto; France did not join Washington in its veto.
func (s *sentence) joinsVeto(k int) bool {
	if !s.endOfClause(k + 1) {
		return false
	}
	m := k - 1
	for s.id(m, lex.WThe, lex.WA, lex.WIts, lex.WTheir) {
		m--
	}
	names := []int32(nil)
	if s.id(m, lex.WIn) {
		o := s.listEnding(m)
		if o == nil || !s.permanent(o) || len(o.groups) > 0 {
			return false
		}
		o.used = true
		names, m = o.names, s.beforeThe(o.from)
	}
	not := strings.EqualFold(s.text(m), "join") && s.is(m-1, lex.Not) && s.lower(m-2) == "did"
	if low := s.lower(m); low != "joined" && low != "joins" && !not || s.unreal(m) && !not {
		return false
	}
	at := m
	if not {
		at = m - 1
	}
	l := s.listEnding(s.beforeAuxiliary(at))
	if l == nil || l.used || l.pronoun || len(l.groups) > 0 || !s.permanent(l) || s.isGoverned(l) {
		return false
	}
	l.used = true
	if not {
		s.add(finding{Statement: Statement{Kind: Veto, People: []People{{Position: plenary.No, Names: l.names, Not: true}}, Quiet: true}, from: l.from, to: k + 1, unit: k})
		return true
	}
	both := listing{from: l.from, to: l.to, names: append(slices.Clone(l.names), names...)}
	s.addVeto(&both, l.from, k+1, false)
	return true
}

// isForgone says whether the veto named at k is told not to have been used: Peking held back
// its veto; France was not obliged to use its veto.
func (s *sentence) isForgone(k int) bool {
	const far = 7
	for j := k - 1; j >= 0 && j > k-far; j-- {
		if s.forgoes(j) == k+1 {
			return true
		}
	}
	return false
}
