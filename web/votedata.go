package web

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/names"
)

const csvType = "text/csv; charset=utf-8"

// voteJSON is a vote as the command line's show --json prints it, with the
// decision under the rules where the class of question is known.
func voteJSON(v plenary.Vote) []byte {
	if j := judge(&v); len(j.Decisions) == 1 {
		v.Decision = &j.Decisions[0]
	}
	if v.Related == nil {
		v.Related = []plenary.Related{}
	}
	return marshal(v)
}

// sheet writes CSV whose cells no spreadsheet takes for a formula.
type sheet struct {
	b bytes.Buffer
	w *csv.Writer
}

func newSheet(columns ...string) *sheet {
	s := &sheet{}
	s.w = csv.NewWriter(&s.b)
	s.row(columns...)
	return s
}

func (s *sheet) row(cells ...string) {
	for i, c := range cells {
		if c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
			cells[i] = "'" + c
		}
	}
	s.w.Write(cells) // a buffer does not fail
}

func (s *sheet) bytes() []byte {
	s.w.Flush()
	return s.b.Bytes()
}

// voteCSV lists the ballots of a vote, one member a row, in order of code.
func voteCSV(rec *archive.Record, i int) []byte {
	v := rec.Vote(i)
	s := newSheet("vote_id", "symbol", "body", "collection", "session", "date", "date_precision", "member", "name", "regional_group_today", "cow_code", "position", "reason", "quality")
	for _, b := range v.Ballots {
		m, known := names.Member(b.Member)
		name, cow := rec.PrintedName(b.Member), ""
		if known = known && v.Collection == plenary.UN; known {
			name = names.UNName(b.Member, v.Date)
		}
		if known && m.COW != 0 {
			cow = strconv.Itoa(m.COW)
		}
		reason := ""
		if b.Position == plenary.NotVoting {
			reason = b.Reason.String()
		}
		s.row(string(v.ID), string(v.Symbol), string(v.Body), string(v.Collection), v.Session, v.Date.String(), v.Precision.String(),
			string(b.Member), name, m.Region, cow, b.Position.String(), reason, v.Quality.String())
	}
	return s.bytes()
}

// voteCard is the share image of a vote.
func voteCard(rec *archive.Record, i int) []byte {
	v := rec.Vote(i)
	name := string(v.Symbol)
	if name == "" {
		name = string(v.ID)
	}
	foot := "plenary, vote " + string(v.ID)
	if v.Collection == plenary.UN {
		foot = "Collection un. Sources: UN Digital Library and others. " + foot
	} else {
		foot = "Collection " + string(v.Collection) + ": not a vote of the United Nations. " + foot
	}
	return chart.Card(nil, chart.CardText{
		Head: name + "  ·  " + where(&v), Title: v.Title, Outcome: outcomeWord(v.Outcome) + ". " + judge(&v).Short(), Foot: foot,
	}, v.Tally, marks(seats(rec, &v)))
}
