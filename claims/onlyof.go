package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
)

var (
	// ofFew bounds those of whom "only" is said: of the Five, alone among the permanent members.
	ofFew = compile(`(?i)\b(?:the (?:big |permanent )?five|p-?5|permanent (?:five|members|powers)|veto powers|the (?:ten|nordics|brics|seven|g-?7|e-?10|elected ten))\b|\b(?:as for|among) (?:the )?(?-i:[A-Z])[\w ]{2,40}(?: (?:was|were) concerned)?, only\b`)

	// ofRegion bounds those of whom "only" is said by what a part of the world did as one: Latin America was
	// nearly at one: only El Salvador sided with Washington.
	ofRegion = compile(`(?i)\b(?:(?:latin|central|south|north) america|the americas|(?:western |eastern )?europe|africa|asia|the (?:arabs?|arab (?:world|states|bloc|league|group)|caribbean|pacific|west|east|eastern bloc|union|commonwealth|gulf|non-aligned|third world|nordics?|balkans|islands)|nato|asean|(?:the )?(?:eu|european (?:union|community)))\b[^.;:]{0,40}\b(?:at one|as one|united|solid(?:ly)?|unanimous(?:ly)?|together|in unison|of one mind|en bloc|as a bloc)\b[^.;:]{0,30}(?:[:;,–—]| -) ?(?:only|with only)\b`)

	// withOf is a member named by the one it speaks for: only El Salvador, along with the delegation of the
	// new Panamanian president.
	withOf = compile(`\b(?:along with|together with|alongside|as well as|plus|besides|and) (?:the |an? )?(?:\w+ )?(?:delegations?|envoys?|ambassadors?|delegates?|representatives?|seat|vote|men|man) of (?:the )?(?:new|old|former|deposed|exiled|rival|\w+(?:an|ese|ish|i)) `)

	// onlyOfKind is an aside that calls somebody the only one of a kind, with the vote behind it:
	// Cuba, the only country in the Americas under Communist rule, voted against.
	onlyOfKind = compile(`(?i)(?:,|–|—| -|\() ?(?:then |still |now )?(?:the|its|their|our|his) (?:only|sole|lone|one) [^,;–—()]{3,90}(?:,|–|—| -|\)) ?(?:\w+ ){0,3}(?:vot|abst|oppos|support|back|reject|chose|preferred|did|said|was|stayed)`)
)

// isOnlyOfSome says whether "only" is said of part of those who voted, or of more than were
// understood, by the words of its sentence.
func (j *judge) isOnlyOfSome(st *extract.Statement) bool {
	if st.Kind != extract.Who {
		return false
	}
	said, sentence := j.doc.Text[st.Start:st.End], j.sentence(st)
	if slices.ContainsFunc(st.People, func(p extract.People) bool { return p.Only || p.Within > 0 }) && withOf.MatchString(said) {
		return true
	}
	return slices.ContainsFunc(st.People, func(p extract.People) bool { return p.Only }) &&
		(ofFew.MatchString(sentence) || ofRegion.MatchString(sentence) || onlyOfKind.MatchString(said))
}

// amongThem leads to a number of those among whom somebody was.
var amongThem = compile(`(?i)\b(?:among|amongst|amid|with|joined|one of|two of|three of) (?:the )?$`)

// isOfWholeSide says whether a number told of a group is that of all who took the position: of the
// EU's 27 Germany and Italy took refuge among 45 abstainers.
func (j *judge) isOfWholeSide(st *extract.Statement, v int) bool {
	return st.Kind == extract.Who && amongThem.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) && slices.ContainsFunc(st.People, func(p extract.People) bool {
		n, ok := j.rec.Tally(v).Of(p.Position).Int()
		return ok && p.Number.Said && len(p.Groups) > 0 && n == int64(p.Number.Lo) && n == int64(p.Number.Hi)
	})
}
