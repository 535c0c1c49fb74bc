package claims

import "github.com/plenary-vote/plenary/claims/extract"

// isPlainCount says whether a count read from few signs is explicit all the same:
// so many members set up a tribunal. Where a vote is certain without it, it can be
// of nothing else; a number whose side is open may be of those on the other.
func isPlainCount(st *extract.Statement) bool {
	return st.Kind == extract.Counts && !st.EitherWay && !st.Open
}
