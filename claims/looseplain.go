package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// Words by which members, named at the head of a clause, are plainly said to have voted in a way,
// however the rest of the sentence goes on: in the afternoon Washington itself abstained; Spain and
// Romania backed Belgrade; Moldova, of all countries, supplied the lone abstention.
var (
	headsClause = compile(`(?i)(?:^|[;:.!?(—–\n]["”’)]* ?| - |,? (?:and|but|while|whereas|though|as) |\b(?:in the (?:afternoon|morning|evening)|today|yesterday|on (?:[A-Z]\w+day)),? )(?:only |even |both |the |then |now |, )*$`)
	headEnds    = `(?i)^(?:['’]s (?:delegat\w+|government|ambassador|envoy|man))?(?: \([^()]{1,40}\))?(?: itself| alone| again| too| once again| once more| duly| merely| simply| also| both| all| then| now)*(?:, (?:of all (?:countries|people|places|members|states)|of course|naturally|as (?:ever|always|expected|promised|feared)|for once|to (?:general|everyone's|his|her|their|our) \w+|alas|surprisingly|however|too|for (?:its|her|their) part|which by chance[^,]{1,60}|unlike [^,]{1,40}|with [^,]{1,40}),)? `
	didBy       = map[plenary.Position]*pattern{
		plenary.Yes:     compile(headEnds + `(?:voted (?:for|in favou?r|yes|aye|with (?:the majority|us))|(?:supported|backed) (?:it|the (?:text|resolution|draft|motion|measure|plan))|said yes|(?:were|was) (?:then |now |both )?(?:in favou?r|for it|with the majority|in the majority))\b`),
		plenary.No:      compile(headEnds + `(?:voted (?:against|no|nay)|(?:opposed|rejected) (?:it|the (?:text|resolution|draft|motion|measure|plan))|said (?:no|nay)|cast the (?:only|sole|single|lone|solitary) (?:no|nay|vote against|negative vote|dissenting vote)|(?:was|were) (?:alone in (?:voting against|opposing)|the (?:only|sole|single|lone) (?:no|nay|vote against|opponent|dissenter)|against it)|stood alone(?: on \w+)? in (?:voting against|opposing))\b`),
		plenary.Abstain: compile(headEnds + `(?:abstained|(?:supplied|cast|provided) the (?:only|sole|single|lone|solitary) abstention|(?:was|were) the (?:only|sole|single|lone) (?:abstention|abstainer)|withheld (?:its|her|his|both their|their) (?:support|vote)|sat (?:it )?out|did neither|stayed neutral)\b`),
	}
)

// isPlainlySaid says whether the words of a loose statement are plain.
func (j *judge) isPlainlySaid(st *extract.Statement) bool {
	if st.Kind != extract.Who || len(st.People) != 1 {
		return false
	}
	p := &st.People[0]
	did := didBy[p.Position]
	if did == nil || p.Not || p.Only || len(p.Groups)+len(p.As)+len(p.AsGroups) > 0 || p.Unread > 0 {
		return false
	}
	return slices.ContainsFunc(j.art.Mentions, func(m extract.Mention) bool {
		return m.Start < st.End && st.Start < m.End && slices.Equal(m.Names, p.Names) && did.MatchString(j.doc.Text[m.End:]) && headsClause.MatchString(j.doc.Text[j.sentenceStart(m.Start):m.Start])
	})
}
