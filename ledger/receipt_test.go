package ledger_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

func receiptOf(t testing.TB, l *ledger.Log, index int, member plenary.Code) ledger.Receipt {
	t.Helper()
	line, _ := l.Leaves()[index].FindBallot(member)
	if line < 0 {
		t.Fatalf("no ballot of %s", member)
	}
	r, err := l.Receipt(index, line)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestReceipt(t *testing.T) {
	k := testKey(t, 1)
	for _, members := range []int{1, 2, 15, 193} {
		l := testLog(t, k, 5, members)
		for i := range 5 {
			r := receiptOf(t, l, i, "M0000")
			c, err := r.Verify()
			if err != nil {
				t.Fatalf("%d members, leaf %d: %v", members, i, err)
			}
			if c.Size != 5 || r.Value("vote") != string(l.Leaves()[i].Vote()) || !strings.HasPrefix(r.LineText, "ballot M0000 ") {
				t.Errorf("%d members, leaf %d: %+v", members, i, r)
			}
			packed, err := r.Pack()
			if err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{r.String(), packed} {
				again, err := ledger.ParseReceipt([]byte(text))
				if err != nil || again.String() != r.String() {
					t.Fatalf("%d members, leaf %d: read back %v\n%s", members, i, err, text)
				}
			}
			if strings.Contains(r.String(), "M0001") {
				t.Errorf("the receipt of M0000 shows another member's ballot")
			}
		}
	}
	if _, err := testLog(t, k, 1, 3).Receipt(1, -1); plenary.CodeOf(err) != plenary.NotFound {
		t.Errorf("a receipt for a leaf that is not there: %v", err)
	}
	if _, err := testLog(t, k, 1, 3).Receipt(0, 99); plenary.CodeOf(err) != plenary.NotFound {
		t.Errorf("a receipt for a line that is not there: %v", err)
	}
	if r, err := testLog(t, k, 1, 3).Receipt(0, -1); err != nil {
		t.Error(err)
	} else if _, err := r.Verify(); err != nil || strings.Contains(r.String(), "ballot") {
		t.Errorf("a receipt without a ballot: %v\n%s", err, r)
	}
}

// Each byte of a receipt and of its code: changed in every bit, dropped, doubled.
func TestReceiptEveryByte(t *testing.T) {
	l := testLog(t, testKey(t, 1), 3, 5)
	r := receiptOf(t, l, 1, "M0003")
	packed, err := r.Pack()
	if err != nil {
		t.Fatal(err)
	}
	for _, whole := range [][]byte{[]byte(r.String()), []byte(packed)} {
		accepted := func(b []byte) bool {
			r, err := ledger.ParseReceipt(b)
			if err == nil {
				_, err = r.Verify()
			}
			return err == nil
		}
		everyByte(t, whole, accepted)
	}
}

// everyByte changes each byte of what is accepted in every bit, drops it,
// doubles it and cuts there: none of that may be accepted.
func everyByte(t *testing.T, whole []byte, accepted func([]byte) bool) {
	t.Helper()
	if !accepted(whole) {
		t.Fatal("unchanged, it is refused")
	}
	for i := range whole {
		for bit := range 8 {
			b := bytes.Clone(whole)
			b[i] ^= 1 << bit
			if accepted(b) {
				t.Errorf("byte %d, bit %d of %q: the change is not noticed", i, bit, clip(whole, i))
			}
		}
		if accepted(append(bytes.Clone(whole[:i]), whole[i+1:]...)) {
			t.Errorf("byte %d dropped: not noticed", i)
		}
		if accepted(append(bytes.Clone(whole[:i+1]), whole[i:]...)) {
			t.Errorf("byte %d doubled: not noticed", i)
		}
		if accepted(whole[:i]) {
			t.Errorf("cut to %d bytes: not noticed", i)
		}
	}
}

func clip(b []byte, at int) []byte { return b[max(0, at-10):min(len(b), at+10)] }

// A receipt is made of parts; a part of another genuine receipt does not fit.
func TestReceiptMixed(t *testing.T) {
	k := testKey(t, 1)
	l := testLog(t, k, 4, 9)
	a, b := receiptOf(t, l, 1, "M0003"), receiptOf(t, l, 2, "M0004")
	for name, mix := range map[string]func(r *ledger.Receipt){
		"another decision":            func(r *ledger.Receipt) { r.Summary = b.Summary },
		"another ballot":              func(r *ledger.Receipt) { r.LineText = b.LineText },
		"another ballot with proof":   func(r *ledger.Receipt) { r.Line, r.LineText, r.LineProof = b.Line, b.LineText, b.LineProof },
		"another place":               func(r *ledger.Receipt) { r.Index = b.Index },
		"another place with proof":    func(r *ledger.Receipt) { r.Index, r.Proof = b.Index, b.Proof },
		"another key":                 func(r *ledger.Receipt) { r.Key = testKey(t, 2).Public() },
		"another meeting's log":       func(r *ledger.Receipt) { _, r.Checkpoint = otherLog(t, k) },
		"another key and its log":     func(r *ledger.Receipt) { r.Key, r.Checkpoint = otherLog(t, testKey(t, 2)) },
		"a summary that goes on":      func(r *ledger.Receipt) { r.Summary += "outcome adopted\n" },
		"a summary with two lines":    func(r *ledger.Receipt) { r.Summary = r.Summary[:len(r.Summary)-1] + "\noutcome adopted\n" },
		"a proof cut short":           func(r *ledger.Receipt) { r.Proof = r.Proof[1:] },
		"a proof that goes on":        func(r *ledger.Receipt) { r.Proof = append(r.Proof[:len(r.Proof):len(r.Proof)], r.Proof[0]) },
		"no proof of the ballot":      func(r *ledger.Receipt) { r.LineProof = nil },
		"a ballot that was not asked": func(r *ledger.Receipt) { r.LineText = "ballot M0003 no" },
	} {
		r := a
		mix(&r)
		if _, err := r.Verify(); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func otherLog(t testing.TB, k ledger.Key) (ledger.PublicKey, string) {
	l, err := ledger.NewLog(ledger.Origin("lakeside", "m2"), k)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 4 {
		if _, err := l.Append(k, ledger.NewDecision(stamp(uint64(i)), testVote(i+7, 9), ledger.Particulars{})); err != nil {
			t.Fatal(err)
		}
	}
	signed, _, p := l.Checkpoint()
	return p, signed
}

func TestQR(t *testing.T) {
	r := receiptOf(t, testLog(t, testKey(t, 1), 20, 193), 17, "M0100")
	code, err := r.QR()
	if err != nil {
		t.Fatal(err)
	}
	// Version 27, 125 modules a side, is what a phone reads off a phone.
	t.Logf("receipt of %d bytes, QR code of %d modules a side", len(r.String()), code.Size)
	if code.Size > 125 {
		t.Errorf("QR code of %d modules a side", code.Size)
	}
}

func FuzzParseReceipt(f *testing.F) {
	l := testLog(f, testKey(f, 1), 3, 5)
	r := receiptOf(f, l, 1, "M0003")
	packed, _ := r.Pack()
	whole, _ := l.Receipt(0, -1)
	for _, s := range []string{r.String(), packed, whole.String(), "plenary-receipt 1\n\n\n\n\n", "PLENARY:1:", "PLENARY:1:000"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := ledger.ParseReceipt(b)
		if err != nil {
			return
		}
		if _, err := got.Verify(); err != nil || got.Key != r.Key {
			return
		}
		// What verifies under the genuine key is what the genuine log holds.
		leaf := l.Leaves()[got.Index]
		if got.Summary != leaf.Summary() || got.Line >= 0 && !strings.Contains("\n"+leaf.Details(), "\n"+got.LineText+"\n") {
			t.Fatalf("verified under the genuine key:\n%s", got)
		}
	})
}

func BenchmarkReceipt(b *testing.B) {
	for _, c := range []struct {
		name    string
		members int
	}{{"193", 193}, {"10000", 10_000}} {
		l := testLog(b, testKey(b, 1), 30, c.members)
		b.Run("old/"+c.name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ { // another leaf each time: its details are hashed anew
				receiptOf(b, l, i%30, "M0100")
			}
		})
		b.Run("new/"+c.name, func(b *testing.B) { // of the vote just announced
			for b.Loop() {
				receiptOf(b, l, 29, "M0100")
			}
		})
		b.Run("verify/"+c.name, func(b *testing.B) {
			text := []byte(receiptOf(b, l, 3, "M0100").String())
			for b.Loop() {
				r, err := ledger.ParseReceipt(text)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := r.Verify(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
