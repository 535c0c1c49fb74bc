package main

import (
	"fmt"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// searchCmd lists the votes that a query asks for.
type searchCmd struct {
	queryArgs
	Limit  int `default:"20" help:"How many votes to print; 0 prints all." placeholder:"N"`
	Offset int `help:"How many votes to leave out at the beginning." placeholder:"N"`
}

// Run prints the votes and where the record ends. No vote found is exit code 1.
func (cmd searchCmd) Run(c *Context) error {
	if cmd.Limit < 0 || cmd.Offset < 0 {
		return usage(plenary.Errorf(plenary.Invalid, "--limit and --offset cannot be negative"), "")
	}
	q, err := cmd.query()
	if err != nil {
		return err
	}
	r, err := c.Record()
	if err != nil {
		return err
	}
	found := r.Search(q).Votes
	page := found[min(cmd.Offset, len(found)):]
	if cmd.Limit > 0 {
		page = page[:min(cmd.Limit, len(page))]
	}
	switch {
	case c.JSON:
		err = c.PrintJSON(struct {
			Query    string            `json:"query"`
			Total    int               `json:"total"`
			Offset   int               `json:"offset"`
			Votes    []summary         `json:"votes"`
			Horizons []archive.Horizon `json:"horizons"`
		}{cmd.text(), len(found), cmd.Offset, summaries(r, page), r.Horizons(q.Body)})
	case len(found) > 0:
		err = cmd.print(c, r, q, page, len(found))
	}
	if err == nil && len(found) == 0 {
		err = plenary.Errorf(plenary.NotFound, "no vote in the record fits %q", cmd.text()).
			WithHint("%s", horizonHint(r.Horizons(q.Body)))
	}
	return err
}

func (cmd searchCmd) print(c *Context, r *archive.Record, q archive.Query, page []int, total int) error {
	order := q.Sort
	if order == "" {
		order = archive.Newest
	}
	switch {
	case total == 1:
		fmt.Fprintf(c.Out, "1 vote\n\n")
	case len(page) == total:
		fmt.Fprintf(c.Out, "%d votes, %s first\n\n", total, order)
	default:
		fmt.Fprintf(c.Out, "%d votes, %s first; %d shown, from number %d (--limit, --offset)\n\n", total, order, len(page), cmd.Offset+1)
	}
	if err := printList(c.Out, summaries(r, page)); err != nil {
		return err
	}
	return printHorizons(c.Out, r.Horizons(q.Body))
}
