package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// How a day is told that is that of what an organ did: the Assembly on Tuesday adopted; was put to the
// Assembly on 30 May; set up a committee: on 20 December, by 79 votes to 60.
var (
	organOnDay   = compile(`(?i)\b(?:assembly|council)(?:,? in [\w ]{1,30},?)? (?:late |early )?(?:on|last) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$`)
	organDid     = compile(`(?i)^,? (?:adopt|vot|approv|pass|demand|condemn|call|decid|reject|endors|ask|urg|deplor|declar|renew|authori[sz]|impos|set up|creat)\w*`)
	putOnDay     = compile(`(?i)\b(?:put|went|submitted) to (?:the |a )?(?:vote in the )?(?:u\.?n\.? )?(?:general |security )?(?:assembly|council) (?:on|last) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$`)
	scoreOnDay   = compile(`(?i)(?:: (?:on|last)|\b(?:assembly|council|unga|unsc)\b.* on) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$`)
	scoreFollows = compile(`(?i)^,? by \d`)
)

// tellsOrgansDay says whether the words around a day make it that of what an organ did.
func (j *judge) tellsOrgansDay(span [2]int) bool {
	before, behind := j.doc.Text[j.sentenceStart(span[0]):span[0]], j.doc.Text[span[1]:j.sentenceEnd(span[1])]
	return organOnDay.MatchString(before) && organDid.MatchString(behind) || putOnDay.MatchString(before) || scoreOnDay.MatchString(before) && scoreFollows.MatchString(behind)
}

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
	if !j.tellsOrgansDay(span) {
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
