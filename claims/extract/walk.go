package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/page"
	"github.com/plenary-vote/plenary/claims/stances"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// walker walks the sentences of one article.
type walker struct {
	*Reader
	art       *Article
	scope     Scope     // running scope
	found     []finding // statements of all sentences with their evidence
	glimpses  []finding // what may be stated of the same events
	context   evidence  // what headings above say
	contextAt int       // the number of the sentence that said it
	recent    evidence  // what the last sentence that spoke of a vote said
	recentAt  int       // its number
	brief     int       // the sentence behind the bare figures of another year
	line      *dateAt   // the date that a line of a chronicle opens with
	lineBlock int       // its block
	pair      pairAt    // the two texts cited last
	label     labelAt   // the noun for voters that a sentence ended with
	supposed  int       // the sentence behind one that tells of something imagined
	reads     int       // sentences that were read
	crossword bool      // it has clues, with the number of letters in brackets
	quiz      bool      // what is told is to be called true or false
	corrects  bool      // the text says that something printed was wrong
	lettered  int       // one more than the number of the sentence that counts votes by letters
	board     bool      // votes were counted by the colours of a board
	entry     int       // the sentence behind one that opens with a day as an entry of a chronicle does
	turn      int       // the last sentence that turned to another text, until one is told
	sentences int
	done      bool
	fiction   bool
	home      bool // elsewhere is a body in which no states vote
	homeVoted bool // such a body voted
	votes     bool // the text speaks of votes somewhere
	subject   subjectAt
	named     namedAt
	ofVote    int // the number of the sentence behind one that tells of a vote
	ofText    int // behind the last sentence that names an organ, an adoption or a symbol
	some      int // the number of the sentence behind one about some members or a group
	leader    leaderAt
	question  asked
	speakers  map[string]bool // who speaks in the lines of a conversation
	published when.Day
	after     after
	column    nameColumn
	doubted   doubted
	own       own
	lineMonth when.Spec // the month that a heading or a line for itself gives to the days below it
	year      int16     // told last with a date, of sentence yearAt
	month     uint8
	yearAt    int
	items     []stances.Item // the last of the sentence itemsAt
	itemsAt   int
	questions int      // how many the text asks
	told      evidence // the dates of the last sentence that has any
	toldAt    int      // its number
	heldAt    int      // one more than the number of the last sentence that tells that an organ voted
	cited     citedAt
}

// evidence is what a stretch of text says of which vote is meant.
type evidence struct {
	dates   []dateAt
	symbols []symbolAt
	opens   bool // the sentence opens with its date: on Tuesday all gave in
}

type dateAt struct {
	when.Spec
	unit       int32
	start, end int
	told       bool // it is said to be the day of a decision
	near       bool // it stands in the clause that tells a vote
	heads      bool // it opens the sentence that gives the tally, or stands right beside it
	ends       bool // it stands right behind numbers, as in a series
	other      bool // the day of another vote: as many as in 2022
	from, to   int  // units of the relative clause that it stands in, none where to is 0
}

type symbolAt struct {
	text    string
	unit    int32
	mention bool // named only as what something rests on: sanctions imposed by resolution 2428
	stands  bool // a word stands for it: the latter
}

// sentence is one sentence taken apart.
type sentence struct {
	*walker
	doc     *page.Doc
	toks    []words.Token
	u       []lex.Unit
	dates   []dateAt
	symbols []symbolAt
	n       int // its number
	block   int
	upper   bool // it is all in capitals
	item    bool // a line of a list
	heading bool
	taken   []bool // units that a statement has used
	people  []listing
	hits    []hit
	first   bool          // of its block
	second  bool          // lists are read for the second time
	judged  bool          // alive is known
	alive   bool          // it stands where a vote is being told
	lastSum Form          // the sides that were added up last
	known   [facts]int8   // what was asked of the sentence as a whole: 1 yes, -1 no
	terms   []int32       // of each unit, the number of its first term
	lows    []string      // of each unit, its text in small letters, once asked for
	opened  int           // where the clause begins behind words that open it, 0 when none do
	nearby  *surroundings // once asked for
	joint   int           // the conjunction behind which a verb is read for itself, -1 when none is
}

