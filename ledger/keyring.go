package ledger

import (
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"

	"github.com/plenary-vote/plenary"
)

const (
	keyringHeader    = "plenary-keys 1"
	successionHeader = "plenary-key-succession 1"
	successionName   = "plenary/keys" // the name both keys sign a succession under
	maxKeys          = 1000
)

// Keyring is the public history of an installation's keys: the first, and one
// succession for each rotation, signed by the key that goes and the key that
// comes. Who trusts any key of it can follow it to the others.
type Keyring struct {
	keys  []PublicKey
	until []time.Time // when keys[i] handed over; one shorter than keys
	notes []string    // the successions as signed
}

// NewKeyring starts a history with its first key.
func NewKeyring(first PublicKey) Keyring { return Keyring{keys: []PublicKey{first}} }

// Current is the key that signs now.
func (r Keyring) Current() PublicKey { return r.keys[len(r.keys)-1] }

// Keys are all keys, the first one first.
func (r Keyring) Keys() []PublicKey { return r.keys[:len(r.keys):len(r.keys)] }

// Until says whether a key belongs to the history, and when it handed over
// (zero for the current key).
func (r Keyring) Until(p PublicKey) (until time.Time, ok bool) {
	for i, k := range r.keys {
		if k == p {
			if i < len(r.until) {
				until = r.until[i]
			}
			return until, true
		}
	}
	return time.Time{}, false
}

// Rotate is the history after the current key, which must be old, has handed
// over to another.
func (r Keyring) Rotate(old, to Key, at time.Time) (Keyring, error) {
	if old.Public() != r.Current() {
		return r, plenary.Errorf(plenary.Invalid, "key %s is not the current key %s", old.Public(), r.Current())
	}
	if _, known := r.Until(to.Public()); known {
		return r, plenary.Errorf(plenary.Invalid, "key %s was in use before", to.Public())
	}
	at = at.UTC().Truncate(time.Second)
	text := successionText(old.Public(), to.Public(), at)
	var signers []note.Signer
	for _, k := range []Key{old, to} {
		v, err := note.NewVerifier(k.Public().VerifierKey(successionName))
		if err != nil {
			return r, plenary.Errorf(plenary.Internal, "key %s: %w", k.Public(), err)
		}
		signers = append(signers, signer{v, k.private})
	}
	signed, err := note.Sign(&note.Note{Text: text}, signers...)
	if err != nil {
		return r, plenary.Errorf(plenary.Internal, "signing a succession: %w", err)
	}
	return r.follow(string(signed))
}

func successionText(old, to PublicKey, at time.Time) string {
	return successionHeader + "\nold " + old.String() + "\nnew " + to.String() + "\ntime " + at.Format(time.RFC3339) + "\n"
}

// follow checks a signed succession from the current key and adds it.
func (r Keyring) follow(signed string) (Keyring, error) {
	bad := func(format string, args ...any) (Keyring, error) {
		return r, plenary.Errorf(plenary.Damaged, "succession %d of the keys: "+format, append([]any{len(r.notes) + 1}, args...)...).
			WithHint("take the list of keys from the body that published it")
	}
	text, _, _ := strings.Cut(signed, "\n\n")
	to, err := ParsePublicKey(lineValue(text, "new"))
	if err != nil {
		return bad("%w", err)
	}
	at, err := time.Parse(time.RFC3339, lineValue(text, "time"))
	if err != nil || text+"\n" != successionText(r.Current(), to, at.UTC()) {
		return bad("it does not hand over from %s", r.Current())
	}
	var verifiers []note.Verifier
	for _, p := range []PublicKey{r.Current(), to} {
		v, err := note.NewVerifier(p.VerifierKey(successionName))
		if err != nil {
			return bad("%w", err)
		}
		verifiers = append(verifiers, v)
	}
	n, err := note.Open([]byte(signed), note.VerifierList(verifiers...))
	if err != nil {
		return bad("%w", err)
	}
	if len(n.Sigs) != 2 || len(n.UnverifiedSigs) != 0 || !spelledAsSigned(n, signed) {
		return bad("it must be signed by the old key and the new, and by no other")
	}
	if _, known := r.Until(to); known || len(r.keys) == maxKeys {
		return bad("key %s was in use before", to)
	}
	return Keyring{
		append(r.Keys(), to),
		append(r.until[:len(r.until):len(r.until)], at.UTC()),
		append(r.notes[:len(r.notes):len(r.notes)], signed),
	}, nil
}

// String is the history as it is published.
func (r Keyring) String() string {
	return keyringHeader + "\nkey " + r.keys[0].String() + "\n" + strings.Join(append([]string{""}, r.notes...), "\n")
}

// ParseKeyring reads a history as String writes it and checks every succession.
func ParseKeyring(b []byte) (Keyring, error) {
	bad := func() (Keyring, error) {
		return Keyring{}, plenary.Errorf(plenary.Damaged, "not a list of keys").
			WithHint("a list of keys starts with %q", keyringHeader)
	}
	if len(b) > maxKeys<<10 {
		return bad()
	}
	s := string(b)
	head, rest, _ := strings.Cut(s, "\n\n")
	header, key, _ := strings.Cut(strings.TrimSuffix(head, "\n"), "\nkey ")
	if header != keyringHeader {
		return bad()
	}
	first, err := ParsePublicKey(key)
	if err != nil {
		return Keyring{}, err
	}
	r := NewKeyring(first)
	for rest != "" {
		text, more, _ := strings.Cut(rest, "\n\n")
		sigs, next, _ := strings.Cut(more, "\n\n")
		if next != "" {
			sigs += "\n"
		}
		if r, err = r.follow(text + "\n\n" + sigs); err != nil {
			return Keyring{}, err
		}
		rest = next
	}
	if r.String() != s {
		return bad()
	}
	return r, nil
}
