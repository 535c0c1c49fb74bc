package extract

import (
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
			it.Kind = stances.Hash("#") + uint32(it.Counted)
		case it.Number <= 1:
			it.Kind = stances.Hash("#one")
		case it.Number <= 15:
			it.Kind = stances.Hash("#few")
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
	if n == 0 {
		return
	}
	for _, label := range [...]lex.Class{lex.YesLabel, lex.NoLabel, lex.AbstainLabel, lex.AbsentLabel} {
		if c&label != 0 {
			it.Names, it.Leans = label.Position(), true
			it.Kind = stances.Hash("lean") + uint32(it.Names)
			return
		}
	}
	if s.u[k].Class == 0 {
		it.Kind = stances.Hash("company")
	}
}

// Kinds that are asked for by themselves.
var (
	kindMember  = stances.Hash("M")
	kindMembers = stances.Hash("MM")
	kindGroup   = stances.Hash("G")
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
var endings = [...]string{"ed", "ing", "ly", "s"}

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
	kind := stances.Hash("word")
	for _, e := range endings {
		if strings.HasSuffix(s.lower(k), e) {
			kind = stances.Hash(e)
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

// toCue widens a stretch of units to the nearest word of a position in its clause.
func (s *sentence) toCue(from, to int) (int, int) {
	const far = 8
	for d := 1; d <= far; d++ {
		if k := to - 1 + d; s.is(k, lex.Positions) && !s.parted(to, k) {
			return from, k + 1
		}
		if k := from - d; s.is(k, lex.Positions) && !s.parted(k, from) {
			return k, to
		}
	}
	return from, to
}

// mentions notes whom the sentence names, and which position the words around give them.
func (s *sentence) mentions() {
	w := s.walker
	if len(w.art.Mentions) >= MaxStatements || len(s.u) > 400 {
		return
	}
	for k := 0; k < len(s.u); k++ {
		if !s.is(k, lex.Actor|lex.Person) {
			continue
		}
		m := Mention{Names: []int32{s.u[k].Val}}
		at, end := k, k+1
		if l := s.listAround(k); l != nil && !l.pronoun && len(l.names) > 0 {
			at, end, m.Names = l.from, max(k+1, l.to), l.names
			k = end - 1
		} else if s.is(k, lex.Actor) && s.Lex.Names[s.u[k].Val].Demonym {
			continue // my booth was French
		}
		m.Start, m.End = s.start(at), s.end(end-1)
		from, to := s.toCue(at, end)
		m.From, m.To = s.start(from), s.end(to-1)
		m.Scope, _ = s.scopeAt(at)
		if s.nearby == nil {
			s.nearby = s.surround()
		}
		traits := s.traits(at)
		if m.Reading = stances.Read(traits); s.isSetAside(at, end) {
			m.Reading = stances.Reading{}
		}
		if w.Learning {
			m.Traits = slices.Clone(traits)
		}
		w.art.Mentions = append(w.art.Mentions, m)
	}
}

// isSetAside says whether the members from one unit to another may not be those who act in
// the vote told: they are the company or the measure of others, excepted, denied, asked
// about, supposed, or spoken of with another text or at another time.
func (s *sentence) isSetAside(from, to int) bool {
	const near, sameClause = 4, 20
	b := s.beforeThe(from)
	switch s.lower(b) {
	case "with", "beside", "alongside", "behind", "like", "unlike", "than", "minus":
		return true
	}
	if s.is(b, lex.Except|lex.Join) || s.is(to, lex.Except) || s.unreal(from) || s.sign(len(s.u)-1, "?") && !s.asksBehind(to) || s.behindQuestion() {
		return true
	}
	for k := s.clauseFrom(from, sameClause); k < len(s.u) && k < to+sameClause && !(k >= to && s.sign(k, ";")); k++ {
		switch {
		case s.is(k, lex.Not) && k < to+near,
			s.is(k, lex.Modal) && k < from && k > from-2*near,
			s.sign(k, "/") && k >= from-1 && k <= to,
			s.sign(k, "(") && k > from && k < to-1 && k+2 < to && s.sign(k+2, ")"), // (a) Belgium (b) Italy
			s.is(k, lex.Another) && !s.is(k, lex.Members|lex.Labels) && !s.is(k+1, lex.Positions|lex.VetoNoun),
			s.ownText(k),
			s.is(k, lex.Date) && s.walker.saidBefore(s.n):
			return true
		}
		switch s.lower(k) {
		case "former", "latter", "had", "this time", "last time":
			return true
		case "time":
			if s.id(k-1, lex.WThis) {
				return true
			}
		case "that":
			if s.id(k-1, lex.WOn) {
				return true // which on that abstained
			}
		}
	}
	if s.is(to, lex.VotePast) && !s.is(to+1, lex.Positions|lex.Labels) && !s.id(to+1, lex.WFor, lex.WAgainst, lex.WNo, lex.WYes, lex.WTo) {
		return true // voted on the side of the murderers
	}
	for k := to; k < to+near; k++ {
		if s.id(k, lex.WWith) && s.is(k-1, lex.VotePast|lex.VoteIng|lex.VoteInf|lex.Join) {
			return true // voted with us: it did what they did
		}
	}
	_, end := s.relativeClause(from)
	for k := to; k < end; k++ {
		if s.is(k, lex.Positions) {
			return false
		}
	}
	return end > 0
}

// asksBehind says whether the question of a sentence begins behind unit k: they abstained,
// and where is the courage in that?
func (s *sentence) asksBehind(k int) bool {
	for ; k < len(s.u); k++ {
		if !s.sign(k, ",;-") {
			continue
		}
		j := k + 1
		for s.is(j, lex.And) || s.id(j, lex.WBut, lex.WSo) {
			j++
		}
		switch s.lower(j) {
		case "where", "what", "why", "how", "is", "was", "are", "does", "did":
			return true
		}
	}
	return false
}

// behindQuestion says whether the sentence before this one was a question, one of many.
func (s *sentence) behindQuestion() bool {
	const few = 2
	w := s.walker
	return w.questions > few && w.itemsAt == s.n-1 && len(w.items) > 1 && w.items[len(w.items)-2].Sign == '?'
}

// clauseFrom is where the stretch of at most so many units before unit k begins, behind the
// last semicolon.
func (s *sentence) clauseFrom(k, far int) int {
	from := k
	for from > 0 && from > k-far && !s.sign(from-1, ";") {
		from--
	}
	return from
}

// saidBefore says whether a vote was told in a sentence before this one.
func (w *walker) saidBefore(sent int) bool {
	return len(w.found) > 0 && w.found[0].sent < sent
}

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
