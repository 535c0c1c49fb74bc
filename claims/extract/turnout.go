package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// isSingle says whether unit k is a word that counts one of what stands behind it: a single
// state was against, a lone delegation abstained.
func (s *sentence) isSingle(k int) bool {
	switch s.lower(k) {
	case "single", "lone", "solitary", "sole":
	default:
		return false
	}
	if !s.id(k-1, lex.WA) || s.is(k-2, lex.Not|lex.Except) || s.id(k-2, lex.WThan, lex.WNor) || strings.EqualFold(s.text(k-2), "without") {
		return false
	}
	if s.isLabel(k+1) && s.isNounLabel(k+1) && s.id(k-2, lex.WWith) {
		return s.endOfClause(k + 2)
	}
	return s.is(k+1, lex.Members) && !s.is(k+1, lex.VoteNoun) && s.is(k+2, lex.Verbs|lex.VotePast|lex.Did) && !s.is(k+2, lex.Join)
}

// headsOwn says whether the number at k is that of all whom the label before the colon names:
// a crop of abstentions: 68 of them.
func (s *sentence) headsOwn(k int) bool {
	return s.sign(k-1, ":,-_") && s.isCountNoun(k-2) && !s.isNumber(k-3) && !s.is(k-3, lex.Only) && s.id(k+2, lex.WThem) && s.endOfClause(k+3)
}

// seats are words for where members sit or what they press, and idle words for those that
// nobody used.
var (
	seats = map[string]bool{"seats": true, "chairs": true, "desks": true, "places": true, "buttons": true, "seat": true, "chair": true, "desk": true, "nameplates": true}
	idle  = map[string]bool{"empty": true, "vacant": true, "silent": true, "unlit": true, "unoccupied": true, "unused": true, "mute": true, "deserted": true, "untouched": true, "bare": true}
	stays = map[string]bool{"stayed": true, "remained": true, "stood": true, "sat": true, "fell": true, "lay": true}
)

// emptySeats reads how many did not vote, told of their seats: 39 seats were empty or silent,
// twelve chairs stayed vacant, with nine empty seats.
func (s *sentence) emptySeats(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{from: from, pos: plenary.NotVoting, Count: c}
	j := k + 1
	if idle[s.lower(j)] && seats[s.lower(j+1)] {
		h.to = j + 2
		return h, s.endOfClause(h.to)
	}
	if !seats[s.lower(j)] {
		return h, false
	}
	j++
	for s.isCopula(j) || stays[s.lower(j)] {
		j++
	}
	if !idle[s.lower(j)] {
		return h, false
	}
	if s.id(j+1, lex.WOr) || s.is(j+1, lex.And) {
		j += 2 // empty or silent
	}
	h.to = j + 1
	return h, s.endOfClause(h.to)
}

// tookPart are words for having voted, whichever way.
var tookPart = [...]string{"took part in the vote", "took part in the ballot", "took part in the roll call", "took part in the voting", "took part", "participated in the vote", "participated", "cast a vote", "cast a ballot", "cast votes", "cast ballots", "cast their votes", "turned up to vote", "voted", "pressed a button", "were in the hall"}

// partTaken is the unit behind words at k for having voted, which end their clause; it is k
// where none stand there.
func (s *sentence) partTaken(k int) int {
	const far = 40
	if k >= len(s.u) {
		return k
	}
	at := s.start(k)
	n := longestOf(strings.ToLower(s.doc.Text[at:min(len(s.doc.Text), at+far)]), tookPart[:])
	if n == 0 {
		return k
	}
	to := k
	for ; to < len(s.u) && s.start(to) < at+n; to++ {
	}
	if s.end(to-1) != at+n || !s.endOfClause(to) && !s.inAll(to) {
		return k
	}
	return to
}

// behindOrganization is the unit behind the organ whose members are counted: all sixty members
// of the Organization.
func (s *sentence) behindOrganization(k int) int {
	if !s.id(k, lex.WOf) {
		return k
	}
	j := k + 1
	for s.id(j, lex.WThe) && !s.is(j, lex.Bodies) {
		j++
	}
	switch w := s.lower(j); {
	case s.is(j, lex.Assembly|lex.Council|lex.UN), w == "organization", w == "organisation", w == "body", w == "united nations":
		return j + 1
	}
	return k
}

