package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// theOnly reads "the only" before words for doing as others did: the only country to
// side with Washington was Israel.
func (s *sentence) theOnly(t *stance) {
	const far = 6
	for m := t.from - 1; m >= 0 && m > t.from-far && !s.is(m, lex.Actor|lex.Group|lex.Sign); m-- {
		if s.is(m, lex.Only) && s.id(m-1, lex.WThe) {
			t.only, t.from = true, m-1
			return
		}
	}
}

// soleOthers are those besides a list of whom it is said that nobody but all of them
// took its position: the US, joined only by Israel; and only Israel joined it; Israel
// was the only other one. It says of the stance whether anybody else did.
func (s *sentence) soleOthers(l *listing, t *stance) []int32 {
	switch {
	case t.only && (s.onlyOther(t) || s.id(t.to-1, lex.WIt, lex.WThem, lex.WHim, lex.WHer) && s.is(t.to-2, lex.Join)):
		names := s.toldSame(t.pos)
		t.only = len(names) > 0
		return names
	case t.only || t.not || len(l.names) == 0 || len(l.groups) > 0 || s.goesBeyond(l) || s.qualified(l.from) || s.limited(l.to, t.to):
		return nil
	case s.nobodyElse(t.to), s.sign(l.to, ",") && s.nobodyElse(l.to), s.sign(l.from-1, ",") && s.is(l.from-2, lex.Members) && s.is(l.from-3, lex.Number) && s.value(l.from-3) == int32(len(l.names)) && s.is(l.from-4, lex.Only) && !s.id(l.from-5, lex.WThe):
		t.only = true // only one country, Israel, voted with the United States
	case s.sign(l.to, ",") && s.is(l.to+1, lex.Join|lex.YesVerb) && t.to > l.to+3:
		k := l.to + 2
		by := s.id(k, lex.WBy) || strings.HasSuffix(s.lower(l.to+1), " by")
		for only := strings.Contains(s.lower(l.to+1), " only"); k < l.to+6; k++ {
			only, by = only || s.is(k, lex.Only), by || s.id(k, lex.WBy)
			if o := s.listAt(k); o != nil {
				if only && by && o.from <= k && len(o.groups) == 0 && o.unread == 0 && s.sign(o.to, ",") {
					t.only = true
					return o.names
				}
				return nil
			}
		}
	}
	return nil
}

// nobodyElse says whether the words behind unit k say that nobody else did: but no one
// else.
func (s *sentence) nobodyElse(k int) bool {
	for s.sign(k, ",-_") || s.is(k, lex.And) || s.id(k, lex.WBut) {
		k++
	}
	w := s.lower(k)
	if w == "no" && strings.EqualFold(s.text(k+1), "one") {
		k++
	} else if w != "nobody" && w != "no one" && w != "none" {
		return false
	}
	if !strings.EqualFold(s.text(k+1), "else") {
		return false
	}
	if k += 2; s.is(k, lex.Did) {
		k++
	}
	return s.endOfClause(k)
}

// onlyOther says whether a stance is said to be the only other one: Israel was the only
// other country to vote no.
func (s *sentence) onlyOther(t *stance) bool {
	for k := max(0, t.from-3); k < t.to; k++ {
		if s.is(k, lex.Only) && s.is(k+1, lex.Other) {
			return true
		}
	}
	return false
}

// toldSame are those who were said just before, by name, to have taken a position.
func (s *sentence) toldSame(pos plenary.Position) []int32 {
	const back = 2 // sentences
	var names []int32
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent >= s.n-back; i-- {
		f := &s.walker.found[i]
		if f.Kind != Who && !(f.Kind == Veto && pos == plenary.No) || f.Loose || len(f.People) != 1 {
			continue // who vetoed voted no
		}
		p := &f.People[0]
		if p.Position != pos || p.Not || f.number > 0 {
			continue
		}
		if p.Unread > 0 || len(p.Groups)+len(p.As)+len(p.AsGroups) > 0 {
			return nil
		}
		names = append(names, p.Names...)
	}
	return names
}

// onlyBefore says whether the position at k is said to be the only one: the sole vote
// against.
func (s *sentence) onlyBefore(k int) bool {
	for k--; s.is(k, lex.VoteNoun|lex.Members) && !s.is(k, lex.Only); {
		k--
	}
	return s.is(k, lex.Only)
}

// isPossible says whether the word at k makes what stands before it no more than
// possible: a Chinese abstention possible.
func (s *sentence) isPossible(k int) bool {
	switch s.lower(k) {
	case "possible", "likely", "probable", "thinkable", "conceivable", "expected":
		return s.endOfClause(k + 1)
	}
	return false
}
