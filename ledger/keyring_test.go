package ledger_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

var day = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

func rotated(t testing.TB, keys ...byte) ledger.Keyring {
	t.Helper()
	r := ledger.NewKeyring(testKey(t, keys[0]).Public())
	for i := range keys[1:] {
		var err error
		if r, err = r.Rotate(testKey(t, keys[i]), testKey(t, keys[i+1]), day.AddDate(0, i, 0)); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

func TestKeyring(t *testing.T) {
	for n := 1; n <= 4; n++ {
		r := rotated(t, []byte{1, 2, 3, 4}[:n]...)
		again, err := ledger.ParseKeyring([]byte(r.String()))
		if err != nil || again.String() != r.String() || again.Current() != testKey(t, byte(n)).Public() {
			t.Fatalf("%d keys read back: %v\n%s", n, err, r)
		}
		for i := range n {
			until, ok := again.Until(testKey(t, byte(i+1)).Public())
			if want := (i < n-1); !ok || until.IsZero() == want || want && !until.Equal(day.AddDate(0, i, 0)) {
				t.Errorf("%d keys: key %d until %v, %v", n, i+1, until, ok)
			}
		}
		if _, ok := again.Until(testKey(t, 9).Public()); ok {
			t.Error("a foreign key belongs to the ring")
		}
	}
	r := rotated(t, 1, 2)
	if _, err := r.Rotate(testKey(t, 1), testKey(t, 3), day); plenary.CodeOf(err) != plenary.Invalid {
		t.Errorf("a key that is gone rotates: %v", err)
	}
	if _, err := r.Rotate(testKey(t, 2), testKey(t, 1), day); plenary.CodeOf(err) != plenary.Invalid {
		t.Errorf("a key that is gone comes back: %v", err)
	}
}

func TestKeyringEveryByte(t *testing.T) {
	whole := []byte(rotated(t, 1, 2, 3).String())
	for i := range whole {
		for bit := range 8 {
			b := bytes.Clone(whole)
			b[i] ^= 1 << bit
			if _, err := ledger.ParseKeyring(b); err == nil {
				t.Errorf("byte %d, bit %d of %q: the change is not noticed", i, bit, clip(whole, i))
			}
		}
	}
	// A succession left out, or two swapped.
	parts := strings.Split(string(whole), "\n\n")
	for _, order := range [][]int{{0, 3, 4}, {0, 3, 4, 1, 2}, {0, 1, 2, 1, 2}} {
		var picked []string
		for _, i := range order {
			picked = append(picked, strings.TrimSuffix(parts[i], "\n"))
		}
		if _, err := ledger.ParseKeyring([]byte(strings.Join(picked, "\n\n") + "\n")); err == nil {
			t.Errorf("parts %v: not noticed", order)
		}
	}
}

func TestKey(t *testing.T) {
	k := testKey(t, 1)
	b, err := k.PEM()
	if err != nil {
		t.Fatal(err)
	}
	again, err := ledger.ParseKey(b)
	if err != nil || again.Public() != k.Public() {
		t.Fatalf("read back: %v", err)
	}
	for _, s := range []string{k.Public().String(), k.Public().VerifierKey("plenary/a+b"[:9]), k.Public().VerifierKey("x")} {
		if p, err := ledger.ParsePublicKey(s); err != nil || p != k.Public() {
			t.Errorf("%q: %v", s, err)
		}
	}
	for _, s := range []string{"", "A", k.Public().String() + "=", k.Public().String()[1:], "x+00000000+" + k.Public().String(), string(b)} {
		if _, err := ledger.ParsePublicKey(s); plenary.CodeOf(err) != plenary.Invalid {
			t.Errorf("%q is read as a key: %v", s, err)
		}
	}
	for _, s := range []string{"", "x", string(b) + string(b), strings.Replace(string(b), "MC4", "MC5", 1)} {
		if _, err := ledger.ParseKey([]byte(s)); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%q is read as a private key: %v", s, err)
		}
	}
	// The secret shows in no print of the key.
	seed := strings.Split(string(b), "\n")[1]
	for _, s := range []string{fmt.Sprint(k), fmt.Sprintf("%+v", k), fmt.Sprintf("%#v", k)} {
		if strings.Contains(s, seed[30:50]) || strings.Contains(s, "1 1 1 1") || !strings.Contains(s, k.Public().String()) {
			t.Errorf("printed: %s", s)
		}
	}
}

func FuzzParseKeyring(f *testing.F) {
	f.Add([]byte(rotated(f, 1).String()))
	f.Add([]byte(rotated(f, 1, 2, 3).String()))
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, err := ledger.ParseKeyring(b); err == nil && r.String() != string(b) {
			t.Fatalf("%q is read as %q", b, r)
		}
	})
}

func FuzzParseCheckpoint(f *testing.F) {
	signed, _, p := testLog(f, testKey(f, 1), 2, 3).Checkpoint()
	f.Add(signed)
	f.Add("a\n0\n" + ledger.PublicKey{}.String() + "\n\n— a b\n")
	f.Fuzz(func(t *testing.T, s string) {
		if c, err := ledger.VerifyCheckpoint(s, p); err == nil && s != signed {
			t.Fatalf("another checkpoint verifies: %+v", c)
		}
	})
}
