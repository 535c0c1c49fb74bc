package hall_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/rules"
)

const nonce = "a nonce of the joiner"

// chamber is a hall with one meeting in which everybody has joined.
type chamber struct {
	*hall.Meeting
	t      testing.TB
	hall   *hall.Hall
	opts   hall.Options
	mu     sync.Mutex
	person map[string]string // organiser, chair, clerk, and the seats' codes
	token  map[string]string
	clock  *atomic.Int64 // nanoseconds by which the clock of openAt was moved
}

func open(t testing.TB, seats int) *chamber {
	t.Helper()
	return openIn(t, filepath.Join(t.TempDir(), "data"), seats)
}

// openIn is open in a data directory that may hold keys.
func openIn(t testing.TB, data string, seats int) *chamber {
	t.Helper()
	return openWith(t, data, seats, nil)
}

// openAt is openIn with a clock that stands still until it is moved.
func openAt(t testing.TB, data string, seats int) *chamber {
	t.Helper()
	clock := new(atomic.Int64)
	start := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	c := openWith(t, data, seats, func() time.Time { return start.Add(time.Duration(clock.Load())) })
	c.clock = clock
	return c
}

func openWith(t testing.TB, data string, seats int, now func() time.Time) *chamber {
	t.Helper()
	c := &chamber{t: t, opts: hall.Options{Data: data, Copy: filepath.Join(t.TempDir(), "copy"), Now: now}, person: map[string]string{}, token: map[string]string{}}
	var err error
	if c.hall, err = hall.Open(c.opts); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.hall.Close() })
	text, _ := rules.Source("un-ga")
	o := meeting.Open{Meeting: "m1", Title: "A meeting", Body: "un-ga", Collection: "test", Date: plenary.NewDate(2026, 3, 2), Rules: text}
	for i := range seats {
		o.Seats = append(o.Seats, meeting.Seat{Code: seatCode(i), Name: fmt.Sprintf("Member %04d", i)})
	}
	m, code, err := c.hall.Create(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	c.Meeting = m
	c.joinAs("organiser", code)
	c.joinAs("chair", c.issue(meeting.Chair, ""))
	c.joinAs("clerk", c.issue(meeting.Clerk, ""))
	together(seats, func(i int) {
		s := o.Seats[i].Code
		c.joinAs(string(s), c.issue(meeting.Delegate, s))
		c.must(string(s), &meeting.Presence{Seats: []plenary.Code{s}, Present: true})
	})
	c.must("chair", &meeting.Sit{To: meeting.InSession})
	return c
}

func seatCode(i int) plenary.Code { return plenary.Code(fmt.Sprintf("S%04d", i)) }

func (c *chamber) issue(role meeting.Role, seat plenary.Code) string {
	c.t.Helper()
	c.mu.Lock()
	who := c.person["organiser"]
	c.mu.Unlock()
	code, r, err := c.Issue(c.t.Context(), who, role, seat)
	if err != nil || !r.OK() {
		c.t.Fatal(r, err)
	}
	return code
}

func (c *chamber) joinAs(name, code string) {
	c.t.Helper()
	token, p, err := c.Join(c.t.Context(), "here", strings.ToLower(code), nonce)
	if err != nil {
		c.t.Fatal(err)
	}
	c.mu.Lock()
	c.person[name], c.token[name] = p.ID, token
	c.mu.Unlock()
}

// together calls f for 0 to n-1, some at the same time.
func together(n int, f func(i int)) {
	var wg sync.WaitGroup
	var next atomic.Int64
	for range min(n, 64) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}

func (c *chamber) must(by string, cmd meeting.Command) {
	c.t.Helper()
	c.mu.Lock()
	who := c.person[by]
	c.mu.Unlock()
	r, err := c.Do(c.t.Context(), who, cmd)
	if err != nil || !r.OK() {
		c.t.Fatalf("%s by %s: %+v, %v", meeting.TypeOf(cmd), by, r, err)
	}
}