// reads says whether statements are read from blocks of a role.
func reads(r page.Role) bool { return r <= page.Heading }

// blocks walks the blocks. Lines of a list or table that belong together are
// read as one sentence.
func (w *walker) blocks() {
	doc := w.art.Doc
	w.findSpeakers()
	for i := 0; i < len(doc.Blocks) && !w.done; {
		b := doc.Blocks[i]
		if !reads(b.Role) {
			if b.Role == page.Title {
				w.context1(b, i)
			}
			i++
			continue
		}
		if b.Table != 0 && b.Kind != page.Paragraph {
			j := i
			for j < len(doc.Blocks) && doc.Blocks[j].Table == b.Table {
				j++
			}
			if w.table(i, j) {
				i = j
				continue
			}
		}
		if j := w.tallyLines(i); j > i {
			i = j
			continue
		}
		if j := w.exchange(i); j > i {
			i = j
			continue
		}
		w.block(b, i)
		i++
	}
}

// tokens cuts a block into tokens.
func (w *walker) tokens(dst []words.Token, b page.Block) []words.Token {
	b = w.spoken(b)
	return w.scratch.lexer.Tokens(dst, w.art.Doc.BlockText(b), int(b.Start))
}

// maxPiece is the size in bytes of the pieces in which a long block is read, so
// that its tokens need little memory.
const maxPiece = 64 << 10

// block reads the sentences of one block, piece by piece where it is long.
func (w *walker) block(b page.Block, i int) {
	for b.End-b.Start > maxPiece && !w.done {
		text := w.art.Doc.BlockText(b)[:maxPiece]
		cut := strings.LastIndex(text, ". ") + 1
		if cut < maxPiece/2 {
			if cut = strings.LastIndexByte(text, ' ') + 1; cut < maxPiece/2 {
				for cut = maxPiece; !utf8.RuneStart(w.art.Doc.Text[int(b.Start)+cut]); cut-- {
				}
			}
		}
		piece := b
		piece.End = b.Start + int32(cut)
		w.piece(piece, i)
		b.Start = piece.End
	}
	w.piece(b, i)
}

func (w *walker) piece(b page.Block, i int) {
	if w.done {
		return
	}
	w.scratch.toks = w.tokens(w.scratch.toks[:0], b)
	ts := w.scratch.toks
	lower, upper := letterCase(ts)
	first := true
	for len(ts) > 0 && !w.done {
		n := w.split.End(ts)
		if monotonous(ts[:n]) {
			ts = ts[n:]
			continue
		}
		s := w.newSentence(ts[:n], i, lower || uncapitalised(ts[:n]) || asksInSmall(ts[:n]) || w.speakers != nil && startsLower(ts[:n]), upper)
		s.item = b.Kind == page.Item
		s.heading = b.Role == page.Heading || b.Role == page.Headline
		s.first = first
		w.sentence(s)
		ts = ts[n:]
		first = false
	}
}

// What is no prose: so many tokens without a stop, and hardly any two of them
// different. The longest list of members has a hundred names.
const (
	longRun  = 200
	fewWords = 12
)

// monotonous says whether tokens are a few words over and over, or numbers for the
// most part: nothing is read from such a run.
func monotonous(ts []words.Token) bool {
	if len(ts) < longRun {
		return false
	}
	numbers, signs := 0, 0
	for i := range ts {
		switch ts[i].Kind {
		case words.Number:
			numbers++
		case words.Punct:
			signs++
		}
	}
	if 5*numbers > 2*(len(ts)-signs) {
		return true
	}
	var seen [64]bool
	different := 0
	for i := range ts {
		t := &ts[i]
		h := uint32(t.ID)*2654435761 ^ uint32(t.Value)*40503 ^ uint32(t.Sign)
		if k := h >> 8 & 63; !seen[k] {
			seen[k] = true
			if different++; different > fewWords {
				return false
			}
		}
	}
	return true
}

// context1 keeps the words of a block from which no statement is read.
func (w *walker) context1(b page.Block, i int) {
	w.scratch.toks = w.tokens(w.scratch.toks[:0], b)
	lower, upper := letterCase(w.scratch.toks)
	if len(w.scratch.toks) > 0 && len(w.scratch.toks) < 100 {
		s := w.newSentence(w.scratch.toks, i, lower, upper)
		w.keepTerms(s, true)
	}
}

