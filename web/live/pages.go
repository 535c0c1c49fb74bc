package live

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"path"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
)

//go:embed templates static
var files embed.FS

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"sign":     func(p plenary.Position) string { return signs[p] },
	"words":    func(p plenary.Position) string { return positionWords[p] },
	"key":      newKey,
	"qr":       qrSVG,
	"sentence": func(s string) string { return capital(strings.TrimSuffix(s, ".")) + "." },
}).ParseFS(files, "templates/*.html"))

var signs = map[plenary.Position]string{plenary.Yes: "✓", plenary.No: "✕", plenary.Abstain: "–", plenary.NotVoting: "○"}

var positionWords = map[plenary.Position]string{plenary.Yes: "in favour", plenary.No: "against", plenary.Abstain: "abstaining",
	plenary.NotVoting: "not voting", plenary.UnknownPosition: "not known"}

// show sends a template of this package within the site's layout.
func (s *server) show(w http.ResponseWriter, r *http.Request, status int, title, name string, data any) {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, name+".html", data); err != nil {
		http.Error(w, "The page could not be made.", http.StatusInternalServerError)
		return
	}
	s.Frame(w, r, status, title, name == "board" || name == "table" || name == "projector", template.HTML(b.String()))
}

// static serves this package's script and style.
func static(w http.ResponseWriter, r *http.Request) {
	b, err := files.ReadFile("static/" + path.Base(r.URL.Path))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	kind := "text/javascript; charset=utf-8"
	if strings.HasSuffix(r.URL.Path, ".css") {
		kind = "text/css; charset=utf-8"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(b)
}

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
}

type draftRow struct {
	*meeting.Draft
	Open      bool
	OpenAmend []string // open amendments in the order proposed
	RetakeOf  string   // cancelled vote that the next one retakes
	SecondOf  string   // equally divided vote that the next one follows
}

type pastRow struct {
	ID, Title, Outcome, Tally, Reason string
	Trial, Cancelled                  bool
}

// desk gathers what the caller's page shows.
func (s *server) desk(c *caller) *desk {
	d := &desk{C: c}
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
			row.RetakeOf, row.SecondOf = follows(st, x)
			d.Drafts = append(d.Drafts, row)
		}
		for _, m := range st.Motions {
			if m.Fate == meeting.Pending {
				d.Motions = append(d.Motions, *m)
			}
		}
		for i := len(st.Votes) - 1; i >= 0; i-- {
			v := st.Votes[i]
			switch v.Stage {
			case meeting.Cancelled:
				d.Past = append(d.Past, pastRow{ID: v.ID, Title: v.Title, Reason: v.Reason, Cancelled: true, Trial: v.Trial})
			case meeting.Announced:
				r := st.Record(v)
				row := pastRow{ID: v.ID, Title: v.Title, Outcome: r.Outcome.String(), Trial: v.Trial}
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
			if v.Stage == meeting.Locked {
				if p, err := st.Decide(v, plenary.UnknownPosition); err == nil {
					d.Proof = &p
				}
			}
		}
		d.Classes = st.Book().Questions()
		for _, q := range d.Classes {
			_, _, d.Quorum = st.Quorum(q)
			break
		}
		for n := len(st.Votes) + 1; ; n++ {
			if d.Next = "v" + itoa(n); st.Vote(d.Next) == nil {
				break
			}
		}
	})
	d.Position, d.Ahead = positionWords[d.Me.Position], d.Me.N+1
	return d
}

