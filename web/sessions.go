package web

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
)

// sitting is the votes of one session of the Assembly, or of one year of the
// Council.
type sitting struct {
	Name  string // 77, S-9, ES-11, or a year of the Council
	Body  plenary.Body
	votes []int // in order of date
}

// sessionsPage is the data of the list of sessions.
type sessionsPage struct{ Kinds []sessionKind }

// sessionKind is the sessions of one kind, the newest first.
type sessionKind struct {
	Label string
	Rows  []sessionLine
	Wide  bool // a subject is known
}

// sessionLine is one session in the list.
type sessionLine struct {
	URL, Label, Subject string
	From, To            plenary.Date
	Votes               int
}

// sittings lists every session that the record has a vote of, in no order.
func (s *server) sittings() map[string]*sitting {
	out := map[string]*sitting{}
	for i := range s.rec.Len() {
		name := s.rec.Session(i)
		if name == "" {
			continue
		}
		if out[name] == nil {
			out[name] = &sitting{Name: name, Body: s.rec.Body(i)}
		}
		out[name].votes = append(out[name].votes, i)
	}
	return out
}

// kind orders the kinds of session; number orders the sessions of one.
func (x *sitting) kind() (kind, number int) {
	digits := strings.TrimLeft(x.Name, "ES-")
	number, _ = strconv.Atoi(digits)
	switch {
	case x.Body == plenary.SecurityCouncil:
		return 3, number
	case strings.HasPrefix(x.Name, "ES-"):
		return 0, number
	case strings.HasPrefix(x.Name, "S-"):
		return 2, number
	}
	return 1, number
}

// Label is the session in words.
func (x *sitting) Label() string {
	if x.Body == plenary.SecurityCouncil {
		return x.Name
	}
	return sessionWords(&plenary.Vote{Session: x.Name, Body: x.Body})
}

// sessions serves /sessions.
func (s *server) sessions(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/sessions", htmlType, func() ([]byte, error) {
		kinds := []sessionKind{{Label: "Emergency special sessions", Wide: true}, {Label: "Regular sessions"}, {Label: "Special sessions"}, {Label: "The Security Council, by year"}}
		for _, x := range sortedSittings(s.sittings()) {
			k, _ := x.kind()
			line := sessionLine{URL: "/sessions/" + x.Name, Label: x.Label(), Votes: len(x.votes), From: s.rec.Date(x.votes[0]), To: s.rec.Date(x.votes[len(x.votes)-1])}
			if e, ok := analysis.EmergencyOf(x.Name); ok {
				line.Subject = e.Subject
			}
			kinds[k].Rows = append(kinds[k].Rows, line)
		}
		return s.render("sessions", head{Title: "Sessions", Canonical: "/sessions"}, sessionsPage{kinds})
	})
}

// sortedSittings are the sessions by kind, the newest of each first.
func sortedSittings(all map[string]*sitting) []*sitting {
	var out []*sitting
	for _, x := range all {
		out = append(out, x)
	}
	slices.SortFunc(out, func(a, b *sitting) int {
		ka, na := a.kind()
		kb, nb := b.kind()
		return cmp.Or(cmp.Compare(ka, kb), cmp.Compare(nb, na), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// sessionOf finds a session by its name in the record.
func (s *server) sessionOf(name string) (x *sitting, before, after string, err error) {
	all := s.sittings()
	x = all[name]
	if x == nil {
		return nil, "", "", plenary.Errorf(plenary.NotFound, "the record has no vote of a session %q", name).
			WithHint("sessions are written 77, S-9, ES-11, or as a year for the Security Council")
	}
	list := sortedSittings(all)
	at := slices.Index(list, x)
	same := func(k int) string {
		if k < 0 || k >= len(list) {
			return ""
		}
		a, _ := x.kind()
		if b, _ := list[k].kind(); a != b {
			return ""
		}
		return list[k].Name
	}
	return x, same(at + 1), same(at - 1), nil
}

// votesURL is the search that lists the votes of the session and meets further
// terms.
func (x *sitting) votesURL(path, terms string) string {
	return asked{params: url.Values{"body": {string(x.Body)}, "session": {x.Name}}}.with(path, "q", terms)
}
