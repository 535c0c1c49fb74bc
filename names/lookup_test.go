package names_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
)

func TestResolve(t *testing.T) {
	for text, want := range map[string]plenary.Code{
		"PRK": "PRK", "prk": "PRK", "kp": "PRK", "731": "PRK", "north korea": "PRK", "DPRK": "PRK", "D.P.R.K.": "PRK",
		"N. Korea": "PRK", "Democratic People's Republic of Korea": "PRK", "Democratic People’s Republic of Korea": "PRK",
		"DPR Korea": "PRK", "Pyongyang": "PRK", "North Korean": "PRK", "Korea, North": "PRK",
		"Korea, Dem. People's Rep. of": "PRK", "Korea (Democratic People's Republic of)": "PRK",
		"South Korea": "KOR", "Republic of Korea": "KOR", "Korea, Republic of": "KOR", "ROK": "KOR", "Korea, Rep.": "KOR", "Seoul": "KOR",
		"USSR": "RUS", "U.S.S.R.": "RUS", "Soviet Union": "RUS", "Russia": "RUS", "the Kremlin": "RUS", "Russian Federation": "RUS", "Soviets": "RUS",
		"Türkiye": "TUR", "turkiye": "TUR", "TURKEY": "TUR", "Turkish": "TUR",
		"Ivory Coast": "CIV", "Côte d'Ivoire": "CIV", "cote divoire": "CIV", "Cote d’Ivoire": "CIV", "the Ivory Coast": "CIV", "COTE D'IVOIRE": "CIV",
		"UK": "GBR", "U.K.": "GBR", "Britain": "GBR", "Great Britain": "GBR", "England": "GBR", "British": "GBR", "London": "GBR", "the United Kingdom": "GBR",
		"U.S.": "USA", "US": "USA", "usa": "USA", "America": "USA", "United States of America": "USA", "Washington": "USA", "Washington, D.C.": "USA", "the White House": "USA",
		"UAE": "ARE", "Emirates": "ARE", "Emirati": "ARE", "PNG": "PNG", "CAR": "CAF", "BiH": "BIH", "Bosnia": "BIH", "Bosnia & Herzegovina": "BIH", "Bosnia-Herzegovina": "BIH",
		"DRC": "COD", "DR Congo": "COD", "Zaire": "COD", "Congo-Kinshasa": "COD", "Congo (Democratic Republic of the)": "COD", "Congo, Democratic Republic of the": "COD", "Kinshasa": "COD",
		"Congo-Brazzaville": "COG", "Republic of the Congo": "COG", "Congo (Brazzaville)": "COG",
		"Guinea": "GIN", "Guinea-Bissau": "GNB", "guinea bissau": "GNB", "Equatorial Guinea": "GNQ", "Papua New Guinea": "PNG", "Guinea-Conakry": "GIN",
		"Niger": "NER", "Nigeria": "NGA", "Nigerien": "NER", "Nigerian": "NGA",
		"Dominica": "DMA", "Dominican Republic": "DOM", "Georgia": "GEO", "Jordan": "JOR", "Chad": "TCD", "Mali": "MLI", "Malawi": "MWI",
		"Macedonia": "MKD", "FYROM": "MKD", "North Macedonia": "MKD", "The former Yugoslav Republic of Macedonia": "MKD",
		"Swaziland": "SWZ", "eSwatini": "SWZ", "Burma": "MMR", "Myanmar": "MMR", "Upper Volta": "BFA", "Ceylon": "LKA", "Tanganyika": "TZA", "Tanzania": "TZA", "Zanzibar": "EAZ",
		"Byelorussian SSR": "BLR", "Belorussia": "BLR", "Ukraine": "UKR", "the Ukraine": "UKR", "Kyiv": "UKR", "Kiev": "UKR",
		"FRG": "DEU", "West Germany": "DEU", "GDR": "DDR", "East Germany": "DDR", "Germany": "DEU", "Germany, Federal Republic of": "DEU",
		"Yemen": "YEM", "South Yemen": "YMD", "North Yemen": "YEM", "Democratic Yemen": "YMD", "PDRY": "YMD",
		"China": "CHN", "PRC": "CHN", "Beijing": "CHN", "Nationalist China": "CHN", "People's Republic of China": "CHN",
		"Serbia": "SRB", "Yugoslavia": "YUG", "Czechoslovakia": "CSK", "Czech Republic": "CZE", "Czechia": "CZE",
		"Saint Kitts and Nevis": "KNA", "St. Kitts & Nevis": "KNA", "St Lucia": "LCA", "St. Vincent and the Grenadines": "VCT", "St Vincent & Grenadines": "VCT",
		"Sao Tome": "STP", "São Tomé e Príncipe": "STP", "East Timor": "TLS", "Timor-Leste": "TLS", "Cape Verde": "CPV", "Cabo Verde": "CPV",
		"Bolivia (Plurinational State of)": "BOL", "Plurinational State of Bolivia": "BOL", "Micronesia": "FSM", "Federated States of Micronesia": "FSM",
		"Venezuela (Bolivarian Republic of)": "VEN", "Viet Nam": "VNM", "Vietnam": "VNM", "Laos": "LAO", "Lao PDR": "LAO", "Holland": "NLD", "Dutch": "NLD", "The Netherlands": "NLD", "Kingdom of the Netherlands": "NLD",
		"Bahamas, The": "BHS", "The Gambia": "GMB", "Gambia (Republic of The)": "GMB", "Siam": "THA", "United Arab Republic": "EGY", "Persia": "IRN", "Islamic Republic of Iran": "IRN", "Iran (Islamic Republic of)": "IRN",
		"Brunei": "BRN", "Syria": "SYR", "Syrian Arab Republic": "SYR", "Libyan Arab Jamahiriya": "LBY", "Kampuchea": "KHM", "Khmer Republic": "KHM", "  france ": "FRA", "NORTH-KOREA": "PRK",
	} {
		got, err := names.Resolve(text, plenary.Date{})
		if err != nil || got != want {
			t.Errorf("Resolve(%q) = %q, %v; want %s", text, got, err, want)
		}
	}
}

