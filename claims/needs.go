package claims

import (
	"bytes"
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// needs are literals of which a text must hold one to match a pattern. Most patterns match few
// of the texts they are asked of, and a search for literals costs a tenth of a regular
// expression's (the idea of Cox, "Regular Expression Matching with a Trigram Index", 2012).
type needs struct {
	any  [][]byte // in lower case where fold is set; none: every text may match
	fold bool     // letters match in either case
	// anchored is for an expression that matches at the start of a text only: what stands far
	// behind it is not looked at, so that the rest of a long text costs nothing.
	anchored bool
}

const (
	shortNeed = 2  // a shorter literal is found in almost every text
	mostNeeds = 40 // a longer list costs as much as the expression
	longNeed  = 24 // the rest of a literal tells no more
)

// needsOf are the literals an expression needs.
func needsOf(expr string) needs {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return needs{}
	}
	n := needs{anchored: isAnchored(re)}
	literals := literalsOf(re.Simplify(), &n.fold)
	if len(literals) > mostNeeds {
		return needs{}
	}
	for _, lit := range literals {
		b := []byte(lit[:min(len(lit), longNeed)])
		for i := range b {
			if n.fold {
				b[i] = lower(b[i])
			}
		}
		n.any = append(n.any, b)
	}
	return n
}

// isAnchored says whether an expression matches at the start of a text only.
func isAnchored(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpBeginText:
		return true
	case syntax.OpConcat, syntax.OpCapture:
		return isAnchored(re.Sub[0])
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !isAnchored(sub) })
	}
	return false
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		b += 'a' - 'A'
	}
	return b
}

// literalsOf are literals of which every match holds one, nil where there are none; fold is set
// where one of them is matched in either case.
func literalsOf(re *syntax.Regexp, fold *bool) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if lit := longestPlain(re); len(lit) >= shortNeed {
			*fold = *fold || re.Flags&syntax.FoldCase != 0
			return []string{lit}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return literalsOf(re.Sub[0], fold)
	case syntax.OpRepeat:
		if re.Min > 0 {
			return literalsOf(re.Sub[0], fold)
		}
	case syntax.OpConcat:
		var best []string
		for _, sub := range re.Sub {
			if got := literalsOf(sub, fold); len(got) > 0 && (best == nil || worth(got) > worth(best)) {
				best = got
			}
		}
		return best
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			got := literalsOf(sub, fold)
			if len(got) == 0 {
				return nil
			}
			all = append(all, got...)
		}
		return all
	}
	return nil
}

// worth is how well literals tell the texts that may match: long ones do, and few.
func worth(any []string) int {
	shortest := len(any[0])
	for _, lit := range any {
		shortest = min(shortest, len(lit))
	}
	return 8*min(shortest, 6) - len(any)
}

// longestPlain is the longest run of a literal whose letters fold within ASCII: "’" and digits
// have one form, k and s have others that mayMatch looks for.
func longestPlain(re *syntax.Regexp) string {
	best, from := "", 0
	end := func(to int) {
		if run := string(re.Rune[from:to]); len(run) > len(best) {
			best = run
		}
		from = to + 1
	}
	for i, r := range re.Rune {
		if r >= 0x80 && re.Flags&syntax.FoldCase != 0 && unicode.SimpleFold(r) != r || r == unicode.ReplacementChar {
			end(i)
		}
	}
	end(len(re.Rune))
	return best
}

const (
	longS      = "\u017f" // folds to s
	kelvinSign = "\u212a" // folds to k
)

// mayMatch is false only where no match can be in s.
func mayMatch[T string | []byte](n *needs, s T) bool {
	// Lower case is made in pieces on the stack, which overlap by a literal's length.
	var piece [512]byte
	if len(n.any) == 0 || n.anchored && len(s) > len(piece) {
		return true
	}
	for {
		k := copy(piece[:], s)
		if n.fold {
			for i, b := range piece[:k] {
				piece[i] = lower(b)
				if b >= utf8.RuneSelf && i+1 < len(s) && (b == longS[0] && s[i+1] == longS[1] || b == kelvinSign[0] && s[i+1] == kelvinSign[1]) {
					return true
				}
			}
		}
		for _, lit := range n.any {
			if bytes.Contains(piece[:k], lit) {
				return true
			}
		}
		if k == len(s) {
			return false
		}
		s = s[k-longNeed:]
	}
}
