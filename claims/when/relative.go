package when

import "github.com/plenary-vote/plenary/claims/words"

// relative reads yesterday, last Friday, two weeks ago, earlier this month, the
// day before.
func (g *Grammar) relative(ts []words.Token, i int, s *Spec) int {
	t := &ts[i]
	if t.Kind == words.Word {
		if n, ok := g.adverb.Get(t.ID); ok {
			s.Form, s.Unit, s.Back = Ago, DayGrain, n
			return 1
		}
		if y, ok := g.decade.Get(t.ID); ok {
			s.Year, s.Unit = y, DecadeGrain
			return 1
		}
		if g.last.Has(t.ID) || g.this.Has(t.ID) {
			return g.lastThis(ts, i, s)
		}
		if g.earlier.Has(t.ID) && i+1 < len(ts) && ts[i+1].ID != 0 && g.this.Has(ts[i+1].ID) {
			if n := g.lastThis(ts, i+1, s); n > 0 {
				return n + 1
			}
		}
		if t.ID == g.the && i+2 < len(ts) { // the day before, the week after
			return g.narrative(ts, i, i+1, 1, s)
		}
	}
	n, j := g.amount(ts, i)
	if j == i {
		return 0
	}
	if k := g.beforeFeast(ts, j, n, s); k > 0 {
		return k - i
	}
	return g.narrative(ts, i, j, n, s)
}

// amount reads how many units: two, a, a couple of.
func (g *Grammar) amount(ts []words.Token, i int) (int16, int) {
	if v, k := g.numbers.Read(ts[i:]); k > 0 {
		if v < 1 || v > 100 {
			return 0, i
		}
		return int16(v), i + k
	}
	n, ok := g.rough.Get(ts[i].ID)
	if !ok || ts[i].ID == 0 {
		return 0, i
	}
	j := i + 1
	if j < len(ts) && ts[j].ID != 0 {
		if m, ok := g.rough.Get(ts[j].ID); ok {
			n = m
			j++
		}
	}
	if j < len(ts) && ts[j].ID == g.of && g.of != 0 {
		j++
	}
	return n, j
}

// narrative reads a unit at j and what places it: ago, earlier, later.
func (g *Grammar) narrative(ts []words.Token, i, j int, n int16, s *Spec) int {
	if j+1 >= len(ts) {
		return 0
	}
	u, ok := g.unit.Get(ts[j].ID)
	if !ok || ts[j].ID == 0 {
		return 0
	}
	if ts[j].ID == g.id("fortnight") {
		n *= 2
	}
	w := ts[j+1].ID
	if w == 0 {
		return 0
	}
	s.Unit, s.Back = u, n
	switch {
	case g.ago.Has(w):
		s.Form = Ago
		if k := g.toTheDay(ts, j+2); k > 0 && u == YearGrain {
			s.Form, s.Unit = Anniversary, DayGrain
			return j + 2 + k - i
		}
	case g.earlier.Has(w):
		s.Form = Narrative
	case g.later.Has(w):
		s.Form, s.Back = Narrative, -n
	default:
		s.Unit, s.Back = NoGrain, 0
		return 0
	}
	return j + 2 - i
}

// toTheDay is how many tokens at k make of so many years ago a day: today, tonight, to the day,
// this morning.
func (g *Grammar) toTheDay(ts []words.Token, k int) int {
	if k >= len(ts) || ts[k].ID == 0 {
		return 0
	}
	if n, ok := g.adverb.Get(ts[k].ID); ok && n == 0 {
		return 1
	}
	switch {
	case k+1 < len(ts) && g.this.Has(ts[k].ID) && (g.daytime.Has(ts[k+1].ID) || ts[k+1].ID == g.dayWord):
		return 2
	case k+2 < len(ts) && ts[k].ID == g.id("to") && ts[k+1].ID == g.the && ts[k+2].ID == g.dayWord:
		return 3
	}
	return 0
}

// lastThis reads last Friday, last night, last week, this morning, this month.
func (g *Grammar) lastThis(ts []words.Token, i int, s *Spec) int {
	if i+1 >= len(ts) || ts[i+1].ID == 0 || ts[i+1].Kind != words.Word {
		return 0
	}
	last, next := g.last.Has(ts[i].ID), &ts[i+1]
	if w, ok := g.weekday.Get(next.ID); ok && next.Case != words.Lower {
		s.Weekday, s.Unit, s.Form = w, DayGrain, Ago
		if last {
			s.Form = LastNamed
		}
		return 2 + g.dot(ts, i+2)
	}
	if m, k := g.isMonth(ts, i+1); m != 0 {
		if s.Month = m; last {
			s.Back = 1
		}
		return 1 + k
	}
	if last && g.night.Has(next.ID) {
		s.Form, s.Unit, s.Back = Ago, DayGrain, 1
		return 2
	}
	if !last && g.daytime.Has(next.ID) {
		s.Form, s.Unit, s.Back = Ago, DayGrain, 0
		return 2
	}
	if m, ok := g.season.Get(next.ID); ok && next.Case != words.Capital {
		s.Form, s.Unit, s.Season = Calendar, MonthGrain, m
		if last {
			s.Back = 1
		}
		return 2
	}
	if u, ok := g.unit.Get(next.ID); ok && u >= WeekGrain && u <= YearGrain {
		s.Form, s.Unit = Calendar, u
		if last {
			s.Back = 1
		}
		return 2
	}
	return 0
}
