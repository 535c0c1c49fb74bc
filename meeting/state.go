package meeting

import (
	"encoding/json"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// ApplyVersion is the version of Apply. A log says under which it was written,
// and a later release replays it under that.
const ApplyVersion = 1

// State is a meeting after some entries of its log. Its JSON is the same bytes
// for the same log. Readers must not change it.
type State struct {
	Seq     uint64 `json:"seq"` // entries applied
	Now     int64  `json:"now"` // state time, milliseconds since 1970 UTC
	Info    Info   `json:"info"`
	Phase   Phase  `json:"phase"`
	Sitting int    `json:"sitting"` // 1 for the first sitting, counted up by each adjournment

	Presiding []Presiding `json:"presiding"`
	Seats     []Seat      `json:"seats"`
	People    []Person    `json:"people"`
	Codes     []JoinCode  `json:"codes"`

	Agenda   []Item    `json:"agenda"`
	Item     string    `json:"item"` // taken up now
	Drafts   []*Draft  `json:"drafts"`
	Motions  []*Motion `json:"motions"`
	List     List      `json:"list"`
	Speeches []Speech  `json:"speeches"`
	Votes    []*Vote   `json:"votes"`
	Lots     []*Lot    `json:"lots"`

	// Looked up from the above.
	book    *rules.Book
	date    plenary.Date
	seats   map[plenary.Code]int
	people  map[string]int
	codes   map[string]int // by hash
	codeIDs map[string]int
	tokens  map[string]int // people, by the hash of their tokens
	votes   map[string]*Vote
	drafts  map[string]*Draft
	now     *Vote // called, open or locked; nil between votes
}

// New is a meeting before its first entry.
func New() *State {
	return &State{
		seats: map[plenary.Code]int{}, people: map[string]int{}, codes: map[string]int{}, codeIDs: map[string]int{}, tokens: map[string]int{},
		votes: map[string]*Vote{}, drafts: map[string]*Draft{},
	}
}

// Phase is where the meeting is in its day.
type Phase string

// The phases of a meeting.
const (
	Waiting   Phase = "waiting" // not yet called to order
	InSession Phase = "in-session"
	Suspended Phase = "suspended"
	Adjourned Phase = "adjourned" // until a later sitting
	Closed    Phase = "closed"
)

// Apply takes the next entry of the log. It is total: it never fails and never
// panics, whatever the entry.
func (s *State) Apply(e Entry) Result {
	s.Seq++
	s.Now = max(s.Now, e.At)
	name := TypeOf(e.Command)
	k, ok := commands[name]
	if !ok {
		return refuse(form, "no such command")
	}
	if (s.Info.Meeting == "") != (name == "open") {
		if name == "open" {
			return e.Command.apply(s, &e) // tells a retry
		}
		return refuse(form, "the meeting has not been opened")
	}
	if r := s.permits(k, e.By); !r.OK() {
		return r
	}
	switch {
	case s.Phase == Closed && !k.after:
		return refuse("the meeting is closed", "the meeting has closed: only statements and corrections can follow")
	case k.session && s.Phase != InSession && s.Phase != Closed:
		return refuse("the meeting is not in session", "the meeting is %s", s.Phase)
	case !k.voting && s.now != nil && s.now.Stage == Opened:
		return refuse(s.cite(onConduct), "voting on %s has begun: nothing may interrupt it but a point of order on the conduct of the voting", s.now.ID)
	}
	return e.Command.apply(s, &e)
}

// permits says whether a person's role allows a command.
func (s *State) permits(k kind, by string) Result {
	if k.by&nobody != 0 {
		if by != "" {
			return refuse("roles", "this is for someone who has not joined")
		}
		return done
	}
	p := s.Person(by)
	if p == nil || p.Revoked {
		return refuse("roles", "nobody of that identity is in the meeting")
	}
	if roleSet[p.Role]&k.by == 0 {
		return refuse("roles", "the role %s does not allow this", p.Role)
	}
	return done
}

// acts says for which seat a person acts when the command names one: a delegate
// for its own, the table for any.
func (s *State) acts(by string, seat plenary.Code) Result {
	p := s.Person(by)
	if (p.Role == Delegate || p.Role == Observer) && p.Seat != seat {
		return refuse("roles", "%s cannot act for %s", p.Seat, clip(string(seat)))
	}
	if _, ok := s.seats[seat]; !ok {
		return unknown("seat", string(seat))
	}
	return done
}

// Person is the person of an id, nil for nobody.
func (s *State) Person(id string) *Person {
	if i, ok := s.people[id]; ok {
		return &s.People[i]
	}
	return nil
}

// Seat is the seat of a member, nil for nobody.
func (s *State) Seat(c plenary.Code) *Seat {
	if i, ok := s.seats[c]; ok {
		return &s.Seats[i]
	}
	return nil
}

// Vote is the vote of an id, nil when there is none.
func (s *State) Vote(id string) *Vote { return s.votes[id] }

// Draft is the draft or amendment of an id, nil when there is none.
func (s *State) Draft(id string) *Draft { return s.drafts[id] }

// Voting is the vote that was called and is neither announced nor cancelled, nil
// between votes.
func (s *State) Voting() *Vote { return s.now }

// Book is the body's rules, as the log's first entry gives them.
func (s *State) Book() *rules.Book { return s.book }

// Bytes is the whole state in one form, for comparison.
func (s *State) Bytes() []byte {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // every field is plain data
	}
	return b
}

// Replay applies a log from its first entry. It refuses, with an error of code
// plenary.Damaged, a log that this release cannot apply, or in which an
// announced decision is not the one the rules give.
func Replay(entries func(yield func([]byte, error) bool)) (*State, error) {
	s := New()
	for b, err := range entries {
		if err != nil {
			return nil, err
		}
		if err := s.Next(b); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Next is one step of Replay.
func (s *State) Next(b []byte) error {
	e, err := Decode(b)
	if err != nil {
		return plenary.Errorf(plenary.Damaged, "entry %d of the log: %w", s.Seq+1, err)
	}
	if r := s.Apply(e); r.Status == Differs {
		return plenary.Errorf(plenary.Damaged, "entry %d of the log: %s", s.Seq, r.Text).
			WithHint("the log was altered, or written by a release that decided otherwise")
	}
	return nil
}
