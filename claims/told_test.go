package claims_test

import (
	"os"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// TestTold holds that of short tellings of vetoes, outcomes and days no true one is
// called contradicted, and that of the false ones most are.
func TestTold(t *testing.T) {
	c := newChecker(t)
	b, err := os.ReadFile("testdata/told.txt")
	if err != nil {
		t.Fatal(err)
	}
	right, wrong, found := 0, 0, 0
	for line := range strings.Lines(string(b)) {
		f := strings.SplitN(strings.TrimSpace(line), " ", 3)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		day, err := plenary.ParseDate(f[0])
		if err != nil {
			t.Fatal(err)
		}
		against := contradicted(c, claims.Article{Text: []byte(f[2]), Published: day})
		switch f[1] {
		case "+":
			right++
			for _, x := range against {
				t.Errorf("%s\n  %q is called contradicted: %s", f[2], x.Quote, x.Why)
			}
		case "-":
			wrong++
			if len(against) > 0 {
				found++
			}
		}
	}
	if right < 150 || wrong < 150 || found*10 < wrong*9 {
		t.Errorf("%d right, %d wrong, of which %d are found", right, wrong, found)
	}
}
