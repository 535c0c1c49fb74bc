// Package analysis measures how members vote: how often two agree, how united
// a group is, who stands closest to whom, who sides with the majority, which
// votes were unusual for a member.
//
// It works on sets of bits over the votes of a record, one set for each member
// and position, and is pure arithmetic: it never reads a file, chooses which
// votes count, or explains a vote. Integers are exact; every figure comes with
// the number of votes behind it. docs/measures.md states each formula and its
// source.
package analysis

import (
	"iter"
	"math/bits"
)

// Set is a set of votes: bit i of word i/64 is vote i. A nil Set where a filter
// is asked for means every vote.
type Set []uint64

// NewSet is an empty set for n votes.
func NewSet(n int) Set { return make(Set, (n+63)/64) }

// Add puts vote i into the set.
func (s Set) Add(i int) { s[i>>6] |= 1 << (i & 63) }

// Has says whether vote i is in the set.
func (s Set) Has(i int) bool { return s[i>>6]&(1<<(i&63)) != 0 }

// AddRange puts the votes from i up to but not including j into the set.
func (s Set) AddRange(i, j int) {
	for ; i < j && i&63 != 0; i++ {
		s.Add(i)
	}
	for ; i+64 <= j; i += 64 {
		s[i>>6] = ^uint64(0)
	}
	for ; i < j; i++ {
		s.Add(i)
	}
}

// Len is the number of votes in the set.
func (s Set) Len() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// All iterates over the votes of the set in order.
func (s Set) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for w, x := range s {
			for ; x != 0; x &= x - 1 {
				if !yield(w<<6 + bits.TrailingZeros64(x)) {
					return
				}
			}
		}
	}
}

// and is the intersection of s with a filter, as a new set.
func (s Set) and(only Set) Set {
	out := make(Set, len(s))
	copy(out, s)
	if only != nil {
		for w := range out {
			out[w] &= only[w]
		}
	}
	return out
}

// Planes are one member's positions: three sets of equal length that share no
// vote. A vote in none of them is one in which the member did not vote, or was
// not a member: absence is never abstention.
type Planes struct {
	Yes, No, Abstain Set
}

// NewPlanes are empty planes for n votes.
func NewPlanes(n int) Planes { return Planes{NewSet(n), NewSet(n), NewSet(n)} }

// In keeps the positions in the votes of a set, as new planes.
func (p Planes) In(only Set) Planes {
	return Planes{p.Yes.and(only), p.No.and(only), p.Abstain.and(only)}
}

// Voted is the set of votes in which the member voted or abstained.
func (p Planes) Voted() Set {
	out := make(Set, len(p.Yes))
	for w := range out {
		out[w] = p.Yes[w] | p.No[w] | p.Abstain[w]
	}
	return out
}

// Differed is the set of votes, among those of a filter, in which both voted or
// abstained and took different positions.
func Differed(a, b Planes, only Set) Set {
	out := make(Set, len(a.Yes))
	for w := range out {
		out[w] = (a.Yes[w] | a.No[w] | a.Abstain[w]) & (b.Yes[w] | b.No[w] | b.Abstain[w]) &^
			(a.Yes[w]&b.Yes[w] | a.No[w]&b.No[w] | a.Abstain[w]&b.Abstain[w])
		if only != nil {
			out[w] &= only[w]
		}
	}
	return out
}
