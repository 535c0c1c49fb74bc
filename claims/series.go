package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// series gives an event for which no vote was found, or one on something else that does not
// bear it out, the only vote that was held at the time it gives on the matter of an event told
// beside it: 124 to 17; four years ago it was 118 to 21, which was 114 to 21.
func (j *judge) series() {
	for i := range j.frames {
		f := &j.frames[i]
		fr := f.frame
		if f.beyond != 0 || len(f.statements) == 0 || len(f.statements) > maxEvidence || len(fr.Symbols) > 0 || fr.Amendment || fr.Another || fr.Heading || fr.Borrowed || !tells(f, extract.Counts) && !tells(f, extract.Who) {
			continue
		}
		k := j.besideInSeries(i)
		if k < 0 {
			continue
		}
		if j.ofPart(f) {
			continue
		}
		if v := j.frames[k].vote; f.vote < 0 || !j.ix.sameMatter(f.vote, v) && f.ranked[0].by[bySymbol] <= 0 && j.denied(f) > 0 {
			j.settleInSeries(f, v)
		}
	}
}

// partOfText are words for what is voted on besides a text as a whole.
var partOfText = compile(`(?i)\b(paragraphs?|amendments?|clauses?|motions?)\b`)

// ofPart says whether a sentence of an event speaks of a part of a text, which may have been
// voted on by itself.
func (j *judge) ofPart(f *frameResult) bool {
	return slices.ContainsFunc(f.statements, func(st *extract.Statement) bool { return partOfText.MatchString(j.sentence(st)) })
}

// besideInSeries is the event nearest before the one at i, else the nearest behind it, whose
// vote is known and of whose organ it is; -1 when there is none.
func (j *judge) besideInSeries(i int) int {
	fits := func(k int) bool {
		o := &j.frames[k]
		return o.vote >= 0 && !o.several && !o.adopted && (j.frames[i].frame.Scope.Body() == "" || j.frames[i].frame.Scope.Body() == j.ix.body[o.vote])
	}
	for k := i - 1; k >= 0; k-- {
		if fits(k) {
			return k
		}
	}
	for k := i + 1; k < len(j.frames); k++ {
		if fits(k) {
			return k
		}
	}
	return -1
}

// settleInSeries settles an event on the only vote on the matter of vote v at the time it
// gives, where that is not the time of v.
func (j *judge) settleInSeries(f *frameResult, v int) {
	var at when.Range
	for _, r := range f.ranges {
		if !r.Known() || r.Grain > when.YearGrain || j.distance(r, v) <= 1 {
			return
		}
		if at.Known() && at != r {
			return
		}
		at = r
	}
	if !at.Known() {
		return
	}
	found := -1
	for o := range j.ix.othersOn(v) {
		if j.distance(at, o) > 0 || j.ix.kind[o] != j.ix.kind[v] {
			continue
		}
		if found >= 0 && !j.sameAct(int32(found), int32(o)) {
			return
		}
		found = o
	}
	if found < 0 {
		return
	}
	f.prepare()
	s := j.scoreVote(&f.frameEvidence, int32(found))
	if f.vote >= 0 && s.total+matterBits+seriesBits < f.ranked[0].total {
		return
	}
	f.ranked = slices.Insert(slices.DeleteFunc(slices.Clone(f.ranked), func(o scored) bool { return int(o.vote) == found }), 0, s)
	f.vote, f.several, f.matter, f.margin = found, false, true, marginNeeded
	f.inSeries = true
}

// onlyLooksBack says whether an event is of another time of the same series as the vote of
// one, so that no more votes of that one's days are told of.
func (j *judge) onlyLooksBack(o, f *frameResult) bool {
	return o.vote >= 0 && f.vote >= 0 && j.ix.sameMatter(o.vote, f.vote) && j.apart(o.vote, f.vote) > besideDays
}

// tellsSeveral says whether the article tells of more votes than one: other
// events of the same body, or numbers and members that cannot be of one vote.
func (j *judge) tellsSeveral(f *frameResult) bool {
	for i := range j.frames {
		if o := &j.frames[i]; o != f && o.told() && !j.onlyLooksBack(o, f) && (o.frame.Scope == f.frame.Scope || o.frame.Scope < extract.Assembly || f.frame.Scope < extract.Assembly) {
			return true
		}
	}
	return f.frame.Another
}
