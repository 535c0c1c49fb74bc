package hall_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/journal/sqlite"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
	"github.com/plenary-vote/plenary/meeting"
)

// The tests of this file are named in the table of docs/security.md.

// openVote calls a vote and begins it.
func (c *chamber) openVote(id string) {
	c.t.Helper()
	c.must("chair", &meeting.CallVote{ID: id, Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "Question " + id}, Method: plenary.Recorded})
	c.must("chair", &meeting.BeginVoting{Vote: id})
}

func (c *chamber) lockAndAnnounce(id string) {
	c.t.Helper()
	c.must("chair", &meeting.Lock{Vote: id})
	c.must("chair", &meeting.Announce{Vote: id})
}

// try commands as a person and gives the answer, whatever it is.
func (c *chamber) try(person string, cmd meeting.Command) meeting.Result {
	c.t.Helper()
	r, err := c.Do(c.t.Context(), person, cmd)
	if err != nil {
		c.t.Fatal(err)
	}
	return r
}

func (c *chamber) ballot(vote string, seat plenary.Code) (b meeting.Ballot) {
	c.Read(func(s *meeting.State) { b = s.Ballot(s.Vote(vote), seat) })
	return b
}

func (c *chamber) tally(vote string) (t plenary.Tally) {
	c.Read(func(s *meeting.State) { t = s.Record(s.Vote(vote)).Tally })
	return t
}

func ballot(vote string, seat plenary.Code, p plenary.Position, n uint32) *meeting.Cast {
	return &meeting.Cast{Vote: vote, Seat: seat, Position: p, N: n, Source: meeting.Device}
}

// Two delegates of a seat, each on several devices, all at once: the seat has
// one ballot, and everybody is told which.
func TestThreatSecondVoteOfASeat(t *testing.T) {
	c := open(t, 3)
	second := c.issue(meeting.Delegate, "S0000")
	c.joinAs("second", second)
	c.openVote("v1")
	var wg sync.WaitGroup
	var mu sync.Mutex
	accepted := 0
	for i := range 40 {
		wg.Go(func() {
			who, p := c.person["S0000"], plenary.Yes
			if i%2 == 1 {
				who, p = c.person["second"], plenary.No
			}
			r, err := c.Do(t.Context(), who, ballot("v1", "S0000", p, 1))
			if err != nil || r.Ballot == nil {
				t.Errorf("%+v, %v", r, err)
				return
			}
			mu.Lock()
			defer mu.Unlock()
			if r.Status == meeting.Accepted {
				accepted++
			}
			if stands := c.ballot("v1", "S0000").Position; r.Ballot.Position != stands {
				t.Errorf("told %v, but %v stands", r.Ballot.Position, stands)
			}
		})
	}
	wg.Wait()
	if accepted != 1 {
		t.Errorf("%d first ballots of one seat were accepted", accepted)
	}
	c.lockAndAnnounce("v1")
	if n := c.tally("v1"); n.Yes.Or(0)+n.No.Or(0) != 1 {
		t.Errorf("one seat was counted as %v", n)
	}
}

// A delegate, an observer, the organiser and nobody cast for a seat that is not
// theirs, and the clerk claims a ballot from the seat's own device.
func TestThreatAnothersSeat(t *testing.T) {
	c := open(t, 3)
	c.openVote("v1")
	for _, person := range []string{c.person["S0001"], c.person["organiser"], c.person["clerk"], c.person["chair"], "", "p-0000000000000000"} {
		if r := c.try(person, ballot("v1", "S0000", plenary.Yes, 1)); r.Status != meeting.Refused || r.Rule == "" {
			t.Errorf("%q cast for S0000: %+v", person, r)
		}
	}
	if r := c.try(c.person["S0001"], &meeting.Cast{Vote: "v1", Seat: "S0001", Position: plenary.Yes, N: 1, Source: meeting.Paper}); r.Status != meeting.Refused {
		t.Errorf("a delegate cast a paper ballot: %+v", r)
	}
	if b := c.ballot("v1", "S0000"); b.N != 0 {
		t.Errorf("S0000 has the ballot %+v", b)
	}
	for _, cmd := range []meeting.Command{&meeting.Lock{Vote: "v1"}, &meeting.Announce{Vote: "v1"}, &meeting.Cancel{Vote: "v1", Reason: "x"},
		&meeting.Presence{Seats: []plenary.Code{"S0000"}}, &meeting.Revoke{Code: "organiser"},
		&meeting.IssueCode{ID: "mine", Role: meeting.Chair, Hash: strings.Repeat("0", 64)}} {
		if r := c.try(c.person["S0001"], cmd); r.OK() {
			t.Errorf("a delegate may %s: %+v", meeting.TypeOf(cmd), r)
		}
	}
}

