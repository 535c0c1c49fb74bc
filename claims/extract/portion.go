package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// A portion is a number of the members of a group in words: two NATO allies, none of
// the EU's members, no African state.
type portion struct {
	from, to int // units
	group    int32
	size     int32 // how many members the group is said to have, 0 where it is not said
	Count
}

// groupAt is the group that is named at unit k, as a noun or by an adjective before
// a word for members, and where its words end; -1 when none is. Behind "of" a name
// alone is enough.
func (s *sentence) groupAt(k int, of bool) (group int32, to int) {
	if k >= len(s.u) {
		return -1, k
	}
	if w := s.lower(s.beforeThe(k)); w == "outside" || w == "beyond" || s.unknown(k-1) && s.at(k-1).Case == words.Capital && k > 1 && !s.upper || kinds[s.lower(k-1)] {
		return -1, k // the only Western European state, nobody outside the EU
	}
	if s.is(k, lex.Group) {
		return s.u[k].Val, s.members(k + 1)
	}
	if to = s.greatPowers(k); to > k {
		group, _ = s.Lex.GroupCalled("permanent")
		return group, to
	}
	text := s.lower(k)
	if g, ok := s.Lex.GroupCalled(text); ok {
		to = s.members(k + 1)
		if to > k+1 || of && (s.is(k, lex.OtherBody) || s.Lex.IsRegion(text) || s.isNounLabel(to) && s.is(to, lex.Labels)) {
			return g, to
		}
	}
	text += " " + s.lower(k+1)
	if g, ok := s.Lex.GroupCalled(text); ok {
		if to = s.members(k + 2); to > k+2 || of && (s.Lex.IsRegion(text) || s.isNounLabel(to) && s.is(to, lex.Labels)) {
			return g, to
		}
	}
	return -1, k
}

// members is the unit behind words for members at k.
func (s *sentence) members(k int) int {
	for s.is(k, lex.Members) && !s.is(k, lex.VoteNoun) {
		k++
	}
	return k
}

// groupNamed is the index and one of the group that is named at unit k or, in "the only
// member of NATO", soon behind it; 0 when none is.
func (s *sentence) groupNamed(k int) int32 {
	g, _ := s.groupAt(k, true)
	return g + 1
}

// boundBefore is the index and one of the group to which words before unit k bound what
// is said of it: of the permanent members only, in Africa alone. It is 0 when none do.
func (s *sentence) boundBefore(k int) int32 {
	for j := s.ownStart(k); j < k; j++ {
		if !s.id(j, lex.WOf, lex.WIn, lex.WFrom) && !s.is(j, lex.Among) {
			continue
		}
		if g := s.boundAt(j); g > 0 {
			return g
		}
	}
	return 0
}

// boundBehind is the same for words that start at or soon behind unit k.
func (s *sentence) boundBehind(k int) int32 {
	for end := k + 4; k < end && !s.endOfClause(k); k++ {
		if s.id(k, lex.WOf, lex.WIn, lex.WFrom) || s.is(k, lex.Among) {
			return s.boundAt(k)
		}
	}
	return 0
}

// boundAt is the index and one of the group that the preposition at k leads to.
func (s *sentence) boundAt(k int) int32 {
	m := k + 1
	for m < k+5 && (s.id(m, lex.WThe, lex.WOf) || s.isNumber(m) || s.is(m, lex.All|lex.Members)) {
		m++
	}
	return s.groupNamed(m)
}

