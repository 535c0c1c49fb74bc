package hall

import (
	"context"
	"iter"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
	"github.com/plenary-vote/plenary/minutes"
)

// moment is a meeting at one entry: what the ledger had sealed when that entry
// was applied. The meeting goes on beside it.
type moment struct {
	seq        uint64
	voting     string // the vote whose ballots are not public yet, if there is one
	leaves     []ledger.Leaf
	signed     string
	checkpoint ledger.Checkpoint
	public     ledger.PublicKey
}

func (m *Meeting) moment() (moment, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if m.sealed == nil {
		return moment{}, plenary.Errorf(plenary.NotFound, "the meeting has not begun")
	}
	at := moment{seq: m.state.Seq}
	if v := m.state.Voting(); v != nil && v.BegunAt > 0 {
		at.voting = v.ID
	}
	at.leaves, at.signed, at.checkpoint, at.public = m.sealed.Snapshot()
	return at, nil
}

// entries are the journal's entries up to a moment.
func (m *Meeting) entries(ctx context.Context, at moment) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		for e, err := range m.log.Read(ctx, 0) {
			if !yield(e, err) || err != nil || e.Seq >= at.seq {
				return
			}
		}
	}
}

// Export is the whole meeting as one sealed file, while it goes on. Since that
// holds every ballot, it is refused between the beginning of a vote and its end.
func (m *Meeting) Export(ctx context.Context) ([]byte, error) {
	at, err := m.moment()
	if err != nil {
		return nil, err
	}
	if at.voting != "" {
		return nil, plenary.Errorf(plenary.Refused, "vote %s is under way: an export would show its ballots", at.voting).
			WithHint("take it when the result is announced")
	}
	e := ledger.Export{Origin: at.checkpoint.Origin, Key: at.public, Leaves: at.leaves, Checkpoint: at.signed}
	for entry, err := range m.entries(ctx, at) {
		if err != nil {
			return nil, err
		}
		e.Journal, e.Head = append(e.Journal, entry.Data), entry.Head
	}
	return e.Seal(m.key)
}

// Form is a form of the minutes.
type Form string

// The forms of the minutes. Page and JSON can be verified.
const (
	Page Form = "html"
	JSON Form = "json"
	CSV  Form = "csv"
)

// minutesKept are the minutes told last, for whoever asks while nothing has
// happened since. One telling at a time: it replays the whole meeting.
type minutesKept struct {
	mu    sync.Mutex
	seq   uint64          // under mu
	forms map[Form][]byte // under mu
}

// Minutes tells the meeting so far, while it goes on. Votes that were not
// announced are not in it. The caller must not change the bytes.
func (m *Meeting) Minutes(ctx context.Context, f Form) ([]byte, error) {
	if f != Page && f != JSON && f != CSV {
		return nil, plenary.Errorf(plenary.Invalid, "minutes have no form %q", f).WithHint("html, json or csv")
	}
	m.told.mu.Lock()
	defer m.told.mu.Unlock()
	at, err := m.moment()
	if err != nil {
		return nil, err
	}
	if at.seq != m.told.seq {
		m.told.seq, m.told.forms = at.seq, map[Form][]byte{}
	}
	if b, ok := m.told.forms[f]; ok {
		return b, nil
	}
	b, err := m.tell(ctx, at, f)
	if err == nil {
		m.told.forms[f] = b
	}
	return b, err
}

func (m *Meeting) tell(ctx context.Context, at moment, f Form) ([]byte, error) {
	d, leaves, err := minutes.Tell(func(yield func(minutes.Entry, error) bool) {
		for e, err := range m.entries(ctx, at) {
			if !yield(minutes.Entry{Data: e.Data, Head: e.Head}, err) {
				return
			}
		}
	})
	if err != nil {
		return nil, err
	}
	if err := ledger.Differ(at.leaves, leaves); err != nil {
		return nil, err
	}
	d.Attest(at.signed, at.public)
	switch f {
	case Page:
		return d.HTML(m.key)
	case JSON:
		return d.JSON(m.key)
	}
	return d.CSV()
}

// CheckExport checks a whole export without any server: every byte, every
// signature, the journal's running hash, and that the journal, applied again
// under the rules it carries, gives the leaves.
func CheckExport(b []byte) (ledger.Export, ledger.Checkpoint, error) {
	e, c, err := ledger.OpenExport(b)
	if err != nil {
		return e, c, err
	}
	if err := store.CheckJournal(e); err != nil {
		return e, c, err
	}
	d, leaves, err := minutes.Tell(func(yield func(minutes.Entry, error) bool) {
		var place journal.Place
		for _, data := range e.Journal {
			if !yield(minutes.Entry{Data: data, Head: place.Entry(data).Head}, nil) {
				return
			}
		}
	})
	if err != nil {
		return e, c, err
	}
	if want := ledger.Origin(d.Collection, d.Meeting); e.Origin != want {
		return e, c, plenary.Errorf(plenary.Damaged, "the export says it is of %s, its journal is of %s", e.Origin, want)
	}
	return e, c, ledger.Differ(e.Leaves, leaves)
}
