package rules

import "github.com/plenary-vote/plenary"

// Inputs is what a vote does not hold itself: who is entitled and present, and
// what the presiding officer ruled. The zero value states nothing, and the
// proof then says what was not stated.
type Inputs struct {
	// Members is how many votes the members entitled to vote have together.
	// When unknown it is the rule's seats or the sum of the book's roll.
	Members plenary.Count
	// Roll lists who is entitled to vote; a ballot of anybody else is refused.
	// Nil: the book's own roll, or no check when it has none.
	Roll []plenary.Code
	// Present is how many votes are present (or represented), in the unit of
	// Members. Unknown: the quorum is not checked.
	Present plenary.Count
	// Attending lists who is present, for a body that counts presence by roll.
	// Where members vote by proxy, a represented member counts as present. Nil:
	// Present is what is known.
	Attending []plenary.Code
	// Ruling says who ruled that the question is of the rule's class, or where
	// that is known from. Empty: the class is taken as put.
	Ruling string
	// Parties are members ruled to be parties to the dispute, which must
	// abstain where the rule says so.
	Parties []plenary.Code
	// Casting is the presiding officer's casting vote, UnknownPosition when
	// none was given.
	Casting plenary.Position
	// SecondVote says that this is the second vote after an equal division.
	SecondVote bool
	// Against names who voted against, where a vote has a tally and no ballots.
	Against []plenary.Code
	// VetoKnown says that every holder of a veto that voted against is in Against.
	VetoKnown bool
	// By says who cast a member's ballot for it: member to proxy.
	By map[plenary.Code]plenary.Code
}

// maxVotes bounds every count, so that no product of a threshold overflows.
const maxVotes = 1_000_000_000_000_000

// counts is a vote reduced to what a rule needs.
type counts struct {
	yes, no, abstain int64
	other            int64 // listed as not voting
	open             int64 // positions not known, or not yet cast
	members, present int64 // -1 when not stated
	against          []plenary.Code
	openVeto         bool // a holder of the veto is among the open
	forced           []plenary.Code
	byTally          bool
}

func (c *counts) base(b Base) int64 {
	switch b {
	case Voting:
		return c.yes + c.no
	case Cast:
		return c.yes + c.no + c.abstain
	case Present:
		return c.present
	case Members:
		return c.members
	}
	return 0
}

// meets says whether the votes in favour reach every threshold.
func (r *Rule) meets(c *counts) bool {
	for _, t := range r.Needs {
		if c.yes < t.Least(c.base(t.Base)) {
			return false
		}
	}
	return true
}

// quorate says whether enough are present; true where presence is not stated.
func (r *Rule) quorate(c *counts) bool {
	return r.Quorum == nil || c.present < 0 || c.members < 0 || c.present >= r.Quorum.Least(c.members)
}

// needed is how many votes in favour adoption takes, with the bases as they are.
func (r *Rule) needed(c *counts) int64 {
	var n int64
	for _, t := range r.Needs {
		n = max(n, t.Least(c.base(t.Base)))
	}
	return n
}

// judge is the whole of a decision, without its proof: the one place where an
// outcome is computed.
func (r *Rule) judge(c *counts, in *Inputs) plenary.Outcome {
	switch {
	case !r.quorate(c):
		return plenary.NoQuorum
	case r.meets(c) && len(c.against) > 0:
		return plenary.Vetoed
	case r.meets(c):
		return r.won()
	case r.tied(c) && r.Tie == TieSecondVote && !in.SecondVote:
		return plenary.Tied
	case r.tied(c) && r.Tie == TieCasting:
		switch in.Casting {
		case plenary.Yes:
			cast := *c
			cast.yes++
			if r.meets(&cast) {
				return r.won()
			}
		case plenary.No:
		default:
			return plenary.Tied
		}
	}
	if r.Elects {
		return plenary.Inconclusive
	}
	return plenary.Rejected
}

// tied says whether the votes divide equally.
func (r *Rule) tied(c *counts) bool { return c.yes == c.no && c.yes > 0 }

func (r *Rule) won() plenary.Outcome {
	if r.Elects {
		return plenary.Elected
	}
	return plenary.Adopted
}
