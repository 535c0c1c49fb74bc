package web_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/rules"
	"github.com/plenary-vote/plenary/web"
)

// lakeside is a hall with a meeting of three members, and how to take a vote in
// it. One member has the code of a state.
func lakeside(t *testing.T) (h *hall.Hall, vote func(id, question string)) {
	t.Helper()
	h, err := hall.Open(hall.Options{Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Close() })
	text, err := rules.Source("association")
	if err != nil {
		t.Fatal(err)
	}
	open := meeting.Open{Meeting: "autumn", Title: "Autumn meeting", Body: "association", Collection: "lakeside", Date: plenary.NewDate(2026, 11, 21), Rules: text}
	for _, s := range [][2]string{{"ALB", "Albertine"}, {"BIR", "Birch"}, {"CED", "Cedar"}} {
		open.Seats = append(open.Seats, meeting.Seat{Code: plenary.Code(s[0]), Name: s[1]})
	}
	m, code, err := h.Create(t.Context(), open)
	if err != nil {
		t.Fatal(err)
	}
	join := func(code string) string {
		_, p, err := m.Join(t.Context(), "here", code, "a nonce of the joiner")
		if err != nil {
			t.Fatal(err)
		}
		return p.ID
	}
	people := map[string]string{"organiser": join(code)}
	do := func(by string, c meeting.Command) {
		t.Helper()
		if r, err := m.Do(t.Context(), people[by], c); err != nil || !r.OK() {
			t.Fatalf("%s: %+v, %v", meeting.TypeOf(c), r, err)
		}
	}
	for name, role := range map[string]meeting.Role{"chair": meeting.Chair, "ALB": meeting.Delegate, "BIR": meeting.Delegate, "CED": meeting.Delegate} {
		seat := plenary.Code("")
		if role == meeting.Delegate {
			seat = plenary.Code(name)
		}
		code, r, err := m.Issue(t.Context(), people["organiser"], role, seat)
		if err != nil || !r.OK() {
			t.Fatal(r, err)
		}
		people[name] = join(code)
	}
	do("ALB", &meeting.Presence{Seats: []plenary.Code{"ALB"}, Present: true})
	do("chair", &meeting.Sit{To: meeting.InSession})
	return h, func(id, question string) {
		t.Helper()
		do("chair", &meeting.CallVote{ID: id, Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: question}, Method: plenary.Recorded})
		do("chair", &meeting.BeginVoting{Vote: id})
		for seat, p := range map[string]plenary.Position{"ALB": plenary.Yes, "BIR": plenary.Yes, "CED": plenary.No} {
			do(seat, &meeting.Cast{Vote: id, Seat: plenary.Code(seat), Position: p, N: 1, Source: meeting.Device})
		}
		do("chair", &meeting.Lock{Vote: id})
		do("chair", &meeting.Announce{Vote: id})
	}
}

func TestCollections(t *testing.T) {
	h, vote := lakeside(t)
	rec, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	pages, err := web.New(web.Options{Record: rec, Hall: h})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(address string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodGet, address, nil)
		r.Host = "localhost"
		w := httptest.NewRecorder()
		pages.ServeHTTP(w, r)
		return w
	}
	if w := ask("/collections/lakeside/votes"); w.Code != http.StatusNotFound {
		t.Errorf("before any vote: status %d", w.Code)
	}
	vote("v1", "Shall a harbour be built?")
	vote("v2", "Shall peace be kept?")
	for _, c := range []struct {
		address string
		has     []string
		lacks   []string
	}{
		{"/collections", []string{`href="/collections/lakeside/votes"`, "2 votes"}, nil},
		{"/collections/lakeside/votes", []string{"Shall a harbour be built?", "not votes of the United Nations", `action="/collections/lakeside/votes"`,
			`href="/collections/lakeside/votes/lakeside:autumn.v1"`, "2 votes"}, []string{"A/RES/"}},
		{"/collections/lakeside/votes?q=harbour", []string{"1 vote", "Shall a harbour"}, []string{"Shall peace"}},
		{"/collections/lakeside/votes?q=cedar%3Dno", []string{"2 votes"}, nil},
		{"/collections/lakeside/votes/lakeside:autumn.v1", []string{"It is not a vote of the United Nations", "Collection &#34;lakeside&#34;, no vote of the United Nations, ", "Albertine", "2 in favour", "article 9",
			`href="/collections/lakeside/votes/lakeside:autumn.v1.csv"`}, []string{"Albania", `class="map"`, "docs.un.org"}},
		{"/collections/lakeside/votes/lakeside:autumn.v1.csv", []string{"lakeside:autumn.v1", "Albertine", "lakeside,"}, []string{"Albania"}},
		{"/collections/lakeside/votes/lakeside:autumn.v1.svg", []string{"Collection lakeside: not a vote of the United Nations"}, nil},
		{"/collections/lakeside/votes.csv", []string{"lakeside:autumn.v2", ",lakeside\n"}, nil},
		{"/collections/lakeside/votes/diff?a=lakeside:autumn.v1&b=lakeside:autumn.v2", []string{"Nobody moved"}, nil},
	} {
		w := ask(c.address)
		if w.Code != http.StatusOK {
			t.Errorf("%s: status %d\n%s", c.address, w.Code, w.Body)
			continue
		}
		for _, s := range c.has {
			if !strings.Contains(w.Body.String(), s) {
				t.Errorf("%s lacks %q\n%s", c.address, s, w.Body)
			}
		}
		for _, s := range c.lacks {
			if strings.Contains(w.Body.String(), s) {
				t.Errorf("%s has %q", c.address, s)
			}
		}
	}
	var v plenary.Vote
	w := ask("/collections/lakeside/votes/lakeside:autumn.v1.json")
	if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil || v.Collection != "lakeside" || v.Decision == nil || v.Decision.Rule != "association/ordinary" {
		t.Errorf("JSON: %v\n%s", err, w.Body)
	}
	// A new vote is there at once; nothing of it is in un.
	vote("v3", "Shall the creek be bridged?")
	if w := ask("/collections/lakeside/votes"); !strings.Contains(w.Body.String(), "Shall the creek be bridged?") {
		t.Error("a new vote is missing")
	}
	for _, address := range []string{"/votes?q=creek+bridged", "/votes?q=lakeside", "/votes/lakeside:autumn.v1", "/api/v1/votes/lakeside:autumn.v1"} {
		if w := ask(address); strings.Contains(w.Body.String(), "Shall a") || strings.Contains(w.Body.String(), "Shall the") {
			t.Errorf("%s shows a local vote", address)
		}
	}
	for _, address := range []string{"/collections/un/votes", "/collections/nowhere/votes", "/collections/lakeside/votes/A/RES/ES-11/1"} {
		if w := ask(address); w.Code != http.StatusNotFound {
			t.Errorf("%s: status %d", address, w.Code)
		}
	}
}
