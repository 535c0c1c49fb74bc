package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// memberTold reads what is told of one member, or of a few, by the form of the words around
// the name: the vote of Cuba in favour; the Danish no; the light beside Chad was yellow.
func (s *sentence) memberTold(l *listing) (stance, bool) {
	for _, read := range [...]func(*listing) (stance, bool){s.headedWith, s.voteOf, s.peopleNo, s.lampOf, s.emptySeat, s.hadWith, s.ofItsVote, s.notSo, s.quotedUs, s.envoyFrom, s.inBrackets, s.wonOver, s.forItA} {
		if t, ok := read(l); ok {
			return t, true
		}
	}
	return stance{}, false
}

// closesRelative says whether the comma at j closes a relative clause in which the list is
// named as an object, so that what follows is told of whom the clause is about: Belgium,
// which had let the Congo go, was one of the nine.
func (s *sentence) closesRelative(l *listing, j int) bool {
	const far = 9
	for m := l.from - 1; m > 0 && m > l.from-far; m-- {
		switch {
		case s.sign(m, ",;:.()"):
			return false
		case s.id(m, lex.WWhich, lex.WWho):
			return s.sign(m-1, ",") && m < l.from-1 && j > l.to
		}
	}
	return false
}

// peoples are verbs by which a people is told to have acted, behind its name in the plural.
var peoples = map[string]bool{
	"did": true, "didn't": true, "did not": true, "could": true, "would": true, "chose": true, "preferred": true, "opted": true, "went": true, "came": true, "gave": true, "took": true, "kept": true,
	"held": true, "stood": true, "sat": true, "stayed": true, "let": true, "found": true, "thought": true, "felt": true, "refused": true, "refused to": true, "declined": true, "declined to": true, "decided": true, "put": true, "threw": true, "turned": true,
}

// isPeopleActing says whether the demonym at k is the plural of a people that acts by the
// verb behind it: the Dutch said yes; the Irish did not.
func (s *sentence) isPeopleActing(k int) bool {
	w := s.lower(k)
	if !s.id(k-1, lex.WThe) || !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "sh") && !strings.HasSuffix(w, "ch") && !strings.HasSuffix(w, "ese") {
		return false
	}
	m := k + 1
	for m < k+3 && s.adverb(m) {
		m++
	}
	u := s.at(m)
	return u.Case == words.Lower && (peoples[s.lower(m)] || u.Is(lex.Verbs) && u.To-u.From > 1)
}

// majorityAt is the unit behind words at k for the majority or minority, with what is said of
// its size and of whom it is: the great majority of members, the rest. It is k where there are
// none; side is the position of those meant, and sure whether it is certain.
func (s *sentence) majorityAt(k int) (to int, side plenary.Position, sure bool) {
	switch s.lower(k) {
	case "the rest", "the others", "the remainder":
		if s.endOfClause(k + 1) {
			side, sure = s.majoritySide()
			return k + 1, side, sure
		}
	}
	if !s.id(k, lex.WThe) {
		return k, 0, false
	}
	m := k + 1
	for m < k+4 && (sizes[s.lower(m)] || s.adverb(m)) {
		m++
	}
	switch s.lower(m) {
	case "majority":
		side, sure = s.majoritySide()
	case "minority":
		side = plenary.No
	default:
		return k, 0, false
	}
	to = m + 1
	if s.id(to, lex.WOf) {
		for m = to + 1; m < to+4 && (s.id(m, lex.WThe) || s.is(m, lex.Members|lex.UN|lex.Assembly|lex.Council)); m++ {
		}
		to = m
	}
	return to, side, sure
}

// sizes are words for how large a majority was.
var sizes = map[string]bool{"great": true, "large": true, "vast": true, "huge": true, "overwhelming": true, "big": true, "broad": true, "crushing": true, "clear": true, "wide": true, "immense": true, "massive": true, "winning": true, "small": true, "tiny": true, "comfortable": true, "narrow": true}

