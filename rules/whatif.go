package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Outlook is what can still become of a vote.
type Outlook struct {
	Now        plenary.Outcome `json:"now"`         // if it were closed now, open positions not voting
	Open       int64           `json:"open"`        // votes not yet cast
	NeedsMore  plenary.Count   `json:"needs_more"`  // further votes in favour, the other open ones not cast; null: no number of them is enough
	CannotFail bool            `json:"cannot_fail"` // adopted whatever the open ones do
	CannotPass bool            `json:"cannot_pass"` // not adopted whatever the open ones do
	Veto       []plenary.Code  `json:"veto"`        // members not against whose vote against would be a veto, the open ones being in favour
}

// WhatIf looks ahead from any state of a vote. Open positions are ballots with
// an unknown position and, for a vote with a tally only, the members that the
// tally doesn't account for. Errors are those of Decide.
func WhatIf(v *plenary.Vote, r *Rule, in Inputs) (Outlook, error) {
	c, err := r.count(v, &in)
	if err != nil {
		return Outlook{}, err
	}
	if c.byTally && !v.Tally.NotVoting.Known() && c.members >= 0 {
		c.open = c.members - c.yes - c.no - c.abstain
		if c.present >= 0 {
			c.open = min(c.open, c.present-c.yes-c.no-c.abstain)
		}
		c.openVeto = len(r.Veto) > 0
	}
	o := Outlook{Now: r.judge(&c, &in), Open: c.open, Veto: []plenary.Code{}}
	passes := func(yes, no int64, against []plenary.Code) bool {
		try := c
		try.yes, try.no, try.against = c.yes+yes, c.no+no, against
		return r.judge(&try, &in) == r.won()
	}
	worst := c.against
	if c.openVeto && len(worst) == 0 {
		worst = r.Veto[:1]
	}
	o.CannotPass = !passes(c.open, 0, c.against)
	o.CannotFail = passes(0, c.open, worst)
	if !o.CannotPass {
		// More in favour never hurts, so the least number is found by halving.
		lo, hi := int64(0), c.open
		for lo < hi {
			if mid := (lo + hi) / 2; passes(mid, 0, c.against) {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		o.NeedsMore = plenary.N(lo)
		o.Veto = r.stoppers(v, &c, &in)
	}
	return o, nil
}

// stoppers lists the holders of a veto whose vote against would stop it.
func (r *Rule) stoppers(v *plenary.Vote, c *counts, in *Inputs) []plenary.Code {
	out := []plenary.Code{}
	for _, m := range r.Veto {
		if slices.Contains(in.Parties, m) {
			continue
		}
		try := *c
		try.yes, try.open, try.against = c.yes+c.open, 0, r.Veto[:1]
		switch v.Ballots.Of(m) {
		case plenary.Yes, plenary.UnknownPosition:
			try.yes-- // it leaves the side in favour
		}
		try.no++
		if r.judge(&try, in) == plenary.Vetoed {
			out = append(out, m)
		}
	}
	return out
}

// String says the outlook in words for the chair.
func (o Outlook) String() string {
	var s []string
	n, more := o.NeedsMore.Int()
	switch {
	case o.CannotPass:
		s = append(s, "can no longer be adopted")
	case o.CannotFail:
		s = append(s, "can no longer fail")
	case n == 0:
		s = append(s, "has its votes now")
	case more && n == 1:
		s = append(s, "needs 1 more in favour")
	case more:
		s = append(s, fmt.Sprintf("needs %d more in favour", n))
	}
	if len(o.Veto) > 0 {
		s = append(s, "a vote against by "+orList(o.Veto)+" would be a veto")
	}
	return strings.Join(s, "; ")
}
