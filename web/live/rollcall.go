package live

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// rollCall calls a roll-call vote on a draft, the member called first drawn by a
// lot of the table alone; seats that want a say in the lot commit and reveal
// through the commands of that name.
func (s *server) rollCall(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	vote := get("id")
	lot, seed := "lot-"+vote, newKey()
	party := "table"
	for _, cmd := range []meeting.Command{
		&meeting.NewLot{ID: lot, Purpose: "who is called first in " + vote},
		&meeting.Commit{Lot: lot, Party: party, Hash: meeting.LotHash(lot, party, seed)},
		&meeting.Reveal{Lot: lot, Party: party, Seed: seed},
		&meeting.Draw{Lot: lot},
	} {
		r, err := c.Do(c.r.Context(), c.person.ID, cmd)
		if err != nil {
			s.problem(c.w, c.r, err)
			return
		}
		if !r.OK() {
			s.result(c, r)
			return
		}
	}
	s.do(c, &meeting.CallVote{ID: vote, Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: get("draft")}, Method: plenary.RollCall, Lot: lot,
		RetakeOf: get("retake_of"), SecondOf: get("second_of")})
}

// calling is the seat that a roll-call calls next, empty when all have answered.
func calling(st *meeting.State, v *meeting.Vote) plenary.Code {
	if v.Method != plenary.RollCall || v.Stage != meeting.Opened {
		return ""
	}
	for _, code := range st.Roll(v) {
		if st.Ballot(v, code).N == 0 {
			return code
		}
	}
	return ""
}
