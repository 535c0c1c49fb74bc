package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// allOfThem and noneOfThem are words for all and for none of those just named.
var (
	allOfThem  = [...]string{"both of ", "all of ", "all three of ", "all four of ", "each of ", "every one of ", "each one of "}
	noneOfThem = [...]string{"none of ", "neither of ", "not one of ", "not a single one of ", "not any of "}
)

// allOrNone is the unit behind words at k for all or none of those just named, and
// whether they are for none: both of which, not one of them. It is k when nothing of the
// kind stands there.
func (s *sentence) allOrNone(k int) (to int, none bool) {
	const longest = 40
	if k >= len(s.u) {
		return k, false
	}
	from := s.start(k)
	low := strings.ToLower(s.doc.Text[from:min(len(s.doc.Text), from+longest)])
	n := 0
	for _, w := range allOfThem {
		if strings.HasPrefix(low, w) {
			n = len(w)
		}
	}
	for _, w := range noneOfThem {
		if strings.HasPrefix(low, w) {
			n, none = len(w), true
		}
	}
	if n == 0 {
		return k, false
	}
	for _, w := range [...]string{"which ", "whom ", "them ", "these ", "those "} {
		if !strings.HasPrefix(low[n:], w) {
			continue
		}
		end := from + n + len(w) - 1
		for to = k + 1; to < k+8 && s.start(min(to, len(s.u)-1)) < end; to++ {
		}
		if s.end(to-1) == end {
			return to, none
		}
	}
	return k, false
}

// ofWhich reads what a clause right behind a list tells of all or none of it: India and
// China, both of which voted no; Kenya, Ghana and Zambia: none of them was for it.
func (s *sentence) ofWhich(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	if len(l.names) < 2 || len(l.groups) > 0 || l.unread > 0 || !s.sign(l.to, ",:;_-") {
		return t, false
	}
	k, none := s.allOrNone(l.to + 1)
	if k == l.to+1 {
		if k, none = s.allBehind(l.to); k == l.to {
			return t, false
		}
	}
	for s.adverb(k) || s.is(k, lex.Did) && !s.is(k, lex.Positions) && !s.isCopula(k) {
		k++
	}
	if none && (strings.EqualFold(s.text(k), "voted") && s.endOfClause(k+1) || s.casts(k) > k) {
		t.pos, t.to = plenary.NotVoting, max(k+1, s.casts(k))
		return t, true // none of which cast a vote
	}
	st, ok := s.verbAt(t, k)
	if !ok || st.as != nil || st.pos == plenary.UnknownPosition || st.not || st.only {
		return t, false
	}
	st.not = none
	return st, true
}

// allBehind is the same where a clause on them stands between: Japan, Spain and Angola:
// nobody can call that a cabal, and not one of them was for it. It is k when none does.
func (s *sentence) allBehind(k int) (to int, none bool) {
	const far = 12
	if !s.sign(k, ":") {
		return k, false
	}
	for m := k + 1; m < k+far && m < len(s.u) && !s.sign(m, ";.") && !s.is(m, lex.Actor|lex.Group|lex.Number|lex.VotePast); m++ {
		if s.sign(m, ",") && (s.is(m+1, lex.And) || s.id(m+1, lex.WBut)) {
			if to, none = s.allOrNone(m + 2); to > m+2 {
				return to, none
			}
			break
		}
	}
	return k, false
}

// verbAt reads the stance whose verb stands at k, whatever stands before it.
func (s *sentence) verbAt(t stance, k int) (stance, bool) {
	switch {
	case s.is(k, lex.AbstainVerb|lex.AbsentVerb) && !s.offVote(k):
		t.pos, t.to = s.u[k].Class.Position(), k+1
		return t, true
	case s.is(k, lex.YesVerb|lex.NoVerb):
		return s.favoured(t, k, s.u[k].Class.Position())
	case s.is(k, lex.VotePast):
		for k++; s.adverb(k) || s.is(k, lex.Date|lex.VoteNoun) || s.id(k, lex.WA, lex.WAn) || s.id(k, lex.WOn) && s.is(k+1, lex.Date); k++ {
		}
		if !s.isLabel(k) || s.against(k) || s.ofOthers(k) || s.id(k, lex.WFor) && s.forMember(k+1) || s.id(k, lex.WAgainst) && s.againstDeed(k+1) {
			return t, false
		}
		t.pos, t.to = s.labelPosition(k), k+1
		return t, s.endOfLabel(k+1) || s.textAhead(k)
	case s.isCopula(k):
		return s.complement(t, k+1)
	}
	return t, false
}

