package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// namedAt is all members that a sentence names, where it names no group.
type namedAt struct {
	names []int32
	sent  int
}

// keepNamed notes whom the sentence names, for "the latter" or "both" in the next; one that
// only goes on about them keeps them.
func (s *sentence) keepNamed() {
	const most = 6
	var names []int32
	again := false
	for i := range s.people {
		l := &s.people[i]
		if l.pronoun {
			again = true
			continue
		}
		if len(l.groups) > 0 || l.unread > 0 || len(names)+len(l.names) > most {
			s.walker.named = namedAt{}
			return
		}
		names = append(names, l.names...)
	}
	switch {
	case len(names) > 0:
		s.walker.named = namedAt{names, s.n}
	case again && s.walker.named.sent == s.n-1:
		s.walker.named.sent = s.n
	}
}

// alikeAll reads the words at k for all of those who were named right before, and nobody
// else with them: both abstained; each of them voted yes; all three said no.
func (s *sentence) alikeAll(k int) (listing, bool) {
	to, n := s.wordsForAll(k)
	if to == k || !s.doesVote(to-1) || s.id(to, lex.WThat, lex.WWho) || k > 0 && !s.sign(k-1, ",;:-_(") && !s.is(k-1, lex.And|lex.Date) && !s.id(k-1, lex.WBut, lex.WThat, lex.WWhen, lex.WWhile) {
		return listing{}, false
	}
	l := listing{from: k, to: to, pronoun: true, none: s.is(k, lex.Not)}
	for i := range s.people {
		switch o := &s.people[i]; {
		case o.from > k && s.sign(s.beforeThe(o.from), ":-_("):
			return listing{}, false // the two abstained: China and India
		case o.from > k:
		case len(o.groups) > 0 || o.unread > 0 || len(l.names) > 0:
			return listing{}, false
		default:
			l.names = o.names
		}
	}
	if len(l.names) == 0 && s.walker.named.sent == s.n-1 && (k < 4 || s.id(k, lex.WThey) && k < 16) {
		l.names = s.walker.named.names
	}
	v := to
	for s.is(v, lex.Did) && !s.is(v, lex.Positions) || s.adverb(v) {
		v++
	}
	l.loose = s.is(v, lex.YesVerb|lex.NoVerb) && !s.id(v+1, lex.WIt) && !s.endOfClause(v+1) && !(s.id(v+1, lex.WThe) && s.is(v+2, lex.Text) && s.endOfClause(v+3)) // both backed a plan for talks
	return l, len(l.names) == n || n == 0 && len(l.names) > 1
}

// wordsForAll is the unit behind the words at k for all of some, and how many they are, 0
// where that is left open. It is k where there are none.
func (s *sentence) wordsForAll(k int) (to, n int) {
	to = k
	if s.id(to, lex.WThey) {
		to++
	}
	switch low := s.lower(to); {
	case to == k && (low == "neither" || low == "neither of" && s.id(to+1, lex.WThem)):
		n = 2
	case low == "both" || low == "both of" && s.id(to+1, lex.WThem):
		n = 2
	case low == "each" || (low == "each of" || low == "all of") && s.id(to+1, lex.WThem):
	case (low == "all" || low == "the" && to == k) && s.is(to+1, lex.Number) && s.value(to+1) > 1 && s.value(to+1) < 7:
		to, n = to+1, int(s.value(to+1))
	default:
		return k, 0
	}
	if to++; s.id(to, lex.WThem) {
		to++
	}
	return to, n
}

// insertPronoun adds what stands for members to the lists of the sentence.
func (s *sentence) insertPronoun(l listing) {
	s.people = slices.Insert(s.people, s.peopleBefore(l.from), l)
}

// saidOf says whether a list is what somebody says or asks something of, in a sentence that
// names nobody else: a reader claims that Kenya ducked; for Kenya it was simple.
func (s *sentence) saidOf(l *listing) bool {
	const asks = 6 // what of Chad?
	b := s.beforeThe(l.from)
	switch {
	case s.isQuestion() && len(s.u) <= asks:
		return true
	case s.id(b, lex.WThat):
		return s.is(b-1, lex.Quoted) || strings.HasPrefix(s.lower(b-1), "claim")
	case s.id(b, lex.WFor):
		return b == 0 || b == 1 && (s.id(0, lex.WAs) || s.is(0, lex.And) || s.id(0, lex.WBut))
	}
	return false
}

// isAside says whether the member at k is only spoken of, so that a pronoun in the next sentence
// hardly stands for it: had nothing against Kyiv, a text on Libya.
func (s *sentence) isAside(k int) bool {
	o := s.listFrom(k)
	if !s.is(k, lex.Actor) || o == nil || len(o.names) != 1 || len(o.groups) > 0 || s.sign(o.to, "'") || s.sign(o.to, ",") && s.id(o.to+1, lex.WWhich, lex.WWho) {
		return false
	}
	return s.id(s.beforeThe(o.from), lex.WOn, lex.WAgainst, lex.WIn, lex.WOver)
}

// keepsSubject says whether the pronoun at k goes on about the subject of the sentence: regrets the text
// on Libya for which it voted; had no wish to quarrel over Gaza, and so it abstained.
func (s *sentence) keepsSubject(k int) bool {
	b := k - 1
	if s.id(b, lex.WSo) || s.lower(b) == "so" || s.lower(b) == "therefore" {
		b--
	}
	return s.id(k, lex.WIt) && (s.id(b, lex.WWhich) && s.id(b-1, lex.WFor, lex.WAgainst, lex.WOn) || (s.is(b, lex.And) || s.id(b, lex.WBut)) && s.sign(b-1, ",;"))
}
