package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// symbol is a document symbol in a sentence.
type symbol struct {
	from, to int // tokens
	text     string
}

// dateWords are words looked for around dates and symbols.
type dateWords struct {
	resolution words.Set // before a number, it names a text
	plural     words.Set // before several numbers
	no         words.Set // between the two
	and        words.Set
	es         int32
	a, s       int32
	copyright  words.Set
	old        words.Set // before a date that is not the vote's
	comes      words.Set // before "two weeks after", they tell when something else was
	same       words.Set // before a weekday, it is that of what was told before
	behind     words.Set // before a number alone, behind one of voted
	voted      words.Set
	carried    words.Set // what a text does: 1559 passed
	was, when  int32
	counts     words.Set // after a number, they make it a count
}

func newDateWords(v *words.Vocab) dateWords {
	return dateWords{
		resolution: words.NewSet(v, "resolution", "resolutions", "res", "unscr", "scr", "unscrs", "unsc", "unga", "resn"),
		plural:     words.NewSet(v, "resolutions", "unscrs"),
		no:         words.NewSet(v, "no", "number", "nos", "numbered", "res", "resolution"),
		and:        words.NewSet(v, "and", "or", "&"),
		es:         v.Intern("es"), a: v.Intern("a"), s: v.Intern("s"),
		copyright: words.NewSet(v, "copyright", "founded", "established", "since", "updated", "born", "aged", "est"),
		old:       words.NewSet(v, "since", "deadline", "until", "till", "expires", "expire", "effective"),
		comes:     words.NewSet(v, "comes", "came", "coming", "come"),
		same:      words.NewSet(v, "same"),
		behind:    words.NewSet(v, "for", "against", "on"),
		voted:     words.NewSet(v, "voted", "vote", "votes", "abstained"),
		carried:   words.NewSet(v, "passed", "squeaked", "carried", "adopted", "scraped", "sailed"),
		was:       v.Intern("was"), when: v.Intern("when"),
		counts: words.NewSet(v, "to", "votes", "in", "for", "countries", "nations", "states", "members", "yes", "against", "ayes", "delegations", "governments", "voted"),
	}
}

// findSymbols appends the document symbols of a sentence to dst.
func (r *Reader) findSymbols(dst []symbol, ts []words.Token, text string) []symbol {
	n := &r.names
	for i := 0; i < len(ts); i++ {
		t := &ts[i]
		switch {
		case t.Kind == words.Word && t.Case == words.Capital && t.End-t.Start == 1 && (t.ID == n.a || t.ID == n.s) && sign(ts, i+1, '/') && !ts[i+1].Space:
			j := glued(ts, i+1)
			if y, ok := r.symbol(ts, i, r.session(ts, j, text), text); ok {
				dst = append(dst, y)
				i = y.to - 1
			}
		case t.Kind == words.Word && t.ID == n.es && t.ID != 0 && t.Case == words.Upper && sign(ts, i+1, '-') && i+4 < len(ts) && ts[i+2].Kind == words.Number && sign(ts, i+3, '/'):
			j := glued(ts, i+1)
			if y, ok := r.symbol(ts, i, j, text); ok {
				dst = append(dst, y)
				i = y.to - 1
			}
		case t.Kind == words.Number && t.Sign == 0 && t.Value >= 100 && t.Value < 4000 && t.End-t.Start <= 4 && i > 0 && ts[i-1].Case == words.Upper && (text[ts[i-1].Start:ts[i-1].End] == "SC" || text[ts[i-1].Start:ts[i-1].End] == "GA") && !memberLike(ts, i+1) && !sign(ts, i+1, '('):
			dst = append(dst, symbol{i, i + 1, "resolution " + text[t.Start:t.End]}) // SC 541
		case t.Kind == words.Number && t.Sign == 0 && t.Value > most && t.Value < 4000 && t.End-t.Start <= 4 && i > 1 && ts[i-1].ID != 0 && n.behind.Has(ts[i-1].ID) && n.voted.Has(ts[i-2].ID) && ts[i-2].ID != 0 && !memberLike(ts, i+1):
			// all voted for 1441
			dst = append(dst, symbol{i, i + 1, "resolution " + text[t.Start:t.End]})
		case t.Kind == words.Number && t.Sign == 0 && t.Value > most && t.Value < 3000 && t.End-t.Start <= 4 && (r.isTextByNumber(ts, i) || r.isNumberGiven(ts, i, text)):
			dst = append(dst, symbol{i, i + 1, "resolution " + text[t.Start:t.End]})
		case t.Kind == words.Number && t.Sign == 0 && t.Value > 0 && t.Value < 4000 && sign(ts, i+1, '(') && sign(ts, i+3, ')') && ts[i+2].Kind == words.Word && isRoman(text[ts[i+2].Start:ts[i+2].End]) && ts[i+2].Case == words.Upper:
			// 1761 (XVII)
			if y, ok := r.symbol(ts, i, i+4, text); ok {
				y.text = "resolution " + y.text
				dst = append(dst, y)
				i += 3
			}
		case t.Kind == words.Number && t.Sign == 0 && t.Value > 0 && t.Value < 4000 && sign(ts, i+1, '(') && sign(ts, i+3, '-') && sign(ts, i+5, ')') && isSpecial(text[ts[i+2].Start:ts[i+2].End]) && isRoman(text[ts[i+4].Start:ts[i+4].End]):
			if y, ok := r.symbol(ts, i, i+6, text); ok { // 1004 (ES-II)
				y.text = "resolution " + y.text
				dst = append(dst, y)
				i += 5
			}
		case t.Kind == words.Number && t.Sign == 0 && t.Value > most && sign(ts, i+1, '(') && sign(ts, i+3, ')') && ts[i+2].Kind == words.Number && ofCouncilYear(int(t.Value), int(ts[i+2].Value)):
			dst = append(dst, symbol{i, i + 4, "resolution " + text[t.Start:ts[i+3].End]}) // 1757 (2007), the tribunal
			i += 3
		case t.Kind == words.Number && t.Sign == 0 && sign(ts, i-1, '(') && r.inBrackets(ts, i):
			j := glued(ts, i) // the treaty (79/38)
			if !sign(ts, j, ')') {
				j++ // (42/26 B)
			}
			dst = append(dst, symbol{i, j, "resolution " + text[t.Start:ts[j-1].End]})
			i = j - 1
		case t.Kind == words.Word && t.ID != 0 && n.resolution.Has(t.ID):
			dst, i = r.numbered(dst, ts, i, text)
		}
	}
	return dst
}

