package page

import (
	"hash/maphash"
	"strings"

	"golang.org/x/net/html/atom"
)

// builder gathers the blocks of one document.
type builder struct {
	doc    *Doc
	src    []byte
	fold   folder
	stack  []element
	times  []string
	kind   Kind
	tables int32
	rows   int32
	col    int32
	jsonLD bool
	full   bool
}

func newBuilder(src []byte, isHTML bool) *builder {
	b := &builder{doc: &Doc{html: isHTML}}
	if len(src) > MaxInput {
		src = src[:MaxInput]
		b.doc.Truncated = true
	}
	b.src, b.doc.source = src, src
	b.fold = folder{src: src, space: -1, out: make([]byte, 0, len(src)+64)}
	b.stack = append(b.stack, element{tag: atom.Html})
	return b
}

// endBlock closes the block being written, if it has any text.
func (b *builder) endBlock() {
	f := &b.fold
	f.space = -1
	if len(f.out) == f.start {
		return
	}
	t := b.top()
	blk := Block{Start: int32(f.start), End: int32(len(f.out)), Table: t.table, Row: t.row, Col: t.col, Role: t.role, Kind: b.kind}
	if blk.Table == 0 && (blk.Kind == Cell || blk.Kind == HeadCell) {
		blk.Kind = Paragraph
	}
	b.doc.Blocks = append(b.doc.Blocks, blk)
	f.segs = append(f.segs, seg{int32(len(f.out)), int32(len(f.src)), 1}) // the line end comes from nowhere
	f.out = append(f.out, '\n')
	f.start = len(f.out)
	if len(b.doc.Blocks) >= maxBlocks {
		b.full, b.doc.Truncated = true, true
	}
}

func (b *builder) finish() *Doc {
	b.endBlock()
	d := b.doc
	d.Text = string(b.fold.out)
	d.segs = b.fold.segs
	d.Dates = append(d.Dates, b.times...)
	d.markRoles()
	d.markRepeated()
	return d
}

// markRepeated finds blocks that say word for word what an earlier one says.
func (d *Doc) markRepeated() {
	seed := maphash.MakeSeed()
	seen := make(map[uint64]int, min(len(d.Blocks), 1024))
	title := false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role == Headline || b.Role == Body {
			title = true
		}
		n := int(b.End - b.Start)
		if b.Role > Heading || b.Table != 0 || n < 25 {
			continue
		}
		h := maphash.String(seed, d.BlockText(*b))
		if j, ok := seen[h]; ok && d.BlockText(d.Blocks[j]) == d.BlockText(*b) {
			b.Role = Repeated
			continue
		}
		seen[h] = i
	}
	if !title { // a page whose only words are its title
		for i := range d.Blocks {
			if d.Blocks[i].Role == Title {
				d.Blocks[i].Role = Headline
			}
		}
	}
}

// worse is the role that keeps more out.
func worse(a, b Role) Role {
	return max(a, b)
}

func tagRole(tag atom.Atom) (Role, bool) {
	switch tag {
	case atom.Title:
		return Title, true
	case atom.H1:
		return Headline, true
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return Heading, true
	case atom.Figcaption, atom.Caption:
		return Caption, true
	case atom.Nav, atom.Footer, atom.Form, atom.Button, atom.Select, atom.Dialog:
		return Navigation, true
	case atom.Aside:
		return Related, true
	}
	return Body, false
}

// classWords are words of a class or id that tell what an element is for.
var classWords = []struct {
	word string
	role Role
}{
	{"comment", Comment}, {"disqus", Comment}, {"respond", Comment},
	{"related", Related}, {"recommend", Related}, {"more-stories", Related}, {"read-more", Related}, {"readmore", Related},
	{"also-read", Related}, {"trending", Related}, {"most-read", Related}, {"popular", Related}, {"teaser", Related}, {"sidebar", Related}, {"outbrain", Related}, {"taboola", Related},
	{"newsletter", Promo}, {"subscribe", Promo}, {"subscription", Promo}, {"donat", Promo}, {"promo", Promo}, {"advert", Promo}, {"sponsor", Promo}, {"paywall", Promo}, {"cookie", Promo}, {"consent", Promo}, {"copyright", Promo}, {"banner-ad", Promo},
	{"pullquote", Repeated}, {"pull-quote", Repeated}, {"blockquote-pull", Repeated},
	{"share", Navigation}, {"social", Navigation}, {"breadcrumb", Navigation}, {"navbar", Navigation}, {"nav-", Navigation}, {"menu", Navigation}, {"footer", Navigation}, {"tag-list", Navigation}, {"site-header", Navigation},
	{"visually-hidden", Hidden}, {"sr-only", Hidden}, {"d-none", Hidden}, {"hidden", Hidden}, {"screen-reader", Hidden},
}

func (a attributes) role() (Role, bool) {
	if a.hidden {
		return Hidden, true
	}
	for _, s := range [2]string{a.class, a.id} {
		if s == "" {
			continue
		}
		for _, w := range classWords {
			if i := strings.Index(s, w.word); i >= 0 && (i == 0 || !isLetter(s[i-1])) && !strings.HasPrefix(s[i:], "comment-free") && !strings.HasPrefix(s[i:], "commentary") {
				return w.role, true
			}
		}
	}
	return Body, false
}

func isLetter(c byte) bool { return c|32 >= 'a' && c|32 <= 'z' }
