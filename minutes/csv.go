package minutes

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// CSV is the rolls as a table: one row for each ballot of each announced vote,
// and one without a member for a vote without ballots. It carries no proof, but
// says where one is: the leaf of the vote's decision in the ledger, and the
// ledger's name, size and root as signed.
func (d *Document) CSV() ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := [][]string{{"vote", "symbol", "title", "date", "method", "outcome", "member", "name", "position", "reason", "weight", "entered", "corrected", "intended", "leaf", "ledger"}}
	log := ""
	if c, err := ledger.ParseCheckpoint(d.Checkpoint); err == nil {
		log = strings.ReplaceAll(strings.TrimSpace(c.Text()), "\n", " ")
	}
	for i := range d.Votes {
		v := &d.Votes[i]
		if v.Cancelled != "" {
			continue
		}
		about := []string{string(v.ID), string(v.Symbol), v.Title, v.Date.String(), string(v.Method), v.Outcome.String()}
		leaf := ""
		if n, ok := d.leafOf[v.ID]; ok {
			leaf = strconv.Itoa(n)
		}
		if len(v.Ballots) == 0 {
			rows = append(rows, append(append(about, make([]string, len(rows[0])-len(about)-2)...), leaf, log))
		}
		how := map[plenary.Code]string{}
		for _, p := range v.Particular {
			how[p.Member] = p.How
		}
		for _, x := range whole(v.Vote, v.Particular).Ballots {
			reason := ""
			if x.Reason != plenary.UnknownReason {
				reason = x.Reason.String()
			}
			corrected, intended := "", ""
			for _, c := range v.Corrigenda {
				if c.Seat == x.Member {
					corrected = c.Is.String()
				}
			}
			for _, s := range v.Intentions {
				if s.Seat == x.Member {
					intended = s.Intended.String()
				}
			}
			rows = append(rows, append(about[:len(about):len(about)], string(x.Member), d.name(x.Member), x.Position.String(), reason,
				strconv.FormatInt(x.Weighs(), 10), how[x.Member], corrected, intended, leaf, log))
		}
	}
	for _, row := range rows {
		for i := range row {
			row[i] = plain(row[i])
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// plain keeps a spreadsheet from taking a text for a formula.
func plain(s string) string {
	if s != "" && (s[0] == '=' || s[0] == '+' || s[0] == '-' || s[0] == '@' || s[0] == '\t' || s[0] == '\r') {
		return "'" + s
	}
	return s
}
