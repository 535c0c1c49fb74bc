package api_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/api"
	"github.com/plenary-vote/plenary/claims/desk"
)

// A/RES/ES-11/6 of 23 February 2023 had 141 in favour, 7 against and 32
// abstaining (UNDL record 4003921).
func TestCheckArticle(t *testing.T) {
	h, _ := handler(t)
	for body, verdict := range map[string]string{
		`{"id":"a1","text":"The UN General Assembly voted on 23 February 2023 on a just and lasting peace in Ukraine: 141 in favour, 7 against and 32 abstaining."}`:        "supported",
		`{"id":"a1","html":"<p>The UN General Assembly voted on 23 February 2023 on a just and lasting peace in Ukraine: 141 in favour, 9 against and 32 abstaining.</p>"}`: "contradicted",
		`{"id":"a1","text":"The parliament of Kenya passed the budget by 141 votes to 7."}`:                                                                                 "",
	} {
		w := post(h, api.Root+"/check", body)
		var out struct {
			ID     string
			Claims []struct {
				Quote, Kind, Body, Verdict, Why string
				Start, End                      int
				ID, Symbol                      *string
				Evidence                        *struct{ ID string }
			}
		}
		if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil || w.Code != http.StatusOK || out.ID != "a1" {
			t.Fatalf("%d %v %s", w.Code, err, w.Body)
		}
		if got := w.Header().Get("Cache-Control") + w.Header().Get("ETag") + w.Header().Get("Access-Control-Allow-Origin"); got != "no-store" {
			t.Errorf("headers %q: the answer may be kept, or read by others", got)
		}
		if verdict == "" {
			if len(out.Claims) > 0 {
				t.Errorf("a parliament's vote was matched: %s", w.Body)
			}
			continue
		}
		found := false
		for _, c := range out.Claims {
			if c.Kind == "counts" {
				found = true
				if c.Verdict != verdict || c.Body != "un-ga" || c.ID == nil || *c.ID != "undl:4003921" || c.Symbol == nil || *c.Symbol != "A/RES/ES-11/6" || c.Evidence == nil {
					t.Errorf("%s: got %+v", body, c)
				}
			}
		}
		if !found {
			t.Errorf("no counts found in %s: %s", body, w.Body)
		}
	}
}

func TestCheckRefusesWithAReason(t *testing.T) {
	h, _ := handler(t)
	long := `{"text":"` + strings.Repeat("a", desk.MaxInput) + `"}`
	for _, c := range []struct {
		name, body string
		header     []string
		status     int
	}{
		{"no JSON", "141 countries", nil, 400},
		{"empty", "", nil, 400},
		{"neither text nor html", "{}", nil, 400},
		{"both", `{"text":"a","html":"b"}`, nil, 400},
		{"unknown key", `{"text":"a","url":"https://example.org"}`, nil, 400},
		{"two articles", `{"text":"a"}{"text":"b"}`, nil, 400},
		{"wrong type", `{"text":1}`, nil, 400},
		{"no day", `{"text":"a","published":"2022"}`, nil, 400},
		{"too long", long, nil, 413},
		{"a form of another site", `{"text":"a"}`, []string{"Content-Type", "text/plain"}, 415},
		{"a script of another site", `{"text":"a"}`, []string{"Origin", "https://evil.example"}, 403},
		{"a browser says so", `{"text":"a"}`, []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"own page", `{"text":"a"}`, []string{"Sec-Fetch-Site", "same-origin"}, 200},
	} {
		w := post(h, api.Root+"/check", c.body, c.header...)
		if w.Code != c.status || c.status != 200 && w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s, want %d: %.200s", c.name, w.Code, w.Header().Get("Content-Type"), c.status, w.Body)
		}
	}
	// A body whose length is not told is cut where it gets too long.
	r := httptest.NewRequest(http.MethodPost, api.Root+"/check", strings.NewReader(long))
	r.Header.Set("Content-Type", "application/json")
	r.ContentLength = -1
	w := httptest.NewRecorder()
	if h.ServeHTTP(w, r); w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("a long body of unknown length: %d", w.Code)
	}
	for _, method := range []string{http.MethodGet, http.MethodPut, http.MethodOptions} {
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, httptest.NewRequest(method, api.Root+"/check", nil)); w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "POST" || w.Header().Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %d %v", method, w.Code, w.Header())
		}
	}
}

func TestCheckRefusesWhenFull(t *testing.T) {
	_, r := handler(t)
	d := desk.New(r)
	h := api.New(r, d)
	for {
		leave, err := d.Enter()
		if err != nil {
			break
		}
		defer leave()
	}
	w := post(h, api.Root+"/check", `{"text":"a"}`)
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" || w.Header().Get("Content-Type") != "application/problem+json" {
		t.Errorf("%d %v %s", w.Code, w.Header(), w.Body)
	}
}

func FuzzCheckBody(f *testing.F) {
	f.Add(`{"text":"141 countries voted in favour","published":"2022-03-03"}`)
	f.Add(`{"id":[1,null],"html":"<p>\ud800</p>"}`)
	f.Add(`{"text":null,"html":"x"}`)
	h, _ := handler(f)
	f.Fuzz(func(t *testing.T, body string) {
		switch w := post(h, api.Root+"/check", body); w.Code {
		case 200, 400, 413:
			if !json.Valid(w.Body.Bytes()) {
				t.Errorf("the answer is no JSON: %s", w.Body)
			}
		default:
			t.Errorf("%d: %s", w.Code, w.Body)
		}
	})
}
