package claims_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// hostile are pieces of which an article of any size is made to make the checker
// work hard.
var hostile = map[string]string{
	"one line":           "the vote went on and ",
	"numbers":            "12 ",
	"commas":             "Chad, Mali, ",
	"scores":             "141-5-35 ",
	"true statements":    "On 2 March 2022 the General Assembly voted 141-5-35 on aggression against Ukraine. ",
	"no full stops":      "the General Assembly voted 141 in favour and Russia abstained and ",
	"open brackets":      "voted ( ",
	"quotes":             "“",
	"dates":              "on 2 March 2022 ",
	"symbols":            "A/RES/ES-11/1 ",
	"vetoes":             "Russia vetoed it. ",
	"names that are not": "Kazakhtan Azerbajan abstained, ",
	"lines":              "Yes: 5\n",
	"deeds":              "141 countries condemned ",
	"colours":            "12 green, 5 red ",
	"pairs":              "12 to 3, ",
	"votes got":          "got 12 votes in 1990 ",
	"alls":               "all 15 of fifteen, ",
	"bars":               "| Yes | 5 |\n",
	"possessives":        "Russia's veto's ",
	"modals":             "if they would vote against it ",
	"questions":          "Did Russia veto it in the Council on Friday? ",
	"true or false":      "True or false? Russia vetoed it in the Council. ",
	"taken back":         "The Council voted: opposed by us alone, I mean by Qatar. ",
	"separated values":   "1,2,3,4,5,6\n",
	"leaders":            "Yes ....... 187\n",
	"columns":            "661   6.8   13  0  2\n",
	"parted words":       "13-1 ab-\nstained ",
	"members":            "Japan, after a call, contented itself with an abstention; Chad too. ",
	"events and members": "On 2 March 2022 the General Assembly voted 141-5-35. Japan, after a call, contented itself with an abstention. ",
	"no vetoes":          "No permanent member used its veto. ",
	"articles": "The General Assembly on Wednesday adopted a resolution on Ukraine by 141 votes to five, with 35 abstentions. " +
		"Only Belarus, Eritrea, North Korea and Syria joined Russia in voting no; China, India and South Africa abstained. " +
		"It needed two thirds and binds nobody. Days before, on 25 February, a draft of the Security Council had failed, 11 to one, when Moscow vetoed it. " +
		"All members of NATO but Turkey backed it, and none of the five permanent members abstained.\n",
}

var hostileHTML = map[string]string{
	"divs":             "<div>",
	"misnested tables": "<table><b><tr><i>141<td>",
	"tags":             "<p>5",
	"cells":            "<td>Yes<td>5",
	"entities":         "&amp;",
	"paragraphs":       "<p>The General Assembly voted 141-5-35.",
}

// TestHostileArticles holds that no article takes more than its share of time
// and memory, whatever is in it. The figures are printed; the bound is several
// times what they should be, for slow machines.
func TestHostileArticles(t *testing.T) {
	c := newChecker(t)
	n := 2 << 20
	if soak() {
		n = claims.MaxInput
	}
	run := func(name string, a claims.Article) {
		runtime.GC()
		start := time.Now()
		rep := c.Check(a)
		took := time.Since(start)
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		t.Logf("%-20s %8v %5d findings, %d MB of heap", name, took.Round(time.Millisecond), len(rep.Claims), m.HeapAlloc>>20)
		if took > 20*time.Second*time.Duration(n)/claims.MaxInput {
			t.Errorf("%s: %d bytes took %v", name, n, took)
		}
		if len(rep.Claims) > claims.MaxFindings {
			t.Errorf("%s: %d findings", name, len(rep.Claims))
		}
	}
	day := plenary.NewDate(2022, 3, 3)
	for name, piece := range hostile {
		run(name, claims.Article{Text: []byte(strings.Repeat(piece, n/len(piece))), Published: day})
	}
	for name, piece := range hostileHTML {
		run(name, claims.Article{HTML: []byte(strings.Repeat(piece, n/len(piece))), Published: day})
	}
}

