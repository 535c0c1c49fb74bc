package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// finding is a statement with what its sentence says of which vote is meant.
type finding struct {
	Statement
	from, to int // units of the passage
	unit     int // the unit by which the scope is settled
	scope    Scope
	said     bool
	soft     bool  // a count that is loose where the article gives another
	number   int32 // a count that names the position of a who statement
	sent     int
	last     int // the last sentence of the passage
	block    int
	item     bool
	dates    []dateAt
	symbols  []symbolAt
	around   evidence // what headings above say
	aroundAt int      // the number of the sentence that said it
	recent   evidence // what sentences shortly before say
	recentAt int      // the number of the sentence that recent is of
	line     *dateAt  // the date that its line or paragraph opens with
	ordinal  int      // "on the first": which of the last two events, 0 when not said
	now      bool     // it is set against what was before: this time Pakistan joined them
	aside    bool     // another vote is dated in an aside on its people: Italy, which had abstained in 2021, voted no
	dated    bool     // a day stands right behind it, its own
	past     bool     // it lies before the event told around it
	apart    bool     // a veto of before, told in a relative clause
	another  bool     // "a second draft": not the event told before
	amend    bool
	compared bool
	part     bool     // a count of some of those of a position: five of the noes
	lo, hi   int      // units between the semicolons around it
	before   bool     // told in the pluperfect with a date of its own: not the event told around it
	segment  [2]int32 // of Article.Terms
	matter   int      // which of the texts that its sentence tells apart by what they are about, from 1; 0 where it does not
}

// read finds every statement of a sentence.
func (s *sentence) read() {
	before := len(s.walker.found)
	s.findLists()
	s.findVetoes()
	s.findNoVeto()
	s.findForgone()
	s.findConsent()
	s.findGroupScores()
	s.findSideShares()
	s.findReckonings()
	s.findPortions()
	s.findEveryone()
	s.findFigures()
	s.findTrends()
	s.findCounts()
	s.findComposed()
	s.findInTurn()
	s.findWho()
	s.findStances()
	s.readSimplified(before)
	s.keepQuestion()
	s.findAnswer()
	s.findConfirmed()
	s.keepAfter()
	s.findRest()
	s.addCounts()
	s.findButNot(before)
	s.findUnanimous()
	n := len(s.walker.found)
	if s.findShort(); len(s.walker.found) == n {
		s.findLack()
	}
	if len(s.walker.found) == n {
		s.findMissing()
	}
	s.findOutcome()
	s.findNoVote()
	s.findFate()
	s.findBecame()
	s.findEffect()
	s.misgivings(before)
	s.asked(before)
	s.quizzed(before)
	s.keepLabel()
	s.keepLeader()
}

