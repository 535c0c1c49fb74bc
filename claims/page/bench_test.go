package page_test

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/plenary-vote/plenary/claims/page"
)

// report is a page of 60 KB: menus, scripts, paragraphs, teasers, comments.
var report = []byte("<!doctype html><html><head><title>A vote</title><script>" + strings.Repeat("var a = {b: 1};\n", 400) + "</script></head><body><nav>" +
	strings.Repeat("<li><a href=\"/x\">Section</a></li>", 200) + "</nav><article><h1>A vote</h1>" +
	strings.Repeat("<p>The <b>General Assembly</b> voted on Wednesday, with 141&nbsp;states in favour &ndash; five were against.</p>\n", 200) +
	"</article><aside>" + strings.Repeat("<div class=\"teaser\"><a href=\"/y\">Another story</a></div>", 200) + "</aside></body></html>")

// BenchmarkParseHTML takes a page apart; BenchmarkHTMLTree builds the tree of the
// same page, which an extractor of articles would start from.
func BenchmarkParseHTML(b *testing.B) {
	b.SetBytes(int64(len(report)))
	b.ReportAllocs()
	for b.Loop() {
		page.ParseHTML(report)
	}
}

func BenchmarkHTMLTree(b *testing.B) {
	b.SetBytes(int64(len(report)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := html.Parse(bytes.NewReader(report)); err != nil {
			b.Fatal(err)
		}
	}
}
