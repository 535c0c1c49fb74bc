package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// councilNeeds is the number of votes that a text needs in the Council, the one of
// today where an article does not say it.
const councilNeeds = 9

// lacksVotes reads that a text had too few votes, told otherwise than by falling
// short of a number: for want of nine votes, one vote too few, the nine votes were
// not reached. The units from and to are its passage; to is 0 when none is told.
func (s *sentence) lacksVotes(k int) (from, to int, short int32) {
	w := s.lower(k)
	j := 0
	switch {
	case s.id(k, lex.WFor) && (strings.EqualFold(s.text(k+1), "want") || strings.EqualFold(s.text(k+1), "lack")) && s.id(k+2, lex.WOf):
		j = k + 3
	case w == "lacked", w == "lacking", w == "lacks":
		j = k + 1
	case w == "had" && s.is(k+1, lex.Not):
		j = k + 2 // it had not the nine votes
	case w == "have" && s.is(k-1, lex.Not):
		j = k + 1
	case s.is(k, lex.Number) && s.value(k) >= 1 && s.value(k) <= 4:
		return s.tooFew(k)
	case s.isNeeded(k) && s.wasMissed(k+2):
		return k, k + 2, s.u[k].Val
	default:
		return 0, 0, 0
	}
	for n := 0; n < 4 && (s.id(j, lex.WThe, lex.WIts) || isRequired(s.text(j))); n++ {
		j++
	}
	if to := s.numberOfVotes(j); to > j {
		return k, to, councilNeeds
	}
	if !s.isNeeded(j) {
		return 0, 0, 0
	}
	return k, j + 2, s.u[j].Val
}

// numberOfVotes is the unit behind words at j for as many votes as are needed, without the
// number, that end a clause: it lacked the required number of votes, for want of votes.
// It is j where there are none.
func (s *sentence) numberOfVotes(j int) int {
	m := j
	for n := 0; n < 3 && (isRequired(s.text(m)) || strings.EqualFold(s.text(m), "enough") || strings.EqualFold(s.text(m), "sufficient")); n++ {
		m++
	}
	if strings.EqualFold(s.text(m), "number") && s.id(m+1, lex.WOf) {
		m += 2
	}
	if !strings.EqualFold(s.text(m), "votes") || !s.endOfClause(m+1) {
		return j
	}
	return m + 1
}

// isNeeded says whether the number at j is that of votes which the Council needs.
func (s *sentence) isNeeded(j int) bool {
	return s.is(j, lex.Number) && (s.u[j].Val == councilNeeds || s.u[j].Val == 7) && s.isVotes(j+1)
}

// tooFew reads: one vote short, two too few.
func (s *sentence) tooFew(k int) (from, to int, short int32) {
	j := k + 1
	if s.is(j, lex.VoteNoun) || s.id(j, lex.WVote) {
		j++
	}
	switch w := s.lower(j); {
	case w == "too" && strings.EqualFold(s.text(j+1), "few"):
		j += 2
	case w == "too few":
		j++
	case w == "short" && (j > k+1 || s.isCopula(k-1)) && (s.endOfClause(j+1) || s.is(j+1, lex.And|lex.Date) || s.id(j+1, lex.WOn, lex.WIn)):
		j++
	default:
		return 0, 0, 0
	}
	if s.is(k-1, lex.Not) || s.isCopula(k-1) && s.unknown(k-2) {
		return 0, 0, 0 // one crossing was three too few
	}
	return k, j, CouncilShort
}

// findLack keeps a statement of a text that had too few votes in the Council.
func (s *sentence) findLack() {
	for k := range s.u {
		from, to, short := s.lacksVotes(k)
		by := int32(0)
		if short == CouncilShort {
			by = s.value(k)
		}
		named := s.walker.scope == Council || s.names(lex.Council, k)
		if to == 0 || s.unreal(k) || !named && (by == 0 || s.walker.scope == Assembly || !s.inContext() || s.yesIs(councilNeeds-by)) {
			continue
		}
		s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Rejected, Short: short, By: by, Quiet: !named}, from: from, to: to, unit: k, another: s.besideVetoed()})
		return
	}
}

