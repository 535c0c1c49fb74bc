package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// Mend writes the leaves of a ledger anew from those that the meeting's journal
// gives, want. It does so only if they have every root that was ever signed;
// the checkpoints are never written anew. The damaged file is kept under the
// name that Mend gives.
func Mend(dir string, keys ledger.Keyring, want []ledger.Leaf) (aside string, err error) {
	text, err := read(filepath.Join(dir, CheckpointsFile))
	if err != nil {
		return "", err
	}
	signed, _ := splitCheckpoints(text)
	if len(signed) == 0 {
		return "", plenary.Errorf(plenary.Damaged, "%s holds no whole checkpoint", CheckpointsFile).WithHint("restore it from a backup")
	}
	var b strings.Builder
	for _, l := range want {
		b.WriteString(l.Text() + "\n")
	}
	_, end, err := check([]byte(b.String()), signed, keys)
	if err != nil {
		return "", plenary.Errorf(plenary.Damaged, "the leaves that the journal gives are not those that were signed: %w", err).
			WithHint("restore %s from a backup", CheckpointsFile)
	}
	path := filepath.Join(dir, LeavesFile)
	for i := 1; ; i++ {
		aside = fmt.Sprintf("%s.damaged-%d", path, i)
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	if err := os.Rename(path, aside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", plenary.Errorf(plenary.Unavailable, "the damaged file cannot be moved aside: %w", err)
	}
	if err := replace(dir, LeavesFile, []byte(b.String()[:end]), 0o600); err != nil {
		return "", plenary.Errorf(plenary.Unavailable, "the leaves cannot be written anew: %w", err)
	}
	return aside, nil
}
