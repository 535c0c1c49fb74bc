package main

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// resolver reads the members and groups that people type, for archive.
type resolver struct{}

// Member gives the code of a member by any of its names.
func (resolver) Member(text string) (plenary.Code, error) {
	return names.Resolve(text, plenary.Date{})
}

// Group gives a group with the dates its members belonged to it.
func (resolver) Group(text string) (archive.GroupRef, error) {
	g, err := groups.Get(text)
	if err != nil {
		return archive.GroupRef{}, err
	}
	ref := archive.GroupRef{Name: g.Name}
	for _, m := range g.Members {
		ref.Members = append(ref.Members, archive.GroupMember{Code: m.Code, From: m.From, To: m.To})
	}
	return ref, nil
}
