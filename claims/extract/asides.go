package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// interjection is the comma that closes a word or two between commas; j when
// there are none.
func (s *sentence) interjection(j int) int {
	if m := s.relativeEnd(j); m > j {
		return m
	}
	if m := s.remarks(j); m > j {
		return m
	}
	far := 5
	if s.id(j+1, lex.WAs) {
		far = 9 // China, as many had expected, abstained
	}
	if s.id(j+1, lex.WI, lex.WWe) {
		far = 8 // we Germans, I am sorry to say, abstained
	}
	for m := j + 1; m < j+far; m++ {
		if s.sign(m, ",") {
			return m
		}
		if s.is(m, lex.Modal) && (m == j+1 && s.id(j+2, lex.WYou) || m == j+2 && s.id(j+1, lex.WI, lex.WWe, lex.WOne) || s.id(j+1, lex.WAs)) {
			continue // Mexico, I would add, abstained
		}
		if s.is(m, lex.Positions|lex.Actor|lex.Group|lex.Number|lex.VotePast|lex.VoteIng|lex.Modal|lex.Not|lex.Bodies|lex.And) {
			break
		}
	}
	return j
}

// interjected is the comma that opens a word or two closed by the comma at j; j when
// there are none.
func (s *sentence) interjected(j int) int {
	for m := j - 1; m >= 0 && m > j-8; m-- {
		if s.sign(m, ",") {
			return m
		}
		if s.is(m, lex.Positions|lex.Actor|lex.Group|lex.Number|lex.VotePast|lex.VoteIng|lex.Modal|lex.Not|lex.Bodies) && !strings.EqualFold(s.text(m), "without") && !s.id(m, lex.WOne) {
			break
		}
	}
	const far = 9
	for m := j - 1; m >= 0 && m > j-far && !s.sign(m, ";:.()"); m-- {
		if s.sign(m, ",") {
			if s.id(m+1, lex.WAs, lex.WTo) {
				return m // one of the noes, as everybody had foretold, was
			}
			break
		}
	}
	return j
}

// dashEnd is the dash that closes the words between dashes opened at j; j when
// none does, or when they tell a stance.
func (s *sentence) dashEnd(j int) int {
	for m := j + 1; m < j+14; m++ {
		switch {
		case s.sign(m, "-_") && (s.at(m).Space || s.sign(m, "_")):
			return m
		case s.sign(m, ";:.") || s.is(m, lex.Positions|lex.VotePast|lex.Number):
			return j
		}
	}
	return j
}

// resumes is the conjunction behind unit j with which the same subject goes on to
// what it did; j when there is none.
func (s *sentence) resumes(j int) int {
	for m := j + 1; m < j+14 && m < len(s.u); m++ {
		switch {
		case (s.is(m, lex.And) || s.id(m, lex.WBut)) && s.carriesOn(m):
			return m
		case s.is(m, lex.Actor) && (s.unknown(m-1) || s.is(m-1, lex.And|lex.Deed|lex.Verbs) && !s.sign(m-2, ",")) && m < j+8:
			// refused to condemn Moscow and abstained
		case s.sign(m, ";:.") || s.is(m, lex.Actor|lex.Group|lex.Bodies|lex.Number):
			return j
		}
	}
	return j
}

// companions is where those end who are named behind "and" at j without their
// names: and three Pacific islands, and its former colonies. It is j when there
// are none.
func (s *sentence) companions(j int) int {
	m := j + 1
	if !s.is(m, lex.Number|lex.Other) && !s.id(m, lex.WIts, lex.WTheir, lex.WA, lex.WThe, lex.WFew, lex.WMany, lex.WHis, lex.WHer) && !strings.EqualFold(s.text(m), "our") {
		return j
	}
	n := 0
	for m++; m < j+7 && (s.unknown(m) || s.is(m, lex.Members|lex.Other|lex.Number|lex.HedgeAbout|lex.Another) || s.is(m, lex.Actor) && s.Lex.Names[s.u[m].Val].Demonym || s.id(m, lex.WFew, lex.WOf, lex.WIts) || s.id(m, lex.WThe) && s.id(m-1, lex.WOf) || n > 0 && (s.id(m, lex.WIn) || s.is(m, lex.Actor) && s.id(m-1, lex.WIn)) || s.sign(m, "-") && !s.at(m).Space); m++ {
		n++
	}
	if n == 0 || !(s.is(m, lex.VotePast|lex.Verbs|lex.Did|lex.Labels|lex.Join) || s.isCopula(m)) {
		return j
	}
	return m
}

