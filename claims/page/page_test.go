package page_test

import (
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary/claims/page"
)

func blocks(d *page.Doc) string {
	var b strings.Builder
	for _, k := range d.Blocks {
		b.WriteString(k.Role.String() + ": " + d.BlockText(k) + "\n")
	}
	return b.String()
}

func TestBlocksAndRoles(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"wire in lines", "Russia vetoes\n\nRussia on Friday vetoed a\nresolution.\n\n© Agency 2021", "body: Russia vetoes\nbody: Russia on Friday vetoed a\nbody: resolution.\npromo: © Agency 2021\n"},
		{"column limit", "The Security Council adopted a text on the matter by 12 votes to\nnone. China and two others abstained on the text that was put\nforward.", "body: The Security Council adopted a text on the matter by 12 votes to none. China and two others abstained on the text that was put forward.\n"},
		{"odd spaces and quotes", "adopted\u00a0by 141–5 ( Israel,\u200b United\u00adStates ) “yes”", "body: adopted by 141-5 ( Israel, UnitedStates ) \"yes\"\n"},
		{"mojibake", "the Assemblyâ€™s vote, CÃ´te dâ€™Ivoire", "body: the Assembly's vote, Côte d'Ivoire\n"},
		{"windows-1252", "the Assembly\x92s vote", "body: the Assembly's vote\n"},
		{"teasers", "The Assembly voted.\nRead also:\nAssembly rejects text 5-141\nNew vote 1-2-3\nFive more countries abstained on Monday.", "body: The Assembly voted.\nrelated: Read also:\nrelated: Assembly rejects text 5-141\nrelated: New vote 1-2-3\nbody: Five more countries abstained on Monday.\n"},
		{"comments to the end", "It passed 141-5.\nComments (2)\nIt was 200-0 and Russia abstained!", "body: It passed 141-5.\ncomment: Comments (2)\ncomment: It was 200-0 and Russia abstained!\n"},
		{"lines of code", "It passed.\nif (!_fbq.loaded) {\nfb.loaded = true;\ncall(x)\nIn favour: 141\n}\n})();\nAgainst: Russia(veto);\nAbstaining: China;\nIt was {adopted} by the Assembly in New York.", "body: It passed.\ncode: if (!_fbq.loaded) {\ncode: fb.loaded = true;\ncode: call(x)\nbody: In favour: 141\ncode: }\ncode: })();\nbody: Against: Russia(veto);\nbody: Abstaining: China;\nbody: It was {adopted} by the Assembly in New York.\n"},
		{"code", "It passed.\nvar tally = {yes: 141, no: 5};", "body: It passed.\ncode: var tally = {yes: 141, no: 5};\n"},
	} {
		if got := blocks(page.ParseText([]byte(c.in))); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
	for _, c := range []struct{ name, in, want string }{
		{"entities and inline tags", "<p>It passed <b>141</b>&ndash;5&nbsp;on <i>Wed</i>nesday.</p>", "body: It passed 141-5 on Wednesday.\n"},
		{"page parts", "<title>A</title><nav>Menu</nav><h1>Head</h1><p>One<p>Two<aside>More</aside><div class=\"comments-area\"><p>Bad 1-2</p></div><script>yes:141</script><p hidden>no</p><footer>(c)</footer>",
			"title: A\nnavigation: Menu\nheadline: Head\nbody: One\nbody: Two\nrelated: More\ncomment: Bad 1-2\nhidden: no\nnavigation: (c)\n"},
		{"pull quote", "<blockquote class=pullquote>141 in favour</blockquote><p>x", "repeated: 141 in favour\nbody: x\n"},
		{"footnote number and ordinal", "<p>35<sup>2</sup> on the 18<sup>th</sup>", "body: 35 on the 18th\n"},
		{"struck out", "<p>by <del>140</del> 141 votes", "body: by 141 votes\n"},
	} {
		if got := blocks(page.ParseHTML([]byte(c.in))); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestTables(t *testing.T) {
	html := page.ParseHTML([]byte("<table><tr><th>Text<th>Yes<th>No<tr><td>A/1<td>141<td>5</table>"))
	text := page.ParseText([]byte("| Text | Yes | No |\n|---|---|---|\n| A/1 | 141 | 5 |\n"))
	for _, d := range []*page.Doc{html, text} {
		if len(d.Blocks) != 6 {
			t.Fatalf("%d blocks: %s", len(d.Blocks), blocks(d))
		}
		for i, b := range d.Blocks {
			if b.Table != 1 || int(b.Col) != i%3 || b.Kind != map[bool]page.Kind{true: page.HeadCell, false: page.Cell}[i < 3] {
				t.Errorf("block %d is %+v", i, b)
			}
		}
	}
}

// TestLeaders makes cells of what dots or a gap lead between, and leaves prose alone.
func TestLeaders(t *testing.T) {
	for in, cells := range map[string]int{
		"Yes ....... 187\n":                           2,
		"Germany ... abstained\n":                     2,
		"YES  Belgium, France\n":                      2,
		"Of the six... Russia was one.\n":             1,
		"And then...\n":                               1,
		"The vote was  taken late.\n":                 1,
		"They waited .... and waited .... and left\n": 3,
	} {
		if d := page.ParseText([]byte(in)); len(d.Blocks) != cells {
			t.Errorf("%q: %d blocks: %s", in, len(d.Blocks), blocks(d))
		}
	}
}

func TestDates(t *testing.T) {
	d := page.ParseHTML([]byte(`<meta property="article:published_time" content="2022-03-02T20:00:00Z"><script type="application/ld+json">{"datePublished": "2022-03-03"}</script><time datetime="2022-03-04">x</time>`))
	if got := strings.Join(d.Dates, " "); got != "2022-03-02T20:00:00Z 2022-03-03 2022-03-04" {
		t.Error(got)
	}
}

// checkMap fails unless every stretch of every block maps to input bytes that
// show the same words.
func checkMap(t *testing.T, d *page.Doc, src []byte) {
	t.Helper()
	plain := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	n := 0
	for _, b := range d.Blocks {
		if n++; n > 50 {
			return
		}
		from, to := d.Source(int(b.Start), int(b.End))
		if from < 0 || to > len(src) || from >= to {
			t.Fatalf("block %q maps to %d:%d of %d", d.BlockText(b), from, to, len(src))
		}
		if q := d.Quote(from, to); q != plain(q) {
			t.Fatalf("quote %q is not collapsed", q)
		}
	}
}

func TestOffsets(t *testing.T) {
	src := []byte("<p>a &amp; b — it passed <b>141</b>&#8211;5, “yes” CÃ´te</p>")
	d := page.ParseHTML(src)
	i := strings.Index(d.Text, "141")
	from, to := d.Source(i, i+len("141-5"))
	if got := string(src[from:to]); got != "141</b>&#8211;5" {
		t.Errorf("source %q", got)
	}
	if got := d.Quote(from, to); got != "141–5" {
		t.Errorf("quote %q", got)
	}
	i = strings.Index(d.Text, "Côte")
	if from, to = d.Source(i, i+len("Côte")); string(src[from:to]) != "CÃ´te" {
		t.Errorf("source %q", src[from:to])
	}
}

func FuzzPage(f *testing.F) {
	for _, s := range []string{"", "a\nb", "0\n>", "<p>x", "<table><tr><td>1", "| a | b |\n|--|--|", "&amp;&#x2013;", "â€™", "<a <b <<", "<script>", "\xff\xfe", "<li><li><table><li>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		checkMap(t, page.ParseText(src), src)
		checkMap(t, page.ParseHTML(src), src)
	})
}

func TestHostile(t *testing.T) {
	size := 2 << 20
	for name, piece := range map[string]string{
		"divs": "<div>", "end tags": "</p>", "misnested tables": "<table><b><tr><i>x<td>", "one line": "a ", "entities": "&amp;", "bad bytes": "\xff", "bars": "|", "lines": "a\n",
		"list items": "<li>a", "open tag": "<a b=", "quotes": "“", "paragraphs": "<p>a",
	} {
		src := []byte(strings.Repeat(piece, size/len(piece)))
		start := time.Now()
		page.ParseHTML(src)
		page.ParseText(src)
		t.Logf("%-18s %v", name, time.Since(start).Round(time.Millisecond))
	}
}
