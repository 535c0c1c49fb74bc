package words

// abbreviations are words after which a full stop ends no sentence.
var abbreviations = []string{
	"mr", "mrs", "ms", "dr", "prof", "st", "sir", "sen", "gov", "gen", "col", "lt", "rep", "hon", "rev", "jr", "sr", "messrs", "amb",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
	"no", "nos", "res", "para", "paras", "art", "arts", "doc", "vol", "ep", "pp", "fig", "ch", "cf", "vs", "v", "viz", "approx", "ca", "cit", "al", "etc", "dept", "incl", "viz", "esp", "fed",
}

// Splitter cuts tokens into sentences.
type Splitter struct {
	abbreviation Set
	starter      Set // words that start a sentence after U.N.
	joiner       Set // words that go on behind three dots
	counter      Set // words before "no" that make it an answer or a vote
	short        Set // short forms of a position, before those who took it
	no, stop     int32
}

// NewSplitter makes a splitter for a vocabulary.
func NewSplitter(v *Vocab) *Splitter {
	s := &Splitter{no: v.Intern("no"), stop: v.Intern("stop")}
	for _, w := range abbreviations {
		s.abbreviation.Set(v.Intern(w), true)
	}
	for _, w := range []string{"abst", "abs", "abstn", "abstg", "agst"} {
		s.short.Set(v.Intern(w), true)
	}
	for _, w := range []string{"one", "a", "lone", "only", "single", "said", "say", "says", "voted", "vote", "votes", "voting", "the", "of"} {
		s.counter.Set(v.Intern(w), true)
	}
	for _, w := range []string{"and", "plus", "even", "or", "went", "voted", "abstained", "votes", "abstains", "chose", "joined", "sided"} {
		s.joiner.Set(v.Intern(w), true)
	}
	for _, w := range []string{"the", "it", "its", "but", "in", "he", "she", "they", "this", "that", "a", "an", "on", "however", "only", "no", "all", "both", "among", "after", "before", "at", "we", "there", "last", "when", "while", "against", "for", "so", "nor", "neither", "not", "as", "yet", "those", "with", "of", "if", "you", "what", "then", "none", "nobody", "even", "still", "also", "most", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"} {
		s.starter.Set(v.Intern(w), true)
	}
	return s
}

// maxSentence is the number of tokens after which a sentence is cut wherever
// it is: text without full stops is a list or an attack.
const maxSentence = 400

// End is the number of tokens in the first sentence of ts, which is not empty.
func (s *Splitter) End(ts []Token) int {
	limit := min(len(ts), maxSentence)
	depth := 0 // open brackets: a full stop inside them ends nothing
	for i := 0; i < limit; i++ {
		t := &ts[i]
		if t.Kind == Word {
			// A telegram's STOP.
			if t.ID == s.stop && t.Case == Upper && i > 0 && ts[i-1].Kind != Punct {
				return i + 1
			}
			if t.Sign == '.' && i+1 < len(ts) && ts[i+1].Case == Capital && s.starter.Has(ts[i+1].ID) && depth == 0 {
				return i + 1
			}
			continue
		}
		if t.Kind != Punct {
			continue
		}
		switch t.Sign {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
		case '!', '?':
			if goesOn(ts, i) {
				continue
			}
			if j, ok := after(ts, i); ok && (depth == 0 || i > 120) {
				return j
			}
		case '.':
			if i > 0 && ts[i-1].Sign == '.' && i+1 < len(ts) && ts[i+1].Kind == Number {
				continue // For ........ 72
			}
			if j, ok := after(ts, i); ok && j < len(ts) && j > i+1 && ts[j-1].Sign == '.' && ts[j].Case == Lower && s.joiner.Has(ts[j].ID) {
				i = j - 1 // Belgium, Denmark ... and Japan
				continue
			}
			closes := depth == 1 && i+1 < len(ts) && ts[i+1].Sign == ')' && !ts[i+1].Space // (China abstained.) Then
			if j, ok := after(ts, i); ok && !s.abbreviated(ts, i) && (depth == 0 || closes || i > 120) {
				return j
			}
		}
	}
	return limit
}

// after takes closing quotes and brackets behind a sentence's last sign; ok is
// false when no new sentence can start there.
func after(ts []Token, i int) (int, bool) {
	j := i + 1
	for j < len(ts) && ts[j].Kind == Punct && !ts[j].Space && (ts[j].Sign == '"' || ts[j].Sign == '\'' || ts[j].Sign == ')' || ts[j].Sign == ']' || ts[j].Sign == '.' || ts[j].Sign == '*') {
		j++
	}
	for j+2 < len(ts) && ts[j].Kind == Punct && ts[j].Sign == '[' && !ts[j].Space && ts[j+1].Kind == Number && ts[j+2].Sign == ']' {
		j += 3 // a footnote's number
	}
	if j == len(ts) {
		return j, true
	}
	if !ts[j].Space {
		return 0, false
	}
	return j, true
}

