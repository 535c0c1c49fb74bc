package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// findComposed reads how many of those who were counted belong to a group: five
// abstained, two of them permanent members; four said no (one African, three European);
// two of the five abstainers were members of NATO.
func (s *sentence) findComposed() {
	const many = 8
	for i := range s.hits {
		h := &s.hits[i]
		if i >= many || h.pos == plenary.UnknownPosition || h.pos == plenary.NotVoting || h.num < 0 || h.eitherWay || h.open || h.loose || h.compared || h.score || h.Hedged() {
			continue
		}
		if !s.composedOf(h) {
			s.partOf(h)
		}
	}
}

// composedOf reads the parts that are told behind a count.
func (s *sentence) composedOf(h *hit) bool {
	k := h.to
	if s.sign(k, ",(:_") || s.sign(k, "-") && s.at(k).Space {
		k++
	} else if !s.is(k, lex.Include|lex.Among) {
		return false
	}
	const parts = 4
	found := false
	for n := 0; n < parts; n++ {
		for s.is(k, lex.And|lex.Include|lex.Among) && !strings.HasPrefix(s.lower(k), "one of") || n > 0 && s.sign(k, ",") {
			k++
		}
		p, ok := s.partAt(k)
		if p.All {
			p.Count = exact(h.Lo)
		}
		if !ok || p.Hi > h.Hi {
			break
		}
		s.addPart(h, &p, p.from)
		found, k = true, p.to
	}
	return found
}

// partAt reads a number and a group of which so many are: two of them permanent members,
// three elected, one with a veto. The clause, or the part of it, must end behind it.
func (s *sentence) partAt(k int) (p portion, ok bool) {
	c, from, j, ok := s.quantity(k)
	switch low := s.lower(k); {
	case low == "one of them", low == "one of whom", low == "one of which":
		c, from, j, ok = exact(1), k, k+1, true
	case low == "one of" && s.id(k+1, lex.WThem, lex.WThese, lex.WThose):
		c, from, j, ok = exact(1), k, k+2, true
	case s.id(k, lex.WBoth) && s.id(k+1, lex.WOf):
		c, from, j, ok = Count{All: true}, k, k+3, s.id(k+2, lex.WThem, lex.WThese, lex.WThose)
	case low == "both of", low == "all of", low == "each of":
		c, from, j, ok = Count{All: true}, k, k+2, s.id(k+1, lex.WThem, lex.WThese, lex.WThose)
	case s.is(k, lex.All):
		ok = ok && s.id(j, lex.WOf)
	}
	if !ok || c.Lo == 0 && !c.All && !s.id(j, lex.WOf) {
		return p, false
	}
	if s.id(j, lex.WOf) && (s.id(j+1, lex.WThem, lex.WThese, lex.WThose) || strings.EqualFold(s.text(j+1), "which") || strings.EqualFold(s.text(j+1), "whom")) {
		j += 2
	}
	p = portion{from: from, Count: c}
	if p.group, p.to = s.kindAt(j); p.group < 0 {
		return p, false
	}
	return p, s.endOfClause(p.to) || s.sign(p.to, ",") && !s.finite(p.to+1)
}

// kindAt is the group that members are said to be of from unit j on, and where the words
// end: a permanent member, from the EU, with a veto. It is -1 when none is.
func (s *sentence) kindAt(j int) (group int32, to int) {
	for s.id(j, lex.WA, lex.WAn, lex.WThe, lex.WFrom, lex.WIn) {
		j++
	}
	if m := s.vetoHeld(j); m > j {
		if g, ok := s.Lex.GroupCalled("permanent"); ok {
			return g, m
		}
	}
	if g, to := s.groupAt(j, true); g >= 0 {
		return g, to
	}
	if g, ok := s.Lex.GroupCalled(strings.TrimSuffix(s.lower(j), "s")); ok && (s.unknown(j) || s.is(j, lex.Secret)) {
		return g, j + 1 // two of them African
	}
	return -1, j
}

// vetoHeld is the unit behind words at j for having a veto, j where there are none.
func (s *sentence) vetoHeld(j int) int {
	const far = 5
	switch s.lower(j) {
	case "with", "wield", "wields", "wielding", "wielded", "hold", "holds", "holding", "held", "have", "has", "having", "had":
	default:
		return j
	}
	for m := j + 1; m < j+far; m++ {
		if s.is(m, lex.VetoNoun) || s.is(m, lex.VetoPower) && !s.id(m, lex.WNo) {
			return m + 1
		}
		if !s.id(m, lex.WA, lex.WThe) {
			break
		}
	}
	return j
}

// partOf reads how many of those counted are said to be of a group: one of the four that
// abstained wields a veto, two of the three noes were African.
func (s *sentence) partOf(h *hit) {
	j := s.beforeThe(h.num)
	if s.id(j, lex.WOf) {
		j--
	}
	c, from, to, ok := s.quantity(j)
	switch low := s.lower(j); {
	case low == "one of":
		if c, from, ok = exact(1), j, true; s.is(j-1, lex.Not) {
			c, from = exact(0), j-1 // not one of the four
		}
	case low == "none of":
		c, from, ok = exact(0), j, true
	default:
		ok = ok && to == j+1 && s.id(to, lex.WOf)
	}
	if !ok || c.All || j > 0 && s.unreal(j) {
		return
	}
	k := h.to
	if s.isCopula(k) {
		k++
	} else if s.vetoHeld(k) == k {
		return
	}
	p := portion{from: from, Count: c}
	if p.group, p.to = s.kindAt(k); p.group >= 0 && s.endOfClause(p.to) {
		s.addPart(h, &p, from)
	}
}

// addPart makes a statement of a part of those counted.
func (s *sentence) addPart(h *hit, p *portion, from int) {
	who := People{Position: h.pos, Groups: []Group{{Index: p.group}}, Number: p.Count}
	s.takes(p.from, p.to)
	s.add(finding{Statement: Statement{Kind: Who, People: []People{who}}, from: min(from, p.from), to: max(p.to, h.to), unit: p.from})
}
