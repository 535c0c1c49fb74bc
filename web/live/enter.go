package live

import (
	"strconv"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// enter takes the clerk's form for a ballot or a count of hands and gives it the
// next number, which a form drawn earlier cannot know.
func (s *server) enter(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	vote, seat := get("vote"), plenary.Code(get("seat"))
	n := uint32(1)
	c.Read(func(st *meeting.State) {
		switch v := st.Vote(vote); {
		case v == nil:
		case seat != "":
			n = st.Ballot(v, seat).N + 1
		case v.Hands != nil:
			n = v.Hands.N + 1
		}
	})
	var cmd meeting.Command
	if seat != "" {
		p, err := plenary.ParsePosition(get("position"))
		if err != nil {
			s.problem(c.w, c.r, err)
			return
		}
		cmd = &meeting.Cast{Vote: vote, Seat: seat, Position: p, N: n, Source: meeting.Source(get("source"))}
	} else {
		h := &meeting.Count{Vote: vote, N: n}
		for name, to := range map[string]*int64{"yes": &h.Yes, "no": &h.No, "abstain": &h.Abstain} {
			var err error
			if *to, err = strconv.ParseInt(get(name), 10, 64); err != nil {
				s.problem(c.w, c.r, plenary.Errorf(plenary.Invalid, "%q is not a number of hands", get(name)))
				return
			}
		}
		cmd = h
	}
	s.do(c, cmd)
}

// item takes the form for one item of the agenda.
func (s *server) item(c *caller) {
	if get, ok := s.form(c); ok {
		s.do(c, &meeting.SetAgenda{Items: []meeting.Item{{ID: get("id"), Title: get("title")}}})
	}
}

// do commands and answers.
func (s *server) do(c *caller, cmd meeting.Command) {
	r, err := c.Do(c.r.Context(), c.person.ID, cmd)
	s.answer(c, r, err)
}

// answer answers with what became of a command.
func (s *server) answer(c *caller, r meeting.Result, err error) {
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	s.result(c, r)
}
