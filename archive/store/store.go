// Package store keeps the user's own record in a directory: the votes imported
// from voting files, laid over the embedded record. One file holds both the
// imported votes and their union with the record they were laid over, so that
// opening the union costs what opening the embedded record costs; a program
// with a newer embedded record makes the union anew from the imported votes.
//
// The file is replaced in one step, under a lock against a second import: a
// program killed at any moment leaves the old file or the new one. The package
// never changes the embedded record, never drops a value that a later import
// contradicts, and never repairs a damaged file silently.
package store

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/un"
)

// fileName is the user's record within the data directory.
const fileName = "record.plenary-store"

// Base is the record that imported votes are laid over.
type Base struct {
	Key  [32]byte // identity of its content
	Open func() (*archive.Record, error)
}

// Embedded is the embedded record, or an empty one in a build without it.
func Embedded() Base {
	if len(un.Record) == 0 {
		return Base{Open: func() (*archive.Record, error) { return archive.New(archive.Meta{}, nil, nil) }}
	}
	return Base{Key: sha256.Sum256(un.Record), Open: archive.Open}
}

// Open gives the union of the embedded record and the user's imports in a
// directory, which need not exist. A damaged file is an error of class Damaged.
func Open(dir string) (*archive.Record, error) {
	if _, err := os.Stat(path(dir)); errors.Is(err, fs.ErrNotExist) {
		return archive.Open()
	}
	return OpenOver(dir, Embedded())
}

// OpenOver is Open over another base.
func OpenOver(dir string, base Base) (*archive.Record, error) {
	c, err := load(dir)
	if err != nil {
		return nil, err
	}
	if c == nil {
		return base.Open()
	}
	if c.key == base.Key {
		return c.union()
	}
	overlay, err := c.overlay()
	if err != nil {
		return nil, err
	}
	below, err := base.Open()
	if err != nil {
		return nil, err
	}
	union, err := lay(overlay, below)
	if err != nil {
		return nil, err
	}
	// Kept for the next time where that is possible now; otherwise it is made
	// again then.
	if unlock, err := lock(dir); err == nil {
		defer unlock()
		if now, err := load(dir); err == nil && now != nil && now.sum == c.sum {
			_ = save(dir, base.Key, overlay, union)
		}
	}
	return union, nil
}

func path(dir string) string { return filepath.Join(dir, fileName) }

// load reads the user's file, nil when there is none.
func load(dir string) (*container, error) {
	b, err := readBounded(path(dir))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, plenary.Errorf(plenary.Unavailable, "the record in %s cannot be read: %w", dir, err)
	}
	c, err := parse(b)
	if err != nil {
		return nil, broken(dir, err)
	}
	c.dir = dir
	return c, nil
}

// broken says what to do about a damaged file.
func broken(dir string, err error) error {
	message := err.Error()
	var e *plenary.Error
	if errors.As(err, &e) {
		message = e.Message
	}
	return plenary.Errorf(plenary.Damaged, "%s is damaged: %s", path(dir), message).
		WithHint("move the file away, then import your voting files again; the embedded record is not touched")
}

const maxFile = 512 << 20

func readBounded(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxFile {
		return nil, errors.New("it is not a file of at most 512 MiB")
	}
	return os.ReadFile(name)
}