// remarkEnd is the comma that closes a remark opened by the comma at j: to
// London's disgust, the lone Arab member, which abstained last year. It is j when
// none does, or when what follows does not go on with a verb.
func (s *sentence) remarkEnd(j int) int {
	relative := s.id(j+1, lex.WWhich, lex.WWho)
	if o := s.listFrom(j + 2); s.is(j+1, lex.And) && o != nil && s.sign(o.to, ",") {
		return j // was among the sponsors, and Turkey, to our delight, voted
	}
	for m := j + 1; m < j+26 && m < len(s.u) && (relative || m < j+18); m++ {
		switch {
		case s.sign(m, "("):
			m = s.closing(m)
		case s.sign(m, ";:."), s.is(m, lex.Number) && s.is(m+1, lex.Members|lex.Positions) && !(m == j+2 && s.id(j+1, lex.WThe)):
			return j // but Guyana and Panama, the two members from the region
		case s.is(m, lex.Verbs|lex.VotePast) && !relative && m < j+3 && !s.id(m+1, lex.WBy), s.contrastsMember(m):
			return j
		case s.sign(m, ",") && s.id(m+1, lex.WWhich, lex.WWho) && s.is(m-1, lex.Actor|lex.Group):
			return j // China and India, in a box, and Russia, which voted in favour
		case s.sign(m, ","):
			k, copula := m+1, false
			for ; s.is(k, lex.Did) || s.adverb(k) || s.is(k, lex.Date) || s.id(k, lex.WThis) && s.text(k+1) == "time" || s.text(k) == "time" || s.id(k, lex.WOn) && s.is(k+1, lex.Date); k++ {
				copula = copula || s.isCopula(k)
			}
			if s.id(j+1, lex.WThe, lex.WA, lex.WAn, lex.WIts) && m < j+9 && s.unknown(k) && s.is(k+1, lex.And) ||
				s.is(k, lex.Verbs|lex.VotePast|lex.Join|lex.Labels) || s.isSwitch(k) || s.is(k, lex.Not) && strings.EqualFold(s.text(k-1), "did") && (s.is(k+1, lex.VoteInf|lex.Labels) || s.is(k+1, lex.Verbs)) || !relative && (k > m+1 && s.sameAgain(k) > 0 || sameDone[s.lower(k)]) || copula && (!(relative && s.is(j+2, lex.Verbs|lex.VotePast)) || s.is(k, lex.Among) && s.datedWithin(j, m)) || s.unknown(k) && s.is(k+1, lex.Verbs|lex.VotePast|lex.Join) || relative && (supplies[s.lower(k)] || s.bids(k) > k || s.endsInVote(k) || s.votesNow(k)) || s.opensFormal(k) || s.opensCourse(k) {
				return m
			}
			if relative {
				return j
			}
			if s.is(k, lex.Modal) && s.resumes(k) > k {
				return m // the sole Arab member, could not support it and abstained
			}
		}
	}
	return j
}

// datedWithin says whether a date stands between two units: which abstained in 2009, were
// among the 173 in favour.
func (s *sentence) datedWithin(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if s.is(k, lex.Date) {
			return true
		}
	}
	return false
}

// contrastsMember says whether a clause on another member begins at k, behind a comma: both
// of them poor, while Oman, richer, voted.
func (s *sentence) contrastsMember(k int) bool {
	if !s.sign(k-1, ",") {
		return false
	}
	switch s.lower(k) {
	case "while", "whereas", "whilst", "when":
		if s.id(k+1, lex.WThe) {
			k++
		}
		return s.is(k+1, lex.Actor) && !s.id(k+2, lex.WS) && !s.sign(k+2, "'")
	}
	return false
}

// votesNow says whether unit k tells a vote in the present tense: votes no, votes red.
func (s *sentence) votesNow(k int) bool {
	w := s.lower(k)
	return (w == "votes" || w == "vote") && (s.isLabel(k+1) || colour(s.text(k+1)) != plenary.UnknownPosition)
}

// endsInVote says whether the words from k on tell a deed and then, of the same
// subject, a vote: swallowed them and voted.
func (s *sentence) endsInVote(k int) bool {
	const far = 7
	for m := k; m < k+far && !s.is(m, lex.Actor|lex.Group|lex.Positions|lex.Number|lex.VotePast|lex.Sign|lex.Modal|lex.Not); m++ {
		if s.is(m, lex.And) {
			return m > k && s.is(m+1, lex.VotePast|lex.AbstainVerb)
		}
	}
	return false
}

