package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// sameOfOther reads a number that has no label because it is of the position counted last, told of
// another vote: the older text drew three abstentions; the one approved on Thursday drew
// eleven. For resolution 67/158 the figure was 179. On 12 December we had two.
func (s *sentence) sameOfOther(k int, v int32) (hit, bool) {
	const far = 16
	c, from := s.hedged(k, v)
	h := hit{from: from, to: k + 1, Count: c}
	for s.is(h.to, lex.Members) && !s.isLabel(h.to) {
		h.to++
	}
	if !s.endOfClause(h.to) {
		return h, false
	}
	at := 0
	if h.pos, at = s.countedLast(from); h.pos == plenary.UnknownPosition || h.pos == plenary.Yes && v < 4 {
		return h, false
	}
	j := from - 1
	for s.adverb(j) {
		j--
	}
	switch {
	case s.is(j, lex.Got) && !s.is(j, lex.Positions):
		if !s.gotBefore(at, j) {
			return h, false
		}
	case s.isCopula(j), s.totalled(j), s.id(j, lex.WTo, lex.WAt) && s.totalled(j-1):
		if s.id(j, lex.WTo, lex.WAt) {
			j--
		}
		if !figures[s.lower(j-1)] {
			return h, false
		}
	default:
		return h, false
	}
	h.from = j
	other := false
	for b := j - 1; b >= at && b > j-far; b-- {
		switch {
		case s.is(b, lex.Date|lex.Symbol):
			other = true
		case s.id(b, lex.WOne) && s.id(b-1, lex.WThe, lex.WThis, lex.WThat): // the one approved on Thursday
		case s.is(b, lex.Number|lex.Positions|lex.Actor|lex.Group|lex.Not|lex.Modal), s.unknown(b) && !strings.HasSuffix(s.lower(b), "ed"):
			return h, false
		}
	}
	return h, other
}

// gotBefore says whether the number that ends before unit at was told behind the very verb that
// stands at j.
func (s *sentence) gotBefore(at, j int) bool {
	const far = 20                                  // bytes
	if n := len(s.walker.found); at == 0 && n > 0 { // in the sentence before
		f := &s.walker.found[n-1]
		verb, text := s.lower(j)+" ", strings.ToLower(s.doc.Text[max(0, f.Start-far):f.End])
		at := len(text) - (f.End - f.Start)
		return strings.HasSuffix(text[:at], verb) || strings.HasPrefix(text[at:], verb)
	}
	for i := range s.hits {
		for b := s.hits[i].from; b >= 0 && s.hits[i].to == at && b > s.hits[i].from-3; b-- {
			if s.lower(b) == s.lower(j) {
				return true
			}
		}
	}
	return false
}

// figures are nouns for a number told before.
var figures = map[string]bool{"figure": true, "number": true, "total": true, "count": true, "tally": true, "they": true}

// countedLast is the position that was counted last before unit k and where its number ends: in
// the sentence, or alone in the statement right before it.
func (s *sentence) countedLast(k int) (pos plenary.Position, at int) {
	for i := len(s.hits) - 1; i >= 0; i-- {
		if h := &s.hits[i]; h.to <= k {
			if h.score || h.open || h.eitherWay || h.num < 0 {
				return plenary.UnknownPosition, 0
			}
			return h.pos, h.to
		}
	}
	n := len(s.walker.found)
	if n == 0 {
		return plenary.UnknownPosition, 0
	}
	f := &s.walker.found[n-1]
	if f.Kind != Counts || f.sent != s.n-1 || f.EitherWay || f.Open {
		return plenary.UnknownPosition, 0
	}
	for p, c := range f.Counts {
		if c.Said {
			if pos != plenary.UnknownPosition {
				return plenary.UnknownPosition, 0
			}
			pos = plenary.Position(p)
		}
	}
	return pos, 0
}

// ownedBy says whether somebody is named before the number at k in its clause, whose friends
// those counted may be: Israel had ten supporters.
func (s *sentence) ownedBy(k int) bool {
	for j := s.clauseStart(k); j < k; j++ {
		if s.is(j, lex.Actor|lex.Group) {
			return true
		}
	}
	return false
}

// tellsFact says whether words before "that" at k open what is a fact: it should be remembered
// that, let it be noted that.
func (s *sentence) tellsFact(k int) bool {
	if s.lower(k-2) != "be" {
		return false
	}
	switch s.lower(k - 1) {
	case "remembered", "noted", "recalled", "recorded", "stressed", "emphasised", "emphasized", "added", "observed", "mentioned":
	default:
		return false
	}
	switch s.lower(k - 3) {
	case "should", "must", "may", "can", "might", "it":
		return true
	}
	return false
}

// inEither says whether behind a count at k the words say that it is of one of two votes told
// before: eleven were in favour in the one, ten in the other.
func (s *sentence) inEither(k int) bool {
	if s.id(k, lex.WOn) && strings.EqualFold(s.text(k+1), "another") {
		return true // on the day on which 178 backed the one, nine abstained on another
	}
	if !s.id(k, lex.WIn, lex.WFor, lex.WOn) || !s.endOfClause(k+3) && !s.endOfClause(k+2) {
		return false
	}
	switch s.lower(k+1) + " " + s.lower(k+2) {
	case "the one", "the other", "the former", "the latter":
		return true
	}
	return s.lower(k+1) == "the other" || s.lower(k+1) == "the one"
}
