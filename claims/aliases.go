package claims

import (
	_ "embed" // the words of the press
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

//go:embed data/subjects.txt
var subjectsFile string

//go:embed data/about.txt
var aboutFile string

// readAbout reads what votes were about in the words of the press.
func readAbout() map[string]string {
	out := map[string]string{}
	for line := range strings.SplitSeq(aboutFile, "\n") {
		if symbol, text, ok := strings.Cut(line, " "); ok && !strings.HasPrefix(line, "#") {
			out[textKey(plenary.Symbol(symbol))] = text
		}
	}
	return out
}

// readAliases reads what the press calls the matters of the record.
func (t *terms) readAliases(l *lex.Lexicon, byStem map[string]int32, rec *archive.Record) {
	t.phrases = map[int32][]alias{}
	texts := map[string][]int32{}
	for i := range rec.Len() {
		if s := rec.Symbol(i); s != "" && rec.Kind(i) == plenary.Resolution {
			texts[textKey(s)] = append(texts[textKey(s)], int32(i))
		}
	}
	for line := range strings.SplitSeq(subjectsFile, "\n") {
		press, means, ok := strings.Cut(line, "=>")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		var a alias
		for w := range strings.FieldsSeq(means) {
			if strings.HasPrefix(w, "A/RES/") || strings.HasPrefix(w, "S/RES/") {
				a.votes = append(a.votes, texts[textKey(plenary.Symbol(w))]...)
				continue
			}
			a.terms = append(a.terms, t.termsOf(w, l, byStem)...)
		}
		for p := range strings.SplitSeq(press, ";") {
			l.Vocab.Phrase(p)
			phrase := asTerms(strings.TrimSpace(p), l)
			if len(phrase) == 0 {
				continue
			}
			b := a
			b.rest = phrase[1:]
			t.phrases[phrase[0]] = append(t.phrases[phrase[0]], b)
		}
	}
}

// asTerms is a phrase as the reader of articles notes it: words without the small
// ones, and names as negative numbers.
func asTerms(p string, l *lex.Lexicon) []int32 {
	lx := words.Lexer{Vocab: l.Vocab}
	ts := lx.Tokens(nil, p, 0)
	var out []int32
	for _, u := range l.Units(nil, ts, make([]lex.Mark, len(ts)), false, false) {
		switch {
		case u.Is(lex.Actor):
			out = append(out, -1-u.Val)
		case u.Class&(lex.Sign|lex.Small) == 0:
			for k := u.From; k < u.To; k++ {
				if ts[k].Kind == words.Word && ts[k].ID > 0 {
					out = append(out, ts[k].ID)
				}
			}
		}
	}
	return out
}

// textKey is a symbol without the parts that name pieces of a text.
func textKey(s plenary.Symbol) string {
	k := s.Key()
	if i := strings.LastIndexByte(k, ')'); i > 0 {
		k = k[:i+1]
	}
	return k
}

// termsOf gives the terms of a word of the record: of a member where it is one.
func (t *terms) termsOf(w string, l *lex.Lexicon, byStem map[string]int32) []int32 {
	lx := words.Lexer{Vocab: l.Vocab}
	ts := lx.Tokens(nil, w, 0)
	for _, u := range l.Units(nil, ts, make([]lex.Mark, len(ts)), false, false) {
		if u.Is(lex.Actor) {
			return t.ofName[u.Val]
		}
	}
	if id, ok := byStem[stem(words.Fold(w))]; ok {
		return []int32{id}
	}
	return nil
}

// sscanTally reads yes-no-abstain.
func sscanTally(s string, yes, no, abstain *int64) (int, error) {
	for i, f := range strings.Split(s, "-") {
		n, err := strconv.ParseInt(f, 10, 32)
		if err != nil || i > 2 {
			return i, plenary.Errorf(plenary.Invalid, "tally %q is not yes-no-abstain", s)
		}
		*[]*int64{yes, no, abstain}[i] = n
	}
	return 3, nil
}
