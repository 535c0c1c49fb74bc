package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// The distance, in units, within which the last of three numbers of a tally follows the others, and from
// the start of a sentence of its own.
const (
	thirdFar  = 5
	thirdOpen = 2

	// The most units of a sentence that tells no more than one number.
	thirdWhole = 7
)

// thirdOf is the position that is left for the number at k, in words that are not understood, where the
// other two are told right before: 161 said yes, nobody said no, and 7 said 'hmm'. It is the unknown
// position where there is none, or the number may be of something else.
func (s *sentence) thirdOf(k int) plenary.Position {
	if s.is(k+1, lex.Group|lex.Actor|lex.OtherBody|lex.Number|lex.Date) || s.id(k+1, lex.WOf, lex.WTo, lex.WOut) || s.id(k-1, lex.WThe, lex.WThose, lex.WThese, lex.WOf, lex.WS) || s.sign(k+1, "/-%") || s.unknown(k+1) && s.at(k+1).Case == words.Capital {
		return plenary.UnknownPosition
	}
	found := s.walker.found
	var told [5]bool
	here := false
	for i := len(found) - 1; i >= 0 && found[i].last >= s.n-1 && found[i].block == s.block; i-- {
		f := &found[i]
		if f.Kind != Counts || f.Open || f.compared || f.Reckoned != nil || f.Unanimous {
			continue
		}
		if f.sent == s.n {
			if f.from > k {
				continue
			}
			if !here && (k-f.to > thirdFar || !s.onlyLeads(f.to, k)) {
				return plenary.UnknownPosition
			}
			here = true
		} else if !here && (k > thirdOpen || len(s.u) > thirdWhole || !s.onlyLeads(0, k)) {
			return plenary.UnknownPosition
		}
		for p, c := range f.Counts {
			if c.Said && told[p] {
				return plenary.UnknownPosition // two votes
			}
			told[p] = told[p] || c.Said
		}
	}
	left := plenary.UnknownPosition
	for _, p := range [...]plenary.Position{plenary.Yes, plenary.No, plenary.Abstain} {
		switch {
		case told[p]:
		case left != plenary.UnknownPosition:
			return plenary.UnknownPosition
		default:
			left = p
		}
	}
	if told[plenary.NotVoting] || left == plenary.Yes {
		return plenary.UnknownPosition
	}
	return left
}

// onlyLeads says whether nothing but signs and words that go on counting stands between two units.
func (s *sentence) onlyLeads(from, to int) bool {
	for j := from; j < to; j++ {
		if !s.is(j, lex.Sign|lex.And|lex.Other) && !s.id(j, lex.WBut, lex.WWhile, lex.WWith) && !further[s.lower(j)] {
			return false
		}
	}
	return true
}

// further are words that go on counting.
var further = map[string]bool{"another": true, "more": true, "further": true, "some": true, "plus": true, "finally": true}

// isLost says whether a number that was read as one of a position is part of no statement, and is the
// third of a tally: 161 said yes, nobody said no, 7 said 'hmm'.
func (s *sentence) isLost(k int) bool {
	found := s.walker.found
	for i := len(found) - 1; i >= 0 && found[i].sent == s.n; i-- {
		if found[i].from <= k && k < found[i].to {
			return false
		}
	}
	return s.thirdOf(k) != plenary.UnknownPosition
}

// numberLeans is the position that a phrase right behind the number at k leans to: four reds, forty
// looked away. It is the unknown position where there is none.
func (s *sentence) numberLeans(k int) plenary.Position {
	j := k + 1
	for j < k+5 && (s.is(j, lex.Members|lex.Did) && !s.is(j, lex.Other) || s.isCopula(j) || s.adverb(j) || further[s.lower(j)]) {
		j++
	}
	if j >= len(s.u) || s.is(j, lex.Number|lex.Sign) {
		return plenary.UnknownPosition
	}
	c, n := s.Lex.Lean(s.toks, int(s.u[j].From))
	if n == 0 || s.supposed(j) {
		return plenary.UnknownPosition
	}
	switch c & (lex.YesLabel | lex.NoLabel | lex.AbstainLabel | lex.AbsentLabel) {
	case lex.AbstainLabel, lex.AbstainLabel | lex.AbsentLabel:
		return plenary.Abstain
	case lex.YesLabel:
		return plenary.Yes
	case lex.NoLabel:
		return plenary.No
	}
	return plenary.UnknownPosition
}
