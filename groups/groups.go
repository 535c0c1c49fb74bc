// Package groups knows the dated groups of members that people compare and
// report on: the permanent members, the Security Council year by year, regional
// groups, the European Union, NATO, the African Union, the Group of 77 and more.
//
// The data are facts, written down in groups.txt with source and certainty for
// each group; regional groups and the Security Council are put together from
// package names and from that file. The package never judges what a group
// wants and does no I/O.
package groups

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
)

// Kind classes groups.
type Kind string

// The kinds of group.
const (
	Organisation Kind = "organisation"   // states joined it
	Council      Kind = "council"        // seats in the Security Council
	Regional     Kind = "regional-group" // electoral groups of the United Nations
	Informal     Kind = "informal"       // a usual term
)

// Group is a named set of members that changes over time.
type Group struct {
	ID        string       `json:"id"` // stable: eu, p5, african
	Name      string       `json:"name"`
	Aliases   []string     `json:"aliases"`
	Kind      Kind         `json:"kind"`
	Source    string       `json:"source"`
	Certainty string       `json:"certainty"`      // how far the list and its dates can be relied on
	Note      string       `json:"note,omitempty"` // what a reader must know
	Members   []Membership `json:"members"`        // in order of code, then time
}

// Membership is one unbroken interval in which a member belonged to a group.
// Members are codes of the United Nations only; the interval may begin before
// the member's seat there.
type Membership struct {
	Code     plenary.Code `json:"code"`
	From     plenary.Date `json:"from"`              // may be known to the month or year only
	To       plenary.Date `json:"to,omitzero"`       // last day; zero is today
	Estimate bool         `json:"estimate,omitzero"` // the interval is an estimate
	Note     string       `json:"note,omitempty"`
}

// On says whether the membership held on a day, in any part of a month or year
// where only that is known of either. A zero date is today.
func (m Membership) On(d plenary.Date) bool {
	if d.IsZero() {
		return m.To.IsZero()
	}
	return m.From.First().Compare(d.Last()) <= 0 && (m.To.IsZero() || m.To.Last().Compare(d.First()) >= 0)
}

// On lists who belonged to the group on a day, in order of code. A zero date is
// today.
func (g Group) On(d plenary.Date) []plenary.Code {
	var out []plenary.Code
	for _, m := range g.Members {
		if m.On(d) {
			out = append(out, m.Code)
		}
	}
	return slices.Compact(out)
}

// Has says whether a member belonged to the group on a day (zero: today).
func (g Group) Has(code plenary.Code, d plenary.Date) bool {
	i, _ := slices.BinarySearchFunc(g.Members, code, func(m Membership, c plenary.Code) int { return cmp.Compare(m.Code, c) })
	for ; i < len(g.Members) && g.Members[i].Code == code; i++ {
		if g.Members[i].On(d) {
			return true
		}
	}
	return false
}

// Ever lists everyone who ever belonged to the group, in order of code.
func (g Group) Ever() []plenary.Code {
	var out []plenary.Code
	for _, m := range g.Members {
		out = append(out, m.Code)
	}
	return slices.Compact(out)
}

// All lists the groups, in order of identity. What is in them is shared and must
// not be changed.
func All() []Group { return slices.Clone(load().groups) }

// Of lists the groups a member belonged to on a day (zero: today).
func Of(code plenary.Code, d plenary.Date) []Group {
	var out []Group
	for _, g := range load().groups {
		if g.Has(code, d) {
			out = append(out, g)
		}
	}
	return out
}

// Get finds a group by its identity, name or alias, in any case, with or without
// "the". The error is plenary.NotFound with the nearest or all identities in
// its hint.
func Get(name string) (Group, error) {
	const most = 200 // bytes; the longest name has 70
	d := load()
	folded := names.Fold(name[:min(len(name), most)])
	if i, ok := d.index[folded]; ok && len(name) <= most {
		return d.groups[i], nil
	}
	err := plenary.Errorf(plenary.NotFound, "no group is called %q", name[:min(len(name), most)])
	if near := d.near(folded); near != "" {
		return Group{}, err.WithHint("did you mean %s?", near)
	}
	ids := make([]string, len(d.groups))
	for i, g := range d.groups {
		ids[i] = g.ID
	}
	return Group{}, err.WithHint("the groups are %s", strings.Join(ids, ", "))
}
