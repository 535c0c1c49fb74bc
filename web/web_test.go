package web_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// TestPages asks for every page and looks for facts that it must show. The
// facts are those of the sources named in docs/web.md and the issue.
func TestPages(t *testing.T) {
	for _, c := range []struct {
		address string
		status  int
		want    []string
	}{
		{"/", 200, []string{"Every recorded vote", "Vetoes", "Closest", "strip.svg"}},
		{"/votes", 200, []string{"votes, 1 to 50 here", "General Assembly", "Narrow"}},
		{"/votes?q=ukraine&body=un-sc&outcome=vetoed", 200, []string{"S/2022/155", "Body: Security Council", "Outcome: Vetoed"}},
		{"/votes?q=nothing+whatever+of+that+sort", 200, []string{"No vote in the record meets all of this", "18 December 2025"}},
		{"/votes?q=no:x", 400, []string{"not understood", "How to search"}},
		{"/votes/A/RES/ES-11/6", 200, []string{"141", "in favour", "Mali", "two-thirds", "A/ES-11/PV.19", "Regional group today", "@misc{"}},
		{"/votes/A/RES/ES-11/1", 200, []string{"141 in favour, 5 against, 35 abstaining"}},
		{"/votes/S/2022/155", 200, []string{"Vetoed", "Russia", "Charter 27(3)"}},
		{"/votes/A/73/L.42", 200, []string{"Not adopted", "Misses two-thirds (96) by 9", "87"}},
		{"/votes/A/RES/2758(XXVI)", 200, []string{"76 in favour, 35 against, 17 abstaining"}},
		{"/votes/A/RES/181(II)", 200, []string{"33 in favour, 13 against, 10 abstaining", "Byelorussian SSR", "Czechoslovakia"}},
		{"/votes/S/RES/2713(2023)", 200, []string{"another source France", "sources contradict each other"}},
		{"/votes/A/RES/39/28A", 200, []string{"Who voted how is not in the record"}},
		{"/votes/A/RES/ES-11/99", 404, []string{"Perhaps one of these", "where it ends"}},
		{"/votes/242", 300, []string{"names 4 texts", "S/RES/242(1967)"}},
		{"/votes/no+such", 404, []string{"Search all votes"}},
		{"/votes/diff?a=es-11/1&b=es-11/6", 200, []string{"17 members took another position", "Mali, Nicaragua"}},
		{"/votes/diff?a=es-11/1&b=39/28A", 404, []string{"does not hold who voted how"}},
		{"/votes/diff", 200, []string{"Name two votes"}},
		{"/data", 200, []string{"Where it ends", "Known defects", "plenary import FILE"}},
		{"/help", 200, []string{"lone:USA", "not voting"}},
		{"/nowhere", 404, []string{"no page at this address"}},
	} {
		w := get(t, c.address)
		if w.Code == http.StatusFound {
			w = get(t, w.Header().Get("Location"))
		}
		if w.Code != c.status {
			t.Errorf("%s: status %d, want %d", c.address, w.Code, c.status)
		}
		body := strings.ReplaceAll(w.Body.String(), "&#39;", "'")
		for _, want := range c.want {
			if !strings.Contains(body, want) {
				t.Errorf("%s does not hold %q", c.address, want)
			}
		}
		for _, never := range []string{"style=", "<style", "onclick", "ZgotmplZ", "%!", "<no value>"} {
			if strings.Contains(body, never) {
				t.Errorf("%s holds %q", c.address, never)
			}
		}
	}
}

