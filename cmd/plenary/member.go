package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// memberCmd prints who a member is and how often it took each position.
type memberCmd struct {
	Name []string `arg:"" name:"code|name" help:"Code, or any name: PRK, \"north korea\", DPRK, USSR, Türkiye, Ivory Coast."`
}

// memberAnswer is what the command prints.
type memberAnswer struct {
	plenary.Member
	Groups []groupName `json:"groups"` // of today
	Bodies []bodyCount `json:"bodies"`
	Latest []summary   `json:"latest"`
}

type groupName struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// bodyCount is how often a member took each position in a body's votes.
type bodyCount struct {
	Body  plenary.Body  `json:"body"`
	Votes plenary.Tally `json:"votes"`
	First plenary.Date  `json:"first"`
	Last  plenary.Date  `json:"last"`
}

// Run resolves the name and prints the member.
func (cmd memberCmd) Run(c *Context) error {
	code, err := names.Resolve(strings.Join(cmd.Name, " "), plenary.Date{})
	if err != nil {
		return err
	}
	r, err := c.Record()
	if err != nil {
		return err
	}
	m, _ := names.Member(code)
	a := memberAnswer{Member: m, Groups: []groupName{}, Bodies: []bodyCount{}}
	for _, g := range groups.Of(code, plenary.Date{}) {
		a.Groups = append(a.Groups, groupName{g.ID, g.Name})
	}
	for _, b := range []plenary.Body{plenary.GeneralAssembly, plenary.SecurityCouncil} {
		if n, ok := countPositions(r, code, b); ok {
			a.Bodies = append(a.Bodies, n)
		}
	}
	listed := r.Search(archive.Query{Positions: []archive.MemberPosition{{Member: code, Not: true}}}).Votes
	a.Latest = summaries(r, listed[:min(5, len(listed))])
	for k := range a.Latest {
		p := r.Position(listed[k], code)
		a.Latest[k].Position = &p
	}
	if c.JSON {
		return c.PrintJSON(a)
	}
	if err := a.print(c.Out); err != nil {
		return err
	}
	return printHorizons(c.Out, r.Horizons(""))
}

// countPositions counts a member's ballots in one body; ok is false when there
// are none.
func countPositions(r *archive.Record, code plenary.Code, body plenary.Body) (n bodyCount, ok bool) {
	count := func(p plenary.Position, not bool) []int {
		return r.Search(archive.Query{Body: body, Positions: []archive.MemberPosition{{Member: code, Position: p, Not: not}}}).Votes
	}
	listed := count(plenary.UnknownPosition, true)
	if len(listed) == 0 {
		return n, false
	}
	of := func(p plenary.Position) int64 { return int64(len(count(p, false))) }
	return bodyCount{
		Body:  body,
		Votes: plenary.NewTally(of(plenary.Yes), of(plenary.No), of(plenary.Abstain), of(plenary.NotVoting)),
		First: r.Date(listed[len(listed)-1]), Last: r.Date(listed[0]),
	}, true
}

func (a memberAnswer) print(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n\n", a.Name, a.Code)
	t := newTable()
	for i, n := range a.Names {
		head := ""
		if i == 0 {
			head = "Names"
		}
		t.row(head, n.Name+span(n.From, n.To))
	}
	for i, m := range a.Memberships {
		head := ""
		if i == 0 {
			head = "Member"
		}
		t.row(head, strings.TrimSpace(span(m.Joined, m.Left)))
	}
	if a.Region != "" {
		t.row("Regional group", a.Region+" (of today)")
	}
	if a.COW != 0 {
		t.row("COW code", strconv.Itoa(a.COW))
	}
	var in []string
	for _, g := range a.Groups {
		in = append(in, g.Name)
	}
	if len(in) > 0 {
		t.row("Groups", strings.Join(in, "; "))
	}
	if a.Note != "" {
		t.row("Note", a.Note)
	}
	_ = t.print(&b) // a strings.Builder does not fail
	b.WriteByte('\n')
	counts := newTable(1, 2, 3, 4)
	counts.row("Ballots", "yes", "no", "abstain", "not voting", "first", "last")
	for _, n := range a.Bodies {
		counts.row(n.Body.Name(), n.Votes.Yes.String(), n.Votes.No.String(), n.Votes.Abstain.String(), n.Votes.NotVoting.String(), n.First.String(), n.Last.String())
	}
	if len(a.Bodies) == 0 {
		counts.row("none in the record")
	}
	_ = counts.print(&b)
	if len(a.Latest) > 0 {
		b.WriteString("\nLatest votes\n")
		_ = printList(&b, a.Latest)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// span writes an interval whose ends may be open.
func span(from, to plenary.Date) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return " since " + from.Long()
	case from.IsZero():
		return " until " + to.Long()
	}
	return " " + from.Long() + " to " + to.Long()
}
