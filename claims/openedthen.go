package claims

import (
	"strconv"

	"github.com/plenary-vote/plenary/claims/extract"
)

// opensThen are words at the head of a sentence by which it is about the vote of an earlier year:
// a year ago seven voted no; in 2015 it had been 191 to none.
var opensThen = compile(`(?i)^\W*(?:but |and )?(?:(?:last year|the (?:year before|previous year|preceding year)|(?:a|one) year (?:ago|earlier|before)|twelve months (?:ago|earlier))|in ((?:19|20)\d\d)),? (?:only |just |it |the |there )?(?:had |was |were )?(?:\w+ ){0,5}$`)

// thenOpened is the one vote on the matter of the year with which the sentence of a number opens,
// where that number is the one of the vote told before instead and not that year's.
func (j *judge) thenOpened(st *extract.Statement, f *frameResult) (vote int, ok bool) {
	from := j.sentenceStart(st.Start)
	m := opensThen.FindStringSubmatch(j.doc.Text[from:st.Start])
	if m == nil || st.Kind != extract.Counts || st.Reckoned != nil {
		return 0, false
	}
	told := false
	for i := range j.frames {
		o := &j.frames[i]
		told = told || o.vote == f.vote && len(o.statements) > 0 && o.statements[0].End <= from
	}
	year := j.rec.Date(f.vote).Year - 1
	if m[1] != "" {
		n, err := strconv.ParseInt(m[1], 10, 16)
		if err != nil || n > int64(year) {
			return 0, false
		}
		year = int16(n)
	}
	if !told || j.ref == 0 || j.rec.Date(f.vote).Year != j.ref.Date().Year {
		return 0, false // last year seen from the year that the article is of
	}
	at := j.ix.soleOther(f.vote, func(o int) bool { return j.rec.Date(o).Year == year && j.ix.kind[o] == j.ix.kind[f.vote] })
	if at < 0 {
		return 0, false
	}
	c := j.compare(st, at)
	return at, c.denies()
}

// isThen says whether a number is told in a sentence that opens with an earlier year, and was taken
// for a vote before another on the matter that the article tells: what it says is of no later one.
func (j *judge) isThen(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Counts || !opensThen.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) {
		return false
	}
	for i := range j.frames {
		if o := &j.frames[i]; o.vote >= 0 && j.ix.sameMatter(o.vote, f.vote) && j.ix.days[o.vote] > j.ix.days[f.vote] {
			return true
		}
	}
	return false
}
