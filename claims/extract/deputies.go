package extract

import (
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// deputies are words for those by whom a state acts.
var deputies = map[string]bool{
	"ambassador": true, "ambassadors": true, "envoy": true, "envoys": true, "delegate": true, "delegates": true, "delegation": true,
	"delegations": true, "representative": true, "representatives": true, "government": true, "governments": true, "mission": true, "minister": true,
	"diplomats": true, "diplomat": true, "seat": true, "hand": true, "chief": true, "man": true, "woman": true, "men": true, "team": true, "spokesmen": true, "deputy": true, "spokesman": true, "chargé": true, "d'affaires": true,
}

// envoyAfter is the unit of the envoy whose state stands before the possessive
// sign at j: Russia's new ambassador. It is j when no envoy is named.
func (s *sentence) envoyAfter(j int) int {
	m := j + 1
	if s.id(m, lex.WS) {
		m++
	}
	for n := 0; n < 4 && m < len(s.u); n, m = n+1, m+1 {
		if deputies[s.lower(m)] {
			if s.is(m+1, lex.Members) && deputies[s.lower(m+1)] {
				m++
			}
			for s.at(m+1).Class == 0 && s.at(m+1).Case == words.Capital {
				m++ // Russia's ambassador Vassily Nebenzia
			}
			return m
		}
		if !s.unknown(m) && !s.is(m, lex.Members|lex.UN|lex.Other) {
			break
		}
	}
	return j
}
