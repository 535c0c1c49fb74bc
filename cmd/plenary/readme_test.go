package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/archive"
)

// TestReadmeSession runs the terminal session of README.md: every command must
// print what is shown, where "[...]" stands for any number of lines.
func TestReadmeSession(t *testing.T) {
	if _, err := archive.Open(); err != nil {
		t.Skip(err) // built without the record
	}
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("COLUMNS", "80")
	_, session, _ := strings.Cut(string(text), "```console\n")
	session, _, _ = strings.Cut(session, "```")
	commands := strings.Split("\n"+session, "\n$ ")[1:]
	if len(commands) < 3 {
		t.Fatalf("%d commands in the session", len(commands))
	}
	for _, c := range commands {
		line, shown, _ := strings.Cut(c, "\n")
		said, args, ok := strings.Cut(line, "plenary ")
		if !ok {
			t.Errorf("%q is no command of plenary", line)
			continue
		}
		said = strings.TrimSuffix(strings.TrimPrefix(said, `echo "`), `" | `)
		var out, errs bytes.Buffer
		c := &Context{Context: t.Context(), In: strings.NewReader(said + "\n"), Out: &out, Err: &errs}
		if code := execute(c, append(strings.Fields(args), "--data", t.TempDir())); code != exitDone && code != exitNegative {
			t.Errorf("%s exits with %d: %s", line, code, errs.String())
		} else if missing := firstMissing(out.String(), shown); missing != "" {
			t.Errorf("%s does not print, in its place, %q", line, missing)
		}
	}
}

// firstMissing is the first shown line that does not follow the one before it.
func firstMissing(printed, shown string) string {
	lines := strings.Split(printed, "\n")
	skip := false
	for want := range strings.Lines(strings.TrimRight(shown, "\n") + "\n") {
		want = strings.TrimSuffix(want, "\n")
		if want == "[...]" {
			skip = true
			continue
		}
		for skip && len(lines) > 0 && lines[0] != want {
			lines = lines[1:]
		}
		if len(lines) == 0 || lines[0] != want {
			return want
		}
		lines, skip = lines[1:], false
	}
	return ""
}
