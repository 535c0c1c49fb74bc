package ledger

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"golang.org/x/mod/sumdb/tlog"
)

// Tree is a Merkle tree in memory that only grows. The zero value is an empty
// tree. It holds two hashes a leaf and none of the leaves. It is not safe for
// concurrent use while it grows.
type Tree struct {
	size   int64
	hashes []Hash // in the order of tlog.StoredHashIndex
}

// ReadHashes implements tlog.HashReader.
func (t *Tree) ReadHashes(indexes []int64) ([]Hash, error) {
	out := make([]Hash, len(indexes))
	for i, at := range indexes {
		if at < 0 || at >= int64(len(t.hashes)) {
			return nil, plenary.Errorf(plenary.Internal, "hash %d of a tree that stores %d", at, len(t.hashes))
		}
		out[i] = t.hashes[at]
	}
	return out, nil
}

// Append adds a leaf.
func (t *Tree) Append(leaf []byte) { t.AppendHash(tlog.RecordHash(leaf)) }

// AppendHash adds a leaf of which only the hash (tlog.RecordHash) is at hand.
func (t *Tree) AppendHash(h Hash) {
	// The hashes to store are the leaf's, then one for each subtree it
	// completes: a subtree of level l+1 is complete when the leaf's number
	// ends in l+1 ones. The left sibling is already stored.
	n := t.size
	t.hashes = append(t.hashes, h)
	for level := 0; n>>level&1 == 1; level++ {
		left := t.hashes[tlog.StoredHashIndex(level, n>>level-1)]
		h = tlog.NodeHash(left, h)
		t.hashes = append(t.hashes, h)
	}
	t.size++
}

// Size is the number of leaves.
func (t *Tree) Size() int64 { return t.size }

// Root is the root of the whole tree; for an empty tree, SHA-256 of nothing.
func (t *Tree) Root() Hash { return t.mustRoot(t.size) }

// RootAt is the root of the tree when it had size leaves.
func (t *Tree) RootAt(size int64) (Hash, error) {
	if size < 0 || size > t.size {
		return Hash{}, plenary.Errorf(plenary.NotFound, "no root at size %d: the tree has %d leaves", size, t.size)
	}
	return t.mustRoot(size), nil
}

func (t *Tree) mustRoot(size int64) Hash {
	h, err := tlog.TreeHash(size, t)
	if err != nil { // the tree holds every hash TreeHash asks for up to its size
		panic(err)
	}
	return h
}

// Leaf is the hash of one leaf.
func (t *Tree) Leaf(index int64) (Hash, error) {
	if index < 0 || index >= t.size {
		return Hash{}, plenary.Errorf(plenary.NotFound, "no leaf %d in a tree of %d", index, t.size)
	}
	return t.hashes[tlog.StoredHashIndex(0, index)], nil
}

// Prove gives the inclusion proof of a leaf in the tree of a size, from the
// leaf's sibling up.
func (t *Tree) Prove(index, size int64) ([]Hash, error) {
	if index < 0 || index >= size || size > t.size {
		return nil, plenary.Errorf(plenary.NotFound, "no proof of leaf %d at size %d: the tree has %d leaves", index, size, t.size)
	}
	p, err := tlog.ProveRecord(size, index, t)
	return p, err
}

// reset empties the tree and keeps its memory.
func (t *Tree) reset() { t.size, t.hashes = 0, t.hashes[:0] }

// grow makes room for n more leaves.
func (t *Tree) grow(n int) { t.hashes = slices.Grow(t.hashes, 2*n) }
