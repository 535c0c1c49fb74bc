package live

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// slip is one printed code.
type slip struct {
	Role meeting.Role `json:"role"`
	Seat plenary.Code `json:"seat,omitempty"`
	Name string       `json:"name,omitempty"`
	Code string       `json:"code"`
	URL  string       `json:"url"`
}

// atOnce does n commands, many at a time, so that they share their syncs. It
// gives the answer to one that failed, after which no other is begun.
func atOnce(n int, do func(i int) (meeting.Result, error)) (meeting.Result, error) {
	var mu sync.Mutex
	last, failed := meeting.Result{Status: meeting.Accepted}, error(nil)
	next := 0
	take := func() int {
		mu.Lock()
		defer mu.Unlock()
		if next == n || failed != nil || !last.OK() {
			return -1
		}
		next++
		return next - 1
	}
	var group sync.WaitGroup
	for range min(n, 64) {
		group.Go(func() {
			for i := take(); i >= 0; i = take() {
				if r, err := do(i); err != nil || !r.OK() {
					mu.Lock()
					last, failed = r, err
					mu.Unlock()
				}
			}
		})
	}
	group.Wait()
	return last, failed
}

// codes issues codes: one for a role or seat, or a sheet for every seat that has
// none in force. They are shown once and kept nowhere. With the field renew they
// take the place of those in force: of the seat's, or of all that nobody has
// used yet.
func (s *server) codes(c *caller) {
	get, ok := s.form(c)
	if !ok {
		return
	}
	role, seat, renew := meeting.Role(get("role")), plenary.Code(get("seat")), get("renew") == "true"
	var want []slip
	var old []string
	c.Read(func(st *meeting.State) {
		if role != "" {
			want = append(want, slip{Role: role, Seat: seat})
			for _, k := range st.Codes {
				if renew && seat != "" && k.Seat == seat && !k.Revoked {
					old = append(old, k.ID)
				}
			}
			return
		}
		has := map[plenary.Code]bool{}
		for _, k := range st.Codes {
			if k.Revoked || k.Seat == "" {
				continue
			}
			if renew && !k.Used {
				old = append(old, k.ID)
			} else {
				has[k.Seat] = true
			}
		}
		for _, x := range st.Seats {
			if !has[x.Code] {
				want = append(want, slip{Role: roleOf(x), Seat: x.Code})
			}
		}
	})
	if r, err := atOnce(len(old), func(i int) (meeting.Result, error) {
		return c.Do(c.r.Context(), c.person.ID, &meeting.Revoke{Code: old[i]})
	}); err != nil || !r.OK() {
		s.answer(c, r, err)
		return
	}
	if r, err := atOnce(len(want), func(i int) (r meeting.Result, err error) {
		want[i].Code, r, err = c.Issue(c.r.Context(), c.person.ID, want[i].Role, want[i].Seat)
		return r, err
	}); err != nil || !r.OK() {
		s.answer(c, r, err)
		return
	}
	base, local := s.reach(c.r)
	for i := range want {
		w := &want[i]
		code := w.Code
		w.URL = base + c.path("/join") + "#" + strings.ReplaceAll(code, "-", "")
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
	s.show(c.w, c.r, http.StatusOK, "Codes", "slips", map[string]any{"C": c, "Slips": want, "Local": local})
}

// reach is the address that phones are to open: the one that was asked for, or,
// when that is of this machine alone, the one in the network. local says that
// there is none.
func (s *server) reach(r *http.Request) (base string, local bool) {
	host := r.Host
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
	if local = host == "localhost" || err == nil && ip.IsLoopback(); local && s.Address != "" {
		return s.Address, false
	}
	if r.TLS != nil {
		return "https://" + r.Host, local
	}
	return "http://" + r.Host, local
}

// codesPage is who has joined with which code, for those who hand them out.
func (s *server) codesPage(c *caller) {
	if r := c.person.Role; r != meeting.Organiser && r != meeting.Clerk {
		http.Redirect(c.w, c.r, c.path("/join"), http.StatusSeeOther)
		return
	}
	d := s.desk(c)
	c.Read(func(st *meeting.State) {
		d.Codes = codeRows(st, c.person.Role == meeting.Organiser, c.Screens().Online)
	})
	s.show(c.w, c.r, http.StatusOK, "Who has joined", "people", d)
}

// joined counts the seats that somebody has joined.
func joined(st *meeting.State) int {
	seats := map[plenary.Code]bool{}
	for _, p := range st.People {
		if p.Seat != "" && !p.Revoked {
			seats[p.Seat] = true
		}
	}
	return len(seats)
}

// codeRow is what the page of codes shows of a seat's or role's codes; the codes
// themselves are kept nowhere.
type codeRow struct {
	Role  meeting.Role
	Seat  plenary.Code
	Name  string
	Codes []codeState
}

type codeState struct {
	ID        string
	Used      bool
	Connected bool // a screen of the seat is connected
}

// codeRows lists the codes in force, of the roles first.
func codeRows(st *meeting.State, all bool, online func(plenary.Code) bool) []codeRow {
	var out []codeRow
	if all {
		for _, r := range []meeting.Role{meeting.Organiser, meeting.Chair, meeting.Clerk} {
			out = append(out, codeRow{Role: r, Name: string(r)})
		}
	}
	roles := len(out)
	at := map[plenary.Code]int{}
	for _, x := range st.Seats {
		at[x.Code] = len(out)
		out = append(out, codeRow{Role: roleOf(x), Seat: x.Code, Name: x.Name})
	}
	for _, k := range st.Codes {
		if k.Revoked {
			continue
		}
		i, ok := at[k.Seat]
		if k.Seat == "" {
			for i = 0; i < roles && out[i].Role != k.Role; i++ {
			}
			ok = i < roles
		}
		if ok {
			out[i].Codes = append(out[i].Codes, codeState{k.ID, k.Used, k.Used && k.Seat != "" && online(k.Seat)})
		}
	}
	return out
}

// roleOf is the role of who sits on a seat.
func roleOf(x meeting.Seat) meeting.Role {
	if x.Observer {
		return meeting.Observer
	}
	return meeting.Delegate
}