// councilNumbers are the numbers that resolutions of the Council had reached by the middle of some
// years, by the record.
var councilNumbers = [...][2]int{{1964, 190}, {1970, 284}, {1980, 473}, {1990, 665}, {2000, 1305}, {2010, 1929}, {2020, 2530}, {2030, 3120}}

// ofCouncilYear says whether a number may be that of a resolution of the Council of a year.
func ofCouncilYear(n, year int) bool {
	const off = 60
	for i := 1; i < len(councilNumbers); i++ {
		a, b := councilNumbers[i-1], councilNumbers[i]
		if year >= a[0] && year <= b[0] {
			at := a[1] + (b[1]-a[1])*(year-a[0])/(b[0]-a[0])
			return n >= at-off && n <= at+off
		}
	}
	return false
}

// inBrackets says whether the number at i is the session of a text of the Assembly that
// brackets call by session and number alone, as its texts are since the thirty-first.
func (r *Reader) inBrackets(ts []words.Token, i int) bool {
	const first, last = 32, 99
	k := i + 2
	if ts[i].Value < first || ts[i].Value > last || !sign(ts, i+1, '/') || ts[i+1].Space || k+1 >= len(ts) || ts[k].Space || ts[k].Kind != words.Number || ts[k].Sign != 0 || ts[k].Value < 1 || ts[k].Value > 400 {
		return false
	}
	if k++; ts[k].Kind == words.Word && ts[k].End-ts[k].Start == 1 && (!ts[k].Space || ts[k].Case == words.Capital || ts[k].Case == words.Upper) {
		k++ // (42/26 B)
	}
	return sign(ts, k, ')') && (k+1 == len(ts) || ts[k+1].ID == 0 || !r.names.voted.Has(ts[k+1].ID))
}

// isTextByNumber says whether the number at i is all that a text is called by, as the
// subject of a verb of passing: so 1559 passed; the mother of all resolutions, 687, was
// adopted. What may be a year is none, unless it was adopted.
func (r *Reader) isTextByNumber(ts []words.Token, i int) bool {
	const firstYear, lastYear = 1944, 2035
	at := func(k int) int32 {
		if k >= 0 && k < len(ts) {
			return ts[k].ID
		}
		return 0
	}
	j := i + 1
	if sign(ts, j, ',') && sign(ts, i-1, ',') {
		j++
	}
	verb := at(j)
	if verb == r.names.was && verb != 0 {
		verb = at(j + 1)
	} else if v := ts[i].Value; v >= firstYear && v <= lastYear {
		return false
	}
	return verb != 0 && r.names.carried.Has(verb)
}

// isNumberGiven says whether the number at i is told as that of a text: Friday's text, number
// 1372, ends it all; it will be No. 2756.
func (r *Reader) isNumberGiven(ts []words.Token, i int, text string) bool {
	j := i - 1
	if sign(ts, j, '.') {
		j--
	}
	if j < 1 || ts[i].Value < 100 || ts[j].ID == 0 || !r.names.no.Has(ts[j].ID) || memberLike(ts, i+1) {
		return false
	}
	if sign(ts, j-1, ',') {
		j--
	}
	switch strings.ToLower(text[ts[j-1].Start:ts[j-1].End]) {
	case "text", "draft", "resolution", "one", "be", "becomes", "became", "become", "as":
		return true
	}
	return false
}

