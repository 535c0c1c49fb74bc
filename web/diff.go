package web

import (
	"cmp"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/names"
)

// diffPage is the data of the page that compares two votes.
type diffPage struct {
	Base  string // before the addresses of the collection's pages
	A, B  side
	Moves []moved
	Same  int
	Asked bool // both votes were given
	Board template.HTML
}

// side is one of the two votes.
type side struct {
	Typed string // as the reader typed it
	URL   string
	Name  string
	Title string
	Where string
	Tally plenary.Tally
	Bar   template.HTML
	Only  string // members listed in this vote only
	OnlyN int
	i     int
}

// moved is everybody who made one move.
type moved struct {
	From, To chart.Look
	Names    string
	N        int
}

// move groups members by what they moved from and to.
type move struct {
	from, to plenary.Position
	members  []plenary.Code
}

// groupMoves puts the weightiest moves first: between in favour and against,
// then to and from abstaining, then those that touch not voting; larger groups
// first among equals.
func groupMoves(ms []archive.Move) []move {
	var out []move
	for _, m := range ms {
		k := slices.IndexFunc(out, func(o move) bool { return o.from == m.From && o.to == m.To })
		if k < 0 {
			k, out = len(out), append(out, move{from: m.From, to: m.To})
		}
		out[k].members = append(out[k].members, m.Member)
	}
	weight := func(m move) int {
		switch {
		case m.from == plenary.NotVoting || m.to == plenary.NotVoting:
			return 2
		case m.from == plenary.Abstain || m.to == plenary.Abstain:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(out, func(a, b move) int {
		return cmp.Or(cmp.Compare(weight(a), weight(b)), cmp.Compare(len(b.members), len(a.members)), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	return out
}

// sortedOn puts codes in the order of the hall.
func sortedOn(codes []plenary.Code, on plenary.Date) []plenary.Code {
	out := slices.Clone(codes)
	names.Sort(out, on)
	return out
}

// diffURL is the address of a comparison.
func diffURL(a, b string) string {
	return "/votes/diff?a=" + url.QueryEscape(a) + "&b=" + url.QueryEscape(b)
}

// sides reads the two votes of a request; asked is false when either is not
// given.
func (s *server) sides(r *http.Request) (a, b side, asked bool, err error) {
	q := r.URL.Query()
	a.Typed, b.Typed = strings.TrimSpace(q.Get("a")), strings.TrimSpace(q.Get("b"))
	if a.Typed == "" || b.Typed == "" {
		return a, b, false, nil
	}
	for _, x := range []*side{&a, &b} {
		m, err := s.rec.Find(x.Typed)
		if err != nil {
			return a, b, true, err
		}
		if m.Vote < 0 {
			var could []string
			for _, c := range m.Candidates {
				could = append(could, s.links.name(c))
			}
			return a, b, true, plenary.Errorf(plenary.Ambiguous, "%q names several texts", x.Typed).WithHint("write one of %s", strings.Join(could, ", "))
		}
		v := s.rec.Vote(m.Vote)
		x.i, x.URL, x.Name, x.Title, x.Where, x.Tally = m.Vote, s.links.of(m.Vote), s.links.name(m.Vote), v.Title, where(&v), v.Tally
		if v.Quality == plenary.NoBallots {
			return a, b, true, plenary.Errorf(plenary.NotFound, "the record does not hold who voted how on %s", x.Name).
				WithHint("compare votes whose page shows a board")
		}
	}
	return a, b, true, nil
}

// diff serves /votes/diff?a=&b=: who moved from what to what between two votes.
func (s *server) diff(w http.ResponseWriter, r *http.Request) {
	a, b, asked, err := s.sides(r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	p := diffPage{Base: s.links.base, A: a, B: b, Asked: asked}
	h := head{Title: "Compare two votes", Canonical: s.links.base + "/votes/diff"}
	if !asked {
		s.page(w, r, http.StatusOK, "diff", h, p)
		return
	}
	d := s.rec.Diff(a.i, b.i)
	on := s.rec.Date(b.i)
	p.Same = d.Same
	for _, g := range groupMoves(d.Moved) {
		p.Moves = append(p.Moves, moved{chart.LookOf(g.from), chart.LookOf(g.to), s.nameAll(g.members, on), len(g.members)})
	}
	for _, x := range []struct {
		side *side
		only []plenary.Code
	}{{&p.A, d.OnlyA}, {&p.B, d.OnlyB}} {
		x.side.Bar = template.HTML(chart.TallyBar(nil, x.side.Tally, nil))
		x.side.Only, x.side.OnlyN = s.nameAll(x.only, s.rec.Date(x.side.i)), len(x.only)
	}
	p.Board = s.diffBoard(a.i, b.i)
	h.Title = a.Name + " and " + b.Name + " compared"
	h.Canonical = diffURL(a.Name, b.Name)
	h.JSON = strings.Replace(h.Canonical, "/diff?", "/diff.json?", 1)
	h.CSV = strings.Replace(h.Canonical, "/diff?", "/diff.csv?", 1)
	h.Wide = true
	s.page(w, r, http.StatusOK, "diff", h, p)
}

func (s *server) nameAll(codes []plenary.Code, on plenary.Date) string {
	var out []string
	for _, c := range sortedOn(codes, on) {
		out = append(out, s.nameOn(c, on))
	}
	return strings.Join(out, ", ")
}

// diffBoard is the board of the second vote, with two lights for who moved.
func (s *server) diffBoard(a, b int) template.HTML {
	v := s.rec.Vote(b)
	var out []byte
	out = append(out, `<ul class="board" aria-label="The board of the second vote; two lights where a member moved">`...)
	for _, seat := range seats(s.rec, &v) {
		from := s.rec.Position(a, seat.Code)
		to := chart.LookOf(seat.Position)
		out = append(out, `<li`...)
		if from != seat.Position && from != plenary.UnknownPosition {
			out = append(out, ` class="moved"><i class="`...)
			out = append(out, chart.LookOf(from).Class...)
			out = append(out, `"></i><b>from `...)
			out = append(out, chart.LookOf(from).Word...)
			out = append(out, ` to </b>`...)
		} else {
			out = append(out, '>')
		}
		out = append(out, `<i class="`...)
		out = append(out, to.Class...)
		out = append(out, `"></i><b>`...)
		out = append(out, to.Word...)
		out = append(out, `: </b>`...)
		out = chart.Escape(out, seat.Short)
		out = append(out, `</li>`...)
	}
	return template.HTML(append(out, `</ul>`...))
}

// diffJSON is the comparison as data.
func (s *server) diffJSON(w http.ResponseWriter, r *http.Request) {
	s.diffData(w, r, "application/json", func(a, b side) []byte {
		return marshal(struct {
			A plenary.VoteID `json:"a"`
			B plenary.VoteID `json:"b"`
			archive.Difference
		}{s.rec.ID(a.i), s.rec.ID(b.i), s.rec.Diff(a.i, b.i)})
	})
}

// diffCSV lists every member of both votes with its two positions.
func (s *server) diffCSV(w http.ResponseWriter, r *http.Request) {
	s.diffData(w, r, csvType, func(a, b side) []byte {
		t := newSheet("member", "name", "vote_a", "position_a", "vote_b", "position_b", "differs")
		for _, c := range s.rec.Codes() {
			from, to := s.rec.Position(a.i, c), s.rec.Position(b.i, c)
			if from == plenary.UnknownPosition && to == plenary.UnknownPosition {
				continue
			}
			cell := func(p plenary.Position) string {
				if p == plenary.UnknownPosition {
					return ""
				}
				return p.String()
			}
			differs := "no"
			if from != to {
				differs = "yes"
			}
			t.row(string(c), s.nameOn(c, s.rec.Date(b.i)), string(s.rec.ID(a.i)), cell(from), string(s.rec.ID(b.i)), cell(to), differs)
		}
		return t.bytes()
	})
}

func (s *server) diffData(w http.ResponseWriter, r *http.Request, mime string, build func(a, b side) []byte) {
	a, b, asked, err := s.sides(r)
	if err == nil && !asked {
		err = plenary.Errorf(plenary.Invalid, "two votes are needed").WithHint("add ?a=A/RES/ES-11/1&b=A/RES/ES-11/6")
	}
	if err != nil {
		s.fail(w, r, err)
		return
	}
	newAnswer(accepted(r), http.StatusOK, mime, build(a, b)).send(w, r)
}

// Sentence says what changed.
func (p diffPage) Sentence() string {
	n := 0
	for _, m := range p.Moves {
		n += m.N
	}
	verb := "members took"
	if n == 1 {
		verb = "member took"
	}
	return fmt.Sprintf("%d %s another position in %s than in %s; %d took the same.", n, verb, p.B.Name, p.A.Name, p.Same)
}
