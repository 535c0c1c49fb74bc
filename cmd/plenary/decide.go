package main

import (
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// decideCmd decides a vote under a body's rules and proves it.
type decideCmd struct {
	Ballots  string   `arg:"" optional:"" help:"CSV file of ballots (member,position and optionally weight, by, present), or - for standard input."`
	Body     string   `required:"" help:"Body whose rules apply (plenary rules list), or a rules file."`
	Question string   `help:"Class of the question: ordinary, important, procedural, substantive, or another of the body. Left out where nobody ruled."`
	Date     string   `help:"Day of the vote: its rules and members are taken. Without it, today's." placeholder:"YYYY-MM-DD"`
	Tally    string   `help:"Counts instead of ballots: in favour, against, abstaining and, if known, not voting." placeholder:"Y-N-A[-X]"`
	Present  string   `help:"How many members were present." placeholder:"N"`
	Members  string   `help:"How many members there are, where it is not known from the body and the date." placeholder:"N"`
	Against  []string `help:"With --tally: who voted against; none when no holder of a veto did." placeholder:"MEMBER,..."`
	Party    []string `help:"Who was ruled a party to the dispute and must abstain." placeholder:"MEMBER,..."`
	Casting  string   `help:"The presiding officer's casting vote: yes or no." enum:",yes,no" default:""`
	Second   bool     `name:"second-vote" help:"This is the second vote after an equal division."`
	Ruling   string   `help:"Who ruled on the class of the question; it stands in the proof." placeholder:"TEXT"`
	WhatIf   bool     `name:"what-if" help:"Also say what could still change: ballots may be unknown, a tally incomplete."`
}

// Run decides; any decision is exit code 0, wrong input 2.
func (cmd decideCmd) Run(c *Context) error {
	err := cmd.decide(c)
	if err == nil {
		return nil
	}
	return usage(err, "run: plenary decide --help")
}

// undecided is what is printed where nobody ruled and several classes may apply.
type undecided struct {
	Outcome   *plenary.Outcome   `json:"outcome"` // null when the classes differ
	Decisions []plenary.Decision `json:"decisions"`
}

// decidedAnd is a decision with its outlook.
type decidedAnd struct {
	plenary.Decision
	WhatIf *rules.Outlook `json:"what_if,omitempty"`
}

func (cmd decideCmd) decide(c *Context) error {
	book, err := openBook(cmd.Body)
	if err != nil {
		return err
	}
	v, in, err := cmd.vote(c, book)
	if err != nil {
		return err
	}
	qs := book.Unruled
	if cmd.Question != "" {
		qs = []plenary.Question{plenary.Question(cmd.Question)}
	}
	if len(qs) == 0 {
		return plenary.Errorf(plenary.Invalid, "%s does not say which class of question applies when nobody ruled", book.Name).
			WithHint("give --question: %s", strings.Join(questionNames(book), ", "))
	}
	var ds []decidedAnd
	for _, q := range qs {
		d, err := cmd.under(book, q, v, in)
		if err != nil {
			return err
		}
		ds = append(ds, d)
	}
	if c.JSON {
		if len(ds) == 1 {
			return c.PrintJSON(ds[0])
		}
		return c.PrintJSON(both(ds))
	}
	return printDecisions(c.Out, ds)
}

// under decides under one class of question.
func (cmd decideCmd) under(book *rules.Book, q plenary.Question, v plenary.Vote, in rules.Inputs) (decidedAnd, error) {
	r, err := book.On(q, v.Date)
	if err != nil {
		return decidedAnd{}, err
	}
	if !cmd.WhatIf {
		d, err := rules.Decide(&v, r, in)
		return decidedAnd{Decision: d}, err
	}
	o, err := rules.WhatIf(&v, r, in)
	if err != nil {
		return decidedAnd{}, err
	}
	// What is open now counts as not voting in the decision of this moment.
	now := v
	now.Ballots = nil
	for _, b := range v.Ballots {
		if b.Position == plenary.UnknownPosition {
			b.Position = plenary.NotVoting
		}
		now.Ballots = append(now.Ballots, b)
	}
	d, err := rules.Decide(&now, r, in)
	return decidedAnd{d, &o}, err
}

// both is the answer where several classes may apply.
func both(ds []decidedAnd) undecided {
	u := undecided{Outcome: &ds[0].Outcome}
	for _, d := range ds {
		if d.Outcome != ds[0].Outcome {
			u.Outcome = nil
		}
		u.Decisions = append(u.Decisions, d.Decision)
	}
	return u
}

// vote puts together what the flags say of the vote.
func (cmd decideCmd) vote(c *Context, book *rules.Book) (plenary.Vote, rules.Inputs, error) {
	v := plenary.Vote{Body: book.Body, Quality: plenary.Full}
	in := rules.Inputs{SecondVote: cmd.Second, Ruling: cmd.Ruling}
	fail := func(err error) (plenary.Vote, rules.Inputs, error) { return v, in, err }
	var err error
	if cmd.Date != "" {
		if v.Date, err = plenary.ParseDate(cmd.Date); err != nil {
			return fail(err)
		}
	}
	if cmd.Casting != "" {
		in.Casting, _ = plenary.ParsePosition(cmd.Casting) // kong admits yes and no only
	}
	roll := bookRoll(book.Body, v.Date)
	in.Roll, in.Members = roll.codes, roll.members
	for _, f := range []struct {
		flag, text string
		to         *plenary.Count
	}{{"--present", cmd.Present, &in.Present}, {"--members", cmd.Members, &in.Members}} {
		if f.text == "" {
			continue
		}
		n, err := strconv.ParseInt(f.text, 10, 64)
		if err != nil || n < 0 {
			return fail(plenary.Errorf(plenary.Invalid, "%s %q is not a number of members", f.flag, f.text).WithHint("write a whole number, as in %s 97", f.flag))
		}
		*f.to = plenary.N(n)
	}
	for _, f := range []struct {
		list []string
		to   *[]plenary.Code
	}{{cmd.Against, &in.Against}, {cmd.Party, &in.Parties}} {
		for _, text := range f.list {
			if text == "none" && f.to == &in.Against {
				in.VetoKnown = true
				continue
			}
			code, err := roll.resolve(text)
			if err != nil {
				return fail(err)
			}
			*f.to = append(*f.to, code)
		}
	}
	switch {
	case (cmd.Ballots == "") == (cmd.Tally == ""):
		return fail(plenary.Errorf(plenary.Invalid, "give either a file of ballots or --tally").WithHint("as in: plenary decide --body un-ga --question important --tally 93-24-58"))
	case cmd.Tally != "":
		v.Tally, err = parseTally(cmd.Tally)
	default:
		var s rules.Sheet
		s, err = readSheet(c, cmd.Ballots, roll)
		v.Ballots, in.By = s.Ballots, s.By
		if cmd.Present == "" {
			in.Attending = s.Present
		}
	}
	return v, in, err
}

// parseTally reads 93-24-58 or 93-24-58-18.
func parseTally(s string) (plenary.Tally, error) {
	f := strings.Split(strings.NewReplacer("–", "-", "/", "-", ":", "-", " ", "").Replace(s), "-")
	var n [4]plenary.Count
	ok := len(f) == 3 || len(f) == 4
	for i := 0; ok && i < len(f); i++ {
		k, err := strconv.ParseInt(f[i], 10, 64)
		n[i], ok = plenary.N(k), err == nil && k >= 0
	}
	if !ok {
		return plenary.Tally{}, plenary.Errorf(plenary.Invalid, "tally %q is not known", s).
			WithHint("write in favour, against and abstaining as in 93-24-58; not voting may follow")
	}
	return plenary.Tally{Yes: n[0], No: n[1], Abstain: n[2], NotVoting: n[3]}, nil
}
