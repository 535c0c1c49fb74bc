package live

import (
	"net/http"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// form reads a form of somebody who has joined.
func (s *server) form(c *caller) (get func(string) string, ok bool) {
	c.r.Body = http.MaxBytesReader(c.w, c.r.Body, maxBody)
	if err := c.r.ParseForm(); err != nil || c.person.ID == "" {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Refused, "you have not joined this meeting, or the form cannot be read").WithHint("join with your code"))
		return nil, false
	}
	return func(k string) string { return strings.TrimSpace(c.r.PostForm.Get(k)) }, true
}

// amend takes the form for an amendment of one change.
func (s *server) amend(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	change := meeting.Change{Action: meeting.Action(get("action")), At: get("at")}
	if change.Action != meeting.Delete {
		p := meeting.Paragraph{ID: change.At, Text: get("text")}
		if change.Action == meeting.Insert {
			p.ID = "of-" + get("id")
		}
		c.Read(func(st *meeting.State) {
			if d := st.Draft(get("amends")); d != nil {
				for _, q := range d.Text {
					p.Operative = p.Operative || q.ID == change.At && q.Operative
				}
			}
		})
		change.New = &p
	}
	s.do(c, &meeting.Submit{ID: get("id"), Title: get("title"), Amends: get("amends"), Oral: get("oral") == "true", Changes: []meeting.Change{change}})
}

// divide takes the form for a motion to divide a text: a part on each line, as
// in "A: op1, op2".
func (s *server) divide(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	m := &meeting.Move{ID: get("id"), Kind: meeting.Division, Seat: plenary.Code(get("seat")), Draft: get("draft")}
	for line := range strings.Lines(get("parts")) {
		name, list, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		part := meeting.Part{ID: strings.TrimSpace(name)}
		for id := range strings.SplitSeq(list, ",") {
			if id = strings.TrimSpace(id); id != "" {
				part.Paragraphs = append(part.Paragraphs, id)
			}
		}
		m.Parts = append(m.Parts, part)
	}
	s.do(c, m)
}