// letterCase says whether words have no capitals at all, or nothing else.
func letterCase(ts []words.Token) (lower, upper bool) {
	capital, small, n := 0, 0, 0
	for i := range ts {
		if ts[i].Kind != words.Word {
			continue
		}
		n++
		switch ts[i].Case {
		case words.Lower:
			small++
		case words.Capital:
			capital++
		}
		if n > 400 {
			break
		}
	}
	uppers := 0
	for i := range ts {
		if ts[i].Kind == words.Word && ts[i].Case == words.Upper {
			uppers++
		}
	}
	careless := n > 3 && startsLower(ts) && capital*12 <= small // hardly a capital, not even the first
	return capital == 0 && n > 3 || careless, uppers*10 > n*7 && n > 4
}

// uncapitalised says whether words of a sentence are written without any capital, as
// in careless lines between others.
func uncapitalised(ts []words.Token) bool {
	small, shouted := 0, 0
	for i := range ts {
		if ts[i].Kind != words.Word {
			continue
		}
		switch ts[i].Case {
		case words.Lower:
			small++
		case words.Upper:
			shouted++
		default:
			return false
		}
	}
	return small > 3 && small > 2*shouted && startsLower(ts)
}

// asksInSmall says whether a sentence is a question of a word or three written without a
// capital, as in careless lines: > and the germans?
func asksInSmall(ts []words.Token) bool {
	const most = 3
	if len(ts) > 3 && ts[0].Kind == words.Word && ts[1].Sign == ':' {
		ts = ts[2:] // ana: and cuba?
	}
	n := 0
	for i := range ts {
		if ts[i].Kind == words.Word {
			if n++; n > most || ts[i].Case != words.Lower {
				return false
			}
		}
	}
	return n > 0 && (ts[len(ts)-1].Sign == '?' || len(ts) > 1 && ts[len(ts)-2].Sign == '?')
}

// startsLower says whether the first word has no capital.
func startsLower(ts []words.Token) bool {
	for i := range ts {
		if ts[i].Kind == words.Word {
			return ts[i].Case == words.Lower
		}
	}
	return false
}

// maxTimes bounds the times that are kept apart from events.
const maxTimes = 128

