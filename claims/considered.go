package claims

import (
	"regexp"
	"strings"

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

// Members that what is told is of, or about, rather than told of: a swap with Tehran, the
// settlements of Israel; Israel's settlements have no validity.
var (
	ofMember    = regexp.MustCompile(`(?i)\b(?:with|of|from|over|about|on|in|to|towards?|between|against|for|into|near)(?: the)? $`)
	memberHolds = regexp.MustCompile(`^[^,;:]{1,40}['’]s? (?:\w+ ){1,4}(?:have|has|had|is|are|was|were)\b`)
)

// isMatterOf says whether a member that could not vote is named as one that a text is about.
func (j *judge) isMatterOf(st *extract.Statement) bool {
	if c := j.doc.Text[st.Start]; c < 'A' || c > 'Z' {
		return false
	}
	return ofMember.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) || memberHolds.MatchString(j.doc.Text[st.Start:st.End])
}

// Words beside "binding" that deny it, or speak of something else that binds: nor are its
// resolutions binding, morally binding, in contrast to the Council's decisions.
var (
	bindsNot = regexp.MustCompile(`(?i)\b(?:nor|neither|not|never|none|nothing|nobody|hardly|scarcely|seldom|rarely|barely|anything but|far from|short of|less than|as if|as though|moral\w*|politically|pretend\w*|thought|believed|considered|claim\w*|recalls?|recalled|stress\w*|mistake|wrong|error|myth)\b[^.;:]{0,60}$|n['’]t\b[^.;:]{0,40}$|^\W*(?:were|had|if|unless)\b|\b(?:council (?:decisions|resolutions)|decisions of the (?:security )?council|council['’]s)[^;:]{0,60}$|\b(?:court|judge?ment)\b[^,;:]{0,30}$`)
	bindsSo  = regexp.MustCompile(`(?i)^[^.;]{0,60}\b(?:in conscience|but (?:it|they) (?:is|are|was|were) not|if nothing else|only in name|only on paper)\b`)
	setApart = regexp.MustCompile(`(?i)\b(?:unlike|in contrast to|as opposed to|not (?:only|just|merely|simply))\b[^,;:]*,?`)
)

// mayNotBind says whether the words around a statement that a text binds may deny it.
func (j *judge) mayNotBind(st *extract.Statement) bool {
	if st.Kind != extract.Binding || !st.Binding {
		return false
	}
	clause, rest := j.doc.Text[j.sentenceStart(st.Start):st.End], j.doc.Text[st.End:j.sentenceEnd(st.End)]
	if i := strings.LastIndexAny(clause, ";:"); i >= 0 {
		clause = clause[i+1:]
	}
	return bindsNot.MatchString(setApart.ReplaceAllString(clause, "")) || bindsSo.MatchString(rest)
}

// Those who are counted apart from others that took the same position: besides New Delhi, two
// said no; the same three abstained along with Nigeria.
var (
	besideOthers = regexp.MustCompile(`(?i)\b(?:besides|apart from|aside from|in addition to|other than)\b[^.;:,]{1,60},? $`)
	withOthers   = regexp.MustCompile(`(?i)^,? (?:along with|together with|alongside|in company with|in the company of|as well as|in addition to|besides|plus|joined by)\b`)
)

// leavesOthersOut says whether the words around a count say that others took the position too.
func (j *judge) leavesOthersOut(st *extract.Statement, c *comparison) bool {
	agree, deny, _ := c.count()
	if st.Kind != extract.Counts || deny != 1 {
		return false
	}
	return agree == 0 && besideOthers.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) || withOthers.MatchString(j.doc.Text[st.End:j.sentenceEnd(st.End)])
}
