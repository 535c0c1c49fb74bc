package claims

import "github.com/plenary-vote/plenary"

// Mention is where an article names a member, for those who learn from labelled articles
// which position the words around give it.
type Mention struct {
	Start, End int            // bytes of the visible text
	Codes      []plenary.Code // of all that are named together
	Traits     []uint32       // as package stances notes them
}

// Mentions reads an article and gives its visible text, the members named in it near
// votes, and what the record says of its statements.
func (c *Checker) Mentions(a Article) (text string, mentions []Mention, r Report) {
	reader := c.shared.Reader()
	reader.Learning = true
	w := &worker{Checker: c, reader: reader, score: newScorer(c.ix)}
	doc := parse(a)
	published := publishedOn(a, doc)
	art := reader.Read(doc, published)
	for _, m := range art.Mentions {
		var codes []plenary.Code
		for _, n := range m.Names {
			codes = append(codes, c.shared.Lex.Names[n].Codes(published.Date())...)
		}
		if len(codes) > 0 {
			mentions = append(mentions, Mention{m.Start, m.End, codes, m.Traits})
		}
	}
	j := &judge{worker: w, art: art, doc: doc, ref: published}
	return doc.Text, mentions, j.report()
}
