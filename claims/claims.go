// Package claims checks what an article says of votes of the General Assembly
// and the Security Council against the record: which statements it makes, which
// recorded vote each means, and whether the record supports or contradicts it.
//
// It is deterministic and works offline. It calls a statement contradicted only
// where the vote is identified by more than what is disputed, the statement is
// explicit, no recorded tally agrees, and the vote meant cannot be one that the
// record lacks; in doubt the verdict is not in record, and the finding says
// why. It never says that a statement is true or false, never changes an
// article, keeps nothing of it, and reads no clock.
package claims

import (
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/page"
	"github.com/plenary-vote/plenary/claims/when"
)

// MaxFindings is the number of findings after which a report is cut, and says
// so.
const MaxFindings = extract.MaxStatements

// MaxInput is the number of bytes of an article that are read.
const MaxInput = page.MaxInput

// Verdict is what the record says of a statement.
type Verdict string

// The verdicts.
const (
	Supported    Verdict = "supported"
	Contradicted Verdict = "contradicted"
	NotInRecord  Verdict = "not_in_record"
)

// Article is what is checked. Text and HTML exclude each other.
type Article struct {
	Text      []byte
	HTML      []byte
	Published plenary.Date // zero: taken from the article, where it says
}

// Finding is one statement with its verdict.
type Finding struct {
	Quote    string          `json:"quote"` // the visible text of the slice
	Start    int             `json:"start"` // bytes of the given text or HTML
	End      int             `json:"end"`
	Kind     extract.Kind    `json:"kind"`
	Body     plenary.Body    `json:"body"`
	ID       *plenary.VoteID `json:"id"`     // of the vote it was resolved to, nil where none was
	Symbol   *plenary.Symbol `json:"symbol"` // nil where there is none
	Verdict  Verdict         `json:"verdict"`
	Why      string          `json:"why"`
	Evidence *Evidence       `json:"evidence"`
	Reading  `json:"reading"`

	from, to int          // where it begins and ends in page.Doc.Text
	at       *frameResult // the event it was judged by
}

// Reading is how a finding came about.
type Reading struct {
	Sure       Sureness         `json:"sure"`
	Agrees     []string         `json:"agrees,omitempty"`     // what identifies the vote
	Candidates []plenary.VoteID `json:"candidates,omitempty"` // where several votes may be meant
}

// Sureness is how sure the reading of a statement is.
type Sureness string

// The degrees of sureness.
const (
	Plain    Sureness = "plain"    // the words say it
	Inferred Sureness = "inferred" // it follows from the words around
)

// Evidence is what the record holds on the statement, in short.
type Evidence struct {
	ID        plenary.VoteID                    `json:"id"`
	Date      plenary.Date                      `json:"date"`
	Outcome   plenary.Outcome                   `json:"outcome"`
	Tally     plenary.Tally                     `json:"tally"`
	Positions map[plenary.Code]plenary.Position `json:"positions,omitempty"` // of the members concerned
	URL       string                            `json:"url,omitempty"`
	Title     string                            `json:"title,omitempty"`   // when asked for
	Ballots   plenary.Ballots                   `json:"ballots,omitempty"` // when asked for
}

// Report is the findings of one article, in the order of the text.
type Report struct {
	Published plenary.Date `json:"published,omitzero"` // the day that relative dates were reckoned from
	Claims    []Finding    `json:"claims"`
	Truncated bool         `json:"truncated,omitempty"`
}

// Count is the number of findings with a verdict.
func (r *Report) Count(v Verdict) int {
	n := 0
	for i := range r.Claims {
		if r.Claims[i].Verdict == v {
			n++
		}
	}
	return n
}

// Checker checks articles against one record. It may be used by any number of
// goroutines.
type Checker struct {
	rec    *archive.Record
	shared *extract.Shared
	ix     *index
	pool   sync.Pool // of *worker: memory only, no state
}

// worker is the memory that checking one article takes.
type worker struct {
	*Checker
	reader  *extract.Reader
	score   scorer
	weighed comparison // what gauge gave last
}

// New prepares a record for checking. It takes a few tenths of a second.
func New(rec *archive.Record) (*Checker, error) {
	c := &Checker{rec: rec, shared: extract.NewShared()}
	ix, err := newIndex(rec, c.shared.Lex)
	if err != nil {
		return nil, err
	}
	c.ix = ix
	c.pool.New = func() any {
		return &worker{Checker: c, reader: c.shared.Reader(), score: newScorer(ix)}
	}
	return c, nil
}

// Check reports on one article.
func (c *Checker) Check(a Article) Report {
	w := c.pool.Get().(*worker)
	defer c.pool.Put(w)
	doc := parse(a)
	published := publishedOn(a, doc)
	art := w.reader.Read(doc, published)
	j := &judge{worker: w, art: art, doc: doc, ref: published}
	return j.report()
}

// publishedOn is the day an article was published: what the caller says, else what
// the page says of itself; 0 where neither does.
func publishedOn(a Article, doc *page.Doc) when.Day {
	day := when.FromDate(a.Published)
	for _, d := range doc.Dates {
		if day != 0 {
			break
		}
		day = when.Parse(d)
	}
	return day
}

// Full adds the title and every ballot to the evidence of a report.
func (c *Checker) Full(r *Report) {
	for i := range r.Claims {
		e := r.Claims[i].Evidence
		if e == nil {
			continue
		}
		if v, ok := c.rec.Index(e.ID); ok {
			e.Title, e.Ballots = c.rec.Title(v), c.rec.Ballots(v)
		}
	}
}
