package web

import (
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
)

// votePage is the data of the page of one vote.
type votePage struct {
	V      plenary.Vote
	Base   string // before the addresses of the collection's pages
	Name   string // symbol or id
	URL    string
	Where  string // body, session, date, meeting
	Judged judged
	Counts []count
	Bar    template.HTML
	Board  template.HTML
	Map    template.HTML
	Tiles  template.HTML
	Table  template.HTML
	Groups template.HTML
	Why    template.HTML
	Lists  []camp
	Seats  int
	Since  *since
	Series template.HTML
	Others []choice // further votes on the same text
	Rows   []string // ids of rows that are this same vote
	Links  []link
	Cite   citation
	Note   string // the boundary note
	Beyond string // how far the record reaches for such votes
}

// count is one number of the tally in words.
type count struct {
	Look  chart.Look
	Count string
}

// link leads to a document elsewhere.
type link struct{ URL, Label string }

// vote serves /votes/{symbol or id}, and the same with .json, .csv and .svg.
func (s *server) vote(w http.ResponseWriter, r *http.Request) {
	ref, kind := cutKind(r.PathValue("ref"))
	m, err := s.rec.Find(ref)
	switch {
	case err != nil:
		if e, ok := asError(err); ok && e.Code == plenary.Invalid {
			err = plenary.Errorf(plenary.NotFound, "there is no vote at this address: %s", e.Message).WithHint("%s", e.Hint)
		}
		var near []choice
		for _, sym := range m.Near {
			near = append(near, s.choiceOf(sym))
		}
		s.failNear(w, r, err, near)
	case m.Vote < 0:
		s.several(w, r, ref, m.Candidates)
	default:
		i := m.Vote
		canonical := s.links.of(i)
		if path, err := url.PathUnescape(canonical); err == nil && path+kind != r.URL.Path {
			http.Redirect(w, r, canonical+kind, http.StatusFound)
			return
		}
		s.sendVote(w, r, i, m.Others, kind)
	}
}

// voteAt is vote i in full, with its decision where a meeting announced it.
func (s *server) voteAt(i int) plenary.Vote {
	v := s.rec.Vote(i)
	if d, ok := s.decided[v.ID]; ok {
		v.Decision = &d
	}
	return v
}

func (s *server) sendVote(w http.ResponseWriter, r *http.Request, i int, others []int, kind string) {
	build, mime := func() ([]byte, error) { return s.renderVote(i, others) }, htmlType
	switch kind {
	case ".json":
		build, mime = func() ([]byte, error) { return voteJSON(s.voteAt(i)), nil }, "application/json"
	case ".csv":
		build, mime = func() ([]byte, error) { return voteCSV(s.rec, i), nil }, csvType
	case ".svg":
		build, mime = func() ([]byte, error) { return voteCard(s.rec, i), nil }, "image/svg+xml"
	}
	if kind == ".svg" && s.collection == "" { // other sites may show the card
		w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
	}
	s.cachedAnswer(w, r, r.URL.Path, mime, build)
}

// several offers the votes that a symbol may mean.
func (s *server) several(w http.ResponseWriter, r *http.Request, ref string, candidates []int) {
	var choices []choice
	for _, i := range candidates {
		choices = append(choices, s.choiceAt(i))
	}
	s.failNear(w, r, plenary.Errorf(plenary.Ambiguous, "%q names %d texts", ref, len(candidates)).
		WithHint("choose one, or write the symbol in full"), choices)
}

// choiceAt offers vote i.
func (s *server) choiceAt(i int) choice {
	return choice{s.links.of(i), s.links.name(i), fmt.Sprintf("%s, %s: %s", s.rec.Body(i).Name(), s.rec.Date(i).Long(), s.rec.Title(i))}
}

// choiceOf offers the vote of a symbol.
func (s *server) choiceOf(sym plenary.Symbol) choice {
	if m, err := s.rec.Find(string(sym)); err == nil && m.Vote >= 0 {
		return s.choiceAt(m.Vote)
	}
	return choice{URL: s.links.ref(string(sym)), Name: string(sym)}
}

// seriesShown is how many other votes on the same question a page shows.
const seriesShown = 8

