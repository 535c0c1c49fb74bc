package web

import (
	"slices"
	"sort"
	"strings"

	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/page"
)

// paragraph is one block of an article with its statements marked.
type paragraph struct {
	Class  string // head, item, cell, or cell row for the first of a row; empty for running text
	Pieces []piece
}

// piece is a stretch of text in which the same statements hold.
type piece struct {
	Text    string
	Starts  []int          // numbers of the findings whose passage begins here
	Of      int            // the finding that is marked, 0 for none
	Verdict claims.Verdict // of that finding
	Ends    []finding      // the findings whose passage ends here
}

// finding is the number of a finding and what stands beside it.
type finding struct {
	N       int
	Verdict claims.Verdict
}

// Sign stands beside the colour.
func (f finding) Sign() string { return verdictLooks[f.Verdict].Sign }

// maxShown is how many bytes of an article its page shows before it shows only
// what stands around the statements, and aside how many on each side.
const (
	maxShown = 400 << 10
	aside    = 240
)

// annotator cuts an article at the passages of its findings.
type annotator struct {
	doc   *page.Doc
	found []claims.Finding
	begun map[int]bool // findings whose passage has begun; it may run through several blocks
	shown int
	cut   bool // something was left out
}

// annotate gives the article block by block. Menus, pleas and scripts are left
// out, unless something was found in them.
func annotate(a claims.Article, found []claims.Finding) (out []paragraph, cut bool) {
	n := &annotator{found: found, begun: map[int]bool{}}
	if a.HTML != nil {
		n.doc = page.ParseHTML(a.HTML)
	} else {
		n.doc = page.ParseText(a.Text)
	}
	n.cut = n.doc.Truncated
	var last page.Block
	for _, b := range n.doc.Blocks {
		from, to := n.doc.Source(int(b.Start), int(b.End))
		in := n.in(from, to)
		if len(in) == 0 {
			if b.Role > page.Heading {
				continue
			}
			if n.shown > maxShown {
				n.cut = true
				continue
			}
		}
		class := classOf(b)
		if class == "cell" && (b.Table != last.Table || b.Row != last.Row) {
			class = "cell row"
		}
		last = b
		out = append(out, paragraph{class, n.pieces(b, to, in)})
	}
	return out, n.cut
}

func classOf(b page.Block) string {
	switch {
	case b.Role == page.Headline || b.Role == page.Heading:
		return "head"
	case b.Kind == page.Item:
		return "item"
	case b.Kind == page.Cell || b.Kind == page.HeadCell:
		return "cell"
	}
	return ""
}

// in are the findings with a passage between two bytes of the article.
func (n *annotator) in(from, to int) []int {
	var out []int
	for k := range n.found {
		if n.found[k].Start < to && n.found[k].End > from {
			out = append(out, k)
		}
	}
	return out
}

// pieces cuts one block where passages begin and end; end is its last place in
// the article.
func (n *annotator) pieces(b page.Block, end int, in []int) []piece {
	// A place in the article, as a place in the block's own text.
	size := int(b.End - b.Start)
	place := func(at int) int {
		return int(b.Start) + sort.Search(size, func(i int) bool {
			from, _ := n.doc.Source(int(b.Start)+i, int(b.Start)+i+1)
			return from >= at
		})
	}
	cuts := []int{int(b.Start), int(b.End)}
	type span struct{ k, from, to int }
	var spans []span
	for _, k := range in {
		s := span{k, place(n.found[k].Start), place(n.found[k].End)}
		spans = append(spans, s)
		cuts = append(cuts, s.from, s.to)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	for i := 0; i+1 < len(cuts); i++ {
		p := piece{Text: n.text(cuts[i], cuts[i+1])}
		best := -1
		for _, s := range spans {
			if s.from > cuts[i] || s.to < cuts[i+1] {
				continue
			}
			f := &n.found[s.k]
			if s.from == cuts[i] && !n.begun[s.k] {
				n.begun[s.k] = true
				p.Starts = append(p.Starts, s.k+1)
			}
			if s.to == cuts[i+1] && f.End <= end {
				p.Ends = append(p.Ends, finding{s.k + 1, f.Verdict})
			}
			// The graver verdict shows, and of two alike the narrower passage.
			if best < 0 || grave(f.Verdict) > grave(n.found[best].Verdict) ||
				f.Verdict == n.found[best].Verdict && f.End-f.Start < n.found[best].End-n.found[best].Start {
				best = s.k
			}
		}
		if best >= 0 {
			p.Of, p.Verdict = best+1, n.found[best].Verdict
		}
		out = append(out, p)
	}
	return out
}

func grave(v claims.Verdict) int {
	return map[claims.Verdict]int{claims.Supported: 0, claims.NotInRecord: 1, claims.Contradicted: 2}[v]
}

// text is a stretch of the article as it is written, white space collapsed; the
// middle is left out where the article is too long to be shown whole.
func (n *annotator) text(from, to int) string {
	whole := n.doc.Text[from:to]
	lead := len(whole) - len(strings.TrimLeft(whole, " "))
	trail := len(whole) - len(strings.TrimRight(whole, " "))
	if lead == len(whole) {
		return n.signsBefore(from) + whole
	}
	s := n.signsBefore(from+lead) + n.doc.Quote(n.doc.Source(from+lead, to-trail))
	if trail > 0 {
		s += n.signsBefore(to - trail)
	}
	n.shown += len(s)
	if n.shown > maxShown && len(s) > 3*aside {
		n.cut = true
		s = firstRunes(s, aside) + " […] " + lastRunes(s, aside)
	}
	if lead > 0 {
		s = n.signsBefore(from) + whole[:lead] + s
	}
	return s + whole[len(whole)-trail:]
}

// signsBefore are the marks of bold and slanted letters that stand in the article
// before one place of its text: they are on the page but not in the text.
func (n *annotator) signsBefore(at int) string {
	if at == 0 || n.doc.Text[at-1] == '\n' {
		return ""
	}
	space, from := n.doc.Source(at-1, at)
	if n.doc.Text[at-1] == ' ' {
		from = space
	}
	to, _ := n.doc.Source(at, at+1)
	return n.doc.Quote(from, to)
}

// firstRunes are the letters of s in its first n bytes.
func firstRunes(s string, n int) string {
	for n > 0 && n < len(s) && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:min(n, len(s))]
}

// lastRunes are the letters of s in its last n bytes.
func lastRunes(s string, n int) string {
	at := max(0, len(s)-n)
	for at < len(s) && s[at]&0xc0 == 0x80 {
		at++
	}
	return s[at:]
}