// add keeps a statement.
func (s *sentence) add(f finding) {
	f.from, f.to = max(f.from, 0), min(f.to, len(s.u))
	if f.from >= f.to {
		return
	}
	if f.Kind == Outcome && f.Outcome == plenary.Adopted && s.keptFrom(f.unit) {
		return
	}
	if f.Kind == Who && (s.toldOfYears(f.from) || s.noVoteFrom(f.from) || s.dealsWith(f.from, f.to)) {
		return // for 24 years America said no
	}
	if f.Kind == Counts || f.Kind == Who {
		f.to = s.withObject(f.to)
	}
	if f.Kind == Outcome && f.Outcome == plenary.Rejected && (s.deniesManner(f.from, f.to) || s.byMembers(f.to-1)) {
		return
	}
	f.Start, f.End = s.start(f.from), s.end(f.to-1)
	f.sent, f.last, f.block, f.item = s.n, s.n, s.block, s.item
	f.dates, f.symbols = s.ownDates(), s.symbols
	ofOther := func(d dateAt) bool {
		if f.Kind == Who && s.toldAside(&f, &d) {
			f.Then = append(f.Then, d.Spec)
			return true
		}
		return s.yearOfNext(&f, &d) || s.sinceWhen(&f, int(d.unit)) || f.Kind != Who && s.ofNewText(f.to, int(d.unit))
	}
	if slices.ContainsFunc(f.dates, ofOther) {
		f.dates = slices.DeleteFunc(slices.Clone(f.dates), ofOther)
	}
	s.keepOwnDate(&f)
	f.lo, f.hi = s.stretch(f.from, f.to)
	if f.Kind == Veto {
		s.countVetoes(&f)
	}
	f.around, f.aroundAt = s.walker.context, s.walker.contextAt
	if s.walker.lineBlock == s.block {
		f.line = s.walker.line
	}
	if n := s.n - s.walker.recentAt; n > 0 && n <= 6 {
		f.recent, f.recentAt = s.walker.recent, s.walker.recentAt
	}
	if len(f.dates) == 0 && s.id(0, lex.WThat) && s.is(1, lex.VoteNoun) && s.n > 0 && s.walker.toldAt == s.n-1 {
		f.recent, f.recentAt = s.walker.told, s.walker.toldAt // that vote was 15 to nil
	}
	if t := s.walker.turn; t > 0 && s.n-t <= 2 {
		f.another = true
	}
	s.walker.turn = 0
	f.another = f.another || s.sameDay(f.from) || s.is(1, lex.Another) && s.id(0, lex.WThe) && s.is(2, lex.Text) && strings.EqualFold(s.text(1), "companion")
	f.another = f.another || len(s.hits) > 0 && s.opensItem()
	if s.unlike(&f) {
		f.dates, f.symbols, f.now = nil, nil, true
	}
	if f.Kind == Counts && s.id(f.to, lex.WThe) && strings.EqualFold(s.text(f.to+1), "first") && strings.EqualFold(s.text(f.to+2), "time") {
		f.Loose = true
	}
	for k := f.to + 1; f.Kind == Counts && s.id(f.to, lex.WOf) && k < f.to+3; k++ {
		f.Loose = f.Loose || s.is(k, lex.Date) && s.ofThing(k) // the three abstainers of the month before
	}
	for j := f.from - 1; j >= 0 && j > f.from-24; j-- {
		if s.is(j, lex.Another) && (s.ownText(j) || j > f.from-12 || j <= 1) && (s.ownText(j) || s.is(j+1, lex.Text|lex.VoteNoun|lex.Amend) || s.is(j+2, lex.Text|lex.VoteNoun)) && !s.is(j, lex.Members) && !(s.isLabel(j+1) && s.is(j+2, lex.VoteNoun)) && !(ordinalValue(s.lower(j)) > 0 && s.is(j+1, lex.Labels)) && !s.firstEver(j) {
			f.another = true
		}
		if s.sign(j, ";") {
			break
		}
	}
	for j := range s.u {
		if j > f.to && (s.sign(j-1, ",") && !s.is(j, lex.Amend) || s.id(j, lex.WAfter, lex.WWhen)) {
			break // so did Russia, once its own amendments had failed
		}
		if s.is(j, lex.Amend) && j < f.to+6 && j > f.from-18 && s.text(j) != "amended" && !s.isPlainMotion(j) && !s.inSpiteOf(j) && !s.isProvision(j) && !s.organFollows(j, f.from) && !(f.Kind == Who && f.inAside(s, j)) {
			f.amend = true
		}
	}
	if f.Kind == Veto && !strings.EqualFold(s.text(f.to-1), "to veto") && (s.id(f.to-2, lex.WHad) || strings.HasPrefix(s.text(f.to-1), "had ")) && len(s.walker.found) > 0 {
		f.past = true
	}
	if from, to := s.relativeClause(f.from); f.Kind == Veto && to >= f.to && to > from {
		f.apart = s.id(f.to-2, lex.WHad) || s.id(f.from-1, lex.WHad) || strings.HasPrefix(s.text(f.to-1), "had ") || slices.ContainsFunc(s.u[from:to], func(u lex.Unit) bool { return u.ID == lex.WHad })
	}
	s.setAgainstText(&f)
	if !f.past {
		s.placesOther(&f)
		f.past = f.past || s.ofOtherMatter(&f)
	}
	f.before = s.isPluperfect(&f) || s.ofThen(&f)
	if f.Kind == Outcome && s.isPlural(f.from) || f.Kind == Veto && s.vetoesSeveral(&f) {
		f.another, f.Loose = true, true
	}
	f.Loose = f.Loose || f.past
	if f.Kind == Who && s.untilThen(f.from) {
		f.Loose, f.People[0].Only = true, false
	}
	if f.Kind == Who {
		f.Ahead = s.numberAhead(&f)
		for j := f.to; j < f.to+4; j++ {
			if !s.id(j-1, lex.WThe) {
				continue
			}
			switch w := s.lower(j); {
			case (w == "former" || w == "latter") && (s.sign(j-2, ",") || s.is(j-2, lex.And)): // of two members: both abstained, the former because
			case w == "first", w == "former":
				f.ordinal = 1
			case w == "second", w == "latter":
				f.ordinal = 2
			}
			f.Loose = f.Loose || f.ordinal != 0 && s.tellsThree()
		}
		f.Placed = f.Placed || f.ordinal != 0 || s.organBehind(f.to) != Unknown
	}
	if slices.ContainsFunc(f.symbols, func(y symbolAt) bool { return y.stands }) {
		f.another, f.ordinal, f.Placed = false, 0, true // which text is meant is told
		f.ownStandIns()
	}
	if k := s.setsAgainst(&f); k >= 0 {
		f.now, f.Placed = true, f.Placed || f.Kind == Who && k < f.from
		if f.Kind == Who && s.datedBefore(&f) {
			f.dates, f.Placed = nil, true // a year ago Austria abstained, this time it voted no
		}
	}
	f.now, f.Placed = f.now || s.behindRecall(&f), f.Placed || s.notesOnCount(&f)
	switch s.lower(0) {
	case "earlier", "previously", "beforehand":
		f.another = true // Earlier in August only one supported the draft on Iran
	}
	if a, b := s.brackets(f.from); a < b && f.Kind == Counts && s.countsBefore(a) {
		for k := range f.dates { // upheld by 56 to 49 (four years ago it was 61 to 34)
			f.compared = f.compared || int(f.dates[k].unit) > a && int(f.dates[k].unit) < b
		}
	}
	switch s.text(f.from - 2) {
	case "down", "up":
		f.compared = f.compared || s.id(f.from-1, lex.WFrom)
	}
	s.walker.found = append(s.walker.found, f)
}

