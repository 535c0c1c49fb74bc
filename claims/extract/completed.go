package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// completions are words by which a list is told to be what was left of those named just before.
var completions = [...]string{
	"made up the rest", "make up the rest", "made up the remainder", "made up the balance", "made up the number", "made up the list", "made up the others", "made up the total",
	"completed the list", "complete the list", "completed the tally", "completed the group", "completed the number", "completed the set", "completed the roll", "completed the total", "completed the company", "completed the minority",
	"rounded out the list", "rounded out the group", "rounded out the number", "rounded out the minority", "rounded off the list", "filled out the list",
	"were the others", "were the other two", "were the other three", "were the other four", "were the rest", "were the remainder",
}

// completes reads a list told to be the rest of those of whom a position was told last: Iran
// and Cuba said no; Syria, Sudan and Belarus made up the rest.
func (s *sentence) completes(l *listing) (stance, bool) {
	const longest = 30
	t := stance{from: l.from, counted: -1}
	if len(l.names) < 2 || len(l.groups)+l.unread > 0 || l.to >= len(s.u) {
		return t, false
	}
	if b := s.beforeThe(l.from); b >= 0 && !s.sign(b, ",;:_-") && !s.is(b, lex.And) {
		return t, false
	}
	from := s.start(l.to)
	low := strings.ToLower(s.doc.Text[from:min(len(s.doc.Text), from+longest)])
	for _, words := range completions {
		if !strings.HasPrefix(low, words) {
			continue
		}
		k := l.to + 1
		for k < len(s.u) && s.start(k) < from+len(words) {
			k++
		}
		if !s.endOfClause(k) {
			return t, false
		}
		st, ok := s.likeLast(t, l.from, k)
		return st, ok && st.as == nil && !st.not && st.pos != plenary.UnknownPosition
	}
	return t, false
}

// beyond are words that leave out those of some part of the world: the only friends outside
// the Caribbean.
var beyond = map[string]bool{"outside": true, "beyond": true, "elsewhere": true}

// tellsRest says whether a sentence of some length has words for the rest of a list.
func (s *sentence) tellsRest() bool {
	const longest = 400
	if len(s.u) == 0 || s.end(len(s.u)-1)-s.start(0) > longest {
		return false
	}
	low := strings.ToLower(s.doc.Text[s.start(0):s.end(len(s.u)-1)])
	return slices.ContainsFunc(completions[:], func(words string) bool { return strings.Contains(low, words) })
}

// excepts reads members who are set apart from those counted around them: twelve members,
// China and Kenya excepted, voted for it; the Nine, Ireland excepted, abstained.
func (s *sentence) excepts(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to + 1, counted: -1, not: true}
	switch s.lower(l.to) {
	case "excepted", "excluded":
	default:
		return t, false
	}
	if len(l.names) == 0 || len(l.groups)+l.unread > 0 || !s.sign(s.beforeThe(l.from), ",") || !s.sign(l.to+1, ",") {
		return t, false
	}
	for i := range s.hits {
		h := &s.hits[i]
		if h.from > l.from || h.to < l.to || h.num < 0 || h.score || h.open || h.eitherWay {
			continue
		}
		t.pos, t.loose = h.pos, h.loose
		return t, h.pos != plenary.UnknownPosition
	}
	b := s.beforeThe(l.from)
	if !s.is(b-1, lex.Members|lex.Other|lex.Group|lex.Number) {
		return t, false
	}
	st, ok := s.verbAt(t, l.to+2)
	st.not = true
	return st, ok && st.as == nil && st.pos != plenary.UnknownPosition
}

// isTheVote says whether the pronoun at k stands for a vote that was cast: it was the sole
// negative vote, and enough.
func (s *sentence) isTheVote(k int) bool {
	const far = 5
	if !s.id(k, lex.WIt) || !s.isCopula(k+1) || !s.id(k+2, lex.WThe) {
		return false
	}
	for m := k + 3; m < k+3+far; m++ {
		switch {
		case s.is(m, lex.VoteNoun) || s.is(m, lex.NoLabel) && s.endOfClause(m+1) && strings.HasSuffix(s.lower(m), "e"):
			return !s.id(m+1, lex.WTo)
		case !s.is(m, lex.Only|lex.NoLabel|lex.YesLabel) && !s.id(m, lex.WNo, lex.WYes) && !s.unknown(m):
			return false
		}
	}
	return false
}

// wasThought says whether the word for a position at k is what somebody was thought to do:
// thought to be a safe yes, long counted on as a supporter.
func (s *sentence) wasThought(k int) bool {
	const far = 6
	for m := k - 1; m > k-far && m >= 0 && !s.sign(m, ",;:"); m-- {
		switch s.lower(m) {
		case "thought", "expected", "considered", "supposed", "believed", "counted", "tipped", "reckoned", "presumed", "assumed", "regarded", "seen", "billed", "counted on", "is thought", "was thought", "was expected", "had been expected":
			return true
		}
	}
	return false
}

