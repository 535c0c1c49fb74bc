package meeting_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// pick fills a command with random values from small sets, so that many fit.
func pick(r *rand.Rand, name string, depth int) string {
	one := func(ss ...string) string { return ss[r.IntN(len(ss))] }
	q := func(s string) string { return `"` + s + `"` }
	seat := func() string { return q(one("AAA", "BBB", "CCC", "DDD", "OBS", "NON", "ZZZ")) }
	draft := func() string { return q(one("L1", "L2", "am1", "am2", "sub1", "none")) }
	vote := func() string { return q(one("v1", "v2", "v3", "v4", "v5", "v6")) }
	motion := func() string { return q(one("m1", "m2", "m3", "m4")) }
	seats := func() string { return "[" + seat() + "," + seat() + "]" }
	text := func() string {
		return fmt.Sprintf(`[{"id":"p1","text":"a"},{"id":"o1","operative":true,"text":"b %d"},{"id":"o2","operative":true,"text":"c"}]`, r.IntN(3))
	}
	changes := func() string {
		return one(`[{"action":"delete","at":"o1"}]`, `[{"action":"replace","at":"o2","new":{"id":"o2","text":"x"}}]`,
			`[{"action":"insert","new":{"id":"n1","text":"y"}}]`, `[{"action":"insert","at":"zz","new":{"id":"n1","text":"y"}}]`)
	}
	subject := func() string {
		return one(`{"kind":"draft","ref":`+draft()+`}`, `{"kind":"draft","ref":"L1"}`, `{"kind":"part","ref":"L1","part":"A"}`,
			`{"kind":"motion","ref":`+motion()+`}`, `{"kind":"question","text":"Shall we?"}`)
	}
	n := r.IntN(5)
	switch name {
	case "code":
		return fmt.Sprintf(`{"id":"k%d","role":%s,"seat":%s,"hash":%q}`, n, q(one("seat", "chair", "clerk", "observer")), one(seat(), `""`), sum(fmt.Sprint("k", n)))
	case "redeem":
		return fmt.Sprintf(`{"hash":%q,"person":"p%d","token":%q}`, sum(fmt.Sprint("k", n)), n, sum("t"))
	case "revoke":
		return fmt.Sprintf(`{"code":"k%d"}`, n)
	case "preside":
		return `{"office":"President","seat":` + one(seat(), `""`) + `}`
	case "presence":
		return `{"seats":` + seats() + `,"present":` + one("true", "true", "true", "false") + `}`
	case "sitting":
		return `{"to":` + q(one("in-session", "in-session", "in-session", "in-session", "in-session", "suspended", "adjourned", "waiting")) + `}`
	case "agenda":
		return `{"items":[{"id":"1","title":` + q(one("a", "b")) + `}]}`
	case "take-up":
		return `{"item":"1"}`
	case "draft":
		if r.IntN(2) == 0 {
			return `{"id":` + draft() + `,"title":"d","text":` + text() + `,"sponsors":` + one("[]", seats()) + `}`
		}
		return `{"id":` + q(one("am1", "am2", "sub1")) + `,"title":"a","amends":` + draft() + `,"changes":` + changes() + `}`
	case "sponsor":
		return `{"draft":` + draft() + `,"add":` + seats() + `}`
	case "revise":
		return fmt.Sprintf(`{"draft":%s,"revision":%d,"text":%s,"accepting":%s}`, draft(), n, text(), one("[]", `["am1"]`))
	case "classify":
		return `{"draft":` + draft() + `,"question":` + q(one("ordinary", "important", "x")) + `}`
	case "withdraw":
		return `{"draft":` + draft() + `,"seat":` + seat() + `}`
	case "fall":
		return `{"draft":` + draft() + `,"why":"moot"}`
	case "move":
		kind := one("point-of-order", "appeal", "suspension", "adjournment", "debate-adjournment", "closure", "other", "division", "reconsideration")
		extra := map[string]string{"appeal": `,"of":` + motion(), "reconsideration": `,"draft":` + draft(),
			"division": `,"draft":"L1","parts":[{"id":"A","paragraphs":["o1"]},{"id":"B","paragraphs":["o2"]}]`}[kind]
		return `{"id":` + motion() + `,"kind":"` + kind + `","seat":` + seat() + extra + `}`
	case "object":
		return `{"seat":` + seat() + one(`,"motion":`+motion(), `,"draft":`+draft()) + `}`
	case "rule":
		return `{"motion":` + motion() + `,"ruling":` + q(one("granted", "denied", "withdrawn")) + `,"reason":"r"}`
	case "list":
		return fmt.Sprintf(`{"open":%s,"turns":%d}`, one("true", "true", "false"), n)
	case "ask", "unask", "floor", "yield":
		return `{"seat":` + seat() + `}`
	case "lot":
		return `{"id":"lot1","purpose":"roll"}`
	case "commit":
		return `{"lot":"lot1","party":"table","hash":"` + meeting.LotHash("lot1", "table", "s") + `"}`
	case "reveal":
		return `{"lot":"lot1","party":"table","seed":"s"}`
	case "draw":
		return `{"lot":"lot1"}`
	case "call":
		m := one("recorded", "recorded", "show-of-hands", "roll-call", "secret-ballot")
		lot := ""
		if m == "roll-call" {
			lot = `,"lot":"lot1"`
		}
		return `{"id":` + vote() + `,"subject":` + subject() + `,"method":"` + m + `"` + lot + one("", "", `,"trial":true`, `,"retake_of":`+vote(), `,"second_of":`+vote()) + `}`
	case "begin", "lock":
		return `{"vote":` + vote() + `}`
	case "cast":
		return fmt.Sprintf(`{"vote":%s,"seat":%s,"position":%s,"n":%d,"source":%s}`, vote(), seat(), q(one("yes", "no", "abstain", "not-voting")), n, q(one("device", "device", "spoken", "paper")))
	case "count":
		return fmt.Sprintf(`{"vote":%s,"yes":%d,"no":%d,"abstain":0,"n":%d}`, vote(), n, r.IntN(2), 1+r.IntN(3))
	case "cancel":
		return `{"vote":` + vote() + `,"reason":"r"}`
	case "explain":
		return `{"vote":` + vote() + `,"seat":` + seat() + `}`
	case "intend":
		return `{"vote":` + vote() + `,"seat":` + seat() + `,"position":` + q(one("yes", "no", "abstain")) + `}`
	}
	return ""
}

