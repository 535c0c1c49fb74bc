package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// reword leaves out words that only set members apart by the form of the sentence, so that
// what is left says the same plainly: it was Chad that abstained; not only Chad but also Mali
// abstained; Chad, like Mali, abstained.
func (s *sentence) reword() {
	for k := 0; k < len(s.u); k++ {
		if s.id(k, lex.WIt) {
			s.uncleave(k)
		}
		if s.is(k, lex.Number) && s.is(k+2, lex.Number) {
			s.subtract(k)
		}
		if s.sign(k+1, ",") {
			s.passAside(k)
		}
		if s.is(k, lex.Assembly|lex.Council) {
			s.joinParticle(k + 1)
		}
		if s.sign(k, ",") && s.is(k+1, lex.And) && s.is(k+2, lex.Among|lex.Include) {
			s.drop(k+1, k+2) // eight, and among them Chad
		}
		if !s.is(k, lex.Actor) {
			continue
		}
		k = s.setApartBefore(k)
		s.alsoLike(k)
		s.passDashes(k)
		s.passEnvoy(k)
		s.passVoice(k)
		s.passAdjunct(k)
	}
	for k := 0; k < len(s.u); k++ { // behind an aside in commas, too
		if s.sign(k, ",") {
			s.passAdjunct(k)
		}
	}
}

// joinParticle makes one verb of two words around what an organ rejected: the Assembly threw the
// budget out, the Council voted it down.
func (s *sentence) joinParticle(k int) {
	const far = 7
	for s.id(k, lex.WHas, lex.WHad, lex.WHave) || s.adverb(k) {
		k++
	}
	particle := "down"
	switch s.lower(k) {
	case "threw", "thrown":
		particle = "out"
	case "voted", "turned", "struck", "shot":
	default:
		return
	}
	if !s.id(k+1, lex.WThe, lex.WIts) {
		return
	}
	for m := k + 2; m < k+far; m++ {
		if m > k+2 && s.lower(m) == particle && (s.endOfClause(m+1) || s.is(m+1, lex.Date) || s.id(m+1, lex.WOn, lex.WBy, lex.WWith)) {
			s.u[k].Class, s.u[k].ID = lex.Fail, 0
			s.u[m-1].Class |= lex.Text
			s.drop(m, m+1)
			return
		}
		if !s.unknown(m) && !s.is(m, lex.Text|lex.Actor) {
			return
		}
	}
}

// subtract makes one number of two of which the second is taken from the first: forty less one.
func (s *sentence) subtract(k int) {
	if w := s.lower(k + 1); w != "less" && w != "minus" || s.u[k].Val <= s.u[k+2].Val {
		return
	}
	s.u[k].Val -= s.u[k+2].Val
	s.u[k].To = s.u[k+2].To
	s.drop(k+1, k+3)
}

// setApartBefore takes away what sets the member at k apart by words before it: just like Chad,
// in common with Chad, not only Chad but Mali. It gives the unit of the member.
func (s *sentence) setApartBefore(k int) int {
	b := s.beforeThe(k)
	if b < 1 {
		return k
	}
	switch w := s.lower(b); {
	case s.id(b, lex.WFor) && s.sign(b-1, ",") && s.id(b-2, lex.WI, lex.WWe) && s.sign(k+1, ",") && s.tellsVote(k+2):
		s.drop(k+1, k+2) // I, for Chad, voted
		s.drop(b-2, b+1)
		return k - 3
	case w == "like" && likely[s.lower(b-1)]:
		s.drop(b-1, b)
		return k - 1
	case s.id(b, lex.WWith) && s.lower(b-1) == "common" && s.id(b-2, lex.WIn):
		s.u[b-2].Class, s.u[b-2].ID = lex.Join, 0 // together with
		s.drop(b-1, b+1)
		return k - 2
	case s.is(b, lex.Only|lex.Not):
		n := len(s.u)
		if s.bothOf(b); len(s.u) == n {
			s.bothOf(b - 1)
		}
	}
	for k >= len(s.u) || !s.is(k, lex.Actor) {
		k--
	}
	return k
}

// drop takes units out of the sentence.
func (s *sentence) drop(from, to int) {
	s.u = append(s.u[:from], s.u[to:]...)
	s.lows = nil
}

// behindThe is the unit behind the articles at k.
func (s *sentence) behindThe(k int) int {
	for s.id(k, lex.WThe) {
		k++
	}
	return k
}

// alsoLike makes one list of a member and those it is likened to between commas before its verb:
// Chad, like Mali, abstained.
func (s *sentence) alsoLike(k int) {
	if !s.sign(k+1, ",") || s.lower(k+2) != "like" {
		return
	}
	end := s.membersEnd(k + 3)
	if end == k+3 || !s.sign(end, ",") || !s.tellsVote(end+1) {
		return
	}
	s.u[k+2].Class, s.u[k+2].ID = lex.And, 0
	s.drop(end, end+1)
	s.drop(k+1, k+2)
}

