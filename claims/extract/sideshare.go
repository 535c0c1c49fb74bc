package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// Share is what part of those who took a position a group is said to be: Num of Den, of
// which at least Lo and at most Hi hundredths, 0 where there is no bound.
type Share struct {
	Num, Den, Lo, Hi int32
}

// Allows says whether part of all may be the share.
func (h *Share) Allows(part, all int64) bool {
	x, y := part*int64(h.Den)*100, all*int64(h.Num)
	return (h.Lo == 0 || x >= y*int64(h.Lo)) && (h.Hi == 0 || x <= y*int64(h.Hi))
}

// partVerbs are verbs by which a group is told to be part of a side.
var partVerbs = map[string]bool{"supplied": true, "provided": true, "furnished": true, "contributed": true, "cast": true, "delivered": true, "accounted": true, "made": true, "formed": true, "were": true, "constituted": true, "make": true, "form": true, "account": true}

// findSideShares reads what share of a side the members of a group are: more than half of
// the abstentions came from Africa; the Arab states supplied a third of the noes.
func (s *sentence) findSideShares() {
	if !s.live() {
		return
	}
	for k := 0; k < len(s.u); k++ {
		if a, ok := s.fraction(k); ok {
			if to := s.sideShare(k, &a); to > k {
				k = to - 1
			}
		}
	}
}

// sideShare reads the side and the group of the share that was read at k. It returns where
// they end, k where there are none.
func (s *sentence) sideShare(k int, a *amount) int {
	if !s.id(a.to, lex.WOf) {
		return k
	}
	p, to := s.side(a.to + 1)
	if to == a.to+1 || p == plenary.UnknownPosition || p == plenary.NotVoting || s.sidesOfState(a.to, to) {
		return k
	}
	g, from, end := s.groupAsideOf(a.from, to)
	if g < 0 || s.unreal(a.from) || s.is(end, lex.And) || s.is(from-1, lex.And) && from < k {
		return k
	}
	h := Share{Num: a.num, Den: a.den, Lo: a.lo, Hi: a.hi}
	if a.plain {
		const room = 12
		h.Lo, h.Hi = 100-room, 100+room
	}
	s.takes(from, end)
	who := People{Position: p, Groups: []Group{{Index: g}}, Number: Count{Said: true}, Share: h}
	s.add(finding{Statement: Statement{Kind: Who, Quiet: true, People: []People{who}}, from: from, to: end, unit: k})
	return end
}

// groupAsideOf is the group that the share between two units is told of, behind it or
// before, and where that ends: were African, came from Africa; the Arab states supplied.
func (s *sentence) groupAsideOf(from, to int) (group int32, start, end int) {
	const far = 10
	linked := false
	for m := to; m < to+far && m < len(s.u) && !s.sign(m, ";:."); m++ {
		if linked && !s.is(m, lex.Not) {
			if g, stop := s.groupAt(m, true); g >= 0 {
				return g, from, stop
			}
			if g, ok := s.Lex.GroupCalled(s.lower(m)); ok && s.endOfClause(m+1) {
				return g, from, m + 1
			}
		}
		switch w := s.lower(m); {
		case s.isCopula(m), w == "came", w == "hailed", w == "come", w == "hail":
			linked = true
		case s.id(m, lex.WFrom, lex.WBy, lex.WThe, lex.WIn), w == "cast", s.is(m, lex.Members) && linked, s.adverb(m), !linked && (s.sign(m, ",") || s.unknown(m)):
		default:
			linked = false
			m = to + far
		}
	}
	b := from - 1
	for s.id(b, lex.WFor, lex.WUp) {
		b--
	}
	if !partVerbs[s.lower(b)] {
		return -1, from, to
	}
	for m := b - 1; m >= 0 && m > b-5; m-- {
		if g, stop := s.groupAt(m, s.id(m-1, lex.WThe)); g >= 0 && stop == b {
			for s.id(m-1, lex.WThe) || s.is(m-1, lex.Number) {
				m--
			}
			return g, m, to
		}
	}
	return -1, from, to
}
