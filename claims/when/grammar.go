package when

import (
	"time"

	"github.com/plenary-vote/plenary/claims/words"
)

// Expr is a date expression found in a text.
type Expr struct {
	From, To int // tokens
	Spec
}

// Spec is what an expression says, before it is reckoned from a day.
type Spec struct {
	Year            int16 // 0 when not said
	Month, Day      uint8
	AltMonth, AltDy uint8 // the other reading of 02/03
	Weekday         int8
	Unit            Grain // of a relative expression, NoGrain for absolute ones
	Back            int16 // how many units back
	Form            Form
	InYear          int16 // the year told last before, where none is said: a second reading
	Season          uint8 // the month in which the season starts that is meant: last autumn; 0 for none
	InMonth         uint8 // the month told last before, where none is said
}

// Form is the kind of a relative expression.
type Form uint8

// The forms.
const (
	Absolute    Form = iota
	Ago              // n units back from the reference day
	Calendar         // the calendar unit n back: last week, this month
	LastNamed        // last Friday: in this week or the week before
	Narrative        // from the event told before: a week earlier, two days later
	Anniversary      // the reference day, so many years before: fifty years ago today
)

// Grammar finds date expressions. It is filled once and then only read.
type Grammar struct {
	month                                                             words.Table[uint8]
	full                                                              words.Set // months written in full that are also other words
	weekday                                                           words.Table[int8]
	unit                                                              words.Table[Grain]
	rough                                                             words.Table[int16] // words for small numbers: a, couple
	prep                                                              words.Set          // words that make a bare year or month a date
	numbers                                                           *words.Numbers
	decade                                                            words.Table[int16]
	season                                                            words.Table[uint8] // the month in which it starts in the north
	id                                                                func(string) int32
	of, the, on                                                       int32
	goesOn                                                            words.Set // words that may follow a day of the month
	last                                                              words.Set
	this                                                              words.Set
	ago                                                               words.Set
	earlier                                                           words.Set
	later                                                             words.Set
	adverb                                                            words.Table[int16] // today 0, yesterday 1
	night                                                             words.Set
	daytime                                                           words.Set
	resWords                                                          words.Set
	feast                                                             words.Table[[2]uint8] // Christmas: month and day
	eve, fresh, dayWord, yearWord, lastWord, firstWord, before, after int32
}

