package rules

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
)

// Case is what a procedure is asked for. The zero value is the procedure in
// general, under the rules of today.
type Case struct {
	Member   plenary.Code   // whom it concerns; empty: nobody in particular
	On       plenary.Date   // the day it is about: rules, and the start of time limits; zero: today's rules, no dates
	Members  int64          // members of the Assembly that day; 0: not stated
	Holidays []plenary.Date // official holidays that are no working days
}

// Plan is a procedure worked out: what each stage needs, who can stop it, and
// what the member concerned can do itself.
type Plan struct {
	*Procedure
	Member plenary.Code `json:"member,omitempty"`
	Date   plenary.Date `json:"date,omitzero"`
	Stages []PlanStage  `json:"stages"`
}

// PlanStage is one stage worked out.
type PlanStage struct {
	Title       string         `json:"title"`
	Text        string         `json:"text"`
	Cite        string         `json:"cite"`
	Body        plenary.Body   `json:"body,omitempty"`
	By          string         `json:"by,omitempty"`
	Rule        string         `json:"rule,omitempty"`
	Alternative bool           `json:"alternative,omitempty"`
	Needs       string         `json:"needs,omitempty"`
	Needed      plenary.Count  `json:"needed"`  // votes in favour when every member votes; null: no vote, or members not stated
	Members     plenary.Count  `json:"members"` // of how many
	Veto        []plenary.Code `json:"veto"`
	Stops       []Note         `json:"stops"` // who can stop it here, and how
	Due         plenary.Date   `json:"due,omitzero"`
	Within      string         `json:"within,omitempty"`
	Own         string         `json:"own,omitempty"` // what the member concerned can do itself here
}

// Plan works a procedure out for a case. Errors: Invalid or NotFound when no
// rule was in force on the day.
func (p *Procedure) Plan(c Case) (*Plan, error) {
	out := &Plan{Procedure: p, Member: c.Member, Date: c.On, Stages: []PlanStage{}}
	for i := range p.Stages {
		s, err := p.Stages[i].plan(p, c)
		if err != nil {
			return nil, err
		}
		out.Stages = append(out.Stages, s)
	}
	return out, nil
}

func (s *Stage) plan(p *Procedure, c Case) (PlanStage, error) {
	out := PlanStage{Title: s.Title, Text: s.Text, Cite: s.Cite, Body: s.Body, By: s.By, Alternative: s.Alternative,
		Veto: []plenary.Code{}, Stops: []Note{}}
	needs, members := s.Needs, c.Members
	if s.Body != "" {
		book, err := Builtin(s.Body)
		if err != nil {
			return out, err
		}
		rule, err := book.On(s.Question, c.On)
		if err != nil {
			return out, err
		}
		needs, out.Rule = &rule.Needs[0], rule.ID()
		out.Veto = append(out.Veto, rule.Veto...)
		if rule.Seats > 0 {
			members = rule.Seats
		}
	}
	if s.AllVeto {
		book, err := Builtin(plenary.SecurityCouncil)
		if err != nil {
			return out, err
		}
		rule, err := book.On(plenary.Substantive, c.On)
		if err != nil {
			return out, err
		}
		out.Veto = append(out.Veto, rule.Veto...)
	}
	if needs != nil {
		out.Needs = needs.phrase()
		out.stops(*needs, members, s.AllVeto)
	}
	out.Stops = append(out.Stops, s.Stops...)
	if s.Within.N > 0 {
		out.Within = fmt.Sprintf("%d %s", s.Within.N, s.Within.Unit)
		if s.Within.Unit == "working days" && c.On.Precision() == plenary.DayPrecision {
			out.Due = WorkingDay(c.On, s.Within.N, c.Holidays)
		}
	}
	if c.Member != "" {
		out.Own = out.own(p.Subject, c.Member, s.AllVeto)
	}
	return out, nil
}

