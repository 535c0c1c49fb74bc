package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// diffCmd prints who changed position between two votes.
type diffCmd struct {
	A string `arg:"" help:"Symbol or id of the first vote."`
	B string `arg:"" help:"Symbol or id of the second vote."`
}

// Run compares the ballots of two votes.
func (cmd diffCmd) Run(c *Context) error {
	r, err := c.Record()
	if err != nil {
		return err
	}
	a, _, err := c.findVote(r, cmd.A)
	if err != nil {
		return err
	}
	b, _, err := c.findVote(r, cmd.B)
	if err != nil {
		return err
	}
	for _, i := range []int{a, b} {
		if r.Quality(i) == plenary.NoBallots {
			return plenary.Errorf(plenary.NotFound, "the record holds no ballots of %s", summarize(r, i).called()).
				WithHint("only votes with ballots can be compared; plenary search finds them with quality:full")
		}
	}
	d := r.Diff(a, b)
	if c.JSON {
		return c.PrintJSON(struct {
			A summary `json:"a"`
			B summary `json:"b"`
			archive.Difference
		}{summarize(r, a), summarize(r, b), d})
	}
	return printDifference(c.Out, r, a, b, d)
}

// printDifference writes the members that moved, grouped by where they moved.
func printDifference(w io.Writer, r *archive.Record, a, b int, d archive.Difference) error {
	var out strings.Builder
	_ = printList(&out, summaries(r, []int{a, b})) // a strings.Builder does not fail
	fmt.Fprintf(&out, "\n%d members took different positions, %d the same.\n", len(d.Moved), d.Same)
	for _, i := range []int{a, b} {
		if q := r.Quality(i); q != plenary.Full {
			fmt.Fprintf(&out, "The record of %s is %s: more may have moved.\n", summarize(r, i).called(), q)
		}
	}
	on := r.Date(b)
	group := func(heading string, codes []plenary.Code) {
		if len(codes) > 0 {
			fmt.Fprintf(&out, "\n%s (%d)\n  %s\n", heading, len(codes), wrap(nameList(r, codes, on), width()-2, "  "))
		}
	}
	for _, from := range plenary.Positions() {
		for _, to := range plenary.Positions() {
			var codes []plenary.Code
			for _, m := range d.Moved {
				if m.From == from && m.To == to {
					codes = append(codes, m.Member)
				}
			}
			group(fmt.Sprintf("%s -> %s", from, to), codes)
		}
	}
	group("Listed in the first vote only", d.OnlyA)
	group("Listed in the second vote only", d.OnlyB)
	_, err := io.WriteString(w, out.String())
	return err
}
