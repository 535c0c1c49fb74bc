package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// byDeed reads what a list did told by a participle or a noun beside it, without a verb of its
// own: having abstained, Kenya said; blamed Chad for voting against; with the support of Fiji
// the text passed; it was not opposed by Mali.
func (s *sentence) byDeed(l *listing) (stance, bool) {
	for _, read := range [...]func(*listing) (stance, bool){s.havingVoted, s.forVoting, s.withSupport, s.notBy} {
		if t, ok := read(l); ok {
			return t, true
		}
	}
	return stance{}, false
}

// havingVoted reads the participle that opens the clause of which a list is the subject: having
// abstained, Kenya said; after voting in favour, Chad explained; by abstaining Fiji broke
// ranks; voting against the text, Mali lost a friend.
func (s *sentence) havingVoted(l *listing) (stance, bool) {
	const far, object = 14, 9
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, ",") || s.sign(l.to, "'") || s.sign(l.to, ",:;") || s.is(l.to, lex.Modal|lex.Number) || s.is(l.from-1, lex.Only) {
		return t, false
	}
	at := -1
	for m := b - 1; m >= 0 && m > b-far; m-- {
		if s.sign(m, ",;:.()") || s.is(m, lex.Date|lex.Another|lex.Actor|lex.Group|lex.Not|lex.Amend|lex.Number|lex.Modal) && !s.is(m, lex.Text|lex.Positions) {
			return t, false
		}
		having := strings.EqualFold(s.text(m), "having")
		switch {
		case having && s.is(m+1, lex.AbstainVerb|lex.AbsentVerb), having && s.is(m+1, lex.VotePast) && s.isLabel(m+2), having && s.is(m+1, lex.YesVerb|lex.NoVerb) && s.textAhead(m+1):
			at = m + 1
		case s.is(m, lex.VoteIng) && s.isLabel(m+1), s.is(m, lex.AbstainLabel) && (strings.HasSuffix(s.lower(m), "ing") || strings.HasPrefix(s.lower(m), "sitting ")):
			at = m
		default:
			continue
		}
		t.from = m
		break
	}
	if at < 0 || b-at > object {
		return t, false
	}
	if s.is(at, lex.VotePast|lex.VoteIng) {
		at++
	}
	if s.against(at) || s.ofOthers(at) || s.id(at, lex.WFor) && s.forMember(at+1) || s.id(at, lex.WAgainst) && s.againstDeed(at+1) {
		return t, false
	}
	o := t.from - 1
	switch {
	case s.lower(o) == "by" || s.lower(o) == "in" || s.lower(o) == "after" || s.lower(o) == "when" || s.lower(o) == "while" || s.lower(o) == "despite":
		o--
	case !strings.EqualFold(s.text(t.from), "having") && t.from > 0:
		return t, false
	}
	if o >= 0 && !s.sign(o, ";:_") || !s.endOfLabel(at+1) && !s.textAhead(at) && !(s.id(at+1, lex.WFrom) && s.id(at+2, lex.WThe) && s.is(at+3, lex.VoteNoun) && at+4 == b) {
		return t, false
	}
	for k := l.to; k < l.to+far && !s.stops(k); k++ {
		if s.is(k, lex.Modal|lex.Positions|lex.VotePast) && !s.is(k, lex.Text) || s.is(k, lex.Another) {
			return t, false // after abstaining, Chad voted in favour: of another time
		}
	}
	t.pos = s.labelPosition(at)
	return t, t.pos != plenary.UnknownPosition
}

// forVoting reads what a list is thanked or blamed for: shame on Kenya for abstaining; thanked
// Chad for voting in favour of the text.
func (s *sentence) forVoting(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	k := l.to
	if !s.id(k, lex.WFor) || l.from == 0 || s.sign(l.from-1, ",;:") || s.is(l.from-1, lex.And) {
		return t, false
	}
	if k++; strings.EqualFold(s.text(k), "having") {
		k++
	}
	switch {
	case s.is(k, lex.AbstainLabel) && strings.HasSuffix(s.lower(k), "ing") || s.is(k, lex.AbstainVerb) && s.lower(k-1) == "having":
	case s.is(k, lex.VoteIng) || s.is(k, lex.VotePast) && s.lower(k-1) == "having":
		k++
		if !s.isLabel(k) || s.against(k) || s.ofOthers(k) || s.id(k, lex.WFor) && (s.forMember(k+1) || !s.textAhead(k)) || s.id(k, lex.WAgainst) && s.againstDeed(k+1) {
			return t, false
		}
	default:
		return t, false
	}
	t.pos, t.to = s.labelPosition(k), k+1
	return t, t.pos != plenary.UnknownPosition && (s.endOfLabel(k+1) || s.textAhead(k)) && !s.is(k+1, lex.Date) && !s.unreal(k) && !s.unreal(l.from)
}

// withSupport reads with or without whose votes a text is said to have passed: with the votes
// of Fiji it was adopted; carried without the support of Mali.
func (s *sentence) withSupport(l *listing) (stance, bool) {
	const far = 9
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	joined := s.lower(b) == "with the support of"
	if !s.id(b, lex.WOf) && !joined || !s.endOfClause(l.to) {
		return t, false
	}
	n := b - 1
	if joined {
		n = b
	}
	if w := s.lower(n); !joined && w != "support" && w != "votes" && w != "vote" && w != "backing" && w != "consent" {
		return t, false
	}
	w := s.beforeThe(n)
	if joined {
		w = b
	}
	switch {
	case s.lower(w) == "without":
		t.not = true
	case !s.id(w, lex.WWith) && !joined && s.lower(w) != "thanks to":
		return t, false
	}
	if w > 0 && !s.sign(w-1, ",;:_") && !s.is(w-1, lex.Pass|lex.Date) {
		return t, false
	}
	t.from, t.pos = w, plenary.Yes
	passed := func(k int) bool { return s.is(k, lex.Pass) && !s.unreal(k) && !s.is(k, lex.YesVerb) }
	if w > 0 && s.is(w-1, lex.Pass) {
		return t, passed(w - 1)
	}
	for k := l.to; k < l.to+far && !s.stops(k); k++ {
		if passed(k) {
			return t, true
		}
	}
	return t, false
}

// notBy reads by whom a text was not supported or opposed, or was voted for: the draft was not
// supported by Mali; it was voted against by Fiji.
func (s *sentence) notBy(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WBy) || !s.endOfClause(l.to) || len(l.names) == 0 {
		return t, false
	}
	k := b - 1
	switch {
	case s.id(k, lex.WFor, lex.WAgainst) && s.lower(k-1) == "voted" && (s.isCopula(k-2) || k == 1):
		t.pos, t.from = s.labelPosition(k), k-1
		if t.pos == plenary.UnknownPosition {
			t.pos = plenary.No
		}
		return t, !s.unreal(k - 1)
	case s.is(k, lex.YesVerb|lex.NoVerb) && strings.HasSuffix(s.lower(k), "ed") && s.is(k-1, lex.Not) && s.id(k-1, lex.WNot) && s.isCopula(k-2) && s.is(k-3, lex.Text):
		t.pos, t.from, t.not = s.labelPosition(k), k-2, true
		return t, !s.unreal(k - 2)
	}
	return t, false
}