// withMost reads that a list was of the majority, from the verb or preposition at j: voted
// with the large majority, was part of the majority, went with the rest.
func (s *sentence) withMost(t stance, j int) (stance, bool) {
	k := j
	switch {
	case s.is(j, lex.Join) && strings.HasSuffix(s.lower(j), " with"), s.is(j, lex.Among) && (s.lower(j) == "part of" || s.lower(j) == "was part of"):
		k = j + 1
	case (s.is(j, lex.VotePast) || s.lower(j) == "went") && s.id(j+1, lex.WWith):
		k = j + 2
	default:
		return t, false
	}
	to, side, sure := s.majorityAt(k)
	if to == k || !s.endOfClause(to) || s.unreal(j) {
		return t, false
	}
	t.pos, t.to, t.loose = side, to, t.loose || !sure
	return t, true
}

// headedWith reads a list behind the words for the side it was on, at the head of the clause:
// with the majority went Turkey; in the majority was Poland; on the losing side was Cuba.
func (s *sentence) headedWith(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	j := s.beforeThe(l.from)
	if !s.isCopula(j) && !stands[s.lower(j)] && s.lower(j) != "went" && s.lower(j) != "voted" || !s.endOfClause(l.to) || len(l.names) == 0 {
		return t, false
	}
	for m := j - 1; m >= 0 && m > j-6; m-- {
		if !s.id(m, lex.WWith, lex.WIn) {
			continue
		}
		if m > 0 && !s.sign(m-1, ",.;:") && !s.is(m-1, lex.And) || s.unreal(m) {
			return t, false
		}
		to, side, sure := s.majorityAt(m + 1)
		if to == m+1 && s.id(m+1, lex.WThe) && s.is(m+2, lex.Labels) && s.isNounLabel(m+2) {
			to, side, sure = m+3, s.labelPosition(m+2), true // with the noes went Fiji
		}
		t.from, t.pos, t.loose = m, side, !sure
		return t, to == j
	}
	return t, false
}

// voteOf reads which vote is told to have been that of a list: the vote of Cuba in favour was
// decided late; the vote of Poland against.
func (s *sentence) voteOf(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WOf) || !s.is(b-1, lex.VoteNoun) || !strings.HasPrefix(s.lower(b-1), "vote") || len(l.names) == 0 || !s.isLabel(l.to) || s.against(l.to) {
		return t, false
	}
	t.from, t.to, t.pos = b-1, l.to+1, s.labelPosition(l.to)
	return t, t.pos != plenary.UnknownPosition && (s.endOfLabel(t.to) || s.isCopula(t.to) || s.is(t.to, lex.Did)) && !s.id(l.to, lex.WFor) && !s.unreal(b)
}

// peopleNo reads a bare yes or no behind an adjective, or "one" for the noun told before: the
// Danish no was no surprise; the British abstention was expected, the French one was not.
func (s *sentence) peopleNo(l *listing) (stance, bool) {
	const far = 14
	t := stance{from: l.from, to: l.to + 1, counted: -1}
	if len(l.names) != 1 || len(l.groups) > 0 || !s.adjectiveNo(l.to-1) {
		return t, false
	}
	if t.pos = s.labelPosition(l.to); t.pos != plenary.UnknownPosition {
		return t, !s.unreal(l.to) && !s.wasFeared(t.to)
	}
	for m := l.from - 1; m >= 0 && m > l.from-far; m-- {
		if s.is(m, lex.AbstainLabel) && s.isNounLabel(m) || s.id(m, lex.WNo, lex.WYes) && s.is(m-1, lex.Actor) {
			t.pos = s.labelPosition(m)
			return t, !s.unreal(m)
		}
	}
	return t, false
}

// adjectiveNo says whether the demonym at k is the adjective of a bare yes or no behind it,
// or of "one", of which the sentence says something: the Danish no was expected.
func (s *sentence) adjectiveNo(k int) bool {
	if !s.is(k, lex.Actor) || !s.Lex.Names[s.u[k].Val].Demonym || !s.id(k-1, lex.WThe) {
		return false
	}
	return s.id(k+1, lex.WNo, lex.WYes, lex.WOne) && (s.isCopula(k+2) || s.is(k+2, lex.Did) || s.unknown(k+2) && strings.HasSuffix(s.lower(k+2), "ed"))
}

