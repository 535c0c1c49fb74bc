package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// reseat gives statements on members back to the vote of the Assembly told before them,
// where the event they were put to is a vote of the Council in passing in which one of the
// members had no seat: what three vetoes had kept the Council from saying the Assembly
// said, 75 to 20. Poland abstained.
func (j *judge) reseat() {
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote < 0 || f.frame.Said || j.ix.body[f.vote] != plenary.SecurityCouncil || len(f.statements) > maxEvidence {
			continue
		}
		if o := j.assemblyBefore(i); o >= 0 {
			j.reseatTo(i, o)
		}
	}
}

// assemblyBefore is the last event before the one at i that was resolved to a vote of the
// Assembly and tells its numbers, -1 when there is none or the article tells of two.
func (j *judge) assemblyBefore(i int) int {
	at := -1
	for k := range j.frames {
		o := &j.frames[k]
		if o.vote < 0 || k == i || j.ix.body[o.vote] != plenary.GeneralAssembly {
			continue
		}
		if at >= 0 && j.frames[at].vote != o.vote {
			return -1
		}
		if at < 0 && !o.several && tells(o, extract.Counts) && j.refuted(o, int32(o.vote)) == 0 {
			at = k
		}
	}
	return at
}

// reseatTo moves the statements on members of the event at i to the one at o, where those
// that the Council did not seat have a ballot there and one at least is borne out.
func (j *judge) reseatTo(i, o int) {
	f, to := &j.frames[i], &j.frames[o]
	var moved []*extract.Statement
	seatless, right := 0, 0
	for _, st := range f.statements {
		if st.Kind != extract.Who {
			continue
		}
		c := j.compare(st, to.vote)
		a, d, u := c.count()
		if u > 0 || a+d == 0 || st.Start < to.statements[0].Start {
			return
		}
		if d == 0 {
			right++
		}
		if j.lacksSeat(st, f.vote) {
			seatless++
		}
		moved = append(moved, st)
	}
	if seatless == 0 || right == 0 {
		return
	}
	f.statements = slices.DeleteFunc(slices.Clone(f.statements), func(st *extract.Statement) bool { return slices.Contains(moved, st) })
	for _, st := range moved {
		st.Frame = o
	}
	to.statements = append(slices.Clone(to.statements), moved...)
}

// lacksSeat says whether one of those whom a statement names had no seat in vote v of the
// Council.
func (j *judge) lacksSeat(st *extract.Statement, v int) bool {
	c := j.compare(st, v)
	return slices.ContainsFunc(c.slots, func(s slot) bool {
		return !s.agrees && len(s.name) == 3 && j.rec.Position(v, plenary.Code(s.name)) == plenary.UnknownPosition
	})
}
