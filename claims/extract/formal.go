package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// formalActs reads what a list did from the words of minutes, cables and law reviews at j:
// recorded a negative vote, is shown as absent, denied it its support, broke with others.
// Told is whether such words stand there.
func (s *sentence) formalActs(t stance, j, strange int) (st stance, ok, told bool) {
	if m := s.enteredVote(j); m > j && strange <= 2 {
		t.pos, t.to = s.labelPosition(m), m+1
		if s.is(t.to, lex.VoteNoun) {
			t.to++
		}
		return t, t.pos != plenary.UnknownPosition, true
	}
	if s.isCopula(j) && writtenDown[s.lower(j+1)] && strange <= 2 {
		if st, ok := s.recordedAs(t, j+1); ok {
			return st, true, true
		}
	}
	if m := s.concurs(j); m > j && strange <= 2 {
		t.pos, t.to = plenary.Yes, m
		return t, !s.unreal(j), true
	}
	if m := s.denies(j); m > j && strange <= 2 {
		t.pos, t.to, t.not = plenary.Yes, m, true
		return t, !s.unreal(j), true
	}
	if st, ok := s.departed(t, j); ok && strange <= 2 {
		return st, true, true
	}
	return t, false, false
}

// opensFormal says whether the verb at k is one of those.
func (s *sentence) opensFormal(k int) bool {
	if departs[s.lower(k)] {
		_, ok := s.departed(stance{}, k)
		return ok
	}
	return s.enteredVote(k) > k || s.denies(k) > k || s.concurs(k) > k
}

// concurs is the unit behind the verb at j that says by itself, or with no more than the
// text behind it, that a member agreed to it: concurred, subscribed to the text. It is j
// when it may be to anything else: concurred that the text was flawed.
func (s *sentence) concurs(j int) int {
	switch s.lower(j) {
	case "concurred", "subscribed", "assented", "acceded":
	case "concurring", "subscribing", "assenting":
		if s.endOfClause(j+1) && (s.is(j-1, lex.Actor|lex.Another) || s.sign(j-1, ",")) {
			return j + 1
		}
		return j
	default:
		return j
	}
	if s.endOfClause(j + 1) {
		return j + 1
	}
	m := j + 1
	if !s.id(m, lex.WTo, lex.WIn, lex.WWith) {
		return j
	}
	for m++; s.id(m, lex.WThe, lex.WThis, lex.WIts) || s.is(m, lex.Another|lex.Council|lex.Assembly) || s.is(m, lex.Actor) && s.is(m+1, lex.Text); m++ {
	}
	if s.is(m, lex.Text) && !s.id(m, lex.WThat) && m < j+7 {
		return m + 1
	}
	return j
}

// enters are verbs of putting a vote on record: recorded a negative vote, entered an
// abstention, registered its dissent.
var enters = map[string]bool{
	"recorded": true, "registered": true, "entered": true, "returned": true, "lodged": true, "tendered": true, "records": true, "registers": true, "enters": true, "returns": true,
}

// enteredVote is the unit behind the vote that the verb at j puts on record, j when it puts
// none: recorded a negative vote.
func (s *sentence) enteredVote(j int) int {
	m := s.nounBehind(j)
	if !enters[s.lower(j)] || m == j || s.id(m, lex.WYes, lex.WNo) && s.is(m+1, lex.Members) && !s.is(m+1, lex.VoteNoun) {
		return j
	}
	return m
}

// writtenDown are participles of what a record says of a member: is shown, is listed as.
var writtenDown = map[string]bool{
	"shown": true, "recorded": true, "listed": true, "entered": true, "registered": true, "marked": true, "noted": true, "minuted": true, "logged": true, "returned": true, "inscribed": true, "put down": true, "set down": true,
}

