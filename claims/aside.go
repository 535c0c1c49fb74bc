package claims

import (
	"regexp"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// takenBack is what stands behind words that a writer only repeats to call them wrong: You
// write that Hungary voted no. It did not. "India voted with Russia" - false.
var takenBack = regexp.MustCompile(`(?i)^["'”’).]*\s*((it|they|she|he|we|that|this|which|both|neither|none)( \w+)? ((did not|didn['’]t|had not|hadn['’]t|has not|did no such thing|did nothing of the (kind|sort))( (abstain|vote|oppose|support|do (so|that|either))\b|[,.;:!\n)]|$)|(is|was|are|were) (wrong|false|untrue|nonsense|incorrect|mistaken|not (so|true|right|correct))\b)|[—–:,(-]*\s*(false|wrong|not so|untrue|not true|incorrect|nonsense|a myth|not quite|rubbish|fake)\b[^a-z]*([.!,;)\n]|$))`)

// saysIt tells that somebody else says what follows.
var saysIt = regexp.MustCompile(`(?i)["“‘]$|\b(you|your|paper|leader|writer|correspondent|article|report|editorial|post|he|she|they|people|some|many|blog|site|book|textbook|thread|tweet|claim|claims|rumou?r|myth|belief|legend|story|question)\b[^.!?]{0,80}$`)

// isTakenBack says whether a statement is repeated only to be called wrong.
func (j *judge) isTakenBack(st *extract.Statement) bool {
	const far = 60
	if !takenBack.MatchString(j.doc.Text[st.End:min(len(j.doc.Text), st.End+far)]) {
		return false
	}
	return saysIt.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start])
}

// againstBefore is a number of another time that a first one is held against: 88 this year
// against 59 last.
var againstBefore = regexp.MustCompile(`(?i)^against (only |just |a mere )?[\w-]+ (last|a year|the year|two years|three years|in (19|20)\d\d|then|before|previously|earlier|at the)\b`)

// heldAgainst says whether a number is of another time, that one is held against.
func (j *judge) heldAgainst(st *extract.Statement) bool {
	const far = 60
	return st.Kind == extract.Counts && againstBefore.MatchString(j.doc.Text[st.Start:min(len(j.doc.Text), st.Start+far)])
}

// sidesWithIt is a list that is for or against what the clause before it named.
var sidesWithIt = regexp.MustCompile(`(?i)\b(for|against|backed|supported|opposed|defended|condemned) (it|them)$`)

// sidesOnEvil says whether a list is told for or against "it" where the same sentence named
// something that the text opposes: Trinidad voted against the invasion, Jamaica for it.
func (j *judge) sidesOnEvil(st *extract.Statement, c *comparison, v int) bool {
	if !sidesWithIt.MatchString(j.doc.Text[st.Start:st.End]) {
		return false
	}
	return evils.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) && j.otherSideOf(st, c, v)
}

// countsEvil says whether a single number of those for or against something that the text
// opposes is of the other side of the vote: 121 countries voted against executions.
func (j *judge) countsEvil(st *extract.Statement, c *comparison) bool {
	const near = 6
	yes, no := st.Counts[plenary.Yes], st.Counts[plenary.No]
	if st.Kind != extract.Counts || yes.Said == no.Said {
		return false
	}
	n, other := int64(yes.Lo), c.tally.Of(plenary.No).Or(0)
	if no.Said {
		n, other = int64(no.Lo), c.tally.Of(plenary.Yes).Or(0)
	}
	return (n > other+near || n < other-near) && evils.MatchString(j.doc.Text[st.Start:min(len(j.doc.Text), st.End+40)])
}

// ofListBeside says whether a number opens a list that another vote bears out: three
// abstained: China, India and Pakistan.
func (j *judge) ofListBeside(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Counts {
		return false
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.vote == f.vote {
			continue
		}
		for _, w := range o.evidence() {
			if w.Kind != extract.Who || w.Start > st.Start || w.End <= st.End {
				continue
			}
			if c := j.compare(w, o.vote); c.agrees() {
				return true
			}
		}
	}
	return false
}
