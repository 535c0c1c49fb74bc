package page

import "strings"

// markCode gives scripts, styles and data that leaked into the text their role:
// what betrays itself, and what stands between such lines and is no prose.
func (d *Doc) markCode() {
	last := -1 // the last block of code
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role > Heading || b.Table != 0 {
			continue
		}
		if text := d.BlockText(*b); !isCode(text) && !isStatement(text) {
			continue
		}
		b.Role = Code
		if last >= 0 && i-last <= maxBetween+1 {
			for k := last + 1; k < i; k++ {
				if c := &d.Blocks[k]; c.Role <= Heading && isBetween(d.BlockText(*c)) {
					c.Role = Code
				}
			}
		}
		last = i
	}
}

// maxBetween is how many lines between two of a script may be part of it
// although no sign of theirs tells.
const maxBetween = 4

// isBetween says whether a line between two of a script may be part of it: it
// has a sign of scripts, and no words of a report.
func isBetween(s string) bool {
	return strings.ContainsAny(s, "(){}[]=;_<>") && !isProse(s) && !saysVote(strings.ToLower(s[:min(len(s), 600)]))
}

// isStatement tells a single line of a script by how it starts and ends: it
// opens or closes a brace, or it ends in a semicolon and assigns or calls.
func isStatement(s string) bool {
	if len(s) > 600 {
		return false
	}
	last := s[len(s)-1]
	switch {
	case last == '{' || s[0] == '}':
		return true
	case last != ';' || isProse(s):
		return false
	}
	for _, w := range [...]string{"()", "('", "(\"", "([", ").", "this."} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return strings.ContainsAny(s, "={}") || len(s) == 1
}

// isProse says whether four words of letters follow one another.
func isProse(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s[:min(len(s), 600)]) {
		n := 0
		for n < len(w) && (isLetter(w[n]) || w[n] >= 0x80) {
			n++
		}
		if n == 0 || n < len(w) && !(n == len(w)-1 && strings.IndexByte(",.:;!?'", w[n]) >= 0) {
			words = 0
			continue
		}
		if words++; words == 4 {
			return true
		}
	}
	return false
}

// isCode tells a script, style or data from prose by its signs.
func isCode(s string) bool {
	s = s[:min(len(s), 4000)]
	signs, strong := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '}', ';', '=', '<', '>', '_', '&', '\\', '[', ']', '$':
			signs++
		}
		if s[i] == '{' || s[i] == '}' || s[i] == '=' {
			strong++
		}
	}
	if signs == 0 {
		return false
	}
	if strong >= 2 && signs*12 > len(s) {
		return true
	}
	for _, w := range [...]string{"function(", "function (", "document.", "window.", "var ", "=>", "});", ".push(", "console.", "@media", "!important", "</", "/>", "getelement"} {
		if signs*30 > len(s) && strings.Contains(s, w) {
			return true
		}
	}
	return false
}
