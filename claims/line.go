package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// Line is a finding with exactly the keys that programs are promised, on the
// command line and in the API.
type Line struct {
	Quote    string          `json:"quote"` // the visible text of the slice
	Start    int             `json:"start"` // UTF-8 bytes of the given text or HTML
	End      int             `json:"end"`
	Kind     extract.Kind    `json:"kind"`
	Body     plenary.Body    `json:"body"`
	ID       *plenary.VoteID `json:"id"`
	Symbol   *plenary.Symbol `json:"symbol"`
	Verdict  Verdict         `json:"verdict"`
	Why      string          `json:"why"`
	Evidence *Evidence       `json:"evidence"`
}

// Lines are the findings of a report as lines; never nil.
func (r *Report) Lines() []Line {
	out := make([]Line, len(r.Claims))
	for i, k := range r.Claims {
		out[i] = Line{k.Quote, k.Start, k.End, k.Kind, k.Body, k.ID, k.Symbol, k.Verdict, k.Why, k.Evidence}
	}
	return out
}
