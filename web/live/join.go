package live

import (
	"net"
	"net/http"
	"strings"

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
	from, _, _ := net.SplitHostPort(c.r.RemoteAddr)
	token, p, err := c.Join(c.r.Context(), from, c.r.PostForm.Get("code"), c.r.PostForm.Get("nonce"))
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	c.person = p
	SetToken(c.w, c.r, c.ID(), token)
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

// leave forgets the token in this browser; the role stays with whoever holds
// another copy of it, until it is revoked.
func (s *server) leave(c *caller) {
	http.SetCookie(c.w, &http.Cookie{Name: cookieName(c.ID()), Path: "/meetings/" + c.ID(), MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	http.Redirect(c.w, c.r, c.path(""), http.StatusSeeOther)
}

// slip is one printed code.
type slip struct {
	Role meeting.Role `json:"role"`
	Seat plenary.Code `json:"seat,omitempty"`
	Name string       `json:"name,omitempty"`
	Code string       `json:"code"`
	URL  string       `json:"url"`
}

// codes issues codes: for one role or seat, or a sheet for every seat that has
// none in force. They are shown once and kept nowhere.
func (s *server) codes(c *caller) {
	c.r.Body = http.MaxBytesReader(c.w, c.r.Body, 1<<20)
	if err := c.r.ParseForm(); err != nil || c.person.ID == "" {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Refused, "you have not joined this meeting").WithHint("join with your code"))
		return
	}
	var want []slip
	role, seat := meeting.Role(c.r.PostForm.Get("role")), plenary.Code(c.r.PostForm.Get("seat"))
	c.Read(func(st *meeting.State) {
		if role != "" {
			want = append(want, slip{Role: role, Seat: seat})
			return
		}
		has := map[plenary.Code]bool{}
		for _, k := range st.Codes {
			has[k.Seat] = has[k.Seat] || !k.Revoked
		}
		for _, x := range st.Seats {
			if !has[x.Code] {
				r := meeting.Delegate
				if x.Observer {
					r = meeting.Observer
				}
				want = append(want, slip{Role: r, Seat: x.Code})
			}
		}
	})
	base := "http://" + c.r.Host
	if c.r.TLS != nil {
		base = "https://" + c.r.Host
	}
	for i := range want {
		w := &want[i]
		code, r, err := c.Issue(c.r.Context(), c.person.ID, w.Role, w.Seat)
		if err != nil {
			s.problem(c.w, c.r, err)
			return
		}
		if !r.OK() {
			s.result(c, r)
			return
		}
		w.Code, w.URL = code, base+c.path("/join")+"#"+strings.ReplaceAll(code, "-", "")
		c.Read(func(st *meeting.State) {
			if x := st.Seat(w.Seat); x != nil {
				w.Name = x.Name
			}
		})
	}
	if wantsJSON(c.r) {
		sendJSON(c.w, http.StatusOK, want)
		return
	}
	s.show(c.w, c.r, http.StatusOK, "Codes", "slips", map[string]any{"C": c, "Slips": want})
}
