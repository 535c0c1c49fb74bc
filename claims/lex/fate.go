package lex

import (
	_ "embed" // the phrases

	"github.com/plenary-vote/plenary/claims/words"
)

//go:embed data/fates.txt
var fates string

// What a phrase says of a text: Won and Lost without more (it won the day), ToWin and
// ToLose behind did not, Done and Undone behind was (was thrown out).
const (
	Won    = Pass
	Lost   = Fail
	ToWin  = YesVerb
	ToLose = NoVerb
	Done   = YesLabel
	Undone = NoLabel
)

var fateClasses = map[string]Class{"won": Won, "lost": Lost, "win": ToWin, "lose": ToLose, "done": Done, "undone": Undone}

func (l *Lexicon) addFates() {
	eachPhrase(fates, func(class, phrase string) {
		c, ok := fateClasses[class]
		if !ok {
			panic("lex: no fate is called " + class)
		}
		l.fates.add(l.Vocab.Phrase(phrase), end{class: c})
	})
}

// Fate finds the longest phrase at ts[i] for what becomes of a text: came to nothing. n is
// the number of tokens it takes, 0 when there is none.
func (l *Lexicon) Fate(ts []words.Token, i int) (c Class, n int) {
	e, n := l.fates.match(ts, i, true)
	return e.class, n
}
