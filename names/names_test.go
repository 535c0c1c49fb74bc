package names_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
)

func day(s string) plenary.Date {
	d, err := plenary.ParseDate(s)
	if s != "" && err != nil {
		panic(err)
	}
	return d
}

// The number of members at the end of a year, as the United Nations publishes
// it (un.org, growth in membership).
func TestMembersOn(t *testing.T) {
	for _, c := range []struct {
		on string
		n  int
	}{
		{"1945-12-31", 51}, {"1946-12-31", 55}, {"1950-12-31", 60}, {"1955-12-31", 76}, {"1958-12-31", 82},
		{"1960-12-31", 99}, {"1961-12-31", 104}, {"1964-12-31", 115}, {"1965-12-31", 117}, {"1966-12-31", 122}, {"1971-12-31", 132},
		{"1973-12-31", 135}, {"1980-12-31", 154}, {"1990-12-31", 159}, {"1991-12-31", 166},
		{"1993-12-31", 184}, {"2000-12-31", 189}, {"2002-12-31", 191}, {"2006-12-31", 192}, {"2023-02-23", 193},
	} {
		if n := len(names.MembersOn(day(c.on))); n != c.n {
			t.Errorf("%d members on %s, want %d", n, c.on, c.n)
		}
	}
}

func TestMember(t *testing.T) {
	if n := len(names.Members()); n != 198 {
		t.Errorf("%d members, want 198", n)
	}
	for _, m := range names.Members() {
		if got, ok := names.Member(m.Code); !ok || got.Name != m.Name {
			t.Errorf("Member(%s) = %+v, %v", m.Code, got, ok)
		}
		if !slices.Contains([]string{"African", "Asia-Pacific", "Eastern European", "GRULAC", "WEOG"}, m.Region) {
			t.Errorf("%s: region %q", m.Code, m.Region)
		}
		for _, on := range []plenary.Date{{}, m.Memberships[0].Joined} {
			if b := names.BoardName(m.Code, on); utf8.RuneCountInString(b) > 28 || b == "" {
				t.Errorf("%s on %v: board name %q", m.Code, on, b)
			}
		}
		// Official names cover every day of membership, once.
		var days []plenary.Date
		for _, n := range m.Names {
			for _, d := range []plenary.Date{n.From.First(), n.To.Last()} {
				for _, k := range []int{-1, 0, 1} {
					at := d.Time().AddDate(0, 0, k)
					days = append(days, plenary.NewDate(at.Year(), at.Month(), at.Day()))
				}
			}
		}
		for _, s := range m.Memberships {
			days = append(days, s.Joined, s.Left, day("2026-01-01"))
		}
		for _, on := range days {
			n := 0
			for _, name := range m.Names {
				if (plenary.Member{Names: []plenary.DatedName{name}, Name: "none"}).NameOn(on) != "none" {
					n++
				}
			}
			if n != 1 && m.MemberOn(on) {
				t.Errorf("%s has %d official names on %v", m.Code, n, on)
			}
		}
	}
	if _, ok := names.Member("XXX"); ok || names.Name("XXX") != "XXX" || names.BoardName("XXX", plenary.Date{}) != "XXX" {
		t.Error("a code of no member must be shown as it is")
	}
}

func TestNameOn(t *testing.T) {
	for _, c := range []struct{ code, on, un, long, board string }{
		{"RUS", "1973-10-22", "USSR", "Union of Soviet Socialist Republics", "USSR"},
		{"RUS", "", "Russian Federation", "Russian Federation", "Russian Federation"},
		{"PRK", "2023-02-23", "Democratic People's Republic of Korea", "Democratic People's Republic of Korea", "DPR Korea"},
		{"GBR", "", "United Kingdom", "United Kingdom of Great Britain and Northern Ireland", "United Kingdom"},
		{"COD", "1975-11-10", "Zaire", "Republic of Zaire", "Zaire"},
		{"COD", "1965", "Congo (Leopoldville)", "Democratic Republic of Congo", "Congo (Leopoldville)"},
		{"COG", "1975-11-10", "Congo", "Republic of the Congo", "Congo"},
		{"BLR", "1986-09-20", "Byelorussian SSR", "Byelorussian Soviet Socialist Republic", "Byelorussian SSR"},
		{"KHM", "1980-11-10", "Democratic Kampuchea", "Kingdom of Cambodia", "Democratic Kampuchea"},
		{"EGY", "1960-12-14", "United Arab Republic", "United Arab Republic", "United Arab Republic"},
		{"TUR", "2022-03-02", "Turkey", "Republic of Turkey", "Turkey"},
		{"TUR", "2023-02-23", "Türkiye", "Republic of Türkiye", "Türkiye"},
		{"VCT", "", "Saint Vincent and the Grenadines", "Saint Vincent and the Grenadines", "St Vincent & Grenadines"},
		{"KNA", "1986-09-20", "Saint Christopher and Nevis", "Federation of Saint Kitts and Nevis", "St Christopher & Nevis"},
	} {
		code, on := plenary.Code(c.code), day(c.on)
		if got := names.UNName(code, on); got != c.un {
			t.Errorf("UNName(%s, %s) = %q, want %q", c.code, c.on, got, c.un)
		}
		if got := names.LongName(code, on); got != c.long {
			t.Errorf("LongName(%s, %s) = %q, want %q", c.code, c.on, got, c.long)
		}
		if got := names.BoardName(code, on); got != c.board {
			t.Errorf("BoardName(%s, %s) = %q, want %q", c.code, c.on, got, c.board)
		}
	}
}

