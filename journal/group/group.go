// Package group is a journal over one or more stores, written by one goroutine
// with group commit: the entries that arrive while a batch is being written
// form the next batch.
//
// It never answers for what not every store has made durable, and after a
// failed write it stops for good: what a disk holds after an error is known only
// by reading it again.
package group

import (
	"context"
	"iter"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
)

// Store keeps batches of entries durably. Only one goroutine calls Commit.
type Store interface {
	// Commit makes a batch durable as a whole or gives an error. The batch
	// follows the one before it without a gap. It keeps no slice of it.
	Commit(batch []journal.Entry) error
	// Load yields every entry from the first, in order, checked against the
	// chain. It may run beside Commit, and yields at least what was committed
	// when it began.
	Load(ctx context.Context) iter.Seq2[journal.Entry, error]
	// Close releases what the store holds.
	Close() error
}

// A batch is bounded so that one commit stays short. One call's entries are
// never split, so that a batch can have more bytes.
const (
	maxBatch      = 4096
	maxBatchBytes = 2 * journal.MaxEntry
)

// Log is a journal.Journal over stores.
type Log struct {
	stores []Store // written in this order; the first is the one read

	mu      sync.Mutex
	wake    sync.Cond     // pending or closing changed; on mu
	pending []*Pending    // under mu
	next    uint64        // under mu: the number of the last entry taken in
	closing bool          // under mu
	err     error         // under mu: why the log stopped
	place   journal.Place // under mu: the last durable entry
	tail    *node         // under mu: what the next batch will fill
	done    chan struct{} // closed when the writer has ended
}

// Pending are the entries of one call on their way into the log.
type Pending struct {
	Last uint64 // the number that the last of them has once they are durable

	data [][]byte
	size int           // bytes of data
	err  error         // not changed after done is closed
	done chan struct{} // closed when their fate is known
}

// Wait waits until the entries are durable. It answers as Append does.
func (p *Pending) Wait(ctx context.Context) error {
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		return journal.ErrUnknown
	}
}

// node is one batch in the list that followers walk. Its fields are set before
// ready is closed and not changed after.
type node struct {
	batch []journal.Entry
	next  *node // nil: the log has ended
	ready chan struct{}
}

// Open starts a log. The first store is read in full and checked; each further
// store is given the entries it lacks and must hold no others.
func Open(first Store, copies ...Store) (*Log, error) {
	l := &Log{stores: append([]Store{first}, copies...), tail: newNode(), done: make(chan struct{})}
	l.wake.L = &l.mu
	places := make([]journal.Place, 0, 2)
	for _, s := range copies {
		p, err := end(s)
		if err != nil {
			return nil, err
		}
		places = append(places, p)
	}
	missing := make([][]journal.Entry, len(copies))
	for e, err := range first.Load(context.Background()) {
		if err != nil {
			return nil, err
		}
		l.place = journal.Place{Seq: e.Seq, Head: e.Head}
		for i, p := range places {
			switch {
			case e.Seq == p.Seq && e.Head != p.Head:
				return nil, plenary.Errorf(plenary.Damaged,
					"the journal and its second copy differ at or before entry %d", e.Seq).
					WithHint("keep both files; one of them was altered, or the copy is of another meeting")
			case e.Seq > p.Seq:
				missing[i] = append(missing[i], e)
				if len(missing[i]) == maxBatch {
					if err := copies[i].Commit(missing[i]); err != nil {
						return nil, err
					}
					missing[i] = missing[i][:0]
				}
			}
		}
	}
	for i, p := range places {
		if p.Seq > l.place.Seq {
			return nil, plenary.Errorf(plenary.Damaged,
				"the journal ends at entry %d, its second copy at entry %d: the journal has lost its end", l.place.Seq, p.Seq).
				WithHint("open the meeting from the longest valid copy")
		}
		if len(missing[i]) > 0 {
			if err := copies[i].Commit(missing[i]); err != nil {
				return nil, err
			}
		}
	}
	l.next = l.place.Seq
	go l.write()
	return l, nil
}

