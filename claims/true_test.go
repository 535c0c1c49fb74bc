package claims_test

import (
	"os"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// TestTrueTellings holds that no telling of who did what is called contradicted
// because of its grammar: contrasts, clauses that end in a member, groups in
// part, deeds rather than texts, exclusions within a part of the world.
func TestTrueTellings(t *testing.T) {
	c := newChecker(t)
	b, err := os.ReadFile("testdata/true.txt")
	if err != nil {
		t.Fatal(err)
	}
	header, told, found := "", 0, 0
	var day plenary.Date
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if rest, ok := strings.CutPrefix(line, "= "); ok {
			date, h, _ := strings.Cut(rest, " ")
			if day, err = plenary.ParseDate(date); err != nil {
				t.Fatal(err)
			}
			header = h
			continue
		}
		told++
		read := false
		for _, f := range c.Check(claims.Article{Text: []byte(header + " " + line), Published: day}).Claims {
			read = read || f.Verdict == claims.Supported && f.Start >= len(header)
			if f.Verdict == claims.Contradicted {
				t.Errorf("%s\n  %q is called contradicted: %s", line, f.Quote, f.Why)
			}
		}
		if read {
			found++
		}
	}
	if told < 300 || found*10 < told*6 {
		t.Errorf("of %d tellings %d are found supported", told, found)
	}
}