// quantity reads a number of somebody at unit k: two, at least three, none, not one.
func (s *sentence) quantity(k int) (c Count, from, to int, ok bool) {
	switch low := s.lower(k); {
	case s.isNumber(k) && s.ofFriends(k):
	case s.isNumber(k) && s.value(k) <= most/2 && !s.taken[k]:
		if c, from = s.hedged(k, s.value(k)); s.id(from-1, lex.WThe) && s.walker.scope == Council && !c.Hedged() && s.value(k) <= 5 {
			return Count{Said: true, Lo: c.Lo, Hi: most}, from, k + 1, !s.id(from-2, lex.WOf) // the three African members
		}
		if s.isOr(k+1) && strings.EqualFold(s.text(k+2), "more") {
			c.Hi = most // twenty or more
		}
		return c, from, k + 1, !strings.EqualFold(s.text(from-1), "single") && !s.id(from-1, lex.WThe) && !s.is(from-1, lex.All|lex.Other|lex.Except|lex.Not)
	case low == "one of" && s.is(k-1, lex.Not):
		return exact(0), k - 1, k + 1, true
	case low == "one of":
		return exact(1), k, k + 1, true
	case s.id(k, lex.WNo), low == "none", low == "not a single":
		return exact(0), k, k + 1, true
	case low == "not" && (s.isNumber(k+1) && s.value(k+1) == 1 || s.id(k+1, lex.WOne)):
		return exact(0), k, k + 2, true
	case low == "not" && s.id(k+1, lex.WA) && strings.EqualFold(s.text(k+2), "single"):
		return exact(0), k, k + 3, true
	case s.is(k, lex.All) && !s.id(k, lex.WBoth) && !s.is(k-1, lex.Not|lex.HedgeAbout|lex.Except):
		return Count{All: true}, k, k + 1, true
	}
	return c, k, k, false
}

// portionFrom reads a number of the members of a group that starts at unit k.
func (s *sentence) portionFrom(k int) (p portion, ok bool) {
	if g, to := s.groupAt(k, true); g >= 0 && s.sign(to, "'") {
		return s.portionOwned(k, g, to+1)
	}
	var j int
	if p.Count, p.from, j, ok = s.quantity(k); !ok {
		return p, false
	}
	of, from := strings.EqualFold(s.text(k), "one of"), false
	for end := j + 7; j < end; j++ {
		g, to := s.groupAt(j, of || p.All && s.is(j, lex.OtherBody))
		switch {
		case g >= 0 && s.sign(to, "'"):
			to = s.behindS(to + 1)
			if s.isNumber(to) {
				to++
			}
			p.group, p.to = g, s.members(to)
			return p, p.to > to
		case g >= 0:
			p.group, p.to = g, to
			if bloc := s.is(j, lex.Group) && !s.is(j, lex.OtherBody); p.All && bloc && (!of || !from && s.isNumber(k+1)) {
				return p, false // all EU members, all 27 members of the EU: a list of one group
			}
			return p, of || p.All || to > j+1 || strings.HasSuffix(s.lower(j), "s") && strings.Contains(s.text(j), " ")
		case s.id(j, lex.WOf, lex.WFrom, lex.WIn), strings.EqualFold(s.text(j), "out"):
			of, from = true, s.id(j, lex.WFrom, lex.WIn)
		case of && s.is(j, lex.Number) && p.size == 0:
			p.size = s.value(j)
		case of && (s.id(j, lex.WThe, lex.WIts, lex.WOf) || s.isNumber(j) || s.is(j, lex.Members) && !s.is(j, lex.VoteNoun)):
		case !of && s.is(j, lex.Members) && !s.is(j, lex.VoteNoun), !of && p.All && s.isNumber(j) && s.is(j+1, lex.Members):
		default:
			return p, false
		}
	}
	return p, false
}

// portionOwned reads a group's members behind its possessive sign, from unit k on: the
// EU's 27 members all.
func (s *sentence) portionOwned(at int, g int32, k int) (p portion, ok bool) {
	k = s.behindS(k)
	if !s.isNumber(k) || s.taken[k] {
		return p, false
	}
	to := s.members(k + 1)
	if to == k+1 {
		return p, false
	}
	p = portion{from: at, to: to, group: g, Count: exact(s.value(k))}
	if s.is(to, lex.All) {
		p.to, p.Count = to+1, Count{All: true}
	}
	return p, p.All
}

// behindS is the unit behind the s of a possessive sign.
func (s *sentence) behindS(k int) int {
	if s.id(k, lex.WS) {
		return k + 1
	}
	return k
}

// findPortions reads what a number of the members of a group are said to have done.
func (s *sentence) findPortions() {
	if !s.live() {
		return
	}
	for k := 0; k < len(s.u); k++ {
		if to := max(s.portionsOf(k), s.portionsBehind(k)); to > k {
			k = to - 1
			continue
		}
		p, ok := s.portionFrom(k)
		if ok && p.Count.Said && s.id(p.to, lex.WThat, lex.WWho) {
			p.Count.Hi = most // three of those that abstained are some of them
		}
		if ok && s.addPortion(p) {
			k = p.to - 1
			if !p.All {
				s.goOn(p)
			}
		}
	}
}

