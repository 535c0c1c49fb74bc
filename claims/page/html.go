package page

import (
	"bytes"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth bounds the stack of open elements; elements opened deeper give
// their text the role of the deepest kept.
const maxDepth = 100_000

// reach is how far down the stack an end tag looks for its start tag. Bounding
// it keeps misnested pages linear.
const reach = 64

// element is an open element on the stack.
type element struct {
	tag   atom.Atom
	role  Role
	quiet bool // its text is not read at all
	table int32
	row   int32
	col   int32
}

// tags walks the tokens of a page and writes its blocks.
func (b *builder) tags() {
	z := html.NewTokenizer(bytes.NewReader(b.src))
	at := 0
	for !b.full {
		tt := z.Next()
		from := at
		at += len(z.Raw())
		switch tt {
		case html.ErrorToken:
			b.endBlock()
			return
		case html.TextToken:
			b.tagText(from, at)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			b.startTag(atom.Lookup(name), z, more, tt == html.SelfClosingTagToken, from)
		case html.EndTagToken:
			name, _ := z.TagName()
			b.endTag(atom.Lookup(name), from)
		}
	}
}

func (b *builder) top() *element { return &b.stack[len(b.stack)-1] }

func (b *builder) tagText(from, to int) {
	top := b.top()
	switch {
	case top.tag == atom.Script:
		if b.jsonLD {
			b.dateFromJSON(b.src[from:to])
		}
	case top.quiet:
	case top.tag == atom.Sup && isNoteMark(b.src[from:to]):
	default:
		b.fold.text(from, to, true)
	}
}

// isNoteMark tells a footnote's number from the end of an ordinal.
func isNoteMark(s []byte) bool {
	for _, c := range s {
		if !(c >= '0' && c <= '9' || c == '[' || c == ']' || c == ',' || c == ' ' || c == '*') {
			return false
		}
	}
	return true
}

func (b *builder) startTag(tag atom.Atom, z *html.Tokenizer, more, selfClosing bool, at int) {
	e := *b.top()
	e.tag = tag
	var attrs attributes
	if more && wantsAttributes(tag) {
		attrs.read(z)
	}
	switch tag {
	case atom.Meta:
		b.dateFromMeta(attrs)
		return
	case atom.Time:
		if attrs.datetime != "" && len(b.doc.Dates) < 8 {
			b.times = append(b.times, attrs.datetime)
		}
	case atom.Br:
		b.endBlock()
		return
	case atom.Hr, atom.Img, atom.Input, atom.Link, atom.Area, atom.Base, atom.Col, atom.Embed, atom.Source, atom.Track, atom.Wbr, atom.Param:
		if tag == atom.Hr {
			b.endBlock()
		}
		return
	}
	if isBlockTag(tag) {
		b.endBlock()
		b.autoClose(tag)
		t := b.top()
		e.table, e.row, e.col, e.role, e.quiet = t.table, t.row, t.col, t.role, t.quiet
	} else {
		b.fold.softBreak(tag, at)
	}
	if r, ok := tagRole(tag); ok {
		e.role = worse(e.role, r)
	}
	if r, ok := attrs.role(); ok && tag != atom.Body && tag != atom.Html && tag != atom.Article && tag != atom.Main {
		e.role = worse(e.role, r)
	}
	e.quiet = e.quiet || isQuiet(tag)
	if tag == atom.Script {
		b.jsonLD = attrs.kind == "application/ld+json"
	}
	b.tableTag(tag, &e, attrs)
	if selfClosing && !isBlockTag(tag) || len(b.stack) >= maxDepth {
		return
	}
	b.stack = append(b.stack, e)
	b.enter(e)
}

// tableTag keeps count of rows and columns. The counts live in the element
// that holds them: rows in the table, columns in the row.
func (b *builder) tableTag(tag atom.Atom, e *element, attrs attributes) {
	switch tag {
	case atom.Table:
		b.tables++
		e.table, e.row, e.col = b.tables, -1, -1
		b.kind = Paragraph
	case atom.Tr:
		b.rows++
		e.row, e.col = b.rows, -1
		b.col = -1
	case atom.Td, atom.Th:
		b.col += 1
		e.col = b.col
		b.col += int32(max(attrs.span, 1)) - 1
	}
}

// enter sets what the next block will be.
func (b *builder) enter(e element) {
	switch e.tag {
	case atom.Li, atom.Dt, atom.Dd:
		b.kind = Item
	case atom.Td:
		b.kind = Cell
	case atom.Th:
		b.kind = HeadCell
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3:
		if b.kind == Item && e.tag != atom.P {
			b.kind = Paragraph
		}
	}
}

func (b *builder) endTag(tag atom.Atom, at int) {
	if tag == atom.P && b.top().tag != atom.P {
		b.endBlock()
	}
	low := max(1, len(b.stack)-reach)
	for i := len(b.stack) - 1; i >= low; i-- {
		if b.stack[i].tag != tag {
			if b.stack[i].tag == atom.Table && tag != atom.Div {
				break // an end tag inside a cell closes nothing outside the table
			}
			continue
		}
		if isBlockTag(tag) {
			b.endBlock()
		} else {
			b.fold.softBreak(tag, at)
		}
		b.stack = b.stack[:i]
		switch tag {
		case atom.Li, atom.Td, atom.Th, atom.Table, atom.Ul, atom.Ol, atom.Dl:
			b.kind = Paragraph
		}
		return
	}
}

// autoClose closes elements that a new block closes without an end tag.
func (b *builder) autoClose(tag atom.Atom) {
	var stop func(atom.Atom) bool
	var close func(atom.Atom) bool
	switch tag {
	case atom.Li:
		close = func(a atom.Atom) bool { return a == atom.Li }
		stop = func(a atom.Atom) bool { return a == atom.Ul || a == atom.Ol || a == atom.Table }
	case atom.Dt, atom.Dd:
		close = func(a atom.Atom) bool { return a == atom.Dt || a == atom.Dd }
		stop = func(a atom.Atom) bool { return a == atom.Dl || a == atom.Table }
	case atom.Tr:
		close = func(a atom.Atom) bool { return a == atom.Tr }
		stop = func(a atom.Atom) bool { return a == atom.Table }
	case atom.Td, atom.Th:
		close = func(a atom.Atom) bool { return a == atom.Td || a == atom.Th }
		stop = func(a atom.Atom) bool { return a == atom.Table || a == atom.Tr }
	default:
		close = func(a atom.Atom) bool { return a == atom.P }
		stop = func(a atom.Atom) bool { return a != atom.P && isBlockTag(a) }
	}
	low := max(1, len(b.stack)-reach)
	for i := len(b.stack) - 1; i >= low; i-- {
		if close(b.stack[i].tag) {
			b.stack = b.stack[:i]
			return
		}
		if stop(b.stack[i].tag) {
			return
		}
	}
}

// softBreak keeps words apart that only an inline element parts on the page.
func (f *folder) softBreak(tag atom.Atom, at int) {
	switch tag {
	case atom.Button, atom.Option, atom.Label, atom.Time:
		f.blank(at)
	}
}

func isBlockTag(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Table, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Article, atom.Section, atom.Main,
		atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Figure, atom.Figcaption, atom.Blockquote, atom.Pre, atom.Address, atom.Form,
		atom.Fieldset, atom.Html, atom.Head, atom.Body, atom.Title, atom.Details, atom.Summary, atom.Dialog, atom.Center, atom.Hgroup,
		atom.Select, atom.Textarea, atom.Iframe, atom.Script, atom.Style, atom.Noscript, atom.Template:
		return tag != atom.Script && tag != atom.Style && tag != atom.Noscript && tag != atom.Template
	}
	return false
}

