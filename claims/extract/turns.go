package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// isPhrase says whether unit b is a phrase that stands beside a clause and governs
// nothing, although it starts with a preposition: in the end.
func (s *sentence) isPhrase(b int) bool {
	return s.is(b, lex.Did) && !s.is(b, lex.Positions|lex.Join) && s.u[b].To-s.u[b].From > 1 && s.id(b, lex.WIn, lex.WAt, lex.WFor)
}

// wholeGroup says whether what stands before the group of a list, "of" at unit b,
// counts all of its members: the 27 members of the European Union, all EU states.
func (s *sentence) wholeGroup(l *listing, b int) bool {
	if len(l.groups) != 1 || len(l.names) > 0 || !s.id(b, lex.WOf) || !s.is(b-1, lex.Members) {
		return false
	}
	k := b - 2
	if s.is(k, lex.Number) {
		k--
	} else if !s.is(k, lex.All) {
		return false
	}
	return s.id(k, lex.WThe) || s.is(k, lex.All)
}

// wholly says whether a group is said to have acted as a whole.
func (s *sentence) wholly(l *listing) bool {
	b := s.beforeThe(l.from)
	if s.is(b, lex.Number) {
		b--
	}
	return s.is(b, lex.All) || s.is(l.to, lex.All) || s.wholeGroup(l, b)
}

// isAnswer says whether unit k is a yes or no.
func (s *sentence) isAnswer(k int) bool {
	return s.id(k, lex.WNo, lex.WYes) || s.is(k, lex.NoLabel|lex.YesLabel)
}

// brokeAway says whether the words between a list and the verb at j tell that it
// left its company: broke with the West to vote no.
func (s *sentence) brokeAway(from, j int) bool {
	for k := j - 1; k > from && k > j-8; k-- {
		if s.sign(k, ",") {
			from = k + 1 // Thailand, the neighbour, found the courage to vote yes
			break
		}
	}
	for k := from; k < j && k < from+3; k++ {
		if w := s.lower(k); strings.HasPrefix(w, "broke") || w == "defied" || w == "deserted" || w == "crossed" {
			return true
		}
		if w := s.lower(k); w == "found" || w == "brought" || w == "saw" || w == "managed" || w == "dared" || w == "rallied" || w == "came" || w == "bothered" {
			return !s.is(k-1, lex.Not|lex.Modal) // found it in its heart to vote for it
		}
	}
	return false
}

// cast reads an infinitive that tells of what was done: to vote no.
func (s *sentence) cast(t stance, j int) (stance, bool) {
	for m := j + 1; m < j+4; m++ {
		if s.isLabel(m) {
			t.pos, t.to = s.labelPosition(m), m+1
			return t, !s.against(m)
		}
	}
	return t, false
}

// unlikeLast gives a list the opposite of what was told last: France voted for it,
// Serbia did not. Where nothing right before says what that is, the reading is
// loose.
func (s *sentence) unlikeLast(l *listing, t stance, j int) (stance, bool) {
	st, ok := s.likeLast(t, l.from, j+1)
	if !ok || st.pos == plenary.UnknownPosition || st.not || s.carriesOn(j+1) || s.is(j+1, lex.Not) && s.carriesOn(j+2) {
		return t, false
	}
	if s.is(j+1, lex.Not) {
		st.to = j + 2
	}
	st.not = true
	if p, ok := s.onlyCounted(); ok && p == st.pos && !s.joinsBefore(l.from) {
		st.loose = false // ten had backed it; Turkey did not
	}
	return st, true
}

// declines is where words from unit j on end that say of a list only that it did not do what
// was told: declined to do so, would not, refused to. It is j where they say more.
func (s *sentence) declines(j int) int {
	k := j
	for s.adverb(k) {
		k++
	}
	switch low := s.lower(k); {
	case low == "declined" || low == "refused" || low == "declined to" || low == "refused to":
		k++
	case (low == "chose" || low == "preferred" || low == "opted") && s.is(k+1, lex.Not):
		k += 2
	case (low == "would" || low == "could") && s.is(k+1, lex.Not):
		k += 2
	case low == "wouldn't" || low == "couldn't" || low == "would not" || low == "could not":
		k++
	default:
		return j
	}
	if s.id(k, lex.WTo) {
		k++
	}
	switch s.lower(k) {
	case "do so", "do that", "do it", "do the same", "to do so", "follow suit", "follow":
		k++
	case "do", "to do":
		switch s.lower(k + 1) {
		case "so", "it", "that", "likewise":
			k += 2
		}
	}
	if !s.endOfClause(k) {
		return j
	}
	return k
}

// joinsBefore says whether somebody is told soon before unit k to have done as another
// did, which is what a list behind it did not do: China followed Russia, and Pakistan did not.
func (s *sentence) joinsBefore(k int) bool {
	const far = 16
	for j := k - 1; j >= 0 && j > k-far; j-- {
		if s.is(j, lex.Join) {
			return true
		}
	}
	return false
}

