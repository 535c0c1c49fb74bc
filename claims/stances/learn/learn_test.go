package main

import (
	"bytes"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/stances"
)

func TestTrain(t *testing.T) {
	// Trait 1 goes with no, 2 with an abstention, 3 with none; 4 is everywhere. Of the last
	// kind it is only known that it is no abstention.
	var examples []example
	notAbstain := positions{true, true, true, false, true}
	for range 200 {
		examples = append(examples,
			example{[]uint32{1, 4}, only(plenary.No)}, example{[]uint32{2, 4}, only(plenary.Abstain)},
			example{[]uint32{3, 4}, only(plenary.UnknownPosition)}, example{[]uint32{2, 5}, notAbstain})
	}
	table := train(examples)
	if len(table) != stances.Size {
		t.Fatalf("a table of %d bytes", len(table))
	}
	for _, tt := range []struct {
		traits []uint32
		want   plenary.Position
	}{{[]uint32{1, 4}, plenary.No}, {[]uint32{2, 4}, plenary.Abstain}, {[]uint32{3, 4}, plenary.UnknownPosition}} {
		if got := stances.ReadBy(table, tt.traits); got.Position != tt.want || got.Position != 0 && got.Lead < stances.Parts {
			t.Errorf("%v: %v, want %v", tt.traits, got, tt.want)
		}
	}
	if got := stances.ReadBy(table, []uint32{2, 5}); got.Position == plenary.Abstain {
		t.Errorf("what it cannot be was learned: %v", got)
	}
	if !bytes.Equal(table, train(examples)) {
		t.Error("the same examples give another table")
	}
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		text, quote string
		from, to    int
	}{
		{"a b c", "b", 2, 3},
		{"China\n abstained", "China abstained", 0, 16},
		{"a b c", "d", 0, 0},
		{"a", "", 0, 0},
	} {
		if from, to := find(tt.text, tt.quote); from != tt.from || to != tt.to {
			t.Errorf("%q in %q: %d to %d", tt.quote, tt.text, from, to)
		}
	}
}

func TestWrongDirectory(t *testing.T) {
	for _, tt := range []struct{ dir, hold, want string }{
		{"../../testdata", "zz", `no set "zz"`},
		{"../../testdata", "[", `no set "["`},
		{t.TempDir(), "", "independent/*.json"},
	} {
		l := &learner{}
		if err := l.all(tt.dir, []string{tt.hold}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s without %q: %v", tt.dir, tt.hold, err)
		}
	}
}

// TestLearned trains anew in the long form: the table in the tree is what the labelled
// articles give, and a table learned without some sets reads those sets as it should.
func TestLearned(t *testing.T) {
	if os.Getenv("PLENARY_SOAK") != "1" {
		t.Skip("trains twice; runs with PLENARY_SOAK=1")
	}
	rec, err := archive.Open()
	if err != nil {
		t.Skip("this build holds no record")
	}
	checker, err := claims.New(rec)
	if err != nil {
		t.Fatal(err)
	}
	collect := func(hold ...string) *learner {
		l := &learner{rec: rec, checker: checker}
		if err := l.all("../../testdata", hold); err != nil {
			t.Fatal(err)
		}
		return l
	}
	if runtime.GOARCH == "amd64" { // other processors may fuse what is rounded here
		want, err := os.ReadFile("../weights.bin")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(train(collect().examples), want) {
			t.Error("weights.bin is not what the labelled articles give: go generate ./claims/stances")
		}
	}
	l := collect("bd", "be", "bf", "bg", "bh", "bi", "bj", "bk")
	table := train(l.examples)
	var out strings.Builder
	printHeld(&out, l.held, table)
	t.Logf("\n%s", out.String())
	read, right := 0, 0
	for i := range l.held {
		r := stances.ReadBy(table, l.held[i].traits)
		if r.Position == plenary.UnknownPosition || r.Lead < stances.Sure {
			continue
		}
		if read++; l.held[i].may[r.Position] {
			right++
		}
	}
	if 100*right < 94*read || 3*read < len(l.held) {
		t.Errorf("of %d mentions held out %d are surely read, %d of them rightly", len(l.held), read, right)
	}
}
