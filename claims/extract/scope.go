package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// scopeOf is the scope that a unit of class Bodies names, with the words around
// it: the Security Council of Armenia is not the Council.
func (s *sentence) scopeOf(k int) Scope {
	u := &s.u[k]
	switch {
	case u.Is(lex.OtherBody):
		if strings.EqualFold(s.text(k), "state house") && !s.id(k-1, lex.WThe) {
			return Unknown // where an African president sits
		}
		return Elsewhere
	case u.Is(lex.Council | lex.Assembly):
		if s.foreign(k) {
			return Elsewhere
		}
		if s.is(k-1, lex.Deed) && s.named(k-2) {
			return Nations // 116 members urged the Council: it is asked, and another votes
		}
		if s.likensTo(k) || s.sign(k+1, "'") && s.id(k+2, lex.WS) && s.is(k+3, lex.OtherBody) { // the Assembly's Third Committee
			return Nations
		}
		if s.isAdviser(k) || s.seatedOn(k) || s.isCalled(k) || s.isReformed(k) {
			return Nations
		}
		if u.Is(lex.Council) {
			return Council
		}
		return Assembly
	case u.Is(lex.UN):
		if u.To-u.From == 1 && u.ID != 0 && u.Case == words.Lower && s.text(k) == "un" {
			return Unknown // a French or Italian article word
		}
		return Nations
	}
	return Unknown
}

// isAdviser says whether the organ at k only moved the other to what is told: so the
// Assembly decided, on the Council's advice.
func (s *sentence) isAdviser(k int) bool {
	j := k + 1
	if s.sign(j, "'") {
		j++
	}
	b := s.beforeThe(k)
	if !s.id(j, lex.WS) || !s.id(b, lex.WOn, lex.WAt) && !strings.EqualFold(s.text(b), "upon") {
		return false
	}
	switch s.lower(j + 1) {
	case "advice", "recommendation", "recommendations", "request", "suggestion", "proposal", "invitation", "behest":
		return true
	}
	return false
}

// seatedOn says whether the organ at k tells who members are, not who voted: all five
// permanent members of the Security Council.
func (s *sentence) seatedOn(k int) bool {
	j := s.beforeOrgan(k)
	if !s.id(j, lex.WOf, lex.WOn) {
		return false
	}
	return s.is(j-1, lex.Group) || strings.EqualFold(s.text(j-1), "powers") || s.is(j-1, lex.Members) && strings.EqualFold(s.text(j-2), "permanent")
}

// foreign says whether an organ's name belongs to another body: a state's own
// security council, the general assembly of a church.
func (s *sentence) foreign(k int) bool {
	u := &s.u[k]
	if s.id(k-1, lex.WA) && s.id(k+1, lex.WAt, lex.WOf, lex.WIn) {
		return true // a security council of their own
	}
	long := u.To-u.From > 1
	if s.id(k+1, lex.WOf) {
		j := k + 2
		for s.id(j, lex.WThe) {
			j++
		}
		if s.is(j, lex.Actor|lex.OtherBody|lex.Hint|lex.Group) && !s.is(j, lex.UN) || s.unknown(j) && s.at(j).Case != words.Lower && !s.is(j, lex.UN) {
			return true
		}
	}
	if u.ID == lex.WThe {
		return false // what stands before the article is no part of the name
	}
	j := k - 1
	poss := false
	if s.id(j, lex.WS) && s.sign(j-1, "'") {
		poss = true
		j -= 2
	} else if s.sign(j, "'") {
		poss = true
		j--
	}
	if s.is(j, lex.Actor) && (long && u.ID != lex.WThe || poss) { // into Kuwait City the Council
		// Russia's Security Council veto is the Council's, Russia's Security
		// Council is not.
		return !s.is(k+1, lex.VetoNoun|lex.VetoPast|lex.VoteNoun|lex.Text|lex.VetoPower) && !s.is(k+1, lex.Members)
	}
	if s.is(j, lex.OtherBody) && !poss && j == k-1 || s.is(j, lex.And) && s.unknown(j-1) && s.at(j-1).Case == words.Capital && s.is(j-2, lex.OtherBody) {
		return true // the ECOSOC Council, the ECOWAS Mediation and Security Council
	}
	if s.is(j, lex.Hint) && u.Is(lex.Assembly|lex.Council) {
		return true
	}
	// Virginia's General Assembly, the Arts Council: a name before the name.
	if s.unknown(j) && s.at(j).Case == words.Capital && j > 0 && !s.sign(j-1, ".") && (poss || !long) && !s.adverb(j) && u.Space {
		return true
	}
	return false
}

