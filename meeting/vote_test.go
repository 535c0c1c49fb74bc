package meeting_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

func TestRecordedVote(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC", "DDD", "EEE")
	f.draft("L1", "AAA")
	call := &meeting.CallVote{ID: "v1", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.Recorded}
	f.not("AAA", call, "role")
	f.must("chair", call)
	f.not("AAA", &meeting.Cast{Vote: "v1", Seat: "AAA", Position: plenary.Yes, N: 1, Source: meeting.Device}, "voting has not begun")
	f.must("clerk", &meeting.Explain{Vote: "v1", Seat: "BBB", Text: "before"})
	f.not("clerk", &meeting.Explain{Vote: "v1", Seat: "AAA"}, "rule 88")
	f.must("chair", &meeting.BeginVoting{Vote: "v1"})

	f.not("clerk", &meeting.Explain{Vote: "v1", Seat: "CCC"}, "rule 88")
	f.not("clerk", &meeting.Submit{ID: "L9", Title: "x", Text: []meeting.Paragraph{{ID: "1"}}}, "rule 88")
	f.not("BBB", &meeting.Move{ID: "m", Kind: meeting.Closure, Seat: "BBB"}, "rule 88")
	f.must("BBB", &meeting.Move{ID: "point", Kind: meeting.PointOfOrder, Seat: "BBB", Text: "on the conduct of the voting"})
	f.must("chair", &meeting.Rule{Motion: "point", Ruling: meeting.Denied})

	f.cast("v1", "AAA yes BBB no CCC yes DDD abstain")
	f.not("AAA", &meeting.Cast{Vote: "v1", Seat: "BBB", Position: plenary.Yes, N: 9, Source: meeting.Device}, "cannot act for BBB")
	f.not("clerk", &meeting.Cast{Vote: "v1", Seat: "BBB", Position: plenary.Yes, N: 9, Source: meeting.Device}, "the clerk enters")
	f.cast("v1", "BBB yes") // changes

	// A retry of the first ballot that was held up does not bring it back.
	r := f.do("BBB", &meeting.Cast{Vote: "v1", Seat: "BBB", Position: plenary.No, N: 1, Source: meeting.Device})
	if r.Status != meeting.Superseded || r.Ballot == nil || r.Ballot.Position != plenary.Yes || r.Ballot.N != 2 {
		t.Fatalf("stale retry: %+v, %+v", r, r.Ballot)
	}
	// Two devices of one seat with the same number: the first stands.
	r = f.do("BBB", &meeting.Cast{Vote: "v1", Seat: "BBB", Position: plenary.Abstain, N: 2, Source: meeting.Device})
	if r.Status != meeting.Superseded {
		t.Fatalf("same number, other position: %+v", r)
	}
	f.must("clerk", &meeting.Cast{Vote: "v1", Seat: "EEE", Position: plenary.No, N: 1, Source: meeting.Spoken})

	f.must("chair", &meeting.Lock{Vote: "v1"})
	r = f.not("CCC", &meeting.Cast{Vote: "v1", Seat: "CCC", Position: plenary.No, N: 2, Source: meeting.Device}, "locked")
	if !r.Late || r.Ballot == nil || r.Ballot.Position != plenary.Yes {
		t.Fatalf("late ballot: %+v", r)
	}
	// A retry of a ballot that was recorded is told so, even now.
	if r := f.do("CCC", &meeting.Cast{Vote: "v1", Seat: "CCC", Position: plenary.Yes, N: 1, Source: meeting.Device}); r.Status != meeting.Repeated {
		t.Fatalf("retry after the lock: %+v", r)
	}

	d, err := f.s.Decide(f.s.Vote("v1"), plenary.UnknownPosition)
	if err != nil {
		t.Fatal(err)
	}
	wantOutcome(t, d, plenary.Adopted) // 3-1-1
	forged := d
	forged.Outcome = plenary.Rejected
	if r := f.do("chair", &meeting.Announce{Vote: "v1", Decision: forged}); r.Status != meeting.Differs {
		t.Fatalf("a chair who announces another result: %+v", r)
	}
	f.log = f.log[:len(f.log)-1] // a log with it is not replayed: TestForgedResult
	f.s.Seq--
	f.at -= 1000
	f.s.Now -= 1000
	f.must("chair", &meeting.Announce{Vote: "v1", Decision: d})
	if got := f.s.Draft("L1").Fate; got != meeting.Adopted {
		t.Errorf("the draft is %s", got)
	}
	v := f.s.Record(f.s.Vote("v1"))
	if v.Tally.String() != "3-1-1" || v.ID != "test:m1.v1" || v.Kind != plenary.Resolution || v.Ballots.Of("EEE") != plenary.No {
		t.Errorf("recorded as %+v", v)
	}
	f.must("clerk", &meeting.Explain{Vote: "v1", Seat: "CCC", Text: "after"})
	f.not("chair", &meeting.Cancel{Vote: "v1", Reason: "x"}, "announced and stands")
	f.replay()
}

