package words_test

import (
	"testing"

	"github.com/plenary-vote/plenary/claims/words"
)

func TestPhrases(t *testing.T) {
	p := words.NewPhrases("hoax", "no such vote", ": suppose ", "©")
	for text, want := range map[string]bool{
		"":                                false,
		"It was a HOAX.":                  true,
		"Ahoax":                           false, // a phrase begins where a word does
		"hoaxes":                          true,
		"There was no such vote":          true,
		"There was no such":               false,
		"A game: Suppose Chad had a veto": true,
		"© 2022":                          true,
		"no such veto, no such vote":      true,
	} {
		if got := p.In(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestSet(t *testing.T) {
	v := words.NewVocab()
	s := words.NewSet(v, "may", "march")
	if !s.Has(v.ID("may")) || s.Has(v.ID("june")) || s.Has(v.Intern("july")) {
		t.Error("a set has the words it was made of, and no others")
	}
}
