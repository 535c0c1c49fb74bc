package claims

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first asked: hundreds of them
// would make every command start later, and an article needs few.
type pattern struct {
	expr string
	once sync.Once
	re   *regexp.Regexp
	need needs
}

// patterns are all of them: a test compiles each, so that none is malformed.
var patterns []*pattern

// compile makes a pattern of an expression, for variables of the package only.
func compile(expr string) *pattern {
	p := &pattern{expr: expr}
	patterns = append(patterns, p)
	return p
}

func (p *pattern) get() *regexp.Regexp {
	p.once.Do(func() {
		p.re = regexp.MustCompile(p.expr)
		p.need = needsOf(p.expr)
	})
	return p.re
}

func (p *pattern) MatchString(s string) bool {
	re := p.get()
	return mayMatch(&p.need, s) && re.MatchString(s)
}

func (p *pattern) Match(b []byte) bool {
	re := p.get()
	return mayMatch(&p.need, b) && re.Match(b)
}

func (p *pattern) FindIndex(b []byte) []int {
	if re := p.get(); mayMatch(&p.need, b) {
		return re.FindIndex(b)
	}
	return nil
}

func (p *pattern) FindSubmatchIndex(b []byte) []int {
	if re := p.get(); mayMatch(&p.need, b) {
		return re.FindSubmatchIndex(b)
	}
	return nil
}

func (p *pattern) FindString(s string) string {
	if re := p.get(); mayMatch(&p.need, s) {
		return re.FindString(s)
	}
	return ""
}

func (p *pattern) FindStringIndex(s string) []int {
	if re := p.get(); mayMatch(&p.need, s) {
		return re.FindStringIndex(s)
	}
	return nil
}

func (p *pattern) FindStringSubmatch(s string) []string {
	if re := p.get(); mayMatch(&p.need, s) {
		return re.FindStringSubmatch(s)
	}
	return nil
}

func (p *pattern) FindStringSubmatchIndex(s string) []int {
	if re := p.get(); mayMatch(&p.need, s) {
		return re.FindStringSubmatchIndex(s)
	}
	return nil
}