// newSentence marks symbols, dates and phrases.
func (w *walker) newSentence(ts []words.Token, block int, lower, upper bool) *sentence {
	sc := &w.scratch
	s := &sentence{walker: w, doc: w.art.Doc, toks: ts, block: block, n: len(w.art.Sentences), upper: upper, joint: -1}
	sc.marks = append(sc.marks[:0], make([]lex.Mark, len(ts))...)
	sc.used = append(sc.used[:0], make([]bool, len(ts))...)
	text := s.doc.Text
	sc.syms = w.findSymbols(sc.syms[:0], ts, text)
	for k, y := range sc.syms {
		sc.marks[y.from] = lex.Mark{Class: lex.Symbol, Val: int32(k), Len: int32(y.to - y.from)}
		for j := y.from; j < y.to; j++ {
			sc.used[j] = true
		}
	}
	sc.exprs = w.dates.Find(sc.exprs[:0], ts, sc.used)
	n := int32(0)
	for _, e := range sc.exprs {
		if w.notDate(ts, &e) {
			continue
		}
		sc.marks[e.From] = lex.Mark{Class: lex.Date, Val: n, Len: int32(e.To - e.From)}
		if y := s.headYear(ts); y != 0 && e.From > 0 && e.Form == when.Absolute && e.Year == 0 && e.Month != 0 {
			e.Year = y
		}
		w.inYear(&e.Spec)
		if e.Form == when.Narrative && e.From > 0 && w.names.comes.Has(ts[e.From-1].ID) && ts[e.From-1].ID != 0 && e.To < len(ts) && ts[e.To].Kind == words.Word {
			e.Back = -e.Back // it comes two weeks after the Council took another
		}
		s.dates = append(s.dates, dateAt{Spec: e.Spec, start: int(ts[e.From].Start), end: int(ts[e.To-1].End)})
		n++
		if e.Form != when.Narrative && len(w.art.Times) < maxTimes {
			w.art.Times = append(w.art.Times, Time{e.Spec, int(ts[e.From].Start), int(ts[e.To-1].End)})
		}
	}
	sc.units = w.Lex.Units(sc.units[:0], ts, sc.marks, lower, upper)
	s.u = spelledOut(sc.units, ts, text)
	s.passFillers()
	s.reword()
	s.tidy()
	for k := range s.u {
		switch {
		case s.u[k].Class == lex.Date:
			d := &s.dates[s.u[k].Val]
			d.unit = int32(k)
			d.ends = s.endsCount(k)
			d.other = s.isLikened(k) || s.isDeadline(k) || s.isPlanned(k) || s.isDayOf(k, d) || s.ofThing(k) || s.sinceThen(d) || s.asideOn(k) || s.isEpithet(k, d) || s.madeThen(k, d) || s.afterDeed(k, d) || d.Day != 0 && (s.isCopula(k+1) && !s.is(k+2, lex.VotePast|lex.Pass) || strings.EqualFold(s.text(k+1), "became") || strings.EqualFold(s.text(k+1), "becomes")) && !s.id(k-1, lex.WOn)
			if d.from, d.to = s.changeFrom(k); d.to == 0 {
				d.from, d.to = s.relativeClause(k)
			}
		case s.is(k, lex.Positions) && s.isOtherWord(k):
			s.u[k].Class = 0 // back in July
		case s.id(k, lex.WYes) && s.sign(k-1, ",") && s.sign(k+1, ","):
			s.u[k].ID, s.u[k].Class = 0, 0 // and, yes, Israel
		case s.id(k-1, lex.WHad) && s.is(k, lex.Deed) && strings.EqualFold(s.text(k), "asked"):
			s.u[k].Class = 0 // four more had asked for a delay
		case s.is(k, lex.Actor) && s.is(k-1, lex.Include) && strings.HasSuffix(s.lower(k), "jerusalem"):
			s.u[k].Class = 0 // the occupied territory, including Jerusalem
		case s.is(k, lex.Actor) && (strings.EqualFold(s.text(k+1), "embassy") || strings.EqualFold(s.text(k+1), "consulate")):
			s.u[k].Class = 0 // the bombing of its Belgrade embassy
		case s.isSingle(k):
			s.u[k].Class, s.u[k].Val = s.u[k].Class|lex.Number, 1
		case s.id(k-1, lex.WThe) && s.is(k+1, lex.Actor) && strings.EqualFold(s.text(k), "former"):
			s.u[k].ID, s.u[k].Class = lex.WThe, lex.Small // the former Yugoslavia
		case s.mayBeUs(k):
			s.u[k].Class = 0 // INDIA VOTED WITH US
		case s.is(k, lex.AbsentLabel) && strings.EqualFold(s.text(k), "away") && s.id(k+1, lex.WFrom):
			s.u[k].Class = 0 // peels votes away from Cuba
		case s.is(k, lex.Number) && s.u[k].Case == words.Capital:
			if g, ok := s.isCommunity(k); ok {
				s.u[k].Class, s.u[k].Val, s.u[k].ID = lex.Group, g, 0 // all the Twelve
			}
		case s.u[k].Class == lex.Symbol:
			s.symbols = append(s.symbols, symbolAt{text: sc.syms[s.u[k].Val].text, unit: int32(k), mention: s.isMention(k) || s.besideMention(k)})
		}
	}
	return s
}

