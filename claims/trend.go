package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// compareTrend sets how a number is said to have changed since an earlier year against the votes
// of that year on the matter: it agrees where one of them bears it out. Where no such vote was
// held, nothing is known.
func (w *worker) compareTrend(c *comparison, t *extract.Trend, v int) {
	s := slot{name: "trend", unknown: true}
	c.tally = w.rec.Tally(v)
	year := w.rec.Date(v).Year - 1
	if t.Year > 0 {
		year = t.Year
	}
	if year >= w.rec.Date(v).Year {
		c.add(s)
		return
	}
	for o := range w.ix.othersOn(v) {
		if w.rec.Date(o).Year != year || w.ix.kind[o] != w.ix.kind[v] {
			continue
		}
		for _, p := range t.Positions {
			if !w.ix.disputed[v] && !w.ix.disputed[o] {
				s.unknown = false
			}
			for _, now := range w.ix.tallies[v] {
				for _, then := range w.ix.tallies[o] {
					s.agrees = s.agrees || trendHolds(t, now.Of(p), then.Of(p))
				}
			}
		}
		c.note = "compared with " + string(w.rec.Symbol(o)) + ", " + w.rec.Tally(o).String()
	}
	if s.agrees {
		s.unknown = false
	}
	c.add(s)
}

// trendHolds says whether a number changed as it is said to have; one that is not on record may
// have.
func trendHolds(t *extract.Trend, now, then plenary.Count) bool {
	a, known := now.Int()
	b, too := then.Int()
	if !known || !too {
		return true
	}
	switch {
	case t.Sign > 0:
		return a > b && (t.By == 0 || a-b == int64(t.By))
	case t.Sign < 0:
		return a < b && (t.By == 0 || b-a == int64(t.By))
	}
	return a == b
}
