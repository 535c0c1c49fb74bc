package journaltest

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Traced runs a writing child under strace and checks the order of its system
// calls: before an acknowledgement is written, the entry was written to every
// one of the files (by suffix of the path) and a sync of that file, begun after
// the write, had returned.
func Traced(t *testing.T, files ...string) {
	trace := filepath.Join(t.TempDir(), "trace")
	c := Strace(t, Command(t.TempDir()), trace)
	c.Env = append(c.Env, crashEnv+"_LIMIT=5")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	b, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	acks, problems := Order(string(b), markText, `"ack `, files...)
	for _, p := range problems {
		t.Error(p)
	}
	if want := 5 * writers; acks != want {
		t.Errorf("%d acknowledgements in the trace, want %d", acks, want)
	}
}

// Strace is a command under strace, which writes its trace to a file. Where
// there is no strace the test is skipped, and fails if CI is set.
func Strace(t *testing.T, child *exec.Cmd, trace string) *exec.Cmd {
	strace, err := exec.LookPath("strace")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("strace is needed to prove the order of writes, syncs and answers")
		}
		t.Skip("no strace here: the order of writes, syncs and answers is not proved")
	}
	c := exec.Command(strace, append([]string{"-f", "-y", "-s", "1000000", "-o", trace,
		"-e", "trace=write,pwrite64,fsync,fdatasync"}, child.Args...)...)
	c.Env = child.Env
	return c
}

var (
	traceLine = regexp.MustCompile(`^(\d+)\s+(?:(\w+)\(\d+<([^>]*)>|<\.\.\. (\w+) resumed>)(.*)$`)
	markText  = regexp.MustCompile(`mark-\d+-\d+-\d+\.`) // of Child
)

// Order reads the output of strace -f -y over write, pwrite64, fsync and
// fdatasync. It reports each acknowledgement, a write that holds the text ack,
// whose mark was not yet written to and synced in a file of every suffix.
func Order(trace string, mark *regexp.Regexp, ack string, files ...string) (acks int, problems []string) {
	type written struct{ mark, file string }
	state := map[written]int{} // 1 written, 2 synced
	type call struct {
		file  string
		marks []string
		dirty []written // what a sync begun now covers
	}
	open := map[string]call{} // by thread
	for line := range strings.Lines(trace) {
		m := traceLine.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			continue
		}
		tid, name, rest := m[1], m[2]+m[4], m[5]
		c := open[tid]
		if m[2] != "" { // a call begins
			c = call{file: m[3], marks: mark.FindAllString(rest, -1)}
			if strings.Contains(name, "sync") {
				for w, s := range state {
					if s == 1 && w.file == c.file {
						c.dirty = append(c.dirty, w)
					}
				}
			}
			if name == "write" && strings.Contains(rest, ack) && len(c.marks) > 0 {
				acks++
				for _, mark := range c.marks {
					for _, suffix := range files {
						ok := false
						for w, s := range state {
							ok = ok || w.mark == mark && s == 2 && strings.HasSuffix(w.file, suffix)
						}
						if !ok {
							problems = append(problems, mark+" was acknowledged before its sync in *"+suffix)
						}
					}
				}
			}
			if strings.Contains(rest, "<unfinished ...>") {
				open[tid] = c
				continue
			}
		}
		// the call has returned
		if strings.Contains(rest, "= -1") {
			continue
		}
		for _, mark := range c.marks {
			if w := (written{mark, c.file}); state[w] == 0 {
				state[w] = 1
			}
		}
		if strings.Contains(name, "sync") {
			for _, w := range c.dirty {
				state[w] = 2
			}
		}
		delete(open, tid)
	}
	return acks, problems
}
