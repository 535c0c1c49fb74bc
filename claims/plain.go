package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// counted are words for those who vote: twelve members set up a tribunal. Votes
// that a text gathered may be a margin, or one of several numbers.
var counted = compile(`(?i)\b(members?|countries|states|nations|delegations|governments|capitals|delegates|hands)\b`)

// wished tells who wanted something, which is in favour only where it was not had.
var wished = compile(`(?i)\b(wanted|were willing)\b`)

// isPlainCount says whether a count read from few signs is explicit all the same:
// so many members set up a tribunal. Where a vote is certain without it, it can be
// of nothing else; a number whose side is open may be of those on the other.
func (j *judge) isPlainCount(st *extract.Statement) bool {
	if wished.MatchString(j.doc.Text[st.Start:min(st.End+1, len(j.doc.Text))]) {
		v := j.frames[st.Frame].vote
		return st.Kind == extract.Counts && !st.Open && v >= 0 && j.ix.outcome[v] != plenary.Adopted
	}
	if st.Kind == extract.Counts && !st.EitherWay && !st.Open && isLone(st) && j.isLarge(st) {
		return true
	}
	if j.isRestOfCouncil(st) {
		return true
	}
	return st.Kind == extract.Counts && !st.EitherWay && !st.Open && counted.MatchString(j.doc.Text[st.Start:st.End])
}

// becomes tells that a number turned into another: fifty-two noes became 54.
var becomes = compile(`(?i)^\W*(became|become|turned|had become)\b`)

// isLarge says whether a lone number is more than any part of the members that is told without
// a word of them: support fell to 156.
func (j *judge) isLarge(st *extract.Statement) bool {
	for _, c := range st.Counts {
		if c.Said {
			return c.Lo > smallOrgan && !becomes.MatchString(j.doc.Text[st.End:])
		}
	}
	return false
}

// Words by which a number is that of all the others: the other eight, the eight others.
var (
	theOther  = compile(`(?i)^\W*(?:and |but |while )?the (?:other )?$|[;,:] (?:and |but |while )?the (?:other )?$`)
	theOthers = compile(`(?i)\bthe other $|\bothers\b`)
)

// isRestOfCouncil says whether a number is of all other members of the Council, with those whom the
// sentence or the one before has right: seven members supported it; the eight others opposed it.
func (j *judge) isRestOfCouncil(st *extract.Statement) bool {
	f := &j.frames[st.Frame]
	if st.Kind != extract.Counts || f.vote < 0 || j.ix.body[f.vote] != plenary.SecurityCouncil || !isLone(st) {
		return false
	}
	at := j.sentenceStart(st.Start)
	before := j.doc.Text[at:st.Start]
	if !theOther.MatchString(before) || !theOthers.MatchString(before) && !theOthers.MatchString(j.doc.Text[st.Start:st.End]) {
		return false
	}
	seats := int32(15)
	if j.rec.Date(f.vote).Year < 1966 {
		seats = 11 // until the Charter was amended (resolution 1991 (XVIII))
	}
	n := int32(0)
	for _, c := range st.Counts {
		n = max(n, int32(c.Lo))
	}
	from := max(0, at-2)
	from = j.sentenceStart(from)
	return slices.ContainsFunc(f.evidence(), func(o *extract.Statement) bool {
		if o == st || o.Kind != extract.Counts || o.Start < from || o.Start > st.Start || !isLone(o) {
			return false
		}
		c := j.compare(o, f.vote)
		return c.agrees() && slices.ContainsFunc(o.Counts[:], func(c extract.Count) bool { return c.Said && !c.Hedged() && int32(c.Lo)+n == seats })
	})
}

// majoritySide names a side by which of them was the larger.
var majoritySide = compile(`(?i)\b(?:the|a) (?:majority|minority|winning side|losing side|winners|losers)\b`)

// isOfLargerSide says whether members are said to have been with the majority, or the minority, of a
// text that was not adopted: the larger side may be that of those against.
func (j *judge) isOfLargerSide(st *extract.Statement, v int) bool {
	return st.Kind == extract.Who && j.ix.outcome[v] != plenary.Adopted && majoritySide.MatchString(j.doc.Text[st.Start:st.End])
}
