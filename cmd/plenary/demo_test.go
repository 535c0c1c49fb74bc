package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/archive"
)

// report tells the story as the press did, and truly.
const report = `On 25 February 2022 Russia vetoed a draft resolution in the UN Security Council. On 2 March 2022 the UN General Assembly
adopted resolution ES-11/1 by 141 votes in favour, with 5 against and 35 abstentions.
`

// TestDemo plays the story by its buttons and takes a seat. Before and after, the
// commands of the record answer the same, and nothing remains.
func TestDemo(t *testing.T) {
	if _, err := archive.Open(); err != nil {
		t.Skip(err) // built without the record
	}
	tmp, data := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", tmp)
	answers := func() (all string) {
		for _, args := range [][]string{{"show", "S/2022/155"}, {"show", "A/RES/ES-11/6", "--json"}, {"search", "ukraine year:2022"}, {"vetoes"}, {"check", "-"}} {
			var out bytes.Buffer
			code := execute(&Context{Context: t.Context(), In: strings.NewReader(report), Out: &out, Err: &out}, append(args, "--data", data))
			if code != exitDone {
				t.Errorf("plenary %q exits with %d: %s", args, code, out.String())
			}
			all += out.String()
		}
		return all
	}
	before := answers()
	s, code := start(t, "demo", "--port", "0", "--data", data)
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, s.errs)
	}
	jar, _ := cookiejar.New(nil)
	browser := &http.Client{Jar: jar}
	do := func(path string, form url.Values) (int, string) {
		var a *http.Response
		var err error
		if form != nil {
			a, err = browser.PostForm(s.address+path, form)
		} else {
			a, err = browser.Get(s.address + path)
		}
		if err != nil {
			t.Fatal(err)
		}
		defer a.Body.Close()
		b, _ := io.ReadAll(a.Body)
		return a.StatusCode, string(b)
	}
	if status, page := do("", url.Values{"step": {"2"}, "to": {"announce"}}); status != http.StatusConflict || !strings.Contains(page, "step 1 comes first") {
		t.Errorf("step 2 before step 1: %d", status)
	}
	// The first in two parts: the ballots, then the lock and the result.
	if status, page := do("", url.Values{"step": {"1"}, "to": {"cast"}}); status != http.StatusOK || !strings.Contains(page, "not announced yet") {
		t.Errorf("the ballots of step 1: %d", status)
	}
	for _, n := range []string{"1", "2", "3", "4"} {
		if status, _ := do("", url.Values{"step": {n}, "to": {"announce"}}); status != http.StatusOK {
			t.Errorf("step %s: %d", n, status)
		}
	}
	base := strings.TrimSuffix(s.address, "/meetings/play")
	for path, want := range map[string]string{"council/votes/draft": "11-1-3 vetoed 2022-02-25", "council/votes/session": "11-1-3 adopted 2022-02-27",
		"session/votes/aggression": "141-5-35 adopted 2022-03-02", "session/votes/peace": "141-7-32 adopted 2023-02-23"} {
		r, _ := http.NewRequest(http.MethodGet, base+"/meetings/"+path, nil)
		r.Header.Set("Accept", "application/json")
		a, err := browser.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		var v struct {
			Collection, Outcome, Date string
			Tally                     struct{ Yes, No, Abstain json.Number }
		}
		json.NewDecoder(a.Body).Decode(&v)
		a.Body.Close()
		if got := v.Tally.Yes.String() + "-" + v.Tally.No.String() + "-" + v.Tally.Abstain.String() + " " + v.Outcome + " " + v.Date; got != want || v.Collection != "demo" {
			t.Errorf("%s: %s in the collection %s, want %s", path, got, v.Collection, want)
		}
	}
	if status, page := do("/sit", url.Values{"meeting": {"session"}, "as": {"FRA"}}); status != http.StatusOK || !strings.Contains(page, "France") {
		t.Errorf("the seat of France: %d", status)
	}
	if status, _ := do("/sit", url.Values{"meeting": {"council"}, "as": {"chair"}}); status != http.StatusOK {
		t.Errorf("the chair: %d", status)
	}
	if code := s.stop(); code != exitDone {
		t.Fatalf("exit code %d: %s", code, s.errs)
	}
	if answers() != before {
		t.Error("after the demo the record answers otherwise")
	}
	for _, dir := range []string{tmp, data} {
		if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) > 0 {
			t.Errorf("it leaves %q", left)
		}
	}
	if _, err := os.Stat(data); err != nil {
		t.Error(err)
	}
}
