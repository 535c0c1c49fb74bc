package claims_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// opening parts the day of publication from the sentence that names the vote: 2002-11-10
// Resolution 1441 was adopted.
func opening(t *testing.T, line string) (plenary.Date, string) {
	date, text, _ := strings.Cut(line, " ")
	day, err := plenary.ParseDate(date)
	if err != nil {
		t.Fatal(err)
	}
	return day, text
}

// TestTellings holds that of single statements behind an opening that names the vote, most
// told once as the record has it and once otherwise, the true is never called contradicted
// and the false is.
func TestTellings(t *testing.T) {
	c := newChecker(t)
	files, err := filepath.Glob("testdata/tellings/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b []byte
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		b = append(append(b, text...), '\n')
	}
	header, right, wrong := "", 0, 0
	var day plenary.Date
	for line := range strings.Lines(string(b)) {
		sign, rest, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || sign == "#" {
			continue
		}
		if sign == "=" {
			day, header = opening(t, rest)
			continue
		}
		against := contradicted(c, claims.Article{Text: []byte(header + " " + strings.ReplaceAll(rest, "⏎", "\n")), Published: day})
		switch sign {
		case "+":
			right++
			for _, f := range against {
				t.Errorf("%s\n  %q is called contradicted: %s", rest, f.Quote, f.Why)
			}
		case "-":
			wrong++
			if len(against) == 0 {
				t.Errorf("%s\n  is not called contradicted", rest)
			}
		}
	}
	if right < 4800 || wrong < 2700 {
		t.Errorf("%d right, %d wrong", right, wrong)
	}
}
