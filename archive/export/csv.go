package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/names"
)

// BallotColumns are the columns of the table of ballots, one row for each
// member in each vote.
var BallotColumns = []string{
	"vote_id", "undl_id", "voeten_rcid", "collection", "body", "session", "date", "date_precision",
	"member_code", "cow_code", "position", "quality", "source",
}

// VoteColumns are the columns of the table of votes, one row for each vote.
var VoteColumns = []string{
	"vote_id", "undl_id", "voeten_rcid", "collection", "body", "session", "date", "date_precision",
	"symbol", "kind", "title", "subjects", "meeting", "draft", "method",
	"yes", "no", "abstain", "not_voting", "outcome", "quality", "source",
}

// Ballots writes the table of ballots of the given votes as CSV.
func Ballots(w io.Writer, r *archive.Record, votes []int) error {
	out := csv.NewWriter(w)
	_ = out.Write(BallotColumns) // an error shows in Error, below
	cow := map[plenary.Code]string{}
	row := make([]string, len(BallotColumns))
	for _, i := range votes {
		v := r.Vote(i)
		identify(row, &v)
		row[11], row[12] = v.Quality.String(), Neutral(sourceNames(&v))
		for _, b := range v.Ballots {
			c, ok := cow[b.Member]
			if !ok {
				c = cowCode(b.Member)
				cow[b.Member] = c
			}
			row[8], row[9], row[10] = Neutral(string(b.Member)), c, b.Position.String()
			if err := out.Write(row); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// Votes writes the table of the given votes as CSV.
func Votes(w io.Writer, r *archive.Record, votes []int) error {
	out := csv.NewWriter(w)
	_ = out.Write(VoteColumns) // an error shows in Error, below
	row := make([]string, len(VoteColumns))
	for _, i := range votes {
		v := r.Vote(i)
		identify(row, &v)
		copy(row[8:], []string{
			Neutral(string(v.Symbol)), string(v.Kind), Neutral(v.Title), Neutral(strings.Join(v.Subjects, "; ")),
			Neutral(v.Meeting), Neutral(string(v.DraftOf)), string(v.Method),
			number(v.Tally.Yes), number(v.Tally.No), number(v.Tally.Abstain), number(v.Tally.NotVoting),
			v.Outcome.String(), v.Quality.String(), Neutral(sourceNames(&v)),
		})
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// identify fills in the columns that both tables begin with.
func identify(row []string, v *plenary.Vote) {
	copy(row, []string{
		Neutral(string(v.ID)), Neutral(sourceID(v, "undl")), Neutral(sourceID(v, "voeten")), Neutral(string(v.Collection)),
		Neutral(string(v.Body)), Neutral(v.Session), v.Date.String(), v.Date.Precision().String(),
	})
}

// number is a count for a cell, empty when unknown.
func number(c plenary.Count) string {
	if !c.Known() {
		return ""
	}
	return c.String()
}

// cowCode is the Correlates of War number of a member of the UN, or empty.
func cowCode(c plenary.Code) string {
	if m, ok := names.Member(c); ok && m.COW != 0 {
		return strconv.Itoa(m.COW)
	}
	return ""
}
