package hall_test

import (
	"bytes"
	"context"
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
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/minutes"
)

func TestMinutesAndExport(t *testing.T) {
	c := open(t, 5)
	c.vote("v1")
	c.must("S0001", &meeting.Intend{Vote: "v1", Seat: "S0001", Position: plenary.Abstain})
	c.must("chair", &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "Not decided yet"}, Method: plenary.Recorded})
	c.must("chair", &meeting.BeginVoting{Vote: "v2"})
	c.must("S0002", &meeting.Cast{Vote: "v2", Seat: "S0002", Position: plenary.No, N: 1, Source: meeting.Device})
	for _, f := range []hall.Form{hall.Page, hall.JSON, hall.CSV} {
		b, err := c.Minutes(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(b), "Question v1") || strings.Contains(string(b), "Not decided yet") {
			t.Errorf("%s:\n%s", f, b)
		}
		if f == hall.CSV {
			continue
		}
		if _, leaves, _, compared, err := minutes.Open(b); err != nil || len(leaves) != 2 || !compared {
			t.Errorf("%s: %d leaves, %v", f, len(leaves), err)
		}
	}
	if _, err := c.Minutes(t.Context(), "pdf"); plenary.CodeOf(err) != plenary.Invalid {
		t.Errorf("an unknown form: %v", err)
	}
	if _, err := c.Export(t.Context()); plenary.CodeOf(err) != plenary.Refused {
		t.Errorf("an export that shows the ballots of a vote under way: %v", err)
	}
	c.must("chair", &meeting.Cancel{Vote: "v2", Reason: "enough"})
	b, err := c.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if e, point, err := hall.CheckExport(b); err != nil || point.Size != 2 || len(e.Leaves) != 2 {
		t.Errorf("the export: %v", err)
	}
}

// An export whose holder of the key altered the journal, and sealed it again, is
// found out by what the journal gives.
func TestExportForgedWithTheKey(t *testing.T) {
	c := open(t, 3)
	c.vote("v1")
	b, err := c.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	e, _, err := ledger.OpenExport(b)
	if err != nil {
		t.Fatal(err)
	}
	key, err := os.ReadFile(filepath.Join(c.opts.Data, "keys", "private.pem"))
	if err != nil {
		t.Fatal(err)
	}
	k, err := ledger.ParseKey(key)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(e *ledger.Export){
		"a ballot":       func(e *ledger.Export) { replaceLast(e.Journal, `"position":"yes"`, `"position":"no"`) },
		"a result":       func(e *ledger.Export) { replaceLast(e.Journal, `"outcome":"adopted"`, `"outcome":"rejected"`) },
		"the end":        func(e *ledger.Export) { e.Journal = e.Journal[:len(e.Journal)-1] },
		"an entry":       func(e *ledger.Export) { e.Journal[4] = []byte(`{"type":"dance"}`) },
		"an entry twice": func(e *ledger.Export) { e.Journal = append(e.Journal, e.Journal[len(e.Journal)-1]) },
		"the head":       func(e *ledger.Export) { e.Head[0]++ },
	} {
		forged := e
		forged.Journal = bytes.Split(bytes.Join(e.Journal, []byte("\n")), []byte("\n"))
		change(&forged)
		b, err := forged.Seal(k)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := hall.CheckExport(b); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func replaceLast(entries [][]byte, old, by string) {
	for i := len(entries) - 1; i >= 0; i-- {
		if bytes.Contains(entries[i], []byte(old)) {
			entries[i] = bytes.Replace(entries[i], []byte(old), []byte(by), 1)
			return
		}
	}
}

// A backup is taken while ballots come in; opened in the place of the data
// directory it holds every ballot that was answered before it began.
func TestBackupWhileRunning(t *testing.T) {
	c := open(t, 40)
	c.vote("v1")
	c.must("chair", &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "?"}, Method: plenary.Recorded})
	c.must("chair", &meeting.BeginVoting{Vote: "v2"})
	var wg sync.WaitGroup
	for i := range 40 {
		cast := &meeting.Cast{Vote: "v2", Seat: seatCode(i), Position: plenary.No, N: 1, Source: meeting.Device}
		if i < 10 {
			c.must(string(seatCode(i)), cast)
			continue
		}
		wg.Go(func() { c.must(string(seatCode(i)), cast) })
	}
	dir := filepath.Join(t.TempDir(), "backup")
	err := c.hall.Backup(t.Context(), dir)
	wg.Wait()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.hall.Backup(t.Context(), dir); plenary.CodeOf(err) != plenary.Invalid {
		t.Errorf("a second backup over the first: %v", err)
	}
	h, err := hall.Open(hall.Options{Data: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	c.Meeting = h.Meeting("m1")
	c.Read(func(s *meeting.State) {
		for i := range 10 {
			if s.Ballot(s.Vote("v2"), seatCode(i)).Position != plenary.No {
				t.Errorf("the ballot of seat %d is not in the backup", i)
			}
		}
	})
	if _, ok := c.Who(c.token["chair"]); !ok {
		t.Error("the chair is not known to the backup")
	}
	c.must("chair", &meeting.Lock{Vote: "v2"})
	c.must("chair", &meeting.Announce{Vote: "v2"})
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".new*")); len(left) != 0 {
		t.Errorf("left behind: %q", left)
	}
}

