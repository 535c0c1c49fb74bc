package claims

import (
	_ "embed" // the words for votes
	"hash/fnv"
	"iter"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// index is what finds the votes that an article may mean.
type index struct {
	rec      *archive.Record
	days     []when.Day // first day the date may mean
	lastDay  []when.Day // last day it may mean
	altDay   []when.Day // a second day that sources give, 0 when none
	body     []plenary.Body
	kind     []plenary.Kind
	outcome  []plenary.Outcome
	tallies  [][]plenary.Tally // every recorded tally of a vote, the official one first
	patterns []plenary.SymbolPattern
	byNumber map[int][]int32 // resolutions by number
	byDoc    map[string][]int32
	byCounts map[[3]int16][]int32 // yes, no, abstain of the Assembly; -1 for any
	failed   []int32              // drafts of the Council that failed
	terms    terms
	horizons map[horizonKey]when.Day
	vetoers  [][]plenary.Code // permanent members that voted against, of votes of the Council
	disputed []bool           // ballots that contradict what other sources say of the tally
	matter   []uint64         // what a title names, whatever its case and the number of the resolution
	onMatter map[uint64][]int // the votes whose titles name it, in the order of the record
}

type horizonKey struct {
	body plenary.Body
	kind plenary.Kind
}

// newIndex reads every vote of the record once.
func newIndex(rec *archive.Record, l *lex.Lexicon) (*index, error) {
	n := rec.Len()
	ix := &index{rec: rec, days: make([]when.Day, n), lastDay: make([]when.Day, n), altDay: make([]when.Day, n), body: make([]plenary.Body, n), kind: make([]plenary.Kind, n), outcome: make([]plenary.Outcome, n),
		tallies: make([][]plenary.Tally, n), patterns: make([]plenary.SymbolPattern, n), byNumber: map[int][]int32{}, byDoc: map[string][]int32{}, byCounts: map[[3]int16][]int32{}, vetoers: make([][]plenary.Code, n), disputed: make([]bool, n), matter: make([]uint64, n), onMatter: map[uint64][]int{}, horizons: map[horizonKey]when.Day{}}
	variants, otherDays := readVariants()
	for i := range n {
		if rec.Collection(i) != plenary.UN {
			continue
		}
		d := rec.Date(i)
		ix.days[i], ix.lastDay[i] = when.FromDate(d), when.FromDate(d.Last())
		if ix.altDay[i] = swapped(rec, i); ix.altDay[i] == 0 {
			ix.altDay[i] = otherDays[rec.Symbol(i)]
		}
		ix.body[i], ix.kind[i], ix.outcome[i] = rec.Body(i), rec.Kind(i), rec.Outcome(i)
		ix.matter[i] = matterOf(rec.Title(i))
		ix.onMatter[ix.matter[i]] = append(ix.onMatter[ix.matter[i]], i)
		ix.addSymbol(i)
		ix.addTallies(i, variants)
		if ix.body[i] == plenary.SecurityCouncil {
			for _, c := range permanent {
				if rec.Position(i, c) == plenary.No {
					ix.vetoers[i] = append(ix.vetoers[i], c)
				}
			}
		}
		if ix.body[i] == plenary.SecurityCouncil && ix.outcome[i] != plenary.Adopted {
			ix.failed = append(ix.failed, int32(i))
		}
	}
	for _, h := range rec.Meta().Horizons {
		for _, k := range h.Kinds {
			last := h.Last
			if !h.ThinFrom.IsZero() && h.ThinFrom.Compare(last) < 0 {
				last = h.ThinFrom
			}
			ix.horizons[horizonKey{h.Body, k}] = when.FromDate(last)
		}
	}
	ix.terms.build(rec, l)
	return ix, nil
}

// numbered is the beginning of a title that gives the number of the resolution.
var numbered = compile(`^(Security Council r|R)esolution [\w ()/-]+?(\[on |: ?)`)

// matterOf is a hash of what a title names: the first letters, without the number.
func matterOf(title string) uint64 {
	const most = 40 // letters
	if at := numbered.FindStringIndex(title); at != nil {
		title = title[at[1]:]
	}
	h, n := fnv.New64a(), 0
	for _, r := range title {
		if unicode.IsLetter(r) && n < most {
			h.Write(utf8.AppendRune(nil, unicode.ToLower(r)))
			n++
		}
	}
	return h.Sum64()
}

// sameMatter says whether the titles of two votes name one matter.
func (ix *index) sameMatter(a, b int) bool { return ix.matter[a] == ix.matter[b] }

// othersOn are the votes of the same organ on the matter of vote v.
func (ix *index) othersOn(v int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, o := range ix.onMatter[ix.matter[v]] {
			if o != v && ix.body[o] == ix.body[v] && !yield(o) {
				return
			}
		}
	}
}

