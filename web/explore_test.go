package web_test

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// explored are pages on members, groups, vetoes and sessions with what they must
// say.
var explored = []struct{ address, want string }{
	{"/members", "Members"},
	{"/members/FRA", "French Republic"},
	{"/members/PRK", "Democratic People"},
	{"/members/CSK", "Czechoslovakia"},
	{"/members/USA?body=un-sc", "Security Council"},
	{"/members/SSD?from=1950&to=1960", "No ballot among"},
	{"/compare", "Compare"},
	{"/compare?a=USA&b=RUS", "Where they differed"},
	{"/compare?a=hungary&b=EU", "by its line"},
	{"/compare?a=DDR&b=SSD", "No joint vote"},
	{"/groups", "Regional groups"},
	{"/groups/eu", "Who breaks ranks"},
	{"/groups/warsaw-pact", "Nobody"},
	{"/groups/p5?body=un-sc", "Rice by chance"},
	{"/vetoes", "what followed"},
	{"/vetoes?by=FRA", "Vetoed by"},
	{"/vetoes?by=Germany", "No veto in the record"},
	{"/sessions", "Emergency special sessions"},
	{"/sessions/ES-11", "S/RES/2623(2022)"},
	{"/sessions/ES-10", "Occupied East Jerusalem"},
	{"/sessions/80", "newest votes"},
	{"/sessions/2022", "The Security Council in 2022"},
}

func TestExplored(t *testing.T) {
	for _, p := range explored {
		w := get(t, p.address)
		if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), p.want) {
			t.Errorf("%s: status %d, or it does not say %q", p.address, w.Code, p.want)
		}
		if w := get(t, p.address, "Accept-Encoding", "gzip"); w.Body.Len() > 100<<10 {
			t.Errorf("%s: %d bytes on the wire, more than 100 KB", p.address, w.Body.Len())
		}
	}
}

func TestExploredRefuses(t *testing.T) {
	for address, want := range map[string]int{
		"/members/Atlantis": http.StatusNotFound, "/members/FRA.svg": http.StatusNotFound, "/groups/nowhere": http.StatusNotFound,
		"/compare?a=FRA&b=Atlantis": http.StatusNotFound, "/compare.csv?a=FRA": http.StatusBadRequest, "/members/FRA?from=x": http.StatusBadRequest,
		"/sessions/ES-99": http.StatusNotFound, "/vetoes?by=Atlantis": http.StatusNotFound, "/vetoes?from=x": http.StatusBadRequest,
		"/members/france": http.StatusFound, "/groups/European%20Union": http.StatusFound, "/members?q=burma": http.StatusSeeOther,
	} {
		if w := get(t, address); w.Code != want {
			t.Errorf("%s: status %d, want %d", address, w.Code, want)
		}
	}
}

// Every figure opens the list of the votes behind it: the list is as long.
func TestFiguresOpenTheirVotes(t *testing.T) {
	checked := 0
	for _, address := range []string{
		"/compare.json?a=USA&b=RUS", "/compare.json?a=HUN&b=EU&from=2004&subject=DISARM", "/compare.json?a=ZAF&b=AU&body=all",
		"/members/FRA.json", "/members/YUG.json", "/groups/nordic.json", "/groups/sc.json?body=un-sc&from=1990",
	} {
		var page any
		if err := json.Unmarshal(get(t, address).Body.Bytes(), &page); err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		figures(page, func(n int, list string) {
			if checked++; checked%7 != 0 { // there are a few thousand
				return
			}
			var found struct {
				Total int `json:"total"`
			}
			w := get(t, strings.Replace(list, "/votes?", "/votes.json?", 1))
			if err := json.Unmarshal(w.Body.Bytes(), &found); err != nil {
				t.Errorf("%s: %s: %v", address, list, err)
			} else if found.Total != n {
				t.Errorf("%s says %d, its list %s has %d", address, n, list, found.Total)
			}
		})
	}
	if checked < 100 {
		t.Errorf("only %d figures were found", checked)
	}
}

// figures calls f for every object {"n", "votes"} within a JSON value.
func figures(v any, f func(n int, list string)) {
	switch v := v.(type) {
	case map[string]any:
		n, isNumber := v["n"].(float64)
		list, isText := v["votes"].(string)
		if isNumber && isText {
			f(int(n), list)
		}
		for _, e := range v {
			figures(e, f)
		}
	case []any:
		for _, e := range v {
			figures(e, f)
		}
	}
}

