package plenary

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Symbol is the document symbol that names a text, spelled as the body prints
// it: A/RES/ES-11/6, A/RES/2758(XXVI), S/RES/2623(2022), S/2022/155.
type Symbol string

// MaxSymbol bounds the length in bytes of a symbol that a person may type.
const MaxSymbol = 120

// SymbolPattern is what a typed symbol says, field by field. A field left empty
// was not said, so that a pattern can fit several symbols: "resolution 2623"
// fits one resolution of each organ.
type SymbolPattern struct {
	Organ    string // "A", "S", or "" when not said
	Session  string // "26", "ES-11", "S-3"; Assembly resolutions only
	Number   int    // number of the resolution, 0 for other documents
	Part     string // "A", "A-C", "XIII", "RULE73"; "" when not said
	Year     int    // Council resolutions only
	Document string // folded symbol of a document that is not a resolution
}

// ParseSymbol reads a symbol in any form found in the record or typed by
// people: es-11/6, ARES/ES-11/1, A/RES/2758 (XXVI), S/RES/2623 (2022),
// resolution 2623, S/2022/155, 377 A (V).
func ParseSymbol(text string) (SymbolPattern, error) {
	if len(text) > MaxSymbol {
		return SymbolPattern{}, Errorf(Invalid, "symbol of %d bytes is too long", len(text)).
			WithHint("a symbol has at most %d bytes, as in A/RES/ES-11/6", MaxSymbol)
	}
	if !utf8.ValidString(text) {
		return SymbolPattern{}, Errorf(Invalid, "%q is not text in UTF-8", text)
	}
	folded, organ := stripSymbolWords(foldSymbol(text))
	if folded == "" || !utf8.ValidString(text) {
		return SymbolPattern{}, Errorf(Invalid, "%q is not a document symbol", text).
			WithHint("type it as in A/RES/ES-11/6, S/RES/2623(2022), S/2022/155 or resolution 2758")
	}
	rest, prefixed := cutResolutionPrefix(folded)
	switch {
	case prefixed != "":
		organ = prefixed
	case strings.HasPrefix(folded, "A/"), strings.HasPrefix(folded, "S/"), strings.HasPrefix(folded, "E/"),
		strings.HasPrefix(folded, "ORALAMENDMENT"):
		return SymbolPattern{Organ: folded[:1], Document: folded}.orOral(), nil
	}
	if p, ok := parseResolution(rest, organ); ok {
		return p, nil
	}
	if prefixed != "" || strings.ContainsRune(folded, '/') && strings.ContainsAny(folded, "0123456789") {
		return SymbolPattern{Organ: organ, Document: folded}, nil
	}
	return SymbolPattern{}, Errorf(Invalid, "%q is not a document symbol", text).
		WithHint("type it as in A/RES/ES-11/6, S/RES/2623(2022), S/2022/155 or resolution 2758")
}

func (p SymbolPattern) orOral() SymbolPattern {
	if p.Organ == "O" {
		p.Organ = ""
	}
	return p
}

// Pattern is what the symbol says, field by field.
func (s Symbol) Pattern() SymbolPattern {
	p, err := ParseSymbol(string(s))
	if err != nil {
		return SymbolPattern{Document: foldSymbol(string(s))}
	}
	return p
}

// Key is the symbol folded for look-up: symbols that differ only in case,
// spaces, brackets or dashes have the same key.
func (s Symbol) Key() string { return foldSymbol(string(s)) }

// Fits says whether a symbol's own pattern agrees with every field that p says.
func (p SymbolPattern) Fits(s SymbolPattern) bool {
	if p.Document != "" {
		if s.Document == p.Document {
			return true
		}
		// A document's revision or amendment note follows its symbol:
		// S/3710 fits "S/3710 (as amended)" but not S/37101.
		rest, ok := strings.CutPrefix(s.Document, p.Document)
		return ok && rest != "" && !isDigit(rest[0])
	}
	return s.Number == p.Number && s.Document == "" &&
		(p.Organ == "" || p.Organ == s.Organ) &&
		(p.Session == "" || p.Session == s.Session) &&
		(p.Year == 0 || p.Year == s.Year) &&
		(p.Part == "" || p.Part == s.Part || s.covers(p.Part))
}

// covers says whether the pattern's part is a range of letters (A-C) that a
// part's first letter lies in: one vote on parts A to C is a vote on part B.
func (p SymbolPattern) covers(part string) bool {
	return len(p.Part) == 3 && p.Part[1] == '-' && part != "" && part[0] >= p.Part[0] && part[0] <= p.Part[2]
}