// follows names the earlier vote on a draft that the next one retakes, or
// follows as its second vote.
func follows(st *meeting.State, d *meeting.Draft) (retakes, second string) {
	for _, v := range st.Votes {
		if v.Subject != (meeting.Subject{Kind: meeting.OnDraft, Ref: d.ID}) || v.Trial {
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

// light is one seat on the board.
type light struct {
	meeting.Seat
	Class, Sign, Word string
}

// Board is the board as it may be shown now.
func (d *desk) Board() []light {
	out := make([]light, len(d.Seats))
	for i, x := range d.Seats {
		out[i] = light{Seat: x, Sign: "○"}
		if v := d.View.Vote; v != nil && i < len(v.Lights) {
			switch v.Lights[i] {
			case 'y':
				out[i] = light{x, "y", "✓", ", in favour"}
			case 'n':
				out[i] = light{x, "n", "✕", ", against"}
			case 'a':
				out[i] = light{x, "a", "–", ", abstaining"}
			}
		}
	}
	return out
}

// Count is a number of the tally, or a dash where it is not shown.
func (d *desk) Count(position string) string {
	p, err := plenary.ParsePosition(position)
	if v := d.View.Vote; err == nil && v != nil && v.Tally != nil && v.Tally.Of(p).Known() {
		return v.Tally.Of(p).String()
	}
	return "–"
}

// Result says how the latest vote ended, in a sentence; empty before that.
func (d *desk) Result() string {
	v := d.View.Vote
	switch {
	case v == nil:
		return ""
	case v.Reason != "":
		return "Cancelled: " + v.Reason
	case v.Outcome == "":
		return ""
	}
	text := capital(v.Outcome)
	for i, c := range v.VetoedBy {
		text += map[bool]string{true: " by ", false: ", "}[i == 0] + d.NameOf(c)
	}
	if v.Needed != nil && v.Needed.Known() {
		text += ". " + v.Needed.String() + " in favour were needed"
	}
	return text + " (" + v.Rule + ")."
}

// Outlook is what can still become of the vote, in a sentence.
func (d *desk) Outlook() string {
	if d.Table.Says == "" {
		return ""
	}
	return capital(d.Table.Says) + "."
}

// capital is a text with its first letter in capitals.
func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Few says whether the board has room for large names.
func (d *desk) Few() bool { return len(d.Seats) <= 30 }

// Idle says whether no vote is under way.
func (d *desk) Idle() bool {
	v := d.View.Vote
	return v == nil || v.Stage == meeting.Announced || v.Stage == meeting.Cancelled
}

// LimitMinutes is the limit on speeches in minutes.
func (d *desk) LimitMinutes() float64 { return float64(d.View.Speakers.Limit) / 60_000 }

// choice is one button of a ballot.
type choice struct{ Position, Sign, Label string }

// Choices are the buttons of a ballot.
func (d *desk) Choices() []choice {
	return []choice{{"yes", "✓", "In favour"}, {"no", "✕", "Against"}, {"abstain", "–", "Abstain"}}
}

// AtTable says whether the caller sits at the table.
func (d *desk) AtTable() bool {
	r := d.C.person.Role
	return r == meeting.Chair || r == meeting.Clerk || r == meeting.Organiser
}

// Role is the caller's role, empty for the public.
func (d *desk) Role() string { return string(d.C.person.Role) }

// Chairs says whether the caller presides.
func (d *desk) Chairs() bool { return d.C.person.Role == meeting.Chair }

// Keeps says whether the caller may do what the clerk does.
func (d *desk) Keeps() bool { return d.Chairs() || d.C.person.Role == meeting.Clerk }

// Base is the address of the meeting.
func (d *desk) Base() string { return d.C.path("") }

// Path is an address within the meeting, for templates.
func (c *caller) Path(rest string) string { return c.path(rest) }

// NameOf is the name of a seat.
func (d *desk) NameOf(c plenary.Code) string {
	for _, s := range d.Seats {
		if s.Code == c {
			return s.Name
		}
	}
	return string(c)
}

// NamesOf is the names of seats.
func (d *desk) NamesOf(codes []plenary.Code) []string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = d.NameOf(c)
	}
	return out
}

func (s *server) meetingPage(c *caller) {
	d := s.desk(c)
	s.show(c.w, c.r, http.StatusOK, d.Info.Title, "meeting", d)
}

func (s *server) tablePage(c *caller) {
	d := s.desk(c)
	if !d.AtTable() {
		http.Redirect(c.w, c.r, c.path("/join"), http.StatusSeeOther)
		return
	}
	s.show(c.w, c.r, http.StatusOK, "Table: "+d.Info.Title, "table", d)
}

func (s *server) seatPage(c *caller) {
	if c.person.Seat == "" {
		http.Redirect(c.w, c.r, c.path("/join"), http.StatusSeeOther)
		return
	}
	d := s.desk(c)
	s.show(c.w, c.r, http.StatusOK, d.NameOf(c.person.Seat), "seat", d)
}

func (s *server) boardPage(c *caller) {
	d := s.desk(c)
	s.show(c.w, c.r, http.StatusOK, "Board: "+d.Info.Title, "board", d)
}

func (s *server) projectorPage(c *caller) {
	d := s.desk(c)
	s.show(c.w, c.r, http.StatusOK, "Projector: "+d.Info.Title, "projector", d)
}
