package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// speaksOn says whether the sentence opens with a pronoun before it names a list as one that
// something was done to, so that what it says next is of whom the pronoun stands for: it
// would not vote to throw Russia out; it abstained.
func (s *sentence) speaksOn(l *listing) bool {
	const first = 4
	for k := 0; k < min(first, l.from); k++ {
		if s.id(k, lex.WIt, lex.WHe, lex.WShe) {
			return true
		}
	}
	return false
}

// namesText says whether a list only tells which text is meant: every Ukraine text, the
// Cuba resolution.
func (s *sentence) namesText(l *listing) bool {
	switch s.lower(l.to) {
	case "text", "texts", "draft", "drafts", "resolution", "resolutions", "motion", "motions":
		return l.from > 0 && len(l.names) == 1 && len(l.groups) == 0
	}
	return false
}

// deniesOnly says whether "only" is denied of a list: not only the Russians opposed it; it
// was not just Cuba that voted no.
func (s *sentence) deniesOnly(l *listing, t *stance) bool {
	for k := max(1, min(t.from, l.from)-2); k < l.from; k++ {
		if s.is(k, lex.Only) && s.is(k-1, lex.Not) {
			return true
		}
	}
	return false
}

// didThen says whether a relative clause tells what a list did at an earlier time that was
// told before: new since October were Mali, which abstained then, and Eritrea.
func (s *sentence) didThen(l *listing, t *stance) bool {
	if s.lower(t.to) != "then" || !s.endOfClause(t.to+1) {
		return false
	}
	for k := l.to; k < t.to && k < l.to+3; k++ {
		if w := s.lower(k); w == "which" || w == "who" || w == "that" {
			return true
		}
	}
	return false
}

// outdone says whether a lone number of a position at found k is not the one that a tally
// just before it gives: 144 to 1, with 37 abstaining, up by one abstainer.
func (w *walker) outdone(k int, p plenary.Position) bool {
	const near = 4
	at := &w.found[k]
	for q, c := range at.Counts {
		if c.Said && plenary.Position(q) != p {
			return false
		}
	}
	for m := k - 1; m >= max(0, k-near); m-- {
		o := &w.found[m]
		if o.Kind == Counts && o.Counts[plenary.Yes].Said && o.Counts[p].Said {
			return o.Counts[p].Lo != at.Counts[p].Lo
		}
	}
	return false
}

// standsWith says whether a list only tells with whom another one stood, between commas, so
// that the verb behind is of that one: New Zealand, with Britain in 2017, abstained.
func (s *sentence) standsWith(l *listing, t *stance) bool {
	const far = 5
	w := s.lower(l.from - 1)
	if w != "with" && w != "beside" && w != "alongside" && w != "behind" || !s.sign(l.from-2, ",") || s.listEnding(l.from-2) == nil {
		return false
	}
	for k := l.to + 1; k < t.to && k < l.to+far; k++ {
		if s.sign(k, ",") {
			return s.is(k-1, lex.Date)
		}
	}
	return false
}
