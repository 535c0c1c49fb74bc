package compare_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/analysis/compare"
	"github.com/plenary-vote/plenary/archive"
)

// TestTwo holds the parts against the whole, and the whole against a count of
// ballot by ballot.
func TestTwo(t *testing.T) {
	r, err := archive.Open()
	if err != nil {
		t.Skip(err) // built without the record
	}
	in := analysis.Seat(r)
	only := in.Select(archive.Query{From: plenary.NewDate(1990, 1, 1)})
	c := compare.Two(in, "USA", "ISR", only)
	joint, same := 0, 0
	for i := range r.Len() {
		a, b := r.Position(i, "USA"), r.Position(i, "ISR")
		if !only.Has(i) || a == plenary.UnknownPosition || a == plenary.NotVoting || b == plenary.UnknownPosition || b == plenary.NotVoting {
			continue
		}
		joint++
		if a == b {
			same++
		}
	}
	if c.All.Table.N() != joint || c.All.Table.Same() != same || joint < 2000 {
		t.Errorf("%d of %d the same, counted %d of %d", c.All.Table.Same(), c.All.Table.N(), same, joint)
	}
	if len(c.Differed) != joint-same {
		t.Errorf("%d votes differ, want %d", len(c.Differed), joint-same)
	}
	for name, rows := range map[string][]compare.Row{"bodies": c.Bodies, "years": c.Years} {
		var sum analysis.Table
		for _, row := range rows {
			for i := range sum {
				for j := range sum[i] {
					sum[i][j] += row.Table[i][j]
				}
			}
		}
		if sum != c.All.Table {
			t.Errorf("%s add up to %v, want %v", name, sum, c.All.Table)
		}
	}
	for k := 1; k < len(c.Differed); k++ {
		if r.Date(c.Differed[k-1]).Compare(r.Date(c.Differed[k])) < 0 {
			t.Fatal("the votes are not in order, newest first")
		}
	}
	if len(c.Subjects) == 0 || c.Subjects[0].Table.N() < c.Subjects[len(c.Subjects)-1].Table.N() {
		t.Error("subjects are not in order of joint votes")
	}
}

// TestStranger: a member without ballots has nothing in common with any.
func TestStranger(t *testing.T) {
	r, err := archive.Open()
	if err != nil {
		t.Skip(err)
	}
	if c := compare.Two(analysis.Seat(r), "USA", "QQQ", nil); c.All.Table.N() != 0 || len(c.Years) != 0 {
		t.Errorf("%+v", c)
	}
}

func BenchmarkTwo(b *testing.B) {
	r, err := archive.Open()
	if err != nil {
		b.Skip(err)
	}
	in := analysis.Seat(r)
	for b.Loop() {
		compare.Two(in, "USA", "RUS", nil)
	}
}
