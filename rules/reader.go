package rules

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// reader builds a book line by line.
type reader struct {
	file string
	book *Book
	rule *Rule          // the rule being read, nil before the first
	seen map[string]int // line of each key of the part being read
	last int
}

// repeatable keys may stand several times in one part.
var repeatable = []string{"needs", "member"}

func (p *reader) line(l line) error {
	p.last = l.n
	if len(p.seen) == 0 && p.rule == nil && l.key != "format" {
		return fault(p.file, l.n, "begin with: format: plenary-rules 1", "the first statement is %s, not format", l.key)
	}
	if l.key == "rule" {
		return p.begin(l)
	}
	if n, ok := p.seen[l.key]; ok && !slices.Contains(repeatable, l.key) {
		return fault(p.file, l.n, "keep one of the two", "%s was said already on line %d", l.key, n)
	}
	p.seen[l.key] = l.n
	if p.rule == nil {
		return p.head(l)
	}
	return p.inRule(l)
}

// head reads a statement about the body.
func (p *reader) head(l line) error {
	b := p.book
	switch l.key {
	case "format":
		if l.value != "plenary-rules 1" {
			return fault(p.file, l.n, "write: format: plenary-rules 1", "format %q is not known", clip(l.value))
		}
	case "body":
		if !slug(l.value) {
			return fault(p.file, l.n, "use lower-case letters, digits and hyphens", "body %q is not a slug", clip(l.value))
		}
		b.Body = plenary.Body(l.value)
	case "name":
		b.Name = l.value
	case "source":
		b.Source = l.value
	case "unruled":
		for _, q := range strings.Fields(l.value) {
			b.Unruled = append(b.Unruled, plenary.Question(q))
		}
		b.UnruledCite = l.cite
	case "without-vote":
		if l.value != "adopted" {
			return fault(p.file, l.n, "write: without-vote: adopted [cite], or remove the line", "without-vote %q is not known", clip(l.value))
		}
		b.WithoutVote = l.cite
	case "weights":
		if l.value != "yes" {
			return fault(p.file, l.n, "write: weights: yes [cite], or remove the line", "weights %q is not known", clip(l.value))
		}
		b.Weights = l.cite
	case "proxies":
		n, ok := number(l.value, 1, MaxMembers)
		if !ok {
			return fault(p.file, l.n, "write how many others a member may vote for, as in: proxies: 2 [cite]", "proxies %q is not a number", clip(l.value))
		}
		b.Proxies = &Proxies{int(n), l.cite}
	case "member":
		return p.member(l)
	default:
		return fault(p.file, l.n, "use format, body, name, source, unruled, without-vote, weights, proxies, member or rule", "%q is not known before the first rule", clip(l.key))
	}
	return p.cited(l, "unruled", "without-vote", "weights", "proxies")
}

// member reads "member: CODE [WEIGHT [NAME...]]".
func (p *reader) member(l line) error {
	f := strings.Fields(l.value)
	s := Seat{Member: plenary.Code(f[0]), Weight: 1}
	if len(f) > 1 {
		w, ok := number(f[1], 1, MaxWeight)
		if !ok {
			return fault(p.file, l.n, "write: member: CODE WEIGHT NAME, the weight a whole number from 1", "weight %q is not a whole number from 1 to %d", clip(f[1]), MaxWeight)
		}
		s.Weight, s.Name = w, strings.Join(f[2:], " ")
	}
	if len(p.book.Members) == MaxMembers {
		return fault(p.file, l.n, "give the roll with the ballots instead", "more than %d members", MaxMembers)
	}
	p.book.Members = append(p.book.Members, s)
	return nil
}

// begin starts a rule.
func (p *reader) begin(l line) error {
	if err := p.end(); err != nil {
		return err
	}
	if !slug(l.value) {
		return fault(p.file, l.n, "use lower-case letters, digits and hyphens", "class of question %q is not a slug", clip(l.value))
	}
	if len(p.book.Rules) == MaxRules {
		return fault(p.file, l.n, "split the file by body", "more than %d rules", MaxRules)
	}
	p.rule = &Rule{Question: plenary.Question(l.value), Line: l.n}
	p.seen = map[string]int{"rule": l.n}
	return nil
}

// cited refuses a statement among keys that cites nothing.
func (p *reader) cited(l line, keys ...string) error {
	if l.cite == "" && slices.Contains(keys, l.key) {
		return fault(p.file, l.n, "end the line with the rule it rests on in brackets, as in [article 9]", "%s cites no rule", l.key)
	}
	if l.cite != "" && !slices.Contains(keys, l.key) {
		return fault(p.file, l.n, "remove the brackets", "%s takes no cite", l.key)
	}
	return nil
}

// finish checks the book as a whole.
func (p *reader) finish() (*Book, error) {
	if err := p.end(); err != nil {
		return nil, err
	}
	b := p.book
	switch {
	case b.Body == "":
		return nil, fault(p.file, 1, "add a line: body: un-ga", "the body is not named")
	case len(b.Rules) == 0:
		return nil, fault(p.file, p.last, "add a rule: rule: ordinary", "the file has no rule")
	}
	if b.Name == "" {
		b.Name = string(b.Body)
	}
	for _, q := range b.Unruled {
		if !slices.Contains(b.Questions(), q) {
			return nil, fault(p.file, 1, "name a class that a rule: line begins", "unruled names %q, for which there is no rule", q)
		}
	}
	seen := make(map[plenary.Code]bool, len(b.Members))
	for _, m := range b.Members {
		if seen[m.Member] {
			return nil, fault(p.file, 1, "keep one of the two member lines", "member %q is listed twice", m.Member)
		}
		if m.Weight > 1 && b.Weights == "" {
			return nil, fault(p.file, 1, "add a line: weights: yes [cite]", "member %q has weight %d in a body without weights", m.Member, m.Weight)
		}
		seen[m.Member] = true
	}
	for i := range b.Rules {
		r := &b.Rules[i]
		r.book = b
		for _, c := range r.Veto {
			if len(seen) > 0 && !seen[c] {
				return nil, fault(p.file, r.Line, "list the member, or take it out of the veto", "veto names %q, which is no member", c)
			}
		}
	}
	return b, nil
}
