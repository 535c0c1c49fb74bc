package store_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
)

const origin = "plenary/lakeside/m1"

func key(t testing.TB, seed byte) ledger.Key {
	t.Helper()
	k, err := ledger.NewKey(bytes.NewReader(bytes.Repeat([]byte{seed}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// leaves are those of n small decisions.
func leaves(n int) (out []ledger.Leaf) {
	for i := range n {
		v := plenary.Vote{ID: plenary.VoteID(fmt.Sprintf("lakeside:%d", i)), Collection: "lakeside", Body: "lakeside", Title: "A harbour"}
		for _, c := range []plenary.Code{"A", "B"} {
			v.Ballots = append(v.Ballots, plenary.Ballot{Member: c, Position: plenary.Positions()[i%4]})
		}
		out = append(out, ledger.NewDecision(ledger.Stamp{Meeting: "m1", Seq: uint64(i), Time: time.Unix(int64(i), 0)}, v, ledger.Particulars{}))
	}
	return out
}

// filled is a directory with a ledger of n leaves, each signed on its own.
func filled(t testing.TB, n int) (dir string, want []ledger.Leaf) {
	t.Helper()
	dir, want = t.TempDir(), leaves(n)
	k := key(t, 1)
	s, err := store.Open(dir, origin, k, ledger.NewKeyring(k.Public()), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range want {
		if _, err := s.Append(k, l); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, want
}

func open(t testing.TB, dir string, want []ledger.Leaf) (*store.Store, error) {
	t.Helper()
	k := key(t, 1)
	s, err := store.Open(dir, origin, k, ledger.NewKeyring(k.Public()), want)
	if err == nil {
		t.Cleanup(func() { s.Close() })
	}
	return s, err
}

func content(t testing.TB, dir, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func put(t testing.TB, dir, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Killed at any byte of a write (samples of them; all in a soak): the ledger opens, what the journal gives is
// sealed again, byte for byte.
func TestKilledInMidWrite(t *testing.T) {
	dir, want := filled(t, 3)
	allLeaves, allPoints := content(t, dir, store.LeavesFile), content(t, dir, store.CheckpointsFile)
	two := len(want[0].Text()) + len(want[1].Text()) + 2
	points := bytes.SplitAfter(allPoints, []byte("\n"))
	twoPoints := len(bytes.Join(points[:15], nil)) // sizes 0, 1, 2
	reopen := func(what string, l, p int) {
		t.Helper()
		put(t, dir, store.LeavesFile, allLeaves[:l])
		put(t, dir, store.CheckpointsFile, allPoints[:p])
		s, err := open(t, dir, want)
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(content(t, dir, store.LeavesFile), allLeaves) || !bytes.Equal(content(t, dir, store.CheckpointsFile), allPoints) {
			t.Fatalf("%s: the files are not as if nothing had happened", what)
		}
	}
	step := 11 // every byte in a soak: each takes several syncs
	if os.Getenv("PLENARY_SOAK") != "" {
		step = 1
	}
	for l := two; l <= len(allLeaves); l += step {
		reopen(fmt.Sprintf("killed at byte %d of the leaves", l), l, twoPoints)
	}
	for p := twoPoints; p <= len(allPoints); p += step {
		reopen(fmt.Sprintf("killed at byte %d of the checkpoints", p), len(allLeaves), p)
	}
	// Killed at the very start.
	for p := 0; p < len(bytes.Join(points[:5], nil)); p += step {
		put(t, dir, store.LeavesFile, nil)
		put(t, dir, store.CheckpointsFile, allPoints[:p])
		if _, err := open(t, dir, nil); err != nil {
			t.Fatalf("killed at byte %d of the first checkpoint: %v", p, err)
		}
	}
}

// Every byte of both files, changed: refused, with the place.
func TestEveryByte(t *testing.T) {
	dir, want := filled(t, 3)
	for _, name := range []string{store.LeavesFile, store.CheckpointsFile} {
		whole := content(t, dir, name)
		for i := range whole {
			b := bytes.Clone(whole)
			b[i] ^= 1 << (i % 8)
			put(t, dir, name, b)
			s, err := open(t, dir, want)
			if err == nil {
				// A last newline turned into something else reads as a torn
				// end, which is written again: nothing may be changed by it.
				s.Close()
				if !bytes.Equal(content(t, dir, name), whole) {
					t.Errorf("%s, byte %d: the change is not noticed", name, i)
				}
				continue
			}
			if plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), "hint: ") {
				t.Errorf("%s, byte %d: %v", name, i, err)
			}
		}
		put(t, dir, name, whole)
	}
}

func TestRefusesOtherHistories(t *testing.T) {
	dir, want := filled(t, 4)
	lv, cp := content(t, dir, store.LeavesFile), content(t, dir, store.CheckpointsFile)
	texts := strings.SplitAfter(string(lv), "\n\n")
	points := strings.SplitAfter(string(cp), "\n")
	other := leaves(5)[4]
	forged := append(append([]ledger.Leaf(nil), want[:2]...), other, want[3])
	for _, c := range []struct {
		name           string
		leaves, points string
		want           []ledger.Leaf
		says           string
	}{
		{"as it was", string(lv), string(cp), want, ""},
		{"a leaf removed", texts[0] + texts[2] + texts[3], string(cp), want, "leaf 1 (now: decision on vote lakeside:2)"},
		{"leaves swapped", texts[0] + texts[2] + texts[1] + texts[3], string(cp), want, "leaf 1 (now: decision on vote lakeside:2)"},
		{"a leaf doubled", texts[0] + texts[0] + texts[1] + texts[2] + texts[3], string(cp), want, "leaf 1 "},
		{"another leaf", texts[0] + texts[1] + other.Text() + "\n" + texts[3], string(cp), want, "leaf 2 (now: decision on vote lakeside:4)"},
		{"the end removed", texts[0] + texts[1], string(cp), want, "2 leaves are there where 4 were signed"},
		{"all removed", "", "", want, "no whole checkpoint"},
		{"checkpoints removed", string(lv), "", want, "no whole checkpoint"},
		{"a checkpoint swapped", string(lv), strings.Join(append(append([]string(nil), points[5:]...), points[:5]...), ""), want, "does not follow"},
		{"another journal", string(lv), string(cp), forged, "leaf 2 of the ledger (vote lakeside:4)"},
		{"a journal cut off", string(lv), string(cp), want[:3], "the ledger has 4 leaves, its journal gives 3"},
	} {
		put(t, dir, store.LeavesFile, []byte(c.leaves))
		put(t, dir, store.CheckpointsFile, []byte(c.points))
		_, err := open(t, dir, c.want)
		if c.says == "" {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
		} else if plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v\nwant %q", c.name, err, c.says)
		}
	}
	put(t, dir, store.LeavesFile, lv)
	put(t, dir, store.CheckpointsFile, cp)
	k := key(t, 1)
	if _, err := store.Open(dir, "plenary/lakeside/m2", k, ledger.NewKeyring(k.Public()), want); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("another meeting's ledger: %v", err)
	}
	if _, err := store.Open(dir, origin, key(t, 2), ledger.NewKeyring(key(t, 2).Public()), want); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("another installation's ledger: %v", err)
	}
}

func TestAppendFails(t *testing.T) {
	dir, want := filled(t, 2)
	s, err := open(t, dir, want)
	if err != nil {
		t.Fatal(err)
	}
	s.Close() // the files are gone for this Store, as when the disk is
	if _, err := s.Append(key(t, 1), leaves(3)[2]); plenary.CodeOf(err) != plenary.Unavailable {
		t.Errorf("append to a closed ledger: %v", err)
	}
	if s, err = open(t, dir, leaves(3)); err != nil || len(s.Leaves()) != 3 {
		t.Errorf("opened anew: %v", err)
	}
}

func BenchmarkAppend(b *testing.B) {
	dir, _ := filled(b, 1)
	s, err := open(b, dir, leaves(1))
	if err != nil {
		b.Fatal(err)
	}
	k, l := key(b, 1), leaves(1)[0]
	for b.Loop() {
		if _, err := s.Append(k, l); err != nil {
			b.Fatal(err)
		}
	}
}
