// Package minutes tells a meeting as a document: who presided, who was there,
// what was put, how each vote went and why, what was said of it afterwards. The
// same document is a page that prints well, CSV and JSON; page and JSON carry
// the leaves of the ledger and a seal, and can be verified without a server.
//
// It tells what the meeting's journal holds and adds nothing; it never shows a
// ballot that was changed before the lock, nor one of a vote that was not
// announced.
package minutes

import (
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
)

// Document is the minutes of a meeting, so far as it has gone.
type Document struct {
	Format     int                `json:"plenary_minutes"` // 1
	Meeting    string             `json:"meeting"`
	Title      string             `json:"title"`
	Body       plenary.Body       `json:"body"`
	BodyName   string             `json:"body_name"`
	Collection plenary.Collection `json:"collection"`
	Session    string             `json:"session,omitempty"`
	Date       plenary.Date       `json:"date"`
	Phase      meeting.Phase      `json:"phase"` // closed, or how far the meeting is

	Presiding []Presiding `json:"presiding"`
	Seats     []Seat      `json:"seats"`
	Texts     []Text      `json:"texts"` // every draft and amendment, as it stands
	Events    []Event     `json:"events"`
	Votes     []Vote      `json:"votes"`

	Leaves     []string `json:"leaves"`     // of the ledger, in canonical form
	Checkpoint string   `json:"checkpoint"` // signed
	Key        string   `json:"key"`        // that signed it

	leafOf map[plenary.VoteID]int // the decisions among the leaves, where the document was told
}

// Presiding is who presided, from a time on.
type Presiding struct {
	From   time.Time    `json:"from"`
	Office string       `json:"office"`
	Seat   plenary.Code `json:"seat,omitempty"`
}

// Seat is a member, an observer, or a member without a vote, and when it was
// present.
type Seat struct {
	Code     plenary.Code `json:"code"`
	Name     string       `json:"name"`
	Observer bool         `json:"observer,omitempty"`
	NoVote   string       `json:"no_vote,omitempty"`
	Weight   int64        `json:"weight"`
	Present  []Span       `json:"present"`
}

// Span is a time; To is zero when it has not ended.
type Span struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to,omitzero"`
}

// Text is a draft or an amendment.
type Text struct {
	ID        string              `json:"id"`
	Symbol    plenary.Symbol      `json:"symbol,omitempty"`
	Title     string              `json:"title"`
	Amends    string              `json:"amends,omitempty"`
	Sponsors  []plenary.Code      `json:"sponsors,omitempty"`
	Fate      meeting.Fate        `json:"fate"`
	Why       string              `json:"why,omitempty"`
	Revisions int                 `json:"revisions,omitempty"`
	Text      []meeting.Paragraph `json:"text,omitempty"`
	Changes   []meeting.Change    `json:"changes,omitempty"`
}

// Event is one thing that happened, told in a sentence.
type Event struct {
	At   time.Time `json:"at"`
	Text string    `json:"text"`
	Vote string    `json:"vote,omitempty"` // number of the vote that ended with it
}

// Vote is a vote that was announced, or cancelled before that. One that was
// cancelled has no ballots here.
type Vote struct {
	Number    string `json:"number"`              // the vote's name within the meeting
	Cancelled string `json:"cancelled,omitempty"` // why

	// The vote as announced. Its ballots are {CODE: position}; what else is
	// known of one stands in Particular.
	plenary.Vote
	Particular []Particular `json:"particular,omitempty"`
	Put        []ledger.Put `json:"put,omitempty"` // the text as put
	Hands      *Hands       `json:"hands,omitempty"`

	Called       time.Time     `json:"called"`
	Begun        time.Time     `json:"begun,omitzero"`
	Locked       time.Time     `json:"locked,omitzero"`
	Ended        time.Time     `json:"ended"`
	Explanations []Explanation `json:"explanations,omitempty"`
	Intentions   []Intention   `json:"intentions,omitempty"`
	Corrigenda   []Corrigendum `json:"corrigenda,omitempty"`
}

// Particular is what is known of one ballot beside its position.
type Particular struct {
	Member plenary.Code   `json:"member"`
	Weight int64          `json:"weight,omitempty"`
	Reason plenary.Reason `json:"reason,omitzero"`
	How    string         `json:"how,omitempty"` // spoken, paper, hand, voice: not from the member's device
}

// Hands are hands counted without names.
type Hands struct {
	Yes     int64 `json:"yes"`
	No      int64 `json:"no"`
	Abstain int64 `json:"abstain"`
}

// Explanation is an explanation of vote.
type Explanation struct {
	At     time.Time    `json:"at"`
	Seat   plenary.Code `json:"seat"`
	Before bool         `json:"before,omitempty"` // the vote
	Text   string       `json:"text,omitempty"`
}

// Intention is a statement of how a member had intended to vote.
type Intention struct {
	At       time.Time        `json:"at"`
	Seat     plenary.Code     `json:"seat"`
	Recorded plenary.Position `json:"recorded"`
	Intended plenary.Position `json:"intended"`
}

// Corrigendum is a clerk's error put right, with the vote as it then stands.
type Corrigendum struct {
	At         time.Time        `json:"at"`
	Seat       plenary.Code     `json:"seat"`
	Was        plenary.Position `json:"was"`
	Is         plenary.Position `json:"is"`
	Reason     string           `json:"reason"`
	Vote       plenary.Vote     `json:"vote"`
	Particular []Particular     `json:"particular,omitempty"`
}

// vote is the vote of a number, nil when there is none.
func (d *Document) vote(number string) *Vote {
	for i := range d.Votes {
		if d.Votes[i].Number == number {
			return &d.Votes[i]
		}
	}
	return nil
}

// name is the name of a seat.
func (d *Document) name(c plenary.Code) string {
	for i := range d.Seats {
		if d.Seats[i].Code == c {
			return d.Seats[i].Name
		}
	}
	return string(c)
}
