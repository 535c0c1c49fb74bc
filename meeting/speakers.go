package meeting

import "github.com/plenary-vote/plenary"

// List is the list of speakers on the item taken up.
type List struct {
	Open    bool      `json:"open"`
	Limit   int64     `json:"limit,omitempty"` // milliseconds a speech may take; 0: no limit
	Turns   int       `json:"turns,omitempty"` // speeches of one seat on one item; 0: no limit
	Queue   []Request `json:"queue"`
	Current *Speech   `json:"current"` // who has the floor
}

// Request is one place on the list.
type Request struct {
	Seat  plenary.Code `json:"seat"`
	Reply bool         `json:"reply,omitempty"` // in right of reply
}

// Speech is one statement, by its times.
type Speech struct {
	Seat  plenary.Code `json:"seat"`
	Item  string       `json:"item,omitempty"`
	Reply bool         `json:"reply,omitempty"`
	From  int64        `json:"from"`
	To    int64        `json:"to,omitempty"`
	Limit int64        `json:"limit,omitempty"`
}

// SetList opens or closes the list and sets the limits.
type SetList struct {
	Open  bool  `json:"open"`
	Limit int64 `json:"limit,omitempty"`
	Turns int   `json:"turns,omitempty"`
}

func (c *SetList) apply(s *State, _ *Entry) Result {
	if c.Limit < 0 || c.Limit > 24*3600*1000 || c.Turns < 0 || c.Turns > maxList {
		return refuse(form, "a limit of %d ms or %d turns", c.Limit, c.Turns)
	}
	if s.List.Open == c.Open && s.List.Limit == c.Limit && s.List.Turns == c.Turns {
		return repeated
	}
	s.List.Open, s.List.Limit, s.List.Turns = c.Open, c.Limit, c.Turns
	return done
}

// Ask puts a seat on the list.
type Ask struct {
	Seat  plenary.Code `json:"seat"`
	Reply bool         `json:"reply,omitempty"`
}

func (c *Ask) apply(s *State, e *Entry) Result {
	if r := s.acts(e.By, c.Seat); !r.OK() {
		return r
	}
	for _, q := range s.List.Queue {
		if q.Seat == c.Seat {
			return repeated
		}
	}
	item := s.item(s.Item)
	switch {
	case !c.Reply && item != nil && (item.Closed || item.Adjourned):
		return refuse(s.cite(onClosure), "the debate on %s has ended", item.ID)
	case !c.Reply && !s.List.Open:
		return refuse(s.cite(onSpeakersList), "the list of speakers is closed; only the right of reply remains")
	case s.List.Turns > 0 && s.turns(c.Seat) >= s.List.Turns:
		return refuse(s.cite(onTimeLimit), "%s has spoken %d times on this item, which is the limit", c.Seat, s.List.Turns)
	}
	s.List.Queue = append(s.List.Queue, Request{c.Seat, c.Reply})
	return done
}

// turns counts a seat's speeches on the item taken up, the present one too.
func (s *State) turns(seat plenary.Code) (n int) {
	for _, p := range s.Speeches {
		if p.Seat == seat && p.Item == s.Item && !p.Reply {
			n++
		}
	}
	if p := s.List.Current; p != nil && p.Seat == seat {
		n++
	}
	return n
}

// Unask takes a seat off the list.
type Unask struct {
	Seat plenary.Code `json:"seat"`
}

func (c *Unask) apply(s *State, e *Entry) Result {
	if r := s.acts(e.By, c.Seat); !r.OK() {
		return r
	}
	if !s.leave(c.Seat) {
		return repeated
	}
	return done
}

func (s *State) leave(seat plenary.Code) bool {
	for i, q := range s.List.Queue {
		if q.Seat == seat {
			s.List.Queue = append(s.List.Queue[:i:i], s.List.Queue[i+1:]...)
			return true
		}
	}
	return false
}

// GiveFloor gives a seat the floor, whether it is on the list or not; whoever
// has it yields.
type GiveFloor struct {
	Seat plenary.Code `json:"seat"`
}

func (c *GiveFloor) apply(s *State, _ *Entry) Result {
	switch cur := s.List.Current; {
	case s.Seat(c.Seat) == nil:
		return unknown("seat", string(c.Seat))
	case cur != nil && cur.Seat == c.Seat:
		return repeated
	case len(s.Speeches) >= maxAll:
		return refuse(form, "too many speeches")
	}
	s.endSpeech()
	reply := false
	for _, q := range s.List.Queue {
		reply = reply || q.Seat == c.Seat && q.Reply
	}
	s.leave(c.Seat)
	s.List.Current = &Speech{Seat: c.Seat, Item: s.Item, Reply: reply, From: s.Now, Limit: s.List.Limit}
	return done
}

// YieldFloor ends the present speech.
type YieldFloor struct {
	Seat plenary.Code `json:"seat"`
}

func (c *YieldFloor) apply(s *State, _ *Entry) Result {
	if cur := s.List.Current; cur == nil || cur.Seat != c.Seat {
		return repeated
	}
	s.endSpeech()
	return done
}

func (s *State) endSpeech() {
	if p := s.List.Current; p != nil {
		p.To = s.Now
		s.Speeches = append(s.Speeches, *p)
		s.List.Current = nil
	}
}
