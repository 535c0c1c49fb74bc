package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// Members named together of whom the words say one thing, though not in a grammar that is understood.
var (
	// didTogether is what stands behind them where it tells what they did in a vote: Vietnam and Laos
	// were still among them; Iran and Chad chose the fence; India, Peru and Chad weren't sure.
	didTogether = compile(`(?i)^(?:['’]s?)?(?: \([^()]{1,50}\))?(?:,? (?:all|both|each|too|also|as well|again|still|then|now|today|yesterday|likewise|alone|themselves|here|there|even|once more|for once|however|though|in turn|by contrast|who|which|that|\w+ly|(?:our|his|her|their|its|all of them) [^.;:!?,]{1,60},)){0,3}[ ,]+` +
		`(?:vot(?:ed?|es|ing)\b|abstain(?:s|ed|ing)?\b|oppos(?:ed?|es|ing)|support(?:ed|s|ing)?|back(?:ed|s|ing)|join(?:ed|s|ing)?|sid(?:ed?|es|ing)|reject\w*|st(?:ood|and|ands|anding) (?:by|with|beside|behind|aside|apart|against|out|alone)|held (?:back|out|off|firm|aloof)|sat (?:it )?out|sat on|stayed (?:out|away|neutral|on)|(?:refus\w+|declin\w+)(?:(?-i:[.,;:!?)])| it\b| to (?:vote|back|support|take|go along|join|say|choose|oppose)\b)|prefer\w+ (?:not|to)|cho(?:se|osing) (?:to|not|the|neither)|opted|(?:would|did|do|could|dared?)(?: not|n['’]t)(?:(?-i:[.,;:!?)])| (?:both |even )?(?:vote|support|back|join|go|oppose|follow|like|want|yield|say|take sides|choose|raise|stand|object|bring|flinch|waver|budge)\b)|would (?:have none|rather not)|were not\b|weren['’]t\b|(?:have |had |both |all ){0,2}(?:gone|went|go) (?:over|along|with|the other)|` +
		`(?:(?:were|are|was|is|being|be|stand|stood|had been|have been) (?:(?:all|both|also|then|now|still|again|\w+ly|here|there)[ ,]+|for once,? )*)?(?:(?:among|part of) (?:the|that|this|those|them|it)\b|(?:in|of) (?:it|them|those|(?:that|this|the)(?: same| \w+)?(?: (?:group|camp|company|number|minority|majority|list|column|lot|category|side|mind|opinion|club|trio|quartet|party))?(?-i:[.,;:!?)]| who| that| and))|with (?:us|them|it|him|her)\b|against|opposed|hostile|unsure|undecided|(?:the |(?:were|are|was|being|be) )(?:beside|two|three|four|five|six|seven|eight|nine|ten|some|others?|only|noes|doubters|abstainers|opponents|dissenters|naysayers|holdouts|exceptions)\b|on (?:that|the|our|his|her) |[\w]+['’]s? (?:only |sole )?(?:company|friends|allies|companions))|` +
		`belong\w* to|figur\w+ (?:among|in)|ma[dk]es? (?:it|up (?:the|his|her|their|its|our) (?:\w+ of|number|\w+ (?:noes|nays|abst\w+|opponents)|noes|nays|abst\w+|opponents|opposition|minority|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+))|kept (?:them|him|her|it|out|away|aloof|to)|glow\w*|shone|lit up|pressed|pushed|raised (?:their|its|his) (?:hand|arm)|put (?:up )?their|said (?:no|yes|nay|aye|nothing|neither|otherwise|so)|say (?:no|yes|nay|aye|nothing)|lined up|fell in|(?:turned up|found themselves|were found|landed|ended up)(?:, [^,]{1,20},)? (?:in|on|among|with)|(?:have )?come in from|['’]d rather not|deserted|tagg(?:ed|ing) along|stood together|not excepted|among (?:these|them|those|the latter|the former)\b|(?:\w+ly )?in (?:the|that|this) (?:pile|group|number|camp|company|minority|no|yes)|(?:on|ON) (?:the )?same side|with [A-Z]\w+(?-i:[.,;!?)]|$)|bottled|hesitated|bal?ked|shrugged|wavered|dissented|demurred|ducked|had (?:stood|slipped|sided|joined|voted|abstained|opposed|backed|supported)|slipped (?:out|away)|looked away|absent|\?)`)
	// namedAs is what leads to them where they end their clause: three said nothing: ...; a minority of three, with ...
	namedAs = compile(`(?i)(?:\b(?:against|abst\w*|opponents?|opposed|noes|nays?|no|naysayers|dissent\w*|objectors?|doubters?|adherents?|supporters?|newcomers?|these are|save|made it|didn['’]t|did|refus\w*|reject\w*|voted (?:no|against|with \w+)|minority|majority|company|camp|only|beside|besides|alongside|join(?:ed|ing)(?: by)?|shared|them|others?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|pair|trio|ones?|list|red|yellow|guess|hesitat\w*|allies|friends|nothing)\b)(?:[^.;:!?(]{0,30}(?-i:[:–—]| -))?(?: of (?:\w+|the \w+))?(?:['’]s)?(?: (?:were|are|was|is|being|came|comes|from|by|in|now|then|today|yesterday)){0,2}(?:[:,.?] ?| ?[–—-] ?| ?\(| )(?:(?:(?:and|with|besides?|only|just|namely|between them|both|all|were|are|was|including|in the (?:\w+ )?company of|in company with|alongside|together with|along with|by|from|of|a|the|us|ourselves|you) ?,? ?)*)["“(]?(?:the )?$`)
	// notOfVotes is in the words about members who did something else together.
	notOfVotes = compile(`(?i)\b(?:other|another|earlier|previous|past|friend(?:s|ly) (?:of|with|to)|speaking|neighbou?rs|trade[sd]?|trading|dined|talks?|told|said that|says that|asked|urged|call(?:s|ed|ing)? (?:on|for)|between|whoever|if|would have|expected|likely)\b`)
)

