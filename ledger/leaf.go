package ledger

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"golang.org/x/mod/sumdb/tlog"
)

// Leaf is one entry of a ledger in canonical form. Its summary says what was
// decided; its details are the roll, the proof of the decision and what else is
// known, one line each. The summary ends with the number and the Merkle root of
// the details, and the log seals the summary: so a receipt can carry the
// summary and a single ballot, whatever the size of the assembly.
//
// The zero value is no leaf. A Leaf is immutable.
type Leaf struct {
	summary string // every line, newlines included, the last being the "details" line
	details string // the same
	blocks  *blocks
	_       [0]func() // leaves are compared by what they say, see Same
}

// Same says whether two leaves have the same text.
func (l Leaf) Same(m Leaf) bool { return l.summary == m.summary && l.details == m.details }

// Summary is the text that the log seals.
func (l Leaf) Summary() string { return l.summary }

// Details are the lines that the summary commits to; may be empty.
func (l Leaf) Details() string { return l.details }

// Hash is the leaf's hash in the log.
func (l Leaf) Hash() Hash { return tlog.RecordHash([]byte(l.summary)) }

// Text is the whole leaf: summary, then details. No line of it is empty, so
// leaves can be kept one after another with an empty line between.
func (l Leaf) Text() string { return l.summary + l.details }

// Value is the value of the first line of the summary with a key, as it is
// spelled there; empty when there is none.
func (l Leaf) Value(key string) string { return lineValue(l.summary, key) }

// Kind is what the leaf records.
func (l Leaf) Kind() Kind { return Kind(l.Value("kind")) }

// Vote is the vote that the leaf is about.
func (l Leaf) Vote() plenary.VoteID { return plenary.VoteID(l.Value("vote")) }

// FindBallot is Find for the ballot of a member.
func (l Leaf) FindBallot(member plenary.Code) (number int, line string) {
	return l.Find("ballot " + string(appendWord(nil, string(member))) + " ")
}

// firstDifference gives the first lines in which two texts differ; "" where one
// has ended.
func firstDifference(a, b string) (string, string) {
	for {
		x, restA, _ := strings.Cut(a, "\n")
		y, restB, _ := strings.Cut(b, "\n")
		if x != y || a == "" && b == "" {
			return x, y
		}
		a, b = restA, restB
	}
}

// lineValue is the value of the first line with a key.
func lineValue(text, key string) string {
	for line := range strings.Lines(text) {
		if k, v, ok := strings.Cut(line, " "); ok && k == key {
			return strings.TrimSuffix(v, "\n")
		}
	}
	return ""
}

// seal closes a leaf: it writes the "details" line that commits the summary to
// the details.
func seal(summary, details text, tree *Tree) Leaf {
	plantLines(tree, details.b)
	summary.b = append(summary.b, detailsLine(tree)...)
	return Leaf{summary: string(summary.b), details: string(details.b), blocks: blocksOf(details.b, tree)}
}

func detailsLine(tree *Tree) string {
	return "details " + strconv.FormatInt(tree.Size(), 10) + " " + formatHash(tree.Root()) + "\n"
}

// plantLines makes tree the Merkle tree of the lines of a text, each hashed
// with its newline.
func plantLines(tree *Tree, lines []byte) {
	tree.reset()
	tree.grow(bytes.Count(lines, []byte{'\n'}))
	for len(lines) > 0 {
		i := bytes.IndexByte(lines, '\n')
		tree.Append(lines[:i+1])
		lines = lines[i+1:]
	}
}

// ParseLeaf reads the text of a leaf. It refuses text that is not in canonical
// form, and details that are not those the summary commits to.
func ParseLeaf(b []byte) (Leaf, error) {
	summary, details, err := splitLeaf(b)
	if err != nil {
		return Leaf{}, err
	}
	var tree Tree
	plantLines(&tree, details)
	last := summary[bytes.LastIndexByte(summary[:len(summary)-1], '\n')+1:]
	if want := detailsLine(&tree); string(last) != want {
		return Leaf{}, plenary.Errorf(plenary.Damaged, "the details of the leaf are not those its summary commits to: %q there, %q computed",
			strings.TrimSuffix(string(last), "\n"), strings.TrimSuffix(want, "\n")).
			WithHint("a line of the roll or the proof was altered, added or removed")
	}
	return Leaf{summary: string(summary), details: string(details), blocks: blocksOf(details, &tree)}, nil
}

// splitLeaf finds the "details" line that ends the summary, and checks every
// line.
func splitLeaf(b []byte) (summary, details []byte, err error) {
	if len(b) > MaxLeaf {
		return nil, nil, plenary.Errorf(plenary.Damaged, "a leaf of %d bytes is too long", len(b)).WithHint("a leaf has at most %d bytes", MaxLeaf)
	}
	if !bytes.HasPrefix(b, []byte(leafHeader)) {
		return nil, nil, plenary.Errorf(plenary.Damaged, "a leaf starts with %q", strings.TrimSuffix(leafHeader, "\n"))
	}
	cut := 0
	for at := 0; at < len(b); {
		i := bytes.IndexByte(b[at:], '\n')
		if i < 0 {
			return nil, nil, plenary.Errorf(plenary.Damaged, "the leaf's last line is cut short: %q", clip(string(b[at:])))
		}
		line := string(b[at : at+i])
		if err := checkLine(line); err != nil {
			return nil, nil, err
		}
		at += i + 1
		if cut == 0 && strings.HasPrefix(line, "details ") {
			cut = at
		}
	}
	if cut == 0 {
		return nil, nil, plenary.Errorf(plenary.Damaged, "the leaf has no line that starts with \"details\"")
	}
	return b[:cut], b[cut:], nil
}
