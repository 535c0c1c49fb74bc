package claims

import (
	"regexp"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// isStray says whether a single number that is told of one position is far from the
// record's and nothing else that it might have been taken from: neither the number of
// another position nor that of another vote on the matter. A report that errs is a little
// off, or has last year's number; such a number counts some of them: four abstainers of
// the week before, two states on the island.
func (j *judge) isStray(st *extract.Statement, f *frameResult, c *comparison) bool {
	if !isLone(st) || st.Reckoned != nil || st.Open {
		return false
	}
	at := slices.IndexFunc(positionsInOrder[:], func(p plenary.Position) bool { return st.Counts[p].Said })
	if at < 0 || st.Counts[positionsInOrder[at]].All {
		return false
	}
	said := int64(st.Counts[positionsInOrder[at]].Hi)
	n, known := c.tally.Of(positionsInOrder[at]).Int()
	if !known || said == 0 || said*2 > n {
		return false
	}
	for _, p := range positionsInOrder {
		if c.tally.Of(p).Or(-1) == said {
			return false
		}
	}
	for _, o := range f.ranked {
		if v := int(o.vote); v != f.vote && sameMatter(j.rec.Title(v), j.rec.Title(f.vote)) && j.rec.Tally(v).Of(positionsInOrder[at]).Or(-1) == said {
			return false
		}
	}
	return true
}

// scoreTold is a pair of numbers as of those in favour and against.
var scoreTold = regexp.MustCompile(`\b\d{1,3}( to |-|–)(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|none|nil)\b`)

// passesScore says whether a score that was read as no statement stands between the
// statement of members and those told of its event before: another vote may have been
// told there, which it goes on with.
func (j *judge) passesScore(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Who && st.Kind != extract.Counts {
		return false
	}
	from := -1
	for _, o := range f.statements {
		if o.End <= st.Start {
			from = max(from, o.End)
		}
	}
	if from < 0 {
		return false
	}
	const far = 300
	from = max(from, st.Start-far)
	for _, m := range scoreTold.FindAllStringIndex(j.doc.Text[from:st.Start], -1) {
		read := false
		for i := range j.art.Statements {
			o := &j.art.Statements[i]
			read = read || o.Start < from+m[1] && o.End > from+m[0]
		}
		if !read {
			return true
		}
	}
	return false
}
