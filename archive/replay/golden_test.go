package replay_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/internal/shared"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// The votes of ../shared/tables/golden_votes.csv, by name: each decided from
// the ballots of the record where it has them, else from the table's counts.
func TestGoldenVotes(t *testing.T) {
	rows := shared.Rows(t, "tables/golden_votes.csv")
	r := record(t)
	if len(rows) < 20 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, row := range rows {
		t.Run(row["symbol"], func(t *testing.T) { golden(t, r, row) })
	}
}

// golden checks one row.
func golden(t *testing.T, r *archive.Record, row map[string]string) {
	body := map[string]plenary.Body{"GA": plenary.GeneralAssembly, "SC": plenary.SecurityCouncil}[row["body"]]
	date, err := plenary.ParseDate(row["date"])
	if err != nil {
		t.Fatal(err)
	}
	var n [4]plenary.Count
	for i, column := range []string{"yes", "no", "abstain", "not_voting"} {
		if k, err := strconv.ParseInt(row[column], 10, 64); err == nil {
			n[i] = plenary.N(k)
		}
	}
	v := plenary.Vote{Body: body, Date: date, Tally: plenary.Tally{Yes: n[0], No: n[1], Abstain: n[2], NotVoting: n[3]}}
	if m, err := r.Find(row["symbol"]); err == nil && m.Vote >= 0 && r.Tally(m.Vote).Yes == n[0] {
		v = r.Vote(m.Vote)
		v.Date = date
	} else if body == plenary.SecurityCouncil {
		t.Fatalf("not in the record: %v", err)
	}
	book, err := rules.Builtin(body)
	if err != nil {
		t.Fatal(err)
	}
	in := rules.Inputs{}
	if body == plenary.GeneralAssembly {
		in.Members = plenary.N(int64(len(names.MembersOn(date))))
	}
	for _, q := range goldenQuestions(row["rule"]) {
		rule, err := book.On(q, date)
		if err != nil {
			t.Fatal(err)
		}
		d, err := rules.Decide(&v, rule, in)
		if err != nil {
			t.Fatal(err)
		}
		got := d.Outcome.String()
		if want := strings.Fields(row["expected"])[0]; want == "not" && (got == "adopted" || got == "vetoed") || want != "not" && got != want {
			t.Errorf("want %s:\n%s", row["expected"], rules.Text(d))
		}
	}
}

// goldenQuestions reads the table's column "rule".
func goldenQuestions(s string) []plenary.Question {
	var qs []plenary.Question
	for word, q := range map[string]plenary.Question{"substantive": plenary.Substantive, "procedural": plenary.Procedural, "simple": plenary.Ordinary} {
		if strings.HasPrefix(s, word) {
			qs = append(qs, q)
		}
	}
	switch {
	case strings.Contains(s, "Members"):
		qs = append(qs, "charter-amendment")
	case strings.Contains(s, "two-thirds"):
		qs = append(qs, plenary.Important)
	}
	return qs
}

// Votes that the rules are known by, judged from the record's own ballots.
func TestNamedVotes(t *testing.T) {
	r := record(t)
	for _, c := range []struct{ symbol, want string }{
		{"A/RES/ES-11/3", "adopted 78 un-ga/council-suspension"},
		{"A/73/L.42", "rejected 96 un-ga/important"},
		{"S/2022/155", "vetoed 9 un-sc/substantive"},
		{"S/RES/2623(2022)", "adopted 9 un-sc/procedural"},
		{"S/2014/916", "rejected 9 un-sc/substantive"},
		{"S/RES/218(1965)", "adopted 7 un-sc/substantive"},
		{"S/RES/119(1956)", "adopted 7 un-sc/procedural"},
		{"A/RES/2758(XXVI)", "adopted 56 un-ga/ordinary"}, // A/L.632, which would have made it important, was rejected 55-59-15
		{"A/RES/78/237", "adopted 79 un-ga/ordinary, rejected 105 un-ga/important"},
	} {
		m, err := r.Find(c.symbol)
		if err != nil || m.Vote < 0 {
			t.Fatalf("%s: %v", c.symbol, err)
		}
		v := r.Vote(m.Vote)
		book, err := rules.Builtin(v.Body)
		if err != nil {
			t.Fatal(err)
		}
		j, err := book.Judge(&v, rules.KnownRulings(), rules.Inputs{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range j.Decisions {
			got = append(got, d.Outcome.String()+" "+d.Needed.String()+" "+d.Rule)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s, want %s", c.symbol, s, c.want)
		}
	}
}
