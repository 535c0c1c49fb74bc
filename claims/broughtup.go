package claims

import (
	"github.com/plenary-vote/plenary/claims/extract"
)

// What sentences before a statement bring up, that is not the vote told before them.
var (
	// textBrought is another text: before that came the American resolution; Friday's American
	// draft was; an oral amendment by Russia came first; the Council first voted on a Russian text.
	textBrought = compile(`(?i)^\W*(?:(?:just |shortly |minutes |hours |earlier |immediately )*(?:before that|next|then|first|earlier|before it|prior to that|beforehand|after that|afterwards|previously)(?: \w+)?,? (?:came|went|was|there was|followed|fell|stood) ` +
		`|(?:an?|one|two|three|four|several|the two|the three) (?:\w+ ){0,4}(?:amendments?|drafts?|motions?|texts?|counter[- ]?(?:drafts?|proposals?)|proposals?)(?: [\w' ]{1,40})? (?:had|came|were|was|went|followed|failed|fell|also|first)\b` +
		`|(?:the )?\w+ (?:text|draft|amendment|motion|resolution|proposal)s? (?:came|went|was put|was taken|followed) (?:next|first|before|earlier|after|later|then)\b` +
		`|(?:last week|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last (?:month|autumn|spring|summer|winter|(?:jan|febr|mar|apr|may|june|july|aug|sept|oct|nov|dec)\w*))['’]s? (?:\w+ ){0,3}(?:draft|text|resolution|vote|motion|amendment|veto|attempt)\b` +
		`|(?:the )?(?:council|assembly|members|delegates) (?:had )?(?:first |earlier |also |previously |then |next )(?:voted on|rejected|adopted|took up|considered|took|turned to|dealt with|turned down|defeated|passed|approved|decided)\b` +
		`|on (?:the eve of )?(?:its|the) (?:\w+ )?anniversary\b` +
		`|\w+ (?:asked|called|had asked|had called|moved|pressed) for a (?:separate )?vote on (?:an?|the|its|two|three|one|several) )`)

	// onText opens a sentence with what it is about: on the American resolution, Italy abstained.
	onText = compile(`(?i)^\W*(?:on|as (?:for|to)|in the (?:vote|case) (?:on|of)|over) (?:the |an? |its |her |his )?(?:question of|motion|amendments?|(?:\w+ ){0,2}(?:item|resolution|draft|text|amendments?|motion|proposal|paragraph|version)|paragraphs?|preamble|procedure|priority|two[- ]thirds)\b`)

	// onItsPart ends a statement with the text that it is about: abstained on the European amendments.
	onItsPart = compile(`(?i)^(?: (?:on|for|against|to))? (?:the |all |both |each |every |two |three |those |these |one |its |most )*(?:\w+ ){0,2}(?:amendments?|motions?|paragraphs?|annex|preamble|counter[- ]?\w+)\b|^ on (?:each|all|both|any|one|two|none|some) of them\b`)

	// thenNot is a word that tells of a time before: Nicaragua abstained at that time.
	thenNot = compile(`(?i)\b(?:at that time|at the time|on that occasion|back then|that year|the last time|that time)\b|\bthen (?:abstain|vot|oppos|support|back|reject)\w*|\b(?:abstained|against|favou?r|no|yes|opposed|it) then\b`)
	// whoThen ends members with what they did before: Iraq, which abstained a year ago.
	whoThen = compile(`(?i)\b(?:who|which) (?:had )?(?:abstained|voted (?:\w+ )?(?:against|for|no|yes)|opposed it|supported it) (?:a year ago|last (?:year|time|month|\w+ber|march|april|june|july|august)|in (?:19|20)\d\d|the year before|the last time)$`)
	// whoElsewhere ends members with what they did in another organ: Panama, which voted for it in the Council.
	whoElsewhere = compile(`(?i)\b(?:who|which) (?:had )?(?:voted|abstained|opposed|supported|backed|vetoed)\b[^,]* in (?:the )?(?:council|assembly|committee|commission),`)

	// timeBack is a time before, told in the sentence before.
	timeBack = compile(`(?i)\b(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten) (?:years?|months?|weeks?|days?) (?:ago|before|earlier|previously)|last (?:year|month|week|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|the (?:year|month|week) before|in (?:19|20)\d\d|a year ago|previous(?:ly)?)\b`)

	// elsewhereVoted is a vote of others in the sentence before: admitted to UNESCO by 107 votes to 14.
	elsewhereVoted = compile(`\b(?:in|to|by|at|of) (?:the )?(?:UNESCO|ICAO|ILO|WHO|IAEA|FAO|ITU|UPU|WTO|IMO|OPCW|OAS|OAU|African Union|Arab League|European Parliament|Bundestag|Knesset|Duma|Senate|Congress|House of (?:Commons|Lords|Representatives))\b[^.;]*\b\d+(?:[-–]\d+| votes?| to \d)|\b\d+(?:[-–]\d+| votes? to| to \d)[^.;]*\b(?:in|to|by|at|of) (?:the )?(?:UNESCO|ICAO|ILO|WHO|IAEA|FAO|ITU|UPU|WTO|IMO|OPCW|European Parliament|Bundestag|Knesset|Duma|Senate|Congress)\b`)

	// corrected is a vote that somebody set right later: changed its vote to yes after the meeting.
	corrected = compile(`(?i)\b(?:changed|corrected|switched|moved|amended|rectified|adjusted|altered)\b[^.;:]{0,50}\b(?:afterwards|after the (?:meeting|vote|count)|once the (?:meeting|vote) was over)\b|\blater (?:corrected|changed|shown|recorded|switched)\b|\b(?:advised|informed|told|notified) the secretariat|\bpressed the wrong (?:button|key)|\btechnical (?:difficult|problem|fault|error|glitch)\w*|\b(?:screen|board|record|list) (?:showed|shows|had|still (?:has|shows)) (?:it|them|him|her|an?)\b|\b(?:board|machine|screen|system) (?:was wrong|had not|failed|did not)\b|\bwanted its vote (?:counted|recorded|changed|registered)|\b(?:is|are|was|were|remains?) recorded as (?:abstain|absent|oppos|in favou?r|against|not)\w*`)
)

