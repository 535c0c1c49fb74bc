package api

import (
	"context"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// MemberBallots is how often a member took each position.
type MemberBallots struct {
	Yes       int `json:"yes"`
	No        int `json:"no"`
	Abstain   int `json:"abstain"`
	NotVoting int `json:"not_voting"`
}

// MemberBody is a member with what the record holds of it.
type MemberBody struct {
	plenary.Member
	Ballots MemberBallots `json:"ballots"`
	Groups  []string      `json:"groups" doc:"Identities of the groups it belongs to today."`
}

func (s *server) member(c plenary.Code) MemberBody {
	m, ok := names.Member(c)
	if !ok {
		m = plenary.Member{Code: c, Name: s.record.PrintedName(c)}
	}
	out := MemberBody{Member: m, Groups: []string{}}
	p := s.chamber.Of(c)
	out.Ballots = MemberBallots{Yes: p.Yes.Len(), No: p.No.Len(), Abstain: p.Abstain.Len()}
	if planes, ok := s.record.Planes(c); ok {
		listed := 0
		for i := range s.record.Len() {
			if planes.Listed[i>>6]>>(i&63)&1 == 1 {
				listed++
			}
		}
		out.Ballots.NotVoting = listed - out.Ballots.Yes - out.Ballots.No - out.Ballots.Abstain
	}
	for _, g := range groups.Of(c, plenary.Date{}) {
		out.Groups = append(out.Groups, g.ID)
	}
	return out
}

// code reads what a caller typed for a member.
func (s *server) code(text string) (plenary.Code, error) {
	if slices.Contains(s.record.Codes(), plenary.Code(text)) {
		return plenary.Code(text), nil
	}
	c, err := names.Resolve(text, plenary.Date{})
	return c, problem(err)
}

// GroupBody is a group of members.
type GroupBody struct {
	groups.Group
	Today []plenary.Code `json:"today" doc:"Who belongs to it on the day asked for, or today."`
}

func (s *server) people(g huma.API) {
	type membersAnswer struct {
		Body struct {
			Members []MemberBody `json:"members"`
		}
	}
	get(g, "list-members", "/members", "List members", "Every member that has a ballot in the record, in order of code.",
		func(context.Context, *struct{}) (*membersAnswer, error) {
			out := &membersAnswer{}
			for _, c := range s.record.Codes() {
				out.Body.Members = append(out.Body.Members, s.member(c))
			}
			return out, nil
		})
	type memberInput struct {
		Code string `path:"code" maxLength:"100" doc:"Code, name or alias." example:"FRA"`
	}
	type memberAnswer struct{ Body MemberBody }
	get(g, "get-member", "/members/{code}", "One member", "Names through time, membership, and how often it took each position.",
		func(_ context.Context, in *memberInput) (*memberAnswer, error) {
			c, err := s.code(in.Code)
			if err != nil {
				return nil, err
			}
			return &memberAnswer{s.member(c)}, nil
		})
	type groupsAnswer struct {
		Body struct {
			Groups []groups.Group `json:"groups"`
		}
	}
	get(g, "list-groups", "/groups", "List groups", "Dated groups of members, each with its source.",
		func(context.Context, *struct{}) (*groupsAnswer, error) {
			out := &groupsAnswer{}
			out.Body.Groups = groups.All()
			return out, nil
		})
	type groupInput struct {
		Name string `path:"name" maxLength:"100" doc:"Identity, name or alias." example:"eu"`
		On   string `query:"on" maxLength:"10" doc:"Day to list the members of; today when left out."`
	}
	type groupAnswer struct{ Body GroupBody }
	get(g, "get-group", "/groups/{name}", "One group", "Who belonged to it, from when to when.",
		func(_ context.Context, in *groupInput) (*groupAnswer, error) {
			group, err := groups.Get(in.Name)
			if err != nil {
				return nil, problem(err)
			}
			var on plenary.Date
			if in.On != "" {
				if on, err = plenary.ParseDate(in.On); err != nil {
					return nil, problem(err)
				}
			}
			return &groupAnswer{GroupBody{Group: group, Today: slices.Concat([]plenary.Code{}, group.On(on))}}, nil
		})
}
