package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/replay"
	"github.com/plenary-vote/plenary/rules"
)

// replayCmd decides every vote of the record again.
type replayCmd struct {
	Markdown bool   `help:"Print the page docs/replay.md."`
	Flip     int    `help:"Reverse N random outcomes first: as many must be unexplained." placeholder:"N"`
	Seed     uint64 `help:"Which random outcomes." default:"1"`
	Rulings  string `help:"Rulings on single votes in place of the known ones: CSV as docs/rules.md says." placeholder:"FILE"`
}

// Run prints what agrees, what rests on a known class, and what the record
// teaches; exit code 1 when an outcome is unexplained.
func (cmd replayCmd) Run(c *Context) error {
	r, err := c.Record()
	if err != nil {
		return err
	}
	var o replay.Options
	if cmd.Flip > 0 {
		o.Recorded = replay.Flip(r, cmd.Flip, cmd.Seed)
	}
	if cmd.Rulings != "" {
		if o.Rulings, err = readRulings(cmd.Rulings); err != nil {
			return err
		}
	}
	rep, err := replay.Run(r, o)
	if err != nil {
		return err
	}
	switch {
	case c.JSON:
		err = c.PrintJSON(rep)
	case cmd.Markdown:
		_, err = fmt.Fprint(c.Out, rep.Markdown())
	default:
		err = printReplay(c, rep)
	}
	if err == nil && rep.Unexplained > 0 {
		return &exitError{code: exitFailed}
	}
	return err
}

func readRulings(path string) (*rules.Rulings, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, plenary.Errorf(plenary.NotFound, "%w", err).WithHint("name a CSV file of rulings")
	}
	defer f.Close()
	return rules.ReadRulings(path, f)
}

// printReplay writes the report for readers. The last line is the number of
// unexplained outcomes.
func printReplay(c *Context, rep *replay.Report) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d votes, %d with every ballot. %d have a recorded outcome, %d of them decided by the rules alone; %d agree.\n\nClasses\n",
		rep.Votes, rep.WithBallots, rep.Compared, rep.Decided, rep.Agree)
	t := newTable(1)
	for _, k := range rep.Classes {
		t.row("  "+k.Code, strconv.Itoa(k.Votes), k.Text)
	}
	_ = t.print(&b) // a strings.Builder does not fail

	l := rep.Lessons
	fmt.Fprintf(&b, "\nAdopted by the Assembly, no class ruled, less than two-thirds: %d\n", len(l.Lost))
	t = newTable()
	for _, v := range l.Lost {
		t.row("  "+calledLine(v), v.Date.String(), v.Tally.String(), v.Title)
	}
	_ = t.print(&b)

	fmt.Fprintf(&b, "\nVetoes: %d drafts and amendments\n", l.Vetoed)
	t = newTable(1)
	for _, v := range l.Vetoes {
		var decades []string
		for d := 1940; d <= 2100; d += 10 {
			if n := v.Decades[d]; n > 0 {
				decades = append(decades, fmt.Sprintf("%ds %d", d, n))
			}
		}
		t.row("  "+string(v.Member), strconv.Itoa(v.Vetoes), strings.Join(decades, ", "))
	}
	_ = t.print(&b)

	b.WriteString("\nClosest votes\n")
	t = newTable()
	for _, v := range l.Closest {
		t.row("  "+calledLine(v), v.Date.String(), v.Tally.String(), outcomeWords(v.Outcome), v.Title)
	}
	_ = t.print(&b)
	for _, d := range rep.Disagree {
		fmt.Fprintf(&b, "\n%s", wrap(fmt.Sprintf("%s %s of %s, recorded as %s: %s", d.ID, d.Symbol, d.Date, d.Recorded, d.Why), width(), "  "))
	}
	fmt.Fprintf(&b, "\nunexplained: %d\n", rep.Unexplained)
	_, err := fmt.Fprint(c.Out, b.String())
	return err
}

func calledLine(v replay.Line) string {
	if v.Symbol != "" {
		return string(v.Symbol)
	}
	return string(v.ID)
}
