package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// listing is a list of members in a sentence.
type listing struct {
	from, to int // units
	names    []int32
	at       []int // unit of each name
	groups   []Group
	groupAt  []int // unit of each group
	unread   int
	used     bool
	more     bool // "and others": the list is not whole
	pronoun  bool // a pronoun that stands for them
	none     bool // it says that none of them did: neither
	loose    bool // whom it stands for is named in another sentence, or one of several
}

// envoys are words behind an adjective that make it speak for the state: the
// French delegate.
const envoys = lex.Members | lex.VetoNoun | lex.VetoPast | lex.Verbs | lex.VotePast | lex.AbstainLabel

// listAt reads a list of members that starts at unit k; nil when none does.
func (s *sentence) listAt(k int) *listing {
	var l listing
	j := k
	for s.id(j, lex.WThe, lex.WBoth) {
		j++
	}
	l.from = j
	if s.neighbourOf(j) > j {
		return nil // Myanmar's neighbours China and India
	}
	for j < len(s.u) {
		if j > l.from && len(l.names) > 0 && s.sign(j+1, "'") && (s.sign(j-1, ",") || s.id(j-1, lex.WThe) && s.sign(j-2, ",")) && s.afterPossessive(&l, j+1) == j+1 {
			break // Slovakia and Cyprus, the EU's doubters; Mexico, America's neighbour
		}
		n := s.member(&l, j)
		if n == 0 {
			break
		}
		j = s.afterPossessive(&l, j+n)
		l.to = j
		if s.sign(j, "(") { // (the two sponsors), (a permanent member)
			if c := s.closing(j); c > j && c-j < 12 && !s.hasNumberOrPosition(j, c) && !(c == j+2 && s.isLabel(j+1)) {
				j = c + 1
				l.to = j
			}
		}
		if m := s.forOne(j); m > j {
			j, l.to = m, m
		}
		if m := s.retinue(j); m > j {
			j, l.to = m, m
			l.unread++
		}
		next := s.separator(j)
		if next == j && s.sign(j, "|") && s.sign(l.from-1, ":") && s.isLabel(l.from-2) && s.is(j+1, lex.Actor) && !s.sign(j+2, ":") {
			next = j + 1 // Against: Belarus | Eritrea
		}
		if next == j && s.sign(j, ";") && s.sign(l.from-1, ":") && s.isLabel(l.from-2) && s.is(j+1, lex.Actor) && (s.sign(j+2, ";.") || j+2 == len(s.u)) {
			next = j + 1 // The noes: Belarus; Eritrea; Syria.
		}
		if next == j {
			next = s.pastDescription(&l, j)
		}
		if next == j && !((s.upper || s.isFlag(j)) && s.is(j, lex.Actor)) { // a telegram leaves the commas out
			break
		}
		if s.startsClause(&l, j) || s.startsLine(&l, j) {
			break
		}
		j = next
	}
	if len(l.names)+len(l.groups) == 0 {
		return nil
	}
	if m := s.toAMan(l.to); m > l.to && len(l.groups) == 1 && len(l.names) == 0 {
		l.to, l.groups[0].Whole = m, true
	}
	return &l
}

// toAMan is the unit behind words at k that make what a group did the deed of all its
// members: the Nordics, to a man, abstained. It is k where there are none.
func (s *sentence) toAMan(k int) int {
	j := k
	if s.sign(j, ",-_") {
		j++
	}
	switch {
	case s.lower(j) == "to a man", s.lower(j) == "en bloc", s.lower(j) == "as a bloc":
		j++
	case strings.EqualFold(s.text(j), "as") && s.id(j+1, lex.WA) && (strings.EqualFold(s.text(j+2), "bloc") || strings.EqualFold(s.text(j+2), "whole")):
		j += 3
	case strings.EqualFold(s.text(j), "to") && s.id(j+1, lex.WA) && (s.lower(j+2) == "man" || s.is(j+2, lex.Members)),
		strings.EqualFold(s.text(j), "all") && s.id(j+1, lex.WOf) && s.id(j+2, lex.WThem):
		j += 3
	default:
		return k
	}
	if s.sign(j, ",-_") {
		j++
	}
	return j
}

