package ledger

import (
	"crypto/ed25519"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
	"golang.org/x/mod/sumdb/note"
)

// PublicKey is an Ed25519 key that verifies what its Key signed. It is
// comparable; the zero value is no key.
type PublicKey [ed25519.PublicKeySize]byte

// String writes the key as it is published: the last part of a verifier key of
// golang.org/x/mod/sumdb/note, 44 characters of base64.
func (p PublicKey) String() string {
	return base64.StdEncoding.EncodeToString(append([]byte{algEd25519}, p[:]...))
}

const (
	algEd25519   = 1  // first byte of an encoded key of package note
	publicKeyLen = 44 // characters of an encoded key
)

// VerifierKey is the key in the form that package note reads, for one log.
func (p PublicKey) VerifierKey(origin string) string {
	s, err := note.NewEd25519VerifierKey(origin, p[:])
	if err != nil { // only for a key of the wrong size
		panic(err)
	}
	return s
}

// ParsePublicKey reads a key as String or VerifierKey writes it.
func ParsePublicKey(s string) (PublicKey, error) {
	encoded := s
	if _, err := note.NewVerifier(s); err == nil {
		encoded = s[strings.LastIndexByte(s[:len(s)-publicKeyLen+1], '+')+1:]
	}
	b, err := base64.StdEncoding.Strict().DecodeString(encoded)
	if err != nil || len(encoded) != publicKeyLen || len(b) != 1+ed25519.PublicKeySize || b[0] != algEd25519 {
		return PublicKey{}, plenary.Errorf(plenary.Invalid, "%q is not a public key", clip(s)).
			WithHint("a key has %d characters and starts with A; a verifier key has the form name+hash+key", publicKeyLen)
	}
	return PublicKey(b[1:]), nil
}

// Key is a private Ed25519 key. One key signs the logs of all meetings of an
// installation, each under the log's own name. It never prints itself.
type Key struct{ private ed25519.PrivateKey }

// NewKey makes a key of 32 bytes read from random, which must be a source of
// secret randomness (crypto/rand.Reader).
func NewKey(random io.Reader) (Key, error) {
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(random, seed); err != nil {
		return Key{}, plenary.Errorf(plenary.Unavailable, "no randomness for a new key: %w", err)
	}
	return Key{ed25519.NewKeyFromSeed(seed)}, nil
}

// Public is the key that verifies.
func (k Key) Public() PublicKey { return PublicKey(k.private.Public().(ed25519.PublicKey)) }

// String keeps the secret out of logs.
func (k Key) String() string { return "private key of " + k.Public().String() }

// GoString keeps the secret out of logs.
func (k Key) GoString() string { return k.String() }

const pemType = "PRIVATE KEY"

// PEM is the key as it is kept in a file: PKCS #8, which openssl reads too.
func (k Key) PEM() ([]byte, error) {
	der, err := x509.MarshalPKCS8PrivateKey(k.private)
	if err != nil {
		return nil, err
	}
	return pem.EncodeToMemory(&pem.Block{Type: pemType, Bytes: der}), nil
}

// ParseKey reads a key as PEM writes it.
func ParseKey(b []byte) (Key, error) {
	bad := func(why string) (Key, error) {
		return Key{}, plenary.Errorf(plenary.Damaged, "not a private key: %s", why).
			WithHint("the key file holds one PEM block, %q, with an Ed25519 key in PKCS #8", pemType)
	}
	block, rest := pem.Decode(b)
	if block == nil || block.Type != pemType || len(strings.TrimSpace(string(rest))) != 0 {
		return bad("it is not one PEM block")
	}
	k, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return bad("its content is not PKCS #8")
	}
	private, ok := k.(ed25519.PrivateKey)
	if !ok {
		return bad("it is not an Ed25519 key")
	}
	return Key{private}, nil
}

// signer makes the key a note.Signer under the name of a log.
type signer struct {
	note.Verifier
	private ed25519.PrivateKey
}

func (s signer) Sign(msg []byte) ([]byte, error) { return ed25519.Sign(s.private, msg), nil }

// sign signs the text of a note under a name.
func (k Key) sign(name, text string) ([]byte, error) {
	v, err := note.NewVerifier(k.Public().VerifierKey(name))
	if err != nil {
		return nil, plenary.Errorf(plenary.Invalid, "%q cannot name a log: %w", clip(name), err).
			WithHint("a name has no spaces and no plus sign")
	}
	b, err := note.Sign(&note.Note{Text: text}, signer{v, k.private})
	if err != nil {
		return nil, plenary.Errorf(plenary.Internal, "signing: %w", err)
	}
	return b, nil
}

// open checks a note signed under a name and gives its text. Package note
// tolerates further signatures and several spellings of one signature; here the
// note must have exactly one, spelled as sign spells it, so that no byte can
// change unseen.
func (p PublicKey) open(name string, signed []byte) (string, error) {
	v, err := note.NewVerifier(p.VerifierKey(name))
	if err != nil {
		return "", plenary.Errorf(plenary.Damaged, "%q cannot name a log", clip(name))
	}
	n, err := note.Open(signed, note.VerifierList(v))
	if err != nil {
		return "", plenary.Errorf(plenary.Damaged, "the signature of %s does not fit key %s: %w", clip(name), p, err).
			WithHint("the text was altered, or another key signed it")
	}
	if len(n.Sigs) != 1 || len(n.UnverifiedSigs) != 0 || !spelledAsSigned(n, string(signed)) {
		return "", plenary.Errorf(plenary.Damaged, "the note of %s is not spelled as it was signed", clip(name))
	}
	return n.Text, nil
}

// spelledAsSigned says whether a note with only verified signatures has the
// spelling that note.Sign gives it.
func spelledAsSigned(n *note.Note, signed string) bool {
	s := n.Text + "\n"
	for _, sig := range n.Sigs {
		if _, err := base64.StdEncoding.Strict().DecodeString(sig.Base64); err != nil {
			return false
		}
		s += "— " + sig.Name + " " + sig.Base64 + "\n"
	}
	return s == signed
}