// TestSameBytes holds that the same article gives the same findings, however
// often and on however many threads.
func TestSameBytes(t *testing.T) {
	c := newChecker(t)
	all := cases(t)
	want := make([][]byte, len(all))
	for i := range all {
		want[i], _ = json.Marshal(c.Check(all[i].article(t)))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	rounds := 10
	if soak() {
		rounds = 100
	}
	for r := range rounds {
		runtime.GOMAXPROCS(1 + r%16)
		d := c
		if r == rounds/2 {
			d = newChecker(t) // built anew, with other maps
		}
		done := make(chan string, len(all))
		for i := range all {
			go func() {
				got, _ := json.Marshal(d.Check(all[i].article(t)))
				if !bytes.Equal(got, want[i]) {
					done <- fmt.Sprintf("%s: %s\n%s", all[i].ID, want[i], got)
					return
				}
				done <- ""
			}()
		}
		for range all {
			if s := <-done; s != "" {
				t.Fatal(s)
			}
		}
	}
}

// checkQuotes fails unless every finding's slice of the input shows its quote.
func checkQuotes(t *testing.T, src []byte, isHTML bool, rep claims.Report) {
	t.Helper()
	for _, f := range rep.Claims {
		if f.Start < 0 || f.End > len(src) || f.Start >= f.End {
			t.Fatalf("%q is at %d:%d of %d", f.Quote, f.Start, f.End, len(src))
		}
		if !isHTML {
			if got := strings.Join(strings.Fields(string(src[f.Start:f.End])), " "); got != f.Quote {
				t.Fatalf("%d:%d shows %q, not %q", f.Start, f.End, got, f.Quote)
			}
		}
		if f.Quote == "" {
			t.Fatalf("an empty quote at %d:%d", f.Start, f.End)
		}
	}
}

func FuzzCheck(f *testing.F) {
	files, _ := filepath.Glob("testdata/cases/*.jsonl")
	for _, name := range files {
		b, _ := os.ReadFile(name)
		for line := range bytes.Lines(b) {
			var l labelled
			if json.Unmarshal(line, &l) == nil && len(l.Text)+len(l.HTML) < 600 {
				f.Add(l.Text+l.HTML, l.HTML != "")
			}
		}
	}
	files, _ = filepath.Glob("testdata/slots/*.txt")
	for _, name := range files {
		b, _ := os.ReadFile(name)
		for line := range bytes.Lines(b) {
			if _, text, ok := strings.Cut(string(line), " | "); ok && len(text) < 400 {
				f.Add(slot.ReplaceAllString(text, "$1"), false)
			}
		}
	}
	c := newChecker(f)
	f.Fuzz(func(t *testing.T, s string, isHTML bool) {
		a := claims.Article{Text: []byte(s), Published: plenary.NewDate(2022, 3, 3)}
		if isHTML {
			a = claims.Article{HTML: []byte(s)}
		}
		rep := c.Check(a)
		checkQuotes(t, []byte(s), isHTML, rep)
		claims.Annotate(a, rep, "fuzz")
	})
}

// BenchmarkCheck checks an article of 3 KB with four statements among other
// text.
func BenchmarkCheck(b *testing.B) {
	c := newChecker(b)
	filler := "Diplomats from several regions spoke after the meeting and said that talks would go on in the coming weeks, while aid agencies warned of shortages of food, water and medicine in the cities under siege. "
	text := "UNITED NATIONS, March 2 (Agency) - The U.N. General Assembly on Wednesday reprimanded Moscow for invading Ukraine. The vote was 141 in favour, five against and 35 abstentions. Belarus, Eritrea, North Korea and Syria voted against. China and India abstained. Russia last week vetoed a draft Security Council resolution. " + strings.Repeat(filler, 14)
	a := claims.Article{Text: []byte(text[:3000]), Published: plenary.NewDate(2022, 3, 3)}
	b.SetBytes(3000)
	b.ReportAllocs()
	for b.Loop() {
		c.Check(a)
	}
}

// BenchmarkNew prepares the record.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newChecker(b)
	}
}
