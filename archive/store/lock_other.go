//go:build !unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// lock holds the directory against a second import until unlock is called. A
// process that is killed leaves the lock behind on these systems.
func lock(dir string) (unlock func(), err error) {
	name := filepath.Join(dir, lockName)
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, busy(dir).WithHint("wait until it has ended; if none is running, delete %s", name)
	}
	if err != nil {
		return nil, unlockable(dir, err)
	}
	return func() { f.Close(); os.Remove(name) }, nil
}

// syncDir does nothing where directories cannot be forced to disk.
func syncDir(string) error { return nil }
