package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// trueThen finds a vote on the matter that bears out what a statement says of members or
// numbers, held at a time that the article gives before the statement's end and that is not
// that of the vote it was taken for: in 2023 Mali was absent; yesterday's vote was 103 to 9;
// Mali has moved into the no column.
func (j *judge) trueThen(st *extract.Statement, f *frameResult) (vote int, ok bool) {
	if j.isThen(st, f) {
		return -1, false // a year ago seven voted no: as this year
	}
	const most = 8
	if st.Kind != extract.Who && st.Kind != extract.Counts || j.inEntry(st, f) {
		return 0, false
	}
	for _, d := range st.Days {
		if r := d.Range(when.Ref{Day: j.ref}); r.Known() && r.Grain <= when.MonthGrain && j.distance(r, f.vote) <= 1 && !j.isOfOwnTime(st, f.vote) {
			return 0, false
		}
	}
	var times []when.Range
	var here []when.Range // days of the Council in the sentence of the statement
	start, end := j.sentenceStart(st.Start), j.sentenceEnd(st.End)
	if j.isThenNotNow(st) {
		start = max(0, start-thenFar)
	}
	for i := len(j.art.Times) - 1; i >= 0 && len(times) < most; i-- {
		t := &j.art.Times[i]
		if t.At >= end || slices.Contains(st.Then, t.Spec) {
			continue
		}
		r := t.Range(when.Ref{Day: j.ref})
		if !r.Known() || r.Grain > when.YearGrain || j.distance(r, f.vote) <= 1 {
			continue
		}
		if times = append(times, r); t.At >= start && r.From == r.To && j.ix.body[f.vote] == plenary.SecurityCouncil {
			here = append(here, r)
		}
	}
	bears := func(o int, times []when.Range) bool {
		return slices.ContainsFunc(times, func(r when.Range) bool { return j.distance(r, o) == 0 }) && j.isTrueOf(st, o)
	}
	for o := range j.ix.othersOn(f.vote) {
		if bears(o, times) {
			return o, true
		}
	}
	if len(here) == 0 {
		return 0, false
	}
	for o := range j.ix.days {
		if o != f.vote && j.ix.body[o] == plenary.SecurityCouncil && bears(o, here) {
			return o, true
		}
	}
	return 0, false
}

// isOfOwnTime says whether the clause of a statement gives a time, and none that is the vote's:
// ten abstained in 1998, but only four on 1 December; which last year had two against it, met.
func (j *judge) isOfOwnTime(st *extract.Statement, v int) bool {
	if j.isThenNotNow(st) {
		return true
	}
	const far, stops = 80, ",;:()"
	from, to := j.sentenceStart(st.Start), min(j.sentenceEnd(st.End), st.End+far)
	if i := strings.LastIndexAny(j.doc.Text[from:st.Start], stops); i >= 0 {
		from += i
	}
	if i := strings.IndexAny(j.doc.Text[st.End:to], stops); i >= 0 {
		to = st.End + i
	}
	own := false
	for i := range j.art.Times {
		t := &j.art.Times[i]
		if t.At < from || t.End > to {
			continue
		}
		if r := t.Range(when.Ref{Day: j.ref}); r.Known() {
			if own = j.distance(r, v) > 1; !own {
				return false
			}
		}
	}
	return own
}

// thenFar is how far before a sentence that says "then" the time may stand that is meant, in bytes.
const thenFar = 400

// What was then, set against what is now: Syria then sided with them, and yesterday was found.
var (
	saidThen = compile(`(?i)\w,? then \w`)
	butNow   = compile(`(?i)^[^.;]{0,40}[,;] (?:and|but|while|whereas)\b[^.;]{0,40}\b(?:yesterday|today|now|tonight|last night|this time|this week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b`)
)

// isThenNotNow says whether a statement tells what was then, and its sentence goes on with what
// is now.
func (j *judge) isThenNotNow(st *extract.Statement) bool {
	return saidThen.MatchString(j.doc.Text[st.Start:st.End]) && butNow.MatchString(j.doc.Text[st.End:j.sentenceEnd(st.End)])
}

// isTrueOf says whether all that a statement says is so in vote v.
func (j *judge) isTrueOf(st *extract.Statement, v int) bool {
	c := j.compare(st, v)
	return c.agrees()
}

// trueNear finds a vote on the matter, or of the other organ, held within days of the vote for
// which a statement was taken, that has all the numbers it gives, two or more.
func (j *judge) trueNear(st *extract.Statement, f *frameResult) (vote int, ok bool) {
	const near = 10 // days
	if st.Kind != extract.Counts {
		return 0, false
	}
	said := 0
	for _, n := range st.Counts {
		if n.Said && !n.All && n.Lo > 0 {
			said++
		}
	}
	if said < 2 {
		return 0, false
	}
	if j.labelledBySymbol(st, f) {
		return 0, false
	}
	for o := range j.ix.days {
		if o == f.vote || j.apart(o, f.vote) > near || j.ix.body[o] == j.ix.body[f.vote] && !j.ix.sameMatter(o, f.vote) {
			continue
		}
		c := j.compare(st, o)
		if a, d, u := c.count(); a >= 2 && d+u == 0 {
			return o, true
		}
	}
	return 0, false
}

