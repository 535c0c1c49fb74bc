package web

import (
	"net/http"
	"strconv"

	"github.com/plenary-vote/plenary"
)

// compareData answers with a comparison as data.
func (s *server) compareData(mime string, build func(p *comparePage) []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		p, err := s.comparing(r)
		if err == nil && !p.Asked {
			err = plenary.Errorf(plenary.Invalid, "two members or groups are needed").WithHint("add ?a=FRA&b=DEU")
		}
		if err != nil {
			s.fail(w, r, err)
			return
		}
		s.cachedAnswer(w, r, key(r), mime, func() ([]byte, error) {
			s.fillComparison(p)
			return build(p), nil
		})
	}
}

// compareJSON is the page as data, with every vote in which the two differed.
func (s *server) compareJSON(p *comparePage) []byte {
	type row struct {
		Of       string `json:"of"`
		Joint    figure `json:"joint"`
		Same     figure `json:"same"`
		Partial  int    `json:"partial"`
		Opposite int    `json:"opposite"`
	}
	type measure struct {
		ID      string   `json:"id"`
		Name    string   `json:"name"`
		Formula string   `json:"formula"`
		Source  string   `json:"source"`
		Value   *float64 `json:"value"`
		N       int      `json:"n"`
	}
	type vote struct {
		ID     plenary.VoteID   `json:"id"`
		Symbol plenary.Symbol   `json:"symbol"`
		Date   plenary.Date     `json:"date"`
		A      plenary.Position `json:"a"`
		B      plenary.Position `json:"b"`
	}
	rows := func(ts []together) []row {
		out := []row{}
		for _, t := range ts {
			out = append(out, row{t.Of, t.Both, t.Same, t.Partial, t.Opposite})
		}
		return out
	}
	out := struct {
		A        string    `json:"a"`
		B        string    `json:"b"`
		Counted  string    `json:"counted"` // the votes the figures are over
		Table    [3][3]int `json:"table"`   // rows of a, columns of b: yes, no, abstain
		All      row       `json:"all"`
		Measures []measure `json:"measures"`
		Years    []row     `json:"years"`
		Subjects []row     `json:"subjects"` // those with most joint votes
		Differed []vote    `json:"differed"` // in favour against against first, then one abstaining
	}{A: p.A.typed(), B: p.B.typed(), Counted: p.Scope.Words(), All: rows([]together{p.All})[0], Years: rows(p.Years), Subjects: rows(p.Most), Differed: []vote{}}
	for i, r := range p.Matrix {
		for k, c := range r.Cells {
			out.Table[i][k] = c.N
		}
	}
	for _, m := range p.Measures {
		one := measure{ID: m.ID, Name: m.Name, Formula: m.Formula, Source: m.Source, N: m.N}
		if m.ok {
			one.Value = &m.value
		}
		out.Measures = append(out.Measures, one)
	}
	for _, i := range p.Differed {
		out.Differed = append(out.Differed, vote{s.rec.ID(i), s.rec.Symbol(i), s.rec.Date(i), p.A.look(i).Position, p.B.look(i).Position})
	}
	return marshal(out)
}

// compareCSV lists the votes in which the two differed.
func (s *server) compareCSV(p *comparePage) []byte {
	t := newSheet("vote_id", "symbol", "body", "date", "title", "a", "position_a", "b", "position_b", "outcome")
	for _, i := range p.Differed {
		t.row(string(s.rec.ID(i)), string(s.rec.Symbol(i)), string(s.rec.Body(i)), s.rec.Date(i).String(), s.rec.Title(i),
			p.A.typed(), p.A.look(i).Position.String(), p.B.typed(), p.B.look(i).Position.String(), s.rec.Outcome(i).String())
	}
	return t.bytes()
}

// compareYearsCSV is the agreement by year.
func (s *server) compareYearsCSV(p *comparePage) []byte { return p.sheet("year", p.Years) }

// compareSubjectsCSV is the agreement by subject, those with most joint votes.
func (s *server) compareSubjectsCSV(p *comparePage) []byte { return p.sheet("subject", p.Most) }

func (p *comparePage) sheet(of string, rows []together) []byte {
	t := newSheet("a", "b", "counted", of, "joint", "same", "partial", "opposite")
	for _, r := range rows {
		t.row(p.A.typed(), p.B.typed(), p.Scope.Words(), r.Of, strconv.Itoa(r.Both.N), strconv.Itoa(r.Same.N), strconv.Itoa(r.Partial), strconv.Itoa(r.Opposite))
	}
	return t.bytes()
}
