package undl_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
)

const gaHeader = "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n"

// gaRows are rows of one vote: members is "USA:Y RUS:N".
func gaRows(id, symbol, members, totals string) string {
	var b strings.Builder
	for _, m := range strings.Fields(members) {
		code, letter, _ := strings.Cut(m, ":")
		b.WriteString(id + "," + code + ",NAME OF " + code + "," + letter + ",2022-03-02,ES-11," + symbol +
			",,,A/ES-11/PV.5,Title of it : resolution / adopted by the General Assembly,,,," + totals +
			",https://digitallibrary.un.org/record/" + id + "\n")
	}
	return b.String()
}

// small has two votes: 2-1-1 with one not voting of five, and 3-0-0 of three.
var small = gaHeader +
	gaRows("101", "A/RES/ES-11/1", "AFG:Y BLR:N CHN:A DEU:Y ESP:X", "2,1,1,1,5") +
	gaRows("102", "A/RES/ES-11/2", "AFG:Y BLR:Y CHN:Y", "3,0,0,0,3")

const scHeader = "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link\n"

func scRow(id, code, permanent, letter, totals, modality string) string {
	return id + "," + code + ",NAME," + permanent + "," + letter + ",1991-08-09,S/RES/704(1991),,S/PV.3003,About it,,,," +
		totals + "," + modality + ",https://digitallibrary.un.org/record/" + id + "\n"
}

func read(t *testing.T, data string, o undl.Options) *undl.File {
	t.Helper()
	fs, err := undl.Read(strings.NewReader(data), "in.csv", o)
	if err != nil {
		t.Fatal(err)
	}
	if len(fs) != 1 {
		t.Fatalf("%d files, want 1", len(fs))
	}
	return fs[0]
}

func votes(f *undl.File) []plenary.Vote {
	var out []plenary.Vote
	for v := range f.Votes() {
		out = append(out, v)
	}
	return out
}
