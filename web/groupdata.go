package web

import (
	"net/http"
	"strconv"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// groupJSON is the page of a group as data.
func groupJSON(p *groupPage) []byte {
	type year struct {
		Year int `json:"year"`
		analysis.Cohesion
	}
	type member struct {
		Code   plenary.Code `json:"code"`
		Parted figure       `json:"parted"`
		Votes  figure       `json:"of"`
	}
	out := struct {
		groups.Group
		Today    plenary.Date      `json:"today"`
		Counted  string            `json:"counted"` // the votes the figures are over
		Cohesion analysis.Cohesion `json:"cohesion"`
		Years    []year            `json:"years"`
		Ranks    []member          `json:"parted"` // who leaves the line most often first
	}{p.Group, p.Today, p.Scope.Words(), p.Cohesion, []year{}, []member{}}
	for _, y := range p.Years {
		out.Years = append(out.Years, year{y.Year, y.Cohesion})
	}
	for _, r := range p.Ranks {
		out.Ranks = append(out.Ranks, member{r.Code, r.Parted, r.Votes})
	}
	return marshal(out)
}

// groupCSV lists who belonged to a group, one interval a row.
func groupCSV(g groups.Group) []byte {
	t := newSheet("group", "member", "name", "from", "to", "estimate", "note")
	for _, m := range g.Members {
		to, estimate := "", "no"
		if !m.To.IsZero() {
			to = m.To.String()
		}
		if m.Estimate {
			estimate = "yes"
		}
		t.row(g.ID, string(m.Code), names.Name(m.Code), m.From.String(), to, estimate, m.Note)
	}
	return t.bytes()
}

// groupTable answers with one table of a group's page as CSV.
func (s *server) groupTable(build func(p *groupPage) []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		g, err := groups.Get(r.PathValue("name"))
		if err != nil {
			s.fail(w, r, err)
			return
		}
		sc, err := readScope(r)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		s.cachedAnswer(w, r, key(r), csvType, func() ([]byte, error) { return build(s.groupPage(g, sc, today())), nil })
	}
}

// groupYearsCSV is how united a group was, by year.
func groupYearsCSV(p *groupPage) []byte {
	t := newSheet("group", "counted", "year", "votes", "united", "agreement_index", "rice_votes", "rice", "rice_by_chance")
	measure := func(x float64, n int) string {
		if n == 0 {
			return ""
		}
		return strconv.FormatFloat(x, 'f', 6, 64)
	}
	for _, y := range p.Years {
		t.row(p.ID, p.Scope.Words(), strconv.Itoa(y.Year), strconv.Itoa(y.Votes), strconv.Itoa(y.Cohesion.United), measure(y.Agreement, y.Votes),
			strconv.Itoa(y.RiceVotes), measure(y.Rice, y.RiceVotes), measure(y.Expected, y.RiceVotes))
	}
	return t.bytes()
}

// groupRanksCSV is who leaves the line, each member in its own time in the
// group.
func groupRanksCSV(p *groupPage) []byte {
	t := newSheet("group", "counted", "member", "name", "parted", "of_votes")
	for _, r := range p.Ranks {
		t.row(p.ID, p.Scope.Words(), string(r.Code), r.Name, strconv.Itoa(r.Parted.N), strconv.Itoa(r.Votes.N))
	}
	return t.bytes()
}
