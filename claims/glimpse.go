package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// glimpsed reads a statement whose grammar was not understood with the help of
// the vote that its article tells: it is reported only where the vote agrees
// with one of its readings and chance would hardly do so.
func (j *judge) glimpsed(st *extract.Statement) (Finding, bool) {
	own := &j.frames[st.Frame]
	if own.vote < 0 {
		return Finding{}, false
	}
	plain, ok := j.plain(st, own.vote)
	if !ok {
		return Finding{}, false
	}
	c := j.compare(plain, own.vote)
	if a, d, u := c.count(); a == 0 || d+u > 0 {
		return Finding{}, false
	}
	out := Finding{Start: st.Start, End: st.End, Kind: st.Kind, Verdict: Supported}
	out.Start, out.End = j.doc.Source(st.Start, st.End)
	out.Quote = j.doc.Quote(out.Start, out.End)
	out.Why = j.whySupported(plain, &c, own.vote)
	j.cite(&out, own.vote, &c, own)
	out.Sure = Inferred
	return out, true
}

// overlaps says whether another finding of the kind has part of the passage.
func overlaps(fs []Finding, g *Finding) bool {
	for i := range fs {
		if f := &fs[i]; f.Kind == g.Kind && f.Start < g.End && g.Start < f.End {
			return true
		}
	}
	return false
}

// What a glimpse must not be, lest it agrees by chance: a position that more
// than this share of the members took, a number below.
const (
	commonShare = 0.4
	chanceCount = 10
)

// plain gives a glimpse the position that the vote shows.
func (j *judge) plain(st *extract.Statement, v int) (*extract.Statement, bool) {
	out := *st
	out.Glimpse = nil
	if st.Kind == extract.Counts {
		return j.plainCount(&out, st, v)
	}
	pos := plenary.UnknownPosition
	p := st.People[0]
	for _, name := range p.Names {
		codes, listed := j.members(name, v)
		if !listed || len(codes) != 1 {
			return nil, false
		}
		at := j.rec.Position(v, codes[0])
		if pos != plenary.UnknownPosition && at != pos {
			return nil, false
		}
		pos = at
	}
	if pos == plenary.UnknownPosition && len(p.Groups) > 0 {
		for _, try := range positionsInOrder {
			var c comparison
			j.compareGroup(&c, p.Groups[0], try, v)
			if a, d, u := c.count(); a > 0 && d+u == 0 {
				pos = try
			}
		}
	}
	if pos == plenary.UnknownPosition || !st.Glimpse.May[pos] {
		return nil, false
	}
	if !st.Glimpse.Near {
		share, ok := j.share(pos, v)
		n, _ := j.rec.Tally(v).Of(pos).Int()
		if !ok || share > commonShare && !(st.Glimpse.Told > 0 && n == int64(st.Glimpse.Told)) {
			return nil, false
		}
	}
	p.Position = pos
	out.People = []extract.People{p}
	return &out, true
}

// plainCount gives a number the position of which the vote counts so many.
func (j *judge) plainCount(out, st *extract.Statement, v int) (*extract.Statement, bool) {
	said := st.Counts[plenary.UnknownPosition]
	if len(j.ix.tallies[v]) == 0 || said.Hedged() {
		return nil, false
	}
	t := j.ix.tallies[v][0]
	var fits []plenary.Position
	for _, p := range positionsInOrder {
		if n, ok := t.Of(p).Int(); ok && st.Glimpse.May[p] && n == int64(said.Lo) {
			fits = append(fits, p)
		}
	}
	if len(fits) != 1 || !st.Glimpse.Near && said.Lo < chanceCount {
		return nil, false
	}
	out.Counts = [5]extract.Count{}
	out.Counts[fits[0]] = said
	return out, !slices.Contains(fits, plenary.NotVoting) || st.Glimpse.Near
}

// share is the part of those who took part that took a position.
func (j *judge) share(p plenary.Position, v int) (float64, bool) {
	t := j.rec.Tally(v)
	n, ok := t.Of(p).Int()
	all := t.Yes.Or(0) + t.No.Or(0) + t.Abstain.Or(0)
	if p == plenary.NotVoting {
		all += t.NotVoting.Or(0)
	}
	if !ok || all == 0 {
		return 0, false
	}
	return float64(n) / float64(all), true
}
