package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// epithets are adjectives before the name of a member: young Malawi, even little Iceland.
var epithets = map[string]bool{
	"little": true, "tiny": true, "small": true, "young": true, "youthful": true, "distant": true, "faraway": true, "remote": true, "mighty": true, "great": true, "big": true, "vast": true, "proud": true, "gallant": true, "loyal": true, "faithful": true, "trusty": true, "poor": true, "rich": true, "oil-rich": true, "landlocked": true, "neutral": true, "neighbouring": true, "neighboring": true, "friendly": true, "cautious": true, "prudent": true, "wary": true, "independent": true, "communist": true, "socialist": true, "brave": true, "lonely": true, "sleepy": true, "plucky": true, "newborn": true, "newcomer": true, "usually": true, "mild": true, "staunch": true, "solid": true, "good": true, "old": true, "dear": true, "fellow": true, "divided": true, "democratic": true, "catholic": true, "protestant": true, "francoist": true, "nationalist": true, "apartheid": true, "white-ruled": true, "non-aligned": true, "nonaligned": true, "war-torn": true, "battered": true, "isolated": true, "colonial": true, "royalist": true, "embattled": true,
}

// pastAdjective is the unit of the member behind one or two adjectives from unit k of a list
// on: Canada, even little Iceland; France and young Malawi. It is k where there are none.
func (s *sentence) pastAdjective(k int) int {
	m := k
	if w := s.lower(m); w == "even" || w == "also" || w == "our" || w == "the" {
		m++
	}
	n := 0
	for n < 2 && s.epithet(m) {
		n, m = n+1, m+1
	}
	if n == 0 || !s.is(m, lex.Actor) || s.Lex.Names[s.u[m].Val].Demonym {
		return k
	}
	return m
}

// epithet says whether unit k is an adjective before a name, or an adverb before that.
func (s *sentence) epithet(k int) bool {
	w := s.lower(k)
	return epithets[w] || s.unknown(k) && strings.HasSuffix(w, "ly") && epithets[s.lower(k+1)]
}
