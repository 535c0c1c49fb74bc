package ledger

import (
	"github.com/plenary-vote/plenary/meeting"
)

// Of is the leaf that an accepted entry of a meeting makes, if it makes one: s
// is the state right after the entry, at the entry's place in the journal.
// Trial votes are no record and make none.
func Of(at Stamp, c meeting.Command, s *meeting.State) (Leaf, bool) {
	switch c := c.(type) {
	case *meeting.Announce:
		return ofDecision(at, s, c.Vote)
	case *meeting.Adopt:
		return ofDecision(at, s, c.Vote)
	case *meeting.Intend:
		v := s.Vote(c.Vote)
		x := v.Intentions[len(v.Intentions)-1]
		return NewStatement(at, IntentionStated{s.VoteID(v), x.Seat, x.Recorded, x.Position}), true
	case *meeting.Correct:
		v := s.Vote(c.Vote)
		x := v.Corrections[len(v.Corrections)-1]
		return NewCorrigendum(at, x.Reason, s.Record(v), Correction{x.Seat, x.Was, x.Is}), true
	}
	return Leaf{}, false
}

func ofDecision(at Stamp, s *meeting.State, id string) (Leaf, bool) {
	v := s.Vote(id)
	if v.Trial {
		return Leaf{}, false
	}
	return NewDecision(at, s.Record(v), ParticularsOf(s, v)), true
}

// ParticularsOf tells how the ballots of a vote came in, and the text as put.
func ParticularsOf(s *meeting.State, v *meeting.Vote) (p Particulars) {
	for i, b := range v.Ballots {
		if b.N > 0 && b.Source != meeting.Device {
			p.Entered = append(p.Entered, Mark{s.Seats[i].Code, string(b.Source)})
		}
	}
	for _, t := range v.Text {
		p.Put = append(p.Put, Put{ID: t.ID, Text: t.Text})
	}
	for _, c := range v.Changes {
		put := Put{Change: string(c.Action), At: c.At}
		if c.New != nil {
			put.ID, put.Text = c.New.ID, c.New.Text
		}
		p.Put = append(p.Put, put)
	}
	return p
}