// likensTo says whether the organ at k is only one where members did as they do
// in the vote told: we abstained, as in the Council; as they had in the Assembly.
func (s *sentence) likensTo(k int) bool {
	j := s.beforeThe(k)
	if s.isUnlike(j) {
		return true
	}
	if !s.id(j, lex.WIn) || s.id(k+1, lex.WWhen) || s.sign(k+1, ",") && s.id(k+2, lex.WWhen) {
		return false
	}
	for m := j - 1; m >= 0 && m >= j-3; m-- {
		if s.id(m, lex.WAs) {
			return m > 1 // it opens no sentence
		}
	}
	return false
}

// likensBetween says whether between two units the sentence turns to what the one told
// is likened to, or came after: sided with it, as it had in 1982, months after.
func (s *sentence) likensBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if s.sign(j, ",") && s.id(j+1, lex.WAs) && (s.id(j+2, lex.WIt, lex.WThey, lex.WIn, lex.WHe, lex.WShe) || s.is(j+2, lex.Date)) {
			return true
		}
	}
	return false
}

// isUnlike says whether what stands behind unit j is named only to set the vote
// told against it: unlike the Council's decisions; unlike those of the Council.
func (s *sentence) isUnlike(j int) bool {
	for s.id(j, lex.WA, lex.WThe, lex.WThose, lex.WOf, lex.WIn) || s.is(j, lex.Text) || s.is(j, lex.UN) || strings.EqualFold(s.text(j), "decisions") {
		j--
	}
	w := s.text(j)
	return strings.EqualFold(w, "unlike") || j == 0 && w == "Like"
}

// countsMany says whether the sentence counts more votes than the Council casts.
func (s *sentence) countsMany() bool {
	for k := range s.u {
		if s.is(k, lex.Number) && s.value(k) > council && s.value(k) <= most && !s.isMeasure(k) {
			return true
		}
	}
	return false
}

// isMock says whether the sentence tells of something that is called an organ only
// in quotation marks: they held a "Security Council".
func (s *sentence) isMock() bool {
	for k := range s.u {
		if s.u[k].Is(lex.Assembly|lex.Council) && s.sign(k-1, "'\"") && s.id(k-2, lex.WA, lex.WAn) {
			return true
		}
	}
	return false
}

// isFiction says whether the article tells of a simulation: Model United
// Nations, a mock council. Nothing in it is a statement about a recorded vote.
func (w *walker) isFiction(s *sentence) bool {
	for k := range s.u {
		w.fiction = w.fiction || s.u[k].Is(lex.Fiction)
	}
	return w.fiction
}

// governed says whether a preposition that makes the body at k something spoken
// of stands before it.
func (s *sentence) governed(k int) bool {
	j := k - 1
	if s.is(k, lex.OtherBody) && s.unknown(j) && s.at(j).Case == words.Lower && s.id(j-1, lex.WThe, lex.WA) {
		j-- // from the new court
	}
	for s.id(j, lex.WThe, lex.WA, lex.WIts, lex.WThis) || strings.EqualFold(s.text(j), "such") {
		j--
	}
	return s.id(j, lex.WBy, lex.WFrom, lex.WTo, lex.WOf, lex.WOn, lex.WWith, lex.WFor, lex.WAgainst)
}

// committeeVotes says whether the words at k tell how a committee voted: vote was 98 to 21, 's
// tally, had voted, approved it by.
func (s *sentence) committeeVotes(k int) bool {
	if s.sign(k, "'") {
		k = s.behindS(k + 1)
	}
	if s.id(k, lex.WHad) || s.is(k, lex.Did) {
		k++
	}
	switch s.lower(k) {
	case "result", "tally", "count", "ballot", "score", "split", "stage":
		return true
	}
	if !s.is(k, lex.VoteNoun|lex.VotePast|lex.Pass|lex.Fail) {
		return false
	}
	for end := k + 14; k < end && k < len(s.u); k++ {
		if s.isNumber(k) {
			return true
		}
	}
	return false
}

