package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// progress is a bar on standard error, where that is a terminal, and nothing
// elsewhere.
type progress struct {
	w     *os.File // nil when nothing is shown
	name  string
	size  int64 // 0 when unknown
	drawn time.Time
}

func newProgress(w io.Writer, name string, size int64) *progress {
	p := &progress{name: name, size: size}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb" {
			p.w = f
		}
	}
	return p
}

// at draws the bar for n bytes taken, at most ten times a second.
func (p *progress) at(n int64) {
	if p.w == nil || time.Since(p.drawn) < 100*time.Millisecond {
		return
	}
	p.drawn = time.Now()
	fmt.Fprintf(p.w, "\r\x1b[K%s", p.line(n))
}

const barWidth = 30

// line is the bar for n bytes taken.
func (p *progress) line(n int64) string {
	if p.size <= 0 {
		return fmt.Sprintf("%s  %d MB", p.name, n>>20)
	}
	done := int(min(n, p.size) * barWidth / p.size)
	return fmt.Sprintf("%s  [%s%s] %d %%", p.name, strings.Repeat("#", done), strings.Repeat(" ", barWidth-done), min(n, p.size)*100/p.size)
}

// clear takes the bar away.
func (p *progress) clear() {
	if p.w != nil && !p.drawn.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
