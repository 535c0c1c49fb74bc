package store

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// The files of the keys, in a directory of their own within the user's data.
const (
	KeysDir     = "keys"
	KeyFile     = "private.pem" // the private key, readable by its owner only
	KeyringFile = "public.txt"  // the public history, made to be published
	nextKeyFile = "next.pem"    // the key that comes, while a rotation is under way
)

// Keys gives the private key of an installation and its public history, and
// makes both at the first start. data is the user's data directory. A key that
// others can read is refused.
func Keys(data string) (ledger.Key, ledger.Keyring, error) {
	dir := filepath.Join(data, KeysDir)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		if err := firstKeys(data); err != nil {
			return ledger.Key{}, ledger.Keyring{}, plenary.Errorf(plenary.Unavailable, "cannot keep a new key: %w", err)
		}
	}
	return readKeys(dir)
}

func readKeys(dir string) (ledger.Key, ledger.Keyring, error) {
	keyFile, ringFile := filepath.Join(dir, KeyFile), filepath.Join(dir, KeyringFile)
	pem, err := os.ReadFile(keyFile)
	if err != nil {
		return ledger.Key{}, ledger.Keyring{}, plenary.Errorf(plenary.Unavailable, "cannot read the private key: %w", err).
			WithHint("restore %s from a backup", dir)
	}
	info, err := os.Stat(keyFile)
	if err != nil {
		return ledger.Key{}, ledger.Keyring{}, plenary.Errorf(plenary.Unavailable, "cannot read the private key: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return ledger.Key{}, ledger.Keyring{}, plenary.Errorf(plenary.Refused, "%s can be read by others (mode %o)", keyFile, info.Mode().Perm()).
			WithHint("chmod 600 %s, and rotate the key if others had access", keyFile)
	}
	key, err := ledger.ParseKey(pem)
	if err != nil {
		return key, ledger.Keyring{}, plenary.Errorf(plenary.Damaged, "%s: %w", keyFile, err)
	}
	b, err := os.ReadFile(ringFile)
	if err != nil {
		return key, ledger.Keyring{}, plenary.Errorf(plenary.Damaged, "cannot read the history of keys: %w", err).
			WithHint("restore %s from a backup", ringFile)
	}
	ring, err := ledger.ParseKeyring(b)
	if err != nil {
		return key, ring, plenary.Errorf(plenary.Damaged, "%s: %w", ringFile, err)
	}
	if ring.Current() != key.Public() {
		return rotatedHalf(dir, key, ring)
	}
	return key, ring, nil
}

// firstKeys makes the directory of keys whole or not at all.
func firstKeys(data string) error {
	key, err := ledger.NewKey(rand.Reader)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(data, 0o700); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(data, ".new-keys-*") // mode 0700
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	err = errors.Join(replaceKey(dir, KeyFile, key), replace(dir, KeyringFile, []byte(ledger.NewKeyring(key.Public()).String()), 0o644))
	if err != nil {
		return err
	}
	if err := os.Rename(dir, filepath.Join(data, KeysDir)); err != nil && !errors.Is(err, fs.ErrExist) {
		return err // ErrExist: another process made its keys meanwhile
	}
	return syncDir(data)
}

// Rotate replaces the private key of an installation by a new one and adds the
// signed succession to the public history. The old private key is gone
// afterwards. Ledgers that the old key signed stay valid; leaves that are added
// to them are signed by the new key.
func Rotate(data string, now time.Time) (ledger.Key, ledger.Keyring, error) {
	dir := filepath.Join(data, KeysDir)
	old, ring, err := readKeys(dir)
	if err != nil {
		return old, ring, err
	}
	next, err := ledger.NewKey(rand.Reader)
	if err != nil {
		return old, ring, err
	}
	if ring, err = ring.Rotate(old, next, now); err != nil {
		return old, ring, err
	}
	// Killed after the first step: the old key and history stand. After the
	// second: Keys finds that the history is ahead and takes the next key.
	err = replaceKey(dir, nextKeyFile, next)
	if err == nil {
		err = replace(dir, KeyringFile, []byte(ring.String()), 0o644)
	}
	if err == nil {
		err = takeNext(dir)
	}
	if err != nil {
		return old, ring, plenary.Errorf(plenary.Unavailable, "cannot keep the new key: %w", err)
	}
	return next, ring, nil
}

// rotatedHalf ends a rotation that was cut off after the history was written.
func rotatedHalf(dir string, key ledger.Key, ring ledger.Keyring) (ledger.Key, ledger.Keyring, error) {
	pem, err := os.ReadFile(filepath.Join(dir, nextKeyFile))
	if err == nil {
		var next ledger.Key
		if next, err = ledger.ParseKey(pem); err == nil && next.Public() == ring.Current() {
			if err = takeNext(dir); err == nil {
				return next, ring, nil
			}
		}
	}
	return key, ring, plenary.Errorf(plenary.Damaged, "%s is not the private key of %s, which %s names as current",
		filepath.Join(dir, KeyFile), ring.Current(), KeyringFile).WithHint("restore both from the same backup")
}

func takeNext(dir string) error {
	if err := os.Rename(filepath.Join(dir, nextKeyFile), filepath.Join(dir, KeyFile)); err != nil {
		return err
	}
	return syncDir(dir)
}

func replaceKey(dir, name string, k ledger.Key) error {
	b, err := k.PEM()
	if err != nil {
		return err
	}
	return replace(dir, name, b, 0o600)
}

// replace writes a file whole or not at all.
func replace(dir, name string, b []byte, mode fs.FileMode) error {
	f, err := os.CreateTemp(dir, ".new-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(b)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(dir, name))
	}
	if err == nil {
		err = syncDir(dir)
	}
	return err
}
