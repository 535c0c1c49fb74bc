package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/store"
	"github.com/plenary-vote/plenary/names"
)

// Record opens the votes that every command answers from: the embedded record
// and what the user has imported.
func (c *Context) Record() (*archive.Record, error) {
	dir, err := c.DataDir()
	if err != nil { // no directory to hold imports
		return archive.Open()
	}
	return store.Open(dir)
}

// summary is a vote in a list, with the position of the member that was asked
// for.
type summary struct {
	archive.Summary
	Position *plenary.Position `json:"position,omitempty"`
}

func summarize(r *archive.Record, i int) summary { return summary{Summary: r.Summary(i)} }

func summaries(r *archive.Record, votes []int) []summary {
	out := make([]summary, len(votes))
	for k, i := range votes {
		out[k] = summarize(r, i)
	}
	return out
}

// called is what a person would call the vote: its symbol, or its id where it
// has none.
func (s summary) called() string {
	if s.Symbol != "" {
		return string(s.Symbol)
	}
	return string(s.ID)
}

// result is the counts and the outcome, as far as they are known.
func (s summary) result() string {
	switch {
	case s.Tally.Known():
		return fmt.Sprintf("%s  %s", s.Tally, outcomeWords(s.Outcome))
	default:
		return outcomeWords(s.Outcome) + ", no counts"
	}
}

// outcomeWords is the outcome for readers.
func outcomeWords(o plenary.Outcome) string {
	if o == plenary.NotRecorded {
		return "outcome not recorded"
	}
	return strings.ReplaceAll(o.String(), "-", " ")
}

// printList writes two lines for each vote: the facts in columns, the title.
func printList(w io.Writer, votes []summary) error {
	widest := 0
	for _, s := range votes {
		widest = max(widest, len(s.called()))
	}
	var b strings.Builder
	for _, s := range votes {
		local := ""
		if s.Collection != plenary.UN {
			local = fmt.Sprintf("  [%s, not a vote of the United Nations]", s.Collection)
		}
		position := ""
		if s.Position != nil {
			position = fmt.Sprintf("%-12s", *s.Position)
		}
		fmt.Fprintf(&b, "%-10s  %-*s  %s%s%s\n", s.Date, widest, s.called(), position, s.result(), local)
		if s.Title != "" {
			fmt.Fprintf(&b, "%12s%s\n", "", wrap(s.Title, width()-12, strings.Repeat(" ", 12)))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// memberName is a member's official short name on the day of a vote, or what
// the source printed, for a member that is not of the United Nations.
func memberName(r *archive.Record, c plenary.Code, on plenary.Date) string {
	if _, ok := names.Member(c); ok {
		return names.UNName(c, on)
	}
	if n := r.PrintedName(c); n != "" {
		return n
	}
	return string(c)
}

// nameList writes members in the order of the Assembly hall.
func nameList(r *archive.Record, codes []plenary.Code, on plenary.Date) string {
	names.Sort(codes, on)
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = memberName(r, c, on)
	}
	return strings.Join(out, ", ")
}

// printHorizons says where the record ends, for one body or for all: what is
// not listed may still have happened.
func printHorizons(w io.Writer, hs []archive.Horizon) error {
	var b strings.Builder
	b.WriteString("\nThe record ends:\n")
	for _, h := range hs {
		b.WriteString("  " + wrap(h.String(), width()-2, "    ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// horizonHint is where the record ends, in one line for an error.
func horizonHint(hs []archive.Horizon) string {
	if len(hs) == 0 {
		return "the record holds no votes of that body; un-ga and un-sc are those of the United Nations"
	}
	var parts []string
	for _, h := range hs {
		parts = append(parts, h.String())
	}
	return "the record ends: " + strings.Join(parts, "; ")
}