// soleOther is the one other vote on the matter of a vote that something holds of, -1 where it
// holds of none or several.
func (ix *index) soleOther(v int, holds func(o int) bool) int {
	at := -1
	for o := range ix.othersOn(v) {
		if !holds(o) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = o
	}
	return at
}

// swapped is the other day of a Council draft whose source wrote days and months
// in either order.
func swapped(rec *archive.Record, i int) when.Day {
	d := rec.Date(i)
	if d.Day == 0 || d.Day > 12 || d.Day == d.Month || !strings.HasPrefix(string(rec.ID(i)), "scva:") {
		return 0
	}
	return when.FromDate(plenary.Date{Year: d.Year, Month: d.Day, Day: d.Month})
}

func (ix *index) addSymbol(i int) {
	s := ix.rec.Symbol(i)
	if s == "" {
		return
	}
	p := s.Pattern()
	ix.patterns[i] = p
	if p.Document != "" {
		ix.byDoc[docKey(p.Document)] = append(ix.byDoc[docKey(p.Document)], int32(i))
		return
	}
	ix.byNumber[p.Number] = append(ix.byNumber[p.Number], int32(i))
}

// docKey is the part of a document's symbol that every vote on it shares.
func docKey(doc string) string {
	if i := strings.IndexAny(doc, "( "); i > 0 {
		doc = doc[:i]
	}
	if i := strings.Index(doc, "/REV"); i > 0 {
		doc = doc[:i]
	}
	return doc
}

// maySitOut says whether China, which a vote lists as abstaining, may not have taken part in it,
// as often in the Council from 1971 to 1981: the source does not say which.
func maySitOut(rec *archive.Record, v int) bool {
	year := rec.Date(v).Year
	return year >= 1971 && year <= 1981 && rec.Body(v) == plenary.SecurityCouncil && rec.Position(v, "CHN") == plenary.Abstain
}

// addTallies keeps every tally of a vote and files the official ones by their
// counts.
func (ix *index) addTallies(i int, variants map[plenary.Symbol][]plenary.Tally) {
	t := ix.rec.Tally(i)
	add := func(t plenary.Tally) {
		if (t.Yes.Known() || t.No.Known()) && !slices.Contains(ix.tallies[i], t) {
			ix.tallies[i] = append(ix.tallies[i], t)
		}
	}
	add(t)
	for _, s := range ix.rec.Stated(i) {
		add(s.Tally)
	}
	if maySitOut(ix.rec, i) {
		t.Abstain = plenary.N(t.Abstain.Or(1) - 1)
		add(t)
	}
	for _, v := range variants[ix.rec.Symbol(i)] {
		add(v)
		ix.disputed[i] = ix.body[i] == plenary.SecurityCouncil
	}
	if ix.body[i] != plenary.GeneralAssembly {
		return
	}
	for _, t := range ix.tallies[i] {
		y, yes := t.Yes.Int()
		n, no := t.No.Int()
		a, abs := t.Abstain.Int()
		if yes && no && abs {
			for _, k := range [][3]int16{{int16(y), int16(n), -1}, {int16(y), -1, int16(a)}, {-1, int16(n), int16(a)}} {
				if l := ix.byCounts[k]; len(l) == 0 || l[len(l)-1] != int32(i) {
					ix.byCounts[k] = append(l, int32(i))
				}
			}
		}
	}
}

