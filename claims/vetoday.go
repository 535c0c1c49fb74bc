package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// slippedWeekday says whether the one day that a frame gives is a weekday told of a veto, or
// of a full tally, wrong but of the week of the article, in which only one draft on the matter
// was vetoed: China on Monday vetoed the force in Macedonia; the vote on Sunday was 14-0-1.
func (j *judge) slippedWeekday(f *frameResult, best *scored) bool {
	if f.frame.Borrowed || f.frame.Heading || len(f.frame.Dates) != 1 || !told(f.frame, 0) && !f.frame.DateBeside[0] || !j.justNow(best.vote) || best.by[bySubject] < slipSubject {
		return false
	}
	if veto := j.ix.outcome[best.vote] == plenary.Vetoed && best.by[byVeto] >= slipVeto; !veto && !j.fullTally(f, int(best.vote)) {
		return false
	}
	s := f.frame.Dates[0]
	r := s.Range(when.Ref{Day: j.ref})
	if s.Weekday == when.AnyWeekday || !r.Known() || j.distance(r, int(best.vote)) > nearDays || j.ix.lastDay[best.vote] != j.ix.days[best.vote] {
		return false
	}
	for i := range f.ranked {
		if o := &f.ranked[i]; o.vote != best.vote && !j.sameAct(o.vote, best.vote) && best.total-o.total < datedLead {
			return false
		}
	}
	return true
}

// vetoBeside says whether a veto that the adopted text of an event denies was cast by the same on
// another draft of that day or the one beside it: the article may tell of both, the Russian
// veto on Cyprus and the vote on North Korea, in one breath.
func (j *judge) vetoBeside(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Veto || len(st.People) == 0 || len(st.People[0].Names) == 0 || j.ix.outcome[f.vote] == plenary.Vetoed || f.ranked[0].by[bySymbol] > 6 {
		return false
	}
	lo, hi := j.ix.between(j.ix.days[f.vote]-1, j.ix.days[f.vote]+1)
	for k := lo; k < hi; k++ {
		if k == f.vote || j.ix.body[k] != plenary.SecurityCouncil || j.ix.outcome[k] != plenary.Vetoed {
			continue
		}
		c := j.compare(st, k)
		if a, d, u := c.count(); a > 0 && d+u == 0 {
			return true
		}
	}
	return false
}
