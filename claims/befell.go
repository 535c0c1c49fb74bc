package claims

import "github.com/plenary-vote/plenary/claims/extract"

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
