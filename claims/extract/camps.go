package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// landed are verbs of where a member was in the end: ended the night in the losing camp,
// was found on the side of.
var landed = map[string]bool{
	"ended": true, "finished": true, "landed": true, "ended up": true, "wound up": true, "came down": true, "stayed": true, "remained": true, "sat": true, "stood": true, "found": true, "placed": true, "put": true, "ranged": true, "lined": true, "appeared": true, "belonged": true, "fell": true, "walked": true, "trooped": true, "filed": true, "marched": true, "strayed": true, "drifted": true, "wandered": true, "settled": true, "figured": true,
	"could be found": true, "was to be found": true, "were to be found": true, "are to be found": true, "is to be found": true, "was found": true, "were found": true, "was counted": true, "were counted": true, "was listed": true, "were listed": true, "took": true, "came": true,
}

// campWords are words before a camp that tell which it is.
var campWords = map[string]plenary.Position{
	"losing": plenary.No, "beaten": plenary.No, "defeated": plenary.No, "negative": plenary.No, "opposing": plenary.No, "dissenting": plenary.No, "no": plenary.No, "nay": plenary.No, "opposition": plenary.No,
	"winning": plenary.Yes, "victorious": plenary.Yes, "affirmative": plenary.Yes, "positive": plenary.Yes, "yes": plenary.Yes, "aye": plenary.Yes,
	"neutral": plenary.Abstain, "undecided": plenary.Abstain, "abstaining": plenary.Abstain, "middle": plenary.Abstain, "abstention": plenary.Abstain,
}

// described reads what a list was, behind the copula at j: for it, in the losing camp, the
// one Asian state to oppose it.
func (s *sentence) described(t stance, j int) (stance, bool) {
	if s.is(j+1, lex.Not) && !s.is(j+1, lex.Positions) {
		return s.notAmong(t, j)
	}
	for _, read := range [...]func(stance, int) (stance, bool){func(t stance, j int) (stance, bool) { return s.complement(t, j+1) }, s.landsIn, s.fellowship, func(t stance, j int) (stance, bool) { return s.soleOf(t, j+1) }} {
		if st, ok := read(t, j); ok && (st.pos != plenary.UnknownPosition || st.as != nil) {
			return st, true
		}
	}
	return s.complement(t, j+1)
}

// landing says whether a camp is told behind the verb at j.
func (s *sentence) landing(j int) bool {
	_, ok := s.landsIn(stance{counted: -1}, j)
	return ok
}

// landsIn reads where a member ended, from the verb at j on: finished in the negative
// column, came down on the side of sanctions, followed it into the negative lobby.
func (s *sentence) landsIn(t stance, j int) (stance, bool) {
	const far = 11
	if !landed[s.lower(j)] && !s.isCopula(j) || s.unreal(j) {
		return t, false
	}
	for m := j + 1; m < j+far && !s.endOfClause(m); m++ {
		if s.is(m, lex.YesLabel|lex.NoLabel) && strings.HasPrefix(s.lower(m), "in ") && column(s.text(m+1)) {
			t.pos, t.to = s.labelPosition(m), m+2 // finished in the negative column
			return t, true
		}
		if s.is(m, lex.Number) && s.is(m+1, lex.Other) {
			continue // with forty-four others in the losing camp
		}
		if s.is(m, lex.Not|lex.Modal|lex.Number|lex.Positions) {
			return t, false
		}
		if s.id(m, lex.WIn, lex.WOn, lex.WInto, lex.WTo) || strings.EqualFold(s.text(m), "among") {
			if st, ok := s.inCamp(t, m); ok {
				return st, true
			}
		}
	}
	return t, false
}

// inCamp reads a place among those who voted alike, behind the preposition at j: in the
// losing camp, in the American corner, on the side of sanctions.
func (s *sentence) inCamp(t stance, j int) (stance, bool) {
	const far = 5
	m := j + 1
	for s.id(m, lex.WThe, lex.WA, lex.WAn, lex.WIts, lex.WTheir) {
		m++
	}
	if m == j+1 {
		return t, false
	}
	if s.is(m, lex.Actor) && column(s.text(m+1)) && s.endOfClause(m+2) {
		t.as, t.to = &listing{from: m, to: m + 1, names: []int32{s.u[m].Val}}, m+2
		return t, true
	}
	for end := m + far; m < end && !s.endOfClause(m); m++ {
		if s.id(m, lex.WSide) && s.id(m+1, lex.WOf) {
			return s.sideOf(t, m+2)
		}
		p, ok := campWords[s.lower(m)]
		if ok && column(s.text(m+1)) && (s.endOfClause(m+2) || s.is(m+2, lex.Date) || s.id(m+2, lex.WOn, lex.WIn, lex.WWith, lex.WOf)) {
			t.pos, t.to = p, m+2
			return t, true
		}
	}
	return t, false
}