// heldThen says whether a vote on the matter was held at a time that is not that of the vote
// an event was taken for, and bears out all that the sentence of this time tells.
func (j *judge) heldThen(f *frameResult, k int) bool {
	r := f.frame.Dates[k].Range(when.Ref{Day: j.ref})
	if !r.Known() {
		return false
	}
	from, to := j.sentenceStart(f.frame.DateSpans[k][0]), j.sentenceEnd(f.frame.DateSpans[k][1])
	for o := range j.ix.othersOn(f.vote) {
		if j.distance(r, o) > 0 {
			continue
		}
		agree, deny := 0, 0
		for _, st := range f.statements {
			if st.Start < from || st.End > to {
				continue
			}
			c := j.compare(st, o)
			a, d, _ := c.count()
			agree, deny = agree+a, deny+d
		}
		if agree > 0 && deny == 0 {
			return true
		}
	}
	return false
}

// figures are those of a tally.
var figures = compile(`\b(\d{1,3})[-–](\d{1,3})[-–]\d{1,3}\b`)

// scoredOtherwise says whether the sentence of a time gives a score that is not that of the
// vote: (2018: 3-8-4).
func (j *judge) scoredOtherwise(f *frameResult, k int) bool {
	from, to := j.sentenceStart(f.frame.DateSpans[k][0]), j.sentenceEnd(f.frame.DateSpans[k][1])
	m := figures.FindStringSubmatch(j.doc.Text[from:to])
	t := j.rec.Tally(f.vote)
	return m != nil && (m[1] != strconv.FormatInt(t.Yes.Or(-1), 10) || m[2] != strconv.FormatInt(t.No.Or(-1), 10))
}

// onlyWithin says whether an event gives a month or a year in which its vote was held, and no day.
func (j *judge) onlyWithin(f *frameResult) bool {
	const month = 27 // days
	within := false
	for _, r := range f.ranges {
		if !r.Known() || j.distance(r, f.vote) > 1 {
			continue
		}
		if r.To-r.From < month {
			return false
		}
		within = true
	}
	return within
}

// oneOfThen is an aside before a verb that names a member by its place in another vote.
var oneOfThen = compile(`(?i), (one|two|three|both|all) (of|among) ([^,.;]{1,40}['’]s?|those) [^,.;]{0,40},\s*$`)

// behindOneOf says whether right before a statement an aside has told its members' place in
// another vote, and one that the article tells bears the statement out: Myanmar, one of
// December's nine noes, voted yes.
func (j *judge) behindOneOf(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Who || !oneOfThen.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) {
		return false
	}
	return slices.ContainsFunc(j.frames, func(o frameResult) bool {
		return o.vote >= 0 && o.vote != f.vote && j.isTrueOf(st, o.vote)
	})
}

// bareNumber is a number that may be that of a resolution.
var bareNumber = compile(`\b\d{3,4}\b`)

// trueOfNamed finds the vote of the Council on a resolution whose bare number the sentence of a
// statement gives, where the vote bears the statement out: two summers on, 1701, and all fifteen
// are in favour.
func (j *judge) trueOfNamed(st *extract.Statement, f *frameResult) (vote int, ok bool) {
	if j.ix.body[f.vote] != plenary.SecurityCouncil {
		return 0, false
	}
	from, to := j.sentenceStart(st.Start), j.sentenceEnd(st.End)
	for _, m := range bareNumber.get().FindAllStringIndex(j.doc.Text[from:to], -1) {
		if slices.ContainsFunc(j.art.Times, func(t extract.Time) bool { return t.At < from+m[1] && from+m[0] < t.End }) {
			continue
		}
		for _, v := range j.ix.bySymbol(nil, "resolution "+j.doc.Text[from+m[0]:from+m[1]]) {
			if o := int(v); o != f.vote && j.ix.body[v] == plenary.SecurityCouncil && j.isTrueOf(st, o) {
				return o, true
			}
		}
	}
	return 0, false
}

// vetoOnDay finds the vote of a day that the sentence of a veto gives, or the one before it, in
// which those told cast it: the draft of 4 June was another story. Britain vetoed it.
func (j *judge) vetoOnDay(st *extract.Statement, f *frameResult) (vote int, ok bool) {
	if st.Kind != extract.Veto || st.People[0].Not || len(st.People[0].Names) == 0 {
		return 0, false
	}
	from, to := j.sentenceStart(max(0, j.sentenceStart(st.Start)-2)), j.sentenceEnd(st.End)
	for i := range j.art.Times {
		t := &j.art.Times[i]
		r := t.Range(when.Ref{Day: j.ref})
		if t.At < from || t.End > to || !t.IsDay() || !r.Known() {
			continue
		}
		for _, d := range []when.Day{r.From, r.AltFrom} {
			lo, hi := j.ix.between(d, d)
			for o := lo; o < hi && d != 0; o++ {
				if o != f.vote && j.ix.outcome[o] == plenary.Vetoed && j.isTrueOf(st, o) {
					return o, true
				}
			}
		}
	}
	return 0, false
}
