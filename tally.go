package plenary

import (
	"encoding/json"
	"strconv"
)

// Count is a number of votes that may be unknown. The zero value is unknown,
// so that a forgotten count is never read as nought.
type Count struct {
	n     int64
	known bool
}

// N is a known count.
func N(n int64) Count { return Count{n, true} }

// Int gives the count and whether it is known.
func (c Count) Int() (int64, bool) { return c.n, c.known }

// Or gives the count, or fallback when unknown.
func (c Count) Or(fallback int64) int64 {
	if c.known {
		return c.n
	}
	return fallback
}

// Known says whether the count is known.
func (c Count) Known() bool { return c.known }

// String is the number, or "?" when unknown.
func (c Count) String() string {
	if !c.known {
		return "?"
	}
	return strconv.FormatInt(c.n, 10)
}

// MarshalJSON writes the number, or null when unknown.
func (c Count) MarshalJSON() ([]byte, error) {
	if !c.known {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, c.n, 10), nil
}

// UnmarshalJSON reads a number or null.
func (c *Count) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*c = Count{}
		return nil
	}
	var n int64
	if err := json.Unmarshal(b, &n); err != nil {
		return Errorf(Invalid, "count %s is not a whole number", b)
	}
	*c = N(n)
	return nil
}

// Tally is the four counts of one vote, each of which may be unknown. With
// weighted ballots the counts are sums of weights.
type Tally struct {
	Yes       Count `json:"yes"`
	No        Count `json:"no"`
	Abstain   Count `json:"abstain"`
	NotVoting Count `json:"not_voting"`
}

// NewTally is a tally whose four counts are known.
func NewTally(yes, no, abstain, notVoting int64) Tally {
	return Tally{N(yes), N(no), N(abstain), N(notVoting)}
}

// Of gives the count of one position.
func (t Tally) Of(p Position) Count {
	switch p {
	case Yes:
		return t.Yes
	case No:
		return t.No
	case Abstain:
		return t.Abstain
	case NotVoting:
		return t.NotVoting
	}
	return Count{}
}

// Known says whether yes, no and abstain are all known.
func (t Tally) Known() bool { return t.Yes.known && t.No.known && t.Abstain.known }

// Voting is the number present and voting: yes plus no (rule 86 of the General
// Assembly: who abstains is considered as not voting).
func (t Tally) Voting() Count {
	if !t.Yes.known || !t.No.known {
		return Count{}
	}
	return N(t.Yes.n + t.No.n)
}

// String writes the usual short form, "141-7-32".
func (t Tally) String() string {
	return t.Yes.String() + "-" + t.No.String() + "-" + t.Abstain.String()
}

// TallyKind says which of the three tallies of one vote is meant. They are
// never mixed.
type TallyKind string

// The kinds of tally.
const (
	Announced TallyKind = "announced" // as announced in the meeting
	Official  TallyKind = "official"  // as published by the body
	Intended  TallyKind = "intended"  // after members' later statements of intention
)

// StatedTally is a tally as a source states it, beside the sum of ballots.
type StatedTally struct {
	Kind   TallyKind `json:"kind"`
	Tally  Tally     `json:"tally"`
	Source string    `json:"source"`
}
