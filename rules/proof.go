package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// proof collects the steps of a decision in the order in which a presiding
// officer would go through them.
type proof struct {
	rule    *Rule
	c       *counts
	in      *Inputs
	ballots plenary.Ballots
	steps   []plenary.Step
}

func (p *proof) step(cite string, holds bool, format string, args ...any) {
	p.steps = append(p.steps, plenary.Step{Cite: cite, Text: fmt.Sprintf(format, args...), Holds: holds})
}

// note adds a remark that decides nothing.
func (p *proof) note(cite, format string, args ...any) {
	p.step(cite, true, format, args...)
	p.steps[len(p.steps)-1].Note = true
}

// class says which class of question is taken and on whose word.
func (p *proof) class() {
	r := p.rule
	by := "as put; nobody's ruling was stated"
	switch {
	case p.in.Ruling != "":
		by = p.in.Ruling
	case len(r.book.Unruled) == 1 && r.book.Unruled[0] == r.Question:
		by = "the class of whatever is not ruled otherwise"
	}
	cite := r.Needs[0].Cite
	if slices.Contains(r.book.Unruled, r.Question) {
		cite = r.book.UnruledCite
	}
	p.note(cite, "The question is taken as %s (%s): %s.", r.Question, r.title(), by)
	for _, m := range p.c.forced {
		p.step(r.Parties, true, "%s was ruled a party to the dispute: its vote is counted as an abstention.", m)
	}
}

// silent says that members without a ballot count as not voting.
func (p *proof) silent() {
	c := p.c
	if missing := c.members - c.yes - c.no - c.abstain - c.other - c.open; len(p.ballots) > 0 && missing > 0 {
		p.note(p.rule.Needs[0].Cite, "%d of %d votes have no ballot and count as not voting.", missing, c.members)
	}
}

// title is the rule's title and its days, for a sentence.
func (r *Rule) title() string {
	t := r.Title
	if t == "" {
		t = "rule of " + r.book.Name
	}
	if !r.To.IsZero() {
		return t + ", until " + r.To.Long()
	}
	if !r.From.IsZero() {
		return t + ", since " + r.From.Long()
	}
	return t
}

// open says that positions are missing and do not matter. The steps that follow
// are those of the case most favourable to adoption where it fails all the
// same, of the least favourable where it succeeds all the same.
func (p *proof) open() {
	c, r := p.c, p.rule
	best := *c
	best.yes, best.open = c.yes+c.open, 0
	if o := r.judge(&best, p.in); o == plenary.Adopted || o == plenary.Elected {
		worst := *c
		worst.no, worst.open = c.no+c.open, 0
		p.note(r.Needs[0].Cite, "%d positions are not known; even with all of them against, the outcome is the same.", c.open)
		*c = worst
		return
	}
	p.note(r.Needs[0].Cite, "%d positions are not known; even with all of them in favour, the outcome is the same.", c.open)
	*c = best
}

// presence checks the quorum where presence was stated.
func (p *proof) presence() {
	q := p.rule.Quorum
	if q == nil {
		return
	}
	switch {
	case p.c.present >= 0:
		least := q.Least(p.c.members)
		p.step(q.Cite, p.c.present >= least, "A decision needs the presence of %s: %d of %d. Present: %d.", q.phrase(), least, p.c.members, p.c.present)
	case p.c.members >= 0:
		p.note(q.Cite, "A decision needs the presence of %s: %d of %d. Presence was not stated and is not checked.", q.phrase(), q.Least(p.c.members), p.c.members)
	default:
		p.note(q.Cite, "A decision needs the presence of %s. Presence was not stated and is not checked.", q.phrase())
	}
}

// phrase is the threshold in words.
func (t Threshold) phrase() string {
	how := "at least"
	if t.Strict {
		how = "more than"
	}
	if t.Base == Fixed {
		return fmt.Sprintf("%s %d votes", how, t.Num)
	}
	of := map[Base]string{Voting: "of those voting for or against", Cast: "of those voting or abstaining",
		Present: "of those present", Members: "of the members"}[t.Base]
	switch {
	case t.Num == 1 && t.Den == 2:
		return how + " half " + of
	case t.Num == 2 && t.Den == 3:
		return how + " two-thirds " + of
	}
	return fmt.Sprintf("%s %d/%d %s", how, t.Num, t.Den, of)
}

