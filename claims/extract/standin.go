package extract

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// pairAt is the two texts that were cited last, in the order of their mention, with the number
// of the sentence that cites the second.
type pairAt struct {
	texts [2]string
	sent  int
}

// keepPair notes the texts that the sentence cites. More than two are no pair.
func (s *sentence) keepPair() {
	p := &s.walker.pair
	var cited []string
	for i := range s.symbols {
		if t := s.symbols[i].text; len(cited) == 0 || cited[len(cited)-1] != t {
			cited = append(cited, t)
		}
	}
	switch n := len(cited); {
	case n == 0, n == 1 && cited[0] == p.texts[1], n == 1 && cited[0] == p.texts[0]:
	case n == 1:
		*p = pairAt{[2]string{p.texts[1], cited[0]}, s.n}
	case n == 2 && cited[0] != cited[1]:
		*p = pairAt{[2]string{cited[0], cited[1]}, s.n}
	default:
		*p = pairAt{sent: s.n}
	}
}

// findStandIns adds to the texts that the sentence cites those for which one of two words
// stands: Nigeria was for the older text and Chile against the newer one; the latter drew 40
// abstentions.
func (s *sentence) findStandIns() {
	const far = 3 // sentences
	p := s.walker.pair
	if p.texts[0] == "" || p.texts[1] == "" || s.n-p.sent > far {
		return
	}
	own := s.symbols
	for k := 1; k < len(s.u); k++ {
		n := s.oneOfTexts(k, &p)
		if n < 0 {
			continue
		}
		if len(own) > 0 && (p.sent != s.n || int(own[len(own)-1].unit) > k) {
			return // it goes on citing
		}
		s.symbols = append(s.symbols, symbolAt{text: p.texts[n], unit: int32(k), stands: true})
	}
}

// ownStandIns leaves only the words for a text to a statement that stands behind the citations
// of its sentence: of A and B, eleven were for the one, ten for the other.
func (f *finding) ownStandIns() {
	cited := -1
	for i := range f.symbols {
		if y := &f.symbols[i]; !y.stands {
			cited = int(y.unit)
		}
	}
	if f.from > cited {
		f.symbols = slices.DeleteFunc(slices.Clone(f.symbols), func(y symbolAt) bool { return !y.stands })
	}
}

// oneOfTexts is which of two texts the word at k stands for, 0 or 1; -1 where it stands for
// neither: the former, the later text, the other.
func (s *sentence) oneOfTexts(k int, p *pairAt) int {
	n, head, to := -1, k-1, k+1
	if strings.EqualFold(s.text(k), "the other") {
		head = k
	} else if !s.id(head, lex.WThe) {
		return -1
	}
	byAge := func(early bool) int {
		switch first, ok := isOlder(p.texts[0], p.texts[1]); {
		case !ok:
			return -1
		case first == early:
			return 0
		}
		return 1
	}
	switch low := s.lower(k); {
	case low == "former":
		n = 0
	case low == "latter":
		n = 1
	case low == "first" && byAge(true) == 0, low == "one" && s.hasOther(k):
		n = 0
	case low == "second" && byAge(true) == 0, head == k && s.hasOne(k):
		n = 1
	case low == "older" || low == "earlier":
		n = byAge(true)
	case low == "newer" || low == "later":
		n = byAge(false)
	case low == "more" && strings.EqualFold(s.text(to), "recent"):
		n, to = byAge(false), to+1
	}
	if n < 0 || s.is(to, lex.Actor|lex.Group) && (n == 0 || !s.id(head-1, lex.WOn)) {
		return -1
	}
	b := head - 1
	switch {
	case s.is(to, lex.Text) || strings.EqualFold(s.text(to), "one") || s.id(to, lex.WOne):
		return n
	case s.id(b, lex.WOn, lex.WFor, lex.WAgainst) || s.id(b, lex.WOf, lex.WTo) && s.is(b-1, lex.Labels|lex.Verbs|lex.Positions):
		if s.endOfClause(to) || s.is(to, lex.And|lex.Actor|lex.Group) || s.id(to, lex.WBut) {
			return n
		}
	case s.id(b, lex.WIn) && (head == k || strings.EqualFold(s.text(k), "one")) && s.endOfClause(to):
		return n
	case b < 0 || s.sign(b, ",;:.-_") || s.is(b, lex.And):
		if s.sign(to, ",") && (s.onMatter(to+1) || s.id(to+1, lex.WWhich)) || s.sign(to, "(") || s.isCopula(to) && !s.is(to+1, lex.Labels|lex.Among|lex.Only|lex.Number) || strings.HasPrefix(s.lower(to), "was ") && !s.is(to, lex.Labels|lex.AbsentVerb) || s.is(to, lex.Pass|lex.Fail) || drawsVotes[s.lower(to)] || s.id(to, lex.WWith, lex.WBy) || s.is(to, lex.Number) && s.textsCounted(k) {
			return n
		}
	}
	return -1
}

