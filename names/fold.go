package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters that do not decompose into a base letter and a mark.
var plain = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "&", " and ")

// Fold brings a name to the form in which names are compared: lower case, no
// accents, apostrophes or full stops, other punctuation as single spaces, "st"
// as "saint", no leading "the". Fold of a folded text is the same text.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.', r == '\'', r == '’', r == '‘', r == 'ʼ', r == '`', r == '\u00ad':
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '&':
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(plain.Replace(b.String()))
	for len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	for i, w := range words {
		if w == "st" && i+1 < len(words) {
			words[i] = "saint"
		}
	}
	return strings.Join(words, " ")
}

// key is what the index is looked up by: the folded text without spaces, so
// that "cote d ivoire", "Côte d'Ivoire" and "guinea bissau" need no forms of
// their own.
func key(folded string) string { return strings.ReplaceAll(folded, " ", "") }

// reordered turns an index form into running order: "Korea, Republic of" and
// "Iran (Islamic Republic of)" become "Republic of Korea" and "Islamic Republic
// of Iran". It gives "" when the text has no such form.
func reordered(s string) string {
	head, tail, ok := strings.Cut(s, ",")
	if !ok {
		head, tail, ok = strings.Cut(s, "(")
		tail, _, _ = strings.Cut(tail, ")")
	}
	if !ok || strings.TrimSpace(tail) == "" || strings.TrimSpace(head) == "" {
		return ""
	}
	return strings.TrimSpace(tail) + " " + strings.TrimSpace(head)
}