// Ballots, counts and changes after the lock, by everybody: told to be late, and
// the result is that of the lock.
func TestThreatAfterTheLock(t *testing.T) {
	c := open(t, 4)
	c.openVote("v1")
	c.must("S0000", ballot("v1", "S0000", plenary.Yes, 1))
	c.must("chair", &meeting.Lock{Vote: "v1"})
	for _, stage := range []string{"locked", "announced", "adjourned"} {
		for _, r := range []meeting.Result{
			c.try(c.person["S0000"], ballot("v1", "S0000", plenary.No, 2)),
			c.try(c.person["S0001"], ballot("v1", "S0001", plenary.No, 1)),
			c.try(c.person["clerk"], &meeting.Cast{Vote: "v1", Seat: "S0002", Position: plenary.No, N: 1, Source: meeting.Spoken}),
		} {
			if r.Status != meeting.Refused || !r.Late {
				t.Errorf("%s: %+v", stage, r)
			}
		}
		if got := c.tally("v1").String(); got != "1-0-0" {
			t.Errorf("%s: %s", stage, got)
		}
		switch stage {
		case "locked":
			c.must("chair", &meeting.Announce{Vote: "v1"})
		case "announced":
			c.must("chair", &meeting.Sit{To: meeting.Adjourned})
		}
	}
	if r := c.try(c.person["chair"], &meeting.Cancel{Vote: "v1", Reason: "I do not like it"}); r.OK() {
		t.Errorf("an announced vote was cancelled: %+v", r)
	}
}

// Every command of a vote sent again, in order and later, by the sender and by a
// thief of the request: nothing changes.
func TestThreatReplay(t *testing.T) {
	c := open(t, 3)
	c.openVote("v1")
	first, changed := ballot("v1", "S0000", plenary.Yes, 1), ballot("v1", "S0000", plenary.No, 2)
	c.must("S0000", first)
	c.must("S0000", changed)
	for range 3 {
		if r := c.try(c.person["S0000"], first); r.Status != meeting.Superseded || r.Ballot.Position != plenary.No {
			t.Errorf("the old ballot again: %+v", r)
		}
		if r := c.try(c.person["S0000"], changed); r.Status != meeting.Repeated {
			t.Errorf("the same ballot again: %+v", r)
		}
		if r := c.try(c.person["S0001"], changed); r.Status != meeting.Refused {
			t.Errorf("sent again by another: %+v", r)
		}
	}
	c.lockAndAnnounce("v1")
	leaves := len(c.Ledger().Leaves())
	for _, cmd := range []meeting.Command{&meeting.BeginVoting{Vote: "v1"}, &meeting.Lock{Vote: "v1"}, &meeting.Announce{Vote: "v1"}} {
		if r := c.try(c.person["chair"], cmd); r.Status != meeting.Repeated && r.Status != meeting.Refused {
			t.Errorf("%s again: %+v", meeting.TypeOf(cmd), r)
		}
	}
	if got := c.tally("v1").String(); got != "0-1-0" || len(c.Ledger().Leaves()) != leaves {
		t.Errorf("after replays: %s, %d leaves", got, len(c.Ledger().Leaves()))
	}
}

