package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// nameColumn is a list with one member a line, below a line that ends with how many took a
// position: Against: 9, and nine lines with a name each.
type nameColumn struct {
	pos        plenary.Position
	number     int32
	names      []int32
	start, end int
	sent       int // of the last line
	block      int // likewise
	head       int // the statement of the line above, in walker.found
}

// longestColumn is the number of members up to which a column is read.
const longestColumn = 60

// startColumn notes that the sentence ends with a count, below which a column may stand.
func (s *sentence) startColumn(before int) {
	w := s.walker
	w.column = nameColumn{}
	if len(w.found) == before || len(s.hits) == 0 {
		return
	}
	h := &s.hits[0]
	for i := range s.hits {
		if s.hits[i].to > h.to {
			h = &s.hits[i]
		}
	}
	f := &w.found[len(w.found)-1]
	if f.Kind != Counts || f.Loose || h.Lo != h.Hi || h.Lo < 2 || h.Lo > longestColumn || h.num < 0 || h.loose || h.open || h.eitherWay || h.compared || h.score || !s.onlySigns(h.to) || h.people != nil {
		return
	}
	w.column = nameColumn{pos: h.pos, number: h.Lo, sent: s.n, block: s.block, start: s.start(h.from), head: len(w.found) - 1}
}

// inColumn takes a line that is the name of a member and nothing more into the column above.
func (s *sentence) inColumn() bool {
	c := &s.walker.column
	k := 0
	for s.id(k, lex.WThe) {
		k++
	}
	if c.number == 0 || c.sent != s.n-1 || c.block == s.block || s.sign(len(s.u)-1, "?!:") || !s.is(k, lex.Actor) || len(s.Lex.Names[s.u[k].Val].Aliases) == 0 || !s.onlySigns(k+1) || len(c.names) > int(c.number) {
		return false
	}
	c.names, c.end, c.sent, c.block = append(c.names, s.u[k].Val), s.end(k), s.n, s.block
	return true
}

// closeColumn makes a statement of a column that names as many as the line above counts.
func (w *walker) closeColumn() {
	c := w.column
	w.column = nameColumn{}
	if c.number < 2 || len(c.names) != int(c.number) {
		return
	}
	f := w.found[c.head]
	f.Statement = Statement{Kind: Who, Start: c.start, End: c.end, People: []People{{Position: c.pos, Names: c.names}}}
	f.number, f.soft, f.last, f.part = 0, false, c.sent, false
	w.found = append(w.found, f)
}
