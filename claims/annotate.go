package claims

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/page"
)

// verdictWords name the verdicts for readers.
var verdictWords = map[Verdict]string{Supported: "Supported by the record", Contradicted: "Contradicted by the record", NotInRecord: "Not in the record"}

// verdictSigns stand before marked passages, so that colour is never the only
// sign.
var verdictSigns = map[Verdict]string{Supported: "✓", Contradicted: "✗", NotInRecord: "?"}

// Annotate writes an article as HTML, its statements marked and the findings
// listed behind it. Nothing of the article but its text is kept: no script,
// style, image or link of it gets through.
func Annotate(a Article, r Report, title string) string {
	doc := parse(a)
	var b strings.Builder
	fmt.Fprintf(&b, "<article>\n<h1>%s</h1>\n<p class=\"summary\">%d statements about votes: %d supported, %d contradicted, %d not in the record.</p>\n", html.EscapeString(title),
		len(r.Claims), r.Count(Supported), r.Count(Contradicted), r.Count(NotInRecord))
	if r.Truncated {
		b.WriteString("<p>The article was longer than is read, or has more statements than are listed.</p>\n")
	}
	shown := 0
	for _, blk := range doc.Blocks {
		if blk.Role > page.Heading {
			continue
		}
		if shown++; shown > 5000 {
			break
		}
		b.WriteString("<p>")
		annotateBlock(&b, doc, blk, r)
		b.WriteString("</p>\n")
	}
	b.WriteString("<ol class=\"findings\">\n")
	for i, f := range r.Claims {
		fmt.Fprintf(&b, "<li id=\"f%d\" class=\"%s\"><b>%s %s:</b> <q>%s</q> %s", i+1, f.Verdict, verdictSigns[f.Verdict], verdictWords[f.Verdict], html.EscapeString(extract500(f.Quote)), html.EscapeString(f.Why))
		if f.Evidence != nil && f.Evidence.URL != "" {
			fmt.Fprintf(&b, " <a href=\"%s\">%s</a>", html.EscapeString(f.Evidence.URL), html.EscapeString(string(f.Evidence.ID)))
		}
		b.WriteString("</li>\n")
	}
	b.WriteString("</ol>\n</article>\n")
	return b.String()
}

// extract500 cuts a passage shown away from its article: publishers allow
// extracts of that length.
func extract500(s string) string {
	const most = 500
	n := 0
	for i := range s {
		if n == most-1 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

func parse(a Article) *page.Doc {
	if a.HTML != nil {
		return page.ParseHTML(a.HTML)
	}
	return page.ParseText(a.Text)
}

// annotateBlock writes one block with marks around the passages in it. Where
// passages overlap, the worse verdict shows.
func annotateBlock(b *strings.Builder, doc *page.Doc, blk page.Block, r Report) {
	from, to := doc.Source(int(blk.Start), int(blk.End))
	// Cut the block where a passage starts or ends.
	cuts := []int{from, to}
	for _, f := range r.Claims {
		if f.Start < to && f.End > from {
			cuts = append(cuts, max(f.Start, from), min(f.End, to))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i := 0; i+1 < len(cuts); i++ {
		text := html.EscapeString(spaced(doc, cuts[i], cuts[i+1]))
		best := -1
		for k, f := range r.Claims {
			if f.Start <= cuts[i] && cuts[i+1] <= f.End && (best < 0 || worse(f.Verdict, r.Claims[best].Verdict)) {
				best = k
			}
		}
		if best < 0 {
			b.WriteString(text)
			continue
		}
		f := r.Claims[best]
		fmt.Fprintf(b, "<mark class=\"%s\" title=\"%s\"><a href=\"#f%d\">%s</a><sup>%s</sup></mark>", f.Verdict, html.EscapeString(f.Why), best+1, text, verdictSigns[f.Verdict])
	}
}

// spaced is the visible text of a stretch with the white space at its ends.
func spaced(doc *page.Doc, from, to int) string {
	s := doc.Quote(from, to)
	if s == "" {
		return " "
	}
	if doc.SpaceAt(from) {
		s = " " + s
	}
	if doc.SpaceAt(to - 1) {
		s += " "
	}
	return s
}

func worse(a, b Verdict) bool {
	rank := map[Verdict]int{Supported: 0, NotInRecord: 1, Contradicted: 2}
	return rank[a] > rank[b]
}

// AnnotatedPage puts annotated articles into a page of its own that needs
// nothing from anywhere.
func AnnotatedPage(articles []string) string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Statements about votes, checked against the record</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
mark { background: none; color: inherit; text-decoration: underline 2px; }
mark a { color: inherit; text-decoration: inherit; }
mark.supported { text-decoration-color: #1a7f37; }
mark.contradicted { text-decoration-style: wavy; text-decoration-color: #cf222e; font-weight: 600; }
mark.not_in_record { text-decoration-style: dotted; }
.findings li { margin: .5rem 0; }
</style>
</head>
<body>
` + strings.Join(articles, "\n") + `</body>
</html>
`
}