// untilThen says whether the clause of unit k tells what was so up to a time: until 2021
// the West abstained and only Ukraine opposed it.
func (s *sentence) untilThen(k int) bool {
	a := 0
	for j := k - 1; j > 0; j-- {
		if s.sign(j, ";:.") {
			a = j + 1
			break
		}
	}
	switch s.lower(a) {
	case "until", "till", "before":
		return s.is(a+1, lex.Date|lex.Number)
	}
	return false
}

// countsBefore says whether votes are counted before unit k of the sentence.
func (s *sentence) countsBefore(k int) bool {
	for i := range s.hits {
		if s.hits[i].to <= k {
			return true
		}
	}
	return false
}

// numberAhead is the number nearest before a list of some.
func (s *sentence) numberAhead(f *finding) int32 {
	const far = 16
	some := false
	for k := f.from; k < f.to+1; k++ {
		some = some || s.is(k, lex.Among|lex.Include)
	}
	if !some {
		return 0
	}
	for k := f.from - 1; k >= 0 && k > f.from-far && !s.sign(k, ";:"); k-- {
		if s.is(k, lex.Number) {
			return s.value(k)
		}
	}
	return 0
}

// brackets are those around unit k; the second is the first where there are none.
func (s *sentence) brackets(k int) (from, to int) {
	const far = 30
	for j := k - 1; j >= 0 && j > k-far; j-- {
		if s.sign(j, ")]") {
			return 0, 0
		}
		if s.sign(j, "([") {
			return j, s.closing(j)
		}
	}
	return 0, 0
}