// neighbourOf is the unit of the member that is named by what it is to the one at k:
// Montenegro's neighbour Serbia. It is k when none is.
func (s *sentence) neighbourOf(k int) int {
	if s.is(k, lex.Actor) && s.sign(k+1, "'") && s.id(k+2, lex.WS) && s.at(k+3).Case == words.Lower && s.at(k+3).Class&(lex.Sign|lex.And|lex.Small) == 0 && s.is(k+4, lex.Actor) {
		return k + 4
	}
	return k
}

// startsClause says whether behind a list that "and" has closed, which ends at j, the
// comma opens a clause on one more member: both India and Russia, China against.
func (s *sentence) startsClause(l *listing, j int) bool {
	if s.sign(j, ",") && s.is(j+1, lex.And) && s.is(j+2, lex.Actor) && s.id(j+3, lex.WWith) && s.id(j+4, lex.WThe) && s.endOfClause(j+6) && s.is(s.beforeThe(l.from), lex.Join) {
		return true // sided with the Americans, and Nicaragua with the majority
	}
	if w := s.lower(s.beforeThe(l.from) - 1); s.sign(j, ",") && len(l.at) == 1 && s.is(s.beforeThe(l.from), lex.Did) && (w == "so" || w == "as") && s.is(j+1, lex.And) && s.actsBehind(j+2) {
		return true // so did Chad, and Mali abstained
	}
	if !s.sign(j, ",") || l.to != j || len(l.at) < 2 || !s.is(s.beforeThe(l.at[len(l.at)-1]), lex.And) {
		return false
	}
	m := j + 1
	for s.id(m, lex.WThe) {
		m++
	}
	if s.is(m, lex.Actor) && (s.is(m+1, lex.VoteIng) || (s.adverb(m+1) || s.id(m+1, lex.WAlso)) && s.is(m+2, lex.VoteIng)) {
		return true // vetoed by Russia and China, the Emirates voting no as well
	}
	if s.is(j+1, lex.Actor) {
		return s.is(j+2, lex.Positions) && !s.id(j+3, lex.WBy) && s.endOfClause(j+3)
	}
	return s.is(j+1, lex.And) && s.actsBehind(j+2) // France, Spain and Portugal, and Greece contented itself with an abstention
}

// actsBehind says whether members stand at k as the subject of a verb: Greece and Malta, our
// neighbours, preferred.
func (s *sentence) actsBehind(k int) bool {
	verb := s.membersEnd(k)
	if verb == k {
		return false
	}
	if c := s.asideEnd(verb); s.sign(verb, ",") && c > verb {
		verb = c + 1
	}
	return s.is(verb, lex.Verbs|lex.VotePast) || s.unknown(verb) && s.at(verb).Case == words.Lower && strings.HasSuffix(s.text(verb), "ed")
}

// afterPossessive is the unit behind a possessive sign at j by which members are
// listed as those whose votes are told: Russia's, China's and Bolivia's. It is j
// when nothing of the kind stands there.
func (s *sentence) afterPossessive(l *listing, j int) int {
	if !s.sign(j, "'") {
		return j
	}
	k := j + 1
	if s.id(k, lex.WS) {
		k++
	}
	m := k
	for s.sign(m, ",") || s.is(m, lex.And) || s.id(m, lex.WThe) {
		m++
	}
	switch {
	case s.is(k, lex.Include), len(l.names) > 1 && s.endOfClause(k) && s.sign(l.at[len(l.at)-2]+1, "'"):
		return k
	case m > k && s.is(m, lex.Actor) && s.sign(m+1, "'"):
		return k
	}
	return j
}

func (s *sentence) hasNumberOrPosition(from, to int) bool {
	for j := from; j < to; j++ {
		if s.is(j, lex.Number|lex.Positions) {
			return true
		}
	}
	return false
}

