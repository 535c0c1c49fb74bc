package archive

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Party is a side of a comparison: a member, or a group by its line, which is
// the position that more of its members of the day took than any other. A vote
// in which two positions are equally frequent, or fewer than two took part, has
// no line.
type Party struct {
	Member plenary.Code // empty for a group
	Group  GroupRef
}

// Standing says how two parties stand to each other in a vote in which both
// voted or abstained.
type Standing uint8

// The standings.
const (
	Both  Standing = iota // either of the two below
	Alike                 // both took one position
	Apart                 // they took different positions
)

// Pairing asks for the votes in which two parties stand so.
type Pairing struct {
	A, B Party
	Want Standing
}

// LinePosition asks for the votes in which a group's line is a position.
type LinePosition struct {
	Group    GroupRef
	Position plenary.Position // yes, no or abstain
}

// Spell asks for the votes of a member's own time in a group.
type Spell struct {
	Member plenary.Code
	Group  GroupRef
}

// sideFilter says whether a key is one of the terms of this file.
func sideFilter(key string) bool {
	switch key {
	case "both", "same", "differ", "during", "majority", "minority", "counted", "heading":
		return true
	}
	return false
}

// addSide reads both:USA,RUS, same:USA,EU, differ:USA,RUS, during:FRA,EU,
// majority:USA, minority:USA, heading:"PALESTINE QUESTION" and counted:yes.
func (q *Query) addSide(key string, t term, names Resolver) error {
	switch key {
	case "counted":
		if t.value != "yes" {
			return t.bad("only counted:yes is known")
		}
		q.Counted = true
		return nil
	case "heading":
		q.Headings = append(q.Headings, t.value)
		return nil
	case "majority":
		return addAll(&q.Majority, t.value, names.Member)
	case "minority":
		return addAll(&q.Minority, t.value, names.Member)
	}
	first, second, ok := strings.Cut(t.value, ",")
	if !ok {
		return t.bad("it takes two names, separated by a comma")
	}
	first, second = strings.TrimSpace(first), strings.TrimSpace(second)
	if key == "during" {
		member, err := names.Member(first)
		if err != nil {
			return err
		}
		group, err := names.Group(second)
		if err != nil {
			return err
		}
		q.During = append(q.During, Spell{member, group})
		return nil
	}
	a, err := ParseParty(first, names)
	if err != nil {
		return err
	}
	b, err := ParseParty(second, names)
	if err != nil {
		return err
	}
	q.Pairs = append(q.Pairs, Pairing{a, b, map[string]Standing{"both": Both, "same": Alike, "differ": Apart}[key]})
	return nil
}

// ParseParty reads what people type for a member or a group; a name that is
// both is the member's. The error is the member's, with the nearest names.
func ParseParty(text string, names Resolver) (Party, error) {
	member, err := names.Member(text)
	if err == nil {
		return Party{Member: member}, nil
	}
	if group, groupErr := names.Group(text); groupErr == nil {
		return Party{Group: group}, nil
	}
	return Party{}, err
}

// maxLines bounds how often a query may ask for the line of a group, which costs
// a pass over the ballots of all its members.
const maxLines = 8

// lines counts how often the query asks for the line of a group.
func (q *Query) lines() int {
	n := len(q.Lines)
	for _, p := range q.Pairs {
		for _, party := range []Party{p.A, p.B} {
			if party.Member == "" {
				n++
			}
		}
	}
	return n
}

// planesOf are the positions of a party.
func (r *Record) planesOf(p Party) (yes, no, abstain []uint64) {
	if p.Member != "" {
		if planes, ok := r.Planes(p.Member); ok {
			return planes.Yes, planes.No, planes.Abstain
		}
		empty := make([]uint64, r.Words())
		return empty, empty, empty
	}
	return r.line(p.Group)
}

// line is the position that more of a group took than any other, vote by vote.
func (r *Record) line(g GroupRef) (yes, no, abstain []uint64) {
	var counts [3][]uint16
	for k := range counts {
		counts[k] = make([]uint16, r.Words()*64)
	}
	for _, m := range g.Members {
		planes, ok := r.Planes(m.Code)
		if !ok {
			continue
		}
		in := r.between(m.From, m.To)
		for k, p := range [3][]uint64{planes.Yes, planes.No, planes.Abstain} {
			its := make(mask, len(in))
			copy(its, in)
			its.and(p)
			for _, i := range its.votes() {
				counts[k][i]++
			}
		}
	}
	var out [3]mask
	for k := range out {
		out[k] = make(mask, r.Words())
	}
	for i := range len(r.rows) {
		n := [3]uint16{counts[0][i], counts[1][i], counts[2][i]}
		if n[0]+n[1]+n[2] < 2 {
			continue
		}
		for k := range n {
			if n[k] > n[(k+1)%3] && n[k] > n[(k+2)%3] {
				out[k].add(i)
			}
		}
	}
	return out[0], out[1], out[2]
}

// keepSides applies the terms of this file.
func (r *Record) keepSides(m mask, q Query) {
	if q.Counted {
		m.and(r.Counted())
	}
	for _, h := range q.Headings {
		r.keepHeading(m, h)
	}
	for _, p := range q.Pairs {
		r.keepPair(m, p)
	}
	for _, l := range q.Lines {
		yes, no, abstain := r.line(l.Group)
		m.and(map[plenary.Position][]uint64{plenary.Yes: yes, plenary.No: no, plenary.Abstain: abstain}[l.Position])
	}
	for _, s := range q.During {
		in := make(mask, r.Words())
		for _, g := range s.Group.Members {
			if g.Code == s.Member {
				for w, x := range r.between(g.From, g.To) {
					in[w] |= x
				}
			}
		}
		m.and(in)
	}
	for _, c := range q.Majority {
		r.keepSide(m, c, true)
	}
	for _, c := range q.Minority {
		r.keepSide(m, c, false)
	}
}

// keepHeading keeps the votes under one subject heading in full, in any case and
// with or without accents.
func (r *Record) keepHeading(m mask, heading string) {
	want := fold(heading)
	under := map[uint32]bool{}
	for _, ref := range r.words().subjects {
		if r.words().folded[ref] == want {
			under[ref] = true
		}
	}
	for _, i := range m.votes() {
		if !slices.ContainsFunc(r.list(r.rows[i].subjects), func(ref uint32) bool { return under[ref] }) {
			m[i>>6] &^= 1 << (i & 63)
		}
	}
}

func (r *Record) keepPair(m mask, p Pairing) {
	ay, an, aa := r.planesOf(p.A)
	by, bn, ba := r.planesOf(p.B)
	for w := range m {
		both := (ay[w] | an[w] | aa[w]) & (by[w] | bn[w] | ba[w])
		same := ay[w]&by[w] | an[w]&bn[w] | aa[w]&ba[w]
		switch p.Want {
		case Both:
			m[w] &= both
		case Alike:
			m[w] &= same
		case Apart:
			m[w] &= both &^ same
		}
	}
}

// keepSide keeps the votes in which a member voted as the majority of those
// voting yes or no did, or the other way. The counts are the tally's.
func (r *Record) keepSide(m mask, c plenary.Code, with bool) {
	planes, ok := r.Planes(c)
	if !ok {
		clear(m)
		return
	}
	counts := r.counts()
	for _, i := range m.votes() {
		yes, no := counts.yes[i], counts.no[i]
		position := planes.at(i)
		voted := position == plenary.Yes || position == plenary.No
		if !voted || yes < 0 || no < 0 || yes == no || (position == plenary.Yes) == (yes > no) != with {
			m[i>>6] &^= 1 << (i & 63)
		}
	}
}
