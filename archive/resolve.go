package archive

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// Names is the Resolver that knows the members of the United Nations by their
// codes, names and aliases, and the groups of package groups.
var Names Resolver = knownNames{}

type knownNames struct{}

func (knownNames) Member(text string) (plenary.Code, error) {
	return names.Resolve(text, plenary.Date{})
}

func (knownNames) Group(text string) (GroupRef, error) {
	g, err := groups.Get(text)
	if err != nil {
		return GroupRef{}, err
	}
	ref := GroupRef{Name: g.Name}
	for _, m := range g.Members {
		ref.Members = append(ref.Members, GroupMember{Code: m.Code, From: m.From, To: m.To})
	}
	return ref, nil
}
