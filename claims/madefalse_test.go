package claims_test

import (
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/names"
)

// figure is a number of votes in figures.
var figure = regexp.MustCompile(`\b\d{1,3}\b`)

// madeFalse is a statement of counts or of who voted how with one slot changed, so that the recorded
// vote denies it; ok is false where none stands in it plainly. n picks among the ways.
func madeFalse(quote, text string, e *claims.Evidence, ballots []plenary.Ballot, kind string, n int) (string, bool) {
	if kind == "counts" {
		told := map[int64]bool{e.Tally.Yes.Or(-1): true, e.Tally.No.Or(-1): true, e.Tally.Abstain.Or(-1): true, 0: true}
		for _, at := range figure.FindAllStringIndex(quote, -1) {
			is, _ := strconv.ParseInt(quote[at[0]:at[1]], 10, 64)
			made := is + []int64{1, 2, -1, 10, 3}[n%5]
			if !told[is] || is == 0 || told[made] || made < 0 {
				continue
			}
			return quote[:at[0]] + strconv.FormatInt(made, 10) + quote[at[1]:], true
		}
		return "", false
	}
	for _, code := range slices.Sorted(maps.Keys(e.Positions)) {
		p, name := e.Positions[code], names.Name(code)
		if len(e.Positions) > 12 || strings.Count(quote, name) != 1 || p == plenary.UnknownPosition {
			continue
		}
		for k := range ballots {
			b := ballots[(k+n*7)%len(ballots)]
			other := names.Name(b.Member)
			if b.Position == p || b.Position == plenary.NotVoting || b.Position == plenary.UnknownPosition || len(other) <= 3 || strings.Contains(text, other) || strings.Contains(other, "(") {
				continue
			}
			return strings.Replace(quote, name, other, 1), true
		}
	}
	return "", false
}

// TestCasesMadeFalse changes one number or one member in true statements of the independent cases that
// are found and supported, and counts in how many the changed one is contradicted. What the words of
// true statements allow the checker to read, false ones must.
func TestCasesMadeFalse(t *testing.T) {
	c := newChecker(t)
	files, err := filepath.Glob("testdata/independent/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	made, found := map[string]int{}, map[string]int{}
	for k, file := range files {
		if !soak() && k%9 != 0 {
			continue
		}
		for _, l := range casesOf(t, file) {
			if l.Text == "" || slices.ContainsFunc(l.Gold, func(g gold) bool { return g.Verdict == "contradicted" }) {
				continue
			}
			rep := c.Check(l.article(t))
			c.Full(&rep)
			for n, g := range l.Gold {
				if g.Verdict != "supported" || g.Kind != "counts" && g.Kind != "who" || strings.Count(l.Text, g.Quote) != 1 {
					continue
				}
				k := slices.IndexFunc(rep.Claims, func(f claims.Finding) bool {
					return f.Verdict == claims.Supported && f.Evidence != nil && string(f.Kind) == g.Kind && overlap(f.Quote, g.Quote) > 0.7
				})
				if k < 0 {
					continue
				}
				e := rep.Claims[k].Evidence
				said, ok := madeFalse(g.Quote, l.Text, e, e.Ballots, g.Kind, n)
				if !ok {
					continue
				}
				made[g.Kind]++
				a := l.article(t)
				a.Text = []byte(strings.Replace(l.Text, g.Quote, said, 1))
				if slices.ContainsFunc(c.Check(a).Claims, func(f claims.Finding) bool {
					return f.Verdict == claims.Contradicted && overlap(f.Quote, said) > 0.5
				}) {
					found[g.Kind]++
				}
			}
		}
	}
	for _, kind := range []string{"counts", "who"} {
		t.Logf("%d statements of %s made false, %d found (%.3f)", made[kind], kind, found[kind], float64(found[kind])/float64(max(1, made[kind])))
		if made[kind] < 200 || 100*found[kind] < 72*made[kind] {
			t.Errorf("%s: of %d statements made false %d are found", kind, made[kind], found[kind])
		}
	}
}
