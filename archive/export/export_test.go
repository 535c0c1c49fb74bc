package export_test

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/export"
)

func record(t *testing.T) *archive.Record {
	t.Helper()
	full := plenary.Vote{
		ID: "undl:1", Symbol: "A/RES/1/1", Body: plenary.GeneralAssembly, Collection: plenary.UN,
		Date: plenary.NewDate(2022, 3, 2), Precision: plenary.DayPrecision, Session: "1", Kind: plenary.Resolution,
		Title: "=HYPERLINK(\"x\")", Subjects: []string{"PEACE", "LAW"}, Method: plenary.Recorded,
		Tally: plenary.NewTally(1, 1, 0, 1), Outcome: plenary.Rejected, Quality: plenary.Full,
		Ballots: plenary.Ballots{{Member: "BLR", Position: plenary.No}, {Member: "FRA", Position: plenary.Yes}, {Member: "MLI", Position: plenary.NotVoting}},
		Related: []plenary.Related{{Relation: plenary.MergedFrom, ID: "voeten:77"}},
		Sources: []plenary.Source{{Name: "UNDL", ID: "1"}, {Name: "Voeten", ID: "77"}},
		Notes:   []plenary.Note{{Code: "x", Text: "a note"}},
	}
	bare := plenary.Vote{
		ID: "scveto:2", Body: plenary.SecurityCouncil, Collection: plenary.UN, Date: plenary.Date{Year: 1957}, Precision: plenary.YearPrecision,
		Kind: plenary.Draft, Method: plenary.Recorded, Outcome: plenary.Vetoed, Quality: plenary.Partial,
		Ballots: plenary.Ballots{{Member: "RUS", Position: plenary.No}}, Related: []plenary.Related{}, Sources: []plenary.Source{},
	}
	r, err := archive.New(archive.Meta{}, []plenary.Vote{full, bare}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestBallots(t *testing.T) {
	var b bytes.Buffer
	if err := export.Ballots(&b, record(t), []int{0, 1}); err != nil {
		t.Fatal(err)
	}
	want := `vote_id,undl_id,voeten_rcid,collection,body,session,date,date_precision,member_code,cow_code,position,quality,source
scveto:2,,,un,un-sc,,1957,year,RUS,365,no,partial,
undl:1,1,77,un,un-ga,1,2022-03-02,day,BLR,370,no,full,UNDL; Voeten
undl:1,1,77,un,un-ga,1,2022-03-02,day,FRA,220,yes,full,UNDL; Voeten
undl:1,1,77,un,un-ga,1,2022-03-02,day,MLI,432,not-voting,full,UNDL; Voeten
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

func TestVotes(t *testing.T) {
	var b bytes.Buffer
	if err := export.Votes(&b, record(t), []int{1, 0}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	cell := func(row int, column string) string {
		for i, c := range rows[0] {
			if c == column {
				return rows[row][i]
			}
		}
		t.Fatalf("no column %s", column)
		return ""
	}
	for column, want := range map[string]string{
		"title": `'=HYPERLINK("x")`, "subjects": "PEACE; LAW", "yes": "1", "not_voting": "1", "outcome": "rejected",
	} {
		if got := cell(1, column); got != want {
			t.Errorf("%s is %q, want %q", column, got, want)
		}
	}
	if got := cell(2, "yes"); got != "" {
		t.Errorf("an unknown count is %q, want an empty cell", got)
	}
}

func TestLinesReadBack(t *testing.T) {
	r := record(t)
	var b bytes.Buffer
	if err := export.Lines(&b, r, []int{0, 1}); err != nil {
		t.Fatal(err)
	}
	i := 0
	for v, err := range export.ReadLines(&b) {
		if err != nil {
			t.Fatal(err)
		}
		if want := r.Vote(i); !reflect.DeepEqual(v, want) {
			t.Errorf("got  %+v\nwant %+v", v, want)
		}
		i++
	}
	if i != 2 {
		t.Errorf("%d votes read, want 2", i)
	}
}

func TestReadLinesRefuses(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{"<html>\n", "line 1 is not a vote"},
		{"\n{\"id\":\"undl:1\"}\n{\"symbol\":\"x\"}\n", "line 3 is not a vote: a vote without an id"},
		{`{"id":"undl:1","ballots":{"FRA":"maybe"}}`, `position "maybe" is not known`},
		{`{"id":"` + strings.Repeat("x", export.MaxLine) + `"}`, "line 1 is longer than"},
	} {
		var last error
		for _, err := range export.ReadLines(strings.NewReader(c.text)) {
			last = err
		}
		if last == nil || !strings.Contains(last.Error(), c.says) || plenary.CodeOf(last) != plenary.Invalid {
			t.Errorf("%.30q: %v, want %q", c.text, last, c.says)
		}
	}
}

func FuzzReadLines(f *testing.F) {
	f.Add(`{"id":"undl:1","ballots":{"FRA":"yes"},"date":"1957","tally":{"yes":null}}`)
	f.Add("{}\n\n[]")
	f.Fuzz(func(t *testing.T, text string) {
		for v, err := range export.ReadLines(strings.NewReader(text)) {
			if err == nil && v.ID == "" {
				t.Fatal("a vote without an id")
			}
		}
	})
}

func FuzzNeutral(f *testing.F) {
	for _, s := range []string{"", "=1+1", "'=1", "''@x", "-", "plain", "\ttab", "'plain"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := export.Neutral(s)
		if n != "" && strings.ContainsRune("=+-@\t\r", rune(n[0])) {
			t.Fatalf("%q stays a formula: %q", s, n)
		}
		if p := export.Plain(n); p != s {
			t.Fatalf("%q comes back as %q", s, p)
		}
	})
}
