package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// single reads what is told of one member, or of a few, by a plain phrase around its name:
// among those twelve were; one abstention, Russia's; Canada, one of the twelve, said.
func (s *sentence) single(l *listing) (stance, bool) {
	for _, read := range [...]func(*listing) (stance, bool){s.headedAmong, s.ownerOf, s.apposedAmong, s.asItDid} {
		if t, ok := read(l); ok {
			return t, true
		}
	}
	return stance{}, false
}

// stands are verbs for being found among those told of.
var stands = map[string]bool{
	"stood": true, "figured": true, "featured": true, "appeared": true, "sat": true, "ranked": true, "came": true, "stand": true, "stands": true, "figure": true, "figures": true, "numbered": true,
	"was found": true, "were found": true, "was to be found": true, "were to be found": true, "was counted": true, "were counted": true, "was listed": true, "were listed": true, "found": true, "find": true, "finds": true, "counted": true,
}

// headedAmong reads a list behind the words for those it is one of, at the head of its
// clause: among those twelve, beside ourselves, were Fiji and Canada; among the noes stood
// Canada.
func (s *sentence) headedAmong(l *listing) (stance, bool) {
	const far = 9
	t := stance{to: l.to, counted: -1}
	j := s.beforeThe(l.from)
	if b := s.beforeEpithet(j); b < j && (s.isCopula(b) || stands[s.lower(b)]) {
		j = b
	}
	if !s.isCopula(j) && !stands[s.lower(j)] || !s.endOfClause(l.to) || len(l.names) == 0 {
		return t, false
	}
	for j--; s.id(j, lex.WOne, lex.WWe) || s.isCopula(j) || s.is(j, lex.Did) || s.adverb(j); {
		j-- // one found, we find, were also
	}
	if s.sign(j, ",") {
		b := s.asideBefore(j)
		if b == j {
			j++ // among the noes, was
		} else {
			j = b
		}
		j--
	}
	for m := j; m >= 0 && m > j-far; m-- {
		if s.is(m, lex.Among|lex.Include) && strings.HasPrefix(s.lower(m), "among") {
			if m > 0 && !s.sign(m-1, ".,;:-_(") && !s.is(m-1, lex.And) && !s.id(m-1, lex.WBut, lex.WWhile, lex.WThat) || s.unreal(m) {
				return t, false
			}
			t.from = m
			return s.thoseAt(t, m, j+1)
		}
		if s.sign(m, ",;:.") || s.is(m, lex.Actor|lex.Group|lex.OtherBody) {
			break
		}
	}
	return t, false
}

// asideBefore is the comma that opens the words which the comma at j closes, and which tell
// of nobody's vote: among the twelve, beside ourselves, were. It is j where none does.
func (s *sentence) asideBefore(j int) int {
	const far = 8
	for m := j - 1; m > 0 && m > j-far; m-- {
		switch {
		case s.sign(m, ","):
			return m
		case s.is(m, lex.Positions|lex.VotePast|lex.Number) || s.sign(m, ";:.("):
			return j
		}
	}
	return j
}

// thoseAt reads whom the words from unit m to unit end tell of, "among" or "one of" standing
// at m: the twelve, those twelve states, the noes, the nine that voted against it.
func (s *sentence) thoseAt(t stance, m, end int) (stance, bool) {
	if end-m > 8 {
		return t, false
	}
	some := strings.HasSuffix(s.lower(m), "those") || strings.HasSuffix(s.lower(m), "the")
	for k := m + 1; k < end; k++ {
		switch {
		case s.is(k, lex.Labels|lex.Verbs) && !s.against(k) && !s.ofOthers(k), s.isLabel(k) && s.is(k-1, lex.VotePast|lex.VoteIng|lex.VoteInf):
			t.number, t.pos = 0, s.labelPosition(k)
			for k++; k < end; k++ { // the noes yesterday, those who opposed the text
				if !s.is(k, lex.Date|lex.Text|lex.VoteNoun|lex.Labels) && !s.id(k, lex.WThe, lex.WIt, lex.WOn) {
					return t, false
				}
			}
			return t, t.pos != plenary.UnknownPosition
		case s.id(k, lex.WThe, lex.WThose, lex.WThese):
			some = true
		case s.is(k, lex.Number) && some && t.number == 0 && s.value(k) > 1:
			t.number = s.value(k)
		case s.is(k, lex.Members|lex.VotePast|lex.VoteIng|lex.VoteInf) || s.id(k, lex.WThat, lex.WWho, lex.WWhich, lex.WTo, lex.WIn):
		default:
			return t, false
		}
	}
	return t, t.number > 1
}

