// Command extractors shows what cleaning a page costs alone: the parser of
// golang.org/x/net/html and a maintained article extractor (go-readability)
// beside plenary's whole check, claims, votes and verdicts included, on the same
// pages. It is a module of its own, so that plenary depends on none of it.
package main

import (
	"bytes"
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"
	"text/tabwriter"

	readability "github.com/go-shiori/go-readability"
	"golang.org/x/net/html"

	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
)

const story = `<p>UNITED NATIONS, March 2 - The U.N. General Assembly on Wednesday reprimanded Moscow for invading Ukraine.
The vote was 141 in favour, five against and 35 abstentions. Belarus, Eritrea, North Korea and Syria voted against.
China and India abstained. Russia last week vetoed a draft Security Council resolution.</p>`

const filler = `<p>Diplomats from several regions spoke after the meeting and said that talks would go on in the coming weeks,
while aid agencies warned of shortages of food, water and medicine in the cities under siege.</p>`

const around = `<html><head><title>A vote</title></head><body><nav><ul>` + `<li><a href="/world">World</a></li><li><a href="/un">UN</a></li>` +
	`</ul></nav><article><h1>Assembly votes</h1>%s</article><aside><a href="/more">Read also</a></aside><footer>Copyright</footer></body></html>`

// pages are an ordinary page at two sizes, and a hostile one: tables opened and
// never closed.
func pages() []struct{ name, text string } {
	body := func(n int) string {
		return strings.Replace(around, "%s", story+strings.Repeat(filler, n), 1)
	}
	return []struct{ name, text string }{
		{"3 KB", body(11)}, {"60 KB", body(280)}, {"100 KB of tables not closed", "<html><body>" + strings.Repeat("<table><tr><td>x", 6250)},
	}
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "extractors:", err)
		os.Exit(1)
	}
}

func run() error {
	r, err := archive.Open()
	if err != nil {
		return err
	}
	checker, err := claims.New(r)
	if err != nil {
		return err
	}
	home, err := url.Parse("https://example.org/article")
	if err != nil {
		return err
	}
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "page\tbytes\tx/net/html parse\tgo-readability\tplenary, whole check")
	for _, p := range pages() {
		ways := []func() error{
			func() error { _, err := html.Parse(strings.NewReader(p.text)); return err },
			func() error { _, err := readability.FromReader(strings.NewReader(p.text), home); return err },
			func() error { checker.Check(claims.Article{HTML: []byte(p.text)}); return nil },
		}
		fmt.Fprintf(out, "%s\t%d", p.name, len(p.text))
		for _, way := range ways {
			if err := way(); err != nil {
				fmt.Fprintf(out, "\t%s", firstWords(err))
				continue
			}
			res := testing.Benchmark(func(b *testing.B) {
				for b.Loop() {
					if err := way(); err != nil {
						b.Fatal(err)
					}
				}
			})
			fmt.Fprintf(out, "\t%.2f ms", float64(res.NsPerOp())/1e6)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// firstWords are the first words of an error, for a cell.
func firstWords(err error) string {
	return "refused: " + string(bytes.Join(bytes.Fields([]byte(err.Error()))[:min(6, len(strings.Fields(err.Error())))], []byte(" ")))
}