// NewGrammar makes a grammar for a vocabulary.
func NewGrammar(v *words.Vocab) *Grammar {
	g := &Grammar{}
	for n, m := range map[string]uint8{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12} {
		g.season.Set(v.Intern(n), m)
	}
	for i, names := range [][]string{{"january", "jan"}, {"february", "feb"}, {"march", "mar"}, {"april", "apr"}, {"may"}, {"june", "jun"}, {"july", "jul"},
		{"august", "aug"}, {"september", "sep", "sept"}, {"october", "oct"}, {"november", "nov"}, {"december", "dec"}} {
		for _, n := range names {
			g.month.Set(v.Intern(n), uint8(i+1))
		}
	}
	g.full = words.NewSet(v, "may", "march", "mar", "august", "sep", "dec", "jan")
	for i, names := range [][]string{{"sunday", "sun"}, {"monday", "mon"}, {"tuesday", "tue", "tues"}, {"wednesday", "wed"}, {"thursday", "thu", "thur", "thurs"}, {"friday", "fri"}, {"saturday", "sat"}} {
		for _, n := range names {
			g.weekday.Set(v.Intern(n), int8(i))
		}
	}
	for w, u := range map[string]Grain{"day": DayGrain, "days": DayGrain, "night": DayGrain, "nights": DayGrain, "week": WeekGrain, "weeks": WeekGrain, "fortnight": WeekGrain,
		"month": MonthGrain, "months": MonthGrain, "year": YearGrain, "years": YearGrain, "yr": YearGrain, "yrs": YearGrain, "decade": DecadeGrain, "decades": DecadeGrain} {
		g.unit.Set(v.Intern(w), u)
	}
	for w, n := range map[string]int16{"a": 1, "an": 1, "couple": 2, "several": 4, "few": 3} {
		g.rough.Set(v.Intern(w), n)
	}
	for w, n := range map[string]int16{"today": 0, "tonight": 0, "overnight": 1, "yesterday": 1} {
		g.adverb.Set(v.Intern(w), n)
	}
	for i, w := range []string{"forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		g.decade.Set(v.Intern(w), int16(1940+10*i))
	}
	g.prep = words.NewSet(v, "in", "since", "during", "by", "of", "from", "until", "till", "early", "late", "mid", "last", "this", "back", "circa", "year", "through", "throughout", "end", "for", "and", "to", "before", "after")
	g.last = words.NewSet(v, "last", "previous", "past", "preceding")
	g.this = words.NewSet(v, "this", "current")
	g.ago = words.NewSet(v, "ago", "back")
	g.earlier = words.NewSet(v, "earlier", "before", "previously", "prior")
	g.later = words.NewSet(v, "later", "after", "afterwards")
	g.night = words.NewSet(v, "night", "evening")
	g.daytime = words.NewSet(v, "morning", "afternoon", "evening", "night", "midday", "lunchtime")
	g.resWords = words.NewSet(v, "resolution", "resolutions", "res", "unscr", "scr", "no", "number", "article", "articles", "rule", "draft", "document", "paragraph", "unsc")
	g.numbers = words.NewNumbers(v)
	for _, w := range []string{"christmas", "xmas"} {
		g.feast.Set(v.Intern(w), [2]uint8{12, 25})
	}
	g.feast.Set(v.Intern("boxing"), [2]uint8{12, 26})
	g.eve, g.fresh, g.dayWord, g.yearWord, g.lastWord, g.firstWord = v.Intern("eve"), v.Intern("new"), v.Intern("day"), v.Intern("year"), v.Intern("last"), v.Intern("first")
	g.before, g.after = v.Intern("before"), v.Intern("after")
	g.of, g.the, g.on = v.Intern("of"), v.Intern("the"), v.Intern("on")
	g.goesOn = words.NewSet(v, "it", "the", "they", "he", "she", "we", "a", "an", "by", "with", "when", "and", "that", "there", "both", "all", "only", "in", "at", "was", "were")
	g.id = v.ID
	return g
}

// Find appends the date expressions of a sentence to dst, leftmost longest.
// Tokens for which used is set belong to something else.
func (g *Grammar) Find(dst []Expr, ts []words.Token, used []bool) []Expr {
	for i := 0; i < len(ts); {
		if used[i] {
			i++
			continue
		}
		s, n := g.at(ts, i)
		if n == 0 {
			i++
			continue
		}
		dst = append(dst, Expr{From: i, To: i + n, Spec: s})
		i += n
	}
	return dst
}

// at reads an expression that starts at i; n is 0 when none does.
func (g *Grammar) at(ts []words.Token, i int) (s Spec, n int) {
	s.Weekday = AnyWeekday
	t := &ts[i]
	switch t.Kind {
	case words.Punct:
		return s, 0
	case words.Number:
		if n := g.numeric(ts, i, &s); n > 0 {
			return s, n
		}
		if n := g.dayMonth(ts, i, &s); n > 0 {
			return s, n
		}
		if n := g.relative(ts, i, &s); n > 0 {
			return s, n
		}
		return s, g.year(ts, i, &s)
	}
	if t.ID == 0 {
		return s, 0
	}
	if w, ok := g.weekday.Get(t.ID); ok && t.Case != words.Lower {
		s.Weekday = w
		n = 1 + g.dot(ts, i+1)
		j := i + n
		for j < len(ts) && (g.daytime.Has(ts[j].ID) || ts[j].Sign == ',' && ts[j].Kind == words.Punct) {
			j++
		}
		if k := j; k < len(ts) && ts[k].ID == g.the {
			j++
		}
		var d Spec
		d.Weekday = w
		if j < len(ts) {
			if m := g.dayMonth(ts, j, &d); m > 0 {
				return d, j + m - i
			}
			if m := g.monthDay(ts, j, &d); m > 0 && d.Day != 0 {
				return d, j + m - i
			}
			if m := g.numeric(ts, j, &d); m > 0 {
				return d, j + m - i
			}
		}
		s.Form, s.Unit = Ago, DayGrain
		return s, n
	}
	if n := g.feastDay(ts, i, &s); n > 0 {
		return s, n
	}
	if n := g.monthDay(ts, i, &s); n > 0 {
		return s, n
	}
	if t.ID == g.the && i+1 < len(ts) { // the 23rd of February
		if n := g.dayMonth(ts, i+1, &s); n > 0 && ts[i+1].Sign == 'o' {
			return s, n + 1
		}
		if g.dayAlone(ts, i+1) {
			s.Day = uint8(ts[i+1].Value)
			return s, 2
		}
	}
	return s, g.relative(ts, i, &s)
}

