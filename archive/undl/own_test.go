package undl_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
)

const (
	ballotsFile = `vote_id,undl_id,voeten_rcid,collection,body,session,date,date_precision,member_code,cow_code,position,quality,source
scveto:2,,,un,un-sc,,1957,year,RUS,365,no,partial,
club:1,,,club,club,1,2022-03-02,day,Seat 7,,yes,full,'=x
club:1,,,club,club,1,2022-03-02,day,Seat 8,,not-voting,full,'=x
`
	votesFile = `vote_id,undl_id,voeten_rcid,collection,body,session,date,date_precision,symbol,kind,title,subjects,meeting,draft,method,yes,no,abstain,not_voting,outcome,quality,source
undl:1,1,,un,un-ga,1,2022-03-02,day,A/RES/1/1,resolution,'=A  title,PEACE; LAW,,,recorded,1,1,0,,adopted,full,UNDL
`
	linesFile = `{"id":"undl:1","collection":"un","body":"un-ga","date":"1957","title":"A title","tally":{"yes":1,"no":null,"abstain":null,"not_voting":null},"ballots":{"FRA":"yes"}}
`
)

func TestOwnBallots(t *testing.T) {
	f := read(t, ballotsFile, undl.Options{})
	vs := votes(f)
	if f.Layout != undl.Ballots || len(vs) != 2 || f.Rows != 3 || f.Offences != 0 {
		t.Fatalf("%+v", f)
	}
	if v := vs[0]; v.ID != "scveto:2" || v.Date.String() != "1957" || v.Quality != plenary.Partial || v.Ballots.Of("RUS") != plenary.No || v.Tally != (plenary.Tally{}) {
		t.Errorf("%+v", v)
	}
	if v := vs[1]; v.Collection != "club" || v.Body != "club" || v.Quality != plenary.Full || v.Ballots.Of("Seat 8") != plenary.NotVoting || v.Tally != plenary.NewTally(1, 0, 0, 1) {
		t.Errorf("%+v", v)
	}
}

func TestOwnVotes(t *testing.T) {
	f := read(t, votesFile, undl.Options{})
	v := votes(f)[0]
	want := plenary.Tally{Yes: plenary.N(1), No: plenary.N(1), Abstain: plenary.N(0)}
	if f.Layout != undl.Votes || v.Title != "=A  title" || len(v.Subjects) != 2 || v.Tally != want || v.Outcome != plenary.Adopted || len(v.Ballots) != 0 {
		t.Errorf("%+v", v)
	}
}

func TestOwnLines(t *testing.T) {
	f := read(t, linesFile, undl.Options{})
	v := votes(f)[0]
	if f.Layout != undl.Lines || f.Rows != 1 || v.Date.String() != "1957" || v.Precision != plenary.YearPrecision || v.Ballots.Of("FRA") != plenary.Yes {
		t.Errorf("%+v", v)
	}
}

func TestOwnRefused(t *testing.T) {
	for _, c := range []struct{ file, old, new, refusal string }{
		{ballotsFile, "not-voting", "X", "in.csv:4: column position: “X” is none of yes, no, abstain, not-voting"},
		{ballotsFile, "scveto:2", "scveto", "in.csv:2: column vote_id: “scveto” is not a vote id"},
		{ballotsFile, ",RUS,", ",,", "in.csv:2: column member_code: “” is not a member code"},
		{ballotsFile, ",1957,", ",soon,", `in.csv:2: column date: date "soon" is not a calendar date`},
		{ballotsFile, "partial", "good", `in.csv:2: column quality: quality "good" is not known`},
		{ballotsFile, ",un,un-sc", ",un,", "in.csv:2: column body: the cell is empty"},
		{votesFile, "adopted", "done", `in.csv:2: column outcome: outcome "done" is not known`},
		{votesFile, "recorded,1,", "recorded,one,", "in.csv:2: column yes: “one” is not a number of members"},
	} {
		f := read(t, strings.Replace(c.file, c.old, c.new, 1), undl.Options{})
		if len(f.Refusals) != 1 || f.Refusals[0].String() != c.refusal {
			t.Errorf("got %v, want %s", f.Refusals, c.refusal)
		}
	}
	for _, c := range []struct{ file, old, new, want string }{
		{ballotsFile, "quality", "grade", "in.csv:1: column quality is missing (plenary ballots layout)"},
		{linesFile, "undl:1", "1", "in.csv: vote “1”: this is not a vote id"},
		{linesFile, `"yes"}`, `"Yes, sir"}`, `in.csv: line 1 is not a vote: position "Yes, sir" is not known`},
		{linesFile, "\n", "\n" + linesFile, "in.csv: undl:1 stands there a second time"},
	} {
		_, err := undl.Read(strings.NewReader(strings.Replace(c.file, c.old, c.new, 1)), "in.csv", undl.Options{})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}
