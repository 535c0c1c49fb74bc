package meeting_test

import (
	"slices"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

func (f *floor) amend(id, to string, changes ...meeting.Change) {
	f.t.Helper()
	f.must("clerk", &meeting.Submit{ID: id, Title: "Amendment " + id, Amends: to, Changes: changes})
}

// vote takes a recorded vote in which everybody votes the same way.
func (f *floor) vote(id, draft string, p plenary.Position) plenary.Decision {
	f.t.Helper()
	f.call(id, draft)
	for _, s := range f.s.Seats {
		if s.Votes() {
			f.cast(id, string(s.Code)+" "+p.String())
		}
	}
	return f.announce(id)
}

func text(d *meeting.Draft) (out []string) {
	for _, p := range d.Text {
		out = append(out, p.Text)
	}
	return out
}

func TestAmendments(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1", "AAA")
	f.amend("small", "L1", meeting.Change{Action: meeting.Replace, At: "o1", New: &meeting.Paragraph{ID: "o1", Operative: true, Text: "Calls upon all members to meet in good order;"}})
	f.amend("delete", "L1", meeting.Change{Action: meeting.Delete, At: "o1"})
	f.amend("add", "L1", meeting.Change{Action: meeting.Insert, At: "o2", New: &meeting.Paragraph{ID: "o3", Operative: true, Text: "Thanks the Chair."}})
	f.amend("sub", "add", meeting.Change{Action: meeting.Replace, At: "o3", New: &meeting.Paragraph{ID: "o3", Operative: true, Text: "Thanks the Chair and the clerk."}})

	// Furthest removed first: eight words lost twice over, then three brought in,
	// then one word for another.
	if got := f.s.ProposeOrder("L1"); !slices.Equal(got, []string{"delete", "small", "add"}) && !slices.Equal(got, []string{"delete", "add", "small"}) {
		t.Errorf("proposed order %v", got)
	}
	whole := &meeting.CallVote{ID: "v0", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.Recorded}
	f.not("chair", whole, "rule 90")
	first := &meeting.CallVote{ID: "v0", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "delete"}, Method: plenary.Recorded}
	f.not("chair", first, "not settled")
	f.not("chair", &meeting.SettleOrder{Draft: "L1", Order: []string{"delete", "add"}}, "3 open amendments")
	f.must("chair", &meeting.SettleOrder{Draft: "L1", Order: []string{"small", "delete", "add"},
		Implies: []meeting.Implic{{If: "small", Falls: []string{"delete"}}}})
	f.not("chair", first, "small is voted on before delete")
	wantOutcome(t, f.vote("v1", "small", plenary.Yes), plenary.Adopted)
	if d := f.s.Draft("delete"); d.Fate != meeting.Fallen || d.Why == "" {
		t.Errorf("delete is %s: %s", d.Fate, d.Why)
	}
	addVote := &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "add"}, Method: plenary.Recorded}
	f.not("chair", addVote, "1 amendments to add are voted on first")
	wantOutcome(t, f.vote("v2", "sub", plenary.Yes), plenary.Adopted)
	wantOutcome(t, f.vote("v3", "add", plenary.Yes), plenary.Adopted)
	want := []string{"Recalling its earlier resolutions,", "Calls upon all members to meet in good order;", "Decides to remain seized of the matter.", "Thanks the Chair and the clerk."}
	if got := text(f.s.Draft("L1")); !slices.Equal(got, want) {
		t.Errorf("the text as amended is %q", got)
	}
	f.not("AAA", &meeting.Withdraw{Draft: "L1", Seat: "AAA"}, "rule 80")
	f.not("clerk", &meeting.Revise{Draft: "L1", Revision: 1, Text: []meeting.Paragraph{{ID: "1"}}}, "amended")
	wantOutcome(t, f.vote("v4", "L1", plenary.Yes), plenary.Adopted)
	if got := f.s.Vote("v4").Text; len(got) != 4 {
		t.Errorf("put with %d paragraphs", len(got))
	}
	f.not("chair", &meeting.CallVote{ID: "v5", Subject: whole.Subject, Method: plenary.Recorded}, "rule 81")
	f.replay()
}