// carriesOn says whether the words at k go on with what the same subject did:
// and voted, but abstained, only to vote.
func (s *sentence) carriesOn(k int) bool {
	for s.is(k, lex.And|lex.Did) || s.id(k, lex.WBut, lex.WAnd, lex.WThen) || s.adverb(k) {
		k++
	}
	if s.id(k, lex.WIn) && s.id(k+1, lex.WThe) && s.unknown(k+2) {
		k += 3 // in the event
	}
	if s.unknown(k) && s.is(k+1, lex.Verbs|lex.VotePast) {
		k++
	}
	return s.is(k, lex.Verbs|lex.VotePast|lex.VoteIng|lex.AbstainLabel) || s.concurs(k) > k || s.is(k, lex.Join) && (strings.HasPrefix(s.text(k), "vote") || strings.HasPrefix(s.text(k), "sided"))
}

// joinedBehind is the last unit of a list that shares the verb of the list before
// the comma at j, a remark standing between them: Britain, which has charge of
// Rhodesia, and the United States voted. It is j when there is none.
func (s *sentence) joinedBehind(j int) int {
	if !s.id(j+1, lex.WWhich, lex.WWho, lex.WA, lex.WAn, lex.WThe, lex.WIts) {
		return j
	}
	for m := j + 2; m < j+14; m++ {
		switch {
		case s.sign(m, ","):
			if o := s.listFrom(m + 2); s.is(m+1, lex.And) && o != nil && s.startsVerb(o.to) {
				return o.to - 1
			}
			return j
		case s.sign(m, ";:.(") || s.is(m, lex.Positions|lex.VotePast|lex.Number):
			return j
		}
	}
	return j
}

// participle says whether a phrase of what its subject was doing starts at k: hoping
// for somewhere warmer.
func (s *sentence) participle(k int) bool {
	w, _, _ := strings.Cut(s.lower(k), " ")
	return strings.HasSuffix(w, "ing") && !s.is(k, lex.Positions|lex.VoteIng)
}

// hadDone says whether unit k stands soon in a relative clause behind a statement that ends
// at unit to, which tells what its people had done before: which had always abstained.
func (s *sentence) hadDone(k, to int) bool {
	const far = 8
	if k < to || k > to+far || !s.sign(to, ",") || !s.id(to+1, lex.WWhich, lex.WWho) {
		return false
	}
	for m := to + 2; m <= k; m++ {
		if s.id(m, lex.WHad) || strings.HasPrefix(s.lower(m), "had ") {
			return true
		}
		if s.sign(m, ",") {
			return false
		}
	}
	return false
}

// ofEarlier says whether unit k stands in an aside within a statement that tells what its
// subject did before, or usually does: which had sat out every vote until now.
func (s *sentence) ofEarlier(k int, f *finding) bool {
	from, to := k, k
	for from > f.unit && !s.sign(from, ",") {
		from--
	}
	for to < f.to && !s.sign(to, ",") {
		to++
	}
	if from == f.unit || to >= f.to-1 {
		return false
	}
	for j := from + 1; j < to; j++ {
		switch s.lower(j) {
		case "had", "always", "until", "often", "usually", "before", "habitually", "normally":
			return true
		}
		if onceSo[s.lower(j)] || s.is(j, lex.Date) || s.id(j, lex.WHad) {
			return true
		}
	}
	return false
}

// remarks is the comma that closes a remark of the writer's own, in the passive, which the
// comma at j opens: Egypt, it should be recalled, abstained. It is j when there is none.
func (s *sentence) remarks(j int) int {
	const far = 8
	if !s.id(j+1, lex.WIt) && !strings.EqualFold(s.text(j+1), "be") {
		return j
	}
	for m := j + 2; m < j+far; m++ {
		if s.sign(m, ",") && remembers[s.lower(m-1)] {
			return m
		}
		if !s.is(m, lex.Modal|lex.Did) && !s.unknown(m) && !s.id(m, lex.WTo, lex.WIt) && !s.is(m, lex.Quoted) {
			break
		}
	}
	return j
}

// remembers are participles of what a reader is told to bear in mind.
var remembers = map[string]bool{
	"recalled": true, "remembered": true, "noted": true, "said": true, "seen": true, "observed": true, "stressed": true, "added": true, "conceded": true, "admitted": true, "emphasised": true, "emphasized": true, "noticed": true, "granted": true, "appreciated": true, "understood": true, "mentioned": true, "pointed": true,
}