// script is how often each type is tried.
var script = []string{"code", "redeem", "revoke", "preside", "presence", "presence", "sitting", "agenda", "take-up", "draft", "draft", "draft",
	"sponsor", "revise", "classify", "withdraw", "order", "fall", "move", "move", "object", "rule", "rule", "list", "ask", "unask", "floor", "yield",
	"lot", "commit", "reveal", "draw", "call", "call", "call", "begin", "begin", "cast", "cast", "cast", "cast", "cast", "count", "lock", "lock",
	"announce", "announce", "announce", "cancel", "explain", "intend", "adopt", "correct"}

// random is one random entry, mostly by somebody whose role fits.
func random(r *rand.Rand, s *meeting.State) meeting.Entry {
	name := script[r.IntN(len(script))]
	by := []string{"chair", "clerk", "organiser", "AAA", "BBB", "OBS", "p1", "", "nobody"}[r.IntN(9)]
	var c meeting.Command
	vote := s.Vote(fmt.Sprint("v", 1+r.IntN(6)))
	// Half of the time, what would come next, so that the sequences get far.
	if v := s.Voting(); v != nil && r.IntN(2) == 0 {
		vote = v
		switch name = "cast"; {
		case v.Stage == meeting.Called:
			name = "begin"
		case v.Stage == meeting.Locked:
			name = "announce"
		case v.Method == plenary.ShowOfHands && r.IntN(4) == 0:
			name = "count"
		case r.IntN(8) == 0:
			name = "lock"
		}
		if x := next(r, v, name); x != nil {
			return meeting.Entry{At: s.Now + 500, By: x.by, Command: x.c}
		}
	}
	switch name {
	case "announce":
		a := &meeting.Announce{Vote: "v9"}
		if vote != nil {
			a.Vote = vote.ID
			a.Decision, _ = s.Decide(vote, plenary.UnknownPosition)
		}
		c, by = a, "chair"
	case "adopt":
		u := meeting.Subject{Kind: meeting.OnDraft, Ref: "L2"}
		d, _ := s.DecideWithoutVote("v6", u)
		c, by = &meeting.Adopt{Vote: "v6", Subject: u, Decision: d}, "chair"
	case "order":
		d := []string{"L1", "L2"}[r.IntN(2)]
		o := s.ProposeOrder(d)
		if len(o) > 1 && r.IntN(2) == 0 {
			o = o[1:]
		}
		c, by = &meeting.SettleOrder{Draft: d, Order: o}, "chair"
	case "correct":
		x := meeting.Correct{Vote: fmt.Sprint("v", 1+r.IntN(6)), Seat: "CCC", Position: plenary.Position(1 + r.IntN(4)), Reason: "misheard"}
		x.Decision, _ = s.DecideCorrected(x)
		c, by = &x, "clerk"
	default:
		var err error
		if c, err = meeting.ParseCommand(name, []byte(pick(r, name, 0))); err != nil {
			panic(fmt.Sprint(name, err))
		}
		if r.IntN(4) > 0 {
			by = map[string]string{"code": "organiser", "revoke": "organiser", "redeem": "", "sitting": "chair", "call": "chair", "begin": "chair", "lock": "chair",
				"rule": "chair", "order": "chair", "fall": "chair", "draw": "chair", "take-up": "chair", "classify": "chair", "cancel": "chair"}[name]
			if by == "" && name != "redeem" {
				by = "clerk"
			}
		}
		if x, ok := c.(*meeting.Cast); ok && x.Source == meeting.Device {
			by = string(x.Seat)
		}
	}
	return meeting.Entry{At: s.Now + int64(r.IntN(5000)) - 1000, By: by, Command: c}
}

