package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// campOf reads on which side a list was: in the small camp of the noes, on
// Washington's side, on the side of China.
func (s *sentence) campOf(t stance, j int) (stance, bool) {
	if s.unreal(j) {
		return t, false
	}
	if l := s.listFrom(j + 1); l != nil && s.sign(l.to, "'") && (s.id(l.to+2, lex.WSide) || s.id(l.to+1, lex.WSide)) {
		t.as, t.to = l, l.to+3
		return t, len(l.names) == 1
	}
	if m := s.beforeSide(j + 1); m > j {
		t.as, t.to = &listing{from: m, to: m + 1, names: []int32{s.u[m].Val}}, m+2
		return t, true // on the American side
	}
	for m := j + 1; m < j+8; m++ {
		switch {
		case s.id(m, lex.WSide) && s.id(m+1, lex.WOf):
			if k := m + 2; s.is(k, lex.Text) || s.id(k, lex.WThe) && s.is(k+1, lex.Text) && s.endOfClause(k+2) {
				t.pos, t.to = plenary.Yes, k+1 // on the side of the resolution
				return t, s.endOfClause(k+1) || s.endOfClause(k+2)
			}
			if l := s.listFrom(m + 2); l != nil {
				t.as, t.to = l, l.to
				return t, true
			}
			return s.sideOf(t, m+2)
		case (s.is(m, lex.Labels) && s.id(m-2, lex.WOf) || (s.is(m, lex.Labels) || s.id(m, lex.WNo, lex.WYes)) && column(s.text(m+1))) && s.id(m-1, lex.WThe):
			t.pos, t.to = s.labelPosition(m), m+1
			return t, true
		case s.sign(m, ",;:.("):
			return t, false
		}
	}
	return t, false
}

// beforeSide is the unit of the adjective of a member before "side", articles before it
// left out: the American side. It is -1 when nothing of the kind stands at k.
func (s *sentence) beforeSide(k int) int {
	for s.id(k, lex.WThe) {
		k++
	}
	if s.is(k, lex.Actor) && s.id(k+1, lex.WSide) && s.endOfClause(s.inTheVote(k+2)) {
		return k
	}
	return -1
}

// column says whether a word behind a label makes it a place on the board.
func column(w string) bool {
	switch strings.ToLower(w) {
	case "column", "camp", "group", "list", "ranks", "corner", "lobby", "side", "bloc", "section":
		return true
	}
	return false
}
