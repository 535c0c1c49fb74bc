package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// findEffect reads legal effect and required majorities.
func (s *sentence) findEffect() {
	no, yes, undone := -1, -1, -1
	text := s.walker.scope >= Assembly && s.walker.scope != Elsewhere
	for k := range s.u {
		switch {
		case s.is(k, lex.BindingNo) && s.isSetAgainst(k):
			// unlike a mere recommendation, more than a recommendation
		case s.is(k, lex.BindingNo) && s.isUndone(k):
			undone = k
		case s.is(k, lex.BindingNo) && no < 0:
			no = k
		case s.is(k, lex.BindingYes) && yes < 0 && !s.noDuty(k) && !s.ofInstrument(k) && !s.ofJoiners(k):
			yes = k
		}
		text = text || s.is(k, lex.Assembly|lex.Council) || s.is(k, lex.Text) && strings.HasPrefix(s.lower(k), "resolution") || s.is(k, lex.Symbol)
	}
	if n := len(s.walker.found); !text && !s.behindTally() && !(s.inContext() && n > 0 && s.walker.found[n-1].last >= s.n-2) {
		if s.names(lex.UN, len(s.u)) {
			s.findMargin()
		}
		return
	}
	switch {
	case no >= 0 && !s.unreal(no):
		s.effect(no, false)
	case undone >= 0:
		s.effect(undone, true)
	case yes >= 0 && !s.bindsOther(yes) && s.deniedBinding(yes):
		s.effect(yes, false)
	case yes >= 0 && !s.unreal(yes) && !s.is(yes-1, lex.Not) && !s.bindsOther(yes) && !s.isWished(yes):
		s.effect(yes, true)
	case yes < 0 && no < 0:
		s.findDuty()
	}
	if !s.findMargin() && !s.findSpare() {
		s.findMajority()
	}
}

// isSetAgainst says whether the words for no legal effect at k tell what a text is set
// against, or is said to surpass: unlike a mere recommendation, it is binding; it is binding,
// unlike one of the Assembly, which is a mere recommendation; more than a recommendation.
func (s *sentence) isSetAgainst(k int) bool {
	const far = 14
	own := s.isCopula(k) || strings.HasPrefix(s.lower(k), "is ")
	own = own && !s.id(k-1, lex.WWhich, lex.WWho, lex.WThat) // it has a verb of its own
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ";:.()"); j-- {
		switch w := s.lower(j); {
		case w == "unlike", w == "contrast" && s.id(j+1, lex.WTo, lex.WWith), w == "opposed" && s.id(j+1, lex.WTo):
			return !own
		case (w == "more than" || w == "more" || w == "anything but" || w == "anything" || w == "far from" || w == "beyond") && j >= k-3:
			return !s.is(j-1, lex.Not) && !s.id(j-1, lex.WNo)
		case s.sign(j, ",") && !s.id(j+1, lex.WWhich, lex.WWho, lex.WThat):
			return false
		case s.isCopula(j) && !s.id(j-1, lex.WWhich, lex.WWho, lex.WThat):
			own = true
		}
	}
	return false
}

// isUndone says whether the words for no legal effect at k are denied, so that a text is said
// to have it: it does not lack binding force, it is not a mere recommendation.
func (s *sentence) isUndone(k int) bool {
	w := s.lower(k)
	j := k - 1
	for s.adverb(j) || s.is(j, lex.Did) {
		j--
	}
	if !s.is(j, lex.Not) || !s.endOfClause(k+1) && !strings.HasSuffix(w, "force") {
		return false
	}
	return strings.HasPrefix(w, "lack") || strings.HasPrefix(w, "devoid") || strings.HasPrefix(w, "without") || strings.HasSuffix(w, "mere recommendation") || strings.HasSuffix(w, "just a recommendation") || strings.HasSuffix(w, "only a recommendation") || strings.HasSuffix(w, "merely a recommendation")
}