func TestForgedResult(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1")
	f.call("v1", "L1")
	f.cast("v1", "AAA no BBB no")
	f.must("chair", &meeting.Lock{Vote: "v1"})
	d, _ := f.s.Decide(f.s.Vote("v1"), plenary.UnknownPosition)
	d.Outcome = plenary.Adopted
	f.do("chair", &meeting.Announce{Vote: "v1", Decision: d})
	_, err := meeting.Replay(func(yield func([]byte, error) bool) {
		for _, b := range f.log {
			yield(b, nil)
		}
	})
	if plenary.CodeOf(err) != plenary.Damaged {
		t.Fatalf("replayed a forged result: %v", err)
	}
}

func TestTieAndSecondVote(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1")
	f.call("v1", "L1")
	f.cast("v1", "AAA yes BBB no CCC abstain")
	wantOutcome(t, f.announce("v1"), plenary.Tied)
	again := &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.Recorded}
	f.not("chair", again, "rule 95")
	again.SecondOf = "v1"
	f.not("chair", again, "later meeting")
	f.must("chair", &meeting.Sit{To: meeting.Adjourned})
	f.must("chair", &meeting.Sit{To: meeting.InSession})
	f.must("chair", again)
	f.must("chair", &meeting.BeginVoting{Vote: "v2"})
	f.cast("v2", "AAA yes BBB no")
	wantOutcome(t, f.announce("v2"), plenary.Rejected)
	f.replay()

	f = convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1")
	f.call("v1", "L1")
	f.cast("v1", "AAA yes BBB no")
	f.announce("v1")
	f.must("chair", &meeting.Sit{To: meeting.Adjourned})
	f.at += 49 * 3600 * 1000
	f.must("chair", &meeting.Sit{To: meeting.InSession})
	f.not("chair", again, "48 hours")

	c := convene(t, "un-ga-committee", "AAA", "BBB")
	c.draft("L1")
	c.call("v1", "L1")
	c.cast("v1", "AAA yes BBB no")
	wantOutcome(t, c.announce("v1"), plenary.Rejected) // rule 133
}

func TestCouncilVeto(t *testing.T) {
	codes := []plenary.Code{"CHN", "FRA", "GBR", "RUS", "USA", "ALB", "BRA", "GAB", "GHA", "IND", "IRL", "KEN", "MEX", "NOR", "ARE"}
	f := convene(t, "un-sc", codes...)
	f.must("clerk", &meeting.Submit{ID: "S-155", Title: "Draft", Symbol: "S/2022/155", Question: plenary.Substantive, Text: []meeting.Paragraph{{ID: "1", Text: "x"}}})
	f.call("v1", "S-155")
	f.not("clerk", &meeting.Count{Vote: "v1", Yes: 1, N: 1}, "show of hands")
	f.cast("v1", "CHN abstain FRA yes GBR yes RUS no USA yes ALB yes BRA yes GAB yes GHA yes IND abstain IRL yes KEN yes MEX yes NOR yes ARE abstain")
	d := f.announce("v1")
	wantOutcome(t, d, plenary.Vetoed) // as on 25 February 2022, 11-1-3
	if len(d.VetoedBy) != 1 || d.VetoedBy[0] != "RUS" {
		t.Errorf("vetoed by %v", d.VetoedBy)
	}
	f.must("chair", &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "Call an emergency special session"}, Method: plenary.ShowOfHands})
	if q := f.s.Vote("v2").Question; q != plenary.Procedural {
		t.Fatalf("class %s", q)
	}
	f.must("chair", &meeting.BeginVoting{Vote: "v2"})
	f.cast("v2", "CHN abstain FRA yes GBR yes RUS no USA yes ALB yes BRA yes GAB yes GHA yes IND abstain IRL yes KEN yes MEX yes NOR yes")
	f.must("clerk", &meeting.Cast{Vote: "v2", Seat: "ARE", Position: plenary.Abstain, N: 1, Source: meeting.Hand})
	wantOutcome(t, f.announce("v2"), plenary.Adopted)
	f.replay()
}

