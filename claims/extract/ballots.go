package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// ballot reads how the votes that the verb at j cast went: voted against, cast
// the only negative vote.
func (s *sentence) ballot(t stance, j int) (stance, bool) {
	if s.unreal(j) || s.is(j, lex.VoteInf) && s.id(j-1, lex.WTo) && !t.only && !s.is(j, lex.VotePast) {
		return t, false
	}
	for m := j + 1; m < j+8; m++ {
		switch {
		case s.id(m, lex.WOn) && s.is(m+1, lex.Date):
			m++ // voted on Thursday for
		case s.id(m, lex.WFor) && s.timesAfter(m) > m:
			m = s.timesAfter(m) // voted for the first time with Israel
		case s.id(m, lex.WWith) && m > j+1:
			return s.joinedBy(t, m)
		case strings.EqualFold(s.text(m), "same") && strings.EqualFold(s.text(m+1), "way") && s.sign(m+2, ":-_,"):
			m += 2 // voted the same way: no
		case m == j+1 && s.sign(m, ",") && s.is(j-1, lex.And) && s.isLabel(m+1): // spoke, and voted, against it
		case s.isLabel(m):
			if s.against(m) || s.id(m, lex.WFor) && s.is(m+1, lex.Date) || s.ofOthers(m) {
				return t, false // against other texts
			}
			if s.id(m, lex.WAgainst) && s.againstOdds(m+1) {
				return t, false
			}
			t.loose = t.loose || s.id(m, lex.WFor) && s.forMember(m+1) || s.id(m, lex.WAgainst) && !s.byOrder(m+1) && (s.againstDeed(m+1) && !s.objectAhead(m) || s.ofGovernment(m+3))
			t.pos, t.to = s.labelPosition(m), m+1
			if s.is(m, lex.NoLabel) && !s.id(m, lex.WAgainst) && s.is(m+1, lex.VoteNoun) {
				t.to++
			}
			return t, true
		case s.is(m, lex.Only):
			t.only = true
		case s.id(m, lex.WOf) && s.id(m-1, lex.WOne), s.text(m) == "one of":
		case s.sign(m, "\"'") || s.is(m, lex.VoteNoun) || s.id(m, lex.WThe, lex.WA, lex.WAn, lex.WTheir, lex.WIts, lex.WIn, lex.WIt) || s.adverb(m) || s.is(m, lex.Did|lex.Number) || s.is(m, lex.Text) && m < j+4:
		case s.is(m, lex.Verbs):
			t.pos, t.to = s.u[m].Class.Position(), m+1
			return t, true
		case s.unknown(m) && m < j+3:
		default:
			return t, false
		}
	}
	return t, false
}

// timesAfter is where "for the first time" ends, "for" standing at k; k when
// nothing of the kind stands there.
func (s *sentence) timesAfter(k int) int {
	for m := k + 1; m < k+5; m++ {
		if w := s.lower(m); w == "time" || w == "times" {
			return m
		}
		if !s.id(m, lex.WThe, lex.WA) && !s.is(m, lex.Another|lex.Number|lex.Only) && !s.unknown(m) {
			break
		}
	}
	return k
}

// forMember says whether a member rather than a text is what was voted for: which
// side of the text that is, nobody says.
func (s *sentence) forMember(k int) bool {
	for s.id(k, lex.WThe) {
		k++
	}
	return s.is(k, lex.Actor) && s.endOfClause(k+1)
}

