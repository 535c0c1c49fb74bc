package rules

import (
	"fmt"

	"github.com/plenary-vote/plenary"
)

// Finding is what a book leaves undecided or can never reach, with a vote that
// shows it.
type Finding struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Rule    string `json:"rule"`
	Code    string `json:"code"` // tie, empty, overlap, unreachable, fraction
	Text    string `json:"text"`
	Example string `json:"example"` // in favour-against-abstaining, or two dates
	Fix     string `json:"fix"`
}

// String is file:line: text, then the example and the fix.
func (f Finding) String() string {
	return fmt.Sprintf("%s:%d: %s\n  example: %s\n  fix: %s", f.File, f.Line, f.Text, f.Example, f.Fix)
}

// Check looks for ties without a rule, empty bases, overlapping dates and
// outcomes that no vote can have. It tries every vote of small bodies, so that
// each finding comes with a counter-example.
func Check(b *Book) []Finding {
	var out []Finding
	for i := range b.Rules {
		r := &b.Rules[i]
		add := func(code, example, fix, format string, args ...any) {
			out = append(out, Finding{b.File, r.Line, r.ID(), code, fmt.Sprintf(format, args...), example, fix})
		}
		checkTie(r, add)
		checkEmpty(r, add)
		checkReach(r, add)
		for j := range b.Rules[:i] {
			if o := &b.Rules[j]; o.Question == r.Question && overlap(o, r) {
				add("overlap", fmt.Sprintf("%s, when the rules of lines %d and %d both apply", day(later(o.From, r.From)), o.Line, r.Line),
					"end the older rule with a to: line, the day before the newer begins",
					"two rules for %s questions are in force on one day", r.Question)
			}
		}
	}
	return out
}

type addFunc func(code, example, fix, format string, args ...any)

// sizes are the bodies that a check tries: the rule's own seats, or small ones.
func (r *Rule) sizes() []int64 {
	if r.Seats > 0 {
		return []int64{r.Seats}
	}
	var least int64
	for _, t := range r.Needs {
		if t.Base == Fixed {
			least = max(least, t.Num)
		}
	}
	return []int64{least + 2, least + 5, least + 12, least + 13}
}

// some are the counts from 0 to n that a check tries: all of them up to 200, of
// more an even choice with both ends, the middle and what is needed.
func (r *Rule) some(n int64) []int64 {
	var out []int64
	step := n/200 + 1
	for k := int64(0); k < n; k += step {
		out = append(out, k)
	}
	if step > 1 {
		c := full(n, 0, n)
		out = append(out, n/2, min(n, r.needed(&c)))
	}
	return append(out, n)
}

// full is a vote at which every member is present and votes or abstains.
func full(yes, no, members int64) counts {
	return counts{yes: yes, no: no, abstain: members - yes - no, members: members, present: members}
}

// checkTie finds rules under which an equal division decides by one vote and
// nothing says what becomes of it.
func checkTie(r *Rule, add addFunc) {
	if r.Tie != NoTie {
		return
	}
	half := int64(0)
	for k := int64(1); k <= 30; k++ {
		tie, more := full(k, k, 2*k), full(k+1, k, 2*k+1)
		if r.meets(&tie) || !r.meets(&more) {
			return
		}
		half = k
	}
	add("tie", fmt.Sprintf("5-5-0 of %d: one vote more would adopt it", min(10, 2*half)),
		"add: tie: rejected, second-vote or casting-vote, with its cite", "nothing says what becomes of an equal division")
}

// checkEmpty finds thresholds that nought of nought would meet.
func checkEmpty(r *Rule, add addFunc) {
	if r.EmptyCite != "" {
		return
	}
	for _, t := range r.Needs {
		if !t.Strict && (t.Base == Voting || t.Base == Cast) {
			add("empty", "0-0-3: 0 is at least "+fmt.Sprintf("%d/%d", t.Num, t.Den)+" of 0",
				"add: empty: rejected, with its cite", "read as it stands, the majority is met when nobody votes")
			return
		}
	}
}

// checkReach tries every vote of a few bodies and reports outcomes that the
// rule names and no vote can have.
func checkReach(r *Rule, add addFunc) {
	var have [16]bool
	var size int64
	for _, size = range r.sizes() {
		for _, yes := range r.some(size) {
			for _, no := range r.some(size - yes) {
				r.tryAll(yes, no, size, &have)
			}
		}
	}
	unreached := func(o plenary.Outcome, line, fix string) {
		if !have[o] {
			add("unreachable", fmt.Sprintf("every vote of a body of %d was tried, from 0-0-%d to %d-0-0", size, size, size),
				fix, "%s says %s, but no vote can be %s", r.Question, line, o)
		}
	}
	unreached(r.won(), "what is needed", "lower the majority, or raise the seats")
	if len(r.Veto) > 0 {
		unreached(plenary.Vetoed, "veto", "remove the veto, or lower the majority")
	}
	if r.Tie == TieSecondVote || r.Tie == TieCasting {
		unreached(plenary.Tied, "tie: "+tieNames[r.Tie], "say more than 1/2 instead of at least, or remove the tie line")
	}
	if r.Quorum != nil {
		unreached(plenary.NoQuorum, "quorum", "raise the quorum, or remove it")
	}
}

// tryAll records the outcomes of one division: with a veto, and with nobody
// beyond the voters present.
func (r *Rule) tryAll(yes, no, size int64, have *[16]bool) {
	c := full(yes, no, size)
	have[r.judge(&c, &Inputs{})] = true
	c.present = yes + no
	c.abstain = 0
	have[r.judge(&c, &Inputs{})] = true
	if len(r.Veto) > 0 && no > 0 {
		c.against = r.Veto[:1]
		have[r.judge(&c, &Inputs{})] = true
	}
}

func overlap(a, b *Rule) bool {
	starts := func(x, y *Rule) bool { // x begins before y ends
		return x.From.IsZero() || y.To.IsZero() || x.From.Compare(y.To) <= 0
	}
	return starts(a, b) && starts(b, a)
}

func later(a, b plenary.Date) plenary.Date {
	if a.Compare(b) > 0 {
		return a
	}
	return b
}

func day(d plenary.Date) string {
	if d.IsZero() {
		return "any day"
	}
	return d.String()
}