// sentence reads one sentence.
func (w *walker) sentence(s *sentence) {
	w.sentences++
	if w.isPromise(s) || w.isFiction(s) {
		return
	}
	w.keepTerms(s, w.sentences <= 3 || s.heading)
	s.keepPair()
	s.findStandIns()
	s.startsQuiz()
	s.keepOwn()
	w.dateline(s)
	s.tellDates()
	w.dayOfMonth(s)
	defer w.keepDates(s)
	defer w.keepSome(s)
	defer s.keepHeld()
	defer s.keepCited()
	supposed := w.isSupposed(s) || s.isMock() || s.goesOnSupposing()
	if supposed {
		w.supposed = s.n + 1
	}
	if s.inColumn() {
		return
	}
	w.closeColumn()
	before := len(w.found)
	if supposed || !s.hasCue() {
		w.passBy(s)
		if !supposed && before > 0 && w.found[before-1].last >= s.n-glimpseSpan {
			s.taken = make([]bool, len(s.u))
			s.findLists()
			s.keepQuestion()
			s.keepAfter()
			s.glimpse()
			s.mentions()
			s.keepItems()
		}
		return
	}
	s.taken = make([]bool, len(s.u))
	s.read()
	if w.reads++; w.reads >= maxRead {
		w.done, w.art.Truncated = true, true
	}
	if s.recallsBriefly() {
		w.brief = s.n + 1
	}
	slices.SortStableFunc(w.found[before:], func(a, b finding) int { return a.from - b.from })
	s.segments(before)
	s.matters(before)
	s.settleScopes(before)
	s.glimpse()
	s.mentions()
	s.keepItems()
	s.startColumn(before)
	if len(w.found) == before {
		w.passBy(s)
		return
	}
	if len(w.found) >= MaxStatements {
		w.found = w.found[:MaxStatements]
		w.done, w.art.Truncated = true, true
	}
}

// keepDates keeps the dates of a sentence for one that follows and speaks of that vote.
func (w *walker) keepDates(s *sentence) {
	if len(s.dates) > 0 {
		w.told, w.toldAt = evidence{dates: slices.Clone(s.dates), opens: true}, s.n
	}
}

// segments parts the words of a sentence among its tallies: what is said before
// a tally, back to the tally before it, is what it is about.
func (s *sentence) segments(before int) {
	from := s.art.Sentences[s.n].From
	end := s.art.Sentences[s.n].To
	found := s.walker.found[before:]
	for i := range found {
		f := &found[i]
		f.segment = [2]int32{from, end}
		for k := range found {
			o := &found[k]
			if o.Kind != Counts || f.Kind != Counts || k == i {
				continue
			}
			if o.to <= f.from {
				f.segment[0] = max(f.segment[0], s.termAt(o.to))
			} else if o.from >= f.to {
				f.segment[1] = min(f.segment[1], s.termAt(f.to))
			}
		}
	}
}

// termAt is the number of the first term at or behind a unit.
func (s *sentence) termAt(unit int) int32 {
	if unit >= len(s.terms) {
		return s.art.Sentences[s.n].To
	}
	return s.terms[unit]
}

// cue is what a sentence must have one of to state anything about a vote.
const cue = lex.Positions | lex.VetoPast | lex.VetoNoun | lex.Fail | lex.Unanimous | lex.Consensus | lex.BindingNo | lex.BindingYes |
	lex.TwoThirds | lex.SimpleMajority | lex.Pass | lex.VotePast | lex.VoteNoun | lex.Deed | lex.VoteIng | lex.VoteInf | lex.Got | lex.Join

