package lex

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/words"
	"github.com/plenary-vote/plenary/names"
)

// fuzzyName is a name of one word that a slip of the pen may have changed.
type fuzzyName struct {
	text string
	name int32
	code plenary.Code
}

func (l *Lexicon) addFuzzy(a names.Alias, i int32) {
	f := words.Fold(a.Text)
	if len(f) < 6 || strings.ContainsAny(f, " -'.,(") {
		return
	}
	l.fuzzy = append(l.fuzzy, fuzzyName{f, i, a.Code})
}

// Nearest finds the name that a misspelt word of six letters or more means: one
// slip away, or two from nine letters on, and no other name as near.
func (l *Lexicon) Nearest(word string) (name int32, ok bool) {
	w := words.Fold(word)
	if len(w) < 6 || len(w) > 24 {
		return 0, false
	}
	limit := 1
	if len(w) >= 9 {
		limit = 2
	}
	best, code := limit+1, plenary.Code("")
	for _, f := range l.fuzzy {
		if d := len(f.text) - len(w); d > limit || -d > limit || f.text[0] != w[0] && f.text[1] != w[1] {
			continue
		}
		switch d := slips(w, f.text); {
		case d < best:
			best, name, code = d, f.name, f.code
		case d == best && f.code != code:
			code = ""
		}
	}
	return name, best <= limit && code != ""
}

// slips is the optimal string alignment distance of two short words: letters
// inserted, dropped, changed, or two neighbours swapped.
func slips(a, b string) int {
	var rows [3][32]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, up, upup := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(up[j]+1, row[j-1]+1, up[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], upup[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}
