package extract

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/stances"
	"github.com/plenary-vote/plenary/claims/words"
)

// sentenceEnd stands between the items of two sentences.
var sentenceEnd = stances.Item{Word: stances.Hash("."), Kind: stances.Hash("end")}

// items appends the units of a sentence from one on, lists of members as one, and gives the
// item of each unit among those appended.
func (s *sentence) items(out []stances.Item, from int) (all []stances.Item, of []int) {
	of = slices.Grow(s.walker.scratch.itemOf[:0], len(s.u))[:len(s.u)]
	s.walker.scratch.itemOf = of
	own := len(out)
	for k := from; k < len(s.u); k++ {
		if l := s.listAround(k); l != nil && len(l.names)+len(l.groups) > 0 && !l.pronoun {
			it := stances.Item{Members: len(l.names) + len(l.groups)}
			kind := kindMember
			switch {
			case len(l.names) == 0:
				kind = kindGroup
			case it.Members > 1:
				kind = kindMembers
			}
			if len(l.names) > 0 {
				it.Did = s.toldOf(l.names[0])
			}
			it.Word, it.Kind = kind, kind
			out = append(out, it)
			for of[k] = len(out) - 1 - own; k < l.to-1; k++ {
				of[k+1] = len(out) - 1 - own
			}
			continue
		}
		out = append(out, s.itemAt(k))
		of[k] = len(out) - 1 - own
	}
	return out, of
}

// itemAt is unit k as an item.
func (s *sentence) itemAt(k int) stances.Item {
	u := &s.u[k]
	it := stances.Item{Denies: u.Is(lex.Not), Kind: s.kindOf(k)}
	switch {
	case u.Is(lex.Actor | lex.Person):
		it.Word, it.Kind, it.Members = kindMember, kindMember, 1
		it.Did = s.toldOf(u.Val)
		return it
	case u.Is(lex.Number):
		it.Number = s.value(k)
		it.Counted = s.toldNumber(it.Number)
		switch {
		case it.Counted != plenary.UnknownPosition:
			it.Kind = kindTold + uint32(it.Counted)
		case it.Number <= 1:
			it.Kind = kindOne
		case it.Number <= 15:
			it.Kind = kindFew
		}
		it.Word = it.Kind
		return it
	case u.Is(lex.Date | lex.Symbol):
		it.Word = it.Kind
		return it
	case u.Is(lex.Sign):
		it.Sign = byte(u.Val)
	case u.Is(lex.Positions):
		it.Names = u.Class.Position()
	default:
		s.leaning(k, &it)
	}
	it.Word = stances.Hash(s.lower(k))
	return it
}

// leaning gives an item the position that its words lean to.
func (s *sentence) leaning(k int, it *stances.Item) {
	c, n := s.Lex.Lean(s.toks, int(s.u[k].From))
	if n == 0 || n == 1 && k > 0 && s.at(k).Case == words.Capital {
		return // the Red Sea
	}
	for _, label := range [...]lex.Class{lex.YesLabel, lex.NoLabel, lex.AbstainLabel, lex.AbsentLabel} {
		if c&label != 0 {
			it.Names, it.Leans = label.Position(), true
			it.Kind = kindLeaning + uint32(it.Names)
			return
		}
	}
	if s.u[k].Class == 0 {
		it.Kind = kindCompany
	}
}

// Kinds that are asked for by themselves.
var (
	kindMember  = stances.Hash("M")
	kindMembers = stances.Hash("MM")
	kindGroup   = stances.Hash("G")
	kindTold    = stances.Hash("#") // a number that was told before; the position is added
	kindOne     = stances.Hash("#one")
	kindFew     = stances.Hash("#few")
	kindLeaning = stances.Hash("lean") // the position is added
	kindCompany = stances.Hash("company")
	kindWord    = stances.Hash("word")
)

