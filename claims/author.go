package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// butAuthor says whether all that is wrong with "only" is that one more member of the
// Council was in favour: the author of a text is not always counted.
func (j *judge) butAuthor(st *extract.Statement, c *comparison, v int) bool {
	if j.besidesIt(st, c) {
		return true
	}
	if st.Kind != extract.Who || len(st.People) != 1 || st.People[0].Position != plenary.Yes || j.ix.body[v] != plenary.SecurityCouncil {
		return false
	}
	for _, s := range c.slots {
		if !s.agrees && s.name != "only" {
			return false
		}
	}
	return j.rec.Tally(v).Yes.Or(0) == int64(len(st.People[0].Names)+1)
}

// followers are words for those who side with somebody, who is not one of them.
var followers = compile(`(?i)^(only |just |but |exactly |precisely )*[\w-]+ (\w+ )?(supporters?|backers?|allies|ally|friends?|takers?|followers?|companions?|partners?|sympathi[sz]ers?|adherents?|converts?)\b`)

// fewSide is the largest side that its leader may be left out of.
const fewSide = 20

// besidesIt says whether a number counts those who sided with somebody, and the record has one
// more: the draft's author found two supporters, and three were in favour.
func (j *judge) besidesIt(st *extract.Statement, c *comparison) bool {
	if st.Kind != extract.Counts || st.Reckoned != nil || !followers.MatchString(j.doc.Text[st.Start:st.End]) {
		return false
	}
	any := false
slots:
	for _, s := range c.slots {
		if s.agrees || s.unknown {
			continue
		}
		for _, p := range [...]plenary.Position{plenary.Yes, plenary.No, plenary.Abstain} {
			if n, ok := c.tally.Of(p).Int(); s.name == p.String() && ok && n <= fewSide && int64(st.Counts[p].Hi)+1 == n {
				any = true
				continue slots
			}
		}
		return false
	}
	return any
}
