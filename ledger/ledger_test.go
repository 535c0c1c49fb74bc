package ledger_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// testKey is a key of fixed bytes: signatures of Ed25519 are deterministic.
func testKey(t testing.TB, seed byte) ledger.Key {
	t.Helper()
	k, err := ledger.NewKey(bytes.NewReader(bytes.Repeat([]byte{seed}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func stamp(seq uint64) ledger.Stamp {
	return ledger.Stamp{
		Meeting: "m1",
		Seq:     seq,
		Head:    sha256.Sum256(fmt.Append(nil, seq)),
		Time:    time.Date(2026, 11, 21, 10, 0, int(seq%60), 0, time.UTC),
	}
}

// testVote is a vote of members M0000, M0001, ... of a local body.
func testVote(number, members int) plenary.Vote {
	v := plenary.Vote{
		ID: plenary.VoteID(fmt.Sprintf("lakeside:%d", number)), Collection: "lakeside", Body: "lakeside",
		Date: plenary.NewDate(2026, 11, 21), Session: "1", Kind: plenary.Draft,
		Title: "A harbour for the lake", DraftOf: "L.1", Method: plenary.Recorded, Quality: plenary.Full,
	}
	for i := range members {
		b := plenary.Ballot{Member: plenary.Code(fmt.Sprintf("M%04d", i)), Position: plenary.Positions()[(i+number)%4]}
		if b.Position == plenary.NotVoting {
			b.Reason = plenary.Absent
		}
		v.Ballots = append(v.Ballots, b)
	}
	v.Tally = v.Ballots.Tally()
	v.Outcome = plenary.Tied
	v.Decision = &plenary.Decision{
		Outcome: v.Outcome, Rule: "simple", Needed: plenary.N(2), Margin: plenary.N(-1), Question: plenary.Ordinary,
		Proof: []plenary.Step{{Cite: "rule 85", Text: "1 in favour is not more than 1 against", Holds: false}},
	}
	return v
}

func testLog(t testing.TB, k ledger.Key, leaves, members int) *ledger.Log {
	t.Helper()
	l, err := ledger.NewLog(ledger.Origin("lakeside", "m1"), k)
	if err != nil {
		t.Fatal(err)
	}
	for i := range leaves {
		if _, err := l.Append(k, ledger.NewDecision(stamp(uint64(i)), testVote(i, members), ledger.Particulars{})); err != nil {
			t.Fatal(err)
		}
	}
	return l
}
