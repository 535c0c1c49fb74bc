package meeting_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

var update = flag.Bool("update", false, "write the golden journal of this release anew")

// story is a meeting with a bit of everything, for the golden journal.
func story(t testing.TB) *floor {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC", "DDD", "obs:OBS")
	f.must("clerk", &meeting.Preside{Office: "President", Seat: "DDD"})
	f.must("clerk", &meeting.SetAgenda{Items: []meeting.Item{{ID: "1", Title: "The matter"}}})
	f.must("chair", &meeting.TakeUp{Item: "1"})
	f.must("AAA", &meeting.Ask{Seat: "AAA"})
	f.must("chair", &meeting.GiveFloor{Seat: "AAA"})
	f.must("clerk", &meeting.Submit{ID: "L1", Symbol: "A/L.1", Title: "The matter", Item: "1", Sponsors: []plenary.Code{"AAA"}, Text: []meeting.Paragraph{
		{ID: "p1", Text: "Recalling,"}, {ID: "o1", Operative: true, Text: "Decides;"}, {ID: "o2", Operative: true, Text: "Requests."}}})
	f.amend("am1", "L1", meeting.Change{Action: meeting.Replace, At: "o2", New: &meeting.Paragraph{ID: "o2", Operative: true, Text: "Requests again."}})
	f.must("BBB", &meeting.Move{ID: "div", Kind: meeting.Division, Seat: "BBB", Draft: "L1", Parts: []meeting.Part{{ID: "A", Paragraphs: []string{"o1"}}}})
	f.vote("v1", "am1", plenary.Yes)
	f.must("chair", &meeting.Rule{Motion: "div", Ruling: meeting.Granted})
	f.must("chair", &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnPart, Ref: "L1", Part: "A"}, Method: plenary.Recorded})
	f.must("chair", &meeting.BeginVoting{Vote: "v2"})
	f.must("chair", &meeting.Cancel{Vote: "v2", Reason: "the wrong part was read out"})
	f.must("chair", &meeting.CallVote{ID: "v3", Subject: meeting.Subject{Kind: meeting.OnPart, Ref: "L1", Part: "A"}, Method: plenary.Recorded, RetakeOf: "v2"})
	f.must("chair", &meeting.BeginVoting{Vote: "v3"})
	f.cast("v3", "AAA yes BBB no CCC yes")
	f.announce("v3")
	f.call("v4", "L1")
	f.cast("v4", "AAA yes BBB no BBB abstain")
	f.must("clerk", &meeting.Cast{Vote: "v4", Seat: "CCC", Position: plenary.Yes, N: 1, Source: meeting.Spoken})
	f.announce("v4")
	f.must("BBB", &meeting.Intend{Vote: "v4", Seat: "BBB", Position: plenary.No})
	x := meeting.Correct{Vote: "v4", Seat: "CCC", Position: plenary.Abstain, Reason: "misheard"}
	x.Decision, _ = f.s.DecideCorrected(x)
	f.must("clerk", &x)
	f.must("chair", &meeting.Sit{To: meeting.Closed})
	return f
}

// TestGoldenJournal replays the journals of every release, kept in testdata, to
// the states they gave then.
func TestGoldenJournal(t *testing.T) {
	if *update {
		f := story(t)
		os.WriteFile("testdata/v1.log", append(bytes.Join(f.log, []byte("\n")), '\n'), 0o644)
		os.WriteFile("testdata/v1.state", append(f.s.Bytes(), '\n'), 0o644)
	}
	logs, _ := filepath.Glob("testdata/*.log")
	if len(logs) == 0 {
		t.Fatal("no golden journal")
	}
	for _, name := range logs {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(name[:len(name)-len(".log")] + ".state")
		if err != nil {
			t.Fatal(err)
		}
		s, err := meeting.Replay(each(bytes.Split(bytes.TrimSpace(b), []byte("\n"))))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !bytes.Equal(bytes.TrimSpace(want), s.Bytes()) {
			t.Errorf("%s gives another state:\n%s", name, s.Bytes())
		}
	}
}

// TestUnknownEntriesRefuse: a log with an entry this release does not know must
// not be opened.
func TestUnknownEntriesRefuse(t *testing.T) {
	f := convene(t, "un-ga", "AAA")
	for name, b := range map[string]string{
		"type": `{"type":"elect","v":1,"at":1,"args":{}}`, "version": `{"type":"lock","v":2,"at":1,"args":{"vote":"v"}}`,
		"field": `{"type":"lock","v":1,"at":1,"args":{"vote":"v","force":true}}`, "not JSON": `lock v1`, "two": `{"type":"lock","v":1,"at":1,"args":{"vote":"v"}}{}`,
	} {
		if _, err := meeting.Replay(each(append(f.log[:len(f.log):len(f.log)], []byte(b)))); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// BenchmarkReplay100k replays a log of 100,000 entries, most of them ballots of
// 193 members: it must take less than a second.
func BenchmarkReplay100k(b *testing.B) {
	var codes []plenary.Code
	for i := range 193 {
		codes = append(codes, plenary.Code(string([]byte{'A' + byte(i/26), 'A' + byte(i%26), 'X'})))
	}
	f := convene(b, "un-ga", codes...)
	log := f.log
	f.log = nil
	add := func(by string, c meeting.Command) {
		e, _ := meeting.Entry{At: f.at, By: by, Command: c}.Encode()
		log = append(log, e)
	}
	add("chair", &meeting.CallVote{ID: "v1", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "?"}, Method: plenary.Recorded})
	add("chair", &meeting.BeginVoting{Vote: "v1"})
	for n := uint32(1); len(log) < 100_000; n++ {
		for _, c := range codes {
			add(string(c), &meeting.Cast{Vote: "v1", Seat: c, Position: plenary.Position(1 + n%3), N: n, Source: meeting.Device})
		}
	}
	log = log[:100_000]
	b.ResetTimer()
	for b.Loop() {
		s, err := meeting.Replay(each(log))
		if err != nil || s.Vote("v1").Ballots[0].N == 0 {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*100_000/b.Elapsed().Seconds(), "entries/s")
}
