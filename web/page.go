package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
)

//go:embed templates
var templateFS embed.FS

// nav is the menu of every page. A new page that readers come for has a line here.
var nav = []struct{ URL, Label string }{
	{"/votes", "Votes"},
	{"/members", "Members"},
	{"/groups", "Groups"},
	{"/vetoes", "Vetoes"},
	{"/sessions", "Sessions"},
	{"/check", "Check"},
	{"/rules", "Rules"},
	{"/data", "Data"},
	{"/help", "Help"},
}

// head is what the layout needs to know of a page.
type head struct {
	Title     string // of the window; the page's name, without the site's
	Canonical string // the address to cite, a path on this server
	JSON, CSV string // the same as data, when there is
	Atom      string // a feed of it, when there is
	Query     string // what stands in the search field
	Wide      bool   // the page holds a board
	OwnSearch bool   // the page has a search field of its own
	Style     string // a style sheet of its own, when there is
	Script    string // a script of its own, when there is
}

// view is what a template is executed with: the head for the layout, and the
// page's own data.
type view struct {
	head
	P any
}

// pages holds one template for each page, each with the layout around it.
type pages struct {
	byName  map[string]*template.Template
	buffers sync.Pool
}

func loadPages(a *assets) (*pages, error) {
	p := &pages{byName: map[string]*template.Template{}, buffers: sync.Pool{New: func() any { return new(bytes.Buffer) }}}
	base, err := template.New("layout").Funcs(functions(a)).ParseFS(templateFS, "templates/layout.html", "templates/parts.html")
	if err != nil {
		return nil, err
	}
	files, err := fs.Glob(templateFS, "templates/*.html")
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		name := strings.TrimSuffix(path.Base(f), ".html")
		if name == "layout" || name == "parts" {
			continue
		}
		t, err := base.Clone()
		if err != nil {
			return nil, err
		}
		if p.byName[name], err = t.ParseFS(templateFS, f); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// functions are what templates can call beside the methods of their data.
func functions(a *assets) template.FuncMap {
	return template.FuncMap{
		"asset":    a.url,
		"nav":      func() any { return nav },
		"look":     chart.LookOf,
		"mini":     func(t plenary.Tally) template.HTML { return template.HTML(chart.MiniBar(nil, t)) },
		"number":   func(n int) string { return string(grouped(nil, int64(n))) },
		"named":    named,
		"proofs":   proofsHTML,
		"outcome":  outcomeWord,
		"kind":     kindWord,
		"plural":   plural,
		"percent":  percent,
		"last":     func(rows []together) int { return len(rows) - 1 },
		"sentence": sentence,
		"patterns": func() template.HTML { return template.HTML(chart.Patterns(nil)) },
	}
}

// grouped appends a number with thin groups of three: 11,649.
func grouped(dst []byte, n int64) []byte {
	s := fmt.Sprint(n)
	for i, c := range []byte(s) {
		if left := len(s) - i; i > 0 && left%3 == 0 && s[i-1] != '-' {
			dst = append(dst, ',')
		}
		dst = append(dst, c)
	}
	return dst
}

// render executes a page. A template that fails is a defect of ours.
func (s *server) render(name string, h head, data any) ([]byte, error) {
	b := s.pages.buffers.Get().(*bytes.Buffer)
	defer s.pages.buffers.Put(b)
	b.Reset()
	t, ok := s.pages.byName[name]
	if !ok {
		return nil, plenary.Errorf(plenary.Internal, "there is no page %q", name)
	}
	if err := t.ExecuteTemplate(b, "layout", struct {
		view
		Version string
		Record  string
		Meets   bool
	}{view{h, data}, s.opts.Version, fmt.Sprintf("%x", s.rec.Hash()), s.opts.Meetings != nil}); err != nil {
		return nil, plenary.Errorf(plenary.Internal, "the page %q could not be written: %w", name, err)
	}
	return bytes.Clone(b.Bytes()), nil
}

// frame is Options' Frame.
func (s *server) frame(w http.ResponseWriter, r *http.Request, status int, title string, wide bool, body template.HTML) {
	s.page(w, r, status, "frame", head{Title: title, Wide: wide}, body)
}

const htmlType = "text/html; charset=utf-8"

// page renders and sends a page with a status.
func (s *server) page(w http.ResponseWriter, r *http.Request, status int, name string, h head, data any) {
	body, err := s.render(name, h, data)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	newAnswer(accepted(r), status, htmlType, body).send(w, r)
}

// cachedAnswer sends what build gives for a key, from memory when it was asked for
// before.
func (s *server) cachedAnswer(w http.ResponseWriter, r *http.Request, what, mime string, build func() ([]byte, error)) {
	k := cacheKey{what, accepted(r)}
	a := s.cache.get(k)
	if a == nil {
		body, err := build()
		if err != nil {
			s.fail(w, r, err)
			return
		}
		a = newAnswer(k.encoding, http.StatusOK, mime, body)
		s.cache.put(k, a)
	}
	a.send(w, r)
}

// statuses maps the classes of error to HTTP.
var statuses = map[plenary.ErrorCode]int{
	plenary.Invalid:     http.StatusBadRequest,
	plenary.NotFound:    http.StatusNotFound,
	plenary.Ambiguous:   http.StatusMultipleChoices,
	plenary.Refused:     http.StatusForbidden,
	plenary.Unavailable: http.StatusServiceUnavailable,
	plenary.Damaged:     http.StatusInternalServerError,
	plenary.Internal:    http.StatusInternalServerError,
}

// problem is the data of the error page.
type problem struct {
	Message, Hint string
	Near          []choice
	Ends          bool // the record may end before what was asked for
}

// choice is a vote offered where one was not found, or several were.
type choice struct {
	URL, Name, Detail string
}

// fail answers with what went wrong, as a page, or as JSON where that was asked
// for.
func (s *server) fail(w http.ResponseWriter, r *http.Request, err error) {
	s.failNear(w, r, err, nil)
}

func (s *server) failNear(w http.ResponseWriter, r *http.Request, err error, near []choice) {
	code := plenary.CodeOf(err)
	status := statuses[code]
	p := problem{Message: err.Error(), Near: near, Ends: code == plenary.NotFound}
	if e, ok := asError(err); ok {
		p.Message, p.Hint = e.Message, e.Hint
	}
	if strings.HasSuffix(r.URL.Path, ".json") || strings.HasSuffix(r.URL.Path, ".csv") || strings.HasSuffix(r.URL.Path, ".svg") {
		body := errorJSON(code, p)
		newAnswer(accepted(r), status, "application/json", body).send(w, r)
		return
	}
	title := map[int]string{http.StatusNotFound: "Not found", http.StatusMultipleChoices: "Which one?", http.StatusBadRequest: "Not understood"}[status]
	if title == "" {
		title = "Something went wrong"
	}
	body, err := s.render("problem", head{Title: title, Query: r.URL.Query().Get("q")}, p)
	if err != nil {
		http.Error(w, p.Message, status)
		return
	}
	newAnswer(accepted(r), status, htmlType, body).send(w, r)
}

// nowhere answers for every address that no page has.
func (s *server) nowhere(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "Nothing here can be changed.", http.StatusMethodNotAllowed)
		return
	}
	s.fail(w, r, plenary.Errorf(plenary.NotFound, "there is no page at this address").
		WithHint("search for a symbol, a subject or a country above"))
}
