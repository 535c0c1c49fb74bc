package words

// Phrases finds any of a set of phrases in a text in one pass, whatever the case of ASCII
// letters. A phrase that begins with a letter is found where a word begins.
type Phrases struct {
	by [256][]string // phrases in small letters, by their first byte
}

// NewPhrases makes a set of phrases, which are given in small letters.
func NewPhrases(phrases ...string) *Phrases {
	p := &Phrases{}
	for _, s := range phrases {
		p.by[s[0]] = append(p.by[s[0]], s)
	}
	return p
}

// In says whether a text has one of the phrases.
func (p *Phrases) In(text string) bool {
	inWord := false
	for i := range len(text) {
		c := text[i]
		letter := isASCIILetter(c)
		if letter {
			c |= 0x20
		}
		if list := p.by[c]; list != nil && !(letter && inWord) {
			for _, s := range list {
				if hasPrefixFold(text[i:], s) {
					return true
				}
			}
		}
		inWord = letter
	}
	return false
}

// hasPrefixFold says whether a text begins with a phrase in small letters.
func hasPrefixFold(text, phrase string) bool {
	if len(text) < len(phrase) {
		return false
	}
	for i := range len(phrase) {
		c := text[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != phrase[i] {
			return false
		}
	}
	return true
}
