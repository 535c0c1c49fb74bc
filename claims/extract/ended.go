package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// endedBy says whether the words around the veto at k say that it is what a text ended
// by, so that one was cast though nobody is said to have cast it: it was beaten by a
// veto, it took a veto to stop it, what stopped it was a veto.
func (s *sentence) endedBy(k int) bool {
	if !s.id(k-1, lex.WA) || s.newText() {
		return false
	}
	b := k - 2
	switch low := s.lower(b); {
	case s.id(b, lex.WBy):
		return s.isEnding(b-1) && s.isPassive(b-1)
	case low == "took" || low == "needed" || low == "required":
		return s.id(k+1, lex.WTo) && s.isEnding(k+2)
	case s.isCopula(b):
		return s.isEnding(b-2) && s.id(b-1, lex.WIt) && s.id(b-3, lex.WWhat, lex.WThat) || s.isEnding(b-1) && s.id(b-2, lex.WWhat)
	case b < 0 || s.sign(b, ",;:_"):
		return s.isEnding(k+1) && s.id(k+2, lex.WIt, lex.WThe) || strings.EqualFold(s.text(k+1), "was needed") && s.id(k+2, lex.WTo) && s.isEnding(k+3)
	case s.id(b, lex.WTo):
		return strings.EqualFold(s.text(b-1), "due") || strings.EqualFold(s.text(b-1), "thanks") || strings.EqualFold(s.text(b-1), "owing")
	}
	return false
}

// cameWith says whether "with" at m follows a verb of answering, so that the veto behind
// it was cast: came through with a veto, replied with a veto.
func (s *sentence) cameWith(m int) bool {
	if !s.id(m, lex.WWith) {
		return false
	}
	switch s.lower(m - 1) {
	case "obliged", "answered", "replied", "responded", "countered", "retaliated", "reacted", "intervened":
		return true
	case "through", "forward", "in":
		w := s.lower(m - 2)
		return w == "came" || w == "weighed" || w == "stepped"
	}
	return false
}

// tookIt says whether the words from b to k say that what stands between was needed to
// bring a text down: it took an American veto to defeat it.
func (s *sentence) tookIt(b, k int) bool {
	return strings.EqualFold(s.text(b), "took") && s.id(b-1, lex.WIt) && s.id(k, lex.WTo) && s.isEnding(k+1)
}

// isEnding says whether the word at k tells that a text was brought down.
func (s *sentence) isEnding(k int) bool {
	if s.is(k, lex.VetoBlock|lex.Fail) && !s.is(k, lex.Pass) {
		return true
	}
	switch s.lower(k) {
	case "beaten", "beat", "undone", "felled", "stopped", "stop", "defeat", "block", "undid", "halted", "halt", "barred", "prevented", "prevent", "ended", "end", "undo", "scuttle", "torpedo", "thwart", "derail", "foil":
		return true
	}
	return false
}

// noWasVeto is whose negative vote is said to have been a veto, told by the noun at k:
// the American no was a veto, Moscow's vote counted as a veto. It is nil where nothing of
// the kind is told.
func (s *sentence) noWasVeto(k int) *listing {
	const far = 4
	if !s.id(k-1, lex.WA) {
		return nil
	}
	j := k - 2
	switch low := s.lower(j); {
	case s.isCopula(j) || low == "being" || low == "constituted":
	case low == "as" || low == "to":
		switch j--; s.lower(j) {
		case "counted", "amounted", "served", "acted", "worked":
		default:
			return nil
		}
	default:
		return nil
	}
	for j--; s.sign(j, ",") || s.is(j, lex.Did); {
		j--
	}
	if !s.is(j, lex.VoteNoun|lex.NoLabel) && !s.id(j, lex.WNo) {
		return nil
	}
	for m := j; m > j-far; m-- {
		e := m
		if s.id(e-1, lex.WS) {
			e--
		}
		if s.sign(e-1, "'") {
			e--
		}
		if l := s.listEnding(e); l != nil {
			if l.used || !s.permanent(l) || s.isGoverned(l) {
				return nil
			}
			return l
		}
		if m < j && s.is(m, lex.Members|lex.Modal|lex.Not|lex.Sign) {
			break
		}
	}
	if s.is(j-1, lex.Actor) {
		if l := (&listing{from: j - 1, to: j, names: []int32{s.u[j-1].Val}, at: []int{j - 1}}); s.permanent(l) {
			return l // the American no
		}
	}
	return nil
}

