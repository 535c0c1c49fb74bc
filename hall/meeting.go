package hall

import (
	"cmp"
	"context"
	"errors"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/journal/group"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
	"github.com/plenary-vote/plenary/meeting"
)

// Meeting is one live meeting. One goroutine applies the log's entries in their
// order; any number may command and read.
type Meeting struct {
	id, dir string
	log     *group.Log
	key     ledger.Key
	keys    ledger.Keyring
	secret  []byte
	now     func() time.Time
	join    limiter
	vain    patience

	mu     sync.RWMutex
	state  *meeting.State // under mu
	sealed *store.Store   // under mu: nil before the first entry
	failed error          // under mu: why nothing can be commanded any more

	res     sync.Mutex
	applied uint64                         // under res
	recent  [8192]answer                   // under res: of entries nobody waited for yet; more than a batch has
	waiting map[uint64]chan meeting.Result // under res

	told minutesKept

	watch   sync.Mutex
	changed chan struct{} // under watch: closed at the next change
	version uint64        // under watch

	screens *Screens
	ended   chan struct{} // closed when the applying goroutine has ended
}

type answer struct {
	seq    uint64
	result meeting.Result
}

// ID is the meeting's name.
func (m *Meeting) ID() string { return m.id }

// Info is what the meeting's first entry says.
func (m *Meeting) Info() meeting.Info {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.state.Info
}

// Read lets f read the state. f must not keep or change anything of it.
func (m *Meeting) Read(f func(*meeting.State)) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	f(m.state)
}

// Do logs a command and answers when it is durable and applied. The decision of
// an announcement, adoption or corrigendum is filled in here. What comes from
// somebody after too many commands without effect is refused unlogged, see
// TooMany. An error means
// that it is not known whether it was recorded (journal.ErrUnknown), or that
// the meeting has stopped.
func (m *Meeting) Do(ctx context.Context, by string, c meeting.Command) (meeting.Result, error) {
	m.mu.RLock()
	failed := m.failed
	m.mu.RUnlock()
	if failed != nil {
		return meeting.Result{}, failed
	}
	if r, away := m.turnedAway(by, c); away {
		return r, nil
	}
	r, err := m.logged(ctx, by, c)
	if err == nil && r.Status != meeting.Accepted && by != "" {
		m.vain.vain(by, m.now())
	}
	return r, err
}

// logged is Do without its bound.
func (m *Meeting) logged(ctx context.Context, by string, c meeting.Command) (meeting.Result, error) {
	if r, answered := m.fill(c); answered {
		return r, nil
	}
	b, err := meeting.Entry{At: m.now().UnixMilli(), By: by, Command: c}.Encode()
	if err != nil {
		return meeting.Result{}, err
	}
	// What cannot be read back must not get into the log.
	if _, err := meeting.Decode(b); err != nil {
		return meeting.Result{}, err
	}
	p, err := m.log.Begin(b)
	if err != nil {
		return meeting.Result{}, err
	}
	return m.await(ctx, p)
}

// results are the channels on which a caller has received its result.
var results = sync.Pool{New: func() any { return make(chan meeting.Result, 1) }}

// await waits until an entry is durable and applied, and gives its result.
func (m *Meeting) await(ctx context.Context, p *group.Pending) (meeting.Result, error) {
	m.res.Lock()
	if p.Last <= m.applied {
		a := m.recent[p.Last%uint64(len(m.recent))]
		m.res.Unlock()
		if a.seq != p.Last {
			return meeting.Result{}, journal.ErrUnknown
		}
		return a.result, nil
	}
	ch := results.Get().(chan meeting.Result)
	m.waiting[p.Last] = ch
	m.res.Unlock()
	select {
	case r := <-ch:
		results.Put(ch)
		return r, nil
	case <-ctx.Done():
		return meeting.Result{}, journal.ErrUnknown
	case <-m.ended:
	}
	select {
	case r := <-ch:
		return r, nil
	default: // it was not written, or nobody applied it
		return meeting.Result{}, cmp.Or[error](p.Wait(ctx), journal.ErrUnknown)
	}
}

