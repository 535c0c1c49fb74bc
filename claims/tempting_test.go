package claims_test

import (
	"path/filepath"
	"testing"

	"github.com/plenary-vote/plenary/claims"
)

// stillTempting are the texts of testdata/tempting in which a true statement is
// called contradicted, with what misleads the checker.
var stillTempting = map[string]string{}

// TestTempting reads texts that others wrote to tempt a shallow reader: all that
// they say of votes is true by the record, so nothing may be called contradicted.
func TestTempting(t *testing.T) {
	c := newChecker(t)
	files, err := filepath.Glob("testdata/tempting/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	texts, wrong, supported := 0, 0, 0
	for _, f := range files {
		all := casesOf(t, f)
		for i := range all {
			texts++
			denied := false
			for _, got := range c.Check(all[i].article(t)).Claims {
				switch got.Verdict {
				case claims.Supported:
					supported++
				case claims.Contradicted:
					denied = true
					if _, known := stillTempting[all[i].ID]; !known {
						t.Errorf("%s: %q is called contradicted: %s", all[i].ID, got.Quote, got.Why)
					}
				}
			}
			if denied {
				wrong++
			} else if _, known := stillTempting[all[i].ID]; known {
				t.Errorf("%s is no longer misread: take it from the list", all[i].ID)
			}
		}
	}
	t.Logf("%d texts in which all is true: %d statements supported, %d texts with one called contradicted", texts, supported, wrong)
	if supported < texts {
		t.Error("hardly anything was read")
	}
}
