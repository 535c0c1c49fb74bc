package live

import (
	"net/http"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// maxHeld bounds the roles that one browser keeps beside the one it acts in.
const maxHeld = 8

func heldName(id string) string { return cookieName(id) + "-held" }

// held gives the tokens that the browser keeps beside the one it acts with: of
// roles and seats that it joined before, in the same meeting.
func (c *caller) held() []string {
	k, err := c.r.Cookie(heldName(c.ID()))
	if err != nil {
		return nil
	}
	var out []string
	for t := range strings.SplitSeq(k.Value, ".") {
		if p, ok := c.Who(t); ok && p.ID != c.person.ID && len(out) < maxHeld {
			out = append(out, t)
		}
	}
	return out
}

// Others are the roles and seats that the caller can change to.
func (c *caller) Others() []meeting.Person {
	var out []meeting.Person
	for _, t := range c.held() {
		p, _ := c.Who(t)
		out = append(out, p)
	}
	return out
}

// PersonID is the caller's opaque id, empty for the public.
func (c *caller) PersonID() string { return c.person.ID }

// Seated is the caller's seat, empty for none.
func (c *caller) Seated() plenary.Code { return c.person.Seat }

// become makes the browser act with a token, and keep the one it acted with: a
// person who organises, presides and keeps the record on one laptop has a role
// at a time, and every entry of the log has that role's person.
func (c *caller) become(token string) {
	keep := slices.DeleteFunc(c.held(), func(t string) bool { return t == token })
	if k, err := c.r.Cookie(cookieName(c.ID())); err == nil && c.person.ID != "" && k.Value != token {
		keep = append(keep, k.Value)
	}
	if len(keep) > maxHeld {
		keep = keep[len(keep)-maxHeld:]
	}
	if len(keep) > 0 {
		setCookie(c.w, c.r, heldName(c.ID()), c.ID(), strings.Join(keep, "."))
	}
	SetToken(c.w, c.r, c.ID(), token)
	c.person, _ = c.Who(token)
}

// as changes to another role or seat that the browser holds.
func (s *server) as(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	for _, t := range c.held() {
		if p, _ := c.Who(t); p.ID == get("person") {
			c.become(t)
			http.Redirect(c.w, c.r, c.home(), http.StatusSeeOther)
			return
		}
	}
	s.problem(c.w, c.r, plenary.Errorf(plenary.NotFound, "this browser does not hold that role, or it was revoked").WithHint("join with a code"))
}

// take lets the organiser have the chair or the record too, in the same browser:
// a code is made and used at once.
func (s *server) take(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	code, r, err := c.Issue(c.r.Context(), c.person.ID, meeting.Role(get("role")), "")
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	if !r.OK() {
		s.result(c, r)
		return
	}
	token, _, err := c.Join(c.r.Context(), address(c.r), code, newKey())
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	c.become(token)
	http.Redirect(c.w, c.r, c.home(), http.StatusSeeOther)
}
