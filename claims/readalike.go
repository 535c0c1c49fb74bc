package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/stances"
)

// alikeLead is the lead from which a learned reading confirms one that the rules read loosely.
const alikeLead = 3 * stances.Parts

// readAlike says whether the learned weights give the members of a loose statement the position
// that the rules do.
func (j *judge) readAlike(st *extract.Statement) bool {
	if st.Kind != extract.Who || len(st.People) != 1 {
		return false
	}
	p := &st.People[0]
	if len(p.Groups) > 0 || p.Not || p.Only {
		return false
	}
	return slices.ContainsFunc(j.art.Mentions, func(m extract.Mention) bool {
		return m.Start < st.End && st.Start < m.End && m.Position == p.Position && m.Lead >= alikeLead && slices.Equal(m.Names, p.Names)
	})
}
