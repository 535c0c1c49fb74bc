package rules

import (
	"bufio"
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Bounds of a rules file. What is larger is refused.
const (
	MaxFile    = 1 << 20 // bytes
	MaxRules   = 200
	MaxMembers = 20_000
	MaxWeight  = 1_000_000_000 // of one member
)

// Read reads a book of rules; name stands in messages. The format is described
// in docs/rules.md. Errors are Invalid and name file, line and remedy.
func Read(name string, r io.Reader) (*Book, error) {
	lines, err := readLines(name, r)
	if err != nil {
		return nil, err
	}
	p := &reader{file: name, book: &Book{File: name}, seen: map[string]int{}}
	for _, l := range lines {
		if err := p.line(l); err != nil {
			return nil, err
		}
	}
	return p.finish()
}

// line is one "key: value [cite]" of a file.
type line struct {
	n                int
	key, value, cite string
}

// fault is an error at a line of a file.
func fault(file string, n int, fix, format string, args ...any) error {
	args = append([]any{file, n}, args...)
	return plenary.Errorf(plenary.Invalid, "%s:%d: "+format, args...).WithHint("%s", fix)
}

// readLines splits a file into its lines, without comments and empty ones.
func readLines(name string, r io.Reader) ([]line, error) {
	sc := bufio.NewScanner(io.LimitReader(r, MaxFile+1))
	sc.Buffer(make([]byte, 0, 4096), 4096)
	var out []line
	n, size := 0, 0
	for sc.Scan() {
		n++
		if size += len(sc.Bytes()) + 1; size > MaxFile {
			return nil, fault(name, n, "split it by body", "the file is larger than %d bytes", MaxFile)
		}
		text := strings.TrimSpace(strings.TrimPrefix(sc.Text(), "\ufeff"))
		if text == "" || text[0] == '#' {
			continue
		}
		key, value, ok := strings.Cut(text, ":")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		if !ok || key == "" || strings.ContainsAny(key, " \t[") {
			return nil, fault(name, n, "write it as: key: value [cite], or start a comment with #", "%q is not a statement", clip(text))
		}
		l := line{n: n, key: key, value: value}
		if strings.HasSuffix(value, "]") {
			i := strings.LastIndexByte(value, '[')
			if i < 0 {
				return nil, fault(name, n, "open the cite with [", "a cite ends but does not begin")
			}
			l.value, l.cite = strings.TrimSpace(value[:i]), strings.TrimSpace(value[i+1:len(value)-1])
		}
		if l.value == "" {
			return nil, fault(name, n, "write a value after the colon, or remove the line", "%s has no value", key)
		}
		out = append(out, l)
	}
	if err := sc.Err(); err != nil {
		return nil, fault(name, n+1, "break the line", "the line cannot be read: %v", err)
	}
	if len(out) == 0 {
		return nil, fault(name, max(n, 1), "begin with: format: plenary-rules 1", "the file says nothing")
	}
	return out, nil
}

// clip shortens a text for a message.
func clip(s string) string {
	if len(s) > 40 {
		return strings.ToValidUTF8(s[:40], "") + "..."
	}
	return s
}
