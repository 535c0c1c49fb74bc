package extract

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/when"
)

// acrossSemicolon says whether a month, or a time that is told behind a statement, stands
// beyond a semicolon, where something else is told: eleven is two above the nine required; in
// April there had been one to spare. Days of this week may be those of all the sentence, but
// for that of another organ.
func (f *finding) acrossSemicolon(d *dateAt, others []finding) bool {
	behind := int(d.unit) >= f.to && (d.Form == when.Narrative || d.Year != 0 || d.Unit == when.YearGrain)
	if f.ofOtherOrgan(d, others) {
		return true
	}
	if (d.Form != when.Absolute || d.Day != 0) && !behind || f.inStretch(d.unit) {
		return false
	}
	return f.Kind == Majority || slices.ContainsFunc(others, func(o finding) bool { return o.from != f.from && o.inStretch(d.unit) })
}

// ofOtherOrgan says whether a date stands beyond a semicolon with what another organ did:
// vetoed in the Council on 28 October; the Assembly has now deplored it.
func (f *finding) ofOtherOrgan(d *dateAt, others []finding) bool {
	return !f.inStretch(d.unit) && f.said && f.scope >= Assembly && slices.ContainsFunc(others, func(o finding) bool {
		return o.inStretch(d.unit) && o.scope != f.scope && o.scope >= Assembly
	})
}

// beyondSemicolon says whether a date is no day of a statement's own: it is told behind it,
// beyond a semicolon, or of another organ.
func (f *finding) beyondSemicolon(d *dateAt, others []finding) bool {
	return f.ofOtherOrgan(d, others) || int(d.unit) >= f.to && f.acrossSemicolon(d, others)
}

// ofSameDay is the event of the other organ that is told by the very day which a statement
// gives without naming one, where the last event told is of another day: the Council's draft
// died on 18 April; Switzerland abstained again today. It is -1 where there is none.
func (w *walker) ofSameDay(f *finding, own *Frame) int {
	last := len(w.art.Frames) - 1
	if own.Said || own.Heading || len(own.Dates) == 0 || own.Scope < Assembly || f.past || f.before || last < 1 {
		return -1
	}
	if e := &w.art.Frames[last]; compatible(e.Dates, own.Dates[0], w.published) && !otherDay(e.Dates, own.Dates[0], w.published, true) {
		return -1
	}
	said := own.Scope
	for i := last - 1; i >= 0 && i >= last-3; i-- {
		e := &w.art.Frames[i]
		if e.Said && e.Scope >= Assembly && e.Scope != said && slices.Contains(e.Dates, own.Dates[0]) {
			own.Scope = e.Scope
			if e.agrees(f, own, w.published) {
				f.scope = own.Scope
				return i
			}
			own.Scope = said
		}
	}
	return -1
}