// recordedAs reads what the record is said, from the participle at j on, to show a member
// as: is shown in the record as having voted against, is entered in the minutes as absent.
func (s *sentence) recordedAs(t stance, j int) (stance, bool) {
	const far = 6
	for m := j + 1; m < j+far; m++ {
		if s.id(m, lex.WAs) {
			for m++; strings.EqualFold(s.text(m), "having") || s.id(m, lex.WA, lex.WAn); m++ {
			}
			switch {
			case s.is(m, lex.VotePast|lex.VoteIng):
				return s.ballot(t, m)
			case s.is(m, lex.Verbs) || s.isLabel(m) && !s.id(m, lex.WFor) && !s.against(m):
				t.pos, t.to = s.labelPosition(m), m+1
				return t, s.endOfLabel(m+1) || s.is(m, lex.Verbs)
			}
			return t, false
		}
		if w := s.lower(m); w == "error" || w == "mistake" || w == "originally" || w == "initially" {
			return t, false
		}
		if !s.id(m, lex.WIn, lex.WThe, lex.WBy, lex.WOn) && !s.unknown(m) && !s.is(m, lex.VoteNoun|lex.UN|lex.Assembly|lex.Council|lex.Did) {
			return t, false
		}
	}
	return t, false
}

// denies is the unit behind words for a vote that the verb at j says was kept from a text,
// j when nothing is denied it: denied the text its support, refused the motion its vote.
func (s *sentence) denies(j int) int {
	const far = 7
	switch s.lower(j) {
	case "denied", "refused", "grudged", "denies", "refuses", "denying", "refusing":
	default:
		return j
	}
	for m := j + 1; m < j+far && !s.sign(m, ",;:."); m++ {
		if s.is(m, lex.Actor|lex.Group|lex.Person) {
			return j // denied Sweden its support
		}
		if !s.id(m, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) {
			continue
		}
		switch s.lower(m + 1) {
		case "vote", "votes", "support", "backing", "blessing", "assent", "approval", "endorsement", "consent":
			return m + 2
		}
		return j
	}
	return j
}

// composes are verbs between those who took a position and the list of who they were.
var composes = map[string]bool{
	"comprised": true, "comprises": true, "comprising": true, "comprise": true, "numbered": true, "brought together": true, "encompassed": true,
}

// composed is the unit before the verb by which a list that unit j stands before is told as
// who made up a side: the five opponents comprised, the minority consisted of, was made up
// of, brought together. It is j when no such verb does.
func (s *sentence) composed(j int) int {
	low, before := s.lower(j), s.lower(j-1)
	switch {
	case composes[low]:
		return j - 1
	case low == "them" && before == "counted among":
		return j - 2 // the abstainers counted among them France
	case strings.HasSuffix(low, " to be found") && s.isLabel(j-1):
		return j - 1
	case (low == "counted" || low == "found" || low == "reckoned" || low == "seen") && strings.EqualFold(s.text(j-1), "be") && strings.HasSuffix(s.lower(j-2), " to"):
		return j - 3 // among those who abstained were to be counted
	case (low == "ranks" || low == "number" || low == "in the ranks of") && s.id(j-1, lex.WIts, lex.WTheir) && s.id(j-2, lex.WIn) && (strings.EqualFold(s.text(j-3), "numbered") || strings.EqualFold(s.text(j-3), "counted")):
		return j - 4
	case low == "together" && (before == "brought" || before == "brings" || before == "bringing"):
		return j - 2
	case s.id(j, lex.WOf) && (before == "consisted" || before == "consists" || before == "consisting"):
		return j - 2
	case s.id(j, lex.WOf) && (before == "composed" || before == "comprised") && s.isCopula(j-2):
		return j - 3
	case (s.id(j, lex.WOf, lex.WBy) && before == "up" || low == "up of") && s.madeUp(j):
		k := j - 2
		if low == "up of" {
			k = j - 1
		}
		return k - 2
	}
	return j
}

// madeUp says whether "was made" stands before "up of" that ends at j.
func (s *sentence) madeUp(j int) bool {
	k := j - 2
	if strings.Contains(s.text(j), " ") {
		k = j - 1
	}
	return strings.EqualFold(s.text(k), "made") && s.isCopula(k-1)
}

