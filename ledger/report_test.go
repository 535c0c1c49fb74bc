package ledger_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

func trust(t testing.TB, texts ...string) (out ledger.Trust) {
	t.Helper()
	for _, s := range texts {
		if err := out.Add(s); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func TestTrust(t *testing.T) {
	// testLog's decisions are of 21 November, ten hours after day, the time of
	// the first rotation of rotated.
	one, two := testKey(t, 1), testKey(t, 2)
	vkey := one.Public().VerifierKey("plenary/lakeside/m1")
	for _, c := range []struct {
		name  string
		key   ledger.Key
		trust []string
		says  string // "" accepted
	}{
		{"its key", one, []string{one.Public().String()}, ""},
		{"its key in a file", one, []string{one.Public().String() + "\n"}, ""},
		{"its verifier key", one, []string{vkey}, ""},
		{"one of two keys", one, []string{two.Public().String(), vkey}, ""},
		{"another key", one, []string{two.Public().String()}, "not one you named"},
		{"the current key of a list", two, []string{rotated(t, 1, 2).String()}, ""},
		{"a list without rotation", one, []string{rotated(t, 1).String()}, ""},
		{"a key replaced before", one, []string{rotated(t, 1, 2).String()}, "had been replaced"},
		{"a key replaced later", two, []string{rotated(t, 1, 2, 3).String()}, ""},
		{"a list that lacks it", testKey(t, 7), []string{rotated(t, 1, 2).String()}, "not one you named"},
	} {
		r, err := ledger.VerifyReceipt([]byte(receiptOf(t, testLog(t, c.key, 2, 3), 1, "M0001").String()), trust(t, c.trust...))
		switch {
		case c.says == "" && (err != nil || !r.Trusted):
			t.Errorf("%s: %v", c.name, err)
		case c.says != "" && (plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), c.says)):
			t.Errorf("%s: %v", c.name, err)
		}
	}
	r, err := ledger.VerifyReceipt([]byte(receiptOf(t, testLog(t, one, 2, 3), 1, "M0001").String()), ledger.Trust{})
	if err != nil || r.Trusted || r.Key != one.Public().String() {
		t.Errorf("without a key: %+v, %v", r, err)
	}
	var bad ledger.Trust
	for _, s := range []string{"", "x", "plenary-keys 1\nkey x\n"} {
		if err := bad.Add(s); err == nil || !bad.Empty() {
			t.Errorf("%q is trusted", s)
		}
	}
}

// Two files of one log agree, or prove that it was told in two ways.
func TestAgree(t *testing.T) {
	k := testKey(t, 1)
	receipt := func(l *ledger.Log, leaf int) ledger.Report {
		r, err := ledger.VerifyReceipt([]byte(receiptOf(t, l, leaf, "M0000").String()), ledger.Trust{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	all := func(l *ledger.Log) ledger.Report {
		_, c, p := l.Checkpoint()
		r, err := ledger.ReportLeaves("export", l.Leaves(), c, p, ledger.Trust{})
		if err != nil || len(r.Entries) != len(l.Leaves()) {
			t.Fatal(err)
		}
		return r
	}
	short, long := testLog(t, k, 3, 4), testLog(t, k, 8, 4)
	forked := testLog(t, k, 2, 4) // the same first two leaves, then others
	for i := range 6 {
		if _, err := forked.Append(k, ledger.NewDecision(stamp(uint64(i)), testVote(i+20, 4), ledger.Particulars{})); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name     string
		reports  []ledger.Report
		compared int
		agree    bool
	}{
		{"one file", []ledger.Report{all(long)}, 0, true},
		{"two receipts of one checkpoint", []ledger.Report{receipt(long, 1), receipt(long, 7)}, 1, true},
		{"two receipts of different checkpoints", []ledger.Report{receipt(short, 1), receipt(long, 7)}, 0, true},
		{"an early receipt and the export", []ledger.Report{receipt(short, 1), all(long)}, 1, true},
		{"the export and two early receipts", []ledger.Report{all(long), receipt(short, 1), receipt(short, 2)}, 3, true},
		{"an early receipt and a forked export", []ledger.Report{receipt(short, 1), all(forked)}, 1, false},
		{"two receipts of one size", []ledger.Report{receipt(long, 1), receipt(forked, 1)}, 1, false},
		{"two exports", []ledger.Report{all(forked), all(long)}, 1, false},
		{"what both tell alike", []ledger.Report{receipt(testLog(t, k, 2, 4), 0), all(long), receipt(long, 3)}, 2, true},
	} {
		n, err := ledger.Agree(c.reports)
		if (err == nil) != c.agree || n != c.compared {
			t.Errorf("%s: %d compared, %v", c.name, n, err)
		}
	}
}
