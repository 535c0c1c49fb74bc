package claims

import (
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
