package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
)

// inRule reads a statement of a rule.
func (p *reader) inRule(l line) error {
	r := p.rule
	var err error
	switch l.key {
	case "title":
		r.Title = l.value
	case "from":
		r.From, err = p.day(l)
	case "to":
		r.To, err = p.day(l)
	case "seats":
		n, ok := number(l.value, 1, MaxMembers)
		if !ok {
			return fault(p.file, l.n, "write a whole number, as in: seats: 15", "seats %q is not a number", clip(l.value))
		}
		r.Seats = n
	case "elects":
		if l.value != "yes" {
			return fault(p.file, l.n, "write: elects: yes, or remove the line", "elects %q is not known", clip(l.value))
		}
		r.Elects = true
	case "needs":
		var t Threshold
		if t, err = p.threshold(l); err == nil {
			r.Needs = append(r.Needs, t)
		}
	case "quorum":
		var t Threshold
		if t, err = p.threshold(l); err == nil {
			r.Quorum = &t
		}
	case "tie":
		i := slices.Index(tieNames[:], l.value)
		if i < 1 {
			return fault(p.file, l.n, "use rejected, second-vote or casting-vote", "tie %q is not known", clip(l.value))
		}
		r.Tie, r.TieCite = Tie(i), l.cite
	case "empty":
		if l.value != "rejected" {
			return fault(p.file, l.n, "write: empty: rejected [cite]", "empty %q is not known: what nobody voted for is never adopted", clip(l.value))
		}
		r.EmptyCite = l.cite
	case "veto":
		for _, c := range strings.Fields(l.value) {
			if slices.Contains(r.Veto, plenary.Code(c)) {
				return fault(p.file, l.n, "keep it once", "veto names %q twice", clip(c))
			}
			r.Veto = append(r.Veto, plenary.Code(c))
		}
		r.VetoCite = l.cite
	case "parties":
		if l.value != "abstain" {
			return fault(p.file, l.n, "write: parties: abstain [cite], or remove the line", "parties %q is not known", clip(l.value))
		}
		r.Parties = l.cite
	default:
		return fault(p.file, l.n, "use title, from, to, seats, needs, quorum, tie, empty, veto, parties or elects", "%q is not known in a rule", clip(l.key))
	}
	if err != nil {
		return err
	}
	return p.cited(l, "needs", "quorum", "tie", "empty", "veto", "parties")
}

// end checks the rule that was read and puts it into the book.
func (p *reader) end() error {
	r := p.rule
	if r == nil {
		return nil
	}
	switch {
	case len(r.Needs) == 0:
		return fault(p.file, r.Line, "add a line such as: needs: more than 1/2 of voting [cite]", "rule %s says no majority", r.Question)
	case len(r.Needs) > 8:
		return fault(p.file, r.Line, "state at most 8", "rule %s has %d needs", r.Question, len(r.Needs))
	case !r.From.IsZero() && !r.To.IsZero() && r.From.Compare(r.To) > 0:
		return fault(p.file, p.seen["to"], "give a last day after the first", "rule %s ends before it begins", r.Question)
	}
	p.book.Rules = append(p.book.Rules, *r)
	return nil
}

func (p *reader) day(l line) (plenary.Date, error) {
	d, err := plenary.ParseDate(l.value)
	if err != nil || d.Precision() != plenary.DayPrecision {
		return d, fault(p.file, l.n, "write a day as in 1966-01-01", "%s %q is not a day", l.key, clip(l.value))
	}
	return d, nil
}

// threshold reads "at least 9 votes", "at least 2/3 of voting" or "more than
// 1/2 of members". Decimals and percentages are refused: 0.6667 is not 2/3.
func (p *reader) threshold(l line) (Threshold, error) {
	bad := func(what string) (Threshold, error) {
		return Threshold{}, fault(p.file, l.n, "write it as: at least 2/3 of voting, more than 1/2 of members, or at least 9 votes", "%s", what)
	}
	t := Threshold{Den: 1, Cite: l.cite}
	rest, ok := strings.CutPrefix(l.value, "at least ")
	if !ok {
		if rest, ok = strings.CutPrefix(l.value, "more than "); !ok {
			return bad(l.key + " begins with neither \"at least\" nor \"more than\"")
		}
		t.Strict = true
	}
	if s, ok := strings.CutSuffix(rest, " votes"); ok && l.key == "needs" {
		n, ok := number(strings.TrimSpace(s), 1, MaxWeight)
		if !ok {
			return bad(strconv.Quote(clip(s)) + " is not a whole number of votes from 1")
		}
		if t.Num = n; t.Strict {
			t.Num, t.Strict = n+1, false
		}
		return t, nil
	}
	share, base, ok := strings.Cut(rest, " of ")
	if !ok {
		return bad(strconv.Quote(clip(rest)) + " says neither a number of votes nor a share of something")
	}
	num, den, ok := strings.Cut(strings.TrimSpace(share), "/")
	n, ok1 := number(num, 1, 1000)
	d, ok2 := number(den, 1, 1000)
	if !ok || !ok1 || !ok2 {
		return bad("share " + strconv.Quote(clip(share)) + " is not a fraction of whole numbers from 1 to 1000")
	}
	if n > d || t.Strict && n == d {
		return bad("no vote can have " + l.value)
	}
	i := slices.Index(baseNames[:], strings.TrimSpace(base))
	if i < int(Voting) || l.key == "quorum" && Base(i) != Members {
		return bad("base " + strconv.Quote(clip(base)) + " is not known: needs take voting, cast, present or members, a quorum members")
	}
	t.Num, t.Den, t.Base = n, d, Base(i)
	return t, nil
}

// number reads a whole number between two bounds.
func number(s string, least, most int64) (int64, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil && n >= least && n <= most && s[0] != '+'
}

// slug says whether s is lower-case letters, digits and hyphens.
func slug(s string) bool {
	for _, c := range s {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return s != "" && len(s) <= 60 && s[0] != '-'
}

// orList joins words for a sentence: a, b or c.
func orList[T ~string](ws []T) string {
	var b strings.Builder
	for i, w := range ws {
		if i > 0 && i == len(ws)-1 {
			b.WriteString(" or ")
		} else if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(w))
	}
	return b.String()
}