// partDecides says whether a possessive sign stands at k and then a part of the body
// before it, which decides: UNESCO's commission on culture adopted.
func (s *sentence) partDecides(k int) bool {
	const far = 6
	if !s.sign(k, "'") {
		return false
	}
	if k++; s.id(k, lex.WS) {
		k++
	}
	switch s.lower(k) {
	case "commission", "committee", "board", "conference", "executive", "section", "bureau", "plenary", "congress":
	default:
		return false
	}
	for m := k + 1; m < k+far && !s.sign(m, ",;:."); m++ {
		if s.is(m, lex.Pass|lex.Fail|lex.VotePast|lex.Deed) {
			return true
		}
	}
	return false
}

// decides says whether the body at k is the one that votes in the sentence,
// rather than one that is voted about.
func (s *sentence) decides(k int) bool {
	j := k - 1
	if s.is(k, lex.OtherBody) {
		switch s.lower(k + 1) {
		case "rests", "rested", "owes", "owed", "stems", "dates", "exists":
			return false // the Human Rights Council rests on resolution 60/251
		}
		if s.partDecides(k + 1) {
			return true
		}
		if s.isAudience(k) {
			return false
		}
		if s.sits(k) {
			return true
		}
		if w := s.lower(k); w == "committee" || w == "the committee" {
			return s.committeeVotes(k + 1) // not the report of the committee
		}
		if s.sign(k+1, "'") && s.committeeVotes(k+1) && !alliances[s.lower(k)] {
			return true // the European Parliament's vote
		}
		if s.isOfficial(k) {
			return false
		}
	}
	if s.is(k, lex.OtherBody) && (s.id(k, lex.WIn, lex.WAt) || k <= 1 && s.sign(k+1, ",(") && s.is(k+2, lex.Date)) {
		return true // ICJ, 14 April: measures refused
	}
	if s.is(k, lex.OtherBody) && (s.isMade(k) || s.isAddressed(k) || s.isBidden(k)) {
		return false
	}
	if s.is(k, lex.OtherBody) && s.id(j, lex.WS) && s.sign(j-1, "'") && s.is(j-2, lex.Assembly|lex.UN) {
		j -= 3
	}
	for s.id(j, lex.WThe, lex.WA, lex.WIts) {
		j--
	}
	if s.is(k, lex.OtherBody) && !s.actsItself(k, j) {
		return false
	}
	if s.is(k, lex.OtherBody) && gotThrough[s.lower(j)] {
		return true
	}
	if s.id(j, lex.WIn, lex.WAt, lex.WBefore) || s.id(j, lex.WBy) && s.is(j-1, lex.Pass|lex.Fail|lex.VotePast|lex.VoteNoun|lex.Deed|lex.VoteIng) {
		return true
	}
	if s.ofVoters(k) {
		return true
	}
	if s.governed(k) {
		return false
	}
	if s.is(k, lex.OtherBody) && s.is(k+1, lex.Text) && s.organVotes(k+2) {
		return false // the annual IAEA resolution was adopted in the Assembly
	}
	if s.sign(k+1, "'") || s.id(k-1, lex.WA, lex.WAn) && s.unknown(k+1) && s.is(k, lex.OtherBody) {
		return false // a NATO ally; the Political Committee's resolution
	}
	passive := false
	for j := k + 1; j < len(s.u) && j < k+14 && !s.sign(j, ",;:"); j++ {
		passive = passive || s.isCopula(j) || strings.HasPrefix(s.text(j), "was ") || strings.HasPrefix(s.text(j), "were ")
		if passive && s.id(j, lex.WBy, lex.WIn) && (s.is(j+1, lex.Assembly|lex.Council) || s.id(j+1, lex.WThe) && s.is(j+2, lex.Assembly|lex.Council)) {
			return false // was created last week by the General Assembly
		}
	}
	const near, far = 12, 30
	for j := k + 1; j < len(s.u) && j < k+far; j++ {
		if s.id(j, lex.WBy, lex.WIn) && (s.is(j+1, lex.Assembly|lex.Council) || s.id(j+1, lex.WThe) && s.is(j+2, lex.Assembly|lex.Council)) {
			return false
		}
		if j >= k+near && !s.sign(j, ";:") {
			continue
		}
		if s.is(j, lex.VotePast|lex.Pass|lex.Fail|lex.VoteNoun|lex.Deed|lex.VoteInf|lex.Verbs|lex.VoteIng) && !s.is(j, lex.Bodies) {
			return true
		}
		if s.is(j, lex.Bodies) && !s.governed(j) || s.sign(j, ";:") {
			return false
		}
		if (j == k+1 || j == k+2 && s.is(k+1, lex.Did)) && s.is(k, lex.OtherBody) && ruled[s.lower(j)] {
			return true
		}
	}
	return k <= 2 || s.is(k, lex.OtherBody) && s.actsAlone(k)
}

