package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// eachTime compares a statement that is told of several votes at once with each of those
// that the article has told before it, of the same organ and with numbers that are
// theirs. It gives the first that denies it, or the last where all bear it out; ok is
// false where they are not as many as the statement says, or one tells nothing of it.
func (j *judge) eachTime(st *extract.Statement) (at *frameResult, c comparison, ok bool) {
	if slices.ContainsFunc(st.People, func(p extract.People) bool { return p.Only }) {
		return nil, comparison{}, false // the only one to support both: who did in each is left open
	}
	n, told := int32(0), 0
	for i := range j.frames {
		if v := j.frames[i].vote; v >= 0 && !slices.ContainsFunc(j.frames[:i], func(f frameResult) bool { return f.vote == v }) {
			told++
		}
	}
	var wrong *frameResult
	var last int
	from := j.eachFrom(st)
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote < 0 || f.several || n > 0 && f.vote == last || len(f.statements) > 0 && f.statements[len(f.statements)-1].Start < from || !slices.ContainsFunc(f.statements, func(o *extract.Statement) bool {
			oc := j.compare(o, f.vote)
			a, d, _ := oc.count()
			return o.Start < st.Start && d == 0 && (o.Kind == extract.Counts && (a >= 2 || a > 0 && j.surely(f)) || o.Kind == extract.Veto && a > 0)
		}) {
			continue
		}
		if at != nil && j.ix.body[f.vote] != j.ix.body[at.vote] && (st.Each != 2 || told != 2) {
			return nil, c, false
		}
		oc := j.compare(st, f.vote)
		a, d, u := oc.count()
		if a+d == 0 || u > 0 || d > 0 && j.stayedAway(st, f.vote) {
			return nil, c, false
		}
		if d > 0 && wrong == nil {
			wrong = f
		}
		n, last, at = n+1, f.vote, f
	}
	if n < 2 || st.Each > 0 && n != st.Each {
		return nil, c, false
	}
	if wrong != nil {
		at = wrong
	}
	return at, j.compare(st, at.vote), true
}

// eachFrom is where the paragraph begins in which a statement is told of several votes, if
// that paragraph tells the numbers of one; else the article's beginning.
func (j *judge) eachFrom(st *extract.Statement) int {
	from, _ := j.paragraph(st)
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Kind == extract.Counts && o.Glimpse == nil && o.Start >= from && o.Start < st.Start && j.frames[o.Frame].vote >= 0 {
			return from
		}
	}
	return 0
}

// stayedAway says whether one of those whom a statement names has no ballot in vote v.
func (j *judge) stayedAway(st *extract.Statement, v int) bool {
	for _, n := range st.People[0].Names {
		codes, _ := j.members(n, v)
		for _, code := range codes {
			if j.rec.Position(v, code) == plenary.NotVoting {
				return true
			}
		}
	}
	return false
}

// sentenceOfOther says whether the numbers of a statement's sentence, taken together, are
// those of another vote of the same organ on the same day, which may be told there: and
// passed by the same 93, with eight against.
func (j *judge) sentenceOfOther(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Counts && st.Kind != extract.Who {
		return false
	}
	from, to := j.sentenceStart(st.Start), j.sentenceEnd(st.End)
	if st.Unanimous && j.namedJustBefore(st, f) {
		return false // many are unanimous: number 1372 ends it all; it was adopted unanimously
	}
	all := extract.Statement{Kind: extract.Counts}
	for _, o := range append(slices.Clone(f.seen), f.evidence()...) {
		if o.Kind != extract.Counts || o.Start < from || o.End > to {
			continue
		}
		for p, n := range o.Counts {
			if n.Said && p != int(plenary.UnknownPosition) {
				all.Counts[p] = n
			}
		}
	}
	if c := j.compare(&all, f.vote); !c.denies() {
		return false
	}
	for i := range f.ranked {
		o := int(f.ranked[i].vote)
		if o == f.vote || j.apart(o, f.vote) > 0 || j.ix.body[o] != j.ix.body[f.vote] {
			continue
		}
		c := j.compare(&all, o)
		if a, d, u := c.count(); a >= 2 && d+u == 0 {
			return true
		}
	}
	return false
}

// namedJustBefore says whether the number of an event's text stands in the sentence of a statement,
// before it, or in the one before.
func (j *judge) namedJustBefore(st *extract.Statement, f *frameResult) bool {
	if len(f.frame.Symbols) != 1 || f.frame.Recalled || f.ranked[0].by[bySymbol] < symbolBits/2 {
		return false
	}
	name := numbersIn.FindString(strings.TrimSpace(f.frame.Symbols[0]))
	from := j.sentenceStart(max(0, j.sentenceStart(st.Start)-2))
	return len(name) > 1 && strings.Contains(j.doc.Text[from:st.Start], name)
}

