package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// mayBeAnother says whether a statement of an article that gives no day may be of another vote than
// the one it was put to: it is true of one, or its numbers are not nearly those of the vote.
func (j *judge) mayBeAnother(st *extract.Statement, f *frameResult, c *comparison) bool {
	return st.Kind == extract.Counts && !j.isOffByDigit(st, c) || j.comesBack(st, f)
}

// comesBack says whether a statement that the vote of an event denies is true of another that may
// be meant where the article does not fix the day: one that was ranked for the event, that was
// held in the same days, or that the article tells elsewhere. Votes that
// come back each year come back with numbers of their own, so that a statement that is true of none
// of them is wrong whichever is meant.
func (j *judge) comesBack(st *extract.Statement, f *frameResult) bool {
	trueOf := func(v int) bool {
		c := j.compare(st, v)
		a, d, u := c.count()
		return a > 0 && d+u == 0
	}
	if len(st.People) > 0 && st.People[0].Only {
		return true
	}
	if day := j.ix.days[f.vote]; st.Kind == extract.Who {
		lo, hi := j.ix.between(day-besideDays, day+besideDays)
		for v := lo; v < hi; v++ {
			if v != f.vote && trueOf(v) {
				return true
			}
		}
	}
	for i := range f.ranked {
		if v := int(f.ranked[i].vote); v != f.vote && trueOf(v) {
			return true
		}
	}
	for i := range j.frames {
		if v := j.frames[i].vote; v >= 0 && v != f.vote && trueOf(v) {
			return true
		}
	}
	return false
}

// dayIsSlip says whether an event has another day in the article than its vote had, and yet no
// other vote can be meant: what is told of it is of that vote and of none beside.
func (j *judge) dayIsSlip(st *extract.Statement, f *frameResult, c *comparison) bool {
	agree, deny, _ := c.count()
	if st.Kind == extract.Counts && (agree == 0 || deny > 1) {
		return false
	}
	return !j.comesBack(st, f)
}

// assemblyOf is the event of a vote of the Assembly that a text said not to bind
// is rather one of, where the event it stands beside is the Council's; -1 where
// there is none.
func (j *judge) assemblyOf(st *extract.Statement, f *frameResult) int {
	if st.Kind != extract.Binding || st.Binding || j.ix.body[f.vote] != plenary.SecurityCouncil {
		return -1
	}
	if c := j.compare(st, f.vote); c.denies() || len(c.slots) > 0 && c.slots[0].agrees && !c.slots[0].unknown {
		return -1
	}
	for i := st.Frame; i >= 0; i-- {
		if o := &j.frames[i]; o.vote >= 0 && j.ix.body[o.vote] == plenary.GeneralAssembly {
			return i
		}
	}
	return -1
}

// castPlainly are words for votes that were cast.
var castPlainly = compile(`(?i)\b(?:vot(?:ed|ing|es) (?:against|for|in favou?r|no|yes)|abstain(?:ed|ing|s))\b`)

// isWrongOfAll says whether a statement is wrong of every vote that an event may mean, where the
// article leaves open which it is.
func (j *judge) isWrongOfAll(st *extract.Statement, f *frameResult, c *comparison) bool {
	return j.isPlainlyWrong(st, c) && !j.comesBack(st, f)
}

// isPlainlyWrong says whether a statement that a vote denies can hardly be read otherwise: it tells
// plainly who took a side, or has one of the numbers of the vote and another a little off.
func (j *judge) isPlainlyWrong(st *extract.Statement, c *comparison) bool {
	switch agree, deny, _ := c.count(); st.Kind {
	case extract.Counts:
		return agree > 0 && deny == 1 && j.isOffByDigit(st, c)
	case extract.Who:
		return castPlainly.MatchString(j.doc.Text[st.Start:st.End])
	}
	return false
}

// isOffByDigit says whether the numbers that a vote denies are those of the record with a digit
// wrong, or one or two more or less.
func (j *judge) isOffByDigit(st *extract.Statement, c *comparison) bool {
	for _, p := range positionsInOrder {
		said := st.Counts[p]
		n, known := c.tally.Of(p).Int()
		if !said.Said || !known || n >= int64(said.Lo) && n <= int64(said.Hi) {
			continue
		}
		if off := int64(said.Hi) - n; said.All || !isSlip(int64(said.Hi), n) && max(off, -off) > 2 {
			return false
		}
	}
	return true
}

// putsRight are words of an article that corrects what was told before.
var putsRight = compile(`(?i)\bcorrect(?:ion|ed|s|ing)?\b|\bcorrigend|\berrat|\b(?:slip|error|misprint|mistake|mistaken|wrong|wrongly|apologi[sz]e|exact|not, as)\b|\b(?:earlier|previous|our) (?:report|issue|edition|story|item|article)\b|\bwe (?:said|wrote|reported|gave|printed)\b`)

// isTallyWithSlip says whether a statement is a tally with one number a little off, whatever the
// article has elsewhere: two others are right, or no Council could vote so: 10-0-7, where five
// abstained. An article that corrects itself tells the wrong one on purpose.
func (j *judge) isTallyWithSlip(st *extract.Statement, c *comparison) bool {
	agree, deny, _ := c.count()
	if st.Kind != extract.Counts || agree == 0 || deny != 1 || !j.isOffByDigit(st, c) || putsRight.MatchString(j.doc.Text) || atOtherTimes.MatchString(j.sentence(st)) {
		return false
	}
	sum := 0
	for _, p := range positionsInOrder {
		if n := st.Counts[p]; n.Said && !n.All {
			sum += int(n.Lo)
		}
	}
	if c.tally.Yes.Or(0) <= smallOrgan && c.tally.No.Or(0)+c.tally.Abstain.Or(0) <= smallOrgan {
		return sum > smallOrgan
	}
	return agree > 1
}
