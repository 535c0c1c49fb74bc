package page

import (
	"bytes"
	"html"
	"strings"
	"unicode/utf8"
)

// seg maps a run of Doc.Text to input bytes: byte for byte when size is 0,
// else the whole run came from the size bytes at src.
type seg struct{ text, src, size int32 }

// folder writes readable text and remembers where each byte came from.
type folder struct {
	src   []byte
	out   []byte
	segs  []seg
	space int // input offset of pending white space, -1 when none
	start int // in out, where the current block began
}

// identity appends src[from:to] as it is.
func (f *folder) identity(from, to int) {
	f.flush()
	if n := len(f.segs); n == 0 || f.segs[n-1].size != 0 ||
		int(f.segs[n-1].src)+len(f.out)-int(f.segs[n-1].text) != from {
		f.segs = append(f.segs, seg{int32(len(f.out)), int32(from), 0})
	}
	f.out = append(f.out, f.src[from:to]...)
}

// replace appends text that stands for src[from:to].
func (f *folder) replace(text string, from, to int) {
	if text == "" {
		return
	}
	f.flush()
	f.segs = append(f.segs, seg{int32(len(f.out)), int32(from), int32(to - from)})
	f.out = append(f.out, text...)
}

// blank notes white space at an input offset; it is written as one space if
// more of the block follows.
func (f *folder) blank(at int) {
	if f.space < 0 {
		f.space = at
	}
}

func (f *folder) flush() {
	if f.space >= 0 && len(f.out) > f.start {
		at := f.space
		f.space = -1
		if f.src[at] == ' ' {
			f.identity(at, at+1)
		} else {
			f.replace(" ", at, at+1)
		}
	}
	f.space = -1
}

// text folds src[from:to], decoding character references when entities is set.
func (f *folder) text(from, to int, entities bool) {
	run := from
	for i := from; i < to; {
		c := f.src[i]
		if c > ' ' && c < utf8.RuneSelf && c != '`' && c != 0x7f && c != '*' && c != '_' && (c != '&' || !entities) {
			i++
			continue
		}
		if c == ' ' && i > run && i+1 < to && f.src[i+1] > ' ' && f.src[i+1] < utf8.RuneSelf {
			i++ // one space between letters, the common case
			continue
		}
		if i > run {
			f.identity(run, i)
		}
		i += f.special(i, to, entities)
		run = i
	}
	if to > run {
		f.identity(run, to)
	}
}

// special folds what starts at i and is not plain; it says how many bytes it
// took.
func (f *folder) special(i, to int, entities bool) int {
	c := f.src[i]
	switch {
	case c <= ' ' || c == 0x7f:
		f.blank(i)
		return 1
	case c == '&' && entities:
		n := entityLen(f.src[i:to])
		if s := html.UnescapeString(string(f.src[i : i+n])); n > 1 && s != string(f.src[i:i+n]) {
			for _, r := range s {
				f.fold(r, i, i+n)
			}
			return n
		}
		f.identity(i, i+1)
		return 1
	case c == '`':
		f.replace("'", i, i+1)
		return 1
	case c == '*', c == '_':
		n := signLen(f.src[i:to])
		if !f.isEmphasis(i, i+n, to) {
			f.identity(i, i+n)
		}
		return n
	}
	r, n := utf8.DecodeRune(f.src[i:to])
	if r == utf8.RuneError && n <= 1 {
		f.fold(windows1252(c), i, i+1)
		return 1
	}
	if fixed, m := mojibake(f.src[i:to], r); m > 0 {
		f.fold(fixed, i, i+m)
		return m
	}
	f.fold(r, i, i+n)
	return n
}

// signLen is how often the first byte is repeated.
func signLen(b []byte) int {
	n := 1
	for n < len(b) && b[n] == b[0] {
		n++
	}
	return n
}

// isEmphasis says whether the asterisks or underscores from one offset to another, in text
// that ends at to, are marks of bold or slanted letters: they stand at one end of a word, not
// within one or alone; an underscore has another on its line.
func (f *folder) isEmphasis(from, end, to int) bool {
	const most, far = 3, 200
	before := from > 0 && f.src[from-1] > ' '
	behind := end < to && f.src[end] > ' '
	if end-from > most || !before && !behind || before && behind && isWordByte(f.src[from-1]) && isWordByte(f.src[end]) {
		return false
	}
	if f.src[from] == '*' {
		return true
	}
	line := f.src[end:min(end+far, to)]
	if i := bytes.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	ahead := f.src[max(0, from-far):from]
	ahead = ahead[bytes.LastIndexByte(ahead, '\n')+1:]
	return behind && bytes.IndexByte(line, '_') > 0 || before && bytes.IndexByte(ahead, '_') >= 0
}

// isWordByte says whether a byte is of a letter or a digit.
func isWordByte(c byte) bool { return c >= utf8.RuneSelf || isLetter(c) || c >= '0' && c <= '9' }