// dot is 1 when an abbreviation's full stop stands at i.
func (g *Grammar) dot(ts []words.Token, i int) int {
	const longest = 5 // of abbreviations: Thurs.
	if i < len(ts) && ts[i-1].End-ts[i-1].Start <= longest && ts[i].Kind == words.Punct && ts[i].Sign == '.' && !ts[i].Space {
		return 1
	}
	return 0
}

// MonthAt says whether a month is named at token i.
func (g *Grammar) MonthAt(ts []words.Token, i int) bool {
	m, _ := g.isMonth(ts, i)
	return m != 0
}

// isMonth reads a month's name at i.
func (g *Grammar) isMonth(ts []words.Token, i int) (uint8, int) {
	if i >= len(ts) || ts[i].Kind != words.Word || ts[i].Case == words.Lower {
		return 0, 0
	}
	m := g.month.Of(ts[i].ID)
	if m == 0 || ts[i].ID == 0 {
		return 0, 0
	}
	return m, 1 + g.dot(ts, i+1)
}

// dayMonth reads 23 February 2022, 23rd of February, 23-24 Feb.
func (g *Grammar) dayMonth(ts []words.Token, i int, s *Spec) int {
	d := ts[i].Value
	if ts[i].Kind != words.Number || d < 1 || d > 31 || ts[i].Sign == '.' {
		return 0
	}
	j := i + 1
	if j+1 < len(ts) && ts[j].Kind == words.Punct && ts[j].Sign == '-' && ts[j+1].Kind == words.Number && ts[j+1].Value <= 31 {
		j += 2
	}
	if j < len(ts) && ts[j].ID == g.of && g.of != 0 {
		j++
	}
	m, k := g.isMonth(ts, j)
	if m == 0 {
		return 0
	}
	s.Day, s.Month = uint8(d), m
	j += k
	return j + g.trailingYear(ts, j, s) - i
}

// monthDay reads February 23, 2022, or February 2022, or in February.
func (g *Grammar) monthDay(ts []words.Token, i int, s *Spec) int {
	m, k := g.isMonth(ts, i)
	if m == 0 {
		return 0
	}
	j := i + k
	if j < len(ts) && ts[j].Kind == words.Number && ts[j].Value >= 1 && ts[j].Value <= 31 && ts[j].Sign != '.' {
		s.Month, s.Day = m, uint8(ts[j].Value)
		j++
		return j + g.trailingYear(ts, j, s) - i
	}
	before := i > 0 && (g.prep.Has(ts[i-1].ID) || ts[i-1].Kind == words.Punct && ts[i-1].Sign == '(')
	if n := g.trailingYear(ts, j, s); n > 0 {
		s.Month = m
		return j + n - i
	}
	if before || !g.full.Has(ts[i].ID) {
		s.Month = m
		return j - i
	}
	return 0
}

// dayAlone says whether a day of a month that is not named stands at i, behind
// "on the": on the 10th it vetoed. The 47th session is none.
func (g *Grammar) dayAlone(ts []words.Token, i int) bool {
	t := &ts[i]
	if t.Kind != words.Number || t.Sign != 'o' || t.Value < 1 || t.Value > 31 || i < 2 || ts[i-2].ID == 0 || ts[i-2].ID != g.on {
		return false
	}
	return i+1 >= len(ts) || ts[i+1].Kind == words.Punct && ts[i+1].Sign != '-' || ts[i+1].ID != 0 && g.goesOn.Has(ts[i+1].ID)
}

func isYear(t *words.Token) bool {
	return t.Kind == words.Number && t.Sign == 0 && t.Value >= 1940 && t.Value <= 2049 && t.End-t.Start == 4
}

// trailingYear reads the year behind a day or a month.
func (g *Grammar) trailingYear(ts []words.Token, j int, s *Spec) int {
	n := 0
	if j < len(ts) && (ts[j].Kind == words.Punct && ts[j].Sign == ',' || ts[j].ID == g.of && g.of != 0) {
		n++
	}
	if j+n < len(ts) && isYear(&ts[j+n]) {
		s.Year = int16(ts[j+n].Value)
		return n + 1
	}
	return trailingShortYear(ts, j, s)
}

