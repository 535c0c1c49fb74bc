package store

import (
	"path/filepath"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// Write writes the files of a ledger into a directory that has none: its leaves
// and the checkpoint that covers them.
func Write(dir string, leaves []ledger.Leaf, checkpoint string) error {
	var b strings.Builder
	for _, l := range leaves {
		b.WriteString(l.Text() + "\n")
	}
	err := replace(dir, LeavesFile, []byte(b.String()), 0o600)
	if err == nil {
		err = replace(dir, CheckpointsFile, []byte(checkpoint), 0o600)
	}
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "the ledger in %s: %w", filepath.Base(dir), err)
	}
	return nil
}