// behindTally says whether numbers of votes are told in this sentence or in the
// one before.
func (s *sentence) behindTally() bool {
	found := s.walker.found
	for i := len(found) - 1; i >= 0 && found[i].last >= s.n-1; i-- {
		if found[i].Kind == Counts {
			return s.walker.scope != Elsewhere
		}
	}
	return false
}

// bindsOther says whether what binds at k is something that a text calls for: a
// legally binding treaty.
func (s *sentence) bindsOther(k int) bool {
	if s.isDuty(k) || s.imposes(k) {
		return false
	}
	for j := k + 1; j < k+5; j++ {
		switch s.lower(j) {
		case "treaty", "treaties", "instrument", "instruments", "agreement", "agreements", "convention", "conventions", "protocol", "commitments", "commitment", "obligations", "obligation",
			"norms", "rules", "guarantees", "guarantee", "limits", "targets", "ban", "code", "referendum", "arbitration", "ruling", "judgment", "opinion", "international", "assurances", "framework", "regime", "standards", "contract", "deal", "negotiations":
			return true
		case "and", "universal", "verifiable", "multilateral", "global", "enforceable", "new":
		default:
			return false
		}
	}
	return false
}

// imposes says whether what binds at k is said to have been laid on states by what was
// adopted: it created binding obligations for all members.
func (s *sentence) imposes(k int) bool {
	switch s.lower(k - 1) {
	case "created", "creates", "imposed", "imposes":
	default:
		return false
	}
	w := s.lower(k + 1)
	return (s.id(k-2, lex.WIt) || s.is(k-2, lex.Text)) && (w == "obligations" || w == "obligation" || w == "duties" || w == "rules")
}

// deniedBinding says whether what binds at k is said not to: it binds no one, it
// cannot bind anyone, no resolution of the Assembly is binding.
func (s *sentence) deniedBinding(k int) bool {
	for j := k + 1; j < k+4; j++ {
		switch s.lower(j) {
		case "nobody", "none", "nothing", "nil", "zero":
			return true
		case "no":
			return true
		case "on", "for", "upon", ":", "=":
		default:
			j = k + 4
		}
	}
	const near, far = 6, 12 // none of the Assembly's resolutions is binding
	for j := k - 1; j >= 0 && j >= k-far; j-- {
		if s.sign(j, ",;:") {
			return false
		}
		if s.is(j, lex.Not) && (strings.HasPrefix(s.lower(j+1), "one of") || s.id(j+1, lex.WOne) && s.id(j+2, lex.WOf)) {
			return true // not one of them binds Canberra
		}
		if j >= k-near && (s.is(j, lex.Not) && (!s.notOnly(j) || j >= k-2 && s.id(j+1, lex.WA)) || s.id(j, lex.WNo)) || (s.id(j, lex.WNone, lex.WNeither, lex.WNobody) || strings.EqualFold(s.text(j), "never") || strings.EqualFold(s.text(j), "nothing") || strings.EqualFold(s.text(j), "no one")) && !s.sign(j-1, "-") && !s.id(j-1, lex.WTo) {
			return true
		}
	}
	return false
}

// effect adds a statement of legal effect with its noun.
func (s *sentence) effect(k int, binding bool) {
	if s.askedWhether(k) || binding && s.ofNeither(k) {
		return
	}
	for j := k + 1; j < len(s.u) && !s.sign(j, ".;:!"); j++ {
		if s.sign(j, "?") {
			return // does it bind anybody? - no
		}
	}
	from, to := k, k+1
	for s.is(to, lex.Text) || s.id(to, lex.WOn, lex.WNo, lex.WOne, lex.WNobody, lex.WAll) || s.is(to, lex.Members|lex.All) || s.isDuty(k) && s.is(to, lex.Actor) {
		to++
	}
	for j := k - 1; j >= 0 && j > k-8; j-- {
		if s.is(j, lex.Text|lex.Assembly|lex.Council) && !s.id(j, lex.WThat, lex.WThis) {
			if to == k+1 {
				from = j
			}
			break
		}
		if s.sign(j, ",;:.") {
			break
		}
	}
	s.add(finding{Statement: Statement{Kind: Binding, Binding: binding, Everyone: s.onEveryone(k)}, from: from, to: to, unit: k})
}