// actsItself says whether the other body at k, before which unit j stands, may be
// the one that votes: it is no alliance by whose name its members are told of
// (friends in NATO, the ASEAN draft), and not about to be set up (an
// international court to try them).
func (s *sentence) actsItself(k, j int) bool {
	if alliances[s.lower(k)] {
		const deed = lex.Pass | lex.Fail | lex.Verbs | lex.VotePast | lex.VoteNoun | lex.Deed | lex.VoteIng
		m := k + 1
		for s.is(m, lex.Date|lex.Did) || s.id(m, lex.WOn, lex.WIn, lex.WHad) || s.adverb(m) || meets[s.lower(m)] {
			m++
		}
		return s.is(m, deed) && !s.is(m, lex.Text) || s.is(j-1, deed) && s.id(j, lex.WIn, lex.WAt, lex.WBy)
	}
	for (s.unknown(j) || s.is(j, lex.Actor|lex.Person)) && j > k-3 {
		j--
	}
	switch {
	case j >= 0 && s.id(j, lex.WA, lex.WAn):
		return !s.id(j-1, lex.WFor, lex.WTo, lex.WOf, lex.WWith, lex.WOn, lex.WOver, lex.WAgainst) && !strings.EqualFold(s.text(j-1), "about") && (j == k-1 || !strings.EqualFold(s.text(j+1), "new"))
	case j >= 0 && s.id(j, lex.WThe) && j < k-1:
		return !s.id(j-1, lex.WWith, lex.WOn, lex.WOver, lex.WTo, lex.WFor, lex.WOf, lex.WAgainst) // at war with the new court
	}
	return true
}

// meets are words behind the name of an alliance for those who decide in it: ASEAN foreign
// ministers backed it, the OAU summit condemned it.
var meets = map[string]bool{"foreign": true, "ministers": true, "leaders": true, "summit": true, "heads": true, "council": true, "ambassadors": true, "parliament": true, "assembly": true, "commission": true}

// alliances are other bodies by whose names their members are told of as well.
var alliances = map[string]bool{
	"nato": true, "asean": true, "oau": true, "oas": true, "ecowas": true, "african union": true, "arab league": true, "gcc": true, "mercosur": true, "caricom": true, "sadc": true, "g7": true, "g20": true, "opec": true, "oecd": true, "council of europe": true, "osce": true,
}

// organVotes says whether an organ is named behind unit k as the one that votes.
func (s *sentence) organVotes(k int) bool {
	for j := k; j < len(s.u) && j < k+10 && !s.sign(j, ".;"); j++ {
		if s.is(j, lex.Assembly|lex.Council) {
			return s.id(j-1, lex.WIn, lex.WBy, lex.WAt) || s.id(j-1, lex.WThe) && s.id(j-2, lex.WIn, lex.WBy, lex.WAt)
		}
		if strings.EqualFold(s.text(j), "plenary") && s.id(j-1, lex.WIn) {
			return true
		}
	}
	return false
}

// named says whether members are named or counted at unit k or just before it.
func (s *sentence) named(k int) bool {
	return s.is(k, lex.Actor|lex.Group|lex.Number|lex.Members|lex.UN)
}

// takesOver says whether the organ at k is the subject of a clause of its own, so
// that it votes although another body did before in the sentence.
func (s *sentence) takesOver(k int) bool {
	if s.id(k-1, lex.WBy) || s.id(k-2, lex.WBy) {
		return false
	}
	return (k-s.clauseStart(k) <= 3 || s.lower(s.beforeOrgan(k)) == "where") && s.decides(k) || s.followsTime(k) || s.ofVoters(k)
}

