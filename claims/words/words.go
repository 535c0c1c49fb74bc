// Package words cuts English text into tokens and sentences and reads numbers
// in digits and words. Tokens carry their place in the text; words that a
// vocabulary knows carry its number for them, so that what follows compares
// numbers and allocates nothing.
//
// It knows nothing of votes and keeps no state between texts. It never guesses
// at meaning.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Kind is what a token is.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota
	Number      // digits, perhaps with commas between thousands
	Punct       // one sign
)

// Case is how a word is written.
type Case uint8

// The cases of a word.
const (
	Lower Case = iota
	Capital
	Upper // all of two or more letters
)

// Token is a word, a number or a sign.
type Token struct {
	Start, End int32 // bytes of the text
	ID         int32 // of a word in the vocabulary, 0 when unknown
	Value      int32 // of a number, -1 when it is none or too large
	Kind       Kind
	Case       Case
	Sign       byte // of a Punct; 'o' marks an ordinal number, '.' a decimal or a word such as U.N.
	Space      bool // white space stands before it
}

// Vocab numbers the words that matter. It is filled once, then only read.
type Vocab struct {
	ids   map[string]int32
	words []string
	signs [utf8.RuneSelf]int32
}

// NewVocab makes an empty vocabulary.
func NewVocab() *Vocab {
	return &Vocab{ids: map[string]int32{}, words: []string{""}}
}

// Intern gives a folded word's number, adding it when new.
func (v *Vocab) Intern(folded string) int32 {
	if id, ok := v.ids[folded]; ok {
		return id
	}
	id := int32(len(v.words))
	folded = strings.Clone(folded)
	v.ids[folded] = id
	v.words = append(v.words, folded)
	if len(folded) == 1 && folded[0] < utf8.RuneSelf {
		v.signs[folded[0]] = id
	}
	return id
}

// ID is a folded word's number, 0 when the vocabulary lacks it.
func (v *Vocab) ID(folded string) int32 { return v.ids[folded] }

// Text is the word of a number.
func (v *Vocab) Text(id int32) string { return v.words[id] }

// Len is one more than the largest number.
func (v *Vocab) Len() int { return len(v.words) }

// Phrase tokenizes a phrase of a lexicon and interns its words, leaving hyphens
// out: a matcher skips them in text too.
func (v *Vocab) Phrase(text string) []int32 {
	var out []int32
	l := Lexer{Vocab: v, add: true}
	for _, t := range l.Tokens(nil, text, 0) {
		switch {
		case t.Kind == Word:
			out = append(out, t.ID)
		case t.Kind == Number:
			out = append(out, v.Intern(text[t.Start:t.End]))
		case t.Sign != '-' && t.Sign != '.' && t.Sign != 0:
			out = append(out, v.Intern(string(rune(t.Sign))))
		}
	}
	return out
}

// Lexer cuts text into tokens. One lexer serves one goroutine.
type Lexer struct {
	Vocab *Vocab
	buf   []byte
	add   bool
}

// maxWord is the length in bytes beyond which a run of letters is no word.
const maxWord = 64

// Tokens appends the tokens of text to dst; their places count from base.
func (l *Lexer) Tokens(dst []Token, text string, base int) []Token {
	space := false
	for i := 0; i < len(text); {
		c := text[i]
		if c <= ' ' {
			space = true
			i++
			continue
		}
		from := i
		t := Token{Value: -1, Space: space}
		space = false
		switch {
		case isASCIILetter(c):
			i = l.word(text, i, &t)
		case c >= '0' && c <= '9':
			i = number(text, i, &t)
		case c < utf8.RuneSelf:
			t.Kind, t.Sign, t.ID = Punct, c, l.Vocab.signs[c]
			i++
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			if unicode.IsLetter(r) {
				i = l.word(text, i, &t)
			} else if m := flag(text, i, r, n); m > 0 {
				t.Kind, t.Case = Word, Capital
				t.ID = l.intern(text[i : i+m])
				i += m
			} else if isMark(r) {
				t.Kind = Word
				t.ID = l.intern(text[i : i+n])
				i += n
			} else if r == variation {
				i += n
				space = t.Space
				continue
			} else {
				t.Kind = Punct
				if r == '—' {
					t.Sign = '_'
				}
				i += n
			}
		}
		t.Start, t.End = int32(base+from), int32(base+i)
		dst = append(dst, t)
		if t.Space && t.Kind == Word && t.Case == Lower && !l.add {
			dst = l.rejoin(dst, text, base)
		}
	}
	return dst
}

