package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
)

// organBehind is the organ in which the words from unit k on place what stands before
// them: abstained again in the Council, yes in the Assembly too.
func (s *sentence) organBehind(k int) Scope {
	const near = 5
	for end := k + near; k < end; k++ {
		switch {
		case s.id(k, lex.WIn, lex.WAt) || strings.EqualFold(s.text(k), "before"):
			k++
			for s.article(k) {
				k++
			}
			if s.is(k, lex.Assembly|lex.Council) && !s.sign(k+1, "'") {
				if c := s.scopeOf(k); c == Assembly || c == Council {
					return c
				}
			}
			return Unknown
		case s.again(k):
		default:
			return Unknown
		}
	}
	return Unknown
}

// byOrder says whether the words at k name a text by its place among those told of: both,
// the first, the latter.
func (s *sentence) byOrder(k int) bool {
	for s.id(k, lex.WThe) {
		k++
	}
	switch s.lower(k) {
	case "both", "either", "first", "second", "former", "latter":
		return (s.endOfClause(k+1) || s.is(k+1, lex.Text)) && !(s.is(k+1, lex.And) && s.id(k+2, lex.WThe))
	}
	return false
}

// presses says whether the word at j tells of a button and a position stands behind it:
// pressed no, but not pressed no button at all.
func (s *sentence) presses(j int) bool {
	switch s.lower(j) {
	case "pressed", "pushed", "hit", "punched", "clicked", "keyed", "pressing", "pushing", "hitting", "presses", "pushes":
		k := j + 2
		return s.isLabel(j+1) && !s.id(j+1, lex.WFor, lex.WAgainst) && (s.endOfClause(k) || s.again(k) || s.id(k, lex.WAs))
	}
	return false
}

// article says whether the unit at k is only "the" or "UN" before the name of an organ.
func (s *sentence) article(k int) bool {
	return (s.id(k, lex.WThe) || s.is(k, lex.UN)) && !s.is(k, lex.Assembly|lex.Council)
}

// again says whether the word at k only says that something was done once more or as
// well.
func (s *sentence) again(k int) bool {
	switch s.lower(k) {
	case "again", "also", "too", "then", "once more", "as well", "still", "even", "instead", "only", "merely", "simply", "later", "now", "did", "had", "has", "likewise":
		return true
	}
	return false
}

// whichVote reads the words from unit k on that say in which of two votes something was
// done, and where they end; ok is false where none stand there: on the second, in the
// Assembly, on Friday, a year later, this time.
func (s *sentence) whichVote(k int) (to int, ok bool) {
	if s.id(k, lex.WIt) {
		k++
	}
	for s.again(k) {
		k++
	}
	if s.id(k, lex.WOn, lex.WIn, lex.WAt, lex.WTo, lex.WFor, lex.WAgainst) || strings.EqualFold(s.text(k), "of") {
		k++
	}
	for s.article(k) {
		k++
	}
	low := s.lower(k)
	switch {
	case s.is(k, lex.Assembly|lex.Council):
		return k + 1, true
	case low == "first" || low == "second" || low == "former" || low == "latter":
		k++
		for s.is(k, lex.Text|lex.VoteNoun) && !s.is(k, lex.Pass|lex.Fail) {
			k++
		}
		return k, true
	case s.is(k, lex.Date), low == "this time", low == "then", low == "now":
		return k + 1, true
	}
	return k, false
}

// keepOwnDate leaves a who statement of a sentence with several days the one that its own
// words give: voted for it in 2021, and against it in 2022. What is told beside a day of
// another vote, in an aside, goes on with the vote that the article is about.
func (s *sentence) keepOwnDate(f *finding) {
	if len(s.dates) == 0 {
		return
	}
	given := slices.ContainsFunc(f.dates, func(d dateAt) bool { return !d.other && !d.beside(f) })
	if f.Kind == Who || f.Kind == Veto || f.Kind == Counts {
		if d, at, ok := s.whenBehind(f.from); ok && (!given || len(s.dates) > 1 && !s.commaIn(at, f.from)) {
			f.dates = []dateAt{d}
			return
		}
	}
	if f.Kind != Who {
		return
	}
	f.dates = slices.DeleteFunc(slices.Clone(f.dates), func(d dateAt) bool { return s.inTail(f, &d) })
	if len(f.dates) == 0 {
		f.aside = f.aside || s.datedAside(f)
		f.Placed = f.Placed || f.aside
		return
	}
	if len(f.dates) < 2 {
		return
	}
	at := -1
	if to, ok := s.whichVote(f.to); ok && s.is(to-1, lex.Date) {
		at = to - 1
	}
	for i := range f.dates {
		if d := f.dates[i]; int(d.unit) == at && !d.other {
			f.dates, f.dated = []dateAt{d}, true
			return
		}
	}
}

// inTail says whether a date is a bare year in what is added, behind a comma, to a statement
// that is told without it: so were Israel and Hungary, a line-up no one predicted in 2022.
func (s *sentence) inTail(f *finding, d *dateAt) bool {
	k := int(d.unit)
	if d.Form != when.Absolute || d.Month != 0 || d.Day != 0 || k < f.to+4 || !s.sign(f.to, ",") || !s.id(f.to+1, lex.WA, lex.WAn) {
		return false
	}
	for m := f.to + 1; m < k; m++ {
		if s.is(m, lex.Positions|lex.VotePast|lex.Actor|lex.Group|lex.Bodies) || s.sign(m, ";") {
			return false
		}
	}
	return true
}

// whenBehind is the day behind which a clause with "when", at unit at, tells what stands at
// unit k: more than it had done in February, when it abstained.
func (s *sentence) whenBehind(k int) (d dateAt, at int, ok bool) {
	const far = 24
	for j := k; j > 1 && j > k-far && !s.sign(j, ";:."); j-- {
		if !s.id(j, lex.WWhen) || !s.sign(j-1, ",") {
			continue
		}
		if on := s.dayAt(j - 2); on.unit >= 0 && !s.datedAhead(j+1) {
			d = *on
			d.other, d.from, d.to = false, 0, 0
			return d, j, true
		}
	}
	return d, k, false
}

// datedAside says whether every day of the sentence stands in a relative clause on those of
// whom the statement tells.
func (s *sentence) datedAside(f *finding) bool {
	for i := range s.dates {
		if !s.toldAside(f, &s.dates[i]) {
			return false
		}
	}
	return true
}

// datedBefore says whether every day of the sentence stands before the clause that tells
// the statement, with what had been done then.
func (s *sentence) datedBefore(f *finding) bool {
	const far = 30
	from, had := s.clauseStart(f.from), false
	for i := range f.dates {
		if int(f.dates[i].unit) >= from {
			return false
		}
	}
	for k := max(0, from-far); k < from; k++ {
		had = had || s.id(k, lex.WHad) || strings.HasPrefix(s.text(k), "had ")
	}
	return had && len(f.dates) > 0
}