// lampOf reads the colour of the light beside a name on the board: the light beside Chad was
// yellow.
func (s *sentence) lampOf(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	switch s.lower(b) {
	case "beside", "next to", "opposite", "against", "of", "for", "by":
	default:
		return t, false
	}
	k := l.to
	if s.sign(k, "'") {
		k = s.behindS(k + 1)
		if low := s.lower(k); low == "name" || low == "seat" {
			k++
		}
	}
	if w := s.lower(b - 1); w != "light" && w != "lamp" && w != "bulb" && w != "square" && w != "dot" || len(l.names) != 1 || !s.inContext() {
		return t, false
	}
	for k < l.to+4 && (s.isCopula(k) || shines[s.lower(k)]) {
		k++
	}
	t.from, t.to, t.pos = b-1, k+1, colour(s.text(k))
	return t, t.pos != plenary.UnknownPosition && k > l.to && s.endOfClause(k+1)
}

// shines are verbs of a light on the board.
var shines = map[string]bool{"went": true, "turned": true, "glowed": true, "showed": true, "shone": true, "stayed": true, "flashed": true, "lit": true, "up": true}

// emptySeat reads that nobody sat in the seat of a list: the seat of Spain was empty; the
// Soviet chair was empty.
func (s *sentence) emptySeat(l *listing) (stance, bool) {
	t := stance{from: l.from, pos: plenary.NotVoting, counted: -1}
	k := l.to
	if b := s.beforeThe(l.from); s.id(b, lex.WOf) && isChair(s.lower(b-1)) {
		t.from = b - 1
	} else if isChair(s.lower(k)) {
		k++
	} else {
		return t, false
	}
	if w := s.lower(k); w != "was" && w != "stood" && w != "remained" && w != "stayed" || len(l.names) != 1 || s.unreal(k) {
		return t, false
	}
	for k++; s.adverb(k) || s.is(k, lex.Did); k++ {
	}
	t.to = k + 1
	w := s.lower(k)
	return t, (w == "empty" || w == "vacant" || w == "unoccupied") && s.endOfClause(t.to)
}

// isChair says whether a word is for the place where a member sits.
func isChair(w string) bool { return w == "chair" || w == "seat" }

// hadWith reads whom a member is told to have had on its side: Netanyahu had Peru and Canada
// on his side; Israel had only Palau with it.
func (s *sentence) hadWith(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	for s.is(b, lex.Only) {
		b--
	}
	if w := s.lower(b); w != "had" && w != "has" && w != "kept" && w != "found" || len(l.names) == 0 || len(l.groups) > 0 || s.unreal(b) {
		return t, false
	}
	o := s.listEnding(b)
	if o == nil && s.is(b-1, lex.Person) {
		o = &listing{from: b - 1, to: b, names: []int32{s.u[b-1].Val}} // Netanyahu had
	}
	if o == nil || len(o.names) != 1 || len(o.groups) > 0 || s.isGoverned(o) {
		return t, false
	}
	k := l.to
	if s.is(k, lex.And) { // Palau and a few others
		for m := k + 1; m < k+5; m++ {
			if !s.id(m, lex.WA, lex.WFew) && !s.is(m, lex.Other|lex.Number|lex.Members) && !s.unknown(m) {
				k = m
				break
			}
		}
	}
	switch {
	case (s.id(k, lex.WWith) || s.lower(k) == "behind" || s.lower(k) == "beside") && s.id(k+1, lex.WIt, lex.WHim, lex.WHer):
		t.to = k + 2
	case s.id(k, lex.WOn, lex.WAt, lex.WBy) && s.id(k+1, lex.WIts, lex.WHis, lex.WHer) && s.id(k+2, lex.WSide):
		t.to = k + 3
	default:
		return t, false
	}
	t.as = o
	return t, s.endOfClause(t.to)
}

