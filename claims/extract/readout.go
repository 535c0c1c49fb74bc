package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// listedBefore reads a list that no verb of its own follows, from what is said before it of those
// whom it names.
func (s *sentence) listedBefore(l *listing) (stance, bool) {
	if len(l.groups) > 0 || l.unread > 0 || l.pronoun || !s.endOfClause(l.to) && !s.sign(l.to, "-_") {
		return stance{}, false
	}
	if len(l.names) == 1 {
		return s.theOne(l)
	}
	for _, read := range [...]func(*listing) (stance, bool){s.bareList, s.refusers, s.recited, s.counted, s.listApart} {
		if t, ok := read(l); ok {
			return t, true
		}
	}
	return stance{}, false
}

// bareList reads a sentence that is a list and nothing more, behind one that counts as many
// on one side: 187 for, three against. The US, Israel and, a first, Brazil. Words that say no
// more than that names follow may lead it in: they are; here is the full list:.
func (s *sentence) bareList(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, counted: -1}
	led := s.ledIn(l)
	if s.beforeThe(l.from) >= 0 && !led || !s.onlySigns(l.to) || !led && len(l.names) < 3 && s.arePlaces(l) {
		return t, false
	}
	t.pos = s.countedJustNow(int32(len(l.names)))
	return t, t.pos != plenary.UnknownPosition
}

// refusers reads behind a colon or dash the names of as many as are said before it not to
// have done something: five of the fifteen refused to back it: China, Russia ...; 145
// approved it; two did not: Israel and the United States.
func (s *sentence) refusers(l *listing) (stance, bool) {
	const far = 16
	t := stance{to: l.to, counted: -1, not: true}
	b := s.beforeThe(l.from)
	if !s.opensNames(b) {
		return t, false
	}
	n, not, said := int32(len(l.names)), -1, false
	for k := b - 1; k >= 0 && k > b-far && not < 0; k-- {
		switch {
		case s.refuses(k):
			not = k
		case k == b-1 && agreeing[s.lower(k)]:
			said = true
		case s.sign(k, ";:.()") || s.is(k, lex.Not|lex.Modal|lex.NoVerb|lex.NoLabel|lex.AbstainVerb|lex.AbstainLabel|lex.AbsentVerb|lex.VetoNoun|lex.VetoPast):
			return t, false
		case s.is(k, lex.YesVerb|lex.YesLabel) || s.id(k, lex.WFor, lex.WYes) && s.is(k-1, lex.VoteInf) || s.id(k, lex.WWith) && strings.EqualFold(s.text(k-1), "along"):
			said = true
		}
	}
	if not < 0 {
		return t, false
	}
	k := s.beforeRefusal(not)
	if k < 0 || s.value(k) != n {
		return t, false
	}
	t.from, t.pos = k, plenary.Yes
	if said {
		return t, s.clauseStart(k) >= k-3
	}
	if b > not+1 && !s.is(b-1, lex.Not) {
		return t, false
	}
	return t, s.fillsCouncil(n)
}

// agreeing are words for voting as most did, or for what is asked: did not go along, did not agree.
var agreeing = map[string]bool{
	"along": true, "go along": true, "agree": true, "agreed": true, "concur": true, "consent": true, "support it": true, "back it": true, "follow": true, "join": true, "join in": true, "vote yes": true, "assent": true, "approve": true, "say yes": true, "favour it": true, "suit": true,
}

