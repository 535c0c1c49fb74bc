package claims_test

import (
	"path/filepath"
	"testing"

	"github.com/plenary-vote/plenary/claims"
)

// TestFalsehoods reads false sentences in ordinary words, each behind a true one that names its
// vote, of families in which some were missed before anything was changed for them. The bars are
// what is found now: of each file so many.
func TestFalsehoods(t *testing.T) {
	c := newChecker(t)
	for _, tt := range []struct {
		file       string
		all, found int
	}{
		{"members.txt", 1497, 1150},
		{"counts-and-outcomes.txt", 4453, 3050},
	} {
		all, found := 0, 0
		eachSentence(t, filepath.Join("testdata", "falsehoods", tt.file), "-", func(a claims.Article, before int) {
			all++
			if foundBehind(c, a, before-1) {
				found++
			}
		})
		t.Logf("%s: %d of %d found", tt.file, found, all)
		if all != tt.all || found < tt.found {
			t.Errorf("%s: of %d false sentences %d are found, before %d of %d", tt.file, all, found, tt.found, tt.all)
		}
	}
}

// foundBehind says whether something that ends behind a byte is called contradicted.
func foundBehind(c *claims.Checker, a claims.Article, at int) bool {
	for _, f := range c.Check(a).Claims {
		if f.Verdict == claims.Contradicted && f.End > at {
			return true
		}
	}
	return false
}