func TestResolveOnDate(t *testing.T) {
	for _, c := range []struct {
		text, on string
		want     plenary.Code
	}{
		{"Yugoslavia", "1975-01-01", "YUG"}, {"Yugoslavia", "2001-12-24", "SRB"}, {"Federal Republic of Yugoslavia", "1995", "YUG"},
		{"Serbia", "1995", "YUG"}, {"Serbia", "2020", "SRB"}, {"Serbia and Montenegro", "2005", "SRB"},
		{"Republic of China", "1960", "CHN"}, {"Taipei", "1960", "CHN"}, {"USSR", "2020-01-01", "RUS"}, {"Zaire", "2020", "COD"},
		{"345", "1980", "YUG"}, {"345", "2010", "SRB"}, {"345", "", "SRB"}, {"Peking", "1975", "CHN"},
		{"Dominican", "1960", "DOM"}, {"Prague", "1980", "CSK"}, {"Prague", "", "CZE"}, {"Belgrade", "1999", "YUG"}, {"Macedonia", "2000", "MKD"}, {"Tanganyika", "1962", "TZA"},
	} {
		got, err := names.Resolve(c.text, day(c.on))
		if err != nil || got != c.want {
			t.Errorf("Resolve(%q, %s) = %q, %v; want %s", c.text, c.on, got, err, c.want)
		}
	}
	ms, err := names.Lookup("USSR", day("2020"))
	if err != nil || len(ms) != 1 || ms[0].Current {
		t.Errorf("USSR in 2020 must be found and marked as no longer current: %+v, %v", ms, err)
	}
}