// Entries written into the journal's files by somebody else, chained as they
// should be: a command of nobody is refused by the state; a result that the
// rules do not give, and an altered past, are refused at opening.
func TestThreatForgedEvent(t *testing.T) {
	forge := func(t *testing.T, entry func(c *chamber) meeting.Entry) (*chamber, error) {
		c := open(t, 3)
		c.vote("v1")
		c.openVote("v2")
		e := entry(c)
		if err := c.hall.Close(); err != nil {
			t.Fatal(err)
		}
		data, err := e.Encode()
		if err != nil {
			t.Fatal(err)
		}
		log, err := sqlite.Open(filepath.Join(c.opts.Data, "meetings", "m1", "journal.db"), filepath.Join(c.opts.Copy, "m1.frames"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := log.Append(context.Background(), data); err != nil {
			t.Fatal(err)
		}
		if err := log.Close(); err != nil {
			t.Fatal(err)
		}
		h, err := hall.Open(c.opts)
		if err == nil {
			t.Cleanup(func() { h.Close() })
			c.Meeting = h.Meeting("m1")
		}
		return c, err
	}
	c, err := forge(t, func(*chamber) meeting.Entry {
		return meeting.Entry{At: 1, By: "p-nobody", Command: ballot("v2", "S0001", plenary.No, 9)}
	})
	if err != nil || c.ballot("v2", "S0001").N != 0 {
		t.Errorf("a ballot of nobody: %v", err)
	}
	_, err = forge(t, func(c *chamber) meeting.Entry {
		c.must("chair", &meeting.Lock{Vote: "v2"})
		return meeting.Entry{At: 1, By: c.person["chair"], Command: &meeting.Announce{Vote: "v2", Decision: plenary.Decision{Outcome: plenary.Adopted}}}
	})
	if plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("a forged result: %v", err)
	}
}

// A code works once; a thief who was first is seen, loses the role with the
// code, and what was cast in its name is replaced before the lock.
func TestThreatStolenCode(t *testing.T) {
	c := open(t, 2)
	stolen := c.issue(meeting.Delegate, "S0001")
	thief, p, err := c.Join(t.Context(), "thief", stolen, "the nonce of the thief")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := c.Join(t.Context(), "owner", stolen, nonce); plenary.CodeOf(err) != plenary.Refused || !strings.Contains(err.Error(), "used already") {
		t.Errorf("the owner comes second and is told: %v", err)
	}
	c.openVote("v1")
	if r := c.try(p.ID, ballot("v1", "S0001", plenary.No, 1)); !r.OK() {
		t.Fatalf("%+v", r)
	}
	var id string
	c.Read(func(s *meeting.State) { id = s.Person(p.ID).Code })
	c.must("clerk", &meeting.Revoke{Code: id})
	if _, ok := c.Who(thief); ok {
		t.Error("the thief is still known by its token")
	}
	if r := c.try(p.ID, ballot("v1", "S0001", plenary.No, 2)); r.Status != meeting.Refused {
		t.Errorf("the thief casts on: %+v", r)
	}
	c.must("S0001", ballot("v1", "S0001", plenary.Yes, 2))
	c.lockAndAnnounce("v1")
	if got := c.tally("v1").String(); got != "1-0-0" {
		t.Errorf("tally %s", got)
	}
}

// The chair, and the operator of the machine, alter an announced result: in the
// ledger, in the journal, in both, and in both with the key. The first three are
// refused at opening; the last contradicts the receipts.
func TestThreatAlteredResult(t *testing.T) {
	c := open(t, 3)
	c.vote("v1")
	receipt, err := c.Receipt("v1", "S0002")
	if err != nil {
		t.Fatal(err)
	}
	if err := c.hall.Close(); err != nil {
		t.Fatal(err)
	}
	ledgerFile := filepath.Join(c.opts.Data, "meetings", "m1", store.LeavesFile)
	journalFile := filepath.Join(c.opts.Data, "meetings", "m1", "journal.db")
	alter := func(path, old, by string) (restore func()) {
		t.Helper()
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		altered := bytes.ReplaceAll(b, []byte(old), []byte(by))
		if bytes.Equal(altered, b) {
			t.Fatalf("no %q in %s", old, path)
		}
		if err := os.WriteFile(path, altered, 0o600); err != nil {
			t.Fatal(err)
		}
		return func() { os.WriteFile(path, b, 0o600) }
	}
	refused := func(what string) {
		t.Helper()
		if h, err := hall.Open(c.opts); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: %v", what, err)
			if err == nil {
				h.Close()
			}
		}
	}
	restore := alter(ledgerFile, "ballot S0001 yes", "ballot S0001 no")
	refused("the ledger")
	undo := alter(journalFile, `"seat":"S0001","position":"yes"`, `"seat":"S0001","position":"no!"`)
	refused("both")
	restore()
	refused("the journal")
	undo()

	// With the key: another meeting of the same name, told another way.
	b := forked(t, c)
	e, point, err := hall.CheckExport(b)
	if err != nil {
		t.Fatal(err)
	}
	other, err := ledger.ReportLeaves("export", e.Leaves, point, e.Key, ledger.Trust{})
	if err != nil {
		t.Fatal(err)
	}
	mine, err := ledger.VerifyReceipt([]byte(receipt.String()), ledger.Trust{})
	if err != nil {
		t.Fatal(err)
	}
	if mine.Key != other.Key || mine.Origin != other.Origin {
		t.Fatal("not the same log")
	}
	if _, err := ledger.Agree([]ledger.Report{mine, other}); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("a receipt does not contradict the other story: %v", err)
	}
}

