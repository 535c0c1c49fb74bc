package hall

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/rules"
)

// View is what a screen shows of a meeting now. Of a vote under way it tells
// the public no more than the rules of the vote let it: the tally and the
// positions only where they run in the open, else only how many have voted.
type View struct {
	Version  uint64        `json:"version"`
	Now      int64         `json:"now"` // state time, milliseconds since 1970
	Phase    meeting.Phase `json:"phase"`
	Sitting  int           `json:"sitting"`
	Present  int64         `json:"present"`
	Members  int64         `json:"members"`
	Item     string        `json:"item,omitempty"`
	Speakers meeting.List  `json:"speakers"`
	Vote     *VoteView     `json:"vote"` // the latest called; null before the first
	Motions  []MotionView  `json:"motions"`
	Table    *TableView    `json:"table,omitempty"` // for chair and clerk only
}

// MotionView is a motion that awaits a ruling.
type MotionView struct {
	ID       string             `json:"id"`
	Kind     meeting.MotionKind `json:"kind"`
	Seat     plenary.Code       `json:"seat"`
	Objected bool               `json:"objected"`
}

// VoteView is the latest vote.
type VoteView struct {
	ID       string           `json:"id"`
	Title    string           `json:"title"`
	Symbol   plenary.Symbol   `json:"symbol,omitempty"`
	Method   plenary.Method   `json:"method"`
	Question plenary.Question `json:"question"`
	Trial    bool             `json:"trial,omitempty"`
	Stage    meeting.Stage    `json:"stage"`
	Reason   string           `json:"reason,omitempty"` // of a cancellation
	Voted    int              `json:"voted"`            // ballots by name recorded
	Tally    *plenary.Tally   `json:"tally"`            // null where it is not shown
	Lights   string           `json:"lights,omitempty"` // by seat: y n a, - not voting, space without a vote; empty where not shown
	Outcome  string           `json:"outcome,omitempty"`
	VetoedBy []plenary.Code   `json:"vetoed_by,omitempty"`
	Needed   *plenary.Count   `json:"needed,omitempty"`
	Rule     string           `json:"rule,omitempty"`
	Cite     string           `json:"cite,omitempty"`     // the article or rule that decided
	Receipts bool             `json:"receipts,omitempty"` // the ledger holds it
}

// TableView is what the presiding officer and the clerk see beside it.
type TableView struct {
	Outlook *rules.Outlook `json:"outlook,omitempty"`
	Says    string         `json:"says,omitempty"` // the outlook in words
	Waiting []plenary.Code `json:"waiting"`        // present, without a ballot
	Offline []plenary.Code `json:"offline"`        // of those, joined by a device that is not connected: it may hold a ballot
}

// SeatView is what a delegate's own screen shows beside the public view.
type SeatView struct {
	Seat     plenary.Code     `json:"seat"`
	Vote     string           `json:"vote,omitempty"`
	Position plenary.Position `json:"position,omitzero"`
	N        uint32           `json:"n"` // cast number of the recorded ballot
	Source   meeting.Source   `json:"source,omitempty"`
	Present  bool             `json:"present"`
	Votes    bool             `json:"votes"` // the seat has a vote
}

// latest is the vote that screens show.
func latest(s *meeting.State) *meeting.Vote {
	if v := s.Voting(); v != nil {
		return v
	}
	if n := len(s.Votes); n > 0 {
		return s.Votes[n-1]
	}
	return nil
}

// viewOf builds the public view, and for the table what it sees beside it.
func viewOf(s *meeting.State, version uint64, online map[plenary.Code]int) (public View, table TableView) {
	if s.Info.Meeting == "" {
		return View{Version: version}, table
	}
	public = View{Version: version, Now: s.Now, Phase: s.Phase, Sitting: s.Sitting, Item: s.Item, Speakers: s.List, Motions: []MotionView{}}
	public.Present, public.Members, _ = s.Quorum("")
	public.Speakers.Queue = append([]meeting.Request{}, s.List.Queue...) // a view outlives the reading of the state
	if p := s.List.Current; p != nil {
		now := *p
		public.Speakers.Current = &now
	}
	for _, m := range s.Motions {
		if m.Fate == meeting.Pending {
			public.Motions = append(public.Motions, MotionView{m.ID, m.Kind, m.Seat, len(m.Objected) > 0})
		}
	}
	table = TableView{Waiting: []plenary.Code{}, Offline: []plenary.Code{}}
	v := latest(s)
	if v == nil {
		return public, table
	}
	w := &VoteView{ID: v.ID, Title: v.Title, Symbol: v.Symbol, Method: v.Method, Question: v.Question, Trial: v.Trial, Stage: v.Stage, Reason: v.Reason}
	public.Vote = w
	for _, b := range v.Ballots {
		if b.N > 0 {
			w.Voted++
		}
	}
	if v.Stage == meeting.Announced || v.Running && (v.Stage == meeting.Opened || v.Stage == meeting.Locked) {
		r := s.Record(v)
		w.Tally = &r.Tally
		if len(v.Ballots) > 0 {
			w.Lights = lights(s, v)
		}
		if v.Stage == meeting.Announced {
			w.Outcome, w.VetoedBy, w.Rule = r.Decision.Outcome.String(), r.Decision.VetoedBy, r.Decision.Rule
			w.Needed, w.Receipts, w.Cite = &r.Decision.Needed, !v.Trial, deciding(r.Decision)
		}
	}
	if v.Stage == meeting.Opened || v.Stage == meeting.Called || v.Stage == meeting.Locked {
		if o, err := s.WhatIf(v); err == nil {
			table.Outlook, table.Says = &o, o.String()
		}
		joined := map[plenary.Code]bool{}
		for _, p := range s.People {
			joined[p.Seat] = joined[p.Seat] || !p.Revoked
		}
		for i := range s.Seats {
			seat := &s.Seats[i]
			if seat.Votes() && seat.Present && s.Ballot(v, seat.Code).N == 0 {
				table.Waiting = append(table.Waiting, seat.Code)
				if joined[seat.Code] && online[seat.Code] == 0 {
					table.Offline = append(table.Offline, seat.Code)
				}
			}
		}
	}
	return public, table
}

// deciding is the citation of the step that a decision turned on: of what was
// adopted the last that holds, else the first that does not.
func deciding(d *plenary.Decision) (cite string) {
	for _, p := range d.Proof {
		if p.Note || d.Outcome == plenary.Adopted && !p.Holds {
			continue
		}
		if cite = p.Cite; !p.Holds {
			break
		}
	}
	return cite
}

func lights(s *meeting.State, v *meeting.Vote) string {
	b := make([]byte, len(s.Seats))
	for i := range b {
		switch {
		case !s.Seats[i].Votes():
			b[i] = ' '
		case i < len(v.Ballots) && v.Ballots[i].N > 0:
			b[i] = " yna"[v.Ballots[i].Position]
		default:
			b[i] = '-'
		}
	}
	return string(b)
}

// Seat is what a seat's own screen shows.
func (m *Meeting) Seat(c plenary.Code) (v SeatView) {
	m.Read(func(s *meeting.State) {
		seat := s.Seat(c)
		if seat == nil {
			return
		}
		v = SeatView{Seat: c, Present: seat.Present, Votes: seat.Votes()}
		if w := latest(s); w != nil {
			b := s.Ballot(w, c)
			v.Vote, v.Position, v.N, v.Source = w.ID, b.Position, b.N, b.Source
		}
	})
	return v
}
