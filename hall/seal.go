package hall

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
)

// fill gives a command the decision that the rules give, whatever it came with:
// a log must never hold another. It answers instead where there is none to give.
func (m *Meeting) fill(c meeting.Command) (r meeting.Result, answered bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	s := m.state
	switch c := c.(type) {
	case *meeting.Announce:
		switch v := s.Vote(c.Vote); {
		case v == nil || v.Stage != meeting.Locked && v.Stage != meeting.Announced:
			return meeting.Result{Status: meeting.Refused, Rule: "order of a vote", Text: "a vote is announced once it is locked"}, true
		case v.Stage == meeting.Announced:
			c.Decision = *v.Decision
		default:
			d, err := s.Decide(v, c.Casting)
			if err != nil {
				return meeting.Result{Status: meeting.Refused, Rule: "the rules of " + s.Book().Name, Text: err.Error()}, true
			}
			c.Decision = d
		}
	case *meeting.Adopt:
		c.Decision, r = s.DecideWithoutVote(c.Vote, c.Subject)
		return r, !r.OK() && s.Vote(c.Vote) == nil
	case *meeting.Correct:
		if v := s.Vote(c.Vote); v != nil {
			c.Nth = len(v.Corrections)
		}
		c.Decision, r = s.DecideCorrected(*c)
		return r, r.Status != meeting.Accepted
	}
	return r, false
}

// Decision is what the rules make of a locked vote: the proof that the chair
// sees before announcing.
func (m *Meeting) Decision(vote string, casting plenary.Position) (d plenary.Decision, err error) {
	err = plenary.Errorf(plenary.NotFound, "no locked vote %q", vote)
	m.Read(func(s *meeting.State) {
		if v := s.Vote(vote); v != nil && v.Stage == meeting.Locked {
			d, err = s.Decide(v, casting)
		}
	})
	return d, err
}

// Ledger is the meeting's ledger, nil before it is opened.
func (m *Meeting) Ledger() *ledger.Log {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if m.sealed == nil {
		return nil
	}
	return m.sealed.Log
}

// Receipt is a member's receipt of an announced decision: the decision, its
// proof, and the member's own line of the roll. An empty seat gives the decision
// alone.
func (m *Meeting) Receipt(vote string, seat plenary.Code) (ledger.Receipt, error) {
	var id plenary.VoteID
	m.Read(func(s *meeting.State) {
		if v := s.Vote(vote); v != nil && v.Stage == meeting.Announced && !v.Trial {
			id = s.VoteID(v)
		}
	})
	log := m.Ledger()
	if id == "" || log == nil {
		return ledger.Receipt{}, plenary.Errorf(plenary.NotFound, "vote %q has not been announced", vote)
	}
	for i, leaf := range log.Leaves() {
		if leaf.Kind() != ledger.Decision || leaf.Vote() != id {
			continue
		}
		line := -1
		if seat != "" {
			line, _ = leaf.FindBallot(seat)
		}
		return log.Receipt(i, line)
	}
	return ledger.Receipt{}, plenary.Errorf(plenary.Internal, "vote %q is not in the ledger", vote)
}
