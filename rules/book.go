package rules

import (
	"slices"

	"github.com/plenary-vote/plenary"
)

// Book is the rules of one body through time, as one file states them.
type Book struct {
	Body        plenary.Body
	Name        string
	File        string             // where it was read, for messages
	Unruled     []plenary.Question // what applies when nobody ruled on the class: one applies, several are all shown
	UnruledCite string
	WithoutVote string   // cite of adoption without a vote; empty: the book has none
	Weights     string   // cite of the rule that gives ballots weights; empty: every ballot counts one
	Proxies     *Proxies // nil: nobody votes for another
	Members     []Seat   // the roll, where the file lists one; empty: the roll comes from outside
	Source      string
	Rules       []Rule
}

// Seat is one member on a body's own roll.
type Seat struct {
	Member plenary.Code
	Weight int64 // at least 1
	Name   string
}

// Proxies says for how many other members one member may vote.
type Proxies struct {
	Most int
	Cite string
}

// Rule is one majority, in force between two days, for one class of question.
type Rule struct {
	Question  plenary.Question
	Title     string
	From, To  plenary.Date // first and last day in force; zero is open
	Seats     int64        // members of the body, 0 when not fixed by the rule
	Needs     []Threshold  // all must be met
	Tie       Tie
	TieCite   string
	EmptyCite string // cite for: nobody in favour, nobody against, so not adopted
	Quorum    *Threshold
	Veto      []plenary.Code // whose vote against stops what otherwise has its votes
	VetoCite  string
	Parties   string // cite of the duty of a party to a dispute to abstain
	Elects    bool   // the votes are for a candidate: elected or inconclusive
	Line      int    // where it starts in the file

	book *Book
}

// Base is what a threshold is a share of.
type Base uint8

// The bases. Fixed is a plain number of votes.
const (
	Fixed   Base = iota
	Voting       // in favour and against
	Cast         // in favour, against and abstaining
	Present      // present at the vote
	Members      // all members entitled to vote
)

var baseNames = [...]string{"votes", "voting", "cast", "present", "members"}

// String is the word for the base in a rules file.
func (b Base) String() string { return baseNames[min(int(b), len(baseNames)-1)] }

// Threshold is "at least 2/3 of voting", "more than 1/2 of members" or, with
// base Fixed, "at least 9 votes" (Num is the number, Den is 1).
type Threshold struct {
	Strict   bool // more than, not at least
	Num, Den int64
	Base     Base
	Cite     string
}

// Least is the smallest count, at least 1, that meets the threshold when its
// base amounts to base. Computed in integers: floor or ceiling of Num*base/Den.
func (t Threshold) Least(base int64) int64 {
	if t.Base == Fixed {
		return max(1, t.Num)
	}
	if t.Strict {
		return t.Num*base/t.Den + 1
	}
	return max(1, (t.Num*base+t.Den-1)/t.Den)
}

// Tie says what becomes of a vote that divides equally.
type Tie uint8

// The rules for a tie. NoTie is a file that says nothing: such a vote fails
// like any other that misses its majority.
const (
	NoTie         Tie = iota
	TieRejected       // equal is rejected
	TieSecondVote     // a second vote is taken; equal again is rejected
	TieCasting        // the presiding officer has a casting vote
)

var tieNames = [...]string{"", "rejected", "second-vote", "casting-vote"}

// ID is the identity of the rule: body/question.
func (r *Rule) ID() string { return string(r.book.Body) + "/" + string(r.Question) }

// Book is the book the rule stands in.
func (r *Rule) Book() *Book { return r.book }

// InForce says whether the rule applied on a day that the date may mean.
func (r *Rule) InForce(d plenary.Date) bool {
	return (r.From.IsZero() || r.From.Compare(d.Last()) <= 0) && (r.To.IsZero() || r.To.Compare(d.First()) >= 0)
}

// On gives the rule for a class of question on a day. A zero date means the
// rule of today: the one without an end. Its errors are NotFound and, where two
// rules apply, Ambiguous.
func (b *Book) On(q plenary.Question, d plenary.Date) (*Rule, error) {
	var found *Rule
	known := false
	for i := range b.Rules {
		r := &b.Rules[i]
		if r.Question != q {
			continue
		}
		known = true
		if d.IsZero() && !r.To.IsZero() || !d.IsZero() && !r.InForce(d) {
			continue
		}
		if found != nil {
			return nil, plenary.Errorf(plenary.Ambiguous, "%s: two rules for %s questions on %s, lines %d and %d", b.File, q, d, found.Line, r.Line).
				WithHint("give the day of the vote; if the rules overlap, end the older one with a to: line")
		}
		found = r
	}
	switch {
	case found != nil:
		return found, nil
	case known:
		return nil, plenary.Errorf(plenary.NotFound, "%s has no rule for %s questions on %s", b.Name, q, d).
			WithHint("give a day on which a rule was in force: plenary rules show %s", b.Body)
	}
	return nil, plenary.Errorf(plenary.NotFound, "%s has no class of question %q", b.Name, q).
		WithHint("use %s", orList(b.Questions()))
}

// Questions lists the classes of question of the book in the order of the file.
func (b *Book) Questions() []plenary.Question {
	var qs []plenary.Question
	for _, r := range b.Rules {
		if !slices.Contains(qs, r.Question) {
			qs = append(qs, r.Question)
		}
	}
	return qs
}
