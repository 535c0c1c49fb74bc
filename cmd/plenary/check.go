package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/page"
	"github.com/plenary-vote/plenary/fetch"
)

// checkCmd checks articles against the record.
type checkCmd struct {
	Sources   []string `arg:"" optional:"" name:"file|url" help:"Articles: text, HTML or a saved page; - is the standard input; an https address is fetched."`
	Published string   `help:"Day of publication, from which relative dates are reckoned; else what the page says of itself." placeholder:"DATE"`
	Format    string   `enum:"text,json,html" default:"text" help:"What to print: text, json, or html, the article with its statements marked."`
	Evidence  string   `enum:"short,full" default:"short" help:"With json: the members concerned (short), or every ballot (full)."`
	JSONL     string   `name:"jsonl" help:"Read an article a line, {id, text or html, published}, and write its findings a line." placeholder:"FILE"`
}

// checkedFile is the report on one article.
type checkedFile struct {
	Source string `json:"source"`
	claims.Report
}

// checkMemory keeps the collector at work, so that the largest and most hostile
// article stays below 256 MiB.
const checkMemory = 180 << 20

// Run checks each article. Something contradicted is exit code 3.
func (cmd checkCmd) Run(c *Context) error {
	if (len(cmd.Sources) == 0) == (cmd.JSONL == "") {
		return usage(plenary.Errorf(plenary.Invalid, "name an article, or --jsonl with a file of them"),
			"plenary check article.html, or plenary check --jsonl articles.jsonl; - is the standard input")
	}
	var published plenary.Date
	if cmd.Published != "" {
		var err error
		if published, err = plenary.ParseDate(cmd.Published); err != nil {
			return usage(err, "")
		}
		if published.Precision() != plenary.DayPrecision {
			return usage(plenary.Errorf(plenary.Invalid, "--published %s is no day", cmd.Published), "write it as 2022-03-03")
		}
	}
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(checkMemory))
	checker, err := c.checker()
	if err != nil {
		return err
	}
	if cmd.JSONL != "" {
		return cmd.lines(c, checker)
	}
	var files []checkedFile
	var html []string
	contradicted := false
	for _, source := range cmd.Sources {
		a, err := c.article(source)
		if err != nil {
			return err
		}
		a.Published = published
		rep := checker.Check(a)
		contradicted = contradicted || rep.Count(claims.Contradicted) > 0
		if cmd.Evidence == "full" {
			checker.Full(&rep)
		}
		files = append(files, checkedFile{source, rep})
		if cmd.Format == "html" {
			html = append(html, claims.Annotate(a, rep, source))
		}
	}
	switch {
	case c.JSON || cmd.Format == "json":
		err = c.PrintJSON(map[string]any{"articles": files})
	case cmd.Format == "html":
		_, err = io.WriteString(c.Out, claims.AnnotatedPage(html))
	default:
		err = printChecked(c.Out, files)
	}
	if err == nil && contradicted {
		err = &exitError{code: exitNegative}
	}
	return err
}

// checker prepares the record for checking.
func (c *Context) checker() (*claims.Checker, error) {
	r, err := c.Record()
	if err != nil {
		return nil, err
	}
	return claims.New(r)
}

// article reads one article from a file, the standard input or the network.
func (c *Context) article(source string) (claims.Article, error) {
	var b []byte
	var err error
	html := false
	switch {
	case source == "-":
		b, err = readArticle(c.In)
	case strings.HasPrefix(source, "https://"):
		ctx, cancel := context.WithTimeout(c.Context, time.Minute)
		defer cancel()
		var kind string
		b, _, kind, err = fetch.New().Page(ctx, source, claims.MaxInput)
		html = strings.Contains(kind, "html")
	case strings.HasPrefix(source, "http://"):
		return claims.Article{}, usage(plenary.Errorf(plenary.Invalid, "%s is not fetched: the connection would not be private", source),
			"use the https address, or save the page and name the file")
	default:
		var f *os.File
		if f, err = os.Open(source); err != nil {
			return claims.Article{}, plenary.Errorf(plenary.NotFound, "no article at %s: %w", source, err).
				WithHint("name a file, an https address, or - for the standard input")
		}
		defer f.Close()
		b, err = readArticle(f)
	}
	if err != nil {
		return claims.Article{}, err
	}
	if b = page.UTF8(b); !page.LooksLikeText(b) {
		return claims.Article{}, plenary.Errorf(plenary.Invalid, "%s is neither text nor HTML", source).
			WithHint("save the page as HTML, or copy its text into a file")
	}
	if len(bytes.TrimSpace(b)) == 0 {
		return claims.Article{}, plenary.Errorf(plenary.Invalid, "there is no article: %s is empty", source).
			WithHint("name a file that holds the article's text; - is the standard input")
	}
	if html || page.LooksLikeHTML(b) {
		return claims.Article{HTML: b}, nil
	}
	return claims.Article{Text: b}, nil
}

// readArticle reads at most what is checked, and one byte more, so that the
// report can say that something was left out.
func readArticle(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, claims.MaxInput+1))
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "the article cannot be read: %w", err)
	}
	return b, nil
}

// verdictSigns stand before the findings, so that colour is not needed.
var verdictSigns = map[claims.Verdict]string{claims.Supported: "+", claims.Contradicted: "X", claims.NotInRecord: "?"}

// printChecked writes findings for readers.
func printChecked(w io.Writer, files []checkedFile) error {
	var b strings.Builder
	for i, f := range files {
		if i > 0 {
			b.WriteString("\n")
		}
		if len(files) > 1 {
			fmt.Fprintf(&b, "%s\n\n", f.Source)
		}
		for _, k := range f.Claims {
			fmt.Fprintf(&b, "%s %s: %q\n", verdictSigns[k.Verdict], strings.ReplaceAll(string(k.Verdict), "_", " "), k.Quote)
			fmt.Fprintf(&b, "  %s\n", wrap(k.Why, width()-2, "  "))
			if k.Evidence != nil {
				fmt.Fprintf(&b, "  plenary show %s\n", k.Evidence.ID)
			}
			if len(k.Candidates) > 1 {
				fmt.Fprintf(&b, "  may be: %s\n", join(k.Candidates))
			}
		}
		fmt.Fprintf(&b, "%d statements about votes: %d supported, %d contradicted, %d not in the record.\n",
			len(f.Claims), f.Count(claims.Supported), f.Count(claims.Contradicted), f.Count(claims.NotInRecord))
		if f.Truncated {
			b.WriteString("The article was longer than is read, or has more statements than are listed.\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func join(ids []plenary.VoteID) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return strings.Join(out, ", ")
}