// An id of more than one way of writing leads to the address that is cited.
func TestAddressesOfRecord(t *testing.T) {
	for from, to := range map[string]string{
		"/votes/es-11/6":             "/votes/A/RES/ES-11/6",
		"/votes/ARES/ES-11/6":        "/votes/A/RES/ES-11/6",
		"/votes/undl:4003921":        "/votes/A/RES/ES-11/6",
		"/votes/es-11/6.csv":         "/votes/A/RES/ES-11/6.csv",
		"/votes/resolution%202623":   "/votes/S/RES/2623(2022)",
		"/votes/A/RES/2758%20(XXVI)": "/votes/A/RES/2758(XXVI)",
		"/votes?q=S%2F2022%2F155":    "/votes/S/2022/155",
	} {
		w := get(t, from)
		if got := w.Header().Get("Location"); w.Code/100 != 3 || got != to {
			t.Errorf("%s leads to %q (%d), want %s", from, got, w.Code, to)
			continue
		}
		if w := get(t, to); w.Code != 200 {
			t.Errorf("%s: status %d", to, w.Code)
		}
	}
}

func TestData(t *testing.T) {
	var vote struct {
		ID      string
		Tally   map[string]*int
		Ballots map[string]string
	}
	w := get(t, "/votes/A/RES/ES-11/6.json")
	if err := json.Unmarshal(w.Body.Bytes(), &vote); err != nil {
		t.Fatal(err)
	}
	if vote.ID != "undl:4003921" || *vote.Tally["not_voting"] != 13 || vote.Ballots["MLI"] != "no" || len(vote.Ballots) != 193 {
		t.Errorf("the vote as JSON: %+v", vote)
	}
	rows, err := csv.NewReader(get(t, "/votes/A/RES/ES-11/6.csv").Body).ReadAll()
	if err != nil || len(rows) != 194 {
		t.Errorf("the ballots as CSV: %d rows, %v", len(rows), err)
	}
	rows, err = csv.NewReader(get(t, "/votes.csv?q=outcome:vetoed").Body).ReadAll()
	if err != nil || len(rows) != 233 {
		t.Errorf("vetoes as CSV: %d rows (%v), want 232 and the head", len(rows), err)
	}
	var found struct{ Total int }
	if err := json.Unmarshal(get(t, "/votes.json?q=outcome:vetoed").Body.Bytes(), &found); err != nil || found.Total != 232 {
		t.Errorf("vetoes as JSON: %+v, %v", found, err)
	}
	var diff struct{ Moved []any }
	if err := json.Unmarshal(get(t, "/votes/diff.json?a=es-11/1&b=es-11/6").Body.Bytes(), &diff); err != nil || len(diff.Moved) != 17 {
		t.Errorf("%d moves as JSON, %v", len(diff.Moved), err)
	}
	w = get(t, "/votes/A/RES/ES-11/99.json")
	if w.Code != 404 || !strings.Contains(w.Body.String(), `"near"`) || w.Header().Get("Content-Type") != "application/json" {
		t.Errorf("a missing vote as JSON: %d %s", w.Code, w.Body)
	}
	if w := get(t, "/votes/A/RES/ES-11/6.svg"); w.Header().Get("Content-Type") != "image/svg+xml" || !strings.Contains(w.Body.String(), "Nicaragua") {
		t.Error("no share card")
	}
}

func TestSecurity(t *testing.T) {
	for host, want := range map[string]int{
		"127.0.0.1:7410": 200, "localhost:7410": 200, "[::1]:7410": 200, "192.168.1.4": 200, "LOCALHOST": 200,
		"evil.example": 421, "127.0.0.1.evil.example:7410": 421, "localhost.evil.example": 421, "": 421,
	} {
		if w := get(t, "/help", "Host", host); w.Code != want {
			t.Errorf("host %q: status %d, want %d", host, w.Code, want)
		}
	}
	for _, address := range []string{"/", "/votes/A/RES/ES-11/6", "/nowhere", "/static/plenary.css"} {
		csp := get(t, address).Header().Get("Content-Security-Policy")
		if !strings.HasPrefix(csp, "default-src 'none'; script-src 'self'; style-src 'self';") || strings.Contains(csp, "unsafe") {
			t.Errorf("%s: policy %q", address, csp)
		}
	}
	w := get(t, "/votes?q="+`%3Cscript%3Ealert(1)%3C/script%3E%22onfocus=`)
	if strings.Contains(w.Body.String(), "<script>alert") {
		t.Error("the search writes what was typed as a script")
	}
}