// casts is the unit behind words at k for having voted at all, k where none stand there:
// cast a vote, took part.
func (s *sentence) casts(k int) int {
	switch low := s.lower(k); {
	case (low == "cast a vote" || low == "cast a ballot" || low == "cast its vote" || low == "cast their votes" || low == "took part" || low == "took any part") && s.endOfClause(k+1):
		return k + 1
	case low == "cast" && s.id(k+1, lex.WA, lex.WAny) && s.is(k+2, lex.VoteNoun) && s.endOfClause(k+3):
		return k + 3
	case low == "took" && strings.EqualFold(s.text(k+1), "part") && s.endOfClause(k+2):
		return k + 2
	}
	return k
}

// betters are words for what somebody had hoped for instead.
var betters = map[string]bool{"better": true, "more": true, "otherwise": true, "something": true, "anything": true, "braver": true}

// hopedOf reads the vote that fell behind somebody's hopes: I had hoped better of Brazil
// than an abstention, we expected more from Kenya than a no.
func (s *sentence) hopedOf(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WOf, lex.WFrom) || !s.id(l.to, lex.WThan) || len(l.groups) > 0 {
		return t, false
	}
	hoped := false
	for m := b - 1; m >= 0 && m > b-7; m-- {
		hoped = hoped || betters[s.lower(m)]
		switch low := s.lower(m); {
		case strings.HasPrefix(low, "would") || low == "will" || low == "if" || low == "do" || low == "could" || low == "can":
			return t, false
		}
	}
	m := s.nounBehind(l.to)
	if !hoped || m == l.to {
		return t, false
	}
	t.pos, t.to = s.labelPosition(m), m+1
	return t, true
}

// spelled is the position of the few counted last before unit k, where the words behind
// it name as many: only two Asian states voted no, and they were Syria and China. With
// as, they voted as those did: voted with Moscow.
func (s *sentence) spelled(k int, n int32) (pos plenary.Position, as *listing) {
	const far = 18
	for s.sign(k-1, ",;:-_") || s.is(k-1, lex.And) {
		k--
	}
	end := k
	for m := k - 1; m >= 0 && m > end-far && !s.sign(m, ";:.,()"); m-- {
		switch {
		case s.is(m, lex.VetoPast|lex.VetoNoun|lex.Modal|lex.Not):
			return plenary.UnknownPosition, nil
		case s.is(m, lex.Number):
			if s.value(m) == n && (pos != plenary.UnknownPosition || as != nil) && s.ofFew(m) {
				return pos, as
			}
			return plenary.UnknownPosition, nil
		case pos != plenary.UnknownPosition || as != nil:
		case s.is(m, lex.Join) || s.id(m, lex.WWith) && s.is(m-1, lex.VotePast):
			if as = s.listFrom(m + 1); as == nil || len(as.names) != 1 || len(as.groups) > 0 || as.to != end {
				return plenary.UnknownPosition, nil
			}
		case s.is(m, lex.Verbs) || s.isLabel(m) && (s.is(m-1, lex.VotePast) || s.isCopula(m-1)):
			if s.against(m) || s.ofOthers(m) {
				return plenary.UnknownPosition, nil
			}
			pos = s.labelPosition(m)
		}
	}
	return plenary.UnknownPosition, nil
}

// ofFew says whether the number at m counts members: only one member of, two states.
func (s *sentence) ofFew(m int) bool {
	for j := m + 1; j < m+4; j++ {
		if s.is(j, lex.Members) {
			return true
		}
	}
	return s.id(m+1, lex.WOf)
}

// amongBehind reads those who are named among the many of whom the verb right before
// them tells: dozens found better things to do and cast no vote, Mexico's among them.
func (s *sentence) amongBehind(l *listing, j int) (stance, bool) {
	const far = 18
	t := stance{from: l.from, to: j + 1, counted: -1}
	m := s.beforeThe(l.from)
	if !s.sign(m, ",") || !s.endOfClause(j+1) {
		return t, false
	}
	for m--; strings.EqualFold(s.text(m), "all") && s.id(m-1, lex.WAt) || strings.EqualFold(s.text(m), "at all"); m-- {
		if s.id(m-1, lex.WAt) {
			m--
		}
	}
	if !s.is(m, lex.Verbs) && !(s.isLabel(m) && s.is(m-1, lex.VotePast)) || s.against(m) || s.unreal(m) {
		return t, false
	}
	for k := m - 1; k >= 0 && k > m-far && !s.sign(k, ";:.,()"); k-- {
		if s.is(k, lex.Number) && s.is(k+1, lex.Members) && !s.is(k-1, lex.Another) {
			t.pos = s.labelPosition(m)
			return t, true
		}
		if s.is(k, lex.Actor|lex.Group|lex.Positions) {
			break
		}
	}
	return t, false
}