// ofItsFriends says whether the noun by which a list is read tells of the friends or foes of a
// member, not of the text: Washington's only supporters outside Europe were Fiji and Palau.
func (s *sentence) ofItsFriends(l *listing, t *stance) bool {
	const far = 12
	if t.as != nil || t.from > l.from {
		return false
	}
	for k := l.from - 1; k > 0 && k > l.from-far && !s.sign(k, ",;:.()"); k-- {
		if !isSide(s.lower(k)) || s.labelPosition(k) != t.pos {
			continue
		}
		b := k - 1
		for b > k-4 && (s.is(b, lex.Only|lex.Number) || s.unknown(b) && s.at(b).Case == words.Lower) {
			b--
		}
		if s.id(b, lex.WS) {
			b--
		}
		return s.sign(b, "'") && s.is(b-1, lex.Actor|lex.Person)
	}
	return false
}

// actsBefore says whether others are told before unit k of the sentence to have done what was
// not understood, so that whoever did likewise did as these: the allies, Britain and Italy
// included, had gone over, and Israel too.
func (s *sentence) actsBefore(k int) bool {
	const far = 40
	for m := k - 1; m > 0 && m > k-far; m-- {
		if s.sign(m, ";:") {
			return false
		}
		if (s.id(m, lex.WHad) || s.isCopula(m)) && s.unknown(m+1) && m+1 < k {
			for i := range s.people {
				if s.people[i].to <= m {
					return true
				}
			}
		}
	}
	return false
}

// exceptsPlainly says whether a stance tells that a list, set apart by the word behind it, did not
// do what those around it did, and not what it left undone itself: Ireland excepted, voted
// for it; Ireland excepted, failed to vote for it.
func (s *sentence) exceptsPlainly(l *listing, t *stance) bool {
	return t.not && (t.to == l.to+1 || s.is(l.to+2, lex.VotePast|lex.YesVerb|lex.NoVerb|lex.AbstainVerb) && !s.is(l.to+2, lex.Not|lex.AbsentVerb) || s.isCopula(l.to+2) && !s.is(l.to+3, lex.Not))
}

// chose reads whose choice is told, the member behind the word for it: the decision of Japan
// to abstain, the choice of Kenya to vote no.
func (s *sentence) chose(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WOf) || len(l.names) == 0 || len(l.groups)+l.unread > 0 {
		return t, false
	}
	switch s.lower(b - 1) {
	case "decision", "choice", "decisions", "choices":
	default:
		return t, false
	}
	if !s.id(b-2, lex.WThe) || s.unreal(b-1) {
		return t, false
	}
	t.from = b - 2
	switch {
	case s.is(l.to, lex.VoteInf):
		st, ok := s.cast(t, l.to)
		return st, ok && st.as == nil
	case s.id(l.to, lex.WTo) && strings.EqualFold(s.text(l.to+1), "abstain"):
		t.pos, t.to = plenary.Abstain, l.to+2
		return t, true
	}
	return t, false
}

// onSide reads on which side of the outcome a list was told to be: Israel, so often alone, was
// this time in the majority. Whoever was in the minority did not vote as most did.
func (s *sentence) onSide(l *listing) (stance, bool) {
	const far = 16
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.names) == 0 || len(l.groups)+l.unread > 0 || b >= 0 && !s.sign(b, ".,;:_-") && !s.is(b, lex.And) && !s.id(b, lex.WBut, lex.WWhile) {
		return t, false
	}
	be := -1
	for k := l.to; k < l.to+far && k < len(s.u); k++ {
		switch {
		case s.is(k, lex.Actor|lex.Group|lex.Number|lex.VotePast|lex.Verbs|lex.Not|lex.Modal) || s.sign(k, ";:.()"):
			return t, false
		case s.isCopula(k), strings.EqualFold(s.text(k), "found") && (strings.EqualFold(s.text(k+1), "itself") || strings.EqualFold(s.text(k+1), "themselves")):
			be = k
		case s.id(k, lex.WIn) && s.id(k+1, lex.WThe) && be >= 0 && s.endOfClause(k+3):
			side, sure := s.majoritySide()
			low := s.lower(k + 2)
			if low != "majority" && low != "minority" || !sure || s.unreal(k) || side != plenary.Yes {
				return t, false
			}
			t.pos, t.to, t.not = plenary.Yes, k+3, low == "minority"
			return t, true
		}
	}
	return t, false
}