// portionsOf reads the numbers behind words for a group that opens a clause: of the
// permanent members, three voted in favour and one abstained. It returns where they
// end, k when nothing of the kind starts there.
func (s *sentence) portionsOf(k int) int {
	if !s.id(k, lex.WOf) && !s.is(k, lex.Among) || k > 0 && !s.sign(k-1, ";:.-_") && !s.is(k-1, lex.And) {
		return k
	}
	g, size, to := s.groupOf(k)
	if g < 0 {
		return k
	}
	if s.sign(to, ",") {
		to++
	}
	end, last := k, len(s.u)
	if at := s.beyondGroup(to, g, size); at > 0 {
		last = at
	}
	for j := to; j < last && !s.sign(j, "."); j++ {
		c, from, after, ok := s.quantity(j)
		if n := s.allBut(j); n > 0 && n < size {
			c, from, after, ok = exact(size-n), j, j+3, true
		}
		if ok && !c.All && (s.addPortion(portion{from: from, to: after, group: g, size: size, Count: c}) || s.addLabelled(g, size, c, from, after)) {
			end = j + 1
		}
	}
	return end
}

// beyondGroup is the unit, from k on, at which a sentence on the members of a group turns to
// those of the organ: of the permanent members none voted against; 13 of the fifteen voted in
// favour and two abstained. It is 0 where it does not.
func (s *sentence) beyondGroup(k int, group, size int32) int {
	const permanents = 5
	if g, ok := s.Lex.GroupCalled("permanent"); ok && g == group {
		size = permanents
	}
	clause := 0
	for j := k; j < len(s.u) && !s.sign(j, "."); j++ {
		if s.sign(j, ";") {
			clause = j
		}
		if size > 0 && s.isNumber(j) && s.value(j) > size && !s.id(j-1, lex.WOf, lex.WThe) {
			return max(clause, k)
		}
	}
	return 0
}

// allBut is the number behind "all but" at k, 0 where there is none.
func (s *sentence) allBut(k int) int32 {
	if s.is(k, lex.All) && s.is(k+1, lex.Except) && s.is(k+2, lex.Number) {
		return s.value(k + 2)
	}
	return 0
}

// addLabelled makes a statement of a number of a group's members with no more than a label
// behind it: one against.
func (s *sentence) addLabelled(group, size int32, c Count, from, to int) bool {
	p, end := s.sideBehind(to)
	if end == to && s.is(to, lex.VetoUse) && s.id(to+1, lex.WIt) {
		p, end = plenary.No, to+2 // and one of those who hold a veto used it
	}
	if end == to || p == plenary.UnknownPosition || p == plenary.NotVoting || s.unreal(from) {
		return false
	}
	s.takes(from, to)
	s.add(finding{Statement: Statement{Kind: Who, People: []People{{Position: p, Groups: []Group{{Index: group}}, Number: c, Size: size}}}, from: from, to: end, unit: from})
	return true
}

// goOn reads the numbers that go on behind those of a portion: no Arab state abstained,
// and none was absent; seventeen Africans abstained and eight voted no.
func (s *sentence) goOn(p portion) {
	const far = 16
	for k := p.to; k < p.to+far && k < len(s.u) && !s.sign(k, ";.:("); k++ {
		if !s.is(k, lex.And) && !s.sign(k, ",") || s.is(k+1, lex.And) {
			continue
		}
		c, from, after, ok := s.quantity(k + 1)
		if !ok || c.All || s.is(after, lex.Members|lex.Actor|lex.Group|lex.Other) || s.id(after, lex.WOf, lex.WTo) || s.unknown(after) && s.at(after).Case == words.Capital {
			continue
		}
		next := portion{from: from, to: after, group: p.group, Count: c}
		if s.addPortion(next) || s.addLabelled(p.group, p.size, c, from, after) {
			continue
		}
		if q, _ := s.sideBehind(after); q == plenary.NotVoting || s.isCopula(after) && s.is(after+1, lex.AbsentLabel) {
			s.takes(from, after)
		}
	}
}

