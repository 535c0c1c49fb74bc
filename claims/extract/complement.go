package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// complement reads what a list was, behind "was" or "were" that ends at k: the
// third no vote, for it, with the silent, alone in resisting.
func (s *sentence) complement(t stance, k int) (stance, bool) {
	among, ordinal := false, int32(0)
	for m := k; m < len(s.u) && (m < k+10 || t.only && m < k+18); m++ {
		u := &s.u[m]
		low := s.lower(m)
		switch {
		case t.only && s.groupNamed(m) > 0 && m < k+6:
			t.only, t.within = false, s.groupNamed(m) // the only EU member
			if _, to := s.groupAt(m, true); to > m+1 {
				m = to - 1
			}
		case u.Is(lex.Modal | lex.Not), low == "too":
			return t, false // too timid to vote in favour
		case (t.only || t.within > 0 || s.is(m-1, lex.Members)) && s.sidesWith(m) > 0:
			if l := s.listFrom(s.sidesWith(m)); l != nil && len(l.names) > 0 && len(l.groups) == 0 && s.endOfClause(l.to) {
				t.as, t.to = l, l.to // the only one to vote with the United States
				return t, true
			}
			return t, false
		case s.isLabel(m) && !(s.id(m, lex.WFor) && !s.endOfLabel(m+1)) && !(s.id(m, lex.WNo) && !s.endOfLabel(m+1) && !s.is(m+1, lex.VoteNoun) && !(s.sign(m-1, "\"'") && s.sign(m+1, "\"'"))), u.Is(lex.Verbs):
			if s.against(m) || s.id(m, lex.WAgainst, lex.WFor) && !s.endOfLabel(m+1) && !s.textAhead(m) && !s.objectAhead(m) {
				return t, false
			}
			if o := s.followed(m); o != nil { // among Russia's ten supporters
				t.as, t.to, t.number = o, m+1, 0
				return t, low != "opponents" && len(o.names) == 1
			}
			if s.id(m+1, lex.WOf) && !s.textAhead(m+1) || s.id(m, lex.WAgainst) && !s.textAhead(m) && !s.endOfLabel(m+1) && !s.id(m+1, lex.WThe, lex.WThis, lex.WIts) {
				t.loose = true // was in favour of talks, was against sanctions
			}
			t.pos, t.to = s.labelPosition(m), m+1
			if s.is(m, lex.NoLabel|lex.YesLabel) && s.is(m+1, lex.VoteNoun) || s.id(m, lex.WNo) && s.is(m+1, lex.VoteNoun) {
				t.to++
			}
			return t, true
		case (t.only || t.within > 0) && (low == "do" || low == "did" || low == "to do") && s.sameAgain(m+1) > 0:
			return s.likeLast(t, t.from, s.sameAgain(m+1)) // the only other country to do the same
		case low == "among them" && m == k && s.endOfClause(m+1):
			return s.amongThem(t, m)
		case low == "silent" || low == "undecided" || low == "neutrals":
			t.pos, t.to, t.loose = plenary.Abstain, m+1, true
			return t, true
		case low == "majority" && s.id(m-1, lex.WThe):
			side, sure := s.majoritySide()
			t.pos, t.to = side, m+1
			t.loose = !sure || m != k+2 || !s.id(k, lex.WWith, lex.WIn) && !s.is(k, lex.Among) || !s.endOfClause(m+1)
			return t, true
		case low == "minority" && s.id(m-1, lex.WThe):
			t.pos, t.to, t.loose = plenary.No, m+1, true
			return t, true
		case refuses(low) && (s.id(m-1, lex.WIn, lex.WTo) || s.is(m-1, lex.Only)):
			t.pos, t.to, t.loose = plenary.No, m+1, !t.only
			return t, true
		case u.Is(lex.Only):
			t.only = t.only || low != "just" && low != "merely"
		case u.Is(lex.Another) && ordinalValue(low) > 0:
			ordinal = ordinalValue(low)
		case low == "same" && s.id(m+1, lex.WSide):
			if l := s.listEnding(k - 1); l != nil && len(l.names) == 2 && len(l.groups) == 0 {
				t.as, t.to, t.loose = &listing{from: m, to: m + 2, names: l.names[1:]}, m+2, true
				return t, true
			}
			return t, false
		case ordinal > 0 && s.sign(m, ",.;"):
			if s.id(m-2, lex.WThe) { // 187-3: Palau was the third
				t.number, t.to = ordinal, m
				return t, true
			}
			return t, false
		case s.id(m, lex.WOn, lex.WIn) && m == k:
			if st, ok := s.campOf(t, m); ok {
				return st, true
			}
		case s.id(m, lex.WWith) && m <= k+1 && s.id(m+1, lex.WThe) && s.is(m+2, lex.Labels) && s.endOfClause(m+3):
			t.pos, t.to = s.labelPosition(m+2), m+3 // with the ayes
			return t, true
		case s.id(m, lex.WWith) && m <= k+1:
			if l := s.listFrom(m + 1); l != nil && !s.sign(l.to, "'") && len(l.names) > 0 && s.endOfClause(l.to) {
				t.as, t.to = l, l.to
				return t, true
			}
		case u.Is(lex.Among):
			among = true
		case u.Is(lex.Number) && u.Val == 1 && s.id(m-1, lex.WThe) && s.endOfClause(m+1):
			t.number, t.to = 1, m+1 // Cuba again being the one
			return t, true
		case u.Is(lex.Number) && u.Val == 1 && s.id(m-1, lex.WThe): // Egypt's was the one hand against
		case u.Is(lex.Number) && s.id(m-1, lex.WS) && s.sign(m-2, "'") && s.is(m-3, lex.Group): // were the EU's two noes
		case u.Is(lex.Number) && t.only && s.is(m-1, lex.Only) || u.Is(lex.Date) && t.only: // the only two to object; alone yesterday in resisting
		case u.Is(lex.Number) && (among || s.id(m-1, lex.WThe)) && u.Val > 1:
			t.number = u.Val
			t.to = m + 1
		case t.only && (u.Is(lex.Group|lex.OtherBody) || u.Is(lex.Actor) && s.is(m+1, lex.Members)):
			t.only = false // the only Christian country
		case s.sign(m, "'") && among, s.sign(m, "'") && s.is(m-1, lex.Group) && (s.is(m+1, lex.Only) || s.id(m+1, lex.WS) && s.is(m+2, lex.Only|lex.Number)):
			if l := s.listEnding(m); l != nil && !among {
				l.used = true // Africa's only no
			}
		case u.Is(lex.Actor) && among && s.sign(m+1, "'"):
		case u.IsSign("\"'") && s.isLabel(m+1):
		case u.Is(lex.Members|lex.Other|lex.VotePast|lex.VoteInf|lex.VoteIng|lex.Did|lex.All|lex.VoteNoun|lex.Another|lex.Group) || u.Class == lex.Small && !s.id(m, lex.WBut, lex.WWhile) || s.adverb(m) || s.unknown(m) && m < k+4:
		default:
			return t, t.number > 1
		}
	}
	return t, t.number > 1
}

