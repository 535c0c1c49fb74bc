package undl_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
)

func TestReadSmall(t *testing.T) {
	f := read(t, small, undl.Options{})
	vs := votes(f)
	if f.Layout != undl.Assembly || f.Rows != 8 || f.Refused != 0 || len(vs) != 2 || f.Encoding != "UTF-8" {
		t.Fatalf("got %+v with %d votes", f, len(vs))
	}
	v := vs[0]
	if v.ID != "undl:101" || v.Symbol != "A/RES/ES-11/1" || v.Body != plenary.GeneralAssembly || v.Collection != plenary.UN ||
		v.Date.String() != "2022-03-02" || v.Title != "Title of it" || v.Session != "ES-11" || v.Meeting != "A/ES-11/PV.5" ||
		v.Kind != plenary.Resolution || v.Outcome != plenary.Adopted || v.Method != plenary.Recorded || v.Quality != plenary.Full {
		t.Errorf("got %+v", v)
	}
	if v.Tally != plenary.NewTally(2, 1, 1, 1) || len(v.Stated) != 1 || v.Stated[0].Tally != v.Tally || v.Stated[0].Kind != plenary.Official {
		t.Errorf("tally %v, stated %v", v.Tally, v.Stated)
	}
	if got := v.Ballots.Of("BLR"); got != plenary.No {
		t.Errorf("BLR %v, want no", got)
	}
	if len(f.Members) != 5 || f.Members[0].Code != "AFG" || f.Members[0].Name != "NAME OF AFG" || f.Members[0].From.String() != "2022-03-02" {
		t.Errorf("members %+v", f.Members)
	}
}

