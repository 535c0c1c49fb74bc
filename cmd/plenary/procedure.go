package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// procedureCmd tells a decision that takes several votes.
type procedureCmd struct {
	Name    string   `arg:"" optional:"" help:"Which procedure; without it they are listed."`
	Member  string   `help:"Whom it concerns: what it could do itself, and where." placeholder:"MEMBER"`
	Date    string   `help:"Day it is about: its rules and members, and where time limits begin." placeholder:"YYYY-MM-DD"`
	Holiday []string `help:"Official holidays, which are no working days." placeholder:"YYYY-MM-DD,..."`
}

// Run prints the stages, what each needs and who can stop it.
func (cmd procedureCmd) Run(c *Context) error {
	if cmd.Name == "" {
		return listProcedures(c)
	}
	p, err := rules.ProcedureOf(cmd.Name)
	if err != nil {
		return usage(err, "run: plenary procedure")
	}
	var k rules.Case
	if cmd.Date != "" {
		if k.On, err = plenary.ParseDate(cmd.Date); err != nil {
			return usage(err, "run: plenary procedure --help")
		}
	}
	for _, h := range cmd.Holiday {
		d, err := plenary.ParseDate(h)
		if err != nil {
			return usage(err, "run: plenary procedure --help")
		}
		k.Holidays = append(k.Holidays, d)
	}
	k.Members = int64(len(names.MembersOn(orToday(k.On))))
	if cmd.Member != "" {
		if k.Member, err = concerned(p, cmd.Member, k.On); err != nil {
			return usage(err, "name a member by code or name")
		}
	}
	plan, err := p.Plan(k)
	if err != nil {
		return usage(err, "run: plenary procedure --help")
	}
	if c.JSON {
		return c.PrintJSON(plan)
	}
	return printPlan(c.Out, plan)
}

// concerned reads whom a procedure concerns: a member or, for an admission, a
// State that is none.
func concerned(p *rules.Procedure, text string, on plenary.Date) (plenary.Code, error) {
	code, err := names.Resolve(text, on)
	if p.Subject != "applicant" {
		return code, err
	}
	if err != nil {
		if o, ok := names.NotMember(text, on); ok {
			text = o.Name
		}
		return plenary.Code(text), nil // a State that is in no table may apply
	}
	if m, ok := names.Member(code); ok && m.MemberOn(orToday(on)) {
		return code, plenary.Errorf(plenary.Invalid, "%s is already a Member", m.Name).WithHint("give a State that is none, or a --date before its admission")
	}
	return code, nil
}

func listProcedures(c *Context) error {
	type entry struct {
		Name  string `json:"name"`
		Title string `json:"title"`
	}
	var out []entry
	t := newTable()
	for _, n := range rules.Procedures() {
		p, err := rules.ProcedureOf(n)
		if err != nil {
			return err
		}
		out = append(out, entry{p.Name, p.Title})
		t.row(p.Name, p.Title)
	}
	if c.JSON {
		return c.PrintJSON(out)
	}
	return t.print(c.Out)
}

// printPlan writes the plan, its lines wrapped.
func printPlan(w io.Writer, p *rules.Plan) error {
	var b strings.Builder
	for line := range strings.Lines(p.String()) {
		text := strings.TrimLeft(line, " ")
		indent := strings.Repeat(" ", len(line)-len(text))
		if strings.TrimSpace(text) == "" {
			b.WriteByte('\n')
			continue
		}
		fmt.Fprintf(&b, "%s%s\n", indent, wrap(text, width()-len(indent), indent+"  "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