// bySymbol lists the votes whose text a symbol in an article names.
func (ix *index) bySymbol(dst []int32, text string) []int32 {
	p, err := plenary.ParseSymbol(text)
	if err != nil {
		return dst
	}
	from := ix.byNumber[p.Number]
	if p.Document != "" {
		from = ix.byDoc[docKey(p.Document)]
	}
	for _, v := range from {
		if p.Fits(ix.patterns[v]) {
			dst = append(dst, v)
		}
	}
	return dst
}

// between is the range of votes whose days may lie between two days; votes of
// which only the year is known stand at its first day.
func (ix *index) between(from, to when.Day) (lo, hi int) {
	lo, _ = slices.BinarySearch(ix.days, from)
	hi, _ = slices.BinarySearch(ix.days, to+1)
	return lo, hi
}

//go:embed data/variants.txt
var variantsFile string

// readVariants reads the tallies and days that sources give beside the official
// ones: a line is a symbol, yes-no-abstain or a day, and where it was seen.
func readVariants() (out map[plenary.Symbol][]plenary.Tally, days map[plenary.Symbol]when.Day) {
	out, days = map[plenary.Symbol][]plenary.Tally{}, map[plenary.Symbol]when.Day{}
	for line := range strings.SplitSeq(variantsFile, "\n") {
		f := strings.Fields(line)
		if len(f) < 3 || strings.HasPrefix(line, "#") {
			continue
		}
		if d, err := plenary.ParseDate(f[1]); err == nil && d.Precision() == plenary.DayPrecision {
			days[plenary.Symbol(f[0])] = when.FromDate(d)
			continue
		}
		var y, n, a int64
		if _, err := sscanTally(f[1], &y, &n, &a); err != nil {
			panic("claims: variants.txt: " + line)
		}
		out[plenary.Symbol(f[0])] = append(out[plenary.Symbol(f[0])], plenary.Tally{Yes: plenary.N(y), No: plenary.N(n), Abstain: plenary.N(a)})
	}
	return out, days
}

// terms is an inverted index of what votes are about: words of titles, agenda
// items and subject headings, and the members they name.
type terms struct {
	ofWord   []int32 // term of a word of the vocabulary, -1 when none
	ofName   [][]int32
	postings [][]posting
	idf      []float32
	total    []float32 // of each vote, the weight of its title
	phrases  map[int32][]alias
	count    int32
}

type posting struct {
	vote   int32
	weight float32
}

// alias is a phrase of the press that stands for terms, or for votes.
type alias struct {
	rest  []int32
	terms []int32
	votes []int32
}

// stopWords say nothing of what a vote is about.
var stopWords = map[string]bool{}

func init() {
	for w := range strings.FieldsSeq("the of and a an in on to for by with from at as its it that this be is are was were or not no all other into between under than their his her which who after before during against resolution resolutions adopted adopt adoption general assembly security council united nations un draft text question report reports item agenda session committee member members states state nations decision letter dated permanent representative addressed president secretary vote votes voted voting draft situation concerning including letters charge affaires plenary new york country countries people peoples world today said will has have had been most") {
		stopWords[w] = true
	}
}