func (s *sentence) hasCue() bool {
	if n := len(s.walker.found); n > 0 && s.walker.found[n-1].last >= s.n-1 && s.tellsRest() {
		return true // Syria and Sudan made up the rest
	}
	if d := &s.walker.doubted; d.told && d.sent == s.n-1 {
		return true // it did
	}
	if q := &s.walker.question; q.counted && q.sent == s.n-1 && s.n > 0 && (s.isNumber(0) || s.isNumber(1)) {
		return true // and against? Nineteen.
	}
	if s.id(0, lex.WFor, lex.WNo, lex.WYes) && s.isNumber(1) && len(s.u) <= 3 {
		return true // For 72. Against 35.
	}
	if s.answersShortly() || s.isLettered() {
		return true
	}
	if s.nobodyHeldBack() || s.everyHand(0) > 0 || s.tellsClose() {
		return true
	}
	if s.isFateful() || s.speaksOfFateAlone() {
		return true // it won the day
	}
	numbers, actor, among, body, block := 0, false, false, false, false
	members := false
	for i := range s.u {
		if s.u[i].Is(cue) || s.u[i].Is(lex.VetoPower) && (s.usesPower(i) || s.deniesVeto(i)) {
			return true
		}
		if s.u[i].Is(lex.Number) {
			numbers++
		}
		block = block || s.u[i].Is(lex.VetoBlock)
		if actor && (s.u[i].Is(lex.Did) && s.id(i, lex.WDid) || s.id(i, lex.WNo, lex.WYes) && (s.sign(i-1, ":-_=") || s.endOfLabel(i+1) || s.is(i-1, lex.Only|lex.Another|lex.Other) || s.id(i-1, lex.WS) && s.sign(i-2, "'"))) {
			return true
		}
		if actor && (s.id(i-1, lex.WThe) && s.id(i-2, lex.WWith, lex.WIn) && strings.EqualFold(s.text(i), "majority") || s.id(i, lex.WSide) && landed[s.lower(1)] || s.id(i-1, lex.WNo, lex.WYes) && s.id(i-2, lex.WThe) && column(s.text(i))) {
			return true // was with the majority, ended up on Britain's side
		}
		if s.id(i, lex.WFor) && numbers > 0 && s.isCopula(i-1) {
			return true
		}
		body = body || s.u[i].Is(lex.Assembly|lex.Council)
		members = members || s.u[i].Is(lex.Members)
		actor = actor || s.u[i].Is(lex.Actor|lex.Group|lex.Person)
		among = among || s.u[i].Is(lex.Among|lex.Include)
	}
	if s.speaksOfDuty() {
		return true // members may ignore it
	}
	const short = 12
	if actor && (s.isBareList() || s.saysFor() || s.saysWith() || s.opensWithSide() || s.walker.board && s.showsColour()) {
		return true // two abstained. Russia and China.
	}
	if actor && s.namesLastOne() {
		return true // one abstained. It was Russia
	}
	if actor && s.opensWithSo() && s.isCopula(1) {
		return true // so were Israel and Hungary
	}
	if actor && s.walker.label.sent == s.n-1 && s.n > 0 && s.id(0, lex.WThey, lex.WThose, lex.WThese) && s.isCopula(1) {
		return true // the wrong abstainers. They were
	}
	if actor && (block || len(s.u) <= short && s.isQuestion() && s.inContext()) {
		return true // and China?
	}
	if actor && (s.id(2, lex.WNo) && s.is(1, lex.Only|lex.Another) || s.id(1, lex.WNo) && s.is(0, lex.Other)) {
		return true // the lone no was America's
	}
	if actor && (s.follows() || s.walker.question.sent == s.n-1 && s.n > 0 || (s.id(0, lex.WNo, lex.WYes, lex.WFor) && s.sign(1, ":("))) || numbers > 0 && s.inContext() && (numbers > 1 || members || body || len(s.u) < 16) {
		return true
	}
	return numbers >= 3 || s.tellsShare() || actor && among || body && numbers >= 2 || actor && numbers > 0 && s.id(0, lex.WThe) && s.is(1, lex.Number)
}

// keepTerms notes the words of a sentence as what the article is about.
func (w *walker) keepTerms(s *sentence, lead bool) {
	from := int32(len(w.art.Terms))
	if from < maxTerms {
		s.terms = w.scratch.terms[:0]
		for i := range s.u {
			u := &s.u[i]
			s.terms = append(s.terms, int32(len(w.art.Terms)))
			switch {
			case u.Is(lex.Actor):
				w.art.Terms = append(w.art.Terms, -1-u.Val)
			case u.Class&(lex.Sign|lex.Small|lex.Date|lex.Symbol) == 0:
				for t := u.From; t < u.To; t++ {
					if id := s.toks[t].ID; id > 0 && s.toks[t].Kind == words.Word {
						w.art.Terms = append(w.art.Terms, id)
					}
				}
			}
		}
		w.scratch.terms = s.terms
	}
	at := 0
	if len(s.toks) > 0 {
		at = int(s.toks[0].Start)
	}
	w.art.Sentences = append(w.art.Sentences, Sentence{From: from, To: int32(len(w.art.Terms)), Block: int32(s.block), At: at, Lead: lead})
}

