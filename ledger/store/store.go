// Package store keeps ledgers and their keys in files that can be read with any
// text tool: the leaves of a meeting in one, its signed checkpoints in a
// second, so that an alteration of either shows against the other.
//
// Nothing it has once written is ever overwritten, and it never holds a ballot
// that package ledger did not seal.
package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// The files of a ledger, in the directory of its meeting.
const (
	LeavesFile      = "ledger.txt"
	CheckpointsFile = "checkpoints.txt"
)

const maxFile = 1 << 30 // bytes of either file

// Store is a ledger with its files. Its methods may be called at once from many
// goroutines; two Stores must not have the same directory open.
type Store struct {
	*ledger.Log

	mu          sync.Mutex
	leaves      *os.File // guarded by mu
	checkpoints *os.File // guarded by mu
	failed      error    // guarded by mu: a write failed, the files must be opened anew
}

// Open opens the ledger of a meeting in a directory, or starts it when the
// meeting has sealed nothing yet. want are the leaves that the meeting's
// journal gives.
//
// Open checks every signature against the keys of the installation, recomputes
// every root that was ever signed, and compares the leaves with want. What was
// written but not yet signed when the program was killed is cut off: nobody has
// seen it. Leaves at the end of want that the ledger lacks, because the program
// was killed between the two, are sealed now. Anything else that is not what
// was signed, or not what the journal gives, is an error of code Damaged that
// says what differs; so is a ledger that is gone.
func Open(dir, origin string, k ledger.Key, keys ledger.Keyring, want []ledger.Leaf) (*Store, error) {
	s, err := open(dir, origin, k, keys, len(want) == 0)
	if err != nil {
		return nil, plenary.Errorf(plenary.CodeOf(err), "the ledger in %s: %w", dir, err).WithHint("%s", hintOf(err))
	}
	have := s.Leaves()
	err = ledger.Differ(have, want[:min(len(have), len(want))])
	if _, _, p := s.Checkpoint(); err == nil && (len(want) > len(have) || p != k.Public()) {
		_, err = s.Append(k, want[len(have):]...) // none after a rotation: only the new key's signature
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// hintOf is the hint of an error, or what helps when a ledger is damaged.
func hintOf(err error) string {
	if e, ok := errors.AsType[*plenary.Error](err); ok && e.Hint != "" {
		return e.Hint
	}
	return "restore the ledger from its copy"
}

// read gives the bytes of a file, none when there is no file.
func read(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "cannot be read: %w", err)
	}
	if info.Size() > maxFile {
		return nil, plenary.Errorf(plenary.Damaged, "%s has %d bytes, at most %d", name, info.Size(), maxFile)
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "cannot be read: %w", err)
	}
	return b, nil
}

func (s *Store) openFiles(dir string) error {
	var err error
	open := func(name string) *os.File {
		f, e := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
		err = errors.Join(err, e)
		return f
	}
	s.leaves, s.checkpoints = open(LeavesFile), open(CheckpointsFile)
	if err != nil {
		return errors.Join(plenary.Errorf(plenary.Unavailable, "cannot open its files: %w", err), s.Close())
	}
	return nil
}

// Append seals leaves: they are durable before the checkpoint that covers them
// is written, and that is durable before Append returns it. After an error the
// Store refuses further leaves until it is opened anew.
func (s *Store) Append(k ledger.Key, leaves ...ledger.Leaf) (checkpoint string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed != nil {
		return "", s.failed
	}
	text := ""
	for _, l := range leaves {
		text += l.Text() + "\n"
	}
	checkpoint, err = s.Log.Append(k, leaves...)
	if err == nil {
		err = s.write(text, checkpoint)
	}
	if err != nil {
		s.failed = plenary.Errorf(plenary.Unavailable, "the ledger could not be written: %w", err).
			WithHint("make room on the disk and start again: the journal holds what the ledger lacks")
		return "", s.failed
	}
	return checkpoint, nil
}

func (s *Store) write(leaves, checkpoint string) error {
	for _, w := range []struct {
		file *os.File
		text string
	}{{s.leaves, leaves}, {s.checkpoints, checkpoint}} {
		if w.text == "" {
			continue
		}
		if _, err := w.file.WriteString(w.text); err != nil {
			return err
		}
		if err := w.file.Sync(); err != nil {
			return err
		}
	}
	return nil
}

// Close closes the files.
func (s *Store) Close() error {
	var err error
	for _, f := range []*os.File{s.leaves, s.checkpoints} {
		if f != nil {
			err = errors.Join(err, f.Close())
		}
	}
	return err
}

// syncDir makes new names in a directory durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
