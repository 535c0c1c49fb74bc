package analysis

// Count is how many members took each position in one vote.
type Count struct{ Yes, No, Abstain int }

// N is how many voted or abstained.
func (c Count) N() int { return c.Yes + c.No + c.Abstain }

// Of gives the count of a position (Yes, No or Abstain).
func (c Count) Of(position int) int { return [3]int{c.Yes, c.No, c.Abstain}[position] }

// Counts adds up the positions of members in each vote.
func Counts(members []Planes) []Count {
	if len(members) == 0 {
		return nil
	}
	out := make([]Count, len(members[0].Yes)*64)
	for _, p := range members {
		for i := range p.Yes.All() {
			out[i].Yes++
		}
		for i := range p.No.All() {
			out[i].No++
		}
		for i := range p.Abstain.All() {
			out[i].Abstain++
		}
	}
	return out
}

// Contested is the set of votes in which those who voted or abstained did not
// all take the same position, among the votes of a filter.
func Contested(counts []Count, only Set) Set {
	out := NewSet(len(counts))
	for i, c := range counts {
		if n := c.N(); n > max(c.Yes, c.No, c.Abstain) && (only == nil || only.Has(i)) {
			out.Add(i)
		}
	}
	return out
}

// Sides says how often one member stood with the majority of those who voted
// yes or no. Votes tied or without a yes or no count nowhere.
type Sides struct {
	With      int `json:"with"`      // voted as the majority did
	Against   int `json:"against"`   // voted the other way
	Abstained int `json:"abstained"` // abstained
}

// Share is With of all three; ok is false when the member took no part.
func (s Sides) Share() (share float64, ok bool) {
	n := s.With + s.Against + s.Abstained
	if n == 0 {
		return 0, false
	}
	return float64(s.With) / float64(n), true
}

// WithMajority counts a member's sides among the votes of a filter. Counts are
// those of all members.
func WithMajority(p Planes, counts []Count, only Set) Sides {
	var s Sides
	p = p.In(only)
	for i := range p.Voted().All() {
		c := counts[i]
		switch {
		case c.Yes == c.No:
		case p.Abstain.Has(i):
			s.Abstained++
		case p.Yes.Has(i) == (c.Yes > c.No):
			s.With++
		default:
			s.Against++
		}
	}
	return s
}