// isQuiet says whose text a reader never sees as part of the article.
func isQuiet(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Textarea, atom.Select, atom.Object,
		atom.Del, atom.S, atom.Strike, atom.Canvas, atom.Audio, atom.Video:
		return true
	}
	return false
}

func wantsAttributes(tag atom.Atom) bool {
	switch tag {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Br, atom.Img, atom.Link:
		return false
	}
	return true
}

// attributes are those that matter here.
type attributes struct {
	class, id, name, content, datetime, kind string
	hidden                                   bool
	span                                     int
}

func (a *attributes) read(z *html.Tokenizer) {
	for n := 0; n < 64; n++ {
		k, v, more := z.TagAttr()
		if len(v) > 400 {
			v = v[:400]
		}
		switch string(k) {
		case "class":
			a.class = string(bytes.ToLower(v))
		case "id":
			a.id = string(bytes.ToLower(v))
		case "name", "property", "itemprop":
			a.name = string(bytes.ToLower(v))
		case "content":
			a.content = string(v)
		case "datetime":
			a.datetime = string(v)
		case "type":
			a.kind = string(bytes.ToLower(v))
		case "hidden":
			a.hidden = true
		case "aria-hidden":
			a.hidden = a.hidden || string(v) == "true"
		case "style":
			s := bytes.ReplaceAll(bytes.ToLower(v), []byte(" "), nil)
			a.hidden = a.hidden || bytes.Contains(s, []byte("display:none")) || bytes.Contains(s, []byte("visibility:hidden"))
		case "colspan":
			if n, err := strconv.Atoi(string(v)); err == nil && n > 0 && n < 100 {
				a.span = n
			}
		}
		if !more {
			break
		}
	}
	a.span = max(a.span, 1)
}

// eachText calls text for every stretch of readable source in a piece of HTML
// and brk where a tag parts words.
func eachText(piece []byte, text func(from, to int), brk func()) {
	z := html.NewTokenizer(bytes.NewReader(piece))
	at, quiet := 0, atom.Atom(0)
	for {
		tt := z.Next()
		from := at
		at += len(z.Raw())
		switch tt {
		case html.ErrorToken:
			return
		case html.TextToken:
			if quiet == 0 {
				text(from, at)
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			switch {
			case quiet == 0 && tt == html.StartTagToken && isQuiet(tag):
				quiet = tag
			case quiet != 0 && tt == html.EndTagToken && tag == quiet:
				quiet = 0
			}
			if isBlockTag(tag) || tag == atom.Br {
				brk()
			}
		}
	}
}
