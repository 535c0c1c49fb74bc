package meeting

import "reflect"

// Role is what a person is in a meeting.
type Role string

// The roles. Anybody else is the public, which reads and commands nothing.
const (
	Organiser Role = "organiser" // hands out roles and codes
	Chair     Role = "chair"     // presides: puts questions, locks, announces
	Clerk     Role = "clerk"     // keeps presence, texts and the record
	Delegate  Role = "seat"      // speaks and votes for one seat
	Observer  Role = "observer"  // follows, and may ask for the floor
)

// roles is a set of roles.
type roles uint8

const (
	organiser roles = 1 << iota
	chair
	clerk
	delegate
	observer
	nobody // an entry of someone not yet known

	table = chair | clerk
	floor = delegate | table
)

var roleSet = map[Role]roles{Organiser: organiser, Chair: chair, Clerk: clerk, Delegate: delegate, Observer: observer}

// kind is what every command of one type has in common.
type kind struct {
	make    func() Command
	by      roles
	session bool // only while the meeting sits
	voting  bool // also while a vote is open
	after   bool // also after the meeting has closed
}

func of[C any, P interface {
	*C
	Command
}](k kind) kind {
	k.make = func() Command { return P(new(C)) }
	return k
}

// commands holds every type of entry by its name in the log.
var commands = map[string]kind{
	"open":     of[Open](kind{by: nobody}),
	"code":     of[IssueCode](kind{by: organiser | clerk, voting: true}),
	"redeem":   of[Redeem](kind{by: nobody, voting: true, after: true}),
	"revoke":   of[Revoke](kind{by: organiser | clerk, voting: true, after: true}),
	"preside":  of[Preside](kind{by: organiser | table}),
	"presence": of[Presence](kind{by: floor | observer, voting: true}),
	"sitting":  of[Sit](kind{by: chair, after: true}),
	"agenda":   of[SetAgenda](kind{by: table | organiser}),
	"take-up":  of[TakeUp](kind{by: chair, session: true}),
	"draft":    of[Submit](kind{by: table}),
	"sponsor":  of[Sponsor](kind{by: table}),
	"revise":   of[Revise](kind{by: table}),
	"classify": of[Classify](kind{by: chair}),
	"withdraw": of[Withdraw](kind{by: floor}),
	"order":    of[SettleOrder](kind{by: chair}),
	"fall":     of[Fall](kind{by: chair}),
	"move":     of[Move](kind{by: floor, session: true, voting: true}),
	"object":   of[Object](kind{by: floor, session: true}),
	"rule":     of[Rule](kind{by: chair, voting: true}),
	"list":     of[SetList](kind{by: table}),
	"ask":      of[Ask](kind{by: floor | observer, session: true}),
	"unask":    of[Unask](kind{by: floor | observer, session: true, voting: true}),
	"floor":    of[GiveFloor](kind{by: table, session: true}),
	"yield":    of[YieldFloor](kind{by: table, session: true, voting: true}),
	"lot":      of[NewLot](kind{by: table}),
	"commit":   of[Commit](kind{by: floor}),
	"reveal":   of[Reveal](kind{by: floor}),
	"draw":     of[Draw](kind{by: chair}),
	"call":     of[CallVote](kind{by: chair, session: true, voting: true}),
	"begin":    of[BeginVoting](kind{by: chair, session: true, voting: true}),
	"cast":     of[Cast](kind{by: floor, voting: true, after: true}),
	"count":    of[Count](kind{by: table, session: true, voting: true}),
	"lock":     of[Lock](kind{by: chair, voting: true, after: true}),
	"announce": of[Announce](kind{by: chair, voting: true, after: true}),
	"cancel":   of[Cancel](kind{by: chair, voting: true}),
	"adopt":    of[Adopt](kind{by: chair, session: true}),
	"explain":  of[Explain](kind{by: table}),
	"intend":   of[Intend](kind{by: floor, voting: true, after: true}),
	"correct":  of[Correct](kind{by: clerk, voting: true, after: true}),
}

// names is commands the other way round.
var names = func() map[reflect.Type]string {
	m := map[reflect.Type]string{}
	for n, k := range commands {
		m[reflect.TypeOf(k.make())] = n
	}
	return m
}()

// TypeOf is the name of a command in the log, empty for none of ours.
func TypeOf(c Command) string { return names[reflect.TypeOf(c)] }