// joinedBy reads "Belarus and Syria joined Russia in voting against".
func (s *sentence) joinedBy(t stance, j int) (stance, bool) {
	if st, ok := s.withHim(t, j); ok {
		return st, true
	}
	l := s.listFrom(j + 1)
	if l == nil && !s.unreal(j) && s.id(j+1, lex.WIt, lex.WThem, lex.WHim, lex.WHer) && s.endOfClause(j+2) && (strings.HasPrefix(s.text(j), "join") || strings.HasPrefix(s.text(j), "follow")) {
		return s.likeLast(t, t.from, j+2) // and only Israel joined it
	}
	if l == nil && !s.unreal(j) && strings.HasPrefix(s.text(j), "join") {
		st, ok := s.joinedSide(t, j+1)
		st.only = st.only && !s.id(j+1, lex.WIt, lex.WThem, lex.WHim, lex.WHer, lex.WUs) // Australia alone joined her in voting no
		return st, ok
	}
	if l == nil || s.unreal(j) {
		return t, false
	}
	for m := l.to; m < len(s.u) && m < l.to+8; m++ {
		if s.is(m, lex.Verbs) && !strings.HasSuffix(s.text(m), "ing") && !s.is(m-1, lex.And) && !s.id(m-1, lex.WTo) {
			break // the next clause
		}
		if s.is(m, lex.Actor|lex.Person) && s.sign(m-1, ",") {
			break
		}
		if m > l.to && s.is(m, lex.And) && s.is(m+1, lex.VotePast|lex.AbstainVerb) {
			if own, ok := s.ownVote(t, m+1); ok {
				l.used = true
				return own, true // stood by Taipei to the end and voted against
			}
		}
		if s.against(m) && s.is(m-1, lex.And) {
			break // with the United States and against Cuba
		}
		if s.is(m, lex.AbsentVerb) && s.isLabel(m+1) {
			break // sided with Beijing and did not vote for it
		}
		if s.is(m, lex.Positions) || s.is(m-1, lex.VoteIng|lex.VoteInf) && s.isLabel(m) || s.isLabel(m) && column(s.text(m+1)) {
			t.pos, t.to = s.labelPosition(m), m+1
			if t.with = l; strings.HasPrefix(s.text(j), "broke") {
				t.with, l.used = nil, true // broke ranks with Brazil by abstaining
			}
			return t, t.pos != plenary.UnknownPosition
		}
		if s.sign(m, ";:") || s.is(m, lex.Number) {
			break
		}
	}
	if to := s.refusal(l.to); to > l.to {
		t.pos, t.to, t.with = plenary.No, to, l // was joined by Libya in rejecting the treaty
		return t, true
	}
	if s.id(l.to, lex.WIn, lex.WFor) && !s.is(l.to+1, lex.VoteNoun) && !s.is(l.to+2, lex.VoteNoun|lex.Council|lex.Assembly) {
		return t, false // joined Russia in naval drills
	}
	if s.is(l.to, lex.And) && s.is(l.to+1, lex.VotePast) {
		if own, ok := s.ballot(t, l.to+1); ok && own.pos != plenary.UnknownPosition {
			l.used = true
			return own, true // stood by the Americans and voted no
		}
	}
	// Stood by Britain's text.
	if s.sign(l.to, "'") {
		for m := l.to + 1; m < l.to+6; m++ {
			if s.is(m, lex.Text) {
				t.pos, t.to, t.loose = plenary.Yes, m+1, true
				return t, true
			}
			if s.id(m, lex.WSide) && s.endOfClause(m+1) && len(l.names) == 1 {
				t.as, t.to = l, m+1 // voted with Russia's side
				return t, true
			}
		}
		return t, false
	}
	// Sided with Washington: they did the same.
	if len(l.names) == 0 && len(l.groups) == 1 && s.endOfClause(l.to) && !strings.HasPrefix(s.text(j), "broke") {
		t.as, t.to, t.loose = l, l.to, t.loose || !strings.HasPrefix(s.text(j), "vot") && !strings.HasPrefix(s.text(j), "sid")
		return t, true
	}
	if w := s.text(j); strings.HasPrefix(w, "joined") && strings.HasSuffix(w, " by") && len(l.names) > 2 && len(l.groups) == 0 && l.unread == 0 && s.endOfClause(l.to) && s.isCopula(j-1) && !l.used && s.toldJustNow() {
		if o := s.listFrom(t.from); o != nil && len(o.names) == 1 && len(o.groups) == 0 && !o.pronoun && s.beforeThe(o.from) < 0 {
			s.addWho(l, stance{from: t.from, to: l.to, counted: -1, as: o})
		}
		return t, false // Russia was joined by Belarus, Syria and North Korea
	}
	if w := s.text(j); len(l.names) > 2 && len(l.groups) == 0 && l.unread == 0 && s.endOfClause(l.to) && (strings.HasPrefix(w, "sid") || strings.HasPrefix(w, "vot")) {
		t.as, t.to = l, l.to // sided with France, Britain and the United States
		return t, true
	}
	if (len(l.names) == 1 || len(l.names) == 2 && l.at[1]-l.at[0] <= 3 && !s.sign(l.at[0]+1, ",")) && len(l.groups) == 0 && !s.sign(l.to, "'") && !s.is(l.to, lex.Text) {
		if w := s.text(j); w != "along with" && w != "together with" && w != "alongside" && w != "followed" && !strings.HasPrefix(w, "broke") {
			t.as, t.to = l, l.to
			return t, true
		}
	}
	return t, false
}

// ownVote reads the vote at k of whoever is told to have done something before, in the
// same breath: and voted against, and abstained.
func (s *sentence) ownVote(t stance, k int) (stance, bool) {
	if s.is(k, lex.AbstainVerb) {
		t.pos, t.to = plenary.Abstain, k+1
		return t, true
	}
	own, ok := s.ballot(t, k)
	return own, ok && own.pos != plenary.UnknownPosition
}

// toldJustNow says whether a vote was told in this sentence or the one before.
func (s *sentence) toldJustNow() bool {
	n := len(s.walker.found)
	return n > 0 && s.walker.found[n-1].sent >= s.n-1
}

// joinedIn reads from "joined in" at j who did the same as a list: Russia was joined in
// voting no by Belarus and Eritrea.
func (s *sentence) joinedIn(t stance, j int) (stance, bool) {
	const far = 5
	k := j + 1
	if s.is(k, lex.VoteIng) {
		k++
	}
	if !s.isCopula(j-1) || !s.isLabel(k) && !s.is(k, lex.Verbs) {
		return t, false
	}
	pos := s.labelPosition(k)
	for m := k + 1; m < k+far; m++ {
		if s.id(m, lex.WBy) {
			l := s.listFrom(m + 1)
			if l == nil || l.used || len(l.groups) > 0 {
				return t, false
			}
			t.pos, t.to, t.with = pos, l.to, l
			return t, pos != plenary.UnknownPosition
		}
		if !s.is(m, lex.Text|lex.Only) && !s.id(m, lex.WThe) {
			break
		}
	}
	return t, false
}

// refusal is where the words "in rejecting the text" end that start at unit k, k where
// nothing of the kind does.
func (s *sentence) refusal(k int) int {
	if !s.id(k, lex.WIn, lex.WBy) || !refuses(s.lower(k+1)) {
		return k
	}
	for m := k + 2; m < k+8; m++ {
		switch {
		case s.is(m, lex.Text) || objects[s.lower(m)]:
			return m + 1
		case s.id(m, lex.WThe, lex.WThis, lex.WA) || s.unknown(m) && s.at(m).Case == words.Capital:
		default:
			return k
		}
	}
	return k
}
