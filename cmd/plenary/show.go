package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
)

// showCmd prints one vote.
type showCmd struct {
	Vote []string `arg:"" name:"symbol|id" help:"Symbol in any usual form (es-11/6, resolution 2623, S/2022/155) or vote id (undl:3959039)."`
}

// Run prints the vote on the whole of the text that was named, or the texts
// that the name fits, with exit code 1, when there are several.
func (cmd showCmd) Run(c *Context) error {
	r, err := c.Record()
	if err != nil {
		return err
	}
	i, others, err := c.findVote(r, strings.Join(cmd.Vote, " "))
	if err != nil {
		return err
	}
	v := r.Vote(i)
	if c.JSON {
		return c.PrintJSON(v)
	}
	return printVote(c.Out, r, v, summaries(r, others))
}

// findVote finds the one vote that a text names. Where it names several texts
// they are printed and the error carries exit code 1.
func (c *Context) findVote(r *archive.Record, text string) (vote int, others []int, err error) {
	m, err := r.Find(text)
	if e, ok := errors.AsType[*plenary.Error](err); ok {
		if e.Code == plenary.Invalid { // such a text names no vote
			e.Hint = strings.TrimPrefix(e.Hint+"; plenary search finds votes by words", "; ")
			return 0, nil, e
		}
		e.Hint = strings.TrimPrefix(e.Hint+"; "+horizonHint(r.Horizons("")), "; ")
		return 0, nil, e
	}
	if err != nil || m.Vote >= 0 {
		return m.Vote, m.Others, err
	}
	candidates := summaries(r, m.Candidates)
	if c.JSON {
		err = c.PrintJSON(map[string]any{"candidates": candidates})
	} else {
		fmt.Fprintf(c.Out, "%q names %d texts:\n\n", text, len(candidates))
		err = printList(c.Out, candidates)
	}
	if err != nil {
		return 0, nil, err
	}
	return 0, nil, plenary.Errorf(plenary.Ambiguous, "%q names %d texts", text, len(candidates)).
		WithHint("name one of them by its full symbol")
}

// printVote writes a vote for readers.
func printVote(w io.Writer, r *archive.Record, v plenary.Vote, others []summary) error {
	var b strings.Builder
	title := v.Title
	if title == "" {
		title = "(no title in the record)"
	}
	fmt.Fprintf(&b, "%s\n\n", wrap(title, width(), ""))
	t := newTable()
	field := func(name, value string) {
		if value != "" {
			t.row(name, value)
		}
	}
	field("Symbol", string(v.Symbol))
	field("Vote id", string(v.ID))
	if v.Collection != plenary.UN {
		field("Collection", fmt.Sprintf("%s: a local body's, not a vote of the United Nations", v.Collection))
	}
	field("Body", strings.Join(nonEmpty(v.Body.Name(), prefixed("session ", v.Session), prefixed("meeting ", v.Meeting)), ", "))
	field("Date", dateWords(v.Date))
	field("Put to vote", strings.Join(nonEmpty(string(v.Kind), prefixed("draft ", string(v.DraftOf))), ", "))
	field("Method", strings.ReplaceAll(string(v.Method), "-", " "))
	if v.Outcome == plenary.Vetoed {
		i, _ := r.Index(v.ID)
		veto := analysis.VetoOf(r, i)
		field("Outcome", strings.Join(nonEmpty("vetoed", prefixed("by ", nameList(r, veto.By, v.Date))), " "))
		for _, s := range veto.Followed {
			field("Followed by", string(s.Symbol)+inBrackets(s.Note))
		}
	} else {
		field("Outcome", outcomeWords(v.Outcome))
	}
	field("Votes", tallyWords(v.Tally))
	for _, s := range v.Stated {
		if s.Tally != v.Tally {
			field("  "+string(s.Kind), fmt.Sprintf("%s (%s)", tallyWords(s.Tally), s.Source))
		}
	}
	if v.Quality != plenary.Full {
		field("Ballots", qualityWords(v))
	}
	field("Subjects", strings.Join(v.Subjects, "; "))
	_ = t.print(&b) // a strings.Builder does not fail
	for _, p := range []plenary.Position{plenary.No, plenary.Abstain, plenary.NotVoting, plenary.Yes} {
		if codes := v.Ballots.With(p); len(codes) > 0 {
			fmt.Fprintf(&b, "\n%s (%d)\n  %s\n", positionWords(p), len(codes), wrap(nameList(r, codes, v.Date), width()-2, "  "))
		}
	}
	if len(others) > 0 {
		b.WriteString("\nOther votes on this text\n")
		_ = printList(&b, others)
	}
	paragraphs(&b, "Notes", len(v.Notes), func(i int) string { return v.Notes[i].Text + inBrackets(v.Notes[i].Source) })
	paragraphs(&b, "Sources", len(v.Sources), func(i int) string {
		return strings.Join(nonEmpty(v.Sources[i].Name, v.Sources[i].ID, v.Sources[i].URL), ", ")
	})
	_, err := io.WriteString(w, b.String())
	return err
}