// likely are adverbs before "like".
var likely = map[string]bool{"just": true, "much": true, "exactly": true, "rather": true, "quite": true, "very much": true}

// membersEnd is where a plain list of members at k ends, k where none stands there.
func (s *sentence) membersEnd(k int) int {
	end := k
	for m := s.behindThe(k); s.is(m, lex.Actor); {
		end = m + 1
		m = end
		for s.sign(m, ",") || s.is(m, lex.And) || s.id(m, lex.WThe) {
			m++
		}
	}
	return end
}

// uncleave takes the words apart from members that stand in front of a sentence's verb for
// emphasis: it was Chad and Mali that abstained.
func (s *sentence) uncleave(k int) {
	if !s.isCopula(k+1) || s.is(k+1, lex.Not) {
		return
	}
	from := k + 2
	for s.is(from, lex.Only) || s.adverb(from) {
		from++
	}
	to := s.membersEnd(from)
	if to == from || !s.id(to, lex.WThat, lex.WWho) || !s.is(to+1, lex.VotePast|lex.Verbs|lex.AbsentVerb|lex.VetoPast) {
		return
	}
	s.drop(to, to+1)
	s.drop(k, k+2)
}

// bothOf makes a plain list of members that are told with a not before the first: not only
// Chad but also Mali.
func (s *sentence) bothOf(k int) {
	from := k
	switch {
	case s.lower(k) == "not only", s.lower(k) == "not just", s.lower(k) == "not merely":
		from = k + 1
	case s.lower(k) == "not" && (s.lower(k+1) == "only" || s.lower(k+1) == "just" || s.lower(k+1) == "merely"):
		from = k + 2
	default:
		return
	}
	but := s.membersEnd(from)
	if but == from {
		return
	}
	at := but
	if s.sign(at, ",") {
		at++
	}
	if !s.id(at, lex.WBut) {
		return
	}
	next := at + 1
	for s.id(next, lex.WAlso) || s.lower(next) == "even" || s.lower(next) == "likewise" {
		next++
	}
	end := s.membersEnd(next)
	if end == next {
		return
	}
	if w := s.lower(end); w == "too" || w == "as well" {
		s.drop(end, end+1)
	} else if w == "as" && s.lower(end+1) == "well" {
		s.drop(end, end+2)
	}
	s.u[at].Class, s.u[at].ID = lex.And, 0
	s.drop(at+1, next)
	s.drop(but, at)
	s.drop(k, from)
}

// passAside leaves out what stands between commas behind a verb and before what belongs to the
// verb: voted, as so often, against; came, would you guess it, from Chad; so did, for once, Mali.
func (s *sentence) passAside(k int) {
	const far = 11
	if s.id(k, lex.WIt, lex.WThey) && s.sign(k+1, ",") {
		if end := s.phrasesEnd(k+2, fillers); end > k+2 && s.sign(end, ",") && s.tellsVote(end+1) {
			s.drop(k+1, end+1) // it, too, voted
			return
		}
	}
	if !s.is(k, lex.VotePast|lex.VoteIng|lex.Did|lex.Join|lex.NoVerb|lex.YesVerb) && !s.isCopula(k) && !takesAside[s.lower(k)] && !inverts[s.lower(k)] || !s.sign(k+1, ",") {
		return
	}
	end := k + 2
	for end < k+far && !s.sign(end, ",") {
		if s.saysMore(end) {
			return
		}
		end++
	}
	if !s.sign(end, ",") || end == k+2 {
		return
	}
	if !s.belongsTo(k, end+1) {
		return
	}
	s.drop(k+1, end+1)
	if w := s.lower(k); s.id(k+1, lex.WWith) && s.is(s.behindThe(k+2), lex.Actor|lex.Group) && (w == "voted" || w == "stood" || w == "sided" || w == "went") {
		s.u[k].Class, s.u[k].ID, s.u[k].To = lex.Join, 0, s.u[k+1].To // one unit, as where they stand together
		s.drop(k+1, k+2)
	}
}

// passDashes leaves out what stands between dashes behind the member at k and before its verb:
// Chad - alas - abstained.
func (s *sentence) passDashes(k int) {
	const far = 11
	if !s.dashAt(k + 1) {
		return
	}
	for end := k + 2; end < k+far && !s.saysMore(end); end++ {
		if s.dashAt(end) && s.tellsVote(end+1) {
			s.drop(k+1, end+1)
			return
		}
	}
}

// belongsTo says whether what stands at x, behind an aside, belongs to the verb at k.
func (s *sentence) belongsTo(k, x int) bool {
	switch {
	case inverts[s.lower(k)]:
		return (s.is(x, lex.Did) || s.isCopula(x)) && s.is(s.behindThe(x+1), lex.Actor)
	case s.is(s.behindThe(x), lex.Actor):
		return s.is(k, lex.Did) || s.isCopula(k)
	case s.isLabel(x), s.is(x, lex.Among), s.id(x, lex.WFor, lex.WAgainst, lex.WNo, lex.WYes, lex.WOne, lex.WIts, lex.WTheir, lex.WHis, lex.WHer, lex.WTo, lex.WFrom, lex.WWith, lex.WBy):
		return true
	case s.id(x, lex.WThe, lex.WA):
		return s.is(x+1, lex.Only|lex.Labels|lex.Number) || s.id(x+1, lex.WNo, lex.WYes, lex.WOne)
	}
	return false
}

