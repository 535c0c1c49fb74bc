package ledger

import (
	"strconv"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
)

// The canonical form is lines of UTF-8, each "key value": the key is a
// lower-case word, the value runs to the end of the line. A value that is empty
// or unknown has no line. What would break a line or hide in it is escaped with
// a backslash, so that every text has exactly one spelling and every byte of
// the form can be seen.

// text builds the canonical form.
type text struct{ b []byte }

// line adds a line, unless the value is empty.
func (t *text) line(key, value string) {
	if value == "" {
		return
	}
	t.b = append(t.b, key...)
	t.b = append(t.b, ' ')
	t.b = appendEscaped(t.b, value, false)
	t.b = append(t.b, '\n')
}

// always is line for a value that may be empty and must be seen: "-".
func (t *text) always(key, value string) {
	switch value {
	case "", "-":
		t.words(key, value)
	default:
		t.line(key, value)
	}
}

// words adds a line of words: each value is escaped so that it holds no space,
// and an empty one is written "-".
func (t *text) words(key string, values ...string) {
	t.b = append(t.b, key...)
	for _, v := range values {
		t.b = append(t.b, ' ')
		t.b = appendWord(t.b, v)
	}
	t.b = append(t.b, '\n')
}

func appendWord(b []byte, s string) []byte {
	switch s {
	case "":
		return append(b, '-')
	case "-":
		return appendHex(b, 'u', '-')
	}
	return appendEscaped(b, s, true)
}

// appendEscaped escapes the backslash, control characters, line and paragraph
// separators, marks that reorder what is displayed, and bytes that are not
// UTF-8; and spaces, where words is set. The list is fixed: it must not change
// with the edition of Unicode.
func appendEscaped(b []byte, s string, words bool) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case c == '\\':
				b = append(b, `\\`...)
			case c == '\n':
				b = append(b, `\n`...)
			case c < ' ' || c == 0x7f || words && c == ' ':
				b = appendHex(b, 'u', uint64(c))
			default:
				b = append(b, c)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b = appendHex(b, 'x', uint64(c))
		case hidden(r):
			b = appendHex(b, 'u', uint64(r))
		default:
			b = append(b, s[i:i+size]...)
		}
		i += size
	}
	return b
}

func appendHex(b []byte, kind byte, n uint64) []byte {
	b = append(b, '\\', kind, '{')
	b = strconv.AppendUint(b, n, 16)
	return append(b, '}')
}

// hidden says whether a character beyond ASCII could break a line or reorder
// what a reader sees.
func hidden(r rune) bool {
	switch {
	case r >= 0x80 && r <= 0x9f, // C1 controls
		r == 0x2028, r == 0x2029, // line and paragraph separators
		r == 0x061c, r == 0x200e, r == 0x200f, // direction marks
		r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, // embeddings, overrides, isolates
		r == 0xfeff: // byte order mark
		return true
	}
	return false
}

// checkLine says whether a line (without its newline) could have come from the
// canonical form.
func checkLine(line string) error {
	if len(line) > MaxLine {
		return plenary.Errorf(plenary.Damaged, "a line of %d bytes is too long", len(line)).
			WithHint("a line has at most %d bytes", MaxLine)
	}
	end := 0
	for end < len(line) && (line[end] >= 'a' && line[end] <= 'z' || line[end] == '-') {
		end++
	}
	if end == 0 || end+1 >= len(line) || line[end] != ' ' {
		return plenary.Errorf(plenary.Damaged, "line %q is not a key, a space and a value", clip(line))
	}
	for i := end; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		if r < ' ' || r == 0x7f || r == utf8.RuneError && size == 1 || hidden(r) {
			return plenary.Errorf(plenary.Damaged, "line %q holds byte %#x, which the canonical form escapes", clip(line), line[i])
		}
		i += size
	}
	return nil
}
