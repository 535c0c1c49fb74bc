package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// describes are words that open what a member is called between commas.
var describes = map[string]bool{"a": true, "an": true, "the": true, "both": true, "each": true, "all": true, "its": true, "their": true, "once": true, "long": true, "another": true, "two": true, "three": true, "one": true, "itself": true, "themselves": true, "hardly": true, "usually": true, "now": true, "then": true, "neither": true, "no": true}

// pastDescription is the unit of the next member of a list, where between commas at j stands
// only what those before it are: China and Russia, both big exporters, and India. It is j
// where anything else stands there.
func (s *sentence) pastDescription(l *listing, j int) int {
	const far = 9
	if !s.sign(j, ",") || !describes[s.lower(j+1)] || !s.is(j-1, lex.Actor) {
		return j
	}
	for k := j + 1; k < j+far && k < len(s.u); k++ {
		switch {
		case s.sign(k, ","):
			n := k + 1
			if k == j+1 || !s.is(n, lex.And) || !strings.EqualFold(s.text(n), "and") {
				return j
			}
			for n++; s.id(n, lex.WThe); n++ {
			}
			if s.is(n, lex.Actor) && !s.Lex.Names[s.u[n].Val].Demonym && s.describedTo(l, n+1) {
				return n
			}
			return j
		case k == j+1, s.is(k, lex.Members|lex.Other|lex.Another|lex.Only|lex.Among) && !s.is(k, lex.VoteNoun), s.id(k, lex.WOf, lex.WThe, lex.WTo, lex.WIn, lex.WA, lex.WFor), s.is(k, lex.Group|lex.Number), s.sign(k, "-'") && !s.at(k).Space:
		case s.is(k, lex.Positions|lex.VotePast|lex.VetoPast|lex.VetoNoun|lex.Date|lex.Actor) || s.isCopula(k) || s.unknown(k) && s.at(k).Case == words.Lower && strings.HasSuffix(s.lower(k), "ing"):
			return j
		case !s.unknown(k) && !s.is(k, lex.Did):
			return j
		}
	}
	return j
}

// describedTo says whether behind the last member of a list, at k, its clause ends, or
// stands its verb where the list itself opens the clause: Berlin angered Paris, an old
// ally, and Brazil abstained.
func (s *sentence) describedTo(l *listing, k int) bool {
	if s.endOfClause(k) && !s.is(k, lex.And) {
		return true
	}
	b := s.beforeThe(l.from)
	opens := b < 0 || s.sign(b, ",;:._-\"") || s.is(b, lex.And) || s.id(b, lex.WBut, lex.WWhile, lex.WThat)
	return opens && (s.is(k, lex.Verbs|lex.VotePast|lex.Did|lex.Only|lex.Join|lex.Among|lex.Idle) || s.isCopula(k))
}
