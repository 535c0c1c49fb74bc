package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// possessed reads a stance told by a noun behind the possessive sign at j:
// Cuba's lone no, France's vote was in favour, Syria's chair was empty.
func (s *sentence) possessed(t stance, j int) (stance, bool) {
	m := j + 1
	if s.id(m, lex.WS) {
		m++
	}
	if s.isCopula(m) { // America's was the only no
		return s.complement(t, m+1)
	}
	for n := 0; n < 4 && m < len(s.u); n, m = n+1, m+1 {
		low := s.lower(m)
		switch {
		case low == "chair" || low == "seat" || low == "place":
			for q := m + 1; q < m+5; q++ {
				if w := s.lower(q); w == "empty" || w == "vacant" || w == "unoccupied" {
					t.pos, t.to = plenary.NotVoting, q+1
					return t, true
				}
			}
			return t, false
		case s.id(m, lex.WNo) || s.is(m, lex.AbstainLabel) || s.is(m, lex.NoLabel|lex.YesLabel) && (s.is(m+1, lex.VoteNoun) || s.voteWord(m)):
			t.pos, t.to = s.labelPosition(m), m+1
			if s.is(m+1, lex.VoteNoun) {
				t.to++
			}
			return t, !(s.id(m, lex.WNo) && s.is(m+1, lex.Members) && !s.is(m+1, lex.VoteNoun)) && !s.wasFeared(t.to)
		case (s.is(m, lex.VoteNoun) || low == "ballot" || low == "voice" || low == "hand") && !s.is(m, lex.Labels):
			end := m + 6
			for q := m + 1; q < end && q < len(s.u); q++ {
				if c := s.asideClose(q); s.sign(q, ",") && q == m+1 && c > q {
					q, end = c, c+6 // its vote, as had been expected, was cast against it
					continue
				}
				if s.isLabel(q) {
					t.pos, t.to = s.labelPosition(q), q+1
					return t, s.endOfLabel(q+1) || s.is(q, lex.Labels)
				}
				if !s.isCopula(q) && !s.is(q, lex.Did|lex.Only|lex.VotePast) && !s.id(q, lex.WA, lex.WAn, lex.WThe, lex.WUp) && !s.adverb(q) && !s.unknown(q) {
					return t, false
				}
			}
			return t, false
		case friends[low]:
			for q := m + 1; q < m+7; q++ {
				if o := s.listFrom(q + 1); s.isCopula(q) && o != nil {
					t.as, t.to = o, o.to // Moscow's only friends in the hall were Belarus and Syria
					return t, len(o.names) > 0 && len(o.groups) == 0 && s.endOfClause(o.to)
				}
				if !s.id(q, lex.WIn, lex.WThe, lex.WOn) && !s.unknown(q) && !s.is(q, lex.Assembly|lex.Council|lex.Date|lex.UN) {
					break
				}
			}
			return t, false
		case colourOf[low]:
			for q := m + 1; q < m+4; q++ {
				if p := colour(s.text(q)); p != plenary.UnknownPosition && s.endOfClause(q+1) {
					t.pos, t.to = p, q+1
					return t, s.inContext()
				}
				if !s.isCopula(q) && !s.unknown(q) && !s.is(q, lex.Did) {
					break
				}
			}
			return t, false
		case choices[low] && (s.isCopula(m+1) || s.sign(m+1, ":")):
			q := m + 2
			for s.id(q, lex.WTo, lex.WA, lex.WAn) || s.is(q, lex.VoteInf) || s.sign(q, ":\"'") {
				q++
			}
			if s.isLabel(q) || strings.EqualFold(s.text(q), "abstain") {
				t.pos, t.to = s.labelPosition(q), q+1
				if t.pos == plenary.UnknownPosition {
					t.pos = plenary.Abstain
				}
				return t, !s.against(q) && s.endOfClause(q+1) && !s.unreal(m)
			}
			return t, false
		case low == "decision" && s.id(m+1, lex.WTo) && (s.is(m+2, lex.VoteInf) || strings.EqualFold(s.text(m+2), "abstain")) && !s.unreal(m):
			if !s.is(m+2, lex.VoteInf) {
				t.pos, t.to = plenary.Abstain, m+3
				return t, true
			}
			return s.cast(t, m+2)
		case s.isLabel(m) && s.endOfLabel(m+1) && (m == j+1 || m == j+2):
			t.pos, t.to = s.labelPosition(m), m+1
			return t, true
		case s.is(m, lex.Only):
			t.only = low != "just"
		case s.sign(m, "\"'") && n == 0: // Mr. Gromyko's "no"
		case s.unknown(m), s.is(m, lex.Another|lex.Did):
		case s.sign(m, "-") && !s.at(m).Space && s.unknown(m-1) && s.unknown(m+1): // Kenya's last-minute no
		default:
			return t, false
		}
	}
	return t, false
}

// choices are words for what a member settled on, and colourOf for what shows it on the
// board of the Assembly.
var (
	choices  = map[string]bool{"choice": true, "decision": true, "answer": true, "reply": true, "response": true, "verdict": true, "instruction": true, "instructions": true, "option": true, "line": true, "stance": true, "position": true}
	colourOf = map[string]bool{"light": true, "lamp": true, "button": true, "colour": true, "color": true, "square": true, "dot": true}
)

// friends are those who vote with a member.
var friends = map[string]bool{"friends": true, "friend": true, "allies": true, "ally": true, "supporters": true, "supporter": true, "backers": true, "companions": true, "comrades": true, "partners": true, "company": true}

// voteWord says whether the label at m is a word for a vote by itself.
func (s *sentence) voteWord(m int) bool {
	switch s.lower(m) {
	case "nay", "nays", "noes", "nos", "aye", "ayes", "yea", "yes", "nyet", "dissent":
		return true
	}
	return false
}
