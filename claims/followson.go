package claims

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
)

// otherThing are words for what else may have been voted on, or for some who voted: of what follows
// such a sentence it is open which vote it is.
var otherThing = compile(`(?i)\b(?:amendments?|motions?|paragraphs?|second|another|other|separate|later|then|followed|committee|commission|budget|elect\w*|movement|union|league|bloc|group|region|continent)\b`)

// lastOfSymbol is what is told of a symbol in prose: 1973 of S/RES/1973(2011), ES-11/1.
var lastOfSymbol = compile(`[A-Z]*-?\d[\w/-]*`)

// followsOn says whether the sentence before that of a statement tells the vote it was taken for,
// by its symbol, its day or something that is so, and tells of nothing else: what does not say
// which vote it means, the vote was close, is then of that.
func (j *judge) followsOn(st *extract.Statement) bool {
	f := &j.frames[st.Frame]
	if f.vote < 0 {
		return false
	}
	to := j.sentenceStart(st.Start)
	end := len(strings.TrimRight(j.doc.Text[:to], " \n\t\"“”"))
	if end == 0 {
		return true
	}
	from := j.sentenceStart(end - 1)
	before := j.doc.Text[from:end]
	if otherThing.MatchString(before) {
		return false
	}
	parts := strings.SplitN(string(j.rec.Symbol(f.vote)), "/", 3)
	if m := lastOfSymbol.FindString(parts[len(parts)-1]); m != "" && strings.Contains(before, m) {
		return true
	}
	for i := range f.frame.DateSpans {
		if at := f.frame.DateSpans[i][0]; at >= from && at < end {
			return true
		}
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Start < from || o.Start >= end || j.frames[o.Frame].vote != f.vote {
			continue
		}
		if c := j.compare(o, f.vote); c.agrees() || o.Follows {
			return true
		}
	}
	return false
}
