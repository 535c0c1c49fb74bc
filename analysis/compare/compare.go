// Package compare sets two members of a record side by side: how often they
// took the same position in all, by body, by year and by subject, and the votes
// in which they differed.
//
// It only counts: every formula is analysis's. It never counts a vote in which
// one of the two did not vote.
package compare

import (
	"cmp"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
)

// Row is the joint votes of two members in one part of the record.
type Row struct {
	Of    string // a body, a year, a subject heading; "" for all
	Table analysis.Table
}

// Comparison is what two members have in common. Rows without a joint vote are
// left out.
type Comparison struct {
	A, B     plenary.Code // empty where positions of something else were given
	All      Row
	Bodies   []Row
	Years    []Row // oldest first; a vote whose year is unknown is in none
	Subjects []Row // most joint votes first; a vote counts under each of its headings
	Differed []int // votes of the record, newest first
}

// Two compares two members over a set of votes, as Chamber.Select gives it.
func Two(in *analysis.Chamber, a, b plenary.Code, only analysis.Set) Comparison {
	c := Positions(in, in.Of(a), in.Of(b), only)
	c.A, c.B = a, b
	return c
}

// Positions compares any two sets of positions, such as a member's and the line
// of a group.
func Positions(in *analysis.Chamber, p, q analysis.Planes, only analysis.Set) Comparison {
	r := in.Record
	c := Comparison{All: Row{Table: analysis.NewTable(p, q, only)}}
	bodies, years, subjects := map[string]*Row{}, map[string]*Row{}, map[string]*Row{}
	joint := p.In(only).Voted()
	second := q.Voted()
	for i := range joint.All() {
		if !second.Has(i) {
			continue
		}
		x, y := column(p, i), column(q, i)
		count := func(rows map[string]*Row, of string) {
			if rows[of] == nil {
				rows[of] = &Row{Of: of}
			}
			rows[of].Table[x][y]++
		}
		count(bodies, string(r.Body(i)))
		if d := r.Date(i); !d.IsZero() {
			count(years, plenary.Date{Year: d.Year}.String())
		}
		for _, s := range r.Subjects(i) {
			count(subjects, s)
		}
		if x != y {
			c.Differed = append(c.Differed, i)
		}
	}
	slices.Reverse(c.Differed)
	byName := func(a, b Row) int { return cmp.Compare(a.Of, b.Of) }
	c.Bodies, c.Years = sorted(bodies, byName), sorted(years, byName)
	c.Subjects = sorted(subjects, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Table.N(), a.Table.N()), byName(a, b))
	})
	return c
}

// column is a member's position in a vote in which it voted or abstained.
func column(p analysis.Planes, i int) int {
	switch {
	case p.Yes.Has(i):
		return analysis.Yes
	case p.No.Has(i):
		return analysis.No
	}
	return analysis.Abstain
}

func sorted(rows map[string]*Row, order func(a, b Row) int) []Row {
	out := make([]Row, 0, len(rows))
	for _, r := range rows {
		out = append(out, *r)
	}
	slices.SortFunc(out, order)
	return out
}
