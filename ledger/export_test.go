package ledger_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

func testExport(t testing.TB, entries, leaves, members int) (ledger.Export, []byte) {
	t.Helper()
	k := testKey(t, 1)
	l := testLog(t, k, leaves, members)
	signed, c, p := l.Checkpoint()
	e := ledger.Export{Origin: c.Origin, Key: p, Head: stamp(7).Head, Leaves: l.Leaves(), Checkpoint: signed}
	for i := range entries {
		e.Journal = append(e.Journal, fmt.Appendf(nil, `{"type":"cast","n":%d}`, i))
	}
	b, err := e.Seal(k)
	if err != nil {
		t.Fatal(err)
	}
	return e, b
}

func TestExport(t *testing.T) {
	for _, c := range []struct{ entries, leaves, members int }{{0, 0, 0}, {1, 0, 0}, {3, 1, 2}, {20, 7, 15}} {
		want, b := testExport(t, c.entries, c.leaves, c.members)
		e, point, err := ledger.OpenExport(b)
		if err != nil {
			t.Fatalf("%+v: %v\n%s", c, err, b)
		}
		again, err := e.Seal(testKey(t, 1))
		if err != nil || !bytes.Equal(again, b) {
			t.Errorf("%+v: written again it differs: %v", c, err)
		}
		if point.Size != int64(c.leaves) || len(e.Journal) != c.entries || e.Head != want.Head || e.Key != want.Key {
			t.Errorf("%+v: read back as %+v", c, e)
		}
	}
	e, _ := testExport(t, 1, 1, 1)
	e.Journal[0] = []byte("two\nlines")
	if _, err := e.Seal(testKey(t, 1)); plenary.CodeOf(err) != plenary.Invalid {
		t.Errorf("an entry of two lines: %v", err)
	}
}

// Each byte of an export: changed in every bit, dropped, doubled.
func TestExportEveryByte(t *testing.T) {
	_, whole := testExport(t, 3, 2, 2)
	accepted := func(b []byte) bool {
		_, _, err := ledger.OpenExport(b)
		if err != nil && plenary.CodeOf(err) != plenary.Damaged && plenary.CodeOf(err) != plenary.Invalid {
			t.Errorf("the error has class %s: %v", plenary.CodeOf(err), err)
		}
		return err == nil
	}
	everyByte(t, whole, accepted)
}

// Samples of a large export: bytes all over it, entries and leaves removed,
// reordered and inserted.
func TestExportLarge(t *testing.T) {
	_, whole := testExport(t, 2000, 40, 193)
	for i := 0; i < len(whole); i += 9973 {
		b := bytes.Clone(whole)
		b[i] ^= 1 << (i % 8)
		if _, _, err := ledger.OpenExport(b); err == nil {
			t.Errorf("byte %d: the change is not noticed", i)
		}
	}
	lines := bytes.SplitAfter(whole, []byte("\n"))
	for _, at := range []int{6, 900, 2005, 2010, 5000, len(lines) - 12} {
		for name, b := range map[string][][]byte{
			"removed":   append(append([][]byte(nil), lines[:at]...), lines[at+1:]...),
			"inserted":  append(append(append([][]byte(nil), lines[:at]...), lines[20]), lines[at:]...),
			"reordered": append(append(append(append([][]byte(nil), lines[:at]...), lines[at+1]), lines[at]), lines[at+2:]...),
		} {
			if text := bytes.Join(b, nil); !bytes.Equal(text, whole) {
				if _, _, err := ledger.OpenExport(text); err == nil {
					t.Errorf("line %d %s: not noticed", at, name)
				}
			}
		}
	}
}

// A holder of the key who seals an export whose leaves do not fit its
// checkpoint, or whose head lies, is found out.
func TestExportSealedWrong(t *testing.T) {
	k := testKey(t, 1)
	for name, change := range map[string]func(e *ledger.Export){
		"a leaf altered": func(e *ledger.Export) {
			e.Leaves = append([]ledger.Leaf{ledger.NewDecision(stamp(0), testVote(9, 4), ledger.Particulars{})}, e.Leaves[1:]...)
		},
		"a leaf removed":    func(e *ledger.Export) { e.Leaves = e.Leaves[1:] },
		"leaves swapped":    func(e *ledger.Export) { e.Leaves = []ledger.Leaf{e.Leaves[1], e.Leaves[0], e.Leaves[2]} },
		"another meeting":   func(e *ledger.Export) { e.Origin = "plenary/lakeside/m2" },
		"a checkpoint left": func(e *ledger.Export) { e.Checkpoint = "" },
		"another's key":     func(e *ledger.Export) { e.Key = testKey(t, 2).Public() },
		"an old checkpoint": func(e *ledger.Export) { e.Checkpoint, _, _ = testLog(t, k, 2, 4).Checkpoint() },
	} {
		e, _ := testExport(t, 2, 3, 4)
		change(&e)
		b, err := e.Seal(k)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := ledger.OpenExport(b); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzOpenExport(f *testing.F) {
	_, b := testExport(f, 2, 2, 2)
	_, empty := testExport(f, 0, 0, 0)
	f.Add(b)
	f.Add(empty)
	f.Add([]byte("plenary-export 1\norigin x\nkey A\njournal 999999999 00\nleaves 99999999\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		e, _, err := ledger.OpenExport(data)
		if err == nil && e.Key == testKey(t, 1).Public() && !bytes.Equal(data, b) && !bytes.Equal(data, empty) {
			t.Fatal("another export opens under the genuine key")
		}
	})
}
