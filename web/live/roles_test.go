package live_test

import (
	"bytes"
	"encoding/json"
	"html/template"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/web/live"
)

// person is a browser as a person uses it: it keeps every cookie and follows
// where it is sent.
type person struct {
	t   *testing.T
	url string
	http.Client
}

func (s *site) person(t *testing.T) *person {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &person{t: t, url: s.url + "/meetings/m1", Client: http.Client{Jar: jar}}
}

// page opens a page, or sends a form when there is one, and gives what is shown.
func (p *person) page(path string, form url.Values) (int, string) {
	p.t.Helper()
	ask := func() (*http.Response, error) {
		if form == nil {
			return p.Get(p.url + path)
		}
		return p.PostForm(p.url+path, form)
	}
	res, err := ask()
	if err != nil {
		p.t.Fatal(err)
	}
	defer res.Body.Close()
	b, _ := io.ReadAll(res.Body)
	return res.StatusCode, string(b)
}

// shows opens a page or sends a form, and wants words in what comes.
func (p *person) shows(path string, form url.Values, words ...string) string {
	p.t.Helper()
	_, body := p.page(path, form)
	for _, w := range words {
		if !strings.Contains(body, w) {
			p.t.Fatalf("%s %v does not say %q: %d bytes", path, form, w, len(body))
		}
	}
	return body
}

// One person with one laptop organises, presides and keeps the record, and every
// entry has the person of the role that did it.
func TestOneBrowserManyRoles(t *testing.T) {
	s, organiser := open(t)
	p := s.person(t)
	p.shows("/join", url.Values{"code": {organiser.code("organiser", "")}, "nonce": {"0123456789abcdef"}}, "you are the organiser")
	p.shows("/take", url.Values{"role": {"chair"}}, "you are the chair", "This browser also holds", "organiser")
	p.shows("/do/sitting", url.Values{"to": {"in-session"}}, "in session")
	if status, _ := p.page("/take", url.Values{"role": {"clerk"}}); status != http.StatusConflict {
		t.Errorf("the chair made itself clerk: %d", status)
	}
	people := map[meeting.Role]string{}
	s.hall.Meeting("m1").Read(func(st *meeting.State) {
		for _, x := range st.People {
			people[x.Role] = x.ID
		}
	})
	p.shows("/as", url.Values{"person": {people[meeting.Organiser]}}, "you are the organiser")
	p.shows("/take", url.Values{"role": {"clerk"}}, "you are the clerk", `>chair</button>`, `>organiser</button>`)
	p.shows("/as", url.Values{"person": {"p-nobody"}}, "does not hold that role")
	// A role that was revoked is held no longer.
	var code string
	s.hall.Meeting("m1").Read(func(st *meeting.State) { code = st.Person(people[meeting.Chair]).Code })
	organiser.must("revoke", `{"code":"`+code+`"}`)
	if body := p.shows("/table", nil, "you are the clerk"); strings.Contains(body, `>chair</button>`) {
		t.Error("a revoked role is offered")
	}
	p.shows("/leave", url.Values{}, "Join with a code")
	if _, body := p.page("/table", nil); !strings.Contains(body, "The code on your slip") {
		t.Error("the browser still holds a role")
	}
}

// Codes are taken back and made again, for one seat and for all that nobody has
// used.
func TestCodesAgain(t *testing.T) {
	s, organiser := open(t)
	sheet := func(form url.Values) map[string]string {
		t.Helper()
		status, body := organiser.post("/meetings/m1/codes", form)
		var slips []struct{ Seat, Code, URL string }
		if err := json.Unmarshal([]byte(body), &slips); err != nil || status != http.StatusOK {
			t.Fatalf("%d %s", status, body)
		}
		out := map[string]string{}
		for _, x := range slips {
			out[x.Seat] = x.Code
		}
		return out
	}
	first := sheet(url.Values{})
	if len(first) != 5 {
		t.Fatalf("%d slips for 5 seats", len(first))
	}
	a := s.join(first["AAA"])
	second := sheet(url.Values{"renew": {"true"}})
	if len(second) != 4 || second["AAA"] != "" {
		t.Fatalf("new slips for %v", second)
	}
	refused := func(code string) {
		t.Helper()
		b := &browser{site: s}
		if status, body := b.post("/meetings/m1/join", url.Values{"code": {code}, "nonce": {"fedcba9876543210"}}); status != http.StatusForbidden {
			t.Errorf("an old code joins: %d %s", status, body)
		}
	}
	refused(first["BBB"])
	s.join(second["BBB"])
	third := sheet(url.Values{"role": {"seat"}, "seat": {"AAA"}, "renew": {"true"}})
	if status, _ := a.do("ask", `{"seat":"AAA"}`); status != http.StatusForbidden {
		t.Errorf("who joined with the old code still acts: %d", status)
	}
	s.join(third["AAA"])
	// The table tells what became of each.
	p := s.person(t)
	p.shows("/join", url.Values{"code": {organiser.code("clerk", "")}, "nonce": {"0123456789abcdef"}},
		"you are the clerk", "2 of 5 seats have joined")
	p.shows("/codes", nil, "Revoke the code of Gamma", "not used yet", "For a second delegate")
}

// A form for a new meeting with a mistake comes back as it was written, with what
// is wrong; a file of members does for a list.
func TestOpeningForm(t *testing.T) {
	h, err := hall.Open(hall.Options{Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Close() })
	frame := func(w http.ResponseWriter, r *http.Request, status int, title string, wide bool, body template.HTML) {
		w.WriteHeader(status)
		io.WriteString(w, string(body))
	}
	srv := httptest.NewServer(live.New(live.Options{Hall: h, Frame: frame, Setup: "k"}))
	t.Cleanup(srv.Close)
	send := func(members string) (int, string) {
		t.Helper()
		var b bytes.Buffer
		form := multipart.NewWriter(&b)
		for k, v := range map[string]string{"key": "k", "title": "The Lake & its Shore", "body": "un-ga", "members": "", "date": "2026-12-01"} {
			form.WriteField(k, v)
		}
		f, _ := form.CreateFormFile("file", "members.csv")
		io.WriteString(f, members)
		form.Close()
		p := (&site{t: t, url: srv.URL}).person(t)
		res, err := p.Post(srv.URL+"/meetings/new", form.FormDataContentType(), &b)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		body, _ := io.ReadAll(res.Body)
		return res.StatusCode, string(body)
	}
	status, body := send("FRA;France\nFRA;Again\n")
	for _, w := range []string{"line 2: the code FRA stands on line 1 already", "The Lake &amp; its Shore", "FRA;Again", "2026-12-01"} {
		if status != http.StatusBadRequest || !strings.Contains(body, w) {
			t.Errorf("%d: the form does not say %q", status, w)
		}
	}
	if status, body = send("FRA;France\nGER;Germany\n"); status != http.StatusOK || !strings.Contains(body, "you are the organiser") {
		t.Fatalf("%d %.300s", status, body)
	}
	if h.Meeting("the-lake-its-shore") == nil || h.Meeting("the-lake-its-shore").Info().Date.String() != "2026-12-01" {
		t.Error("the meeting has another name or day")
	}
}
