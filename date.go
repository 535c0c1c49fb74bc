package plenary

import (
	"fmt"
	"time"
)

// Precision says how much of a Date is known.
type Precision uint8

// The precisions of a date.
const (
	NoDate Precision = iota
	YearPrecision
	MonthPrecision
	DayPrecision
)

// String is the precision's name in JSON.
func (p Precision) String() string {
	return [...]string{"none", "year", "month", "day"}[min(p, DayPrecision)]
}

// MarshalText implements encoding.TextMarshaler.
func (p Precision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (p *Precision) UnmarshalText(b []byte) error {
	for q := NoDate; q <= DayPrecision; q++ {
		if q.String() == string(b) {
			*p = q
			return nil
		}
	}
	return Errorf(Invalid, "date precision %q is not known", b).WithHint("use day, month or year")
}

// Date is a calendar date of which the day, or the month and the day, may be
// unknown. It is comparable; the zero value is no date.
type Date struct {
	Year  int16
	Month uint8 // 0 when unknown
	Day   uint8 // 0 when unknown
}

// NewDate is a date known to the day. It does not check the calendar.
func NewDate(year int, month time.Month, day int) Date {
	return Date{int16(year), uint8(month), uint8(day)}
}

// ParseDate reads 2022-03-02, 2022-03 or 2022.
func ParseDate(s string) (Date, error) {
	bad := func() (Date, error) {
		return Date{}, Errorf(Invalid, "date %q is not a calendar date", s).
			WithHint("write it as 2022-03-02, 2022-03 or 2022")
	}
	var layout string
	switch len(s) {
	case 10:
		layout = "2006-01-02"
	case 7:
		layout = "2006-01"
	case 4:
		layout = "2006"
	default:
		return bad()
	}
	t, err := time.Parse(layout, s)
	if err != nil || t.Year() < 1 {
		return bad()
	}
	d := Date{Year: int16(t.Year())}
	if len(s) >= 7 {
		d.Month = uint8(t.Month())
	}
	if len(s) == 10 {
		d.Day = uint8(t.Day())
	}
	return d, nil
}

// Precision says how much of the date is known.
func (d Date) Precision() Precision {
	switch {
	case d.Day != 0:
		return DayPrecision
	case d.Month != 0:
		return MonthPrecision
	case d.Year != 0:
		return YearPrecision
	}
	return NoDate
}

// IsZero says whether there is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// String writes what is known: 2022-03-02, 2022-03 or 2022.
func (d Date) String() string {
	switch d.Precision() {
	case DayPrecision:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	case MonthPrecision:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case YearPrecision:
		return fmt.Sprintf("%04d", d.Year)
	}
	return ""
}

// Long writes the date for readers: 2 March 2022, March 2022 or 2022.
func (d Date) Long() string {
	switch d.Precision() {
	case DayPrecision:
		return fmt.Sprintf("%d %s %d", d.Day, time.Month(d.Month), d.Year)
	case MonthPrecision:
		return fmt.Sprintf("%s %d", time.Month(d.Month), d.Year)
	}
	return d.String()
}

// First and Last bound the days the date may mean.
func (d Date) First() Date { return Date{d.Year, max(d.Month, 1), max(d.Day, 1)} }

// Last is the last day the date may mean.
func (d Date) Last() Date {
	switch d.Precision() {
	case YearPrecision:
		return Date{d.Year, 12, 31}
	case MonthPrecision:
		t := time.Date(int(d.Year), time.Month(d.Month)+1, 0, 0, 0, 0, 0, time.UTC)
		return Date{d.Year, d.Month, uint8(t.Day())}
	}
	return d
}

// Compare orders dates; a date with less precision sorts before the days it
// may mean.
func (d Date) Compare(e Date) int {
	key := func(d Date) int { return int(d.Year)*512 + int(d.Month)*32 + int(d.Day) }
	return key(d) - key(e)
}

// Time is midnight UTC of the first day the date may mean.
func (d Date) Time() time.Time {
	f := d.First()
	return time.Date(int(f.Year), time.Month(f.Month), int(f.Day), 0, 0, 0, 0, time.UTC)
}

// MarshalText implements encoding.TextMarshaler.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler; an empty text is no date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	e, err := ParseDate(string(b))
	if err == nil {
		*d = e
	}
	return err
}
