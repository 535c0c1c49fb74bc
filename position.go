package plenary

import "fmt"

// Position is what one member's ballot says. The zero value is an unknown
// position, which is not the same as not voting.
type Position uint8

// The positions. UnknownPosition stands for a ballot the sources do not hold.
const (
	UnknownPosition Position = iota
	Yes
	No
	Abstain
	NotVoting
)

var positionNames = [...]string{"unknown", "yes", "no", "abstain", "not-voting"}

// Positions lists the four positions a ballot can hold, in the order of display.
func Positions() []Position { return []Position{Yes, No, Abstain, NotVoting} }

// String is the position's name in JSON and CSV.
func (p Position) String() string {
	if int(p) < len(positionNames) {
		return positionNames[p]
	}
	return fmt.Sprintf("position(%d)", uint8(p))
}

// ParsePosition reads a position's name as String prints it, or one of the
// letters of the UN's voting files (Y, N, A, X).
func ParsePosition(s string) (Position, error) {
	switch s {
	case "yes", "Y", "y":
		return Yes, nil
	case "no", "N", "n":
		return No, nil
	case "abstain", "A", "a":
		return Abstain, nil
	case "not-voting", "X", "x":
		return NotVoting, nil
	case "unknown":
		return UnknownPosition, nil
	}
	return UnknownPosition, Errorf(Invalid, "position %q is not known", s).
		WithHint("use yes, no, abstain or not-voting (or Y, N, A, X)")
}

// MarshalText implements encoding.TextMarshaler.
func (p Position) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (p *Position) UnmarshalText(b []byte) error {
	q, err := ParsePosition(string(b))
	if err == nil {
		*p = q
	}
	return err
}

// Reason says why a member did not vote, where the source says so. Most
// sources do not: the zero value is unknown.
type Reason uint8

// The reasons for not voting.
const (
	UnknownReason Reason = iota
	Absent
	DidNotParticipate
)

// String is the reason's name in JSON.
func (r Reason) String() string {
	switch r {
	case Absent:
		return "absent"
	case DidNotParticipate:
		return "did-not-participate"
	}
	return "unknown"
}

// MarshalText implements encoding.TextMarshaler.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (r *Reason) UnmarshalText(b []byte) error {
	for _, c := range []Reason{UnknownReason, Absent, DidNotParticipate} {
		if c.String() == string(b) {
			*r = c
			return nil
		}
	}
	return Errorf(Invalid, "reason %q is not known", b).WithHint("use absent, did-not-participate or unknown")
}
