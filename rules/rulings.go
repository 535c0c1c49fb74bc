package rules

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"sync"

	"github.com/plenary-vote/plenary"
)

// Ruling is what is known of the class of one past vote, and from where.
type Ruling struct {
	Body     plenary.Body
	Date     plenary.Date
	Vote     plenary.VoteID
	Symbol   plenary.Symbol // of the text, empty when it has none
	Question plenary.Question
	Cite     string // the article or rule that makes it so
	Why      string
	Source   string
}

// String is the ruling as a proof prints it.
func (r Ruling) String() string { return r.Why + " (" + r.Cite + "; source: " + r.Source + ")" }

// Rulings holds what is known of single votes. Where it is silent nothing is
// guessed.
type Rulings struct {
	byVote   map[plenary.VoteID]Ruling
	bySymbol map[plenary.Symbol]Ruling
	list     []Ruling
}

// rulingColumns is the first line of a rulings file.
var rulingColumns = []string{"body", "date", "vote", "symbol", "question", "cite", "why", "source"}

// ReadRulings reads a rulings file: CSV with the columns body, date, vote,
// symbol, question, cite, why, source, all but symbol filled in. name stands in
// messages; errors are Invalid with file and line.
func ReadRulings(name string, r io.Reader) (*Rulings, error) {
	in := csv.NewReader(io.LimitReader(r, MaxFile))
	in.FieldsPerRecord = -1
	out := &Rulings{byVote: map[plenary.VoteID]Ruling{}, bySymbol: map[plenary.Symbol]Ruling{}}
	for first := true; ; first = false {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, plenary.Errorf(plenary.Invalid, "%s: %w", name, err).WithHint("write it as CSV, quoting fields with commas")
		}
		n, _ := in.FieldPos(0)
		if first {
			if !slices.Equal(row, rulingColumns) {
				return nil, fault(name, n, "begin with: body,date,vote,symbol,question,cite,why,source", "the columns are not known")
			}
			continue
		}
		if len(row) != len(rulingColumns) {
			return nil, fault(name, n, "fill in every column", "%d columns instead of %d", len(row), len(rulingColumns))
		}
		for i, s := range row {
			if s == "" && rulingColumns[i] != "symbol" {
				return nil, fault(name, n, "fill it in: a ruling has a reason and a source", "%s is empty", rulingColumns[i])
			}
		}
		x := Ruling{Body: plenary.Body(row[0]), Vote: plenary.VoteID(row[2]), Symbol: plenary.Symbol(row[3]),
			Question: plenary.Question(row[4]), Cite: row[5], Why: row[6], Source: row[7]}
		if x.Date, err = plenary.ParseDate(row[1]); err != nil {
			return nil, fault(name, n, "write it as 2022-02-27 or 1965", "date %q is not a date", clip(row[1]))
		}
		if _, ok := out.byVote[x.Vote]; ok {
			return nil, fault(name, n, "keep one of the two", "%s is ruled twice", clip(row[2]))
		}
		out.byVote[x.Vote] = x
		if x.Symbol != "" {
			out.bySymbol[x.Symbol] = x
		}
		out.list = append(out.list, x)
	}
}

// All lists the rulings in the order of the file.
func (rs *Rulings) All() []Ruling { return rs.list }

// Of gives the ruling on a vote: by the vote's id or, for a vote on a text as a
// whole that another source identifies, by its body, symbol and day.
func (rs *Rulings) Of(v *plenary.Vote) (Ruling, bool) {
	if r, ok := rs.byVote[v.ID]; ok {
		return r, true
	}
	if v.Symbol == "" || v.Kind != plenary.Resolution && v.Kind != plenary.Draft {
		return Ruling{}, false
	}
	r, ok := rs.bySymbol[v.Symbol]
	return r, ok && r.Body == v.Body && r.Date == v.Date
}

// KnownRulings gives the embedded rulings on votes of the United Nations.
var KnownRulings = sync.OnceValue(func() *Rulings {
	text, err := data.ReadFile("data/rulings.csv")
	if err != nil {
		panic(err)
	}
	rs, err := ReadRulings("rulings.csv", bytes.NewReader(text))
	if err != nil {
		panic(err)
	}
	return rs
})

// Judgement is what the rules make of a past vote: one decision where the class
// of the question is known, one for each class that may have applied where it
// is not.
type Judgement struct {
	Ruling    *Ruling // nil: none is known
	Decisions []plenary.Decision
}

// Classes gives the classes of question that may have applied to a vote: the
// one that was ruled, or those the book names where nothing is known.
func (b *Book) Classes(v *plenary.Vote, rs *Rulings) ([]plenary.Question, *Ruling) {
	if r, ok := rs.Of(v); ok {
		return []plenary.Question{r.Question}, &r
	}
	return b.Unruled, nil
}

// Judge decides a vote of the record under the rules of its day.
func (b *Book) Judge(v *plenary.Vote, rs *Rulings, in Inputs) (Judgement, error) {
	qs, ruling := b.Classes(v, rs)
	j := Judgement{Ruling: ruling}
	if ruling != nil {
		in.Ruling = ruling.String()
	}
	for _, q := range qs {
		rule, err := b.On(q, v.Date)
		if err != nil {
			return j, err
		}
		d, err := Decide(v, rule, in)
		if err != nil {
			return j, err
		}
		j.Decisions = append(j.Decisions, d)
	}
	return j, nil
}
