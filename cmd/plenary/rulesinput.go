package main

import (
	"os"
	"slices"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// openBook gives the rules of a body, or those in a file.
func openBook(body string) (*rules.Book, error) {
	if slices.Contains(rules.Bodies(), plenary.Body(body)) {
		return rules.Builtin(plenary.Body(body))
	}
	f, err := os.Open(body)
	if err != nil {
		_, unknown := rules.Builtin(plenary.Body(body))
		return nil, unknown
	}
	defer f.Close()
	return rules.Read(body, f)
}

func questionNames(b *rules.Book) []string {
	var out []string
	for _, q := range b.Questions() {
		out = append(out, string(q))
	}
	return out
}

// roll is who may vote in a body on a day, as far as that is known, and how its
// members' names are read.
type roll struct {
	codes   []plenary.Code // nil: not known here
	members plenary.Count
	resolve func(string) (plenary.Code, error)
}

// orToday is the day, or today when there is none.
func orToday(d plenary.Date) plenary.Date {
	if d.IsZero() {
		now := time.Now().UTC()
		return plenary.NewDate(now.Year(), now.Month(), now.Day())
	}
	return d
}

// bookRoll gives the roll of a body of the United Nations; of any other body
// the rules file or the ballots say who its members are. A zero date is today.
func bookRoll(body plenary.Body, on plenary.Date) roll {
	on = orToday(on)
	un := func(text string) (plenary.Code, error) { return names.Resolve(text, on) }
	switch body {
	case plenary.GeneralAssembly, "un-ga-committee":
		codes := names.MembersOn(on)
		return roll{codes, plenary.N(int64(len(codes))), seated(un, codes, body, on)}
	case plenary.SecurityCouncil:
		if sc, err := groups.Get("sc"); err == nil {
			if codes := sc.On(on); len(codes) >= 11 { // fewer: a year that the table does not reach
				return roll{codes, plenary.Count{}, seated(un, codes, body, on)}
			}
		}
		return roll{resolve: un}
	case "un-hrc", "un-ecosoc":
		return roll{resolve: un}
	}
	return roll{resolve: func(text string) (plenary.Code, error) {
		if text == "" {
			return "", plenary.Errorf(plenary.Invalid, "the member is not named").WithHint("write its code")
		}
		return plenary.Code(text), nil
	}}
}

// seated refuses members that have no seat, where the line of their ballot is
// still known.
func seated(resolve func(string) (plenary.Code, error), codes []plenary.Code, body plenary.Body, on plenary.Date) func(string) (plenary.Code, error) {
	return func(text string) (plenary.Code, error) {
		c, err := resolve(text)
		if err == nil && !slices.Contains(codes, c) {
			return "", plenary.Errorf(plenary.Invalid, "%s is not a member of the %s on %s", c, body.Name(), on.Long()).
				WithHint("check the code and the date of the vote (--date)")
		}
		return c, err
	}
}

// readSheet reads ballots from a file or, for -, from standard input.
func readSheet(c *Context, path string, r roll) (rules.Sheet, error) {
	if path == "-" {
		return rules.ReadBallots("standard input", c.In, r.resolve)
	}
	f, err := os.Open(path)
	if err != nil {
		return rules.Sheet{}, plenary.Errorf(plenary.NotFound, "%w", err).WithHint("name a CSV file of ballots, or - for standard input")
	}
	defer f.Close()
	return rules.ReadBallots(path, f, r.resolve)
}