// sidesWith is the unit behind words at m for doing as others do, 0 where there are
// none: to vote with, to side with.
func (s *sentence) sidesWith(m int) int {
	low := s.lower(m)
	if s.is(m, lex.Join) && strings.HasSuffix(low, " with") {
		return m + 1
	}
	if !s.id(m+1, lex.WWith) {
		return 0
	}
	switch low {
	case "side", "siding", "sided", "stand", "standing", "stood", "vote", "voting", "voted", "to vote", "go", "going", "line up", "lining up":
		return m + 2
	}
	return 0
}

// followed is whom the people named at m follow: Russia's ten supporters.
func (s *sentence) followed(m int) *listing {
	if !s.isFollower(m) {
		return nil
	}
	for j := m - 1; j > m-4; j-- {
		if s.sign(j, "'") {
			return s.listEnding(j)
		}
	}
	return nil
}

// refuses says whether a word in -ing tells of refusal.
func refuses(w string) bool {
	switch w {
	case "resisting", "refusing", "rejecting", "opposing", "resist", "refuse", "oppose", "reject", "dissenting", "dissent", "objecting", "object":
		return true
	}
	return false
}

func ordinalValue(w string) int32 {
	switch w {
	case "second":
		return 2
	case "third":
		return 3
	case "fourth":
		return 4
	case "fifth":
		return 5
	}
	return 0
}
