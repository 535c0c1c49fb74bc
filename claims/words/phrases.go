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
	for i := 0; i < len(text); i++ {
		c := small[text[i]]
		for _, s := range p.by[c] {
			if hasPrefixFold(text[i:], s) {
				return true
			}
		}
		if c >= 'a' && c <= 'z' { // to the end of the word
			for i+1 < len(text) && small[text[i+1]] >= 'a' && small[text[i+1]] <= 'z' {
				i++
			}
		}
	}
	return false
}

// small is every byte, ASCII capitals as small letters.
var small = func() (t [256]byte) {
	for i := range t {
		t[i] = byte(i)
		if i >= 'A' && i <= 'Z' {
			t[i] = byte(i) | 0x20
		}
	}
	return t
}()

// hasPrefixFold says whether a text begins with a phrase in small letters.
func hasPrefixFold(text, phrase string) bool {
	if len(text) < len(phrase) {
		return false
	}
	for i := range len(phrase) {
		if small[text[i]] != phrase[i] {
			return false
		}
	}
	return true
}
