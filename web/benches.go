package web

import (
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// benches is the record seen by its members, with what every comparison needs.
// It is made when first needed and does not change but for the groups, of which
// there are a few dozen, each made once.
type benches struct {
	*analysis.Chamber
	all    []analysis.Count       // of every member, by vote
	groups map[string]func() bloc // by identity of the group
}

// bloc is a group with its members' positions in their own time in it.
type bloc struct {
	groups.Group
	codes  []plenary.Code
	planes []analysis.Planes // of codes
	counts []analysis.Count
	line   analysis.Planes
}

func newBenches(rec *archive.Record) *benches {
	b := &benches{Chamber: analysis.Seat(rec), groups: map[string]func() bloc{}}
	b.all = analysis.Counts(b.Planes)
	for _, g := range groups.All() {
		b.groups[g.ID] = sync.OnceValue(func() bloc {
			c := bloc{Group: g}
			c.codes, c.planes = b.Group(g)
			c.counts = analysis.Counts(c.planes)
			if c.counts == nil { // no member has a ballot
				c.counts = make([]analysis.Count, rec.Words()*64)
			}
			c.line = analysis.Line(c.counts)
			return c
		})
	}
	return b
}

// party is one side of a comparison: a member, or a group by its line.
type party struct {
	Code  plenary.Code // empty for a group
	Group string       // identity, empty for a member
	Name  string       // in sentences
	URL   string       // of its page

	term   string // in a search
	planes analysis.Planes
}

// party reads what a reader typed for a member or a group.
func (s *server) party(text string) (party, error) {
	p, err := archive.ParseParty(text, s.opts.Names)
	if err != nil {
		return party{}, err
	}
	if p.Member != "" {
		c := string(p.Member)
		return party{Code: p.Member, Name: nameOn(s.rec, p.Member, plenary.Date{}), URL: "/members/" + c, term: c, planes: s.benches().Of(p.Member)}, nil
	}
	g, err := groups.Get(p.Group.Name)
	if err != nil {
		return party{}, err
	}
	return s.groupParty(g), nil
}

func (s *server) groupParty(g groups.Group) party {
	return party{Group: g.ID, Name: theGroup(g.Name), URL: "/groups/" + g.ID, term: g.Name, planes: s.benches().groups[g.ID]().line}
}

// typed is how the party is written in an address.
func (p party) typed() string {
	if p.Code != "" {
		return string(p.Code)
	}
	return p.term
}

// regionOf is the regional group of today, for lists of members.
func regionOf(c plenary.Code) string {
	m, _ := names.Member(c)
	for _, r := range regions {
		if r.Key == m.Region && r.Key != "" {
			return r.Label
		}
	}
	return ""
}