// textsCounted says whether the sentence tells before unit k how many votes one of the two
// texts got: the one had eleven votes in favour, the other ten.
func (s *sentence) textsCounted(k int) bool {
	for i := range s.symbols {
		if y := &s.symbols[i]; y.stands && int(y.unit) < k {
			return true
		}
	}
	return false
}

// hasOther says whether "the one" at k has "the other" behind it.
func (s *sentence) hasOther(k int) bool {
	const far = 30
	for m := k + 2; m < k+far && m < len(s.u); m++ {
		if strings.EqualFold(s.text(m), "the other") {
			return true
		}
	}
	return false
}

// hasOne says whether "the other" at k has "the one" before it.
func (s *sentence) hasOne(k int) bool {
	const far = 30
	for m := k - 2; m > 0 && m > k-far; m-- {
		if strings.EqualFold(s.text(m), "one") && s.id(m-1, lex.WThe) {
			return !strings.EqualFold(s.text(m+1), "hand") && !strings.EqualFold(s.text(m+1), "side")
		}
	}
	return false
}

// drawsVotes are what only a text does: the latter drew 40 abstentions.
var drawsVotes = map[string]bool{
	"drew": true, "got": true, "received": true, "won": true, "passed": true, "carried": true, "failed": true, "fell": true, "mustered": true, "attracted": true, "obtained": true, "commanded": true, "secured": true, "gathered": true, "garnered": true, "counted": true, "collected": true, "scraped": true, "sailed": true, "found": true, "came": true, "had": true, "saw": true,
}

// isOlder says whether the first of two texts is the older by its number, where that tells.
func isOlder(a, b string) (older, ok bool) {
	ka, na := textAge(a)
	kb, nb := textAge(b)
	if ka == 0 || kb == 0 || na == nb || ka != kb {
		return false, false
	}
	return na < nb, true
}

// textAge is the kind of number that a text is cited by, and that number, which grows with
// time: of the Assembly by session, 61/115; by running number, 2397; by year, S/2004/240.
func textAge(symbol string) (kind byte, n int) {
	t := ""
	for word := range strings.FieldsSeq(symbol) { // resolution 61/115 B
		if t = word; strings.ContainsAny(word, "0123456789") {
			break
		}
	}
	t = strings.TrimPrefix(strings.TrimPrefix(t, "A/RES/"), "S/RES/")
	if i := strings.IndexByte(t, '('); i > 0 {
		t = t[:i]
	}
	if rest, ok := strings.CutPrefix(t, "S/"); ok {
		if year, no, ok := strings.Cut(rest, "/"); ok {
			return 'y', leadingNumber(year)*100000 + leadingNumber(no)
		}
		return 'd', leadingNumber(rest)
	}
	if session, no, ok := strings.Cut(t, "/"); ok {
		return 's', leadingNumber(session)*1000 + leadingNumber(no)
	}
	return 'r', leadingNumber(t)
}

// leadingNumber is the number that a string begins with.
func leadingNumber(t string) int {
	end := 0
	for end < len(t) && end < 7 && t[end] >= '0' && t[end] <= '9' {
		end++
	}
	n, _ := strconv.Atoi(t[:end])
	return n
}
