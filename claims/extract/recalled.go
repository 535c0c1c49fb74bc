package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
)

// recallsYear says whether an event is told with no more than how many years ago it was,
// behind the numbers of one without such a day: it won by 165 to 7; a year ago it was 187
// to 2. What follows goes on with the first.
func (w *walker) recallsYear(e *Frame) bool {
	n := len(w.art.Frames)
	if n == 0 || e.Heading || len(e.Dates) != 1 || !e.tally[plenary.Yes].Said {
		return false
	}
	o := &w.art.Frames[n-1]
	if w.yearsBefore(e, o) {
		return o.tally[plenary.Yes].Said && o.Sentences[len(o.Sentences)-1] == e.Sentences[0]
	}
	return yearsAgo(e.Dates[0]) && o.tally[plenary.Yes].Said && (len(o.Dates) == 0 || !yearsAgo(o.Dates[0]) || o.Dates[0] == e.Dates[0] && o.Sentences[0] == e.Sentences[0])
}

// yearsBefore says whether the day of an event is one of a year before that of another, which
// is of these days: 93 to 18 on Monday; on 23 February 2023 it had been 141 to 7.
func (w *walker) yearsBefore(e, o *Frame) bool {
	d := e.Dates[0]
	return d.Form == when.Absolute && d.Year > 0 && d.Day > 0 && d.Year < w.published.Date().Year && len(o.Dates) == 1 && o.Dates[0].Year == 0 && (o.Dates[0].Weekday != when.AnyWeekday || o.Dates[0].Unit == when.DayGrain)
}

// yearsAgo says whether a day is a year, or years, back from that of the article.
func yearsAgo(d when.Spec) bool {
	return (d.Form == when.Ago || d.Form == when.Calendar) && d.Unit == when.YearGrain && d.Back > 0
}

// ofThen says whether the sentence of a statement, which gives no day, speaks of the earlier
// time just told: Moldova abstained then.
func (s *sentence) ofThen(f *finding) bool {
	if len(f.dates) > 0 {
		return false
	}
	for k := range s.u {
		switch s.lower(k) {
		case "then":
			if s.isAsideOf(f, k) {
				continue // Mali, which voted for it then, abstained
			}
			return s.endOfClause(k+1) || s.is(k+1, lex.Positions|lex.VotePast) || k == f.from-1
		case "that time", "at the time", "that year", "on that occasion", "that day":
			return true
		case "that":
			if w := s.lower(k + 1); w == "time" || w == "year" || w == "occasion" {
				return true
			}
		}
	}
	return false
}

// isAsideOf says whether unit k stands in an aside on the members of a statement, behind which
// their verb comes.
func (s *sentence) isAsideOf(f *finding, k int) bool {
	if f.Kind != Who || k <= f.from || k >= f.to-1 {
		return false
	}
	for m := k + 1; m < f.to-1; m++ {
		if s.sign(m, ",") {
			return true
		}
	}
	return false
}

// noneOfSome says whether nobody is counted of some members only, those just named: none of
// the four voted no, none of the remaining three, not one of them.
func (s *sentence) noneOfSome(h *hit) bool {
	const few = 11
	if h.Lo != 0 || h.Hi != 0 || h.num < 0 {
		return false
	}
	k := h.num + 1
	if !s.id(k, lex.WOf) {
		return false
	}
	for k++; s.id(k, lex.WThe, lex.WThese, lex.WThose, lex.WIts, lex.WTheir) || s.is(k, lex.Other) || strings.EqualFold(s.text(k), "remaining") || strings.EqualFold(s.text(k), "last"); k++ {
	}
	return s.is(k, lex.Number) && s.value(k) < few
}

// yearOfNext says whether a day years ago stands behind a number and before another, to which
// it belongs: 165 to 7, and a year ago it was 187 to 2.
func (s *sentence) yearOfNext(f *finding, d *dateAt) bool {
	if f.Kind != Counts || !yearsAgo(d.Spec) || int(d.unit) < f.to {
		return false
	}
	const near = 6
	for i := range s.hits {
		if h := &s.hits[i]; h.from > int(d.unit) && h.from < int(d.unit)+near {
			return !s.endOfClause(int(d.unit) + 1)
		}
	}
	return false
}

// inYear gives a date without a year the one told last before as a second
// reading, and keeps the year of one that has it.
func (w *walker) inYear(d *when.Spec) {
	const far = 8 // sentences
	switch at := len(w.art.Sentences); {
	case d.Form != when.Absolute || d.Unit == when.DecadeGrain:
	case d.Year != 0:
		w.year, w.month, w.yearAt = d.Year, d.Month, at
	case w.year != 0 && at-w.yearAt <= far:
		d.InYear, d.InMonth = w.year, w.month
		if d.Month != 0 {
			w.month, w.yearAt = d.Month, at
		}
	case d.Month != 0 && d.Day != 0:
		w.month, w.yearAt = d.Month, at
	case d.Month == 0 && d.Day != 0 && w.month != 0 && at-w.yearAt <= 1:
		d.InMonth = w.month // on 7 March and again on the 21st
	}
}