func TestAmendmentWhoseParagraphIsGone(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1", "AAA")
	f.amend("delete", "L1", meeting.Change{Action: meeting.Delete, At: "o1"})
	f.amend("change", "L1", meeting.Change{Action: meeting.Replace, At: "o1", New: &meeting.Paragraph{ID: "o1", Text: "x"}})
	f.must("chair", &meeting.SettleOrder{Draft: "L1", Order: []string{"delete", "change"}})
	f.vote("v1", "delete", plenary.Yes)
	f.not("chair", &meeting.CallVote{ID: "v2", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "change"}, Method: plenary.Recorded}, "let it fall")
	f.must("chair", &meeting.Fall{Draft: "change", Why: "paragraph o1 was deleted"})
	wantOutcome(t, f.vote("v3", "L1", plenary.Yes), plenary.Adopted)
	f.replay()
}

func TestRevisionAndWithdrawal(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB")
	f.draft("L1", "AAA")
	f.amend("a", "L1", meeting.Change{Action: meeting.Delete, At: "o1"})
	f.must("clerk", &meeting.Sponsor{Draft: "L1", Add: []plenary.Code{"BBB"}})
	f.must("clerk", &meeting.Revise{Draft: "L1", Revision: 1, Oral: true, Accepting: []string{"a"}, Text: []meeting.Paragraph{{ID: "p1", Text: "x"}, {ID: "o2", Operative: true, Text: "y"}}})
	f.not("clerk", &meeting.Revise{Draft: "L1", Revision: 1, Text: []meeting.Paragraph{{ID: "z"}}}, "does not follow")
	if d := f.s.Draft("L1"); f.s.Draft("a").Fate != meeting.Incorporated || len(d.Revisions) != 1 || !d.Revisions[0].Oral {
		t.Errorf("revised to %+v", d)
	}
	f.not("clerk", &meeting.Withdraw{Draft: "L1", Seat: "CCC"}, "seat")
	f.must("BBB", &meeting.Withdraw{Draft: "L1", Seat: "BBB"})
	f.not("chair", &meeting.CallVote{ID: "v", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.Recorded}, "withdrawn")
	f.replay()
}

func TestDivision(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1", "AAA")
	move := &meeting.Move{ID: "div", Kind: meeting.Division, Seat: "BBB", Draft: "L1", Parts: []meeting.Part{
		{ID: "A", Paragraphs: []string{"o1"}}, {ID: "B", Paragraphs: []string{"o1"}}}}
	f.not("BBB", move, "two parts")
	move.Parts[1].Paragraphs[0] = "o2"
	f.must("BBB", move)
	f.must("CCC", &meeting.Object{Motion: "div", Seat: "CCC"})
	f.not("chair", &meeting.Rule{Motion: "div", Ruling: meeting.Granted}, "CCC objects")
	f.must("chair", &meeting.CallVote{ID: "d", Subject: meeting.Subject{Kind: meeting.OnMotion, Ref: "div"}, Method: plenary.ShowOfHands})
	f.must("chair", &meeting.BeginVoting{Vote: "d"})
	f.must("clerk", &meeting.Count{Vote: "d", Yes: 2, No: 1, N: 1})
	wantOutcome(t, f.announce("d"), plenary.Adopted)
	f.not("chair", &meeting.CallVote{ID: "w", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}, Method: plenary.Recorded}, "part A of L1 is voted on before the whole")
	part := func(id, p string, pos string) {
		f.must("chair", &meeting.CallVote{ID: id, Subject: meeting.Subject{Kind: meeting.OnPart, Ref: "L1", Part: p}, Method: plenary.Recorded})
		f.must("chair", &meeting.BeginVoting{Vote: id})
		f.cast(id, "AAA "+pos)
		f.announce(id)
	}
	part("pa", "A", "no")
	if d := f.s.Draft("L1"); d.Fate != meeting.Pending || len(d.Text) != 2 {
		t.Fatalf("after part A: %+v", d)
	}
	part("pb", "B", "no")
	if d := f.s.Draft("L1"); d.Fate != meeting.Rejected || d.Why == "" {
		t.Fatalf("all operative parts rejected, but the draft is %s", d.Fate)
	}
	f.replay()
}

