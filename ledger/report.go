package ledger

import (
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
)

// Report says what the verification of one file proved.
type Report struct {
	Kind    string `json:"kind"`   // receipt, export, minutes
	Origin  string `json:"origin"` // the name of the log
	Size    int64  `json:"size"`   // leaves of the log as signed
	Root    string `json:"root"`
	Key     string `json:"key"`         // who signed
	Trusted bool   `json:"key_trusted"` // the reader named this key
	Note    string `json:"note,omitempty"`

	// What is proved: of a receipt one decision, of the others all.
	Entries []Entry `json:"entries"`

	tree *Tree // of every leaf, when the file holds all of them
	root Hash
}

// Entry is one leaf that was proved to be in the log.
type Entry struct {
	Index   int64  `json:"index"`
	Kind    string `json:"kind"`
	Vote    string `json:"vote"`
	Title   string `json:"title,omitempty"`
	Outcome string `json:"outcome,omitempty"`
	Tally   string `json:"tally,omitempty"`
	Time    string `json:"time"`
	Line    string `json:"line,omitempty"` // the line of the details that a receipt points out
}

func entryOf(index int64, summary, line string) Entry {
	v := func(key string) string { return lineValue(summary, key) }
	return Entry{index, v("kind"), v("vote"), v("title"), v("outcome"), v("tally"), v("time"), line}
}

// VerifyReceipt checks a receipt as a file holds it.
func VerifyReceipt(b []byte, t Trust) (Report, error) {
	r, err := ParseReceipt(b)
	if err != nil {
		return Report{}, err
	}
	c, err := r.Verify()
	if err != nil {
		return Report{}, err
	}
	rep := newReport("receipt", c, r.Key)
	rep.Entries = []Entry{entryOf(r.Index, r.Summary, r.LineText)}
	return rep, rep.trust(t, r.Key)
}

// IsReceipt says whether a file claims to be a receipt.
func IsReceipt(b []byte) bool {
	s := string(b[:min(len(b), len(receiptHeader)+1)])
	return s == receiptHeader+"\n" || strings.HasPrefix(s, qrPrefix)
}

// ReportLeaves is the report of a file that holds all leaves of a log, once
// they are known to be those of a checkpoint that a key signed.
func ReportLeaves(kind string, leaves []Leaf, c Checkpoint, p PublicKey, t Trust) (Report, error) {
	rep := newReport(kind, c, p)
	rep.tree = new(Tree)
	for i, l := range leaves {
		rep.tree.AppendHash(l.Hash())
		rep.Entries = append(rep.Entries, entryOf(int64(i), l.summary, ""))
	}
	return rep, rep.trust(t, p)
}

func newReport(kind string, c Checkpoint, p PublicKey) Report {
	return Report{Kind: kind, Origin: c.Origin, Size: c.Size, Root: c.Root.String(), Key: p.String(), root: c.Root}
}

func (r *Report) trust(t Trust, p PublicKey) error {
	if t.Empty() {
		return nil
	}
	var last time.Time
	for _, e := range r.Entries {
		if at, err := time.Parse(time.RFC3339Nano, e.Time); err == nil && at.After(last) {
			last = at
		}
	}
	r.Trusted = true
	return t.Check(p, last)
}

// Agree compares the histories that several files show of the same logs. Two
// that differ prove that whoever holds the key told two stories. compared counts
// the pairs that could be compared: a receipt can be held against a file that
// has all leaves, or against a checkpoint of the same size.
func Agree(reports []Report) (compared int, err error) {
	for i := range reports {
		for j := range i {
			large, small := reports[i], reports[j]
			if large.Size < small.Size {
				large, small = small, large
			}
			root := large.root
			if large.Origin != small.Origin || large.Size > small.Size && large.tree == nil {
				continue
			}
			if large.Size > small.Size {
				if root, err = large.tree.RootAt(small.Size); err != nil {
					return compared, err
				}
			}
			if compared++; root != small.root {
				return compared, plenary.Errorf(plenary.Damaged, "two histories of %s: at size %d one file has the root %v, another %v", large.Origin, small.Size, root, small.root).
					WithHint("the log was told in two ways; keep both files, they prove it")
			}
		}
	}
	return compared, nil
}
