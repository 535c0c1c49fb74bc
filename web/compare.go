package web

import (
	"cmp"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/analysis/compare"
	"github.com/plenary-vote/plenary/chart"
)

// comparePage is the data of the page that sets two members side by side.
type comparePage struct {
	Asked       bool
	TypedA      string
	TypedB      string
	Scope       scope
	A, B        party
	All         together
	Matrix      []matrixRow
	SumB        [3]int // column sums of the matrix
	Heads       []chart.Look
	Measures    []measured
	Contested   int
	Lines       template.HTML
	Years       []together
	Most, Least []together // subjects with most joint votes, with least agreement
	LeastJoint  int
	Differed    []int       // most divergent first
	Shown       []differing // the first of them
	DifferedURL string
	Data        map[string]string // addresses of the tables as CSV
}

// together is how two parties voted in one part of the record.
type together struct {
	Of                string
	Both, Same, Apart figure
	Opposite, Partial int
}

// Percent is the share of the same positions.
func (t together) Percent() string { return percent(t.Same.N, t.Both.N) }

// matrixRow is the joint votes by the position of the first.
type matrixRow struct {
	Look  chart.Look
	Cells []matrixCell
	Sum   int
}

type matrixCell struct {
	figure
	Same bool
}

// measured is one measure of agreement, with the votes it rests on.
type measured struct {
	analysis.Measure
	Value string
	N     int
	value float64
	ok    bool
}

// differing is a vote in which the two took different positions.
type differing struct {
	voteRow
	A, B chart.Look
}

// Limits of the lists of a comparison.
const (
	subjectsShown  = 12
	differedShown  = 50
	leastOnSubject = 10 // joint votes a subject needs to be among the least agreed
)

// comparing reads a comparison; without both parties it is not asked.
func (s *server) comparing(r *http.Request) (*comparePage, error) {
	sc, err := readScope(r)
	p := &comparePage{Scope: sc, TypedA: strings.TrimSpace(r.URL.Query().Get("a")), TypedB: strings.TrimSpace(r.URL.Query().Get("b"))}
	if err != nil || p.TypedA == "" || p.TypedB == "" {
		return p, err
	}
	p.Asked = true
	if p.A, err = s.party(p.TypedA); err != nil {
		return p, err
	}
	p.B, err = s.party(p.TypedB)
	return p, err
}

