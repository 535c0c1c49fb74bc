package web

import (
	"fmt"
	"html/template"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
)

// memberYears counts a member's positions year by year. Years before and after
// its time, in which it is listed nowhere, are left out.
func (s *server) memberYears(code plenary.Code, sc scope, votes analysis.Set) []memberYear {
	b := s.benches()
	planes := b.Of(code)
	var out []memberYear
	for _, y := range b.Years(votes) {
		all := listed(s.rec, code, y.Votes)
		if all == 0 {
			continue
		}
		in := planes.In(y.Votes)
		one := memberYear{Year: y.Year}
		link := func(n int, position string) figure {
			return figure{n, sc.year(y.Year, string(code)+position)}
		}
		one.Yes, one.No, one.Abstain = link(in.Yes.Len(), "=yes"), link(in.No.Len(), "=no"), link(in.Abstain.Len(), "=abstain")
		one.Listed = link(all, "!=unknown")
		one.NotVoting = link(all-one.Yes.N-one.No.N-one.Abstain.N, "=not-voting")
		sides := analysis.WithMajority(planes, b.all, y.Votes)
		one.With, one.Took = sides.With, sides.With+sides.Against+sides.Abstained
		one.MajorityURL = sc.year(y.Year, "majority:"+string(code))
		out = append(out, one)
	}
	return out
}

// memberCharts draws the positions and the share with the majority by year.
func (s *server) memberCharts(p *memberPage) (stack, lines template.HTML) {
	if len(p.Years) == 0 {
		return "", ""
	}
	var bars []chart.Bar
	with := chart.Series{Name: "with the majority"}
	for _, y := range p.Years {
		bars = append(bars, chart.Bar{Year: y.Year, Tally: y.Tally(), URL: y.Listed.URL})
		if y.Took > 0 {
			with.Points = append(with.Points, chart.Point{Year: y.Year, Share: float64(y.With) / float64(y.Took)})
		}
	}
	from, to := bars[0].Year, bars[len(bars)-1].Year
	stack = template.HTML(chart.Stack(nil, fmt.Sprintf("Positions of %s by year, %d to %d", p.Name, from, to), bars))
	lines = template.HTML(chart.Lines(nil, fmt.Sprintf("Share of votes in which %s voted with the majority, %d to %d", p.Name, from, to), []chart.Series{with}))
	return stack, lines
}

// neighbours lists the members that took part in enough votes with one, the
// closest first.
func (s *server) neighbours(code plenary.Code, sc scope, votes analysis.Set, least int) []neighbour {
	b := s.benches()
	var out []neighbour
	self := party{term: string(code)}
	for _, n := range analysis.NeighboursOf(b.Of(code), b.Planes, least, votes) {
		other := b.Codes[n.Index]
		if other == code {
			continue
		}
		with := party{term: string(other)}
		out = append(out, neighbour{
			Code: other, Name: nameOn(s.rec, other, plenary.Date{}), URL: sc.address("/compare", "a", string(code), "b", string(other)),
			Same: figure{n.Same, sc.votes(pair("same", self, with))}, Both: figure{n.Joint, sc.votes(pair("both", self, with))},
		})
	}
	return out
}

// unusual fills in the votes that stand out for a member.
func (s *server) unusual(p *memberPage, votes analysis.Set) {
	b := s.benches()
	planes := b.Of(p.Code)
	row := func(u analysis.Unusual) unusual {
		return unusual{s.voteRow(u.Vote), chart.LookOf(s.rec.Position(u.Vote, p.Code)), u.Alike, u.Different}
	}
	for _, u := range analysis.Lonely(planes, b.all, lonelyMost, votes) {
		if len(p.Lonely) == unusualShown {
			break
		}
		p.Lonely = append(p.Lonely, row(u))
	}
	if len(p.Near) < companions {
		return
	}
	var fellows []analysis.Planes
	for _, n := range p.Near[:companions] {
		fellows = append(fellows, b.Of(n.Code))
		p.Fellows = append(p.Fellows, n.Name)
	}
	for _, u := range analysis.Parted(planes, fellows, votes) {
		if len(p.Parted) == unusualShown {
			break
		}
		p.Parted = append(p.Parted, row(u))
	}
}

// listed is the votes of a set in which a member is listed.
func listed(rec *archive.Record, code plenary.Code, votes analysis.Set) int {
	p, ok := rec.Planes(code)
	if !ok {
		return 0
	}
	n := 0
	for i := range votes.All() {
		if p.Listed[i>>6]>>(i&63)&1 == 1 {
			n++
		}
	}
	return n
}
