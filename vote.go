package plenary

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// Kind says what was put to the vote.
type Kind string

// The kinds of vote.
const (
	Resolution   Kind = "resolution" // a text as a whole that was adopted
	DecisionKind Kind = "decision"   // a decision of the body that is no resolution
	Draft        Kind = "draft"      // a text as a whole that was not adopted, or whose fate is unknown
	Amendment    Kind = "amendment"
	Paragraph    Kind = "paragraph" // part of a text, voted separately
	Motion       Kind = "motion"    // a procedural motion
	OtherKind    Kind = "other"     // the source does not say which
)

// Method says how the vote was taken.
type Method string

// The methods of voting.
const (
	Recorded     Method = "recorded"      // each member's position is in the record
	RollCall     Method = "roll-call"     // called by name from a member drawn by lot
	ShowOfHands  Method = "show-of-hands" // counted, positions entered by the clerk if at all
	SecretBallot Method = "secret-ballot"
	WithoutAVote Method = "without-a-vote" // adopted by consensus or acclamation
	NonRecorded  Method = "non-recorded"   // voted on, but the source holds neither counts nor positions
)

// Outcome is what became of the question put. The zero value says that the
// sources do not record it.
type Outcome uint8

// The outcomes of a vote.
const (
	NotRecorded Outcome = iota
	Adopted
	Rejected
	Vetoed
	Tied
	NoQuorum
	Elected
	Inconclusive
)

var outcomeNames = [...]string{"not-recorded", "adopted", "rejected", "vetoed", "tied", "no-quorum", "elected", "inconclusive"}

// Outcomes lists every outcome.
func Outcomes() []Outcome {
	return []Outcome{NotRecorded, Adopted, Rejected, Vetoed, Tied, NoQuorum, Elected, Inconclusive}
}

// String is the outcome's name in JSON and CSV.
func (o Outcome) String() string {
	if int(o) < len(outcomeNames) {
		return outcomeNames[o]
	}
	return fmt.Sprintf("outcome(%d)", uint8(o))
}

// ParseOutcome reads an outcome's name as String prints it.
func ParseOutcome(s string) (Outcome, error) {
	for i, n := range outcomeNames {
		if n == s {
			return Outcome(i), nil
		}
	}
	return 0, Errorf(Invalid, "outcome %q is not known", s).
		WithHint("use adopted, rejected, vetoed, tied, no-quorum, elected, inconclusive or not-recorded")
}

// MarshalText implements encoding.TextMarshaler.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (o *Outcome) UnmarshalText(b []byte) error {
	p, err := ParseOutcome(string(b))
	if err == nil {
		*o = p
	}
	return err
}

// Quality says how much of a vote's ballots the record holds.
type Quality uint8

// The qualities of a record of a vote.
const (
	NoBallots Quality = iota // counts at most, no member's position
	Partial                  // some members' positions
	Full                     // every member's position
	Disputed                 // every position, but sources contradict each other on some
)

var qualityNames = [...]string{"none", "partial", "full", "disputed"}

// String is the quality's name in JSON and CSV.
func (q Quality) String() string { return qualityNames[min(int(q), len(qualityNames)-1)] }

// ParseQuality reads a quality's name as String prints it.
func ParseQuality(s string) (Quality, error) {
	for i, n := range qualityNames {
		if n == s {
			return Quality(i), nil
		}
	}
	return 0, Errorf(Invalid, "quality %q is not known", s).WithHint("use full, partial, none or disputed")
}

