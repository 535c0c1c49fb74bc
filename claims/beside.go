package claims

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
)

// clauseStop is what parts a symbol from a tally that is of something else.
var clauseStop = compile(`[;\n!?]|\. [A-Z]|\b(while|whereas|but|after|before|unlike|than|like|as with)\b`)

// numbersIn are the numbers and signs that end the name of a text: 687, 37/9, S/1999/201.
var numbersIn = compile(`[A-Z0-9/.()-]*\d[A-Z0-9/.()\[\]-]*$`)

// closedList is a list behind a symbol that has ended, or a sentence that came back from it.
var closedList = compile(`:[^.]*\. |(?i)\b(?:here|too|this time|now|then)\b[^.]*\. $`)

// besideSymbol says whether a tally, or what members did, stands right behind the symbol of its event's vote, with
// nothing between that may part them: res. 687 (cease-fire terms): 12 for, 2 against. It is
// of that text then, whatever other text had these numbers.
func (j *judge) besideSymbol(st *extract.Statement, f *frameResult) bool {
	const near = 90
	if st.Kind != extract.Counts && st.Kind != extract.Who || st.Kind == extract.Counts && isLone(st) || len(f.frame.Symbols) != 1 || f.frame.Recalled || f.ranked[0].by[bySymbol] < symbolBits/2 {
		return false
	}
	name := numbersIn.FindString(strings.TrimSpace(f.frame.Symbols[0]))
	if len(name) < 2 {
		return false
	}
	before := j.doc.Text[max(0, st.Start-near):st.Start]
	at := strings.LastIndex(before, name)
	if at < 0 || strings.TrimSpace(before[at+len(name):]) != "" && clauseStop.MatchString(before[at+len(name):]) {
		return false // but for cells of a table
	}
	if st.Kind == extract.Who && closedList.MatchString(before[at+len(name):]) {
		return false // opposed to 49/40: Lithuania. Abstaining on this one:
	}
	for i := range j.frames {
		for _, s := range j.frames[i].frame.Symbols {
			if o := numbersIn.FindString(s); o != "" && o != name && strings.Contains(before[at+len(name):], o) {
				return false // of the text named between
			}
		}
	}
	return true
}

// asLabel is what may stand between a symbol and the tally that it labels: S/2025/116: nine for.
var asLabel = compile(`^\)?\s*[:=]\s*((passed|adopted|carried|failed|falls|fell|fails|passes|rejected|vetoed)[,:]?\s+)?(by\s+)?$`)

// labelledBySymbol says whether the symbol of its vote labels a tally that stands right behind it,
// so that no other vote is meant whose numbers it may be.
func (j *judge) labelledBySymbol(st *extract.Statement, f *frameResult) bool {
	const near = 40
	if !j.besideSymbol(st, f) {
		return false
	}
	name := numbersIn.FindString(strings.TrimSpace(f.frame.Symbols[0]))
	before := j.doc.Text[max(0, st.Start-near):st.Start]
	at := strings.LastIndex(before, name)
	return at >= 0 && asLabel.MatchString(before[at+len(name):])
}
