package web

import (
	"cmp"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/names"
)

// vetoFilter is which vetoes a reader asked for.
type vetoFilter struct {
	By, From, To, About string // as asked; By is a code
	from, to            plenary.Date
}

// vetoesPage is the data of the page on vetoes.
type vetoesPage struct {
	Asked    vetoFilter
	Active   []active
	By       []vetoBy
	Decades  []vetoDecade
	Sum      vetoDecade
	Subjects []facetValue
	More     int // subjects not shown
	Chart    template.HTML
	Rows     []vetoRow
	First    plenary.Date
	Last     plenary.Date
	Ends     []archive.Horizon
}

// vetoBy is a permanent member that cast a veto.
type vetoBy struct {
	Code plenary.Code
	Name string
}

// vetoDecade is the vetoes of ten years, by member in the order of By.
type vetoDecade struct {
	From  int
	Votes figure
	By    []figure
}

// vetoRow is one vetoed draft with what followed it.
type vetoRow struct {
	voteRow
	veto     analysis.Veto
	About    string
	AboutURL string
	By       string
	Part     bool // the record holds the vetoing members alone
	Followed []vetoStep
}

// vetoStep is one text that followed a veto.
type vetoStep struct {
	Name, URL, Note string
	Session         string // of the Assembly, when it was an emergency session
}

// subjectsOfVetoes is how many subjects the page counts.
const subjectsOfVetoes = 24

func (s *server) readVetoFilter(r *http.Request) (f vetoFilter, err error) {
	in := r.URL.Query()
	get := func(key string) string { return strings.TrimSpace(in.Get(key)) }
	f = vetoFilter{By: get("by"), From: get("from"), To: get("to"), About: get("about")}
	if f.By != "" {
		code, err := s.opts.Names.Member(f.By)
		if err != nil {
			return f, err
		}
		f.By = string(code)
	}
	if f.from, err = optionalDate(f.From); err != nil {
		return f, err
	}
	f.to, err = optionalDate(f.To)
	return f, err
}

func optionalDate(text string) (d plenary.Date, err error) {
	if text != "" {
		d, err = plenary.ParseDate(text)
	}
	return d, err
}

// with is the address of the page with some filters changed; pairs of name and
// value.
func (f vetoFilter) with(path string, change ...string) string {
	p := url.Values{}
	for _, kv := range [][2]string{{"by", f.By}, {"from", f.From}, {"to", f.To}, {"about", f.About}} {
		p.Set(kv[0], kv[1])
	}
	for k := 0; k+1 < len(change); k += 2 {
		p.Set(change[k], change[k+1])
	}
	for k := range p {
		if p.Get(k) == "" {
			p.Del(k)
		}
	}
	if len(p) == 0 {
		return path
	}
	return path + "?" + p.Encode()
}

// about is what a veto was about: the agenda item as the source words it.
func (s *server) about(i int) string {
	if a := s.rec.Vote(i).Agenda; a != "" {
		return a
	}
	return s.rec.Title(i)
}

// everyVeto lists all vetoes of the record, newest first.
func (s *server) everyVeto() []vetoRow {
	var out []vetoRow
	for _, v := range analysis.Vetoes(s.rec, archive.Query{}) {
		out = append(out, s.vetoRow(v))
	}
	return out
}

// vetoed lists the vetoes that a filter keeps, newest first.
func (s *server) vetoed(f vetoFilter) []vetoRow {
	var out []vetoRow
	for _, v := range s.vetoRows() {
		if (f.By == "" || slices.Contains(v.veto.By, plenary.Code(f.By))) && (f.About == "" || v.About == f.About) &&
			(f.from.IsZero() || v.Date.Last().Compare(f.from.First()) >= 0) && (f.to.IsZero() || v.Date.First().Compare(f.to.Last()) <= 0) {
			out = append(out, v)
		}
	}
	return out
}