// partsThem is in what is told of members who did not do one thing, and joinsNames between their names.
var (
	partsThem  = compile(`(?i)^ (?:are|were) among those (?:who|that|which) (?:have|had|has)\b|(?:\bnot|n['’]t|\bnever|\bhardly|\bseldom|\bno longer)\b[^.;]{0,40}\b(?:agree\w*|one (?:voice|mind|side)|together|as one|alike|same|eye to eye|side by side)\b|\b(?:split|divided|differ\w*|disagree\w*|parted (?:company|ways)|opposite|respectively|one another|each other|cancel\w*|clash\w*|quarrel\w*)\b`)
	notSubject = compile(`(?i)\b(?:with|by|of|to|for|from|than|like|unlike|against|between|at|in|about|into|over|under|towards?|asked|urged|told|joining|joined|whereas|between) (?:the )?$`)
	commaAnd   = compile(`(?i), (?:and|but)\b|;`)
	lacking    = compile(`(?i)\b(?:not|never|neither|nor|refus\w*|declin\w*|rather|unwilling|without|none|nobody|missing|withh\w+|desert\w*)\b|n['’]t\b`)
	joinsNames = compile(`(?i)\b(?:and|nor|or|with|plus)\b|[,&+/;–—]| - `)
)

// pairAlone is how likely, at most, chance alone would have put one of two where it is, crewAlone
// all but one of more.
const (
	pairAlone = 1.0 / 3
	crewAlone = 1.0 / 5
)