// ofAnotherYear says whether a full tally is exactly that of a vote on the same
// matter on another day than the one that the article gives: last year's figures.
func (j *judge) ofAnotherYear(st *extract.Statement, f *frameResult) bool {
	best := &f.ranked[0]
	if f.matter && int(best.vote) == f.vote && j.justNow(best.vote) {
		return true
	}
	if int(best.vote) != f.vote || best.by[byDate] < dayBits-2 {
		return false
	}
	for i := range f.ranked {
		o := &f.ranked[i]
		if o.by[byDate] > wrongDate+1 || !f.onItsDay(best, o) {
			continue
		}
		c := j.compare(st, int(o.vote))
		if a, d, u := c.count(); a >= 3 && d+u == 0 {
			return true
		}
	}
	return false
}

// heldOnce says whether a vote is fixed although the article does not say when it
// was: two numbers or more are its own, and no other vote had its title.
func (j *judge) heldOnce(f *frameResult) bool {
	if f.ranked[0].by[byCounts] < 8 || f.ranked[0].by[bySubject] < 3 {
		return false
	}
	title := j.rec.Title(f.vote)
	for i := range f.ranked {
		if o := int(f.ranked[i].vote); o != f.vote && j.rec.Title(o) == title && !j.sameAct(int32(o), int32(f.vote)) {
			return false
		}
	}
	return true
}

// vetoOfOther says whether the article tells of another text that was vetoed just
// as a statement says: in a table the words may stand beside the wrong one.
func (j *judge) vetoOfOther(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Veto {
		return false
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.vote == f.vote || j.ix.body[o.vote] != plenary.SecurityCouncil {
			continue
		}
		c := j.compare(st, o.vote)
		if a, d, u := c.count(); a > 0 && d+u == 0 {
			return true
		}
	}
	return false
}

// past are words by which a sentence speaks of an earlier vote as well.
var past = []string{"first", "original", "last year", "last time", "previous", "earlier", "since", "compare", "than ", "back in", "ago", "used to", "once ", "began", "started", "inaugural", "up from", "down from", "debut"}

// ofThePast says whether numbers that differ throughout are exactly those of
// another vote on the matter, in a sentence that speaks of earlier ones.
func (j *judge) ofThePast(st *extract.Statement, f *frameResult, c *comparison) bool {
	a, d, _ := c.count()
	if st.Kind != extract.Counts || a > 0 || d < 2 {
		return false
	}
	if !j.recalls(st) {
		return false
	}
	for _, o := range f.ranked {
		oc := j.compare(st, int(o.vote))
		if agree, wrong, unknown := oc.count(); agree >= 2 && wrong+unknown == 0 {
			return true
		}
	}
	return false
}

// ofCouncil says whether an event that was taken for a vote of the Assembly has a
// number of votes that only the Council casts, in an article that tells of both.
func (j *judge) ofCouncil(f *frameResult) bool {
	if j.ix.body[f.vote] != plenary.GeneralAssembly || j.rec.Tally(f.vote).Yes.Or(0) <= 2*smallOrgan {
		return false
	}
	both := false
	for i := range j.frames {
		v := j.frames[i].vote
		both = both || j.frames[i].frame.Scope == extract.Council || v >= 0 && j.ix.body[v] == plenary.SecurityCouncil
	}
	for _, st := range f.evidence() {
		if n := st.Counts[plenary.Yes]; both && st.Kind == extract.Counts && n.Said && !n.All && n.Hi <= smallOrgan && !ofMany(st) {
			return true
		}
	}
	return false
}

// ofMany says whether a statement has a number that only the Assembly counts: 15 votes to 105.
func ofMany(st *extract.Statement) bool {
	return slices.ContainsFunc(st.Counts[:], func(n extract.Count) bool { return n.Said && !n.All && n.Lo > smallOrgan })
}

// ofAssembly says whether an event that was taken for a vote of the Council has a
// number that only the Assembly counts.
func (j *judge) ofAssembly(f *frameResult) bool {
	if j.ix.body[f.vote] != plenary.SecurityCouncil || f.frame.Scope == extract.Council && !j.tellsAssembly() {
		return false
	}
	for _, st := range f.evidence() {
		for _, n := range st.Counts {
			if st.Kind == extract.Counts && n.Said && !n.All && n.Lo > smallOrgan {
				return true
			}
		}
	}
	return false
}

