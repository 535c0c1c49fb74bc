package web_test

import (
	"encoding/csv"
	"encoding/json"
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
		"/compare/subjects.csv?a=USA&b=RUS", "/groups/eu.csv", "/groups/eu/years.csv", "/groups/eu/ranks.csv",
	} {
		rows, err := csv.NewReader(get(t, address).Body).ReadAll()
		if err != nil || len(rows) < 10 {
			t.Errorf("%s: %d rows, %v", address, len(rows), err)
		}
	}
}
