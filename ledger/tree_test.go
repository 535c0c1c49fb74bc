package ledger_test

import (
	"fmt"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/plenary-vote/plenary/ledger"
)

// The tree must be that of golang.org/x/mod, which verifies it.
func TestTreeIsTlog(t *testing.T) {
	var ours ledger.Tree
	var theirs []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) (out []tlog.Hash, err error) {
		for _, i := range indexes {
			out = append(out, theirs[i])
		}
		return out, nil
	})
	for n := range int64(70) {
		data := fmt.Append(nil, "leaf ", n)
		more, err := tlog.StoredHashes(n, data, reader)
		if err != nil {
			t.Fatal(err)
		}
		theirs = append(theirs, more...)
		ours.Append(data)
		want, err := tlog.TreeHash(n+1, reader)
		if err != nil || ours.Root() != want {
			t.Fatalf("root of %d leaves: %v, want %v (%v)", n+1, ours.Root(), want, err)
		}
		for i := range n + 1 {
			p, err := ours.Prove(i, n+1)
			if err != nil {
				t.Fatal(err)
			}
			h, _ := ours.Leaf(i)
			if err := tlog.CheckRecord(p, n+1, want, i, h); err != nil {
				t.Fatalf("leaf %d of %d: %v", i, n+1, err)
			}
		}
		if old, err := ours.RootAt(n / 2); err != nil {
			t.Fatal(err)
		} else if p, err := tlog.ProveTree(n+1, max(n/2, 1), &ours); err != nil {
			t.Fatal(err)
		} else if n/2 > 0 && tlog.CheckTree(p, n+1, want, n/2, old) != nil {
			t.Fatalf("the tree of %d is not a beginning of the tree of %d", n/2, n+1)
		}
	}
	for _, c := range []struct{ index, size int64 }{{-1, 5}, {5, 5}, {0, 71}, {0, 0}} {
		if _, err := ours.Prove(c.index, c.size); err == nil {
			t.Errorf("proof of leaf %d at size %d was given", c.index, c.size)
		}
	}
}

func BenchmarkAppend100000(b *testing.B) {
	leaf := []byte(ledger.NewDecision(stamp(1), testVote(1, 193), ledger.Particulars{}).Summary())
	for b.Loop() {
		var t ledger.Tree
		for range 100_000 {
			t.Append(leaf)
		}
		t.Root()
	}
}

// Opening recomputes the root of 100,000 leaves from their texts.
func BenchmarkOpen100000(b *testing.B) {
	k := testKey(b, 1)
	leaves := make([]ledger.Leaf, 100_000)
	for i := range leaves {
		leaves[i] = ledger.NewDecision(stamp(uint64(i)), testVote(i, 3), ledger.Particulars{})
	}
	l, err := ledger.NewLog("plenary/bench/m", k)
	if err != nil {
		b.Fatal(err)
	}
	signed, err := l.Append(k, leaves...)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := ledger.OpenLog(leaves, signed, k.Public()); err != nil {
			b.Fatal(err)
		}
	}
}
