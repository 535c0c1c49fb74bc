// Package hall runs live meetings: it joins the state machine, the journal and
// the ledger, knows who holds which role by codes and tokens, and tells screens
// when something has changed.
//
// It never answers a command before its entry is durable and applied, never
// holds a code or a token after it has given it out, and never grants what
// package meeting refuses.
package hall

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal/sqlite"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
	"github.com/plenary-vote/plenary/meeting"
)

// Options say where meetings are kept.
type Options struct {
	Data    string           // the user's data directory
	Copy    string           // directory of the second copies; empty: none
	Recover bool             // open a damaged journal from the longest valid copy
	Imports bool             // leave the meetings held here closed: another process has them open
	Now     func() time.Time // nil: time.Now
}

// Hall holds the meetings of a data directory.
type Hall struct {
	opts Options
	key  ledger.Key
	keys ledger.Keyring

	mu        sync.Mutex
	meetings  map[string]*Meeting // under mu
	recovered map[string]sqlite.Recovery
	mended    []string // meetings whose leaves were written anew

	imports  sync.Mutex  // may be held long, so never together with mu
	imported []*Imported // under imports
	seen     time.Time   // under imports: importsAt when they were read
}

// Open opens every meeting of the data directory. One that is damaged fails the
// whole, with what is wrong and where.
func Open(o Options) (*Hall, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	key, keys, err := store.Keys(o.Data)
	if err != nil {
		return nil, err
	}
	if o.Copy != "" {
		if err := os.MkdirAll(o.Copy, 0o700); err != nil {
			return nil, plenary.Errorf(plenary.Unavailable, "the directory of the second copies: %w", err)
		}
	}
	h := &Hall{opts: o, key: key, keys: keys, meetings: map[string]*Meeting{}, recovered: map[string]sqlite.Recovery{}}
	dirs, err := os.ReadDir(h.dir(""))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, plenary.Errorf(plenary.Unavailable, "the meetings cannot be listed: %w", err)
	}
	for _, d := range dirs {
		if o.Imports {
			break
		}
		if _, err := os.Stat(h.file(d.Name())); !d.IsDir() || err != nil && !h.head(d.Name()) {
			continue
		}
		m, err := h.open(d.Name())
		if err == nil && m.Info().Meeting == "" {
			m.Close() // killed before its first entry: nobody was answered
			continue
		}
		if err != nil {
			h.Close()
			return nil, h.unopened(d.Name(), err)
		}
		h.meetings[d.Name()] = m
	}
	if err := h.openImported(); err != nil {
		h.Close()
		return nil, err
	}
	return h, nil
}

// unopened is why a meeting was not opened, with the way out where there is one.
func (h *Hall) unopened(id string, err error) error {
	e := plenary.Errorf(plenary.CodeOf(err), "meeting %s: %w", id, err)
	if plenary.CodeOf(err) == plenary.Damaged && !h.opts.Recover {
		return e.WithHint("start again with --recover to open it from the longest valid copy; the damaged files are kept")
	}
	return e
}

// The files of a meeting, beside those of its ledger.
const (
	journalFile = "journal.db"
	secretFile  = "secret"
)

func (h *Hall) dir(id string) string  { return filepath.Join(h.opts.Data, "meetings", id) }
func (h *Hall) file(id string) string { return filepath.Join(h.dir(id), journalFile) }

// head says whether a meeting's journal was there once.
func (h *Hall) head(id string) bool {
	_, err := os.Stat(h.file(id) + ".head")
	return err == nil
}

func (h *Hall) copyOf(id string) string {
	if h.opts.Copy == "" {
		return ""
	}
	return filepath.Join(h.opts.Copy, id+".frames")
}

