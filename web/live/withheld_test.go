package live_test

import (
	"bufio"
	"html"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// ofItsOwn is what two meetings may differ in without telling anything of
// ballots: keys, codes, signatures, hashes and times.
var ofItsOwn = regexp.MustCompile(`[A-Za-z0-9+/=_-]{40,}|"now":[0-9]+|"[a-z_]*at":"?[0-9TZ:.-]+"?|[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?Z?)?|[0-9]{12,}|[kp]-[0-9a-f]{12,}|\+[0-9a-f]{8}\+|plenary minutes [0-9a-f]{16}|datetime="[^"]*"|"version":[0-9]+|[A-Z2-7]{26}`)

// seen is all that somebody can read of a meeting whose vote is under way.
func seen(t *testing.T, who *browser, stage string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, path := range []string{"", "/join", "/table", "/seat", "/board", "/projector", "/minutes", "/minutes.json", "/minutes.csv", "/state.json",
		"/proof/v1", "/votes/v1", "/votes/v1/receipt", "/votes/v1/receipt.png", "/export"} {
		code, body := who.get("/meetings/m1" + path)
		out[path] = http.StatusText(code) + "\n" + ofItsOwn.ReplaceAllString(html.UnescapeString(body), "#")
	}
	r, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, who.url+"/meetings/m1/events", nil)
	if who.cookie != nil {
		r.AddCookie(who.cookie)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	// Frames follow changes after a moment: the one that shows this stage.
	for in := bufio.NewScanner(res.Body); in.Scan(); {
		if strings.Contains(in.Text(), `"stage":"`+stage+`"`) && strings.Contains(in.Text(), `"voted":2`) {
			out["/events"] = ofItsOwn.ReplaceAllString(in.Text(), "#")
			return out
		}
	}
	t.Errorf("no event tells that the vote is %s", stage)
	return out
}

// TestWithheldTally: two meetings differ in nothing but how two members vote.
// Until the result is announced everything that the public, an observer and
// another delegate can read of them is the same, byte for byte.
func TestWithheldTally(t *testing.T) {
	read := func(first, second, changed string) (before, after map[string]map[string]string) {
		s, organiser := open(t)
		chair, clerk := s.join(organiser.code("chair", "")), s.join(organiser.code("clerk", ""))
		a, b, c := s.join(organiser.code("seat", "AAA")), s.join(organiser.code("seat", "BBB")), s.join(organiser.code("seat", "CCC"))
		people := map[string]*browser{"public": {site: s}, "observer": s.join(clerk.code("observer", "XXX")), "another delegate": c}
		chair.must("sitting", `{"to":"in-session"}`)
		chair.must("call", `{"id":"v1","subject":{"kind":"question","text":"Shall we?"},"method":"recorded"}`)
		chair.must("begin", `{"vote":"v1"}`)
		a.must("cast", `{"vote":"v1","seat":"AAA","position":"`+first+`","n":1,"source":"device"}`)
		b.must("cast", `{"vote":"v1","seat":"BBB","position":"`+second+`","n":1,"source":"device"}`)
		b.must("cast", `{"vote":"v1","seat":"BBB","position":"`+changed+`","n":2,"source":"device"}`)
		all := func(stage string) map[string]map[string]string {
			out := map[string]map[string]string{}
			for name, who := range people {
				out[name] = seen(t, who, stage)
			}
			return out
		}
		open := all("open")
		chair.must("lock", `{"vote":"v1"}`)
		for name, paths := range all("locked") {
			for path, text := range paths {
				open[name]["locked "+path] = text
			}
		}
		chair.must("announce", `{"vote":"v1","decision":{"outcome":"rejected","vetoed_by":null,"rule":"","needed":null,"margin":null,"proof":null}}`)
		return open, all("announced")
	}
	one, oneAfter := read("yes", "no", "yes")
	two, twoAfter := read("no", "abstain", "no")
	for name, paths := range one {
		for path, text := range paths {
			if other := two[name][path]; other != text {
				a, b := firstDifference(text, other)
				t.Errorf("%s at %q reads %q, with other ballots %q", name, path, a, b)
			}
		}
	}
	// The comparison can tell ballots apart: after the announcement it does.
	for _, path := range []string{"/state.json", "/events", "/votes/v1", "/minutes.csv"} {
		if oneAfter["public"][path] == twoAfter["public"][path] {
			t.Errorf("the comparison sees no difference at %q even after the announcement:\n%s", path, oneAfter["public"][path])
		}
	}
}

func firstDifference(a, b string) (string, string) {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i], y[i]
		}
	}
	return "", ""
}