// onEveryone says whether what binds at k is said to bind states one and all:
// binding on every government, on all members of the United Nations.
func (s *sentence) onEveryone(k int) bool {
	const far = 5
	w := s.lower(k)
	every := strings.HasSuffix(w, " all") || strings.HasSuffix(w, " every")
	for j := k + 1; j < k+far && !s.endOfClause(j); j++ {
		every = every || s.is(j, lex.All) || s.id(j, lex.WAll) || strings.EqualFold(s.text(j), "every") || strings.EqualFold(s.text(j), "each")
		switch s.lower(j) {
		case "country", "countries", "capital", "nation", "nations", "government", "governments":
			return every
		}
		if s.is(j, lex.Members) {
			return every
		}
	}
	return false
}

// ofInstrument says whether what binds at k is an agreement or the like, named as
// its subject: the accords are binding on all parties.
func (s *sentence) ofInstrument(k int) bool {
	j := k - 1
	for s.adverb(j) || s.isCopula(j) || s.is(j, lex.Did) {
		j--
	}
	switch s.lower(j) {
	case "accord", "accords", "convention", "conventions", "treaty", "treaties", "agreement", "agreements", "covenant", "covenants", "ruling", "rulings", "judgment", "judgments", "contract", "contracts", "opinion", "ultimatum":
		return true
	}
	return false
}

// isDuty says whether the unit at k is a word for a duty upon states, which other
// things than texts put on them: a legal obligation upon, binding law for.
func (s *sentence) isDuty(k int) bool {
	w := s.lower(k)
	return strings.HasPrefix(w, "legal obligation ") || strings.HasPrefix(w, "legal duty ") || strings.HasPrefix(w, "binding law ")
}

// noDuty says whether the unit at k is a word for a duty that no text is said to
// have put on states.
func (s *sentence) noDuty(k int) bool {
	if s.id(k-1, lex.WTo) && powers[s.lower(k-2)] {
		return true // did not confer on the Assembly the power to bind
	}
	if !s.isDuty(k) {
		return false
	}
	for m := range s.u {
		switch s.lower(m) {
		case "court", "treaty", "treaties", "convention", "covenant", "opinion", "charter", "customary", "already", "article", "statute", "judges", "ruling":
			return true
		}
	}
	const far = 8 // a ceasefire was, the prohibition has been, it created
	for m := k - 1; m >= 0 && m > k-far && !s.sign(m, ",;:."); m-- {
		switch w := s.lower(m); {
		case s.isCopula(m), w == "became", w == "becomes", w == "created", w == "creates", w == "imposed", w == "imposes", w == "put", w == "puts", w == "lays", w == "laid":
			return false
		}
	}
	return true
}

// powers are words for what an organ may do, which is not told of one text.
var powers = map[string]bool{"power": true, "powers": true, "authority": true, "competence": true, "right": true, "capacity": true, "jurisdiction": true}

