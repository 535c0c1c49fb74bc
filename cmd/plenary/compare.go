package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/analysis/compare"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/names"
)

// compareCmd sets two members side by side.
type compareCmd struct {
	A string `arg:"" help:"Code or name of a member; a name of several words in quotation marks."`
	B string `arg:"" help:"Code or name of the other."`
	queryArgs
	Limit int `default:"10" help:"How many subjects, and how many votes where they differed, to print; 0 prints all." placeholder:"N"`
}

// comparison is what the command prints.
type comparison struct {
	A        namedMember       `json:"a"`
	B        namedMember       `json:"b"`
	Query    string            `json:"query"`
	All      agreement         `json:"all"`
	Bodies   []agreement       `json:"bodies"`
	Years    []agreement       `json:"years"`
	Subjects []agreement       `json:"subjects"`
	Differed int               `json:"differed"`
	Votes    []differedVote    `json:"votes"`
	Horizons []archive.Horizon `json:"horizons"`
}

// namedMember is a member by code and usual name.
type namedMember struct {
	Code plenary.Code `json:"code"`
	Name string       `json:"name"`
}

// agreement is one row of figures with the counts behind them. A measure that
// is undefined is null.
type agreement struct {
	Of       string              `json:"of"`
	Joint    int                 `json:"joint"`
	Same     int                 `json:"same"`
	Partial  int                 `json:"partial"`  // one abstained, the other did not
	Opposite int                 `json:"opposite"` // yes against no
	Measures map[string]*float64 `json:"measures"`
}

// differedVote is a vote in which the two took different positions.
type differedVote struct {
	summary
	A plenary.Position `json:"a"`
	B plenary.Position `json:"b"`
}

// Run compares the two over the votes that the words and flags choose. No joint
// vote is exit code 1.
func (cmd compareCmd) Run(c *Context) error {
	a, err := names.Resolve(cmd.A, plenary.Date{})
	if err != nil {
		return err
	}
	b, err := names.Resolve(cmd.B, plenary.Date{})
	if err != nil {
		return err
	}
	if a == b {
		return usage(plenary.Errorf(plenary.Invalid, "%q and %q are the same member, %s", cmd.A, cmd.B, names.Name(a)), "name two members")
	}
	q, err := cmd.query()
	if err != nil {
		return err
	}
	r, err := c.Record()
	if err != nil {
		return err
	}
	in := analysis.Seat(r)
	two := compare.Two(in, a, b, in.Select(q))
	if two.All.Table.N() == 0 {
		return plenary.Errorf(plenary.NotFound, "%s and %s have no vote in common in what was asked for", names.Name(a), names.Name(b)).
			WithHint("%s", horizonHint(r.Horizons(q.Body)))
	}
	out := comparison{
		A: namedMember{a, names.Name(a)}, B: namedMember{b, names.Name(b)}, Query: cmd.text(), All: figures(two.All),
		Bodies: rows(two.Bodies), Years: rows(two.Years), Subjects: rows(two.Subjects),
		Differed: len(two.Differed), Votes: []differedVote{}, Horizons: r.Horizons(q.Body),
	}
	votes := two.Differed
	if cmd.Limit > 0 {
		votes = votes[:min(cmd.Limit, len(votes))]
	}
	for _, i := range votes {
		out.Votes = append(out.Votes, differedVote{summarize(r, i), r.Position(i, a), r.Position(i, b)})
	}
	if c.JSON {
		return c.PrintJSON(out)
	}
	return out.print(c.Out, cmd.Limit)
}

func rows(in []compare.Row) []agreement {
	out := make([]agreement, len(in))
	for i, r := range in {
		out[i] = figures(r)
	}
	return out
}

// figures gives every measure that needs no more than the table.
func figures(r compare.Row) agreement {
	t := r.Table
	a := agreement{Of: r.Of, Joint: t.N(), Same: t.Same(), Partial: t.Partial(), Opposite: t.Opposite(), Measures: map[string]*float64{}}
	for _, m := range analysis.Measures() {
		if m.Contested {
			continue
		}
		a.Measures[m.ID] = nil
		if v, ok := m.Of(t); ok {
			a.Measures[m.ID] = &v
		}
	}
	return a
}

func (o comparison) print(w io.Writer, limit int) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s and %s\n\n", o.A.Name, o.B.Name)
	section := func(heading string, rows []agreement) {
		t := newTable(1, 2, 3, 4, 5, 6)
		t.row(heading, "joint", "same", "partly", "opposite", "agreement", "kappa")
		for _, r := range rows {
			t.row(clip(r.Of, 30), strconv.Itoa(r.Joint), strconv.Itoa(r.Same), strconv.Itoa(r.Partial), strconv.Itoa(r.Opposite),
				percent(r.Measures["raw"]), fixed(r.Measures["kappa"]))
		}
		_ = t.print(&b) // a strings.Builder does not fail
		b.WriteByte('\n')
	}
	all := o.All
	all.Of = "All"
	totals := []agreement{all}
	for _, r := range o.Bodies {
		r.Of = plenary.Body(r.Of).Name()
		totals = append(totals, r)
	}
	section("", totals)
	section("Year", o.Years)
	subjects := o.Subjects
	if limit > 0 {
		subjects = subjects[:min(limit, len(subjects))]
	}
	section(fmt.Sprintf("Subject (%d of %d)", len(subjects), len(o.Subjects)), subjects)
	b.WriteString("same: the same position; partly: one abstained; opposite: yes against no.\n" +
		"Votes in which either did not vote are left out; docs/measures.md has formulas.\n")
	if o.Differed > 0 {
		fmt.Fprintf(&b, "\nThey differed in %d votes; the latest %d:\n", o.Differed, len(o.Votes))
	}
	for _, v := range o.Votes {
		fmt.Fprintf(&b, "%s  %s  %s %s, %s %s\n", v.Date, v.called(), o.A.Code, v.A, o.B.Code, v.B)
		if v.Title != "" {
			fmt.Fprintf(&b, "%12s%s\n", "", wrap(v.Title, width()-12, strings.Repeat(" ", 12)))
		}
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return err
	}
	return printHorizons(w, o.Horizons)
}

// clip shortens a heading to n characters.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-3]) + "..."
	}
	return s
}

func percent(v *float64) string {
	if v == nil {
		return "-"
	}
	return strconv.FormatFloat(*v*100, 'f', 1, 64) + "%"
}

func fixed(v *float64) string {
	if v == nil {
		return "-"
	}
	return strconv.FormatFloat(*v, 'f', 2, 64)
}