func sign(ts []words.Token, i int, c byte) bool {
	return i >= 0 && i < len(ts) && ts[i].Kind == words.Punct && ts[i].Sign == c
}

// glued is where a run of tokens without white space from i ends, its last full
// stops and commas left out.
func glued(ts []words.Token, i int) int {
	j := i + 1
	depth := 0
	for j < len(ts) && !ts[j].Space && j-i < 24 {
		if ts[j].Kind == words.Punct {
			switch ts[j].Sign {
			case '/', '-', '.':
			case '(', '[':
				depth++
			case ')', ']':
				if depth--; depth < 0 {
					return j
				}
			default:
				return trimEnd(ts, i, j)
			}
		}
		j++
	}
	return trimEnd(ts, i, j)
}

func trimEnd(ts []words.Token, i, j int) int {
	for j > i+1 && ts[j-1].Kind == words.Punct && ts[j-1].Sign != ')' && ts[j-1].Sign != ']' {
		j--
	}
	return j
}

// session takes a session or year in brackets that stands apart: 678 (1990),
// 377 A (V).
func (r *Reader) session(ts []words.Token, j int, text string) int {
	k := j
	if k < len(ts) && ts[k].Kind == words.Word && ts[k].End-ts[k].Start == 1 && ts[k].Case == words.Capital && sign(ts, k+1, '(') {
		k++
	}
	if sign(ts, k, '(') && sign(ts, k+2, ')') {
		in := &ts[k+1]
		if in.Kind == words.Number && in.Value >= 1946 && in.Value < 2100 || in.Kind == words.Word && in.Case != words.Lower && isRoman(text[in.Start:in.End]) {
			return k + 3
		}
	}
	if sign(ts, k, '(') && sign(ts, k+2, '-') && sign(ts, k+4, ')') { // 1004 (ES-II)
		return k + 5
	}
	return j
}

// isSpecial says whether a word marks a special or an emergency special session.
func isSpecial(s string) bool { return s == "ES" || s == "S" }

func isRoman(s string) bool { return len(s) <= 8 && strings.Trim(s, "IVXLC") == "" }

// symbol makes a symbol of tokens i to j if it has a number.
func (r *Reader) symbol(ts []words.Token, i, j int, text string) (symbol, bool) {
	s := text[ts[i].Start:ts[j-1].End]
	return symbol{i, j, s}, strings.ContainsAny(s, "0123456789") && len(s) <= 60
}

// numbered reads "resolution 1929", "resolutions 242 and 338", "res. 68/262",
// "UNSCR 1441", "resolution 377 A (V)".
func (r *Reader) numbered(dst []symbol, ts []words.Token, i int, text string) ([]symbol, int) {
	n := &r.names
	j := i + 1
	for j < len(ts) && j < i+4 && (ts[j].ID != 0 && n.no.Has(ts[j].ID) || sign(ts, j, '.') || sign(ts, j, '#')) {
		j++
	}
	last := i
	for range 4 {
		if j >= len(ts) || ts[j].Kind != words.Number || ts[j].Sign != 0 || ts[j].Value <= 0 {
			break
		}
		end := j + 1
		if sign(ts, end, '-') && end+1 < len(ts) && ts[end+1].Kind == words.Number || ts[j].Value <= most && end < len(ts) && ts[end].ID != 0 && n.counts.Has(ts[end].ID) {
			break // a count: the resolution 141-5
		}
		if r.dates.MonthAt(ts, end) && ts[j].Value <= 31 {
			break // a day: the resolution 31 March
		}
		if sign(ts, end, '/') && !ts[end].Space && end+1 < len(ts) && ts[end+1].Kind == words.Number {
			end += 2
		}
		if end < len(ts) && ts[end].Kind == words.Word && !ts[end].Space && ts[end].End-ts[end].Start == 1 {
			end++
		}
		end = r.session(ts, end, text)
		if y, ok := r.symbol(ts, j, end, text); ok {
			y.text = "resolution " + y.text
			if end == j+1 && bareSession(ts, end, text) { // resolution 377 V
				y.to, end = end+1, end+1
				y.text += "(" + text[ts[end-1].Start:ts[end-1].End] + ")"
			}
			dst = append(dst, y)
			last = end - 1
		}
		j = end
		if j < len(ts) && (sign(ts, j, ',') || ts[j].ID != 0 && n.and.Has(ts[j].ID)) && n.plural.Has(ts[i].ID) && j+1 < len(ts) && ts[j+1].Kind == words.Number && ts[j+1].Value > 15 && !memberLike(ts, j+2) {
			j++
			continue
		}
		break
	}
	if last == i {
		// The word before a symbol of the full form is read there.
		return dst, i
	}
	return dst, last
}

