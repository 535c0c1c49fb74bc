package meeting

import (
	"github.com/plenary-vote/plenary"
)

// BeginVoting announces the beginning of voting: from here on nothing interrupts
// it.
type BeginVoting struct {
	Vote string `json:"vote"`
}

func (c *BeginVoting) apply(s *State, _ *Entry) Result {
	v := s.votes[c.Vote]
	switch {
	case v == nil:
		return unknown("vote", c.Vote)
	case v.BegunAt > 0:
		return repeated
	case v.Stage != Called:
		return refuse(s.cite(onConduct), "the vote is %s", v.Stage)
	}
	if v.Lot != "" {
		l := s.Lot(v.Lot)
		var voters []int
		for i := range s.Seats {
			if s.Seats[i].Votes() {
				voters = append(voters, i)
			}
		}
		k := l.Of(len(voters))
		if k < 0 {
			return refuse(s.cite(onMethod), "the lot %s is not drawn yet", l.ID)
		}
		v.First = voters[k]
	}
	s.endSpeech()
	v.Stage, v.BegunAt = Opened, max(1, s.Now)
	v.Ballots = make([]Ballot, len(s.Seats))
	return done
}

// Roll is the order in which a roll-call calls the members: from the one drawn,
// in the body's order, round to the one before it.
func (s *State) Roll(v *Vote) []plenary.Code {
	var out []plenary.Code
	for k := range s.Seats {
		if seat := &s.Seats[(v.First+k)%len(s.Seats)]; seat.Votes() {
			out = append(out, seat.Code)
		}
	}
	return out
}

// Cast records or changes the ballot of a seat. N counts the seat's casts in
// this vote: a cast whose N is not above the recorded one changes nothing, so
// that a late retry cannot bring back a ballot since changed. As part of a
// Result it is the ballot that stands.
type Cast struct {
	Vote     string           `json:"vote"`
	Seat     plenary.Code     `json:"seat"`
	Position plenary.Position `json:"position"`
	N        uint32           `json:"n"`
	Source   Source           `json:"source"`
}

func (c *Cast) apply(s *State, e *Entry) Result {
	if r := s.acts(e.By, c.Seat); !r.OK() {
		return r
	}
	v := s.votes[c.Vote]
	i := s.seats[c.Seat]
	seat := &s.Seats[i]
	own := s.Person(e.By).Role == Delegate
	switch {
	case v == nil:
		return unknown("vote", c.Vote)
	case !seat.Votes():
		why := seat.NoVote
		if seat.Observer {
			why = "observer"
		}
		return refuse(s.cite(onRight), "%s has no vote: %s", c.Seat, why)
	case own != (c.Source == Device), !own && c.Source != Spoken && c.Source != Paper && c.Source != Hand && c.Source != Voice:
		return refuse(form, "a delegate casts by device; the clerk enters spoken, paper, hand or voice")
	case c.Position != plenary.Yes && c.Position != plenary.No && c.Position != plenary.Abstain:
		return refuse(form, "a ballot says yes, no or abstain")
	case c.N == 0 || c.N > 1_000_000:
		return refuse(form, "the cast number starts at 1")
	case v.Stage == Called:
		return refuse(s.cite(onConduct), "voting has not begun")
	}
	var old Ballot
	if i < len(v.Ballots) {
		old = v.Ballots[i]
	}
	now := func(r Result, b Ballot) Result {
		if b.N > 0 {
			r.Ballot = &Cast{v.ID, c.Seat, b.Position, b.N, b.Source}
		}
		return r
	}
	switch {
	case v.Stage == Cancelled:
		return now(refuse(s.cite(onConduct), "the vote was cancelled: %s", v.Reason), old)
	case c.N == old.N && c.Position == old.Position:
		return now(repeated, old)
	case c.N <= old.N:
		return now(Result{Status: Superseded, Rule: "cast numbers",
			Text: "ballot " + old.Position.String() + " with a higher or the same cast number is recorded"}, old)
	case v.Stage != Opened:
		r := refuse(s.cite(onConduct), "the voting was locked before this ballot came")
		r.Late = true
		return now(r, old)
	}
	v.Ballots[i] = Ballot{c.Position, c.N, c.Source, s.Now}
	seat.Present = true
	return now(done, v.Ballots[i])
}