// trailingShortYear reads a year of two digits behind a day and month, where nothing goes
// on that the digits could count: (17 Dec 99), on 9 June '10.
func trailingShortYear(ts []words.Token, j int, s *Spec) int {
	n := 0
	if j < len(ts) && ts[j].Kind == words.Punct && ts[j].Sign == '\'' {
		n++
	}
	if j+n >= len(ts) || s.Day == 0 {
		return 0
	}
	t := &ts[j+n]
	if t.Kind != words.Number || t.Sign != 0 || t.End-t.Start != 2 || t.Value >= 30 && t.Value < 45 || n > 0 && t.Space {
		return 0
	}
	if k := j + n + 1; n == 0 && k < len(ts) && (ts[k].Kind != words.Punct || ts[k].Sign != ')' && ts[k].Sign != '.' && ts[k].Sign != ';' && ts[k].Sign != ':' || (ts[k].Sign == '.' || ts[k].Sign == ':') && k+1 < len(ts) && !ts[k+1].Space) {
		return 0
	}
	s.Year = int16(shortYear(t.Value))
	return n + 1
}

// numeric reads 2022-03-02, 02/03/2022, 31.03.2005.
func (g *Grammar) numeric(ts []words.Token, i int, s *Spec) int {
	if i+4 >= len(ts) {
		return 0
	}
	for k := range 5 {
		t := &ts[i+k]
		if k > 0 && t.Space || (k%2 == 0) != (t.Kind == words.Number) || k%2 == 0 && t.Sign != 0 {
			return 0
		}
	}
	sep := ts[i+1].Sign
	if sep != ts[i+3].Sign || sep != '-' && sep != '/' && sep != '.' {
		return 0
	}
	a, b, c := ts[i].Value, ts[i+2].Value, ts[i+4].Value
	switch {
	case isYear(&ts[i]) && validDay(b, c):
		s.Year, s.Month, s.Day = int16(a), uint8(b), uint8(c)
	case isYear(&ts[i+4]) && validDay(b, a):
		s.Year, s.Month, s.Day = int16(c), uint8(b), uint8(a)
		if sep == '/' && validDay(a, b) && a != b {
			s.AltMonth, s.AltDy = uint8(a), uint8(b)
		}
	case isYear(&ts[i+4]) && validDay(a, b):
		s.Year, s.Month, s.Day = int16(c), uint8(a), uint8(b)
	case sep == '.' && ts[i+4].End-ts[i+4].Start == 2 && (c >= 46 || ts[i].End-ts[i].Start == 2 && ts[i+2].End-ts[i+2].Start == 2) && validDay(b, a):
		s.Year, s.Month, s.Day = int16(shortYear(c)), uint8(b), uint8(a) // 30.09.22, 2.12.50
	case sep == '/' && isShortYear(&ts[i+4], a+b) && validDay(b, a):
		s.Year, s.Month, s.Day = int16(shortYear(c)), uint8(b), uint8(a) // 4/12/86
		if validDay(a, b) && a != b {
			s.AltMonth, s.AltDy = uint8(a), uint8(b)
		}
	case sep == '/' && isShortYear(&ts[i+4], a+b) && validDay(a, b):
		s.Year, s.Month, s.Day = int16(shortYear(c)), uint8(a), uint8(b)
	default:
		return 0
	}
	return 5
}

// isShortYear says whether two digits behind a day and a month are a year rather than
// the last number of a tally of the Council, 13/1/1 or 9/3/12. rest is the sum of the
// two.
func isShortYear(t *words.Token, rest int32) bool {
	const council = 15
	return t.End-t.Start == 2 && (t.Value >= 46 || t.Value < 10 || t.Value <= 30 && rest+t.Value > council+11)
}

func validDay(month, day int32) bool { return month >= 1 && month <= 12 && day >= 1 && day <= 31 }

