package claims

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// What members did not do, or only might have: words that lead to what is told of a vote.
var (
	// shunned leads to a verb in -ing: refrained from using its veto, came close to opposing it.
	shunned = regexp.MustCompile(`(?i)\b(?:from|against|out of|short of|instead of|rather than|(?:intention|idea|thought|talk|question|option|prospect|possibility|choice|hope|hopes|fear|risk|point|verge|brink|dream|prospects|habit) of|(?:thought|talked|spoke|spoken|accused|afraid|wary|suspected|tired|capable|incapable|fearful|convicted|dreamed|dreamt) of|(?:close|closer|closest|near|nearer|averse|opposed|objected|given|reduced|resigned|committed|used) to|(?:dispensed|toyed|flirted|threatened|played) with|(?:thought|talked|spoke|thinking|talking|hesitant|doubts) about|(?:reason|reasons|need|case|grounds|excuse|cause) for|resisted|avoided|considered|contemplated|mulled|(?:ruled|ruling) out|g[ai]ven? up|stopped|ceased|risked|postponed|delayed|regretted|denied|discussed|weighed|feared|escaped|favou?red|spared(?: \w+){1,4}|without)\s+(?:\w+ly\s+|either\s+|even\s+|again\s+)?(?:voting\s+(?:against|for|in favou?r|yes|no|with|down|it)|opposing|supporting|backing|rejecting|endorsing|approving|casting|using|wielding|exercising|deploying|vetoing|blocking|killing|abstaining|saying|siding|joining|standing|taking part|raising|going along)\b`)

	// onlyMeant leads to an infinitive: saw no reason to vote against it, was told to abstain.
	onlyMeant = regexp.MustCompile(`(?i)\b(?:declined|refused|failed|omitted|neglected|forbore|(?:reason|reasons|wish|intention|intentions|need|cause|desire|way|motive|incentive|grounds|occasion|right|power|chance|opportunity|option|obligation|duty|freedom|mandate|plan|plans|threat|offer|promise|call|calls|refusal|failure|readiness|willingness|reluctance|instructions|orders)|position|ready|unwilling|reluctant|loath|loth|prepared|willing|able|unable|free|inclined|disinclined|tempted|likely|unlikely|expected|asked|told|urged|instructed|ordered|advised|invited|begged|pressed|lobbied|encouraged|entitled|supposed|due|set|bound|keen|eager|minded|afraid|scared|anxious|poised|meant|wanted|hoped|planned|intended|threatened|promised|vowed|pledged|agreed|hesitated|wished|offered|tried|attempted|sought|longed|proposed|preferred not|too \w+|about|going|not|used),?(?: too late,| in vain,?| at first| by [\w ]{2,30}?)? to (?:\w+ly |even |again )?(?:vote|oppose|support|back|reject|endorse|approve|cast|use|wield|exercise|deploy|veto|block|kill|abstain|say|side|join|stand|take part|raise|go along)\b`)
)

