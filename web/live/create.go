package live

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/csv"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/rules"
)

func newKey() string { return rand.Text() }

// list is the list of meetings.
func (s *server) list(w http.ResponseWriter, r *http.Request) {
	s.show(w, r, http.StatusOK, "Meetings", "list", s.Hall.Meetings())
}

func (s *server) setupKey(key string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.setup != "" && subtle.ConstantTimeCompare([]byte(key), []byte(s.setup)) == 1
}

// newPage is the form for a new meeting, for whoever has the link that the
// program printed when it started.
func (s *server) newPage(w http.ResponseWriter, r *http.Request) {
	if !s.setupKey(r.FormValue("key")) {
		s.problem(w, r, plenary.Errorf(plenary.Refused, "a meeting is opened with the link that the program prints when it starts, once").
			WithHint("start the program again for a new link"))
		return
	}
	s.show(w, r, http.StatusOK, "Open a meeting", "new", map[string]any{"Key": r.FormValue("key"), "Bodies": rules.Bodies(), "UN": s.Members != nil})
}

// create opens a meeting and makes the caller its organiser.
func (s *server) create(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	if err := r.ParseForm(); err != nil {
		s.problem(w, r, plenary.Errorf(plenary.Invalid, "the form cannot be read"))
		return
	}
	key := r.PostForm.Get("key")
	if !s.setupKey(key) {
		s.problem(w, r, plenary.Errorf(plenary.Refused, "the link has been used, or is not the one that the program printed"))
		return
	}
	o, err := s.opening(r)
	if err != nil {
		s.problem(w, r, err)
		return
	}
	m, code, err := s.Hall.Create(r.Context(), o)
	if err != nil {
		s.problem(w, r, err)
		return
	}
	s.mu.Lock()
	s.setup = ""
	s.mu.Unlock()
	if wantsJSON(r) {
		sendJSON(w, http.StatusOK, map[string]string{"meeting": m.ID(), "code": code})
		return
	}
	r.PostForm.Set("code", code)
	r.PostForm.Set("nonce", newKey())
	s.join(&caller{Meeting: m, w: w, r: r})
}

// opening reads the form of a new meeting.
func (s *server) opening(r *http.Request) (o meeting.Open, err error) {
	get := func(k string) string { return strings.TrimSpace(r.PostForm.Get(k)) }
	o = meeting.Open{Meeting: get("meeting"), Title: get("title"), Collection: plenary.Collection(get("collection")), Session: get("session")}
	if o.Collection == "" {
		o.Collection = "local"
	}
	if o.Meeting == "new" {
		return o, plenary.Errorf(plenary.Invalid, "a meeting cannot be called new").WithHint("choose another short name")
	}
	now := time.Now()
	o.Date = plenary.NewDate(now.Year(), now.Month(), now.Day())
	if d := get("date"); d != "" {
		if o.Date, err = plenary.ParseDate(d); err != nil {
			return o, err
		}
	}
	if o.Rules = r.PostForm.Get("rules"); strings.TrimSpace(o.Rules) == "" {
		if o.Rules, err = rules.Source(plenary.Body(get("body"))); err != nil {
			return o, err
		}
	}
	book, err := rules.Read("the rules", strings.NewReader(o.Rules))
	if err != nil {
		return o, err
	}
	o.Body = book.Body
	switch members := r.PostForm.Get("members"); {
	case strings.TrimSpace(members) != "":
		o.Seats, err = readSeats(members)
	case len(book.Members) > 0:
		for _, x := range book.Members {
			o.Seats = append(o.Seats, meeting.Seat{Code: x.Member, Name: x.Name, Weight: x.Weight})
		}
	case s.Members != nil:
		o.Seats = s.Members(o.Body, o.Date)
	}
	if err == nil && len(o.Seats) == 0 {
		err = plenary.Errorf(plenary.Invalid, "the meeting has no members").WithHint("write one member a line: CODE,Name")
	}
	return o, err
}

// readSeats reads seats as CSV: code, name, then in any order a weight, the word
// observer, or "no vote: " and the reason.
func readSeats(text string) ([]meeting.Seat, error) {
	in := csv.NewReader(strings.NewReader(text))
	in.FieldsPerRecord = -1
	in.TrimLeadingSpace = true
	var out []meeting.Seat
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, plenary.Errorf(plenary.Invalid, "the members: %w", err).WithHint("quote names that hold a comma or a quote")
		}
		line, _ := in.FieldPos(0)
		if len(row) < 2 || len(out) >= meeting.MaxSeats {
			return nil, plenary.Errorf(plenary.Invalid, "the members, line %d: a code and a name are needed", line).WithHint("write: FRA,France")
		}
		if len(out) == 0 && strings.EqualFold(row[0], "code") {
			continue
		}
		seat := meeting.Seat{Code: plenary.Code(strings.TrimSpace(row[0])), Name: strings.TrimSpace(row[1])}
		for _, f := range row[2:] {
			f = strings.TrimSpace(f)
			reason, ok := strings.CutPrefix(f, "no vote:")
			n, err := strconv.ParseInt(f, 10, 64)
			switch {
			case f == "":
			case ok:
				seat.NoVote = strings.TrimSpace(reason)
			case strings.EqualFold(f, "observer"):
				seat.Observer = true
			case err == nil && n > 0:
				seat.Weight = n
			default:
				return nil, plenary.Errorf(plenary.Invalid, "the members, line %d: %q is not known", line, f).
					WithHint("after the name stands a weight, the word observer, or: no vote: reason")
			}
		}
		out = append(out, seat)
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
