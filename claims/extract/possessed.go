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
		low := strings.ToLower(s.text(m))
		switch {
		case low == "chair" || low == "seat" || low == "place":
			for q := m + 1; q < m+5; q++ {
				if w := strings.ToLower(s.text(q)); w == "empty" || w == "vacant" || w == "unoccupied" {
					t.pos, t.to = plenary.NotVoting, q+1
					return t, true
				}
			}
			return t, false
		case s.id(m, lex.WNo) && s.sign(m+1, "-"): // Japan's no-fly zone
			return t, false
		case s.id(m, lex.WNo) || s.is(m, lex.AbstainLabel) || s.is(m, lex.NoLabel|lex.YesLabel) && (s.is(m+1, lex.VoteNoun) || s.voteWord(m)):
			t.pos, t.to = s.labelPosition(m), m+1
			if s.is(m+1, lex.VoteNoun) {
				t.to++
			}
			return t, !(s.id(m, lex.WNo) && s.is(m+1, lex.Members) && !s.is(m+1, lex.VoteNoun))
		case (s.is(m, lex.VoteNoun) || low == "ballot" || low == "voice" || low == "hand") && !s.is(m, lex.Labels):
			for q := m + 1; q < m+6 && q < len(s.u); q++ {
				if s.isLabel(q) {
					t.pos, t.to = s.labelPosition(q), q+1
					return t, s.endOfLabel(q+1) || s.is(q, lex.Labels)
				}
				if !s.isCopula(q) && !s.is(q, lex.Did|lex.Only|lex.VotePast) && !s.id(q, lex.WA, lex.WAn, lex.WThe, lex.WUp) && !s.adverb(q) && !s.unknown(q) {
					return t, false
				}
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
		case s.unknown(m), s.is(m, lex.Another|lex.Did):
		default:
			return t, false
		}
	}
	return t, false
}

// voteWord says whether the label at m is a word for a vote by itself.
func (s *sentence) voteWord(m int) bool {
	switch strings.ToLower(s.text(m)) {
	case "nay", "nays", "noes", "nos", "aye", "ayes", "yea", "yes", "nyet", "dissent":
		return true
	}
	return false
}
