package journaltest

import (
	"encoding/hex"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// fileCall is one system call that matters to what a disk holds.
type fileCall struct {
	kind string // create, remove, write, truncate, sync or say (a write to standard output)
	file string // base name; of a directory that is synced, empty
	data []byte
	off  int64 // of a write, or the length of a truncation
	from int   // of a sync: the number of calls that had returned when it began
}

var (
	begunCall   = regexp.MustCompile(`^(\d+)\s+(\w+)\((.*)$`)
	resumedCall = regexp.MustCompile(`^(\d+)\s+<\.\.\. \w+ resumed>(.*)$`)
	ofFile      = regexp.MustCompile(`^(\d+)<([^>]*)>`)
	quoted      = regexp.MustCompile(`"((?:\\x[0-9a-f]{2})*)"`)
	numbers     = regexp.MustCompile(`, (\d+)`)
)

// fileCalls reads the output of strace -f -y -xx about the files of a directory:
// its calls in the order in which they returned.
func fileCalls(trace, dir string) (out []fileCall) {
	type begun struct {
		text string
		from int
	}
	open := map[string]begun{} // by thread
	for line := range strings.Lines(trace) {
		line = strings.TrimSpace(line)
		thread, text, from := "", "", len(out)
		if m := resumedCall.FindStringSubmatch(line); m != nil {
			b, ok := open[m[1]]
			if !ok {
				continue
			}
			delete(open, m[1])
			thread, text, from = m[1], strings.TrimSuffix(b.text, "<unfinished ...>")+m[2], b.from
		} else if m := begunCall.FindStringSubmatch(line); m != nil {
			thread, text = m[1], m[2]+"("+m[3]
		}
		if thread == "" {
			continue
		}
		if strings.HasSuffix(text, "<unfinished ...>") {
			open[thread] = begun{text, from}
			continue
		}
		if c, ok := fileCallOf(text, dir); ok {
			c.from = from
			out = append(out, c)
		}
	}
	return out
}

// fileCallOf reads one call that has returned.
func fileCallOf(text, dir string) (c fileCall, ok bool) {
	name, args, _ := strings.Cut(text, "(")
	at := strings.LastIndex(args, " = ")
	if at < 0 || strings.HasPrefix(args[at:], " = -1") {
		return c, false
	}
	args, result := args[:at], args[at+3:]
	path, fd := "", ""
	if m := ofFile.FindStringSubmatch(args); m != nil {
		fd, path = m[1], plainPath(m[2])
	}
	var text0 []byte
	if m := quoted.FindStringSubmatchIndex(args); m != nil {
		text0, _ = hex.DecodeString(strings.ReplaceAll(args[m[2]:m[3]], `\x`, ""))
		args = args[m[1]:] // the numbers after the text
	}
	var n []int64
	for _, m := range numbers.FindAllStringSubmatch(args, -1) {
		v, _ := strconv.ParseInt(m[1], 10, 64)
		n = append(n, v)
	}
	switch name {
	case "write":
		return fileCall{kind: "say", data: text0}, fd == "1"
	case "open", "openat":
		path = plainPath(strings.TrimSuffix(result[strings.Index(result, "<")+1:], ">"))
		c.kind, ok = "create", strings.Contains(args, "O_CREAT")
	case "unlink", "unlinkat":
		path = string(text0)
		c.kind, ok = "remove", true
	case "pwrite64":
		c.kind, c.data, ok = "write", text0, len(n) == 2 && int(n[0]) == len(text0)
		if ok {
			c.off = n[1]
		}
	case "ftruncate":
		c.kind, ok = "truncate", len(n) == 1
		if ok {
			c.off = n[0]
		}
	case "fsync", "fdatasync":
		c.kind, ok = "sync", true
	}
	if path == dir {
		return c, ok && c.kind == "sync"
	}
	c.file = filepath.Base(path)
	return c, ok && filepath.Dir(path) == dir
}

// plainPath is a path that strace -y -xx may have written in hexadecimal.
func plainPath(s string) string {
	if !strings.HasPrefix(s, `\x`) {
		return s
	}
	b, _ := hex.DecodeString(strings.ReplaceAll(s, `\x`, ""))
	return string(b)
}
