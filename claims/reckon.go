package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// absentRoom is by how many members sources differ on who did not vote.
const absentRoom = 2

// compareReckoning sets what is said of the numbers of a tally together against the
// tallies on record: it agrees where one of them bears out one of its ways.
func (w *worker) compareReckoning(c *comparison, r *extract.Reckoning, v int) {
	if r.Trend != nil {
		w.compareTrend(c, r.Trend, v)
		return
	}
	s := slot{name: "reckoned"}
	absent := w.ix.body[v] == plenary.GeneralAssembly && (r.Uses(int(plenary.NotVoting)) || r.Uses(extract.FormMembers))
	known := false
	for _, t := range w.ix.tallies[v] {
		if all, _ := w.ix.tallies[v][0].NotVoting.Int(); t.Known() && t.NotVoting.Or(-1) < 0 && w.ix.tallies[v][0].Known() {
			first := w.ix.tallies[v][0]
			t.NotVoting = plenary.N(max(0, all+first.Yes.Or(0)+first.No.Or(0)+first.Abstain.Or(0)-t.Yes.Or(0)-t.No.Or(0)-t.Abstain.Or(0)))
		}
		values, ok := w.formValues(t, r, v)
		if !ok {
			continue
		}
		known = true
		if bearsOut(r, values) {
			s.agrees = true
			c.tally = t
			break
		}
		for n := int64(-absentRoom); absent && n <= absentRoom; n++ {
			near := values
			near[plenary.NotVoting] += n
			near[extract.FormMembers] += n
			s.unknown = s.unknown || bearsOut(r, near)
		}
	}
	s.unknown = !s.agrees && (s.unknown || !known)
	c.add(s)
}

// formValues are the numbers of a tally at the places of a form; ok is false where one that
// a reckoning hangs on is not on record.
func (w *worker) formValues(t plenary.Tally, r *extract.Reckoning, v int) (values [7]int64, ok bool) {
	values[extract.FormOne] = 1
	for _, p := range positionsInOrder {
		n, known := t.Of(p).Int()
		if !known && (r.Uses(int(p)) || r.Uses(extract.FormMembers)) {
			return values, false
		}
		values[p] = n
		values[extract.FormMembers] += n
	}
	if r.Uses(extract.FormNeeds) {
		n, _ := needed(w.ix.body[v], w.rec.Date(v))
		if n == 0 || w.ix.body[v] != plenary.SecurityCouncil {
			return values, false
		}
		values[extract.FormNeeds] = int64(n)
	}
	return values, true
}

// bearsOut says whether numbers bear out one of the ways of a reckoning.
func bearsOut(r *extract.Reckoning, values [7]int64) bool {
	for _, way := range r.Ways {
		all := true
		for _, f := range way {
			sum := int64(0)
			for i, n := range f {
				sum += int64(n) * values[i]
			}
			all = all && sum >= 0
		}
		if all {
			return true
		}
	}
	return false
}