// ownerOf reads whose the one vote was that is counted before a comma: one abstention,
// Russia's; with a single no, Israel's.
func (s *sentence) ownerOf(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, ",") && b >= 0 || len(l.names) == 0 || len(l.groups) > 0 || !s.possessive(l.to-1) && !s.sign(l.to, "'") || s.sign(b-1, "'") {
		return t, false
	}
	if s.sign(l.to, "'") {
		if t.to++; s.id(t.to, lex.WS) {
			t.to++
		}
	}
	if !s.endOfClause(t.to) || s.is(t.to, lex.And) {
		return t, false
	}
	if b < 0 {
		t.pos = s.lastOne(0) // one abstention. Russia's.
		return t, t.pos != plenary.UnknownPosition && len(l.names) == 1 && s.endOfSentence(t.to)
	}
	k := b - 1
	if s.is(k, lex.VoteNoun) && !s.is(k, lex.Labels) {
		k-- // one negative vote, Israel's
	}
	if !s.isLabel(k) || s.against(k) {
		return t, false
	}
	t.pos, t.from = s.labelPosition(k), k
	for i := range s.hits {
		if h := &s.hits[i]; h.to == b && h.num >= 0 && !h.score && h.Lo == h.Hi && h.Lo == int32(len(l.names)) && h.pos == t.pos {
			t.counted = i
			return t, true
		}
	}
	n := s.beforeLabel(k)
	switch {
	case s.is(n, lex.Only), s.id(n, lex.WA, lex.WAn, lex.WOne), s.is(n, lex.Number) && s.value(n) == int32(len(l.names)):
		return t, t.pos != plenary.UnknownPosition && !s.unreal(k)
	}
	return t, false
}

// beforeLabel is the unit before the label at k and the words that belong to it: one lone
// negative vote.
func (s *sentence) beforeLabel(k int) int {
	k--
	if s.unknown(k) && s.is(k-1, lex.Number|lex.Only) {
		k--
	}
	return k
}

// possessive says whether the possessive sign ends at unit k.
func (s *sentence) possessive(k int) bool {
	return s.sign(k, "'") || s.id(k, lex.WS) && s.sign(k-1, "'")
}

// apposedAmong reads that a list is said between commas to be one of those told of: Canada,
// one of the twelve, called the text unbalanced; Poland, among the noes, said.
func (s *sentence) apposedAmong(l *listing) (stance, bool) {
	const far = 8
	t := stance{from: l.from, counted: -1}
	k := l.to + 1
	if !s.sign(l.to, ",") || len(l.names) == 0 || s.isGoverned(l) {
		return t, false
	}
	for s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) {
		k++ // itself one of the twelve
	}
	if st, ok := s.anotherOf(t, k); ok {
		return st, true
	}
	if !s.is(k, lex.Among) || !strings.HasPrefix(s.lower(k), "one of") && !strings.HasPrefix(s.lower(k), "among") {
		return t, false
	}
	for m := k + 1; m < k+far; m++ {
		if s.endOfClause(m) {
			if t.to = m; s.unreal(k) {
				return t, false
			}
			st, ok := s.thoseAt(t, k, m)
			return st, ok && (st.number != 5 || !s.permanent(l)) && st.number != 15
		}
	}
	return t, false
}

// anotherOf reads a noun for those of one position at k that adds a member to those told
// before: Israel, another opponent of the pact; China, the other abstainer.
func (s *sentence) anotherOf(t stance, k int) (stance, bool) {
	if s.id(k, lex.WThe) {
		k++
	}
	if w := s.lower(k); w != "another" && w != "other" && ordinalValue(w) == 0 {
		return t, false
	}
	k++
	if !s.is(k, lex.NoLabel|lex.AbstainLabel|lex.YesLabel) || !s.isNounLabel(k) {
		return t, false
	}
	t.pos, t.to = s.labelPosition(k), k+1
	for m := k + 1; m < k+6; m++ {
		if s.endOfClause(m) {
			return t, true
		}
		if !s.id(m, lex.WOf, lex.WTo, lex.WThe) && !s.is(m, lex.Text) && !papers[s.lower(m)] {
			return t, false
		}
	}
	return t, false
}

// papers are nouns for what is put to a vote where a member is said to have backed or
// opposed it: opposed the pact.
var papers = map[string]bool{"pact": true, "compact": true, "accord": true, "convention": true, "covenant": true, "protocol": true, "charter": true, "wording": true}