// stops says who can stop the stage: the holders of a veto, and how many others
// it takes.
func (s *PlanStage) stops(t Threshold, members int64, ratify bool) {
	switch {
	case ratify:
		s.Stops = append(s.Stops, Note{"Any one of " + orList(s.Veto) + ", by not ratifying.", s.Cite})
	case len(s.Veto) > 0:
		s.Stops = append(s.Stops, Note{"Any one of " + orList(s.Veto) + ", by voting against (veto).", s.Cite})
	}
	if members < 1 {
		return
	}
	least := t.Least(members)
	if t.Base == Fixed {
		least = t.Num
	}
	s.Needed, s.Members = plenary.N(least), plenary.N(members)
	block := members - least + 1
	if t.Base == Voting {
		text := fmt.Sprintf("%d members voting against, when all %d vote", block, members)
		if t.Num == 2 && t.Den == 3 {
			text += "; always more than half as many as vote in favour"
		}
		s.Stops = append(s.Stops, Note{text + ".", t.Cite})
		return
	}
	how := "not being in favour: abstaining or staying away is enough"
	if ratify {
		how = "not ratifying"
	}
	s.Stops = append(s.Stops, Note{fmt.Sprintf("%d of the %d by %s.", block, members, how), t.Cite})
}

// own says what the member concerned can do itself at this stage.
func (s *PlanStage) own(subject string, m plenary.Code, ratify bool) string {
	permanent := slices.Contains(s.Veto, m)
	switch {
	case s.Needs == "":
		return ""
	case subject == "applicant":
		return fmt.Sprintf("%s has no vote: it is not yet a member.", m)
	case ratify && permanent:
		return fmt.Sprintf("%s can stop it alone: without its ratification the amendment does not take effect.", m)
	case permanent && subject == "member":
		return fmt.Sprintf("%s is itself a permanent member: its own vote against is a veto. It can stop this alone.", m)
	case permanent:
		return fmt.Sprintf("%s is a permanent member: its vote against is a veto.", m)
	case s.Body == plenary.SecurityCouncil:
		return fmt.Sprintf("%s has one vote here if it has a seat in the Council then, and cannot stop it alone.", m)
	}
	return fmt.Sprintf("%s has one vote among all and cannot stop it alone.", m)
}

// WorkingDay is the nth working day after a day: Saturdays, Sundays and the
// holidays given are not counted.
func WorkingDay(from plenary.Date, n int, holidays []plenary.Date) plenary.Date {
	t := from.Time()
	d := from
	for n > 0 {
		t = t.AddDate(0, 0, 1)
		d = plenary.NewDate(t.Year(), t.Month(), t.Day())
		if w := t.Weekday(); w != time.Saturday && w != time.Sunday && !slices.Contains(holidays, d) {
			n--
		}
	}
	return d
}

// String renders the plan as plain text.
func (p *Plan) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", p.Title)
	if p.Member != "" {
		fmt.Fprintf(&b, ": %s", p.Member)
	}
	fmt.Fprintf(&b, "\n%s [%s]\n", p.About, p.Cite)
	for i, s := range p.Stages {
		way := ""
		if s.Alternative {
			way = " (one of several ways)"
		}
		fmt.Fprintf(&b, "\n%d. %s%s\n", i+1, s.Title, way)
		fmt.Fprintf(&b, "   %s [%s]\n", s.Text, s.Cite)
		if s.Needs != "" {
			fmt.Fprintf(&b, "   Needs %s", s.Needs)
			if s.Needed.Known() {
				fmt.Fprintf(&b, ": %s of %s when all vote", s.Needed, s.Members)
			}
			if s.Rule != "" {
				fmt.Fprintf(&b, " (%s)", s.Rule)
			}
			b.WriteByte('\n')
		}
		for _, n := range s.Stops {
			fmt.Fprintf(&b, "   Who can stop it: %s [%s]\n", n.Text, n.Cite)
		}
		if s.Own != "" {
			fmt.Fprintf(&b, "   %s\n", s.Own)
		}
		if !s.Due.IsZero() {
			fmt.Fprintf(&b, "   Within %s: by %s.\n", s.Within, s.Due.Long())
		}
	}
	for _, n := range p.Notes {
		fmt.Fprintf(&b, "\nNote: %s", n.Text)
		if n.Cite != "" {
			fmt.Fprintf(&b, " [%s]", n.Cite)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