// vote takes a vote in which every seat votes yes.
func (c *chamber) vote(id string) {
	c.t.Helper()
	c.must("chair", &meeting.CallVote{ID: id, Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "Question " + id}, Method: plenary.Recorded})
	c.must("chair", &meeting.BeginVoting{Vote: id})
	var wg sync.WaitGroup
	for name := range c.person {
		if strings.HasPrefix(name, "S") {
			wg.Go(func() {
				r, err := c.Do(c.t.Context(), c.person[name], &meeting.Cast{Vote: id, Seat: plenary.Code(name), Position: plenary.Yes, N: 1, Source: meeting.Device})
				if err != nil || r.Status != meeting.Accepted || r.Ballot == nil || r.Ballot.Seat != plenary.Code(name) {
					c.t.Errorf("cast of %s: %+v, %v", name, r, err)
				}
			})
		}
	}
	wg.Wait()
	c.must("chair", &meeting.Lock{Vote: id})
	c.must("chair", &meeting.Announce{Vote: id})
}

func (c *chamber) bytes() (b []byte) {
	c.Read(func(s *meeting.State) { b = s.Bytes() })
	return b
}

func TestVoteReceiptAndRestart(t *testing.T) {
	c := open(t, 12)
	c.vote("v1")
	c.must("S0003", &meeting.Intend{Vote: "v1", Seat: "S0003", Position: plenary.No})
	r, err := c.Receipt("v1", "S0003")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Verify(); err != nil || !strings.Contains(r.LineText, "S0003") || !strings.Contains(r.LineText, "yes") {
		t.Errorf("receipt %q: %v", r.LineText, err)
	}
	before := c.bytes()
	signed, _, _ := c.Ledger().Checkpoint()
	if err := c.hall.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := hall.Open(c.opts)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	c.Meeting = again.Meeting("m1")
	if !bytes.Equal(before, c.bytes()) {
		t.Error("after a restart the state is another")
	}
	if s, _, _ := c.Ledger().Checkpoint(); s != signed {
		t.Error("after a restart the checkpoint is another")
	}
	if p, ok := c.Who(c.token["S0005"]); !ok || p.Seat != "S0005" {
		t.Error("after a restart a token is not known")
	}
	c.vote("v2")
	b, err := c.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	e, _, err := ledger.OpenExport(b)
	if err != nil || len(e.Leaves) != 3 {
		t.Fatalf("export of %d leaves: %v", len(e.Leaves), err)
	}
	if err := store.CheckJournal(e); err != nil {
		t.Error(err)
	}
}

// TestChairCannotForge: whatever decision a command carries, the log gets the
// one that the rules give, and opens again.
func TestChairCannotForge(t *testing.T) {
	c := open(t, 3)
	c.must("chair", &meeting.CallVote{ID: "v1", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "?"}, Method: plenary.Recorded})
	if r, err := c.Do(t.Context(), c.person["chair"], &meeting.Announce{Vote: "v1", Decision: plenary.Decision{Outcome: plenary.Adopted}}); err != nil || r.OK() {
		t.Errorf("announced before the lock: %+v, %v", r, err)
	}
	c.must("chair", &meeting.BeginVoting{Vote: "v1"})
	c.must("chair", &meeting.Lock{Vote: "v1"})
	c.must("chair", &meeting.Announce{Vote: "v1", Decision: plenary.Decision{Outcome: plenary.Adopted}})
	c.Read(func(s *meeting.State) {
		if d := s.Vote("v1").Decision; d.Outcome != plenary.Rejected {
			t.Errorf("0-0-3 was announced as %s", d.Outcome)
		}
	})
	if r, err := c.Do(t.Context(), c.person["S0001"], &meeting.Lock{Vote: "v1"}); err != nil || r.OK() {
		t.Errorf("a delegate locked: %+v, %v", r, err)
	}
	c.hall.Close()
	again, err := hall.Open(c.opts)
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}

