package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// groupsCmd lists the groups of members, or says who is in one and how united
// it votes.
type groupsCmd struct {
	Name []string `arg:"" optional:"" help:"Group by identity or name: EU, G77, permanent members."`
	On   string   `help:"Say who belonged on this day (2022-03-02, 2022-03 or 2022), not today." placeholder:"DATE"`
	scopeArgs
}

// groupLine is a group in the list.
type groupLine struct {
	ID        string      `json:"id"`
	Name      string      `json:"name"`
	Kind      groups.Kind `json:"kind"`
	Members   int         `json:"members"` // on the day
	Certainty string      `json:"certainty"`
}

// dissenter is a member and how often it left its group's line.
type dissenter struct {
	Code   plenary.Code `json:"code"`
	Votes  int          `json:"votes"`  // in which it took part and the group had a line
	Parted int          `json:"parted"` // of these, on another position
}

// groupAnswer is what the command prints of one group.
type groupAnswer struct {
	groups.Group
	On        plenary.Date      `json:"on"`
	MembersOn []plenary.Code    `json:"members_on"`
	Query     string            `json:"query"`
	Cohesion  analysis.Cohesion `json:"cohesion"`
	Parted    []dissenter       `json:"parted"` // who leaves the line most often first
	Horizons  []archive.Horizon `json:"horizons"`
}

// Run lists the groups or prints one.
func (cmd groupsCmd) Run(c *Context) error {
	var on plenary.Date
	if err := on.UnmarshalText([]byte(cmd.On)); err != nil {
		return usage(err, "")
	}
	if on.IsZero() {
		now := time.Now().UTC()
		on = plenary.NewDate(now.Year(), now.Month(), now.Day())
	}
	if len(cmd.Name) == 0 {
		return listGroups(c, on)
	}
	g, err := groups.Get(strings.Join(cmd.Name, " "))
	if err != nil {
		return err
	}
	q, err := cmd.query()
	if err != nil {
		return err
	}
	r, err := c.Record()
	if err != nil {
		return err
	}
	a := groupAnswer{Group: g, On: on, MembersOn: g.On(on), Query: cmd.words(), Horizons: r.Horizons(q.Body)}
	a.measure(analysis.Seat(r), q)
	names.Sort(a.MembersOn, on)
	if c.JSON {
		return c.PrintJSON(a)
	}
	if err := a.print(c.Out); err != nil {
		return err
	}
	return printHorizons(c.Out, a.Horizons)
}

func listGroups(c *Context, on plenary.Date) error {
	var list []groupLine
	for _, g := range groups.All() {
		list = append(list, groupLine{g.ID, g.Name, g.Kind, len(g.On(on)), g.Certainty})
	}
	if c.JSON {
		return c.PrintJSON(map[string]any{"groups": list})
	}
	t := newTable(2)
	t.row("Group", "Name", on.String())
	for _, g := range list {
		t.row(g.ID, g.Name, fmt.Sprint(g.Members))
	}
	return t.print(c.Out)
}

// measure computes the group's cohesion and who leaves its line.
func (a *groupAnswer) measure(ch *analysis.Chamber, q archive.Query) {
	votes := ch.Select(q)
	codes, planes := ch.Group(a.Group)
	counts := analysis.Counts(planes)
	a.Cohesion = analysis.Unity(counts, analysis.Counts(ch.Planes), votes)
	line := analysis.Line(counts)
	a.Parted = []dissenter{}
	for i, code := range codes {
		t := analysis.NewTable(planes[i], line, votes)
		if t.N() > 0 {
			a.Parted = append(a.Parted, dissenter{code, t.N(), t.N() - t.Same()})
		}
	}
	slices.SortFunc(a.Parted, func(x, y dissenter) int {
		return cmp.Or(cmp.Compare(y.Parted*x.Votes, x.Parted*y.Votes), cmp.Compare(x.Code, y.Code))
	})
}

func (a groupAnswer) print(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n\n", a.Name, a.ID)
	t := newTable()
	t.row("Kind", strings.ReplaceAll(string(a.Kind), "-", " "))
	if a.Note != "" {
		t.row("Note", a.Note)
	}
	t.row("How certain", a.Certainty)
	t.row("Source", a.Source)
	_ = t.print(&b) // a strings.Builder does not fail
	members := make([]string, len(a.MembersOn))
	for i, code := range a.MembersOn {
		members[i] = names.UNName(code, a.On)
	}
	fmt.Fprintf(&b, "\nMembers on %s (%d)\n  %s\n", a.On.Long(), len(members), wrap(strings.Join(members, ", "), width()-2, "  "))
	fmt.Fprintf(&b, "\n%s\n", wrap("How united, over "+a.Query+" (each member in its own time in the group)", width(), ""))
	c := a.Cohesion
	if c.Votes == 0 {
		b.WriteString("  no vote in which two of them took part\n")
	} else {
		u := newTable(1)
		u.row("  votes in which two or more took part", fmt.Sprint(c.Votes))
		u.row("  of one mind", fmt.Sprintf("%d (%.1f %%)", c.United, 100*float64(c.United)/float64(c.Votes)))
		u.row("  agreement index, mean", fmt.Sprintf("%.3f", c.Agreement))
		u.row(fmt.Sprintf("  Rice index, mean of %d votes", c.RiceVotes), fmt.Sprintf("%.3f", c.Rice))
		u.row("  the same for as many members drawn at random", fmt.Sprintf("%.3f", c.Expected))
		_ = u.print(&b)
		a.printParted(&b)
	}
	b.WriteString("\nFormulas and sources: docs/measures.md\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// printParted lists the ten members that leave the line most often.
func (a groupAnswer) printParted(b *strings.Builder) {
	b.WriteString("\nWho leaves the group's line most often\n")
	t := newTable(1, 2, 3)
	t.row("", "parted", "of votes", "share")
	for _, d := range a.Parted[:min(10, len(a.Parted))] {
		t.row("  "+names.Name(d.Code), fmt.Sprint(d.Parted), fmt.Sprint(d.Votes), fmt.Sprintf("%.1f %%", 100*float64(d.Parted)/float64(d.Votes)))
	}
	_ = t.print(b)
}
