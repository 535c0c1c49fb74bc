package drill_test

import (
	"bytes"
	"context"
	"encoding/json"
	"html/template"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/plenary-vote/plenary/drill"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/web/live"
)

// faulty is a server in this process whose answers pass through a fault.
type faulty struct {
	t     *testing.T
	fault func(w http.ResponseWriter, r *http.Request, cast ballot, next http.Handler)
	hall  *hall.Hall
	http  *httptest.Server
}

// ballot is what a client sends.
type ballot struct {
	Vote     string `json:"vote"`
	Seat     string `json:"seat"`
	Position string `json:"position"`
	N        int    `json:"n"`
	Source   string `json:"source"`
}

func (f *faulty) Start(context.Context) (address, key string, err error) {
	f.hall, err = hall.Open(hall.Options{Data: f.t.TempDir()})
	if err != nil {
		return "", "", err
	}
	frame := func(w http.ResponseWriter, _ *http.Request, status int, _ string, _ bool, body template.HTML) {
		w.WriteHeader(status)
		io.WriteString(w, string(body))
	}
	h := live.New(live.Options{Hall: f.hall, Frame: frame, Setup: "key"})
	f.http = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		cast := strings.HasSuffix(r.URL.Path, "/do/cast")
		if f.fault == nil || !cast && !strings.Contains(r.URL.Path, "/votes/v") {
			h.ServeHTTP(w, r)
			return
		}
		var c ballot
		if cast {
			b, _ := io.ReadAll(r.Body)
			r.Body = io.NopCloser(bytes.NewReader(b))
			json.Unmarshal(b, &c)
		}
		f.fault(w, r, c, h)
	}))
	return f.http.Listener.Addr().String(), "key", nil
}

func (f *faulty) Kill() error { return nil }
func (f *faulty) Stop() error { f.http.CloseClientConnections(); return nil }

func (f *faulty) Journal(ctx context.Context, id string) ([][]byte, error) {
	defer f.hall.Close()
	b, err := f.hall.Meeting(id).Export(ctx)
	if err != nil {
		return nil, err
	}
	e, _, err := ledger.OpenExport(b)
	return e.Journal, err
}

// TestFaultyServer plays whole meetings against servers that break one promise
// each, and against one that breaks none.
func TestFaultyServer(t *testing.T) {
	said := func(w http.ResponseWriter, status string) {
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, `{"status":"`+status+`"}`)
	}
	var mu sync.Mutex
	seen := map[string]bool{}
	for name, c := range map[string]struct {
		fault func(w http.ResponseWriter, r *http.Request, c ballot, next http.Handler)
		bad   func(drill.Report) bool
	}{
		"none": {nil, func(r drill.Report) bool { return !r.Good() }},
		"acknowledges what it does not record": {func(w http.ResponseWriter, r *http.Request, c ballot, next http.Handler) {
			if c.Seat == "M00002" && c.N > 1 && c.N < 1<<18 {
				said(w, "accepted")
				return
			}
			next.ServeHTTP(w, r)
		}, func(r drill.Report) bool { return r.Lost > 0 }},
		"accepts a second time what it has": {func(w http.ResponseWriter, r *http.Request, c ballot, next http.Handler) {
			if c.N == 0 {
				next.ServeHTTP(w, r)
				return
			}
			mu.Lock()
			again := seen[c.Vote+c.Seat+c.Position+string(rune(c.N))]
			seen[c.Vote+c.Seat+c.Position+string(rune(c.N))] = true
			mu.Unlock()
			if again {
				said(w, "accepted")
				return
			}
			next.ServeHTTP(w, r)
		}, func(r drill.Report) bool { return r.Duplicated > 0 }},
		"takes no notice of cast numbers": {func(w http.ResponseWriter, r *http.Request, c ballot, next http.Handler) {
			// Every request gets the next cast number, as if there were none.
			if c.N > 1<<18 || c.N == 0 {
				next.ServeHTTP(w, r)
				return
			}
			mu.Lock()
			numbers[c.Vote+c.Seat]++
			c.N = numbers[c.Vote+c.Seat]
			mu.Unlock()
			b, _ := json.Marshal(c)
			r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(b)), int64(len(b))
			next.ServeHTTP(w, r)
		}, func(r drill.Report) bool { return r.Duplicated > 0 && r.Lost > 0 }},
		"counts what it refused as late":     {serving(`"late":true`), func(r drill.Report) bool { return r.CountedLate > 0 }},
		"counts what it said was superseded": {serving(`"superseded"`), func(r drill.Report) bool { return r.StaleOverwrites > 0 }},
	} {
		t.Run(name, func(t *testing.T) {
			clear(seen)
			clear(numbers)
			r, err := drill.Run(t.Context(), &faulty{t: t, fault: c.fault}, drill.Options{Members: 12, Seed: 7})
			if err != nil {
				t.Fatal(err)
			}
			if c.fault == nil && c.bad(r) || c.fault != nil && (!c.bad(r) || r.Good()) {
				t.Errorf("%+v", r)
			}
		})
	}
}

// serving gives a server that notes the ballots to which the answer has a mark,
// which are not recorded, and serves votes as if they were.
func serving(mark string) func(w http.ResponseWriter, r *http.Request, c ballot, next http.Handler) {
	var mu sync.Mutex
	turned := map[string]string{} // positions by vote and seat
	return func(w http.ResponseWriter, r *http.Request, c ballot, next http.Handler) {
		a := httptest.NewRecorder()
		next.ServeHTTP(a, r)
		text := a.Body.String()
		mu.Lock()
		defer mu.Unlock()
		if strings.Contains(text, mark) {
			turned[c.Vote+c.Seat] = c.Position
		}
		if _, vote, ok := strings.Cut(r.URL.Path, "/votes/"); ok && !strings.Contains(vote, "/") {
			text = falsified(text, vote, turned)
		}
		w.WriteHeader(a.Code)
		io.WriteString(w, text)
	}
}

// falsified is a vote as JSON with other ballots in it.
func falsified(text, vote string, turned map[string]string) string {
	var v map[string]any
	if json.Unmarshal([]byte(text), &v) != nil {
		return text
	}
	tally := map[string]int{"yes": 0, "no": 0, "abstain": 0, "not-voting": 0}
	ballots := v["ballots"].(map[string]any)
	for seat := range ballots {
		if p, ok := turned[vote+seat]; ok {
			ballots[seat] = p
		}
		tally[ballots[seat].(string)]++
	}
	v["tally"] = map[string]int{"yes": tally["yes"], "no": tally["no"], "abstain": tally["abstain"], "not_voting": tally["not-voting"]}
	b, _ := json.Marshal(v)
	return string(b)
}

// numbers are the casts of each seat in each vote, counted by the server.
var numbers = map[string]int{}
