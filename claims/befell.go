package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// befellOther says whether what is said to have become of a text became of another that the
// article tells of: the Council's draft was vetoed, the Assembly's condemnation found its
// majority.
func (j *judge) befellOther(st *extract.Statement, f *frameResult) bool {
	for i := range j.frames {
		if o := &j.frames[i]; o.vote >= 0 && o.vote != f.vote {
			if c := j.compare(st, o.vote); !c.denies() {
				return true
			}
		}
	}
	return false
}

// toldVetoed says whether the article tells of a veto in vote v: what it says was adopted
// beside that is another text.
func (j *judge) toldVetoed(v int) bool {
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote == v && slices.ContainsFunc(f.statements, func(o *extract.Statement) bool {
			if o.Kind != extract.Veto {
				return false
			}
			c := j.compare(o, v)
			return c.agrees()
		}) {
			return true
		}
	}
	return false
}

// settleWithoutFate tries events of which no vote was found once more without what is said to
// have become of the text: what is wrong of a vote must not hide it. It is kept where all else
// means a vote of the day told that had another outcome: the Council voted on Tuesday on its
// force in Macedonia; the text was adopted.
func (j *judge) settleWithoutFate() {
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote >= 0 || f.beyond != 0 || f.frame.Amendment || len(f.frame.Dates) == 0 {
			continue
		}
		var fates []*extract.Statement
		for _, st := range f.statements {
			if st.Kind == extract.Outcome && st.Outcome != 0 && st.Short == 0 && !st.Consensus && !st.Fate {
				fates = append(fates, st)
				st.Fate = true
			}
		}
		if len(fates) == 0 {
			continue
		}
		if j.settle(f); f.vote >= 0 && f.ranked[0].by[byDate] >= dayBits-2 && j.ix.outcome[f.vote] != plenary.NotRecorded {
			continue
		}
		for _, st := range fates {
			st.Fate = false
		}
		j.settle(f)
	}
}
