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
	r.missing(&c, v)
	if c.open > 0 {
		set, err := r.possible(&c, &in)
		if err != nil {
			return plenary.Decision{}, err
		}
		if outs := set.List(); len(outs) > 1 {
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

func names(outs []plenary.Outcome) []string {
	ss := make([]string, len(outs))
	for i, o := range outs {
		ss[i] = o.String()
	}
	return ss
}
