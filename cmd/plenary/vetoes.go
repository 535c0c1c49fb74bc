package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/names"
)

// vetoesCmd lists the vetoes of the Security Council.
type vetoesCmd struct {
	Member  []string `arg:"" optional:"" help:"Only those of one permanent member, by code or name."`
	From    string   `help:"First day: 2022-03-02, 2022-03 or 2022." placeholder:"DATE"`
	To      string   `help:"Last day." placeholder:"DATE"`
	Subject string   `help:"Subject heading, or its beginning." placeholder:"TEXT"`
	Limit   int      `default:"20" help:"How many to list; 0 lists all." placeholder:"N"`
}

// vetoRow is one vetoed vote.
type vetoRow struct {
	summary
	VetoedBy []plenary.Code  `json:"vetoed_by"`
	Followed []analysis.Step `json:"followed_by"`
}

// vetoCount is how many vetoes each permanent member cast in a decade.
type vetoCount struct {
	Decade int                  `json:"decade"`
	Votes  int                  `json:"votes"`
	By     map[plenary.Code]int `json:"by"`
}

// vetoesAnswer is what the command prints.
type vetoesAnswer struct {
	Total    int                  `json:"total"`
	By       map[plenary.Code]int `json:"by"`
	Decades  []vetoCount          `json:"decades"`
	Votes    []vetoRow            `json:"votes"`
	Horizons []archive.Horizon    `json:"horizons"`
}

// Run lists the vetoes and counts them by member and decade. None is exit code
// 1.
func (cmd vetoesCmd) Run(c *Context) error {
	if cmd.Limit < 0 {
		return usage(plenary.Errorf(plenary.Invalid, "--limit cannot be negative"), "")
	}
	q, err := queryArgs{From: cmd.From, To: cmd.To, Subject: cmd.Subject}.query()
	if err != nil {
		return err
	}
	r, err := c.Record()
	if err != nil {
		return err
	}
	vetoes := analysis.Vetoes(r, q)
	if len(cmd.Member) > 0 {
		code, err := names.Resolve(strings.Join(cmd.Member, " "), plenary.Date{})
		if err != nil {
			return err
		}
		vetoes = slices.DeleteFunc(vetoes, func(v analysis.Veto) bool { return !slices.Contains(v.By, code) })
	}
	a := vetoesAnswer{Total: len(vetoes), By: map[plenary.Code]int{}, Decades: []vetoCount{}, Votes: []vetoRow{}, Horizons: r.Horizons(plenary.SecurityCouncil)}
	if len(vetoes) == 0 {
		return plenary.Errorf(plenary.NotFound, "no veto in the record fits").WithHint("%s", horizonHint(a.Horizons))
	}
	for k, v := range vetoes {
		a.count(int(r.Date(v.Vote).Year)/10*10, v.By)
		if cmd.Limit == 0 || k < cmd.Limit {
			row := vetoRow{summarize(r, v.Vote), v.By, v.Followed}
			if row.Followed == nil {
				row.Followed = []analysis.Step{}
			}
			a.Votes = append(a.Votes, row)
		}
	}
	slices.SortFunc(a.Decades, func(x, y vetoCount) int { return x.Decade - y.Decade })
	if c.JSON {
		return c.PrintJSON(a)
	}
	if err := a.print(c.Out, r); err != nil {
		return err
	}
	return printHorizons(c.Out, a.Horizons)
}

// count adds one vetoed vote.
func (a *vetoesAnswer) count(decade int, by []plenary.Code) {
	i := slices.IndexFunc(a.Decades, func(d vetoCount) bool { return d.Decade == decade })
	if i < 0 {
		i = len(a.Decades)
		a.Decades = append(a.Decades, vetoCount{Decade: decade, By: map[plenary.Code]int{}})
	}
	a.Decades[i].Votes++
	for _, code := range by {
		a.By[code]++
		a.Decades[i].By[code]++
	}
}

func (a vetoesAnswer) print(w io.Writer, r *archive.Record) error {
	var b strings.Builder
	what := "drafts and amendments"
	if a.Total == 1 {
		what = "draft or amendment"
	}
	fmt.Fprintf(&b, "%d %s vetoed; a veto of several members counts for each\n\n", a.Total, what)
	codes := make([]plenary.Code, 0, len(a.By))
	for code := range a.By {
		codes = append(codes, code)
	}
	names.Sort(codes, plenary.Date{})
	t := newTable(1, 2, 3, 4, 5, 6)
	row := func(head string, n int, by map[plenary.Code]int) {
		cells := []string{head, fmt.Sprint(n)}
		for _, code := range codes {
			cells = append(cells, fmt.Sprint(by[code]))
		}
		t.row(cells...)
	}
	heads := []string{"", "votes"}
	for _, code := range codes {
		heads = append(heads, string(code))
	}
	t.row(heads...)
	for _, d := range a.Decades {
		row(fmt.Sprintf("%ds", d.Decade), d.Votes, d.By)
	}
	row("all", a.Total, a.By)
	_ = t.print(&b) // a strings.Builder does not fail
	if len(a.Votes) < a.Total {
		fmt.Fprintf(&b, "\nThe newest %d (--limit)\n", len(a.Votes))
	}
	b.WriteByte('\n')
	for _, v := range a.Votes {
		_ = printList(&b, []summary{v.summary})
		fmt.Fprintf(&b, "%12s%s\n", "", wrap("vetoed by "+nameList(r, v.VetoedBy, v.Date), width()-12, strings.Repeat(" ", 12)))
		for _, s := range v.Followed {
			fmt.Fprintf(&b, "%12s%s\n", "", wrap("-> "+string(s.Symbol)+inBrackets(s.Note), width()-12, strings.Repeat(" ", 15)))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