// sharedBy is the unit of the noun for a vote that is told to have been shared by those
// named behind "by" at j: India's abstention was shared by Nepal. It is j when none is.
func (s *sentence) sharedBy(j int) int {
	for m := j - 1; s.sign(j, ",") && m > j-7 && m > 0; m-- {
		if s.id(m, lex.WBy) {
			if k := s.sharedBy(m); k < m {
				return k // was shared by one ally, Greece
			}
			return j
		}
		if !s.unknown(m) && !s.is(m, lex.Number|lex.Members|lex.Group|lex.OtherBody|lex.Other|lex.Only) && !s.id(m, lex.WA, lex.WAn, lex.WThe, lex.WOf, lex.WIts) {
			return j
		}
	}
	k := j - 1
	switch s.lower(k) {
	case "shared", "matched", "echoed", "copied", "imitated", "followed", "repeated":
	default:
		return j
	}
	if !s.id(j, lex.WBy) || !s.isCopula(k-1) {
		return j
	}
	k -= 2
	if s.is(k, lex.VoteNoun) {
		k--
	}
	if s.is(k, lex.AbstainLabel) && s.isNounLabel(k) || strings.EqualFold(s.text(k), "dissent") || s.id(k, lex.WNo, lex.WYes) || s.is(k, lex.Labels) && s.is(k+1, lex.VoteNoun) {
		return k
	}
	return j
}

// departs are verbs of going another way than others: broke ranks with Brazil by abstaining.
var departs = map[string]bool{
	"broke ranks with": true, "broke": true, "broke rank with": true, "parted": true, "departed": true, "dissociated": true, "diverged": true, "differed": true, "deviated": true,
}

// departed reads what a member that the verb at j says went another way than others did
// itself: broke with the rest of the region by abstaining, parted company with its allies
// and voted in favour.
func (s *sentence) departed(t stance, j int) (stance, bool) {
	const far = 14
	if !departs[s.lower(j)] || s.unreal(j) {
		return t, false
	}
	with := strings.Contains(s.text(j), "with")
	for m := j + 1; m < j+far && !s.sign(m, ";:.()"); m++ {
		with = with || s.id(m, lex.WWith, lex.WFrom)
		if with && s.id(m, lex.WThe) && s.is(m+1, lex.Number) && s.endOfClause(m+2) && !s.is(m+2, lex.And) {
			t.pos, t.to, t.not = s.toldNumber(s.value(m+1)), m+2, true // broke with the thirteen
			return t, t.pos != plenary.UnknownPosition
		}
		if with && s.id(m, lex.WThe) && strings.EqualFold(s.text(m+1), "majority") && s.endOfClause(s.inTheVote(m+2)) && !s.is(m+2, lex.And) {
			side, sure := s.majoritySide()
			t.pos, t.to, t.not, t.loose = side, m+2, true, !sure // broke with the majority
			return t, true
		}
		if !with || !s.id(m, lex.WBy, lex.WIn) && !s.is(m, lex.And) {
			if s.is(m, lex.Positions|lex.VotePast) || s.is(m, lex.Number) && !s.id(m-1, lex.WThe) {
				return t, false
			}
			continue
		}
		k := m + 1
		for s.adverb(k) || s.is(k, lex.Did) {
			k++
		}
		switch {
		case s.is(k, lex.VoteIng|lex.VotePast) && !s.is(k, lex.VoteNoun):
			t, ok := s.ballot(t, k)
			return t, ok && s.leaves(j, m)
		case s.is(k, lex.AbstainLabel|lex.AbstainVerb) || refuses(s.lower(k)) && s.endOfClause(k+1):
			if t.pos = s.labelPosition(k); t.pos == plenary.UnknownPosition {
				t.pos = plenary.No
			}
			t.to = k + 1
			return t, s.leaves(j, m)
		}
	}
	return t, false
}

// leaves marks the members named between units j and m, whom others left, as read.
func (s *sentence) leaves(j, m int) bool {
	for k := j; k < m; k++ {
		if o := s.listFrom(k); o != nil && o.from > j {
			o.used = true
		}
	}
	return true
}

