package analysis

import (
	"cmp"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
)

// Chamber is a record seen by its members: everyone's planes side by side. It
// never changes, so any number of goroutines may use it.
type Chamber struct {
	Record  *archive.Record
	Codes   []plenary.Code // in order of code
	Planes  []Planes       // of Codes; shared with the record, not to be written
	counted Set
}

// Seat lines up the members of a record.
func Seat(r *archive.Record) *Chamber {
	c := &Chamber{Record: r, Codes: r.Codes(), counted: Set(r.Counted()).and(nil)}
	for _, code := range c.Codes {
		p, _ := r.Planes(code)
		c.Planes = append(c.Planes, Planes{p.Yes, p.No, p.Abstain})
	}
	return c
}

// Of gives one member's planes. A member without ballots gives empty ones.
func (c *Chamber) Of(code plenary.Code) Planes {
	if i, ok := slices.BinarySearch(c.Codes, code); ok {
		return c.Planes[i]
	}
	return NewPlanes(c.Record.Len())
}

// Select is the set of votes that a query finds, without those that statistics
// leave out (archive.Record.Counted): each act is counted once.
func (c *Chamber) Select(q archive.Query) Set {
	out := NewSet(c.Record.Len())
	for _, i := range c.Record.Search(q).Votes {
		out.Add(i)
	}
	return out.and(c.counted)
}

// Group gives the members of a group that have ballots, each with its planes in
// the votes of its own time in the group.
func (c *Chamber) Group(g groups.Group) ([]plenary.Code, []Planes) {
	var codes []plenary.Code
	var planes []Planes
	days := c.days()
	for code, spells := range spells(g) {
		i, ok := slices.BinarySearch(c.Codes, code)
		if !ok {
			continue
		}
		in := NewSet(c.Record.Len())
		for _, d := range days {
			if slices.ContainsFunc(spells, func(m groups.Membership) bool { return m.On(d.date) }) {
				in.AddRange(d.from, d.to)
			}
		}
		codes = append(codes, code)
		planes = append(planes, c.Planes[i].In(in))
	}
	return codes, planes
}

// day is a run of votes of one date: those from one up to but not including
// another.
type day struct {
	date     plenary.Date
	from, to int
}

// days splits the record into runs of votes of one date.
func (c *Chamber) days() []day {
	var out []day
	for v := range c.Record.Len() {
		if d := c.Record.Date(v); v == 0 || d != out[len(out)-1].date {
			out = append(out, day{d, v, v})
		}
		out[len(out)-1].to = v + 1
	}
	return out
}

// spells iterates over the members of a group with their memberships.
func spells(g groups.Group) func(yield func(plenary.Code, []groups.Membership) bool) {
	return func(yield func(plenary.Code, []groups.Membership) bool) {
		for ms := g.Members; len(ms) > 0; {
			n := 1
			for n < len(ms) && ms[n].Code == ms[0].Code {
				n++
			}
			if !yield(ms[0].Code, ms[:n]) {
				return
			}
			ms = ms[n:]
		}
	}
}

// Year is the votes of one calendar year.
type Year struct {
	Year  int
	Votes Set
}

// Years splits a set of votes by calendar year, in order; years without a vote
// are left out.
func (c *Chamber) Years(votes Set) []Year {
	var out []Year
	for i := range votes.All() {
		y := int(c.Record.Date(i).Year)
		at, ok := slices.BinarySearchFunc(out, y, func(e Year, y int) int { return cmp.Compare(e.Year, y) })
		if !ok {
			out = slices.Insert(out, at, Year{y, NewSet(c.Record.Len())})
		}
		out[at].Votes.Add(i)
	}
	return out
}
