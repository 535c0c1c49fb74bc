package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// loneApposed reads who is named between commas behind the words for the only one that took a
// position, which are the subject of the sentence: its lone opponent, Chile, gave no reason; the
// three against it, Chile, Cuba and Mali, were silent.
func (s *sentence) loneApposed(l *listing) (stance, bool) {
	const far = 10
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, ",(-_") || !s.sign(l.to, ",)-_") || len(l.names) == 0 || len(l.groups)+l.unread > 0 {
		return t, false
	}
	head := b - 1
	for head > 0 && head > b-far && !s.sign(head-1, ".,;:-_()") && !s.is(head-1, lex.And) && !s.id(head-1, lex.WBut, lex.WWhile) {
		head--
	}
	if !s.id(head, lex.WThe, lex.WIts, lex.WTheir, lex.WOne) && !s.is(head, lex.Only|lex.Number) || s.unreal(head) {
		return t, false
	}
	sole, n := s.id(head, lex.WOne), int32(0)
	for k := head; k < b; k++ {
		sole = sole || s.is(k, lex.Only) && !s.is(k, lex.Include)
		if s.is(k, lex.Number) && n == 0 {
			n = s.value(k)
		}
		if s.is(k, lex.Not|lex.Modal|lex.Except|lex.Another|lex.Other|lex.VetoNoun|lex.Date) || s.isCopula(k) {
			return t, false
		}
	}
	if n == 0 && !sole || n > 0 && n != int32(len(l.names)) || sole && n == 0 && len(l.names) > 1 {
		return t, false
	}
	st, ok := s.labelled(t, b-1, far)
	if !ok || st.from > head+2 || st.not {
		return t, false
	}
	st.only, st.from, st.to = sole, head, l.to
	return st, true
}

// overridden reads a single vote that a text prevailed against, told as its owner's: it passed
// despite Chile's lone no.
func (s *sentence) overridden(l *listing) (stance, bool) {
	t := stance{counted: -1, pos: plenary.No}
	b := s.beforeThe(l.from)
	switch s.lower(b) {
	case "over", "despite", "against", "in spite of", "notwithstanding":
	default:
		return t, false
	}
	if k := s.behindS(l.to + 1); s.sign(l.to, "'") && len(l.names) == 1 && s.is(k, lex.Only) && (s.is(k+1, lex.NoLabel) || s.id(k+1, lex.WNo) || s.lower(k+1) == "objection") {
		t.from, t.to, t.only = b, k+2, true
		return t, s.endOfClause(t.to) && !s.unreal(b)
	}
	return t, false
}
