package minutes

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/hex"
	"html/template"
	"strings"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
)

//go:embed minutes.html
var pageText string

//go:embed minutes.css
var style string

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("minutes").Parse(pageText))
})

// layout names this version of the page, so that a page can be told from one
// that another version laid out.
var layout = sync.OnceValue(func() string {
	h := sha256.Sum256([]byte(pageText + style))
	return "plenary minutes " + hex.EncodeToString(h[:8])
})

// StyleHash is the source expression of the page's inline style for a content
// security policy.
func StyleHash() string {
	h := sha256.Sum256([]byte(style))
	return "'sha256-" + base64.StdEncoding.EncodeToString(h[:]) + "'"
}

// render lays the page out, with the document's JSON inside it.
func (d *Document) render(data []byte) ([]byte, error) {
	c, err := ledger.ParseCheckpoint(d.Checkpoint)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = pageTemplate().Execute(&b, view{d, c, template.CSS(style), layout(), template.HTML(chart.Patterns(nil)),
		template.HTML(dataOpen + string(data) + dataClose)})
	if err != nil {
		return nil, plenary.Errorf(plenary.Internal, "the page of the minutes: %w", err)
	}
	return b.Bytes(), nil
}

// view is what the template reads. The JSON inside it has no "<": encoding/json
// escapes it.
type view struct {
	*Document
	Point    ledger.Checkpoint
	Style    template.CSS
	Layout   string
	Patterns template.HTML
	Data     template.HTML
}

// Name is the name of a seat.
func (v view) Name(c plenary.Code) string { return v.name(c) }

// Names are the names of seats, joined.
func (v view) Names(codes []plenary.Code) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = v.name(c)
	}
	return strings.Join(out, ", ")
}

// VoteOf is the vote that ended with an event.
func (v view) VoteOf(e Event) *Vote {
	if e.Vote == "" {
		return nil
	}
	return v.vote(e.Vote)
}

// Clock is a time of the day.
func (v view) Clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("15:04")
}

// Moment is a day and a time.
func (v view) Moment(t time.Time) string { return t.UTC().Format("2 January 2006, 15:04") }

// Stand is how far the meeting is, for minutes taken before its end.
func (v view) Stand() string {
	if v.Phase == meeting.Closed {
		return ""
	}
	phase := map[meeting.Phase]string{meeting.Waiting: "not yet called to order", meeting.InSession: "in session"}[v.Phase]
	return "The meeting is " + cmp.Or(phase, string(v.Phase)) + ": these minutes tell it so far."
}

// Members are the seats of members, or of observers.
func (v view) Members(observers bool) (out []Seat) {
	for _, s := range v.Seats {
		if s.Observer == observers {
			out = append(out, s)
		}
	}
	return out
}

// Bar is the tally as a bar.
func (v view) Bar(x *Vote) template.HTML {
	return template.HTML(chart.TallyBar(nil, x.Tally, nil))
}

// side is one row of a roll.
type side struct {
	Sign, Word, Class string
	N                 plenary.Count
	Names             string
}

// Roll is who took which position, in the order of seats.
func (v view) Roll(x *Vote) (out []side) {
	how := map[plenary.Code]Particular{}
	for _, p := range x.Particular {
		how[p.Member] = p
	}
	position := map[plenary.Code]plenary.Position{}
	for _, b := range x.Ballots {
		position[b.Member] = b.Position
	}
	for _, p := range plenary.Positions() {
		look := chart.LookOf(p)
		s := side{Sign: look.Sign, Word: look.Word, Class: look.Class, N: x.Tally.Of(p)}
		var names []string
		for i := range v.Seats {
			seat := &v.Seats[i]
			if at, ok := position[seat.Code]; !ok || at != p {
				continue
			}
			name := seat.Name
			if h := how[seat.Code]; h.How != "" {
				name += " (" + h.How + ")"
			} else if h.Reason == plenary.Absent {
				name += " (absent)"
			}
			names = append(names, name)
		}
		s.Names = strings.Join(names, ", ")
		out = append(out, s)
	}
	return out
}

// Stance is a position in words.
func (v view) Stance(p plenary.Position) string { return stance(p) }

// Act is what a member does that takes a position.
func (v view) Act(p plenary.Position) string { return act(p) }

// Method is how a vote was taken, in words.
func (v view) Method(m plenary.Method) string {
	switch m {
	case plenary.Recorded:
		return "recorded vote"
	case plenary.RollCall:
		return "vote by roll-call"
	case plenary.ShowOfHands:
		return "vote by show of hands"
	case plenary.WithoutAVote:
		return "without a vote"
	}
	return string(m)
}
