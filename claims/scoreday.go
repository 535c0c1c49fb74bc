package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// What stands right before a day on which something was done, and the organs that vote.
var (
	onDay     = compile(`(?i)\b(?:on|last) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$`)
	votesHere = compile(`(?i)\b(?:general assembly|security council|the assembly|the council|unga|unsc|un council)\b`)
)

// isDayOfScore says whether a day is that of the numbers in its sentence, however it is told: the
// only one of the event, beside an organ and its whole tally.
func (j *judge) isDayOfScore(f *frameResult, k int) bool {
	r, span := f.frame.Dates[k].Range(when.Ref{Day: j.ref}), f.frame.DateSpans[k]
	if !r.Known() || r.Grain > when.DayGrain && r.Weekday == when.AnyWeekday || j.distance(r, f.vote) < 2 {
		return false
	}
	for n, s := range f.frame.Dates {
		o := s.Range(when.Ref{Day: j.ref})
		if n != k && (!o.Known() || o.Grain <= when.MonthGrain || o.Weekday != when.AnyWeekday) {
			return false
		}
	}
	from, to := j.sentenceStart(span[0]), j.sentenceEnd(span[1])
	if !onDay.MatchString(j.doc.Text[from:span[0]]) || !votesHere.MatchString(j.doc.Text[from:to]) {
		return false
	}
	return slices.ContainsFunc(f.statements, func(st *extract.Statement) bool {
		if st.Kind != extract.Counts || st.Start < from || st.Start > to {
			return false
		}
		c := j.compare(st, f.vote)
		agree, disagree, unknown := c.count()
		return agree > 1 && disagree+unknown == 0
	})
}
