package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// calculator is the form that decides a vote while its numbers are typed, and
// its answer. Without scripts the same form is sent.
type calculator struct {
	Fields    []field
	Date      string
	Questions []pick
	Veto      []pick // holders of the veto: checked when against
	Casting   []pick // nil: nobody has a casting vote
	Second    *pick  // nil: a tie has no second vote
	Asked     bool   // numbers were given
	Judged    judged
	Outlook   string
	Error     string // what is wrong with the numbers
	Hint      string
}

// field is one number of the form. Hint is what is taken when it is left empty.
type field struct{ Name, Label, Value, Hint string }

// pick is one choice of the form.
type pick struct {
	Value, Label string
	On           bool
}

// answer is the decision as JSON.
func (c calculator) answer() any {
	if c.Error != "" {
		return map[string]any{"error": map[string]string{"code": string(plenary.Invalid), "message": c.Error, "hint": c.Hint}}
	}
	return c.Judged.Decisions[0]
}

func today() plenary.Date {
	now := time.Now().UTC()
	return plenary.NewDate(now.Year(), now.Month(), now.Day())
}

// calculate reads the form and decides. Wrong numbers are part of the answer,
// not an error: they are being typed.
func calculate(b *rules.Book, q url.Values) calculator {
	c := calculator{Asked: q.Has("yes") || q.Has("no") || q.Has("abstain"), Date: strings.TrimSpace(q.Get("date"))}
	date, err := plenary.ParseDate(c.Date)
	if err != nil {
		date = today()
	}
	if c.Date == "" {
		err = nil
	}
	question := plenary.Question(q.Get("question"))
	if question == "" && len(b.Questions()) > 0 {
		question = b.Questions()[0]
		if len(b.Unruled) > 0 {
			question = b.Unruled[0]
		}
	}
	for _, k := range b.Questions() {
		c.Questions = append(c.Questions, pick{string(k), strings.ReplaceAll(string(k), "-", " "), k == question})
	}
	rule, ruleErr := b.On(question, date)
	c.fields(b, date, rule, q)
	if err == nil {
		err = ruleErr
	}
	if err == nil && c.Asked {
		err = c.decide(b, rule, date, q)
	}
	if e, ok := asError(err); ok {
		c.Error, c.Hint = e.Message, e.Hint
	}
	return c
}

// fields lays out what the rules of the book may need to know. They do not
// depend on the question, which may change while the form stands there.
func (c *calculator) fields(b *rules.Book, date plenary.Date, rule *rules.Rule, q url.Values) {
	for _, f := range []field{{"yes", "In favour", "", "0"}, {"no", "Against", "", "0"}, {"abstain", "Abstaining", "", "0"}, {"present", "Present", "", "not stated"}, {"members", "Members", "", "not stated"}} {
		f.Value = strings.TrimSpace(q.Get(f.Name))
		if f.Name == "members" {
			if n := membersOf(b.Body, date); n > 0 {
				f.Hint = strconv.Itoa(n)
			} else if rule != nil && rule.Seats > 0 {
				f.Hint = strconv.FormatInt(rule.Seats, 10)
			}
		}
		c.Fields = append(c.Fields, f)
	}
	for i := range b.Rules {
		r := &b.Rules[i]
		if len(c.Veto) == 0 {
			for _, m := range r.Veto {
				c.Veto = append(c.Veto, pick{string(m), names.UNName(m, date), slices.Contains(q["against"], string(m))})
			}
		}
		switch {
		case r.Tie == rules.TieCasting && c.Casting == nil:
			for _, v := range [][2]string{{"", "not given"}, {"yes", "in favour"}, {"no", "against"}} {
				c.Casting = append(c.Casting, pick{v[0], v[1], q.Get("casting") == v[0]})
			}
		case r.Tie == rules.TieSecondVote:
			c.Second = &pick{"yes", "This is the second vote after an equal division", q.Get("second") == "yes"}
		}
	}
}

// membersOf is how many members a body of the United Nations has on a day.
func membersOf(body plenary.Body, on plenary.Date) int {
	if body == plenary.GeneralAssembly || body == "un-ga-committee" {
		n := 0
		for _, m := range members() {
			if m.MemberOn(on) {
				n++
			}
		}
		return n
	}
	return 0
}

// members are all of them, read once: the page of every vote counts them.
var members = sync.OnceValue(names.Members)

// decide decides on the numbers of the form.
func (c *calculator) decide(b *rules.Book, rule *rules.Rule, date plenary.Date, q url.Values) error {
	var n [5]plenary.Count
	for i, f := range c.Fields {
		if f.Value == "" {
			if i < 3 {
				n[i] = plenary.N(0)
			}
			continue
		}
		k, err := strconv.ParseInt(f.Value, 10, 64)
		if err != nil || k < 0 {
			return plenary.Errorf(plenary.Invalid, "%s: %q is not a number", strings.ToLower(f.Label), f.Value).WithHint("write a whole number from 0")
		}
		n[i] = plenary.N(k)
	}
	if m := membersOf(b.Body, date); !n[4].Known() && m > 0 {
		n[4] = plenary.N(int64(m))
	}
	in := rules.Inputs{Present: n[3], Members: n[4], VetoKnown: true, SecondVote: c.Second != nil && c.Second.On}
	for _, o := range c.Veto {
		if o.On && len(rule.Veto) > 0 {
			in.Against = append(in.Against, plenary.Code(o.Value))
		}
	}
	for _, o := range c.Casting {
		if o.On && o.Value != "" && rule.Tie == rules.TieCasting {
			in.Casting, _ = plenary.ParsePosition(o.Value) // of the two that the form offers
		}
	}
	v := plenary.Vote{Body: b.Body, Date: date, Tally: plenary.Tally{Yes: n[0], No: n[1], Abstain: n[2]}}
	d, err := rules.Decide(&v, rule, in)
	if err != nil {
		return err
	}
	c.Judged = judged{Decisions: []plenary.Decision{d}}
	if o, err := rules.WhatIf(&v, rule, in); err == nil && o.Open > 0 {
		c.Outlook = o.String()
	}
	return nil
}
