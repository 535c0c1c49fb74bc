package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// setBeside says whether the sentence sets the text that a statement at unit k tells of
// against another: it is binding on all members, unlike the Council draft that Russia
// vetoed; in contrast to the draft that Moscow vetoed, this one binds.
func (s *sentence) setBeside(k int) bool {
	for j := range s.u {
		from := s.unlikePhrase(j)
		if from == 0 {
			continue
		}
		end := from
		for end < len(s.u) && !s.sign(end, ",;:.") {
			end++
		}
		return k < j || k >= end
	}
	return false
}

// unlikePhrase is the unit behind words at j by which another thing is set against the one
// told, 0 where there are none: unlike, in contrast to, as opposed to.
func (s *sentence) unlikePhrase(j int) int {
	switch strings.ToLower(s.text(j)) {
	case "unlike":
		return j + 1
	case "contrast", "opposed", "contrary":
		if s.id(j+1, lex.WTo, lex.WWith) && (s.id(j-1, lex.WIn, lex.WBy, lex.WAs) || s.sign(j-1, ",") || j == 0) {
			return j + 2
		}
	}
	return 0
}

// setAgainstText keeps apart what is told of a text against which another is set, and of that
// other, each with the days and symbols of its own: unlike the text of 14 December 2001, which
// the United States vetoed, the draft that became resolution 1397 was adopted.
func (s *sentence) setAgainstText(f *finding) {
	from, end := s.textSetAgainst()
	if end == 0 {
		return
	}
	inside := func(k int) bool { return k >= from && k < end }
	own := inside(f.from)
	f.apart = f.apart || own
	f.dates = slices.DeleteFunc(slices.Clone(f.dates), func(d dateAt) bool { return inside(int(d.unit)) != own })
	for i := range f.dates {
		f.dates[i].other = f.dates[i].other && !own // its own day, unlike that of the other
	}
	f.symbols = slices.DeleteFunc(slices.Clone(f.symbols), func(y symbolAt) bool { return inside(int(y.unit)) != own })
}

// textSetAgainst is the stretch of a sentence that tells of a text against which another is
// set, with the clause on it; the end is 0 where there is none.
func (s *sentence) textSetAgainst() (from, end int) {
	const near = 5
	for j := range s.u {
		if from = s.unlikePhrase(j); from == 0 {
			continue
		}
		text := -1
		for k := from; k < from+near && text < 0; k++ {
			if s.is(k, lex.Text|lex.Symbol) && !s.isPronoun(k) {
				text = k
			}
		}
		if text < 0 {
			return 0, 0
		}
		clause := false
		for end = text + 1; end < len(s.u); end++ {
			relative := s.id(end+1, lex.WWhich) || s.id(end+2, lex.WWhich)
			if s.sign(end, ";:.") || s.sign(end, ",") && (clause || !relative) {
				break
			}
			clause = clause || s.sign(end, ",") && relative
		}
		return from, end
	}
	return 0, 0
}
