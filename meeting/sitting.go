package meeting

import "github.com/plenary-vote/plenary"

// Presiding is who presided, from a time on.
type Presiding struct {
	From   int64        `json:"from"`
	Office string       `json:"office"` // as in President, Vice-President
	Seat   plenary.Code `json:"seat,omitempty"`
}

// Preside says who presides from now on.
type Preside struct {
	Office string       `json:"office"`
	Seat   plenary.Code `json:"seat,omitempty"`
}

func (c *Preside) apply(s *State, _ *Entry) Result {
	if c.Office == "" || !short(c.Office) || c.Seat != "" && s.Seat(c.Seat) == nil || len(s.Presiding) >= maxList {
		return refuse(form, "who presides has an office, and a seat of the meeting or none")
	}
	if n := len(s.Presiding); n > 0 && s.Presiding[n-1].Office == c.Office && s.Presiding[n-1].Seat == c.Seat {
		return repeated
	}
	s.Presiding = append(s.Presiding, Presiding{s.Now, c.Office, c.Seat})
	return done
}

// Presence marks seats as present or absent.
type Presence struct {
	Seats   []plenary.Code `json:"seats"`
	Present bool           `json:"present"`
}

func (c *Presence) apply(s *State, e *Entry) Result {
	if len(c.Seats) == 0 || len(c.Seats) > len(s.Seats) {
		return refuse(form, "presence of %d seats", len(c.Seats))
	}
	for _, seat := range c.Seats {
		if r := s.acts(e.By, seat); !r.OK() {
			return r
		}
		if v := s.now; !c.Present && v != nil && v.Stage == Opened && v.ballot(s, seat) != nil {
			return refuse(s.cite(onConduct), "%s has voted in the vote under way", seat)
		}
	}
	changed := false
	for _, seat := range c.Seats {
		p := s.Seat(seat)
		changed = changed || p.Present != c.Present
		p.Present = c.Present
	}
	if !changed {
		return repeated
	}
	return done
}

// present gives the votes of the members with a vote: of those present, and of
// all.
func (s *State) present() (present, members int64) {
	for i := range s.Seats {
		if seat := &s.Seats[i]; seat.Votes() {
			members += seat.Weighs()
			if seat.Present {
				present += seat.Weighs()
			}
		}
	}
	return present, members
}

// Quorum tells the members present, all members, and how many must be present
// for a decision of a class; 0 where the rules ask for none.
func (s *State) Quorum(q plenary.Question) (present, members, needed int64) {
	present, members = s.present()
	if r, err := s.book.On(q, s.date); err == nil && r.Quorum != nil {
		needed = r.Quorum.Least(members)
	}
	return present, members, needed
}

// Sit moves the meeting to another phase: to order, suspended, resumed,
// adjourned to a later sitting, closed.
type Sit struct {
	To Phase `json:"to"`
}

func (c *Sit) apply(s *State, _ *Entry) Result {
	if s.Phase == c.To {
		return repeated
	}
	var from []Phase
	switch c.To {
	case InSession:
		from = []Phase{Waiting, Suspended, Adjourned}
	case Suspended:
		from = []Phase{InSession}
	case Adjourned:
		from = []Phase{InSession, Suspended}
	case Closed:
		from = []Phase{Waiting, InSession, Suspended, Adjourned}
	}
	for _, p := range from {
		if s.Phase != p {
			continue
		}
		if s.now != nil {
			return refuse(s.cite(onConduct), "vote %s is under way: announce or cancel it first", s.now.ID)
		}
		s.endSpeech()
		if s.Phase == Adjourned && c.To == InSession {
			s.Sitting++
		}
		s.Phase = c.To
		return done
	}
	return refuse(s.cite(onSuspension), "the meeting is %s and cannot become %s", s.Phase, clip(string(c.To)))
}
