package extract

import (
	"github.com/plenary-vote/plenary"
)

// hit is one number that a sentence gives for a position.
type hit struct {
	from, to int // units of the passage
	num      int // unit of the number
	pos      plenary.Position
	Count
	score     bool // part of a bare score: 141-5-35
	loose     bool
	open      bool // the position is not told
	eitherWay bool
	all       bool     // it is everybody
	compared  bool     // of another vote, told to compare
	people    []People // a list in brackets behind the number
}

// most is the largest number that can be a count of votes.
const most = 200

// findCounts finds every number that the sentence gives for a position.
func (s *sentence) findCounts() {
	first := s.labelFirst()
	for k := 0; k < len(s.u); k++ {
		if !s.isNumber(k) || s.taken[k] {
			continue
		}
		if n := s.score(k); n > 0 {
			k = n - 1
			continue
		}
		v := s.value(k)
		if v > most || s.isMeasure(k) || s.isWhole(k) {
			continue
		}
		if h, ok := s.joined(k, v); ok {
			s.addHit(h)
			continue
		}
		left, lok := s.labelBefore(k, v)
		right, rok := s.labelAfter(k, v)
		switch {
		case lok && (first || !rok || left.to-left.from <= 1 && right.to-right.from > 3):
			s.addHit(left)
		case rok:
			s.addHit(right)
		default:
			if h, ok := s.form(k, v); ok {
				s.addHit(h)
			}
		}
	}
	s.findNone()
}

func (s *sentence) addHit(h hit) {
	if h.num >= 0 && s.requirement(h) || s.unrealCount(h) {
		return
	}
	s.hits = append(s.hits, h)
	for j := h.from; j < h.to; j++ {
		s.taken[j] = true
	}
}