// compare serves /compare?a=&b=.
func (s *server) compare(w http.ResponseWriter, r *http.Request) {
	p, err := s.comparing(r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	h := head{Title: "Compare members", Canonical: "/compare"}
	if !p.Asked {
		s.page(w, r, http.StatusOK, "compare", h, p)
		return
	}
	s.cachedAnswer(w, r, key(r), htmlType, func() ([]byte, error) {
		s.fillComparison(p)
		h.Title = upperFirst(p.A.Name) + " and " + p.B.Name
		h.Canonical, h.JSON, h.CSV = p.address("/compare"), p.address("/compare.json"), p.address("/compare.csv")
		return s.render("compare", h, p)
	})
}

func (p *comparePage) address(path string) string {
	return p.Scope.address(path, "a", p.A.typed(), "b", p.B.typed())
}

// fillComparison counts.
func (s *server) fillComparison(p *comparePage) {
	b := s.benches()
	votes := b.Select(p.Scope.query)
	c := compare.Positions(b.Chamber, p.A.planes, p.B.planes, votes)
	p.All = p.together(c.All, p.Scope.votes)
	for i, own := range positionTerms {
		row := matrixRow{Look: chart.LookOf(plenary.Yes + plenary.Position(i))}
		p.Heads = append(p.Heads, row.Look)
		for k, other := range positionTerms {
			n := c.All.Table[i][k]
			row.Cells = append(row.Cells, matrixCell{figure{n, p.Scope.votes(p.A.takes(own) + " " + p.B.takes(other))}, i == k})
			row.Sum += n
			p.SumB[k] += n
		}
		p.Matrix = append(p.Matrix, row)
	}
	contested := analysis.NewTable(p.A.planes, p.B.planes, analysis.Contested(b.all, votes))
	p.Contested = contested.N()
	for _, m := range analysis.Measures() {
		t := c.All.Table
		if m.Contested {
			t = contested
		}
		one := measured{Measure: m, N: t.N(), Value: "undefined"}
		if one.value, one.ok = m.Of(t); one.ok {
			one.Value = decimals(one.value)
		}
		p.Measures = append(p.Measures, one)
	}
	p.fillYears(c)
	p.fillSubjects(c)
	p.DifferedURL = p.All.Apart.URL
	p.Differed = p.mostDivergent(c)
	for _, i := range p.Differed[:min(len(p.Differed), differedShown)] {
		p.Shown = append(p.Shown, differing{s.voteRow(i), p.A.look(i), p.B.look(i)})
	}
	p.Data = map[string]string{"years": p.address("/compare/years.csv"), "subjects": p.address("/compare/subjects.csv")}
}

// together counts one part; find gives the address of the votes of the part
// that meet a search.
func (p *comparePage) together(r compare.Row, find func(terms string) string) together {
	t := r.Table
	return together{
		Of: r.Of, Opposite: t.Opposite(), Partial: t.Partial(),
		Both:  figure{t.N(), find(pair("both", p.A, p.B))},
		Same:  figure{t.Same(), find(pair("same", p.A, p.B))},
		Apart: figure{t.N() - t.Same(), find(pair("differ", p.A, p.B))},
	}
}

func (p *comparePage) fillYears(c compare.Comparison) {
	line := chart.Series{Name: "same position"}
	for _, row := range c.Years {
		of := p.Scope
		of.From, of.To = row.Of, row.Of
		p.Years = append(p.Years, p.together(row, of.votes))
		year := 0
		fmt.Sscan(row.Of, &year)
		line.Points = append(line.Points, chart.Point{Year: year, Share: float64(row.Table.Same()) / float64(row.Table.N())})
	}
	p.Lines = template.HTML(chart.Lines(nil, "Share of joint votes in which "+p.A.Name+" and "+p.B.Name+" took the same position, by year", []chart.Series{line}))
}

func (p *comparePage) fillSubjects(c compare.Comparison) {
	var all []together
	for _, row := range c.Subjects {
		under := ` heading:"` + row.Of + `"`
		all = append(all, p.together(row, func(terms string) string { return p.Scope.votes(terms + under) }))
	}
	p.Most = all[:min(len(all), subjectsShown)]
	p.LeastJoint = leastOnSubject
	least := slices.DeleteFunc(slices.Clone(all), func(t together) bool { return t.Both.N < leastOnSubject || t.Apart.N == 0 })
	slices.SortStableFunc(least, func(a, b together) int {
		return cmp.Or(cmp.Compare(a.Same.N*b.Both.N, b.Same.N*a.Both.N), cmp.Compare(b.Both.N, a.Both.N))
	})
	p.Least = least[:min(len(least), subjectsShown)]
}

// mostDivergent orders the votes in which the two differed: in favour against
// against first, then one abstaining; newest first in each.
func (p *comparePage) mostDivergent(c compare.Comparison) []int {
	votes := slices.Clone(c.Differed)
	partial := func(i int) int {
		if p.A.planes.Abstain.Has(i) || p.B.planes.Abstain.Has(i) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(votes, func(a, b int) int { return cmp.Compare(partial(a), partial(b)) })
	return votes
}

// look is how the party's position in a vote looks.
func (p party) look(i int) chart.Look {
	switch {
	case p.planes.Yes.Has(i):
		return chart.LookOf(plenary.Yes)
	case p.planes.No.Has(i):
		return chart.LookOf(plenary.No)
	case p.planes.Abstain.Has(i):
		return chart.LookOf(plenary.Abstain)
	}
	return chart.LookOf(plenary.UnknownPosition)
}

// Lined says whether one of the two is a group.
func (p *comparePage) Lined() bool { return p.A.Group != "" || p.B.Group != "" }

// TitleA is the first party at the beginning of a sentence.
func (p *comparePage) TitleA() string { return upperFirst(p.A.Name) }

func upperFirst(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-32) + s[1:]
	}
	return s
}