// majority goes through the thresholds.
func (p *proof) majority() {
	c := p.c
	for _, t := range p.rule.Needs {
		least := t.Least(c.base(t.Base))
		basis := ""
		switch t.Base {
		case Fixed:
			p.step(t.Cite, c.yes >= least, "Needed in favour: %s. In favour: %d.", t.phrase(), c.yes)
			continue
		case Voting:
			basis = fmt.Sprintf(" (%d + %d = %d)", c.yes, c.no, c.base(t.Base))
		case Cast:
			basis = fmt.Sprintf(" (%d + %d + %d = %d)", c.yes, c.no, c.abstain, c.base(t.Base))
		case Present, Members:
			basis = fmt.Sprintf(" (%d)", c.base(t.Base))
		}
		p.step(t.Cite, c.yes >= least, "Needed in favour: %s%s, which is %d. In favour: %d.", t.phrase(), basis, least, c.yes)
		if t.Base == Voting && c.abstain > 0 {
			p.note(t.Cite, "%d abstained and %s not counted: who abstains is not voting.", c.abstain, were(c.abstain))
		}
	}
	if c.yes == 0 && c.no == 0 {
		cite := p.rule.EmptyCite
		if cite == "" {
			cite = p.rule.Needs[0].Cite
		}
		p.note(cite, "Nobody voted for or against. Nothing is adopted without a vote in favour; the presiding officer may be asked for a ruling.")
	}
}

func were(n int64) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// tie says what follows from an equal division.
func (p *proof) tie() {
	r, c := p.rule, p.c
	if r.Tie == NoTie || !r.tied(c) || r.meets(c) {
		return
	}
	switch {
	case r.Tie == TieRejected:
		p.step(r.TieCite, false, "Equally divided, %d to %d: not adopted.", c.yes, c.no)
	case r.Tie == TieSecondVote && p.in.SecondVote:
		p.step(r.TieCite, false, "Equally divided again, %d to %d, in the second vote: rejected.", c.yes, c.no)
	case r.Tie == TieSecondVote:
		p.step(r.TieCite, false, "Equally divided, %d to %d: a second vote is taken; equal again would be rejected.", c.yes, c.no)
	case p.in.Casting == plenary.Yes:
		p.step(r.TieCite, true, "Equally divided, %d to %d: the presiding officer's casting vote is in favour.", c.yes, c.no)
	case p.in.Casting == plenary.No:
		p.step(r.TieCite, false, "Equally divided, %d to %d: the presiding officer's casting vote is against.", c.yes, c.no)
	default:
		p.step(r.TieCite, false, "Equally divided, %d to %d: the presiding officer has a casting vote and has not used it.", c.yes, c.no)
	}
}

// veto says who could stop it and who did.
func (p *proof) veto() {
	r, c := p.rule, p.c
	if len(r.Veto) == 0 {
		return
	}
	switch {
	case len(c.against) == 0:
		p.step(r.VetoCite, true, "None of %s may vote against. None did.", orList(r.Veto))
	case r.meets(c):
		p.step(r.VetoCite, false, "None of %s may vote against. Against: %s: vetoed.", orList(r.Veto), codes(c.against))
	default:
		p.note(r.VetoCite, "%s voted against. That is no veto: the proposal did not have its votes.", codes(c.against))
	}
	var idle []plenary.Code
	for _, b := range p.ballots {
		if (b.Position == plenary.Abstain || b.Position == plenary.NotVoting) && slices.Contains(r.Veto, b.Member) {
			idle = append(idle, b.Member)
		}
	}
	if len(idle) > 0 {
		p.note(r.VetoCite, "%s abstained or did not participate (a source may not say which). That is no veto.", codes(idle))
	}
}

// codes joins member codes for a sentence.
func codes(cs []plenary.Code) string {
	ss := make([]string, len(cs))
	for i, c := range cs {
		ss[i] = string(c)
	}
	return strings.Join(ss, ", ")
}