// blockers are nouns for those who keep a text from passing.
var blockers = map[string]bool{"blockers": true, "blocker": true, "spoilers": true, "spoiler": true, "vetoers": true, "vetoer": true, "wreckers": true, "wrecker": true, "killers": true, "killer": true}

// castOtherwise reads a veto told without its word: the blockers were Russia and China;
// the text fell to France and Britain; the two stopped it between them.
func (s *sentence) castOtherwise(k int) {
	low := s.lower(k)
	var l *listing
	from := k
	switch {
	case blockers[low]:
		j := k + 1
		for s.id(j, lex.WIn, lex.WOn, lex.WOf) && s.is(j+1, lex.Date|lex.Council) || s.is(j, lex.Date|lex.Council|lex.Did) && !s.isCopula(j) {
			j++
		}
		if s.isCopula(j) {
			l = s.listFrom(j + 1)
		}
	case (low == "fell" || low == "succumbed" || low == "fell victim") && s.id(k+1, lex.WTo):
		if l = s.listFrom(k + 2); l != nil && (!s.textSoonBefore(k) || l.from > k+3) {
			l = nil
		}
	}
	if l == nil || l.used || l.pronoun || !s.permanent(l) || !s.endOfClause(l.to) && !s.is(l.to, lex.Date) || s.unreal(k) || !s.inContext() {
		return
	}
	s.addVeto(l, from, l.to, false)
}

// textSoonBefore says whether a text is named soon before unit k, in its clause.
func (s *sentence) textSoonBefore(k int) bool {
	const far = 10
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ";:."); j-- {
		if s.is(j, lex.Text) {
			return true
		}
	}
	return false
}

// ofThemVetoes reads how many of the votes against were vetoes: 3 against (two of them
// vetoes), both of them a veto.
func (s *sentence) ofThemVetoes(k int) bool {
	const far = 12
	j := k - 1
	for s.id(j, lex.WA) || s.isCopula(j) {
		j--
	}
	if low := s.lower(j); low == "one of them" || low == "one of which" {
		s.add(finding{Statement: Statement{Kind: Veto, Vetoes: 1, People: []People{{Position: plenary.No}}}, from: j, to: k + 1, unit: k})
		return true
	}
	if !s.id(j, lex.WThem, lex.WThese, lex.WThose) && !strings.EqualFold(s.text(j), "which") {
		return false
	}
	if j--; s.id(j, lex.WOf) {
		j--
	} else if !s.is(j, lex.All) {
		return false
	}
	n := int32(0)
	switch {
	case s.is(j, lex.Number) && s.value(j) < 4:
		n = s.value(j)
	case s.id(j, lex.WBoth):
		n = 2
	case s.is(j, lex.All):
		for m := j - 1; m >= 0 && m > j-far; m-- {
			if s.is(m, lex.Number) {
				n = s.value(m)
				break
			}
		}
	}
	if n == 0 {
		return false
	}
	s.add(finding{Statement: Statement{Kind: Veto, Vetoes: n, People: []People{{Position: plenary.No}}}, from: j, to: k + 1, unit: k})
	return true
}

// thankedFor is the list of those who are thanked or blamed for the veto named at k: our
// ministry thanks Moscow for its veto.
func (s *sentence) thankedFor(k int) *listing {
	if !s.id(k-1, lex.WIts, lex.WTheir) || !s.id(k-2, lex.WFor) || !s.endOfClause(k+1) {
		return nil
	}
	l := s.listEnding(k - 2)
	if l == nil || len(l.names) == 0 || !s.permanent(l) {
		return nil
	}
	switch s.lower(s.beforeThe(l.from)) {
	case "thanks", "thanked", "thank", "thanking", "blames", "blamed", "blame", "blaming", "praised", "praises", "condemned", "condemns", "criticised", "criticized", "denounced", "attacked", "rebuked", "scolded", "applauded", "hailed":
		return l
	}
	return nil
}