// oddOfCompany reads members who are named together, and of whom the words around tell, in whatever
// way, one thing that members do in a vote: where the record has all but one in a position that the
// words near allow and that few took, the one is wrong.
func (j *judge) oddOfCompany(st *extract.Statement, f *frameResult) (Finding, bool) {
	if st.Kind != extract.Who || len(st.People) != 1 || len(st.People[0].Names) < 2 || len(st.People[0].Groups) > 0 {
		return Finding{}, false
	}
	from, to := j.listOf(st)
	if _, all := j.votesTold(); !all || !j.tellsTogether(from, to, len(st.People[0].Names) == 2) || j.didAlike(st.People[0].Names, f) {
		return Finding{}, false
	}
	for _, pos := range positionsInOrder {
		if !st.Glimpse.May[pos] && (!st.Glimpse.Bare || st.Glimpse.May != [5]bool{}) {
			continue
		}
		plain := j.took(st.People[0].Names, pos, from, to, f)
		same, odd, chance := j.vouching(plain, f.vote)
		if odd != 1 || same == 0 || same == 1 && chance > pairAlone || chance > crewAlone && same > 1 {
			continue
		}
		if j.lacksYes(from, to) && !j.votedYes(st.People[0].Names, f.vote) {
			continue // those who did not say yes: some abstained
		}
		if out, ok := j.heldWrong(plain, f, nil); ok {
			out.Why += " Read from the words around: " + positionWords[pos] + "."
			return out, true
		}
	}
	return Finding{}, false
}

// readTogether says whether members of whom nothing but the learned weights gives a position are
// named together as those who took it, and all but one did.
func (j *judge) readTogether(m *extract.Mention, st *extract.Statement, f *frameResult) bool {
	two := len(m.Names) == 2
	if len(m.Names) < 2 || m.More || !j.tellsTogether(m.Start, m.End, two) || j.didAlike(m.Names, f) || j.lacksYes(m.Start, m.End) && !j.votedYes(m.Names, f.vote) {
		return false
	}
	same, odd, chance := j.vouching(st, f.vote)
	return odd == 1 && same > 0 && (two && chance <= pairAlone || !two && chance <= crewAlone) && j.plainlyDenied(st, f.vote) && !j.isOfRival(st, f)
}

// listOf is where the members of a statement are named.
func (j *judge) listOf(st *extract.Statement) (from, to int) {
	for i := range j.art.Mentions {
		m := &j.art.Mentions[i]
		if m.Start >= st.Start && m.End <= st.End && slices.Equal(m.Names, st.People[0].Names) {
			return m.Start, m.End
		}
	}
	return st.Start, st.End
}

// lacksYes says whether the sentence of a list tells what was not done, which those who abstained
// and those against did not do either.
func (j *judge) lacksYes(from, to int) bool {
	return lacking.MatchString(j.doc.Text[j.sentenceStart(from):from]) || lacking.MatchString(j.doc.Text[to:j.sentenceEnd(to)])
}

// votedYes says whether any of some members voted in favour.
func (j *judge) votedYes(names []int32, v int) bool {
	return slices.ContainsFunc(names, func(n int32) bool {
		codes, _ := j.members(n, v)
		return slices.ContainsFunc(codes, func(c plenary.Code) bool { return j.rec.Position(v, c) == plenary.Yes })
	})
}

// didAlike says whether all of some members did the same in another vote that is told.
func (j *judge) didAlike(names []int32, f *frameResult) bool {
	for i := range j.frames {
		o := j.frames[i].vote
		if o < 0 || o == f.vote {
			continue
		}
		alike, first := true, plenary.UnknownPosition
		for _, n := range names {
			codes, _ := j.members(n, o)
			if len(codes) != 1 {
				alike = false
				break
			}
			at := j.rec.Position(o, codes[0])
			alike = alike && at != plenary.UnknownPosition && (first == plenary.UnknownPosition || at == first)
			first = at
		}
		if alike {
			return true
		}
	}
	return false
}

// tellsTogether says whether the words around a list tell one thing of all it names.
func (j *judge) tellsTogether(from, to int, two bool) bool {
	text := j.doc.Text
	before, behind := text[max(j.sentenceStart(from)-60, 0):from], text[to:j.sentenceEnd(to)]
	if notOfVotes.MatchString(text[j.sentenceStart(from):from]) {
		return false
	}
	if partsThem.MatchString(behind) || two && commaAnd.MatchString(text[from:to]) || !joinsNames.MatchString(text[from:to]) {
		return false
	}
	return didTogether.MatchString(behind) && !notSubject.MatchString(before) || namedAs.MatchString(before) && closesRoster.MatchString(text[to:])
}
