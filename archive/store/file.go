package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// The file: magic, the SHA-256 of the next three parts, the key of the record
// below, the length of the imported votes, the imported votes as a record of
// package archive, and the union as another, each with a hash of its own.
const magic = "plenary store 1\n"

const headLen = len(magic) + 2*sha256.Size + 8

// container is the user's file, its parts not yet decoded.
type container struct {
	dir              string
	sum, key         [32]byte
	imported, merged []byte
}

func parse(b []byte) (*container, error) {
	if len(b) < headLen || !bytes.HasPrefix(b, []byte(magic)) {
		return nil, errors.New("it does not begin as a store of plenary does")
	}
	c := &container{}
	rest := b[len(magic):]
	c.sum, rest = [32]byte(rest[:32]), rest[32:]
	c.key = [32]byte(rest[:32])
	n := binary.BigEndian.Uint64(rest[32:])
	if n > uint64(len(b)-headLen) {
		return nil, errors.New("it ends in the middle of the imported votes")
	}
	if sha256.Sum256(rest[:40+n]) != c.sum {
		return nil, errors.New("its bytes do not have the hash it states")
	}
	c.imported, c.merged = rest[40:40+n], rest[40+n:]
	return c, nil
}

func (c *container) decode(b []byte) (*archive.Record, error) {
	r, err := archive.Decode(b)
	if err != nil {
		return nil, broken(c.dir, err)
	}
	return r, nil
}

// overlay decodes the imported votes, union what they make with the record
// they were laid over.
func (c *container) overlay() (*archive.Record, error) { return c.decode(c.imported) }
func (c *container) union() (*archive.Record, error)   { return c.decode(c.merged) }

// save replaces the user's file in one step: a temporary file beside it, forced
// to disk, renamed over it, and the directory forced to disk.
func save(dir string, key [32]byte, overlay, union *archive.Record) error {
	imported, err := overlay.Encode()
	if err != nil {
		return err
	}
	merged, err := union.Encode()
	if err != nil {
		return err
	}
	b := make([]byte, 0, headLen+len(imported)+len(merged))
	b = append(b, magic...)
	b = append(b, make([]byte, 32)...)
	b = append(b, key[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(len(imported)))
	b = append(b, imported...)
	sum := sha256.Sum256(b[len(magic)+32:])
	copy(b[len(magic):], sum[:])
	b = append(b, merged...)
	if err := replace(path(dir), b); err != nil {
		return plenary.Errorf(plenary.Unavailable, "the record in %s cannot be written: %w", dir, err).
			WithHint("nothing was changed; check the space and the rights in that directory, or name another with --data")
	}
	return nil
}

func replace(name string, b []byte) error {
	dir := filepath.Dir(name)
	// What a killed import left; the lock is held, so none is in use.
	stale, _ := filepath.Glob(name + ".new*")
	for _, s := range stale {
		os.Remove(s)
	}
	f, err := os.CreateTemp(dir, filepath.Base(name)+".new*")
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
		return err
	}
	return syncDir(dir)
}