// vetoes serves /vetoes?by=&from=&to=&about=.
func (s *server) vetoes(w http.ResponseWriter, r *http.Request) {
	f, err := s.readVetoFilter(r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	s.cachedAnswer(w, r, f.with("/vetoes"), htmlType, func() ([]byte, error) {
		p := s.vetoesPage(f)
		return s.render("vetoes", head{Title: "Vetoes", Canonical: f.with("/vetoes"), JSON: f.with("/vetoes.json"), CSV: f.with("/vetoes.csv")}, p)
	})
}

func (s *server) vetoesPage(f vetoFilter) *vetoesPage {
	vetoes := s.vetoed(f)
	p := &vetoesPage{Asked: f, Rows: vetoes, Ends: s.rec.Horizons(plenary.SecurityCouncil)}
	for _, a := range [][3]string{{"by", "By", f.By}, {"from", "From", f.From}, {"to", "To", f.To}, {"about", "About", f.About}} {
		if a[2] != "" {
			value := a[2]
			if a[0] == "by" {
				value = nameOn(s.rec, plenary.Code(value), plenary.Date{})
			}
			p.Active = append(p.Active, active{a[1], value, f.with("/vetoes", a[0], "")})
		}
	}
	var codes []plenary.Code
	for _, v := range vetoes {
		for _, c := range v.veto.By {
			if !slices.Contains(codes, c) {
				codes = append(codes, c)
			}
		}
	}
	names.Sort(codes, plenary.Date{})
	for _, c := range codes {
		p.By = append(p.By, vetoBy{c, nameOn(s.rec, c, plenary.Date{})})
	}
	if len(vetoes) > 0 {
		p.First, p.Last = vetoes[len(vetoes)-1].Date, vetoes[0].Date
	}
	p.count(codes)
	return p
}

func (s *server) vetoRow(v analysis.Veto) vetoRow {
	row := vetoRow{voteRow: s.voteRow(v.Vote), veto: v, About: s.about(v.Vote), By: s.nameAll(v.By, s.rec.Date(v.Vote)), Part: s.rec.Quality(v.Vote) == plenary.Partial}
	row.AboutURL = vetoFilter{}.with("/vetoes", "about", row.About)
	for _, step := range v.Followed {
		one := vetoStep{Name: string(step.Symbol), Note: step.Note}
		if m, err := s.rec.Find(string(step.Symbol)); err == nil && m.Vote >= 0 {
			one.URL = s.links.of(m.Vote)
			if session := s.rec.Session(m.Vote); strings.HasPrefix(session, "ES-") {
				one.Session = session
			}
		}
		row.Followed = append(row.Followed, one)
	}
	return row
}

// count fills in the counts by year, decade, member and subject.
func (p *vetoesPage) count(codes []plenary.Code) {
	years, subjects := map[int]int{}, map[string]int{}
	decade := func(from int) vetoDecade {
		a, b := strconv.Itoa(from), strconv.Itoa(from+9)
		d := vetoDecade{From: from, Votes: figure{0, p.Asked.with("/vetoes", "from", a, "to", b)}}
		for _, c := range codes {
			d.By = append(d.By, figure{0, p.Asked.with("/vetoes", "from", a, "to", b, "by", string(c))})
		}
		return d
	}
	p.Sum = decade(0)
	p.Sum.Votes.URL = p.Asked.with("/vetoes")
	for k, c := range codes {
		p.Sum.By[k].URL = p.Asked.with("/vetoes", "by", string(c))
	}
	for n := len(p.Rows) - 1; n >= 0; n-- { // oldest first
		v := p.Rows[n]
		year := int(v.Date.Year)
		years[year]++
		subjects[v.About]++
		if last := len(p.Decades) - 1; last < 0 || p.Decades[last].From != year/10*10 {
			p.Decades = append(p.Decades, decade(year/10*10))
		}
		for _, d := range []*vetoDecade{&p.Decades[len(p.Decades)-1], &p.Sum} {
			d.Votes.N++
			for k, c := range codes {
				if slices.Contains(v.veto.By, c) {
					d.By[k].N++
				}
			}
		}
	}
	for about, n := range subjects {
		p.Subjects = append(p.Subjects, facetValue{Label: about, URL: p.Asked.with("/vetoes", "about", about), N: n})
	}
	slices.SortFunc(p.Subjects, func(a, b facetValue) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Label, b.Label)) })
	if p.More = len(p.Subjects) - subjectsOfVetoes; p.More > 0 {
		p.Subjects = p.Subjects[:subjectsOfVetoes]
	}
	if len(p.Rows) == 0 {
		return
	}
	var columns []chart.Column
	for y := int(p.First.Year); y <= int(p.Last.Year); y++ {
		columns = append(columns, chart.Column{Year: y, N: years[y], URL: p.Asked.with("/vetoes", "from", strconv.Itoa(y), "to", strconv.Itoa(y))})
	}
	p.Chart = template.HTML(chart.Columns(nil, "Vetoed drafts and amendments by year", columns))
}

// newestVetoes is how many vetoes stand open on the page.
const newestVetoes = 40

// Newest is the vetoes that stand open on the page.
func (p *vetoesPage) Newest() []vetoRow { return p.Rows[:min(len(p.Rows), newestVetoes)] }

// Older is the rest.
func (p *vetoesPage) Older() []vetoRow { return p.Rows[min(len(p.Rows), newestVetoes):] }

// Peak is the year with most vetoes, for the sentence above the chart.
func (p *vetoesPage) Peak() string {
	years, best := map[int16]int{}, int16(0)
	for _, r := range p.Rows {
		years[r.Date.Year]++
		if n := years[r.Date.Year]; n > years[best] {
			best = r.Date.Year
		}
	}
	return strconv.Itoa(years[best]) + " in " + strconv.Itoa(int(best))
}