func TestMotions(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC", "obs:XXX")
	f.must("clerk", &meeting.SetAgenda{Items: []meeting.Item{{ID: "1", Title: "One"}}})
	f.must("chair", &meeting.TakeUp{Item: "1"})
	f.not("XXX", &meeting.Move{ID: "x", Kind: meeting.Closure, Seat: "XXX"}, "role")
	f.must("AAA", &meeting.Move{ID: "close", Kind: meeting.Closure, Seat: "AAA"})
	f.must("BBB", &meeting.Move{ID: "suspend", Kind: meeting.Suspension, Seat: "BBB"})
	f.not("chair", &meeting.Rule{Motion: "close", Ruling: meeting.Granted}, "rule 77")
	f.not("chair", &meeting.Rule{Motion: "suspend", Ruling: meeting.Denied}, "put to the vote")
	f.must("chair", &meeting.Rule{Motion: "suspend", Ruling: meeting.Granted})
	if f.s.Phase != meeting.Suspended {
		t.Errorf("granted, but the meeting is %s", f.s.Phase)
	}
	f.not("chair", &meeting.Rule{Motion: "close", Ruling: meeting.Granted}, "suspended")
	f.must("chair", &meeting.Sit{To: meeting.InSession})
	f.must("chair", &meeting.Rule{Motion: "close", Ruling: meeting.Granted})
	f.not("CCC", &meeting.Ask{Seat: "CCC"}, "rule 75")

	f.must("AAA", &meeting.Move{ID: "po", Kind: meeting.PointOfOrder, Seat: "AAA"})
	f.not("BBB", &meeting.Move{ID: "ap", Kind: meeting.Appeal, Seat: "BBB", Of: "po"}, "appeal")
	f.not("chair", &meeting.CallVote{ID: "v", Subject: meeting.Subject{Kind: meeting.OnMotion, Ref: "po"}, Method: plenary.Recorded}, "rule 71")
	f.must("chair", &meeting.Rule{Motion: "po", Ruling: meeting.Denied})
	f.must("BBB", &meeting.Move{ID: "ap", Kind: meeting.Appeal, Seat: "BBB", Of: "po"})
	f.must("chair", &meeting.CallVote{ID: "v", Subject: meeting.Subject{Kind: meeting.OnMotion, Ref: "ap"}, Method: plenary.Recorded})
	f.must("chair", &meeting.BeginVoting{Vote: "v"})
	f.cast("v", "AAA yes BBB yes CCC no")
	wantOutcome(t, f.announce("v"), plenary.Adopted)
	if m := f.s.Motion("po"); m.Fate != meeting.Adopted {
		t.Errorf("overruled, but the point of order is %s", m.Fate)
	}

	f.draft("L1")
	f.vote("w", "L1", plenary.No)
	f.not("AAA", &meeting.Move{ID: "r0", Kind: meeting.Reconsideration, Seat: "AAA", Draft: "nothing"}, "rule 81")
	f.must("AAA", &meeting.Move{ID: "re", Kind: meeting.Reconsideration, Seat: "AAA", Draft: "L1"})
	call := &meeting.CallVote{ID: "x", Subject: meeting.Subject{Kind: meeting.OnMotion, Ref: "re"}, Method: plenary.Recorded}
	f.not("chair", call, "two-thirds")
	call.Question = plenary.Important
	f.must("chair", call)
	f.must("chair", &meeting.BeginVoting{Vote: "x"})
	f.cast("x", "AAA yes BBB yes CCC no")
	wantOutcome(t, f.announce("x"), plenary.Adopted)
	wantOutcome(t, f.vote("y", "L1", plenary.Yes), plenary.Adopted)
	f.replay()
}