// adrift says whether an article of unknown day does not fix the vote by a day, a
// symbol or two numbers of its own: votes like it may have been held before and
// since.
func (j *judge) adrift(f *frameResult, cited bool) bool {
	if j.ref != 0 && !j.guess || cited {
		return false
	}
	if f.ranked[0].by[byDate] >= monthBits-1 && (!j.relative(f) || j.inMonthTold(f) || j.reckonedFrom(f)) {
		return false
	}
	return f.ranked[0].by[byCounts] < 4 || !j.heldOnce(f) && f.ranked[0].by[byDate] < monthBits-1
}

// inMonthTold says whether a frame gives the year and month of its vote, whatever else it tells
// of time: in September 2003 it vetoed that on the 16th. The year may stand further up: 28
// September 2000, the visit; 18 December, the draft fails.
func (j *judge) inMonthTold(f *frameResult) bool {
	for _, d := range f.frame.Dates {
		if d.Form != when.Absolute || d.Year == 0 && (d.InYear == 0 || d.Month == 0) {
			continue
		}
		if r := d.Range(when.Ref{}); r.Known() && r.Grain <= when.MonthGrain && r.Distance(j.ix.days[f.vote]) == 0 {
			return true
		}
	}
	return false
}

// reckonedFrom says whether all that a frame gives of time is reckoned from the event told
// before, whose own day the article gives: it adopted a revised text ten days later.
func (j *judge) reckonedFrom(f *frameResult) bool {
	b := f.frame.Before
	if b < 0 || f.frame.Borrowed || slices.ContainsFunc(f.frame.Dates, func(d when.Spec) bool { return d.Form != when.Narrative }) {
		return false
	}
	o := &j.frames[b]
	return o.vote >= 0 && !o.several && o.ranked[0].by[byDate] >= monthBits-1 && (!j.relative(o) || j.inMonthTold(o))
}

// dayIsOther says whether the day that a frame gives is hardly that of its vote
// although its sentence has no other: it is not said to be the day of the
// decision, and the vote was held on the day that another part of the article
// tells, or in the days before the article.
func (j *judge) dayIsOther(f *frameResult) bool {
	if slices.Contains(f.frame.DateTold, true) && !f.frame.Borrowed {
		return false
	}
	for i := range j.frames {
		if o := &j.frames[i]; o != f && o.vote == f.vote && !o.frame.Borrowed && o.ranked[0].by[byDate] >= dayBits-2 {
			return true
		}
	}
	return !j.guess && j.recency(&f.frameEvidence, int32(f.vote)) >= recentBits-1 && j.numbersFit(f)
}

// numbersFit says whether an event tells three numbers or more, in whatever many
// statements, and its vote has all of them.
func (j *judge) numbersFit(f *frameResult) bool {
	agree := 0
	for _, st := range f.evidence() {
		if st.Kind != extract.Counts {
			continue
		}
		c := j.compare(st, f.vote)
		a, d, u := c.count()
		if d+u > 0 {
			return false
		}
		agree += a
	}
	return agree >= 3
}

// onAnotherDay says whether the sentence of a statement gives days, and none of
// them may be that of the vote: then it may tell of another event.
func (j *judge) onAnotherDay(st *extract.Statement, f *frameResult) bool {
	clash := false
	for _, s := range st.Days {
		r := s.Range(when.Ref{Day: j.ref})
		switch {
		case !r.Known():
		case r.Grain == when.DecadeGrain:
		case j.distance(r, f.vote) <= 1, j.distance(r, f.vote) <= 3 && r.From != r.To:
			return false
		default:
			clash = true
		}
	}
	return clash
}

// between says whether an event was told with two days that cannot be one, the
// sentence of a statement gives neither, and a vote of the other day bears it out.
func (j *judge) between(st *extract.Statement, f *frameResult) bool {
	if len(st.Days) > 0 || !j.twoDays(f) {
		return false
	}
	for i := range f.ranked {
		o := &f.ranked[i]
		if int(o.vote) == f.vote || o.by[byDate] < yearBits {
			continue
		}
		c := j.compare(st, int(o.vote))
		if a, d, u := c.count(); a > 0 && d+u == 0 {
			return true
		}
	}
	return false
}

// trueOfOther says whether a statement that stands under no day of its own is true of
// another vote that the article tells: it may go on with that one.
func (j *judge) trueOfOther(st *extract.Statement, f *frameResult) bool {
	if len(st.Days) > 0 || st.Placed || j.labelledBySymbol(st, f) || j.inEntry(st, f) {
		return false
	}
	from, to := j.sentenceStart(st.Start), j.sentenceEnd(st.End)
	for _, o := range f.statements {
		if o != st && o.Start >= from && o.End <= to {
			return false
		}
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.vote == f.vote || j.ix.body[o.vote] != j.ix.body[f.vote] && !(len(f.statements) == 1 && toldAlso(o, st)) || j.isToldLater(st, f, o) {
			continue
		}
		c := j.compare(st, o.vote)
		if a, d, u := c.count(); a > 0 && d+u == 0 {
			return true
		}
	}
	return false
}

