package archive

import (
	"slices"
	"sort"
	"strings"
	"unicode"
)

// wordIndex is the inverted index of a record's texts.
type wordIndex struct {
	tokens []string  // sorted
	votes  [][]int32 // the votes of each token
	folded []string  // the folded form of each text that is searched, by reference

	subjects []uint32 // references to the texts that are subject headings
}

func (r *Record) indexWords() *wordIndex {
	x := &wordIndex{folded: make([]string, len(r.strings))}
	ids := map[string]int32{}
	var postings [][]int32
	ofText := make([][]int32, len(r.strings)) // tokens of each text, made once
	isSubject := make([]bool, len(r.strings))
	tokensOf := func(ref uint32) []int32 {
		if ofText[ref] == nil {
			x.folded[ref] = fold(r.strings[ref])
			list := []int32{}
			for _, word := range splitWords(x.folded[ref]) {
				id, ok := ids[word]
				if !ok {
					id = int32(len(postings))
					ids[strings.Clone(word)] = id
					postings = append(postings, nil)
				}
				list = append(list, id)
			}
			ofText[ref] = list
		}
		return ofText[ref]
	}
	for i := range r.rows {
		w := &r.rows[i]
		for _, ref := range r.list(w.subjects) {
			if !isSubject[ref] {
				isSubject[ref] = true
				x.subjects = append(x.subjects, ref)
			}
		}
		refs := append([]uint32{w.title, w.agenda, w.symbol, w.draft}, r.list(w.subjects)...)
		for _, ref := range refs {
			for _, id := range tokensOf(ref) {
				if p := postings[id]; len(p) == 0 || p[len(p)-1] != int32(i) {
					postings[id] = append(p, int32(i))
				}
			}
		}
	}
	for word := range ids {
		x.tokens = append(x.tokens, word)
	}
	slices.Sort(x.tokens)
	x.votes = make([][]int32, len(x.tokens))
	for k, word := range x.tokens {
		x.votes[k] = postings[ids[word]]
	}
	return x
}

// starting is the votes that have, for each part of a folded word, a token that
// starts with it. A plural also finds the singular.
func (x *wordIndex) starting(word string, words int) mask {
	m := make(mask, words)
	parts := splitWords(word)
	for n, part := range parts {
		found := m
		if n > 0 {
			found = make(mask, words)
		}
		if len(part) > 4 && strings.HasSuffix(part, "s") && !strings.HasSuffix(part, "ss") {
			part = part[:len(part)-1]
		}
		for k := sort.SearchStrings(x.tokens, part); k < len(x.tokens) && strings.HasPrefix(x.tokens[k], part); k++ {
			for _, i := range x.votes[k] {
				found.add(int(i))
			}
		}
		if n > 0 {
			m.and(found)
		}
	}
	return m
}

// within is the votes that may hold a piece of a phrase: where it is one plain
// word, those with a token that holds it; else all.
func (x *wordIndex) within(piece string, words int) mask {
	m := make(mask, words)
	if parts := splitWords(piece); len(parts) != 1 || parts[0] != piece {
		for k := range m {
			m[k] = ^uint64(0)
		}
		return m
	}
	for k, token := range x.tokens {
		if strings.Contains(token, piece) {
			for _, i := range x.votes[k] {
				m.add(int(i))
			}
		}
	}
	return m
}

// splitWords cuts a folded text into runs of letters and digits.
func splitWords(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c < 0x80 || !unicode.IsLetter(c) && !unicode.IsDigit(c))
	})
}

// latin are the accented letters of the record's texts and their plain forms.
var latin = strings.NewReplacer(
	"à", "a", "á", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "ç", "c", "è", "e", "é", "e", "ê", "e", "ë", "e",
	"ì", "i", "í", "i", "î", "i", "ï", "i", "ñ", "n", "ò", "o", "ó", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o",
	"ù", "u", "ú", "u", "û", "u", "ü", "u", "ý", "y", "ÿ", "y", "ğ", "g", "ş", "s", "ı", "i", "œ", "oe", "æ", "ae", "ß", "ss",
	"’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "\u00a0", " ",
)

// fold is the form in which texts are compared: lower case, without accents.
func fold(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return latin.Replace(strings.ToLower(s))
		}
	}
	return strings.ToLower(s)
}