// unsaid are words around a statement that make something else of it: what was not done, was
// only meant or feared, is told of other votes, or is called untrue. Before is matched with the
// sentence up to the statement, said with the statement, behind with the rest of the sentence;
// a nil one matches anything.
var unsaid = []struct {
	kinds                []extract.Kind
	before, said, behind *regexp.Regexp
}{
	{kinds: ofMembers, said: shunned},
	{kinds: ofMembers, said: onlyMeant},
	// ought to have voted for it, was criticised for not voting
	{kinds: ofMembers, said: regexp.MustCompile(`(?i)\b(?:(?:ought to|should|could|would|might|must|need not|needn['’]t|was to|were to) have\b|(?:critici[sz]ed|blamed|reproached|attacked|chided|rebuked|faulted|praised|thanked) for (?:not )?\w+ing\b)`)},
	// nearly voted against it, at first opposed
	{kinds: ofMembers, said: regexp.MustCompile(`(?i)\b(?:nearly|almost|all but|practically|virtually|as good as|within an (?:inch|ace) of|in vain|at first|initially|originally|to begin with|in principle|once (?:\w+ed|against|for)|long|hitherto|until (?:now|then|this \w+|recently)|so far|thus far|to date|yet to|is to|in the past|over the years|for (?:many )?(?:years|decades)|often|usually|normally|routinely|always|regularly|repeatedly|traditionally|habitually|generally|ordinarily|as a rule)\b`)},
	// the President demanded that it be vetoed; lest China veto it
	{kinds: ofDeeds, said: regexp.MustCompile(`(?i)^(?:it |the \w+ )?be (?:vetoed|rejected|adopted|defeated|blocked|killed|passed)\b|\b(?:wanted|wished|hoped|feared|expected|demanded|preferred) (?:it|them|that|the \w+)\b`)},
	{kinds: ofDeeds, before: regexp.MustCompile(`(?i)\b(?:lest|in case|for fear(?: that)?)\b[^.;:]{0,40}$`)},
	{kinds: ofDeeds, before: regexp.MustCompile(`(?i)\b(?:demand|insist|ask|urg|request|beg|plead|propos|recommend|want|wish|hop|fear|expect|threat)\w* (?:[\w ]{0,20}\b)?that\b[^.;:,]{0,30}$`), said: regexp.MustCompile(`(?i)\b(?:be|veto|reject|block|kill)\b`)},
	// Australia abstained rather than vote with Washington; instead of abstaining like Britain, France
	{kinds: ofMembers, before: regexp.MustCompile(`(?i)\b(?:rather than|instead of|sooner than|without|refus\w+ to|declin\w+ to|unwilling to|not want\w* to|nor) (?:to )?(?:vot\w+|sid\w+|join\w*|stand\w*|align\w*|rank\w*|go\w*|be\w*)? ?(?:itself |themselves )?$`)},
	{kinds: ofMembers, before: regexp.MustCompile(`(?i)\b(?:like|unlike|than|rather than|instead of|and not|not|as with) (?:the )?$`), said: regexp.MustCompile(`^[^,]{2,40}, `)},
	// some papers wrongly reported that China vetoed it
	{before: regexp.MustCompile(`(?i)\b(?:wrongly|mistakenly|erroneously|falsely|incorrectly|inaccurately|mistake|misconception|myth|fallacy|legend|untrue|contrary to|misreport\w*|misremember\w*|(?:wrong|error|nonsense|false) (?:to|that))\b[^.;:]{0,80}$`)},
	// not even China vetoed it; none of the others vetoed it; neither China nor the Soviet Union
	{kinds: ofVetoes, before: regexp.MustCompile(`(?i)\b(?:not even|none of|nobody|no one|neither|nor|not one|no other|few|hardly any|not|never|n['’]t|no longer|hardly|scarcely)\b[^.;:,]{0,40}$|n['’]t\b[^.;:,]{0,40}$`)},
	{kinds: ofVetoes, said: regexp.MustCompile(`(?i)^(?:not even|none|nobody|no one|neither|not one|no other|few)\b|\b(?:not|never|n['’]t|yet to|is yet)\b`)},
	{kinds: ofCounts, said: regexp.MustCompile(`(?i)^(?:none of|neither|not one of|no other)\b`)},
	// had Nigeria voted for it, it would still have failed because of the American veto
	{kinds: ofVetoes, before: regexp.MustCompile(`(?i)^\W*(?:had|if|were|should|unless|even if|suppose)\b|\b(?:would|could|might|should|cannot|can|(?-i:may)|will|shall|must)\b[^.;:,]{0,60}$`)},
	{kinds: ofVetoes, behind: regexp.MustCompile(`(?i)^[^.;:,]{0,20}\b(?:(?:had|has|have|was|were) (?:long |widely )?(?:been )?(?:feared|expected|threatened|predicted|averted|avoided|forestalled|hoped for|announced|yet to)|(?:was|were) not\b|would|could|might)|^ (?:aside|away|unused|idle|to one side|on ice|on the shelf|in (?:its|his|her|their|the) (?:pocket|drawer|reserve|hand|bag))\b`)},
	// the United States has vetoed dozens of texts on Israel; its vetoes of other years
	{kinds: ofVetoes, behind: regexp.MustCompile(`(?i)^ (?:[\w-]+ ){0,3}?(?:dozens|scores|many|several|numerous|countless|plenty|most|more than|a (?:number|string|series|dozen|score) of|of (?:its|their|his) own|to (?:shield|protect|save|spare|defend|help)|on other|in other|in the past|over the years|since \d{4})\b`)},
	{kinds: ofVetoes, said: regexp.MustCompile(`(?i)\b(?:has|have)\b`), behind: regexp.MustCompile(`(?i)^ (?:[\w-]+ ){0,3}?(?:texts|drafts|resolutions|measures|proposals|attempts|times|no text)\b`)},
	{kinds: ofVetoes, said: regexp.MustCompile(`(?i)\bvetoes$`), before: regexp.MustCompile(`(?i)\b(?:earlier|previous|past|former|other|many|several|dozens of|\w+teen|\w+ty|those|these|with their|with its) (?:\w+ )?$`)},
	// until now they had voted for all such sanctions; Moscow had backed ten rounds of sanctions
	{kinds: ofMembers, before: regexp.MustCompile(`(?i)\b(?:until (?:now|then|this \w+|recently)|hitherto|so far|up to now|in the past|for (?:many )?(?:years|decades)|over the years|as a rule|previously|formerly|traditionally),? (?:the )?$`)},
	{kinds: ofMembers, said: regexp.MustCompile(`(?i)\b(?:had|has|have)\b`), behind: regexp.MustCompile(`(?i)^,? (?:[\w-]+ ){0,3}?(?:earlier|previous|former|such|all such|similar|other|most|many|several|dozens|rounds|resolutions|texts|sanctions)\b`)},
	// which opposes the court, let it pass
	{kinds: ofMembers, said: regexp.MustCompile(`(?i), (?:which|who) (?:\w+ly )?(?:opposes|supports|backs|rejects|oppose|support|back|reject|condemns|denounces|disputes)$`)},
	// it nearly passed; a bid to defeat it failed; the United States saw its own motion rejected
	{kinds: ofOutcomes, said: regexp.MustCompile(`(?i)\b(?:nearly|almost|all but|practically|virtually|close to|near|narrowly (?:escaped|avoided))\b|\b(?:bid|attempt|effort|motion|move|manoeuvre|maneuver|proposal|try|plan|campaign)s? to \w+`)},
	{kinds: ofOutcomes, before: regexp.MustCompile(`(?i)\b(?:saw|found|had|see|sees) (?:its|his|her|their)(?: own)? $|\b(?:bid|attempt|effort|move|manoeuvre|maneuver|lest|fear\w*|hop\w+|nearly|almost)\b[^.;:,]{0,30}$`)},
	{kinds: []extract.Kind{extract.Majority}, before: regexp.MustCompile(`(?i)\b(?:motion|proposal|bid|amendment|move|attempt|paper|draft) (?:to|that would|which would|requiring|demanding)\b[^.;:]{0,30}$`)},
	{kinds: []extract.Kind{extract.Majority}, said: regexp.MustCompile(`(?i)^(?:to )?requir(?:e|ing)\b`)},
}