// The order of the Assembly hall.
func TestSort(t *testing.T) {
	codes := []plenary.Code{"VNM", "KOR", "PRK", "COD", "COG", "CIV", "GBR", "TZA", "USA", "MDA", "RUS", "ROU", "SYR", "AFG", "NLD", "IRN", "MKD"}
	names.Sort(codes, plenary.Date{})
	want := []plenary.Code{"AFG", "COG", "CIV", "PRK", "COD", "IRN", "NLD", "MKD", "KOR", "MDA", "ROU", "RUS", "SYR", "GBR", "TZA", "USA", "VNM"}
	if !slices.Equal(codes, want) {
		t.Errorf("sorted %v, want %v", codes, want)
	}
	old := []plenary.Code{"RUS", "VNM", "GBR", "BFA", "UKR"}
	names.Sort(old, day("1980")) // Ukrainian SSR, USSR, United Kingdom, Upper Volta, Viet Nam
	if want := []plenary.Code{"UKR", "RUS", "GBR", "BFA", "VNM"}; !slices.Equal(old, want) {
		t.Errorf("sorted in 1980 %v, want %v", old, want)
	}
	all := names.MembersOn(day("2024"))
	if all[0] != "AFG" || all[len(all)-1] != "ZWE" {
		t.Errorf("hall from %s to %s", all[0], all[len(all)-1])
	}
}

func TestAliases(t *testing.T) {
	seen := map[names.Alias]bool{}
	n := 0
	for a := range names.Aliases(names.AllClasses) {
		n++
		if seen[a] {
			t.Errorf("%+v twice", a)
		}
		seen[a] = true
		if names.Fold(a.Text) == "" || a.Class == 0 || a.Class&(a.Class-1) != 0 || strings.ContainsAny(a.Text, "[];+") {
			t.Errorf("bad alias %+v", a)
		}
		if !a.From.IsZero() && !a.To.IsZero() && a.To.Last().Compare(a.From.First()) < 0 {
			t.Errorf("%+v ends before it begins", a)
		}
		// Round trip: every name finds its member on a day it was in use.
		m, _ := names.Member(a.Code)
		on := a.From
		if on.IsZero() {
			on = a.To
		}
		if on.IsZero() {
			on = m.Memberships[0].Joined
		}
		ms, err := names.Lookup(a.Text, on)
		if err != nil {
			t.Errorf("%+v: %v", a, err)
			continue
		}
		if !slices.ContainsFunc(ms, func(m names.Match) bool { return m.Code == a.Code }) {
			t.Errorf("%+v on %v gives %+v", a, on, ms)
		}
	}
	if n < 1500 {
		t.Errorf("%d names only", n)
	}
	for a := range names.Aliases(names.Metonym) {
		if a.Class != names.Metonym {
			t.Errorf("%+v is no metonym", a)
		}
	}
	if s := (names.Capital | names.Press).String(); s != "press|capital" {
		t.Errorf("classes %q", s)
	}
}

// Only these names fit more than one member on the same day.
func TestSharedNames(t *testing.T) {
	allowed := []string{"congo", "korea", "korean", "koreans", "congolese", "dominican", "dominicans"}
	for a := range names.Aliases(names.AllClasses) {
		ms, err := names.Lookup(a.Text, plenary.Date{})
		if err != nil {
			t.Errorf("%+v: %v", a, err)
		}
		if len(ms) > 1 && !slices.Contains(allowed, names.Fold(a.Text)) {
			t.Errorf("%q is ambiguous: %+v", a.Text, ms)
		}
	}
}