// findMajority reads which majority was needed: a two-thirds majority was
// required, a simple majority sufficed, nine votes are needed.
func (s *sentence) findMajority() {
	for k := range s.u {
		if to := s.countsAbstentions(k); to > 0 && !s.unreal(k) {
			s.add(finding{Statement: Statement{Kind: Majority, Misrule: true, Quiet: true}, from: k, to: to, unit: k})
			return
		}
		if s.is(k, lex.TwoThirds|lex.SimpleMajority) && !s.isRule(k) && !s.supposedBy(k) {
			if from, to, ok := s.majorityDenied(k); ok {
				if !s.unreal(s.clauseStart(from)) && !s.isSupposed(from) {
					s.add(finding{Statement: Statement{Kind: Majority, Quiet: true, Denied: true, Majority: (lex.TwoThirds | lex.SimpleMajority) &^ s.u[k].Class}, from: from, to: to, unit: k})
				}
				return
			}
			if s.id(k-1, lex.WNo) || s.id(k-1, lex.WA) && s.is(k-2, lex.Not) || s.unreal(k) || s.isSupposed(k) {
				continue
			}
			if from, to, ok := s.majorityNeeded(k); ok {
				all := s.ofAllMembers(s.behindMajority(k))
				s.add(finding{Statement: Statement{Kind: Majority, Quiet: s.isGeneral(from, to), Misrule: all > 0, Majority: s.u[k].Class & (lex.TwoThirds | lex.SimpleMajority)}, from: from, to: max(to, all), unit: k})
				return
			}
		}
		if from, to, ok := s.needsAll(k); ok {
			s.add(finding{Statement: Statement{Kind: Majority, Quiet: true, Needed: councilSeats}, from: from, to: to, unit: k})
			return
		}
		if from, to, ok := s.questionIs(k); ok {
			s.add(finding{Statement: Statement{Kind: Majority, Quiet: true, Denied: true, Majority: from}, from: k, to: to, unit: k})
			return
		}
		if s.mayBeNeeded(k) {
			if from, to, ok := s.threshold(k); ok {
				s.add(finding{Statement: Statement{Kind: Majority, Quiet: true, Needed: s.u[k].Val}, from: from, to: to, unit: k})
				return
			}
			to := s.votesBehind(k)
			if to > 0 && s.saidShort(k) {
				continue
			}
			if to > 0 && s.wouldDo(k, to) {
				s.add(finding{Statement: Statement{Kind: Majority, Quiet: true, Supposed: true, Needed: s.u[k].Val}, from: k, to: to, unit: k})
				return
			}
			from, end, ok := 0, 0, false
			if to > 0 {
				from, end, ok = s.needs(k, to)
			}
			if !ok {
				from, end, ok = s.needBeside(k)
			}
			if ok {
				s.add(finding{Statement: Statement{Kind: Majority, Quiet: s.isGeneral(from, end), Needed: s.u[k].Val, Enough: s.wasEnough(from, end)}, from: from, to: end, unit: k})
				return
			}
		}
	}
}

// isRule says whether the majority at k is what a text asks of votes to come: any
// proposal to change it is an important question and needs two thirds.
func (s *sentence) isRule(k int) bool {
	const far = 24
	for j := k - 1; j >= 0 && j > k-far; j-- {
		switch s.lower(j) {
		case "any", "every", "future", "henceforth", "whenever", "proposals", "questions", "important":
			return true
		case "question":
			return strings.EqualFold(s.text(j-1), "important")
		}
		if s.sign(j, ";:.") {
			return false
		}
	}
	return false
}

// isGeneral says whether the passage tells a rule rather than what one vote
// needed: a resolution needs nine votes. It is reported only where it is wrong.
func (s *sentence) isGeneral(from, to int) bool {
	for j := from; j < to; j++ {
		if strings.HasPrefix(s.lower(j), "would") {
			return true // a simple majority would have been enough
		}
		switch s.lower(j) {
		case "needs", "need", "requires", "require", "takes", "take", "is needed", "is required", "are needed", "are required":
			return true
		}
	}
	return false
}

// unrealNeed says whether a need is denied.
func (s *sentence) unrealNeed(k int) bool {
	if s.id(k-1, lex.WThe) && s.isNeed(s.behindVotes(k)) {
		return false // could not muster the eight votes needed
	}
	for j := k - 1; j >= 0 && j > k-5; j-- {
		if s.is(j, lex.Not) && !strings.EqualFold(s.text(j), "without") { // without the ten votes it needed
			return true
		}
	}
	return false
}