// TestSameVotes reads the same two votes in other dresses.
func TestSameVotes(t *testing.T) {
	want := votes(read(t, small, undl.Options{}))
	lines := strings.SplitAfter(strings.TrimSuffix(small, "\n"), "\n")
	reorder := func(order []int, extra bool) string {
		var b strings.Builder
		for i, l := range strings.Split(strings.TrimSuffix(small, "\n"), "\n") {
			fs := strings.Split(l, ",")
			var out []string
			for _, k := range order {
				out = append(out, fs[k])
			}
			if extra {
				out = append(out, []string{"more", "0", "1", "2"}[min(i, i%3+1)])
			}
			b.WriteString(strings.Join(out, ",") + "\n")
		}
		return b.String()
	}
	quoted := strings.NewReplacer("NAME OF AFG", `"NAME OF AFG"`, "Title of it :", "\"Title\r\n of it :", "by the General Assembly", `by the General Assembly"`).Replace(small)
	for name, data := range map[string]string{
		"crlf":            strings.ReplaceAll(small, "\n", "\r\n"),
		"cr":              strings.ReplaceAll(small, "\n", "\r"),
		"bom":             "\xef\xbb\xbf" + small,
		"no last newline": strings.TrimSuffix(small, "\n"),
		"empty lines":     strings.ReplaceAll(small, "\n", "\n\n"),
		"semicolons":      strings.ReplaceAll(small, ",", ";"),
		"tabs":            strings.ReplaceAll(small, ",", "\t"),
		"upper header":    strings.ToUpper(gaHeader) + small[len(gaHeader):],
		"quoted":          quoted,
		"reversed":        reorder([]int{19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}, false),
		"rows apart":      lines[0] + lines[1] + lines[6] + lines[2] + lines[7] + lines[3] + lines[4] + lines[5] + lines[8] + "\n",
		"vote between":    reorder([]int{0, 1, 4, 5, 2, 6, 7, 8, 9, 3, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}, true),
		"vote last":       reorder([]int{0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 1, 2, 3}, false),
		"row twice":       lines[0] + lines[1] + strings.Join(lines[1:], ""),
		"old code":        strings.ReplaceAll(small, ",BLR,", ",BYS,"),
	} {
		t.Run(name, func(t *testing.T) {
			f := read(t, data, undl.Options{})
			if f.Offences != 0 || f.Refused != 0 {
				t.Fatalf("refused: %v", f.Refusals)
			}
			if got := votes(f); !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
	}
}

func TestRefusedRows(t *testing.T) {
	row := func(line int) string { return strings.SplitAfter(small, "\n")[line-1] }
	change := func(line int, old, new string) string {
		return strings.Replace(small, row(line), strings.Replace(row(line), old, new, 1), 1)
	}
	for _, c := range []struct {
		name, data, refusal string
		refused, votes      int
	}{
		{"letter", change(3, ",N,", ",Q,"), "in.csv:3: column ms_vote: “Q” is none of Y, N, A, X", 5, 1},
		{"no letter", change(3, ",N,", ",,"), "in.csv:3: column ms_vote: “” is none of Y, N, A, X", 5, 1},
		{"code", change(4, ",CHN,", ",,"), "in.csv:4: column ms_code: “” is not a member code of three capital letters", 5, 1},
		{"day", strings.ReplaceAll(small, "2022-03-02,ES-11,A/RES/ES-11/2", "2022-02-30,ES-11,A/RES/ES-11/2"),
			"in.csv:7: column date: “2022-02-30” is not a date as in 2022-03-02", 3, 1},
		{"day of the past", strings.ReplaceAll(small, "2022-03-02,ES-11,A/RES/ES-11/2", "1922-03-02,ES-11,A/RES/ES-11/2"),
			"in.csv:7: column date: 1922-03-02 lies outside the time of the United Nations", 3, 1},
		{"other day", change(5, "2022-03-02", "2022-03-03"), "in.csv:5: column date: “2022-03-03” here, “2022-03-02” in line 2, of one vote", 5, 1},
		{"other total", change(9, "3,0,0,0,3", "4,0,0,0,3"), "in.csv:9: column total_yes: “4” here, “3” in line 7, of one vote", 3, 1},
		{"total", strings.ReplaceAll(small, "3,0,0,0,3", "three,0,0,0,3"), "in.csv:7: column total_yes: “three” is not a number of members", 3, 1},
		{"twice", strings.Replace(small, row(3), row(3)+strings.Replace(row(3), ",N,", ",A,", 1), 1),
			"in.csv:4: column ms_vote: BLR is abstain here and no in line 3, in one vote", 6, 1},
		{"fields", change(3, ",N,", ",N,N,"), "in.csv:3: the row has 21 fields, the header 20", 5, 1},
		{"id", change(3, "101,", "x101,"), "in.csv:3: column undl_id: “x101” is not a record number", 1, 2},
		{"organ", strings.ReplaceAll(small, "A/RES/ES-11/2", "S/RES/2623(2022)"), "in.csv:7: column resolution: “S/RES/2623(2022)” is not a text of the General Assembly", 3, 1},
		{"quote", change(3, "NAME OF BLR", `"NAME" OF BLR`), "in.csv:3: a quoted field is followed by text", 1, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := read(t, c.data, undl.Options{})
			if f.Offences != 1 || len(f.Refusals) != 1 || f.Refusals[0].String() != c.refusal {
				t.Errorf("got %v, want %s", f.Refusals, c.refusal)
			}
			if f.Refused != c.refused || f.Len() != c.votes {
				t.Errorf("%d rows refused and %d votes kept, want %d and %d", f.Refused, f.Len(), c.refused, c.votes)
			}
		})
	}
}

func TestRemarks(t *testing.T) {
	const text = "Title of it :"
	for _, c := range []struct {
		name, data, code string
		quality          plenary.Quality
		tally            plenary.Tally
	}{
		{"total of another sum", strings.ReplaceAll(small, "2,1,1,1,5", "3,1,1,0,5"), undl.NoteTotals, plenary.Full, plenary.NewTally(2, 1, 1, 1)},
		{"members missing", strings.ReplaceAll(small, "2,1,1,1,5", "3,2,1,1,7"), undl.NoteShort, plenary.Partial, plenary.NewTally(3, 2, 1, 1)},
		{"titles differ", strings.Replace(small, text, "Other title :", 1), undl.NoteRowsDiffer, plenary.Full, plenary.NewTally(2, 1, 1, 1)},
		{"note", strings.Replace(small, ",,,,2,1,1,1,5", ",,,No machine generated vote,2,1,1,1,5", 1), undl.NoteSource, plenary.Full, plenary.NewTally(2, 1, 1, 1)},
		{"note on a later row", strings.Replace(small, "A,2022-03-02,ES-11,A/RES/ES-11/1,,,A/ES-11/PV.5,Title of it : resolution / adopted by the General Assembly,,,,",
			"A,2022-03-02,ES-11,A/RES/ES-11/1,,,A/ES-11/PV.5,Title of it : resolution / adopted by the General Assembly,,,CHN said,", 1), undl.NoteSource, plenary.Full, plenary.NewTally(2, 1, 1, 1)},
		{"session", strings.ReplaceAll(small, ",ES-11,", ",37,"), undl.NoteSessionDate, plenary.Full, plenary.NewTally(2, 1, 1, 1)},
		{"all absent", gaHeader + gaRows("1", "A/RES/39/28A", "AFG:X BLR:X", "0,0,0,2,2"), undl.NoteNoBallots, plenary.NoBallots, plenary.Tally{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := read(t, c.data, undl.Options{})
			if f.Offences != 0 {
				t.Fatal(f.Refusals)
			}
			v := votes(f)[0]
			if len(v.Notes) != 1 || v.Notes[0].Code != c.code || v.Quality != c.quality || v.Tally != c.tally {
				t.Errorf("notes %+v, quality %v, tally %+v", v.Notes, v.Quality, v.Tally)
			}
		})
	}
}

func TestWithoutAVote(t *testing.T) {
	const without, vote = "ADOPTED WITHOUT VOTE", "ADOPTED BY VOTE"
	f := read(t, scHeader+scRow("282460", "CHN", "True", "Y", "2,0,0,0,2", without)+scRow("282460", "ECU", "False", "Y", "2,0,0,0,2", without)+
		scRow("5", "CHN", "True", "A", "1,0,1,0,2", vote)+scRow("5", "ECU", "False", "Y", "1,0,1,0,2", vote)+
		scRow("6", "CHN", "True", "A", "1,0,1,0,2", without)+scRow("6", "ECU", "False", "Y", "1,0,1,0,2", without), undl.Options{})
	vs := votes(f)
	if f.Layout != undl.Council || len(vs) != 3 {
		t.Fatalf("%+v", f)
	}
	v := vs[0]
	if v.Method != plenary.WithoutAVote || v.Outcome != plenary.Adopted || v.Tally != (plenary.Tally{}) || v.Ballots != nil || v.Stated != nil || v.Quality != plenary.NoBallots {
		t.Errorf("without a vote: %+v", v)
	}
	if v := vs[1]; v.Method != plenary.Recorded || v.Tally != plenary.NewTally(1, 0, 1, 0) || v.Session != "1991" || v.Body != plenary.SecurityCouncil {
		t.Errorf("by vote: %+v", v)
	}
	if v := vs[2]; v.Method != plenary.Recorded || len(v.Ballots) != 2 || v.Notes[0].Code != undl.NoteContradicted {
		t.Errorf("contradicted: %+v", v)
	}
}

func TestCutTitle(t *testing.T) {
	for in, want := range map[string]string{
		"Question of Palestine : resolution / adopted by the General Assembly":               "Question of Palestine",
		"Question of Palestine : resolutions / adopted by the General Assemly.":              "Question of Palestine",
		"Assistance : report of the Conference : resolution adopted by the General Assembly": "Assistance : report of the Conference",
		"Human rights and coercion: resolution / by the General Assembly":                    "Human rights and coercion",
		"University of Jerusalem resolution / adopted by the General Assembly":               "University of Jerusalem",
		"The two-State solution : decision / adopted by the General Assembly":                "The two-State solution",
		"Work of the Committee : resolution":                                                 "Work of the Committee",
		"Implementation of the resolutions adopted by the General Assembly":                  "Implementation of the resolutions adopted by the General Assembly",
		"Question of Antarctica":                       "Question of Antarctica",
		"resolution / adopted by the General Assembly": "resolution / adopted by the General Assembly",
		"Revitalization of the resolutions of the General Assembly : resolution / adopted by the General Assembly": "Revitalization of the resolutions of the General Assembly",
	} {
		if got := undl.CutTitle(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
