package claims

import (
	"github.com/plenary-vote/plenary/claims/extract"
)

var (
	// votedThere are words that tell by themselves of a vote that was cast, not of a view.
	votedThere = compile(`(?i)\b(vot(ed|ing|es?)|abst(ain|ention)|sa(id|ying) (no|yes)|in favou?r|join|too\b|likewise|sid(ed|ing))`)
	// atOtherTimes are words for what was done, or meant, before the vote or of another text.
	atOtherTimes = compile(`(?i)\b(had|has|would|at first|first|origin\w+|initial\w*|earlier|before|previous\w*|last|then|later|since|again|amend\w+|paragraphs?|clause|procedur\w+|motion|prefer\w*|want\w*|meant|intend\w*|mistake|error|wrongly|correct\w*|afterwards|record|second|rival|other (text|draft|resolution))\b`)
)

// toldBothWays says whether a list names a member in a position that the same account of the
// vote denies a few sentences off, while the others of the list are in theirs: France and
// Britain voted no; Britain and China abstained. The list is meant as it was read, so that the
// member was put into it by mistake. So it is where one alone is told to have voted otherwise
// than a list that is right has it.
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
	words := j.doc.Text[st.Start:st.End]
	if odd != 1 || !plainVerb.MatchString(words) || same == 0 && (!votedThere.MatchString(words) || atOtherTimes.MatchString(j.surroundings(st))) {
		return false
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Kind != extract.Who || o == st || j.frames[o.Frame].vote != f.vote || o.Start-st.End > near || st.Start-o.End > near {
			continue
		}
		oc := j.compare(o, f.vote)
		if same == 0 && (len(o.People) != 1 || len(o.People[0].Names) < 2 || oc.denies() || !plainVerb.MatchString(j.doc.Text[o.Start:o.End])) {
			continue
		}
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
