package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// scopeArgs choose the votes that a figure is computed over.
type scopeArgs struct {
	Body    string `default:"un-ga" help:"un-ga or un-sc." placeholder:"BODY"`
	From    string `help:"First day: 2022-03-02, 2022-03 or 2022." placeholder:"DATE"`
	To      string `help:"Last day." placeholder:"DATE"`
	Subject string `help:"Subject heading, or its beginning." placeholder:"TEXT"`
}

// query reads the flags by the reader of queries.
func (s scopeArgs) query() (archive.Query, error) {
	return queryArgs{Body: s.Body, From: s.From, To: s.To, Subject: s.Subject}.query()
}

// words say which votes were chosen.
func (s scopeArgs) words() string {
	words := "all votes"
	if s.Subject != "" {
		words = "votes on " + strings.ToUpper(s.Subject)
	}
	words += " of the " + plenary.Body(s.Body).Name()
	if s.From != "" {
		words += " from " + s.From
	}
	if s.To != "" {
		words += " to " + s.To
	}
	return words
}

// agreeCmd says how far two members, or a member and a group, agree.
type agreeCmd struct {
	A string `arg:"" help:"Member by code or name, or a group (EU)."`
	B string `arg:"" help:"The other member or group."`
	scopeArgs
	Measure string `default:"raw" help:"raw, voeten, s, kappa, pi, state-2017 or state-votes: which to say first." placeholder:"ID"`
}

// party is a member, or a group voting by its line.
type party struct {
	Code  plenary.Code `json:"code,omitempty"`
	Group string       `json:"group,omitempty"`
	Name  string       `json:"name"`

	planes analysis.Planes
}

// measured is one measure of a table, null where it is undefined.
type measured struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Value *float64 `json:"value"`
	N     int      `json:"n"`
}

// agreeAnswer is what the command prints.
type agreeAnswer struct {
	A         party             `json:"a"`
	B         party             `json:"b"`
	Query     string            `json:"query"`
	Table     analysis.Table    `json:"table"` // rows of a, columns of b: yes, no, abstain
	N         int               `json:"n"`
	Same      int               `json:"same"`
	Partial   int               `json:"partial"`
	Opposite  int               `json:"opposite"`
	Contested int               `json:"n_contested"`
	Measure   measured          `json:"measure"`
	Measures  []measured        `json:"measures"`
	Horizons  []archive.Horizon `json:"horizons"`
}

// Run compares the two. No joint vote is exit code 1.
func (cmd agreeCmd) Run(c *Context) error {
	first, err := analysis.MeasureByID(cmd.Measure)
	if err != nil {
		return usage(err, "")
	}
	q, err := cmd.query()
	if err != nil {
		return err
	}
	r, err := c.Record()
	if err != nil {
		return err
	}
	ch := analysis.Seat(r)
	a := agreeAnswer{Query: cmd.words(), Horizons: r.Horizons(q.Body)}
	if a.A, err = findParty(ch, cmd.A); err != nil {
		return err
	}
	if a.B, err = findParty(ch, cmd.B); err != nil {
		return err
	}
	votes := ch.Select(q)
	a.Table = analysis.NewTable(a.A.planes, a.B.planes, votes)
	a.N, a.Same, a.Partial, a.Opposite = a.Table.N(), a.Table.Same(), a.Table.Partial(), a.Table.Opposite()
	contested := analysis.NewTable(a.A.planes, a.B.planes, analysis.Contested(analysis.Counts(ch.Planes), votes))
	a.Contested = contested.N()
	for _, m := range analysis.Measures() {
		t := a.Table
		if m.Contested {
			t = contested
		}
		got := measured{ID: m.ID, Name: m.Name, N: t.N()}
		if v, ok := m.Of(t); ok {
			got.Value = &v
		}
		a.Measures = append(a.Measures, got)
		if m.ID == first.ID {
			a.Measure = got
		}
	}
	if a.N == 0 {
		return plenary.Errorf(plenary.NotFound, "%s and %s have no vote in common among %s", a.A.Name, a.B.Name, a.Query).
			WithHint("%s", horizonHint(a.Horizons))
	}
	if c.JSON {
		return c.PrintJSON(a)
	}
	if err := a.print(c.Out); err != nil {
		return err
	}
	return printHorizons(c.Out, a.Horizons)
}

// findParty reads a member, or else a group. The error is that of the member's
// name unless a group is nearer.
func findParty(ch *analysis.Chamber, text string) (party, error) {
	code, err := names.Resolve(text, plenary.Date{})
	if err == nil {
		return party{Code: code, Name: names.Name(code), planes: ch.Of(code)}, nil
	}
	g, groupErr := groups.Get(text)
	if groupErr == nil {
		_, planes := ch.Group(g)
		return party{Group: g.ID, Name: g.Name, planes: analysis.Line(analysis.Counts(planes))}, nil
	}
	if e, ok := errors.AsType[*plenary.Error](err); ok && plenary.CodeOf(err) == plenary.NotFound && !strings.Contains(e.Hint, "did you mean") {
		if ge, ok := errors.AsType[*plenary.Error](groupErr); ok && strings.Contains(ge.Hint, "did you mean") {
			return party{}, groupErr
		}
	}
	return party{}, err
}

func (a agreeAnswer) print(w io.Writer) error {
	var b strings.Builder
	head := fmt.Sprintf("%s and %s: %s %s over %d %s.", a.A.Name, a.B.Name, a.Measure.Name, a.Measure.text(), a.Measure.N, plural(a.Measure.N, "vote"))
	fmt.Fprintf(&b, "%s\n%s\n\n", wrap(head, width(), ""), wrap("Counted: "+a.Query+", in which both voted or abstained; each act once.", width(), ""))
	t := newTable(1, 2, 3)
	t.row(a.A.Name+" (rows), "+a.B.Name, "yes", "no", "abstain")
	for i, name := range []string{"yes", "no", "abstain"} {
		t.row(name, fmt.Sprint(a.Table[i][0]), fmt.Sprint(a.Table[i][1]), fmt.Sprint(a.Table[i][2]))
	}
	_ = t.print(&b) // a strings.Builder does not fail
	fmt.Fprintf(&b, "\n%d the same, %d with one abstaining, %d opposite\n\n", a.Same, a.Partial, a.Opposite)
	m := newTable(1, 2)
	m.row("Measure", "", "votes")
	for _, x := range a.Measures {
		m.row(x.Name, x.text(), fmt.Sprint(x.N))
	}
	_ = m.print(&b)
	if a.A.Group != "" || a.B.Group != "" {
		fmt.Fprintf(&b, "\n%s\n", wrap("A group stands for its line: the position that more of its members of the day took than any other.", width(), ""))
	}
	b.WriteString("\nFormulas and sources: docs/measures.md\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// text is the measure to three decimals.
func (m measured) text() string {
	if m.Value == nil {
		return "undefined"
	}
	return fmt.Sprintf("%.3f", *m.Value)
}

// plural is a noun for a number of things.
func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}