func TestSpeakers(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC", "obs:XXX")
	f.must("clerk", &meeting.SetAgenda{Items: []meeting.Item{{ID: "1", Title: "One"}}})
	f.must("chair", &meeting.TakeUp{Item: "1"})
	f.must("clerk", &meeting.SetList{Open: true, Limit: 60_000, Turns: 1})
	f.must("AAA", &meeting.Ask{Seat: "AAA"})
	f.must("XXX", &meeting.Ask{Seat: "XXX"})
	f.not("XXX", &meeting.Ask{Seat: "BBB"}, "cannot act")
	f.must("BBB", &meeting.Ask{Seat: "BBB"})
	f.must("BBB", &meeting.Unask{Seat: "BBB"})
	f.must("chair", &meeting.GiveFloor{Seat: "AAA"})
	if cur := f.s.List.Current; cur == nil || cur.Limit != 60_000 || len(f.s.List.Queue) != 1 {
		t.Fatalf("list %+v", f.s.List)
	}
	f.not("AAA", &meeting.Ask{Seat: "AAA"}, "rule 72")
	f.must("chair", &meeting.YieldFloor{Seat: "AAA"})
	f.must("clerk", &meeting.SetList{Limit: 60_000})
	f.not("CCC", &meeting.Ask{Seat: "CCC"}, "rule 73")
	f.must("CCC", &meeting.Ask{Seat: "CCC", Reply: true})
	f.must("chair", &meeting.GiveFloor{Seat: "CCC"})
	f.must("chair", &meeting.GiveFloor{Seat: "XXX"})
	f.must("chair", &meeting.Sit{To: meeting.Closed})
	if n := len(f.s.Speeches); n != 3 || !f.s.Speeches[1].Reply || f.s.Speeches[2].To == 0 {
		t.Errorf("speeches %+v", f.s.Speeches)
	}
	f.not("AAA", &meeting.Ask{Seat: "AAA"}, "closed")
	f.replay()
}

func TestWithoutAVote(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1")
	u := meeting.Subject{Kind: meeting.OnDraft, Ref: "L1"}
	d, r := f.s.DecideWithoutVote("c1", u)
	if !r.OK() {
		t.Fatal(r)
	}
	f.must("BBB", &meeting.Object{Draft: "L1", Seat: "BBB"})
	f.not("chair", &meeting.Adopt{Vote: "c1", Subject: u, Decision: d}, "BBB has asked for a vote")
	f.draft("L2")
	u.Ref = "L2"
	f.must("chair", &meeting.Adopt{Vote: "c1", Subject: u, Decision: d})
	v := f.s.Record(f.s.Vote("c1"))
	if v.Method != plenary.WithoutAVote || v.Outcome != plenary.Adopted || v.Tally.Yes.Known() || len(v.Ballots) != 0 {
		t.Errorf("recorded as %+v", v)
	}
	f.replay()
}

func TestIntentionsAndCorrigenda(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.draft("L1")
	f.call("v1", "L1")
	f.cast("v1", "AAA yes BBB no")
	f.must("clerk", &meeting.Cast{Vote: "v1", Seat: "CCC", Position: plenary.Yes, N: 1, Source: meeting.Paper})
	f.not("BBB", &meeting.Intend{Vote: "v1", Seat: "BBB", Position: plenary.Yes}, "after the result")
	f.announce("v1")
	f.must("chair", &meeting.Sit{To: meeting.Closed})
	f.not("BBB", &meeting.Intend{Vote: "v1", Seat: "BBB", Position: plenary.No}, "no other position")
	f.must("BBB", &meeting.Intend{Vote: "v1", Seat: "BBB", Position: plenary.Yes})
	f.not("BBB", &meeting.Intend{Vote: "v1", Seat: "BBB", Position: plenary.Abstain}, "already")

	c := meeting.Correct{Vote: "v1", Seat: "BBB", Position: plenary.Yes, Reason: "misread"}
	if _, r := f.s.DecideCorrected(c); r.OK() {
		t.Error("a ballot cast by the seat's own device was corrected")
	}
	c.Seat, c.Position = "CCC", plenary.No
	d, r := f.s.DecideCorrected(c)
	if !r.OK() {
		t.Fatal(r)
	}
	wantOutcome(t, d, plenary.Rejected)
	c.Decision = d
	f.not("chair", &c, "role")
	f.must("clerk", &c)
	v := f.s.Record(f.s.Vote("v1"))
	if v.Tally.String() != "1-2-0" || v.Outcome != plenary.Rejected || len(v.Stated) != 3 || f.s.Draft("L1").Fate != meeting.Rejected {
		t.Errorf("recorded as %s %s, stated %+v, draft %s", v.Tally, v.Outcome, v.Stated, f.s.Draft("L1").Fate)
	}
	if a := v.Stated[0]; a.Kind != plenary.Announced || a.Tally.String() != "2-1-0" || f.s.Vote("v1").Decision.Outcome != plenary.Adopted {
		t.Errorf("what was announced is gone: %+v", a)
	}
	if i := v.Stated[2]; i.Kind != plenary.Intended || i.Tally.String() != "2-1-0" {
		t.Errorf("intended %+v", i)
	}
	f.replay()
}