type step struct {
	by string
	c  meeting.Command
}

// next is a likely next command on the vote under way.
func next(r *rand.Rand, v *meeting.Vote, name string) *step {
	seat := []plenary.Code{"AAA", "BBB", "CCC", "DDD"}[r.IntN(4)]
	switch name {
	case "begin":
		return &step{"chair", &meeting.BeginVoting{Vote: v.ID}}
	case "lock":
		return &step{"chair", &meeting.Lock{Vote: v.ID}}
	case "count":
		return &step{"clerk", &meeting.Count{Vote: v.ID, Yes: int64(r.IntN(2)), No: int64(r.IntN(2)), N: uint32(1 + r.IntN(3))}}
	case "cast":
		by, source := string(seat), meeting.Device
		if seat == "CCC" {
			by, source = "clerk", meeting.Paper
		}
		return &step{by, &meeting.Cast{Vote: v.ID, Seat: seat, Position: plenary.Position(1 + r.IntN(3)), N: uint32(1 + r.IntN(3)), Source: source}}
	}
	return nil
}

// legal looks for what must never be.
func legal(t *testing.T, s *meeting.State, sealed map[string]string) {
	t.Helper()
	underWay := 0
	for _, v := range s.Votes {
		switch v.Stage {
		case meeting.Called, meeting.Opened, meeting.Locked:
			underWay++
			if s.Voting() != v {
				t.Fatalf("vote %s is %s but not the one under way", v.ID, v.Stage)
			}
		case meeting.Announced:
			if v.Decision == nil {
				t.Fatalf("vote %s is announced without a decision", v.ID)
			}
		}
		if v.LockedAt > 0 || v.Stage == meeting.Cancelled {
			b, _ := json.Marshal([]any{v.Ballots, v.Hands})
			if was, ok := sealed[v.ID]; ok && was != string(b) {
				t.Fatalf("the ballots of %s changed after the lock:\n%s\n%s", v.ID, was, b)
			}
			sealed[v.ID] = string(b)
		}
		for i, b := range v.Ballots {
			if b.N > 0 && (!s.Seats[i].Votes() || b.Position < plenary.Yes || b.Position > plenary.Abstain) {
				t.Fatalf("ballot %+v of %s", b, s.Seats[i].Code)
			}
		}
		rec := s.Record(v)
		if v.LockedAt > 0 { // before it hands may be counted of those who then cast
			total := rec.Tally.Yes.Or(0) + rec.Tally.No.Or(0) + rec.Tally.Abstain.Or(0) + rec.Tally.NotVoting.Or(0)
			if total != 4 || rec.Tally.NotVoting.Or(-1) < 0 {
				t.Fatalf("vote %s adds up to %d of 4 members: %+v", v.ID, total, rec.Tally)
			}
		}
	}
	if underWay > 1 || underWay == 0 && s.Voting() != nil {
		t.Fatalf("%d votes under way", underWay)
	}
}