// setsAgainst is where the clause of a statement sets it against what was before, -1 where
// it does not: this time, too, Pakistan joined them; Indonesia now abstains.
func (s *sentence) setsAgainst(f *finding) int {
	const back = 6
	from := f.from
	for from > max(0, f.from-back) && !s.sign(from-1, ";:.()") && !s.is(from-1, lex.Members|lex.Actor|lex.Positions) {
		from--
	}
	for k := min(from, max(s.clauseStart(f.from), f.from-back)); k <= f.to && k < len(s.u); k++ {
		switch s.lower(k) {
		case "now":
			if k+1 < f.to && (s.is(k+1, lex.Verbs|lex.VotePast|lex.Positions|lex.Did) || s.isCopula(k-1) || s.id(k-1, lex.WHas, lex.WHave)) {
				return k
			}
			return -1
		case "this time", "this time round", "this time around":
			return k
		case "this":
			if w := s.lower(k + 1); w == "time" {
				return k
			}
		}
	}
	return -1
}

// tellsThree says whether the sentence speaks of three votes or more in their
// order: with us on the first of the three, against us on the last.
func (s *sentence) tellsThree() bool {
	for k := range s.u {
		switch s.lower(k) {
		case "third", "last", "fourth":
			return s.id(k-1, lex.WThe)
		}
	}
	return false
}

// isPlainMotion says whether the word at j is no more than another word for the
// text: the motion was carried.
func (s *sentence) isPlainMotion(j int) bool {
	if !strings.EqualFold(s.text(j), "motion") {
		return false
	}
	for m := j - 3; m < j+5; m++ {
		switch s.lower(m) {
		case "two-thirds", "thirds", "two thirds", "procedural", "adjourn", "action", "procedure", "priority", "division", "postpone", "defer", "adjournment", "close", "closure":
			return false
		}
	}
	return !s.id(j+1, lex.WTo, lex.WFor, lex.WOf)
}

// withObject takes the text that a verb speaks of into the passage: favoured the
// resolution.
func (s *sentence) withObject(to int) int {
	if !s.is(to-1, lex.Verbs|lex.Deed|lex.Labels) && !s.id(to-1, lex.WFor) {
		return to
	}
	j := to
	for s.id(j, lex.WThe, lex.WThis, lex.WOf, lex.WA) && j < to+2 {
		j++
	}
	if s.is(j, lex.Text|lex.Symbol) && (j > to || s.is(j, lex.Symbol) || s.id(j, lex.WIt)) && !s.id(j, lex.WThat) {
		return j + 1
	}
	return to
}

// addCounts puts the numbers of one tally together into one statement.
func (s *sentence) addCounts() {
	slices.SortStableFunc(s.hits, func(a, b hit) int { return a.from - b.from })
	s.compareEarlier()
	var cur *finding
	flush := func() {
		if cur != nil {
			cur.part = s.ofNoun(cur)
			cur.Loose = cur.Loose || s.ofSome() || s.ofPart(cur)
			s.add(*cur)
		}
		cur = nil
	}
	for _, h := range s.hits {
		if cur == nil && len(s.u) <= 7 && s.goesOn(&h) {
			continue
		}
		if s.isEarlier(&h) && !h.compared {
			continue
		}
		if cur != nil && s.parts(cur, &h) {
			flush()
		}
		fresh := cur == nil
		if fresh {
			cur = &finding{Statement: Statement{Kind: Counts, Loose: true}, from: h.from, to: h.to, unit: h.from}
		}
		if h.to > cur.to {
			cur.to = h.to
		}
		c := &cur.Counts[h.pos]
		if !c.Said {
			*c = h.Count
		}
		cur.People = append(cur.People, h.people...)
		cur.EitherWay, cur.Open = cur.EitherWay || h.eitherWay, cur.Open || h.open
		cur.Loose = cur.Loose && h.loose
		cur.soft = (cur.soft || fresh) && h.soft
		cur.compared = cur.compared || h.compared
		if h.all {
			c.All = true
		}
		if h.pos == plenary.Yes && h.num >= 0 && s.allOf(h.num) {
			c.All = true
			cur.from = min(cur.from, h.num-1)
		}
	}
	flush()
}

// owns says whether a list is the one behind the number.
func (h *hit) owns(l *listing) bool {
	for _, p := range h.people {
		if len(p.Names) > 0 && len(l.names) > 0 && &p.Names[0] == &l.names[0] {
			return true
		}
	}
	return false
}