// ofItsVote reads whose vote "its" is told of, where the name follows: with its yes Poland
// went its own way; explaining its abstention, Spain said.
func (s *sentence) ofItsVote(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if s.sign(b, ",") {
		b--
	}
	if s.is(b, lex.VoteNoun) && !s.is(b, lex.Labels) {
		b--
	}
	if !s.isLabel(b) || s.id(b, lex.WFor, lex.WAgainst) || len(l.names) != 1 || len(l.groups) > 0 || s.endOfClause(l.to) {
		return t, false
	}
	k := b - 1
	for k > b-3 && (s.unknown(k) || s.is(k, lex.Only)) {
		k--
	}
	if !s.id(k, lex.WIts) || !s.id(k-1, lex.WWith, lex.WBy, lex.WThrough) && !explains[s.lower(k-1)] || k > 1 && !s.sign(k-2, ".;:,") && !s.is(k-2, lex.And) {
		return t, false
	}
	t.from, t.pos = k-1, s.labelPosition(b)
	return t, t.pos != plenary.UnknownPosition && !s.unreal(b)
}

// notSo reads a list that is said not to have done as was told: Poland abstained; not so
// Spain.
func (s *sentence) notSo(l *listing) (stance, bool) {
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WSo) || !s.is(b-1, lex.Not) || b > 1 && !s.sign(b-2, ",;:-_.") || len(l.names) == 0 || !s.endOfClause(l.to) {
		return stance{}, false
	}
	st, ok := s.likeLast(stance{to: l.to, counted: -1}, b-1, l.to)
	if !ok || st.not || st.number > 0 || st.as != nil {
		return st, false
	}
	st.from, st.not = b-1, true
	return st, true
}

// opensCourse says whether the verb at k is one of those behind which it is told what was
// thought best or dared: found the courage to, thought it wiser to.
func (s *sentence) opensCourse(k int) bool {
	return judges[s.lower(k)] && (s.id(k+1, lex.WIt) || s.id(k+1, lex.WThe) && nerves[s.lower(k+2)])
}

// judges are verbs for thinking a course the best: found it wiser to abstain.
var judges = map[string]bool{"found": true, "thought": true, "judged": true, "deemed": true, "considered": true, "felt": true, "held": true}

// thoughtBest reads what a list thought it best to do, from the verb at j on: found it prudent
// to abstain, thought it wiser to be absent, deemed it right to vote no.
func (s *sentence) thoughtBest(t stance, j int) (stance, bool) {
	if !judges[s.lower(j)] || !s.id(j+1, lex.WIt) || s.unreal(j) {
		return t, false
	}
	m := j + 2
	for m < j+5 && (s.is(m, lex.HedgeOver|lex.Other) || s.adverb(m) || strings.EqualFold(s.text(m), "far")) {
		m++ // more prudent, altogether wiser
	}
	if !goodCourses[s.lower(m)] {
		return t, false
	}
	return s.courseAt(t, m+1)
}

// goodCourses are adjectives for a course that is taken: thought it safer to abstain.
var goodCourses = map[string]bool{
	"wise": true, "wiser": true, "wisest": true, "best": true, "better": true, "prudent": true, "right": true, "safe": true, "safer": true, "safest": true, "proper": true, "fit": true, "fitting": true, "fair": true, "fairer": true, "sensible": true, "politic": true,
	"expedient": true, "necessary": true, "advisable": true, "appropriate": true, "easier": true, "simpler": true, "convenient": true, "opportune": true, "judicious": true, "honest": true, "diplomatic": true, "tactful": true, "discreet": true,
}

// nerves are nouns for what it takes to go one's own way.
var nerves = map[string]bool{"courage": true, "nerve": true, "guts": true, "decency": true, "honesty": true, "sense": true, "gall": true, "audacity": true, "wisdom": true, "strength": true, "boldness": true, "cheek": true, "temerity": true, "grace": true}

// dared reads what a list found it in itself to do, from the verb at j on: found the courage
// to vote no, had the guts to abstain.
func (s *sentence) dared(t stance, j int) (stance, bool) {
	switch s.lower(j) {
	case "found", "had", "showed", "mustered", "summoned", "has":
	default:
		return t, false
	}
	if m := j + 1; !s.id(m, lex.WThe) || !nerves[s.lower(m+1)] || s.unreal(j) {
		return t, false
	}
	return s.courseAt(t, j+3)
}