// aids are nouns behind a possessive sign for the help that one member gives another.
var aids = map[string]bool{"aid": true, "rescue": true, "defence": true, "defense": true, "help": true, "support": true, "side": true, "assistance": true, "relief": true}

// aidBehind is the noun for help behind the possessive sign at j: came to London's aid with a
// no vote. It is j where none stands there.
func (s *sentence) aidBehind(j int) int {
	m := j + 1
	if s.id(m, lex.WS) {
		m++
	}
	if aids[s.lower(m)] {
		return m
	}
	return j
}

// namesLastOne says whether a short sentence tells who the one was that the sentence before
// counts: it was Russia; Russia's.
func (s *sentence) namesLastOne() bool {
	const short = 8
	if len(s.u) > short || !s.id(0, lex.WIt, lex.WThat) && !s.is(0, lex.Actor) {
		return false
	}
	if s.is(0, lex.Actor) && !s.sign(1, "'") || !s.is(0, lex.Actor) && !s.isCopula(1) {
		return false
	}
	return s.lastOne(0) != plenary.UnknownPosition
}

// likeSubject gives a list set between commas the stance of the one before it, behind which
// the verb stands: the United States, like Britain, chose to abstain.
func (s *sentence) likeSubject(l *listing, j int) bool {
	if !strings.EqualFold(s.text(j), "like") || !s.sign(j-1, ",") || !s.sign(l.to, ",") || len(l.names) == 0 || len(l.groups)+l.unread > 0 {
		return false
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		f := &s.walker.found[i]
		if o := s.listEnding(j - 1); f.Kind != Who || len(f.People) != 1 || f.to <= l.to || o == nil || f.unit != o.from {
			continue
		}
		p := &f.People[0]
		if p.Position == plenary.UnknownPosition || len(p.As)+len(p.AsGroups) > 0 || p.Within > 0 {
			return false
		}
		p.Only = false
		s.addWho(l, stance{from: j, to: l.to, counted: -1, pos: p.Position, not: p.Not, loose: f.Loose})
		return true
	}
	return false
}

// majoritySide is the position of the majority by the tally told last, and whether it is
// sure: of a text that was rejected those against, or who did not want it enough.
func (s *sentence) majoritySide() (p plenary.Position, sure bool) {
	const far = 6
	sure = true
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent >= s.n-far; i-- {
		f := &s.walker.found[i]
		yes, no := f.Counts[plenary.Yes], f.Counts[plenary.No]
		switch {
		case f.Kind == Counts && yes.Said && no.Said && no.Lo > yes.Hi:
			return plenary.No, true
		case f.Kind == Counts && yes.Said && no.Said:
			return plenary.Yes, sure
		case f.Kind == Outcome && f.Outcome == plenary.Rejected, f.Kind == Veto:
			sure = false
		}
	}
	return plenary.Yes, sure
}

// asItDid reads a list that is said behind a comma to have done as was told: Canada voted
// against, as Sweden did.
func (s *sentence) asItDid(l *listing) (stance, bool) {
	t := stance{from: l.from - 1, to: l.to + 1, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WAs) || !s.sign(b-1, ",") || !strings.EqualFold(s.text(l.to), "did") || !s.endOfClause(l.to+1) || len(l.names) == 0 {
		return t, false
	}
	st, ok := s.likeLast(t, b, l.to+1)
	st.from = b
	return st, ok && st.number == 0
}

// resolves are verbs for having made up one's mind.
var resolves = map[string]bool{"decided": true, "resolved": true, "elected": true, "opted": true, "preferred": true, "chose": true, "determined": true}

// decidedTo reads what a list decided to do, with the verb at j, over an aside: decided,
// after days of talks, to vote for it.
func (s *sentence) decidedTo(t stance, j int) (stance, bool) {
	const far = 10
	for m := j + 1; m < j+far; m++ {
		to := s.id(m, lex.WTo) && s.is(m+1, lex.VoteInf) || s.is(m, lex.VoteInf) && s.u[m].To-s.u[m].From > 1
		switch {
		case to && s.is(m, lex.VoteInf):
			st, ok := s.cast(t, m)
			return st, ok && !s.unreal(j)
		case to:
			st, ok := s.cast(t, m+1)
			return st, ok && !s.unreal(j)
		case s.id(m, lex.WTo) && strings.EqualFold(s.text(m+1), "abstain"):
			t.pos, t.to = plenary.Abstain, m+2
			return t, !s.unreal(j)
		case s.is(m, lex.Actor|lex.Group|lex.Number|lex.Positions|lex.VotePast|lex.Not|lex.Modal|lex.And) || s.sign(m, ";:.("):
			return t, false
		}
	}
	return t, false
}
