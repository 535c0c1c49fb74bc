// Package live serves meetings: the pages and commands of chair, clerk and
// delegates, the public board, and one stream of events for each screen.
//
// Every command is an HTML form and, with the same address, JSON. Scripts only
// add to pages that work without them. The package never decides who may do
// what (package meeting does), never shows a running tally that the hall
// withholds, and sets one cookie: the token of whoever has joined, out of reach
// of scripts.
package live

import (
	"encoding/json"
	"errors"
	"html/template"
	"net/http"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/meeting"
)

// Frame sends a body within the site's layout.
type Frame func(w http.ResponseWriter, r *http.Request, status int, title string, wide bool, body template.HTML)

// Options are what the handlers work with.
type Options struct {
	Hall  *hall.Hall
	Frame Frame
	Setup string // one-time key for opening a meeting; empty: nobody can
	// Address is where the network finds this server, as in http://192.0.2.7:7410,
	// for slips made on the server's own machine; empty: nowhere.
	Address string
	// Members gives the seats of a body of the United Nations on a day, for a new
	// meeting; nil: none are offered.
	Members func(body plenary.Body, day plenary.Date) []meeting.Seat
}

type server struct {
	Options
	mu    sync.Mutex
	setup string // under mu: the setup key, empty once used
}

// New builds the handler of everything under /meetings.
func New(o Options) http.Handler {
	s := &server{Options: o, setup: o.Setup}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /meetings", s.list)
	mux.HandleFunc("GET /meetings/new", s.newPage)
	mux.HandleFunc("POST /meetings/new", s.create)
	mux.HandleFunc("GET /meetings/{id}", s.with(s.meetingPage))
	mux.HandleFunc("GET /meetings/{id}/join", s.with(s.joinPage))
	mux.HandleFunc("POST /meetings/{id}/join", s.with(s.join))
	mux.HandleFunc("POST /meetings/{id}/leave", s.with(s.leave))
	mux.HandleFunc("GET /meetings/{id}/table", s.with(s.tablePage))
	mux.HandleFunc("GET /meetings/{id}/seat", s.with(s.seatPage))
	mux.HandleFunc("GET /meetings/{id}/board", s.with(s.boardPage))
	mux.HandleFunc("GET /meetings/{id}/projector", s.with(s.projectorPage))
	mux.HandleFunc("GET /meetings/{id}/minutes", s.with(s.minutes(hall.Page, "text/html")))
	mux.HandleFunc("GET /meetings/{id}/minutes.json", s.with(s.minutes(hall.JSON, "application/json")))
	mux.HandleFunc("GET /meetings/{id}/minutes.csv", s.with(s.minutes(hall.CSV, "text/csv")))
	mux.HandleFunc("GET /meetings/{id}/state.json", s.with(s.state))
	mux.HandleFunc("GET /meetings/{id}/events", s.with(s.events))
	mux.HandleFunc("POST /meetings/{id}/do/{command}", s.with(s.command))
	mux.HandleFunc("POST /meetings/{id}/enter", s.with(s.enter))
	mux.HandleFunc("POST /meetings/{id}/item", s.with(s.item))
	mux.HandleFunc("POST /meetings/{id}/amend", s.with(s.amend))
	mux.HandleFunc("POST /meetings/{id}/divide", s.with(s.divide))
	mux.HandleFunc("POST /meetings/{id}/order", s.with(s.order))
	mux.HandleFunc("POST /meetings/{id}/revise", s.with(s.revise))
	mux.HandleFunc("POST /meetings/{id}/roll-call", s.with(s.rollCall))
	mux.HandleFunc("GET /meetings/{id}/codes", s.with(s.codesPage))
	mux.HandleFunc("POST /meetings/{id}/codes", s.with(s.codes))
	mux.HandleFunc("POST /meetings/{id}/take", s.with(s.take))
	mux.HandleFunc("POST /meetings/{id}/as", s.with(s.as))
	mux.HandleFunc("GET /meetings/{id}/proof/{vote}", s.with(s.proof))
	mux.HandleFunc("GET /meetings/{id}/votes/{vote}", s.with(s.votePage))
	mux.HandleFunc("GET /meetings/{id}/votes/{vote}/receipt", s.with(s.receipt))
	mux.HandleFunc("GET /meetings/{id}/votes/{vote}/receipt.png", s.with(s.receiptQR))
	mux.HandleFunc("GET /meetings/{id}/export", s.with(s.export))
	mux.HandleFunc("GET /meetings/live.css", static)
	mux.HandleFunc("GET /meetings/meeting.js", static)
	mux.HandleFunc("GET /meetings/stream.js", static)
	// A form on another site must not command here with a visitor's cookie.
	guard := http.NewCrossOriginProtection()
	return guard.Handler(mux)
}

// caller is a request within a meeting, and who makes it.
type caller struct {
	*hall.Meeting
	w      http.ResponseWriter
	r      *http.Request
	person meeting.Person // zero: the public
}

func (c *caller) path(rest string) string { return "/meetings/" + c.ID() + rest }

// with finds the meeting and the caller of a request.
func (s *server) with(h func(*caller)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		m := s.Hall.Meeting(r.PathValue("id"))
		if m == nil {
			s.problem(w, r, plenary.Errorf(plenary.NotFound, "there is no meeting of that name").WithHint("look at the list of meetings"))
			return
		}
		c := &caller{Meeting: m, w: w, r: r}
		if k, err := r.Cookie(cookieName(m.ID())); err == nil {
			c.person, _ = m.Who(k.Value)
		}
		h(c)
	}
}

func cookieName(id string) string { return "plenary-" + id }

// wantsJSON says whether the caller is a program.
func wantsJSON(r *http.Request) bool {
	return strings.HasPrefix(r.Header.Get("Accept"), "application/json") || strings.HasPrefix(r.Header.Get("Content-Type"), "application/json")
}

func sendJSON(w http.ResponseWriter, status int, v any) {
	b, err := json.Marshal(v)
	sendBytes(w, status, b, err)
}

// sendBytes sends what was made into JSON, or says that it could not be.
func sendBytes(w http.ResponseWriter, status int, b []byte, err error) {
	if err != nil {
		status, b = http.StatusInternalServerError, []byte(`{"error":"internal"}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(append(b, '\n'))
}

var statuses = map[plenary.ErrorCode]int{
	plenary.Invalid: http.StatusBadRequest, plenary.NotFound: http.StatusNotFound, plenary.Refused: http.StatusForbidden,
	plenary.Unavailable: http.StatusServiceUnavailable,
}

// problem answers with what went wrong. Where it is not known whether a command
// was recorded it says exactly that, and never that it failed.
func (s *server) problem(w http.ResponseWriter, r *http.Request, err error) {
	status, ok := statuses[plenary.CodeOf(err)]
	if !ok {
		status = http.StatusInternalServerError
	}
	text, hint := err.Error(), ""
	if e, ok := errors.AsType[*plenary.Error](err); ok {
		text, hint = e.Message, e.Hint
	}
	if wantsJSON(r) {
		what := string(plenary.CodeOf(err))
		if errors.Is(err, journal.ErrUnknown) {
			what = "unknown"
		}
		sendJSON(w, status, map[string]string{"status": what, "text": text, "hint": hint})
		return
	}
	s.show(w, r, status, "Not done", "problem", map[string]string{"Text": text, "Hint": hint, "Back": r.Header.Get("Referer")})
}
