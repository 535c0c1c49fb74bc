package live

import (
	"net/http"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// joinPage asks for a code. A code in the address (from a slip's QR) stands in
// the fragment, which browsers do not send.
func (s *server) joinPage(c *caller) {
	s.show(c.w, c.r, http.StatusOK, "Join", "join", map[string]any{"C": c, "Nonce": newKey()})
}

// join redeems a code and sets the token as a cookie that scripts cannot read.
func (s *server) join(c *caller) {
	c.r.Body = http.MaxBytesReader(c.w, c.r.Body, 4096)
	if err := c.r.ParseForm(); err != nil {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Invalid, "the form cannot be read"))
		return
	}
	token, p, err := c.Join(c.r.Context(), address(c.r), c.r.PostForm.Get("code"), c.r.PostForm.Get("nonce"))
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	c.become(token)
	if p.Role == meeting.Delegate {
		// Who joins is here. Whether it is recorded matters to the quorum only.
		c.Do(c.r.Context(), p.ID, &meeting.Presence{Seats: []plenary.Code{p.Seat}, Present: true})
	}
	if wantsJSON(c.r) {
		sendJSON(c.w, http.StatusOK, map[string]string{"role": string(p.Role), "seat": string(p.Seat)})
		return
	}
	http.Redirect(c.w, c.r, c.home(), http.StatusSeeOther)
}

// leave forgets the tokens in this browser; a role stays with whoever holds
// another copy of its token, until it is revoked.
func (s *server) leave(c *caller) {
	setCookie(c.w, c.r, heldName(c.ID()), c.ID(), "")
	setCookie(c.w, c.r, cookieName(c.ID()), c.ID(), "")
	http.Redirect(c.w, c.r, c.path(""), http.StatusSeeOther)
}