func TestEncodings(t *testing.T) {
	plain := get(t, "/votes/A/RES/ES-11/6")
	for encoding, decode := range map[string]func(io.Reader) (io.Reader, error){
		"gzip": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		"zstd": func(r io.Reader) (io.Reader, error) { return zstd.NewReader(r) },
	} {
		w := get(t, "/votes/A/RES/ES-11/6", "Accept-Encoding", "br;q=1, "+encoding)
		if got := w.Header().Get("Content-Encoding"); got != encoding {
			t.Fatalf("asked for %s, got %q", encoding, got)
		}
		if n := w.Body.Len(); n > 30<<10 {
			t.Errorf("%s: %d bytes", encoding, n)
		}
		r, err := decode(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(body, plain.Body.Bytes()) {
			t.Errorf("%s decodes to something else (%v)", encoding, err)
		}
	}
	if w := get(t, "/votes/A/RES/ES-11/6", "Accept-Encoding", "gzip;q=0"); w.Header().Get("Content-Encoding") != "" {
		t.Error("sent what the client refuses")
	}
	tag := plain.Header().Get("ETag")
	if w := get(t, "/votes/A/RES/ES-11/6", "If-None-Match", tag); tag == "" || w.Code != http.StatusNotModified || w.Body.Len() != 0 {
		t.Errorf("the same content is sent again: %d", w.Code)
	}
}

// TestVotePageWeight holds the page of a vote with everything it loads to what
// a phone can be asked to fetch.
func TestVotePageWeight(t *testing.T) {
	total := get(t, "/votes/A/RES/ES-11/6", "Accept-Encoding", "gzip").Body.Len()
	for _, f := range []string{"plenary.css", "explore.css", "app.js", "table.js", "views.js", "strip.js", "world.svg"} {
		w := get(t, "/static/"+f, "Accept-Encoding", "gzip")
		if w.Code != 200 {
			t.Fatalf("%s: %d", f, w.Code)
		}
		total += w.Body.Len()
	}
	if total > 60<<10 {
		t.Errorf("the page of a vote weighs %d bytes with all it loads, at most %d", total, 60<<10)
	}
}

// TestEveryVoteHasAPage renders all of them in small form: every 40th, and in
// full under PLENARY_SOAK.
func TestEveryVoteHasAPage(t *testing.T) {
	r := record(t)
	for i := 0; i < r.Len(); i += step(40) {
		address := "/votes/" + strings.ReplaceAll(string(r.ID(i)), " ", "%20")
		w := get(t, address)
		if w.Code == http.StatusFound {
			w = get(t, w.Header().Get("Location"))
		}
		if w.Code != 200 || !strings.Contains(w.Body.String(), string(r.ID(i))) {
			t.Fatalf("%s (%s): status %d", address, r.Symbol(i), w.Code)
		}
	}
}

func FuzzAddress(f *testing.F) {
	for _, s := range []string{"/votes/A/RES/ES-11/6", "/votes?q=no<5&page=3", "/votes/diff?a=1&b=%00", "/votes/%ff.json", "/static/../x", "/votes?from=9999&to=0&sort=x", "//", "/votes/.csv",
		"/members/FRA?from=2000&to=1990", "/members/%2e%2e", "/compare?a=EU&b=EU", "/compare?a=FRA&b=FRA&subject=%22", "/groups/eu.csv?body=x", "/vetoes?by=EU&about=%00",
		"/sessions/ES-11.json", "/embed/", "/votes.atom?sort=x&page=9", "/members?q=%ff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, address string) {
		r, err := http.NewRequest(http.MethodGet, "http://127.0.0.1"+address, nil)
		if err != nil || !strings.HasPrefix(address, "/") || len(address) > 2000 {
			t.Skip()
		}
		if w := serve(t, r); w.Code >= 500 {
			t.Errorf("%q: status %d: %s", address, w.Code, w.Body)
		}
	})
}