// separator is where the next member of a list may start, j when the list ends
// at j.
func (s *sentence) separator(j int) int {
	k := j
	if s.sign(k, ".") && s.sign(k+1, ".") && s.sign(k+2, ".") && (s.is(k+3, lex.And) || strings.EqualFold(s.text(k+3), "plus")) {
		k += 3 // Belgium, Denmark ... and Japan
		if !s.is(k, lex.And) {
			k++
		}
	}
	for k < len(s.u) {
		switch {
		case s.sign(k, ",/+"), s.is(k, lex.And) && !s.is(k, lex.Positions), s.id(k, lex.WThe, lex.WBoth), s.sign(k, "&"), s.id(k, lex.WAlso):
			k++
			continue
		case s.is(k, lex.Join) && s.u[k].To-s.u[k].From >= 1 && isAlongWith(s.text(k)):
			k++
			continue
		case s.is(k-1, lex.And) && s.sign(k, ".") && s.sign(k+1, ".") && s.sign(k+2, ".") && s.is(k+3, lex.Actor):
			k += 3 // the United States, Israel and... New Zealand
			continue
		case s.is(k, lex.Number) && s.is(k+1, lex.Group) && k > j: // and the three Baltic states
			k++
			continue
		}
		break
	}
	if w := s.lower(k); s.sign(k-1, ",") && (w == "of course" || w == "naturally" || w == "obviously" || w == "predictably" || w == "of" && strings.EqualFold(s.text(k+1), "course")) {
		m := k + 1
		if w == "of" {
			m++
		}
		if s.sign(m, ",") {
			m++
		}
		for s.is(m, lex.And) || strings.EqualFold(s.text(m), "plus") {
			m++ // Russia, of course, plus Belarus
		}
		if s.is(m-1, lex.And) || strings.EqualFold(s.text(m-1), "plus") {
			k = m
		}
	}
	if w := s.lower(k); s.is(k-1, lex.And) && (w == "our" || w == "even" || w == "also") {
		m := k + 1
		if strings.EqualFold(s.text(m), "own") || strings.EqualFold(s.text(m), "dear") {
			m++
		}
		if s.is(m, lex.Actor) && !s.Lex.Names[s.u[m].Val].Demonym {
			k = m // and our own Canada
		}
	}
	if k > j {
		k = s.pastAdjective(k)
	}
	if s.is(k-1, lex.And) && s.id(k, lex.WYes) && s.sign(k+1, ",") {
		k += 2 // and yes, Ukraine
	}
	if s.is(k-1, lex.And) || s.sign(k-1, ",") && s.is(k-2, lex.And) {
		// and, for the first time, Brazil
		if s.sign(k-1, ",") {
			k--
		}
		if s.sign(k, ",") {
			if m := s.asideEnd(k); m > k {
				next := m + 1
				for s.id(next, lex.WThe) && !s.is(next, lex.Actor) {
					next++ // and, in a gesture to the alliance, the United States
				}
				if s.is(next, lex.Actor) {
					k = next
				}
			}
		}
	}
	if s.is(k-1, lex.And) && s.sign(k, "-_") {
		for m := k + 1; m < k+7 && !s.is(m, lex.Positions|lex.Number|lex.Actor); m++ {
			if s.sign(m, "-_") && (s.at(m).Space || s.sign(m, "_")) {
				k = m + 1 // and -- bless them -- Guatemala
				for s.id(k, lex.WThe) {
					k++
				}
				break
			}
		}
	}
	if k == j && s.sign(j, "-_") && (s.at(j).Space || s.sign(j, "_")) && s.is(j+1, lex.And) && s.is(j+2, lex.Actor) && s.endOfClause(j+3) {
		return j + 2 // Brazil - and Belgium
	}
	if k == j {
		return j
	}
	if s.is(k-1, lex.And) && s.sign(k, "(") {
		if c := s.closing(k); c > k && c-k <= 6 && !s.hasNumberOrPosition(k, c) && s.is(c+1, lex.Actor) {
			k = c + 1 // and (of course) Egypt
		}
	}
	if s.member(&listing{names: []int32{-1}, at: []int{-1}}, k) == 0 {
		if m := s.owned(k); m > k {
			return m
		}
		return j
	}
	return k
}