// onlyCounted is the position of those whom the sentence before counts, where it counts
// no others and names nobody.
func (s *sentence) onlyCounted() (pos plenary.Position, ok bool) {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent >= s.n-1; i-- {
		f := &s.walker.found[i]
		if f.Kind == Outcome {
			continue
		}
		if f.sent == s.n || f.Kind != Counts || ok || f.Loose || f.compared {
			return pos, false
		}
		for p := range f.Counts {
			if f.Counts[p].Said {
				if ok {
					return pos, false
				}
				pos, ok = plenary.Position(p), true
			}
		}
	}
	return pos, ok
}

// joinedSide reads which side was joined, told behind unit k without a name: the
// five, the abstainers, the no camp.
func (s *sentence) joinedSide(t stance, k int) (stance, bool) {
	if s.id(k, lex.WIt, lex.WThem, lex.WHim, lex.WHer) && s.id(k+1, lex.WIn) && s.is(k+2, lex.VoteIng|lex.Labels) {
		m := k + 2
		for s.is(m, lex.VoteIng) || s.id(m, lex.WA, lex.WThe) {
			m++
		}
		if s.isLabel(m) && !s.against(m) {
			t.pos, t.to = s.labelPosition(m), m+1 // joined it in voting against
			return t, t.pos != plenary.UnknownPosition
		}
	}
	if s.id(k, lex.WUs, lex.WThem, lex.WHim, lex.WHer) && s.isLabel(k+1) && s.endOfLabel(k+2) {
		t.pos, t.to = s.labelPosition(k+1), k+2
		return t, true // voted with us against it
	}
	if !s.id(k, lex.WThe) {
		return t, false
	}
	for m := k + 2; s.is(k+1, lex.Number) && m < k+9 && !s.endOfClause(m); m++ {
		if s.isLabel(m) && s.endOfClause(m+1) { // the five in voting against
			t.pos, t.to = s.labelPosition(m), m+1
			return t, true
		}
	}
	switch {
	case s.is(k+1, lex.Number) && s.at(k+1).Val > 1 && (s.endOfClause(k+2) || s.is(k+2, lex.Date) || s.id(k+2, lex.WOn) && s.is(k+3, lex.Date)):
		t.number, t.to = s.at(k+1).Val, k+2
		return t, true
	case s.isLabel(k+1) && (s.is(k+1, lex.Labels) && s.endOfClause(k+2) || column(s.text(k+2))):
		t.pos, t.to = s.labelPosition(k+1), k+2
		return t, true
	}
	return t, false
}

// declines are verbs of not doing what follows them.
var declines = map[string]bool{"declined": true, "refused": true, "declines": true, "refuses": true, "failed": true, "unwilling": true, "reluctant": true, "hesitated": true}

// explained is the unit of a verb such as "explained" whose object is the abstention at k,
// the subject's own: defended its abstention, explaining his country's abstention. It is
// -1 when there is none.
func (s *sentence) explained(k int) int {
	b := k - 1
	if s.id(b, lex.WS) {
		b--
	}
	if s.sign(b, "'") && owners[s.lower(b-1)] {
		b -= 2
	}
	if s.id(b, lex.WIts, lex.WHis, lex.WHer, lex.WTheir) && s.id(b-1, lex.WOf) && strings.EqualFold(s.text(b-2), "explanation") && s.id(b-3, lex.WIn) {
		if strings.EqualFold(s.text(b-4), "speaking") {
			b--
		}
		return b - 3 // speaking in explanation of his abstention
	}
	if !s.id(b, lex.WIts, lex.WHis, lex.WHer, lex.WTheir) || !explains[s.lower(b-1)] {
		return -1
	}
	return b - 1
}

// owners are those whose deed an envoy tells of as its own.
var owners = map[string]bool{"country": true, "nation": true, "government": true, "delegation": true, "state": true}

// sees are verbs before a member and what it is seen to do.
var sees = map[string]bool{"watched": true, "saw": true, "watching": true, "seen": true, "seeing": true}

// seen reads what a member was seen to do, with the bare verb at j: saw Cuba vote no,
// watched Togo press the red button.
func (s *sentence) seen(t stance, j int) (stance, bool) {
	if strings.EqualFold(s.text(j), "abstain") {
		t.pos, t.to = plenary.Abstain, j+1
		return t, true
	}
	for m := j + 1; m < j+4; m++ {
		if p := colour(s.text(m)); p != plenary.UnknownPosition && strings.EqualFold(s.text(m+1), "button") {
			t.pos, t.to = p, m+2
			return t, true
		}
	}
	return s.cast(t, j)
}

// foreseen are words for what a member was thought to do.
var foreseen = map[string]bool{"expected": true, "predicted": true, "bound": true, "tipped": true, "forecast": true}

