package claims

import "github.com/plenary-vote/plenary/claims/extract"

// onlyThen says whether a number is told plainly of the only vote that its body held within a
// day of the one told, on the matter told.
func (j *judge) onlyThen(st *extract.Statement, f *frameResult, without *scored) bool {
	const enough = 2.0
	return !st.Loose && !st.EitherWay && !st.Open && !f.frame.Amendment && !f.frame.Another && !f.frame.Borrowed && without.by[bySubject] >= enough && j.alone(int32(f.vote))
}
