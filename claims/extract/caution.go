package extract

import (
	"sort"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// cautious takes from a stance what the words do not say for certain: that nobody
// else did, where "only" may speak of something else, and that it may be denied,
// where the list may not be who acted.
func (s *sentence) cautious(l *listing, t *stance) {
	t.only = t.only && s.exclusive(l, t) && !s.goesBeyond(l) && !s.deniesOnly(l, t)
	t.loose = t.loose || s.takenBack(t.to) || s.didThen(l, t) || s.standsWith(l, t)
	if t.counted >= 0 || t.loose || l.pronoun {
		return
	}
	switch s.lower(l.to) {
	case "apart", "aside", "excluded", "excepted":
		t.loose = t.loose || !s.exceptsPlainly(l, t) // the BRICS, Russia apart
	}
	t.loose = t.loose || t.to > l.to && (s.raisedHands(l, t) || s.isObject(l, t) || s.compounded(l) && !s.havingDone(l, t)) || s.ofMost(l) || s.ofDeed(l, t) || s.mixed(l, t) || s.twice(t) || s.noneOf(l) || s.habitual(l, t) || s.wished(l, t)
}

// wished says whether a list is told of what it asked for, not of what it did: Liberia
// asked that its no be counted as a yes.
func (s *sentence) wished(l *listing, t *stance) bool {
	asked := false
	for k := l.to; k < t.to; k++ {
		switch s.lower(k) {
		case "asked", "requested", "demanded", "wished", "wanted", "insisted", "proposed", "suggested", "moved", "asks", "requests", "demands", "wishes", "wants", "insists", "proposes", "suggests":
			asked = true
		case "be", "to be":
			if asked {
				return true
			}
		}
	}
	return false
}

// habitual says whether what a list did is told as what it has done for years: for ten
// winters the European Union has abstained.
func (s *sentence) habitual(l *listing, t *stance) bool {
	has := false
	for k := l.to; k < t.to; k++ {
		has = has || s.id(k, lex.WHas, lex.WHave)
	}
	if !has {
		return false
	}
	for k := s.clauseStart(l.from); k < l.from; k++ {
		if s.id(k, lex.WFor) && s.forTime(k) {
			return true
		}
	}
	return false
}

// deniedNext says whether the sentence is a question that the next one answers with no:
// Moldova voted no? No, it abstained.
func (s *sentence) deniedNext() bool {
	if !s.isQuestion() {
		return false
	}
	rest := strings.TrimLeft(s.doc.Text[s.end(len(s.u)-1):], " \n\"'”’")
	for _, w := range []string{"No,", "No:", "No.", "No!", "No -", "Wrong", "Nope", "Not "} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// takenBack says whether the words right behind unit k take back what was said: opposed
// by us alone, I mean by Qatar.
func (s *sentence) takenBack(k int) bool {
	for s.is(k, lex.Only) || s.sign(k, ",-_(") {
		k++
	}
	switch low := s.lower(k); {
	case s.id(k, lex.WI):
		return strings.EqualFold(s.text(k+1), "mean") || strings.EqualFold(s.text(k+1), "meant")
	case low == "sorry" || low == "correction" || low == "rectification" || low == "scratch":
		return true
	case s.id(k, lex.WNo):
		return s.sign(k+1, ",") && s.is(k+2, lex.Actor)
	}
	return false
}

// raisedHands says whether all that is told of a list are hands that went up,
// which may have been against.
func (s *sentence) raisedHands(l *listing, t *stance) bool {
	low := strings.ToLower(s.doc.Text[s.start(l.to):s.end(t.to-1)])
	return t.pos == plenary.Yes && isHands(low) && (strings.HasSuffix(low, "hand") || strings.HasSuffix(low, "hands") || strings.HasSuffix(low, " up"))
}

// isSide says whether a word tells whose side somebody takes, rather than a vote.
func isSide(w string) bool {
	switch strings.ToLower(w) {
	case "supporters", "supporter", "opponents", "opponent", "backers", "critics", "allies", "friends", "foes":
		return true
	}
	return false
}

// mixed says whether between a list and its verb others are told of: Kenya and
// Togo, but not Niger, which voted yes; fourteen, Washington and London with them.
func (s *sentence) mixed(l *listing, t *stance) bool {
	for k := l.to; k < t.to; k++ {
		switch low := s.lower(k); {
		case s.id(k, lex.WBut) && s.is(k+1, lex.Not) && s.is(k+2, lex.Actor) && !s.shareVerb(k+2):
			return true
		case low == "so" && s.isCopula(k+1) && s.is(k+2, lex.Actor):
			return true
		case low == "too" && k == l.to && s.sign(k+1, ",") && s.is(k+2, lex.And):
			return true // thirteen abstained, China too, and Japan said no
		case isSide(low) && s.id(k+1, lex.WOf) && s.is(k+2, lex.Actor):
			return true // the twelve supporters of London
		case s.id(k, lex.WWith) && s.id(k+1, lex.WThem) && k <= l.to+1:
			return true
		}
	}
	return false
}

// noneOf says whether the clause of a list denies what it tells of several: not
// one of its partners, Ireland no more than Germany, said no.
func (s *sentence) noneOf(l *listing) bool {
	a := s.clauseStart(l.from)
	if a >= l.from {
		return false
	}
	low := strings.ToLower(s.doc.Text[s.start(a):s.start(l.from)])
	return strings.Contains(low, "not one of ") || strings.Contains(low, "none of ") || strings.Contains(low, "not a single one of ")
}

// twice says whether a second verb of another position follows of the same
// members: they abstained on the first and voted for the second.
func (s *sentence) twice(t *stance) bool {
	const far = 16
	for k := t.to; k < len(s.u) && k < t.to+far && !s.sign(k, ";:.()"); k++ {
		if s.is(k, lex.Actor|lex.Group) {
			return false
		}
		if s.is(k, lex.And) && s.is(k+1, lex.VotePast|lex.Verbs) {
			for m := k + 1; m < k+4; m++ {
				if (s.is(m, lex.Positions) || s.isLabel(m)) && s.labelPosition(m) != t.pos {
					return true
				}
			}
		}
	}
	return false
}

// exclusive says whether "only" is said of the list itself: only Israel voted,
// Israel alone, the only member to vote. "Only abstained" and "the only large
// country" are something else.
func (s *sentence) exclusive(l *listing, t *stance) bool {
	for k := max(0, min(t.from, l.from)-3); k < min(t.to+1, len(s.u)); k++ {
		if !s.is(k, lex.Only) || k >= l.from && k < l.to {
			continue
		}
		low := s.lower(k)
		switch {
		case low == "merely" || low == "a mere":
		case k < l.from && !s.is(k+1, lex.Number) && s.leadsTo(k+1, l.from):
			return !s.limited(s.ownStart(k), k) && !s.limited(l.to, t.to)
		case low == "alone" || strings.HasPrefix(low, "all by ") || strings.HasSuffix(low, " own"):
			return !s.limited(l.to, t.to) && !s.limited(s.ownStart(l.from), l.from)
		case low == "just" || low == "solely":
		case (s.sign(k-1, "'") || s.id(k-1, lex.WS)) && k > 2 && s.is(k-2, lex.Group|lex.Sign) && (s.is(k-2, lex.Group) || s.is(k-3, lex.Group)):
			return false // Africa's lone no
		case s.id(k-1, lex.WThe, lex.WIts, lex.WTheir, lex.WA) || low != "only":
			if s.wholeOf(k + 1) {
				return true
			}
		}
	}
	return false
}

// limited says whether words between two units bound those of whom "only" is
// said: in Asia, of all its neighbours, among the permanent members.
func (s *sentence) limited(from, to int) bool {
	for k := from; k < to; k++ {
		if s.bounds(k) {
			return true
		}
		if low := s.lower(k); !s.id(k, lex.WIn, lex.WOf, lex.WFrom) && !s.is(k, lex.Among) && low != "within" && low != "across" {
			continue
		}
		m := k + 1
		for s.id(m, lex.WThe) || s.is(m, lex.All) {
			m++
		}
		if u := s.at(m); s.unknown(m) && !strings.HasSuffix(s.text(m), "ing") || !u.Is(lex.VoteIng) && u.Is(lex.Actor|lex.Group|lex.Members|lex.Other) || s.id(m, lex.WIts, lex.WTheir, lex.WHis) {
			return true
		}
	}
	return false
}

// leadsTo says whether no more than articles stand between two units.
func (s *sentence) leadsTo(from, to int) bool {
	for ; from < to; from++ {
		if !s.id(from, lex.WThe, lex.WBoth) {
			return false
		}
	}
	return true
}

// wholeOf says whether what stands behind "the only" at k is any member or vote,
// not one of a kind: the only country to, the sole no, the only European member.
func (s *sentence) wholeOf(k int) bool {
	for s.is(k, lex.Number|lex.Other) {
		k++
	}
	noun := s.is(k-1, lex.Other)
	for s.is(k, lex.Members|lex.VoteNoun|lex.Positions) || s.id(k, lex.WNo, lex.WYes, lex.WOne) || s.sign(k, "\"'") || strings.EqualFold(s.text(k), "ones") {
		noun = true
		k++
	}
	if s.is(k, lex.Among) {
		return false
	}
	if s.id(k, lex.WIn, lex.WOf, lex.WFrom, lex.WAt) {
		for k++; s.id(k, lex.WThe, lex.WAll) || s.is(k, lex.All); k++ {
		}
		return noun && s.is(k, lex.Assembly|lex.Council|lex.UN|lex.VoteIng|lex.Number|lex.Positions)
	}
	return noun || s.id(k, lex.WTo) || s.is(k, lex.VoteInf|lex.Verbs|lex.VoteIng)
}

// goesBeyond says whether more is named behind a list than was read: and Mr
// Smith's America, and the Soviet allies, and two others.
func (s *sentence) goesBeyond(l *listing) bool {
	if l.unread > 0 || l.more || s.namedBefore(l) {
		return true
	}
	k := l.to
	if !s.sign(k, ",/+&") && !s.is(k, lex.And) {
		return false
	}
	for s.sign(k, ",/+&") || s.is(k, lex.And) || s.id(k, lex.WThe) {
		k++
	}
	u := s.at(k)
	return u.Class == 0 && u.Case == words.Capital || u.Is(lex.Actor|lex.Person|lex.Group|lex.Other) && !s.finite(k+1) || u.Is(lex.Number) && (s.is(k+1, lex.Members|lex.Other) || s.numbersMore(k))
}

// finite says whether a verb that tells a stance stands at k, or an auxiliary.
func (s *sentence) finite(k int) bool {
	for end := k + 20; k < end && (s.is(k, lex.And|lex.Actor) || s.sign(k, ",") || s.adverb(k)); {
		k++
	}
	if strings.EqualFold(s.text(k), "then") {
		return s.is(k+1, lex.Verbs|lex.VotePast) // South Africa, then at war
	}
	return s.is(k, lex.Verbs|lex.VotePast|lex.Did|lex.Join|lex.Labels)
}

// isObject says whether the word before a list may govern it: to suspend Russia,
// thanking Norway. Conjunctions and what is said of a member leave it free.
func (s *sentence) isObject(l *listing, t *stance) bool {
	b := l.from - 1
	for s.id(b, lex.WThe, lex.WBoth) || s.is(b, lex.Only) {
		b--
	}
	if s.sign(l.to, ",") && s.id(l.to+1, lex.WWhich, lex.WWho) {
		return false
	}
	if s.hasSubject(l, b) {
		return true
	}
	if s.notEven(l) {
		return false
	}
	if blames[s.lower(b)] && s.id(l.to, lex.WFor) && s.is(l.to+1, lex.AbstainLabel|lex.VoteIng|lex.Labels) {
		return false // criticised Brazil for abstaining
	}
	if finds[s.lower(b)] && s.is(l.to, lex.Join) && strings.HasSuffix(s.lower(l.to), "company of") {
		return false // that put Berlin in the company of Moscow
	}
	if low := s.lower(l.to); sees[s.lower(b)] && (low == "press" || low == "push" || low == "vote" || low == "abstain") {
		return false // watched Togo press the red button
	}
	if w := s.lower(b); s.sign(l.to, "'") && (explains[w] || blames[w] || regrets[w]) && !s.id(b-1, lex.WTo) && !s.is(b-1, lex.Not|lex.Modal) {
		return false // officials defended Ireland's abstention
	}
	if k := l.to; reporting[s.lower(b)] {
		if s.id(k, lex.WHad, lex.WHas) {
			k++
		}
		if s.is(k, lex.VotePast|lex.AbstainVerb|lex.AbsentVerb) {
			return false // he says India abstained, he said it had abstained
		}
	}
	if persuasions[s.lower(b)] && s.id(l.to, lex.WTo, lex.WInto) || t.to > l.to && s.asIsAsked(t.to) > 0 {
		return false // persuaded Peru to vote no; begged Peru to vote no, and it did
	}
	if s.is(b, lex.Deed|lex.Quoted) && !s.is(b, lex.Positions|lex.Did) {
		return true
	}
	if !s.unknown(b) || s.at(b).Case != words.Lower && !s.upper || s.adverb(b) {
		return false
	}
	low := s.lower(b)
	if s.id(b-1, lex.WTo) || s.is(b-1, lex.Not|lex.Modal) || strings.HasSuffix(low, "ing") && low != "during" || strings.HasSuffix(low, "ed") && !s.id(b-1, lex.WThe, lex.WA) {
		return true
	}
	return false
}

// hasSubject says whether another list stands before a list in its clause, with
// nothing between that starts a new one, so that what follows is its verb: Japan
// defied Washington and voted yes.
func (s *sentence) hasSubject(l *listing, b int) bool {
	if !s.is(l.to, lex.And) || s.is(b, lex.And) {
		return false
	}
	const far = 30
	i := sort.Search(len(s.people), func(i int) bool { return s.people[i].from >= l.from-far })
	for ; i < len(s.people) && s.people[i].to <= b; i++ {
		o := &s.people[i]
		if s.isGoverned(o) {
			continue
		}
		parted := false
		for k := o.to; k <= b; k++ {
			parted = parted || s.sign(k, ",;:.()_-") || s.is(k, lex.And|lex.Positions) || s.id(k, lex.WWhile, lex.WBut, lex.WWhen, lex.WThat)
		}
		if !parted && b >= o.to {
			return true
		}
	}
	return false
}

// blames are verbs for what is said of a deed that was done.
var blames = map[string]bool{
	"criticised": true, "criticized": true, "blamed": true, "attacked": true, "rebuked": true, "scolded": true, "praised": true, "thanked": true, "hailed": true, "commended": true, "lauded": true, "berated": true,
	"chided": true, "taunted": true, "mocked": true, "slammed": true, "faulted": true, "castigated": true, "lambasted": true, "denounced": true, "condemned": true, "congratulated": true, "reproached": true,
}

// regrets are verbs for what is felt of a vote that was cast.
var regrets = map[string]bool{
	"regretted": true, "lamented": true, "deplored": true, "welcomed": true, "noted": true, "resented": true, "applauded": true, "shrugged": true, "deprecated": true, "excused": true,
}

// between are words that may stand between a subject and its verb.
var between = map[string]bool{
	"first": true, "now": true, "soon": true, "often": true, "even": true, "never": true, "therefore": true, "thus": true, "nonetheless": true, "nevertheless": true,
	"instead": true, "though": true, "stood": true, "yesterday": true, "today": true, "alike": true, "twice": true, "thereupon": true, "ever": true, "since": true, "afterwards": true, "accordingly": true,
}

// media are words behind a place for who speaks there without voting.
var media = map[string]bool{"radio": true, "television": true, "tv": true, "times": true, "post": true, "news": true, "herald": true, "daily": true, "university": true, "parliament": true, "newspaper": true, "newspapers": true, "opposition": true, "critics": true, "courts": true}

// compounded says whether a list is only the first part of a subject: the US
// embargo was backed, EU lawmakers, a Russia-sponsored text.
func (s *sentence) compounded(l *listing) bool {
	if s.sign(l.to, "-") && !s.at(l.to).Space && !s.at(l.to+1).Space {
		return true
	}
	if media[s.lower(l.to)] || s.namesText(l) {
		return true // Phnom Penh Radio rejects; on every Ukraine text, abstained
	}
	if !s.unknown(l.to) || s.at(l.to).Case != words.Lower && !s.upper || s.adverb(l.to) || between[s.text(l.to)] || isChair(s.lower(l.to)) {
		return false
	}
	// What is no verb itself and stands right before one is the subject.
	k := l.to + 1
	if w := s.text(k); w == "itself" || w == "themselves" || w == "himself" || w == "herself" {
		return false // found itself among the noes
	}
	for s.adverb(k) {
		k++
	}
	return !strings.HasSuffix(s.text(l.to), "ed") && s.is(k, lex.Verbs|lex.VotePast|lex.Did|lex.Join|lex.Pass|lex.Fail|lex.Labels)
}

// ofDeed says whether what a list is said to have supported or opposed is a deed
// rather than a text that is put to a vote: the invasion was supported by, voted
// for the embargo.
func (s *sentence) ofDeed(l *listing, t *stance) bool {
	if t.from < l.from { // was supported by
		k := t.from
		for s.is(k, lex.Did) {
			k++
		}
		if !s.is(k, lex.YesVerb|lex.NoVerb) {
			return false
		}
		if !s.isCopula(k-1) && !strings.HasPrefix(s.text(k), "was ") && !strings.HasPrefix(s.text(k), "were ") {
			// Backed by Bolivia, Russia voted no.
			o := s.listFrom(l.to + 1)
			return s.id(k+1, lex.WBy) && s.sign(l.to, ",") && o != nil && o != l
		}
		for m := s.clauseStart(k); m < k; m++ {
			if s.is(m, lex.Text|lex.VoteNoun|lex.Symbol|lex.Amend|lex.Number) && !s.ofGovernment(m) {
				return false
			}
		}
		return s.clauseStart(k) < k-1
	}
	if k := t.to - 1; s.is(k, lex.YesVerb|lex.NoVerb) && s.u[k].To-s.u[k].From == 1 && s.forMember(t.to) {
		return true // backed Iraq
	}
	for m := t.to; m < t.to+4; m++ {
		switch s.lower(m) {
		case "embargo", "blockade", "invasion", "annexation", "occupation", "war", "regime":
			return s.is(t.to-1, lex.Labels) || s.id(t.to-1, lex.WFor)
		}
		if s.is(m, lex.Text) || s.sign(m, ",;:.") {
			break
		}
	}
	return false
}

// ofGovernment says whether the word at k for what is decided is of a government
// rather than put to a vote: the American decision, Russia's plan.
func (s *sentence) ofGovernment(k int) bool {
	switch s.lower(k) {
	case "decision", "plan", "initiative", "statement", "call":
		return s.is(k-1, lex.Actor) || s.id(k-1, lex.WS) || s.sign(k-1, "'")
	}
	return false
}

// ofMost says whether a group is said to have done something for the greater or
// some part only: most EU states, several Arab countries.
func (s *sentence) ofMost(l *listing) bool {
	b := l.from - 1
	for s.id(b, lex.WThe, lex.WOf, lex.WOther) || s.is(b, lex.Other) {
		b--
	}
	switch s.lower(b) {
	case "most", "some", "many", "several", "half", "few", "part", "parts", "majority", "number", "various", "certain", "almost all", "mostly", "largely", "nearly all", "much":
		return true
	}
	return false
}

// misgivings notes for each who statement which positions the words near may
// give its people instead: words of a position that no statement has used.
func (s *sentence) misgivings(before int) {
	found := s.walker.found[before:]
	if len(s.u) > longest {
		return
	}
	var cues []int
	for i := range found {
		f := &found[i]
		if f.Kind != Who || len(f.People) == 0 {
			continue
		}
		if cues == nil {
			if cues = s.unusedCues(found); len(cues) == 0 {
				return
			}
		}
		for _, k := range cues {
			p := s.u[k].Class.Position()
			if p == f.People[0].Position || s.hasOwn(k, f) || k < f.from && (f.from-k > glimpseFar || s.parted(k, f.from)) || k >= f.to && (k-f.to > glimpseFar || s.parted(f.to, k)) {
				continue
			}
			if q := &s.walker.question; q.some && q.sent == s.n-1 && k < f.from && s.id(k, lex.WYes) {
				continue // did anyone abstain? Yes, Russia
			}
			if k > f.unit && k < f.to && s.wasThought(k) {
				continue // Kenya, thought to be a safe yes, abstained
			}
			if k < f.from && s.isElse(k, f.unit) || strings.EqualFold(s.text(k), "neutral") && k+1 == f.unit {
				continue // the Community abstained, except that Italy voted no; neutral Sweden voted no
			}
			if k < f.from && speaks[s.lower(k-1)] {
				continue // came to speak against, yet abstained
			}
			if k > f.unit && k < f.to-1 && strings.EqualFold(s.text(k), "objected") && s.id(k+1, lex.WTo) {
				continue // it objected to one line and abstained
			}
			if s.id(k-1, lex.WFrom) && s.id(k+1, lex.WTo) {
				continue // moved from yes to abstention
			}
			if s.hadDone(k, f.to) {
				continue // so did China, which had abstained for years
			}
			if k > f.unit && k < f.to-1 && s.ofEarlier(k, f) {
				continue // which had abstained until now, voted no
			}
			f.Otherwise[p] = true
		}
	}
}

// isElse says whether between a verb at k and a list at unit a conjunction sets what the
// list did against it: except that, whereas.
func (s *sentence) isElse(k, unit int) bool {
	for m := k + 1; m < unit; m++ {
		switch low := s.lower(m); {
		case low == "whereas", (s.is(m, lex.Except) || low == "save") && strings.EqualFold(s.text(m+1), "that"):
			return unit-m <= 3
		}
	}
	return false
}

// hasOwn says whether the verb at k has a subject right before it that is not
// the list of a statement: whereas Turkey opposed it.
func (s *sentence) hasOwn(k int, f *finding) bool {
	b := k
	for s.is(b-1, lex.Did|lex.VotePast) || s.adverb(b-1) {
		b--
	}
	if s.is(b-1, lex.Members|lex.Other) && !s.is(b-1, lex.Actor|lex.Group) && (s.is(b-2, lex.Number|lex.Other|lex.All) || s.id(b-2, lex.WMany) || strings.EqualFold(s.text(b-2), "most")) {
		return true // most others voted yes
	}
	if s.id(b-1, lex.WThey) || strings.EqualFold(s.text(b-1), "at least") && s.id(b-2, lex.WThey) || strings.EqualFold(s.text(b-1), "least") && s.id(b-3, lex.WThey) {
		for i := range s.people {
			if o := &s.people[i]; o.from != f.unit && o.from >= f.to && o.to < b && len(o.names) > 1 {
				return true // London abstained, hiding behind Bonn and Rome: they at least said no
			}
		}
	}
	if s.is(b-1, lex.Number) && f.unit > k && s.is(f.unit-1, lex.And) && k == f.unit-2 {
		return true // 26 voted in favour and Hungary abstained
	}
	l := s.listEnding(b)
	return l != nil && l.from != f.unit && !s.isGoverned(l)
}

// unusedCues are the words of positions that no statement of the sentence has
// used for its own position.
func (s *sentence) unusedCues(found []finding) []int {
	var out []int
	for k := range s.u {
		if !s.is(k, lex.Positions) || s.forgone(k) || s.isAimed(k) || s.is(k-1, lex.Modal) && strings.HasSuffix(s.lower(k-1), " to") {
			continue // had been expected to abstain, but voted in favour
		}
		p, used := s.u[k].Class.Position(), false
		for i := range found {
			f := &found[i]
			if k < f.from || k >= f.to {
				continue
			}
			switch f.Kind {
			case Who:
				used = used || f.People[0].Position == p || f.People[0].Not
			case Counts:
				used = used || f.Counts[p].Said || f.EitherWay
			}
		}
		if !used {
			out = append(out, k)
		}
	}
	return out
}

// continents are words for parts of the world where they are no group's name.
var continents = map[string]bool{
	"africa": true, "asia": true, "europe": true, "latin": true, "america": true, "oceania": true, "gulf": true, "hemisphere": true, "americas": true, "caribbean": true, "pacific": true, "balkans": true, "region": true, "continent": true,
}

// ofPart says whether numbers are of some members or of what a member had, not of
// the vote: NATO's 30 members, in Asia nobody, Russia, supported by four states.
func (s *sentence) ofPart(f *finding) bool {
	b := f.from - 1
	if s.id(b, lex.WS) {
		b--
	}
	if s.sign(b, "'") && (s.is(b-1, lex.Group|lex.Actor|lex.OtherBody) || s.unknown(b-1) && s.at(b-1).Case != words.Lower) {
		return true
	}
	if s.sign(f.from-1, ",") && s.sign(f.to, ",") && s.is(f.from, lex.Verbs) {
		if l := s.listEnding(f.from - 1); l != nil && !s.isGoverned(l) && l.from-s.clauseStart(l.from) < 3 {
			return true
		}
	}
	for k := s.clauseStart(f.from); k < f.from; k++ {
		if s.bounds(k) {
			return true
		}
	}
	for k := f.from - 1; k >= 0 && k > f.from-12 && !s.sign(k, ";:."); k-- {
		// 17 African states abstained and 8 did not vote.
		if s.is(k, lex.Number) && (s.is(k+1, lex.Group) || regions[s.lower(k+1)]) {
			return true
		}
	}
	if k := f.from; k > 0 && s.is(k, lex.Number) && s.at(k).Case == words.Capital && s.id(k-1, lex.WThe) && !s.upper {
		return true // the Nine
	}
	if s.is(f.from, lex.Number) && s.id(f.from+1, lex.WOf) && s.id(f.from+2, lex.WThe) && s.is(f.from+3, lex.Labels) {
		return true // two of the noes
	}
	if s.is(f.from, lex.Number) && s.unknown(f.from+1) && s.is(f.from+2, lex.Labels) && f.to == f.from+3 {
		return true // two notable abstentions
	}
	return s.bounds(f.to) || s.bounds(f.from+1)
}

// bounds says whether "in" or "from" at k leads to a part of the world.
func (s *sentence) bounds(k int) bool {
	if low := s.lower(k); !s.id(k, lex.WIn, lex.WFrom, lex.WOf) && low != "within" && low != "across" && !(low == "on" && strings.EqualFold(s.text(k+2), "continent")) {
		return false
	}
	for m := k + 1; m < k+4; m++ {
		if continents[s.lower(m)] || s.is(m, lex.Group) {
			return !s.sign(m+1, "'")
		}
		if w := s.lower(m); !s.id(m, lex.WThe) && !s.is(m, lex.All) && !s.unknown(m) && w != "our" && w != "this" {
			break
		}
	}
	return false
}

// oneOrOther says whether the verb at k is one of two that a relative clause leaves open: six
// that took part in it or approved of it.
func (s *sentence) oneOrOther(k int) bool {
	const near = 12
	if !s.id(k-1, lex.WOr) || !s.is(k, lex.VotePast|lex.Verbs) {
		return false
	}
	for j := k - 2; j >= max(0, k-near); j-- {
		switch {
		case s.is(j, lex.Not|lex.VotePast), s.id(j, lex.WNo, lex.WNone), s.sign(j, ",;:"):
			return false
		case s.id(j, lex.WThat, lex.WWho):
			return true
		}
	}
	return false
}
