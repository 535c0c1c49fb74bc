package claims

import "github.com/plenary-vote/plenary/claims/extract"

// isStray says whether a single number that is told of one position is far from the
// record's and nothing else that it might have been taken from: neither the number of
// another position nor that of another vote on the matter. A report that errs is a little
// off, or has last year's number; such a number counts some of them: four abstainers of
// the week before, two states on the island.
func (j *judge) isStray(st *extract.Statement, f *frameResult, c *comparison) bool {
	if st.Kind != extract.Counts || st.Reckoned != nil || st.Open {
		return false
	}
	var said int64
	at := -1
	for i, p := range positionsInOrder {
		if n := st.Counts[p]; n.Said {
			if at >= 0 || n.All {
				return false
			}
			at, said = i, int64(n.Hi)
		}
	}
	if at < 0 {
		return false
	}
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
