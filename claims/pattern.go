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
	p.once.Do(func() { p.re = regexp.MustCompile(p.expr) })
	return p.re
}

func (p *pattern) MatchString(s string) bool { return p.get().MatchString(s) }
