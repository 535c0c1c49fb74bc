package build

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
)

// sitting is a numbered meeting of the Council, or a numbered vote by written
// procedure of 2020, on a day.
type sitting struct {
	series string // "S/PV." or "V"
	number int
	vote   *plenary.Vote
}

func sittingOf(v *plenary.Vote) (sitting, bool) {
	for _, series := range []string{"S/PV.", "V"} {
		if rest, ok := strings.CutPrefix(v.Meeting, series); ok {
			if n, err := strconv.Atoi(rest); err == nil {
				return sitting{series, n, v}, true
			}
		}
	}
	return sitting{}, false
}

// orderDates puts right the dates of failed Council drafts in which the source
// exchanged day and month. The numbers of meetings rise with their dates: a date
// that breaks this order, and keeps it when exchanged, was exchanged. Dates that
// cannot be misread so are the measure, and each date put right joins them.
func (b *builder) orderDates() error {
	var sure, open []sitting
	for _, id := range b.order {
		v := b.votes[id]
		if v.Body != plenary.SecurityCouncil || v.Date.Precision() != plenary.DayPrecision {
			continue
		}
		s, ok := sittingOf(v)
		switch {
		case !ok:
		case strings.HasPrefix(string(id), "scva:") && v.Date.Day <= 12 && v.Date.Day != v.Date.Month:
			open = append(open, s)
		default:
			sure = append(sure, s)
		}
	}
	for changed := true; changed; {
		changed = false
		for i := len(open) - 1; i >= 0; i-- {
			s := open[i]
			exchanged := plenary.Date{Year: s.vote.Date.Year, Month: s.vote.Date.Day, Day: s.vote.Date.Month}
			if s.breaksOrder(sure, s.vote.Date) == 0 || s.breaksOrder(sure, exchanged) > 0 {
				continue
			}
			note(s.vote, "date-exchanged", fmt.Sprintf("The source has %s, with day and month exchanged: meeting %s lies between others.",
				s.vote.Date, s.vote.Meeting), "numbers and dates of the Council's meetings")
			s.vote.Date = exchanged
			sure = append(sure, s)
			open = append(open[:i], open[i+1:]...)
			changed = true
		}
	}
	return nil
}

// breaksOrder counts the sittings of the series that a date would put on the
// wrong side.
func (s sitting) breaksOrder(sure []sitting, date plenary.Date) int {
	n := 0
	for _, o := range sure {
		if o.series == s.series && (o.number < s.number && o.vote.Date.Compare(date) > 0 || o.number > s.number && o.vote.Date.Compare(date) < 0) {
			n++
		}
	}
	return n
}
