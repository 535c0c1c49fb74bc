package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"runtime"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// lineIn is an article of a file of articles.
type lineIn struct {
	ID        json.RawMessage `json:"id"`
	Text      *string         `json:"text"`
	HTML      *string         `json:"html"`
	Published *string         `json:"published"`
}

// lineOut is the findings of one article of a file of articles, with exactly
// the keys that programs are promised.
type lineOut struct {
	ID        json.RawMessage `json:"id"`
	Claims    []claims.Line   `json:"claims"`
	Truncated bool            `json:"truncated,omitempty"`
}

// maxLine bounds a line: an article with every character escaped.
const maxLine = 64 << 20

// batch is how many articles are checked side by side before their findings are
// written.
const batch = 64

// lines checks a file of articles, on every core, and writes the findings in
// the order of the file.
func (cmd checkCmd) lines(c *Context, checker *claims.Checker) error {
	in := c.In
	if cmd.JSONL != "-" {
		f, err := os.Open(cmd.JSONL)
		if err != nil {
			return plenary.Errorf(plenary.NotFound, "no articles at %s: %w", cmd.JSONL, err).WithHint("name a file with a JSON object a line, or - for the standard input")
		}
		defer f.Close()
		in = f
	}
	out := bufio.NewWriter(c.Out)
	r := bufio.NewReaderSize(in, 1<<20)
	contradicted := false
	for n := 0; ; {
		articles, err := readLines(r, &n)
		if err != nil {
			return errors.Join(out.Flush(), err)
		}
		if len(articles) == 0 {
			break
		}
		for _, o := range cmd.checkAll(checker, articles) {
			for _, k := range o.Claims {
				contradicted = contradicted || k.Verdict == claims.Contradicted
			}
			e := json.NewEncoder(out)
			e.SetEscapeHTML(false)
			if err := e.Encode(o); err != nil {
				return err
			}
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
	if contradicted {
		return &exitError{code: exitNegative}
	}
	return nil
}

// readLines reads the next articles; n counts lines.
func readLines(r *bufio.Reader, n *int) ([]lineIn, error) {
	var out []lineIn
	size := 0
	for len(out) < batch && size < maxLine {
		line, err := readLine(r)
		*n++
		if err != nil && err != io.EOF {
			return nil, plenary.Errorf(plenary.Invalid, "line %d: %w", *n, err).WithHint("a line holds one article of at most 10 MB")
		}
		if b := bytes.TrimSpace(line); len(b) > 0 {
			var a lineIn
			if jerr := json.Unmarshal(b, &a); jerr != nil {
				return nil, plenary.Errorf(plenary.Invalid, "line %d is not an article: %w", *n, jerr).
					WithHint(`write {"id": "a1", "text": "...", "published": "2022-03-03"}, or html in place of text`)
			}
			out = append(out, a)
			size += len(b)
		}
		if err == io.EOF {
			break
		}
	}
	return out, nil
}

func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if err == bufio.ErrBufferFull {
			if len(line) > maxLine {
				return nil, plenary.Errorf(plenary.Invalid, "more than %d bytes", maxLine)
			}
			continue
		}
		return line, err
	}
}

// checkAll checks articles side by side.
func (cmd checkCmd) checkAll(checker *claims.Checker, articles []lineIn) []lineOut {
	out := make([]lineOut, len(articles))
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(articles)) {
		wg.Go(func() {
			for i := range next {
				out[i] = cmd.checkLine(checker, &articles[i])
			}
		})
	}
	for i := range articles {
		next <- i
	}
	close(next)
	wg.Wait()
	return out
}

func (cmd checkCmd) checkLine(checker *claims.Checker, in *lineIn) lineOut {
	var a claims.Article
	if in.HTML != nil {
		a.HTML = []byte(*in.HTML)
	} else if in.Text != nil {
		a.Text = []byte(*in.Text)
	}
	published := cmd.Published
	if in.Published != nil {
		published = *in.Published
	}
	// A day that cannot be read is no day: the article is checked without.
	if d, err := plenary.ParseDate(published[:min(len(published), 10)]); err == nil && d.Precision() == plenary.DayPrecision {
		a.Published = d
	}
	rep := checker.Check(a)
	if cmd.Evidence == "full" {
		checker.Full(&rep)
	}
	o := lineOut{ID: in.ID, Claims: rep.Lines(), Truncated: rep.Truncated}
	if o.ID == nil {
		o.ID = json.RawMessage("null")
	}
	return o
}