// Covers says whether p names a text of which s names a part: the text as a
// whole, or a range of lettered parts that s lies in.
func (p SymbolPattern) Covers(s SymbolPattern) bool {
	return p.Document == "" && p.Number == s.Number && p.Session == s.Session && p.Year == s.Year && p.Organ == s.Organ &&
		(p.Part == "" || p.covers(s.Part))
}

// Exact says whether nothing more could be said: two symbols that fit an exact
// pattern are the same text.
func (p SymbolPattern) Exact() bool {
	if p.Document != "" {
		return true
	}
	return p.Organ == "A" && p.Session != "" || p.Organ == "S" && p.Year != 0
}

// String spells the pattern as a symbol, leaving out what was not said.
func (p SymbolPattern) String() string {
	if p.Document != "" {
		return p.Document
	}
	n := strconv.Itoa(p.Number)
	switch {
	case p.Organ == "S" && p.Year != 0:
		return "S/RES/" + n + "(" + strconv.Itoa(p.Year) + ")" + p.Part
	case p.Organ == "S":
		return "S/RES/" + n + p.Part
	case p.Session != "":
		return "A/RES/" + p.Session + "/" + n + p.Part
	case p.Organ == "A":
		return "A/RES/" + n + p.Part
	}
	return "resolution " + n + p.Part
}

// foldSymbol uppercases, turns every dash into '-', and drops spaces, square
// brackets and surrounding punctuation.
func foldSymbol(text string) string {
	if isFolded(text) { // as most symbols of a record are
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z':
			b.WriteByte(byte(r) - 'a' + 'A')
		case r == '[' || r == ']' || r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\u00a0' || r == '\u202f' || r == '\u200b' || r == '\u00ad':
		case r >= '\u2010' && r <= '\u2015' || r == '\u2212':
			b.WriteByte('-')
		case r == '\u2044' || r == '\uff0f':
			b.WriteByte('/')
		default:
			b.WriteRune(r)
		}
	}
	return strings.Trim(b.String(), " .,;:\"'`“”‘’")
}

// isFolded says whether folding would change nothing.
func isFolded(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z', isDigit(c), c == '/', c == '(', c == ')':
		case (c == '-' || c == '.') && i > 0 && i < len(s)-1:
		default:
			return false
		}
	}
	return true
}

// symbolWords may stand before a symbol; the value is the organ the word says.
var symbolWords = []struct{ word, organ string }{
	{"UNITEDNATIONS", ""}, {"SECURITYCOUNCIL", "S"}, {"GENERALASSEMBLY", "A"},
	{"UNSCR", "S"}, {"UNSC", "S"}, {"UNGA", "A"},
	{"RESOLUTION", ""}, {"NUMBER", ""}, {"SCR", "S"}, {"RES.", ""}, {"NO.", ""}, {"SC", "S"}, {"GA", "A"},
	{"UN", ""}, {"RES", ""}, {"THE", ""}, {"#", ""}, {"№", ""},
}

func stripSymbolWords(s string) (rest, organ string) {
	if strings.HasPrefix(s, "A/") || strings.HasPrefix(s, "S/") {
		return s, ""
	}
	for again := true; again; {
		again = false
		for _, w := range symbolWords {
			r, ok := strings.CutPrefix(s, w.word)
			if !ok {
				continue
			}
			if r = strings.TrimLeft(r, ".,:/"); mayFollowSymbolWord(r) {
				s, again = r, true
				if w.organ != "" {
					organ = w.organ
				}
				break
			}
		}
	}
	return s, organ
}