// run applies the log, as many entries at a time as became durable together.
func (m *Meeting) run() {
	defer close(m.ended)
	var answers []answer
	for batch, err := range m.log.Batches(context.Background(), m.state.Seq) {
		answers = answers[:0]
		news := false
		m.mu.Lock()
		for _, e := range batch {
			var r meeting.Result
			if err == nil {
				r, err = m.apply(e)
			}
			if err != nil {
				break
			}
			answers = append(answers, answer{e.Seq, r})
			news = news || r.Status == meeting.Accepted
		}
		if err != nil {
			m.failed = plenary.Errorf(plenary.Unavailable, "the meeting has stopped: %w", err).WithHint("start the server again")
		}
		m.mu.Unlock()
		m.answer(answers)
		if news || err != nil {
			m.notify()
		}
		if err != nil {
			return
		}
	}
}

// answer gives results to those who wait for them.
func (m *Meeting) answer(answers []answer) {
	m.res.Lock()
	defer m.res.Unlock()
	for _, a := range answers {
		m.applied = a.seq
		m.recent[a.seq%uint64(len(m.recent))] = a
		if ch, ok := m.waiting[a.seq]; ok {
			delete(m.waiting, a.seq)
			ch <- a.result
		}
	}
}

// apply takes one entry and seals what it announced. The caller holds mu.
func (m *Meeting) apply(e journal.Entry) (meeting.Result, error) {
	entry, err := meeting.Decode(e.Data)
	if err != nil {
		return meeting.Result{}, err
	}
	r := m.state.Apply(entry)
	if r.Status != meeting.Accepted {
		return r, nil
	}
	if m.sealed == nil {
		return r, m.openLedger(nil)
	}
	if leaf, ok := ledger.Of(m.stamp(e), entry.Command, m.state); ok {
		_, err = m.sealed.Append(m.key, leaf)
	}
	return r, err
}

// take is apply while a meeting is being opened: it collects leaves and refuses
// what must not be replayed.
func (m *Meeting) take(e journal.Entry, leaves *[]ledger.Leaf) error {
	entry, err := meeting.Decode(e.Data)
	if err != nil {
		return plenary.Errorf(plenary.Damaged, "entry %d of the journal: %w", e.Seq, err)
	}
	r := m.state.Apply(entry)
	if r.Status == meeting.Differs {
		return plenary.Errorf(plenary.Damaged, "entry %d of the journal: %s", e.Seq, r.Text).
			WithHint("the journal was altered, or written by a release that decided otherwise")
	}
	m.applied = e.Seq
	if r.Status == meeting.Accepted {
		if leaf, ok := ledger.Of(m.stamp(e), entry.Command, m.state); ok {
			*leaves = append(*leaves, leaf)
		}
	}
	return nil
}

func (m *Meeting) stamp(e journal.Entry) ledger.Stamp {
	return ledger.Stamp{Meeting: m.id, Seq: e.Seq, Head: e.Head, Time: time.UnixMilli(m.state.Now).UTC()}
}

func (m *Meeting) openLedger(want []ledger.Leaf) (err error) {
	m.sealed, err = store.Open(m.dir, ledger.Origin(m.state.Info.Collection, m.id), m.key, m.keys, want)
	return err
}

// mendLedger writes damaged leaves anew from the journal, and opens the ledger.
func (m *Meeting) mendLedger(want []ledger.Leaf) error {
	if _, err := store.Mend(m.dir, m.keys, want); err != nil {
		return plenary.Errorf(plenary.CodeOf(err), "the ledger in %s: %w", m.dir, err)
	}
	return m.openLedger(want)
}

// Watch gives the number of the latest change, and a channel that is closed at
// the next.
func (m *Meeting) Watch() (version uint64, next <-chan struct{}) {
	m.watch.Lock()
	defer m.watch.Unlock()
	return m.version, m.changed
}

func (m *Meeting) notify() {
	m.watch.Lock()
	defer m.watch.Unlock()
	m.version++
	close(m.changed)
	m.changed = make(chan struct{})
}

// Done is closed when the meeting has ended for this process.
func (m *Meeting) Done() <-chan struct{} { return m.ended }

// Close ends the meeting's goroutine and releases its files.
func (m *Meeting) Close() error {
	err := m.log.Close()
	<-m.ended
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.sealed != nil {
		err = errors.Join(err, m.sealed.Close())
	}
	return err
}
