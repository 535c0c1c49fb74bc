package meeting

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// The bounds of a meeting.
const (
	MaxSeats = 20_000
	MaxName  = 300    // bytes of a name, title or reason
	maxText  = 20_000 // characters of a paragraph or an explanation
	maxList  = 2_000  // paragraphs, drafts, motions and the like
	maxVotes = 10_000
	maxAll   = 100_000 // speeches, people, codes
)

// Open is the first entry of a log. It carries everything the meeting rests on,
// so that the log stands alone.
type Open struct {
	Apply      int                `json:"apply"` // ApplyVersion of the writer
	Meeting    string             `json:"meeting"`
	Title      string             `json:"title"`
	Body       plenary.Body       `json:"body"`
	Collection plenary.Collection `json:"collection"`
	Session    string             `json:"session,omitempty"`
	Date       plenary.Date       `json:"date"`
	Rules      string             `json:"rules"` // the full text of the rules
	Seats      []Seat             `json:"seats"` // in the body's order, which is that of a roll-call
	Organiser  string             `json:"organiser"`
}

// Info is what Open said of the meeting.
type Info struct {
	Meeting    string             `json:"meeting"`
	Title      string             `json:"title"`
	Body       plenary.Body       `json:"body"`
	Collection plenary.Collection `json:"collection"`
	Session    string             `json:"session"`
	Date       plenary.Date       `json:"date"`
	Rules      string             `json:"rules"`
	Apply      int                `json:"apply"`
}

// Seat is one member, observer, or member without vote.
type Seat struct {
	Code     plenary.Code `json:"code"`
	Name     string       `json:"name"`
	Observer bool         `json:"observer,omitempty"`
	NoVote   string       `json:"no_vote,omitempty"` // why a member has no vote, as in Article 19; empty: it votes
	Weight   int64        `json:"weight,omitempty"`  // 0 means 1
	Present  bool         `json:"present,omitempty"`
}

// Votes says whether the seat has a vote.
func (s Seat) Votes() bool { return !s.Observer && s.NoVote == "" }

// Weighs is the weight of the seat's ballot, at least 1.
func (s Seat) Weighs() int64 { return max(1, s.Weight) }

func (c *Open) apply(s *State, e *Entry) Result {
	if s.Info.Meeting != "" {
		if s.Info.Meeting == c.Meeting && s.Info.Title == c.Title && s.Info.Rules == c.Rules {
			return repeated
		}
		return refuse(form, "the meeting is open already")
	}
	switch {
	case e.By != "":
		return refuse("roles", "nobody has joined a meeting that is not open")
	case c.Apply != ApplyVersion:
		return refuse(form, "written for version %d of the state machine, this is %d", c.Apply, ApplyVersion)
	case !slug(c.Meeting) || !slug(string(c.Collection)) || c.Collection == plenary.UN:
		return refuse(form, "the meeting and its collection are named in lower-case letters, digits and hyphens, and the collection is not un")
	case !short(c.Title) || c.Title == "" || len(c.Session) > MaxName:
		return refuse(form, "the title is missing or too long")
	case len(c.Seats) == 0 || len(c.Seats) > MaxSeats:
		return refuse(form, "%d seats; a meeting has 1 to %d", len(c.Seats), MaxSeats)
	case !hash(c.Organiser):
		return refuse(form, "the organiser's code is missing")
	case c.Date.Precision() != plenary.DayPrecision:
		return refuse(form, "the day of the meeting is missing")
	}
	book, err := rules.Read("rules of "+c.Meeting, strings.NewReader(c.Rules))
	if err != nil {
		return refuse(form, "the rules cannot be read: %v", err)
	}
	if len(book.Questions()) == 0 || book.Body != c.Body {
		return refuse(form, "the rules are of %s, the meeting is of %s", book.Body, clip(string(c.Body)))
	}
	voters := 0
	seen := map[plenary.Code]bool{}
	for _, seat := range c.Seats {
		if seen[seat.Code] || !code(seat.Code) || !short(seat.Name) || seat.Name == "" || len(seat.NoVote) > MaxName ||
			seat.Weight < 0 || seat.Weight > 1_000_000_000 {
			return refuse(form, "seat %q is named twice, or lacks a code or a name", clip(string(seat.Code)))
		}
		if seat.Weighs() > 1 && book.Weights == "" {
			return refuse(form, "seat %q has a weight, but the rules give ballots none", seat.Code)
		}
		seen[seat.Code] = true
		if seat.Votes() {
			voters++
		}
	}
	if voters == 0 {
		return refuse(form, "no seat has a vote")
	}
	s.Info = Info{c.Meeting, c.Title, c.Body, c.Collection, c.Session, c.Date, c.Rules, c.Apply}
	s.book, s.date = book, c.Date
	s.Phase, s.Sitting = Waiting, 1
	s.Seats = append([]Seat(nil), c.Seats...)
	for i := range s.Seats {
		s.Seats[i].Present = false
		s.seats[s.Seats[i].Code] = i
	}
	s.List = List{Open: true}
	s.addCode(JoinCode{ID: "organiser", Role: Organiser, Hash: c.Organiser})
	return done
}

// slug says whether s is a short name of lower-case letters, digits and hyphens.
func slug(s string) bool {
	if s == "" || len(s) > 64 || s[0] == '-' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// ident says whether s can name a draft, motion, vote or lot: printable, without
// spaces, at most 64 bytes.
func ident(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f || s[i] == '"' || s[i] == '\\' {
			return false
		}
	}
	return true
}

// ValidCode says whether c can be the code of a seat: printable ASCII without
// spaces, quotation marks and backslashes, at most 32 bytes.
func ValidCode(c plenary.Code) bool { return code(c) }

func code(c plenary.Code) bool { return ident(string(c)) && len(c) <= 32 }

// hash says whether s is a SHA-256 in hexadecimal.
func hash(s string) bool {
	if len(s) != 64 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

func short(s string) bool { return len(s) <= MaxName }
