package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// findTrends reads two numbers of one side, that of an earlier vote and that of the one told:
// the number of abstentions went from six in 2010 to three; support rose from 122 votes in
// 1984 to 127.
func (s *sentence) findTrends() {
	for k := range s.u {
		if !s.id(k, lex.WFrom) || !s.isMove(k) || s.unreal(k) {
			continue
		}
		was := k + 1
		j := s.behindNumber(was)
		if j == was || s.taken[was] {
			continue
		}
		if s.id(j, lex.WIn) {
			j++
		}
		if !s.is(j, lex.Date) || !s.id(j+1, lex.WTo) {
			continue
		}
		now, earlier := j+2, j+1
		if s.behindNumber(now) == now || s.taken[now] {
			continue
		}
		pos := s.sideBefore(k)
		if pos == plenary.UnknownPosition {
			continue
		}
		s.addHit(hit{from: was, to: earlier, num: was, pos: pos, Count: exact(s.value(was)), compared: true})
		s.addHit(hit{from: now, to: s.behindNumber(now), num: now, pos: pos, Count: exact(s.value(now))})
	}
}

// behindNumber is the unit behind the number at k and the noun for what it counts; k where
// none stands there.
func (s *sentence) behindNumber(k int) int {
	if !s.isNumber(k) {
		return k
	}
	j := k + 1
	for s.is(j, lex.VoteNoun|lex.Members) && j < k+3 {
		j++
	}
	return j
}

// isMove says whether a word right before "from" at k tells that a number changed.
func (s *sentence) isMove(k int) bool {
	if s.sign(k-1, ":,") {
		k--
	}
	switch s.lower(k - 1) {
	case "went", "gone", "moved", "changed", "came", "shifted", "swung", "passed":
		return true
	}
	return isChange(s.text(k - 1))
}

// sideBefore is the side whose number is told to have changed in the clause of unit k.
func (s *sentence) sideBefore(k int) plenary.Position {
	const far = 24
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ";."); j-- {
		if p, to := s.sideTold(j); to > j {
			return p
		}
	}
	return plenary.UnknownPosition
}
