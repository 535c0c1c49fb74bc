package ledger

import (
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
)

// Trust is the keys that a reader trusts, from wherever the reader has them.
// The zero value trusts none.
type Trust struct {
	single []PublicKey
	rings  []Keyring
}

// Add trusts a key, or every key of a published history of keys.
func (t *Trust) Add(text string) error {
	if strings.HasPrefix(text, keyringHeader+"\n") {
		r, err := ParseKeyring([]byte(text))
		if err == nil {
			t.rings = append(t.rings, r)
		}
		return err
	}
	p, err := ParsePublicKey(strings.TrimSpace(text))
	if err == nil {
		t.single = append(t.single, p)
	}
	return err
}

// Empty says whether the reader named no key at all.
func (t Trust) Empty() bool { return len(t.single) == 0 && len(t.rings) == 0 }

// Check refuses a key that is not trusted, and one that had handed over to
// another before what it signed was decided.
func (t Trust) Check(p PublicKey, decided time.Time) error {
	for _, s := range t.single {
		if s == p {
			return nil
		}
	}
	for _, r := range t.rings {
		until, ok := r.Until(p)
		if !ok {
			continue
		}
		if !until.IsZero() && decided.After(until.Add(time.Second)) {
			return plenary.Errorf(plenary.Damaged, "key %s signed a decision of %s, but had been replaced at %s",
				p, decided.UTC().Format(time.RFC3339), until.Format(time.RFC3339)).
				WithHint("the old key was used by somebody who should not have it any more")
		}
		return nil
	}
	return plenary.Errorf(plenary.Damaged, "it is signed by key %s, which is not one you named", p).
		WithHint("it does not come from the body whose key you have; if that key was rotated, name the body's list of keys instead")
}
