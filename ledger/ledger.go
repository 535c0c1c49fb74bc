// Package ledger seals what a meeting decided, so that nobody can alter it
// quietly: a Merkle log (RFC 6962) with a leaf for each announced decision,
// statement of intention and corrigendum, signed checkpoints (C2SP
// tlog-checkpoint, Ed25519), receipts a delegate takes home, and the
// verification of all of these without a server. The same canonical form gives
// the record of past votes a root of its own.
//
// Trees, proofs and signatures are those of golang.org/x/mod/sumdb, so that a
// verifier needs nothing of ours; docs/ledger.md describes every byte.
//
// The package never does I/O, reads a clock or holds ballots that were
// changed before the lock: it seals what it is given. Package ledger/store
// keeps a ledger in files.
package ledger

import (
	"encoding/base64"

	"github.com/plenary-vote/plenary"
	"golang.org/x/mod/sumdb/tlog"
)

// Hash is a hash of the log: SHA-256, as RFC 6962 builds it.
type Hash = tlog.Hash

// Bounds on what is read. They are far above any meeting and keep a hostile
// file from taking memory or time.
const (
	MaxLeaf    = 8 << 20 // bytes of one leaf: some 400,000 ballots
	MaxLine    = 1 << 20 // bytes of one line
	MaxReceipt = 4 << 20 // bytes of a receipt
	maxProof   = 64      // hashes of one inclusion proof: a tree of 2^63 leaves
)

// formatHash writes a hash as the log's texts do.
func formatHash(h Hash) string { return base64.StdEncoding.EncodeToString(h[:]) }

// parseHash reads a hash in its one spelling: 44 characters of standard base64
// whose unused bits are nought.
func parseHash(s string) (Hash, error) {
	var h Hash
	b, err := base64.StdEncoding.Strict().DecodeString(s)
	if err != nil || len(b) != len(h) || formatHash(Hash(b)) != s {
		return h, plenary.Errorf(plenary.Damaged, "%q is not a hash", clip(s)).
			WithHint("a hash is 32 bytes in standard base64, 44 characters")
	}
	return Hash(b), nil
}

// clip shortens text for an error message.
func clip(s string) string {
	const limit = 60
	if len(s) <= limit {
		return s
	}
	return s[:limit] + "..."
}
