package group

import (
	"runtime"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
)

// write is the writer goroutine: it takes what is pending, commits it to every
// store, then answers.
func (l *Log) write() {
	defer close(l.done)
	for {
		requests, ok := l.take()
		if !ok {
			l.publish(nil, nil)
			return
		}
		place, batch := l.Place(), []journal.Entry(nil)
		for _, r := range requests {
			for _, d := range r.data {
				batch = append(batch, place.Entry(d))
			}
		}
		for _, s := range l.stores {
			if err := s.Commit(batch); err != nil {
				l.fail(requests, err)
				return
			}
		}
		l.publish(batch, &place)
		for _, r := range requests {
			close(r.done)
		}
	}
}

// take waits for requests and takes a batch of them. It answers false when the
// log is closing and nothing is left.
func (l *Log) take() ([]*Pending, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.pending) == 0 {
		if l.closing {
			return nil, false
		}
		l.wake.Wait()
	}
	// Whoever is about to append gets the chance first: fewer, larger batches.
	for had := 0; had < len(l.pending); {
		had = len(l.pending)
		l.mu.Unlock()
		runtime.Gosched()
		l.mu.Lock()
	}
	n, entries, size := 0, 0, 0
	for _, r := range l.pending {
		entries += len(r.data)
		size += r.size
		if n > 0 && (entries > maxBatch || size > maxBatchBytes) {
			break
		}
		n++
	}
	out := l.pending[:n:n]
	l.pending = slices.Clone(l.pending[n:])
	return out, true
}

// publish moves the log on and wakes the followers; without a place it ends
// their list.
func (l *Log) publish(batch []journal.Entry, place *journal.Place) {
	l.mu.Lock()
	n := l.tail
	n.batch = batch
	if place != nil {
		l.place = *place
		n.next = newNode()
		l.tail = n.next
	}
	l.mu.Unlock()
	close(n.ready)
}

// fail stops the log: the fate of this batch is unknown, what waits behind it
// was not written.
func (l *Log) fail(requests []*Pending, err error) {
	l.mu.Lock()
	l.err = plenary.Errorf(plenary.Unavailable, "the journal has stopped: %w", err).
		WithHint("put the cause right and start again; nothing that was acknowledged is lost")
	waiting := l.pending
	l.pending = nil
	stopped := l.err
	l.mu.Unlock()
	for _, r := range requests {
		r.err = plenary.Errorf(plenary.Unavailable, "%w: %v", journal.ErrUnknown, err)
		close(r.done)
	}
	for _, r := range waiting {
		r.err = stopped
		close(r.done)
	}
	l.publish(nil, nil)
}
