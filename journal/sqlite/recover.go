package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/journal/frames"
)

// Recovery says what Recover did.
type Recovery struct {
	Entries uint64   // the entries kept
	From    string   // the file they were read from
	Lost    uint64   // entries that the witness saw and no copy holds whole
	Aside   []string // the files as they were, moved aside and kept
}

// Recover replaces a damaged journal by the longest valid run of entries, from
// the first, that the journal or its copy (a path, may be empty) holds. It
// changes no damaged file: it moves them aside and names them. It refuses when
// the two hold different entries, both with fitting checksums, for then one was
// altered and a person must say which.
func Recover(path, copy string) (Recovery, error) {
	var r Recovery
	tmp, err := os.MkdirTemp(filepath.Dir(path), ".recover-")
	if err != nil {
		return r, plenary.Errorf(plenary.Unavailable, "recovery needs room beside the journal: %w", err)
	}
	defer os.RemoveAll(tmp)
	own := salvage(path, tmp)
	var second []journal.Entry
	var copyErr error
	if copy != "" {
		second, copyErr = salvageFrames(copy)
	}
	if n := min(len(own), len(second)); n > 0 && own[n-1].Head != second[n-1].Head {
		return r, plenary.Errorf(plenary.Damaged, "%s and %s hold different entries at or before entry %d, and the checksums of both fit", path, copy, n).
			WithHint("compare both with a receipt or the minutes; move the altered one away and try again")
	}
	keep := own
	r.From = path
	if len(second) > len(own) {
		keep, r.From = second, copy
	}
	if len(keep) == 0 {
		return r, plenary.Errorf(plenary.Damaged, "neither %s nor a second copy holds a whole entry", path)
	}
	r.Entries = uint64(len(keep))
	if seen, err := witnessed(path + ".head"); err == nil && seen.Seq > r.Entries {
		r.Lost = seen.Seq - r.Entries
	}
	fresh := filepath.Join(tmp, "fresh")
	if err := write(fresh, keep); err != nil {
		return r, err
	}
	// The old witness stays in place until the new one replaces it: a crash in
	// between leaves a journal that is refused, never an empty one.
	aside := []string{path, path + "-wal", path + "-shm"}
	if copyErr != nil {
		aside = append(aside, copy) // a fresh copy is written at the next start
	}
	for _, f := range aside {
		to, err := moveAside(f)
		if err != nil {
			return r, err
		}
		if to != "" {
			r.Aside = append(r.Aside, to)
		}
	}
	for _, ext := range []string{"", ".head"} {
		if err := os.Rename(fresh+ext, path+ext); err != nil {
			return r, plenary.Errorf(plenary.Unavailable, "recovery: %w", err)
		}
	}
	return r, frames.SyncDir(filepath.Dir(path))
}

// salvage reads what is whole of a journal, from a duplicate of its files, for
// SQLite changes what it opens.
func salvage(path, tmp string) []journal.Entry {
	dup := filepath.Join(tmp, "damaged")
	for _, ext := range []string{"", "-wal"} {
		if err := duplicate(path+ext, dup+ext); err != nil && ext == "" {
			return nil
		}
	}
	s, err := connect(dup)
	if err != nil {
		return nil
	}
	defer s.Close()
	out, _ := whole(s.Load(context.Background()))
	return out
}

func salvageFrames(path string) ([]journal.Entry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil
	}
	defer f.Close()
	return whole(frames.Read(context.Background(), f, path))
}

// whole collects entries up to the first error.
func whole(entries iter.Seq2[journal.Entry, error]) ([]journal.Entry, error) {
	var out []journal.Entry
	for e, err := range entries {
		if err != nil {
			return out, err
		}
		e.Data = append([]byte(nil), e.Data...)
		out = append(out, e)
	}
	return out, nil
}

// write makes a new journal of the entries.
func write(path string, entries []journal.Entry) error {
	s, err := connect(path)
	if err != nil {
		return err
	}
	for len(entries) > 0 {
		n := min(len(entries), 512)
		if err := s.Commit(entries[:n]); err != nil {
			s.Close()
			return err
		}
		entries = entries[n:]
	}
	return s.Close()
}

// moveAside renames a file to a name not taken; nothing when there is no file.
func moveAside(path string) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	for i := 1; ; i++ {
		to := fmt.Sprintf("%s.damaged-%d", path, i)
		if _, err := os.Lstat(to); err == nil {
			continue
		}
		if err := os.Rename(path, to); err != nil {
			return "", plenary.Errorf(plenary.Unavailable, "recovery: %w", err)
		}
		return to, nil
	}
}

func duplicate(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}
