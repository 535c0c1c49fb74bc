package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// votesShown is how many votes stand on one page of a search.
const votesShown = 50

// filters are the parameters that a search takes beside its words, each of them
// a term of the query language.
var filters = []struct{ Param, Label string }{
	{"body", "Body"},
	{"outcome", "Outcome"},
	{"kind", "What was put"},
	{"from", "From"},
	{"to", "To"},
	{"session", "Session"},
	{"subject", "Subject"},
	{"sort", "Order"},
}

// votesPage is the data of the page of a search.
type votesPage struct {
	Collection plenary.Collection // empty for un
	Base       string             // before the addresses of its pages

	Words  string
	Values map[string]string // the filters in force, by parameter
	Active []active
	Rows   []voteRow
	Total  int
	From   int // number of the first row
	To     int
	Prev   string
	Next   string
	Facets []facet
	Texts  []choice // votes that the words name by symbol
	Ends   []string // how far the record reaches
	Error  *problem
	Sorts  []option
}

type option struct{ Value, Label string }

// active is a filter in force, and the address without it.
type active struct{ Label, Value, Without string }

// facet counts a result by one property.
type facet struct {
	Label  string
	Values []facetValue
}

type facetValue struct {
	Label, URL string
	N          int
	On         bool
}

// voteRow is one vote in a list.
type voteRow struct {
	URL, Name, Title string
	Date             plenary.Date
	Body             plenary.Body
	Kind             plenary.Kind
	Tally            plenary.Tally
	Outcome          plenary.Outcome
	Held             bool // the record holds who voted how
}

func (s *server) voteRow(i int) voteRow {
	return voteRow{s.links.of(i), s.links.name(i), s.rec.Title(i), s.rec.Date(i), s.rec.Body(i), s.rec.Kind(i), s.rec.Tally(i), s.rec.Outcome(i), s.rec.Quality(i) != plenary.NoBallots}
}

func (s *server) voteRows(votes []int) []voteRow {
	rows := make([]voteRow, len(votes))
	for k, i := range votes {
		rows[k] = s.voteRow(i)
	}
	return rows
}

// asked is a search as a request states it.
type asked struct {
	params url.Values // q and the filters that have a value, nothing else
	page   int
}

func readAsked(r *http.Request) asked {
	in := r.URL.Query()
	a := asked{params: url.Values{}, page: 1}
	for _, p := range []string{"q", "body", "outcome", "kind", "from", "to", "session", "subject", "sort"} {
		if v := strings.TrimSpace(in.Get(p)); v != "" {
			a.params.Set(p, v)
		}
	}
	if n, err := strconv.Atoi(in.Get("page")); err == nil && n > 1 && n < 1e6 {
		a.page = n
	}
	return a
}

// query is the search in the query language.
func (a asked) query() string {
	q := a.params.Get("q")
	for _, f := range filters {
		if v := a.params.Get(f.Param); v != "" {
			q += " " + f.Param + `:"` + strings.ReplaceAll(v, `"`, "") + `"`
		}
	}
	return q
}

// with is the address of the same search with one filter changed, from its
// first page; an empty value takes the filter away.
func (a asked) with(path, param, value string) string {
	p := url.Values{}
	for k, v := range a.params {
		p[k] = v
	}
	if p.Set(param, value); value == "" {
		p.Del(param)
	}
	if len(p) == 0 {
		return path
	}
	return path + "?" + p.Encode()
}

func (s *server) search(a asked) ([]int, error) {
	q, err := archive.ParseQuery(a.query(), s.opts.Names)
	if err != nil {
		return nil, err
	}
	return s.rec.Search(q).Votes, nil
}

// votes serves /votes: the search, its facets and counts.
func (s *server) votes(w http.ResponseWriter, r *http.Request) {
	a := readAsked(r)
	p := &votesPage{Collection: s.collection, Base: s.links.base, Words: a.params.Get("q"), Values: map[string]string{}, Sorts: []option{{"newest", "Newest first"}, {"oldest", "Oldest first"}, {"closest", "Closest first"}, {"divided", "Most divided first"}}}
	h := head{Title: votesTitle(s.collection), Canonical: a.with(s.links.base+"/votes", "", ""), JSON: a.with(s.links.base+"/votes.json", "", ""), CSV: a.with(s.links.base+"/votes.csv", "", ""), Query: p.Words, OwnSearch: true}
	if s.collection == "" {
		h.Atom = a.with("/votes.atom", "sort", "")
	}
	for _, f := range filters {
		if v := a.params.Get(f.Param); v != "" {
			p.Values[f.Param] = v
			if f.Param != "sort" {
				p.Active = append(p.Active, active{f.Label, valueWord(f.Param, v), a.with(s.links.base+"/votes", f.Param, "")})
			}
		}
	}
	// A symbol that names one vote, and nothing else asked: that vote.
	if m, err := s.rec.Find(p.Words); p.Words != "" && err == nil {
		if m.Vote >= 0 && len(a.params) == 1 {
			http.Redirect(w, r, s.links.of(m.Vote), http.StatusSeeOther)
			return
		}
		for _, i := range append(m.Candidates, m.Others...) {
			p.Texts = append(p.Texts, s.choiceAt(i))
		}
	}
	for _, hz := range s.rec.Horizons("") {
		p.Ends = append(p.Ends, hz.String())
	}
	votes, err := s.search(a)
	if err != nil {
		p.Error = &problem{Message: err.Error()}
		if e, ok := asError(err); ok {
			p.Error.Message, p.Error.Hint = e.Message, e.Hint
		}
		s.page(w, r, http.StatusBadRequest, "votes", h, p)
		return
	}
	p.Total = len(votes)
	start := (a.page - 1) * votesShown
	if start >= len(votes) {
		start, a.page = 0, 1
	}
	end := min(start+votesShown, len(votes))
	p.From, p.To = start+1, end
	p.Rows = s.voteRows(votes[start:end])
	if start > 0 {
		p.Prev = a.with(s.links.base+"/votes", "page", strconv.Itoa(a.page-1))
	}
	if end < len(votes) {
		p.Next = a.with(s.links.base+"/votes", "page", strconv.Itoa(a.page+1))
	}
	p.Facets = s.facets(a, votes)
	s.page(w, r, http.StatusOK, "votes", h, p)
}

