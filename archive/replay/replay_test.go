package replay_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/replay"
	"github.com/plenary-vote/plenary/rules"
)

// record opens the embedded record; a build without it skips.
func record(t testing.TB) *archive.Record {
	t.Helper()
	r, err := archive.Open()
	if plenary.CodeOf(err) == plenary.NotFound {
		t.Skip("built without the record")
	}
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func run(t testing.TB, r *archive.Record, o replay.Options) *replay.Report {
	t.Helper()
	rep, err := replay.Run(r, o)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func TestNothingIsUnexplained(t *testing.T) {
	rep := run(t, record(t), replay.Options{})
	if rep.Unexplained != 0 || rep.Agree != rep.Compared {
		t.Errorf("%d unexplained: %v", rep.Unexplained, rep.Disagree[:min(5, len(rep.Disagree))])
	}
	if rep.Compared < 10_000 || rep.Decided < 8_000 {
		t.Errorf("only %d compared, %d by the rules alone", rep.Compared, rep.Decided)
	}
	for _, c := range rep.Classes {
		if c.Votes == 0 || c.Source == "" {
			t.Errorf("class %s: %d votes, source %q", c.Code, c.Votes, c.Source)
		}
	}
}

// Every wrong outcome is noticed, whatever class its vote is in.
func TestFlippedOutcomesAreNoticed(t *testing.T) {
	r := record(t)
	for seed := range uint64(10) {
		if rep := run(t, r, replay.Options{Recorded: replay.Flip(r, 100, seed)}); rep.Unexplained != 100 {
			t.Errorf("seed %d: 100 flipped, %d noticed", seed, rep.Unexplained)
		}
	}
	all := run(t, r, replay.Options{Recorded: replay.Flip(r, r.Len(), 1)})
	if all.Unexplained != all.Compared {
		t.Errorf("all %d flipped, %d noticed", all.Compared, all.Unexplained)
	}
}

// So is every change of one outcome into any other, and every outcome that gets
// lost where the source states it.
func TestEveryOtherOutcomeIsNoticed(t *testing.T) {
	r := record(t)
	for _, wrong := range []plenary.Outcome{plenary.Adopted, plenary.Rejected, plenary.Vetoed, plenary.Tied, plenary.NoQuorum, plenary.Elected, plenary.Inconclusive} {
		rep := run(t, r, replay.Options{Recorded: func(i int) plenary.Outcome {
			if r.Outcome(i) == plenary.NotRecorded {
				return plenary.NotRecorded
			}
			return wrong
		}})
		same := 0
		for i := range r.Len() {
			if r.Outcome(i) == wrong {
				same++
			}
		}
		if rep.Unexplained != rep.Compared-same {
			t.Errorf("all recorded as %s: %d of %d noticed", wrong, rep.Unexplained, rep.Compared-same)
		}
	}
	lost := run(t, r, replay.Options{Recorded: func(int) plenary.Outcome { return plenary.NotRecorded }})
	want := 0
	for i := range r.Len() {
		// Partial and absent ballots rest on their own rows.
		if r.Outcome(i) != plenary.NotRecorded && (r.Quality(i) == plenary.Full || r.Quality(i) == plenary.Disputed) {
			want++
		}
	}
	if lost.Unexplained < want-len(rules.KnownRulings().All()) {
		t.Errorf("no outcome recorded anywhere: %d noticed, want about %d", lost.Unexplained, want)
	}
}

// Without the rulings the known exceptions are unexplained: each of them rests
// on its row.
func TestRulingsCarryTheirVotes(t *testing.T) {
	rep := run(t, record(t), replay.Options{Rulings: &rules.Rulings{}})
	var got []plenary.Symbol
	for _, d := range rep.Disagree {
		got = append(got, d.Symbol)
	}
	want := []plenary.Symbol{"S/RES/34(1947)", "S/RES/87(1950)", "S/RES/88(1950)", "S/RES/110(1955)", "S/RES/119(1956)", "S/RES/120(1956)",
		"S/RES/132(1959)", "S/RES/157(1960)", "S/RES/462(1980)", "S/RES/2623(2022)"}
	if !slices.Equal(got, want) {
		t.Errorf("unexplained without rulings: %v", got)
	}
}

func TestLessons(t *testing.T) {
	l := run(t, record(t), replay.Options{}).Lessons
	if l.Vetoed != 232 {
		t.Errorf("%d vetoed drafts", l.Vetoed)
	}
	if len(l.Lost) < 80 || len(l.Closest) < 10 || len(l.Vetoes) != 5 || l.Vetoes[0].Member != "RUS" {
		t.Errorf("%d lost, %d closest, %v", len(l.Lost), len(l.Closest), l.Vetoes)
	}
	for _, v := range l.Lost {
		y, n := v.Tally.Yes.Or(0), v.Tally.No.Or(0)
		if y <= n || y >= 2*n {
			t.Errorf("%s %s is not between a simple majority and two-thirds", v.ID, v.Tally)
		}
	}
	for _, v := range l.Vetoes {
		sum := 0
		for _, n := range v.Decades {
			sum += n
		}
		if sum != v.Vetoes {
			t.Errorf("%s: decades add up to %d, not %d", v.Member, sum, v.Vetoes)
		}
	}
}

// The page is what the program prints.
func TestPageIsCurrent(t *testing.T) {
	want := run(t, record(t), replay.Options{}).Markdown()
	got, err := os.ReadFile(filepath.Join("..", "..", "docs", "replay.md"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/replay.md is not what a replay prints: run go generate ./archive/replay")
	}
}

func BenchmarkReplay(b *testing.B) {
	r := record(b)
	for b.Loop() {
		if rep := run(b, r, replay.Options{}); rep.Unexplained != 0 {
			b.Fatal(rep.Unexplained)
		}
	}
	b.ReportMetric(float64(r.Len())*float64(b.N)/b.Elapsed().Seconds(), "votes/s")
}
