package claims

import (
	"regexp"

	"github.com/plenary-vote/plenary/claims/extract"
)

// What members did not do, or only might have: words that lead to what is told of a vote.
var (
	// shunned leads to a verb in -ing: refrained from using its veto, came close to opposing it.
	shunned = regexp.MustCompile(`(?i)\b(?:from|against|out of|short of|instead of|rather than|(?:intention|idea|thought|talk|question|option|prospect|possibility|choice|hope|hopes|fear|risk|point|verge|brink|dream|prospects|habit) of|(?:thought|talked|spoke|spoken|accused|afraid|wary|suspected|tired|capable|incapable|fearful|convicted|dreamed|dreamt) of|(?:close|closer|closest|near|nearer|averse|opposed|objected|given|reduced|resigned|committed|used) to|(?:dispensed|toyed|flirted|threatened|played) with|(?:thought|talked|spoke|thinking|talking|hesitant|doubts) about|(?:reason|reasons|need|case|grounds|excuse|cause) for|resisted|avoided|considered|contemplated|mulled|(?:ruled|ruling) out|g[ai]ven? up|stopped|ceased|risked|postponed|delayed|regretted|denied|discussed|weighed|feared|escaped|favou?red|spared(?: \w+){1,4}|without)\s+(?:\w+ly\s+|either\s+|even\s+|again\s+)?(?:voting\s+(?:against|for|in favou?r|yes|no|with|down|it)|opposing|supporting|backing|rejecting|endorsing|approving|casting|using|wielding|exercising|deploying|vetoing|blocking|killing|abstaining|saying|siding|joining|standing|taking part|raising|going along)\b`)

	// onlyMeant leads to an infinitive: saw no reason to vote against it, was told to abstain.
	onlyMeant = regexp.MustCompile(`(?i)\b(?:declined|refused|failed|omitted|neglected|forbore|(?:reason|reasons|wish|intention|intentions|need|cause|desire|way|motive|incentive|grounds|occasion|right|power|chance|opportunity|option|obligation|duty|freedom|mandate|plan|plans|threat|offer|promise|call|calls|refusal|failure|readiness|willingness|reluctance|instructions|orders)|position|ready|unwilling|reluctant|loath|loth|prepared|willing|able|unable|free|inclined|disinclined|tempted|likely|unlikely|expected|asked|told|urged|instructed|ordered|advised|invited|begged|pressed|lobbied|encouraged|entitled|supposed|due|set|bound|keen|eager|minded|afraid|scared|anxious|poised|meant|wanted|hoped|planned|intended|threatened|promised|vowed|pledged|agreed|hesitated|wished|offered|tried|attempted|sought|longed|proposed|preferred not|too \w+|about|going|not|used),?(?: too late,| in vain,| at first)? to (?:\w+ly |even |again )?(?:vote|oppose|support|back|reject|endorse|approve|cast|use|wield|exercise|deploy|veto|block|kill|abstain|say|side|join|stand|take part|raise|go along)\b`)
)

// onlyConsidered says whether a statement on members tells, by the verb that governs it, what
// they did not do, or would, should or might have done.
func (j *judge) onlyConsidered(st *extract.Statement) bool {
	if st.Kind != extract.Who && st.Kind != extract.Veto {
		return false
	}
	said := j.doc.Text[st.Start:st.End]
	return shunned.MatchString(said) || onlyMeant.MatchString(said)
}