func end(s Store) (p journal.Place, err error) {
	for e, err := range s.Load(context.Background()) {
		if err != nil {
			return p, err
		}
		p = journal.Place{Seq: e.Seq, Head: e.Head}
	}
	return p, nil
}

func newNode() *node { return &node{ready: make(chan struct{})} }

// Place is the last durable entry.
func (l *Log) Place() journal.Place {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.place
}

// Append implements journal.Journal.
func (l *Log) Append(ctx context.Context, entries ...[]byte) (uint64, error) {
	p, err := l.Begin(entries...)
	if err == nil {
		err = p.Wait(ctx)
	}
	if err != nil {
		return 0, err
	}
	return p.Last, nil
}

// Begin is Append that does not wait: the entries have their places in the
// order, and are durable when Wait answers, or when they are read or followed.
func (l *Log) Begin(entries ...[]byte) (*Pending, error) {
	if err := journal.CheckSize(entries); err != nil {
		return nil, err
	}
	if len(entries) > maxBatch {
		return nil, plenary.Errorf(plenary.Invalid, "%d entries at once", len(entries)).WithHint("append at most %d", maxBatch)
	}
	p := &Pending{data: entries, done: make(chan struct{})}
	for _, e := range entries {
		p.size += len(e)
	}
	if p.size > maxBatchBytes {
		return nil, plenary.Errorf(plenary.Invalid, "%d bytes at once", p.size).WithHint("append at most %d", maxBatchBytes)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.err != nil {
		return nil, l.err
	}
	if l.closing {
		return nil, journal.ErrClosed
	}
	l.next += uint64(len(entries))
	p.Last = l.next
	if l.pending = append(l.pending, p); len(l.pending) == 1 {
		l.wake.Signal()
	}
	return p, nil
}

// Close waits for the entries under way, then ends the log and its followers.
func (l *Log) Close() error {
	l.mu.Lock()
	first := !l.closing
	l.closing = true
	l.wake.Signal()
	l.mu.Unlock()
	<-l.done
	if !first {
		return nil
	}
	var err error
	for _, s := range l.stores {
		if e := s.Close(); err == nil {
			err = e
		}
	}
	return err
}

var _ journal.Journal = (*Log)(nil)

// Read implements journal.Journal.
func (l *Log) Read(ctx context.Context, after uint64) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		last := l.Place().Seq
		for e, err := range l.stores[0].Load(ctx) {
			if err == nil && (e.Seq <= after) {
				continue
			}
			if err == nil && e.Seq > last || !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// Follow implements journal.Journal.
func (l *Log) Follow(ctx context.Context, after uint64) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		for batch, err := range l.Batches(ctx, after) {
			if err != nil {
				yield(journal.Entry{}, err)
				return
			}
			for _, e := range batch {
				if !yield(e, nil) {
					return
				}
			}
		}
	}
}

// Batches is Follow by as many entries at a time as became durable together.
func (l *Log) Batches(ctx context.Context, after uint64) iter.Seq2[[]journal.Entry, error] {
	return func(yield func([]journal.Entry, error) bool) {
		l.mu.Lock()
		n, last := l.tail, l.place.Seq
		l.mu.Unlock()
		if after < last {
			for e, err := range l.stores[0].Load(ctx) {
				if err == nil && e.Seq <= after {
					continue
				}
				if err == nil && e.Seq > last {
					break
				}
				if !yield([]journal.Entry{e}, err) || err != nil {
					return
				}
			}
		}
		for n != nil {
			select {
			case <-n.ready:
			case <-ctx.Done():
				return
			}
			batch := n.batch
			for len(batch) > 0 && batch[0].Seq <= after {
				batch = batch[1:]
			}
			if len(batch) > 0 && !yield(batch, nil) {
				return
			}
			n = n.next
		}
	}
}
