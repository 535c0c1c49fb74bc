package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// What stands right before a day on which something was done, and the organs that vote. atOrgan
// and deedOfOrgan stand about a day of which an organ's decision is told, scoreOfDay behind one
// that its numbers follow: the Assembly on Tuesday adopted; on 20 December, by 79 votes to 60.
var (
	atOrgan     = compile(`(?i)\b(?:assembly|council)(?:,? in [\w ]{1,30},?)? (?:late |early )?on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$`)
	deedOfOrgan = compile(`(?i)^,? (?:and )?(?:adopted|approved|passed|voted|carried|rejected|decided|got|received|won|drew|condemned|called|demanded|deplored|asked|urged|backed)\b`)
	scoreOfDay  = compile(`(?i)^,? by (?:a vote of )?\d`)

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
	if !scoreOfDay.MatchString(j.doc.Text[span[1]:to]) && !(atOrgan.MatchString(j.doc.Text[from:span[0]]) && deedOfOrgan.MatchString(j.doc.Text[span[1]:to])) {
		return false // on Sunday protesters carried the tally on placards
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
