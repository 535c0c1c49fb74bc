package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// findRest reads the third number of a tally of which the first two are those in favour
// and against, where it is told by what those who abstain are said to have done: 116 to 6
// with 56 ducking, six said no and 56 looked away.
func (s *sentence) findRest() {
	no, open := -1, -1
	for i := range s.hits {
		switch h := &s.hits[i]; {
		case h.open && no >= 0:
			open = i
		case h.pos == plenary.Abstain || h.compared || h.open:
			return
		case h.pos == plenary.No:
			no = i
		}
	}
	if no < 1 || s.hits[no-1].pos != plenary.Yes || s.hits[no].from-s.hits[no-1].to > 4 || s.hits[no].num < 0 && !s.hits[no].score {
		return
	}
	k := s.hits[no].to
	for far := k + 4; k < far && (s.sign(k, ",;-_") || s.is(k, lex.And) || s.id(k, lex.WWith, lex.WThe, lex.WBut, lex.WWhile) || s.is(k, lex.Other) || strings.EqualFold(s.text(k), "remaining")); {
		k++
	}
	if k == s.hits[no].to || !s.isNumber(k) || s.taken[k] && (open < 0 || s.hits[open].num != k) || s.value(k) > most {
		return
	}
	for m := k + 1; m < k+7 && !s.endOfClause(m); m++ {
		if s.is(m, lex.Positions|lex.Actor|lex.Group|lex.Number|lex.Date|lex.Not) && s.lower(m) != "not" {
			return
		}
		c, n := s.Lex.Lean(s.toks, int(s.u[m].From))
		if n == 0 && s.is(m, lex.Idle) {
			c, n = lex.AbstainLabel, 1
		}
		if n == 0 || c&(lex.AbstainLabel|lex.AbsentLabel) == 0 {
			continue
		}
		if c&lex.AbsentLabel == 0 {
			if open >= 0 {
				s.hits[open].pos, s.hits[open].open = plenary.Abstain, false
				return
			}
			s.addHit(hit{from: k, to: m + 1, num: k, pos: plenary.Abstain, Count: exact(s.value(k))})
		}
		return
	}
}

// otherWay reads a number of those who did the opposite of the side counted just before: 75
// deplored it, 20 voted the other way.
func (s *sentence) otherWay(k int, v int32) (hit, bool) {
	const far = 6
	c, from := s.hedged(k, v)
	h := hit{from: from, pos: plenary.No, Count: c}
	m := k + 1
	for s.is(m, lex.Members|lex.Other) && !s.is(m, lex.VotePast) {
		m++
	}
	if !s.is(m, lex.VotePast) && !strings.EqualFold(s.text(m), "went") && !s.is(m, lex.VoteInf) {
		return h, false
	}
	m++
	switch s.lower(m) {
	case "the other", "the opposite", "the contrary":
		m++
	case "the":
		if w := s.lower(m + 1); w != "other" && w != "opposite" {
			return h, false
		}
		m += 2
	default:
		return h, false
	}
	if !strings.EqualFold(s.text(m), "way") {
		return h, false
	}
	h.to = m + 1
	for i := len(s.hits) - 1; i >= 0; i-- {
		if o := &s.hits[i]; o.to <= from && from-o.to <= 4*far && !o.compared {
			if o.pos == plenary.No {
				h.pos = plenary.Yes
			}
			return h, o.pos == plenary.Yes || o.pos == plenary.No
		}
	}
	return h, false
}
