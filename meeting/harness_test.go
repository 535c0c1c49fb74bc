package meeting_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/rules"
)

// floor is a meeting under test: a state and the log it came from.
type floor struct {
	t   testing.TB
	s   *meeting.State
	log [][]byte
	at  int64
}

func sum(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

// convene opens a meeting of a body whose rules are embedded, everybody joined:
// the people "organiser", "chair", "clerk", and a delegate for each seat, whose
// id is the seat's code. The seats are present and the meeting in session.
func convene(t testing.TB, body plenary.Body, codes ...plenary.Code) *floor {
	t.Helper()
	text, err := rules.Source(body)
	if err != nil {
		t.Fatal(err)
	}
	var seats []meeting.Seat
	for _, c := range codes {
		name, observer := strings.CutPrefix(string(c), "obs:")
		seats = append(seats, meeting.Seat{Code: plenary.Code(name), Name: "Member " + name, Observer: observer})
	}
	return conveneWith(t, meeting.Open{Apply: meeting.ApplyVersion, Meeting: "m1", Title: "A meeting", Body: body, Collection: "test",
		Date: plenary.NewDate(2026, 3, 2), Rules: text, Seats: seats, Organiser: sum("organiser")})
}

func conveneWith(t testing.TB, open meeting.Open) *floor {
	t.Helper()
	f := &floor{t: t, s: meeting.New(), at: 1_772_445_600_000}
	f.must("", &open)
	f.must("", &meeting.Redeem{Hash: sum("organiser"), Person: "organiser", Token: sum("token organiser")})
	join := func(id string, role meeting.Role, seat plenary.Code) {
		f.must("organiser", &meeting.IssueCode{ID: "code-" + id, Role: role, Seat: seat, Hash: sum("code " + id)})
		f.must("", &meeting.Redeem{Hash: sum("code " + id), Person: id, Token: sum("token " + id)})
	}
	join("chair", meeting.Chair, "")
	join("clerk", meeting.Clerk, "")
	var all []plenary.Code
	for _, s := range open.Seats {
		role := meeting.Delegate
		if s.Observer {
			role = meeting.Observer
		}
		join(string(s.Code), role, s.Code)
		all = append(all, s.Code)
	}
	f.must("clerk", &meeting.Presence{Seats: all, Present: true})
	f.must("chair", &meeting.Sit{To: meeting.InSession})
	return f
}

// do applies a command as it would come back from the log.
func (f *floor) do(by string, c meeting.Command) meeting.Result {
	f.t.Helper()
	f.at += 1000
	b, err := meeting.Entry{At: f.at, By: by, Command: c}.Encode()
	if err != nil {
		f.t.Fatal(err)
	}
	e, err := meeting.Decode(b)
	if err != nil {
		f.t.Fatalf("%s: %v", b, err)
	}
	f.log = append(f.log, b)
	return f.s.Apply(e)
}

// must expects a command to be accepted, and to be recognised when repeated.
func (f *floor) must(by string, c meeting.Command) meeting.Result {
	f.t.Helper()
	r := f.do(by, c)
	if r.Status != meeting.Accepted {
		f.t.Fatalf("%s by %q: %+v", meeting.TypeOf(c), by, r)
	}
	before := f.s.Bytes()
	if again := f.do(by, c); again.Status != meeting.Repeated {
		f.t.Fatalf("%s by %q again: %+v", meeting.TypeOf(c), by, again)
	}
	// Only the count of entries and the time move on.
	if a, b := stripClock(before), stripClock(f.s.Bytes()); !bytes.Equal(a, b) {
		f.t.Fatalf("%s by %q again changed the state\n%s\n%s", meeting.TypeOf(c), by, a, b)
	}
	return r
}

func stripClock(b []byte) []byte {
	_, rest, _ := bytes.Cut(b, []byte(`"info"`))
	return rest
}

// not expects a refusal that names a rule with the words given.
func (f *floor) not(by string, c meeting.Command, words string) meeting.Result {
	f.t.Helper()
	r := f.do(by, c)
	if r.Status != meeting.Refused || r.Rule == "" || !strings.Contains(r.Rule+": "+r.Text, words) {
		f.t.Fatalf("%s by %q: %+v, want a refusal that says %q", meeting.TypeOf(c), by, r, words)
	}
	return r
}

// replay replays the log twice and compares with the state as it ran.
func (f *floor) replay() {
	f.t.Helper()
	for range 2 {
		s, err := meeting.Replay(func(yield func([]byte, error) bool) {
			for _, b := range f.log {
				if !yield(b, nil) {
					return
				}
			}
		})
		if err != nil {
			f.t.Fatal(err)
		}
		if !bytes.Equal(s.Bytes(), f.s.Bytes()) {
			f.t.Fatalf("replay gives another state\n%s\n%s", s.Bytes(), f.s.Bytes())
		}
	}
}

// cast casts for seats by their own devices, "FRA yes DEU no ...", with the next
// cast number.
func (f *floor) cast(vote, what string) {
	f.t.Helper()
	w := strings.Fields(what)
	for i := 0; i < len(w); i += 2 {
		p, err := plenary.ParsePosition(w[i+1])
		if err != nil {
			f.t.Fatal(err)
		}
		seat := plenary.Code(w[i])
		n := f.s.Ballot(f.s.Vote(vote), seat).N + 1
		f.must(w[i], &meeting.Cast{Vote: vote, Seat: seat, Position: p, N: n, Source: meeting.Device})
	}
}

// call calls a recorded vote on a draft and begins it.
func (f *floor) call(vote, draft string) {
	f.t.Helper()
	f.must("chair", &meeting.CallVote{ID: vote, Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: draft}, Method: plenary.Recorded})
	f.must("chair", &meeting.BeginVoting{Vote: vote})
}

// announce locks and announces a vote.
func (f *floor) announce(vote string) plenary.Decision {
	f.t.Helper()
	f.must("chair", &meeting.Lock{Vote: vote})
	d, err := f.s.Decide(f.s.Vote(vote), plenary.UnknownPosition)
	if err != nil {
		f.t.Fatal(err)
	}
	f.must("chair", &meeting.Announce{Vote: vote, Decision: d})
	return d
}

// draft submits a draft of three paragraphs.
func (f *floor) draft(id string, sponsors ...plenary.Code) {
	f.t.Helper()
	f.must("clerk", &meeting.Submit{ID: id, Title: "Draft " + id, Symbol: plenary.Symbol("A/" + id), Sponsors: sponsors, Text: []meeting.Paragraph{
		{ID: "p1", Text: "Recalling its earlier resolutions,"},
		{ID: "o1", Operative: true, Text: "Calls upon all members to meet in good time;"},
		{ID: "o2", Operative: true, Text: "Decides to remain seized of the matter."}}})
}

func wantOutcome(t testing.TB, d plenary.Decision, o plenary.Outcome) {
	t.Helper()
	if d.Outcome != o {
		t.Fatalf("%s, want %s: %+v", d.Outcome, o, d.Proof)
	}
}
