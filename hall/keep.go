package hall

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// backupName is how a kept backup is named by its time, in UTC.
const backupName = "20060102-150405"

// KeepBackups writes a backup into a directory of its own below dir whenever
// something has happened, at most once in every, and keeps the newest keep of
// them, until ctx is done. What fails is told and tried again at the next turn.
func (h *Hall) KeepBackups(ctx context.Context, dir string, every time.Duration, keep int, tell func(error)) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	last := uint64(0)
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		now := h.entriesInAll()
		if now == last {
			continue
		}
		err := h.Backup(ctx, filepath.Join(dir, h.opts.Now().UTC().Format(backupName)))
		if err == nil {
			last, err = now, prune(dir, keep)
		}
		if err != nil && ctx.Err() == nil {
			tell(err)
		}
	}
}

// entriesInAll counts the entries of all meetings.
func (h *Hall) entriesInAll() (n uint64) {
	h.states(func(s *meeting.State) { n += s.Seq })
	return n
}

// prune removes the oldest kept backups, and nothing that is not named as one.
func prune(dir string, keep int) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "the kept backups: %w", err)
	}
	var names []string
	for _, e := range entries {
		if _, err := time.Parse(backupName, e.Name()); err == nil && e.IsDir() {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	for _, name := range names[:max(0, len(names)-keep)] {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return plenary.Errorf(plenary.Unavailable, "an old backup cannot be removed: %w", err)
		}
	}
	return nil
}
