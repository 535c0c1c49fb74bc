package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// holding are verbs for what somebody takes to be so.
var holding = map[string]bool{
	"says": true, "say": true, "said": true, "claims": true, "claim": true, "claimed": true, "thinks": true, "think": true, "thought": true, "believes": true, "believe": true, "believed": true,
	"calls": true, "call": true, "called": true, "tells": true, "tell": true, "told": true, "insists": true, "insist": true, "maintains": true, "maintain": true, "imagines": true, "imagine": true, "imagined": true,
	"pretends": true, "pretend": true, "writes": true, "write": true, "wrote": true, "asserts": true, "assert": true, "argues": true, "argue": true, "holds": true, "hold": true, "supposes": true, "suppose": true, "supposed": true,
	"assumes": true, "assume": true, "assumed": true, "swears": true, "swear": true, "declares": true, "declare": true, "fancies": true, "fancy": true, "considers": true, "consider": true, "expected": true, "expects": true, "expect": true,
}

// isDisputed says whether unit k is what anybody who holds it is told to be wrong in, or
// what nobody in particular holds: anyone who calls it binding has not read the Charter,
// whoever believes that India voted no. Where they are said to be right it is told.
func (s *sentence) isDisputed(from, k int) bool {
	const near, far = 4, 24
	for from < k && (s.is(from, lex.And) || s.id(from, lex.WBut, lex.WSo) || s.sign(from, ",\"'")) {
		from++
	}
	j := from
	switch low := s.lower(j); {
	case low == "whoever" || low == "whosoever":
		j++
	case (low == "anyone" || low == "anybody" || low == "everyone" || low == "everybody" || low == "those" || low == "people" || low == "he" || low == "she" || low == "all") && s.id(j+1, lex.WWho):
		j += 2
	default:
		return false
	}
	for m := j; m < j+near && m < k; m++ {
		if !holding[s.lower(m)] || s.id(m+1, lex.WFor, lex.WOn) {
			continue // those who called for it
		}
		for q := m + 1; q < k+far && q < len(s.u) && !s.sign(q, ";:."); q++ {
			switch s.lower(q) {
			case "right", "correct", "rightly", "correctly", "justified":
				return s.is(q-1, lex.Not) || s.is(q-2, lex.Not)
			}
		}
		return true
	}
	return false
}

// missesWish says whether "fell short" at k tells how far a text met somebody's hopes
// rather than that it had too few votes: fell short of what Kyiv wanted, of condemning it.
func (s *sentence) missesWish(k int) bool {
	const far = 8
	low := s.lower(k)
	j := k + 1
	switch {
	case strings.HasSuffix(low, "short") && s.id(j, lex.WOf):
		j++
	case strings.HasSuffix(low, "short of"):
	default:
		return false
	}
	for m := j; m < j+far && !s.endOfClause(m); m++ {
		if s.is(m, lex.Number|lex.TwoThirds|lex.SimpleMajority|lex.Need|lex.VoteNoun|lex.Pass|lex.Unanimous|lex.Consensus) {
			return false
		}
		switch s.lower(m) {
		case "majority", "adoption", "passage", "approval", "quorum", "minimum", "quota", "mark", "passing":
			return false
		}
	}
	return true
}