// votesTitle names the page of a collection's votes.
func votesTitle(c plenary.Collection) string {
	if c == "" {
		return "Votes"
	}
	return "Votes of " + string(c)
}

// facetsShown is how many values of one facet a page offers.
const facetsShown = 8

func (s *server) facets(a asked, votes []int) []facet {
	f := s.rec.Facets(votes)
	var out []facet
	add := func(label, param string, values []archive.FacetCount) {
		one := facet{Label: label}
		for _, v := range values[:min(len(values), facetsShown)] {
			on := a.params.Get(param) == v.Value
			to := v.Value
			if on {
				to = ""
			}
			one.Values = append(one.Values, facetValue{valueWord(param, v.Value), a.with(s.links.base+"/votes", param, to), v.Votes, on})
		}
		if len(one.Values) > 0 {
			out = append(out, one)
		}
	}
	add("Body", "body", f.Bodies)
	add("Outcome", "outcome", f.Outcomes)
	add("What was put", "kind", f.Kinds)
	add("Subject", "subject", f.Subjects)
	decades := facet{Label: "Decade"}
	for _, d := range f.Decades {
		from := strings.TrimSuffix(d.Value, "s")
		if y, err := strconv.Atoi(from); err == nil {
			to := strconv.Itoa(y + 9)
			on := a.params.Get("from") == from && a.params.Get("to") == to
			narrowed := asked{params: url.Values{}}
			for k, v := range a.params {
				narrowed.params[k] = v
			}
			if on {
				narrowed.params.Del("from")
				to = ""
			} else {
				narrowed.params["from"] = []string{from}
			}
			decades.Values = append(decades.Values, facetValue{d.Value, narrowed.with(s.links.base+"/votes", "to", to), d.Votes, on})
		}
	}
	if len(decades.Values) > 0 {
		out = append(out, decades)
	}
	return out
}

// valueWord says a filter's value to readers.
func valueWord(param, v string) string {
	switch param {
	case "body":
		return plenary.Body(v).Name()
	case "outcome":
		if o, err := plenary.ParseOutcome(v); err == nil {
			return outcomeWord(o)
		}
	case "kind":
		return kindWord(plenary.Kind(v))
	}
	return v
}

// votesJSON lists every vote that a search finds, without ballots.
func (s *server) votesJSON(w http.ResponseWriter, r *http.Request) {
	a := readAsked(r)
	votes, err := s.search(a)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	body := marshal(struct {
		Query    string            `json:"query"`
		Total    int               `json:"total"`
		Horizons []archive.Horizon `json:"horizons"`
		Votes    []archive.Summary `json:"votes"`
	}{strings.TrimSpace(a.query()), len(votes), s.rec.Horizons(""), s.rec.Summaries(votes)})
	newAnswer(accepted(r), http.StatusOK, "application/json", body).send(w, r)
}

// votesCSV is the same as a table.
func (s *server) votesCSV(w http.ResponseWriter, r *http.Request) {
	votes, err := s.search(readAsked(r))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	t := newSheet("vote_id", "symbol", "body", "session", "date", "date_precision", "kind", "title", "yes", "no", "abstain", "not_voting", "outcome", "quality", "collection")
	for _, i := range votes {
		d, n := s.rec.Date(i), s.rec.Tally(i)
		cell := func(c plenary.Count) string {
			if !c.Known() {
				return ""
			}
			return c.String()
		}
		t.row(string(s.rec.ID(i)), string(s.rec.Symbol(i)), string(s.rec.Body(i)), s.rec.Session(i), d.String(), d.Precision().String(), string(s.rec.Kind(i)),
			s.rec.Title(i), cell(n.Yes), cell(n.No), cell(n.Abstain), cell(n.NotVoting), s.rec.Outcome(i).String(), s.rec.Quality(i).String(), string(s.rec.Collection(i)))
	}
	newAnswer(accepted(r), http.StatusOK, csvType, t.bytes()).send(w, r)
}