func isAlongWith(w string) bool {
	switch w {
	case "along with", "together with", "alongside", "as well as", "joined by":
		return true
	}
	return false
}

// member reads one member of a list at k into l and says how many units it
// takes; 0 when none stands there.
func (s *sentence) member(l *listing, k int) int {
	if k >= len(s.u) {
		return 0
	}
	u := &s.u[k]
	switch {
	case u.Is(lex.Actor):
		n := &s.Lex.Names[u.Val]
		if s.neighbourOf(k) > k {
			return 0
		}
		if n.Demonym && !s.speaksForState(k) || s.isPrefixed(k) {
			return 0
		}
		if n.Place && (s.isPlace(k) || s.text(k+1) == "Group") || company[s.lower(k+1)] && s.text(k+1) != "others" {
			return 0
		}
		if len(n.Aliases) == 0 {
			l.unread++
		} else {
			l.names = append(l.names, u.Val)
			l.at = append(l.at, k)
		}
		if n.Demonym && deputies[s.lower(k+1)] && (len(l.names) > 1 || s.listGoesOn(k+2)) {
			return 2 // Chad, the Cuban delegation and Mali
		}
		return 1
	case u.Is(lex.Person):
		if !s.personActs(k) {
			return 0
		}
		l.names = append(l.names, u.Val)
		l.at = append(l.at, k)
		return 1
	case u.Is(lex.Group) && (!s.is(k-1, lex.Number|lex.Other|lex.Only) || s.is(k-1, lex.Number) && (s.is(k-2, lex.All|lex.And) || s.id(k-2, lex.WThe) && strings.HasPrefix(s.Lex.Groups[u.Val].ID, "p") || s.id(k-2, lex.WThe) && s.is(k-3, lex.And))):
		l.groups = append(l.groups, Group{Index: u.Val})
		l.groupAt = append(l.groupAt, k)
		return 1
	case u.Class == 0 && u.Case == words.Capital && len(l.names) > 0:
		if i, ok := s.Lex.Nearest(s.text(k)); ok {
			l.names = append(l.names, i)
			l.at = append(l.at, k)
			return 1
		}
		// A name that nobody has: it takes part in the list and is not judged.
		if (s.sign(k+1, ",") || s.is(k+1, lex.And)) && s.is(k+2, lex.Actor) {
			l.unread++
			return 1
		}
	}
	return 0
}

// listGoesOn says whether one more member of a list stands behind a comma or "and" at k.
func (s *sentence) listGoesOn(k int) bool {
	return (s.sign(k, ",") || s.is(k, lex.And)) && s.is(s.behindThe(k+1), lex.Actor)
}

