package live_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/web/live"
)

// site is a server with one meeting, asked over HTTP.
type site struct {
	t    testing.TB
	url  string
	hall *hall.Hall
}

// browser is one client with its cookie.
type browser struct {
	*site
	cookie *http.Cookie
}

const members = "code,name\nAAA,Alpha\nBBB,Beta\nCCC,Gamma\nDDD,Delta,no vote: Article 19\nXXX,Watcher,observer\n"

func open(t testing.TB) (*site, *browser) {
	t.Helper()
	h, err := hall.Open(hall.Options{Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Close() })
	frame := func(w http.ResponseWriter, r *http.Request, status int, title string, wide bool, body template.HTML) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(status)
		io.WriteString(w, "<title>"+template.HTMLEscapeString(title)+"</title>"+string(body))
	}
	srv := httptest.NewServer(live.New(live.Options{Hall: h, Frame: frame, Setup: "the key"}))
	t.Cleanup(srv.Close)
	s := &site{t, srv.URL, h}
	form := url.Values{"key": {"another key"}, "title": {"A meeting"}, "meeting": {"m1"}, "body": {"un-ga"}, "members": {members}}
	b := &browser{site: s}
	if code, body := b.post("/meetings/new", form); code != http.StatusForbidden {
		t.Fatalf("opened with a wrong key: %d %s", code, body)
	}
	form.Set("key", "the key")
	code, body := b.post("/meetings/new", form)
	if code != http.StatusOK {
		t.Fatalf("%d %s", code, body)
	}
	if again, _ := b.post("/meetings/new", form); again != http.StatusForbidden {
		t.Fatal("the link opened a second meeting")
	}
	var made struct{ Meeting, Code string }
	json.Unmarshal([]byte(body), &made)
	return s, s.join(made.Code)
}

func (s *site) join(code string) *browser {
	s.t.Helper()
	b := &browser{site: s}
	status, body := b.post("/meetings/m1/join", url.Values{"code": {code}, "nonce": {"0123456789abcdef"}})
	if status != http.StatusOK || b.cookie == nil {
		s.t.Fatalf("join: %d %s", status, body)
	}
	return b
}