// dashAt says whether a dash between words stands at k.
func (s *sentence) dashAt(k int) bool {
	return s.sign(k, "-_") && (s.at(k).Space || s.sign(k, "_"))
}

// takesAside are verbs of which somebody or a side is told behind an aside.
var takesAside = map[string]bool{"came": true, "cast": true, "sided": true, "stood": true, "said": true, "raised": true, "did": true, "included": true, "went": true, "refused": true, "declined": true}

// inverts are words behind which the verb stands before its subject: so, to general relief,
// did Chad.
var inverts = map[string]bool{"so": true, "as": true, "neither": true, "nor": true}

// saysMore says whether unit k may tell itself who voted how, so that it is part of no aside.
func (s *sentence) saysMore(k int) bool {
	return s.is(k, lex.Actor|lex.Group|lex.Positions|lex.VotePast|lex.VoteIng|lex.VetoPast|lex.VetoNoun|lex.Number|lex.Symbol|lex.Date|lex.Not) || s.sign(k, ";:.()\"?!") || s.id(k, lex.WWho, lex.WWhich)
}

// passEnvoy leaves out by whom the last of several members acts, and where he sits: Chad and
// Mali's man at the United Nations abstained.
func (s *sentence) passEnvoy(k int) {
	if !s.sign(k+1, "'") {
		return
	}
	m := s.envoyAfter(k+1) + 1
	if m == k+2 {
		return
	}
	for deputies[s.lower(m)] {
		m++
	}
	sits := s.id(m, lex.WAt, lex.WTo, lex.WIn)
	if sits {
		for m++; s.id(m, lex.WThe) || s.is(m, lex.UN|lex.Council|lex.Assembly) || s.unknown(m) && s.at(m).Case == words.Capital; m++ {
		}
	}
	if !sits && !s.is(s.beforeThe(k), lex.And) {
		return
	}
	if s.tellsVote(m) {
		s.drop(k+1, m)
	}
}

// speaksThrough are words by which a member acts through somebody: France, through M. Pineau,
// abstained.
var speaksThrough = map[string]bool{"through": true, "by": true, "in the person of": true, "represented by": true, "speaking through": true}

// passVoice leaves out through whom the member at k acts, between commas and before its verb.
func (s *sentence) passVoice(k int) {
	const far = 10
	if !s.sign(k+1, ",") {
		return
	}
	m := k + 2
	switch low := s.lower(m); {
	case speaksThrough[low]:
		m++
	case low == "in" && s.id(m+1, lex.WThe) && s.lower(m+2) == "person" && s.id(m+3, lex.WOf):
		m += 4
	case low == "represented" && s.id(m+1, lex.WBy):
		m += 2
	default:
		return
	}
	for end := m; end < k+far; end++ {
		if s.sign(end, ",") {
			if end > m && s.tellsVote(end+1) {
				s.drop(k+1, end+1)
			}
			return
		}
		if s.saysMore(end) && !s.sign(end, ".") {
			return
		}
	}
}

// passAdjunct leaves out words without commas between a member and its verb that tell when, why
// or how it voted: Chad at the last minute abstained.
func (s *sentence) passAdjunct(k int) {
	const far = 10
	if !adjunctive[s.lower(k+1)] {
		return
	}
	for end := k + 2; end < k+far && end < len(s.u); end++ {
		if end > k+2 && s.at(end).Case == words.Lower && s.tellsVote(end) {
			s.drop(k+1, end)
			return
		}
		if s.saysMore(end) || s.sign(end, ",") || s.is(end, lex.And|lex.Did|lex.Bodies|lex.Text) || s.isCopula(end) || s.at(end).Case != words.Lower {
			return // in the Americas
		}
	}
}

// tellsVote says whether unit k is a verb for voting, or one with the side behind it: voted,
// abstaining, joined, were against, did not vote.
func (s *sentence) tellsVote(k int) bool {
	w := s.lower(k)
	switch {
	case s.is(k, lex.VotePast|lex.VetoPast|lex.AbsentVerb|lex.VoteIng), w == "cast", w == "raised":
		return true
	case s.is(k, lex.Verbs|lex.AbstainLabel|lex.Join):
		return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")
	}
	return (s.isCopula(k) || s.is(k, lex.Did)) && (s.is(k+1, lex.Positions|lex.Among|lex.VotePast) || s.isLabel(k+1))
}

// adjunctive are words that open what tells when, why or how something was done.
var adjunctive = map[string]bool{"at": true, "after": true, "before": true, "under": true, "without": true, "despite": true, "in": true, "by": true, "for": true, "contrary": true, "through": true, "out": true, "upon": true, "amid": true, "to": true, "from": true, "with": true, "up": true, "as": true}
