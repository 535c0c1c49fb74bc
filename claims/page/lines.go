package page

import (
	"bytes"
	"regexp"
	"unicode"
	"unicode/utf8"
)

// line is one line of plain text without its white space.
type line struct{ from, to int }

// lines walks plain text and writes its blocks: a block a line, except that
// lines which a column limit broke are put together again.
func (b *builder) lines() {
	src := b.src
	limit := wrapLimit(src)
	var prev line // the line before, when it may run on
	table, row := false, int32(0)
	for at := 0; at < len(src) && !b.full; {
		end := bytes.IndexByte(src[at:], '\n')
		next := len(src)
		if end >= 0 {
			next = at + end + 1
		}
		l := trim(src, at, next)
		at = next
		if l.from == l.to {
			b.endBlock()
			prev, table = line{}, false
			continue
		}
		if cells := cut(src, l); len(cells) > 1 {
			b.endBlock()
			if !table {
				b.tables++
				row = 0
			}
			if !isRuler(src[l.from:l.to]) {
				b.tableRow(cells, row)
				row++
			}
			prev, table = line{}, true
			continue
		}
		table = false
		text, kind, role := b.mark(l)
		if prev.to > prev.from && kind == Paragraph && role == Body && runsOn(src[prev.from:prev.to], src[text.from:text.to], limit) {
			b.fold.blank(prev.to)
		} else {
			b.endBlock()
			b.kind = kind
			b.top().role = role
		}
		b.fold.text(text.from, text.to, false)
		prev = text
		if role == Heading {
			b.endBlock()
			prev = line{}
		}
		b.top().role = role
	}
	b.endBlock()
}

func trim(src []byte, from, to int) line {
	for from < to && (src[from] <= ' ') {
		from++
	}
	for to > from && src[to-1] <= ' ' {
		to--
	}
	return line{from, to}
}

// mark reads the sign a line starts with: a heading's #, an item's bullet, the
// > of a quotation.
func (b *builder) mark(l line) (line, Kind, Role) {
	src := b.src
	kind, role := Paragraph, Body
	for l.from < l.to && src[l.from] == '>' {
		l = trim(src, l.from+1, l.to)
	}
	n := 0
	for l.from+n < l.to && src[l.from+n] == '#' {
		n++
	}
	if n > 0 && n < 7 && l.from+n < l.to && src[l.from+n] == ' ' {
		return trim(src, l.from+n, l.to), Paragraph, Heading
	}
	if m := bulletLen(src[l.from:l.to]); m > 0 {
		kind = Item
		l = trim(src, l.from+m, l.to)
	}
	return l, kind, role
}

// bulletLen is the length of the sign that starts an item, 0 when there is
// none.
func bulletLen(s []byte) int {
	for _, sign := range []string{"* ", "- ", "+ ", "• ", "– ", "— ", "▪ ", "● ", "◦ ", "· "} {
		if bytes.HasPrefix(s, []byte(sign)) {
			return len(sign)
		}
	}
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' ' {
		return n + 1
	}
	return 0
}

// wrapLimit is the column at which the text was broken by hand, 0 when lines
// are paragraphs.
func wrapLimit(src []byte) int {
	longest, wide, n, lower, long := 0, 0, 0, 0, 0
	letters := false
	for l := range bytes.Lines(src[:min(len(src), 1<<16)]) {
		l = unquoted(l)
		w := len(l)
		if w == 0 {
			continue
		}
		n++
		longest = max(longest, w)
		if c := l[0]; c >= 'a' && c <= 'z' {
			lower++
		}
		letters = letters || bytes.ContainsAny(l, "abcdefghijklmnopqrstuvwxyz")
		if w > 100 {
			wide++
		}
	}
	if n < 3 || wide > 0 || longest < 45 || letters && lower*4 < n {
		return 0 // lines that all start with capitals or figures are a list
	}
	for l := range bytes.Lines(src[:min(len(src), 1<<16)]) {
		if w := len(unquoted(l)); w*4 >= longest*3 {
			long++
		}
	}
	if long*2 < n {
		return 0
	}
	return longest
}

// unquoted is a line without the signs of a quoted letter at its front, and white space.
func unquoted(l []byte) []byte { return bytes.TrimSpace(bytes.TrimLeft(l, "> \t")) }

// runsOn says whether a line goes on in the next.
func runsOn(cur, next []byte, limit int) bool {
	if len(next) == 0 { // a quotation mark or a bullet alone
		return false
	}
	last := cur[len(cur)-1]
	if bytes.HasSuffix(cur, []byte("|")) || next[0] == '|' || sided.Match(next) {
		return false
	}
	if c := next[0]; c >= 'a' && c <= 'z' && last != '.' && last != '!' && last != '?' && last != ':' && len(cur) >= 30 {
		return true
	}
	return limit > 0 && len(cur) >= limit*6/10 && last != ':'
}

// sided is a line that starts with a word for a side and a number of it: abst.: 25.
var sided = regexp.MustCompile(`^(?i:yes|no|for|pro|con|contra|against|abst\w*|absent|in favou?r|nays?|noes|ayes?|not voting|yea)\.?(?: *[:=] *| +[-–—] +)\d`)