func TestShowOfHandsMixed(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC", "DDD", "EEE", "FFF")
	f.must("clerk", &meeting.Presence{Seats: []plenary.Code{"FFF"}, Present: false})
	f.must("chair", &meeting.CallVote{ID: "v1", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "Shall we?"}, Method: plenary.ShowOfHands})
	f.must("chair", &meeting.BeginVoting{Vote: "v1"})
	f.cast("v1", "AAA no")
	f.must("clerk", &meeting.Cast{Vote: "v1", Seat: "BBB", Position: plenary.Yes, N: 1, Source: meeting.Paper})
	f.not("clerk", &meeting.Count{Vote: "v1", Yes: 3, Abstain: 1, N: 1}, "3 members are present")
	f.must("clerk", &meeting.Count{Vote: "v1", Yes: 1, Abstain: 1, N: 1})
	f.must("clerk", &meeting.Count{Vote: "v1", Yes: 2, Abstain: 1, N: 2})
	if r := f.do("clerk", &meeting.Count{Vote: "v1", Yes: 1, N: 1}); r.Status != meeting.Superseded {
		t.Errorf("stale count: %+v", r)
	}
	wantOutcome(t, f.announce("v1"), plenary.Adopted)
	v := f.s.Record(f.s.Vote("v1"))
	if v.Tally.String() != "3-1-1" || v.Quality != plenary.Partial || len(v.Ballots) != 2 || v.Tally.NotVoting.Or(-1) != 1 {
		t.Errorf("recorded as %s, %s, %d ballots", v.Tally, v.Quality, len(v.Ballots))
	}
	f.replay()
}

func TestRollCallFromALot(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "obs:XXX", "CCC", "DDD")
	f.draft("L1")
	f.must("clerk", &meeting.NewLot{ID: "lot", Purpose: "who is called first"})
	f.not("AAA", &meeting.Commit{Lot: "lot", Party: "BBB", Hash: meeting.LotHash("lot", "BBB", "s1")}, "role")
	f.must("AAA", &meeting.Commit{Lot: "lot", Party: "AAA", Hash: meeting.LotHash("lot", "AAA", "s1")})
	f.must("DDD", &meeting.Commit{Lot: "lot", Party: "DDD", Hash: meeting.LotHash("lot", "DDD", "s3")})
	f.must("clerk", &meeting.Commit{Lot: "lot", Party: "table", Hash: meeting.LotHash("lot", "table", "s2")})
	call := &meeting.CallVote{ID: "v1", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.RollCall}
	f.not("chair", call, "drawn by lot")
	call.Lot = "lot"
	f.must("chair", call)
	f.not("chair", &meeting.BeginVoting{Vote: "v1"}, "not drawn")
	f.not("AAA", &meeting.Reveal{Lot: "lot", Party: "AAA", Seed: "other"}, "did not commit")
	f.must("AAA", &meeting.Reveal{Lot: "lot", Party: "AAA", Seed: "s1"})
	f.not("BBB", &meeting.Commit{Lot: "lot", Party: "BBB", Hash: meeting.LotHash("lot", "BBB", "s9")}, "no commitment can follow")
	f.must("clerk", &meeting.Reveal{Lot: "lot", Party: "table", Seed: "s2"})
	f.not("chair", &meeting.Draw{Lot: "lot"}, "DDD has not revealed")
	f.must("chair", &meeting.Draw{Lot: "lot", Without: []string{"DDD"}})
	// SHA-256 of the lot's parties and seeds, computed apart from the code.
	if l := f.s.Lot("lot"); l.Result != sum("plenary lot 1\nlot\nAAA\ns1\ntable\ns2\n") || !l.Parties[1].Passed {
		t.Errorf("drawn %+v", l)
	}
	f.must("chair", &meeting.BeginVoting{Vote: "v1"})
	roll := f.s.Roll(f.s.Vote("v1"))
	if len(roll) != 4 || roll[0] != []plenary.Code{"AAA", "BBB", "CCC", "DDD"}[f.s.Lot("lot").Of(4)] {
		t.Errorf("called in the order %v", roll)
	}
	for _, c := range roll {
		f.must("clerk", &meeting.Cast{Vote: "v1", Seat: c, Position: plenary.Yes, N: 1, Source: meeting.Voice})
	}
	f.not("clerk", &meeting.Cast{Vote: "v1", Seat: "XXX", Position: plenary.Yes, N: 1, Source: meeting.Voice}, "observer")
	wantOutcome(t, f.announce("v1"), plenary.Adopted)
	f.replay()
}

