package rules

import (
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Description is a book in words, for readers and programs.
type Description struct {
	Body       plenary.Body  `json:"body"`
	Name       string        `json:"name"`
	Source     string        `json:"source"`
	Statements []Statement   `json:"statements"` // what holds for all its rules
	Rules      []RuleInWords `json:"rules"`
}

// RuleInWords is one rule of a Description.
type RuleInWords struct {
	Rule       string           `json:"rule"`
	Question   plenary.Question `json:"question"`
	Title      string           `json:"title"`
	From       plenary.Date     `json:"from,omitzero"`
	To         plenary.Date     `json:"to,omitzero"`
	Statements []Statement      `json:"statements"`
}

// Describe puts the book into words: the rules of a day or, for a zero date,
// all of them.
func (b *Book) Describe(on plenary.Date) Description {
	d := Description{Body: b.Body, Name: b.Name, Source: b.Source, Statements: b.Statements(), Rules: []RuleInWords{}}
	for i := range b.Rules {
		if r := &b.Rules[i]; on.IsZero() || r.InForce(on) {
			d.Rules = append(d.Rules, RuleInWords{r.ID(), r.Question, r.Title, r.From, r.To, r.Statements()})
		}
	}
	return d
}

// Statement is one thing a rule says, in words, with its cite.
type Statement struct {
	Key  string `json:"key"`
	Text string `json:"text"`
	Cite string `json:"cite,omitempty"`
}

// Statements lists what the rule says, for readers, in the order of a proof.
func (r *Rule) Statements() []Statement {
	var out []Statement
	add := func(key, text, cite string) { out = append(out, Statement{key, text, cite}) }
	if r.Seats > 0 {
		add("seats", strconv.FormatInt(r.Seats, 10)+" members", "")
	}
	if r.Quorum != nil {
		add("quorum", "A decision needs the presence of "+r.Quorum.phrase()+".", r.Quorum.Cite)
	}
	for _, t := range r.Needs {
		add("needs", "Needed in favour: "+t.phrase()+".", t.Cite)
	}
	if r.EmptyCite != "" {
		add("empty", "When nobody votes for or against, it is not adopted.", r.EmptyCite)
	}
	switch r.Tie {
	case TieRejected:
		add("tie", "Equally divided: not adopted.", r.TieCite)
	case TieSecondVote:
		add("tie", "Equally divided: a second vote is taken; equal again, it is rejected.", r.TieCite)
	case TieCasting:
		add("tie", "Equally divided: the presiding officer has a casting vote.", r.TieCite)
	}
	if len(r.Veto) > 0 {
		add("veto", "A vote against by "+orList(r.Veto)+" is a veto, when it has its votes otherwise.", r.VetoCite)
	}
	if r.Parties != "" {
		add("parties", "A party to the dispute abstains where the presiding officer rules so.", r.Parties)
	}
	return out
}

// Statements lists what holds for all rules of the book.
func (b *Book) Statements() []Statement {
	var out []Statement
	add := func(key, text, cite string) { out = append(out, Statement{key, text, cite}) }
	switch len(b.Unruled) {
	case 0:
	case 1:
		add("unruled", "A question that nobody ruled on is "+string(b.Unruled[0])+".", b.UnruledCite)
	default:
		add("unruled", "A question that nobody ruled on may be "+orList(b.Unruled)+": each is shown.", b.UnruledCite)
	}
	if b.WithoutVote != "" {
		add("without-vote", "What nobody asks to vote on is adopted without a vote.", b.WithoutVote)
	}
	if b.Weights != "" {
		add("weights", "Ballots have weights.", b.Weights)
	}
	if b.Proxies != nil {
		add("proxies", "A member votes for at most "+strconv.Itoa(b.Proxies.Most)+" others.", b.Proxies.Cite)
	}
	if len(b.Members) > 0 {
		var list []string
		for _, m := range b.Members {
			list = append(list, string(m.Member)+" ("+strconv.FormatInt(m.Weight, 10)+")")
		}
		add("members", strings.Join(list, ", "), "")
	}
	return out
}
