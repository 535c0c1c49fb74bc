package words_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/claims/words"
)

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"U.N. vote: 141-5":                 "U.N.|vote|:|141|-|5",
		"Russia's veto, didn't":            "Russia|'|s|veto|,|didn't",
		"Côte d'Ivoire":                    "Côte|d'Ivoire",
		"on 31.03.2005, 3.5m and 1,234 x2": "on|31|.|03|.|2005|,|3.5|m|and|1,234|x2",
		"the 18th (of 5,6)":                "the|18th|(|of|5|,|6|)",
		"the U.S. and U.K. said":           "the|U.S.|and|U.K.|said",
	} {
		l := words.Lexer{Vocab: words.NewVocab()}
		var got []string
		for _, k := range l.Tokens(nil, in, 0) {
			got = append(got, in[k.Start:k.End])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: %s, want %s", in, g, want)
		}
	}
}

// TestRejoin makes one word of what the end of a line parted, where the whole is known
// and a part is not.
func TestRejoin(t *testing.T) {
	v := words.NewVocab()
	for _, w := range []string{"abstained", "two", "or", "three"} {
		v.Intern(w)
	}
	for in, want := range map[string]string{
		"Poland ab-\nstained twice": "Poland|ab-\nstained|twice",
		"Poland ab-stained":         "Poland|ab|-|stained",
		"two- or three-":            "two|-|or|three|-",
		"Poland Ab- Stained":        "Poland|Ab|-|Stained",
	} {
		l := words.Lexer{Vocab: v}
		var got []string
		for _, k := range l.Tokens(nil, in, 0) {
			got = append(got, in[k.Start:k.End])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: %s, want %s", in, g, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for in, want := range map[string]string{
		"It passed on Feb. 23. Mr. Lee of the U.N. said no. The end":         "It passed on Feb. 23.|Mr. Lee of the U.N. said no.|The end",
		"\"We won.\" He left the U.N. The rest stayed":                       "\"We won.\"|He left the U.N.|The rest stayed",
		"Two vetoed it. (One abstained.) Then another (one of ten) was put.": "Two vetoed it.|(One abstained.)|Then another (one of ten) was put.",
		"ASSEMBLY LAST NIGHT STOP nine did not STOP debate":                  "ASSEMBLY LAST NIGHT STOP|nine did not STOP|debate",
		"adopted (see No. 5. And more) by 5. Next":                           "adopted (see No. 5. And more) by 5.|Next",
		"31.03.2005 was it! Was it? Yes":                                     "31.03.2005 was it!|Was it?|Yes",
	} {
		v := words.NewVocab()
		s := words.NewSplitter(v)
		l := words.Lexer{Vocab: v}
		ts := l.Tokens(nil, in, 0)
		var got []string
		for len(ts) > 0 {
			n := s.End(ts)
			got = append(got, in[ts[0].Start:ts[n-1].End])
			ts = ts[n:]
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q:\n got %s\nwant %s", in, g, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for in, want := range map[string]struct{ v, n int32 }{
		"141 states": {141, 1}, "fortyfive for": {45, 1}, "twenty-three states": {23, 3}, "one hundred and forty-one": {141, 6}, "a dozen others": {12, 2},
		"two dozen": {24, 2}, "a hundred and two": {102, 4}, "nil": {0, 1}, "ninety nine": {99, 2}, "18th": {0, 0}, "a vote": {0, 0},
		"two hundred": {200, 2}, "1,234": {1234, 1}, "twenty and": {20, 1}, "one hundred and": {100, 2}, "3.5": {0, 0}, "a hundred and": {100, 2},
	} {
		v := words.NewVocab()
		n := words.NewNumbers(v)
		l := words.Lexer{Vocab: v}
		got, taken := n.Read(l.Tokens(nil, in, 0))
		if got != want.v || taken != int(want.n) {
			t.Errorf("%q: %d in %d tokens, want %d in %d", in, got, taken, want.v, want.n)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "U.N.", "a.b.c", "1,2,3", "d'", "É'é", "1.2.3", "one hundred and", "((("} {
		f.Add(s)
	}
	v := words.NewVocab()
	sp, num := words.NewSplitter(v), words.NewNumbers(v)
	f.Fuzz(func(t *testing.T, s string) {
		l := words.Lexer{Vocab: v}
		ts := l.Tokens(nil, s, 0)
		end := int32(0)
		for _, k := range ts {
			if k.Start < end || k.End <= k.Start || int(k.End) > len(s) {
				t.Fatalf("token %+v after %d in %q", k, end, s)
			}
			end = k.End
		}
		for len(ts) > 0 {
			if _, n := num.Read(ts); n < 0 || n > len(ts) {
				t.Fatalf("number of %d tokens", n)
			}
			n := sp.End(ts)
			if n < 1 || n > len(ts) {
				t.Fatalf("sentence of %d tokens", n)
			}
			ts = ts[n:]
		}
	})
}
