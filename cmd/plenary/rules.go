package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// rulesCmd lists, shows and checks rules.
type rulesCmd struct {
	List  rulesListCmd  `cmd:"" default:"1" help:"List the bodies whose rules are known."`
	Show  rulesShowCmd  `cmd:"" help:"Print the rules of a body, or of a file, as they are applied."`
	Check rulesCheckCmd `cmd:"" help:"Look for ties without a rule, empty bases, overlapping dates and outcomes no vote can have."`
}

type rulesListCmd struct{}

// Run lists the bodies.
func (rulesListCmd) Run(c *Context) error {
	type entry struct {
		Body      plenary.Body       `json:"body"`
		Name      string             `json:"name"`
		Questions []plenary.Question `json:"questions"`
		Source    string             `json:"source"`
	}
	var out []entry
	t := newTable()
	for _, body := range rules.Bodies() {
		b, err := rules.Builtin(body)
		if err != nil {
			return err
		}
		out = append(out, entry{b.Body, b.Name, b.Questions(), b.Source})
		t.row(string(b.Body), b.Name, strings.Join(questionNames(b), ", "))
	}
	if c.JSON {
		return c.PrintJSON(out)
	}
	return t.print(c.Out)
}

type rulesShowCmd struct {
	Body string `arg:"" help:"Body, or a rules file."`
	Date string `help:"Only what was in force on a day." placeholder:"YYYY-MM-DD"`
}

// Run prints the rules in words, each with what it rests on.
func (cmd rulesShowCmd) Run(c *Context) error {
	b, err := openBook(cmd.Body)
	if err != nil {
		return usage(err, "run: plenary rules list")
	}
	var on plenary.Date
	if cmd.Date != "" {
		if on, err = plenary.ParseDate(cmd.Date); err != nil {
			return usage(err, "run: plenary rules show --help")
		}
	}
	out := b.Describe(on)
	if c.JSON {
		return c.PrintJSON(out)
	}
	return printBook(c.Out, out)
}

func printBook(w io.Writer, s rules.Description) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n", s.Name, s.Body)
	if s.Source != "" {
		fmt.Fprintf(&b, "  %s\n", wrap("Source: "+s.Source, width()-2, "  "))
	}
	statements := func(list []rules.Statement) {
		for _, x := range list {
			text := x.Text
			if x.Cite != "" {
				text += " [" + x.Cite + "]"
			}
			fmt.Fprintf(&b, "  %s\n", wrap(text, width()-2, "    "))
		}
	}
	statements(s.Statements)
	for _, r := range s.Rules {
		title := r.Title
		if title == "" {
			title = string(r.Question)
		}
		fmt.Fprintf(&b, "\n%s: %s\n", r.Rule, title+span(r.From, r.To))
		statements(r.Statements)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

type rulesCheckCmd struct {
	File string `arg:"" help:"Rules file, or a body."`
}

// Run prints what the linter finds; a finding is exit code 1, a file that
// cannot be read 2.
func (cmd rulesCheckCmd) Run(c *Context) error {
	if _, err := os.Stat(cmd.File); err != nil {
		if _, unknown := rules.Builtin(plenary.Body(cmd.File)); unknown != nil {
			return usage(plenary.Errorf(plenary.NotFound, "%w", err), "name a rules file, or a body: plenary rules list")
		}
	}
	b, err := openBook(cmd.File)
	if err != nil {
		return usage(err, "docs/rules.md describes the format")
	}
	found := rules.Check(b)
	if c.JSON {
		if found == nil {
			found = []rules.Finding{}
		}
		err = c.PrintJSON(struct {
			File     string          `json:"file"`
			Rules    int             `json:"rules"`
			Findings []rules.Finding `json:"findings"`
		}{b.File, len(b.Rules), found})
	} else {
		for _, f := range found {
			fmt.Fprintln(c.Out, f)
		}
		_, err = fmt.Fprintf(c.Out, "%s: %d rules, %d findings\n", b.File, len(b.Rules), len(found))
	}
	if err == nil && len(found) > 0 {
		return &exitError{code: exitFailed}
	}
	return err
}