// Backups are kept while something happens: the newest, and none of nothing.
func TestKeepBackups(t *testing.T) {
	c := open(t, 2)
	dir := filepath.Join(t.TempDir(), "kept")
	if err := os.MkdirAll(filepath.Join(dir, "mine"), 0o700); err != nil {
		t.Fatal(err)
	}
	var clock atomic.Int64 // each backup has a second of its own
	c.opts.Now = func() time.Time { return time.Unix(1_800_000_000+clock.Add(1), 0) }
	c.hall.Close()
	h, err := hall.Open(c.opts)
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	c.Meeting = h.Meeting("m1")
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		h.KeepBackups(ctx, dir, time.Millisecond, 2, func(err error) { t.Error(err) })
	}()
	kept := func() (names []string) {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			if e.Name() != "mine" && !strings.HasPrefix(e.Name(), ".") {
				names = append(names, e.Name())
			}
		}
		return names
	}
	newest := ""
	for i := range 4 {
		c.must("S0000", &meeting.Presence{Seats: []plenary.Code{"S0000"}, Present: i%2 == 1})
		for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(time.Millisecond) {
			if names := kept(); len(names) > 0 && names[len(names)-1] != newest {
				newest = names[len(names)-1]
				break
			}
			if time.Now().After(deadline) {
				t.Fatalf("no backup %d", i)
			}
		}
	}
	stop()
	<-ended
	if names := kept(); len(names) != 2 {
		t.Errorf("kept: %q", names)
	}
	if _, err := os.Stat(filepath.Join(dir, "mine")); err != nil {
		t.Error("a directory of somebody else is gone")
	}
	b, err := hall.Open(hall.Options{Data: filepath.Join(dir, newest)})
	if err != nil {
		t.Fatal(err)
	}
	b.Close()
}

func TestImport(t *testing.T) {
	here, there := open(t, 2), open(t, 4)
	there.vote("v1")
	early, err := there.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	there.vote("v2")
	late, err := there.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	// A meeting of the same name is held here.
	if _, err := here.hall.Import(late, ledger.Trust{}); plenary.CodeOf(err) != plenary.Refused {
		t.Errorf("over a meeting held here: %v", err)
	}
	h, err := hall.Open(hall.Options{Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	var stranger ledger.Trust
	_, _, p := here.Ledger().Checkpoint()
	if err := stranger.Add(p.String()); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Import(late, stranger); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("of another's key: %v", err)
	}
	if _, err := h.Import(append(bytes.Clone(late), ' '), ledger.Trust{}); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("altered: %v", err)
	}
	for _, b := range [][]byte{early, late, early} {
		if _, err := h.Import(b, ledger.Trust{}); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(h.Imported()); n != 1 {
		t.Fatalf("%d imported", n)
	}
	// Another process that imports is seen without a new start.
	data := t.TempDir()
	server, err := hall.Open(hall.Options{Data: data})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	if got := server.Collections(); len(got) != 0 {
		t.Fatalf("collections before: %q", got)
	}
	other, err := hall.Open(hall.Options{Data: data, Imports: true})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	for i, b := range [][]byte{early, late} {
		if _, err := other.Import(b, ledger.Trust{}); err != nil {
			t.Fatal(err)
		}
		if now, err := server.Collection("test"); err != nil || now.Record.Len() != i+1 {
			t.Errorf("import %d: %v", i+1, err)
		}
		time.Sleep(20 * time.Millisecond) // a file system's clock is coarse
	}
	// Another story under the same name and key is refused.
	if _, err := h.Import(forked(t, there), ledger.Trust{}); plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), "two histories") {
		t.Errorf("another story: %v", err)
	}
	now, err := h.Collection("test")
	r := now.Record
	if err != nil || r.Len() != 2 || r.Vote(0).Collection != "test" || r.PrintedName("S0002") != "Member 0002" {
		t.Fatalf("the collection: %v", err)
	}
}

