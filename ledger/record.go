package ledger

import (
	"iter"

	"github.com/plenary-vote/plenary"
	"golang.org/x/mod/sumdb/tlog"
)

// VoteText is the canonical form of a vote of the record: summary and details,
// as in a leaf, without what only a meeting has. The decision is left out:
// rules compute it anew, the record does not state it.
func VoteText(v plenary.Vote) (summary, details string) {
	var r recorder
	r.write(&v)
	return string(r.summary.b), string(r.details.b)
}

// RecordRoot is the Merkle root of a record of past votes, taken in the order
// given (by vote id), and their number. A leaf is the summary of VoteText.
func RecordRoot(votes iter.Seq[plenary.Vote]) (root Hash, size int64) {
	var tree Tree
	var r recorder
	for v := range votes {
		r.write(&v)
		tree.AppendHash(tlog.RecordHash(r.summary.b))
	}
	return tree.Root(), tree.Size()
}

// recorder keeps its memory from one vote to the next.
type recorder struct {
	summary, details text
	lines            Tree
}

func (r *recorder) write(v *plenary.Vote) {
	bare := *v
	bare.Decision = nil
	r.summary.b = append(r.summary.b[:0], voteHeader...)
	r.details.b = r.details.b[:0]
	voteSummary(&r.summary, &bare)
	voteDetails(&r.details, &bare)
	plantLines(&r.lines, r.details.b)
	r.summary.b = append(r.summary.b, detailsLine(&r.lines)...)
}
