package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// asksHowMany says whether a question asks after one position and no more, so that a number
// may answer it: and against? How many abstained? Who voted no?
func (s *sentence) asksHowMany() bool {
	const longest = 8
	k := s.questionStart()
	if len(s.u)-k > longest {
		return false
	}
	n := 0
	for ; k < len(s.u); k++ {
		switch {
		case s.is(k, lex.Not) && !s.is(k, lex.Positions), s.is(k, lex.Number|lex.Actor|lex.Group|lex.Modal|lex.Deed) && !s.is(k, lex.Positions|lex.Text):
			return false
		case s.isLabel(k) || s.is(k, lex.Positions):
			n++
		case s.is(k, lex.VoteNoun|lex.VotePast|lex.Members|lex.And|lex.Sign|lex.Did|lex.Text|lex.Symbol|lex.Date), s.id(k, lex.WHow, lex.WMany, lex.WWho, lex.WThe, lex.WIt, lex.WWhat):
		default:
			return false
		}
	}
	return n == 1
}

// numberAnswers reads a number that opens the answer to a question after one position:
// and against? Nineteen. How many abstained? Twelve: India, Brazil and ten more.
func (s *sentence) numberAnswers() {
	q := &s.walker.question
	if !q.counted || q.sent != s.n-1 || s.n == 0 || q.pos == plenary.UnknownPosition || s.isQuestion() || !s.inContext() {
		return
	}
	k := s.behindSpeaker()
	for end := k + 3; k < end && (s.is(k, lex.Only|lex.HedgeAbout|lex.HedgeOver|lex.HedgeUnder) || s.sign(k, "-\"'(")); {
		k++
	}
	if !s.isNumber(k) || s.taken[k] || s.value(k) > most || s.isMeasure(k) {
		return
	}
	end := k + 1
	if s.is(end, lex.VoteNoun|lex.Members) && !s.is(end, lex.Labels) {
		end++
	}
	if s.sign(end, ",(") && (s.is(end+1, lex.Date) || s.id(end+1, lex.WIn, lex.WOf)) {
		return // against? Two, last year; of the permanent members
	}
	if !s.endOfClause(end) && !s.sign(end, "-") || s.is(end, lex.And) || s.is(end+1, lex.Number) {
		return
	}
	c, from := s.hedged(k, s.value(k))
	s.addHit(hit{from: from, to: end, num: k, pos: q.pos, Count: c})
}
