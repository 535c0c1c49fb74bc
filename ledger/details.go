package ledger

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// Blocks of 2^blockLevel details lines.
const (
	blockLevel = 5
	blockLines = 1 << blockLevel
)

// blocks is what a leaf of many details keeps of their tree, so that one line is
// found and proved by hashing the lines of a block or two instead of all: three
// bytes for each line. A nil one is of a leaf with few.
type blocks struct {
	starts []int32 // where each block begins in the details
	tree   Tree    // of the whole blocks: its leaves are their roots
}

// blocksOf are the blocks of details whose tree is at hand.
func blocksOf(details []byte, tree *Tree) *blocks {
	if tree.Size() < 4*blockLines {
		return nil
	}
	whole := tree.Size() >> blockLevel
	b := &blocks{starts: make([]int32, 0, whole+1)}
	b.tree.grow(int(whole))
	for k := range whole {
		b.tree.AppendHash(tree.hashes[tlog.StoredHashIndex(blockLevel, k)])
	}
	for at, n := 0, 0; at < len(details); n++ {
		if n%blockLines == 0 {
			b.starts = append(b.starts, int32(at))
		}
		at += bytes.IndexByte(details[at:], '\n') + 1
	}
	return b
}

// Find gives the number of the details line that starts with a text, and the
// line without its newline; -1 when there is none.
func (l Leaf) Find(start string) (number int, line string) {
	at := 0
	if !strings.HasPrefix(l.details, start) {
		if at = strings.Index(l.details, "\n"+start) + 1; at == 0 {
			return -1, ""
		}
	}
	from := 0
	if l.blocks != nil {
		k, found := slices.BinarySearch(l.blocks.starts, int32(at))
		if !found {
			k--
		}
		number, from = k*blockLines, int(l.blocks.starts[k])
	}
	line, _, _ = strings.Cut(l.details[at:], "\n")
	return number + strings.Count(l.details[from:at], "\n"), line
}

// line is the details line of a number, without its newline.
func (l Leaf) line(number int64) (string, bool) {
	text := l.details
	if k := number >> blockLevel; l.blocks != nil {
		if k >= int64(len(l.blocks.starts)) {
			return "", false
		}
		text, number = text[l.blocks.starts[k]:], number%blockLines
	}
	for ; number > 0; number-- {
		_, text, _ = strings.Cut(text, "\n")
	}
	line, _, ok := strings.Cut(text, "\n")
	return line, ok
}

// proveLine is the proof that the line of a number is among the leaf's details.
func (l Leaf) proveLine(number int64) ([]Hash, error) {
	count, _, err := parseDetails(l.summary)
	if err != nil {
		return nil, err
	}
	if l.blocks == nil {
		var t Tree
		plantLines(&t, []byte(l.details))
		return t.Prove(number, count)
	}
	return tlog.ProveRecord(count, number, &lineHashes{leaf: l, block: -1})
}

// lineHashes reads the hashes of a leaf's details: those of whole blocks and
// above as they are kept, those within a block by planting its lines.
type lineHashes struct {
	leaf  Leaf
	block int64 // whose tree is planted, -1 for none
	tree  Tree
}

// ReadHashes implements tlog.HashReader.
func (r *lineHashes) ReadHashes(indexes []int64) ([]Hash, error) {
	above := r.leaf.blocks
	out := make([]Hash, len(indexes))
	for i, x := range indexes {
		level, n := tlog.SplitStoredHashIndex(x)
		if level >= blockLevel {
			out[i] = above.tree.hashes[tlog.StoredHashIndex(level-blockLevel, n)]
			continue
		}
		block := n << level >> blockLevel
		if r.block != block {
			end := len(r.leaf.details)
			if int(block)+1 < len(above.starts) {
				end = int(above.starts[block+1])
			}
			plantLines(&r.tree, []byte(r.leaf.details[above.starts[block]:end]))
			r.block = block
		}
		out[i] = r.tree.hashes[tlog.StoredHashIndex(level, n-block<<(blockLevel-level))]
	}
	return out, nil
}
