package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// leaderAt is the leader or envoy that was named last, for a pronoun that stands for him.
type leaderAt struct {
	name  int32
	sent  int
	known bool
	more  bool // another one was named in the sentences before
}

// leaderReach is how many sentences a pronoun looks back for a leader.
const leaderReach = 2

// keepLeader notes the leader or envoy whom the sentence names: Reagan was not quite alone.
func (s *sentence) keepLeader() {
	for k := range s.u {
		if s.is(k, lex.Person) {
			at := &s.walker.leader
			same := at.known && s.sameMember(at.name, s.u[k].Val)
			more := at.known && s.n-at.sent <= leaderReach && (!same || at.more)
			*at = leaderAt{name: s.u[k].Val, sent: s.n, known: true, more: more}
		}
	}
}

// sameMember says whether two names are of one member.
func (s *sentence) sameMember(a, b int32) bool {
	x, y := s.Lex.Names[a].Aliases, s.Lex.Names[b].Aliases
	return len(x) > 0 && len(y) > 0 && x[0].Code == y[0].Code
}

// leaderBefore is the name of the one leader whom a pronoun at k may stand for, named
// before it in the sentence or in those just before.
func (s *sentence) leaderBefore(k int) (name int32, ok bool) {
	const far = 40
	for j := k - 1; j >= 0 && j > k-far; j-- {
		if !s.is(j, lex.Person) {
			continue
		}
		if ok && !s.sameMember(name, s.u[j].Val) {
			return 0, false
		}
		name, ok = s.u[j].Val, true
	}
	at := &s.walker.leader
	if !at.known || s.n-at.sent > leaderReach {
		return name, ok
	}
	if at.more || ok && !s.sameMember(name, at.name) {
		return 0, false
	}
	return at.name, true
}

// withHim reads on whose side a list was, where a pronoun stands for a leader named before:
// Reagan was not alone. Israel voted with him.
func (s *sentence) withHim(t stance, j int) (stance, bool) {
	if !s.id(j+1, lex.WHim, lex.WHer) || !s.endOfClause(j+2) || strings.HasPrefix(s.lower(j), "broke") || s.unreal(j) {
		return t, false
	}
	name, ok := s.leaderBefore(j + 1)
	if !ok {
		return t, false
	}
	t.as, t.to = &listing{from: j + 1, to: j + 2, names: []int32{name}}, j+2
	return t, true
}

// joinEnvoys makes one list of the members whose envoys voted alike, where the second is
// named by the possessive alone: Cuba's ambassador and Yemen's said no.
func (s *sentence) joinEnvoys() {
	for i := 0; i+1 < len(s.people); i++ {
		a, b := &s.people[i], &s.people[i+1]
		if !s.sign(a.to, "'") || !s.sign(b.to, "'") || len(a.groups)+len(b.groups) > 0 {
			continue
		}
		m := s.envoyAfter(a.to)
		if m == a.to || !s.is(m+1, lex.And) || s.beforeThe(b.from) != m+1 || !s.elided(s.behindS(b.to+1)) {
			continue
		}
		a.names, a.at, a.to = append(a.names, b.names...), append(a.at, b.at...), b.to
		s.people = append(s.people[:i+1], s.people[i+2:]...)
	}
}

// ownedLabel reads whose a vote was, told by the possessive alone behind the noun for it:
// the two noes were Cuba's and Yemen's, the abstention China's; the lone abstention once
// more Britain's.
func (s *sentence) ownedLabel(l *listing) (stance, bool) {
	const far = 4
	t := stance{from: l.from, counted: -1}
	if !s.sign(l.to, "'") || len(l.names) != 1 || len(l.groups) > 0 {
		return t, false
	}
	k := s.behindS(l.to + 1)
	if !s.endOfClause(k) && !again[s.lower(k)] && !s.is(k, lex.All) {
		return t, false
	}
	b := s.beforeThe(l.from)
	for n := 0; n < far && (s.isCopula(b) || s.adverb(b) || again[s.lower(b)] || s.is(b, lex.Date)); n++ {
		b--
	}
	if s.is(b, lex.VoteNoun) && !s.is(b, lex.Labels) {
		b--
	}
	if !s.is(b, lex.AbstainLabel|lex.NoLabel|lex.YesLabel) && !s.id(b, lex.WNo, lex.WYes) || s.is(b, lex.NoLabel|lex.YesLabel) && !s.isNounLabel(b) && !s.is(b+1, lex.VoteNoun) {
		return t, false
	}
	pos := s.labelPosition(b)
	for s.is(b-1, lex.Only) || s.id(b-1, lex.WOne) {
		t.only = t.only || s.is(b-1, lex.Only)
		b--
	}
	if !s.id(b-1, lex.WThe) || b > 1 && !s.sign(b-2, ",;:-_") && !s.is(b-2, lex.And) || s.unreal(b) {
		return t, false
	}
	t.pos, t.from, t.to = pos, b-1, k
	return t, true
}

// again are words by which a vote is told to be as the one before.
var again = map[string]bool{"again": true, "once more": true, "once again": true, "once": true, "more": true, "each time": true, "both times": true, "this time": true, "likewise": true, "too": true}
