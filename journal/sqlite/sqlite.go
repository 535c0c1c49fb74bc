// Package sqlite is the default journal engine: one SQLite database in WAL mode
// with synchronous=FULL, written by one goroutine, one row and one sync for
// each batch.
//
// One process at a time opens a journal; another is refused. It never deletes
// nor changes a row.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"iter"
	"net/url"
	"os"
	"path/filepath"

	driver "modernc.org/sqlite"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/journal/frames"
	"github.com/plenary-vote/plenary/journal/group"
)

// schema marks the file as a plenary journal ("plnj") of version 1. A row is one
// batch: the sequence number of its first entry, and its frames.
const schema = `
PRAGMA application_id = 0x706c6e6a;
PRAGMA user_version = 1;
CREATE TABLE IF NOT EXISTS batch (first INTEGER PRIMARY KEY, frames BLOB NOT NULL) STRICT;`

// Open opens or creates the journal at path. With a copy, a path, the same
// entries are kept there too, as frames. A damaged journal, or one that has
// lost its end, is refused with an error of code plenary.Damaged that says
// where; see Recover.
func Open(path, copy string) (*group.Log, error) {
	first, err := open(path)
	if err != nil {
		return nil, err
	}
	stores := []group.Store{}
	if copy != "" {
		f, err := frames.Open(copy)
		if err != nil {
			first.Close()
			return nil, err
		}
		stores = append(stores, f)
	}
	l, err := group.Open(first, stores...)
	if err != nil {
		for _, s := range append(stores, first) {
			s.Close()
		}
		return nil, err
	}
	return l, nil
}

// store is a group.Store.
type store struct {
	path    string
	db      *sql.DB // one connection, so that its lock keeps other processes out
	insert  *sql.Stmt
	witness *witness
}

func open(path string) (*store, error) {
	seen, err := witnessed(path + ".head")
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); seen.Seq > 0 && (err != nil || info.Size() == 0) {
		return nil, plenary.Errorf(plenary.Damaged, "%s is missing or empty, but held %d entries", path, seen.Seq).
			WithHint("put the file back, or open the meeting from its second copy")
	}
	s, err := connect(path)
	if err != nil {
		return nil, err
	}
	if err := s.check(seen); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func connect(path string) (*store, error) {
	// SQLite would create the file readable by others.
	if f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600); err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "the journal cannot be opened: %w", err)
	} else {
		f.Close()
	}
	q := url.Values{"_pragma": {"locking_mode(EXCLUSIVE)", "journal_mode(WAL)", "synchronous(FULL)",
		"fullfsync(ON)", "checkpoint_fullfsync(ON)"}}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: q.Encode()}).String())
	if err != nil {
		return nil, plenary.Errorf(plenary.Internal, "sqlite: %w", err)
	}
	db.SetMaxOpenConns(1)
	s := &store{path: path, db: db}
	if _, err := db.Exec(schema); err != nil {
		db.Close()
		return nil, s.failed(err)
	}
	if s.insert, err = db.Prepare("INSERT INTO batch (first, frames) VALUES (?, ?)"); err != nil {
		db.Close()
		return nil, s.failed(err)
	}
	if s.witness, err = openWitness(path + ".head"); err != nil {
		db.Close()
		return nil, err
	}
	return s, frames.SyncDir(filepath.Dir(path))
}

// check reads the journal in full and compares it with the place that the
// witness saw.
func (s *store) check(seen journal.Place) error {
	var last journal.Place
	for e, err := range s.Load(context.Background()) {
		if err != nil {
			return err
		}
		last = journal.Place{Seq: e.Seq, Head: e.Head}
		if e.Seq == seen.Seq && e.Head != seen.Head {
			return plenary.Errorf(plenary.Damaged, "%s is not the journal it was: entry %d or one before it was altered", s.path, e.Seq).
				WithHint("open the meeting from its second copy")
		}
	}
	if last.Seq < seen.Seq {
		return plenary.Errorf(plenary.Damaged, "%s ends at entry %d, but held %d: its end is lost", s.path, last.Seq, seen.Seq).
			WithHint("put back the files %s and %s-wal together, or open the meeting from its second copy", s.path, s.path)
	}
	return nil
}

// Commit implements group.Store: one statement, which is one transaction, which
// returns after the sync.
func (s *store) Commit(batch []journal.Entry) error {
	var b []byte
	for _, e := range batch {
		b = journal.AppendFrame(b, e)
	}
	if _, err := s.insert.Exec(int64(batch[0].Seq), b); err != nil {
		return s.failed(err)
	}
	last := batch[len(batch)-1]
	if err := s.witness.set(journal.Place{Seq: last.Seq, Head: last.Head}); err != nil {
		return s.failed(err)
	}
	return nil
}

// Load implements group.Store.
func (s *store) Load(ctx context.Context) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		var place journal.Place
		from := int64(0)
		for {
			rows, err := s.page(ctx, &from)
			if err != nil {
				yield(journal.Entry{}, err)
				return
			}
			if len(rows) == 0 {
				return
			}
			for _, b := range rows {
				for len(b) > 0 {
					e, rest, d := journal.NextFrame(b, &place)
					if d != nil {
						d.Offset = -1
						yield(journal.Entry{}, d.Err(s.path).WithHint("open the meeting from the longest valid copy"))
						return
					}
					if !yield(e, nil) {
						return
					}
					b = rest
				}
			}
		}
	}
}

// page reads the frames of the next rows and moves from on. It holds the
// connection no longer, so that commits can go between.
func (s *store) page(ctx context.Context, from *int64) ([][]byte, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT first, frames FROM batch WHERE first > ? ORDER BY first LIMIT 256", *from)
	if err != nil {
		return nil, s.failed(err)
	}
	defer rows.Close()
	var out [][]byte
	for rows.Next() {
		var b []byte
		last := *from
		if err := rows.Scan(from, &b); err != nil {
			return nil, s.failed(err)
		}
		// A damaged index can send a reader round in circles.
		if *from <= last || len(b) == 0 {
			return nil, plenary.Errorf(plenary.Damaged, "%s is damaged: the batch after that of entry %d is out of place", s.path, last).
				WithHint("open the meeting from the longest valid copy")
		}
		out = append(out, b)
	}
	if err := rows.Err(); err != nil {
		return nil, s.failed(err)
	}
	return out, nil
}

// Close implements group.Store.
func (s *store) Close() error {
	s.witness.f.Close()
	s.insert.Close()
	return s.db.Close()
}

// failed gives an engine's error our code.
func (s *store) failed(err error) error {
	const busy, corrupt, ioerr, notadb, shortRead = 5, 11, 10, 26, 522
	var e *driver.Error
	if !errors.As(err, &e) {
		return plenary.Errorf(plenary.Unavailable, "%s: %w", s.path, err)
	}
	switch code := e.Code(); {
	case code == shortRead || code&0xff == corrupt || code&0xff == notadb:
		return plenary.Errorf(plenary.Damaged, "%s is damaged: %w", s.path, err).
			WithHint("open the meeting from the longest valid copy")
	case code&0xff == busy:
		return plenary.Errorf(plenary.Unavailable, "%s is open in another process", s.path).
			WithHint("one process at a time runs a meeting: use the pages of the server that has it, or stop that first")
	}
	return plenary.Errorf(plenary.Unavailable, "%s: %w", s.path, err)
}