// cameTrue reads what somebody was expected to do, told from unit k on, and then did: was
// expected to abstain, and did.
func (s *sentence) cameTrue(t stance, k int) (stance, bool) {
	const far = 9
	pos := plenary.UnknownPosition
	for m := k; m < k+far; m++ {
		switch {
		case strings.EqualFold(s.text(m), "abstain"):
			pos = plenary.Abstain
		case s.isLabel(m):
			pos = s.labelPosition(m)
		case pos != plenary.UnknownPosition && s.is(m, lex.And) && strings.EqualFold(s.text(m+1), "did") && (s.endOfClause(m+2) || strings.EqualFold(s.text(m+2), "so") && s.endOfClause(m+3)),
			pos != plenary.UnknownPosition && s.is(m, lex.And) && strings.EqualFold(s.text(m+1), "did so"):
			t.pos, t.to = pos, m+2
			return t, true
		case s.is(m, lex.Actor|lex.Group|lex.Not) || s.sign(m, ";:.()"):
			return t, false
		}
	}
	return t, false
}

// explains are verbs of which one's own deed is the object.
var explains = map[string]bool{"explained": true, "defended": true, "justified": true, "explaining": true, "defending": true, "justifying": true}

// ofEnvoy says whether "of" at b joins an envoy, by name, to the state: Mr Alemu
// of Ethiopia.
func (s *sentence) ofEnvoy(b int) bool {
	if !s.id(b, lex.WOf) {
		return false
	}
	k := b - 1
	for s.unknown(k) && s.at(k).Case == words.Capital && k > b-4 {
		k--
	}
	if s.sign(k, ".") && !s.at(k).Space {
		k--
	}
	if k == b-1 {
		return false
	}
	switch s.lower(k) {
	case "mr", "mrs", "ms", "dr", "sir", "ambassador":
		return true
	}
	switch s.lower(k + 1) {
	case "mr", "mrs", "ms", "dr", "sir", "ambassador", "m":
		return k+1 < b-1
	}
	return false
}

// ofOthers says whether the label at k is told of other texts or votes: against
// other texts, the noes of other years.
func (s *sentence) ofOthers(k int) bool {
	m := k + 1
	if s.id(m, lex.WOf, lex.WIn) {
		m++
	}
	return s.is(m, lex.Other) && !s.id(m, lex.WThe) && (s.is(m+1, lex.Text|lex.VoteNoun) || s.text(m+1) == "years" || s.text(m+1) == "times" || s.text(m+1) == "occasions")
}

// accompaniesVerb gives a list, joined to a verb before it at unit j, the position
// of that verb, whoever its subject is: we abstained, together with France.
func (s *sentence) accompaniesVerb(l *listing, j int) {
	if s.likeSubject(l, j) {
		return
	}
	if !s.is(j, lex.Join) || s.unreal(j) {
		return
	}
	for m := j - 1; m >= 0 && m > j-7; m-- {
		switch {
		case s.is(m, lex.AbstainVerb|lex.AbsentVerb) || s.is(m, lex.AbstainLabel) && strings.HasSuffix(s.text(m), "ing"), s.is(m, lex.NoVerb|lex.YesVerb) && s.u[m].To-s.u[m].From > 1, s.isLabel(m) && s.is(m-1, lex.VotePast|lex.VoteIng):
			if !s.unreal(m) && !s.against(m) && !s.offVote(m) {
				s.addWho(l, stance{from: m, to: l.to, counted: -1, pos: s.labelPosition(m)})
			}
			return
		case s.is(m, lex.Positions|lex.Actor|lex.Group|lex.Number|lex.And|lex.Not) || s.sign(m, ";:.()"):
			return
		}
	}
}

// gives is the unit behind what was given by the verb at k where that is a vote or as
// good as one: gave Mr Lodge her vote, lent the draft its support. It is k when none is.
func (s *sentence) gives(k int) int {
	const far = 7
	for m := k + 1; m < k+far && !s.sign(m, ",;:."); m++ {
		if s.is(m, lex.Not) || s.id(m, lex.WNeither, lex.WNo, lex.WNobody) {
			return k // gave neither side its vote
		}
		if !s.id(m, lex.WIts, lex.WHer, lex.WHis, lex.WTheir) {
			continue
		}
		switch s.lower(m + 1) {
		case "vote", "votes", "support", "backing", "blessing", "assent", "approval":
			return m + 2
		}
		return k
	}
	return k
}

// forgone says whether the position at k is one that was not taken: did not abstain but,
// rather than abstain, instead of abstaining.
func (s *sentence) forgone(k int) bool {
	if s.is(k-1, lex.Not) || s.is(k-1, lex.Modal) && s.is(k-2, lex.Not) || s.is(k-1, lex.Modal) && declines[strings.TrimSuffix(s.lower(k-1), " to")] {
		return true
	}
	switch s.lower(k - 1) {
	case "than", "from", "of", "over":
		switch s.lower(k - 2) {
		case "rather", "more", "instead", "far", "tired":
			return true
		}
	case "rather than", "more than", "instead of", "far from", "not", "instead", "gave up", "stopped", "quit":
		return true
	}
	return false
}