// beforeTime says whether unit k stands in a clause that only tells when, before the
// one whose subject is an organ.
func (s *sentence) beforeTime(k int) bool {
	const far = 24
	for j := k; j < len(s.u) && j < k+far; j++ {
		if s.is(j, lex.Assembly|lex.Council) && s.followsTime(j) {
			return true
		}
	}
	return false
}

// followsTime says whether the organ at k is the subject of a clause behind one that
// only tells when: two months after the Court had ruled, the Assembly put a date on it.
func (s *sentence) followsTime(k int) bool {
	const lead = 6
	j := s.beforeOrgan(k)
	if !s.sign(j, ",") || s.endOfClause(k+1) || s.sign(k+1, "'") {
		return false
	}
	switch s.lower(0) {
	case "although", "though", "while", "whereas":
		return true
	}
	for m := 0; m < lead && m < j; m++ {
		if s.id(m, lex.WAfter, lex.WWhen, lex.WBefore) || s.is(m, lex.Date) && strings.HasSuffix(s.text(m), " after") {
			return true
		}
	}
	return false
}

// scopeAfter is the running scope once a sentence is read.
func (s *sentence) scopeAfter(scope Scope) Scope {
	other, decided := false, false
	for k := range s.u {
		if !s.u[k].Is(lex.Bodies) {
			continue
		}
		switch c := s.scopeOf(k); c {
		case Assembly, Council:
			if decided && !s.takesOver(k) {
				continue // the Assembly voted to urge the Council
			}
			if scope == Assembly && c == Council && s.names(lex.Assembly, k) && s.isAddressed(k) {
				continue // the Assembly asks the Council to think again
			}
			if scope == Assembly && s.ofActor(k) || s.isPossessor(k) && scope == Council {
				continue // Russia, which vetoed a like demand in the Council; a session of the Assembly
			}
			if !other && s.decides(k) {
				decided = true
			}
			if !other && (scope != Elsewhere || s.decides(k) || !s.governed(k)) || other && s.takesOver(k) {
				scope = c
			}
		case Nations:
			if scope == Unknown || scope == Elsewhere && !other && s.decides(k) {
				scope = Nations
			}
		case Elsewhere:
			if s.decides(k) {
				if s.is(k, lex.Home) {
					s.art.Home = true
				} else {
					s.art.Foreign = true
				}
				if !s.isCompared(k) {
					s.walker.home = s.is(k, lex.Home) && (s.walker.home || scope != Elsewhere)
					scope, other = Elsewhere, true
				}
			}
		}
	}
	return scope
}

// ofActor says whether unit k stands in a relative clause on a member.
func (s *sentence) ofActor(k int) bool {
	from, _ := s.relativeClause(k)
	return from > 1 && s.is(from-2, lex.Actor)
}