func (b *browser) send(r *http.Request) (int, string, http.Header) {
	b.t.Helper()
	if b.cookie != nil {
		r.AddCookie(b.cookie)
	}
	c := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := c.Do(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer res.Body.Close()
	body, _ := io.ReadAll(res.Body)
	for _, k := range res.Cookies() {
		if !k.HttpOnly || k.SameSite != http.SameSiteLaxMode || k.Path != "/meetings/m1" {
			b.t.Errorf("cookie %v", k)
		}
		b.cookie = k
	}
	return res.StatusCode, string(body), res.Header
}

func (b *browser) post(path string, form url.Values) (int, string) {
	b.t.Helper()
	r, _ := http.NewRequest("POST", b.url+path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept", "application/json")
	code, body, _ := b.send(r)
	return code, body
}

func (b *browser) get(path string) (int, string) {
	b.t.Helper()
	r, _ := http.NewRequest("GET", b.url+path, nil)
	code, body, _ := b.send(r)
	return code, body
}

// do sends a command as JSON.
func (b *browser) do(command, args string) (int, string) {
	b.t.Helper()
	r, _ := http.NewRequest("POST", b.url+"/meetings/m1/do/"+command, strings.NewReader(args))
	r.Header.Set("Content-Type", "application/json")
	code, body, _ := b.send(r)
	return code, body
}

func (b *browser) must(command, args string) {
	b.t.Helper()
	if code, body := b.do(command, args); code != http.StatusOK {
		b.t.Fatalf("%s %s: %d %s", command, args, code, body)
	}
}

// code asks for one code.
func (b *browser) code(role, seat string) string {
	b.t.Helper()
	status, body := b.post("/meetings/m1/codes", url.Values{"role": {role}, "seat": {seat}})
	var slips []struct{ Code string }
	if err := json.Unmarshal([]byte(body), &slips); err != nil || len(slips) != 1 {
		b.t.Fatalf("codes: %d %s", status, body)
	}
	return slips[0].Code
}

func TestVoteOverHTTP(t *testing.T) {
	s, organiser := open(t)
	chair, clerk := s.join(organiser.code("chair", "")), s.join(organiser.code("clerk", ""))
	a, b, c := s.join(organiser.code("seat", "AAA")), s.join(organiser.code("seat", "BBB")), s.join(clerk.code("seat", "CCC"))
	if code, body := clerk.post("/meetings/m1/codes", url.Values{"role": {"chair"}}); code != http.StatusConflict {
		t.Errorf("a clerk made a chair: %d %s", code, body)
	}
	chair.must("sitting", `{"to":"in-session"}`)
	// A form without JavaScript, answered by a redirect.
	form := url.Values{"id": {"L1"}, "title": {"On <b>order</b>"}, "symbol": {"A/L.1"}, "sponsors:list": {"AAA"}, "text:text": {"Recalling,\r\n\r\n1. Decides;\r\n\r\n2. Requests."}}
	r, _ := http.NewRequest("POST", s.url+"/meetings/m1/do/draft", strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if code, body, h := clerk.send(r); code != http.StatusSeeOther || h.Get("Location") != "/meetings/m1/table" {
		t.Fatalf("form: %d %s", code, body)
	}
	chair.must("call", `{"id":"v1","subject":{"kind":"draft","ref":"L1"},"method":"recorded"}`)
	chair.must("begin", `{"vote":"v1"}`)
	cast := func(who *browser, seat, position string, n int) (int, string) {
		return who.do("cast", fmt.Sprintf(`{"vote":"v1","seat":%q,"position":%q,"n":%d,"source":"device"}`, seat, position, n))
	}
	for _, x := range []struct {
		who            *browser
		seat, position string
		n, status      int
		says           string
	}{
		{a, "AAA", "yes", 1, 200, `"status":"accepted"`},
		{a, "AAA", "yes", 1, 200, `"status":"repeated"`},                                                         // second vote of a seat: one ballot
		{a, "BBB", "no", 1, 409, "cannot act for BBB"},                                                           // another's seat
		{b, "BBB", "no", 1, 200, "accepted"},                                                                     //
		{b, "BBB", "yes", 2, 200, "accepted"},                                                                    // changed
		{b, "BBB", "no", 1, 409, "superseded"},                                                                   // a stale retry
		{&browser{site: s}, "CCC", "no", 1, 403, "have not joined"},                                              // nobody
		{&browser{s, &http.Cookie{Name: "plenary-m1", Value: "forged"}}, "CCC", "no", 1, 403, "have not joined"}, // a forged token
		{chair, "CCC", "no", 1, 409, "the clerk enters"},                                                         // the chair as a device
		{c, "CCC", "abstain", 1, 200, "accepted"},
	} {
		if code, body := cast(x.who, x.seat, x.position, x.n); code != x.status || !strings.Contains(body, x.says) {
			t.Errorf("cast %s %s %d: %d %s, want %d %s", x.seat, x.position, x.n, code, body, x.status, x.says)
		}
	}
	// The tally is withheld while voting: from everybody's wire, and from pages.
	for name, who := range map[string]*browser{"public": {site: s}, "delegate": a, "observer": s.join(clerk.code("observer", "XXX"))} {
		for _, path := range []string{"/state.json", "", "/board", "/votes/v1"} {
			_, body := who.get("/meetings/m1" + path)
			if regexp.MustCompile(`"tally":\{|"lights":|"outlook"|"waiting"`).MatchString(body) || strings.Contains(body, "needs") {
				t.Errorf("%s reads a running tally at %s: %s", name, path, body)
			}
		}
		if code, _ := who.get("/meetings/m1/proof/v1"); code != http.StatusForbidden {
			t.Errorf("%s reads the proof before the announcement: %d", name, code)
		}
	}
	if _, body := chair.get("/meetings/m1/state.json"); !strings.Contains(body, `"outlook"`) {
		t.Errorf("the chair lacks the what-if: %s", body)
	}
	if code, body := a.do("lock", `{"vote":"v1"}`); code != http.StatusConflict || !strings.Contains(body, "role") {
		t.Errorf("a delegate locked: %d %s", code, body)
	}
	chair.must("lock", `{"vote":"v1"}`)
	if code, body := cast(c, "CCC", "no", 2); code != http.StatusConflict || !strings.Contains(body, `"late":true`) || !strings.Contains(body, `"position":"abstain"`) {
		t.Errorf("after the lock: %d %s", code, body)
	}
	if code, body := chair.get("/meetings/m1/proof/v1"); code != 200 || !strings.Contains(body, "adopted") {
		t.Errorf("proof: %d %s", code, body)
	}
	chair.must("announce", `{"vote":"v1","decision":{"outcome":"rejected","vetoed_by":null,"rule":"","needed":null,"margin":null,"proof":null}}`)
	_, body := a.get("/meetings/m1/state.json")
	if !strings.Contains(body, `"outcome":"adopted"`) || !strings.Contains(body, `"lights":"yya  "`) {
		t.Errorf("announced as %s", body)
	}
	_, text := b.get("/meetings/m1/votes/v1/receipt")
	receipt, err := ledger.ParseReceipt([]byte(text))
	if err == nil {
		_, err = receipt.Verify()
	}
	if err != nil || !strings.Contains(receipt.LineText, "BBB") {
		t.Errorf("receipt %v\n%s", err, text)
	}
	if code, png := b.get("/meetings/m1/votes/v1/receipt.png"); code != 200 || !strings.HasPrefix(png, "\x89PNG") {
		t.Errorf("QR: %d", code)
	}
	if code, _ := a.get("/meetings/m1/export"); code != http.StatusForbidden {
		t.Errorf("a delegate took the export: %d", code)
	}
	if code, _ := organiser.get("/meetings/m1/export"); code != 200 {
		t.Errorf("export: %d", code)
	}
	for path, who := range map[string]*browser{"/meetings": {site: s}, "/meetings/m1": a, "/meetings/m1/join": {site: s}, "/meetings/m1/table": chair,
		"/meetings/m1/seat": a, "/meetings/m1/board": {site: s}, "/meetings/m1/votes/v1": {site: s}, "/meetings/m1/projector": {site: s}, "/meetings/m1/minutes": {site: s}, "/meetings/m1/minutes.json": {site: s}} {
		code, page := who.get(path)
		if code != 200 || strings.Contains(page, "<b>order</b>") || strings.Contains(page, "ZgotmplZ") {
			t.Errorf("%s: %d, or text of a draft as markup", path, code)
		}
	}
	for path, form := range map[string]url.Values{
		"/do/explain": {"vote": {"v1"}, "seat": {"BBB"}, "text": {"after"}},
		"/amend":      {"id": {"am"}, "title": {"x"}, "amends": {"L3"}, "action": {"replace"}, "at": {"1"}, "text": {"z"}},
		"/divide":     {"id": {"div"}, "draft": {"L3"}, "seat": {"BBB"}, "parts": {"A: 1\r\nB: 2"}},
		"/do/preside": {"office": {"President"}, "seat": {"AAA"}},
		"/item":       {"id": {"1"}, "title": {"One"}},
	} {
		clerk.do("draft", `{"id":"L3","title":"Three","text":[{"id":"1","operative":true,"text":"x"},{"id":"2","text":"y"}]}`)
		if code, body := clerk.post("/meetings/m1"+path, form); code != 200 {
			t.Errorf("%s: %d %s", path, code, body)
		}
	}
	// A second draft by roll-call, the first member drawn by lot.
	clerk.must("draft", `{"id":"L2","title":"Two","text":[{"id":"1","operative":true,"text":"x"}]}`)
	if code, body := chair.post("/meetings/m1/roll-call", url.Values{"id": {"v2"}, "draft": {"L2"}}); code != 200 {
		t.Errorf("roll-call: %d %s", code, body)
	}
	chair.must("begin", `{"vote":"v2"}`)
	if _, page := clerk.get("/meetings/m1/table"); !strings.Contains(page, "is called") {
		t.Error("the clerk is not told who is called")
	}
	if code, body := clerk.post("/meetings/m1/enter", url.Values{"vote": {"v2"}, "seat": {"BBB"}, "position": {"no"}, "source": {"voice"}}); code != 200 || !strings.Contains(body, `"n":1`) {
		t.Errorf("enter: %d %s", code, body)
	}
	if code, page := organiser.get("/meetings/m1/table"); code != 200 || strings.Contains(page, "Lock the voting") {
		t.Errorf("the organiser's table: %d", code)
	}
}

func TestCrossSiteFormIsRefused(t *testing.T) {
	s, organiser := open(t)
	chair := s.join(organiser.code("chair", ""))
	r, _ := http.NewRequest("POST", s.url+"/meetings/m1/do/sitting", strings.NewReader("to=in-session"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://elsewhere.example")
	if code, body, _ := chair.send(r); code != http.StatusForbidden {
		t.Errorf("a form of another site: %d %s", code, body)
	}
}

// TestStream: a screen is right at once, told of changes, and of its own ballot.
func TestStream(t *testing.T) {
	s, organiser := open(t)
	chair, a := s.join(organiser.code("chair", "")), s.join(organiser.code("seat", "AAA"))
	s.join(organiser.code("seat", "BBB"))
	chair.must("sitting", `{"to":"in-session"}`)
	r, _ := http.NewRequestWithContext(t.Context(), "GET", s.url+"/meetings/m1/events", nil)
	r.AddCookie(a.cookie)
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := make(chan string, 1000)
	go func() {
		for in := bufio.NewScanner(res.Body); in.Scan(); {
			lines <- in.Text()
		}
		close(lines)
	}()
	wait := func(words string) {
		t.Helper()
		for timeout := time.After(10 * time.Second); ; {
			select {
			case l, ok := <-lines:
				if strings.Contains(l, words) {
					return
				}
				if !ok {
					t.Fatalf("the stream ended before %q", words)
				}
			case <-timeout:
				t.Fatalf("no %q", words)
			}
		}
	}
	wait(`"phase":"in-session"`)
	chair.must("call", `{"id":"v1","subject":{"kind":"question","text":"Shall we?"},"method":"recorded"}`)
	chair.must("begin", `{"vote":"v1"}`)
	wait(`"stage":"open"`)
	a.must("cast", `{"vote":"v1","seat":"AAA","position":"no","n":1,"source":"device"}`)
	wait(`"position":"no","n":1`)
	if _, body := chair.get("/meetings/m1/state.json"); !strings.Contains(body, `"waiting":["BBB"],"offline":["BBB"]`) {
		t.Errorf("the chair does not see who is not connected: %s", body)
	}
	organiser.must("revoke", `{"code":"`+codeOf(t, s, "AAA")+`"}`)
	wait("event: revoked")
}

func codeOf(t *testing.T, s *site, seat string) (id string) {
	t.Helper()
	s.hall.Meeting("m1").Read(func(st *meeting.State) {
		for _, k := range st.Codes {
			if string(k.Seat) == seat {
				id = k.ID
			}
		}
	})
	return id
}
