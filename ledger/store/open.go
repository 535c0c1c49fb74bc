package store

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

func open(dir, origin string, k ledger.Key, keys ledger.Keyring, fresh bool) (*Store, error) {
	leavesText, err1 := read(filepath.Join(dir, LeavesFile))
	checkpointsText, err2 := read(filepath.Join(dir, CheckpointsFile))
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	signed, checkpointsEnd := splitCheckpoints(checkpointsText)
	if len(signed) == 0 && len(leavesText) == 0 && fresh {
		return create(dir, origin, k, len(checkpointsText))
	}
	if len(signed) == 0 {
		return nil, plenary.Errorf(plenary.Damaged, "%s holds no whole checkpoint, though decisions were announced", CheckpointsFile)
	}
	log, leavesEnd, err := check(leavesText, signed, keys)
	if err != nil {
		return nil, err
	}
	if log.Origin() != origin {
		return nil, plenary.Errorf(plenary.Damaged, "it belongs to %s, not to %s", log.Origin(), origin)
	}
	s := &Store{Log: log}
	if err := s.openFiles(dir); err != nil {
		return nil, err
	}
	err = errors.Join(cut(s.leaves, leavesEnd, len(leavesText)), cut(s.checkpoints, checkpointsEnd, len(checkpointsText)))
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// create starts a ledger; torn bytes of a first checkpoint may be there.
func create(dir, origin string, k ledger.Key, torn int) (*Store, error) {
	log, err := ledger.NewLog(origin, k)
	if err != nil {
		return nil, err
	}
	s := &Store{Log: log}
	if err := s.openFiles(dir); err != nil {
		return nil, err
	}
	signed, _, _ := log.Checkpoint()
	err = cut(s.checkpoints, 0, torn)
	if err == nil {
		err = s.write("", signed)
	}
	if err == nil {
		err = syncDir(dir)
	}
	if err != nil {
		return nil, errors.Join(plenary.Errorf(plenary.Unavailable, "cannot start: %w", err), s.Close())
	}
	return s, nil
}

// cut takes off what was written but never signed.
func cut(f *os.File, end, have int) error {
	if end == have {
		return nil
	}
	if err := errors.Join(f.Truncate(int64(end)), f.Sync()); err != nil {
		return plenary.Errorf(plenary.Unavailable, "cannot cut off what was not signed: %w", err)
	}
	return nil
}