// leader is what leads from an entry of a list to what belongs to it: a run of dots, or
// a gap behind a word for a side.
var leader = regexp.MustCompile(`[ \t]*\.{4,}[ \t]*|[ \t]\.{3}[ \t]|^(?:(?i:yes|no|for|against|abst\w*|absent|in favou?r|nays?|noes|ayes?))[ ]{2,}`)

// led splits a short line of two or three entries that dots or a gap lead between:
// Yes ....... 187.
func led(src []byte, l line) []line {
	const long, most = 160, 3
	s := src[l.from:l.to]
	if len(s) > long || bytes.IndexByte(s, '.') < 0 && !bytes.Contains(s, []byte("  ")) {
		return nil
	}
	var cells []line
	from := l.from
	for _, m := range leader.FindAllIndex(s, most) {
		at, to := l.from+m[0], l.from+m[1]
		if m[0] == 0 { // the word belongs to the entry
			at = l.from + bytes.IndexByte(s, ' ')
		}
		if c := trim(src, from, at); c.from < c.to {
			cells = append(cells, c)
		}
		from = to
	}
	if c := trim(src, from, l.to); c.from < c.to && len(cells) > 0 {
		cells = append(cells, c)
	}
	if len(cells) < 2 || len(cells) > most {
		return nil
	}
	return cells
}

// tight counts the separators of a line that no white space follows: 2002,Law of the
// sea,132,1,2.
func tight(s []byte, sep byte) int {
	n := 0
	for i := range len(s) - 1 {
		if r, _ := utf8.DecodeRune(s[i+1:]); s[i] == sep && r > ' ' && !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// pair is a short line of an entry and its side or number, in either order, that a sign
// parts and no white space: Abstain;32 or Russia,No.
var pair = regexp.MustCompile(`^(?:[\p{L}][\p{L} .'()-]{1,40}[;,](?i:\d{1,3}|y|n|a|yes|no|for|against|abst\w*|absent|in favou?r)|(?i:\d{1,3}|y|n|a|yes|no|for|against|abst\w*|absent|in favou?r)[;,][\p{L}][\p{L} .'()-]{1,40})$`)

// gap is the white space between columns.
var gap = regexp.MustCompile(`\S {2,}`)

// aligned splits a short line of columns that white space parts, two numbers at least
// among them.
func aligned(src []byte, l line) []line {
	const long, columns = 160, 4
	s := src[l.from:l.to]
	if len(s) > long || !bytes.Contains(s, []byte("  ")) {
		return nil
	}
	var cells []line
	from, numbers := l.from, 0
	add := func(to int) {
		if c := trim(src, from, to); c.from < c.to {
			cells = append(cells, c)
			if src[c.from] >= '0' && src[c.from] <= '9' || len(bytes.TrimSpace(src[c.from:c.to])) == 1 {
				numbers++
			}
		}
	}
	for _, m := range gap.FindAllIndex(s, -1) {
		add(l.from + m[0] + 1)
		from = l.from + m[1]
	}
	if add(l.to); len(cells) < columns || numbers < 2 {
		return nil
	}
	return cells
}

// cut splits a line of a table written with bars or tabs into its cells.
func cut(src []byte, l line) []line {
	sep := byte('|')
	s := src[l.from:l.to]
	if bytes.Count(s, []byte{'|'}) < 2 && !(bytes.IndexByte(s, '|') > 0 && len(s) < 120) {
		switch {
		case bytes.IndexByte(s, '\t') >= 0:
			sep = '\t'
		case tight(s, ';') >= 3:
			sep = ';'
		case tight(s, ',') >= max(4, 1+bytes.Count(s, []byte(", "))):
			sep = ','
		case pair.Match(s):
			sep = s[bytes.IndexAny(s, ";,")]
		default:
			if cells := aligned(src, l); cells != nil {
				return cells
			}
			return led(src, l)
		}
	}
	var cells []line
	from := l.from
	if s[0] == sep {
		from++
	}
	for from <= l.to {
		end := bytes.IndexByte(src[from:l.to], sep)
		if end < 0 {
			if c := trim(src, from, l.to); c.from < c.to {
				cells = append(cells, c)
			}
			break
		}
		cells = append(cells, trim(src, from, from+end))
		from += end + 1
	}
	return cells
}

// isRuler tells the line under a table's head: |---|---|.
func isRuler(s []byte) bool {
	return bytes.Count(s, []byte("-")) >= 2 && len(bytes.Trim(s, "|-:+= \t")) == 0
}

func (b *builder) tableRow(cells []line, row int32) {
	t := b.top()
	t.table, t.row, t.role = b.tables, row, Body
	b.kind = Cell
	if row == 0 {
		b.kind = HeadCell
	}
	for i, c := range cells {
		if b.full {
			break
		}
		t.col = int32(i)
		b.fold.text(c.from, c.to, false)
		b.endBlock()
	}
	t.table, t.row, t.col = 0, 0, 0
	b.kind = Paragraph
}