// speaksForState says whether an adjective at k stands for the state: the Dutch
// abstained, the French delegate, a Russian veto.
func (s *sentence) speaksForState(k int) bool {
	if s.is(k+1, lex.Only|lex.Include|lex.Among) && strings.HasSuffix(s.lower(k), "s") && (s.upper || s.id(k-1, lex.WThe)) {
		return true // the Canadians among them; AMERICANS ALONE
	}
	if s.is(k-1, lex.Only) && states[s.lower(k+1)] {
		return false // the only American state to vote against
	}
	if s.inCodes(k) || s.sameAs(k) {
		return true
	}
	if choices[s.lower(k+1)] && s.isCopula(k+2) || isChair(s.lower(k+1)) && s.isCopula(k+2) || s.adjectiveNo(k) || s.isPeopleActing(k) {
		return true // the Indian decision was to abstain
	}
	if s.is(k+1, envoys) && !s.is(k+1, lex.YesVerb) || s.sign(k+1, "'") || speakers[s.lower(k+1)] {
		return true
	}
	j := k + 1
	for s.is(j, lex.Did) || s.adverb(j) {
		j++
	}
	if j > k+1 && s.is(j, envoys) {
		return true
	}
	if s.readsOff(k) || s.areWe(k) || s.isCopula(k-1) && (s.is(k-2, lex.AbstainLabel) || s.is(k-2, lex.VoteNoun) && s.is(k-3, lex.NoLabel) || s.is(k-2, lex.NoLabel) && s.is(k-3, lex.VoteNoun|lex.Only)) && s.endOfClause(k+1) {
		return true
	}
	if s.is(k-1, lex.And) && s.is(k-2, lex.Actor) && s.id(k-3, lex.WThe) && strings.HasSuffix(s.lower(k), "s") && strings.HasSuffix(s.lower(k-2), "s") && (s.isCopula(k+1) || s.is(k+1, lex.Did|lex.Verbs|lex.VotePast)) {
		return true // the Australians and New Zealanders were
	}
	plural := s.id(k-1, lex.WThe) && k > 0 && !strings.HasSuffix(s.lower(k), "an") // one hand, the American
	if plural && (s.is(k+1, lex.And) || s.sign(k+1, ",")) {
		return true
	}
	if plural && s.isCopula(k+1) && s.is(j, lex.Labels) && (s.endOfClause(j+1) || s.id(j+1, lex.WIt) && s.endOfClause(j+2)) {
		return true // the French were against it
	}
	if plural && strings.HasSuffix(s.lower(k), "s") && (j > k+1 && s.is(j, lex.Among) || s.votesInTheEnd(k+1) || s.is(k+1, lex.YesVerb|lex.NoVerb) && s.endOfClause(k+2)) {
		return true
	}
	if plural && s.is(k-2, lex.Join) && (s.id(k+1, lex.WIn) || s.endOfClause(k+1)) {
		return true // joined the Chinese in voting no
	}
	// French and British delegates; "the Russians and the Chinese".
	if s.is(k+1, lex.And) || s.sign(k+1, ",-") {
		m := k + 2
		for s.id(m, lex.WThe) {
			m++
		}
		return s.is(m, lex.Actor) && (s.is(m+1, envoys) || s.is(m+1, lex.And|lex.Did) || s.upper && s.is(m+1, lex.Only))
	}
	if s.id(k-1, lex.WThe) || s.is(k-1, lex.And) {
		return s.sign(k+1, ".,;)?!") || k+1 == len(s.u)
	}
	return false
}

// inCodes says whether the code at k stands beside another, or alone behind a label and a
// colon: CHN, RUS and GBR; N: USA.
func (s *sentence) inCodes(k int) bool {
	code := func(j int) bool { return s.is(j, lex.Actor) && s.Lex.Names[s.u[j].Val].Code && len(s.text(j)) == 3 }
	joins := func(j int) bool { return s.sign(j, ",/") || s.is(j, lex.And) }
	if code(k) && s.sign(k-1, ":=") && (isLetter(s.text(k-2)) || s.isLabel(k-2)) && s.endOfClause(k+1) && !s.upper {
		return true
	}
	return !s.upper && code(k) && (joins(k+1) && code(k+2) || joins(k-1) && code(k-2))
}

// sameAs says whether the plural adjective at k names those of whom it is said that they
// did the same: so did New Zealanders.
func (s *sentence) sameAs(k int) bool {
	w := s.lower(k - 2)
	return s.is(k-1, lex.Did) && s.lower(k-1) == "did" && (w == "so" || w == "as") && strings.HasSuffix(s.lower(k), "s") && s.endOfClause(k+1)
}

// readsOff says whether the adjective at k stands in a list of no more than adjectives
// behind a noun for votes and a colon: three abstentions: Chinese, Indian and Brazilian.
func (s *sentence) readsOff(k int) bool {
	const far = 12
	e := k
	for e < k+far && (s.is(e, lex.Actor|lex.And) || s.sign(e, ",") || s.id(e, lex.WThe)) {
		e++
	}
	if !s.endOfClause(e) {
		return false
	}
	for j := k - 1; j > k-far; j-- {
		if s.sign(j, ":") {
			return s.is(j-1, lex.Labels|lex.VetoNoun|lex.VoteNoun) && e < len(s.u)
		}
		if !s.is(j, lex.Actor|lex.And) && !s.sign(j, ",") && !s.id(j, lex.WThe) {
			return false
		}
	}
	return false
}