// votesBehind is the unit behind "nine affirmative votes", 0 when the number at k
// counts something else.
func (s *sentence) votesBehind(k int) int {
	j := k + 1
	for j < k+3 && (s.is(j, lex.YesLabel) || s.unknown(j)) {
		j++
	}
	switch s.lower(j) {
	case "votes", "ayes", "yeses":
		return j + 1
	}
	if s.is(k+1, lex.YesLabel) {
		return k + 2
	}
	return s.bareNeed(k)
}

// bareNeed is the unit behind the number at k where the votes that the Council
// needs are meant though the word is not said: the nine required, it needed nine
// and got eight.
func (s *sentence) bareNeed(k int) int {
	if n := s.u[k].Val; n != councilNeeds && !(n >= 6 && n <= 12 && (s.whatIsNeeded(k) || s.id(k-1, lex.WThe) && s.id(k+1, lex.WIt) && s.isNeed(k+2) || s.endOfClause(k+1) && s.isNeed(k-1) && s.needsOf(k-2) || s.areNeeded(k) || s.id(k-1, lex.WThe) && (s.isAskedFor(k) || s.isNeed(k+1) && s.endOfClause(k+2)))) || s.walker.scope != Council && !s.names(lex.Council, k) && (s.walker.scope == Assembly || !s.behindTally()) {
		return 0
	}
	if s.id(k-1, lex.WThe) && s.isAskedFor(k) {
		return k + 1 // the ten that the Charter requires
	}
	if s.whatIsNeeded(k) {
		return k + 1
	}
	if s.endOfClause(k+1) && s.isNeed(k-1) || s.isNeed(k+1) && !s.is(k+2, lex.Members) || s.isCopula(k+1) && s.isNeed(k+2) || s.id(k-1, lex.WThe, lex.WIts) && (s.id(k+1, lex.WIt) || s.is(k+1, lex.Text)) && s.isNeed(k+2) {
		return k + 1
	}
	return 0
}

// needsOf says whether what stands before a word of need is a text of the Council, so that
// what is needed is votes: a resolution of the Council needs eleven.
func (s *sentence) needsOf(j int) bool {
	const far = 6
	for n := 0; n < far; n++ {
		switch {
		case s.is(j, lex.Text):
			return true
		case s.id(j, lex.WThe, lex.WOf, lex.WIn) || s.is(j, lex.Council|lex.UN) || s.adverb(j):
			j--
		default:
			return false
		}
	}
	return false
}

// areNeeded says whether a number opens its clause and is said to be needed: ten are needed.
func (s *sentence) areNeeded(k int) bool {
	j := k + 1
	if !(s.isCopula(j) && s.isNeed(j+1)) && !(s.isNeed(j) && strings.Contains(s.lower(j), " ")) || k > 0 && !s.sign(k-1, ",;:-_(") && !s.is(k-1, lex.And) && !s.is(k-1, lex.Only) {
		return false
	}
	for j < k+4 && (s.isCopula(j) || s.isNeed(j)) {
		j++
	}
	return s.endOfClause(j) || s.id(j, lex.WFor, lex.WTo) || s.is(j, lex.Pass)
}

// isAskedFor says whether the number at k is said to be what the rules ask for: ten that the
// Charter requires, eight the Charter demands.
func (s *sentence) isAskedFor(k int) bool {
	j := k + 1
	if s.id(j, lex.WThat, lex.WWhich) {
		j++
	}
	if !s.id(j, lex.WThe, lex.WA) {
		return false
	}
	if strings.EqualFold(s.text(j+1), "charter") || strings.EqualFold(s.text(j+1), "rules") || strings.EqualFold(s.text(j+1), "rule") {
		switch s.lower(j + 2) {
		case "demands", "demand", "asks", "ask", "prescribes", "prescribe", "wants", "stipulates", "lays", "sets", "demanded", "asked":
			return true
		}
	}
	return s.isNeed(j + 2)
}

