package analysis_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
)

// chamberOfRecord needs the embedded record; a build without it skips.
func chamberOfRecord(t testing.TB) *analysis.Chamber {
	t.Helper()
	r, err := archive.Open()
	if plenary.CodeOf(err) == plenary.NotFound {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return analysis.Seat(r)
}

func group(t testing.TB, id string) groups.Group {
	t.Helper()
	g, err := groups.Get(id)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// On the embedded record, too, agreement equals a count ballot by ballot.
func TestRecordAgreement(t *testing.T) {
	c := chamberOfRecord(t)
	votes := c.Select(archive.Query{Body: plenary.GeneralAssembly, From: plenary.Date{Year: 2020}})
	for _, pair := range [][2]plenary.Code{{"USA", "RUS"}, {"FRA", "DEU"}, {"YUG", "USA"}} {
		var want analysis.Table
		for i := range votes.All() {
			a, b := c.Record.Position(i, pair[0]), c.Record.Position(i, pair[1])
			if a >= plenary.Yes && a <= plenary.Abstain && b >= plenary.Yes && b <= plenary.Abstain {
				want[a-plenary.Yes][b-plenary.Yes]++
			}
		}
		if got := analysis.NewTable(c.Of(pair[0]), c.Of(pair[1]), votes); got != want {
			t.Errorf("%v: %v, want %v", pair, got, want)
		}
	}
	if c.Of("XXX").Voted().Len() != 0 {
		t.Error("a member without ballots has empty planes")
	}
	n := 0
	for i, y := range c.Years(votes) {
		n += y.Votes.Len()
		if y.Year != 2020+i {
			t.Errorf("year %d at %d", y.Year, i)
		}
	}
	if n != votes.Len() || n == 0 {
		t.Errorf("%d votes in years, %d in all", n, votes.Len())
	}
}

// Membership of a group is dated: the United Kingdom counts in the European
// Union to 31 January 2020 and no longer.
func TestGroupIsDated(t *testing.T) {
	c := chamberOfRecord(t)
	codes, planes := c.Group(group(t, "eu"))
	i := slices.Index(codes, "GBR")
	if i < 0 {
		t.Fatal("the United Kingdom was a member")
	}
	for v := range planes[i].Voted().All() {
		if d := c.Record.Date(v); d.Year > 2020 || d.Year < 1973 {
			t.Fatalf("the United Kingdom counted on %v", d)
		}
	}
	if planes[i].Voted().Len() == 0 {
		t.Error("no votes of the United Kingdom in its time")
	}
	// ES-11/1: the 27 voted as one, among 141-5-35.
	v, ok := c.Record.Index("undl:3959039")
	if !ok {
		t.Fatal("no undl:3959039")
	}
	if got := analysis.Counts(planes)[v]; got != (analysis.Count{Yes: 27}) {
		t.Errorf("European Union in ES-11/1: %+v", got)
	}
	if got := analysis.Counts(c.Planes)[v]; got != (analysis.Count{Yes: 141, No: 5, Abstain: 35}) {
		t.Errorf("ES-11/1: %+v", got)
	}
}

// 232 vetoed drafts and amendments, each with who vetoed; every chain names
// vetoes that are in the record.
func TestVetoes(t *testing.T) {
	c := chamberOfRecord(t)
	vetoes := analysis.Vetoes(c.Record, archive.Query{})
	if len(vetoes) < 232 {
		t.Errorf("%d vetoes", len(vetoes))
	}
	chains := 0
	for _, v := range vetoes {
		if len(v.By) == 0 {
			t.Errorf("%s: nobody vetoed", c.Record.ID(v.Vote))
		}
		if len(v.Followed) > 0 {
			chains++
		}
		for _, s := range v.Followed {
			if m, err := c.Record.Find(string(s.Symbol)); err != nil || m.Vote < 0 {
				if s.Symbol != "A/RES/1237(ES-III)" { // adopted without objection, no record of a vote
					t.Errorf("%s: %s is not in the record: %v", c.Record.Symbol(v.Vote), s.Symbol, err)
				}
			}
			if strings.ContainsAny(s.Note, "{}>") {
				t.Errorf("note %q", s.Note)
			}
		}
		if c.Record.Symbol(v.Vote) == "S/2022/155" {
			if !slices.Equal(v.By, []plenary.Code{"RUS"}) || v.Followed[0].Symbol != "S/RES/2623(2022)" || v.Followed[1].Symbol != "A/RES/ES-11/1" {
				t.Errorf("S/2022/155: %+v", v)
			}
		}
	}
	if chains != 27 {
		t.Errorf("%d vetoes with what followed, want 27", chains)
	}
}

func BenchmarkAllPairsRecord(b *testing.B) {
	c := chamberOfRecord(b)
	all := c.Select(archive.Query{})
	b.ResetTimer()
	for b.Loop() {
		analysis.AllPairs(c.Planes, all)
	}
}

func BenchmarkGroup(b *testing.B) {
	c, g := chamberOfRecord(b), group(b, "eu")
	for b.Loop() {
		c.Group(g)
	}
}

func BenchmarkUnity(b *testing.B) {
	c := chamberOfRecord(b)
	_, planes := c.Group(group(b, "eu"))
	in, all := analysis.Counts(planes), analysis.Counts(c.Planes)
	b.ResetTimer()
	for b.Loop() {
		analysis.Unity(in, all, nil)
	}
}