// MarshalText implements encoding.TextMarshaler.
func (q Quality) MarshalText() ([]byte, error) { return []byte(q.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (q *Quality) UnmarshalText(b []byte) error {
	p, err := ParseQuality(string(b))
	if err == nil {
		*q = p
	}
	return err
}

// Ballot is one member's position in one vote.
type Ballot struct {
	Member   Code
	Position Position
	Reason   Reason // why not voting, where known
	Weight   int64  // 0 means 1
}

// Weighs is the ballot's weight, at least 1.
func (b Ballot) Weighs() int64 { return max(b.Weight, 1) }

// Ballots are the ballots of one vote, at most one for each member, in order of
// member code. A member that is not listed was not a member then, or its
// position is unknown where the vote's quality is less than full.
type Ballots []Ballot

// Sort puts the ballots in order of member code.
func (bs Ballots) Sort() {
	slices.SortFunc(bs, func(a, b Ballot) int { return bytes.Compare([]byte(a.Member), []byte(b.Member)) })
}

// Of is the position of a member, UnknownPosition when it has no ballot.
func (bs Ballots) Of(c Code) Position {
	for _, b := range bs {
		if b.Member == c {
			return b.Position
		}
	}
	return UnknownPosition
}

// With lists the members that took a position, in the order of the ballots.
func (bs Ballots) With(p Position) []Code {
	var out []Code
	for _, b := range bs {
		if b.Position == p {
			out = append(out, b.Member)
		}
	}
	return out
}

// Tally adds up the weights by position.
func (bs Ballots) Tally() Tally {
	var n [5]int64
	for _, b := range bs {
		n[b.Position] += b.Weighs()
	}
	return NewTally(n[Yes], n[No], n[Abstain], n[NotVoting])
}

// MarshalJSON writes an object {CODE: position}.
func (bs Ballots) MarshalJSON() ([]byte, error) {
	var w bytes.Buffer
	w.WriteByte('{')
	for i, b := range bs {
		if i > 0 {
			w.WriteByte(',')
		}
		k, err := json.Marshal(string(b.Member))
		if err != nil {
			return nil, err
		}
		w.Write(k)
		w.WriteString(`:"` + b.Position.String() + `"`)
	}
	w.WriteByte('}')
	return w.Bytes(), nil
}

// UnmarshalJSON reads an object {CODE: position}.
func (bs *Ballots) UnmarshalJSON(b []byte) error {
	var m map[Code]Position
	if err := json.Unmarshal(b, &m); err != nil {
		return err
	}
	out := make(Ballots, 0, len(m))
	for c, p := range m {
		out = append(out, Ballot{Member: c, Position: p})
	}
	out.Sort()
	*bs = out
	return nil
}

// Source is where a fact of a vote was seen.
type Source struct {
	Name string `json:"name"`
	ID   string `json:"id,omitempty"` // the row or record in that source
	URL  string `json:"url,omitempty"`
}

// Relation says how another vote is related to this one.
type Relation string

// The relations between votes.
const (
	SameText   Relation = "same-text"   // another vote on the same text: a paragraph, an amendment, the whole
	PartOfAct  Relation = "part-of-act" // one act recorded several times; counted once
	MergedFrom Relation = "merged-from" // a row of a source that is this same vote
	Successor  Relation = "successor"   // what followed: veto, emergency session, resolution
)

// Related is a link to another vote, or to a row that was merged into this one.
type Related struct {
	Relation Relation `json:"relation"`
	ID       VoteID   `json:"id"`
}

// Note says what a reader must know of a vote's record: a defect, a
// disagreement of sources, a correction.
type Note struct {
	Code   string `json:"code"` // stable, for counting and filtering
	Text   string `json:"text"`
	Source string `json:"source,omitempty"`
}

// Vote is one decision put to a body, past or live.
type Vote struct {
	ID         VoteID        `json:"id"`
	Symbol     Symbol        `json:"symbol"` // may be empty
	Body       Body          `json:"body"`
	Collection Collection    `json:"collection"`
	Date       Date          `json:"date"`
	Precision  Precision     `json:"date_precision"`
	Session    string        `json:"session"`
	Meeting    string        `json:"meeting,omitempty"`
	Kind       Kind          `json:"kind"`
	Title      string        `json:"title"`
	Agenda     string        `json:"agenda,omitempty"`
	Subjects   []string      `json:"subjects,omitempty"`
	DraftOf    Symbol        `json:"draft,omitempty"` // symbol of the draft that was put
	Report     Symbol        `json:"committee_report,omitempty"`
	Method     Method        `json:"method"`
	Tally      Tally         `json:"tally"`
	Stated     []StatedTally `json:"stated_tallies,omitempty"`
	Outcome    Outcome       `json:"outcome"`
	Quality    Quality       `json:"quality"`
	Ballots    Ballots       `json:"ballots"`
	Notes      []Note        `json:"notes,omitempty"`
	Related    []Related     `json:"related"`
	Sources    []Source      `json:"sources"`
	Decision   *Decision     `json:"decision,omitempty"`
}