// whoseDelegates is the unit of the envoys whose vote a relative clause behind the comma at
// j tells: Brazil, whose delegation abstained; or of "being" there: Serbia, being against.
// It is j when neither stands there.
func (s *sentence) whoseDelegates(j int) int {
	if s.sign(j, ",") && strings.EqualFold(s.text(j+1), "being") && s.is(j+2, lex.YesLabel|lex.NoLabel) && s.endOfClause(j+3) {
		return j + 1
	}
	if !s.sign(j, ",") || !strings.EqualFold(s.text(j+1), "whose") {
		return j
	}
	m := j + 2
	if s.unknown(m) && !deputies[s.lower(m)] {
		m++
	}
	k := m + 1
	for s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) {
		k++
	}
	if (deputies[s.lower(m)] || s.is(m, lex.Members)) && !company[s.lower(m)] && s.is(k, lex.VotePast|lex.AbstainVerb|lex.AbsentVerb) {
		return m
	}
	return j
}

// findFormer adds to the lists of the sentence the one of two members that "the former" or
// "the latter" stands for: India and Nepal differed, the former abstaining.
func (s *sentence) findFormer() {
	for k := range s.u {
		low := s.lower(k)
		if low != "former" && low != "latter" && low != "first" && low != "second" || !s.id(k-1, lex.WThe) || !s.votesAt(k+1) || (low == "first" || low == "second") && s.counterpart(k) == "" {
			continue
		}
		one := s.oneOfTwo(k-1, low == "latter" || low == "second")
		if one < 0 {
			continue
		}
		l := listing{from: k, to: k + 1, names: []int32{one}, at: []int{k}, pronoun: true}
		s.people = slices.Insert(s.people, s.peopleBefore(k), l)
	}
}

// peopleBefore is how many of the lists of the sentence stand before unit k.
func (s *sentence) peopleBefore(k int) int {
	n, _ := slices.BinarySearchFunc(s.people, k, func(l listing, k int) int { return l.from - k })
	return n
}

// isFormer says whether "the former" or "the latter" stands at k.
func (s *sentence) isFormer(k int) bool {
	low := s.lower(k + 1)
	return s.id(k, lex.WThe) && (low == "former" || low == "latter")
}

// oneOfTwo is the second, or the first, of the only two members that are named shortly
// before unit k; -1 when they are not two. Their own list is taken as read.
func (s *sentence) oneOfTwo(k int, second bool) int32 {
	const far = 40
	var names []int32
	var both *listing
	for i := s.peopleBefore(k) - 1; i >= 0; i-- {
		o := &s.people[i]
		if o.pronoun {
			continue
		}
		if o.from < k-far || o.to > k || len(o.groups) > 0 || o.unread > 0 || len(names)+len(o.names) > 2 {
			return -1
		}
		names, both = append(append([]int32(nil), o.names...), names...), o
	}
	if both == nil && s.walker.named.sent == s.n-1 {
		names, both = s.walker.named.names, &listing{} // they differed: the former abstained
	}
	if len(names) != 2 {
		return -1
	}
	if len(both.names) == 2 {
		both.used = true
	}
	if second {
		return names[1]
	}
	return names[0]
}

// votesAt says whether what stands at k, behind words for a member, is how it voted.
func (s *sentence) votesAt(k int) bool {
	for s.adverb(k) || s.is(k, lex.Did) && !s.is(k, lex.Verbs) {
		k++
	}
	return s.is(k, lex.VotePast|lex.VoteIng|lex.Verbs|lex.AbstainLabel|lex.NoLabel|lex.YesLabel|lex.AbsentLabel) || s.concurs(k) > k || strings.HasPrefix(s.lower(k), "concurr")
}