// rejoin makes one token of a word that the end of a line parted, ab- stained: the
// vocabulary has the whole, and not both of its parts.
func (l *Lexer) rejoin(dst []Token, text string, base int) []Token {
	n := len(dst) - 3
	if n < 0 {
		return dst
	}
	a, hyphen, b := &dst[n], &dst[n+1], &dst[n+2]
	if hyphen.Sign != '-' || hyphen.Space || a.Kind != Word || a.ID != 0 && b.ID != 0 || int(b.End-b.Start)+int(a.End-a.Start) > maxWord {
		return dst
	}
	l.buf = append(append(l.buf[:0], text[int(a.Start)-base:int(a.End)-base]...), text[int(b.Start)-base:int(b.End)-base]...)
	id := l.Vocab.ids[string(foldLetters(l.buf))]
	if id == 0 {
		return dst
	}
	a.ID, a.End = id, b.End
	return dst[:n+1]
}

func isASCIILetter(c byte) bool { return c|32 >= 'a' && c|32 <= 'z' }

// word reads a word at i: letters, marks, digits behind a letter or two (P5),
// apostrophes inside it and the dots of an abbreviation (U.N.), which are left
// out of its folded form. The 's of a possessive is a word of its own.
func (l *Lexer) word(text string, i int, t *Token) int {
	from, uppers, letters := i, 0, 0
	plain := true
	l.buf = l.buf[:0]
scan:
	for i < len(text) {
		c := text[i]
		switch {
		case c >= 'a' && c <= 'z':
			l.buf = append(l.buf, c)
			i++
		case c >= 'A' && c <= 'Z':
			uppers++
			l.buf = append(l.buf, c|32)
			i++
		case c >= '0' && c <= '9' && i > from && letters <= 2: // P5, G77
			l.buf = append(l.buf, c)
			i++
			continue
		case c == '\'' && i > from && i+1 < len(text):
			if isPossessive(text[i:]) || !startsLetter(text[i+1:]) {
				break scan
			}
			l.buf = append(l.buf, c)
			i++
			continue
		case c == '.' && i == from+1+2*(letters-1) && letters >= 1 && isDotted(text, from, i):
			if i+1 < len(text) && isASCIILetter(text[i+1]) && (i+2 == len(text) || text[i+2] == '.' || !isASCIILetter(text[i+2])) {
				i++
				continue
			}
			if letters >= 2 {
				i++ // the last dot of U.N. is part of it
				t.Sign = '.'
			}
			break scan
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break scan
			}
			if unicode.IsUpper(r) {
				uppers++
			}
			plain = false
			l.buf = append(l.buf, text[i:i+n]...)
			i += n
			if unicode.IsMark(r) {
				continue
			}
		default:
			break scan
		}
		letters++
	}
	switch {
	case letters > 1 && uppers == letters:
		t.Case = Upper
	case startsUpper(text[from:]):
		t.Case = Capital
	}
	if len(l.buf) > maxWord {
		return i
	}
	if !plain {
		l.buf = foldLetters(l.buf)
	}
	t.ID = l.intern(string(l.buf))
	return i
}

// intern is the number of a word, 0 for one that the vocabulary has not where it is not
// being made.
func (l *Lexer) intern(word string) int32 {
	if l.add {
		return l.Vocab.Intern(word)
	}
	return l.Vocab.ids[word]
}

// The two letters of a flag are runes of their own, and a mark may be followed by one that
// tells how to draw it.
const (
	firstLetter = '\U0001F1E6'
	lastLetter  = '\U0001F1FF'
	variation   = '\uFE0F'
)

// Flag is the flag of a state by its two letters (ISO 3166-1 alpha-2), "" for anything
// else.
func Flag(code string) string {
	if len(code) != 2 || !isASCIILetter(code[0]) || !isASCIILetter(code[1]) {
		return ""
	}
	return string([]rune{firstLetter + rune(code[0]|32-'a'), firstLetter + rune(code[1]|32-'a')})
}

