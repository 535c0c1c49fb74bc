package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
)

// MeasureValue is one measure of agreement between two members.
type MeasureValue struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Formula string   `json:"formula"`
	Source  string   `json:"source"`
	Value   *float64 `json:"value" doc:"Null where the measure is undefined."`
	N       int      `json:"n" doc:"Votes it rests on."`
}

// MemberComparison is how two members voted beside each other.
type MemberComparison struct {
	A        plenary.Code      `json:"a"`
	B        plenary.Code      `json:"b"`
	N        int               `json:"n" doc:"Votes in which both took a position."`
	Table    [3][3]int         `json:"table" doc:"Joint positions: rows yes, no, abstain of a; columns of b."`
	Measures []MeasureValue    `json:"measures"`
	Total    int               `json:"total_differed"`
	Offset   int               `json:"offset"`
	Differed []VoteSummary     `json:"differed" doc:"Votes in which they took different positions, newest first."`
	Horizons []archive.Horizon `json:"horizons"`
}

// VoteComparison is who moved between two votes.
type VoteComparison struct {
	A VoteSummary `json:"a"`
	B VoteSummary `json:"b"`
	archive.Difference
}

func (s *server) comparisons(g huma.API) {
	type membersInput struct {
		A string `query:"a" required:"true" maxLength:"100" doc:"A member." example:"USA"`
		B string `query:"b" required:"true" maxLength:"100" doc:"Another member." example:"RUS"`
		Filters
		Paging
	}
	type membersAnswer struct{ Body MemberComparison }
	get(g, "compare-members", "/compare/members", "Compare two members", "Joint positions, measures of agreement with their formulas, and the votes where they differed, in the votes that meet the Filters.",
		func(_ context.Context, in *membersInput) (*membersAnswer, error) {
			a, err := s.code(in.A)
			if err != nil {
				return nil, err
			}
			b, err := s.code(in.B)
			if err != nil {
				return nil, err
			}
			q, err := in.query()
			if err != nil {
				return nil, problem(err)
			}
			return &membersAnswer{s.compare(a, b, s.chamber.Select(q), in.Paging)}, nil
		})
	type votesInput struct {
		A string `query:"a" required:"true" maxLength:"120" doc:"Id or symbol of a vote." example:"A/RES/ES-11/1"`
		B string `query:"b" required:"true" maxLength:"120" doc:"Id or symbol of another vote." example:"A/RES/ES-11/6"`
	}
	type votesAnswer struct{ Body VoteComparison }
	get(g, "compare-votes", "/compare/votes", "Compare two votes", "Who took different positions in two votes.",
		func(_ context.Context, in *votesInput) (*votesAnswer, error) {
			a, err := s.index(in.A)
			if err != nil {
				return nil, err
			}
			b, err := s.index(in.B)
			if err != nil {
				return nil, err
			}
			return &votesAnswer{VoteComparison{A: s.summary(a), B: s.summary(b), Difference: s.record.Diff(a, b)}}, nil
		})
}

func (s *server) compare(a, b plenary.Code, only analysis.Set, p Paging) MemberComparison {
	pa, pb := s.chamber.Of(a), s.chamber.Of(b)
	table := analysis.NewTable(pa, pb, only)
	out := MemberComparison{A: a, B: b, N: table.N(), Table: [3][3]int(table), Offset: p.Offset, Differed: []VoteSummary{}, Horizons: s.record.Horizons("")}
	contested := analysis.Contested(s.counts, only)
	for _, m := range analysis.Measures() {
		t := table
		if m.Contested {
			t = analysis.NewTable(pa, pb, contested)
		}
		v := MeasureValue{ID: m.ID, Name: m.Name, Formula: m.Formula, Source: m.Source, N: t.N()}
		if x, ok := m.Of(t); ok {
			v.Value = &x
		}
		out.Measures = append(out.Measures, v)
	}
	var votes []int
	for i := range analysis.Differed(pa, pb, only).All() {
		votes = append(votes, i)
	}
	out.Total = len(votes)
	for k := len(votes) - 1 - p.Offset; k >= 0 && len(out.Differed) < p.Limit; k-- {
		out.Differed = append(out.Differed, s.summary(votes[k]))
	}
	return out
}