// addPortion makes a statement of what a portion is said to have done, if anything is.
func (s *sentence) addPortion(p portion) bool {
	l := listing{from: p.from, to: p.to, groups: []Group{{Index: p.group, Whole: p.All}}, groupAt: []int{p.to - 1}}
	if (p.size > 0 || p.All) && s.id(p.to, lex.WThat, lex.WWho, lex.WWhich) {
		s.takes(p.from, p.to)
		return false // five of the six members of the EU that abstained lie in the east
	}
	var but []int32
	if o := s.listFrom(p.to + 1); p.All && o != nil && s.is(p.to, lex.Except) && len(o.names) > 0 {
		l.to, but, o.used = o.to, o.names, true // every Arab state but Iraq
	} else if s.is(p.to, lex.Except) {
		return s.addExcepted(p, s.listFrom(p.to+1))
	}
	for k := s.ownStart(p.from); k < p.from; k++ {
		if s.is(k, lex.Except) {
			return s.addExcepted(p, s.listFrom(k+1)) // apart from Cuba nobody in Latin America
		}
	}
	t, ok := s.stanceAfter(&l)
	if w := s.lower(p.from - 1); t.only && (w == "only" || w == "just") && !s.id(p.from-2, lex.WThe) && t.from == p.from-1 {
		t.only = false // only one permanent member abstained
	}
	if !ok || t.as != nil || t.number > 0 || t.counted >= 0 || t.only || t.pos == plenary.UnknownPosition || t.pos == plenary.NotVoting || s.isPossible(t.to) || s.notInNumber(t.from) || s.id(t.to, lex.WOf, lex.WTo) {
		return false
	}
	s.cautious(&l, &t)
	s.takes(p.from, p.to)
	const near = 4
	for j := t.to; j < t.to+near && !p.All && p.Lo+p.Hi == 0; j++ {
		if s.is(j, lex.Except) { // nobody in Europe voted no except Malta
			if o := s.listFrom(j + 1); o != nil && len(o.names) > 0 && len(o.groups)+o.unread == 0 && !t.not && !t.loose {
				o.used = true
				who := People{Position: t.pos, Names: o.names, Within: p.group + 1}
				s.add(finding{Statement: Statement{Kind: Who, People: []People{who}}, from: p.from, to: o.to, unit: o.from, past: s.isBefore(o, t)})
			}
			return true
		}
	}
	for j := p.to; j < t.to; j++ {
		if w := s.lower(j); t.pos == plenary.Abstain && (strings.HasPrefix(w, "with") && s.is(j, lex.AbstainVerb)) {
			t.pos, t.not = plenary.Yes, true // withheld their support: did not vote for it
		}
	}
	if p.All {
		names, unread := s.exceptions(&l)
		l.groups[0].Except, l.groups[0].Whole = append(names, but...), !unread
	}
	who := People{Position: t.pos, Not: t.not, Groups: l.groups}
	if !p.All {
		who.Number, who.Size = p.Count, p.size
	}
	f := finding{Statement: Statement{Kind: Who, People: []People{who}, Loose: t.loose}, from: t.from, to: t.to, unit: l.from}
	f.past = s.isBefore(&l, t)
	f.Each = s.each(&l, &t)
	s.add(f)
	return true
}

// addExcepted reads that no member of a group but those named did something.
func (s *sentence) addExcepted(p portion, l *listing) bool {
	if l == nil || len(l.names) == 0 || len(l.groups) > 0 || l.unread > 0 || p.Lo+p.Hi > 0 || p.All {
		return false
	}
	o := listing{from: p.from, to: max(p.to, l.to), names: l.names, at: l.at}
	t, ok := s.stanceAfter(&o)
	if !ok || t.as != nil || t.number > 0 || t.counted >= 0 || t.not || t.pos == plenary.UnknownPosition || t.pos == plenary.NotVoting {
		return false
	}
	s.cautious(&o, &t)
	s.takes(min(p.from, l.from), o.to)
	who := People{Position: t.pos, Names: l.names, Within: p.group + 1}
	s.add(finding{Statement: Statement{Kind: Who, People: []People{who}, Loose: t.loose}, from: p.from, to: t.to, unit: l.from, past: s.isBefore(l, t)})
	return true
}

// takes marks units and the lists among them as read.
func (s *sentence) takes(from, to int) {
	for j := from; j < to; j++ {
		s.taken[j] = true
		if o := s.listFrom(j); o != nil {
			o.used = true
		}
	}
}
