package archive

import (
	"iter"
	"math/bits"

	"github.com/plenary-vote/plenary"
)

// Move is one member's change of position between two votes.
type Move struct {
	Member plenary.Code     `json:"member"`
	From   plenary.Position `json:"from"`
	To     plenary.Position `json:"to"`
}

// Difference is what changed between two votes.
type Difference struct {
	Moved []Move         `json:"moved"`  // listed in both, with different positions
	OnlyA []plenary.Code `json:"only_a"` // listed in the first only
	OnlyB []plenary.Code `json:"only_b"` // listed in the second only
	Same  int            `json:"same"`   // listed in both, with the same position
}

// Diff compares the ballots of vote a with those of vote b.
func (r *Record) Diff(a, b int) Difference {
	d := Difference{Moved: []Move{}, OnlyA: []plenary.Code{}, OnlyB: []plenary.Code{}}
	for m := range r.planes {
		from, to := r.planes[m].at(a), r.planes[m].at(b)
		switch {
		case from == plenary.UnknownPosition && to == plenary.UnknownPosition:
		case to == plenary.UnknownPosition:
			d.OnlyA = append(d.OnlyA, r.members[m])
		case from == plenary.UnknownPosition:
			d.OnlyB = append(d.OnlyB, r.members[m])
		case from != to:
			d.Moved = append(d.Moved, Move{r.members[m], from, to})
		default:
			d.Same++
		}
	}
	return d
}

// Differed lists the votes in which two members voted or abstained and took
// different positions, appending them to dst in order of date.
func (r *Record) Differed(dst []int32, a, b plenary.Code) []int32 {
	for w, x := range r.differed(a, b) {
		for ; x != 0; x &= x - 1 {
			dst = append(dst, int32(w<<6+bits.TrailingZeros64(x)))
		}
	}
	return dst
}

// DifferedIDs is Differed with the identities of the votes.
func (r *Record) DifferedIDs(dst []plenary.VoteID, a, b plenary.Code) []plenary.VoteID {
	ids := r.identities()
	for w, x := range r.differed(a, b) {
		some := ids[w<<6:]
		for ; x != 0; x &= x - 1 {
			dst = append(dst, some[bits.TrailingZeros64(x)])
		}
	}
	return dst
}

// differed goes through the words of the set of votes in which two members
// voted or abstained and took different positions.
func (r *Record) differed(a, b plenary.Code) iter.Seq2[int, uint64] {
	return func(yield func(int, uint64) bool) {
		p, ok := r.Planes(a)
		q, ok2 := r.Planes(b)
		if !ok || !ok2 {
			return
		}
		for w := range p.Yes {
			voted := (p.Yes[w] | p.No[w] | p.Abstain[w]) & (q.Yes[w] | q.No[w] | q.Abstain[w])
			same := p.Yes[w]&q.Yes[w] | p.No[w]&q.No[w] | p.Abstain[w]&q.Abstain[w]
			if x := voted &^ same; x != 0 && !yield(w, x) {
				return
			}
		}
	}
}

// PartOfAct is the code of the note on a vote that repeats another as part of
// one act. Statistics count the act once.
const PartOfAct = "part-of-act"

// Counted is the set of votes that statistics count: all but those that repeat
// another as part of one act, and those of which the record holds only some
// ballots. Who is missing is no accident (of old vetoed drafts the vetoing
// members alone are known), and any figure over them would mislead.
func (r *Record) Counted() []uint64 {
	m := r.all()
	for i := range r.rows {
		if r.Quality(i) == plenary.Partial {
			m[i>>6] &^= 1 << (i & 63)
		}
		l := r.list(r.rows[i].notes)
		for ; len(l) >= noteWidth; l = l[noteWidth:] {
			if r.strings[l[0]] == PartOfAct {
				m[i>>6] &^= 1 << (i & 63)
			}
		}
	}
	return m
}