// standsBeside is the list beside which the verb at j puts the one behind it: beside Israel
// stood Fiji. It is nil when the verb does nothing of the kind.
func (s *sentence) standsBeside(j int) *listing {
	switch s.lower(j) {
	case "stood", "stands", "stand", "sat", "sits", "figured", "figures", "appears", "appeared":
	default:
		return nil
	}
	o := s.listEnding(j)
	if o == nil {
		return nil
	}
	switch b := s.beforeThe(o.from); s.lower(b) {
	case "beside", "alongside":
		if len(o.names) > 0 && len(o.groups) == 0 && o.unread == 0 && (b == 0 || s.sign(b-1, ".,;:-_")) {
			return o
		}
	}
	return nil
}

// inGroup is the index and one of the group whose doing is told from the head of the
// sentence to unit k: Africa cast a single negative vote, that of Egypt. It is 0 when the
// sentence speaks of none.
func (s *sentence) inGroup(k int) int32 {
	j := 0
	for s.id(j, lex.WThe) || s.is(j, lex.Except) {
		j++
	}
	if g, to := s.groupAt(j, true); g >= 0 && to < k {
		return g + 1
	}
	return 0
}

// behindUnlike says whether "unlike" governs the name behind unit b: unlike Salazar's old
// Portugal.
func (s *sentence) behindUnlike(b int) bool {
	const far = 7
	for m := b; m >= 0 && m > b-far; m-- {
		if strings.EqualFold(s.text(m), "unlike") {
			return true
		}
		if !s.unknown(m) && !s.sign(m, "'") && !s.id(m, lex.WS, lex.WThe) && !s.is(m, lex.Person|lex.Actor) {
			return false
		}
	}
	return false
}

// havingDone says whether a list is followed by no more than that it had voted so: Peru
// having dissented, the text fell.
func (s *sentence) havingDone(l *listing, t *stance) bool {
	return strings.EqualFold(s.text(l.to), "having") && s.endOfClause(t.to)
}

// inSpiteOf says whether the part of a text that is named at k is only why, or in spite of
// what, a member voted on the whole: for it in spite of the immunity clause.
func (s *sentence) inSpiteOf(k int) bool {
	const far = 5
	for m := k - 1; m >= 0 && m > k-far; m-- {
		switch w := s.lower(m); {
		case s.id(m, lex.WAfter) || w == "following":
			return s.endOfClause(k+1) && !s.is(k+1, lex.And) // by 93 votes to 8 after amendments
		case w == "despite" || w == "notwithstanding", w == "spite" || w == "because" || w == "account", strings.HasSuffix(w, "spite of") || strings.HasSuffix(w, "because of"):
			return true
		case !s.unknown(m) && !s.id(m, lex.WThe, lex.WOf, lex.WIts, lex.WA) && !s.is(m, lex.Another):
			return false
		}
	}
	return false
}

// finds are verbs of which a member is the object that finds itself where they say.
var finds = map[string]bool{"put": true, "puts": true, "placed": true, "left": true, "leaves": true, "found": true, "landed": true, "set": true}

// againstElse says whether what the phrase at j is against may be something else than the
// text: came out against the embargo, set its face against sanctions; or what it is said to be
// in favour of: was in favour of talks.
func (s *sentence) againstElse(j int) bool {
	if low := s.lower(j); (low == "in favour" || low == "in favor") && s.id(j+1, lex.WOf) {
		return !s.textAhead(j+1) && !s.objectAhead(j+1)
	}
	if !strings.HasSuffix(s.lower(j), " against") {
		return false
	}
	for m := j + 1; m < j+4; m++ {
		switch s.lower(m) {
		case "embargo", "sanctions", "blockade", "boycott":
			return true
		}
	}
	return s.againstDeed(j+1) || !s.textAhead(j) && !s.objectAhead(j)
}

// isDenied says whether the member between units b and to is told to have been denied what
// another has: China denied Moscow its vote.
func (s *sentence) isDenied(b, to int) bool {
	switch s.lower(b) {
	case "denied", "refused", "grudged", "denies", "refuses", "denying", "refusing", "gave", "lent", "giving":
		return s.id(to, lex.WIts, lex.WTheir, lex.WHis, lex.WHer)
	}
	return false
}