// managing are verbs for bringing oneself to a vote.
var managing = map[string]bool{
	"managed": true, "mustered": true, "ventured": true, "offered": true, "summoned": true, "risked": true, "contributed": true, "produced": true, "gave": true, "chanced": true, "dared": true, "volunteered": true,
	"manages": true, "offers": true, "manage": true, "muster": true, "offer": true,
}

// managed is the unit of the vote that the verb at j brought somebody to, j where it did
// to none: managed a yes, mustered no more than an abstention.
func (s *sentence) managed(j int) int {
	if !managing[s.lower(j)] {
		return j
	}
	k := j + 1
	for k < j+4 && (s.is(k, lex.Only) || s.adverb(k) || s.is(k, lex.HedgeUnder) || s.id(k, lex.WAt)) {
		k++
	}
	if strings.EqualFold(s.text(k), "best") {
		k++
	}
	if m := s.nounBehind(k - 1); m > k-1 && s.endOfClause(m+1) {
		return m
	}
	return j
}

// bidding are verbs for making a deputy vote.
var bidding = map[string]bool{"let": true, "lets": true, "had": true, "has": true, "made": true, "makes": true}

// bids is the verb of voting of the deputy whom the verb at j makes vote, j where it makes
// none: let his man vote nay, had its ambassador abstain.
func (s *sentence) bids(j int) int {
	if !bidding[s.lower(j)] || !s.id(j+1, lex.WHis, lex.WHer, lex.WIts, lex.WTheir) {
		return j
	}
	m := j + 2
	for m < j+6 && s.unknown(m) && !deputies[s.lower(m)] {
		m++
	}
	if !deputies[s.lower(m)] {
		return j
	}
	for s.is(m+1, lex.Date) || deputies[s.lower(m+1)] {
		m++
	}
	if s.is(m+1, lex.VoteInf|lex.AbstainLabel) || holdsOut[s.lower(m+1)] {
		return m + 1
	}
	return j
}

// holdsOut are verbs of voting without a label.
var holdsOut = map[string]bool{"abstain": true, "oppose": true, "support": true}

// bade reads the vote whose verb stands at m.
func (s *sentence) bade(t stance, m int) (stance, bool) {
	if !s.is(m, lex.VoteInf) {
		t.pos, t.to = s.u[m].Class.Position(), m+1
		return t, t.pos == plenary.Abstain
	}
	return s.cast(t, m)
}

// neighboursIn says whether the preposition at b tells where those are of whom something
// is told, so that the members behind it are they: our neighbours in Kenya and Zambia.
func (s *sentence) neighboursIn(b int) bool {
	if !s.id(b, lex.WIn) {
		return false
	}
	k := b - 2
	for k > b-5 && (s.id(k, lex.WOur, lex.WMy, lex.WThe, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) || s.unknown(k)) {
		k--
	}
	if k >= 0 && !s.is(k, lex.Sign) {
		return false // Cuba, Peru and our friends in Nepal
	}
	switch s.lower(b - 1) {
	case "neighbours", "neighbors", "friends", "cousins", "brothers", "partners", "allies", "comrades", "brethren", "colleagues", "sisters", "masters":
		return true
	}
	return false
}

// byItself says whether a list is told between commas to have acted alone: Belarus, all by
// itself, voted against it.
func (s *sentence) byItself(l *listing) bool {
	k := l.to + 1
	switch s.lower(k) {
	case "acting", "standing", "voting":
		k++ // Russia, acting alone, vetoed it
	}
	if !s.sign(l.to, ",") || !s.is(k, lex.Only) || !s.sign(k+1, ",") || s.is(k+2, lex.Among) {
		return false
	}
	low := s.lower(k)
	return low == "alone" || strings.HasSuffix(low, "self") || strings.HasSuffix(low, "selves") || strings.HasSuffix(low, " own")
}

// lone says whether a list, before which nothing more than it was stands, is all that its
// sentence names up to its own verb: it was Moscow, all by itself, that killed the text.
func (s *sentence) lone(l *listing) bool {
	b := s.beforeThe(l.from)
	return len(l.names) == 1 && len(l.groups) == 0 && (b < 0 || s.sign(b, ",;:.-_\"") || s.isCopula(b) || s.is(b, lex.And))
}

