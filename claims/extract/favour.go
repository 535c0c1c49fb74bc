package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// offVote says whether what was refused or missed by the verb at j is something
// else than a vote: said no to the Fund, was absent from the talks.
func (s *sentence) offVote(j int) bool {
	m := j + 1
	if !s.id(m, lex.WTo, lex.WFrom, lex.WIn, lex.WAt, lex.WThe, lex.WA) {
		return false
	}
	for s.id(m, lex.WTo, lex.WFrom, lex.WIn, lex.WAt, lex.WThe, lex.WA, lex.WIts, lex.WAll) {
		m++
	}
	switch s.lower(m) {
	case "room", "hall", "chamber", "session", "sitting", "table", "end", "last", "first", "corridor", "same", "time":
		return false
	}
	for k := m; k < m+4 && !s.sign(k, ",;:."); k++ {
		if s.is(k, lex.Text|lex.VoteNoun|lex.Council|lex.Assembly) {
			return false
		}
	}
	return s.unknown(m) && !s.objectAhead(m-1) || s.is(m, lex.OtherBody)
}

// objectAhead says whether a word for what a vote is about follows unit j soon.
func (s *sentence) objectAhead(j int) bool {
	for m := j + 1; m < j+5; m++ {
		if objects[s.lower(m)] {
			return true
		}
	}
	return false
}

// objects are words for what a vote is about, beside those for its text.
var objects = map[string]bool{
	"renewal": true, "extension": true, "mandate": true, "mission": true, "ceasefire": true, "cease-fire": true, "truce": true, "embargo": true, "sanctions": true, "condemnation": true, "admission": true,
	"membership": true, "recognition": true, "moratorium": true, "embassy": true, "request": true, "referral": true, "suspension": true, "partition": true, "compromise": true, "wording": true, "version": true, "appeal": true,
	"boycott": true, "blockade": true, "ban": true, "repeal": true, "expulsion": true, "ejection": true, "intervention": true,
	"demand": true, "seating": true, "application": true, "applicant": true, "candidacy": true, "revocation": true, "charter": true, "convention": true, "pact": true,
}

// isHands says whether a verb tells no more than that hands went up.
func isHands(low string) bool {
	return strings.HasPrefix(low, "raised") || strings.HasPrefix(low, "put ") && strings.Contains(low, "hand")
}

// raisedAgainst is where hands that were raised at j are said to have been against a
// text: raised their hands together to kill it. It is j where they are not.
func (s *sentence) raisedAgainst(j int) int {
	if !isHands(s.lower(j)) {
		return j
	}
	const far = 8
	for m := j + 1; m < j+far && !s.is(m, lex.Sign|lex.Actor|lex.Number); m++ {
		if s.id(m, lex.WAgainst) {
			return m + 1
		}
		if !s.id(m, lex.WTo) {
			continue
		}
		switch s.lower(m + 1) {
		case "kill", "block", "stop", "sink", "defeat", "reject", "oppose", "veto", "bury", "halt":
			return m + 2
		}
		return j
	}
	return j
}

// favoured reads a verb of approval or refusal with what it is about: opposed it,
// supported the renewal, approved today's resolution.
func (s *sentence) favoured(t stance, j int, pos plenary.Position) (stance, bool) {
	t.pos, t.to = pos, j+1
	if s.againstElse(j) {
		t.loose = true // came out against the embargo
	}
	if to := s.raisedAgainst(j); to > j {
		t.pos, t.to = plenary.No, to
		return t, true
	}
	if u := &s.u[j]; u.To-u.From > 1 && !u.Is(lex.Pass|lex.Fail) || s.endOfClause(j+1) {
		return t, !s.offVote(j) // said no; the subject alone
	}
	present := strings.HasSuffix(s.text(j), "s") || (s.text(j) == "support" || s.text(j) == "oppose") && !s.id(j-1, lex.WTo)
	if s.id(j+1, lex.WUs, lex.WHim, lex.WHer) && s.endOfClause(j+2) {
		t.to, t.loose = j+2, true
		return t, true
	}
	for m := j + 1; m < j+9; m++ {
		switch {
		case s.is(m, lex.Text) && !s.id(m, lex.WThat):
			t.to = m + 1
			t.loose = m > j+4
			return t, true
		case s.is(m, lex.Symbol):
			t.to = m + 1
			return t, true
		case objects[s.lower(m)] && (m == j+1 || s.id(j+1, lex.WThe, lex.WIts, lex.WThis, lex.WA) || s.sign(m-1, "'") || s.id(m-1, lex.WS)):
			t.to, t.loose = m+1, true
			return t, !present
		case s.is(m, lex.Actor):
			if l := s.listFrom(m); l != nil && m == l.from && !s.sign(l.to, "'") && (m == j+1 || m == j+2 && s.id(j+1, lex.WThe)) && s.endOfClause(l.to) && len(l.names) == 1 {
				if pos == plenary.Yes && !present { // backed Israel: they did as it did
					t.as, t.to, t.pos, t.loose = l, l.to, plenary.UnknownPosition, true
					return t, true
				}
				return t, false
			}
		case s.sign(m, "(["):
			m = s.closing(m)
		case s.sign(m, "'\"-") || s.id(m, lex.WS, lex.WThe, lex.WA, lex.WAn, lex.WIts, lex.WTheir, lex.WOn, lex.WFor, lex.WOf) || s.unknown(m) || s.is(m, lex.Date|lex.Amend|lex.Another|lex.Council|lex.Assembly|lex.Did|lex.UN|lex.Number):
		default:
			return t, false
		}
	}
	return t, false
}