// passBy takes from a sentence without statements what it says of those around
// it: the body, and in a heading or a short line the date or symbol.
func (w *walker) passBy(s *sentence) {
	if s.turns() {
		w.turn = s.n
	}
	w.scope = s.scopeAfter(w.scope)
	if s.taken == nil { // not read: only its subject is kept
		for k := range min(8, len(s.u)) {
			if s.u[k].Is(lex.Actor) {
				if l := s.listAt(k); l != nil && !s.isGoverned(l) {
					w.subject = subjectAt{names: l.names, groups: l.groups, sent: s.n, plural: s.isPeople(l), alone: s.namesOnly(l)}
					break
				}
			}
		}
	}
	if n := len(w.found); n > 0 && len(s.dates) == 1 && s.dateOfVoting(int(s.dates[0].unit)) && w.found[n-1].sent >= s.n-2 && w.found[n-1].block == s.block {
		s.dayOfBefore(&w.found[n-1])
		return
	}
	if dates := slices.DeleteFunc(slices.Clone(s.dates), s.datesMatter); len(dates) > 0 && (s.heading || len(s.u) <= 8) {
		w.context.dates, w.contextAt = dates, s.n
	}
	w.recall(s)
}

// dayOfBefore gives the statement told before this sentence the day that the sentence says
// the vote was on, where it has none of its own.
func (s *sentence) dayOfBefore(f *finding) {
	d := s.dates[0]
	d.told, d.near, d.unit = true, true, int32(f.from)
	if len(f.dates) == 0 {
		f.dates = []dateAt{d}
	}
}

// recall keeps the dates and symbols of a sentence that speaks of a vote, for
// the statements of the sentences after it.
func (w *walker) recall(s *sentence) {
	dates := slices.DeleteFunc(slices.Clone(s.dates), func(d dateAt) bool { return s.sinceThen(&d) || s.datesMatter(d) })
	if len(dates)+len(s.symbols) == 0 {
		return
	}
	opens := len(dates) > 0 && s.opensWithDay(int(dates[0].unit))
	short := len(s.u) <= 16 && len(dates) > 0 && len(dates) <= 2 && dates[len(dates)-1].Form == when.Absolute && dates[len(dates)-1].Year != 0 && (len(dates) == 1 || dates[1].Day != 0)
	for k := range s.u {
		if opens || short || s.u[k].Is(lex.Bodies|lex.VotePast|lex.Pass|lex.Fail|lex.VoteNoun|lex.Symbol) || s.u[k].Is(lex.Text) && strings.HasPrefix(s.lower(k), "resolution") {
			w.recent = evidence{dates: slices.Clone(dates), symbols: slices.Clone(s.symbols), opens: opens}
			w.recentAt = s.n
			return
		}
	}
}

// recallsBriefly says whether the sentence gives no more than the figures of another
// year: last year: 89-9-54.
func (s *sentence) recallsBriefly() bool {
	const most = 14
	return len(s.u) <= most && len(s.dates) == 1 && s.dates[0].unit == 0 && s.dates[0].Form == when.Calendar && s.dates[0].Back != 0 && s.sign(1, ":,_")
}

// behindRecall says whether a statement without a day of its own follows such figures: it
// goes on with what the article is about.
func (s *sentence) behindRecall(f *finding) bool {
	if s.walker.brief != s.n || len(f.dates) > 0 || f.Kind == Counts {
		return false
	}
	for k := range s.u {
		if s.id(k, lex.WThen, lex.WHad) {
			return false
		}
	}
	return true
}

// isShort says whether the sentence is too short to tell more than one thing.
func (s *sentence) isShort() bool {
	const short = 16
	return len(s.u) <= short
}

// follows says whether words of the sentence may say only beside those before it
// what somebody did: so did China, Guyana followed suit, France's seat was empty.
func (s *sentence) follows() bool {
	for i := range s.u {
		switch s.text(i) {
		case "suit", "did", "did the same", "did so", "did likewise", "followed suit", "likewise", "ditto", "same", "empty", "vacant", "side", "too":
			return true
		case "also", "Also", "plus", "Plus", "And", "and":
			if i == 0 && s.isFurtherOnly() {
				return true
			}
		case "as", "as well", "declined", "declined to", "refused", "refused to", "would", "wouldn't", "would not", "pressed", "pushed", "punched", "hit":
			if s.isShort() {
				return true
			}
		}
	}
	return false
}
