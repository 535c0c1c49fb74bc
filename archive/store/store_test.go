package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/store"
)

const file = "record.plenary-store"

func TestNoDirectory(t *testing.T) {
	base := baseOf(t, vote1)
	if r := open(t, filepath.Join(t.TempDir(), "none"), base); r.Len() != 1 {
		t.Errorf("%d votes, want those of the base", r.Len())
	}
}

// TestDamaged changes the file in every kind of place: each change is refused
// with what to do, for reading and for importing, and never a panic.
func TestDamaged(t *testing.T) {
	dir, base := t.TempDir(), baseOf(t, vote1)
	doImport(t, dir, base, input(t, "a.csv", vote2+vote3))
	good, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		t.Fatal(err)
	}
	refused := func(what string, b []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, file), b, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := store.OpenOver(dir, base)
		if plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), "move the file away") {
			t.Errorf("%s: %v", what, err)
		}
	}
	refused("empty", nil)
	refused("foreign", []byte("SQLite format 3\x00 and more of that, long enough to hold the head of a store, and more and more of that"))
	for n := 0; n < len(good); n += 1 + len(good)/97 {
		refused("cut", good[:n])
		b := bytes.Clone(good)
		b[n] ^= 0x20
		refused("changed", b)
	}
	if _, err := store.ImportOver(dir, base, []store.Input{input(t, "a.csv", vote2)}); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("importing over a damaged file: %v", err)
	}
}

func TestLocked(t *testing.T) {
	dir, base := t.TempDir(), baseOf(t, vote1)
	blocked := make(chan error)
	slow := base
	slow.Open = func() (*archive.Record, error) { // called with the lock held
		_, err := store.ImportOver(dir, base, []store.Input{input(t, "b.csv", vote3)})
		blocked <- err
		return base.Open()
	}
	done := make(chan error)
	go func() {
		_, err := store.ImportOver(dir, slow, []store.Input{input(t, "a.csv", vote2)})
		done <- err
	}()
	if err := <-blocked; plenary.CodeOf(err) != plenary.Refused || !strings.Contains(err.Error(), "another import") {
		t.Errorf("the second import: %v", err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	if r := open(t, dir, base); r.Len() != 2 {
		t.Errorf("%d votes, want 2", r.Len())
	}
}

func TestNotWritable(t *testing.T) {
	if os.Geteuid() == 0 {
		dir := filepath.Join(t.TempDir(), "file")
		os.WriteFile(dir, nil, 0o600)
		if _, err := store.ImportOver(dir, baseOf(t, ""), []store.Input{input(t, "a.csv", vote1)}); plenary.CodeOf(err) != plenary.Unavailable {
			t.Errorf("a file in place of the directory: %v", err)
		}
		return
	}
	dir := t.TempDir()
	os.Chmod(dir, 0o500)
	if _, err := store.ImportOver(dir, baseOf(t, ""), []store.Input{input(t, "a.csv", vote1)}); plenary.CodeOf(err) != plenary.Unavailable {
		t.Errorf("a directory without rights: %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	dir, base := f.TempDir(), baseOf(f, vote1)
	doImport(f, dir, base, input(f, "a.csv", vote2))
	good, _ := os.ReadFile(filepath.Join(dir, file))
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("plenary store 1\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		dir := t.TempDir()
		os.WriteFile(filepath.Join(dir, file), b, 0o600)
		if r, err := store.OpenOver(dir, base); err == nil {
			r.Votes()
		} else if plenary.CodeOf(err) != plenary.Damaged {
			t.Fatal(err)
		}
	})
}
