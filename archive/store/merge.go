package store

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
)

// Codes of the notes that a merge puts on a vote.
const (
	NotePositions = "import-positions" // sources contradict each other on ballots
	NoteFacts     = "import-facts"     // sources contradict each other on another fact
)

// cured are the notes that no longer hold once every ballot is known.
var cured = []string{undl.NoteShort, undl.NoteNoBallots, "ballots-partial", "non-recorded"}

// over lays vote b, from the file named from, over vote a of the same id. What
// b says wins; where a said something else, a note keeps it. What b does not
// say stays. The rules are told in docs/import.md.
func over(a, b *plenary.Vote, from string) plenary.Vote {
	m := *a
	var facts []string
	differ := func(what, was, is string) {
		facts = append(facts, fmt.Sprintf("%s: “%s” before, “%s” in the file.", what, was, is))
	}
	for _, t := range []struct {
		what string
		at   *string
		is   string
	}{
		{"title", &m.Title, b.Title},
		{"session", &m.Session, b.Session},
		{"meeting", &m.Meeting, b.Meeting},
		{"agenda item", &m.Agenda, b.Agenda},
		{"symbol", (*string)(&m.Symbol), string(b.Symbol)},
		{"draft", (*string)(&m.DraftOf), string(b.DraftOf)},
		{"committee report", (*string)(&m.Report), string(b.Report)},
	} {
		if t.is != "" && t.is != *t.at {
			if *t.at != "" {
				differ(t.what, *t.at, t.is)
			}
			*t.at = t.is
		}
	}
	if b.Date != m.Date && b.Date.Precision() >= m.Date.Precision() {
		if m.Date.Precision() == b.Date.Precision() {
			differ("date", m.Date.String(), b.Date.String())
		}
		m.Date, m.Precision = b.Date, b.Date.Precision()
	}
	if b.Outcome != plenary.NotRecorded && b.Outcome != m.Outcome {
		if m.Outcome == plenary.NotRecorded {
			m.Outcome = b.Outcome
		} else { // the files list what was adopted; a rule may have said otherwise
			differ("outcome, which stays", m.Outcome.String(), b.Outcome.String())
		}
	}
	if b.Body != m.Body {
		differ("body, which stays", string(m.Body), string(b.Body))
	}
	if m.Kind == plenary.OtherKind && b.Kind != "" {
		m.Kind = b.Kind
	}
	if b.Method != m.Method && b.Method != "" {
		if m.Method != plenary.NonRecorded {
			differ("method", string(m.Method), string(b.Method))
		}
		if len(b.Ballots) > 0 || len(m.Ballots) == 0 {
			m.Method = b.Method
		}
	}
	m.Subjects = union(a.Subjects, b.Subjects)
	m.Sources = union(a.Sources, b.Sources)
	m.Related = union(a.Related, b.Related)
	m.Notes = mergeNotes(a, b)
	m.Stated = mergeStated(a.Stated, b.Stated, from)
	disputes := mergeBallots(&m, a, b)
	if len(disputes) > 0 {
		addNote(&m, NotePositions, "Position before and in the file: "+strings.Join(disputes, "; ")+".", from)
	}
	for _, f := range facts {
		addNote(&m, NoteFacts, f, from)
	}
	return m
}

// mergeBallots fills in the ballots, the quality and the tally of m, and lists
// the positions that differ.
func mergeBallots(m, a, b *plenary.Vote) (disputes []string) {
	if len(b.Ballots) == 0 {
		if !m.Tally.Known() && b.Tally.Known() {
			m.Tally = b.Tally
		}
		return nil
	}
	out := make(plenary.Ballots, 0, len(a.Ballots)+8)
	x, y := a.Ballots, b.Ballots
	for len(x) > 0 || len(y) > 0 {
		switch {
		case len(y) == 0 || len(x) > 0 && x[0].Member < y[0].Member:
			out, x = append(out, x[0]), x[1:]
		case len(x) == 0 || y[0].Member < x[0].Member:
			out, y = append(out, y[0]), y[1:]
		case x[0].Position == y[0].Position: // the older one may know a reason
			out, x, y = append(out, x[0]), x[1:], y[1:]
		default:
			disputes = append(disputes, fmt.Sprintf("%s %s, %s", x[0].Member, x[0].Position, y[0].Position))
			out, x, y = append(out, y[0]), x[1:], y[1:]
		}
	}
	m.Ballots = out
	if len(b.Ballots) >= len(a.Ballots) { // what lists fewer is not the whole
		m.Quality = max(a.Quality, b.Quality)
	}
	switch {
	case m.Quality >= plenary.Full:
		m.Tally = out.Tally()
	case !m.Tally.Known():
		m.Tally = b.Tally
	}
	if len(disputes) > 0 {
		m.Quality = plenary.Disputed
	}
	return disputes
}

// mergeNotes joins the notes, less those that the other vote's ballots cure.
func mergeNotes(a, b *plenary.Vote) []plenary.Note {
	full := max(a.Quality, b.Quality) >= plenary.Full
	var out []plenary.Note
	for _, v := range []*plenary.Vote{a, b} {
		for _, n := range v.Notes {
			if full && v.Quality < plenary.Full && slices.Contains(cured, n.Code) || slices.Contains(out, n) {
				continue
			}
			out = append(out, n)
		}
	}
	return out
}

// mergeStated joins the stated tallies. A tally that contradicts the one of the
// same source is told apart by the name of its file.
func mergeStated(a, b []plenary.StatedTally, from string) []plenary.StatedTally {
	out := slices.Clone(a)
	for _, s := range b {
		bare, _, _ := strings.Cut(s.Source, fileMark)
		known, contradicted := false, false
		for _, t := range out {
			if name, _, _ := strings.Cut(t.Source, fileMark); t.Kind == s.Kind && name == bare {
				known = known || t.Tally == s.Tally
				contradicted = true
			}
		}
		if known {
			continue
		}
		if contradicted && s.Source == bare {
			s.Source += fileMark + from + ")"
		}
		out = append(out, s)
	}
	return out
}

const fileMark = " (file "

// addNote adds a note unless one says the same already, from whichever file.
func addNote(v *plenary.Vote, code, text, source string) {
	for _, n := range v.Notes {
		if n.Code == code && n.Text == text {
			return
		}
	}
	v.Notes = append(slices.Clip(v.Notes), plenary.Note{Code: code, Text: text, Source: source})
}

// union is a with what only b holds behind it.
func union[T comparable](a, b []T) []T {
	out := slices.Clip(a)
	for _, x := range b {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
