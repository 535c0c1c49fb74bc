// Package frames keeps a journal's entries as one file of frames that is only
// ever appended to: the second copy of a live journal, and the body of an
// exported meeting.
//
// It never repairs: what is damaged is said, and where. Only a last frame cut
// short by a crash is dropped, when the file is next written.
package frames

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
)

// File is an append-only file of frames, a group.Store.
type File struct {
	f    *os.File
	size int64 // of the whole frames; owned by whoever calls Commit
}

// Open opens or creates the file at path and checks every frame.
func Open(path string) (*File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "the journal's second copy cannot be opened: %w", err)
	}
	c := &File{f: f}
	for e, err := range c.Load(context.Background()) {
		if err != nil {
			f.Close()
			return nil, err
		}
		c.size += int64(journal.FrameSize(e))
	}
	// A new file is durable only when its directory is.
	if err := SyncDir(filepath.Dir(path)); err != nil {
		f.Close()
		return nil, err
	}
	return c, nil
}

// Commit implements group.Store.
func (c *File) Commit(batch []journal.Entry) error {
	var b []byte
	for _, e := range batch {
		b = journal.AppendFrame(b, e)
	}
	if err := c.f.Truncate(c.size); err != nil {
		return c.failed(err)
	}
	if _, err := c.f.WriteAt(b, c.size); err != nil {
		return c.failed(err)
	}
	if err := c.f.Sync(); err != nil {
		return c.failed(err)
	}
	c.size += int64(len(b))
	return nil
}

func (c *File) failed(err error) error {
	return plenary.Errorf(plenary.Unavailable, "the journal's second copy %s: %w", c.f.Name(), err)
}

// Load implements group.Store. A last frame cut short ends it without error.
func (c *File) Load(ctx context.Context) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		for e, err := range Read(ctx, io.NewSectionReader(c.f, 0, 1<<62), c.f.Name()) {
			var d *journal.Damage
			if errors.As(err, &d) && d.Torn {
				return
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// Close implements group.Store.
func (c *File) Close() error { return c.f.Close() }

// Read yields the entries of a stream of frames, and stops with an error of
// code plenary.Damaged, its cause a *journal.Damage, at the first frame that is
// not whole. The name is for messages.
func Read(ctx context.Context, r io.Reader, name string) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		var place journal.Place
		var offset int64
		for ctx.Err() == nil {
			frame, err := readFrame(in)
			if len(frame) == 0 && err == nil {
				return
			}
			if err != nil {
				yield(journal.Entry{}, plenary.Errorf(plenary.Unavailable, "%s, byte %d: %w", name, offset, err))
				return
			}
			e, _, d := journal.NextFrame(frame, &place)
			if d != nil {
				d.Offset = offset
				yield(journal.Entry{}, d.Err(name))
				return
			}
			offset += int64(len(frame))
			if !yield(e, nil) {
				return
			}
		}
		yield(journal.Entry{}, ctx.Err())
	}
}

// readFrame reads the bytes of one frame, or what is left of the stream. It
// takes no more memory than the stream has bytes, whatever a length says.
func readFrame(in *bufio.Reader) ([]byte, error) {
	head, err := in.Peek(4)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if len(head) < 4 {
		return io.ReadAll(in)
	}
	n := binary.BigEndian.Uint32(head)
	if n == 0 || n > journal.MaxEntry {
		return in.Peek(min(12, max(4, in.Buffered())))
	}
	return io.ReadAll(io.LimitReader(in, int64(journal.FrameSize(journal.Entry{}))+int64(n)))
}

// SyncDir makes the entries of a directory durable, where the system can.
func SyncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "%w", err)
	}
	defer d.Close()
	_ = d.Sync() // some systems cannot sync a directory and say so
	return nil
}
