package meeting

import (
	"slices"

	"github.com/plenary-vote/plenary"
)

// Explanation is a member's explanation of its vote, before or after it.
type Explanation struct {
	Seat   plenary.Code `json:"seat"`
	Before bool         `json:"before,omitempty"`
	Text   string       `json:"text,omitempty"` // as the clerk noted it
	At     int64        `json:"at"`
}

// Explain notes an explanation of vote.
type Explain struct {
	Vote string       `json:"vote"`
	Seat plenary.Code `json:"seat"`
	Text string       `json:"text,omitempty"`
}

func (c *Explain) apply(s *State, _ *Entry) Result {
	v := s.votes[c.Vote]
	switch {
	case v == nil:
		return unknown("vote", c.Vote)
	case s.Seat(c.Seat) == nil:
		return unknown("seat", string(c.Seat))
	case !s.Seat(c.Seat).Votes():
		return refuse(s.cite(onRight), "%s has no vote to explain", c.Seat)
	case len(c.Text) > maxText:
		return refuse(form, "the text is too long")
	case v.Stage == Cancelled:
		return refuse(s.cite(onConduct), "the vote was cancelled")
	}
	if d := s.drafts[v.Subject.Ref]; d != nil && v.Subject.Kind != OnMotion && slices.Contains(d.Sponsors, c.Seat) {
		return refuse(s.cite(onConduct), "%s proposed %s and does not explain its vote on it", c.Seat, d.ID)
	}
	x := Explanation{c.Seat, v.Stage == Called, c.Text, s.Now}
	for i, o := range v.Explanations {
		if o.Seat != x.Seat || o.Before != x.Before {
			continue
		}
		if o.Text == x.Text {
			return repeated
		}
		v.Explanations = slices.Clone(v.Explanations) // readers may hold the old ones
		v.Explanations[i] = x
		return done
	}
	v.Explanations = append(v.Explanations, x)
	return done
}

// Intention is a member's later statement of how it had intended to vote. It
// changes no result.
type Intention struct {
	Seat     plenary.Code     `json:"seat"`
	Recorded plenary.Position `json:"recorded"` // when it was stated
	Position plenary.Position `json:"position"`
	At       int64            `json:"at"`
	Seq      uint64           `json:"seq"` // the entry
}

// Intend states an intention, after the lock.
type Intend struct {
	Vote     string           `json:"vote"`
	Seat     plenary.Code     `json:"seat"`
	Position plenary.Position `json:"position"`
}

func (c *Intend) apply(s *State, e *Entry) Result {
	if r := s.acts(e.By, c.Seat); !r.OK() {
		return r
	}
	v := s.votes[c.Vote]
	switch {
	case v == nil:
		return unknown("vote", c.Vote)
	case !s.Seat(c.Seat).Votes():
		return refuse(s.cite(onRight), "%s has no vote", c.Seat)
	case v.Stage != Announced || v.Trial || v.Method == plenary.WithoutAVote:
		return refuse(s.cite(onConduct), "an intention is stated after the result of a vote is announced")
	case c.Position < plenary.Yes || c.Position > plenary.NotVoting:
		return refuse(form, "a position is yes, no, abstain or not-voting")
	}
	was := s.recorded(v, c.Seat)
	for _, x := range v.Intentions {
		if x.Seat == c.Seat {
			if x.Position == c.Position {
				return repeated
			}
			return refuse("statements of intention", "%s has stated its intention already; it is in the record", c.Seat)
		}
	}
	if was == plenary.UnknownPosition || was == c.Position {
		return refuse("statements of intention", "the record holds no other position of %s", c.Seat)
	}
	v.Intentions = append(v.Intentions, Intention{c.Seat, was, c.Position, s.Now, s.Seq})
	return done
}

// recorded is the position of a seat as it stands after corrections;
// UnknownPosition where it was counted without its name.
func (s *State) recorded(v *Vote, seat plenary.Code) plenary.Position {
	return s.asCounted(v, v.Corrections).Ballots.Of(seat)
}

