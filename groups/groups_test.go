package groups_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/internal/shared"
	"github.com/plenary-vote/plenary/names"
)

func day(t *testing.T, s string) plenary.Date {
	t.Helper()
	var d plenary.Date
	if err := d.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestGet(t *testing.T) {
	for text, want := range map[string]string{
		"eu": "eu", "EU": "eu", "the European Union": "eu", "EEC": "eu", "NATO": "nato", "P5": "p5", "p-5": "", "permanent members": "p5",
		"G77": "g77", "Group of 77": "g77", "g-77": "g77", "Group of 77 and China": "g77", "BRICS": "brics", "Nordic countries": "nordic",
		"African Group": "african", "Gulf states": "gcc", "Arab states": "arab-league", "OAU": "au", "African Union": "au", "Soviet bloc": "soviet-bloc",
		"GRULAC": "grulac", "WEOG": "weog", "Security Council": "sc", "E10": "e10", "Commonwealth": "commonwealth", "ASEAN": "asean", "OIC": "oic", "asia pacific": "asia-pacific",
	} {
		g, err := groups.Get(text)
		if want == "" {
			if plenary.CodeOf(err) != plenary.NotFound {
				t.Errorf("Get(%q) = %s, %v", text, g.ID, err)
			}
		} else if err != nil || g.ID != want {
			t.Errorf("Get(%q) = %q, %v; want %s", text, g.ID, err, want)
		}
	}
	for text, hint := range map[string]string{"natto": "nato", "europan union": "eu (", "xyzzy": "the groups are", "": "the groups are", strings.Repeat("x", 500): "the groups are"} {
		if _, err := groups.Get(text); plenary.CodeOf(err) != plenary.NotFound || !strings.Contains(err.Error(), hint) {
			t.Errorf("Get(%.20q): %v, want a hint with %q", text, err, hint)
		}
	}
}

func TestOn(t *testing.T) {
	for _, c := range []struct {
		group, on string
		n         int
		has, not  string
	}{
		{"p5", "1946-01-25", 5, "CHN FRA GBR RUS USA", ""},
		{"p5", "", 5, "CHN FRA GBR RUS USA", ""},
		{"sc", "1946-02-01", 11, "AUS POL", "DEU"},
		{"sc", "1965-12-20", 11, "MYS", "NGA"},
		{"sc", "1966-02-01", 15, "NGA", "MYS"},
		{"sc", "2022-02-25", 15, "IND ARE ALB BRA GAB GHA IRL KEN MEX NOR", "DEU"},
		{"e10", "2022-02-25", 10, "IND", "USA"},
		{"eu", "1960-01-01", 6, "DEU", "GBR"},
		{"eu", "2019-12-31", 28, "GBR", ""},
		{"eu", "2020-01-31", 28, "GBR", ""},
		{"eu", "2020-02-01", 27, "", "GBR"},
		{"nato", "2023-02-23", 30, "MKD", "FIN SWE"},
		{"nato", "", 32, "FIN SWE", "AUT"},
		{"brics", "2023-12-31", 5, "ZAF", "EGY"},
		{"brics", "2025-06-01", 10, "IDN ARE", "SAU ARG"},
		{"nordic", "2022", 5, "FIN ISL", "EST"},
		{"au", "2000-01-01", 52, "ZAF", "MAR"},
		{"au", "", 54, "MAR SSD", ""},
		{"oic", "", 56, "TUR", "IND"},
		{"arab-league", "", 21, "COM", "YMD"},
		{"arab-league", "1980-01-01", 21, "YMD", "COM"},
		{"asean", "", 11, "TLS", ""},
		{"commonwealth", "", 56, "RWA GAB", "ZWE IRL"},
		{"g77", "1964-07-01", 76, "YUG KOR CYP", "CHN"},
		{"g77", "", 133, "ARG AZE", "CHN MEX"},
		{"warsaw-pact", "1956-11-04", 8, "HUN DDR", "YUG"},
		{"african", "", 54, "SSD", ""},
		{"asia-pacific", "", 54, "KIR", ""},
		{"eastern-european", "", 23, "RUS", "CSK"},
		{"grulac", "", 33, "", "USA"},
		{"weog", "", 29, "USA TUR ISR", ""},
		{"weog", "1990-01-01", 23, "USA TUR", "ISR"},
	} {
		g, err := groups.Get(c.group)
		if err != nil {
			t.Error(err)
			continue
		}
		on := g.On(day(t, c.on))
		if len(on) != c.n || !slices.IsSorted(on) {
			t.Errorf("%s on %q: %d members %v, want %d", c.group, c.on, len(on), on, c.n)
		}
		for _, code := range strings.Fields(c.has) {
			if !g.Has(plenary.Code(code), day(t, c.on)) {
				t.Errorf("%s on %q lacks %s", c.group, c.on, code)
			}
		}
		for _, code := range strings.Fields(c.not) {
			if slices.Contains(on, plenary.Code(code)) {
				t.Errorf("%s on %q has %s", c.group, c.on, code)
			}
		}
	}
}

func TestAll(t *testing.T) {
	for _, g := range groups.All() {
		if g.Name == "" || g.Kind == "" || g.Source == "" || g.Certainty == "" || strings.ToLower(g.ID) != g.ID {
			t.Errorf("%+v lacks something", g)
		}
		// No member belongs twice on one day.
		for i, m := range g.Members {
			if !m.To.IsZero() && m.To.Last().Compare(m.From.First()) < 0 {
				t.Errorf("%s: %+v ends before it begins", g.ID, m)
			}
			if i > 0 && g.Members[i-1].Code == m.Code && (g.Members[i-1].To.IsZero() || g.Members[i-1].To.Last().Compare(m.From.First()) >= 0) {
				t.Errorf("%s: %s overlaps or is out of order: %+v %+v", g.ID, m.Code, g.Members[i-1], m)
			}
		}
		for _, n := range append([]string{g.ID, g.Name}, g.Aliases...) {
			if h, err := groups.Get(n); err != nil || h.ID != g.ID {
				t.Errorf("Get(%q) = %s, %v; want %s", n, h.ID, err, g.ID)
			}
		}
		if len(g.Ever()) < len(g.On(plenary.Date{})) {
			t.Errorf("%s: more members today than ever", g.ID)
		}
	}
	var of []string
	for _, g := range groups.Of("FRA", plenary.Date{}) {
		of = append(of, g.ID)
	}
	if want := []string{"eu", "g7", "nato", "p3", "p5", "sc", "weog"}; !slices.Equal(of, want) {
		t.Errorf("groups of France: %v, want %v", of, want)
	}
}

// Where the embedded facts depart from the tables, and why.
var departures = map[string]string{
	"g77 CHN": "the table says itself that it is no member",
	"g77 BGD": "no state in 1964", "g77 VNM": "the founder was another state", "g77 CYP": "a founder", "g77 KOR": "a founder",
	"g77 MLT": "year of joining estimated", "g77 YUG": "no longer the state that joined after 1992", "g77 ROU": "last day of membership",
	"brics SAU": "unresolved", "brics ARG": "declined",
	"african_union MAR": "dates of the first membership to the year",
}

func TestAgainstTables(t *testing.T) {
	for id, file := range map[string]string{
		"eu": "eu_members", "nato": "nato", "nordic": "nordic", "brics": "brics", "g77": "g77", "au": "african_union",
		"arab-league": "arab_league", "oic": "oic", "asean": "asean", "commonwealth": "commonwealth",
	} {
		g, err := groups.Get(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range shared.Rows(t, "tables/"+file+".csv") {
			code := plenary.Code(r["iso3"])
			if _, ok := names.Member(code); !ok || departures[file+" "+r["iso3"]] != "" {
				continue
			}
			i := slices.IndexFunc(g.Members, func(m groups.Membership) bool {
				return m.Code == code && (r["joined"] == "" && m.Estimate || strings.HasPrefix(m.From.String(), r["joined"])) &&
					(m.To.String() == r["left"] || strings.HasPrefix(m.To.String(), r["left"][:min(7, len(r["left"]))]) && r["left"] != "")
			})
			if i < 0 {
				t.Errorf("%s: no membership for %s %s to %q", id, code, r["joined"], r["left"])
			}
		}
	}
}

func TestCouncilAgainstTerms(t *testing.T) {
	sc, err := groups.Get("sc")
	if err != nil {
		t.Fatal(err)
	}
	want := map[int][]plenary.Code{}
	for _, r := range shared.Rows(t, "record/sc_terms.csv") {
		for y := int(day(t, r["first_year"]).Year); y <= int(day(t, r["last_year"]).Year); y++ {
			want[y] = append(want[y], plenary.Code(r["code"]))
		}
	}
	for y := 1946; y <= 2026; y++ {
		slices.Sort(want[y])
		if got := sc.On(plenary.Date{Year: int16(y)}); !slices.Equal(got, slices.Compact(want[y])) {
			t.Errorf("Council of %d: %v, want %v", y, got, want[y])
		}
	}
}

func FuzzGet(f *testing.F) {
	for _, s := range []string{"eu", "the EU", "natto", "", "\xff", "Group of 77"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g, err := groups.Get(s)
		if (err == nil) != (g.ID != "") {
			t.Fatalf("Get(%q) = %q, %v", s, g.ID, err)
		}
	})
}
