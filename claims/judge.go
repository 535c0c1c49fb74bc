package claims

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/page"
	"github.com/plenary-vote/plenary/claims/when"
)

// judge settles the findings of one article.
type judge struct {
	*worker
	art    *extract.Article
	doc    *page.Doc
	ref    when.Day // the day that relative dates are reckoned from, 0 when not known
	guess  bool     // ref was concluded from a vote, not stated
	frames []frameResult
}

// frameResult is a frame with the vote it was resolved to.
type frameResult struct {
	frameEvidence
	ranked   []scored
	seen     []*extract.Statement // read with the record's help, and true of the vote
	vote     int                  // -1 when none
	margin   float64
	beyond   when.Day // last day of the record, where the event lies after it
	several  bool     // more than one vote may be meant
	adopted  bool     // its vote is that of another event
	lent     when.Day // a day told elsewhere from which its own are reckoned, 0 when none
	matter   bool     // its numbers are all of a vote on the same matter on another day
	inSeries bool     // it is the only vote of its time on the matter of an event told beside it
	slipped  bool     // it is the vote of the day told whose numbers are those told, but for one
}

// report resolves every frame and judges every statement.
func (j *judge) report() Report {
	j.reference()
	j.gather()
	order := make([]int, len(j.frames))
	for i := range order {
		order[i] = i
	}
	for _, i := range order {
		j.settle(&j.frames[i])
	}
	if j.ref == 0 {
		if day := j.concluded(); day != 0 {
			j.ref, j.guess = day, true
			for _, i := range order {
				if j.frames[i].vote < 0 || j.relative(&j.frames[i]) {
					j.settle(&j.frames[i])
				}
			}
		}
	}
	j.lendDay()
	j.settleWithoutFate()
	rep := Report{Claims: []Finding{}}
	if j.ref != 0 && !j.guess {
		rep.Published = j.ref.Date()
	}
	rep.Truncated = j.art.Truncated
	j.part()
	j.paragraphs()
	j.divide()
	j.reseat()
	j.takeEntries()
	j.adopt()
	j.series()
	j.takeIn()
	j.settleSlips()
	glimpses := j.glimpses()
	for i := range j.art.Statements {
		st := &j.art.Statements[i]
		if st.Glimpse != nil {
			continue
		}
		for _, part := range j.partsOf(st) {
			f, ok := j.finding(part)
			if !ok && j.frames[part.Frame].vote < 0 || f.Verdict == NotInRecord {
				if g, found := j.borrowed(part); found {
					f, ok = g, true
				}
			}
			if ok {
				rep.Claims = append(rep.Claims, f)
			}
		}
	}
	for _, f := range glimpses {
		if !overlaps(rep.Claims, &f) || f.Verdict == Contradicted && j.isWithin(rep.Claims, &f) {
			rep.Claims = append(rep.Claims, f)
		}
	}
	if !j.reader.Learning { // what was learned must not teach itself
		for _, f := range j.readings(rep.Claims) {
			rep.Claims = append(slices.DeleteFunc(rep.Claims, func(o Finding) bool {
				return o.Verdict == NotInRecord && o.Kind == f.Kind && o.Start < f.End && f.Start < o.End
			}), f)
		}
	}
	rep.Claims = j.turns(rep.Claims)
	if len(j.frames) <= mostTold {
		rep.Claims = append(rep.Claims, j.rosters(rep.Claims)...)
		rep.Claims = append(rep.Claims, j.companions(rep.Claims)...)
		rep.Claims = append(rep.Claims, j.wrongOnes(rep.Claims)...)
	}
	rep.Claims = j.againstThem(rep.Claims)
	rep.Claims = append(rep.Claims, j.wrongDates()...)
	rep.Claims = append(rep.Claims, j.wrongDaysAlone(rep.Claims)...)
	rep.Claims = append(rep.Claims, j.wrongDaysAgain(rep.Claims)...)
	rep.Claims = append(rep.Claims, j.restOf(rep.Claims)...)
	rep.Claims = append(rep.Claims, j.wrongCitedDays(rep.Claims)...)
	slices.SortStableFunc(rep.Claims, func(a, b Finding) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	rep.Claims = unrepeated(rep.Claims)
	j.setApart(rep.Claims)
	if len(rep.Claims) > MaxFindings {
		rep.Claims, rep.Truncated = rep.Claims[:MaxFindings], true
	}
	return rep
}

// partsOf parts a tally from the lists behind its numbers where the vote denies
// one of these: the numbers may be right all the same.
func (j *judge) partsOf(st *extract.Statement) []*extract.Statement {
	f := &j.frames[st.Frame]
	if st.Kind != extract.Counts || len(st.People) == 0 || f.vote < 0 {
		return []*extract.Statement{st}
	}
	var c comparison
	j.comparePeople(&c, st, f.vote)
	if _, wrong, _ := c.count(); wrong == 0 {
		out := []*extract.Statement{st}
		for _, p := range st.People {
			out = append(out, &extract.Statement{Kind: extract.Who, Start: p.Start, End: p.End, People: []extract.People{p}, Frame: st.Frame})
		}
		return out
	}
	tally := *st
	tally.People = nil
	out := []*extract.Statement{&tally}
	for _, p := range st.People {
		out = append(out, &extract.Statement{Kind: extract.Who, Start: p.Start, End: p.End, People: []extract.People{p}, Frame: st.Frame})
	}
	f.statements = append(slices.Clone(f.statements), out...)
	f.statements = slices.DeleteFunc(f.statements, func(o *extract.Statement) bool { return o == st })
	return out
}

// leads are words that lead to a list.
var leads = []string{"and", "but", "with", "including", "namely", "the", "from", "were", "was"}

// setApart ends the passage of what is borne out before that of what is contradicted in it:
// 57 others, including China, India and Turkey, abstained.
func (j *judge) setApart(fs []Finding) {
	for i := range fs {
		f := &fs[i]
		if f.Verdict != Supported {
			continue
		}
		for k := i + 1; k < len(fs) && fs[k].Start < f.End; k++ {
			if fs[k].Verdict != Contradicted || fs[k].from <= f.from {
				continue
			}
			if passage := withoutLead(j.doc.Text[f.from:fs[k].from]); passage != "" {
				f.Start, f.End = j.doc.Source(f.from, f.from+len(passage))
				f.Quote = j.doc.Quote(f.Start, f.End)
			}
			break
		}
	}
}

// withoutLead is a passage up to its last word or number that does not lead to a list.
func withoutLead(passage string) string {
	for {
		passage = strings.TrimRightFunc(passage, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		word := passage[strings.LastIndexFunc(passage, unicode.IsSpace)+1:]
		if !slices.Contains(leads, strings.ToLower(word)) {
			return passage
		}
		passage = passage[:len(passage)-len(word)]
	}
}

// unrepeated leaves out a finding whose passage and kind another has already.
func unrepeated(fs []Finding) []Finding {
	out := fs[:0]
	for _, f := range fs {
		if n := len(out); n > 0 && out[n-1].Start == f.Start && out[n-1].End == f.End && out[n-1].Kind == f.Kind {
			continue
		}
		out = append(out, f)
	}
	return out
}

// reference finds the day that relative dates are reckoned from: that of
// publication, corrected by the dateline.
func (j *judge) reference() {
	if !j.art.HasLine {
		return
	}
	r := j.art.Dateline.Range(when.Ref{Day: j.ref})
	if r.Known() && r.Grain == when.DayGrain && (j.ref == 0 || j.ref-r.From >= 0 && j.ref-r.From <= 4) {
		j.ref = r.From
	}
}

// gather puts the statements to their frames.
func (j *judge) gather() {
	j.frames = make([]frameResult, len(j.art.Frames))
	for i := range j.art.Frames {
		j.frames[i].frame = &j.art.Frames[i]
		j.frames[i].vote = -1
	}
	for i := range j.art.Statements {
		st := &j.art.Statements[i]
		if st.Glimpse != nil {
			continue // no evidence
		}
		f := &j.frames[st.Frame]
		f.statements = append(f.statements, st)
	}
}

// longAgo is how many days back a day without a year lies, at least, where words that
// make it a bound, before, after, by, are taken to tell of one to come.
const longAgo = 200

// nearlyYear is how many days back such a day lies where it is rather taken to come soon.
const nearlyYear = 320

// lentBits is what a day must say for a vote to be lent to an event: the same, or the
// one before.
const lentBits = dayBits - 4

// lendDay tries events that give no day, and of which no vote was found, with the
// one day that the article gives anywhere: it came through on 5 April 1991, the text
// on the Kurds. Passed with ten. It is kept where a vote of that day is found.
func (j *judge) lendDay() {
	var day when.Spec
	given := false
	for _, t := range j.art.Times {
		if !t.IsDay() {
			continue
		}
		if given && (t.Year != day.Year || t.Month != day.Month || t.Day != day.Day) {
			return
		}
		day, given = t.Spec, true
	}
	if !given || day.Year == 0 && j.ref == 0 || j.onRecordedDay(day) {
		return
	}
	for i := range j.frames {
		f := &j.frames[i]
		fr := f.frame
		if f.vote >= 0 || f.beyond != 0 || len(f.statements) == 0 || len(fr.Symbols) > 0 || fr.Compared {
			continue
		}
		if slices.ContainsFunc(fr.Dates, func(d when.Spec) bool { return d.Form != when.Narrative }) {
			continue // the day before, of a day that was not said of a vote
		}
		if len(fr.Dates) > 0 {
			f.lent = day.Range(when.Ref{Day: j.ref}).From
			if j.settle(f); f.vote >= 0 && f.ranked[0].by[byDate] >= lentBits {
				continue // four days later
			}
			f.lent = 0
		}
		own := *fr
		fr.Dates, fr.DateSpans, fr.DateTold, fr.DateBeside, fr.DateHeads, fr.Borrowed = []when.Spec{day}, [][2]int{{}}, []bool{false}, []bool{false}, []bool{false}, true
		if j.settle(f); f.vote < 0 || f.ranked[0].by[byDate] < lentBits {
			*fr = own
			j.settle(f)
		}
	}
}

// onRecordedDay says whether a vote that was found for an event is of a day.
func (j *judge) onRecordedDay(day when.Spec) bool {
	r := day.Range(when.Ref{Day: j.ref})
	for i := range j.frames {
		if v := j.frames[i].vote; v >= 0 && j.distance(r, v) == 0 {
			return true
		}
	}
	return false
}

// settle resolves one frame.
func (j *judge) settle(f *frameResult) {
	e := &f.frameEvidence
	e.ref = j.ref
	e.ranges = e.ranges[:0]
	last := f.lent
	if b := e.frame.Before; b >= 0 && j.frames[b].vote >= 0 {
		last = j.ix.days[j.frames[b].vote]
	}
	e.last = 0
	if j.ref == 0 && len(e.frame.Dates) == 0 {
		e.last = last
	}
	if last == 0 {
		last = j.ref // a year before: before what the article tells of today
	}
	exact := slices.ContainsFunc(e.frame.Dates, func(s when.Spec) bool { return s.Form == when.Absolute && s.Day != 0 && s.Year != 0 })
	for n, s := range e.frame.Dates {
		if s.Form == when.Narrative && last == j.ref && exact {
			continue // five days after the tanks came back, on 9 November 1956
		}
		r := s.Range(when.Ref{Day: j.ref, Last: last})
		if s.Form == when.Narrative && last == j.ref && r.Known() && r.From > j.ref {
			continue // nine days after the speech: not after what is told today
		}
		if s.Form == when.Absolute && s.Year == 0 && s.InYear == 0 && r.Known() && (r.To < j.ref-longAgo && j.besideDate(e.frame.DateSpans[n][0]) || s.Day != 0 && r.To < j.ref-nearlyYear && !told(e.frame, n)) {
			continue // a term to come: if it had not left by 15 January; due to enter into force on 10 May
		}
		if ahead := r.Known() && r.From > j.ref+31 && j.ref != 0 && !j.guess && (r.Grain == when.YearGrain || s.Form == when.Absolute && s.Year != 0); ahead && !told(e.frame, n) {
			continue // a deadline: an end to the occupation by 2017
		}
		if !r.IsZero() {
			e.ranges = append(e.ranges, r)
		}
	}
	if len(e.ranges) == 0 && j.art.HasLine && j.ref == 0 {
		// All that is known is the day of the dateline.
		r := j.art.Dateline.Range(when.Ref{})
		r.Relative = true
		e.ranges = append(e.ranges, r)
	}
	e.symbols, e.cited = e.symbols[:0], len(e.frame.Symbols) > 0
	for _, s := range e.frame.Symbols {
		e.symbols = j.ix.bySymbol(e.symbols, s)
	}
	if b := e.frame.Scope.Body(); b != "" && e.frame.Said { // of many that a number fits, those of the organ told
		ofOther := func(v int32) bool { return j.ix.body[v] != b }
		if slices.ContainsFunc(e.symbols, func(v int32) bool { return !ofOther(v) }) {
			e.symbols = slices.DeleteFunc(e.symbols, ofOther)
		}
	}
	j.takeBodyOfSymbols(e)
	j.takeBodyOfNumbers(e)
	f.ranked = j.resolve(e)
	j.notBefore(f)
	f.vote, f.margin, f.several = -1, 0, false
	if f.beyond = j.beyond(f); f.beyond != 0 && f.frame.Amendment && len(f.ranked) > 0 && f.ranked[0].by[byDate] >= dayBits-2 && j.fullTally(f, int(f.ranked[0].vote)) {
		f.beyond, f.frame.Amendment = 0, false // the text with its amendments, not one of them
	}
	if f.beyond != 0 || len(f.ranked) == 0 {
		return
	}
	f.matter = j.keepDay(f)
	best := &f.ranked[0]
	need := identified
	if e.frame.Scope < extract.Assembly {
		need = identifiedOpen
		if best.by[byDate] < 0 {
			need = identifiedAnyDay
		}
	}
	if f.matter {
		need -= matterBits
	}
	if best.by[bySymbol] > 6 && j.fullTally(f, int(best.vote)) {
		need = min(need, identified) // a text and its numbers, whatever the day
	}
	if j.toldFully(f, best) {
		need = min(need, identifiedFully)
	}
	if j.slipped(f, best) {
		need -= slipBits
	}
	if f.beyond = j.lacksFailed(f, best.vote); f.beyond != 0 {
		return
	}
	if e.frame.Scope == extract.Unknown && best.by[byDate] < 0 && best.by[bySymbol] <= 6 && best.total < need && len(e.ranges) == 0 {
		return // numbers and words of long ago, where nobody is said to have voted
	}
	if (e.frame.Said || e.frame.Scope == extract.Council) && best.by[byDate] >= dayBits-2 && j.alone(best.vote) {
		need -= 4
	}
	if b := e.frame.Before; b >= 0 && j.frames[b].vote == int(best.vote) && !j.frames[b].several {
		need -= againBits
	}
	if best.strength() < need || !j.anchored(f, best) {
		return
	}
	f.margin = j.lead(f, best)
	if f.matter {
		f.margin += matterBits
	}
	if f.margin < marginNeeded {
		f.several = true
		if !j.alike(f, best) {
			return
		}
	}
	f.vote = int(best.vote)
}

// told says whether date n of a frame is said to be the day of the decision.
func told(f *extract.Frame, n int) bool { return n < len(f.DateTold) && f.DateTold[n] }

// anchored says whether the evidence for a vote is more than one kind of thing:
// the same numbers, or the same words, come back every year.
func (j *judge) anchored(f *frameResult, s *scored) bool {
	if s.by[bySymbol] > 6 {
		return true
	}
	kinds := 0
	for _, x := range [...]float64{s.by[byDate] - 1, s.by[bySubject] - 2, s.by[byCounts] - 3.5, s.by[byVeto] - 1.5, s.by[byPeople] - 2} {
		if x > 0 {
			kinds++
		}
	}
	if b := f.frame.Before; kinds == 1 && b >= 0 && j.frames[b].vote >= 0 && s.by[byCounts] >= 2 && j.frames[b].vote != int(s.vote) && j.ix.sameMatter(j.frames[b].vote, int(s.vote)) {
		kinds++ // another vote on the matter told of before
	}
	return kinds >= 2 || s.by[byCounts] > 12 || kinds == 1 && (f.frame.Said || f.frame.Scope == extract.Council) && s.by[byDate] >= dayBits-2 && (j.alone(s.vote) || j.fitsAlone(f, s.vote))
}

// strength is the weight of a vote without what the article disputes: one wrong
// number must not hide which vote is meant.
func (s *scored) strength() float64 {
	t := s.total
	for _, p := range [...]part{byCounts, byPeople, byVeto} {
		if s.by[p] < 0 {
			t -= s.by[p] * 0.8
		}
	}
	if s.by[bySymbol] > 6 && s.by[byDate] < 0 {
		t -= s.by[byDate] * 0.8 // a text that is named, with a wrong day
	}
	return t
}

// fitsAlone says whether a vote is the only one of its body within a day of it that
// the numbers of an event may be of.
func (j *judge) fitsAlone(f *frameResult, v int32) bool {
	denies := func(v int32) bool {
		for _, st := range f.evidence() {
			if st.Kind != extract.Counts || st.Loose {
				continue
			}
			if c := j.compare(st, int(v)); c.denies() {
				return true
			}
		}
		return false
	}
	lo, hi := j.ix.between(j.ix.days[v]-1, j.ix.days[v]+1)
	for k := lo; k < hi; k++ {
		if int32(k) != v && j.ix.body[k] == j.ix.body[v] && !j.sameAct(int32(k), v) && !denies(int32(k)) {
			return false
		}
	}
	return !denies(v)
}

// alone says whether a vote is the only one of its body within a day of it.
func (j *judge) alone(v int32) bool {
	lo, hi := j.ix.between(j.ix.days[v]-1, j.ix.days[v]+1)
	for k := lo; k < hi; k++ {
		if int32(k) != v && j.ix.body[k] == j.ix.body[v] {
			return false
		}
	}
	return true
}

// nearMiss is what a vote of the week of a told weekday gets for its date, on
// another day of it.
const nearMiss = -2.0

// onItsDay says whether the article gives the day, month or year of one vote as
// that of the decision, and another vote on the same matter was not taken then.
func (f *frameResult) onItsDay(a, b *scored) bool {
	if !f.tellsDay() && (a.by[byDate] < dayBits-2 || f.frame.Borrowed || f.frame.Heading) {
		return false
	}
	near := a.by[byDate] >= nearMiss && f.tellsDay() // a weekday that is wrong, of the week told
	return (a.by[byDate] >= yearBits || near) && b.by[byDate] <= wrongDate+1 && b.by[bySymbol] <= 6 && a.by[bySubject] >= 3.5 && a.by[bySubject] >= b.by[bySubject]-1
}

// tellsDay says whether the frame tells itself when its decision was taken.
func (f *frameResult) tellsDay() bool {
	return !f.frame.Borrowed && !f.frame.Heading && slices.Contains(f.frame.DateTold, true)
}

// keepDay puts a vote of the day that is told before one on the same matter whose
// numbers fit better: what is told of the day is not outweighed by numbers,
// unless all of these are of one vote and the day is no more than a year.
// It says whether the numbers are all of the other vote, so that they tell which
// matter is meant.
func (j *judge) keepDay(f *frameResult) (matter bool) {
	best := &f.ranked[0]
	if i := j.fresh(f); i > 0 {
		a := f.ranked[i]
		copy(f.ranked[1:i+1], f.ranked[:i])
		f.ranked[0] = a
		return true
	}
	if f.frame.Borrowed || f.frame.Heading || best.by[byDate] > wrongDate+1 {
		return false
	}
	for i := 1; i < len(f.ranked) && best.total-f.ranked[i].total < 14; i++ {
		a := f.ranked[i]
		if j.tellsNow(f, &a, best) {
			copy(f.ranked[1:i+1], f.ranked[:i])
			f.ranked[0] = a
			return true
		}
		if !f.onItsDay(&a, best) || !f.tellsDay() && a.by[byDate] < dayBits-2 || a.by[byDate] <= yearBits && j.fullTally(f, int(best.vote)) {
			continue
		}
		matter = j.fullTally(f, int(best.vote)) && j.ix.sameMatter(int(best.vote), int(a.vote))
		copy(f.ranked[1:i+1], f.ranked[:i])
		f.ranked[0] = a
		return matter
	}
	return false
}

// tellsNow says whether an article of the days after a vote, which gives the year
// but no day, tells that one by all the numbers of another year.
func (j *judge) tellsNow(f *frameResult, a, best *scored) bool {
	return j.justNow(a.vote) && len(f.ranges) > 0 && a.by[byDate] >= yearBits && best.by[byDate] <= wrongDate+1 && j.fullTally(f, int(best.vote)) && j.ix.sameMatter(int(best.vote), int(a.vote))
}

// fresh is the rank of a vote of the days before the article on the matter of the
// best vote, where the article tells all the numbers of that one without a word of
// another day: it speaks of the vote just held, with figures of another year. It is
// 0 where there is none.
func (j *judge) fresh(f *frameResult) int {
	best := int(f.ranked[0].vote)
	if j.justNow(f.ranked[0].vote) || f.frame.Before >= 0 || f.ranked[0].by[bySymbol] > 6 {
		return 0
	}
	full := j.fullTally(f, best)
	for _, r := range f.ranges {
		if r.Known() && r.Distance(j.ix.days[best]) == 0 || !r.Known() {
			return 0
		}
	}
	for _, st := range f.evidence() {
		if st.Kind == extract.Counts && (j.recalls(st) || yearTold.MatchString(j.surroundings(st))) {
			return 0
		}
	}
	for i := 1; i < len(f.ranked); i++ {
		if a := &f.ranked[i]; j.justNow(a.vote) && (full || f.gives(j.ix.days[a.vote])) && j.apart(int(a.vote), best) > besideDays*10 && a.by[bySubject] >= 3.5 && j.ix.sameMatter(best, int(a.vote)) {
			return i
		}
	}
	return 0
}

// gives says whether the event is told with a day, or under one.
func (f *frameResult) gives(day when.Day) bool {
	for _, r := range f.ranges {
		if r.Known() && r.Grain == when.DayGrain && !r.Relative && r.Distance(day) == 0 {
			return true
		}
	}
	return false
}

// recalls says whether the sentence of a statement speaks of an earlier vote as well.
func (j *judge) recalls(st *extract.Statement) bool {
	words := strings.ToLower(j.surroundings(st))
	if before, _, ok := strings.Cut(words, strings.ToLower(j.doc.Text[st.Start:st.End])); ok && strings.HasSuffix(strings.TrimSuffix(strings.TrimRight(before, " ,"), " by"), "this time") {
		return false // condemned once more, this time by 123 to 38
	}
	words = onceMore.Replace(words)
	for _, p := range past {
		if strings.Contains(words, p) {
			return true
		}
	}
	return false
}

// onceMore leaves out words that speak of no earlier time.
var onceMore = strings.NewReplacer("once more", "", "once again", "", "at once", "")

// yearTold is a year in figures.
var yearTold = compile(`\b(19[4-9]\d|20\d\d)\b`)

// justNow says whether a vote was held in the days before the article.
func (j *judge) justNow(v int32) bool {
	const days = 7
	return j.ref != 0 && !j.guess && j.ix.days[v] <= j.ref && j.ref-j.ix.days[v] <= days
}

// sameAct says whether two votes are records of one decision: the same day, the
// same tally, the same text.
func (j *judge) sameAct(a, b int32) bool {
	if j.ix.days[a] != j.ix.days[b] || j.ix.body[a] != j.ix.body[b] {
		return false
	}
	if len(j.ix.tallies[a]) == 0 || len(j.ix.tallies[b]) == 0 {
		return j.ix.outcome[a] == plenary.Vetoed && j.ix.outcome[b] == plenary.Vetoed && j.rec.Title(int(a)) == j.rec.Title(int(b))
	}
	return j.ix.tallies[a][0] == j.ix.tallies[b][0] && j.rec.Title(int(a)) == j.rec.Title(int(b))
}

// alike says whether all votes that may be meant agree on everything the frame
// states, so that it does not matter which it is.
func (j *judge) alike(f *frameResult, best *scored) bool {
	for i := range f.ranked {
		o := &f.ranked[i]
		if best.total-o.total >= marginNeeded {
			return true
		}
		if j.ix.days[o.vote] != j.ix.days[best.vote] {
			return false
		}
		for _, st := range f.evidence() {
			c := j.compare(st, int(o.vote))
			if _, d, u := c.count(); d+u > 0 {
				return false
			}
		}
	}
	return true
}

// beyond is the last day of the record for a body, where the event that a frame
// tells lies after it; 0 otherwise.
func (j *judge) beyond(f *frameResult) when.Day {
	e := &f.frameEvidence
	last := j.lastDay(f)
	for _, r := range e.ranges {
		if r.Known() {
			if r.From > last {
				continue
			}
			return 0
		}
		return 0
	}
	if len(e.ranges) > 0 {
		return last
	}
	return 0
}

// lastDay is how far the record reaches for what a frame tells. Whatever failed
// may be compared with a vote that the record holds; whether one that it lacks
// may be meant is asked when the statement is judged.
func (j *judge) lastDay(f *frameResult) when.Day {
	kind := plenary.Resolution
	if f.frame.Amendment {
		kind = plenary.Amendment
	}
	return j.ix.horizons[horizonKey{j.bodyOf(f), kind}]
}

// bodyOf is the body that a frame's votes are filed under.
func (j *judge) bodyOf(f *frameResult) plenary.Body {
	if body := f.frame.Scope.Body(); body != "" {
		return body
	}
	if bodyOf(f.frame, f.statements) {
		return plenary.SecurityCouncil
	}
	return plenary.GeneralAssembly
}

// lacksFailed is the last day for which the record holds failed drafts, where a
// frame tells of one that may have come later although the vote found for it
// adopted a text; 0 otherwise.
func (j *judge) lacksFailed(f *frameResult, v int32) when.Day {
	failed := false
	for _, st := range f.statements {
		failed = failed || st.Kind == extract.Veto && !st.People[0].Not && j.ix.body[v] == plenary.SecurityCouncil || st.Kind == extract.Outcome && st.Outcome == plenary.Rejected
	}
	last := j.ix.horizons[horizonKey{j.ix.body[v], plenary.Draft}]
	if !failed || j.ix.outcome[v] != plenary.Adopted || j.ix.days[v] <= last || f.ranked[0].by[bySymbol] > 6 || f.ranked[0].by[byCounts] >= 8 || j.fullTally(f, int(v)) {
		return 0
	}
	return last
}

// relative says whether a frame's date is reckoned from the article's.
func (j *judge) relative(f *frameResult) bool {
	for _, d := range f.frame.Dates {
		if d.Form != when.Absolute || d.Year == 0 {
			return true
		}
	}
	return false
}

// concluded is the day an article without a date was written, from the vote it
// tells in detail: the day after it.
func (j *judge) concluded() when.Day {
	best := 17.0
	day := when.Day(0)
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote >= 0 && f.ranked[0].total > best && !f.several && len(f.frame.Dates) > 0 && j.relative(f) {
			best, day = f.ranked[0].total, j.ix.days[f.vote]
		}
	}
	return day
}
