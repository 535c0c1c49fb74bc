package rules

import (
	"github.com/plenary-vote/plenary"
)

// Decide decides a vote under a rule and proves the outcome. Ballots are what
// is counted; a vote without ballots is decided on its tally. A vote adopted
// without a vote is never counted. When positions are unknown the vote is
// decided only if they could not change the outcome.
//
// Errors: Invalid or Refused when the ballots are not possible under the rules,
// Unavailable when too little of the vote is known.
func Decide(v *plenary.Vote, r *Rule, in Inputs) (plenary.Decision, error) {
	if v.Method == plenary.WithoutAVote {
		return r.withoutVote()
	}
	c, err := r.count(v, &in)
	if err != nil {
		return plenary.Decision{}, err
	}
	p := proof{rule: r, c: &c, in: &in, ballots: v.Ballots}
	p.class()
	if v.Quality == plenary.Partial {
		c.open += max(0, c.members-c.yes-c.no-c.abstain-c.other-c.open)
		for _, m := range r.Veto {
			c.openVeto = c.openVeto || v.Ballots.Of(m) == plenary.UnknownPosition
		}
	}
	if c.open > 0 {
		outs, err := r.possible(&c, &in)
		if err != nil {
			return plenary.Decision{}, err
		}
		if len(outs) > 1 {
			return plenary.Decision{}, plenary.Errorf(plenary.Unavailable, "%d of %d positions are not known, and the outcome depends on them: it may be %s",
				c.open, c.members, orList(names(outs))).WithHint("give the ballots that are missing")
		}
		p.open()
	}
	p.silent()
	p.presence()
	p.majority()
	p.tie()
	p.veto()
	d := plenary.Decision{
		Outcome: r.judge(&c, &in), VetoedBy: []plenary.Code{}, Rule: r.ID(), Question: r.Question,
		Needed: plenary.N(r.needed(&c)), Margin: plenary.N(c.yes - r.needed(&c)), Proof: p.steps,
	}
	if d.Outcome == plenary.Vetoed {
		d.VetoedBy = append(d.VetoedBy, c.against...)
	}
	return d, nil
}

// withoutVote is the decision of what was adopted because nobody asked for a
// vote.
func (r *Rule) withoutVote() (plenary.Decision, error) {
	if r.book.WithoutVote == "" {
		return plenary.Decision{}, plenary.Errorf(plenary.Refused, "the rules of %s do not know adoption without a vote", r.book.Name).
			WithHint("take a vote, or use rules that say: without-vote: adopted")
	}
	return plenary.Decision{
		Outcome: plenary.Adopted, VetoedBy: []plenary.Code{}, Rule: r.ID(), Question: r.Question,
		Proof: []plenary.Step{{Cite: r.book.WithoutVote, Holds: true,
			Text: "Nobody asked for a vote and nobody objected: adopted without a vote. No majority is counted."}},
	}, nil
}

// possible lists the outcomes that the open positions leave open, by trying
// every number of them in favour and against.
func (r *Rule) possible(c *counts, in *Inputs) ([]plenary.Outcome, error) {
	if c.open > 1000 {
		return nil, plenary.Errorf(plenary.Unavailable, "%d votes are not known", c.open).WithHint("give the ballots that are missing")
	}
	var have [16]bool
	try := *c
	for yes := int64(0); yes <= c.open; yes++ {
		for no := int64(0); no <= c.open-yes; no++ {
			try.yes, try.no, try.against = c.yes+yes, c.no+no, c.against
			try.abstain = c.abstain + c.open - yes - no
			have[r.judge(&try, in)] = true
			if c.openVeto && no > 0 && len(c.against) == 0 {
				try.against = r.Veto[:1]
				have[r.judge(&try, in)] = true
			}
			try.abstain = c.abstain
			try.against = c.against
			have[r.judge(&try, in)] = true
		}
	}
	var outs []plenary.Outcome
	for _, o := range plenary.Outcomes() {
		if have[o] {
			outs = append(outs, o)
		}
	}
	return outs, nil
}

func names(outs []plenary.Outcome) []string {
	ss := make([]string, len(outs))
	for i, o := range outs {
		ss[i] = o.String()
	}
	return ss
}
