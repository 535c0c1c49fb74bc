package extract

import (
	"github.com/plenary-vote/plenary/claims/lex"
)

// matters gives the statements of a sentence that tells of two texts by what they are about
// the words of their own: it backed the resolution on torture; on the one about mercenaries
// Greece abstained. So it does where a sentence names the one it tells so: Greece was against
// the one on mercenaries. Nothing is done where a statement is of none.
func (s *sentence) matters(before int) {
	const few = 6
	found := s.walker.found[before:]
	if len(found) == 0 || len(s.u) > longest || len(s.symbols) > 0 {
		return
	}
	var heads []int
	other := false
	for k := range s.u {
		if name, again := s.headsMatter(k); name {
			heads = append(heads, k)
			other = other || again && (len(heads) > 1 || s.id(k-1, lex.WThe) || s.lower(k) == "that")
		}
	}
	if !other || len(heads) > few {
		return
	}
	of := make([]int, len(found))
	split := false
	for i := range found {
		if of[i] = s.matterOf(&found[i], heads); of[i] < 0 {
			return
		}
		split = split || of[i] != of[0]
	}
	if !split && len(heads) > 1 {
		return
	}
	for i := range found {
		f, h := &found[i], of[i]
		f.matter = h + 1
		end := len(s.u)
		if h+1 < len(heads) {
			end = heads[h+1]
		}
		f.segment = [2]int32{s.termAt(heads[h]), s.termAt(end)}
	}
}

// headsMatter says whether the word at k names a text together with what it is about behind
// it, and whether it does so as that of another than one told before: the resolution on Iran;
// the one about Chad, another on Mali.
func (s *sentence) headsMatter(k int) (name, again bool) {
	if !s.onMatter(k + 1) {
		return false, false
	}
	switch low := s.lower(k); {
	case low == "one":
		return true, true
	case low == "that":
		b := k - 1
		return s.id(b, lex.WFor, lex.WAgainst, lex.WOn) || s.is(b, lex.NoVerb|lex.YesVerb) || s.is(b, lex.And) && s.id(k+1, lex.WOn), true
	case s.is(k, lex.Another):
		return true, true
	case s.is(k, lex.Text) && !s.isPronoun(k):
		return true, s.is(k-1, lex.Another)
	}
	return false, false
}

// isMatter says whether the word at k names a text together with what it is about.
func (s *sentence) isMatter(k int) bool {
	name, _ := s.headsMatter(k)
	return name
}

// endOfMatter is where what the text named at k is about ends: before a sign, or before "and"
// and a position.
func (s *sentence) endOfMatter(k int) int {
	const far = 16
	for m := k + 2; m < k+far; m++ {
		if s.sign(m, ",;:.()") || (s.is(m, lex.And) || s.id(m, lex.WBut)) && (s.is(m+1, lex.VotePast|lex.Positions) || s.isLabel(m+1) || s.isCopula(m+1)) || m >= len(s.u) {
			return m
		}
	}
	return k + 2
}

// matterOf is which of the texts that a sentence names a statement is of: that which stands
// right behind it or in it, else the last before it; -1 where none is.
func (s *sentence) matterOf(f *finding, heads []int) int {
	const near = 5
	last := -1
	for i, h := range heads {
		if h >= f.to+near || !f.inStretch(int32(h)) {
			continue
		}
		if h >= f.from && !(h >= f.to && s.commaIn(f.to, h)) && !(last >= 0 && heads[last] >= f.from) {
			return i
		}
		if h < f.from {
			last = i
		}
	}
	return last
}

// ofMatter says whether an event may be told by a statement, where that names its text by
// what it is about: only in one sentence, and as the same text.
func (e *Frame) ofMatter(f *finding) bool {
	if e.Sentences[len(e.Sentences)-1] != f.sent {
		return f.matter == 0
	}
	return e.Matter == f.matter
}
