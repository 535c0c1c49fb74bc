package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// isMade says whether the sentence tells that the body at k is set up or done away
// with: resolution 955 created the tribunal; a new council will replace it.
func (s *sentence) isMade(k int) bool {
	const far = 6
	for j := k + 1; j < k+far && !s.sign(j, ",;:."); j++ {
		if s.is(j, lex.VotePast) && s.id(j+1, lex.WInto) {
			return true // was voted into being
		}
		if s.is(j, lex.VetoPast|lex.VetoBlock) && s.isPassive(j) {
			return true // the tribunal was killed by a veto
		}
		if w := s.lower(j); s.isCopula(j) && (s.lower(j+1) == "set up" || s.lower(j+1) == "set" && s.lower(j+2) == "up") {
			return true
		} else if made[w] && (s.isPassive(j) || j == k+1 && (s.endOfClause(j+1) || s.id(j+1, lex.WBy, lex.WIn)) || strings.HasPrefix(w, "repl")) || strings.HasPrefix(w, "was ") && made[w[4:]] {
			return true
		}
	}
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		w := s.lower(j)
		if made[w] || strings.EqualFold(s.text(j+1), "up") && (w == "sets" || w == "set" || w == "setting") {
			return true
		}
	}
	return false
}

// isBidden says whether the body at k is what a text would have do something: a resolution urging
// that the Congolese parliament be convened.
func (s *sentence) isBidden(k int) bool {
	const far = 5
	for j := k - 1; j > 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		if !s.id(j, lex.WThat) {
			continue
		}
		switch s.lower(j - 1) {
		case "urging", "asking", "demanding", "recommending", "insisting", "suggesting", "hoping", "requiring", "requesting", "proposing", "wishing", "stipulating", "urges", "asks", "demands", "recommends", "urged", "asked", "demanded", "recommended":
			return s.opensSubjunctive(k + 1)
		}
	}
	return false
}

// opensSubjunctive says whether the words at k say what shall be: be convened, should meet, meet.
func (s *sentence) opensSubjunctive(k int) bool {
	w := s.lower(k)
	return w == "be" || s.id(k, lex.WBe) || w == "should" || w == "shall" || w == "must" || s.is(k, lex.Modal) || !s.isCopula(k) && !s.is(k, lex.VotePast|lex.Pass|lex.Fail) && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ed")
}

// made are verbs by which a body comes to be or ends.
var made = map[string]bool{
	"created": true, "creating": true, "create": true, "creates": true, "established": true, "establishing": true, "establish": true, "establishes": true, "founded": true,
	"set up": true, "replace": true, "replaces": true, "replaced": true, "abolished": true, "abolishing": true, "dissolved": true, "dissolving": true, "launched": true, "inaugurated": true, "instituted": true, "born": true,
}

// ruled are what other bodies than the two organs do with votes: the judges ruled
// by 14 to 1.
var ruled = map[string]bool{"ruled": true, "held": true, "found": true, "decided": true, "acquitted": true, "convicted": true, "ordered": true, "concluded": true, "split": true, "divided": true, "upheld": true, "overturned": true, "elected": true, "chose": true}

// gotThrough are words for what a text does with a body that votes for it: the draft
// cleared the Third Committee.
var gotThrough = map[string]bool{"cleared": true, "clears": true, "passed": true, "passes": true, "through": true, "went through": true, "sailed through": true, "got through": true, "carried": true, "left": true}
