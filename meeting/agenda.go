package meeting

// Item is one item of the agenda.
type Item struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Adjourned bool   `json:"adjourned,omitempty"` // its debate was adjourned
	Closed    bool   `json:"closed,omitempty"`    // its debate was closed
}

// SetAgenda adds items at the end, or changes the title of one.
type SetAgenda struct {
	Items []Item `json:"items"`
}

func (c *SetAgenda) apply(s *State, _ *Entry) Result {
	if len(c.Items) == 0 || len(s.Agenda)+len(c.Items) > maxList {
		return refuse(form, "an agenda of %d items", len(c.Items))
	}
	for _, i := range c.Items {
		if !ident(i.ID) || i.Title == "" || !short(i.Title) || i.Adjourned || i.Closed {
			return refuse(form, "an item has an id and a title")
		}
	}
	changed := false
	for _, i := range c.Items {
		old := s.item(i.ID)
		if old == nil {
			s.Agenda = append(s.Agenda, i)
		} else {
			if old.Title == i.Title {
				continue
			}
			old.Title = i.Title
		}
		changed = true
	}
	if !changed {
		return repeated
	}
	return done
}

func (s *State) item(id string) *Item {
	for i := range s.Agenda {
		if s.Agenda[i].ID == id {
			return &s.Agenda[i]
		}
	}
	return nil
}

// TakeUp takes up an item; the list of speakers starts anew.
type TakeUp struct {
	Item string `json:"item"`
}

func (c *TakeUp) apply(s *State, _ *Entry) Result {
	i := s.item(c.Item)
	switch {
	case i == nil:
		return unknown("item", c.Item)
	case s.Item == c.Item && !i.Adjourned:
		return repeated
	case s.now != nil:
		return refuse(s.cite(onConduct), "vote %s is under way", s.now.ID)
	}
	s.endSpeech()
	i.Adjourned = false
	s.Item = c.Item
	s.List.Queue, s.List.Open = nil, true
	return done
}
