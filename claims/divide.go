package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
)

// notBefore takes weight from the vote of the event told before, where an event is
// placed by it: what came two days later is not the same vote.
func (j *judge) notBefore(f *frameResult) {
	const same = 6.0 // bits
	fr := f.frame
	if fr.Before < 0 || j.frames[fr.Before].vote < 0 || !fr.Another && (!fr.Later || fr.Borrowed || fr.Heading) {
		return
	}
	if fr.Another && !j.hasSister(f, j.frames[fr.Before].vote) {
		return
	}
	for i := range f.ranked {
		if f.ranked[i].vote == int32(j.frames[fr.Before].vote) {
			f.ranked[i].total -= same
		}
	}
	slices.SortStableFunc(f.ranked, byTotal)
}

// hasSister says whether an event that is said to be of another text than one told before
// may be of one that was voted on beside it: a rival draft of the same day.
func (j *judge) hasSister(f *frameResult, told int) bool {
	const near = 10.0 // bits
	for i := range f.ranked {
		v := int(f.ranked[i].vote)
		if v != told && f.ranked[0].total-f.ranked[i].total < near && j.apart(v, told) == 0 && j.ix.body[v] == j.ix.body[told] && j.ix.sameMatter(v, told) && !j.toldElsewhere(v, f) {
			return true
		}
	}
	return false
}

// divide takes an event apart that tells of two votes without a word between: the
// Soviet veto had barely been recorded when the Council, by 12 votes to 2, called
// the Assembly. What one vote does not bear out must all be borne out by another
// of the same days.
func (j *judge) divide() {
	const most = 64 // events of an article
	for i := 0; i < len(j.frames) && len(j.frames) < most; i++ {
		f := &j.frames[i]
		if len(f.ranked) < 2 || f.beyond != 0 || len(f.statements) > maxEvidence {
			continue
		}
		if f.vote < 0 && f.several {
			j.unlikeOthers(i)
		}
		if len(f.statements) > 1 && (f.vote >= 0 || f.several) {
			j.divideAt(i)
		}
	}
}

// divideAt divides the event at i where another vote bears out what its own does
// not.
func (j *judge) divideAt(i int) {
	const (
		tried  = 6
		enough = 4.0 // bits
		about  = 3.5 // bits of the subject
		near   = 0.8 // of the subject of the vote whose numbers are told
	)
	f := &j.frames[i]
	a := &f.ranked[0]
	if f.vote >= 0 && int32(f.vote) != a.vote {
		return
	}
	var rest, odd []*extract.Statement
	for _, st := range f.statements {
		c := j.compare(st, int(a.vote))
		if _, d, u := c.count(); d+u > 0 {
			odd = append(odd, st)
		} else {
			rest = append(rest, st)
		}
	}
	if len(odd) == 0 || len(rest) == 0 {
		return
	}
	found := -1
	for k := 1; k < len(f.ranked) && k <= tried; k++ {
		b := &f.ranked[k]
		if j.sameAct(a.vote, b.vote) || b.by[byDate] < a.by[byDate]-1 || b.by[bySubject] < about && b.by[bySymbol] <= 6 || j.ix.body[a.vote] != j.ix.body[b.vote] || b.by[bySymbol] < 0 {
			continue
		}
		if !slices.ContainsFunc(odd, func(st *extract.Statement) bool { return st.Kind != extract.Who }) && b.by[bySubject] < a.by[bySubject]*near && b.by[bySymbol] <= 6 {
			continue // who voted how is of the vote whose numbers are told, not of one on something like it
		}
		tail := frameResult{frameEvidence: frameEvidence{frame: f.frame, statements: odd}}
		if !j.bearsOut(int(b.vote), &tail, enough) {
			continue
		}
		if found >= 0 {
			return // more than one may be meant
		}
		found = k
	}
	if found < 0 {
		return
	}
	tail := *f
	tail.statements, tail.seen = odd, nil
	tail.ranked = append([]scored{f.ranked[found]}, slices.Delete(slices.Clone(f.ranked), found, found+1)...)
	tail.vote, tail.several = int(tail.ranked[0].vote), false
	f.statements, f.vote, f.several = rest, int(a.vote), false
	for _, st := range odd {
		st.Frame = len(j.frames)
	}
	j.frames = append(j.frames, tail)
}

// toldOtherwise says whether another event of the article tells of a vote with a
// number that the event at i gives differently.
func (j *judge) toldOtherwise(i int, v int32) bool {
	if j.refuted(&j.frames[i], v) == 0 {
		return false
	}
	for k := range j.frames {
		if o := &j.frames[k]; k != i && int32(o.vote) == v && tells(o, extract.Counts) && j.refuted(o, v) == 0 {
			return true
		}
	}
	return false
}

// tells says whether an event has a statement of a kind.
func tells(f *frameResult, kind extract.Kind) bool {
	return slices.ContainsFunc(f.statements, func(st *extract.Statement) bool { return st.Kind == kind })
}

// refuted counts the numbers of an event that a vote denies.
func (j *judge) refuted(f *frameResult, v int32) int {
	n := 0
	for _, st := range f.evidence() {
		if st.Kind == extract.Counts {
			c := j.compare(st, int(v))
			_, d, _ := c.count()
			n += d
		}
	}
	return n
}

// unlikeOthers gives the event at i, for which more than one vote may be meant, the
// likeliest of those that the article does not tell of with other numbers, where it
// bears out everything and is ahead of the rest.
func (j *judge) unlikeOthers(i int) {
	const (
		enough = 3.0 // bits
		tried  = 8
	)
	f := &j.frames[i]
	var left []scored
	skipped := 0
	for k := range f.ranked[:min(tried, len(f.ranked))] {
		if skipped == 0 && len(left) > 0 && left[0].total-f.ranked[k].total >= marginNeeded {
			return
		}
		if j.toldOtherwise(i, f.ranked[k].vote) {
			skipped++
		} else {
			left = append(left, f.ranked[k])
		}
	}
	if skipped == 0 || len(left) == 0 {
		return
	}
	b := left[0]
	if b.strength() < identified || !j.bearsOut(int(b.vote), f, enough) || !j.mayBeOn(f, int(b.vote)) {
		return
	}
	for _, o := range left[1:] {
		if b.total-o.total < marginNeeded && !j.sameAct(b.vote, o.vote) {
			return
		}
	}
	f.ranked, f.vote, f.several = left, int(b.vote), false
}
