package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// tellsThen are words of a sentence that goes on with what was told of an earlier time.
var tellsThen = compile(`(?i)\b(had|then|those days|that (year|time|day|vote|text|resolution|occasion)|at the time|earlier|previous\w*|last (year|time)|(year|month|week|day)s? (before|ago)|(19|20)\d\d)\b`)

// hasDigit finds a number that the members may be part of.
var hasDigit = compile(`\d`)

// thenAside is an aside on what members had done in a vote told before, which may be the one
// that their statement was taken for: Mali, which abstained then, joined the noes.
var thenAside = compile(`(?i), (which|who)\b[^,;]*\bthen\b[^,;]*,`)

// changedSide tells that members were on another side before.
var changedSide = compile(`(?i)\bfrom ` + column + `(?: vote)?,? (?:in)?to ` + column)

// laterOfTwo is the later of the two votes on the matter that an article tells, nil where the
// event is of that one or there are more.
func (j *judge) laterOfTwo(f *frameResult) *frameResult {
	var at *frameResult
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.several || o.vote == f.vote || !j.ix.sameMatter(o.vote, f.vote) {
			continue
		}
		if at != nil && at.vote != o.vote {
			return nil
		}
		at = o
	}
	if at == nil || j.ix.days[at.vote] <= j.ix.days[f.vote] {
		return nil
	}
	return at
}

// backAt is the newest vote on the matter, told before an earlier one, to which an article goes
// back with a sentence that speaks of no time, where the members it names took the same
// position both times: 122 to 19; in 1987 it was 117 to 21. Laos again opposed it. It is nil
// where there is none.
func (j *judge) backAt(st *extract.Statement, f *frameResult) *frameResult {
	if st.Kind == extract.Who && f.vote >= 0 && changedSide.MatchString(j.doc.Text[st.Start:st.End]) {
		return j.laterOfTwo(f)
	}
	if st.Kind != extract.Who || len(st.Days) > 0 || st.Placed || f.vote < 0 || hasDigit.MatchString(j.doc.Text[st.Start:st.End]) {
		return nil
	}
	from := j.sentenceStart(st.Start)
	for _, o := range f.statements {
		if o.Kind == extract.Counts && o.Start >= from && o.Start <= j.sentenceEnd(st.End) {
			return nil
		}
	}
	var at *frameResult
	for i := range j.frames {
		o := &j.frames[i]
		if o == f || o.vote < 0 || o.several || len(o.statements) == 0 || o.statements[0].Start >= from || j.ix.body[o.vote] != j.ix.body[f.vote] || !j.ix.sameMatter(o.vote, f.vote) || j.ix.days[o.vote] <= j.ix.days[f.vote] {
			continue
		}
		if at == nil || j.ix.days[o.vote] > j.ix.days[at.vote] {
			at = o
		}
	}
	if at == nil || tellsThen.MatchString(j.sentence(st)) {
		return nil
	}
	if !j.isTrueOf(st, at.vote) && !j.justNow(int32(at.vote)) {
		return nil
	}
	return at
}

// staleTold is the one vote on the matter at the time told beside a tally, where the tally is
// that of another time: in 1987 it was 115 to 21, which were the figures of 1986.
func (j *judge) staleTold(st *extract.Statement, f *frameResult) (vote int, ok bool) {
	const near = 45 // days
	if o, ok := j.thenOpened(st, f); ok {
		return o, true
	}
	if st.Kind != extract.Counts || f.frame.Borrowed || f.frame.Heading || f.ranked[0].by[bySymbol] > 6 {
		return 0, false
	}
	var r when.Range
	for k, d := range f.frame.Dates {
		rk := d.Range(when.Ref{Day: j.ref})
		if !rk.Known() {
			continue
		}
		if j.distance(rk, f.vote) <= near || d.Unit == when.YearGrain && rk.From.Date().Year <= j.ix.days[f.vote].Date().Year && j.ix.days[f.vote].Date().Year <= rk.To.Date().Year {
			return 0, false // four years ago: some time in that year
		}
		if (f.frame.DateBeside[k] || f.frame.DateTold[k]) && slices.Contains(st.Days, d) {
			r = rk
		}
	}
	if !r.Known() {
		return 0, false
	}
	at := j.ix.soleOther(f.vote, func(o int) bool { return j.distance(r, o) == 0 })
	if at < 0 {
		return 0, false
	}
	c := j.compare(st, at)
	return at, c.denies()
}

// ofThisTime says whether a sentence that speaks of no other time, taken for the vote of these
// days, is hardly of an older one that the article only looks back to.
func (j *judge) ofThisTime(st *extract.Statement, f, o *frameResult) bool {
	const near = 45 // days
	return j.inEntry(st, f) || j.justNow(int32(f.vote)) && j.ix.days[o.vote] < j.ix.days[f.vote]-near && !tellsThen.MatchString(j.sentence(st))
}
