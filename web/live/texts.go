package live

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
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

// amend takes the form for an amendment: each change is an action, a paragraph
// and a new text. Changes that say nothing are left out.
func (s *server) amend(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	operative := map[string]bool{}
	var ids []string
	c.Read(func(st *meeting.State) {
		if d := st.Draft(get("amends")); d != nil {
			for _, q := range amendable(d) {
				operative[q.ID], ids = q.Operative, append(ids, q.ID)
			}
		}
	})
	list := changes(c.r.PostForm, get("id"), operative)
	known := slices.Clone(ids)
	for _, x := range list {
		if len(ids) > 0 && x.At != "" && !slices.Contains(known, x.At) {
			s.problem(c.w, c.r, plenary.Errorf(plenary.Invalid, "%s has no paragraph %q", get("amends"), x.At).
				WithHint("its paragraphs are %s", strings.Join(ids, ", ")))
			return
		}
		if x.New != nil {
			known = append(known, x.New.ID)
		}
	}
	s.do(c, &meeting.Submit{ID: get("id"), Title: get("title"), Amends: get("amends"), Oral: get("oral") == "true", Changes: list})
}

// amendable is the paragraphs that an amendment to a text can change: of an
// amendment, those that it brings in.
func amendable(d *meeting.Draft) []meeting.Paragraph {
	if d.Amends == "" {
		return d.Text
	}
	var out []meeting.Paragraph
	for _, x := range d.Changes {
		if x.New != nil {
			out = append(out, *x.New)
		}
	}
	return out
}

// changes reads the changes of an amendment from a form. operative says which
// paragraphs of the text are.
func changes(form url.Values, id string, operative map[string]bool) (out []meeting.Change) {
	nth := func(name string, i int) string {
		if all := form[name]; i < len(all) {
			return strings.TrimSpace(all[i])
		}
		return ""
	}
	last := map[string]string{} // what was added after a paragraph: the next comes after that
	for i := range form["action"] {
		change := meeting.Change{Action: meeting.Action(nth("action", i)), At: nth("at", i)}
		text := nth("text", i)
		if change.At == "" && text == "" {
			continue
		}
		if change.Action != meeting.Delete {
			change.New = &meeting.Paragraph{ID: change.At, Operative: operative[change.At], Text: text}
		}
		if change.Action == meeting.Insert {
			after := change.At
			if change.New.ID = "of-" + id; len(out) > 0 {
				change.New.ID += "." + strconv.Itoa(len(out)+1)
			}
			if before, ok := last[after]; ok {
				change.At = before
			}
			last[after] = change.New.ID
		}
		out = append(out, change)
	}
	return out
}

// divide takes the form for a motion to divide a text: a part on each line, as
// in "A: op1, op2".
func (s *server) divide(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	m := &meeting.Move{ID: get("id"), Kind: meeting.Division, Seat: plenary.Code(get("seat")), Draft: get("draft")}
	parts, bad := lists(get("parts"))
	if bad != "" {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Invalid, "%q does not say which paragraphs make the part", bad).
			WithHint("write a line for each part, as in A: op1, op2"))
		return
	}
	for _, p := range parts {
		m.Parts = append(m.Parts, meeting.Part{ID: p.name, Paragraphs: p.of})
	}
	s.do(c, m)
}

// A namedList is a line "A: op1, op2".
type namedList struct {
	name string
	of   []string
}

// lists reads lines of named lists; bad is the first line without a name.
func lists(text string) (out []namedList, bad string) {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		name, of, ok := strings.Cut(line, ":")
		if !ok {
			return nil, strings.TrimSpace(line)
		}
		out = append(out, namedList{strings.TrimSpace(name), listed(of)})
	}
	return out, ""
}

// order takes the chair's decision on the order of amendments; what falls when
// one is adopted stands on lines as in "A2: A1, A3".
func (s *server) order(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	o := &meeting.SettleOrder{Draft: get("draft"), Order: listed(get("order"))}
	implied, bad := lists(get("implies"))
	if bad != "" {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Invalid, "%q does not say what falls", bad).
			WithHint("write a line for each amendment, as in A2: A1, A3"))
		return
	}
	for _, i := range implied {
		o.Implies = append(o.Implies, meeting.Implic{If: i.name, Falls: i.of})
	}
	s.do(c, o)
}

// listed are the ids in a list with commas or spaces.
func listed(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\r' || r == '\t' })
}

// revise takes the form for a new text of a draft. Paragraphs keep their ids
// where their words are the same, so that amendments still find them.
func (s *server) revise(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	r := &meeting.Revise{Draft: get("draft"), Text: paragraphs(get("text")), Oral: get("oral") == "true", Accepting: listed(get("accepting"))}
	c.Read(func(st *meeting.State) {
		if d := st.Draft(r.Draft); d != nil {
			r.Revision = d.Revision + 1
			r.Text = keepIDs(d.Text, r.Text)
		}
	})
	s.do(c, r)
}

// keepIDs gives the paragraphs of a new text the ids that they had in the old
// one: a paragraph in the same words keeps its id, one in other words has that
// of its place, unless it is taken.
func keepIDs(old, fresh []meeting.Paragraph) []meeting.Paragraph {
	ids, used := make([]string, len(fresh)), map[string]bool{}
	for i, p := range fresh {
		for _, q := range old {
			if q.Text == p.Text && !used[q.ID] {
				ids[i], used[q.ID] = q.ID, true
				break
			}
		}
	}
	for i, p := range fresh {
		switch {
		case ids[i] != "":
		case len(old) == len(fresh) && !used[old[i].ID]:
			ids[i] = old[i].ID
		default:
			for ids[i] = p.ID; used[ids[i]]; {
				ids[i] += "x"
			}
		}
		used[ids[i]] = true
	}
	out := slices.Clone(fresh)
	for i := range out {
		out[i].ID = ids[i]
	}
	return out
}