// states are words before which an adjective tells of a part of the world.
var states = map[string]bool{"state": true, "country": true, "nation": true, "republic": true, "member": true, "power": true, "states": true, "countries": true, "nations": true, "members": true, "republics": true}

// votesInTheEnd says whether words from k on tell a deed and, of the same subject, a
// vote: bottled it and abstained.
func (s *sentence) votesInTheEnd(k int) bool {
	const far = 6
	for m := k; m < k+far; m++ {
		switch {
		case s.is(m, lex.And):
			return m > k && s.is(m+1, lex.VotePast|lex.AbstainVerb|lex.AbsentVerb)
		case s.unknown(m) || s.id(m, lex.WIt, lex.WThe, lex.WA, lex.WIts, lex.WTheir, lex.WTo) || s.adverb(m) || m == k && s.is(m, lex.Join|lex.Idle|lex.YesVerb|lex.NoVerb), m == k+1 && s.is(m, lex.Actor) && s.is(k, lex.Join|lex.YesVerb|lex.NoVerb):
		default:
			return false
		}
	}
	return false
}

// personActs says whether the leader or envoy named at k stands for the
// government: Haley vetoed, voted with Castro, Mr Muskie's delegation.
func (s *sentence) personActs(k int) bool {
	if s.sign(k+1, "'") {
		if s.envoyAfter(k+1) > k+1 {
			return true
		}
		for j := k + 2; j < k+6; j++ {
			if s.is(j, lex.VetoNoun|lex.VoteNoun|lex.Labels) || s.isLabel(j) {
				return true
			}
			if s.elided(j) {
				return true // but Castro's abstained
			}
			if !s.id(j, lex.WS) && !s.unknown(j) && !s.is(j, lex.Another|lex.Only) && !s.isCopula(j) && !s.sign(j, "\"'") {
				return s.endOfClause(j) && (s.is(k-1, lex.Only|lex.NoLabel) || s.isCopula(k-1))
			}
		}
		return false
	}
	b := k - 1
	for s.unknown(b) && s.at(b).Case == words.Capital || s.sign(b, ".") {
		b-- // Mr., Ambassador
	}
	if s.is(b, lex.Join) || s.id(b, lex.WBy) && s.is(b-1, lex.VetoPast|lex.VetoBlock|lex.Positions) {
		return true
	}
	if s.bids(k+1) > k+1 {
		return true // Mr Modi had his ambassador abstain
	}
	j := k + 1
	for s.is(j, lex.Did) && !s.is(j, lex.Verbs) || s.adverb(j) || s.is(j, lex.Only|lex.Another) {
		j++
	}
	return s.is(j, lex.AbstainVerb|lex.AbsentVerb|lex.VotePast|lex.VetoPast|lex.Join) || s.is(j, lex.NoVerb) && s.u[j].To-s.u[j].From > 1 || s.is(j, lex.VetoUse) && (s.is(j+1, lex.VetoNoun) || s.is(j+2, lex.VetoNoun) || s.is(j+3, lex.VetoNoun)) || s.is(j, lex.VetoBlock) && s.is(j+1, lex.Text)
}

// hosted are what is called by the town where it was made or sits.
var hosted = map[string]bool{
	"co-chairs": true, "cochairs": true, "co": true, "talks": true, "process": true, "accord": true, "accords": true, "agreement": true, "agreements": true, "group": true, "conference": true, "protocol": true, "summit": true,
	"treaty": true, "pact": true, "plan": true, "formula": true, "declaration": true, "format": true, "principles": true, "communiqué": true, "deal": true,
}