// goesOn adds the number of a sentence that holds nothing else, Against: 21., to
// the tally of the sentence before.
func (s *sentence) goesOn(h *hit) bool {
	n := len(s.walker.found)
	if n == 0 {
		return false
	}
	f := &s.walker.found[n-1]
	if h.num < 0 || h.num <= h.from || f.Kind != Counts || f.block != s.block || f.last != s.n-1 || f.Counts[h.pos].Said || f.Unanimous || f.compared {
		return false
	}
	f.Counts[h.pos], f.last, f.End = h.Count, s.n, s.end(h.to-1)
	f.People = append(f.People, h.people...) // Against: 1 (US).
	return true
}

// ofSome says whether the sentence counts among some members only: of Africa's 54.
func (s *sentence) ofSome() bool {
	if !s.id(0, lex.WOf) {
		return false
	}
	named := false
	for k := 1; k < 7 && k < len(s.u) && !s.sign(k, ",;:"); k++ {
		named = named || s.is(k, lex.Actor|lex.Group|lex.OtherBody) || s.unknown(k) && s.at(k).Case == words.Capital
		if named && s.is(k, lex.Number|lex.Members|lex.Group) {
			return true
		}
	}
	return false
}

// allOf says whether the number at k counts everybody: all 15 members.
func (s *sentence) allOf(k int) bool {
	const five = 5 // permanent members
	if s.is(k+1, lex.Other) || s.id(k+1, lex.WOf) && (s.is(k+2, lex.Other) || s.is(k+3, lex.Other)) || s.is(k-1, lex.Other) || s.id(k-2, lex.WIn) {
		return false // all 14 others
	}
	j := k - 1
	for s.id(j, lex.WThe, lex.WOf) {
		j--
	}
	if s.ofSoMany(k-1) || s.ofSoMany(k-2) {
		return false // a yes from each of seventy members; all of 141 states
	}
	return s.is(j, lex.All) && !s.is(j+1, lex.Except) && (s.value(k) <= five || mayBeWhole(s.value(k)))
}

// parts says whether a number belongs to another statement than the one being
// put together: a list or a long way stands between, or the position is told
// already.
func (s *sentence) parts(cur *finding, h *hit) bool {
	if cur.compared != h.compared || cur.Open != h.open || h.eitherWay != cur.EitherWay && (h.loose || cur.Loose) {
		return true
	}
	if c := cur.Counts[h.pos]; c.Said && (c.Lo != h.Lo || c.Hi != h.Hi) {
		return true
	}
	if h.from-cur.to > 10 {
		return true
	}
	apart := false
	for j := cur.to; j < h.from; j++ {
		if s.is(j, lex.Date) && s.sign(j+1, ",") && s.id(j+2, lex.WWhen) {
			return true // 22 were against, more than in 2006, when 99 were in favour
		}
		apart = apart || s.sign(j, ";")
		if s.is(j, lex.Date) && apart {
			return true // 35 had abstained; in April 93 voted for it
		}
	}
	for _, l := range s.people {
		if h.owns(&l) {
			continue
		}
		if l.used && l.from >= cur.from && l.to <= h.to && !s.sign(l.from-1, "(") && (l.from >= cur.to-1 || l.from > cur.from && l.from < cur.to) && (l.to <= h.from || l.from > h.from) && !s.ownList(cur, &l) {
			return true
		}
	}
	return false
}

// ownList says whether a list stands in brackets or dashes behind one of the
// counts and so belongs to it.
func (s *sentence) ownList(cur *finding, l *listing) bool {
	for _, p := range cur.People {
		if len(p.Names) > 0 && len(l.names) > 0 && &p.Names[0] == &l.names[0] {
			return true
		}
	}
	return false
}

// lastPosition is the position that the sentence before counted last.
func (w *walker) lastPosition(s *sentence) plenary.Position {
	if n := len(w.found); n > 0 {
		f := &w.found[n-1]
		if f.Kind != Counts || f.sent < s.n-1 {
			return plenary.UnknownPosition
		}
		for _, p := range []plenary.Position{plenary.NotVoting, plenary.Abstain, plenary.No, plenary.Yes} {
			if f.Counts[p].Said {
				return p
			}
		}
	}
	return plenary.UnknownPosition
}