// isOfBroughtUp says whether a statement on members or on what became of a text, without a day
// or a text of its own, may be of another vote, which its sentence or the two before bring up
// behind the numbers of the vote it was taken for.
func (j *judge) isOfBroughtUp(st *extract.Statement, f *frameResult) bool {
	const back = 3 // sentences
	text := j.doc.Text
	at := j.sentenceStart(st.Start)
	own := text[at:j.sentenceEnd(st.End)]
	if st.Kind == extract.Counts {
		return onText.MatchString(own) && j.toldUpTo(f, at) >= 0
	}
	if st.Kind == extract.Who && (onItsPart.MatchString(text[st.End:j.sentenceEnd(st.End)]) || corrected.MatchString(text[at:j.sentenceEnd(min(len(text), j.sentenceEnd(st.End)+2))])) {
		return true
	}
	if told := j.toldUpTo(f, at); told < 0 {
		return false
	}
	if onText.MatchString(own) || whoThen.MatchString(text[st.Start:st.End]) || whoElsewhere.MatchString(text[st.Start:st.End]) || thenNot.MatchString(withoutAsides(text[st.Start:j.sentenceEnd(st.End)])) && (timeBack.MatchString(own) || at > 1 && timeBack.MatchString(text[j.sentenceStart(at-2):at])) {
		return true
	}
	if textBrought.MatchString(own) && st.Kind != extract.Outcome {
		return true
	}
	for k := 0; k < back && at > 1; k++ {
		start := j.sentenceStart(at - 2)
		last := text[start:at]
		if k == 0 && elsewhereVoted.MatchString(last) || st.Kind == extract.Who && corrected.MatchString(last) && k == 0 {
			return true
		}
		if j.toldUpTo(f, start) < 0 {
			return false // the vote's own numbers stand there, or behind
		}
		if textBrought.MatchString(last) || onText.MatchString(last) {
			return true
		}
		at = start
	}
	return false
}

// toldUpTo is the end of the last statement before a byte that tells the numbers of an event's
// vote as the record has them, -1 where there is none.
func (j *judge) toldUpTo(f *frameResult, at int) int {
	end := -1
	if f.vote < 0 {
		return end
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Kind != extract.Counts || o.End > at || o.Frame < 0 || j.frames[o.Frame].vote != f.vote {
			continue
		}
		if c := j.compare(o, f.vote); c.denies() {
			continue
		}
		end = max(end, o.End)
	}
	return end
}
