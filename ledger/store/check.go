package store

import (
	"bytes"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// splitCheckpoints cuts the checkpoints file into its notes of five lines:
// name, size, root, empty, signature. A last note that was not written to its
// end is left out; end is where the whole ones end.
func splitCheckpoints(b []byte) (signed []string, end int) {
	start, lines := 0, 0
	for i, c := range b {
		if c != '\n' {
			continue
		}
		if lines++; lines == 5 {
			signed = append(signed, string(b[start:i+1]))
			start, lines, end = i+1, 0, i+1
		}
	}
	return signed, end
}

// check reads leaves up to the size of the last checkpoint and holds them
// against every checkpoint. end is where the last leaf that was signed ends.
func check(leavesText []byte, signed []string, keys ledger.Keyring) (log *ledger.Log, end int, err error) {
	var points []ledger.Checkpoint
	var last ledger.PublicKey
	for i, s := range signed {
		c, p, err := verify(s, keys)
		if err != nil {
			return nil, 0, plenary.Errorf(plenary.Damaged, "checkpoint %d: %w", i, err)
		}
		if i > 0 && (c.Origin != points[0].Origin || c.Size < points[i-1].Size) {
			return nil, 0, plenary.Errorf(plenary.Damaged, "checkpoint %d (%s, size %d) does not follow the one before it", i, c.Origin, c.Size)
		}
		points, last = append(points, c), p
	}
	var leaves []ledger.Leaf
	var tree ledger.Tree
	size := points[len(points)-1].Size
	at := 0 // the next checkpoint to hold against the tree
	for rest := leavesText; ; {
		for ; at < len(points) && points[at].Size == tree.Size(); at++ {
			if tree.Root() != points[at].Root {
				return nil, 0, differs(leaves, points, at)
			}
		}
		if tree.Size() == size {
			break
		}
		i := bytes.Index(rest, []byte("\n\n"))
		if i < 0 {
			return nil, 0, plenary.Errorf(plenary.Damaged, "%d leaves are there where %d were signed", tree.Size(), size).
				WithHint("the end of %s is missing; restore it from its copy", LeavesFile)
		}
		leaf, err := ledger.ParseLeaf(rest[:i+1])
		if err != nil {
			return nil, 0, plenary.Errorf(plenary.Damaged, "leaf %d: %w", tree.Size(), err)
		}
		leaves = append(leaves, leaf)
		tree.AppendHash(leaf.Hash())
		rest = rest[i+2:]
		end += i + 2
	}
	log, err = ledger.OpenLog(leaves, signed[len(signed)-1], last)
	return log, end, err
}

// verify checks one checkpoint with whichever key of the installation made it,
// the newest first.
func verify(signed string, keys ledger.Keyring) (c ledger.Checkpoint, p ledger.PublicKey, err error) {
	all := keys.Keys()
	for i := len(all) - 1; i >= 0; i-- {
		if c, err = ledger.VerifyCheckpoint(signed, all[i]); err == nil {
			return c, all[i], nil
		}
	}
	return c, p, err
}

// differs says between which two checkpoints the leaves stop being those signed.
func differs(leaves []ledger.Leaf, points []ledger.Checkpoint, at int) error {
	first := int64(0)
	if at > 0 {
		first = points[at-1].Size
	}
	what := ""
	if first < int64(len(leaves)) {
		what = string(leaves[first].Kind()) + " on vote " + string(leaves[first].Vote())
	}
	return plenary.Errorf(plenary.Damaged, "leaf %d (now: %s) is not what was signed: checkpoint %d has the root %v, the leaves have another", first, what, at, points[at].Root).
		WithHint("a leaf was altered, removed, added or moved; restore %s from its copy", LeavesFile)
}
