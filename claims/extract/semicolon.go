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