// fillsCouncil says whether so many and those counted last in favour are all of the Council: ten
// did back it; five did not.
func (s *sentence) fillsCouncil(n int32) bool {
	for i := range s.hits {
		if h := &s.hits[i]; h.pos == plenary.Yes && h.Lo == h.Hi && h.Lo+n == council {
			return true
		}
	}
	const far = 40
	for k := 0; k < len(s.u) && k < far; k++ {
		if s.is(k, lex.Number) && s.is(k+1, lex.YesVerb) && s.value(k)+n == council {
			return true // ten backed the zone, five refused to
		}
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent >= s.n-1; i-- {
		if c := s.walker.found[i].Counts[plenary.Yes]; c.Said && c.Lo == c.Hi && c.Lo+n == council {
			return true
		}
	}
	return false
}

// refuses says whether the words at k tell that what follows was not done: refused to, would
// not, declined to, did not.
func (s *sentence) refuses(k int) bool {
	switch low := s.lower(k); low {
	case "refused to", "declined to", "refused", "declined", "would not", "wouldn't", "did not", "didn't", "could not", "couldn't":
		return true
	case "not":
		b := s.lower(k - 1)
		return b == "did" || b == "would" || b == "could"
	}
	return false
}

// beforeRefusal is the number of those who are the subject of the refusal at k, -1 where none
// is: five of the fifteen, five members of the Council.
func (s *sentence) beforeRefusal(k int) int {
	const far = 9
	for m := k - 1; m >= 0 && m > k-far; m-- {
		switch {
		case s.is(m, lex.Number) && (s.id(m-1, lex.WOf) || s.id(m-1, lex.WThe, lex.WIts) && s.id(m-2, lex.WOf)):
		case s.is(m, lex.Number):
			return m
		case m == k-1 && s.is(m, lex.Modal): // five would not
		case s.is(m, lex.Members|lex.Council|lex.Assembly|lex.UN|lex.Did|lex.Date|lex.Other) && !s.is(m, lex.Not), s.id(m, lex.WOf, lex.WThe, lex.WIts, lex.WIn, lex.WOn), s.adverb(m):
		default:
			return -1
		}
	}
	return -1
}

// recited reads those whom somebody reads out behind a noun for their vote: he read the
// abstentions from a phone, Angola, China; the noes were read out slowly, Cuba, Iran.
func (s *sentence) recited(l *listing) (stance, bool) {
	const far = 8
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, ",:_(") && !(s.sign(b, "-") && s.at(b).Space) {
		return t, false
	}
	for k := b - 1; k >= 0 && k > b-far; k-- {
		switch {
		case s.is(k, lex.AbstainLabel|lex.NoLabel|lex.YesLabel) && s.isNounLabel(k) && strings.HasSuffix(s.lower(k), "s"):
			t.pos, t.from = s.labelPosition(k), k
			return t, (s.recites(k, b) || s.recitesBefore(k)) && !s.unreal(k) && !s.against(k)
		case s.unknown(k) && s.at(k).Case == words.Lower, s.is(k, lex.Small|lex.Did|lex.VoteNoun) && !s.is(k, lex.Not), s.is(k, lex.Quoted), s.sign(k, "'"), s.adverb(k), s.is(k, lex.Number) && s.value(k) == 1:
		default:
			return t, false
		}
	}
	return t, false
}

// reciting are verbs for reading out or noting down names.
var reciting = map[string]bool{
	"read": true, "reads": true, "reading": true, "listed": true, "lists": true, "listing": true, "counted": true, "counts": true, "counting": true, "recited": true, "recites": true, "reciting": true, "noted": true, "jotted": true, "wrote": true, "scribbled": true,
	"rattled": true, "reeled": true, "called": true, "ticked": true, "checked": true, "copied": true, "gave": true, "announced": true, "named": true, "names": true, "quoted": true, "spelled": true, "typed": true, "shouted": true, "whispered": true, "numbered": true,
}

// recites says whether the words between the noun at k and the sign at b say that those it
// stands for were read out: the abstentions were read out slowly.
func (s *sentence) recites(k, b int) bool {
	return s.isCopula(k+1) && reciting[firstWord(s.lower(k+2))] && k+2 < b
}

// recitesBefore says whether a verb for reading out stands before the noun at k.
func (s *sentence) recitesBefore(k int) bool {
	const far = 6
	for m := k - 1; m >= 0 && m > k-far; m-- {
		if reciting[firstWord(s.lower(m))] {
			return true
		}
		if !s.id(m, lex.WThe, lex.WOff, lex.WOut, lex.WOver, lex.WMy, lex.WHis, lex.WHer) && !s.is(m, lex.Number) && !s.unknown(m) {
			return false
		}
	}
	return false
}

// firstWord is the first word of a phrase.
func firstWord(w string) string {
	w, _, _ = strings.Cut(w, " ")
	return w
}

// tooAside says whether behind a list no more stands at k than "too" or the like between commas
// and what somebody made of it: Spain, too, to the fury of the Cortes; Greece, too, I fear.
func (s *sentence) tooAside(k int) bool {
	if !s.sign(k, ",") || s.sameAgain(k+1) != k+2 || s.id(k+1, lex.WSo) || !s.sign(k+2, ",") {
		return false
	}
	for m := k + 3; m < len(s.u) && m < k+20 && !s.sign(m, ";."); m++ {
		if s.sign(m, ",:-_") {
			return false // Serbia, too, I should add, has its doubts
		}
	}
	if strings.EqualFold(s.text(k+3), "much") {
		k++
	}
	return s.id(k+3, lex.WTo, lex.WI) && !s.is(k+4, lex.Verbs|lex.VotePast|lex.VoteInf) || s.adverb(k+3) && s.endOfClause(k+4)
}