// readTurnout reads how many voted at all: all sixty members but nine took part, every member
// took part, in all 171 members voted, 181 delegations took part.
func (s *sentence) readTurnout(k int) int {
	if s.is(k, lex.All) && !s.id(k, lex.WBoth) && !s.id(k-1, lex.WIn) && !s.is(s.beforeThe(k), lex.Not|lex.HedgeAbout|lex.HedgeOver|lex.HedgeUnder|lex.Except) && !s.followsSome() {
		return s.turnoutOfAll(k)
	}
	if !s.is(k, lex.Number) || s.taken[k] || s.value(k) < 7 || s.value(k) > most || s.id(k-1, lex.WThe, lex.WThose, lex.WOf, lex.WOther) || s.is(k-1, lex.Not|lex.Other|lex.HedgeAbout|lex.HedgeOver|lex.HedgeUnder|lex.Number|lex.Group|lex.Actor|lex.Except) {
		return k
	}
	j := s.members(k + 1)
	to := s.partTaken(j)
	if to == j || s.unreal(k) {
		return k
	}
	if s.lower(to-1) == "voted" && !s.inAll(to) && !s.inAll(k-1) && !(s.id(k-2, lex.WIn) && s.is(k-1, lex.All)) && !(s.id(to, lex.WIn) && s.is(to+1, lex.All)) {
		return k // 141 voted: which way is told elsewhere
	}
	told := number(s.value(k))
	s.takeNumbers(k, to)
	s.addReckoning(k, to, k, equals(votesCast, told), equals(sidesTaken, told))
	return to
}

// turnoutOfAll reads at k that all voted, or all but so many: all sixty members of the
// Organization but nine took part, every delegation took part.
func (s *sentence) turnoutOfAll(k int) int {
	const far = 6
	j := k + 1
	for end := j + far; j < end && (s.id(j, lex.WThe, lex.WIts) || s.is(j, lex.Members) && !s.is(j, lex.VoteNoun) || s.is(j, lex.Number) && s.value(j) >= council-4 && s.value(j) <= most); j++ {
	}
	j = s.behindOrganization(j)
	absent := int32(0)
	if s.is(j, lex.Except) && s.is(j+1, lex.Number) && s.value(j+1) > 0 && s.value(j+1) <= most/2 {
		absent = s.value(j + 1)
		j += 2
		if s.id(j, lex.WOf) {
			for j++; s.id(j, lex.WThe, lex.WIts) || s.is(j, lex.Members|lex.Council|lex.Assembly|lex.UN) && !s.is(j, lex.VoteNoun) || s.is(j, lex.Number) && s.value(j) >= council-4; j++ {
			}
		} else {
			j = s.members(j)
		}
	}
	to := s.partTaken(j)
	if to == j || j == k+1 || s.unreal(k) {
		return k
	}
	s.takeNumbers(k, to)
	s.addReckoning(k, to, k, equals(formOf(plenary.NotVoting), number(absent)))
	return to
}

// readMajority reads at k by how many votes one side was ahead, or how many it was: a majority
// of four; carried by a majority of 46.
func (s *sentence) readMajority(k int) int {
	if w := s.lower(k); w != "majority" && w != "a majority" || !s.id(k+1, lex.WOf) {
		return k
	}
	a, ok := s.plainNumber(k + 2)
	if !ok || a.num > most || a.num < 1 || s.unreal(k) || s.is(k-1, lex.TwoThirds) || s.is(k-2, lex.TwoThirds) {
		return k
	}
	to := a.to
	if s.is(to, lex.VoteNoun|lex.Members) {
		to++
	}
	if !s.endOfClause(to) && !s.id(to, lex.WIn, lex.WOn, lex.WFor, lex.WWhen, lex.WWith) {
		return k
	}
	for j := range s.u {
		if s.isNeed(j) || s.is(j, lex.TwoThirds|lex.Modal) {
			return k
		}
	}
	yes, no, told := formOf(plenary.Yes), formOf(plenary.No), number(a.num)
	lead := yes.plus(no, -1)
	ways := [][]Form{equals(yes, told), equals(no, told), equals(lead, told), equals(lead.times(-1), told), equals(lead.plus(formOf(plenary.Abstain), -1), told)}
	if s.walker.scope == Council || s.ask(tellsCouncil, s.namesCouncil) {
		ways = append(ways, equals(yes.plus(formAt(FormNeeds), -1), told), equals(yes.plus(formAt(FormNeeds), -1), number(a.num-1)))
	}
	s.takeNumbers(k, to)
	s.addReckoning(k, to, k, ways...)
	return to
}

// answersAsked says whether behind the comma at j the organ answers what the head of the
// sentence says it was asked: asked whether the troops should leave, the Assembly split into.
func (s *sentence) answersAsked(j int) bool {
	switch s.lower(0) {
	case "asked", "invited", "called", "called upon", "pressed", "urged", "begged", "requested", "implored", "asked to":
	default:
		return false
	}
	k := s.organFrom(j + 1)
	return s.is(k, lex.Assembly|lex.Council) && !s.is(k+1, lex.Modal|lex.Not)
}

