package minutes_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/minutes"
	"github.com/plenary-vote/plenary/rules"
)

// a sitting is a meeting under test: every command must be accepted.
type sitting struct {
	t       testing.TB
	s       *meeting.State
	at      int64
	entries []minutes.Entry
	place   journal.Place
}

func hash(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

// do applies a command of a person.
func (x *sitting) do(by string, c meeting.Command) meeting.Result {
	x.t.Helper()
	x.at += 20_000
	data, err := meeting.Entry{At: x.at, By: by, Command: c}.Encode()
	if err != nil {
		x.t.Fatal(err)
	}
	e, err := meeting.Decode(data)
	if err != nil {
		x.t.Fatal(err)
	}
	r := x.s.Apply(e)
	if !r.OK() {
		x.t.Fatalf("%s: %+v", meeting.TypeOf(c), r)
	}
	x.entries = append(x.entries, minutes.Entry{Data: data, Head: x.place.Entry(data).Head})
	return r
}

func (x *sitting) announce(vote string) {
	x.t.Helper()
	x.do("chair", &meeting.Lock{Vote: vote})
	d, err := x.s.Decide(x.s.Vote(vote), plenary.UnknownPosition)
	if err != nil {
		x.t.Fatal(err)
	}
	x.do("chair", &meeting.Announce{Vote: vote, Decision: d})
}

func (x *sitting) call(vote string, u meeting.Subject) {
	x.t.Helper()
	x.do("chair", &meeting.CallVote{ID: vote, Subject: u, Method: plenary.Recorded})
	x.do("chair", &meeting.BeginVoting{Vote: vote})
}

func (x *sitting) all() iter.Seq2[minutes.Entry, error] { return all(x.entries) }

func all(entries []minutes.Entry) iter.Seq2[minutes.Entry, error] {
	return func(yield func(minutes.Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
	}
}

var trees = []string{"Alder", "Birch", "Cedar", "Elm", "Fir"}

// lakeside opens a meeting of five members and an observer, all joined.
func lakeside(t testing.TB) *sitting {
	t.Helper()
	text, err := rules.Source("association")
	if err != nil {
		t.Fatal(err)
	}
	book, err := rules.Builtin("association")
	if err != nil {
		t.Fatal(err)
	}
	x := &sitting{t: t, s: meeting.New(), at: 1_795_255_200_000} // 21 November 2026, 10:00
	open := &meeting.Open{Apply: meeting.ApplyVersion, Meeting: "autumn", Title: "Autumn meeting of the lake", Body: book.Body,
		Collection: "lakeside", Date: plenary.NewDate(2026, 11, 21), Rules: text, Organiser: hash("organiser")}
	for _, name := range trees {
		open.Seats = append(open.Seats, meeting.Seat{Code: plenary.Code(name[:2]), Name: name})
	}
	open.Seats = append(open.Seats, meeting.Seat{Code: "Ob", Name: "The river's friends", Observer: true})
	x.do("", open)
	x.join("organiser", "organiser", "")
	x.code("chair", meeting.Chair, "")
	x.code("clerk", meeting.Clerk, "")
	for _, name := range trees {
		x.code(name, meeting.Delegate, plenary.Code(name[:2]))
	}
	x.do("chair", &meeting.Preside{Office: "President", Seat: "Al"})
	x.do("clerk", &meeting.Presence{Seats: []plenary.Code{"Al", "Bi", "Ce", "El"}, Present: true})
	x.do("chair", &meeting.Sit{To: meeting.InSession})
	return x
}

func (x *sitting) code(person string, role meeting.Role, seat plenary.Code) {
	x.t.Helper()
	x.do("organiser", &meeting.IssueCode{ID: "code-" + person, Role: role, Seat: seat, Hash: hash(person)})
	x.join(person, person, seat)
}

func (x *sitting) join(person, code string, _ plenary.Code) {
	x.t.Helper()
	x.do("", &meeting.Redeem{Hash: hash(code), Person: person, Token: hash("token " + person)})
}

// cast casts ballots in the order of trees: y, n, a, or a space for none.
func (x *sitting) cast(vote, positions string) {
	x.t.Helper()
	for i, c := range positions {
		if p := map[rune]plenary.Position{'y': plenary.Yes, 'n': plenary.No, 'a': plenary.Abstain}[c]; p != 0 {
			x.do(trees[i], &meeting.Cast{Vote: vote, Seat: plenary.Code(trees[i][:2]), Position: p, N: 1, Source: meeting.Device})
		}
	}
}

// whole is a meeting with everything that minutes tell.
func whole(t testing.TB) *sitting {
	x := lakeside(t)
	x.do("clerk", &meeting.SetAgenda{Items: []meeting.Item{{ID: "1", Title: "The shore"}, {ID: "2", Title: "The creek"}}})
	x.do("chair", &meeting.TakeUp{Item: "1"})
	x.do("clerk", &meeting.Submit{ID: "L.1", Symbol: "L.1", Title: "A harbour for the lake", Item: "1", Sponsors: []plenary.Code{"Al"},
		Text: []meeting.Paragraph{{ID: "1", Operative: true, Text: "A harbour is built. <b>At once.</b>"}, {ID: "2", Operative: true, Text: "It is paid for by the owners of boats."}}})
	x.do("clerk", &meeting.Submit{ID: "L.1/a", Title: "Owners of mills", Amends: "L.1", Oral: true, Sponsors: []plenary.Code{"Bi"},
		Changes: []meeting.Change{{Action: meeting.Replace, At: "2", New: &meeting.Paragraph{ID: "2", Operative: true, Text: "It is paid for by the owners of mills."}}}})
	x.do("clerk", &meeting.GiveFloor{Seat: "Ce"})
	x.do("Cedar", &meeting.Move{ID: "m1", Kind: meeting.Closure, Seat: "Ce"})
	x.do("chair", &meeting.Rule{Motion: "m1", Ruling: meeting.Granted})

	// A ballot is changed before the lock; one is entered from paper.
	x.call("1", meeting.Subject{Kind: meeting.OnDraft, Ref: "L.1/a"})
	x.cast("1", "nnn n")
	x.do("Alder", &meeting.Cast{Vote: "1", Seat: "Al", Position: plenary.Yes, N: 2, Source: meeting.Device})
	x.do("clerk", &meeting.Cast{Vote: "1", Seat: "El", Position: plenary.Abstain, N: 1, Source: meeting.Paper})
	x.announce("1")

	// A vote is cancelled and taken again.
	x.call("2", meeting.Subject{Kind: meeting.OnDraft, Ref: "L.1"})
	x.cast("2", "ynnnn")
	x.do("chair", &meeting.Cancel{Vote: "2", Reason: "the wrong text was on the board"})
	x.do("chair", &meeting.CallVote{ID: "3", Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: "L.1"}, Method: plenary.Recorded, RetakeOf: "2"})
	x.do("clerk", &meeting.Explain{Vote: "3", Seat: "Bi", Text: "We will vote in favour & gladly."})
	x.do("chair", &meeting.BeginVoting{Vote: "3"})
	x.cast("3", "yyya ")
	x.do("clerk", &meeting.Cast{Vote: "3", Seat: "Fi", Position: plenary.No, N: 1, Source: meeting.Spoken})
	x.announce("3")
	x.do("Elm", &meeting.Intend{Vote: "3", Seat: "El", Position: plenary.Yes})
	correct := meeting.Correct{Vote: "3", Seat: "Fi", Position: plenary.Abstain, Reason: "misheard"}
	d, r := x.s.DecideCorrected(correct)
	if !r.OK() {
		t.Fatalf("%+v", r)
	}
	correct.Decision = d
	x.do("clerk", &correct)

	// A trial is no record; a text is adopted without a vote.
	x.do("chair", &meeting.CallVote{ID: "4", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "Does the board work?"}, Method: plenary.Recorded, Trial: true})
	x.do("chair", &meeting.BeginVoting{Vote: "4"})
	x.cast("4", "yn")
	x.announce("4")
	x.do("chair", &meeting.TakeUp{Item: "2"})
	x.do("clerk", &meeting.Submit{ID: "L.2", Symbol: "L.2", Title: "A bridge over the creek", Item: "2", Sponsors: []plenary.Code{"Ce", "El"},
		Text: []meeting.Paragraph{{ID: "1", Operative: true, Text: "A bridge is built."}}})
	u := meeting.Subject{Kind: meeting.OnDraft, Ref: "L.2"}
	dec, r := x.s.DecideWithoutVote("5", u)
	if !r.OK() {
		t.Fatalf("%+v", r)
	}
	x.do("chair", &meeting.Adopt{Vote: "5", Subject: u, Decision: dec})
	x.do("clerk", &meeting.Presence{Seats: []plenary.Code{"Bi"}, Present: false})
	x.do("chair", &meeting.Sit{To: meeting.Closed})
	return x
}

func key(t testing.TB, seed byte) ledger.Key {
	t.Helper()
	k, err := ledger.NewKey(bytes.NewReader(bytes.Repeat([]byte{seed}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// told is the document of a meeting, attested.
func told(t testing.TB, x *sitting) *minutes.Document {
	t.Helper()
	d, leaves, err := minutes.Tell(x.all())
	if err != nil {
		t.Fatal(err)
	}
	k := key(t, 1)
	l, err := ledger.NewLog(ledger.Origin(d.Collection, d.Meeting), k)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := l.Append(k, leaves...)
	if err != nil {
		t.Fatal(err)
	}
	d.Attest(signed, k.Public())
	return d
}

func subject(text string) meeting.Subject {
	return meeting.Subject{Kind: meeting.OnQuestion, Text: text}
}

func cast(vote string, seat plenary.Code, p plenary.Position, n uint32) *meeting.Cast {
	return &meeting.Cast{Vote: vote, Seat: seat, Position: p, N: n, Source: meeting.Device}
}
