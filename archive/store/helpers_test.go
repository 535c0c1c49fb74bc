package store_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/store"
	"github.com/plenary-vote/plenary/archive/undl"
)

const header = "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms\n"

// rows are the rows of one vote: members is "USA:Y RUS:N".
func rows(id, symbol, title, members, totals string) string {
	var b strings.Builder
	for _, m := range strings.Fields(members) {
		code, letter, _ := strings.Cut(m, ":")
		b.WriteString(id + "," + code + ",NAME OF " + code + "," + letter + ",2022-03-02,ES-11," + symbol + ",A/ES-11/PV.5," + title + ",,,," + totals + "\n")
	}
	return b.String()
}

var (
	vote1 = rows("1", "A/RES/ES-11/1", "First", "AFG:Y BLR:N CHN:A DEU:Y ESP:X", "2,1,1,1,5")
	vote2 = rows("2", "A/RES/ES-11/2", "Second", "AFG:Y BLR:Y CHN:Y", "3,0,0,0,3")
	vote3 = rows("3", "A/RES/ES-11/3", "Third", "AFG:N BLR:Y CHN:Y QQQ:Y", "3,1,0,0,4")
)

func input(t testing.TB, name, data string) store.Input {
	t.Helper()
	files, err := undl.Read(strings.NewReader(header+data), name, undl.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return store.Input{Name: name, SHA256: "sum of " + name, Files: files}
}

// baseOf is a record of the votes of a file, to lay imports over.
func baseOf(t testing.TB, data string) store.Base {
	t.Helper()
	var votes []plenary.Vote
	if data != "" {
		for v := range input(t, "base.csv", data).Files[0].Votes() {
			votes = append(votes, v)
		}
	}
	r, err := archive.New(archive.Meta{Title: "base"}, votes, nil)
	if err != nil {
		t.Fatal(err)
	}
	return store.Base{Key: r.Hash(), Open: func() (*archive.Record, error) { return r, nil }}
}

func doImport(t testing.TB, dir string, base store.Base, in ...store.Input) *store.Report {
	t.Helper()
	r, err := store.ImportOver(dir, base, in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func open(t testing.TB, dir string, base store.Base) *archive.Record {
	t.Helper()
	r, err := store.OpenOver(dir, base)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func find(t testing.TB, r *archive.Record, id plenary.VoteID) plenary.Vote {
	t.Helper()
	i, ok := r.Index(id)
	if !ok {
		t.Fatalf("%s is not in the record", id)
	}
	return r.Vote(i)
}

func notes(v plenary.Vote, code string) []string {
	var out []string
	for _, n := range v.Notes {
		if n.Code == code {
			out = append(out, n.Text+" ["+n.Source+"]")
		}
	}
	return out
}
