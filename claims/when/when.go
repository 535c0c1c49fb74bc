// Package when reads the dates of English prose: absolute, partial and
// relative ones, as intervals of days with a grain and a place in the text.
//
// It reads no clock: what is relative is reckoned from a day the caller gives,
// and without one stays a pattern (a Wednesday, any 23 February). It never
// turns a vague expression into one day.
package when

import (
	"time"

	"github.com/plenary-vote/plenary"
)

// Day counts days; 0 is no day. Day 1 is 1 January 1900.
type Day int32

var epoch = time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC).Unix() / 86400

// DayOf is the number of a calendar day. Days that the calendar lacks run on
// into the next month.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/86400 - epoch)
}

// FromDate is the first day a date may mean, 0 for none.
func FromDate(d plenary.Date) Day {
	if d.IsZero() {
		return 0
	}
	f := d.First()
	return DayOf(int(f.Year), time.Month(f.Month), int(f.Day))
}

// Date is the calendar date of a day.
func (d Day) Date() plenary.Date {
	y, m, n := d.time().Date()
	return plenary.NewDate(y, m, n)
}

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday((int(d)%7 + 7) % 7) }

func (d Day) time() time.Time { return time.Unix((int64(d)+epoch)*86400, 0).UTC() }

// Grain is how fine an expression is.
type Grain uint8

// The grains.
const (
	NoGrain Grain = iota
	DayGrain
	WeekGrain
	MonthGrain
	YearGrain
	DecadeGrain
)

// AnyWeekday is the Weekday of a Range that names none.
const AnyWeekday = -1

// Range is the days an expression may mean.
type Range struct {
	From, To       Day // both 0 when the year is not known
	AltFrom, AltTo Day // a second reading (3 February or 2 March), 0 when none
	Month, MDay    uint8
	Weekday        int8
	Grain          Grain
	Relative       bool // reckoned from a reference day, so a day off is no error
}

// Known says whether the days are known, rather than a pattern.
func (r Range) Known() bool { return r.To != 0 }

// IsZero says whether the range says nothing.
func (r Range) IsZero() bool { return r.Grain == NoGrain }

// Distance is how many days d lies outside the range, 0 when inside.
func (r Range) Distance(d Day) int {
	if !r.Known() {
		return r.patternDistance(d)
	}
	off := outside(r.From, r.To, d)
	if r.AltTo != 0 {
		off = min(off, outside(r.AltFrom, r.AltTo, d))
	}
	if r.Weekday != AnyWeekday {
		off = max(off, weekdayDistance(int(r.Weekday), d))
	}
	return off
}

func outside(from, to, d Day) int {
	switch {
	case d < from:
		return int(from - d)
	case d > to:
		return int(d - to)
	}
	return 0
}

func weekdayDistance(w int, d Day) int {
	off := (int(d.Weekday()) - w + 7) % 7
	return min(off, 7-off)
}

func (r Range) patternDistance(d Day) int {
	off := 0
	if r.Month != 0 {
		t := d.time()
		first, last := DayOf(t.Year(), time.Month(r.Month), 1), DayOf(t.Year(), time.Month(r.Month)+1, 0)
		if r.MDay != 0 {
			first = DayOf(t.Year(), time.Month(r.Month), int(r.MDay))
			last = first
		}
		off = outside(first, last, d)
		off = min(off, outside(first+365, last+365, d), outside(first-365, last-365, d))
	}
	if r.Weekday != AnyWeekday {
		off = max(off, weekdayDistance(int(r.Weekday), d))
	}
	return off
}

// Whole is a range of one day.
func Whole(d Day) Range {
	return Range{From: d, To: d, Weekday: AnyWeekday, Grain: DayGrain}
}

// Parse reads a date that a machine wrote: 2022-03-02, with or without a time
// after it, or 2 March 2022, March 2, 2022. It gives 0 for anything else.
func Parse(s string) Day {
	if len(s) >= 10 {
		if t, err := time.Parse("2006-01-02", s[:10]); err == nil {
			return inRange(t)
		}
	}
	for _, layout := range []string{"2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006", "20060102", time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return inRange(t)
		}
	}
	return 0
}

func inRange(t time.Time) Day {
	if t.Year() < 1900 || t.Year() > 2200 {
		return 0
	}
	return DayOf(t.Year(), t.Month(), t.Day())
}