func TestResolveErrors(t *testing.T) {
	for _, c := range []struct {
		text, on string
		code     plenary.ErrorCode
		hint     []string
	}{
		{"Congo", "", plenary.Ambiguous, []string{"COG", "COD"}},
		{"the Congo", "1975", plenary.Ambiguous, []string{"COG", "COD"}},
		{"Korea", "", plenary.Ambiguous, []string{"PRK", "KOR"}},
		{"Congolese", "", plenary.Ambiguous, []string{"COG", "COD"}},
		{"Dominican", "", plenary.Ambiguous, []string{"DMA", "DOM"}},
		{"Palestine", "", plenary.NotFound, []string{"observer"}},
		{"Holy See", "", plenary.NotFound, []string{"observer"}},
		{"the Vatican", "2020", plenary.NotFound, []string{"Holy See"}},
		{"Taiwan", "", plenary.NotFound, []string{"CHN"}},
		{"Republic of China", "2020", plenary.NotFound, []string{"Taiwan"}},
		{"Kosovo", "", plenary.NotFound, []string{"No member"}},
		{"Kazakhtan", "", plenary.NotFound, []string{"KAZ (Kazakhstan)"}},
		{"Portgual", "", plenary.NotFound, []string{"PRT"}},
		{"Boliv", "", plenary.NotFound, []string{"BOL"}},
		{"Nort Korea", "", plenary.NotFound, []string{"PRK"}},
		{"xyzzyplugh", "", plenary.NotFound, []string{"give a code"}},
		{"", "", plenary.Invalid, []string{"give"}},
		{" .' ", "", plenary.Invalid, nil},
		{strings.Repeat("a", 300), "", plenary.Invalid, nil},
	} {
		code, err := names.Resolve(c.text, day(c.on))
		if err == nil || plenary.CodeOf(err) != c.code || code != "" {
			t.Errorf("Resolve(%.20q) = %q, %v; want %s", c.text, code, err, c.code)
			continue
		}
		for _, h := range c.hint {
			if !strings.Contains(err.Error(), h) {
				t.Errorf("Resolve(%q): %v does not mention %q", c.text, err, h)
			}
		}
	}
}

func TestNearest(t *testing.T) {
	ms := names.Nearest("Kazakhtan", 3)
	if len(ms) == 0 || ms[0].Code != "KAZ" || ms[0].Edits != 1 {
		t.Errorf("Nearest(Kazakhtan) = %+v", ms)
	}
	if ms := names.Nearest("Ugnada", 1); len(ms) != 1 || ms[0].Code != "UGA" || ms[0].Edits != 1 {
		t.Errorf("two swapped letters are one edit: %+v", ms)
	}
	if ms := names.Nearest("zz", 3); len(ms) != 0 {
		t.Errorf("two letters are near to nothing: %+v", ms)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Côte d’Ivoire": "cote divoire", "The  Bahamas": "bahamas", "St. Lucia": "saint lucia", "U.S.S.R.": "ussr",
		"Bosnia & Herzegovina": "bosnia and herzegovina", "Guinea‑Bissau": "guinea bissau", "TÜRKİYE": "turkiye", "the": "the", "São Tomé": "sao tome",
	} {
		if got := names.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"north korea", "Congo", "Korea, Republic of", "Iran (Islamic", "Côte d'Ivoire", "(,)", "The the", "St.", "\xff\xfe", "İı"} {
		f.Add(s, int16(1980))
	}
	f.Fuzz(func(t *testing.T, s string, year int16) {
		on := plenary.Date{Year: year}
		if year < 1 {
			on = plenary.Date{}
		}
		if folded := names.Fold(s); names.Fold(folded) != folded {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, folded, names.Fold(folded))
		}
		ms, err := names.Lookup(s, on)
		if (err == nil) != (len(ms) > 0) {
			t.Fatalf("Lookup(%q) = %v, %v", s, ms, err)
		}
		seen := map[plenary.Code]bool{}
		for _, m := range ms {
			if _, ok := names.Member(m.Code); !ok || seen[m.Code] || m.Edits != 0 {
				t.Fatalf("Lookup(%q): %+v", s, ms)
			}
			seen[m.Code] = true
		}
		code, err := names.Resolve(s, on)
		if err == nil && len(ms) != 1 || err != nil && code != "" {
			t.Fatalf("Resolve(%q) = %q, %v with %d matches", s, code, err, len(ms))
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	for b.Loop() {
		if _, err := names.Lookup("Côte d'Ivoire", plenary.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNearest(b *testing.B) {
	for b.Loop() {
		if len(names.Nearest("Kazakhtan", 3)) == 0 {
			b.Fatal("nothing near")
		}
	}
}