// sponsorsBefore says whether before the "and" at k the sponsors that a text had are counted:
// had sixty-five co-sponsors and thirteen votes.
func (s *sentence) sponsorsBefore(k int) bool {
	const far = 8
	sponsors := false
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ";:."); j-- {
		sponsors = sponsors || strings.HasSuffix(s.lower(j), "sponsors") || strings.HasSuffix(s.lower(j), "authors")
		if sponsors && (s.id(j, lex.WHad, lex.WWith) || s.is(j, lex.Got)) {
			return true
		}
	}
	return false
}

// textHad says whether a text is the subject of the "had" at k: her draft had two votes.
func (s *sentence) textHad(k int) bool {
	const far = 14
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		switch {
		case s.is(j, lex.Text) && !s.id(j, lex.WIt, lex.WThat, lex.WThis):
			return !s.is(j-1, lex.Another)
		case s.is(j, lex.Number|lex.VotePast|lex.Positions):
			return false
		}
	}
	return false
}

// ofNeeded says whether a short sentence tells what a text got right behind one that tells what
// it needed: it needed nine. It got eight.
func (s *sentence) ofNeeded(k int) bool {
	const far, short = 40, 7
	if len(s.u) > short || k > 2 {
		return false
	}
	at := s.start(0)
	before := strings.ToLower(s.doc.Text[max(0, at-far):at])
	return strings.Contains(before, " needed ") || strings.Contains(before, " required ") || strings.Contains(before, " needs ")
}

// votesTo says whether the words at k are for how members voted, behind them: the five
// delegations to vote no.
func (s *sentence) votesTo(k int) bool {
	return s.id(k, lex.WTo) && s.is(k+1, lex.VoteInf|lex.Verbs) || s.is(k, lex.VoteInf) && s.u[k].To-s.u[k].From > 1
}

// isSide says whether the number at k is that of all who took one side, of whom some are
// counted before: two of the five delegations to vote no, three of the seven who opposed it.
func (s *sentence) isSide(k int) bool {
	switch n := s.value(k); {
	case n < 2, n == council, n == council-4, n == council-5, n == 5 && !s.votesTo(s.members(k+1)), n > most/2:
		return false
	}
	j := s.members(k + 1)
	switch {
	case s.id(j, lex.WWho, lex.WThat, lex.WWhich):
		j++
		for s.is(j, lex.Did) && !s.is(j, lex.Positions) {
			j++
		}
	case s.id(j, lex.WTo):
		j++
	case !s.is(j, lex.VoteInf):
		return s.is(j, lex.NoLabel|lex.AbstainLabel) && !s.is(j, lex.Verbs) && s.isNounLabel(j)
	}
	if s.is(j, lex.VotePast|lex.VoteInf) {
		j++
	}
	return s.isLabel(j) || s.is(j, lex.NoVerb|lex.AbstainVerb)
}

// ventured says whether the "to" at k leads from a verb of making up one's mind to how members
// voted: only seven dared to say no.
func (s *sentence) ventured(k int) bool {
	switch w := s.lower(k - 1); {
	case resolves[w], w == "dared", w == "ventured", w == "cared", w == "moved":
		return s.is(k+1, lex.Verbs)
	}
	return false
}

// withheld says whether the words between two units are for not having voted for a text, which
// those who opposed it or stayed away did as well: withheld its support.
func (s *sentence) withheld(from, to int) bool {
	for k := from; k < to; k++ {
		if strings.HasPrefix(s.lower(k), "withh") {
			return true
		}
	}
	return false
}

// readNth reads at k that there were as many votes of a side as an ordinal says, or more: the
// second vote against came from Lima.
func (s *sentence) readNth(k int) int {
	n := ordinalValue(s.lower(k))
	if n < 2 || n > council || !s.id(k-1, lex.WThe, lex.WA) || s.is(k+1, lex.Number) {
		return k
	}
	p, j := plenary.UnknownPosition, k+1
	switch {
	case s.is(j, lex.VoteNoun) && s.is(j+1, lex.NoLabel|lex.YesLabel):
		p, j = s.labelPosition(j+1), j+2
	case s.isLabel(j) && s.is(j+1, lex.VoteNoun), s.is(j, lex.NoLabel|lex.AbstainLabel) && s.isNounLabel(j):
		if p, j = s.labelPosition(j), j+1; s.is(j, lex.VoteNoun) {
			j++
		}
	}
	if w := s.lower(j); p == plenary.UnknownPosition || w != "came" && w != "was" && w != "being" && w != "belonged" && !s.sign(j, ",") || s.unreal(k) {
		return k
	}
	s.addReckoning(k-1, j, k, []Form{formOf(p).plus(number(n), -1)})
	return j
}