// fold appends one character, made plain where it is a variant of a plain one.
func (f *folder) fold(r rune, from, to int) {
	switch {
	case r > ' ' && r < utf8.RuneSelf:
		f.replace(string(r), from, to)
	case r <= ' ' || r == 0xa0 || r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x2028 || r == 0x2029 || r == 0x202f || r == 0x205f || r == 0x3000 || r == 0x85:
		f.blank(from)
	case r == 0xad || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x2064 || r == 0xfeff:
		// invisible
	case r == '‘' || r == '’' || r == '‚' || r == '‛' || r == '′' || r == '´' || r == 'ʼ' || r == '‹' || r == '›':
		f.replace("'", from, to)
	case r == '“' || r == '”' || r == '„' || r == '‟' || r == '″' || r == '«' || r == '»':
		f.replace(`"`, from, to)
	case r >= 0x2010 && r <= 0x2013 || r == 0x2212 || r == 0xfe63 || r == 0xff0d || r == 0x2043:
		f.replace("-", from, to)
	case r == '―' || r == '⸺':
		f.replace("—", from, to)
	case r == '…':
		f.replace("...", from, to)
	case r == '•' || r == '·' || r == '▪' || r == '●' || r == '◦' || r == '‣':
		f.replace("*", from, to)
	case r == '⁄' || r == '∕':
		f.replace("/", from, to)
	case r >= 0xff01 && r <= 0xff5e: // full-width forms of ASCII
		f.replace(string(r-0xff01+'!'), from, to)
	case r >= 0xfb00 && r <= 0xfb04:
		f.replace([...]string{"ff", "fi", "fl", "ffi", "ffl"}[r-0xfb00], from, to)
	case to-from == utf8.RuneLen(r) && f.src[from] >= utf8.RuneSelf:
		f.identity(from, to)
	default:
		f.replace(string(r), from, to)
	}
}

// entityLen is the length of what may be a character reference at the start of
// b, at least 1.
func entityLen(b []byte) int {
	i := 1
	if i < len(b) && b[i] == '#' {
		i++
	}
	for i < len(b) && i < 33 && (b[i] >= '0' && b[i] <= '9' || b[i]|32 >= 'a' && b[i]|32 <= 'z') {
		i++
	}
	if i < len(b) && b[i] == ';' {
		i++
	}
	return i
}

// cp1252 holds the characters of Windows-1252 at 0x80 to 0x9f.
const cp1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

var fromCP1252 = func() (t [32]rune) {
	i := 0
	for _, r := range cp1252 {
		t[i] = r
		i++
	}
	return t
}()

func windows1252(c byte) rune {
	if c >= 0x80 && c < 0xa0 {
		return fromCP1252[c-0x80]
	}
	return rune(c)
}

// toCP1252 is the byte of a character in Windows-1252.
func toCP1252(r rune) (byte, bool) {
	if r < 0x80 || r >= 0xa0 && r < 0x100 {
		return byte(r), r >= 0x80
	}
	if r < 0xa0 {
		return byte(r), true
	}
	if r > 0x2122 {
		return 0, false
	}
	i := 0
	for _, q := range cp1252 {
		if q == r {
			return byte(0x80 + i), true
		}
		i++
	}
	return 0, false
}

// mojibake undoes text that was UTF-8, was read as Windows-1252 and written
// again: it gives the character meant and the bytes it took, 0 when the text
// is sound.
func mojibake(b []byte, first rune) (rune, int) {
	lead, ok := toCP1252(first)
	if !ok || lead < 0xc2 || lead > 0xf4 || first >= 0x100 {
		return 0, 0
	}
	var raw [utf8.UTFMax]byte
	raw[0] = lead
	want := 2
	if lead >= 0xe0 {
		want = 3
	}
	if lead >= 0xf0 {
		want = 4
	}
	at := utf8.RuneLen(first)
	for k := 1; k < want; k++ {
		r, n := utf8.DecodeRune(b[at:])
		c, ok := toCP1252(r)
		if !ok || c < 0x80 || c > 0xbf {
			return 0, 0
		}
		raw[k] = c
		at += n
	}
	r, n := utf8.DecodeRune(raw[:want])
	if r == utf8.RuneError || n != want {
		return 0, 0
	}
	return r, at
}

// Visible is the text a reader sees in a piece of an article: tags out,
// character references decoded, white space collapsed.
func Visible(piece []byte, isHTML bool) string {
	if !isHTML {
		return strings.Join(strings.Fields(string(piece)), " ")
	}
	var b strings.Builder
	eachText(piece, func(from, to int) { b.Write(piece[from:to]) }, func() { b.WriteByte(' ') })
	return strings.Join(strings.Fields(html.UnescapeString(b.String())), " ")
}
