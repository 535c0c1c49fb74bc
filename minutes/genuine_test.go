package minutes_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/minutes"
	"github.com/plenary-vote/plenary/rules"
)

// Genuine minutes are verified whatever the meeting was like: seats in any order,
// weights, members absent or without a vote, ballots that came in every way,
// corrigenda, statements.
func TestGenuineMinutesAreVerified(t *testing.T) {
	text, err := rules.Source("association")
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(40) {
		rnd := rand.New(rand.NewPCG(seed, 6))
		x := &sitting{t: t, s: meeting.New(), at: 1_795_255_200_000}
		open := &meeting.Open{Apply: meeting.ApplyVersion, Meeting: "autumn", Title: "Autumn", Body: "association",
			Collection: "lakeside", Date: plenary.NewDate(2026, 11, 21), Rules: text, Organiser: hash("organiser")}
		for _, k := range rnd.Perm(8) {
			seat := meeting.Seat{Code: plenary.Code(fmt.Sprintf("S%d", k)), Name: fmt.Sprintf("Seat <%d> & sons", k), Weight: rnd.Int64N(4)}
			switch k {
			case 6:
				seat.NoVote = "dues not paid"
			case 7:
				seat.Observer = true
			}
			open.Seats = append(open.Seats, seat)
		}
		x.do("", open)
		x.join("organiser", "organiser", "")
		x.code("chair", meeting.Chair, "")
		x.code("clerk", meeting.Clerk, "")
		for k := range 6 {
			x.code(fmt.Sprintf("S%d", k), meeting.Delegate, plenary.Code(fmt.Sprintf("S%d", k)))
		}
		x.do("clerk", &meeting.Presence{Seats: []plenary.Code{"S0", "S1", "S2", "S3", "S4"}, Present: true})
		x.do("chair", &meeting.Sit{To: meeting.InSession})
		x.do("chair", &meeting.CallVote{ID: "1", Subject: subject("Dredge?"), Method: plenary.Recorded})
		x.do("chair", &meeting.BeginVoting{Vote: "1"})
		sources := []meeting.Source{meeting.Device, meeting.Spoken, meeting.Paper, meeting.Hand, meeting.Voice}
		var entered plenary.Code
		for _, k := range rnd.Perm(6)[:5] {
			seat, by := plenary.Code(fmt.Sprintf("S%d", k)), fmt.Sprintf("S%d", k)
			c := cast("1", seat, plenary.Yes+plenary.Position(rnd.IntN(3)), 1)
			if c.Source = sources[rnd.IntN(len(sources))]; c.Source != meeting.Device {
				by, entered = "clerk", seat
			}
			x.do(by, c)
			if rnd.IntN(3) == 0 {
				c := *c
				c.N, c.Position = 2, plenary.Abstain
				x.do(by, &c)
			}
		}
		x.announce("1")
		for k := range 6 {
			seat := plenary.Code(fmt.Sprintf("S%d", k))
			if p := x.s.Record(x.s.Vote("1")).Ballots.Of(seat); p != plenary.NotVoting && rnd.IntN(2) == 0 {
				x.do(string(seat), &meeting.Intend{Vote: "1", Seat: seat, Position: plenary.NotVoting})
			}
		}
		if entered != "" {
			c := meeting.Correct{Vote: "1", Seat: entered, Position: plenary.NotVoting, Reason: "was not in the room"}
			if d, r := x.s.DecideCorrected(c); r.OK() {
				c.Decision = d
				x.do("clerk", &c)
			}
		}
		d := told(t, x)
		for form, b := range files(t, d, key(t, 1)) {
			if _, _, _, _, err := minutes.Open(b); err != nil {
				t.Errorf("seed %d, %s: %v", seed, form, err)
			}
		}
	}
}
