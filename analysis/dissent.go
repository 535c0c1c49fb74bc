package analysis

import (
	"cmp"
	"slices"
)

// Line is the position that more of a group took than any other, vote by vote:
// planes that can be compared with a member's like another member's. A vote in
// which two positions are equally frequent, or fewer than two took part, has no
// line.
func Line(group []Count) Planes {
	p := NewPlanes(len(group))
	for i, c := range group {
		switch {
		case c.N() < 2:
		case c.Yes > c.No && c.Yes > c.Abstain:
			p.Yes.Add(i)
		case c.No > c.Yes && c.No > c.Abstain:
			p.No.Add(i)
		case c.Abstain > c.Yes && c.Abstain > c.No:
			p.Abstain.Add(i)
		}
	}
	return p
}

// Unusual is one vote that stands out for a member.
type Unusual struct {
	Vote      int // number of the vote
	Alike     int // companions that took the member's position
	Different int // companions that took another
}

// Parted lists the votes, among those of a filter, in which most of a member's
// companions took another position than the member: companions are those it
// usually votes with, such as the first ten of Neighbours. At least half of
// them must have voted or abstained. The votes with the greatest share of
// companions on another position come first, later votes before earlier ones.
func Parted(member Planes, companions []Planes, only Set) []Unusual {
	var out []Unusual
	counts := Counts(companions)
	own := member.In(only)
	for position, plane := range []Set{own.Yes, own.No, own.Abstain} {
		for i := range plane.All() {
			if i >= len(counts) || 2*counts[i].N() < len(companions) {
				continue
			}
			alike := counts[i].Of(position)
			if different := counts[i].N() - alike; different > alike {
				out = append(out, Unusual{i, alike, different})
			}
		}
	}
	slices.SortFunc(out, func(a, b Unusual) int {
		return cmp.Or(cmp.Compare(b.Different*(a.Alike+a.Different), a.Different*(b.Alike+b.Different)), cmp.Compare(b.Vote, a.Vote))
	})
	return out
}

// Lonely lists the votes, among those of a filter, in which at most so many
// members took the member's position, itself included; the loneliest first,
// later votes before earlier ones. Different counts those on other positions.
func Lonely(member Planes, all []Count, most int, only Set) []Unusual {
	var out []Unusual
	own := member.In(only)
	for position, plane := range []Set{own.Yes, own.No, own.Abstain} {
		for i := range plane.All() {
			alike := all[i].Of(position)
			if different := all[i].N() - alike; alike <= most && different > alike {
				out = append(out, Unusual{i, alike, different})
			}
		}
	}
	slices.SortFunc(out, func(a, b Unusual) int {
		return cmp.Or(cmp.Compare(a.Alike, b.Alike), cmp.Compare(b.Different, a.Different), cmp.Compare(b.Vote, a.Vote))
	})
	return out
}
