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

// councilSizes are how many members the Council had, until 1965 and since (Charter, article 23).
var councilSizes = [...]int64{11, 15}

// takeBodyOfNumbers gives an event that seems the Assembly's to the Council where its three
// numbers make up all of the Council: 10-1-4, and the text goes to the Assembly.
func (j *judge) takeBodyOfNumbers(e *frameEvidence) {
	if e.frame.Scope != extract.Assembly {
		return
	}
	for _, st := range e.evidence() {
		sum, exact := int64(0), st.Kind == extract.Counts && !st.Loose
		for _, p := range positionsInOrder[:3] {
			c := st.Counts[p]
			exact = exact && c.Said && !c.Hedged() && !c.All
			sum += int64(c.Lo)
		}
		if exact && slices.Contains(councilSizes[:], sum) {
			e.frame.Scope = extract.Council
			return
		}
	}
}
