package claims

import (
	"fmt"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/groups"
)

// wellKnown are the groups whose membership is known well enough for a number of their
// members to be called wrong.
var wellKnown = map[string]bool{
	"p5": true, "p3": true, "e10": true, "eu": true, "nato": true, "nordic": true, "baltic": true, "benelux": true, "central-asian": true, "visegrad": true, "g7": true, "brics": true,
	"arab-league": true, "gcc": true, "asean": true, "african": true, "european": true, "latin-american": true, "asian": true, "soviet-bloc": true, "warsaw-pact": true,
}

// portion parts the members of a group on the day of vote v that took a position, or
// with not those that took another: those that are counted to the group for sure, and
// those that one may count to it.
func (w *worker) portion(group int32, pos plenary.Position, not bool, v int) (sure, perhaps []plenary.Code) {
	day := w.rec.Date(v)
	fringe := w.shared.Lex.Fringe(group)
	did := func(code plenary.Code) bool {
		p := w.rec.Position(v, code)
		return p != plenary.UnknownPosition && p == pos != not
	}
	for _, code := range w.shared.Lex.Groups[group].On(day) {
		switch {
		case !did(code):
		case slices.Contains(fringe, code) || not && w.rec.Position(v, code) == plenary.NotVoting:
			perhaps = append(perhaps, code)
		default:
			sure = append(sure, code)
		}
	}
	for _, code := range fringe {
		if did(code) && !slices.Contains(perhaps, code) {
			perhaps = append(perhaps, code)
		}
	}
	return sure, perhaps
}

// portionSlot starts the name of what is told of a number of the members of a group; the
// position and the group follow, for the same number may be told of several.
const portionSlot = "portion "

// comparePortion sets a number of the members of a group against their ballots.
func (w *worker) comparePortion(c *comparison, p *extract.People, v int) {
	group := p.Groups[0].Index
	sure, perhaps := w.portion(group, p.Position, p.Not, v)
	n := p.Number
	members := w.shared.Lex.Groups[group].On(w.rec.Date(v))
	firm := w.firm(members, group)
	id := w.shared.Lex.Groups[group].ID
	s := slot{name: portionSlot + p.Position.String() + id, bits: 1.5}
	at := len(sure) + len(perhaps)
	if p.Size > 0 && !p.Not {
		at = min(at, max(0, int(p.Size)-(firm-len(sure)))) // of twenty eleven: nine others did not
	}
	s.agrees = int(n.Lo) <= at && int(n.Hi) >= len(sure)
	if h := p.Share; h.Den > 0 {
		all, known := w.rec.Tally(v).Of(p.Position).Int()
		s.agrees = !known
		for n := len(sure); n <= len(sure)+len(perhaps); n++ {
			s.agrees = s.agrees || h.Allows(int64(n), all)
		}
	}
	known := w.rec.Quality(v) == plenary.Full
	if id == "p5" || id == "p3" { // who vetoed is known of every veto
		known = known || p.Position == plenary.No && w.ix.outcome[v] == plenary.Vetoed && len(w.vetoers(v)) > 0
	}
	s.unknown = !known || w.ix.disputed[v] || !s.agrees && (!wellKnown[id] || p.Size > 0 && (int(p.Size) < firm || int(p.Size) > len(members)+len(w.shared.Lex.Fringe(group))) || w.none(&w.shared.Lex.Groups[group], v))
	c.people = append(c.people, sure...)
	c.add(s)
}

// firm is how many members are counted to a group for sure.
func (w *worker) firm(members []plenary.Code, group int32) int {
	n := 0
	for _, code := range members {
		if !slices.Contains(w.shared.Lex.Fringe(group), code) {
			n++
		}
	}
	return n
}

// none says whether no member of a group had a seat in vote v.
func (w *worker) none(g *groups.Group, v int) bool {
	return !slices.ContainsFunc(g.On(w.rec.Date(v)), func(code plenary.Code) bool { return w.rec.Position(v, code) != plenary.UnknownPosition })
}

// compareWithin sets it against the ballots that nobody else of a group did as those
// said did.
func (w *worker) compareWithin(c *comparison, p *extract.People, said []plenary.Code, v int) {
	sure, _ := w.portion(p.Within-1, p.Position, false, v)
	s := slot{name: "only", agrees: true, bits: 1, unknown: w.ix.disputed[v] || !wellKnown[w.shared.Lex.Groups[p.Within-1].ID]}
	for _, code := range sure {
		if !slices.Contains(said, code) {
			s.agrees = false
			c.people = append(c.people, code)
		}
	}
	if s.agrees {
		s.unknown = false
	}
	c.add(s)
}

// compareOutside sets it against the ballots that nobody outside some groups, but for those
// said, took a position. Who belongs to a group is open: it takes several to deny it.
func (w *worker) compareOutside(c *comparison, p *extract.People, said []plenary.Code, v int) {
	const several, part = 3, 4
	known := true
	in := slices.Clone(said)
	for _, g := range p.Groups {
		group := &w.shared.Lex.Groups[g.Index]
		known = known && wellKnown[group.ID]
		in = append(append(in, group.On(w.rec.Date(v))...), w.shared.Lex.Fringe(g.Index)...)
	}
	all := 0
	var outside []plenary.Code
	for _, b := range w.rec.Ballots(v) {
		if b.Position == p.Position {
			if all++; !slices.Contains(in, b.Member) {
				outside = append(outside, b.Member)
			}
		}
	}
	s := slot{name: "only", agrees: len(outside) == 0, bits: 1}
	s.unknown = len(outside) > 0 && (!known || w.ix.disputed[v] || len(outside) < several || len(outside)*part < all)
	if !s.unknown {
		c.people = append(c.people, outside...)
	}
	c.add(s)
}

// portionWords tells who of a group took the position that a number of its members is
// said to have taken.
func (j *judge) portionWords(c *comparison, v int) string {
	if len(c.people) == 0 {
		return "none of them did"
	}
	return fmt.Sprintf("%d of them: %s", len(c.people), j.positionsOf(c.people, v))
}
