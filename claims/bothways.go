package claims

import (
	"github.com/plenary-vote/plenary/claims/extract"
)

// toldBothWays says whether a list names a member in a position that the same account of the
// vote denies a few sentences off, while the others of the list are in theirs: France and
// Britain voted no; Britain and China abstained. The list is meant as it was read, so that the
// member was put into it by mistake.
func (j *judge) toldBothWays(st *extract.Statement, f *frameResult, c *comparison) bool {
	const near = 400
	if st.Kind != extract.Who || st.Loose || st.Glimpse != nil || len(st.People) != 1 || st.People[0].Not || len(st.People[0].As) > 0 {
		return false
	}
	same, odd := 0, 0
	for _, s := range c.slots {
		switch {
		case s.unknown || s.name == "only" || len(s.name) != 3:
			return false
		case s.agrees:
			same++
		default:
			odd++
		}
	}
	if odd != 1 || same == 0 || !plainVerb.MatchString(j.doc.Text[st.Start:st.End]) {
		return false
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Kind != extract.Who || o == st || j.frames[o.Frame].vote != f.vote || o.Start-st.End > near || st.Start-o.End > near {
			continue
		}
		oc := j.compare(o, f.vote)
		for _, a := range oc.slots {
			for _, b := range c.slots {
				if a.name == b.name && a.agrees && !a.unknown && !b.agrees {
					return true
				}
			}
		}
	}
	return false
}