// courseAt reads the infinitive at m of what was done: to abstain, to be absent, to vote no,
// to stay away.
func (s *sentence) courseAt(t stance, m int) (stance, bool) {
	if s.id(m, lex.WTo) && !s.is(m, lex.VoteInf) {
		m++
	}
	switch low := s.lower(m); {
	case s.is(m, lex.VoteInf):
		return s.cast(t, m)
	case low == "abstain":
		t.pos, t.to = plenary.Abstain, m+1
		return t, true
	case low == "be" && s.is(m+1, lex.AbsentLabel):
		t.pos, t.to = plenary.NotVoting, m+2
		return t, s.endOfClause(m + 2)
	case low == "stay" && s.lower(m+1) == "away":
		t.pos, t.to = plenary.NotVoting, m+2
		return t, s.endOfClause(m + 2)
	case low == "say" && s.id(m+1, lex.WNo, lex.WYes):
		t.pos, t.to = s.labelPosition(m+1), m+2
		return t, s.endOfClause(m + 2)
	}
	return t, false
}

// turnedDown reads a verb that is parted from its particle by the text: turned the resolution
// down, voted it down.
func (s *sentence) turnedDown(t stance, j int) (stance, bool) {
	switch s.lower(j) {
	case "turned", "voted", "threw", "turns":
	default:
		return t, false
	}
	m := j + 1
	for m < j+3 && s.id(m, lex.WThe, lex.WThis) {
		m++
	}
	if w := s.lower(m + 1); !s.is(m, lex.Text) || w != "down" && w != "out" || !s.endOfClause(m+2) {
		return t, false
	}
	t.pos, t.to = plenary.No, m+2
	return t, !s.unreal(j)
}

// castAmong reads with which side a list cast its vote, from the verb at j on: cast its vote
// with the noes, cast its ballot with the majority.
func (s *sentence) castAmong(t stance, j int) (stance, bool) {
	if !s.is(j, lex.VotePast) || !strings.HasPrefix(s.lower(j), "cast") && !strings.HasPrefix(s.lower(j), "vote") {
		return t, false
	}
	k := j + 1
	for s.is(k, lex.VoteNoun) || s.id(k, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) {
		k++
	}
	if !s.id(k, lex.WWith) && s.lower(k) != "among" || !s.id(k+1, lex.WThe) || !s.is(k+2, lex.Labels) || !s.isNounLabel(k+2) || !s.endOfClause(k+3) || s.unreal(j) {
		return t, false
	}
	t.pos, t.to = s.labelPosition(k+2), k+3
	return t, true
}

// quotedUs reads what an envoy is quoted as having said of the own vote: "We abstained," said
// the Algerian ambassador; his delegation had voted for it, the representative of Chile said.
func (s *sentence) quotedUs(l *listing) (stance, bool) {
	const far = 24
	t := stance{to: l.to, counted: -1}
	q := s.beforeThe(l.from)
	if s.id(q, lex.WOf) && deputies[s.lower(q-1)] {
		q = s.beforeThe(q - 1)
	}
	behind := s.is(q, lex.Quoted)
	if behind {
		q--
	}
	if !s.sign(q, "\",") || len(l.names) != 1 || len(l.groups) > 0 {
		return t, false
	}
	k := l.to
	if s.sign(k, "'") {
		k = s.behindS(k + 1)
	}
	for m := 0; m < 3 && (deputies[s.lower(k)] || s.is(k, lex.Members|lex.UN)); m++ {
		k++
	}
	if behind != s.endOfClause(k) || !behind && !s.is(k, lex.Quoted) {
		return t, false
	}
	a, v := 0, 0
	if s.sign(q, ",") {
		if s.id(0, lex.WHis, lex.WHer, lex.WIts) && (deputies[s.lower(1)] || isCountry(s.text(1))) {
			v = 2
		}
	} else {
		for a = q - 1; a > 0 && a > q-far && !s.sign(a, "\""); {
			a--
		}
		if a++; s.sign(a-1, "\"") {
			v = s.ourselvesAt(a)
		}
	}
	if v == a {
		return t, false
	}
	t.from = a
	return s.plainVote(t, v, q)
}

