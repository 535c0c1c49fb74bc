package live

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
)

// desk is what the pages of a meeting are made from.
type desk struct {
	C        *caller
	Info     meeting.Info
	View     hall.View
	Table    hall.TableView
	Me       hall.SeatView
	Seats    []meeting.Seat
	Agenda   []meeting.Item
	Drafts   []draftRow
	Motions  []meeting.Motion
	Past     []pastRow
	People   []meeting.Person
	Queue    []meeting.Request
	Proof    *plenary.Decision
	Hands    bool
	Texts    []meeting.Paragraph
	Next     string // a name for the next vote
	Position string // of the caller's seat, in words
	Ahead    uint32 // the next cast number of the caller's seat
	Quorum   int64
	Calling  plenary.Code // in a roll-call
	Classes  []plenary.Question
	Counted  *meeting.Count   // hands counted so far
	Decided  []*meeting.Draft // what can be reconsidered
	Ruled    []meeting.Motion // points of order with a ruling
	Codes    []codeRow        // on the page of codes
	Joined   int              // seats
}

type draftRow struct {
	*meeting.Draft
	Open      bool
	OpenAmend []string // open amendments in the order proposed
	RetakeOf  string   // cancelled vote that the next one retakes
	SecondOf  string   // equally divided vote that the next one follows
	Waits     string   // what comes before a vote on it, in words
}

type pastRow struct {
	ID, Title, Outcome, Tally, Reason string
	Trial, Cancelled                  bool
	Subject                           meeting.Subject
	Again                             string // retake_of or second_of: the question can be put again as that
}

// desk gathers what the caller's page shows.
func (s *server) desk(c *caller) *desk {
	d := &desk{C: c}
	role := c.person.Role
	if c.person.Seat != "" {
		d.Me = c.Seat(c.person.Seat)
	}
	c.Read(func(st *meeting.State) {
		d.Info = st.Info
		d.View, d.Table = c.Screens().View(st)
		d.Seats = append(d.Seats, st.Seats...)
		d.Agenda = append(d.Agenda, st.Agenda...)
		for _, x := range st.Drafts {
			row := draftRow{Draft: new(meeting.Draft), Open: x.Fate == meeting.Pending || x.Fate == meeting.EvenlySplit}
			*row.Draft = *x
			row.OpenAmend = st.ProposeOrder(x.ID)
			row.RetakeOf, row.SecondOf = follows(st, meeting.Subject{Kind: meeting.OnDraft, Ref: x.ID})
			row.Waits = waits(st, x, &row)
			d.Drafts = append(d.Drafts, row)
			if x.Amends == "" && (x.Fate == meeting.Adopted || x.Fate == meeting.Rejected) {
				d.Decided = append(d.Decided, row.Draft)
			}
		}
		for _, m := range st.Motions {
			switch {
			case m.Fate == meeting.Pending:
				d.Motions = append(d.Motions, *m)
			case m.Kind == meeting.PointOfOrder && m.Fate != meeting.Withdrawn:
				d.Ruled = append(d.Ruled, *m)
			}
		}
		if role == meeting.Organiser || role == meeting.Clerk {
			d.Joined = joined(st)
		}
		for i := len(st.Votes) - 1; i >= 0; i-- {
			v := st.Votes[i]
			switch v.Stage {
			case meeting.Cancelled:
				d.Past = append(d.Past, pastRow{ID: v.ID, Title: v.Title, Reason: v.Reason, Cancelled: true, Trial: v.Trial, Subject: v.Subject, Again: again(st, v)})
			case meeting.Announced:
				r := st.Record(v)
				row := pastRow{ID: v.ID, Title: v.Title, Outcome: r.Outcome.String(), Trial: v.Trial, Subject: v.Subject, Again: again(st, v)}
				if r.Tally.Known() {
					row.Tally = r.Tally.String()
				}
				d.Past = append(d.Past, row)
			}
		}
		d.Queue = append(d.Queue, st.List.Queue...)
		if v := st.Voting(); v != nil {
			d.Texts = v.Text
			d.Calling = calling(st, v)
			d.Hands = v.Method == plenary.ShowOfHands
			if v.Hands != nil {
				n := *v.Hands
				d.Counted = &n
			}
			if v.Stage == meeting.Locked {
				if p, err := st.Decide(v, plenary.UnknownPosition); err == nil {
					d.Proof = &p
				}
			}
		}
		d.Classes = st.Book().Questions()
		q := d.Classes[0]
		if v := st.Voting(); v != nil {
			q = v.Question
		}
		_, _, d.Quorum = st.Quorum(q)
		for n := len(st.Votes) + 1; ; n++ {
			if d.Next = "v" + itoa(n); st.Vote(d.Next) == nil {
				break
			}
		}
	})
	d.Position, d.Ahead = positionWords[d.Me.Position], d.Me.N+1
	return d
}

// follows names the earlier vote on a subject that the next one retakes, or
// follows as its second vote.
func follows(st *meeting.State, u meeting.Subject) (retakes, second string) {
	for _, v := range st.Votes {
		if v.Subject != u || v.Trial {
			continue
		}
		retakes, second = "", ""
		switch {
		case v.Stage == meeting.Cancelled:
			retakes = v.ID
		case v.Decision != nil && v.Decision.Outcome == plenary.Tied:
			second = v.ID
		}
	}
	return retakes, second
}

// again says how a question can be put again after a vote on it, empty where it
// cannot. Drafts are put again from their own row.
func again(st *meeting.State, v *meeting.Vote) string {
	if v.Subject.Kind == meeting.OnDraft {
		return ""
	}
	if v.Subject.Kind == meeting.OnMotion {
		if m := st.Motion(v.Subject.Ref); m == nil || m.Fate != meeting.Pending && m.Fate != meeting.EvenlySplit {
			return ""
		}
	}
	switch retakes, second := follows(st, v.Subject); v.ID {
	case retakes:
		return "retake_of"
	case second:
		return "second_of"
	}
	return ""
}

// waits says what comes before a vote on a draft; the machine has the last word.
func waits(st *meeting.State, d *meeting.Draft, row *draftRow) string {
	if n := len(row.OpenAmend); n > 0 {
		return map[bool]string{true: "The amendment to it is voted on first.", false: "The amendments to it are voted on first."}[n == 1]
	}
	if slices.ContainsFunc(d.Parts, func(p meeting.Part) bool { return p.Fate == meeting.Pending }) {
		return "Its parts are voted on first."
	}
	if to := st.Draft(d.Amends); to != nil && d.Fate == meeting.Pending {
		switch open := st.ProposeOrder(to.ID); {
		case len(open) > 1 && !to.Settled:
			return "The order of the amendments is settled first."
		case to.Settled:
			for _, id := range to.Order {
				if id == d.ID {
					break
				}
				if slices.Contains(open, id) {
					return "After " + id + "."
				}
			}
		}
	}
	if v := st.Vote(row.SecondOf); v != nil && v.Sitting == st.Sitting {
		return "Equally divided: the second vote is taken at a later sitting, within 48 hours. Adjourn and call to order again."
	}
	return ""
}

// Stated are the votes on which a delegate can state another intention.
func (d *desk) Stated() []pastRow {
	return slices.DeleteFunc(slices.Clone(d.Past), func(p pastRow) bool { return p.Cancelled || p.Trial || p.Tally == "" })
}

// MoreChanges are the changes that the form of an amendment has room for beside
// the first.
func (d *desk) MoreChanges() [7]struct{} { return [7]struct{}{} }
