package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// backings are nouns for a side as a whole, beside those that label it.
var backings = map[string]plenary.Position{
	"support": plenary.Yes, "backing": plenary.Yes, "the yes vote": plenary.Yes, "yes vote": plenary.Yes, "supporters": plenary.Yes, "backers": plenary.Yes,
	"opposition": plenary.No, "dissent": plenary.No, "no vote": plenary.No, "opponents": plenary.No,
}

// sideTold is the side that a noun at k stands for as a whole, and the unit behind it: support,
// the noes, the yes vote, the number of abstentions. The unit is k where none stands there.
func (s *sentence) sideTold(k int) (p plenary.Position, to int) {
	if p, ok := backings[s.lower(k)]; ok {
		if s.id(k+1, lex.WFor) && s.is(k+2, lex.Text) {
			return p, k + 3
		}
		return p, k + 1
	}
	if (s.id(k, lex.WYes, lex.WNo) || s.is(k, lex.YesLabel|lex.NoLabel)) && s.is(k+1, lex.VoteNoun) {
		return s.labelPosition(k), k + 2
	}
	if s.lower(k) == "votes" && s.is(k+1, lex.YesLabel|lex.NoLabel) {
		return s.labelPosition(k + 1), k + 2 // votes against fell
	}
	if s.is(k, lex.Labels) && (s.isCountNoun(k) || strings.HasPrefix(s.lower(k), "votes ") || strings.HasSuffix(s.lower(k), " votes")) {
		return s.labelPosition(k), k + 1
	}
	return p, k
}

// changed is the unit behind a verb at k that tells that a number became another: rose, went
// up, had shrunk; k where none stands there.
func (s *sentence) changed(k int) int {
	for s.is(k, lex.Did) || s.adverb(k) {
		k++
	}
	w := s.lower(k)
	if (w == "went" || w == "gone" || w == "came") && isChange(s.text(k+1)) {
		return k + 2
	}
	if w == "went" && s.id(k+1, lex.WFrom) {
		return k + 1 // the abstentions went from 22 to 24
	}
	if isChange(s.text(k)) || w == "swelled" || w == "swollen" || w == "dwindled" || w == "shrank" || w == "doubled" || w == "halved" || w == "tumbled" || w == "plunged" || w == "crept" {
		return k + 1
	}
	return k
}

// readChange reads at k that the number of a side became another, which is that of the vote just
// told: support fell from 187 last year to 165; the noes went up from two to seven.
func (s *sentence) readChange(k int) int {
	const far = 7
	p, j := s.sideTold(k)
	if j == k || s.is(k-1, lex.Number|lex.Actor|lex.Group|lex.OtherBody) || kinds[s.lower(k-1)] || s.sign(k-1, "'") || s.id(k-1, lex.WS) {
		return k // European support rose to 40
	}
	v := s.changed(j)
	if v == j && !(s.id(j, lex.WFrom) && s.changesBefore(k)) || s.adverb(v-1) {
		return k
	}
	dated := false
	if s.sign(v, ",") && s.id(v+1, lex.WFrom) {
		v++ // went up, from 22 to 24
	}
	m := v
	if s.id(v, lex.WFrom) {
		if !s.isNumber(v + 1) {
			return k
		}
		for m = v + 2; m < v+far && !s.id(m, lex.WTo); m++ {
			if s.sign(m, ";:.()") || s.is(m, lex.Number|lex.Labels) {
				return k
			}
			dated = dated || s.is(m, lex.Date) || s.otherTime(m)
		}
	}
	if !s.id(m, lex.WTo) || !s.isNumber(m+1) || s.value(m+1) > most || !s.endOfClause(m+2) && !s.is(m+2, lex.Date) || s.unreal(v) {
		return k
	}
	if m == v && len(s.dates) > 0 || s.is(m+2, lex.Date) && dated {
		return k // in 2019 the noes rose to nine
	}
	to, n := m+2, len(s.walker.found)
	if s.takeNumbers(m, to); !dated {
		s.takeNumbers(v, m)
	}
	if s.addReckoning(k, to, k, equals(formOf(p), number(s.value(m+1)))) && len(s.walker.found) > n {
		f := &s.walker.found[n]
		if f.Quiet = false; dated {
			f.dates, f.symbols, f.now = nil, nil, true
		}
	}
	return to
}

// changesBefore says whether before unit k the sentence tells how another number changed, so
// that the verb may be left out: opposition rose from two to seven and abstentions from one to
// twelve.
func (s *sentence) changesBefore(k int) bool {
	const far = 16
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ";:."); j-- {
		if isChange(s.text(j)) {
			return true
		}
	}
	return false
}