// Kinds of statements that words around them may unsay.
var (
	ofVetoes   = []extract.Kind{extract.Veto}
	ofCounts   = []extract.Kind{extract.Counts}
	ofOutcomes = []extract.Kind{extract.Outcome}
	ofMembers  = []extract.Kind{extract.Who, extract.Veto}
	ofDeeds    = []extract.Kind{extract.Who, extract.Veto, extract.Outcome}
)

// asides are what stands between two commas, or two dashes.
var asides = regexp.MustCompile(`(?:, [^,;:]{2,120},| [-–—] [^–—;:]{2,120} [-–—]) `)

// isUnsaid says whether the words around a statement, or those that govern it, may make
// something else of it.
func (j *judge) isUnsaid(st *extract.Statement) bool {
	before := j.doc.Text[j.sentenceStart(st.Start):st.Start]
	said, behind := asides.ReplaceAllString(j.doc.Text[st.Start:st.End], " "), j.doc.Text[st.End:j.sentenceEnd(st.End)]
	if st.Kind == extract.Veto && st.People[0].Not {
		return false
	}
	for i := range unsaid {
		u := &unsaid[i]
		if (u.kinds == nil || slices.Contains(u.kinds, st.Kind)) && (u.before == nil || u.before.MatchString(before)) &&
			(u.said == nil || u.said.MatchString(said)) && (u.behind == nil || u.behind.MatchString(behind)) {
			return true
		}
	}
	return false
}

// reacts are words for what a government says of a text, with or without a vote; opposes is one
// where it had none; and votes leave no doubt.
var (
	reacts  = regexp.MustCompile(`(?i)\b(?:reject|accept|welcom|denounc|condemn|dismiss|disput|repudiat|defi|scorn|hail|prais|protest|ignor)\w*`)
	opposes = regexp.MustCompile(`(?i)\b(?:oppos|resist|support|back)\w*`)
	votes   = regexp.MustCompile(`(?i)\b(?:vot\w+|abst\w+|ballot\w*|veto\w*|cast|hands?|noes|no|nay|aye|yes|in favou?r|against)\b`)
)

// onlyReacts says whether members that did not vote are only told to have taken a text well or
// ill: Israel rejected the resolution.
func (j *judge) onlyReacts(st *extract.Statement, c *comparison, v int) bool {
	said := j.doc.Text[st.Start:st.End]
	if st.Kind != extract.Who || votes.MatchString(said) {
		return false
	}
	denied := 0
	for _, s := range c.slots {
		if s.agrees || s.unknown {
			continue
		}
		p := j.rec.Position(v, plenary.Code(s.name))
		if len(s.name) != 3 || !(p == plenary.UnknownPosition && opposes.MatchString(said)) && !((p == plenary.UnknownPosition || p == plenary.NotVoting) && reacts.MatchString(said)) {
			return false
		}
		denied++
	}
	return denied > 0
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
