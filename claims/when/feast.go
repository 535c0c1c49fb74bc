package when

import "github.com/plenary-vote/plenary/claims/words"

// feastDay reads Christmas Day, Christmas Eve, New Year's Eve, the last day of
// 1979. A feast named alone is a season, not a day.
func (g *Grammar) feastDay(ts []words.Token, i int, s *Spec) int {
	t := &ts[i]
	if d, ok := g.feast.Get(t.ID); ok && t.ID != 0 && i+1 < len(ts) && ts[i+1].ID != 0 {
		switch {
		case ts[i+1].ID == g.eve:
			s.Month, s.Day = d[0], d[1]-1
		case ts[i+1].ID == g.dayWord:
			s.Month, s.Day = d[0], d[1]
		default:
			return 0
		}
		return 2 + g.trailingYear(ts, i+2, s)
	}
	if t.ID == g.fresh && i+4 < len(ts) && ts[i+1].ID == g.yearWord && ts[i+2].Sign == '\'' && ts[i+4].ID == g.eve {
		s.Month, s.Day = 12, 31
		return 5 + g.trailingYear(ts, i+5, s)
	}
	if t.ID == g.the && i+4 < len(ts) && ts[i+2].ID == g.dayWord && ts[i+3].ID == g.of && isYear(&ts[i+4]) {
		switch ts[i+1].ID {
		case g.lastWord:
			s.Month, s.Day = 12, 31
		case g.firstWord:
			s.Month, s.Day = 1, 1
		default:
			return 0
		}
		s.Year = int16(ts[i+4].Value)
		return 5
	}
	return 0
}

// beforeFeast reads "days before Christmas" from j, n days told; it gives where
// the expression ends, 0 when none is there.
func (g *Grammar) beforeFeast(ts []words.Token, j int, n int16, s *Spec) int {
	if j+2 >= len(ts) || g.unit.Of(ts[j].ID) != DayGrain || ts[j].ID == 0 || n > 20 {
		return 0
	}
	d, ok := g.feast.Get(ts[j+2].ID)
	if !ok || ts[j+2].ID == 0 {
		return 0
	}
	switch ts[j+1].ID {
	case g.before:
		s.Month, s.Day = d[0], d[1]-uint8(n)
	case g.after:
		if n > 6 {
			return 0
		}
		s.Month, s.Day = d[0], d[1]+uint8(n)
	default:
		return 0
	}
	return j + 3 + g.trailingYear(ts, j+3, s)
}
