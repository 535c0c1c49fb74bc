package archive

import (
	"iter"
	"slices"
	"strconv"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/un"
	"github.com/plenary-vote/plenary/ledger"
)

// Root is the Merkle root of the record, "N votes, HASH", over the canonical
// form of each vote in order of vote id (docs/ledger.md). It names the content
// whatever the file format: two records with the same root hold the same votes.
// It takes half a second for the record of the United Nations.
func (r *Record) Root() string {
	root, n := ledger.RecordRoot(r.byID())
	return strconv.FormatInt(n, 10) + " votes, " + root.String()
}

// SealedRoot is the Root of the embedded record, as computed when it was built;
// empty in a build without it.
func SealedRoot() string { return un.Root }

// byID yields every vote in order of vote id.
func (r *Record) byID() iter.Seq[plenary.Vote] {
	order := make([]int, r.Len())
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		switch x, y := r.ID(a), r.ID(b); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	return func(yield func(plenary.Vote) bool) {
		for _, i := range order {
			if !yield(r.Vote(i)) {
				return
			}
		}
	}
}