// isPlace says whether a capital at k is only where something happens.
func (s *sentence) isPlace(k int) bool {
	if s.inCapital(k-1) || s.cameFrom(k-1) {
		return false
	}
	if s.id(k-1, lex.WIn, lex.WAt, lex.WFrom, lex.WTo, lex.WInto, lex.WOut) && !s.is(k-1, lex.Join) {
		return true
	}
	switch s.lower(k - 1) {
	case "east", "west", "north", "south", "downtown", "old":
		return s.unknown(k - 1) // East Jerusalem
	}
	if s.unknown(k+1) && (s.at(k+1).Case == words.Lower || s.upper) && hosted[s.lower(k+1)] {
		return true // the Minsk co-chairs
	}
	return k == 0 && s.first && (s.sign(k+1, "(_-/") || s.sign(k+1, ",") && s.is(k+2, lex.Date))
}

// cameFrom says whether "from" at b tells whose a vote was: a no came from Havana.
func (s *sentence) cameFrom(b int) bool {
	if s.id(b, lex.WFrom) && (s.is(b-1, lex.VetoNoun|lex.Labels) || s.id(b-1, lex.WNo, lex.WYes)) {
		return true // vetoes from Moscow and Beijing
	}
	if s.id(b, lex.WFrom) && deputies[s.lower(b-1)] {
		return true // the man from Manila
	}
	if s.id(b, lex.WFrom) && strings.EqualFold(s.text(b+2), "came") && s.nounBehind(b+2) > b+2 {
		return true // from Havana came a no
	}
	if !s.id(b, lex.WFrom) || !strings.HasPrefix(s.lower(b-1), "c") {
		return false
	}
	switch s.lower(b - 1) {
	case "came", "come", "comes", "coming":
	default:
		return false
	}
	for k := b - 2; k >= 0 && k > b-5; k-- {
		if s.is(k, lex.VoteNoun|lex.Labels|lex.VetoNoun) || s.id(k, lex.WNo, lex.WYes) {
			return true
		}
	}
	return false
}

// inCapital says whether "in" at b stands between those who govern and their capital:
// the new authorities in Kigali.
func (s *sentence) inCapital(b int) bool {
	if !s.id(b, lex.WIn) {
		return false
	}
	switch s.lower(b - 1) {
	case "authorities", "government", "rulers", "regime", "generals", "colonels", "junta", "leadership", "leaders":
		return s.is(b+1, lex.Actor) && s.Lex.Names[s.u[b+1].Val].Place
	}
	return false
}

// lists finds the lists of the sentence that stand outside one another.
func (s *sentence) findLists() {
	for k := 0; k < len(s.u); {
		if !s.is(k, lex.Actor|lex.Group|lex.Person) {
			k++
			continue
		}
		if s.is(k, lex.Group) && s.opensBound(k) {
			k = max(k+1, s.members(k+1))
			continue
		}
		l := s.listAt(k)
		if l == nil {
			k++
			continue
		}
		l.more = s.is(l.to, lex.And) && s.is(l.to+1, lex.Other) || s.sign(l.to, ",") && s.is(l.to+1, lex.Other)
		s.people = append(s.people, *l)
		k = l.to
	}
	s.joinEnvoys()
	s.partClauses()
	s.findPronouns()
	s.findWe()
	s.findFormer()
	s.keepSubject()
	s.keepNamed()
}

// listFrom is the list that starts at unit k or just behind an article there.
func (s *sentence) listFrom(k int) *listing {
	for s.id(k, lex.WThe, lex.WBoth) || s.is(k, lex.Only) && !s.is(k, lex.Include) {
		k++
	}
	for i := range s.people {
		if s.people[i].from == k || s.people[i].from < k && k < s.people[i].to {
			return &s.people[i]
		}
	}
	return nil
}

// listEnding is the list that ends at unit k, possessive signs left out.
func (s *sentence) listEnding(k int) *listing {
	for i := range s.people {
		if s.people[i].to == k {
			return &s.people[i]
		}
	}
	return nil
}