func TestExploredTables(t *testing.T) {
	for _, address := range []string{
		"/members.csv", "/members/FRA.csv", "/members/FRA/neighbours.csv", "/compare.csv?a=USA&b=RUS", "/compare/years.csv?a=USA&b=EU",
		"/compare/subjects.csv?a=USA&b=RUS", "/groups/eu.csv", "/groups/eu/years.csv", "/groups/eu/ranks.csv", "/vetoes.csv",
	} {
		rows, err := csv.NewReader(get(t, address).Body).ReadAll()
		if err != nil || len(rows) < 10 {
			t.Errorf("%s: %d rows, %v", address, len(rows), err)
		}
	}
}

// Known vetoes, and what is known to have followed them.
func TestVetoes(t *testing.T) {
	var answer struct {
		Total int
		Votes []struct {
			Symbol   string
			By       []string                  `json:"vetoed_by"`
			Followed []struct{ Symbol string } `json:"followed_by"`
		}
	}
	ask := func(address string) {
		t.Helper()
		answer.Votes = nil
		if err := json.Unmarshal(get(t, address).Body.Bytes(), &answer); err != nil {
			t.Fatal(err)
		}
	}
	ask("/vetoes.json")
	all := answer.Total
	for _, v := range answer.Votes {
		if len(v.By) == 0 {
			t.Errorf("%s was vetoed by nobody", v.Symbol)
		}
	}
	ask("/vetoes.json?from=2022-02-25&to=2022-02-25")
	if answer.Total != 1 || answer.Votes[0].Symbol != "S/2022/155" || answer.Votes[0].By[0] != "RUS" || answer.Votes[0].Followed[1].Symbol != "A/RES/ES-11/1" {
		t.Errorf("the veto of 25 February 2022: %+v", answer)
	}
	sum := 0
	for from := 1940; from < 2030; from += 10 {
		ask(fmt.Sprintf("/vetoes.json?from=%d&to=%d", from, from+9))
		sum += answer.Total
	}
	if sum != all || all < 200 {
		t.Errorf("the decades hold %d vetoes, all %d", sum, all)
	}
}

func TestFeeds(t *testing.T) {
	type feed struct {
		ID      string `xml:"id"`
		Updated string `xml:"updated"`
		Entries []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Links   []struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"entry"`
	}
	read := func(address string) (f feed) {
		t.Helper()
		w := get(t, address)
		if err := xml.Unmarshal(w.Body.Bytes(), &f); err != nil || !strings.HasPrefix(w.Header().Get("Content-Type"), "application/atom+xml") {
			t.Fatalf("%s: %v", address, err)
		}
		return f
	}
	all, some := read("/votes.atom"), read("/votes.atom?q=es-11&sort=oldest")
	if len(all.Entries) != 50 || len(some.Entries) == 0 || all.ID == some.ID {
		t.Errorf("%d and %d entries, ids %s and %s", len(all.Entries), len(some.Entries), all.ID, some.ID)
	}
	seen := map[string]bool{}
	for k, e := range all.Entries {
		if seen[e.ID] || !strings.HasPrefix(e.ID, "urn:uuid:") || k > 0 && e.Updated > all.Entries[k-1].Updated {
			t.Errorf("entry %d: %s of %s", k, e.ID, e.Updated)
		}
		seen[e.ID] = true
	}
	if got := get(t, strings.TrimPrefix(all.Entries[0].Links[0].Href, "http://127.0.0.1:7410")).Code; got != http.StatusOK {
		t.Errorf("%s: status %d", all.Entries[0].Links[0].Href, got)
	}
	if imported := read("/imported.atom"); len(imported.Entries) != 0 {
		t.Error("nothing was imported here")
	}
	if w := get(t, "/votes.atom?q=no:x"); w.Code != http.StatusBadRequest {
		t.Errorf("a search that is none: status %d", w.Code)
	}
}

func TestEmbed(t *testing.T) {
	w := get(t, "/embed/A/RES/ES-11/6")
	if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "141") || strings.Contains(w.Body.String(), "<script") {
		t.Errorf("status %d: %s", w.Code, w.Body)
	}
	if p := w.Header().Get("Content-Security-Policy"); !strings.Contains(p, "frame-ancestors *") || strings.Contains(p, "script-src") {
		t.Errorf("policy %q", p)
	}
	for _, address := range []string{"/votes/A/RES/ES-11/6", "/", "/embed/A/RES/99/9999"} {
		if p := get(t, address).Header().Get("Content-Security-Policy"); !strings.Contains(p, "frame-ancestors 'none'") {
			t.Errorf("%s may be framed: %q", address, p)
		}
	}
	if p := get(t, "/votes/A/RES/ES-11/6.svg").Header().Get("Cross-Origin-Resource-Policy"); p != "cross-origin" {
		t.Errorf("the card is for %q", p)
	}
}
