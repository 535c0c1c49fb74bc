package sqlite_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal/journaltest"
	"github.com/plenary-vote/plenary/journal/sqlite"
)

// damaged runs the journal through a damage and expects it to be refused with
// words that say where, then opened from its copy with all n entries.
func damaged(t *testing.T, n int, says string, damage func(t *testing.T, dir string)) {
	t.Helper()
	dir := t.TempDir()
	fill(t, dir, n)
	damage(t, dir)
	if _, err := withCopy(dir); plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), says) {
		t.Fatalf("opened with %v, want a refusal that says %q", err, says)
	}
	r, err := sqlite.Recover(filepath.Join(dir, "j.db"), filepath.Join(dir, "j.frames"))
	if err != nil || r.Entries != uint64(n) || r.Lost != 0 {
		t.Fatalf("recovered %+v, %v, want %d entries", r, err, n)
	}
	j, err := withCopy(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	all := journaltest.All(t, j)
	if len(all) != n || string(all[n-1].Data) != fmt.Sprint("entry ", n) {
		t.Fatalf("after recovery: %d entries", len(all))
	}
}

// change rewrites one file.
func change(t *testing.T, path string, f func([]byte) []byte) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, f(b), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestDamageIsRefusedAndRecovered(t *testing.T) {
	file := func(name string, f func([]byte) []byte) func(*testing.T, string) {
		return func(t *testing.T, dir string) { change(t, filepath.Join(dir, name), f) }
	}
	flip := func(text string) func([]byte) []byte {
		return func(b []byte) []byte {
			i := bytes.Index(b, []byte(text))
			b[i+len(text)-1] ^= 1
			return b
		}
	}
	t.Run("flipped bit in an entry", func(t *testing.T) {
		damaged(t, 20, "entry 7:", file("j.db", flip("entry 7")))
	})
	t.Run("truncated", func(t *testing.T) {
		damaged(t, 2000, "j.db", file("j.db", func(b []byte) []byte { return b[:len(b)/2] }))
	})
	t.Run("empty", func(t *testing.T) {
		damaged(t, 20, "missing or empty", file("j.db", func(b []byte) []byte { return nil }))
	})
	t.Run("removed", func(t *testing.T) {
		damaged(t, 20, "missing or empty", func(t *testing.T, dir string) { os.Remove(filepath.Join(dir, "j.db")) })
	})
	t.Run("witness damaged", func(t *testing.T) {
		damaged(t, 20, "j.db.head is damaged", file("j.db.head", func(b []byte) []byte { b[19]++; return b }))
	})
	t.Run("copy damaged", func(t *testing.T) {
		damaged(t, 20, "j.frames is damaged: entry 7 at byte", file("j.frames", flip("entry 7")))
	})
	t.Run("both damaged, at different entries", func(t *testing.T) {
		dir := t.TempDir()
		fill(t, dir, 20)
		change(t, filepath.Join(dir, "j.db"), flip("entry 7"))
		change(t, filepath.Join(dir, "j.frames"), flip("entry 15"))
		r, err := sqlite.Recover(filepath.Join(dir, "j.db"), filepath.Join(dir, "j.frames"))
		if err != nil || r.Entries != 14 || r.Lost != 6 || len(r.Aside) != 2 {
			t.Fatalf("%+v, %v, want 14 entries, 6 lost, both files kept", r, err)
		}
	})
}

// TestLostTail is a write-ahead log that SQLite would quietly read short.
func TestLostTail(t *testing.T) {
	dir, crashed := t.TempDir(), t.TempDir()
	j, err := withCopy(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		if _, err := j.Append(t.Context(), fmt.Appendf(nil, "entry %d", i+1)); err != nil {
			t.Fatal(err)
		}
	}
	// The files as a kill would leave them, the log not yet folded in.
	names, _ := filepath.Glob(filepath.Join(dir, "*"))
	for _, n := range names {
		b, _ := os.ReadFile(n)
		if err := os.WriteFile(filepath.Join(crashed, filepath.Base(n)), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	j.Close()
	change(t, filepath.Join(crashed, "j.db-wal"), func(b []byte) []byte {
		b[bytes.LastIndex(b, []byte("entry 12"))] ^= 1
		return b
	})
	if _, err := in(crashed); plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), "but held 20") {
		t.Fatalf("opened with %v", err)
	}
	r, err := sqlite.Recover(filepath.Join(crashed, "j.db"), filepath.Join(crashed, "j.frames"))
	if err != nil || r.Entries != 20 {
		t.Fatalf("recovered %+v, %v", r, err)
	}
}

func TestAlteredHistoryIsNotChosen(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	fill(t, dir, 20)
	fill(t, other, 21) // same entries, then one more: a longer copy
	path := filepath.Join(other, "x.db")
	j, err := sqlite.Open(path, "")
	if err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		text := fmt.Sprintf("entry %d", i+1)
		if i == 9 {
			text = "entry 666"
		}
		if _, err := j.Append(t.Context(), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	j.Close()
	if _, err := sqlite.Open(path, filepath.Join(dir, "j.frames")); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("a journal with another's copy: %v", err)
	}
	if _, err := sqlite.Recover(path, filepath.Join(dir, "j.frames")); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("recovery chose between two histories: %v", err)
	}
	if _, err := sqlite.Open(filepath.Join(dir, "j.db"), filepath.Join(other, "j.frames")); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("a journal shorter than its copy: %v", err)
	}
}

// TestEveryByte flips each byte of a small database: every flip that changes an
// entry is refused, and none makes the engine panic.
func TestEveryByte(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, 12)
	whole, err := os.ReadFile(filepath.Join(dir, "j.db"))
	if err != nil {
		t.Fatal(err)
	}
	head, _ := os.ReadFile(filepath.Join(dir, "j.db.head"))
	refused := 0
	step := 29 // each byte takes two milliseconds
	if os.Getenv("PLENARY_SOAK") != "" {
		step = 1
	}
	for i := rand.IntN(step); i < len(whole); i += step {
		d := t.TempDir()
		b := bytes.Clone(whole)
		b[i] ^= byte(1 << rand.IntN(8))
		os.WriteFile(filepath.Join(d, "j.db"), b, 0o600)
		os.WriteFile(filepath.Join(d, "j.db.head"), head, 0o600)
		j, err := in(d)
		if err != nil {
			refused++
			continue
		}
		for k, e := range journaltest.All(t, j) {
			if string(e.Data) != fmt.Sprint("entry ", k+1) {
				t.Errorf("byte %d: entry %d reads %q", i, k+1, e.Data)
			}
		}
		if n := len(journaltest.All(t, j)); n != 12 {
			t.Errorf("byte %d: %d entries", i, n)
		}
		j.Close()
	}
	t.Logf("%d of %d bytes tried, %d refused, the others held no entry", (len(whole)+step-1)/step, len(whole), refused)
}

func TestOneProcessAtATime(t *testing.T) {
	dir := t.TempDir()
	j, err := in(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if _, err := in(dir); plenary.CodeOf(err) != plenary.Unavailable || !strings.Contains(err.Error(), "another process") {
		t.Errorf("opened twice: %v", err)
	}
	info, err := os.Stat(filepath.Join(dir, "j.db"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v: others can read the journal", info.Mode(), err)
	}
}
