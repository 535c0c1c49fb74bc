package main

import (
	"fmt"
	"strings"

	"github.com/plenary-vote/plenary"
)

// positionWords is a position as a heading.
func positionWords(p plenary.Position) string {
	switch p {
	case plenary.Yes:
		return "In favour"
	case plenary.No:
		return "Against"
	case plenary.Abstain:
		return "Abstaining"
	case plenary.NotVoting:
		return "Not voting"
	}
	return "Unknown"
}

// tallyWords writes the counts; what is unknown is called unknown.
func tallyWords(t plenary.Tally) string {
	if !t.Yes.Known() && !t.No.Known() && !t.Abstain.Known() {
		return "no counts in the record"
	}
	s := fmt.Sprintf("%s in favour, %s against, %s abstaining", t.Yes, t.No, t.Abstain)
	if t.NotVoting.Known() {
		s += fmt.Sprintf(", %s not voting", t.NotVoting)
	}
	return s
}

// dateWords is a date and, where it is not known to the day, a remark.
func dateWords(d plenary.Date) string {
	switch d.Precision() {
	case plenary.NoDate:
		return "not known"
	case plenary.DayPrecision:
		return d.Long()
	}
	return d.Long() + " (the day is not known)"
}

// qualityWords says how much of the ballots the record holds.
func qualityWords(v plenary.Vote) string {
	switch v.Quality {
	case plenary.NoBallots:
		return "none in the record"
	case plenary.Partial:
		return fmt.Sprintf("only %d in the record", len(v.Ballots))
	case plenary.Disputed:
		return "sources contradict each other, see the notes"
	}
	return v.Quality.String()
}

// paragraphs writes a heading and n indented paragraphs, or nothing.
func paragraphs(b *strings.Builder, heading string, n int, text func(int) string) {
	if n > 0 {
		fmt.Fprintf(b, "\n%s\n", heading)
	}
	for i := range n {
		fmt.Fprintf(b, "  %s\n", wrap(text(i), width()-2, "    "))
	}
}

func nonEmpty(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}
