package api

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// Filters are the search terms of the command line as parameters.
type Filters struct {
	Q       string `query:"q" maxLength:"1000" doc:"Query in the language of the command line: words, \"phrases\", no:0..4, margin:0..2, lone:USA, split:P5, RUS=no." example:"nuclear no:0..4"`
	BodyID  string `query:"body" maxLength:"40" doc:"un-ga or un-sc."`
	Session string `query:"session" maxLength:"20" doc:"Session, as 77 or ES-11; for the Council the year."`
	From    string `query:"from" maxLength:"10" doc:"First day, 2022-03-02, 2022-03 or 2022."`
	To      string `query:"to" maxLength:"10" doc:"Last day."`
	Subject string `query:"subject" maxLength:"200" doc:"Subject heading, or its beginning."`
	Outcome string `query:"outcome" maxLength:"100" doc:"One or more outcomes, separated by commas."`
	Kind    string `query:"kind" maxLength:"100" doc:"One or more kinds of vote, separated by commas."`
	Sort    string `query:"sort" maxLength:"20" doc:"newest, oldest, closest or divided."`
}

// query joins the parameters into one query.
func (f Filters) query() (archive.Query, error) {
	text := f.Q
	for _, p := range [][2]string{{"body", f.BodyID}, {"session", f.Session}, {"from", f.From}, {"to", f.To},
		{"subject", f.Subject}, {"outcome", f.Outcome}, {"kind", f.Kind}, {"sort", f.Sort}} {
		if p[1] == "" {
			continue
		}
		for _, c := range p[1] {
			if c == '"' || c < ' ' {
				return archive.Query{}, plenary.Errorf(plenary.Invalid, "parameter %s has a character that no value of it has", p[0])
			}
		}
		text += fmt.Sprintf(" %s:\"%s\"", p[0], p[1])
	}
	return archive.ParseQuery(text, archive.Names)
}

// Paging cuts a list into pages.
type Paging struct {
	Limit  int `query:"limit" minimum:"1" maximum:"500" default:"50" doc:"Most votes to list."`
	Offset int `query:"offset" minimum:"0" maximum:"1000000" default:"0" doc:"Votes to leave out first."`
}

// VoteSummary is one vote in a list.
type VoteSummary struct {
	archive.Summary
	URL string `json:"url" doc:"Where the whole vote is."`
}

// VoteList is one page of a list of votes.
type VoteList struct {
	Total    int               `json:"total" doc:"Votes that meet the query."`
	Offset   int               `json:"offset"`
	Votes    []VoteSummary     `json:"votes"`
	Facets   *archive.Facets   `json:"facets,omitempty"`
	Horizons []archive.Horizon `json:"horizons" doc:"Where the record ends; what lies beyond is not in it."`
}

type voteListAnswer struct {
	Link string `header:"Link" doc:"The next page, where there is one (rel=next)."`
	Body VoteList
}

func (s *server) summary(i int) VoteSummary {
	return VoteSummary{s.record.Summary(i), voteURL(s.record.ID(i))}
}

func voteURL(id plenary.VoteID) string { return Root + "/votes/" + url.PathEscape(string(id)) }

// list cuts one page out of votes.
func (s *server) list(path string, values url.Values, votes []int, p Paging) *voteListAnswer {
	out := &voteListAnswer{Body: VoteList{Total: len(votes), Offset: p.Offset, Votes: []VoteSummary{}, Horizons: s.record.Horizons("")}}
	end := min(p.Offset+p.Limit, len(votes))
	for _, i := range votes[min(p.Offset, len(votes)):end] {
		out.Body.Votes = append(out.Body.Votes, s.summary(i))
	}
	if end < len(votes) {
		values.Set("limit", strconv.Itoa(p.Limit))
		values.Set("offset", strconv.Itoa(end))
		out.Link = fmt.Sprintf("<%s%s?%s>; rel=\"next\"", Root, path, values.Encode())
	}
	return out
}

// values are the Filters as parameters again, for the link to the next page.
func (f Filters) values() url.Values {
	v := url.Values{}
	for _, p := range [][2]string{{"q", f.Q}, {"body", f.BodyID}, {"session", f.Session}, {"from", f.From}, {"to", f.To},
		{"subject", f.Subject}, {"outcome", f.Outcome}, {"kind", f.Kind}, {"sort", f.Sort}} {
		if p[1] != "" {
			v.Set(p[0], p[1])
		}
	}
	return v
}

// voteID is the identity of a vote, or a symbol with its slashes escaped.
type voteID struct {
	ID string `path:"id" maxLength:"120" doc:"Vote id, or a document symbol with its slashes written %2F." example:"undl:4003921"`
}

// index finds the vote that an id or symbol names.
func (s *server) index(text string) (int, error) {
	m, err := s.record.Find(text)
	if err != nil {
		return -1, problem(err)
	}
	if m.Vote < 0 {
		list := ""
		for _, i := range m.Candidates[:min(len(m.Candidates), 20)] {
			list += fmt.Sprintf(" %s (%s)", s.record.Symbol(i), s.record.ID(i))
		}
		return -1, huma.NewError(http.StatusConflict, fmt.Sprintf("%q names %d texts:%s", text, len(m.Candidates), list))
	}
	return m.Vote, nil
}

// get registers a GET operation.
func get[I, O any](g huma.API, id, path, summary, description string, h func(context.Context, *I) (*O, error)) {
	huma.Register(g, huma.Operation{
		OperationID: id, Method: http.MethodGet, Path: path, Summary: summary, Description: description,
		Errors: []int{http.StatusBadRequest, http.StatusNotFound, http.StatusConflict},
	}, h)
}

func (s *server) votes(g huma.API) {
	type listInput struct {
		Filters
		Paging
	}
	get(g, "list-votes", "/votes", "List votes", "Votes that meet every filter, a page at a time.",
		func(_ context.Context, in *listInput) (*voteListAnswer, error) {
			q, err := in.query()
			if err != nil {
				return nil, problem(err)
			}
			return s.list("/votes", in.values(), s.record.Search(q).Votes, in.Paging), nil
		})
	get(g, "search", "/search", "Search votes and count them", "As the list of votes, with counts of the whole result by body, outcome, kind, decade, session and subject.",
		func(_ context.Context, in *listInput) (*voteListAnswer, error) {
			q, err := in.query()
			if err != nil {
				return nil, problem(err)
			}
			votes := s.record.Search(q).Votes
			out := s.list("/search", in.values(), votes, in.Paging)
			f := s.record.Facets(votes)
			out.Body.Facets = &f
			return out, nil
		})
	type voteAnswer struct{ Body plenary.Vote }
	get(g, "get-vote", "/votes/{id}", "One vote in full", "The same JSON as plenary show --json.",
		func(_ context.Context, in *voteID) (*voteAnswer, error) {
			i, err := s.index(in.ID)
			if err != nil {
				return nil, err
			}
			return &voteAnswer{s.record.Vote(i)}, nil
		})
	type ballotsAnswer struct{ Body plenary.Ballots }
	get(g, "get-ballots", "/votes/{id}/ballots", "The ballots of one vote", "Position by member code.",
		func(_ context.Context, in *voteID) (*ballotsAnswer, error) {
			i, err := s.index(in.ID)
			if err != nil {
				return nil, err
			}
			return &ballotsAnswer{s.record.Ballots(i)}, nil
		})
}