// itemKinds are what units are taken for, the first class that fits.
var itemKinds = []struct {
	class lex.Class
	kind  uint32
}{
	{lex.YesVerb, stances.Hash("yes verb")}, {lex.NoVerb, stances.Hash("no verb")}, {lex.AbstainVerb, stances.Hash("abstain verb")}, {lex.AbsentVerb, stances.Hash("absent verb")},
	{lex.YesLabel, stances.Hash("yes")}, {lex.NoLabel, stances.Hash("no")}, {lex.AbstainLabel, stances.Hash("abstain")}, {lex.AbsentLabel, stances.Hash("absent")},
	{lex.Number, stances.Hash("number")}, {lex.Date, stances.Hash("date")}, {lex.Symbol, stances.Hash("symbol")}, {lex.OtherBody, stances.Hash("other body")}, {lex.Bodies, stances.Hash("organ")}, {lex.Group, stances.Hash("G")},
	{lex.VetoPast | lex.VetoNoun | lex.VetoUse | lex.VetoBlock | lex.VetoPower, stances.Hash("veto")}, {lex.Except, stances.Hash("except")}, {lex.Only, stances.Hash("only")},
	{lex.Include, stances.Hash("include")}, {lex.Among, stances.Hash("among")}, {lex.Join, stances.Hash("join")}, {lex.Not, stances.Hash("not")}, {lex.Modal, stances.Hash("modal")}, {lex.Did, stances.Hash("did")}, {lex.And, stances.Hash("and")},
	{lex.VotePast | lex.VoteIng | lex.VoteInf, stances.Hash("voted")}, {lex.VoteNoun, stances.Hash("vote")}, {lex.Other, stances.Hash("other")}, {lex.Members, stances.Hash("members")}, {lex.Text | lex.Amend, stances.Hash("text")},
	{lex.Pass | lex.Fail, stances.Hash("passed")}, {lex.All, stances.Hash("all")}, {lex.Deed, stances.Hash("deed")},
}

// endings are those by which unknown words are told apart.
var endings = [...]struct {
	end  string
	kind uint32
}{{"ed", stances.Hash("ed")}, {"ing", stances.Hash("ing")}, {"ly", stances.Hash("ly")}, {"s", stances.Hash("s")}}

// kindOf is what unit k is taken for: its class, a small word or sign itself, of any other
// word its ending and its case.
func (s *sentence) kindOf(k int) uint32 {
	u := &s.u[k]
	if u.Is(lex.Sign) || u.ID != 0 && u.Is(lex.Small) {
		return stances.Hash(s.lower(k))
	}
	for i := range itemKinds {
		if u.Is(itemKinds[i].class) {
			return itemKinds[i].kind
		}
	}
	kind := kindWord
	for _, e := range endings {
		if strings.HasSuffix(s.lower(k), e.end) {
			kind = e.kind
			break
		}
	}
	if u.Case == words.Capital {
		kind++
	}
	return kind
}

// toldOf is the position that a statement shortly before, or of this sentence, gives a
// member.
func (s *sentence) toldOf(name int32) plenary.Position {
	const far = 6
	found := s.walker.found
	for i := len(found) - 1; i >= 0 && found[i].last >= s.n-far; i-- {
		for _, p := range found[i].People {
			if !p.Not && slices.Contains(p.Names, name) {
				return p.Position
			}
		}
	}
	return plenary.UnknownPosition
}

// behindSentence is how many items of a sentence the next one sees before its own.
const behindSentence = 16

// surroundings are a sentence as package stances sees it.
type surroundings struct {
	items []stances.Item
	own   int   // the first of the sentence itself, behind the last of the one before
	of    []int // the item of each unit
}

// surround prepares a sentence for that package.
func (s *sentence) surround() *surroundings {
	w := s.walker
	out := &surroundings{items: w.scratch.items[:0]}
	if w.itemsAt == s.n-1 && s.n > 0 {
		out.items = append(out.items, w.items...)
	}
	out.own = len(out.items)
	out.items, out.of = s.items(out.items, 0)
	w.scratch.items = out.items
	return out
}

// traits are those of the members at unit k.
func (s *sentence) traits(k int) []uint32 {
	r, sc := s.nearby, &s.walker.scratch
	sc.traits = stances.Traits(sc.traits[:0], r.items, r.own+r.of[k], r.own)
	return sc.traits
}

// keepItems keeps the last items of a sentence for the one behind it.
func (s *sentence) keepItems() {
	var last []stances.Item
	if s.nearby != nil {
		last = s.nearby.items[s.nearby.own:]
	} else {
		last, _ = s.items(s.walker.scratch.items[:0], max(0, len(s.u)-4*behindSentence))
		s.walker.scratch.items = last
	}
	w := s.walker
	w.items = append(append(w.items[:0], last[max(0, len(last)-behindSentence):]...), sentenceEnd)
	w.itemsAt = s.n
}

// itemMark opens an item of a list told in running text: (iii) the peace force's bill.
var itemMark = regexp.MustCompile(`^\((?:[ivx]{1,5}|[a-h]|\d{1,2})\) `)

// opensItem says whether the sentence opens with the mark of an item, so that it tells of another
// vote than the item before.
func (s *sentence) opensItem() bool {
	return len(s.u) > 3 && s.sign(0, "(") && itemMark.MatchString(s.doc.Text[s.start(0):min(len(s.doc.Text), int(s.end(3))+1)])
}
