package web

import (
	"cmp"
	"html/template"
	"net/http"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
)

// sessionPage is the data of the page of one session.
type sessionPage struct {
	Name, Title   string
	Council       bool
	From, To      plenary.Date
	Before, After string
	Emergency     *emergency
	Vetoes        []vetoRow
	Outcomes      []facetValue
	Subjects      []facetValue
	Small         template.HTML // every vote as a small multiple, when they are few
	Rows          []voteRow     // the newest, when they are many
	Closest       []voteRow
	Divided       []voteRow
	Total         int
	All           string
	Most, Least   []stander
	Counted       int
	Members       int // that took part in at least half of them
	Always, Never int // of these: with the majority every time, not once
}

// emergency is how an emergency special session came about.
type emergency struct {
	analysis.Emergency
	URL string // of the Council's resolution
}

// stander is how often a member stood with the majority in a session.
type stander struct {
	Code plenary.Code
	Name string
	With figure
	All  int
}

// Percent is the share with the majority.
func (m stander) Percent() string { return percent(m.With.N, m.All) }

// Limits of the lists on a session's page.
const (
	smallMultiples = 40
	sessionRows    = 40
	sessionList    = 6
	standersShown  = 8
)

// session serves /sessions/{name}.
func (s *server) session(w http.ResponseWriter, r *http.Request) {
	x, before, after, err := s.sessionOf(r.PathValue("name"))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	s.cachedAnswer(w, r, "/sessions/"+x.Name, htmlType, func() ([]byte, error) {
		p := s.sessionPage(x)
		p.Before, p.After = before, after
		return s.render("session", head{Title: p.Title, Canonical: "/sessions/" + x.Name, JSON: x.votesURL("/votes.json", ""), CSV: x.votesURL("/votes.csv", "")}, p)
	})
}

func (s *server) sessionPage(x *sitting) *sessionPage {
	first, last := x.votes[0], x.votes[len(x.votes)-1]
	p := &sessionPage{Name: x.Name, Title: upperFirst(x.Label()), Council: x.Body == plenary.SecurityCouncil, From: s.rec.Date(first), To: s.rec.Date(last),
		Total: len(x.votes), All: x.votesURL("/votes", "")}
	if p.Council {
		p.Title = "The Security Council in " + x.Name
	}
	if e, ok := analysis.EmergencyOf(x.Name); ok {
		p.Emergency = &emergency{Emergency: e}
		if m, err := s.rec.Find(e.Instrument); e.Council && err == nil && m.Vote >= 0 {
			p.Emergency.URL = s.links.of(m.Vote)
		}
		p.Vetoes = s.vetoesBefore(x)
	}
	f := s.rec.Facets(x.votes)
	for _, o := range f.Outcomes {
		p.Outcomes = append(p.Outcomes, facetValue{Label: lowerFirst(valueWord("outcome", o.Value)), URL: x.votesURL("/votes", "outcome:"+o.Value), N: o.Votes})
	}
	for _, h := range f.Subjects[:min(len(f.Subjects), 12)] {
		p.Subjects = append(p.Subjects, facetValue{Label: h.Value, URL: x.votesURL("/votes", `heading:"`+h.Value+`"`), N: h.Votes})
	}
	s.sessionVotes(p, x)
	s.standers(p, x)
	return p
}

// vetoesBefore lists the vetoes that led to a session or its resolutions, oldest
// first.
func (s *server) vetoesBefore(x *sitting) []vetoRow {
	var out []vetoRow
	for _, row := range slices.Backward(s.vetoRows()) {
		if slices.ContainsFunc(row.Followed, func(step vetoStep) bool { return step.Session == x.Name }) {
			out = append(out, row)
		}
	}
	return out
}

func (s *server) sessionVotes(p *sessionPage, x *sitting) {
	if len(x.votes) <= smallMultiples {
		var small []serial
		for _, i := range x.votes {
			small = append(small, serial{URL: s.links.of(i), Name: s.links.name(i), Date: s.rec.Date(i), Tally: s.rec.Tally(i), Outcome: s.rec.Outcome(i)})
		}
		p.Small = seriesHTML(small)
	}
	newest := slices.Clone(x.votes)
	slices.Reverse(newest)
	p.Rows = s.voteRows(newest[:min(len(newest), sessionRows)])
	if len(x.votes) < 2*sessionList {
		return
	}
	q := archive.Query{Body: x.Body, Session: x.Name, Sort: archive.Divided}
	divided := s.rec.Search(q).Votes
	p.Divided = s.voteRows(divided[:min(len(divided), sessionList)])
	q.Sort = archive.Closest
	closest := s.rec.Search(q).Votes
	p.Closest = s.voteRows(closest[:min(len(closest), sessionList)])
}

// standers lists who stood with the majority most and least often, of the
// members that took part in at least half of the votes.
func (s *server) standers(p *sessionPage, x *sitting) {
	b := s.benches()
	votes := b.Select(archive.Query{Body: x.Body, Session: x.Name})
	p.Counted = votes.Len()
	var all []stander
	for k, c := range b.Codes {
		sides := analysis.WithMajority(b.Planes[k], b.all, votes)
		n := sides.With + sides.Against + sides.Abstained
		if n > 0 && 2*n >= p.Counted {
			all = append(all, stander{c, nameOn(s.rec, c, p.To), figure{sides.With, x.votesURL("/votes", "majority:"+string(c)+" counted:yes")}, n})
		}
	}
	for _, m := range all {
		switch m.With.N {
		case m.All:
			p.Always++
		case 0:
			p.Never++
		}
	}
	p.Members = len(all)
	more := func(a, b stander) int { return cmp.Compare(b.With.N*a.All, a.With.N*b.All) }
	byName := func(a, b stander) int { return cmp.Compare(a.Name, b.Name) }
	slices.SortFunc(all, func(a, b stander) int { return cmp.Or(more(a, b), byName(a, b)) })
	if len(all) < 2*standersShown {
		p.Most = all
		return
	}
	p.Most = slices.Clone(all[:standersShown])
	slices.SortFunc(all, func(a, b stander) int { return cmp.Or(more(b, a), byName(a, b)) })
	p.Least = all[:standersShown]
}