// flag is how many bytes the flag at i has that starts with the rune r of n bytes; 0 when
// none stands there.
func flag(text string, i int, r rune, n int) int {
	if r < firstLetter || r > lastLetter {
		return 0
	}
	if second, m := utf8.DecodeRuneInString(text[i+n:]); second >= firstLetter && second <= lastLetter {
		return n + m
	}
	return 0
}

// isMark says whether a rune is a drawn sign by which votes are told.
func isMark(r rune) bool {
	switch r {
	case '✅', '❌', '🤷', '👍', '👎', '🟢', '🔴', '🟡':
		return true
	}
	return false
}

// isDotted says whether text[from:dot] alternates single letters and dots.
func isDotted(text string, from, dot int) bool {
	for k := from; k < dot; k++ {
		if (k-from)%2 == 0 != isASCIILetter(text[k]) {
			return false
		}
	}
	return dot > from
}

func isPossessive(s string) bool {
	return len(s) >= 2 && s[1]|32 == 's' && (len(s) == 2 || !startsLetter(s[2:]))
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && unicode.IsLetter(r)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// foldLetters lowers and takes accents off.
func foldLetters(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r >= 0x80 && r != utf8.RuneError {
			// The letter under the accents is the first of its decomposition.
			if d := norm.NFD.Properties(b[i:]).Decomposition(); d != nil {
				r, _ = utf8.DecodeRune(d)
			}
		}
		i += size
		if unicode.IsMark(r) {
			continue
		}
		switch r = unicode.ToLower(r); r {
		case 'ı':
			r = 'i'
		case 'ø':
			r = 'o'
		case 'đ':
			r = 'd'
		case 'ł':
			r = 'l'
		case 'æ':
			out = append(out, 'a')
			r = 'e'
		case 'œ':
			out = append(out, 'o')
			r = 'e'
		case 'ß':
			out = append(out, 's')
			r = 's'
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// Fold is the form in which a word is interned.
func Fold(word string) string { return string(foldLetters([]byte(word))) }

// number reads digits at i, with commas between groups of three and an ordinal's
// letters or a decimal part after them.
func number(text string, i int, t *Token) int {
	t.Kind = Number
	from, v, digits := i, 0, 0
	take := func() {
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			if digits++; digits <= 9 {
				v = v*10 + int(text[i]-'0')
			}
			i++
		}
	}
	take()
	for digits <= 3 && isGroup(text[i:]) || digits > 3 && digits%3 == 0 && isGroup(text[i:]) {
		i++
		take()
	}
	if digits <= 9 {
		t.Value = int32(v)
	}
	if i+1 < len(text) && text[i] == '.' && text[i+1] >= '0' && text[i+1] <= '9' && !isDottedDate(text[i:]) && (from == 0 || text[from-1] != '.') {
		i++
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		t.Sign, t.Value = '.', -1
		return i
	}
	if n := ordinalLen(text[i:]); n > 0 {
		t.Sign = 'o'
		return i + n
	}
	return i
}

// isGroup says whether a comma and exactly three digits follow.
func isGroup(s string) bool {
	if len(s) < 4 || s[0] != ',' {
		return false
	}
	for k := 1; k < 4; k++ {
		if s[k] < '0' || s[k] > '9' {
			return false
		}
	}
	return len(s) == 4 || s[4] < '0' || s[4] > '9'
}

// isDottedDate says whether .03.2005 follows: the dots of a date, not of a
// decimal.
func isDottedDate(s string) bool {
	k := 1
	for k < len(s) && s[k] >= '0' && s[k] <= '9' {
		k++
	}
	return k > 1 && k <= 3 && k+1 < len(s) && s[k] == '.' && s[k+1] >= '0' && s[k+1] <= '9'
}

func ordinalLen(s string) int {
	if len(s) < 2 || len(s) > 2 && startsLetter(s[2:]) {
		return 0
	}
	switch strings.ToLower(s[:2]) {
	case "st", "nd", "rd", "th":
		return 2
	}
	return 0
}