// whatIsNeeded says whether the number at k is told to be what the rules ask: ten is
// precisely what the Charter requires.
func (s *sentence) whatIsNeeded(k int) bool {
	if !s.isCopula(k + 1) {
		return false
	}
	j := k + 2
	for s.adverb(j) || s.is(j, lex.Only|lex.Did) || strings.EqualFold(s.text(j), "just") {
		j++
	}
	if !s.id(j, lex.WWhat) {
		return false
	}
	for m := j + 1; m < j+5; m++ {
		if s.isNeed(m) {
			return !s.id(m-1, lex.WIt)
		}
		if !s.id(m, lex.WThe, lex.WA) && !s.unknown(m) && !s.is(m, lex.Text|lex.Council) {
			break
		}
	}
	return false
}

// saidShort says whether the number at k stands in what is read as votes missed.
func (s *sentence) saidShort(k int) bool {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if f := &s.walker.found[i]; f.Short != 0 && k >= f.from && k < f.to {
			return true
		}
	}
	return false
}

// needs says whether the units from a to b stand beside a word of need, and the
// passage with it.
func (s *sentence) needs(a, b int) (from, to int, ok bool) {
	const far = 6
	whole := false // a simple majority was all the rules required
	start := b
	if s.id(b, lex.WOf) {
		for j := b + 1; j < b+7; j++ {
			if w := s.lower(j); w == "voting" || s.is(j, lex.VoteIng) {
				start = j + 1 // of those present and voting
				break
			}
		}
	}
	for j := start; j < start+far && j < len(s.u) && !s.sign(j, ";:.") && !s.sign(j, ","); j++ {
		if s.is(j, lex.Modal) && !s.isNeed(j) {
			break // would have been all it needed
		}
		whole = whole || s.is(j, lex.All) || s.id(j, lex.WAll)
		if s.isNeed(j) || whole && j > b && strings.HasPrefix(s.lower(j), "ask") {
			if s.is(j-1, lex.And) || s.id(j-1, lex.WIt) && s.is(j-2, lex.And) {
				break // it had eight votes and needed nine
			}
			if s.is(j-1, lex.Not) || s.is(j-2, lex.Not) {
				break // eleven votes were not enough: so many it got
			}
			return a, j + 1, true
		}
		if s.is(j, lex.Text|lex.Verbs) && !whole && !s.id(j, lex.WIt, lex.WThis, lex.WThat) || s.is(j, lex.Number) || s.is(j, lex.And) && s.isNeed(j+1) {
			break // eight votes and needed nine
		}
	}
	for j := a - 1; j > a-far && j >= 0 && !s.sign(j, ";:.,"); j-- {
		if s.isNeed(j) {
			if s.is(j-1, lex.Not) || s.is(j-2, lex.Not) && !s.is(j-2, lex.Pass) {
				return 0, 0, false // did not require the votes of two thirds of all members
			}
			if s.is(j-1, lex.Text) {
				return j - 1, b, true
			}
			return j, b, !s.gotAsMany(a, b)
		}
		if s.is(j, lex.Number) {
			break
		}
	}
	return 0, 0, false
}

// gotAsMany says whether the number at k is then told as that of the votes that were
// got: he needed ten votes and he got ten. It is no rule that is told then.
func (s *sentence) gotAsMany(k, to int) bool {
	const far = 6
	for j := to; j < to+far; j++ {
		if s.is(j, lex.Got) && s.is(j+1, lex.Number) {
			return s.value(j+1) == s.value(k)
		}
	}
	return false
}

// isMeans says whether "necessary" at k is said of a thing: all necessary means.
func (s *sentence) isMeans(k int) bool {
	return strings.EqualFold(s.text(k), "necessary") && s.unknown(k+1) && s.at(k+1).Case == words.Lower
}

// isNeed says whether unit k is a word of need, rather than of falling short.
func (s *sentence) isNeed(k int) bool {
	w := s.lower(k)
	if s.isMeans(k) {
		return false
	}
	return s.is(k, lex.Need) && w != "short of" && w != "to pass" || w == "applied" || w == "applying" || w == "takes" || w == "take" || w == "suffice" || w == "minimum"
}
