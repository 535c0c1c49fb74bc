package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/names"
)

// membersPage is the data of the list of members.
type membersPage struct {
	Rows  []memberRow
	Today int
	Gone  int
	Scope scope
}

// memberRow is one member in the list.
type memberRow struct {
	Code         plenary.Code
	Name, Region string
	Joined, Left plenary.Date // of the first and the last membership
	Votes        figure       // in which it took part, of those with a majority
	Sides        analysis.Sides
}

// Share is how often the member voted with the majority.
func (m memberRow) Share() string { return percent(m.Sides.With, m.Votes.N) }

// Key sorts by the share with the majority.
func (m memberRow) Key() int {
	if m.Votes.N == 0 {
		return -1
	}
	return 10000 * m.Sides.With / m.Votes.N
}

// members serves /members: everyone who ever held a seat. With ?q= it goes to
// the member of that name.
func (s *server) members(w http.ResponseWriter, r *http.Request) {
	if q := strings.TrimSpace(r.URL.Query().Get("q")); q != "" {
		code, err := s.opts.Names.Member(q)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		http.Redirect(w, r, "/members/"+string(code), http.StatusSeeOther)
		return
	}
	s.cachedAnswer(w, r, "/members", htmlType, func() ([]byte, error) {
		sc := scope{Body: string(plenary.GeneralAssembly)}
		p := membersPage{Rows: s.memberRows(sc), Scope: sc}
		for _, m := range p.Rows {
			if m.Left.IsZero() {
				p.Today++
			} else {
				p.Gone++
			}
		}
		return s.render("members", head{Title: "Members", Canonical: "/members", CSV: "/members.csv"}, p)
	})
}

// memberRows lists every member in the order of the hall, today's names.
func (s *server) memberRows(sc scope) []memberRow {
	b := s.benches()
	q := sc
	q.query.Body = plenary.Body(sc.Body)
	votes := b.Select(q.query)
	codes := slices.Clone(b.Codes)
	names.Sort(codes, plenary.Date{})
	var out []memberRow
	for _, c := range codes {
		row := memberRow{Code: c, Name: nameOn(s.rec, c, plenary.Date{}), Region: regionOf(c), Sides: analysis.WithMajority(b.Of(c), b.all, votes)}
		if m, ok := names.Member(c); ok && len(m.Memberships) > 0 {
			row.Joined, row.Left = m.Memberships[0].Joined, m.Memberships[len(m.Memberships)-1].Left
		}
		row.Votes = figure{row.Sides.With + row.Sides.Against + row.Sides.Abstained, sc.votes(string(c) + "!=not-voting margin>0")}
		out = append(out, row)
	}
	return out
}

// membersCSV is the same as a table.
func (s *server) membersCSV(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/members.csv", csvType, func() ([]byte, error) {
		t := newSheet("member", "name", "regional_group_today", "joined", "left", "with_majority", "against_majority", "abstained")
		for _, m := range s.memberRows(scope{Body: string(plenary.GeneralAssembly)}) {
			row := func(d plenary.Date) string {
				if d.IsZero() {
					return ""
				}
				return d.String()
			}
			t.row(string(m.Code), m.Name, m.Region, row(m.Joined), row(m.Left), strconv.Itoa(m.Sides.With), strconv.Itoa(m.Sides.Against), strconv.Itoa(m.Sides.Abstained))
		}
		return t.bytes(), nil
	})
}
