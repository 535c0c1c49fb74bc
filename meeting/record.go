package meeting

import (
	"slices"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// VoteID is the identity of a vote of this meeting outside it.
func (s *State) VoteID(v *Vote) plenary.VoteID {
	return plenary.VoteID(string(s.Info.Collection) + ":" + s.Info.Meeting + "." + v.ID)
}

// Record is a vote as every other package reads it: the ballots as they stand
// after corrections, by member code, and each tally that was stated. The
// decision is the latest; its outcome is not-recorded before the announcement.
func (s *State) Record(v *Vote) plenary.Vote {
	out := s.asCounted(v, v.Corrections)
	out.Kind, out.Related, out.Sources = s.kind(v), []plenary.Related{}, []plenary.Source{{Name: "plenary journal of " + s.Info.Meeting}}
	if d := v.latest(); d != nil {
		out.Decision, out.Outcome = d, d.Outcome
		if out.Kind == plenary.Draft && d.Outcome == plenary.Adopted {
			out.Kind = plenary.Resolution
		}
		if v.Method != plenary.WithoutAVote {
			out.Stated = s.stated(v, out.Tally)
		}
	}
	for _, o := range []string{v.RetakeOf, v.SecondOf} {
		if o != "" {
			out.Related = append(out.Related, plenary.Related{Relation: plenary.SameText, ID: s.VoteID(s.votes[o])})
		}
	}
	return out
}

// latest is the decision as it stands, nil before the announcement.
func (v *Vote) latest() *plenary.Decision {
	if n := len(v.Corrections); n > 0 {
		return v.Corrections[n-1].Decision
	}
	return v.Decision
}

// stated lists the tallies of a vote where they are not all the same.
func (s *State) stated(v *Vote, official plenary.Tally) []plenary.StatedTally {
	var out []plenary.StatedTally
	if len(v.Corrections) > 0 {
		out = append(out, plenary.StatedTally{Kind: plenary.Announced, Tally: s.asCounted(v, nil).Tally, Source: "as announced"},
			plenary.StatedTally{Kind: plenary.Official, Tally: official, Source: "after corrigenda"})
	}
	if len(v.Intentions) > 0 {
		w := s.asCounted(v, v.Corrections)
		for i := range w.Ballots {
			for _, x := range v.Intentions {
				if x.Seat == w.Ballots[i].Member {
					w.Ballots[i].Position = x.Position
				}
			}
		}
		out = append(out, plenary.StatedTally{Kind: plenary.Intended, Tally: w.Ballots.Tally(), Source: "after statements of intention"})
	}
	return out
}

// asCounted is the vote with its ballots and tally, some corrections made.
func (s *State) asCounted(v *Vote, corrections []Correction) plenary.Vote {
	out := plenary.Vote{
		ID: s.VoteID(v), Symbol: v.Symbol, Body: s.Info.Body, Collection: s.Info.Collection, Date: s.day(v),
		Precision: plenary.DayPrecision, Session: s.Info.Session, Meeting: s.Info.Meeting, Title: v.Title,
		Method: v.Method, Quality: plenary.Full, Ballots: plenary.Ballots{},
	}
	if d := s.drafts[v.Subject.Ref]; d != nil && v.Subject.Kind != OnMotion {
		out.DraftOf = d.Symbol
		if i := s.item(d.Item); i != nil {
			out.Agenda = i.Title
		}
	}
	if v.Method == plenary.WithoutAVote {
		out.Quality = plenary.NoBallots
		return out
	}
	var weights int64
	for i := range s.Seats {
		seat := &s.Seats[i]
		if !seat.Votes() {
			continue
		}
		weights += seat.Weighs()
		b := plenary.Ballot{Member: seat.Code, Position: plenary.NotVoting, Weight: seat.Weight}
		cast := i < len(v.Ballots) && v.Ballots[i].N > 0
		switch {
		case cast:
			b.Position = v.Ballots[i].Position
		case i < len(v.Present) && !v.Present[i]:
			b.Reason = plenary.Absent
		}
		for _, c := range corrections {
			if c.Seat == seat.Code {
				b.Position, b.Reason, cast = c.Is, plenary.UnknownReason, true
			}
		}
		if v.Hands == nil || cast {
			out.Ballots = append(out.Ballots, b)
		}
	}
	out.Ballots.Sort()
	out.Tally = out.Ballots.Tally()
	if h := v.Hands; h != nil {
		yes, no, abstain := out.Tally.Yes.Or(0)+h.Yes, out.Tally.No.Or(0)+h.No, out.Tally.Abstain.Or(0)+h.Abstain
		out.Tally = plenary.NewTally(yes, no, abstain, weights-yes-no-abstain)
		out.Quality = plenary.Partial
		if len(out.Ballots) == 0 {
			out.Quality = plenary.NoBallots
		}
	}
	return out
}

// day is the day on which a vote ended, or the meeting's before that.
func (s *State) day(v *Vote) plenary.Date {
	if v.EndedAt <= 1 {
		return s.date
	}
	t := time.UnixMilli(v.EndedAt).UTC()
	if d := plenary.NewDate(t.Year(), t.Month(), t.Day()); d.Compare(s.date) > 0 {
		return d
	}
	return s.date
}

func (s *State) kind(v *Vote) plenary.Kind {
	d := s.drafts[v.Subject.Ref]
	switch {
	case v.Subject.Kind == OnMotion:
		return plenary.Motion
	case v.Subject.Kind == OnPart:
		return plenary.Paragraph
	case d != nil && d.Amends != "":
		return plenary.Amendment
	case d != nil:
		return plenary.Draft
	}
	return plenary.OtherKind
}

// inputs is what the rules ask beside the ballots.
func (s *State) inputs(v *Vote, casting plenary.Position) rules.Inputs {
	in := rules.Inputs{Ruling: v.Ruling, Parties: v.Parties, Casting: casting, SecondVote: v.SecondOf != ""}
	var present, members int64
	for i := range s.Seats {
		seat := &s.Seats[i]
		if !seat.Votes() {
			continue
		}
		members += seat.Weighs()
		in.Roll = append(in.Roll, seat.Code)
		if here := seat.Present; i < len(v.Present) && v.Present[i] || len(v.Present) == 0 && here {
			present += seat.Weighs()
		}
	}
	in.Members, in.Present = plenary.N(members), plenary.N(present)
	return in
}

// Decide is the decision that the rules give a locked vote, with the presiding
// officer's casting vote where the rules know one.
func (s *State) Decide(v *Vote, casting plenary.Position) (plenary.Decision, error) {
	return s.decide(v, v.Corrections, casting)
}

func (s *State) decide(v *Vote, corrections []Correction, casting plenary.Position) (plenary.Decision, error) {
	rule, err := s.book.On(v.Question, s.date)
	if err != nil {
		return plenary.Decision{}, err
	}
	p := s.asCounted(v, corrections)
	if v.Hands != nil {
		p.Ballots, p.Quality = nil, plenary.NoBallots
	}
	return rules.Decide(&p, rule, s.inputs(v, casting))
}

// WhatIf looks ahead in a vote under way, for the presiding officer only.
func (s *State) WhatIf(v *Vote) (rules.Outlook, error) {
	rule, err := s.book.On(v.Question, s.date)
	if err != nil {
		return rules.Outlook{}, err
	}
	p := s.asCounted(v, nil)
	if v.Hands != nil {
		p.Ballots, p.Quality = nil, plenary.NoBallots
		p.Tally.NotVoting = plenary.Count{}
	} else if v.Stage == Called || v.Stage == Opened {
		p.Ballots = slices.Clone(p.Ballots)
		for i := range p.Ballots {
			b := &p.Ballots[i]
			if b.Position == plenary.NotVoting && s.Seat(b.Member).Present {
				b.Position = plenary.UnknownPosition
			}
		}
	}
	return rules.WhatIf(&p, rule, s.inputs(v, plenary.UnknownPosition))
}
