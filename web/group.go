package web

import (
	"cmp"
	"html/template"
	"net/http"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// groupPage is the data of the page of one group.
type groupPage struct {
	groups.Group
	Kind     string
	URL      string
	Scope    scope
	Today    plenary.Date
	Now      []inGroup // who belongs today
	Past     []inGroup // intervals that ended
	Cohesion analysis.Cohesion
	UnitedAt figure // votes in which all who took part took one position
	SplitAt  figure
	Lines    template.HTML
	Years    []groupYear
	Ranks    []rank // who leaves the line most often first
	Divided  []splitVote
	Regional bool
}

// inGroup is one interval of membership.
type inGroup struct {
	Code     plenary.Code
	Name     string
	From, To plenary.Date
	Estimate bool
	Note     string
}

// groupYear is how united the group was in one year.
type groupYear struct {
	Year int
	analysis.Cohesion
	United figure
}

// rank is a member and how often it left its group's line.
type rank struct {
	Code   plenary.Code
	Name   string
	URL    string // of the comparison with the group
	Parted figure
	Votes  figure // in which it took part and the group had a line
}

// Percent is the share of votes apart from the line.
func (r rank) Percent() string { return percent(r.Parted.N, r.Votes.N) }

// Key sorts by the share.
func (r rank) Key() int { return 100000 * r.Parted.N / max(r.Votes.N, 1) }

// splitVote is a vote in which the group was far from united.
type splitVote struct {
	voteRow
	In analysis.Count
}

// dividedShown is how many votes that split it a group's page lists.
const dividedShown = 15

// group serves /groups/{name} and the same with .json and .csv.
func (s *server) group(w http.ResponseWriter, r *http.Request) {
	text, kind := cutKind(r.PathValue("name"))
	g, err := groups.Get(text)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	if g.ID != text {
		to := "/groups/" + g.ID + kind
		if r.URL.RawQuery != "" {
			to += "?" + r.URL.RawQuery
		}
		http.Redirect(w, r, to, http.StatusFound)
		return
	}
	sc, err := readScope(r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	day := today()
	mime, build := htmlType, func() ([]byte, error) {
		p := s.groupPage(g, sc, day)
		h := head{Title: p.Name, Canonical: sc.address(p.URL), JSON: sc.address(p.URL + ".json"), CSV: p.URL + ".csv"}
		return s.render("group", h, p)
	}
	switch kind {
	case ".json":
		mime, build = "application/json", func() ([]byte, error) { return groupJSON(s.groupPage(g, sc, day)), nil }
	case ".csv":
		mime, build = csvType, func() ([]byte, error) { return groupCSV(g), nil }
	}
	s.cachedAnswer(w, r, key(r)+" "+day.String(), mime, build)
}

func (s *server) groupPage(g groups.Group, sc scope, day plenary.Date) *groupPage {
	b := s.benches()
	in := b.groups[g.ID]()
	votes := b.Select(sc.query)
	p := &groupPage{Group: g, URL: "/groups/" + g.ID, Scope: sc, Today: day, Regional: g.Kind == groups.Regional}
	for _, k := range kindLabels {
		if k.kind == g.Kind {
			p.Kind = k.label
		}
	}
	for _, m := range g.Members {
		one := inGroup{m.Code, nameOn(s.rec, m.Code, m.To), m.From, m.To, m.Estimate, m.Note}
		if m.On(day) {
			p.Now = append(p.Now, one)
		} else {
			p.Past = append(p.Past, one)
		}
	}
	order := func(a, b inGroup) int {
		return cmp.Or(cmp.Compare(names.SortKey(a.Code, plenary.Date{}), names.SortKey(b.Code, plenary.Date{})), a.From.Compare(b.From))
	}
	slices.SortStableFunc(p.Now, order)
	slices.SortStableFunc(p.Past, func(a, b inGroup) int { return cmp.Or(a.From.Compare(b.From), order(a, b)) })
	p.Cohesion = analysis.Unity(in.counts, b.all, votes)
	p.UnitedAt = figure{p.Cohesion.United, sc.votes(`united:"` + g.Name + `"`)}
	p.SplitAt = figure{p.Cohesion.Votes - p.Cohesion.United, sc.votes(`split:"` + g.Name + `"`)}
	s.groupYears(p, in, votes)
	p.Ranks = s.ranks(p, in, votes)
	s.divided(p, in, votes)
	return p
}

// groupYears measures the group year by year.
func (s *server) groupYears(p *groupPage, in bloc, votes analysis.Set) {
	b := s.benches()
	lines := []chart.Series{{Name: "agreement index"}, {Name: "Rice"}, {Name: "Rice by chance"}}
	for _, y := range b.Years(votes) {
		c := analysis.Unity(in.counts, b.all, y.Votes)
		if c.Votes == 0 {
			continue
		}
		p.Years = append(p.Years, groupYear{y.Year, c, figure{c.United, p.Scope.year(y.Year, `united:"`+p.Name+`"`)}})
		lines[0].Points = append(lines[0].Points, chart.Point{Year: y.Year, Share: c.Agreement})
		if c.RiceVotes > 0 {
			lines[1].Points = append(lines[1].Points, chart.Point{Year: y.Year, Share: c.Rice})
			lines[2].Points = append(lines[2].Points, chart.Point{Year: y.Year, Share: c.Expected})
		}
	}
	p.Lines = template.HTML(chart.Lines(nil, "How united "+theGroup(p.Name)+" voted, by year", lines))
}

// ranks lists the members by how often they left the line, each in its own time
// in the group.
func (s *server) ranks(p *groupPage, in bloc, votes analysis.Set) []rank {
	var out []rank
	line := s.groupParty(p.Group)
	for i, code := range in.codes {
		t := analysis.NewTable(in.planes[i], in.line, votes)
		if t.N() == 0 {
			continue
		}
		own := party{Code: code, term: string(code)}
		during := " " + pair("during", own, line)
		out = append(out, rank{
			Code: code, Name: nameOn(s.rec, code, plenary.Date{}), URL: p.Scope.address("/compare", "a", string(code), "b", p.Name),
			Parted: figure{t.N() - t.Same(), p.Scope.votes(pair("differ", own, line) + during)},
			Votes:  figure{t.N(), p.Scope.votes(pair("both", own, line) + during)},
		})
	}
	slices.SortStableFunc(out, func(a, b rank) int { return cmp.Compare(b.Parted.N*a.Votes.N, a.Parted.N*b.Votes.N) })
	return out
}

// divided finds the votes with the lowest agreement index, newest first among
// equals, in which at least half of the group's members of the day took part.
func (s *server) divided(p *groupPage, in bloc, votes analysis.Set) {
	type one struct {
		vote  int
		index float64
	}
	var all []one
	usual := 0 // the most that ever took part: a group of two is no split group
	for i := range votes.All() {
		usual = max(usual, in.counts[i].N())
	}
	for i := range votes.All() {
		n := in.counts[i].N()
		if index, ok := in.counts[i].Agreement(); ok && index < 1 && 3*n >= usual && n >= 2 {
			all = append(all, one{i, index})
		}
	}
	slices.SortFunc(all, func(a, b one) int { return cmp.Or(cmp.Compare(a.index, b.index), cmp.Compare(b.vote, a.vote)) })
	for _, o := range all[:min(len(all), dividedShown)] {
		p.Divided = append(p.Divided, splitVote{s.voteRow(o.vote), in.counts[o.vote]})
	}
}

// Three writes a measure.
func (p *groupPage) Three(x float64) string { return decimals(x) }