// year reads a year that stands alone, and decades.
func (g *Grammar) year(ts []words.Token, i int, s *Spec) int {
	if !isYear(&ts[i]) {
		return 0
	}
	if i > 0 && g.resWords.Has(ts[i-1].ID) && ts[i-1].ID != 0 || i > 1 && ts[i-1].Kind == words.Punct && ts[i-1].Sign == '.' && g.resWords.Has(ts[i-2].ID) && ts[i-2].ID != 0 {
		return 0
	}
	y := int16(ts[i].Value)
	if i+1 < len(ts) && ts[i+1].Kind == words.Word && !ts[i+1].Space && ts[i+1].End-ts[i+1].Start == 1 && y%10 == 0 { // 1970s
		s.Year, s.Unit, s.Form = y, DecadeGrain, Absolute
		return 2
	}
	s.Year = y
	return 1
}

// Ref is the reference day of a text.
type Ref struct {
	Day  Day // 0 when not known
	Last Day // the event told before, for narrative expressions; 0 when none
}

// Range reckons what an expression means from a reference.
func (s Spec) Range(ref Ref) Range {
	r := Range{Weekday: s.Weekday}
	if s.Form == Absolute {
		return s.absolute(r, ref.Day)
	}
	r.Relative = true
	p := ref.Day
	if s.Form == Narrative {
		if p = ref.Last; p == 0 {
			return Range{Weekday: AnyWeekday}
		}
		return narrative(r, s, p)
	}
	r.Grain = s.Unit
	if p == 0 {
		if s.Weekday == AnyWeekday {
			return Range{Weekday: AnyWeekday}
		}
		return r
	}
	n := Day(s.Back)
	switch {
	case s.Form == Anniversary:
		t := p.time()
		day := DayOf(t.Year()-int(n), t.Month(), t.Day())
		r.From, r.To = day-1, day+1
	case s.Form == LastNamed:
		r.From, r.To = p-13, p-1
	case s.Weekday != AnyWeekday: // the Wednesday before, or today where today is one
		r.From, r.To = p-7, p
		if p.Weekday() != time.Weekday(s.Weekday) {
			r.From = p - 6
		}
	case s.Form == Ago && s.Unit == DayGrain:
		r.From, r.To = p-n, p-n
		if n > 2 {
			r.From, r.To = p-n-1, p-n+1
		}
	case s.Form == Ago && s.Unit == WeekGrain:
		r.From, r.To = p-7*n-4, p-7*n+4
	case s.Form == Ago && s.Unit == MonthGrain:
		r.From, r.To = p-Day(30*int(n))-18, p-Day(30*int(n))+18
	case s.Form == Ago:
		span := Day(365)
		if s.Unit == DecadeGrain {
			span, r.Grain = 3652, DecadeGrain
		}
		r.From, r.To = p-n*span-span*6/10, p-n*span+span*6/10
	case s.Unit == WeekGrain:
		monday := p - (Day(p.Weekday())+6)%7
		r.From, r.To = monday-7*n-1, min(monday-7*n+7, p)
	case s.Season != 0:
		r.From, r.To = s.inSeason(p)
	case s.Unit == MonthGrain:
		t := p.time()
		r.From = DayOf(t.Year(), t.Month()-time.Month(n), 1)
		r.To = min(p, DayOf(t.Year(), t.Month()-time.Month(n)+1, 0))
	case s.Unit == YearGrain:
		y := p.time().Year() - int(n)
		r.From, r.To = DayOf(y, 1, 1), min(p, DayOf(y, 12, 31))
	default:
		r.From, r.To = p-n, p
	}
	return r
}

// inSeason is the latest of a season of the north that a day lies in or that has passed;
// last autumn is one that has. Where it starts and ends nobody says to the day.
func (s Spec) inSeason(p Day) (from, to Day) {
	const about = 15
	for y := p.time().Year(); ; y-- {
		from, to = DayOf(y, time.Month(s.Season), 1), DayOf(y, time.Month(s.Season)+3, 0)
		if from <= p && (s.Back == 0 || to < p) {
			return from - about, min(p, to+about)
		}
	}
}

func narrative(r Range, s Spec, p Day) Range {
	r.Grain = s.Unit
	n := int(s.Back)
	unit := map[Grain]int{DayGrain: 1, WeekGrain: 7, MonthGrain: 30, YearGrain: 365, DecadeGrain: 3652}[s.Unit]
	mid := p - Day(n*unit)
	slack := Day(unit * 6 / 10)
	if s.Unit == DayGrain {
		slack = 1
	}
	r.From, r.To = mid-slack, mid+slack
	return r
}