// settleScopes gives the statements found in the sentence their scope, and drops
// those of other bodies.
func (s *sentence) settleScopes(before int) {
	kept := s.walker.found[:before]
	secret := s.isElection()
	many := false
	called := -1 // the last unit of a tally of the Council that called a session of the Assembly
	for _, f := range s.walker.found[before:] {
		f.scope, f.said = s.scopeAt(s.placeOf(&f))
		if (f.scope == Unknown || !f.said && f.Kind == Counts) && s.hinted() || secret && f.Kind == Counts || s.otherBehind(f.to) {
			continue
		}
		if c := s.organBehind(f.to); f.Kind == Who && c != Unknown {
			f.scope, f.said = c, true // abstained in the Council
		}
		if (f.Kind == Binding || f.Kind == Majority) && s.setBeside(f.unit) {
			f.scope, f.said, f.now = s.walker.scope, s.walker.scope >= Assembly, true
			f.dates, f.symbols = nil, nil
		}
		if f.Kind == Veto && s.vetoesAssembly(&f) {
			f.scope, f.said = Assembly, true
		} else if f.Kind == Veto && f.scope != Elsewhere {
			f.scope = Council
		}
		if f.Kind == Who && !f.said && f.scope != Elsewhere && len(f.People[0].Groups) == 1 && f.People[0].Groups[0].Whole && s.Lex.Groups[f.People[0].Groups[0].Index].ID == "p5" && !s.countsMany() && !strings.Contains(s.lower(f.unit), "nuclear") {
			f.scope = Council // all five permanent members
		}
		if f.Kind == Who && !f.said && f.scope == Assembly && s.tellsSeats(f.from, f.to) && s.toldCouncil(before) {
			f.scope = Council
		}
		if f.Kind != Veto && f.scope == Assembly && !f.said && s.tellsVeto(before) {
			f.scope = Council
		}
		if f.Kind == Counts && f.scope == Council && (!f.said || !s.names(lex.Council, f.unit) || s.names(lex.Assembly, f.unit) || s.asksCouncil()) && f.outnumbers() {
			f.scope, many = Assembly, true // more than the Council has members
		}
		if f.Kind == Counts && f.scope == Assembly && f.fitsCouncil() && s.toldCouncil(before) {
			f.scope, called = Council, f.to // the Council called a session of the Assembly, by seven to two
		} else if f.Kind == Who && f.scope == Assembly && called >= 0 && f.from >= called && !s.organBetween(called, f.from) {
			f.scope = Council
		}
		if f.scope == Elsewhere && !s.settleStates(&f) {
			continue
		}
		kept = append(kept, f)
	}
	s.walker.found = kept
	s.walker.homeVoted = s.walker.homeVoted || s.homeVotes()
	s.walker.scope = s.scopeAfter(s.walker.scope)
	if s.walker.scope == Elsewhere && slices.ContainsFunc(kept[before:], func(f finding) bool { return s.isOfStates(&f) }) {
		s.walker.scope = Unknown // members voted, told in a parliament
	}
	if many && !s.names(lex.Council, len(s.u)) {
		s.walker.scope = Assembly
	}
	if called >= 0 {
		s.walker.scope = Council
	}
	if s.walker.scope < Assembly && s.tellsVeto(before) {
		s.walker.scope = Council // only the Council knows vetoes
	}
}

// organBetween says whether an organ is named between two units.
func (s *sentence) organBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if s.is(k, lex.Assembly|lex.Council) {
			return true
		}
	}
	return false
}

// isAddressed says whether the organ at k is the one that a text asks something
// of: 116 states urged the Security Council.
func (s *sentence) isAddressed(k int) bool {
	j := s.beforeOrgan(k)
	switch s.lower(j) {
	case "ask", "asks", "request", "requests", "urge", "invite", "urged", "asked", "requested", "called on", "invited", "urging", "asking", "requesting", "calling on", "recommended", "told", "pressed", "encouraged", "implored", "beseeched", "begged", "advised":
		return true
	}
	if j = k + 1; s.isCopula(j) {
		j++ // the Court was asked by 78 votes to 43
	}
	switch s.lower(j) {
	case "asked", "requested", "invited", "urged", "was asked", "was requested", "was invited", "was urged":
		return strings.HasPrefix(s.text(j), "was ") || j == k+2
	}
	return false
}

// isPossessor says whether the organ at k only tells whose something is that
// another organ dealt with, in the same clause: a session of the Assembly.
func (s *sentence) isPossessor(k int) bool {
	j := s.beforeOrgan(k)
	if !s.id(j, lex.WOf) {
		return false
	}
	for j--; j >= 0 && j > k-15 && !s.sign(j, ",;:"); j-- {
		if s.is(j, lex.Assembly|lex.Council) && (!s.governed(j) || s.ofVoters(j)) {
			return true
		}
	}
	return false
}

// names says whether an organ is named before unit k.
func (s *sentence) names(organ lex.Class, k int) bool {
	for j := 0; j < k; j++ {
		if s.is(j, organ) {
			return true
		}
	}
	return false
}

// outnumbers says whether more voted than the Council has members.
func (f *finding) outnumbers() bool {
	sum := int32(0)
	for p, c := range f.Counts {
		if c.Said && p != int(plenary.NotVoting) {
			sum += c.Lo
		}
	}
	return sum > 30 // a slip of the pen stays below
}

// fitsCouncil says whether two numbers or more are no more than the Council casts.
func (f *finding) fitsCouncil() bool {
	said, sum := 0, int32(0)
	for _, c := range f.Counts {
		if c.Said {
			said++
			sum += c.Hi
		}
	}
	return said > 1 && f.Counts[plenary.Yes].Said && sum >= 5 && sum <= council
}