func TestCodes(t *testing.T) {
	c := open(t, 2)
	code := c.issue(meeting.Delegate, "S0000")
	token, p, err := c.Join(t.Context(), "x", code, nonce)
	if err != nil || p.Seat != "S0000" {
		t.Fatal(p, err)
	}
	if again, q, err := c.Join(t.Context(), "x", code, nonce); err != nil || again != token || q != p {
		t.Errorf("the joiner's own retry: %v", err)
	}
	if _, _, err := c.Join(t.Context(), "y", code, "the nonce of a thief"); plenary.CodeOf(err) != plenary.Refused {
		t.Errorf("a used code: %v", err)
	}
	// Neither code nor token is in the files, and the log has no way back to them.
	files, _ := filepath.Glob(filepath.Join(c.opts.Data, "meetings", "m1", "*"))
	for _, f := range files {
		b, _ := os.ReadFile(f)
		for _, secret := range []string{code, strings.ReplaceAll(code, "-", ""), token} {
			if bytes.Contains(b, []byte(secret)) {
				t.Errorf("%s holds a secret", f)
			}
		}
		if info, _ := os.Stat(f); info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s can be read by others", f)
		}
	}
	for range 10 {
		if _, _, err := c.Join(t.Context(), "z", "AAAA-AAAA-AAAA", nonce); err == nil {
			t.Fatal("a guess joined")
		}
	}
	good := c.issue(meeting.Delegate, "S0001")
	if _, _, err := c.Join(t.Context(), "z", good, nonce); err == nil || !strings.Contains(err.Error(), "too many") {
		t.Errorf("guesses are not limited: %v", err)
	}
	if _, _, err := c.Join(t.Context(), "elsewhere", good, nonce); err != nil {
		t.Errorf("others are kept out too: %v", err)
	}
	var id string
	c.Read(func(s *meeting.State) { id = s.Person(p.ID).Code })
	c.must("clerk", &meeting.Revoke{Code: id})
	if _, ok := c.Who(token); ok {
		t.Error("a revoked person is still known")
	}
}

func TestDamageAndRecovery(t *testing.T) {
	c := open(t, 3)
	c.vote("v1")
	before := c.bytes()
	c.hall.Close()
	path := filepath.Join(c.opts.Data, "meetings", "m1", "journal.db")
	b, _ := os.ReadFile(path)
	i := bytes.Index(b, []byte(`"position":"yes"`))
	b[i+len(`"position":"`)] ^= 2
	os.WriteFile(path, b, 0o600)
	if _, err := hall.Open(c.opts); plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), "meeting m1") || !strings.Contains(err.Error(), "entry ") {
		t.Fatalf("opened with %v", err)
	}
	c.opts.Recover = true
	h, err := hall.Open(c.opts)
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	c.Meeting = h.Meeting("m1")
	if !bytes.Equal(before, c.bytes()) || h.Recovered()["m1"].Entries == 0 {
		t.Error("recovered to another state")
	}
}

// TestLedgerAgainstJournal: a ledger that is not what the journal gives is
// refused.
func TestLedgerAgainstJournal(t *testing.T) {
	c := open(t, 3)
	c.vote("v1")
	c.hall.Close()
	path := filepath.Join(c.opts.Data, "meetings", "m1", store.LeavesFile)
	b, _ := os.ReadFile(path)
	os.WriteFile(path, bytes.Replace(b, []byte("adopted"), []byte("rejected"), 1), 0o600)
	if _, err := hall.Open(c.opts); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("opened with %v", err)
	}
}

func BenchmarkCast193(b *testing.B) {
	c := open(b, 193)
	c.must("chair", &meeting.CallVote{ID: "v1", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "?"}, Method: plenary.Recorded})
	c.must("chair", &meeting.BeginVoting{Vote: "v1"})
	var mu sync.Mutex
	next := 0
	b.SetParallelism(16)
	b.ResetTimer()
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			mu.Lock()
			i := next
			next++
			mu.Unlock()
			seat := seatCode(i % 193)
			r, err := c.Do(b.Context(), c.person[string(seat)], &meeting.Cast{Vote: "v1", Seat: seat, Position: plenary.Position(1 + i%3), N: uint32(1 + i/193), Source: meeting.Device})
			if err != nil || r.Status == meeting.Refused {
				b.Fatal(r, err)
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "ballots/s")
}

func BenchmarkLockToResult10000(b *testing.B) {
	c := open(b, 10_000)
	i := 0
	for b.Loop() {
		b.StopTimer()
		i++
		id := fmt.Sprint("v", i)
		c.must("chair", &meeting.CallVote{ID: id, Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "?"}, Method: plenary.Recorded})
		c.must("chair", &meeting.BeginVoting{Vote: id})
		together(10_000, func(k int) {
			seat := seatCode(k)
			c.must(string(seat), &meeting.Cast{Vote: id, Seat: seat, Position: plenary.Yes, N: 1, Source: meeting.Device})
		})
		b.StartTimer()
		c.must("chair", &meeting.Lock{Vote: id})
		c.must("chair", &meeting.Announce{Vote: id})
	}
}