func TestCancelAndRetake(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1")
	f.call("v1", "L1")
	f.cast("v1", "AAA yes")
	f.not("chair", &meeting.Cancel{Vote: "v1"}, "reason")
	f.must("chair", &meeting.Cancel{Vote: "v1", Reason: "the wrong text was on the screens"})
	r := f.not("BBB", &meeting.Cast{Vote: "v1", Seat: "BBB", Position: plenary.No, N: 1, Source: meeting.Device}, "cancelled")
	if r.Ballot != nil {
		t.Error("a ballot that is not there")
	}
	retake := &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.Recorded, RetakeOf: "v9"}
	f.not("chair", retake, "no cancelled vote")
	retake.RetakeOf = "v1"
	f.must("chair", retake)
	f.must("chair", &meeting.BeginVoting{Vote: "v2"})
	f.cast("v2", "AAA no BBB no")
	wantOutcome(t, f.announce("v2"), plenary.Rejected)
	if v := f.s.Vote("v1"); v.Stage != meeting.Cancelled || v.Reason == "" || v.Ballots[0].Position != plenary.Yes {
		t.Errorf("the cancelled vote is not visible: %+v", v)
	}
	if rel := f.s.Record(f.s.Vote("v2")).Related; len(rel) != 1 || rel[0].ID != "test:m1.v1" {
		t.Errorf("related %+v", rel)
	}
	f.replay()
}

func TestTrialIsNoRecord(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1")
	f.must("chair", &meeting.CallVote{ID: "try", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.Recorded, Trial: true})
	f.must("chair", &meeting.BeginVoting{Vote: "try"})
	f.cast("try", "AAA no BBB no")
	f.announce("try")
	if got := f.s.Draft("L1").Fate; got != meeting.Pending {
		t.Errorf("a trial made the draft %s", got)
	}
	f.not("AAA", &meeting.Intend{Vote: "try", Seat: "AAA", Position: plenary.Yes}, "intention")
	f.replay()
}

func TestQuorum(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC", "DDD")
	f.draft("L1")
	f.must("clerk", &meeting.Presence{Seats: []plenary.Code{"CCC", "DDD"}, Present: false})
	call := &meeting.CallVote{ID: "v1", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.Recorded}
	f.not("chair", call, "rule 67")
	f.must("CCC", &meeting.Presence{Seats: []plenary.Code{"CCC"}, Present: true})
	f.not("CCC", &meeting.Presence{Seats: []plenary.Code{"DDD"}, Present: true}, "cannot act")
	f.must("chair", call)
	f.must("chair", &meeting.BeginVoting{Vote: "v1"})
	f.cast("v1", "AAA yes")
	f.not("clerk", &meeting.Presence{Seats: []plenary.Code{"AAA"}, Present: false}, "has voted")
	f.must("clerk", &meeting.Presence{Seats: []plenary.Code{"BBB", "CCC"}, Present: false})
	wantOutcome(t, f.announce("v1"), plenary.NoQuorum)
	if got := f.s.Draft("L1").Fate; got != meeting.Pending {
		t.Errorf("without a quorum the draft is %s", got)
	}
	f.replay()
}
