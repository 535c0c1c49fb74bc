package ledger

import (
	"slices"
	"sync"

	"github.com/plenary-vote/plenary"
)

// Log is the ledger of one meeting in memory: its leaves, their tree, and the
// last signed checkpoint. Its methods may be called at once from many
// goroutines.
type Log struct {
	origin string
	public PublicKey

	mu     sync.Mutex
	leaves []Leaf // guarded by mu, append-only
	tree   Tree   // guarded by mu
	signed string // guarded by mu: the last checkpoint
	at     Checkpoint
}

// NewLog is an empty log, signed as such.
func NewLog(origin string, k Key) (*Log, error) {
	l := &Log{origin: origin, public: k.Public()}
	return l, l.sign(k)
}

// OpenLog is a log of leaves whose last signed checkpoint is at hand. It
// recomputes the root of the leaves and refuses (code Damaged) when it is not
// the one signed, or when the key did not sign it. Leaves beyond the
// checkpoint's size are not sealed and must not be given.
func OpenLog(leaves []Leaf, checkpoint string, p PublicKey) (*Log, error) {
	c, err := VerifyCheckpoint(checkpoint, p)
	if err != nil {
		return nil, err
	}
	l := &Log{origin: c.Origin, public: p, leaves: slices.Clone(leaves), signed: checkpoint, at: c}
	l.tree.grow(len(leaves))
	for _, leaf := range leaves {
		l.tree.AppendHash(leaf.Hash())
	}
	if l.tree.Size() != c.Size {
		return nil, plenary.Errorf(plenary.Damaged, "the ledger %s has %d leaves where %d were signed", c.Origin, l.tree.Size(), c.Size).
			WithHint("leaves were removed or added; restore the ledger from its copy")
	}
	if root := l.tree.Root(); root != c.Root {
		return nil, plenary.Errorf(plenary.Damaged, "the leaves of ledger %s have the root %s where %s was signed", c.Origin, formatHash(root), formatHash(c.Root)).
			WithHint("a leaf was altered or moved; restore the ledger from its copy")
	}
	return l, nil
}

// Append adds leaves and signs the checkpoint that covers them, which it
// returns.
func (l *Log) Append(k Key, leaves ...Leaf) (checkpoint string, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, leaf := range leaves {
		l.leaves = append(l.leaves, leaf)
		l.tree.AppendHash(leaf.Hash())
	}
	l.public = k.Public()
	err = l.sign(k)
	return l.signed, err
}

func (l *Log) sign(k Key) error {
	c := Checkpoint{l.origin, l.tree.Size(), l.tree.Root()}
	s, err := c.Sign(k)
	if err == nil {
		l.signed, l.at = s, c
	}
	return err
}

// Origin is the log's name.
func (l *Log) Origin() string { return l.origin }

// Checkpoint is the last signed checkpoint and the key that verifies it.
func (l *Log) Checkpoint() (signed string, c Checkpoint, p PublicKey) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.signed, l.at, l.public
}

// Snapshot is Leaves and Checkpoint of one moment: the checkpoint covers exactly
// these leaves.
func (l *Log) Snapshot() (leaves []Leaf, signed string, c Checkpoint, p PublicKey) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.leaves[:len(l.leaves):len(l.leaves)], l.signed, l.at, l.public
}

// Leaves are the leaves sealed so far; the caller must not modify the slice.
func (l *Log) Leaves() []Leaf {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.leaves[:len(l.leaves):len(l.leaves)]
}

// Receipt proves that leaf index is in the log as last signed and, unless line
// is negative, that the line of that number is among the leaf's details.
func (l *Log) Receipt(index, line int) (Receipt, error) {
	r, leaf, err := l.proved(index)
	if err != nil || line < 0 {
		return r, err
	}
	text, ok := leaf.line(int64(line))
	if !ok {
		return Receipt{}, plenary.Errorf(plenary.NotFound, "no line %d in the details of leaf %d", line, index)
	}
	r.Line, r.LineText = int64(line), text
	r.LineProof, err = leaf.proveLine(r.Line)
	return r, err
}

// proved is the receipt of a leaf without a line of its details.
func (l *Log) proved(index int) (Receipt, Leaf, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if index < 0 || index >= len(l.leaves) {
		return Receipt{}, Leaf{}, plenary.Errorf(plenary.NotFound, "no leaf %d in a ledger of %d", index, len(l.leaves))
	}
	leaf := l.leaves[index]
	proof, err := l.tree.Prove(int64(index), l.at.Size)
	return Receipt{Key: l.public, Summary: leaf.summary, Index: int64(index), Proof: proof, Checkpoint: l.signed, Line: -1}, leaf, err
}

// Differ compares the leaves of two tellings of one meeting (the ledger's and
// those its journal gives) and says where they first differ; nil when neither
// holds a leaf that the other lacks or tells otherwise.
func Differ(have, want []Leaf) error {
	for i := range min(len(have), len(want)) {
		if have[i].Same(want[i]) {
			continue
		}
		h, w := firstDifference(have[i].Text(), want[i].Text())
		return plenary.Errorf(plenary.Damaged, "leaf %d of the ledger (vote %s) is not what the journal gives: the ledger has %q, the journal %q",
			i, want[i].Vote(), clip(h), clip(w)).
			WithHint("one of the two was altered; the second copy of the journal and the members' receipts tell which")
	}
	if len(have) != len(want) {
		return plenary.Errorf(plenary.Damaged, "the ledger has %d leaves, its journal gives %d", len(have), len(want)).
			WithHint("the end of one of the two is missing; restore it from its copy")
	}
	return nil
}
