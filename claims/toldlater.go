package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
)

// bringsUp are words by which a later sentence brings up another vote: the Russian draft, then.
var bringsUp = compile(`(?i)\b(?:second|rival|other|another|then|next|later|now|text|draft|resolution|paper|amendment|motion|again|earlier|ago|before|year|in (?:19|20)\d\d)\b`)

// mayLookAhead are words of a statement that may be of a vote told afterwards.
var mayLookAhead = compile(`(?i)\b(?:second|rival|other|others|another|both|two|latter|former|each|either|twice|next|later|then|but|time|times)\b|:$`)

// isToldLater says whether an event is told only behind a statement, brought up anew there, while
// the statement goes on right behind its own: thirteen were for it, Russia vetoed it. China abstained.
// The Russian draft had one vote.
func (j *judge) isToldLater(st *extract.Statement, f, o *frameResult) bool {
	if st.Kind != extract.Who || st.Loose || len(o.statements) == 0 {
		return false
	}
	from, to := j.sentenceStart(st.Start), j.sentenceEnd(st.End)
	if mayLookAhead.MatchString(j.doc.Text[from:to]) {
		return false
	}
	first := o.statements[0].Start
	for _, e := range o.statements {
		first = min(first, e.Start)
	}
	if first <= to || !bringsUp.MatchString(j.doc.Text[to:j.sentenceEnd(first)]) {
		return false
	}
	last := j.sentenceStart(max(0, from-1))
	return from > 0 && slices.ContainsFunc(f.statements, func(e *extract.Statement) bool {
		return e.Start >= last && e.End <= from && (e.Kind == extract.Counts || e.Kind == extract.Veto) && !e.Loose
	})
}