// Count enters hands counted in a show of hands, of members whose positions are
// not entered by name; entered again it replaces the count.
type Count struct {
	Vote    string `json:"vote"`
	Yes     int64  `json:"yes"`
	No      int64  `json:"no"`
	Abstain int64  `json:"abstain"`
	N       uint32 `json:"n"` // counts the entries, like a cast number
}

func (c *Count) apply(s *State, _ *Entry) Result {
	v := s.votes[c.Vote]
	switch {
	case v == nil:
		return unknown("vote", c.Vote)
	case v.Method != plenary.ShowOfHands:
		return refuse(s.cite(onMethod), "hands are counted in a show of hands only")
	case c.Yes < 0 || c.No < 0 || c.Abstain < 0 || max(c.Yes, c.No, c.Abstain) > MaxSeats || c.N == 0:
		return refuse(form, "a count of hands is three numbers, not negative")
	case v.Hands != nil && *v.Hands == *c:
		return repeated
	case v.Stage != Opened:
		return refuse(s.cite(onConduct), "the vote is %s", v.Stage)
	case v.Hands != nil && c.N <= v.Hands.N:
		return Result{Status: Superseded, Rule: "cast numbers", Text: "a later count is recorded"}
	}
	rule, err := s.book.On(v.Question, s.date)
	if err != nil || len(rule.Veto) > 0 || s.book.Weights != "" {
		return refuse(s.cite(onMethod), "who votes matters here (veto or weights): enter each hand by name")
	}
	if r := s.handsFit(v, c); !r.OK() {
		return r
	}
	n := *c
	v.Hands = &n
	return done
}

// handsFit checks that no more hands are counted than members without a ballot
// are present.
func (s *State) handsFit(v *Vote, h *Count) Result {
	free := int64(0)
	for i := range s.Seats {
		if s.Seats[i].Votes() && s.Seats[i].Present && v.Ballots[i].N == 0 {
			free++
		}
	}
	if n := h.Yes + h.No + h.Abstain; n > free {
		return refuse(s.cite(onMethod), "%d hands are counted, but %d members are present without a ballot of their own", n, free)
	}
	return done
}

// Lock ends the voting: no ballot changes any more.
type Lock struct {
	Vote string `json:"vote"`
}

func (c *Lock) apply(s *State, _ *Entry) Result {
	v := s.votes[c.Vote]
	switch {
	case v == nil:
		return unknown("vote", c.Vote)
	case v.LockedAt > 0:
		return repeated
	case v.Stage != Opened:
		return refuse(s.cite(onConduct), "the vote is %s", v.Stage)
	}
	if v.Hands != nil {
		if r := s.handsFit(v, v.Hands); !r.OK() {
			return r
		}
	}
	v.Stage, v.LockedAt = Locked, max(1, s.Now)
	v.Present = make([]bool, len(s.Seats))
	for i := range s.Seats {
		v.Present[i] = s.Seats[i].Present
	}
	return done
}

// Cancel ends a vote that was not announced, for a reason that stays visible.
type Cancel struct {
	Vote   string `json:"vote"`
	Reason string `json:"reason"`
}

func (c *Cancel) apply(s *State, _ *Entry) Result {
	v := s.votes[c.Vote]
	switch {
	case v == nil:
		return unknown("vote", c.Vote)
	case v.Stage == Cancelled:
		return repeated
	case v.Stage == Announced:
		return refuse(s.cite(onConduct), "the result was announced and stands")
	case c.Reason == "" || !short(c.Reason):
		return refuse(form, "the reason is missing or too long")
	}
	v.Stage, v.Reason, v.EndedAt, v.EndedSeq = Cancelled, c.Reason, max(1, s.Now), s.Seq
	s.now = nil
	return done
}
