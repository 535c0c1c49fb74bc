package claims_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// secondVotes tell of a vote of %[4]d: %[1]d in favour, %[2]d against, %[3]d abstaining; the
// member %[5]s did %[6]s.
var secondVotes = []string{
	"In %[4]d it was %[1]d to %[2]d, with %[3]d abstaining.", "In %[4]d %[1]d countries had been in favour and %[2]d against.", "(%[4]d: %[1]d-%[2]d-%[3]d.)",
	"By comparison, %[1]d states had voted for the text of %[4]d, and %[3]d had abstained.", "The resolution of %[4]d had got %[1]d votes.", "That compares with %[1]d votes in %[4]d.",
	"Back in %[4]d there were %[2]d votes against and %[3]d abstentions.", "When a similar text was put to the vote in %[4]d, %[1]d voted for it and %[2]d against.",
	"In %[4]d %[5]s %[6]s.", "When the matter came up in %[4]d, %[5]s %[6]s.", "The last time, in %[4]d, %[5]s %[6]s.", "It was otherwise in %[4]d: %[5]s %[6]s.", "In %[4]d, by contrast, %[5]s %[6]s.",
}

// TestSecondVotes holds that a true sentence on an earlier vote with the same title, behind a
// true text of the Assembly by others, is hardly ever held against another vote: at most
// one text of a hundred is contradicted.
func TestSecondVotes(t *testing.T) {
	c := newChecker(t)
	rec, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	titled := map[string][]int{}
	for v := range rec.Len() {
		if rec.Collection(v) == plenary.UN && rec.Body(v) == plenary.GeneralAssembly && rec.Kind(v) == plenary.Resolution && rec.Tally(v).Yes.Known() {
			titled[rec.Title(v)] = append(titled[rec.Title(v)], v)
		}
	}
	did := map[plenary.Position]string{plenary.Yes: "voted in favour", plenary.No: "voted against", plenary.Abstain: "abstained"}
	members := []struct {
		code plenary.Code
		name string
	}{{"FRA", "France"}, {"BRA", "Brazil"}, {"JPN", "Japan"}, {"IND", "India"}, {"SWE", "Sweden"}, {"EGY", "Egypt"}, {"CUB", "Cuba"}, {"CAN", "Canada"}}
	files, err := filepath.Glob("testdata/independent/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	step := 8
	if soak() {
		step = 1
	}
	texts, wrong, n := 0, 0, 0
	for _, f := range files {
		all := casesOf(t, f)
		for i := range all {
			l := &all[i]
			if n++; n%step != 0 || l.Text == "" || len(l.Gold) == 0 || l.Gold[0].Symbol == nil || slices.ContainsFunc(l.Gold, func(g gold) bool {
				return g.Verdict != "supported" || g.Symbol == nil || *g.Symbol != *l.Gold[0].Symbol
			}) {
				continue
			}
			m, err := rec.Find(*l.Gold[0].Symbol)
			if err != nil || m.Vote < 0 {
				continue
			}
			o := earlier(rec, titled[rec.Title(m.Vote)], m.Vote)
			if o < 0 {
				continue
			}
			added := newlyContradicted(c, l.article(t))
			tally, year := rec.Tally(o), rec.Date(o).Year
			for k, s := range secondVotes {
				who := members[(n+k)%len(members)]
				deed, ok := did[rec.Position(o, who.code)]
				if !ok {
					continue
				}
				told := fmt.Sprintf(s, tally.Yes.Or(0), tally.No.Or(0), tally.Abstain.Or(0), year, who.name, deed)
				told, _, _ = strings.Cut(told, "%!")
				a := l.article(t)
				a.Text = []byte(l.Text + "\n" + told)
				texts++
				for _, x := range added(a) {
					wrong++
					t.Logf("%s: %s: %q: %s", l.ID, told, x.Quote, x.Why)
				}
			}
		}
	}
	t.Logf("%d texts with a second vote: %d contradictions", texts, wrong)
	if texts < 300 || wrong*100 > texts {
		t.Errorf("second votes make %d contradictions in %d texts", wrong, texts)
	}
}

// earlier is the last of votes held in a year before that of another, in which no other of
// them was; -1 where there is none.
func earlier(rec *archive.Record, votes []int, v int) int {
	at := -1
	for _, o := range votes {
		year := rec.Date(o).Year
		alone := !slices.ContainsFunc(votes, func(p int) bool { return p != o && rec.Date(p).Year == year })
		if year < rec.Date(v).Year && alone && (at < 0 || year > rec.Date(at).Year) {
			at = o
		}
	}
	return at
}