// partCounted parts a list that starts with the group of whom as many as are named behind
// it are told of: three members of the BRICS, Brazil, India and China, abstained.
func (s *sentence) partCounted(i int) {
	l := &s.people[i]
	b := s.beforeThe(l.from)
	if len(l.groups) != 1 || l.groupAt[0] != l.from || !s.id(b, lex.WOf) || !s.is(b-1, lex.Members) || !s.is(b-2, lex.Number) || int(s.value(b-2)) != len(l.names) {
		return
	}
	k := l.from + 1
	if !s.sign(k, ",_-(:") || !s.sign(l.to, ",_-)") {
		return
	}
	if head, tail, ok := l.splitAt(k); ok {
		s.people[i] = *head
		s.people = slices.Insert(s.people, i+1, *tail)
	}
}

// rulerOf says whether the list behind "of" at b names the state whose ruler makes a deputy
// vote: the king of Jordan, who needs money, let his man vote no.
func (s *sentence) rulerOf(l *listing, b int) bool {
	if !s.id(b, lex.WOf) {
		return false
	}
	switch s.lower(b - 1) {
	case "king", "queen", "shah", "emir", "sultan", "emperor", "president", "chancellor", "minister", "premier", "leader", "ruler", "dictator", "government", "generals", "colonels", "rulers":
	default:
		return false
	}
	const far = 14
	for k := l.to; k < l.to+far && !s.sign(k, ";:."); k++ {
		if s.bids(k) > k {
			return true
		}
	}
	return false
}

// putting are verbs by which a vote brings somebody into the company of others.
var putting = map[string]bool{"put": true, "puts": true, "left": true, "leaves": true, "placed": true, "places": true, "landed": true, "lands": true, "set": true, "brought": true, "gave": true}

// putWith reads those into whose company a vote brought somebody: our no put us in the
// company of Fiji, its abstention left India in the company of China and Pakistan.
func (s *sentence) putWith(l *listing) (stance, bool) {
	const far = 8
	t := stance{from: l.from, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.groups) > 0 || !s.endOfClause(l.to) {
		return t, false
	}
	switch s.lower(b) {
	case "in the company of", "alongside", "beside", "with":
	case "of":
		if !strings.EqualFold(s.text(b-1), "company") {
			return t, false
		}
	default:
		return t, false
	}
	put := false
	for k := b - 1; k > 0 && k > b-far && !s.sign(k, ",;:.()"); k-- {
		switch {
		case s.is(k, lex.Modal|lex.Not) && !s.is(k, lex.Positions):
			return t, false
		case putting[s.lower(k)]:
			put = true
		case put && s.isLabel(k) && !s.id(k, lex.WFor):
			own := s.id(k-1, lex.WOur, lex.WIts, lex.WTheir, lex.WHis, lex.WHer, lex.WMy, lex.WYour, lex.WS, lex.WThat, lex.WThis) || s.sign(k-1, "'") || s.is(k-1, lex.VoteIng)
			t.pos = s.labelPosition(k)
			return t, own && !s.unreal(k)
		case put:
			if !s.is(k, lex.VoteNoun) {
				return t, false
			}
		}
	}
	return t, false
}

// isOwned says whether the list, set between commas, is what the possessive phrase before
// it tells of: Greenland's mother country, Denmark, found.
func (s *sentence) isOwned(l *listing) bool {
	const far = 7
	b := s.beforeThe(l.from)
	if !s.sign(b, ",") || !s.sign(l.to, ",") || len(l.names) != 1 {
		return false
	}
	for k := b - 1; k > 0 && k > b-far; k-- {
		if s.sign(k, "'") {
			return s.is(k-1, lex.Actor|lex.Group) && (k == 1 || s.sign(k-2, ".;:") || s.id(k-2, lex.WThe, lex.WBut))
		}
		if !s.unknown(k) && !s.id(k, lex.WS, lex.WTo, lex.WThe, lex.WIn) && !s.is(k, lex.Members|lex.Other) {
			return false
		}
	}
	return false
}

// areWe says whether the adjective at k is what a writer calls the own people: we
// Norwegians abstained, us Dutch among them. Before a noun it is not: we Kenyan farmers.
func (s *sentence) areWe(k int) bool {
	if !s.id(k-1, lex.WWe, lex.WUs, lex.WYou) {
		return false
	}
	return strings.HasSuffix(s.lower(k), "s") || !s.unknown(k+1) || !strings.HasSuffix(s.text(k+1), "s")
}

// brings says whether "back" at k is no verb: brought it back, drew back.
func (s *sentence) brings(k int) bool {
	if !strings.EqualFold(s.text(k), "back") {
		return false
	}
	return s.id(k-1, lex.WIt, lex.WThem, lex.WHim, lex.WUs) || s.unknown(k-1) && s.at(k-1).Case == words.Lower
}
