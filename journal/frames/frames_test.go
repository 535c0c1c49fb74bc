package frames_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/journal/frames"
)

func count(t *testing.T, f *frames.File) (n int) {
	t.Helper()
	for _, err := range f.Load(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}

func TestCrashInMidWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "j.frames")
	f, err := frames.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var place journal.Place
	batch := []journal.Entry{place.Entry([]byte("one")), place.Entry([]byte("two")), place.Entry([]byte("three"))}
	if err := f.Commit(batch); err != nil {
		t.Fatal(err)
	}
	f.Close()
	whole, _ := os.ReadFile(path)
	for cut := len(whole) - journal.FrameSize(batch[2]) + 1; cut < len(whole); cut++ {
		os.WriteFile(path, whole[:cut], 0o600)
		f, err := frames.Open(path)
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		if n := count(t, f); n != 2 {
			t.Fatalf("cut at %d: %d entries", cut, n)
		}
		if err := f.Commit(batch[2:]); err != nil {
			t.Fatal(err)
		}
		if n := count(t, f); n != 3 {
			t.Fatalf("cut at %d, then written again: %d entries", cut, n)
		}
		f.Close()
		if b, _ := os.ReadFile(path); !bytes.Equal(b, whole) {
			t.Fatalf("cut at %d, then written again: other bytes", cut)
		}
	}
	whole[20] ^= 4
	os.WriteFile(path, whole, 0o600)
	if _, err := frames.Open(path); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("a flipped bit: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	var p journal.Place
	good := journal.AppendFrame(journal.AppendFrame(nil, p.Entry([]byte("one"))), p.Entry([]byte("two")))
	f.Add(good)
	f.Add(good[:len(good)-3])
	f.Add([]byte{0, 127, 255, 255, 0, 0, 0, 0, 0, 0, 0, 1, 9})
	f.Fuzz(func(t *testing.T, b []byte) {
		var again []byte
		var failed error
		for e, err := range frames.Read(context.Background(), bytes.NewReader(b), "x") {
			if failed = err; err != nil {
				break
			}
			again = journal.AppendFrame(again, e)
		}
		if failed == nil && !bytes.Equal(again, b) {
			t.Fatal("read without error, but not what was there")
		}
		if failed != nil && plenary.CodeOf(failed) != plenary.Damaged {
			t.Fatalf("error %v", failed)
		}
	})
}