// memberLike says whether a word follows, so that the number before it counts
// something.
func memberLike(ts []words.Token, i int) bool {
	return i < len(ts) && ts[i].Kind == words.Word && ts[i].Case == words.Lower && ts[i].ID != 0
}

// bareSession says whether token i is a session in Roman numerals without
// brackets, at the end of its phrase.
func bareSession(ts []words.Token, i int, text string) bool {
	if i >= len(ts) || ts[i].Kind != words.Word || ts[i].Case == words.Lower {
		return false
	}
	w := text[ts[i].Start:ts[i].End]
	return w != "I" && w != "C" && w != "L" && strings.ToUpper(w) == w && isRoman(w) && (i+1 == len(ts) || ts[i+1].Kind == words.Punct)
}

// besideMention says whether the symbol at k goes on with one before it that is a mention:
// measures imposed by resolutions 1572 (2004) and 1643 (2005).
func (s *sentence) besideMention(k int) bool {
	n := len(s.symbols)
	if n == 0 || !s.symbols[n-1].mention {
		return false
	}
	for j := int(s.symbols[n-1].unit) + 1; j < k; j++ {
		if !s.is(j, lex.And|lex.Date|lex.Number) && !s.sign(j, ",()") {
			return false
		}
	}
	return true
}

// isMention says whether the symbol at k names a text that something rests on,
// rather than one that is voted on: sanctions imposed by resolution 2428.
func (s *sentence) isMention(k int) bool {
	if s.namesItself(k) {
		return false
	}
	for j := k - 1; j >= 0 && j > k-40; j-- {
		if s.sign(j, ";:(") || s.is(j, lex.VetoPast|lex.VetoNoun|lex.VetoBlock|lex.Pass|lex.Fail|lex.VotePast|lex.VoteInf|lex.Assembly) && !s.is(j, lex.Text) && !s.restsOn(k) {
			break // the draft on Sudan (S/2016/1085); after a veto of a draft on Gaza it adopted resolution 61/115
		}
		if j > k-4 {
			continue
		}
		// A resolution on measures demanded in resolution 1343.
		if w := s.lower(j); s.is(j, lex.Text) && (strings.HasPrefix(w, "resolution") || strings.HasPrefix(w, "draft")) && s.onMatter(j+1) {
			return true
		}
	}
	if s.sign(k+1, "(") && s.isNumber(k+2) && s.sign(k+3, "-") && s.isNumber(k+4) {
		return false // compare it with resolution 67/23 (163-6-5)
	}
	j := k - 1
	for s.is(j, lex.Bodies) || s.is(j, lex.Text) || s.id(j, lex.WThe, lex.WIts) || s.sign(j, ".'") || s.id(j, lex.WS) || s.sign(j, "(") {
		j--
	}
	u := s.at(j)
	switch {
	case s.id(j, lex.WWith) && (s.u[max(j-1, 0)].Class == lex.Symbol || s.sign(j-1, ")")):
		return false // compare resolution 73/19 with resolution 67/23
	case s.id(j, lex.WBy, lex.WUnder, lex.WWith) && u.Case == words.Lower:
		return !s.id(j, lex.WBy) || !s.actsBy(j)
	case s.id(j, lex.WTo) && !s.is(j-1, lex.VoteNoun):
		return s.unknown(j - 1) // pursuant to, contrary to
	case s.id(j, lex.WOf) && s.is(j-1, lex.Number):
		return true
	case s.id(j, lex.WOf):
		switch s.lower(j - 1) {
		case "violation", "breach", "terms", "paragraph", "implementation", "provisions", "basis", "defiance", "renewal", "extension", "context", "demands":
			return true
		}
	}
	return false
}

// actsBy says whether the text that "by" at k leads to is told to have done something itself: the
// Council by resolution 1244 placed; its seats were settled by resolution 1646.
func (s *sentence) actsBy(k int) bool {
	up := s.lower(k-1) == "set up" && s.isCopula(k-2) || s.lower(k-1) == "up" && s.lower(k-2) == "set" && s.isCopula(k-3)
	return up || s.is(k-1, lex.Assembly|lex.Council) || s.isCopula(k-2) && (s.unknown(k-1) || s.is(k-1, lex.Deed)) && strings.HasSuffix(s.lower(k-1), "ed")
}

// datedAhead says whether a date stands in the clause from unit k on: as it had in 1979, when
// the Assembly yesterday adopted it.
func (s *sentence) datedAhead(k int) bool {
	for ; k < len(s.u) && !s.sign(k, ";:."); k++ {
		if s.u[k].Class == lex.Date {
			return true
		}
	}
	return false
}
