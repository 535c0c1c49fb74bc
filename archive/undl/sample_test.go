package undl_test

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
	"github.com/plenary-vote/plenary/internal/shared"
)

// TestSamples reads the whole files and compares every ballot with ballots.csv,
// which was made from another download.
func TestSamples(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(unpacked(t, "ballots.csv.zst"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := map[plenary.VoteID]map[plenary.Code]string{}
	for _, r := range rows[1:] {
		id := plenary.VoteID(r[0])
		if want[id] == nil {
			want[id] = map[plenary.Code]string{}
		}
		want[id][plenary.Code(r[1])] = r[2]
	}
	letters := map[plenary.Position]string{plenary.Yes: "Y", plenary.No: "N", plenary.Abstain: "A", plenary.NotVoting: "X"}
	for _, c := range []struct {
		file                        string
		rows, votes, without, empty int
	}{
		{"ga_voting.csv.zst", 948047, 5698, 0, 3},
		{"sc_voting.csv.zst", 41288, 2811, 42, 0},
	} {
		fs, err := undl.Read(bytes.NewReader(shared.Read(t, "record/"+c.file)), c.file, undl.Options{})
		if err != nil {
			t.Fatal(err)
		}
		f := fs[0]
		if f.Rows != c.rows || f.Len() != c.votes || f.Offences != 0 || f.Repeated != 0 || len(f.Warnings) != 0 {
			t.Errorf("%s: %d rows, %d votes, refused %v, %v", c.file, f.Rows, f.Len(), f.Refusals, f.Warnings)
		}
		notes := map[string]int{}
		for v := range f.Votes() {
			for _, n := range v.Notes {
				notes[n.Code]++
			}
			if v.Quality == plenary.NoBallots {
				if v.Ballots != nil || v.Tally != (plenary.Tally{}) {
					t.Errorf("%s: ballots unknown, yet %+v", v.ID, v)
				}
				continue
			}
			if len(v.Ballots) != len(want[v.ID]) {
				t.Fatalf("%s: %d ballots, want %d", v.ID, len(v.Ballots), len(want[v.ID]))
			}
			for _, b := range v.Ballots {
				if letters[b.Position] != want[v.ID][b.Member] {
					t.Errorf("%s: %s %v, want %s", v.ID, b.Member, b.Position, want[v.ID][b.Member])
				}
			}
		}
		if notes[undl.NoteWithoutVote] != c.without || notes[undl.NoteNoBallots] != c.empty {
			t.Errorf("%s: notes %v", c.file, notes)
		}
		// The one date outside its session is that of A/RES/37/84.
		if n := notes[undl.NoteSessionDate]; n != 0 && (f.Layout != undl.Assembly || n != 1) {
			t.Errorf("%s: %d dates outside their session", c.file, n)
		}
	}
}
