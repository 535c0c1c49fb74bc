package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// inEntry says whether a statement stands in an entry of a chronicle that opens with the day of its
// vote and gives the tally, while other entries open with other days, so that it is of no other
// vote: 29 November 1947: partition, 33-13-10. Britain no. 10 November 1975: Zionism, 72-35-32.
func (j *judge) inEntry(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Who || st.Each != 0 || f.vote < 0 {
		return false
	}
	at, next, others := -1, len(j.doc.Text), false
	for i := range j.art.Times {
		t := &j.art.Times[i]
		if t.At > st.End {
			if j.opensEntry(t) {
				next = t.At
			}
			if next < len(j.doc.Text) {
				break
			}
			if t.At < j.sentenceEnd(st.End) {
				return false // China voted no on 24 March
			}
			continue
		}
		if j.opensEntry(t) {
			others = others || at >= 0
			at = t.At
			if r := t.Range(when.Ref{Day: j.ref}); !r.Known() || j.distance(r, f.vote) > 0 {
				at = -1
				others = true
			}
			continue
		}
		if t.At > at {
			at = -1 // another time is told between
		}
	}
	if at < 0 || !others && next == len(j.doc.Text) || tellsThen.MatchString(j.sentence(st)) {
		return false
	}
	if next == len(j.doc.Text) && strings.Count(j.doc.Text[at:st.Start], ". ") > 2 {
		return false // what follows the last entry may speak of all
	}
	return j.toldTally(f, at, st.Start)
}

// opensEntry says whether a time is a day, of a known year, that opens a sentence, or stands behind the
// number of the entry.
func (j *judge) opensEntry(t *extract.Time) bool {
	const number = 12 // bytes
	return t.IsDay() && t.Range(when.Ref{Day: j.ref}).Known() && t.At-j.sentenceStart(t.At) <= number
}

// toldTally says whether two numbers or more of the tally of the vote of an event are told, as they
// are, from one place of the text to another.
func (j *judge) toldTally(f *frameResult, from, to int) bool {
	for _, o := range f.evidence() {
		if o.Kind != extract.Counts || o.Start < from || o.End > to {
			continue
		}
		said := 0
		for _, p := range positionsInOrder {
			if o.Counts[p].Said && p != plenary.NotVoting {
				said++
			}
		}
		if c := j.compare(o, f.vote); said >= 2 && c.agrees() {
			return true
		}
	}
	return false
}

// A note is a list and its position, and no more: UK, US, France against. 15:43 Italy in red.
var (
	noteEnds   = compile(`(?i)^[^:;]*[\pL.],?:?\s+(was |were )?(for|against|in favou?r|yes|no|abst\w*|agst|ayes?|nays?|in (red|green|yellow|amber))( it)?$`)
	noteStarts = compile(`(^|[.;!?\n]\s*)(\d+[:.]\d+\s*)?(the )?$`)
)

// isNote says whether a statement is a note of that kind, which leaves nothing to be misread.
func (j *judge) isNote(st *extract.Statement) bool {
	const far = 16
	words := j.doc.Text[st.Start:st.End]
	return noteEnds.MatchString(words) && noteStarts.MatchString(j.doc.Text[max(0, st.Start-far):st.Start])
}

// takeEntries puts what is told of members, apart from the tally before it, to the vote of
// the entry of a chronicle that it stands in.
func (j *judge) takeEntries() {
	const back = 3 // events
	for i := range j.frames {
		f := &j.frames[i]
		if f.beyond != 0 || len(f.statements) == 0 || len(f.statements) > maxEvidence || len(f.frame.Symbols) > 0 {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-back; k-- {
			o := &j.frames[k]
			if o.vote < 0 || o.vote == f.vote {
				continue
			}
			var rest []*extract.Statement
			for _, st := range f.statements {
				if !j.inEntry(st, o) {
					rest = append(rest, st)
					continue
				}
				st.Frame, o.statements = k, append(slices.Clone(o.statements), st)
			}
			f.statements = rest
		}
	}
}
