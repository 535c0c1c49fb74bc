package claims

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
)

var (
	// topicBehind is what a vote is said to be about, right behind those who voted: abstained | on
	// the arms embargo for South Sudan; opposed the text | on Iran; was in favour | of inviting the PLO.
	topicBehind = compile(`(?i)^(?: (?:the|an?|both|all|two|three) (?:[\w-]+ ){0,2}?(texts?|drafts?|resolutions?|motions?|proposals?|measures?|condemnations?|calls?|items?))? (on|for|about|over|concerning|of|against) ((?:the |an? |its |their )?[^,.;:()]{3,60})`)

	// textTold ends those who voted with a text.
	textTold = compile(`(?i)\b(?:texts?|drafts?|resolutions?|motions?|proposals?|measures?|condemnations?|calls?|items?)$`)

	// topicAhead is what a vote is said to be about, at the head of the sentence: on Hungary,
	// Yugoslavia abstained; when the Assembly voted on Suez.
	topicAhead = compile(`(?i)^\W*(?:(?:but|and|yet),? )?(?:on|over|for the|as to|regarding|concerning|in the case of|in the votes? (?:on|over)|when (?:the |it )(?:\w+ )?voted (?:on|over)) ((?:the |an? |its |their )?[\p{L}][\p{L}'’ -]{2,60}?),? (?:the )?$`)

	// bySponsor is a text called by whose it is: the Albanian draft.
	bySponsor = compile(`(?i)^(?:the |an? |its |their )?(?:[\w-]+(?:an|ish|ese|ch|i|ic|power)|[\w-]+['’]s?)(?:,? (?:and|-) ?\w+)? (?:texts?|drafts?|resolutions?|motions?|proposals?|plans?)\b`)

	// deedWord is what makes a clause of what would be a topic: on Friday Russia vetoed the text.
	deedWord = compile(`(?i)\b(?:vot|veto|abst|adopt|reject|oppos|support|back|block|pass|approv|call|demand|condemn)\w*|\b(?:was|were|had|did|is|are|has|said)\b`)

	// inviting is what is decided beside a text: voted for inviting the PLO, was for a postponement.
	inviting = compile(`(?i)^ (?:of |for |on )?(?:inviting|hearing|postponing|deferring|adjourning|closing|the (?:invitation|postponement|deferral|adjournment|closure|hearing))\b`)

	// ofGrounds opens what is no matter: on the ground, on account, on what it called.
	ofGrounds = compile(`(?i)^(?:the |an? |its |their |each |all |both )?(?:\w+ )?(?:grounds?|account|basis|course|what|behalf|principle|instructions?|advice|orders|reasons?|occasions?|fear|condition|pretext|plea|strength|understanding|assumption|latter|former|same|other|second|first|new|whole|paper|balance|record|reflection|average|screen|board|form|top|day|eve|morning|night|way|floor|surface|face|show|matter|issue|subject|point|occasion|line|top|left|right)\b`)

	// topicEnd is where it ends.
	topicEnd = compile(`(?i) (?:when|while|because|but|and (?:he|she|it|they|was|voted|abstained)|in (?:19|20)\d\d|by|which|who|that|as|after|before|since|last|this|yesterday|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b`)

	// topicWord is a word that may tell one matter from another.
	topicWord = compile(`[\p{L}][\p{L}’'-]{3,}|[A-Z]{2,}`)
)

// noTopic are words that tell no matter from another.
var noTopic = map[string]bool{"text": true, "texts": true, "draft": true, "drafts": true, "resolution": true, "resolutions": true, "motion": true, "proposal": true, "measure": true, "measures": true, "vote": true, "votes": true, "question": true, "grounds": true, "principle": true, "behalf": true,
	"instructions": true, "assembly": true, "council": true, "united": true, "nations": true, "security": true, "general": true, "both": true, "occasions": true, "occasion": true, "time": true, "first": true, "second": true, "advice": true, "orders": true, "fear": true, "reasons": true, "procedural": true, "whole": true, "that": true, "this": true, "them": true, "those": true, "their": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "january": true, "february": true, "march": true, "april": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true}

// isOnOtherMatter says whether the words behind a statement on members name a matter by none of
// whose words the vote it was taken for is called, in the record or in the article.
func (j *judge) isOnOtherMatter(st *extract.Statement, f *frameResult, v int) bool {
	if st.Kind != extract.Who {
		return false
	}
	text := j.doc.Text
	if m := topicAhead.FindStringSubmatch(text[j.sentenceStart(st.Start):st.Start]); m != nil && !ofGrounds.MatchString(m[1]) && !deedWord.MatchString(m[1]) {
		if known, told, _ := j.topicKnown(m[1], st, f, v); told && !known {
			return true
		}
	}
	end := j.sentenceEnd(st.End)
	if inviting.MatchString(text[st.End:end]) {
		return true
	}
	m := topicBehind.FindStringSubmatch(text[st.End:end])
	if m == nil {
		return false
	}
	topic := m[3]
	if bySponsor.MatchString(topic) {
		return false
	}
	if m[2] == "of" && !strings.HasSuffix(text[:st.End], "favour") && !strings.HasSuffix(text[:st.End], "favor") && m[1] == "" || ofGrounds.MatchString(topic) {
		return false
	}
	if at := topicEnd.FindStringIndex(topic); at != nil {
		topic = topic[:at[0]]
	}
	known, told, proper := j.topicKnown(topic, st, f, v)
	return !known && (proper || told && (m[1] != "" || textTold.MatchString(text[st.Start:st.End])))
}

// topicKnown says whether a topic has a word by which a vote is called, in its title or in what the
// article tells of it in other sentences, whether it has any word that tells matters apart, and
// whether it has a name.
func (j *judge) topicKnown(topic string, st *extract.Statement, f *frameResult, v int) (known, told, proper bool) {
	text := j.doc.Text
	named := strings.ToLower(j.rec.Title(v))
	for _, n := range f.frame.Sentences {
		if from := j.art.Sentences[n].At; from > st.End || j.sentenceEnd(from) < st.Start {
			named += " " + strings.ToLower(text[from:j.sentenceEnd(from)])
		}
	}
	for _, w := range topicWord.get().FindAllString(topic, -1) {
		low := strings.ToLower(w)
		if noTopic[low] {
			continue
		}
		told = true
		proper = proper || w[0] < 'a'
		if strings.Contains(named, low[:min(len(low), 5)]) {
			return true, told, proper
		}
	}
	return false, told, proper
}
