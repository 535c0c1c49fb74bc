package main_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// The program is one file, which a reader can take away: forty lines of code,
// nothing of ours.
func TestSmall(t *testing.T) {
	b, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	code := 0
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "//") {
			code++
		}
	}
	if code > 40 || bytes.Contains(b, []byte("plenary-vote")) {
		t.Errorf("%d lines of code, ours in it: %v", code, bytes.Contains(b, []byte("plenary-vote")))
	}
}

func TestVerifier(t *testing.T) {
	program := filepath.Join(t.TempDir(), "verifier")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	run := func(key, receipt string) (string, error) {
		c := exec.Command(program, key)
		c.Stdin = strings.NewReader(receipt)
		out, err := c.CombinedOutput()
		return string(out), err
	}
	k, err := ledger.NewKey(bytes.NewReader(bytes.Repeat([]byte{1}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	l, err := ledger.NewLog("plenary/lakeside/m1", k)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 6 {
		v := plenary.Vote{ID: plenary.VoteID(fmt.Sprintf("lakeside:%d", i)), Title: "A harbour"}
		for m := range 11 {
			v.Ballots = append(v.Ballots, plenary.Ballot{Member: plenary.Code(fmt.Sprintf("M%02d", m)), Position: plenary.Yes})
		}
		if _, err := l.Append(k, ledger.NewDecision(ledger.Stamp{Seq: uint64(i)}, v, ledger.Particulars{})); err != nil {
			t.Fatal(err)
		}
	}
	key := k.Public().VerifierKey(l.Origin())
	for _, c := range []struct{ leaf, line int }{{0, 0}, {3, 7}, {5, 10}, {2, -1}} {
		r, err := l.Receipt(c.leaf, c.line)
		if err != nil {
			t.Fatal(err)
		}
		text := r.String()
		out, err := run(key, text)
		if err != nil || !strings.Contains(out, fmt.Sprintf("vote lakeside:%d\n", c.leaf)) || !strings.Contains(out, r.LineText) {
			t.Errorf("%+v: %v\n%s", c, err, out)
		}
		for _, change := range [][2]string{{" yes\n", " no\n"}, {"A harbour", "a harbour"}, {"\nindex ", "\nindex 1"}, {"plenary/lakeside/m1\n6\n", "plenary/lakeside/m1\n7\n"}} {
			if altered := strings.Replace(text, change[0], change[1], 1); altered != text {
				if out, err := run(key, altered); err == nil {
					t.Errorf("%+v with %q for %q: %s", c, change[1], change[0], out)
				}
			}
		}
	}
	other, err := ledger.NewKey(bytes.NewReader(bytes.Repeat([]byte{2}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	r, _ := l.Receipt(0, 0)
	if out, err := run(other.Public().VerifierKey(l.Origin()), r.String()); err == nil {
		t.Errorf("another key: %s", out)
	}
}