func (s Spec) absolute(r Range, ref Day) Range {
	r.Month, r.MDay = s.Month, s.Day
	switch {
	case s.Unit == DecadeGrain:
		r.Grain, r.From, r.To = DecadeGrain, DayOf(int(s.Year), 1, 1), DayOf(int(s.Year)+9, 12, 31)
	case s.Year != 0 && s.Month == 0:
		r.Grain, r.From, r.To = YearGrain, DayOf(int(s.Year), 1, 1), DayOf(int(s.Year), 12, 31)
	case s.Year != 0 && s.Day == 0:
		r.Grain, r.From, r.To = MonthGrain, DayOf(int(s.Year), time.Month(s.Month), 1), DayOf(int(s.Year), time.Month(s.Month)+1, 0)
	case s.Year != 0:
		r.Grain = DayGrain
		r.From = DayOf(int(s.Year), time.Month(s.Month), int(s.Day))
		r.To = r.From
		if s.AltMonth != 0 {
			r.AltFrom = DayOf(int(s.Year), time.Month(s.AltMonth), int(s.AltDy))
			r.AltTo = r.AltFrom
		}
		r.Weekday = AnyWeekday // a wrong weekday beside a full date is no matter
	case s.Month == 0 && s.Day != 0:
		return s.dayOf(r, ref)
	case s.Day == 0:
		r.Grain = MonthGrain
		if s.InYear != 0 {
			r.AltFrom, r.AltTo = DayOf(int(s.InYear), time.Month(s.Month), 1), DayOf(int(s.InYear), time.Month(s.Month)+1, 0)
			if ref == 0 {
				r.From, r.To = r.AltFrom, r.AltTo
			}
		}
		if ref != 0 { // the latest such month that has begun
			y := ref.time().Year()
			if r.From = DayOf(y, time.Month(s.Month), 1); r.From > ref || s.Back > 0 && ref.time().Month() == time.Month(s.Month) { // last December, said in December
				y--
				r.From = DayOf(y, time.Month(s.Month), 1)
			}
			r.To = min(DayOf(y, time.Month(s.Month)+1, 0), ref)
		}
	default:
		r.Grain = DayGrain
		if s.InYear != 0 {
			r.AltFrom = DayOf(int(s.InYear), time.Month(s.Month), int(s.Day))
			r.AltTo = r.AltFrom
			if ref == 0 {
				r.From, r.To, r.Weekday = r.AltFrom, r.AltTo, AnyWeekday
			}
		}
		if ref != 0 { // the latest such day; one day ahead allows for New York
			y := ref.time().Year()
			if r.From = DayOf(y, time.Month(s.Month), int(s.Day)); r.From > ref+1 {
				r.From = DayOf(y-1, time.Month(s.Month), int(s.Day))
			}
			r.To = r.From
			r.Weekday = AnyWeekday
		}
	}
	return r
}

// dayOf is absolute for a day whose month is not said: the latest such day, or
// that of the month told before.
func (s Spec) dayOf(r Range, ref Day) Range {
	if s.InMonth != 0 && s.InYear != 0 {
		r.AltFrom = DayOf(int(s.InYear), time.Month(s.InMonth), int(s.Day))
		r.AltTo = r.AltFrom
	}
	if s.InMonth != 0 && s.InYear == 0 && ref != 0 {
		y := ref.time().Year()
		if r.AltFrom = DayOf(y, time.Month(s.InMonth), int(s.Day)); r.AltFrom > ref+1 {
			r.AltFrom = DayOf(y-1, time.Month(s.InMonth), int(s.Day))
		}
		r.AltTo = r.AltFrom
	}
	switch {
	case ref != 0:
		t := ref.time()
		m := t.Month()
		if int(s.Day) > t.Day() {
			m--
		}
		r.From = DayOf(t.Year(), m, int(s.Day))
	case r.AltTo != 0:
		r.From = r.AltFrom
	default:
		return Range{Weekday: AnyWeekday}
	}
	r.Grain, r.To, r.Weekday = DayGrain, r.From, AnyWeekday
	return r
}

// shortYear is the year that two digits mean, of those with votes.
func shortYear(n int32) int32 {
	if n >= 45 {
		return 1900 + n
	}
	return 2000 + n
}