// Correction is a clerk's error put right. What was announced stays beside it.
type Correction struct {
	Seat     plenary.Code      `json:"seat"`
	Was      plenary.Position  `json:"was"`
	Is       plenary.Position  `json:"is"`
	Reason   string            `json:"reason"`
	At       int64             `json:"at"`
	Seq      uint64            `json:"seq"`
	Decision *plenary.Decision `json:"decision"` // of the vote as corrected
}

// Correct puts right a ballot that the clerk entered wrongly.
type Correct struct {
	Vote     string           `json:"vote"`
	Seat     plenary.Code     `json:"seat"`
	Position plenary.Position `json:"position"`
	Reason   string           `json:"reason"`
	Nth      int              `json:"nth"` // corrections before it
	Decision plenary.Decision `json:"decision"`
}

func (c *Correct) apply(s *State, _ *Entry) Result {
	x, r := s.correction(c)
	if r.Status != Accepted {
		return r
	}
	if !same(*x.Decision, c.Decision) {
		return Result{Status: Differs, Rule: x.Decision.Rule, Text: "the correction of vote " + c.Vote + " carries another decision than the rules give"}
	}
	v := s.votes[c.Vote]
	changed := v.latest().Outcome != x.Decision.Outcome
	v.Corrections = append(v.Corrections, x)
	if d := s.drafts[v.Subject.Ref]; d != nil && changed {
		d.Fate = map[bool]Fate{true: Adopted, false: Rejected}[x.Decision.Outcome == plenary.Adopted]
		d.Why = "after a corrigendum to vote " + v.ID
	}
	return done
}

// correction checks a correction and computes the decision after it.
func (s *State) correction(c *Correct) (Correction, Result) {
	v := s.votes[c.Vote]
	none := Correction{}
	switch {
	case v == nil:
		return none, unknown("vote", c.Vote)
	case s.Seat(c.Seat) == nil:
		return none, unknown("seat", string(c.Seat))
	case v.Stage != Announced || v.Trial || v.Method == plenary.WithoutAVote || v.Hands != nil:
		return none, refuse("corrigenda", "a corrigendum is to a ballot by name of a vote that was announced")
	case !s.Seat(c.Seat).Votes():
		return none, refuse(s.cite(onRight), "%s has no vote", c.Seat)
	case c.Position < plenary.Yes || c.Position > plenary.NotVoting || c.Reason == "" || !short(c.Reason):
		return none, refuse(form, "a corrigendum has a position and a reason")
	case s.Ballot(v, c.Seat).Source == Device:
		return none, refuse("corrigenda", "%s cast its ballot itself: it can state its intention, the ballot stands", c.Seat)
	}
	was := s.recorded(v, c.Seat)
	if was == c.Position {
		if n := len(v.Corrections); n > 0 && v.Corrections[n-1].Seat == c.Seat && v.Corrections[n-1].Reason == c.Reason {
			return none, repeated
		}
		return none, refuse("corrigenda", "the record says %s already", was)
	}
	if c.Nth != len(v.Corrections) {
		return none, refuse("corrigenda", "another corrigendum came first: look at the vote again")
	}
	x := Correction{Seat: c.Seat, Was: was, Is: c.Position, Reason: c.Reason, At: s.Now, Seq: s.Seq}
	d, err := s.decide(v, append(slices.Clone(v.Corrections), x), v.Casting)
	if err != nil {
		return none, refuse("the rules of "+s.book.Name, "%v", err)
	}
	whole := v.Subject.Kind == OnQuestion || v.Subject.Kind == OnDraft && s.drafts[v.Subject.Ref].Amends == ""
	if d.Outcome != v.latest().Outcome && (!whole || d.Outcome == plenary.Tied || v.latest().Outcome == plenary.Tied) {
		return none, refuse("corrigenda", "the outcome would be %s, and the meeting has gone on from %s: put the question again",
			d.Outcome, v.latest().Outcome)
	}
	x.Decision = &d
	return x, done
}

// DecideCorrected is the decision that a correction carries, or why it is
// refused.
func (s *State) DecideCorrected(c Correct) (plenary.Decision, Result) {
	x, r := s.correction(&c)
	if r.Status != Accepted {
		return plenary.Decision{}, r
	}
	return *x.Decision, done
}