func TestCodesAndRoles(t *testing.T) {
	f := convene(t, "un-ga", "AAA", "BBB", "CCC")
	f.not("clerk", &meeting.IssueCode{ID: "k", Role: meeting.Chair, Hash: sum("k")}, "only the organiser")
	f.must("clerk", &meeting.IssueCode{ID: "second", Role: meeting.Delegate, Seat: "AAA", Hash: sum("second"), Expires: f.at + 100_000})
	f.not("", &meeting.Redeem{Hash: sum("guess"), Person: "x", Token: sum("t")}, "not known")
	f.must("", &meeting.Redeem{Hash: sum("second"), Person: "aide", Token: sum("t")})
	f.not("", &meeting.Redeem{Hash: sum("second"), Person: "thief", Token: sum("t2")}, "used already")
	f.must("aide", &meeting.Object{Seat: "AAA", Draft: func() string { f.draft("L1"); return "L1" }()})
	f.must("clerk", &meeting.Revoke{Code: "second"})
	f.not("aide", &meeting.Ask{Seat: "AAA"}, "nobody of that identity")
	f.not("", &meeting.Ask{Seat: "AAA"}, "nobody of that identity")
	f.not("clerk", &meeting.Revoke{Code: "code-chair"}, "only the organiser")
	f.not("organiser", &meeting.Revoke{Code: "organiser"}, "own role")
	f.not("organiser", &meeting.Cast{Vote: "v", Seat: "AAA", Position: plenary.Yes, N: 1, Source: meeting.Spoken}, "role organiser")
	f.must("clerk", &meeting.IssueCode{ID: "late", Role: meeting.Delegate, Seat: "AAA", Hash: sum("late"), Expires: f.at})
	f.not("", &meeting.Redeem{Hash: sum("late"), Person: "y", Token: sum("t3")}, "expired")
	f.replay()
}

func TestMembersWithoutVote(t *testing.T) {
	open := meeting.Open{}
	f := convene(t, "un-ga", "AAA", "BBB")
	open = meeting.Open{Apply: 1, Meeting: "m2", Title: "t", Body: "un-ga", Collection: "test", Date: plenary.NewDate(2026, 1, 1),
		Rules: f.s.Info.Rules, Organiser: sum("organiser"), Seats: []meeting.Seat{{Code: "AAA", Name: "A"}, {Code: "BBB", Name: "B", NoVote: "Article 19 of the Charter"}}}
	f = conveneWith(t, open)
	f.draft("L1")
	f.call("v1", "L1")
	f.not("BBB", &meeting.Cast{Vote: "v1", Seat: "BBB", Position: plenary.Yes, N: 1, Source: meeting.Device}, "Article 19")
	f.cast("v1", "AAA yes")
	f.announce("v1")
	if v := f.s.Record(f.s.Vote("v1")); len(v.Ballots) != 1 {
		t.Errorf("ballots %+v", v.Ballots)
	}
	f.replay()
}