// plainVote reads the verb of voting that stands, but for auxiliaries, at v and is told before
// unit end: have abstained, voted against.
func (s *sentence) plainVote(t stance, v, end int) (stance, bool) {
	for v < end && (s.is(v, lex.Did) && !s.is(v, lex.Not) || s.id(v, lex.WHad) || s.adverb(v)) {
		v++
	}
	to := t.to
	switch {
	case v >= end:
	case s.is(v, lex.VotePast):
		st, ok := s.ballot(t, v)
		if ok && st.to <= end {
			st.to = to
			return st, true
		}
	case s.is(v, lex.AbstainVerb|lex.AbsentVerb), s.is(v, lex.YesVerb|lex.NoVerb) && (s.is(v+1, lex.Text) || s.u[v].To-s.u[v].From > 1):
		t.pos = s.u[v].Class.Position()
		return t, true
	}
	return t, false
}

// ourselvesAt is the unit behind words at k by which an envoy speaks of the own state: we, my
// delegation, our government. It is k where there are none.
func (s *sentence) ourselvesAt(k int) int {
	switch {
	case s.id(k, lex.WWe):
		return k + 1
	case s.id(k, lex.WMy, lex.WOur) && (isCountry(s.text(k+1)) || deputies[s.lower(k+1)]):
		return k + 2
	}
	return k
}

// envoyFrom reads what the envoy of a list is told to have done, by where he comes from: the
// man from Manila stayed away.
func (s *sentence) envoyFrom(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WFrom) || !deputies[s.lower(b-1)] || len(l.names) != 1 || len(l.groups) > 0 || !s.id(b-2, lex.WThe) {
		return t, false
	}
	k := l.to
	for s.is(k, lex.Did) && !s.is(k, lex.Not|lex.Positions) || s.adverb(k) {
		k++
	}
	t.from = b - 1
	st, ok := s.acts(l, t, k, 0)
	return st, ok && !s.unreal(k)
}

// inBrackets reads the position that stands in brackets behind a name: Spain (yes), Chile (no).
func (s *sentence) inBrackets(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to + 3, counted: -1}
	if !s.sign(l.to, "(") || !s.sign(l.to+2, ")") || !s.isLabel(l.to+1) && !s.is(l.to+1, lex.AbstainVerb|lex.AbsentVerb) || len(l.names) != 1 || len(l.groups)+l.unread > 0 || s.isGoverned(l) {
		return t, false
	}
	t.pos = s.labelPosition(l.to + 1)
	return t, t.pos != plenary.UnknownPosition && !s.unreal(l.from)
}

// asIsAsked is 1 where the words from unit k on say that a member did as it had been asked,
// -1 where it did not, 0 where they do not say: to vote no, and it did.
func (s *sentence) asIsAsked(k int) int {
	if s.sign(k, ",;") {
		k++
	}
	if !s.is(k, lex.And) && !s.id(k, lex.WBut) || !s.id(k+1, lex.WIt, lex.WThey, lex.WHe, lex.WShe) {
		return 0
	}
	switch low := s.lower(k + 2); {
	case (low == "did" || low == "did so" || low == "obliged" || low == "complied") && s.endOfClause(k+3):
		return 1
	case (low == "didn't" || low == "did not" || low == "refused" || low == "declined") && s.endOfClause(k+3), low == "did" && s.is(k+3, lex.Not) && s.endOfClause(k+4):
		return -1
	}
	return 0
}

