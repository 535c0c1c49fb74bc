package live

import (
	"bytes"
	"cmp"
	"embed"
	"html/template"
	"net/http"
	"path"
	"strings"

	"github.com/plenary-vote/plenary"
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
	"phase":    func(p meeting.Phase) string { return wordFor(phaseWords, p) },
	"fate":     func(f meeting.Fate) string { return wordFor(fateWords, f) },
	"motion":   func(k meeting.MotionKind) string { return wordFor(motionWords, k) },
	"change":   func(a meeting.Action) string { return wordFor(changeWords, a) },
}).ParseFS(files, "templates/*.html"))

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

// light is one seat on the board.
type light struct {
	meeting.Seat
	Class, Sign, Word string
	None              bool // the seat has no vote: Word says why
}

// Board is the board as it may be shown now.
func (d *desk) Board() []light {
	out := make([]light, len(d.Seats))
	for i, x := range d.Seats {
		out[i] = light{Seat: x, Sign: "○"}
		switch {
		case x.Observer:
			out[i] = light{Seat: x, Word: "observer", None: true}
			continue
		case !x.Votes():
			out[i] = light{Seat: x, Word: "no vote: " + x.NoVote, None: true}
			continue
		}
		if v := d.View.Vote; v != nil && i < len(v.Lights) {
			switch v.Lights[i] {
			case 'y':
				out[i] = light{Seat: x, Class: "y", Sign: "✓", Word: ", in favour"}
			case 'n':
				out[i] = light{Seat: x, Class: "n", Sign: "✕", Word: ", against"}
			case 'a':
				out[i] = light{Seat: x, Class: "a", Sign: "–", Word: ", abstaining"}
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

// Tallied says whether the tally may be shown now.
func (d *desk) Tallied() bool { return d.View.Vote != nil && d.View.Vote.Tally != nil }

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
	text := capital(strings.ReplaceAll(v.Outcome, "-", " "))
	for i, c := range v.VetoedBy {
		text += map[bool]string{true: " by ", false: ", "}[i == 0] + d.NameOf(c)
	}
	if v.Needed != nil && v.Needed.Known() {
		text += ". " + v.Needed.String() + " in favour were needed"
	}
	return text + " (" + string(v.Question) + " question, " + cmp.Or(v.Cite, v.Rule) + ")."
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

// Unopened says whether the meeting has not been called to order yet.
func (d *desk) Unopened() bool { return d.View.Phase == meeting.Waiting }

// Kinds are the motions that the clerk can note.
func (d *desk) Kinds() []meeting.MotionKind { return motionKinds }

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