func (t *terms) build(rec *archive.Record, l *lex.Lexicon) {
	n := rec.Len()
	byStem := map[string]int32{}
	termOf := func(stem string) int32 {
		id, ok := byStem[stem]
		if !ok {
			id = t.count
			t.count++
			byStem[stem] = id
			t.postings = append(t.postings, nil)
			// The word and its plural are the same term in an article.
			for _, w := range []string{stem, stem + "s", stem + "es", stem + "ed", stem + "ing"} {
				l.Vocab.Intern(w)
			}
			if y, ok := strings.CutSuffix(stem, "y"); ok {
				l.Vocab.Intern(y + "ies")
			}
		}
		return id
	}
	// A member is a term of its own, whatever it is called.
	memberTerm := func(c plenary.Code) int32 { return termOf("@" + string(c)) }
	t.ofName = make([][]int32, len(l.Names))
	for i := range l.Names {
		for _, c := range l.Names[i].Codes(plenary.Date{}) {
			t.ofName[i] = append(t.ofName[i], memberTerm(c))
		}
		if len(l.Names[i].Aliases) == 0 {
			t.ofName[i] = append(t.ofName[i], termOf("@"+l.Names[i].Note))
		}
	}
	t.total = make([]float32, n)
	lx := words.Lexer{Vocab: l.Vocab}
	var ts []words.Token
	var us []lex.Unit
	var ms []lex.Mark
	add := func(vote int, text string, weight float32) {
		if len(text) > 600 {
			text = text[:600]
		}
		l.Vocab.Phrase(text)
		ts = lx.Tokens(ts[:0], text, 0)
		ms = append(ms[:0], make([]lex.Mark, len(ts))...)
		upper := text == strings.ToUpper(text)
		us = l.Units(us[:0], ts, ms, false, upper)
		for _, u := range us {
			if u.Is(lex.Actor) {
				for _, m := range t.ofName[u.Val] {
					t.post(m, vote, weight)
				}
				continue
			}
			for k := u.From; k < u.To; k++ {
				if ts[k].Kind != words.Word {
					continue
				}
				if w := words.Fold(text[ts[k].Start:ts[k].End]); len(w) > 1 && !stopWords[w] {
					t.post(termOf(stem(w)), vote, weight)
				}
			}
		}
	}
	about := readAbout()
	for i := range n {
		add(i, cutTitle(rec.Title(i)), 1)
		add(i, rec.Agenda(i), 0.5)
		for _, s := range rec.Subjects(i) {
			add(i, s, 0.5)
		}
		if s := rec.Symbol(i); s != "" {
			if text, ok := about[textKey(s)]; ok && (rec.Kind(i) == plenary.Resolution || rec.Kind(i) == plenary.Draft) {
				add(i, text, aboutWeight)
			}
		}
	}
	t.finish(n, l, byStem, rec)
}

// cutTitle leaves out what every title says.
func cutTitle(s string) string {
	if i := strings.Index(s, " : resolution"); i > 0 {
		s = s[:i]
	}
	if i := strings.Index(s, "[on "); i > 0 {
		s = s[i+4:]
	}
	return s
}

// aboutWeight is what words that the record lacks count beside those of a title.
const aboutWeight = 0.8

func (t *terms) post(term int32, vote int, weight float32) {
	p := t.postings[term]
	if n := len(p); n > 0 && p[n-1].vote == int32(vote) {
		p[n-1].weight = max(p[n-1].weight, weight)
		return
	}
	t.postings[term] = append(p, posting{int32(vote), weight})
}

// finish weighs the terms by how rare they are and maps every word of the
// vocabulary to its term.
func (t *terms) finish(n int, l *lex.Lexicon, byStem map[string]int32, rec *archive.Record) {
	t.idf = make([]float32, t.count)
	for i, p := range t.postings {
		if len(p) > 0 {
			t.idf[i] = float32(math.Log2(float64(n) / float64(len(p))))
		}
		for _, q := range p {
			t.total[q.vote] += t.idf[i] * q.weight
		}
	}
	t.readAliases(l, byStem, rec)
	t.ofWord = make([]int32, l.Vocab.Len())
	for id := range t.ofWord {
		t.ofWord[id] = -1
		w := l.Vocab.Text(int32(id))
		if stopWords[w] || len(w) < 2 {
			continue
		}
		if term, ok := byStem[stem(w)]; ok {
			t.ofWord[id] = term
		}
	}
}

// stem takes the ending of a plural or a participle off, roughly: what matters
// is that the same word gives the same stem in titles and in articles.
func stem(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes")):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:len(w)-1]
	}
	return w
}