// besideVetoed says whether the sentence brings up a text behind one that was vetoed, so that
// it is rather of the new one what it tells: a Russian text failed for lack of votes.
func (s *sentence) besideVetoed() bool {
	const near = 12
	fresh := s.newText()
	for k := range s.u {
		fresh = fresh || s.is(k, lex.Text) && s.is(k-1, lex.Actor) && s.id(k-2, lex.WA, lex.WAn)
	}
	if !fresh {
		return false
	}
	found := s.walker.found
	for i := len(found) - 1; i >= max(0, len(found)-near); i-- {
		if f := &found[i]; f.Kind == Veto && f.sent < s.n && !f.People[0].Not {
			return true
		}
	}
	return false
}

// ofAllMembers is the unit behind "of all 193 members" at k, 0 when nothing of the
// kind stands there.
func (s *sentence) ofAllMembers(k int) int {
	if !s.id(k, lex.WOf) {
		return 0
	}
	all := false
	for j := k + 1; j < k+6; j++ {
		switch {
		case s.is(j, lex.All), wholly[s.lower(j)]:
			all = true
		case s.is(j, lex.Number) && s.u[j].Val > 50:
			all = true
		case s.is(j, lex.Members) && !s.is(j, lex.VoteNoun), strings.EqualFold(s.text(j), "membership"):
			if !all || s.is(j+1, lex.VoteIng) || strings.EqualFold(s.text(j+1), "present") || strings.EqualFold(s.text(j+1), "voting") || s.id(j+1, lex.WWho, lex.WThat) {
				return 0
			}
			return j + 1
		case s.id(j, lex.WThe) || s.is(j, lex.UN|lex.Assembly) || s.id(j, lex.WS) || s.sign(j, "'"):
		default:
			return 0
		}
	}
	return 0
}

// wholly are words for all of a body's members.
var wholly = map[string]bool{"whole": true, "entire": true, "full": true, "total": true, "every": true}

// countsAbstentions is the unit behind "abstentions counted as votes against" at k,
// a rule that no organ has; 0 when nothing of the kind stands there.
func (s *sentence) countsAbstentions(k int) int {
	if !s.is(k, lex.AbstainLabel) || !strings.HasPrefix(s.lower(k), "abstention") {
		return 0
	}
	for m := range s.u {
		if s.is(m, lex.Modal) {
			return 0 // with the abstentions counted as votes against it would have failed
		}
	}
	j := k + 1
	for s.isCopula(j) || strings.EqualFold(s.text(j), "being") || strings.EqualFold(s.text(j), "having") {
		j++
	}
	switch s.lower(j) {
	case "counted", "count", "counts", "counting", "treated", "reckoned":
	default:
		return 0
	}
	if !s.id(j+1, lex.WAs) {
		return 0
	}
	for m := j + 2; m < j+5; m++ {
		if s.is(m, lex.NoLabel) {
			return m + 1
		}
	}
	return 0
}

// wasEnough says whether a passage tells that a number of votes was enough, so that it may be
// the number a text got: eight in favour were enough, nine sufficed.
func (s *sentence) wasEnough(from, to int) bool {
	for k := from; k < to && k < len(s.u); k++ {
		if w := s.lower(k); s.is(k, lex.Need) && (strings.HasSuffix(w, "enough") || strings.Contains(w, "suffic")) || w == "suffice" {
			return true
		}
	}
	return false
}

// yesIs says whether the sentence counts so many in favour: they were one vote short, with
// eight ayes.
func (s *sentence) yesIs(n int32) bool {
	for i := range s.hits {
		if h := &s.hits[i]; h.pos == plenary.Yes && h.Lo <= n && n <= h.Hi {
			return true
		}
	}
	return false
}