func (s *server) renderVote(i int, others []int) ([]byte, error) {
	v := s.voteAt(i)
	seated := seats(s.rec, &v)
	j := judge(&v)
	p := &votePage{
		V: v, Base: s.links.base, Name: s.links.name(i), URL: s.links.of(i), Where: where(&v), Judged: j,
		Bar:   template.HTML(chart.TallyBar(nil, v.Tally, j.thresholds())),
		Seats: len(seated), Lists: listsOf(seated), Note: chart.BoundaryNote,
		Links: linksOf(&v), Cite: cite(&v, s.rec), Counts: countsOf(v.Tally),
	}
	var same []serial
	p.Since, same = s.seriesOf(i, &v, seated)
	p.Series, p.Why = seriesHTML(same), whyHTML(j)
	if len(seated) > 0 {
		before := ""
		if p.Since != nil {
			before = p.Since.Name
		}
		p.Board, p.Table = board(seated), table(seated, before)
		if v.Collection == plenary.UN {
			m := marks(seated)
			p.Map = template.HTML(chart.Map(make([]byte, 0, 160*len(m)+600), m, s.assets.url("world.svg")))
			p.Tiles = template.HTML(chart.Tiles(make([]byte, 0, 200*len(m)+400), m))
			p.Groups = groupsHTML(groupRows(seated))
		}
	}
	for _, o := range others {
		p.Others = append(p.Others, s.choiceAt(o))
	}
	for _, rel := range v.Related {
		switch k, ok := s.rec.Index(rel.ID); {
		case rel.Relation == plenary.MergedFrom:
			p.Rows = append(p.Rows, string(rel.ID))
		case ok && k != i && !containsChoice(p.Others, s.links.of(k)):
			p.Others = append(p.Others, s.choiceAt(k))
		}
	}
	if h, ok := s.rec.Horizon(v.Body, v.Kind); ok {
		p.Beyond = h.String()
	}
	return s.render("vote", head{
		Title: p.Name + " " + v.Title, Canonical: p.URL, JSON: p.URL + ".json", CSV: p.URL + ".csv", Wide: true,
	}, p)
}

func containsChoice(cs []choice, url string) bool {
	for _, c := range cs {
		if c.URL == url {
			return true
		}
	}
	return false
}

// countsOf is nothing when no count is known.
func countsOf(t plenary.Tally) []count {
	if t == (plenary.Tally{}) {
		return nil
	}
	var out []count
	for _, p := range plenary.Positions() {
		n, known := t.Of(p).Int()
		switch {
		case known && (n > 0 || p != plenary.NotVoting):
			out = append(out, count{chart.LookOf(p), string(grouped(nil, n))})
		case !known && p != plenary.NotVoting:
			out = append(out, count{chart.LookOf(p), "?"})
		}
	}
	return out
}

// serial is another vote on the same question, in a small multiple.
type serial struct {
	URL, Name, DiffURL string
	Date               plenary.Date
	Tally              plenary.Tally
	Outcome            plenary.Outcome
	Moved              int  // members listed in both that took another position
	Comparable         bool // both have ballots
	Self               bool
}

// since tells how positions moved since the vote before on the same question.
type since struct {
	URL, Name, DiffURL string
	Date               plenary.Date
	Moved              int
	Moves              []moves
	More               int // moves not shown
}

// moves are the members that made one move.
type moves struct {
	From, To chart.Look
	Names    string
}

// sinceShown is how many kinds of move a page tells before it only counts.
const sinceShown = 6

// seriesOf finds the other votes on the question, and fills in what the members
// did in the one before.
func (s *server) seriesOf(i int, v *plenary.Vote, seated []seat) (*since, []serial) {
	around := s.series.around(i, seriesShown)
	if len(around) == 0 {
		return nil, nil
	}
	var out []serial
	var last *since
	self := serial{URL: s.links.of(i), Name: s.links.name(i), Date: v.Date, Tally: v.Tally, Outcome: v.Outcome, Self: true}
	placed := false
	for _, k := range around {
		if k > i && !placed {
			out, placed = append(out, self), true
		}
		o := serial{URL: s.links.of(k), Name: s.links.name(k), Date: s.rec.Date(k), Tally: s.rec.Tally(k), Outcome: s.rec.Outcome(k)}
		o.DiffURL = s.links.base + diffURL(s.links.name(min(i, k)), s.links.name(max(i, k)))
		if s.rec.Quality(k) >= plenary.Full && v.Quality >= plenary.Full {
			d := s.rec.Diff(min(i, k), max(i, k))
			o.Moved, o.Comparable = len(d.Moved), true
			if k < i {
				last = &since{URL: o.URL, Name: o.Name, DiffURL: o.DiffURL, Date: o.Date, Moved: o.Moved}
				last.Moves, last.More = s.movesOf(d, v.Date)
				for n := range seated {
					seated[n].Before = s.rec.Position(k, seated[n].Code)
				}
			}
		}
		out = append(out, o)
	}
	if !placed {
		out = append(out, self)
	}
	return last, out
}

// movesOf groups a difference by move, the weightiest first, cut to a few.
func (s *server) movesOf(d archive.Difference, on plenary.Date) (out []moves, more int) {
	for _, g := range groupMoves(d.Moved) {
		if len(out) == sinceShown {
			more += len(g.members)
			continue
		}
		var names []string
		for _, c := range sortedOn(g.members, on) {
			names = append(names, s.nameOn(c, on))
		}
		out = append(out, moves{chart.LookOf(g.from), chart.LookOf(g.to), strings.Join(names, ", ")})
	}
	return out, more
}
