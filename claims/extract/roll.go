package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// called reads a member's answer where a roll is told as it was called: Afghanistan, no;
// Argentina, abstention; Australia, yes.
func (s *sentence) called(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	to, pos := s.answersRoll(l)
	if to == 0 {
		return t, false
	}
	t.pos, t.to = pos, to
	const near = 8
	for i := range s.people {
		o := &s.people[i]
		if o == l || o.from < l.from-near || o.from > to+near {
			continue
		}
		if end, _ := s.answersRoll(o); end > 0 && (end == l.from-1 && s.sign(end, ";") || o.from == to+1 && s.sign(to, ";")) {
			return t, true
		}
	}
	return t, false
}

// answersRoll is the unit behind the answer of a single member that opens and ends its
// part of the sentence, 0 where none is: Argentina, abstention;
func (s *sentence) answersRoll(l *listing) (int, plenary.Position) {
	if len(l.names) != 1 || len(l.groups) > 0 || l.pronoun || l.from > 0 && !s.sign(s.beforeThe(l.from), ";:.") || !s.sign(l.to, ",:") {
		return 0, plenary.UnknownPosition
	}
	k := l.to + 1
	if !s.isLabel(k) && !s.is(k, lex.AbstainVerb|lex.AbsentVerb) || s.id(k, lex.WFor) && !s.endOfClause(k+1) || !s.sign(k+1, ";:.") && k+1 < len(s.u) {
		return 0, plenary.UnknownPosition
	}
	return k + 1, s.labelPosition(k)
}