// goesOn says whether the sentence goes on behind an exclamation mark, with a dash and a
// small letter: Cuba - Cuba! - abstained.
func goesOn(ts []Token, i int) bool {
	return ts[i].Sign == '!' && i+2 < len(ts) && ts[i+1].Kind == Punct && (ts[i+1].Sign == '-' || ts[i+1].Sign == '_') && ts[i+2].Kind == Word && ts[i+2].Case == Lower
}

// abbreviated says whether the full stop at i belongs to an abbreviation.
func (s *Splitter) abbreviated(ts []Token, i int) bool {
	if i == 0 || i+1 >= len(ts) {
		return false
	}
	prev, next := &ts[i-1], &ts[i+1]
	if prev.Space && prev.End-prev.Start == 1 && prev.Kind == Word && prev.Case == Capital {
		return true // an initial
	}
	if next.Kind == Word && next.Case == Lower && !s.allSmall(ts[:i]) {
		return true
	}
	if prev.Kind == Number && prev.Sign == 0 && prev.End-prev.Start <= 2 && i == 1 {
		return true // 1. First item
	}
	if s.opensNames(ts, i) {
		return true
	}
	if prev.Kind != Word || !s.abbreviation.Has(prev.ID) || prev.ID == 0 {
		return false
	}
	if prev.ID == s.no && i >= 2 && prev.Case == Lower && s.counter.Has(ts[i-2].ID) {
		return false // one no is only one no. 158 states
	}
	if prev.ID == s.no && i >= 2 && prev.Case == Lower && s.answersBefore(ts, i) {
		return false // UK no. 10 November 1975: Zionism
	}
	if prev.ID == s.no { // "No. 5", but "They said no. The ..."
		return next.Kind == Number
	}
	return true
}

// answersBefore says whether the "no" before the full stop at i is what a name before it said,
// and a day or the number of an item follows: UK no. 10 November 1975; Ireland: no. 3. Malta.
func (s *Splitter) answersBefore(ts []Token, i int) bool {
	if i+2 >= len(ts) || ts[i+1].Kind != Number || !ts[i+1].Space {
		return false
	}
	if before, next := &ts[i-2], &ts[i+2]; before.Kind == Word && before.Case != Lower || before.Kind == Punct && before.Sign == ':' {
		return next.Kind == Word && next.Case == Capital || next.Kind == Punct && !next.Space && (next.Sign == '.' || next.Sign == '/' || next.Sign == ':' || next.Sign == ')')
	}
	return false
}

// opensNames says whether the full stop at i ends a short form of a position that opens the
// sentence, or a part of it, and names follow: Abst. China, Brazil.
func (s *Splitter) opensNames(ts []Token, i int) bool {
	const longest = 4 // words of a name
	prev := &ts[i-1]
	if prev.Kind != Word || prev.ID == 0 || !s.short.Has(prev.ID) || i > 1 && (ts[i-2].Kind != Punct || ts[i-2].Sign == ':' || ts[i-2].Sign == ',') {
		return false
	}
	k := i + 1
	for k < len(ts) && k <= i+longest && ts[k].Kind == Word && ts[k].Case != Lower {
		k++
	}
	if k == i+1 {
		return false
	}
	return k >= len(ts) || ts[k].Kind == Punct && (ts[k].Sign == ',' || ts[k].Sign == '.' || ts[k].Sign == ';' || ts[k].Sign == ')') || ts[k].Kind == Word && ts[k].Case == Lower && ts[k].End-ts[k].Start == 3
}

// allSmall says whether a sentence that may end behind the tokens ts is written without
// capitals, and ends with a whole word: russia sat it out, so did brazil.
func (s *Splitter) allSmall(ts []Token) bool {
	const some, whole = 3, 3
	last, n := &ts[len(ts)-1], 0
	if last.Kind != Word || last.End-last.Start < whole || last.Sign != 0 || s.abbreviation.Has(last.ID) {
		return false
	}
	for i := range ts {
		switch {
		case ts[i].Kind == Word && ts[i].Case != Lower, ts[i].Kind == Punct && (ts[i].Sign == '<' || ts[i].Sign == '[' || ts[i].Sign == ':' && i < 3):
			return false // or lines of a chat, which name who speaks
		case ts[i].Kind != Punct:
			n++
		}
	}
	return n >= some
}
