// Package journal is the ordered durable log under a live meeting: three
// methods, and the form in which entries are kept and chained.
//
// An engine (sqlite, mem) decides nothing about what entries mean: it gives
// each a place in one order, keeps it, and hands it back unchanged or says
// which is damaged. It never drops, reorders or rewrites an entry.
package journal

import (
	"context"
	"iter"

	"github.com/plenary-vote/plenary"
)

// MaxEntry bounds one entry in bytes: a draft's full text or a list of ten
// thousand members fits many times over.
const MaxEntry = 8 << 20

// Entry is one record in the log's order.
type Entry struct {
	Seq  uint64 // 1, 2, 3, ... without gaps
	Data []byte // never changed after Append; readers must not modify it
	Head Head   // the running hash over the log up to and with this entry
}

// Journal is an ordered durable log. All methods may be called at once from
// many goroutines.
type Journal interface {
	// Append adds entries, next to each other and in this order, and returns
	// the sequence number of the last once all are durable. It checks nothing
	// but size: the log decides the order, whoever applies it decides what is
	// accepted. An error with code plenary.Invalid or ErrClosed means nothing
	// was written; any other means that it is not known (see Unknown).
	Append(ctx context.Context, entries ...[]byte) (last uint64, err error)

	// Read yields the durable entries after a sequence number, in order, each
	// checked against the chain. It ends at the last durable entry, or with an
	// error of code plenary.Damaged at the first that is not what was written.
	Read(ctx context.Context, after uint64) iter.Seq2[Entry, error]

	// Follow is Read that then waits for further entries, and ends when ctx is
	// done or the journal is closed.
	Follow(ctx context.Context, after uint64) iter.Seq2[Entry, error]
}

// ErrClosed answers an Append to a journal that was closed, or that stopped
// after a failed write; nothing of that call was written.
var ErrClosed = plenary.Errorf(plenary.Unavailable, "the journal is closed")

// ErrUnknown answers an Append whose fate is not known: a write failed half
// way, or the caller stopped waiting. The entries may be in the log or not;
// asking again is safe where entries can be applied twice.
var ErrUnknown = plenary.Errorf(plenary.Unavailable, "it is not known whether the entry was recorded").
	WithHint("ask again with the same entry: one that was recorded is recognised")

// CheckSize refuses entries that no engine may take.
func CheckSize(entries [][]byte) error {
	if len(entries) == 0 {
		return plenary.Errorf(plenary.Invalid, "no entry to append")
	}
	for _, e := range entries {
		if len(e) == 0 || len(e) > MaxEntry {
			return plenary.Errorf(plenary.Invalid, "an entry of %d bytes", len(e)).
				WithHint("an entry has 1 to %d bytes", MaxEntry)
		}
	}
	return nil
}
