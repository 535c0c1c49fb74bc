package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// idlePower finds the draft that a statement says a permanent member vetoed which
// vetoed nothing in the weeks around: whichever text of those days is meant, the member
// did not. Moscow's own version went the same way. France vetoed it.
func (j *judge) idlePower(st *extract.Statement, f *frameResult, said []plenary.Code) (int, bool) {
	const likeliest, ofMatter = 8, 3.5
	if st.Loose && (len(st.Days) == 0 || !vetoedWord.MatchString(j.doc.Text[st.Start:st.End])) || f.frame.Amendment || f.beyond != 0 || len(f.ranked) == 0 || j.recalls(st) || j.castBefore(st) || yearTold.MatchString(j.surroundings(st)) || noDraft.MatchString(j.surroundings(st)) {
		return 0, false
	}
	if f.vote >= 0 && j.ix.outcome[f.vote] == plenary.Adopted && !f.frame.Another || j.mayBeUncast(st) {
		return 0, false
	}
	need := ofMatter
	if len(st.Days) > 0 && !f.frame.Borrowed && !f.frame.Heading {
		need = 1
	}
	for i := range f.ranked[:min(len(f.ranked), likeliest)] {
		s := &f.ranked[i]
		v := int(s.vote)
		if j.ix.body[v] != plenary.SecurityCouncil || j.ix.outcome[v] == plenary.Adopted || s.by[byDate] < monthBits || s.by[bySubject] < need || f.frame.Another && j.toldElsewhere(v, f) {
			continue
		}
		if j.tellsVetoers(st, v, said) || j.onDayFar(st, v) {
			return 0, false
		}
		return v, slices.ContainsFunc(said, func(c plenary.Code) bool { return j.idle(c, f, v) })
	}
	return 0, false
}

// vetoedWord is the verb by which a veto is told.
var vetoedWord = compile(`(?i)\bvetoed\b`)

// toldElsewhere says whether another event of the article was resolved to a vote.
func (j *judge) toldElsewhere(v int, f *frameResult) bool {
	for i := range j.frames {
		if o := &j.frames[i]; o != f && o.vote == v {
			return true
		}
	}
	return false
}

// onDayFar says whether the sentence of a statement gives a day that cannot be that of a
// vote.
func (j *judge) onDayFar(st *extract.Statement, v int) bool {
	return slices.ContainsFunc(st.Days, func(d when.Spec) bool {
		r := d.Range(when.Ref{Day: j.ref})
		return r.Known() && j.distance(r, v) > 1
	})
}

// idle says whether a permanent member vetoed nothing in the weeks around a vote, nor
// around a time that the article gives for it.
func (j *judge) idle(code plenary.Code, f *frameResult, v int) bool {
	const month = 31
	for _, o := range j.ix.failed {
		if j.ix.outcome[o] != plenary.Vetoed || !slices.Contains(j.vetoers(int(o)), code) {
			continue
		}
		if j.apart(int(o), v) <= quietDays {
			return false
		}
		for _, r := range f.ranges {
			if r.Known() && r.To-r.From > month || r.Distance(j.ix.days[o]) <= quietDays {
				return false
			}
		}
	}
	return true
}
