package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// joinedThem reads who joined those of whom a position was told just before, where only a
// pronoun or nothing stands for these: they were joined by Cuba and Mali; abstained and were
// accompanied by Togo; voted no, in the company of Fiji.
func (s *sentence) joinedThem(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.names) == 0 || len(l.groups) > 0 || !s.endOfClause(l.to) || s.is(l.to, lex.And) {
		return t, false
	}
	k := b
	if s.id(k, lex.WBy, lex.WOf) {
		k--
	}
	for s.is(k, lex.Only) {
		t.only = true
		k--
	}
	switch low := s.lower(k); {
	case strings.HasPrefix(low, "joined"), strings.HasPrefix(low, "accompanied"):
		if b == k && !strings.HasSuffix(low, "by") {
			return t, false
		}
		t.only = t.only || strings.Contains(low, "only")
	case b == k && (low == "in the company of" || low == "in company with") && s.sign(k-1, ","):
		t.from = k
		st, ok := s.likeLast(t, k-1, l.to)
		return st, ok && s.told(k-1) && st.as == nil && !st.not && !s.unreal(k)
	default:
		return t, false
	}
	t.from = k
	k--
	for s.is(k, lex.Did) && !s.is(k, lex.And) || s.adverb(k) || s.isCopula(k) {
		k--
	}
	if k == t.from-1 {
		return t, false // no verb of its own: the draft, joined by Cuba
	}
	switch {
	case s.id(k, lex.WThey, lex.WIt), s.id(k, lex.WThese, lex.WThose):
		if k > 0 && !s.is(k-1, lex.Date) && !s.sign(k-1, ",;:_-") && !s.id(k-1, lex.WBut) && !s.is(k-1, lex.And) {
			return t, false
		}
	case s.is(k, lex.And) && s.told(k):
	case s.sign(k, ",") && s.is(k+1, lex.And) && s.told(k):
	default:
		return t, false
	}
	st, ok := s.likeLast(t, l.from, l.to)
	return st, ok && st.as == nil && !st.not && st.pos != plenary.UnknownPosition && st.pos != plenary.NotVoting && !s.unreal(t.from)
}
