package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// gotAt is the position of the votes that a sentence says a text got, by which verb, and the
// number of the sentence.
type gotAt struct {
	pos  plenary.Position
	verb string
	sent int
}

// keepGot notes for the next sentence what this one says a text got.
func (s *sentence) keepGot() {
	if p, m := s.gotAhead(len(s.u)); p != plenary.UnknownPosition {
		s.walker.got = gotAt{p, s.lower(m), s.n}
	}
}

// gotAhead is the position of the votes that a text is said to have got last before unit b,
// and the unit of the verb.
func (s *sentence) gotAhead(b int) (plenary.Position, int) {
	const far = 40
	for m := b - 1; m >= 0 && m > b-far; m-- {
		if (s.is(m, lex.Got) || s.id(m, lex.WHad)) && s.is(m+1, lex.Number) && s.isNounLabel(m+2) {
			return s.labelPosition(m + 2), m
		}
	}
	return plenary.UnknownPosition, -1
}

// gotBefore is the position of the votes that another text is said to have got before the verb
// at b, behind which a number stands alone: resolution 64/172 drew 30 abstentions; the one
// approved on Tuesday drew 28. It is unknown where none was.
func (s *sentence) gotBefore(b int) plenary.Position {
	if p, _ := s.gotAhead(b); p != plenary.UnknownPosition {
		return p
	}
	if g := &s.walker.got; g.sent == s.n-1 && g.verb == s.lower(b) && len(s.hits) == 0 {
		return g.pos
	}
	return plenary.UnknownPosition
}
