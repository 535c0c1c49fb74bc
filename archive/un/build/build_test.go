package build_test

import (
	"bufio"
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/un"
	"github.com/plenary-vote/plenary/archive/un/build"
	"github.com/plenary-vote/plenary/internal/shared"
)

func open(t *testing.T) *archive.Record {
	t.Helper()
	r, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The embedded record is what the generator makes of the sources. Its content is
// compared, not its bytes: those also depend on the version of the compressor.
func TestEmbeddedRecordIsCurrent(t *testing.T) {
	r, err := build.Build(shared.Path(t, ""))
	if err != nil {
		t.Fatal(err)
	}
	if r.Hash() != open(t).Hash() {
		t.Error("the embedded record is not what its sources make: run go generate ./archive/un")
	}
	if len(un.Record) > 1<<20 {
		t.Errorf("the embedded record has %d bytes, more than 1 MB", len(un.Record))
	}
}

// Every row of rollcalls.csv is reachable by its id, and says the same.
func TestEveryRowIsReachable(t *testing.T) {
	f, err := os.Open(shared.Path(t, "record/rollcalls.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	col := map[string]int{}
	for i, h := range rows[0] {
		col[h] = i
	}
	r := open(t)
	merged := 0
	for _, row := range rows[1:] {
		get := func(c string) string { return row[col[c]] }
		i, ok := r.Index(plenary.VoteID(get("id")))
		if !ok {
			t.Errorf("%s is not reachable", get("id"))
			continue
		}
		v := r.Vote(i)
		if string(v.ID) != get("id") {
			merged++
			continue
		}
		want := plenary.Outcome(plenary.NotRecorded)
		switch o := get("outcome"); {
		case strings.HasPrefix(o, "adopted"), v.Kind == plenary.DecisionKind:
			want = plenary.Adopted
		case strings.HasPrefix(o, "not adopted"):
			want = plenary.Rejected
		case o == "vetoed":
			want = plenary.Vetoed
		}
		if v.Outcome != want {
			t.Errorf("%s: outcome %s, the source says %q", v.ID, v.Outcome, get("outcome"))
		}
		if v.Quality == plenary.Full {
			if have := strings.Join([]string{v.Tally.Yes.String(), v.Tally.No.String(), v.Tally.Abstain.String()}, "-"); have != get("yes")+"-"+get("no")+"-"+get("abstain") {
				t.Errorf("%s: tally %s, the source says %s-%s-%s", v.ID, have, get("yes"), get("no"), get("abstain"))
			}
		}
		exchanged := slices.ContainsFunc(v.Notes, func(n plenary.Note) bool { return n.Code == "date-exchanged" })
		if v.Date.Precision() == plenary.DayPrecision && v.Date.String() != get("date") && !exchanged {
			t.Errorf("%s: date %s, the source says %s", v.ID, v.Date, get("date"))
		}
		if strings.Contains(v.Title, "/ adopted by") || len(v.Sources) == 0 || v.Title == "" {
			t.Errorf("%s: title %q, %d sources", v.ID, v.Title, len(v.Sources))
		}
	}
	if len(rows)-1 != 11649 || merged != 11649-r.Len() {
		t.Errorf("%d rows, %d merged into others, %d votes", len(rows)-1, merged, r.Len())
	}
}

// The record's ballots are those of ballots.csv, cell for cell, in both
// directions, but for the votes whose ballots a rule leaves out.
func TestBallotsEqualTheSource(t *testing.T) {
	f, err := os.Open(shared.Path(t, "record/ballots.csv.zst"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	dec, err := zstd.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	defer dec.Close()
	r := open(t)
	in := bufio.NewScanner(dec)
	in.Scan()
	rows, same, withoutVote, unknown, merged := 0, 0, 0, 0, 0
	for in.Scan() {
		rows++
		cell := strings.Split(in.Text(), ",")
		i, ok := r.Index(plenary.VoteID(cell[0]))
		if !ok {
			t.Fatalf("%s is not reachable", cell[0])
		}
		want, err := plenary.ParsePosition(cell[2])
		if err != nil {
			t.Fatal(err)
		}
		switch have := r.Position(i, plenary.Code(cell[1])); {
		case r.ID(i) != plenary.VoteID(cell[0]):
			merged++
		case r.Method(i) == plenary.WithoutAVote:
			withoutVote++
		case r.Quality(i) == plenary.NoBallots:
			unknown++
		case have != want:
			t.Errorf("%s %s: %s, the source says %s", cell[0], cell[1], have, want)
		default:
			same++
		}
	}
	held := 0
	for i := range r.Len() {
		held += len(r.Ballots(i))
	}
	// README of the sources: 1,128,039 ballots; 42 Council resolutions adopted
	// without a vote (15 members each); three Assembly records that list all
	// 159 members as not voting.
	if rows != 1_128_039 || held != same || withoutVote != 42*15 || unknown != 3*159 {
		t.Errorf("%d rows: %d equal of %d held, %d without a vote, %d unknown, %d merged", rows, same, held, withoutVote, unknown, merged)
	}
}

// Failed Council drafts whose source exchanged day and month: the numbers of
// the Council's meetings rise with their dates, so that S/PV.7785, which also
// voted on S/2016/846, was held on 8 October 2016.
func TestExchangedDates(t *testing.T) {
	r := open(t)
	for symbol, want := range map[string]string{
		"S/2016/847": "2016-10-08", "S/2018/520": "2018-06-01", "S/2018/175": "2018-04-10", "S/2018/322": "2018-04-10",
		"S/2020/658": "2020-07-08", "S/2020/684": "2020-07-11", "S/2016/846": "2016-10-08", "S/2020/797": "2020-08-14",
	} {
		m, err := r.Find(symbol)
		if err != nil || m.Vote < 0 || r.Date(m.Vote).String() != want {
			t.Errorf("%s: %v %v, want %s", symbol, m, err, want)
		}
	}
	n := 0
	for i := range r.Len() {
		for _, note := range r.Vote(i).Notes {
			if note.Code == "date-exchanged" {
				n++
			}
		}
	}
	if n != 9 {
		t.Errorf("%d dates put in order, want 9", n)
	}
}
