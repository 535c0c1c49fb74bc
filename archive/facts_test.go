package archive_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

func open(t testing.TB) *archive.Record {
	t.Helper()
	r, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func codes(list string) []plenary.Code {
	var out []plenary.Code
	for c := range strings.FieldsSeq(list) {
		out = append(out, plenary.Code(c))
	}
	return out
}

// The facts are those of the UN Digital Library's voting data.
func TestFacts(t *testing.T) {
	r := open(t)
	for _, c := range []struct {
		typed, symbol, date, tally string
		outcome                    plenary.Outcome
		no, abstain                string // members; abstain need not be all
	}{
		{"es-11/1", "A/RES/ES-11/1", "2022-03-02", "141-5-35", plenary.Adopted, "BLR ERI PRK RUS SYR", ""},
		{"A/RES/ES-11/6", "A/RES/ES-11/6", "2023-02-23", "141-7-32", plenary.Adopted, "BLR ERI MLI NIC PRK RUS SYR", "KAZ CHN IND PAK"},
		{"S/2022/155", "S/2022/155", "2022-02-25", "11-1-3", plenary.Vetoed, "RUS", "ARE CHN IND"},
		{"S/RES/2623", "S/RES/2623(2022)", "2022-02-27", "11-1-3", plenary.Adopted, "RUS", "ARE CHN IND"},
		{"A/73/L.42", "A/73/L.42", "2018-12-06", "87-57-33", plenary.Rejected, "", ""},
		{"A/RES/2758 (XXVI)", "A/RES/2758(XXVI)", "1971-10-25", "76-35-17", plenary.Adopted, "", ""},
		{"181 (II)", "A/RES/181(II)[A]", "1947-11-29", "33-13-10", plenary.Adopted, "", ""},
		{"ES-11/9", "A/RES/ES-11/9", "2025-12-03", "91-12-57", plenary.Adopted, "", ""},
		{"resolution 2623", "S/RES/2623(2022)", "2022-02-27", "11-1-3", plenary.Adopted, "", ""},
		{"377 A (V)", "A/RES/377(V)[A-C]", "1950-11-03", "52-5-2", plenary.Adopted, "", ""},
		{"377 (V)", "A/RES/377(V)[A-C]", "1950-11-03", "52-5-2", plenary.Adopted, "", ""},
		{"A/RES/40/257", "A/RES/40/257", "1985-12-18", "121-11-15", plenary.Adopted, "", ""},
	} {
		m, err := r.Find(c.typed)
		if err != nil || m.Vote < 0 {
			t.Errorf("%s: %v, candidates %v", c.typed, err, m.Candidates)
			continue
		}
		v := r.Vote(m.Vote)
		if string(v.Symbol) != c.symbol || v.Date.String() != c.date || v.Tally.String() != c.tally || v.Outcome != c.outcome {
			t.Errorf("%s: got %s %s %s %s", c.typed, v.Symbol, v.Date, v.Tally, v.Outcome)
		}
		if got := v.Ballots.With(plenary.No); c.no != "" && !slices.Equal(got, codes(c.no)) {
			t.Errorf("%s: against %v, want %s", c.typed, got, c.no)
		}
		for _, code := range codes(c.abstain) {
			if v.Ballots.Of(code) != plenary.Abstain {
				t.Errorf("%s: %s is %s, want abstain", c.typed, code, v.Ballots.Of(code))
			}
		}
	}
	a, _ := r.Find("A/RES/ES-11/1")
	b, _ := r.Find("A/RES/ES-11/6")
	if d := r.Diff(a.Vote, b.Vote); len(d.Moved) != 17 || len(d.OnlyA)+len(d.OnlyB) != 0 {
		t.Errorf("ES-11/1 to ES-11/6: %d members differ, want 17", len(d.Moved))
	}
}

func TestSeveralTextsAreCandidates(t *testing.T) {
	r := open(t)
	for _, c := range []struct {
		typed string
		some  []string
	}{
		{"resolution 181", []string{"A/RES/181(II)[A]", "S/RES/181(1963)"}},
		{"34/65", []string{"A/RES/34/65A", "A/RES/34/65D"}},
	} {
		m, err := r.Find(c.typed)
		if err != nil || m.Vote >= 0 {
			t.Errorf("%s: a guess: %v %v", c.typed, m, err)
			continue
		}
		var got []string
		for _, i := range m.Candidates {
			got = append(got, string(r.Symbol(i)))
		}
		for _, s := range c.some {
			if !slices.Contains(got, s) {
				t.Errorf("%s: %s is not among the candidates %v", c.typed, s, got)
			}
		}
	}
	_, err := r.Find("A/RES/ES-11/66")
	if plenary.CodeOf(err) != plenary.NotFound || !strings.Contains(err.Error(), "A/RES/ES-11/6") {
		t.Errorf("near symbols missing: %v", err)
	}
}

// Counts of the sources: 5,698 and 2,811 resolutions with a ballot list, 232
// vetoed drafts.
func TestCounts(t *testing.T) {
	r := open(t)
	var assembly, council, vetoed, nonRecorded int
	for i := range r.Len() {
		v := r.Vote(i)
		library := slices.ContainsFunc(v.Sources, func(s plenary.Source) bool { return s.Name == "UN Digital Library" })
		switch {
		case v.Outcome == plenary.Vetoed:
			vetoed++
		case v.Method == plenary.NonRecorded:
			nonRecorded++
		case library && v.Method == plenary.Recorded && v.Kind != plenary.Draft && v.Kind != plenary.OtherKind && v.Body == plenary.GeneralAssembly:
			assembly++
		case library && v.Kind == plenary.Resolution && v.Body == plenary.SecurityCouncil:
			council++
		}
	}
	if assembly != 5698 || council != 2811 || vetoed != 232 || nonRecorded != 1660 {
		t.Errorf("got %d, %d, %d, %d", assembly, council, vetoed, nonRecorded)
	}
}
