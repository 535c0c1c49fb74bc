package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// printDecisions writes one decision, or each that may apply.
func printDecisions(w io.Writer, ds []decidedAnd) error {
	var b strings.Builder
	if len(ds) > 1 {
		b.WriteString(wrap("Nobody's ruling on the class of the question was stated, so each that may apply is shown.", width(), "") + "\n\n")
	}
	for i, d := range ds {
		if i > 0 {
			b.WriteByte('\n')
		}
		writeDecision(&b, d.Decision)
		if d.WhatIf != nil {
			fmt.Fprintf(&b, "  %s\n", wrap("What if: "+d.WhatIf.String()+".", width()-2, "  "))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeDecision writes the headline and the steps; + holds, - does not, . is a
// remark.
func writeDecision(b *strings.Builder, d plenary.Decision) {
	b.WriteString(rules.Headline(d) + "\n")
	for _, s := range d.Proof {
		mark := "-"
		if s.Note {
			mark = "."
		} else if s.Holds {
			mark = "+"
		}
		fmt.Fprintf(b, "  %s %s\n", mark, wrap(s.Text+" ["+s.Cite+"]", width()-4, "    "))
	}
}
