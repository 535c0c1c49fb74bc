package rules

import (
	"fmt"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Headline says a decision in one line: "vetoed by RUS under un-sc/substantive
// (needed 9, margin 2)".
func Headline(d plenary.Decision) string {
	var b strings.Builder
	b.WriteString(d.Outcome.String())
	if len(d.VetoedBy) > 0 {
		b.WriteString(" by " + codes(d.VetoedBy))
	}
	fmt.Fprintf(&b, " under %s", d.Rule)
	if d.Needed.Known() {
		fmt.Fprintf(&b, " (needed %s, margin %+d)", d.Needed, d.Margin.Or(0))
	}
	return b.String()
}

// Text renders a decision and its proof as plain text: the headline, then one
// line a step. A step that holds is marked +, one that fails -, a remark with
// a dot.
func Text(d plenary.Decision) string {
	var b strings.Builder
	b.WriteString(Headline(d) + "\n")
	for _, s := range d.Proof {
		mark := "-"
		if s.Note {
			mark = "."
		} else if s.Holds {
			mark = "+"
		}
		fmt.Fprintf(&b, "  %s %s", mark, s.Text)
		if s.Cite != "" {
			fmt.Fprintf(&b, " [%s]", s.Cite)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
