package web

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// judged is what the rules of the day say of a vote.
type judged struct {
	Decisions []plenary.Decision // one where the class of question is known, else one for each it may be
	Ruling    string             // what is known of the class, empty when nothing
	Problem   string             // why the rules do not decide it
}

// judge decides a vote under the rules of its body on its day.
func judge(v *plenary.Vote) judged {
	if v.Decision != nil {
		return judged{Decisions: []plenary.Decision{*v.Decision}}
	}
	if v.Method == plenary.WithoutAVote {
		return judged{Problem: "Adopted without a vote: there is nothing to count."}
	}
	book, err := rules.Builtin(v.Body)
	if err != nil {
		return judged{Problem: "The rules of this body are not held here."}
	}
	var in rules.Inputs
	if n := membersOf(v.Body, v.Date); n > 0 {
		in.Members = plenary.N(int64(n))
	}
	j, err := book.Judge(v, rules.KnownRulings(), in)
	if err != nil {
		if e, ok := asError(err); ok {
			return judged{Problem: "Not decided under the rules: " + e.Message + "."}
		}
		return judged{Problem: "Not decided under the rules."}
	}
	out := judged{Decisions: j.Decisions}
	if j.Ruling != nil {
		out.Ruling = j.Ruling.String()
	}
	return out
}

// RulesURL is the page of the body's rules, empty when there is none.
func (j judged) RulesURL() string {
	for _, d := range j.Decisions {
		body, _, _ := strings.Cut(d.Rule, "/")
		if _, err := rules.Builtin(plenary.Body(body)); err == nil {
			return "/rules/" + body
		}
	}
	return ""
}

var codeInText = regexp.MustCompile(`\b[A-Z]{3}\b`)

// named writes members' names where a text of the rules has their codes.
func named(text string) string {
	return codeInText.ReplaceAllStringFunc(text, func(code string) string {
		return names.Name(plenary.Code(code))
	})
}

// thresholds are the marks on the tally bar.
func (j judged) thresholds() []chart.Threshold {
	var out []chart.Threshold
	for _, d := range j.Decisions {
		if n, ok := d.Needed.Int(); ok {
			out = append(out, chart.Threshold{Needed: n, Label: strconv.FormatInt(n, 10) + " " + majorityWord(d.Question)})
		}
	}
	return out
}

// majorityWord is what a class of question needs, in a few words.
func majorityWord(q plenary.Question) string {
	switch q {
	case plenary.Ordinary:
		return "simple majority"
	case plenary.Important:
		return "two-thirds"
	}
	return "needed"
}

// Sentence says in one sentence what the rules make of the counts.
func (j judged) Sentence() string {
	switch {
	case len(j.Decisions) == 0:
		return j.Problem
	case len(j.Decisions) == 1:
		d := j.Decisions[0]
		s := meets(d)
		if margin, ok := d.Margin.Int(); ok && margin < 0 && d.Outcome == plenary.Adopted {
			s += "; decided by the casting vote" // nothing else adopts what misses its majority
		}
		if len(d.VetoedBy) > 0 {
			s += "; vetoed by " + nameList(d.VetoedBy)
		}
		return s + "."
	}
	s := meets(j.Decisions[0])
	for _, d := range j.Decisions[1:] {
		s += "; " + lowerFirst(meets(d))
	}
	return s + ". The record does not say which majority applied."
}

// Short is the first sentence of it, where there is little room.
func (j judged) Short() string {
	first, _, _ := strings.Cut(j.Sentence(), ". ")
	return strings.TrimSuffix(first, ".")
}

// meets says whether the votes in favour were enough.
func meets(d plenary.Decision) string {
	n, known := d.Needed.Int()
	margin, ok := d.Margin.Int()
	if !known || !ok {
		for _, p := range d.Proof {
			if !p.Note && p.Cite != "" {
				return "Decided under " + p.Cite
			}
		}
		return "Decided under " + d.Rule
	}
	count := strconv.FormatInt(n, 10) + " in favour"
	if d.Question == plenary.Ordinary || d.Question == plenary.Important {
		count = majorityWord(d.Question) + " (" + strconv.FormatInt(n, 10) + ")"
		if margin >= 0 {
			return "Meets " + article(d.Question) + count
		}
		return "Misses " + article(d.Question) + count + " by " + strconv.FormatInt(-margin, 10)
	}
	if margin >= 0 {
		return "Has the " + count + " that are needed"
	}
	return "Misses the " + count + " that are needed by " + strconv.FormatInt(-margin, 10)
}

func article(q plenary.Question) string {
	if q == plenary.Ordinary {
		return "a "
	}
	return ""
}

func lowerFirst(s string) string {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return s
	}
	return string(s[0]+32) + s[1:]
}

// nameList names members in a sentence.
func nameList(codes []plenary.Code) string {
	s := ""
	for i, c := range codes {
		switch {
		case i > 0 && i == len(codes)-1:
			s += " and "
		case i > 0:
			s += ", "
		}
		s += names.Name(c)
	}
	return s
}