// Create opens a new meeting and gives its organiser's code. An error of code
// Unavailable means that it may exist: see Meeting.
func (h *Hall) Create(ctx context.Context, o meeting.Open) (m *Meeting, code string, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.meetings[o.Meeting] != nil {
		return nil, "", plenary.Errorf(plenary.Refused, "there is a meeting %q already", o.Meeting).WithHint("choose another name")
	}
	o.Apply = meeting.ApplyVersion
	o.Organiser = hashText("none") // for the trial only
	if r := meeting.New().Apply(meeting.Entry{Command: &o}); !r.OK() {
		return nil, "", plenary.Errorf(plenary.Invalid, "the meeting cannot be opened: %s", r.Text)
	}
	if err := os.MkdirAll(h.dir(o.Meeting), 0o700); err != nil {
		return nil, "", plenary.Errorf(plenary.Unavailable, "the meeting's directory: %w", err)
	}
	if m, err = h.open(o.Meeting); err != nil {
		return nil, "", err
	}
	code = newCode()
	o.Organiser = m.codeHash(code)
	if r, err := m.Do(ctx, "", &o); err != nil || !r.OK() {
		m.Close()
		return nil, "", errors.Join(err, plenary.Errorf(plenary.Invalid, "the meeting cannot be opened: %s", r.Text))
	}
	h.meetings[o.Meeting] = m
	return m, code, nil
}

// open replays a meeting and starts it.
func (h *Hall) open(id string) (*Meeting, error) {
	secret, err := secretOf(h.dir(id))
	if err != nil {
		return nil, err
	}
	log, err := sqlite.Open(h.file(id), h.copyOf(id))
	if plenary.CodeOf(err) == plenary.Damaged && h.opts.Recover {
		r, rerr := sqlite.Recover(h.file(id), h.copyOf(id))
		if rerr != nil {
			return nil, rerr
		}
		h.recovered[id] = r
		log, err = sqlite.Open(h.file(id), h.copyOf(id))
	}
	if err != nil {
		return nil, err
	}
	m := &Meeting{id: id, dir: h.dir(id), log: log, key: h.key, secret: secret, now: h.opts.Now, state: meeting.New(),
		waiting: map[uint64]chan meeting.Result{}, changed: make(chan struct{}), ended: make(chan struct{}), keys: h.keys}
	var leaves []ledger.Leaf
	for e, err := range log.Read(context.Background(), 0) {
		if err == nil {
			err = m.take(e, &leaves)
		}
		if err != nil {
			log.Close()
			return nil, err
		}
	}
	if m.state.Info.Meeting != "" {
		err := m.openLedger(leaves)
		if plenary.CodeOf(err) == plenary.Damaged && h.opts.Recover {
			err = m.mendLedger(leaves)
			h.mended = append(h.mended, id)
		}
		if err != nil {
			log.Close()
			return nil, err
		}
	}
	m.screens = m.startScreens()
	go m.run()
	return m, nil
}

// Meeting is an open meeting, nil when there is none of that id.
func (h *Hall) Meeting(id string) *Meeting {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.meetings[id]
}

// Meetings lists the open meetings by id.
func (h *Hall) Meetings() []*Meeting {
	h.mu.Lock()
	defer h.mu.Unlock()
	var out []*Meeting
	for _, m := range h.meetings {
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b *Meeting) int {
		if a.id < b.id {
			return -1
		}
		return 1
	})
	return out
}

// Recovered says which journals were opened from a copy, and what was kept.
func (h *Hall) Recovered() map[string]sqlite.Recovery { return h.recovered }

// Mended lists the meetings whose ledger's leaves were damaged and written anew
// from the journal, under the checkpoints that had been signed.
func (h *Hall) Mended() []string { return h.mended }

// Close ends every meeting's goroutines and releases its files.
func (h *Hall) Close() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	var errs []error
	for _, m := range h.meetings {
		errs = append(errs, m.Close())
	}
	return errors.Join(errs...)
}

// secretOf is the key with which a meeting hashes its codes; made at first.
func secretOf(dir string) ([]byte, error) {
	path := filepath.Join(dir, secretFile)
	b, err := os.ReadFile(path)
	if err == nil && len(b) == 32 {
		return b, nil
	}
	b = make([]byte, 32)
	rand.Read(b)
	tmp := path + ".new"
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "the meeting's secret: %w", err)
	}
	_, err = f.Write(b)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(tmp, path)
	}
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "the meeting's secret: %w", err)
	}
	return b, nil
}
