package hall_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/ledger/store"
)

// Damaged leaves are written anew from the journal on request, under the roots
// that were signed; damaged checkpoints never are.
func TestMendLedger(t *testing.T) {
	c := open(t, 3)
	c.vote("v1")
	c.vote("v2")
	c.hall.Close()
	dir := filepath.Join(c.opts.Data, "meetings", "m1")
	leaves, points := filepath.Join(dir, store.LeavesFile), filepath.Join(dir, store.CheckpointsFile)
	whole, _ := os.ReadFile(leaves)
	signed, _ := os.ReadFile(points)
	again := c.opts
	again.Recover = true
	for name, damaged := range map[string][]byte{
		"altered": bytes.Replace(whole, []byte("adopted"), []byte("rejected"), 1), "cut": whole[:len(whole)/2], "emptied": nil,
	} {
		os.WriteFile(leaves, damaged, 0o600)
		_, err := hall.Open(c.opts)
		if plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), "--recover") {
			t.Fatalf("%s: %v", name, err)
		}
		h, err := hall.Open(again)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		h.Close()
		if now, _ := os.ReadFile(leaves); !bytes.Equal(now, whole) || len(h.Mended()) != 1 {
			t.Errorf("%s: mended to other leaves, %v", name, h.Mended())
		}
	}
	if kept, _ := filepath.Glob(leaves + ".damaged-*"); len(kept) != 3 {
		t.Errorf("the damaged files are not kept: %v", kept)
	}
	// Whoever changes what was signed finds no way in.
	b := bytes.Clone(signed)
	b[len(b)/2] ^= 1
	os.WriteFile(points, b, 0o600)
	os.WriteFile(leaves, whole[:10], 0o600)
	if _, err := hall.Open(again); plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), "backup") {
		t.Errorf("damaged checkpoints: %v", err)
	}
}

// A meeting that a running server has is not said to need recovery.
func TestInUse(t *testing.T) {
	c := open(t, 1)
	if _, err := hall.Open(c.opts); plenary.CodeOf(err) != plenary.Unavailable || strings.Contains(err.Error(), "recover") {
		t.Errorf("%v", err)
	}
}