// isElection says whether the sentence tells of an election, whose votes are
// secret and in no record.
func (s *sentence) isElection() bool {
	for k := range s.u {
		if s.is(k, lex.Secret) && !s.is(k+1, lex.Members) && !(s.id(k+1, lex.WTo, lex.WNot) && s.is(k+2, lex.AbstainLabel)) {
			switch s.text(k) {
			case "presidency", "candidate", "next", "elect":
				continue
			}
			return true
		}
	}
	return false
}

// otherBehind says whether another body is named right behind unit k as the place
// of the vote: 67-33 in the House.
func (s *sentence) otherBehind(k int) bool {
	for j := k; j < k+3; j++ {
		if s.id(j, lex.WIn) {
			for m := j + 1; m < j+4; m++ {
				if s.is(m, lex.OtherBody) && s.scopeOf(m) == Elsewhere {
					return true
				}
			}
		}
	}
	return false
}

// has says whether the sentence has a unit of a class.
func (s *sentence) has(c lex.Class) bool {
	for k := range s.u {
		if s.u[k].Is(c) {
			return true
		}
	}
	return false
}

// isUnion says whether the number at k is how many members some union has that is
// neither organ: 18 of the 27 member states.
func (s *sentence) isUnion(k int) bool {
	if !s.is(k, lex.Number) || !s.is(k+1, lex.Members) || s.is(k+1, lex.VoteNoun|lex.Labels) || !s.id(k-1, lex.WThe) || !s.id(k-2, lex.WOf) || !s.is(k-3, lex.Number) {
		return false
	}
	return s.u[k].Val > council && s.u[k].Val < firstMembers
}

// firstMembers is about how many members took part in the first votes of the
// Assembly.
const firstMembers = 48

// scopeAt is the scope at a unit: the last organ named before it in the sentence,
// else the first after it, else the running one. Once another body is the one
// that votes, an organ counts only where it votes too.
func (s *sentence) scopeAt(unit int) (scope Scope, said bool) {
	scope = s.walker.scope
	organ, named, other := Unknown, Unknown, false
	if scope != Elsewhere && s.is(unit, lex.Number) && (strings.HasPrefix(s.lower(unit+1), "council member") || s.is(unit+2, lex.Members) && isSeat(s.text(unit+1)) && !strings.EqualFold(s.text(unit+1), "other")) {
		return Council, true // 11 council members, the ten elected members
	}
	for k := range s.u {
		if !s.u[k].Is(lex.Bodies) {
			continue
		}
		switch c := s.scopeOf(k); {
		case c == Elsewhere:
			if s.decides(k) && (k < unit || organ == Unknown && !s.isCompared(k)) {
				other, organ = true, Unknown
			}
		case c == Nations:
			if scope == Unknown && !other || scope == Elsewhere && !other && s.decides(k) {
				scope = Nations
			}
		case c < Assembly:
		case other || scope == Elsewhere && s.governed(k):
			if (k <= unit || s.ofVoters(k)) && s.takesOver(k) {
				other, organ = false, c
			}
		case scope >= Assembly && scope != Elsewhere && c != scope && s.ofActor(k):
			// Australia, which thought the Assembly should speak first, abstained.
		case k > unit && (s.isAddressed(k) || s.likensBetween(unit, k)), s.isAddressed(k) && s.countsMany():
		case s.is(k+1, lex.Symbol) || s.is(k+1, lex.Text) && s.is(k+2, lex.Symbol):
			// General Assembly resolution 3212 may be what the Council endorses.
			if named == Unknown {
				named = c
			}
		case k <= unit && organ != Unknown && organ != c && (s.isPossessor(k) || s.sign(k+1, "'") && !s.isCopula(k+3) && !s.is(k+2, lex.VoteNoun) && !s.is(k+3, lex.VoteNoun|lex.Text|lex.VetoNoun|lex.Members|lex.Number|lex.VotePast)):
			// The Council called a session of the Assembly, 11-1-3.
		case k <= unit || organ == Unknown:
			organ = c
		}
	}
	if organ == Unknown && !other {
		organ = named
	}
	switch {
	case organ != Unknown:
		return organ, true
	case other:
		return Elsewhere, true
	}
	return scope, false
}