// wonOver reads what others brought a list to do, or asked it to do where it did: persuaded
// Peru to vote no, talked Togo into abstaining; begged Peru to vote no, and it did.
func (s *sentence) wonOver(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.names) == 0 || len(l.groups) > 0 || !s.id(l.to, lex.WTo, lex.WInto) && !s.is(l.to, lex.VoteInf) || s.at(b).Class&(lex.Sign|lex.Actor) != 0 {
		return t, false
	}
	if s.id(l.to, lex.WInto) {
		if !persuasions[s.lower(b)] || s.unreal(l.to) {
			return t, false
		}
		st, ok := s.acts(l, t, l.to+1, 0)
		return st, ok && (s.is(l.to+1, lex.VoteIng) || s.is(l.to+1, lex.AbstainLabel))
	}
	st, ok := s.courseAt(t, l.to)
	if !ok {
		return t, false
	}
	if did := s.asIsAsked(st.to); did != 0 {
		st.not = did < 0
		return st, !s.isCopula(b)
	}
	return st, persuasions[s.lower(b)] && !s.unreal(l.to) && s.listEnding(b) != nil
}

// winsOver says whether the verb at k is told of what others were brought or asked to do, so
// that what follows is theirs: Moscow persuaded China to abstain.
func (s *sentence) winsOver(k int) bool {
	const far = 5
	for m := k; m < k+far && !s.endOfClause(m); m++ {
		if s.is(m, lex.Actor) && m > k {
			o := s.listFrom(m)
			return o != nil && (s.id(o.to, lex.WTo, lex.WInto) || s.is(o.to, lex.VoteInf))
		}
	}
	return false
}

// forItA reads whose vote "it" is said to have been: for Spain it was a no.
func (s *sentence) forItA(l *listing) (stance, bool) {
	t := stance{counted: -1}
	b := s.beforeThe(l.from)
	k := l.to
	if s.sign(k, ",") {
		k++
	}
	if !s.id(b, lex.WFor, lex.WFrom) || b > 0 && !s.sign(b-1, ";:.,") || len(l.names) != 1 || !s.id(k, lex.WIt) || !s.isCopula(k+1) || s.unreal(k) {
		return t, false
	}
	for k += 2; s.id(k, lex.WA, lex.WAn) || s.adverb(k); k++ {
	}
	t.from, t.to, t.pos = b, k+1, s.labelPosition(k)
	return t, t.pos != plenary.UnknownPosition && (s.isAnswer(k) || s.is(k, lex.AbstainLabel)) && s.endOfClause(k+1)
}

// answering are verbs for the answer that is given when the roll is called.
var answering = map[string]bool{"answered": true, "replied": true, "responded": true, "called": true, "called out": true, "shouted": true, "whispered": true, "muttered": true, "murmured": true, "growled": true, "barked": true, "answers": true, "replies": true}

// answeredSo reads what a list answered, from the verb at j on: answered no; replied with a
// firm "yes".
func (s *sentence) answeredSo(t stance, j int) (stance, bool) {
	if !answering[s.lower(j)] || s.unreal(j) {
		return t, false
	}
	k := j + 1
	for k < j+6 && (s.sign(k, ":,\"'") || s.id(k, lex.WWith, lex.WA, lex.WAn, lex.WIn, lex.WThe) || s.unknown(k)) && !s.isAnswer(k) {
		k++
	}
	if !s.isAnswer(k) && !s.is(k, lex.AbstainLabel) || !s.endOfClause(k+1) && !s.sign(k+1, "'") {
		return t, false
	}
	t.pos, t.to = s.labelPosition(k), k+1
	return t, t.pos != plenary.UnknownPosition
}

// isOrdinal says whether a word counts in an order: the fourteenth no.
func isOrdinal(w string) bool {
	return w == "first" || ordinalValue(w) > 0 || len(w) > 4 && (strings.HasSuffix(w, "th") || strings.HasSuffix(w, "st")) && strings.ContainsAny(w[:1], "seftn1234567890")
}

// memberActs reads what a list did from the plain words of news at j.
func (s *sentence) memberActs(t stance, j int) (stance, bool) {
	for _, read := range [...]func(stance, int) (stance, bool){s.withMost, s.thoughtBest, s.dared, s.turnedDown, s.castAmong, s.answeredSo, s.unwilling} {
		if st, ok := read(t, j); ok {
			return st, true
		}
	}
	return t, false
}