// TestRandomSequences tries 10,000 sequences of random commands: none panics,
// none reaches an illegal state, each replays to the same bytes.
func TestRandomSequences(t *testing.T) {
	base := convene(t, "un-ga", "AAA", "BBB", "CCC", "DDD", "obs:OBS")
	statuses := map[string]int{}
	for seed := range uint64(10_000) {
		r := rand.New(rand.NewPCG(seed, 7))
		s, err := meeting.Replay(each(base.log))
		if err != nil {
			t.Fatal(err)
		}
		log := append([][]byte(nil), base.log...)
		sealed := map[string]string{}
		for range 60 {
			e := random(r, s)
			b, err := e.Encode()
			if err != nil {
				t.Fatal(err)
			}
			d, err := meeting.Decode(b)
			if err != nil {
				t.Fatalf("%s: %v", b, err)
			}
			var before []byte
			if seed%100 == 0 {
				before = stripClock(s.Bytes())
			}
			res := s.Apply(d)
			if res.Status == meeting.Differs {
				t.Fatalf("seed %d: %s: %+v", seed, b, res)
			}
			if res.Status == meeting.Refused && res.Rule == "" {
				t.Fatalf("%s is refused without a rule", b)
			}
			if before != nil && res.Status != meeting.Accepted && !bytes.Equal(before, stripClock(s.Bytes())) {
				t.Fatalf("seed %d: %s is %s but changed the state\n%s\n%s", seed, b, res.Status, before, stripClock(s.Bytes()))
			}
			statuses[meeting.TypeOf(d.Command)+" "+string(res.Status)]++
			log = append(log, b)
		}
		legal(t, s, sealed)
		if seed%20 == 0 {
			again, err := meeting.Replay(each(log))
			if err != nil || !bytes.Equal(again.Bytes(), s.Bytes()) {
				t.Fatalf("seed %d replays to another state, %v", seed, err)
			}
		}
	}
	for _, name := range script {
		if statuses[name+" accepted"] < 20 {
			t.Errorf("%s was accepted %d times: the sequences do not try it", name, statuses[name+" accepted"])
		}
	}
}

func each(log [][]byte) func(func([]byte, error) bool) {
	return func(yield func([]byte, error) bool) {
		for _, b := range log {
			if !yield(b, nil) {
				return
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	c := convene(f, "un-ga", "AAA", "BBB")
	for _, b := range c.log {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := meeting.Decode(b)
		if err != nil {
			if plenary.CodeOf(err) != plenary.Invalid {
				t.Fatal(err)
			}
			return
		}
		s, _ := meeting.Replay(each(c.log))
		s.Apply(e)
		s.Bytes()
	})
}
