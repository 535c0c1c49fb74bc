package extract

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
)

// endsCount says whether the date at k stands right behind numbers, as in a series: 58 to 35
// in 1980, 50 to 46 in 1982; 50-46 two years on.
func (s *sentence) endsCount(k int) bool {
	j := k - 1
	if s.id(j, lex.WIn, lex.WOn) {
		j--
	} else if s.dayAt(k).Form != when.Narrative {
		return false
	}
	return s.is(j, lex.Number|lex.Labels|lex.VoteNoun)
}

// ownInSeries leaves out of the dates of a statement those that stand right behind other
// statements of its sentence, where one stands right behind it as well.
func (f *finding) ownInSeries(others []finding) {
	behind := func(o *finding) int {
		return slices.IndexFunc(f.dates, func(d dateAt) bool {
			return d.ends && int(d.unit) >= o.to && int(d.unit) <= o.to+1
		})
	}
	own := behind(f)
	if own < 0 || f.Kind != Counts {
		return
	}
	unit := f.dates[own].unit
	drop := map[int32]bool{}
	for k := range others {
		if o := &others[k]; o.sent == f.sent && o.from != f.from {
			if i := behind(o); i >= 0 && f.dates[i].unit != unit {
				drop[f.dates[i].unit] = true
			}
		}
	}
	if len(drop) > 0 {
		f.dates = slices.DeleteFunc(slices.Clone(f.dates), func(d dateAt) bool { return drop[d.unit] })
	}
}
