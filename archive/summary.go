package archive

import "github.com/plenary-vote/plenary"

// Summary is one vote in a list: what a reader needs to choose it, without its
// ballots. It is the same on the command line, in the API and on the web.
type Summary struct {
	ID         plenary.VoteID     `json:"id"`
	Symbol     plenary.Symbol     `json:"symbol"`
	Body       plenary.Body       `json:"body"`
	Collection plenary.Collection `json:"collection"`
	Date       plenary.Date       `json:"date"`
	Precision  plenary.Precision  `json:"date_precision"`
	Session    string             `json:"session"`
	Kind       plenary.Kind       `json:"kind"`
	Title      string             `json:"title"`
	Tally      plenary.Tally      `json:"tally"`
	Outcome    plenary.Outcome    `json:"outcome"`
	Quality    plenary.Quality    `json:"quality"`
}

// Summary describes vote i in a list.
func (r *Record) Summary(i int) Summary {
	d := r.Date(i)
	return Summary{
		ID: r.ID(i), Symbol: r.Symbol(i), Body: r.Body(i), Collection: r.Collection(i), Date: d, Precision: d.Precision(),
		Session: r.Session(i), Kind: r.Kind(i), Title: r.Title(i), Tally: r.Tally(i), Outcome: r.Outcome(i), Quality: r.Quality(i),
	}
}

// Summaries describes the votes of a list, in its order.
func (r *Record) Summaries(votes []int) []Summary {
	out := make([]Summary, len(votes))
	for k, i := range votes {
		out[k] = r.Summary(i)
	}
	return out
}
