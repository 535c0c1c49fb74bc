package lex

import (
	_ "embed" // the phrases

	"github.com/plenary-vote/plenary/claims/words"
)

//go:embed data/leans.txt
var leans string

// Company is the class of phrases that put members on one side without telling
// which, Companions that of those that do so only where several are named.
const (
	Company    = Join
	Companions = Among
)

var leanClasses = map[string]Class{"yes": YesLabel, "no": NoLabel, "abstain": AbstainLabel, "absent": AbsentLabel, "any": Company, "list": Companions}

func (l *Lexicon) addLeans() {
	eachPhrase(leans, func(class, phrase string) {
		c, ok := leanClasses[class]
		if !ok {
			panic("lex: no position is called " + class)
		}
		l.leans.add(l.Vocab.Phrase(phrase), end{class: c})
	})
}

// Lean finds the longest phrase at ts[i] that says something of a position only
// where a vote is told and the record agrees: kept its hands in its lap. It gives
// the labels of the positions that may be meant, Company or Companions; n is the number of
// tokens it takes, 0 when there is none.
func (l *Lexicon) Lean(ts []words.Token, i int) (c Class, n int) {
	e, n := l.leans.match(ts, i, true)
	return e.class, n
}
