package live

import (
	"net/http"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
)

// proof shows the chair what the rules make of a locked vote, before it is
// announced.
func (s *server) proof(c *caller) {
	if c.person.Role != meeting.Chair && c.person.Role != meeting.Clerk {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Refused, "the proof is shown to the table before the announcement, to everybody after it"))
		return
	}
	casting, _ := plenary.ParsePosition(c.r.FormValue("casting"))
	d, err := c.Decision(c.r.PathValue("vote"), casting)
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	sendJSON(c.w, http.StatusOK, d)
}

// announced is a vote as its page shows it.
type announced struct {
	C      *caller
	V      *meeting.Vote
	Record plenary.Vote
	Names  map[plenary.Code]string
	Voters []meeting.Seat
	Keeps  bool // the caller may note explanations
	Clerk  bool // the caller may correct
}

// votePage is a vote that was announced or cancelled.
func (s *server) votePage(c *caller) {
	p := announced{C: c, Names: map[plenary.Code]string{}, Keeps: c.sitsAtTable(), Clerk: c.person.Role == meeting.Clerk}
	c.Read(func(st *meeting.State) {
		v := st.Vote(c.r.PathValue("vote"))
		if v == nil || v.Stage != meeting.Announced && v.Stage != meeting.Cancelled {
			return
		}
		w := *v // announced votes only gain statements; their slices are not changed in place
		p.V, p.Record = &w, st.Record(v)
		for _, x := range st.Seats {
			p.Names[x.Code] = x.Name
			if x.Votes() {
				p.Voters = append(p.Voters, x)
			}
		}
	})
	switch {
	case p.V == nil:
		s.problem(c.w, c.r, plenary.Errorf(plenary.NotFound, "there is no announced vote of that name"))
	case p.V.Stage == meeting.Cancelled && wantsJSON(c.r):
		sendJSON(c.w, http.StatusOK, map[string]string{"id": p.V.ID, "stage": "cancelled", "reason": p.V.Reason})
	case wantsJSON(c.r):
		sendJSON(c.w, http.StatusOK, p.Record)
	default:
		s.show(c.w, c.r, http.StatusOK, p.V.Title, "vote", p)
	}
}

// receiptOf gives the receipt of the caller's own seat, or of the decision alone
// for anybody else.
func (s *server) receiptOf(c *caller) (ledger.Receipt, bool) {
	r, err := c.Receipt(c.r.PathValue("vote"), c.person.Seat)
	if err != nil {
		s.problem(c.w, c.r, err)
		return r, false
	}
	return r, true
}

func (s *server) receipt(c *caller) {
	if r, ok := s.receiptOf(c); ok {
		c.w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		c.w.Header().Set("Content-Disposition", `attachment; filename="receipt-`+c.ID()+`-`+c.r.PathValue("vote")+`.txt"`)
		c.w.Write([]byte(r.String()))
	}
}

func (s *server) receiptQR(c *caller) {
	r, ok := s.receiptOf(c)
	if !ok {
		return
	}
	code, err := r.QR()
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	c.w.Header().Set("Content-Type", "image/png")
	c.w.Write(code.PNG())
}

// export is the whole meeting as one sealed file, for who runs it.
func (s *server) export(c *caller) {
	if r := c.person.Role; r != meeting.Organiser && r != meeting.Chair && r != meeting.Clerk {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Refused, "the export holds every command: the organiser, the chair and the clerk can take it"))
		return
	}
	b, err := c.Export(c.r.Context())
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	c.w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	c.w.Header().Set("Content-Disposition", `attachment; filename="`+c.ID()+`.plenary"`)
	c.w.Write(b)
}