// forked is an export of a meeting of the same name and key in which v1 went
// another way.
func forked(t *testing.T, c *chamber) []byte {
	t.Helper()
	data := t.TempDir()
	if err := os.CopyFS(filepath.Join(data, "keys"), os.DirFS(filepath.Join(c.opts.Data, "keys"))); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(data, "keys", "private.pem"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := openIn(t, data, 4)
	for i := range 2 {
		id := fmt.Sprint("v", i+1)
		f.must("chair", &meeting.CallVote{ID: id, Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "Question " + id}, Method: plenary.Recorded})
		f.must("chair", &meeting.BeginVoting{Vote: id})
		f.must("chair", &meeting.Lock{Vote: id})
		f.must("chair", &meeting.Announce{Vote: id})
	}
	b, err := f.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestRecordOfTheBody(t *testing.T) {
	c := open(t, 3)
	if _, err := c.hall.Collection("test"); plenary.CodeOf(err) != plenary.NotFound || len(c.hall.Collections()) != 0 {
		t.Errorf("before any vote: %v, %v", err, c.hall.Collections())
	}
	c.vote("v1")
	c.must("chair", &meeting.CallVote{ID: "trial", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "?"}, Method: plenary.Recorded, Trial: true})
	c.must("chair", &meeting.BeginVoting{Vote: "trial"})
	c.must("chair", &meeting.Lock{Vote: "trial"})
	c.must("chair", &meeting.Announce{Vote: "trial"})
	c.must("chair", &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "?"}, Method: plenary.Recorded})
	c.must("chair", &meeting.BeginVoting{Vote: "v2"})
	now, err := c.hall.Collection("test")
	if err != nil || now.Record.Len() != 1 {
		t.Fatal(err)
	}
	r, v := now.Record, now.Record.Vote(0)
	if d := now.Decisions[v.ID]; d.Outcome != plenary.Adopted || len(d.Proof) == 0 {
		t.Errorf("the decision %+v", d)
	}
	if now.Version != c.hall.CollectionVersion("test") {
		t.Error("the version changes by itself")
	}
	c.must("S0001", &meeting.Intend{Vote: "v1", Seat: "S0001", Position: plenary.No})
	if now.Version == c.hall.CollectionVersion("test") {
		t.Error("a statement does not change the version")
	}
	if v.ID != "test:m1.v1" || v.Collection != "test" || v.Outcome != plenary.Adopted || v.Ballots.Of("S0002") != plenary.Yes {
		t.Errorf("%+v", v)
	}
	if got := c.hall.Collections(); len(got) != 1 || got[0] != "test" {
		t.Errorf("collections %v", got)
	}
	if _, err := c.hall.Collection(plenary.UN); plenary.CodeOf(err) != plenary.NotFound {
		t.Errorf("a vote of a meeting in un: %v", err)
	}
	if i, ok := r.Index("test:m1.v1"); !ok || i != 0 {
		t.Error("the vote is not found by its id")
	}
}

func BenchmarkMinutes193(b *testing.B) {
	c := open(b, 193)
	for i := range 10 {
		c.vote(fmt.Sprint("v", i))
	}
	for i := 0; b.Loop(); i++ { // something has happened each time
		c.must("S0000", &meeting.Presence{Seats: []plenary.Code{"S0000"}, Present: i%2 == 1})
		page, err := c.Minutes(b.Context(), hall.Page)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(page)))
	}
}
