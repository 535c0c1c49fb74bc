package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
)

var now = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func TestKeysAtFirstStart(t *testing.T) {
	data := filepath.Join(t.TempDir(), "not", "yet", "there")
	k, ring, err := store.Keys(data)
	if err != nil || ring.Current() != k.Public() || len(ring.Keys()) != 1 {
		t.Fatalf("first start: %v", err)
	}
	again, _, err := store.Keys(data)
	if err != nil || again.Public() != k.Public() {
		t.Fatalf("second start: another key, %v", err)
	}
	for name, want := range map[string]os.FileMode{"": 0o700, store.KeyFile: 0o600, store.KeyringFile: 0o644} {
		info, err := os.Stat(filepath.Join(data, store.KeysDir, name))
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%q has mode %v, want %v (%v)", name, info.Mode().Perm(), want, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(data, ".new*")); len(left) != 0 {
		t.Errorf("left behind: %q", left)
	}
	if err := os.Chmod(filepath.Join(data, store.KeysDir, store.KeyFile), 0o640); err != nil {
		t.Fatal(err)
	}
	if _, _, err := store.Keys(data); plenary.CodeOf(err) != plenary.Refused || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a key that others can read: %v", err)
	}
}

func TestRotate(t *testing.T) {
	data, dir := t.TempDir(), t.TempDir()
	first, ring, err := store.Keys(data)
	if err != nil {
		t.Fatal(err)
	}
	want := leaves(4)
	s, err := store.Open(dir, origin, first, ring, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range want[:2] {
		if _, err := s.Append(first, l); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	quiet := t.TempDir()
	for _, name := range []string{store.LeavesFile, store.CheckpointsFile} {
		put(t, quiet, name, content(t, dir, name))
	}
	old, err := s.Receipt(0, 0)
	if err != nil {
		t.Fatal(err)
	}

	second, ring, err := store.Rotate(data, now)
	if err != nil || second.Public() == first.Public() || ring.Current() != second.Public() {
		t.Fatalf("rotate: %v", err)
	}
	if until, ok := ring.Until(first.Public()); !ok || !until.Equal(now) {
		t.Errorf("the first key until %v, %v", until, ok)
	}
	k, ring, err := store.Keys(data)
	if err != nil || k.Public() != second.Public() {
		t.Fatalf("after the rotation: %v", err)
	}
	b, err := os.ReadFile(filepath.Join(data, store.KeysDir, store.KeyFile))
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := ledger.ParseKey(b); err != nil || kept.Public() != second.Public() {
		t.Errorf("the private key kept is %v, %v", kept, err)
	}

	// The open meeting goes on under the new key; opened again, both halves hold.
	for range 2 {
		if s, err = store.Open(dir, origin, k, ring, want); err != nil {
			t.Fatal(err)
		}
		s.Close()
	}
	r, err := s.Receipt(0, 0)
	if err != nil || r.Key != second.Public() {
		t.Fatalf("a receipt under the new key: %v", err)
	}
	for _, r := range []ledger.Receipt{old, r} {
		if _, err := r.Verify(); err != nil {
			t.Errorf("under %s: %v", r.Key, err)
		}
	}
	// So does one in which nothing more happens.
	if s, err = store.Open(quiet, origin, k, ring, want[:2]); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if _, c, p := s.Checkpoint(); p != second.Public() || c.Size != 2 {
		t.Errorf("a quiet meeting is signed by %s at size %d", p, c.Size)
	}
	// Without the history, the first half belongs to nobody.
	if _, err := store.Open(dir, origin, k, ledger.NewKeyring(k.Public()), want); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("opened without the history: %v", err)
	}
}

// Killed between the steps of a rotation: either the old key stands or the new.
func TestRotateKilled(t *testing.T) {
	data := t.TempDir()
	first, ring, err := store.Keys(data)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(data, store.KeysDir)
	next := key(t, 9)
	pem, err := next.PEM()
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "next.pem", pem)
	if k, _, err := store.Keys(data); err != nil || k.Public() != first.Public() {
		t.Fatalf("killed after the first step: %v", err)
	}
	if ring, err = ring.Rotate(first, next, now); err != nil {
		t.Fatal(err)
	}
	put(t, dir, store.KeyringFile, []byte(ring.String()))
	for range 2 {
		if k, _, err := store.Keys(data); err != nil || k.Public() != next.Public() {
			t.Fatalf("killed after the second step: %v", err)
		}
	}
	// A history that names a key which is nowhere.
	later, err := ring.Rotate(next, key(t, 8), now)
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, store.KeyringFile, []byte(later.String()))
	if _, _, err := store.Keys(data); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("a history without its key: %v", err)
	}
	if err := os.Remove(filepath.Join(dir, store.KeyFile)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := store.Keys(data); plenary.CodeOf(err) != plenary.Unavailable {
		t.Errorf("a private key that is gone: %v", err)
	}
}
