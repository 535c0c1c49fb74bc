package hall

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal/sqlite"
	"github.com/plenary-vote/plenary/ledger/store"
)

// Backup writes every meeting, as it is at this moment, and the keys into a new
// directory, which can take the place of the data directory. Meetings go on
// meanwhile. The backup is opened and checked in full before it appears under
// its name. It holds the private key: keep it as safe as the original.
func (h *Hall) Backup(ctx context.Context, dir string) (err error) {
	if _, err := os.Lstat(dir); err == nil {
		return plenary.Errorf(plenary.Invalid, "%s is there already", dir).WithHint("name a directory that does not exist yet")
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return plenary.Errorf(plenary.Unavailable, "the backup: %w", err)
	}
	tmp, err := os.MkdirTemp(filepath.Dir(dir), ".new-backup-*") // mode 0700
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "the backup: %w", err)
	}
	defer os.RemoveAll(tmp)
	copied := os.CopyFS(filepath.Join(tmp, store.KeysDir), os.DirFS(filepath.Join(h.opts.Data, store.KeysDir)))
	if copied == nil {
		copied = os.Chmod(filepath.Join(tmp, store.KeysDir, store.KeyFile), 0o600)
	}
	if copied == nil {
		copied = copyDir(filepath.Join(h.opts.Data, importedDir), filepath.Join(tmp, importedDir))
	}
	if copied != nil {
		return plenary.Errorf(plenary.Unavailable, "the backup: %w", copied)
	}
	for _, m := range h.Meetings() {
		if err := m.backup(ctx, filepath.Join(tmp, "meetings", m.ID())); err != nil {
			return plenary.Errorf(plenary.CodeOf(err), "the backup of meeting %s: %w", m.ID(), err)
		}
	}
	check, err := Open(Options{Data: tmp, Now: h.opts.Now})
	if err != nil {
		return plenary.Errorf(plenary.CodeOf(err), "the backup cannot be opened: %w", err)
	}
	if err := check.Close(); err != nil {
		return err
	}
	if err := os.Rename(tmp, dir); err != nil {
		return plenary.Errorf(plenary.Unavailable, "the backup: %w", err)
	}
	return nil
}

func copyDir(from, to string) error {
	if _, err := os.Stat(from); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return os.CopyFS(to, os.DirFS(from))
}

// backup writes one meeting into a new directory.
func (m *Meeting) backup(ctx context.Context, dir string) (err error) {
	at, err := m.moment()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, secretFile), m.secret, 0o600); err != nil {
		return err
	}
	log, err := sqlite.Open(filepath.Join(dir, journalFile), "")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, log.Close()) }()
	const most = 1000 // entries in one transaction
	var batch [][]byte
	for e, err := range m.entries(ctx, at) {
		if err != nil {
			return err
		}
		if batch = append(batch, e.Data); len(batch) < most && e.Seq < at.seq {
			continue
		}
		if _, err := log.Append(ctx, batch...); err != nil {
			return err
		}
		batch = nil
	}
	return store.Write(dir, at.leaves, at.signed)
}