// toldAlso says whether the numbers of a statement are all told of another event too.
func toldAlso(f *frameResult, st *extract.Statement) bool {
	return st.Kind == extract.Counts && slices.ContainsFunc(f.statements, func(o *extract.Statement) bool {
		for p, n := range st.Counts {
			if n.Said && n != o.Counts[p] {
				return false
			}
		}
		return true
	})
}

// smallOrgan is the largest number of votes that only the Council casts.
const smallOrgan = 15

// isOfOther says whether a full tally is exactly that of another vote that the
// article may mean: one of the other organ, or one on the matter where the
// article tells of several and the sentence does not say which.
func (j *judge) isOfOther(st *extract.Statement, f *frameResult, c *comparison) bool {
	if st.Kind != extract.Counts {
		return false
	}
	said, sum := 0, int32(0)
	for _, p := range positionsInOrder[:3] {
		if n := st.Counts[p]; n.Said && !n.Hedged() && !n.All {
			said++
			sum += n.Lo
		}
	}
	if said < 3 {
		return false
	}
	t := c.tally
	if j.ix.body[f.vote] == plenary.GeneralAssembly && sum <= smallOrgan && t.Yes.Or(0)+t.No.Or(0)+t.Abstain.Or(0) > 2*smallOrgan {
		return true
	}
	if j.fixedTo(st, f) {
		return false
	}
	ofNow := j.justNow(int32(f.vote)) && !j.recalls(st) && !yearTold.MatchString(j.surroundings(st))
	for _, o := range f.ranked {
		if ofNow && j.apart(int(o.vote), f.vote) > besideDays*10 {
			continue // the vote of these days is told: the numbers are of another year
		}
		if int(o.vote) == f.vote || o.by[bySubject] < 3.5 && o.by[byDate] < yearBits || !j.tellsSeveral(f) {
			continue
		}
		oc := j.compare(st, int(o.vote))
		if a, d, u := oc.count(); a >= 3 && d+u == 0 {
			return true
		}
	}
	return false
}

// tellsAssembly says whether the article tells of a vote of the Assembly.
func (j *judge) tellsAssembly() bool {
	for i := range j.frames {
		if v := j.frames[i].vote; v >= 0 && j.ix.body[v] == plenary.GeneralAssembly {
			return true
		}
	}
	return false
}

// toldBefore says whether an earlier event of the article was resolved to the same
// vote.
func (j *judge) toldBefore(f *frameResult) bool {
	for i := range j.frames {
		o := &j.frames[i]
		if o == f {
			return false
		}
		if o.vote == f.vote {
			return true
		}
	}
	return false
}

// pluperfect is what tells of a time before.
var pluperfect = compile(`(?i)\bhad (\w+ )?\w+ed\b|\bhad been\b`)

// listOfCount says whether a list stands within a number of those it names, which the vote of
// the event bears out together with all others told: two, Cuba and Yemen, said no.
func (j *judge) listOfCount(st *extract.Statement, f *frameResult) bool {
	return st.Kind == extract.Who && j.numbersFit(f) && slices.ContainsFunc(f.evidence(), func(o *extract.Statement) bool {
		return o.Kind == extract.Counts && o.Start < st.Start && st.End <= o.End && o.Counts[st.People[0].Position].Said
	})
}

// didSame tells that somebody did what was told of others, which need not be a vote.
var didSame = compile(`(?i)\b(did (the same|likewise|so)|followed suit|so did)\b`)

// mayBeElsewhere says whether what members without a seat are told to have done may be another
// deed than a vote of that day: Macedonia did the same in 1999. Of a vote whose tally the record
// lacks it is not known who had a seat.
func (j *judge) mayBeElsewhere(st *extract.Statement, v int32) bool {
	words := j.doc.Text[st.Start:st.End]
	return pluperfect.MatchString(words) || j.rec.Tally(int(v)).Yes.Known() && didSame.MatchString(words)
}

// onlyCompared says whether an event is told only to set its numbers against others', in
// another sentence than that of a number: up from 125 two years ago. Opposed: 37.
func (j *judge) onlyCompared(st *extract.Statement, o *frameResult) bool {
	if st.Kind != extract.Counts || !o.frame.Compared {
		return false
	}
	from, to := j.sentenceStart(st.Start), j.sentenceEnd(st.End)
	return !slices.ContainsFunc(o.statements, func(e *extract.Statement) bool { return e.End > from && e.Start < to })
}
