package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// takeBodyOfSymbols gives an event the organ of the text it cites where the article names neither
// organ and a word of another council was read as one: the Council's budget, resolution 62/219.
// Where an event before cites the text for its own organ, it is rather that event's.
func (j *judge) takeBodyOfSymbols(e *frameEvidence) {
	b, scope := j.bodyOfAll(e.symbols), extract.Assembly
	if b == plenary.SecurityCouncil {
		scope = extract.Council
	}
	if b == "" || e.frame.Said || e.frame.Scope.Body() == "" || e.frame.Scope.Body() == b {
		return
	}
	for i := range j.frames {
		if o := j.frames[i].frame; o.Sentences[0] < e.frame.Sentences[0] && o.Scope == scope && slices.Contains(o.Symbols, e.frame.Symbols[0]) {
			return
		}
	}
	e.frame.Scope = scope
}

// bodyOfAll is the body of all votes of a list, "" where they differ or there are none.
func (j *judge) bodyOfAll(votes []int32) plenary.Body {
	var b plenary.Body
	for _, v := range votes {
		if b != "" && j.ix.body[v] != b {
			return ""
		}
		b = j.ix.body[v]
	}
	return b
}
