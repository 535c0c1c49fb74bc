package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
)

var (
	// ofFew bounds those of whom "only" is said: of the Five, alone among the permanent members.
	ofFew = compile(`(?i)\b(?:the (?:big |permanent )?five|p-?5|permanent (?:five|members|powers)|veto powers|the (?:ten|nordics|brics|seven|g-?7|e-?10|elected ten))\b|\b(?:as for|among) (?:the )?(?-i:[A-Z])[\w ]{2,40}(?: (?:was|were) concerned)?, only\b`)

	// onlyOfKind is an aside that calls somebody the only one of a kind, with the vote behind it:
	// Cuba, the only country in the Americas under Communist rule, voted against.
	onlyOfKind = compile(`(?i)(?:,|–|—| -|\() ?(?:then |still |now )?(?:the|its|their|our|his) (?:only|sole|lone|one) [^,;–—()]{3,90}(?:,|–|—| -|\)) ?(?:\w+ ){0,3}(?:vot|abst|oppos|support|back|reject|chose|preferred|did|said|was|stayed)`)
)

// isOnlyOfSome says whether "only" is said of part of those who voted, by the words of its sentence.
func (j *judge) isOnlyOfSome(st *extract.Statement) bool {
	if st.Kind != extract.Who || !slices.ContainsFunc(st.People, func(p extract.People) bool { return p.Only }) {
		return false
	}
	return ofFew.MatchString(j.sentence(st)) || onlyOfKind.MatchString(j.doc.Text[st.Start:st.End])
}