// sideOf reads whose or what side it was, from unit k on: the side of sanctions, of the
// repeal, of the Palestinians' bid.
func (s *sentence) sideOf(t stance, k int) (stance, bool) {
	for s.id(k, lex.WThe, lex.WA) {
		k++
	}
	low := s.lower(k)
	if (objects[low] || s.is(k, lex.Text) && !s.isPronoun(k) || low == "repeal" || low == "change" || low == "rejection") && s.endOfClause(k+1) {
		t.pos, t.to = plenary.Yes, k+1
		if low == "rejection" {
			t.pos = plenary.No
		}
		return t, true
	}
	if s.is(k, lex.Labels) && s.endOfClause(k+1) {
		t.pos, t.to = s.labelPosition(k), k+1
		return t, true
	}
	return t, false
}

// soleOf reads what the one member of some kind did, from unit k on, where it is bounded
// by words that are no known group: was the one Asian government east of Turkey to oppose
// the boycott. Whether nobody else of the kind did is not judged.
func (s *sentence) soleOf(t stance, k int) (stance, bool) {
	const far = 18
	for s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) {
		k++
	}
	if !s.id(k, lex.WThe, lex.WA) && !s.is(k, lex.Among) || s.unreal(k) {
		return t, false
	}
	sole := s.is(k, lex.Among)
	for m := k + 1; m < k+far && !s.endOfClause(m); m++ {
		low := s.lower(m)
		switch {
		case s.is(m, lex.Only), s.is(m, lex.Number) && m <= k+3, low == "first", low == "last":
			sole = true
		case s.is(m, lex.Not|lex.Modal):
			return t, false
		case !sole:
			if m > k+2 {
				return t, false
			}
		case s.is(m, lex.VoteInf|lex.VoteIng) && (s.is(m, lex.VoteIng) || s.u[m].To-s.u[m].From > 1 || s.id(m-1, lex.WTo)):
			return s.soleBallot(t, m)
		case s.id(m, lex.WTo) && s.is(m+1, lex.AbstainLabel) && s.endOfLabel(m+2):
			t.pos, t.to = plenary.Abstain, m+2
			return t, true
		case s.id(m, lex.WTo) && s.is(m+1, lex.YesVerb|lex.NoVerb):
			t.only = false
			st, ok := s.favoured(t, m+1, s.u[m+1].Class.Position())
			return st, ok && st.as == nil
		case s.id(m, lex.WThat, lex.WWho, lex.WWhich) && s.is(m+1, lex.VotePast):
			return s.soleBallot(t, m+1)
		case s.id(m, lex.WIn, lex.WOn, lex.WInto):
			if st, ok := s.inCamp(t, m); ok {
				st.only = false
				return st, true
			}
		}
	}
	return t, false
}

// soleBallot reads which way the vote at j went, words for where it was cast left out: to
// vote in the Assembly against.
func (s *sentence) soleBallot(t stance, j int) (stance, bool) {
	t.only, t.within = false, 0
	if s.is(j, lex.AbstainLabel) {
		t.pos, t.to = plenary.Abstain, j+1
		return t, true
	}
	for m := j + 1; m < j+7; m++ {
		switch {
		case s.isLabel(m) && !s.against(m) && !s.ofOthers(m) && !(s.id(m, lex.WFor) && (s.forMember(m+1) || s.is(m+1, lex.Date))):
			t.pos, t.to = s.labelPosition(m), m+1
			if s.id(m, lex.WNo) && s.is(m+1, lex.Members) && !s.is(m+1, lex.VoteNoun) {
				return t, false
			}
			t.loose = t.loose || s.id(m, lex.WAgainst) && s.againstDeed(m+1) && !s.objectAhead(m)
			return t, true
		case s.id(m, lex.WIn, lex.WThe, lex.WOn, lex.WA) || s.is(m, lex.Assembly|lex.Council|lex.Date|lex.Only|lex.VoteNoun) || s.adverb(m):
		default:
			return t, false
		}
	}
	return t, false
}
