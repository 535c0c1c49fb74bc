// Package page takes the readable text out of an article, be it plain text,
// HTML or a saved page, in one linear pass, and keeps for every byte of it the
// place in the input it came from. The text is cut into blocks, and each block
// has a role: what is boilerplate is marked, never deleted.
//
// It reads no network and no clock, knows nothing of votes, and never builds a
// tree: deep nesting and unclosed tags cost no more than other bytes.
package page

import (
	"bytes"
	"encoding/binary"
	"sort"
	"unicode/utf16"
	"unicode/utf8"
)

// MaxInput is the number of input bytes that are read; what follows is left
// out and the document says so.
const MaxInput = 10 << 20

// maxBlocks bounds the memory that an input of nothing but tags can take.
const maxBlocks = 200_000

// Role says what a block is to the article. Statements are read from body,
// headline and caption only.
type Role uint8

// The roles of blocks.
const (
	Body Role = iota
	Headline
	Caption
	Heading    // a heading inside the article: context for what follows
	Title      // the page's title element, which repeats the headline
	Repeated   // says again what another block says: a pull quote, the headline twice
	Related    // teasers of other articles
	Comment    // readers' comments
	Promo      // donation pleas, newsletters, cookies, copyright
	Navigation // menus, forms, footers
	Code       // scripts and data that leaked into the text
	Hidden     // not shown to a reader
)

var roleNames = [...]string{"body", "headline", "caption", "heading", "title", "repeated", "related", "comment", "promo", "navigation", "code", "hidden"}

// String is the role's name.
func (r Role) String() string { return roleNames[min(int(r), len(roleNames)-1)] }

// Kind is the shape of a block.
type Kind uint8

// The kinds of block.
const (
	Paragraph Kind = iota
	Item           // an item of a list
	Cell           // a cell of a table
	HeadCell       // a cell that heads a row or a column
)

// Block is a run of text that a reader sees as one: a paragraph, a heading, an
// item, a cell.
type Block struct {
	Start, End int32 // in Doc.Text
	Table      int32 // number of the table from 1, 0 outside tables
	Row, Col   int32 // in the table, from 0
	Role       Role
	Kind       Kind
}

// Doc is an article taken apart.
type Doc struct {
	Text      string // all blocks, a line each: decoded, quotes and dashes made plain, white space collapsed
	Blocks    []Block
	Dates     []string // publication dates the page states of itself, best first, as written
	Truncated bool     // the input was longer or more broken up than is read

	source []byte
	html   bool
	segs   []seg
}

// ParseText takes plain text apart. Markdown's signs and tables are understood.
func ParseText(src []byte) *Doc {
	b := newBuilder(src, false)
	b.lines()
	return b.finish()
}

// ParseHTML takes a page apart.
func ParseHTML(src []byte) *Doc {
	b := newBuilder(src, true)
	b.tags()
	return b.finish()
}

// LooksLikeText says whether an article in UTF-8 may be text or HTML, rather than
// a PDF, a word processor's file or a picture.
func LooksLikeText(b []byte) bool {
	const head = 4096
	return !bytes.HasPrefix(b, []byte("%PDF")) && bytes.IndexByte(b[:min(len(b), head)], 0) < 0
}

// LooksLikeHTML says whether the bytes are a page rather than plain text.
func LooksLikeHTML(src []byte) bool {
	head := bytes.ToLower(src[:min(len(src), 4096)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<p>", "<p ", "<div", "<article", "<table", "<br", "<span", "<h1", "<ul"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// BlockText is the text of a block.
func (d *Doc) BlockText(b Block) string { return d.Text[b.Start:b.End] }

// Source maps a range of Text to the range of input bytes it came from. What parts
// blocks at its end came from nothing.
func (d *Doc) Source(start, end int) (from, to int) {
	for start < end && d.Text[end-1] == '\n' {
		end--
	}
	if start >= end {
		return 0, 0
	}
	from, _ = d.at(start)
	_, to = d.at(end - 1)
	return from, max(from, to)
}

// at gives the input bytes that the byte of Text at i came from.
func (d *Doc) at(i int) (from, to int) {
	k := sort.Search(len(d.segs), func(k int) bool { return int(d.segs[k].text) > i }) - 1
	if k < 0 {
		return 0, 0
	}
	s := d.segs[k]
	if s.size > 0 {
		return int(s.src), int(s.src + s.size)
	}
	from = int(s.src) + i - int(s.text)
	to = from + 1
	// A letter of several bytes is taken whole.
	for from > 0 && !utf8.RuneStart(d.source[from]) && from > int(s.src) {
		from--
	}
	for to < len(d.source) && !utf8.RuneStart(d.source[to]) && to-from < utf8.UTFMax {
		to++
	}
	return from, to
}

// Quote is the visible text of a range of the input: tags out, entities
// decoded, white space collapsed.
func (d *Doc) Quote(from, to int) string {
	if from < 0 || to > len(d.source) || from >= to {
		return ""
	}
	return Visible(d.source[from:to], d.html)
}

// UTF8 gives bytes that are UTF-16 with a mark at the front as UTF-8, and takes a
// mark off that is UTF-8's; other bytes it gives back as they are. Offsets count
// in what it gives.
func UTF8(b []byte) []byte {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		order = binary.LittleEndian
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		order = binary.BigEndian
	default:
		return b
	}
	b = b[2:]
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// SpaceAt says whether the byte of the input at i shows as white space.
func (d *Doc) SpaceAt(i int) bool {
	return i >= 0 && i < len(d.source) && d.source[i] <= ' '
}
