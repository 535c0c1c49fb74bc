package claims

import "slices"

// inSeries gives an event of which no vote was found the one vote on the matter of another that
// the article surely tells which was held at the time that the event gives: yesterday it was
// eleven to two; in February, thirteen to two.
func (j *judge) inSeries() {
	const most = 64 // events of an article
	for i := 0; i < len(j.frames) && len(j.frames) <= most; i++ {
		f := &j.frames[i]
		fr := f.frame
		if f.vote >= 0 || f.beyond != 0 || !f.told() || len(fr.Symbols) > 0 || fr.Amendment || fr.Another || fr.Borrowed || fr.Heading || len(f.ranges) != 1 || !f.ranges[0].Known() {
			continue
		}
		if k := j.rankInSeries(f); k >= 0 {
			at := f.ranked[k]
			f.ranked = slices.Insert(slices.Delete(f.ranked, k, k+1), 0, at)
			f.vote, f.several, f.matter = int(at.vote), false, true
		}
	}
}

// rankInSeries is the rank of the one vote on a matter that the article tells which was held
// at the time of an event, -1 where there is none or more than one may be.
func (j *judge) rankInSeries(f *frameResult) int {
	found := -1
	for i := range j.frames {
		o := &j.frames[i]
		if o.adopted || !j.surely(o) || f.frame.Scope.Body() != "" && f.frame.Scope.Body() != j.ix.body[o.vote] {
			continue
		}
		for v := range j.ix.othersOn(o.vote) {
			if j.distance(f.ranges[0], v) > 0 || v == found {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = v
		}
	}
	return slices.IndexFunc(f.ranked, func(s scored) bool { return int(s.vote) == found })
}