// isHeadMatter says whether a bare yes or no at j ends a line that opens with what was voted on, and
// a member is only part of its name: Libya no-fly zone YES.
func (s *sentence) isHeadMatter(l *listing, j int) bool {
	if j == l.to || len(l.names) != 1 || !s.id(j, lex.WYes, lex.WNo) && !strings.EqualFold(s.text(j), "yes") && !strings.EqualFold(s.text(j), "no") {
		return false
	}
	k := j - 1
	for s.sign(k, ":-_=") {
		k--
	}
	return k >= l.to && s.unknown(k) && !s.adverb(k) && (l.from == 0 || s.sign(l.from-1, "#.:"))
}

// soOver is where "so" stands before the copula at j, words of what somebody made of it between:
// so, to general surprise, was Spain. It is j where nothing of the kind stands there.
func (s *sentence) soOver(j int) int {
	const far = 9
	if !s.isCopula(j) || !s.sign(j-1, ",") {
		return j
	}
	for m := j - 2; m > j-far && m > 0; m-- {
		if s.sign(m, ",") {
			if s.id(m-1, lex.WSo) && (m == 1 || s.sign(m-2, ",;:-_") || s.is(m-2, lex.And)) {
				return m
			}
			break
		}
	}
	return j
}

// theOne reads the name of the one member that is counted right before it: one country sat it
// out, Britain.
func (s *sentence) theOne(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if st, ok := s.bareOne(l); ok {
		return st, true
	}
	if !s.sign(b, ",:_") && !(s.sign(b, "-") && s.at(b).Space) || !s.onlySigns(l.to) {
		return t, false
	}
	for i := range s.hits {
		h := &s.hits[i]
		if s.onlyWhen(h.to, b) && h.Lo == 1 && h.Hi == 1 && h.num >= 0 && !h.score && !h.loose && !h.open && !h.eitherWay && !h.compared {
			t.pos, t.from = h.pos, h.from
			return t, true
		}
	}
	return s.oneAlly(t, b)
}

// opensNames says whether the sign at b opens names that what stands before it counts: a colon,
// a stroke, a dash set apart.
func (s *sentence) opensNames(b int) bool {
	return s.sign(b, ":_") || s.sign(b, "-") && s.at(b).Space
}

// counted reads behind a colon or dash the names of as many as are said at the head of the clause
// to have voted so, the place and the day told between: five Europeans abstained in the Council
// on Monday: France, Britain, Denmark ...
func (s *sentence) counted(l *listing) (stance, bool) {
	const far = 18
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.opensNames(b) {
		return t, false
	}
	n := int32(len(l.names))
	for k := b - 1; k >= 0 && k > b-far; k-- {
		switch {
		case s.sign(k, ")"):
			k = s.opening(k)
		case s.sign(k, ",;:.(_") || s.is(k, lex.Not|lex.Modal|lex.And|lex.VetoNoun|lex.VetoPast|lex.Another) || s.id(k, lex.WWho, lex.WWhich, lex.WThat):
			return t, false
		case s.is(k, lex.Number) && t.pos != plenary.UnknownPosition:
			t.from = k
			return t, s.value(k) == n && !s.id(k-1, lex.WThe, lex.WOf) && !s.is(k-1, lex.Only|lex.Include) && !s.unreal(t.from)
		case s.is(k, lex.Number):
			return t, false
		case t.pos != plenary.UnknownPosition:
		case s.is(k, lex.AbstainVerb|lex.YesVerb|lex.NoVerb) && !s.offVote(k) || s.isLabel(k) && s.is(k-1, lex.VotePast) && !s.against(k):
			t.pos = s.labelPosition(k)
		}
	}
	return t, false
}

// arePlaces says whether a list names its members by their capitals only, where something may
// have happened.
func (s *sentence) arePlaces(l *listing) bool {
	for _, n := range l.names {
		if !s.Lex.Names[n].Place {
			return false
		}
	}
	return true
}

// isBareList says whether the sentence is no more than a list, behind one that counts.
func (s *sentence) isBareList() bool {
	const longest = 40
	n := len(s.walker.found)
	if n == 0 || s.walker.found[n-1].Kind != Counts || s.walker.found[n-1].last != s.n-1 || len(s.u) > longest || !s.is(0, lex.Actor) && !s.id(0, lex.WThe) {
		return false
	}
	for k := range s.u {
		if !s.is(k, lex.Actor|lex.And) && !s.sign(k, ",.!;") && !s.id(k, lex.WThe) {
			return false
		}
	}
	return true
}
