package rules

import (
	"github.com/plenary-vote/plenary"
)

// OutcomeSet is a set of outcomes.
type OutcomeSet uint16

// Has says whether an outcome is in the set.
func (s OutcomeSet) Has(o plenary.Outcome) bool { return s&(1<<o) != 0 }

// With adds an outcome.
func (s OutcomeSet) With(o plenary.Outcome) OutcomeSet { return s | 1<<o }

// List lists the outcomes of the set in their order.
func (s OutcomeSet) List() []plenary.Outcome {
	var out []plenary.Outcome
	for _, o := range plenary.Outcomes() {
		if s.Has(o) {
			out = append(out, o)
		}
	}
	return out
}

// Outcomes gives what a vote can have come to under a rule, without the proof:
// one outcome, or several where positions are not known. It is what Decide
// proves. Errors are those of Decide; Unavailable when nothing is known at all.
func Outcomes(v *plenary.Vote, r *Rule, in Inputs) (OutcomeSet, error) {
	if v.Method == plenary.WithoutAVote {
		d, err := r.withoutVote()
		return OutcomeSet(0).With(d.Outcome), err
	}
	c, err := r.count(v, &in)
	if err != nil {
		return 0, err
	}
	r.missing(&c, v)
	if c.open == 0 {
		return OutcomeSet(0).With(r.judge(&c, &in)), nil
	}
	return r.possible(&c, &in)
}

// missing counts the ballots that the record lacks as open.
func (r *Rule) missing(c *counts, v *plenary.Vote) {
	if v.Quality != plenary.Partial {
		return
	}
	c.open += max(0, c.members-c.yes-c.no-c.abstain-c.other-c.open)
	for _, m := range r.Veto {
		c.openVeto = c.openVeto || v.Ballots.Of(m) == plenary.UnknownPosition
	}
}

// possible gives the outcomes that the open positions leave open, by trying
// every number of them in favour and against, the others abstaining or away.
func (r *Rule) possible(c *counts, in *Inputs) (OutcomeSet, error) {
	if c.open > 1000 {
		return 0, plenary.Errorf(plenary.Unavailable, "%d votes are not known", c.open).WithHint("give the ballots that are missing")
	}
	var set OutcomeSet
	try := *c
	for yes := range c.open + 1 {
		for no := range c.open - yes + 1 {
			try.yes, try.no, try.against = c.yes+yes, c.no+no, c.against
			try.abstain = c.abstain
			set = set.With(r.judge(&try, in))
			try.abstain = c.abstain + c.open - yes - no
			set = set.With(r.judge(&try, in))
			if c.openVeto && no > 0 && len(c.against) == 0 {
				try.against = r.Veto[:1]
				set = set.With(r.judge(&try, in))
			}
		}
	}
	return set, nil
}
