package claims

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/stances"
)

// aloneLead is the lead from which a reading that nothing else confirms is held against the
// record where its sentence says nothing that could turn it.
const aloneLead = 3 * stances.Parts

// ofMatter is what members are said to be for or against: opposed sanctions, voted for it.
var ofMatter = compile(`(?i)\b(?:against|for|oppos(?:ed|ing|es?)|support(?:ed|ing|s)?|back(?:ed|ing|s)?|favou?red|rejected|condemned|defended|lobbied|protested|sided with|with) (?:it in \w+\b|the (?:\w+ ){0,2}(?:candidate|invitation|regime|question|charge)|(?:(?:an?|any|some|the|its|his|her|their|our|no|more|further|all|new|outside|such) )?(?:\w+ ){0,2}\w+)`)

// thisText is a side taken on the text that the article is about, or on what is not said: voted
// for it, opposed the draft, voted against and said so.
var thisText = compile(`(?i)^\w+(?: with)? (?:it|them|us|him|her|this|that|(?:the|this|his|her|their|our|its|a|an)(?: \w+){0,2} (?:text|resolution|draft|measure|motion|proposal|paper|plan|document|vote|treaty|line|column|side|list)|and|but|while|in|on|at|to|yesterday|today|tonight|again|too|also|as|alongside|together|along|were?|was|is|are|had|came)\b`)

// turning are words by which a sentence may tell what was not so, or of another time, text or
// organ: should have voted for it, had abstained, Myanmar's junta, on some of its parts.
var turning = compile(`(?i)\b(?:should|would|could|might|may|must|never|neither|nor|nothing|nobody|none|without|not|n['’]t|no hand|avoid\w*|expected|refus\w+ to|failed|fail to|little|agree[ds]?|disagree\w*|argued|counting|again|ago|years|previous\w*|earlier|last|ally|allies|neighbou?rs?|one of|among|won|secured|moved|shield|veto(?:e[ds])?|under|rebels?|junta|rulers|regime|government|opposition|republicans?|democrats?|party|parties|president|committee|commission|amendments?|paragraphs?|separate|procedural|right of reply|in (?:19|20)\d\d|had|if|whether|unless|until|both|each|some|parts?|settled|then|next|first|second|third|in the (?:council|assembly)|elsewhere|there|that (?:day|time|year|night|week|month)|(?:our|their|his|your) side|f(?:ou|i)nds?|count(?:s|ed)|told|tells?|said|says?|beside|next to|near|friends?|enem(?:y|ies)|fear\w*|surpris\w*|thank\w*|warn\w*|headlines?|threats?|noes|ayes|wonder\w*|noted|watch\w*|heard|read|names?|called?|flag|embassy)\b`)

// ofThing is what stands behind a member that only says whose or what sort of thing is meant:
// the Cuba blockade, Madrid's hesitation.
var ofThing = compile(`^(?:['’]s? (?:[a-z]+ )?[a-z]+|[- ](?:blockade|embargo|war|crisis|question|issue|item|draft|text|resolution|conflict|truce|file|deal|talks|report|dispute|invasion|raid|tribunal|mission|sanctions|bill|affair))\b`)

// titled ends with a title, whose stop ends no sentence: Under Mr. Trump the United States opposed it.
var titled = compile(`\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|St|Prof)\. ?$`)

// readAlone says whether a reading that no other member confirms is held against the vote: the
// words around give the position surely, no rule has understood anything of the members, the
// article tells of no other vote, and nothing in the sentence turns what it says: Romania and
// the Maldives turned up in the no column.
func (j *judge) readAlone(m *extract.Mention, f *frameResult) bool {
	if m.More || m.Lead < aloneLead || j.isAhead(m, f) || j.isRead(m) || j.tellsOther(f.vote) || ofThing.MatchString(j.doc.Text[m.End:]) {
		return false
	}
	from := j.sentenceStart(m.From)
	for titled.MatchString(j.doc.Text[max(0, from-8):from]) {
		from = j.sentenceStart(from - 2)
	}
	own := j.doc.Text[from:j.sentenceEnd(m.To)]
	return !turning.MatchString(own) && !takesMatter(own)
}

// takesMatter says whether somebody in a sentence is for or against anything but the text.
func takesMatter(own string) bool {
	for _, at := range ofMatter.get().FindAllStringIndex(own, -1) {
		if !thisText.MatchString(strings.TrimSpace(own[at[0]:])) {
			return true
		}
	}
	return false
}

// isRead says whether a rule has plainly understood something of the members.
func (j *judge) isRead(m *extract.Mention) bool {
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Glimpse == nil && !o.Loose && (o.Kind == extract.Who || o.Kind == extract.Veto) && o.Start < m.End && m.Start < o.End {
			return true
		}
	}
	return false
}

// tellsOther says whether the article tells of any vote but one.
func (j *judge) tellsOther(v int) bool {
	for i := range j.frames {
		if f := &j.frames[i]; len(f.statements) > 0 && f.vote != v {
			return true
		}
	}
	return false
}
