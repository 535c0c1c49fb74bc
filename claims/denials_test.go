package claims_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// spread gives the sentences that a line with alternatives in round brackets stands for: China
// (refrained from|stopped short of) (opposing it|using its veto).
func spread(line string) []string {
	before, rest, ok := strings.Cut(line, "(")
	if !ok {
		return []string{line}
	}
	inside, behind, _ := strings.Cut(rest, ")")
	var out []string
	for _, tail := range spread(behind) {
		for alternative := range strings.SplitSeq(inside, "|") {
			out = append(out, before+alternative+tail)
		}
	}
	return out
}

// eachSentence gives the sentences of the families with a sign in a file, each as an article behind
// its opening, of so many bytes.
func eachSentence(t *testing.T, file, sign string, check func(a claims.Article, before int)) {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var day plenary.Date
	header := ""
	for line := range strings.Lines(string(b)) {
		at, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch at {
		case "=":
			day, header = opening(t, rest)
		case sign:
			for _, s := range spread(rest) {
				check(claims.Article{Text: []byte(header + " " + s), Published: day}, len(header)+1)
			}
		}
	}
}

// TestDenials reads true sentences, each behind one that names its vote, in families of words
// that take back, leave open or turn round what a shallow reader would read: that somebody
// refrained from, feared or was wrongly said to have done something, that all the others did it,
// that other texts bind, that another text fell. Of 100 no more than one may be called
// contradicted.
func TestDenials(t *testing.T) {
	c := newChecker(t)
	files, err := filepath.Glob("testdata/denials/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no sentences", err)
	}
	all, wrong := 0, 0
	for _, file := range files {
		eachSentence(t, file, "+", func(a claims.Article, before int) {
			all++
			for _, f := range contradicted(c, a) {
				wrong++
				t.Logf("%s\n  %q is called contradicted: %s", a.Text[before:], f.Quote, f.Why)
			}
		})
	}
	t.Logf("%d sentences, %d called contradicted", all, wrong)
	if all < 27000 || 100*wrong > all {
		t.Errorf("of %d true sentences %d are called contradicted", all, wrong)
	}
}

func TestSpread(t *testing.T) {
	got := strings.Join(spread("A (b|c) d(, e|)."), "/")
	if want := "A b d, e./A c d, e./A b d./A c d."; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