func mayFollowSymbolWord(s string) bool {
	if s == "" || isDigit(s[0]) {
		return s != ""
	}
	for _, p := range []string{"A/", "S/", "ARES", "SRES", "ES-", "S-"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	for _, w := range symbolWords {
		if strings.HasPrefix(s, w.word) {
			return true
		}
	}
	return false
}

// cutResolutionPrefix takes A/RES/ or S/RES/ off, also where a slash was
// forgotten or an index put before it, and says which organ it names.
func cutResolutionPrefix(s string) (rest, organ string) {
	if len(s) < 5 || s[0] != 'A' && s[0] != 'S' {
		return s, ""
	}
	for _, p := range [...]string{"/RES", "RES", ".RES", "-RES"} {
		r, ok := strings.CutPrefix(s[1:], p)
		if ok && r != "" && (r[0] == '/' || r[0] == '.' || r[0] == '-' || isDigit(r[0]) || strings.HasPrefix(r, "OLUTION") || r[0] == 'E' || r[0] == 'S') {
			return strings.TrimLeft(strings.TrimPrefix(r, "OLUTION"), "/.-"), s[:1]
		}
	}
	return s, ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// parseResolution reads what follows the prefix of a resolution's symbol.
func parseResolution(s, organ string) (SymbolPattern, bool) {
	p := SymbolPattern{Organ: organ}
	if session, rest, ok := cutSession(s); ok && organ != "S" {
		n, part, ok := cutNumber(rest)
		if !ok {
			return p, false
		}
		p.Organ, p.Session, p.Number = "A", session, n
		p.Part = cleanPart(part)
		return p, validPart(p.Part)
	}
	n, rest, ok := cutNumber(s)
	if !ok {
		return p, false
	}
	p.Number = n
	before, inner, found := strings.Cut(rest, "(")
	if !found {
		p.Part = cleanPart(rest)
		return p, validPart(p.Part)
	}
	inner, after, closed := strings.Cut(inner, ")")
	if !closed && after != "" {
		return p, false
	}
	if year, err := strconv.Atoi(inner); err == nil && year >= 1946 && year < 10000 {
		if organ == "A" {
			return p, false
		}
		p.Organ, p.Year = "S", year
	} else if session, ok := romanSession(inner); ok {
		if organ == "S" {
			return p, false
		}
		p.Organ, p.Session = "A", session
	} else {
		return p, false
	}
	p.Part = cleanPart(before + after)
	return p, validPart(p.Part)
}

// cutSession reads the session that starts an Assembly symbol of today's form:
// 78/, ES-11/, S-10/ (the hyphen may be missing).
func cutSession(s string) (session, rest string, ok bool) {
	head, rest, found := strings.Cut(s, "/")
	if !found || rest == "" {
		return "", "", false
	}
	prefix := ""
	for _, p := range []string{"ES", "S"} {
		if r, ok := strings.CutPrefix(head, p); ok {
			prefix, head = p+"-", strings.TrimPrefix(r, "-")
			break
		}
	}
	n, err := strconv.Atoi(head)
	if err != nil || n < 1 || n > 999 || !isDigit(head[0]) {
		return "", "", false
	}
	return prefix + strconv.Itoa(n), rest, true
}

func cutNumber(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == 0 || i > 6 {
		return 0, "", false
	}
	n, _ = strconv.Atoi(s[:i])
	return n, s[i:], n > 0
}

func validPart(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !(c >= 'A' && c <= 'Z' || isDigit(c) || c == '-' || c == '/' || c == '&' || c == ',' || c == '+') {
			return false
		}
	}
	return s == "" || len(s) <= 24 && s[0] >= 'A' && s[0] <= 'Z'
}

// cleanPart drops what a part is spelled with and without: RULE-73 and RULE73
// are one.
func cleanPart(s string) string {
	s = strings.Trim(s, "-/,")
	if number, ok := strings.CutPrefix(s, "RULE"); ok {
		s = "RULE" + strings.TrimLeft(number, "-/,")
	}
	return s
}

// romanSession reads what stands in brackets after an old Assembly symbol:
// XXVI, ES-I, S-1, S-III, ES-IandII.
func romanSession(s string) (string, bool) {
	prefix, rest := "", s
	for _, p := range []string{"ES-", "S-"} {
		if r, ok := strings.CutPrefix(s, p); ok {
			prefix, rest = p, r
			break
		}
	}
	rest, _, _ = strings.Cut(rest, "AND")
	if prefix != "" && rest != "" && isDigit(rest[0]) {
		if n, err := strconv.Atoi(rest); err == nil && n > 0 && n < 100 {
			return prefix + strconv.Itoa(n), true
		}
		return "", false
	}
	n, ok := roman(rest)
	if !ok {
		return "", false
	}
	return prefix + strconv.Itoa(n), true
}

func roman(s string) (int, bool) {
	if s == "" || len(s) > 12 {
		return 0, false
	}
	value := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	n, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := value[s[i]]
		if v == 0 {
			return 0, false
		}
		if v < last {
			n -= v
		} else {
			n, last = n+v, v
		}
	}
	return n, n > 0 && n < 100
}