// Every command, refused ones too, is in the journal with who gave it and when.
func TestThreatNoTrace(t *testing.T) {
	c := open(t, 2)
	c.openVote("v1")
	c.try(c.person["S0001"], &meeting.Lock{Vote: "v1"})
	c.must("chair", &meeting.Cancel{Vote: "v1", Reason: "enough"})
	b, err := c.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	e, _, err := ledger.OpenExport(b)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, data := range e.Journal {
		entry, err := meeting.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := entry.Command.(*meeting.Lock); ok {
			found = entry.By == c.person["S0001"] && entry.At > 0
		}
	}
	if !found {
		t.Error("the delegate's attempt to lock is not in the journal")
	}
	for name, token := range c.token {
		if bytes.Contains(b, []byte(token)) {
			t.Errorf("the export holds the token of %s", name)
		}
	}
}

// A delegate whose device floods the meeting with commands that change nothing
// fills the journal up to a bound, and can still vote, change the vote, and is
// told of a late ballot; nobody else notices.
func TestThreatFlood(t *testing.T) {
	c := openAt(t, filepath.Join(t.TempDir(), "data"), 3)
	c.openVote("v1")
	if r := c.try(c.person["S0000"], ballot("v1", "S0000", plenary.Yes, 1)); !r.OK() {
		t.Fatal(r)
	}
	entries := func() (n uint64) { c.Read(func(s *meeting.State) { n = s.Seq }); return n }
	flooder := c.person["S0001"]
	before := entries()
	for i := range 1000 {
		for _, cmd := range []meeting.Command{&meeting.Lock{Vote: "v1"}, ballot("v1", "S0000", plenary.No, 9), ballot("v1", "S0001", plenary.Yes, 0), &meeting.Ask{}} {
			if r := c.try(flooder, cmd); r.OK() || r.Ballot != nil && r.Ballot.Seat != "S0001" {
				t.Fatalf("%d: %s: %+v", i, meeting.TypeOf(cmd), r)
			}
		}
	}
	if n := entries() - before; n != 120 {
		t.Errorf("4000 refused commands put %d entries into the journal", n)
	}
	for n := range uint32(3) {
		if r := c.try(flooder, ballot("v1", "S0001", plenary.No, n+1)); r.Status != meeting.Accepted {
			t.Errorf("a ballot of the flooder: %+v", r)
		}
	}
	before = entries()
	if r := c.try(flooder, ballot("v1", "S0001", plenary.No, 2)); r.Status != meeting.Superseded || r.Ballot == nil || r.Ballot.N != 3 {
		t.Errorf("a stale one: %+v", r)
	}
	if r := c.try(flooder, ballot("v1", "S0001", plenary.No, 3)); r.Status != meeting.Repeated || r.Ballot == nil || r.Ballot.N != 3 {
		t.Errorf("a repeated one: %+v", r)
	}
	if n := entries() - before; n != 0 {
		t.Errorf("these two are %d entries in the journal", n)
	}
	if r := c.try(c.person["S0002"], ballot("v1", "S0002", plenary.No, 1)); r.Status != meeting.Accepted {
		t.Errorf("a ballot of somebody else: %+v", r)
	}
	c.must("chair", &meeting.Lock{Vote: "v1"})
	if r := c.try(flooder, ballot("v1", "S0001", plenary.Yes, 9)); r.Rule != hall.TooMany || !r.Late || r.Ballot.Position != plenary.No {
		t.Errorf("a late one: %+v", r)
	}
	c.clock.Add(int64(10 * time.Second))
	before = entries()
	for range 100 {
		c.try(flooder, &meeting.Lock{Vote: "v2"})
		c.try(flooder, &meeting.Lock{Vote: "v1"})
	}
	if n := entries() - before; n != 20 {
		t.Errorf("ten seconds later: %d entries", n)
	}
}
