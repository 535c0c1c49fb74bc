package claims_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// slot is a place of an article that is true as its left side has it and false as its
// right side has it.
var slot = regexp.MustCompile(`\{([^{}|]*)\|([^{}|]*)\}`)

// slotBars are how many false slots of each file must be found, and how many true articles
// may have a statement called contradicted. Each file was written by somebody else and run
// once before anything was changed for it (docs/check.md), but for those that end in -more:
// neighbours of what was missed, by those who mended it.
var slotBars = map[string]struct{ found, falseNo int }{
	"1980-1999":               {123, 0},
	"1980-1999-more":          {145, 0},
	"assembly-1946-1979":      {133, 0},
	"assembly-1946-1979-more": {98, 0},
	"council":                 {131, 0},
	"council-more":            {198, 0},
	"vetoes-and-outcomes":     {199, 0},
	"lists-apart":             {107, 0},
	"tempting":                {0, 0},
	"tempting-more":           {0, 0},
	"plain":                   {0, 0},
	"assembly-2000-2025":      {175, 0},
	"assembly-2000-2025-more": {124, 0},
	"single-members":          {134, 0},
	"spread":                  {119, 0},
	"spread-more":             {125, 0},
	"archive":                 {119, 0},
	"archive-more":            {0, 0},
	"figures":                 {222, 0},
	"prose":                   {294, 0},
	"two-votes":               {197, 0},
	"voices":                  {238, 0},
}

// TestSlots checks short articles as they stand, true, and with each one of their slots
// made false in turn.
func TestSlots(t *testing.T) {
	c := newChecker(t)
	files, err := filepath.Glob("testdata/slots/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		articles, falseNo, slots, found := 0, 0, 0, 0
		for line := range strings.Lines(string(b)) {
			rest, ok := strings.CutPrefix(line, "@ ")
			if !ok {
				continue
			}
			head, text, ok := strings.Cut(strings.TrimSpace(rest), " | ")
			if !ok {
				t.Fatalf("%s: no text: %s", name, line)
			}
			var a claims.Article
			if day, _, _ := strings.Cut(head, " "); day != "-" {
				if a.Published, err = plenary.ParseDate(day); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
			}
			text = strings.ReplaceAll(text, "⏎", "\n")
			articles++
			a.Text = []byte(slot.ReplaceAllString(text, "$1"))
			if fs := contradicted(c, a); len(fs) > 0 {
				falseNo++
				if testing.Verbose() {
					t.Logf("%s: %q is called contradicted: %s\n%s", name, fs[0].Quote, fs[0].Why, a.Text)
				}
			}
			for _, at := range slot.FindAllStringSubmatchIndex(text, -1) {
				slots++
				a.Text = []byte(slot.ReplaceAllString(text[:at[0]], "$1") + text[at[4]:at[5]] + slot.ReplaceAllString(text[at[1]:], "$1"))
				if len(contradicted(c, a)) > 0 {
					found++
				} else if testing.Verbose() && soak() {
					t.Logf("%s: not found: %s in\n%s", name, text[at[0]:at[1]], a.Text)
				}
			}
		}
		t.Logf("%d articles of %s: %d with a true statement called contradicted; %d slots made false, %d found (%.3f)", articles, name, falseNo, slots, found, float64(found)/float64(max(1, slots)))
		bar, ok := slotBars[name]
		if !ok {
			t.Fatalf("%s has no bars", name)
		}
		if falseNo > bar.falseNo || found < bar.found {
			t.Errorf("%s: the figures are below the bars", name)
		}
	}
}
