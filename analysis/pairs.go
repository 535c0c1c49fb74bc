package analysis

import (
	"cmp"
	"math/bits"
	"runtime"
	"slices"
	"sync"
)

// Pairs holds the agreement of every two of m members.
type Pairs struct {
	m           int
	same, joint []int32 // m x m, symmetric
}

// AllPairs counts joint votes and equal positions of every two members, among
// the votes of a filter, on all processors.
func AllPairs(members []Planes, only Set) *Pairs {
	m := len(members)
	p := &Pairs{m: m, same: make([]int32, m*m), joint: make([]int32, m*m)}
	rows := make([]row, m)
	for i, q := range members {
		rows[i] = newRow(q, only)
	}
	// Row i meets the rows after it; worker k takes every k-th row, so that
	// long and short rows spread evenly. Workers write cells of their own only.
	workers := min(runtime.GOMAXPROCS(0), max(m, 1))
	var wg sync.WaitGroup
	for k := range workers {
		wg.Go(func() {
			for i := k; i < m; i += workers {
				for j := i; j < m; j++ {
					same, joint := rows[i].meet(&rows[j])
					p.same[i*m+j], p.joint[i*m+j] = same, joint
					p.same[j*m+i], p.joint[j*m+i] = same, joint
				}
			}
		})
	}
	wg.Wait()
	return p
}

// Of gives how often members i and j took the same position, and how often both
// voted or abstained.
func (p *Pairs) Of(i, j int) (same, joint int) {
	return int(p.same[i*p.m+j]), int(p.joint[i*p.m+j])
}

// Neighbour is another member and how far it agrees with one.
type Neighbour struct {
	Index int // position in the list given to AllPairs
	Same  int // votes with the same position
	Joint int // votes in which both voted or abstained
}

// Share is Same of Joint, the raw agreement.
func (n Neighbour) Share() float64 { return float64(n.Same) / float64(n.Joint) }

// Neighbours lists the other members that had at least so many joint votes with
// member i, the closest first; those who agree equally often are in order of
// joint votes, then of position.
func (p *Pairs) Neighbours(i, least int) []Neighbour {
	var out []Neighbour
	for j := range p.m {
		same, joint := p.Of(i, j)
		if j != i && joint >= max(least, 1) {
			out = append(out, Neighbour{j, same, joint})
		}
	}
	slices.SortFunc(out, nearer)
	return out
}

// nearer puts the closer of two neighbours first.
func nearer(a, b Neighbour) int {
	return cmp.Or(cmp.Compare(b.Same*a.Joint, a.Same*b.Joint), cmp.Compare(b.Joint, a.Joint), cmp.Compare(a.Index, b.Index))
}

// NeighboursOf is Neighbours for one set of positions, which need not be a
// member's, among the votes of a filter, without the other pairs.
func NeighboursOf(p Planes, members []Planes, least int, only Set) []Neighbour {
	var out []Neighbour
	own := newRow(p, only)
	for j, q := range members {
		other := newRow(q, nil)
		if same, joint := own.meet(&other); int(joint) >= max(least, 1) {
			out = append(out, Neighbour{j, int(same), int(joint)})
		}
	}
	slices.SortFunc(out, nearer)
	return out
}

// row is a member's planes in two bits a vote (yes 01, no 10, abstain 11), cut
// to the words in which it voted at all: half of today's members were not there
// for half of the record.
type row struct {
	lo, hi int // words from lo up to hi
	words  [][2]uint64
}

func newRow(p Planes, only Set) row {
	var r row
	r.words = make([][2]uint64, len(p.Yes))
	r.lo = len(p.Yes)
	for w := range p.Yes {
		m := ^uint64(0)
		if only != nil {
			m = only[w]
		}
		a, b := (p.Yes[w]|p.Abstain[w])&m, (p.No[w]|p.Abstain[w])&m
		r.words[w] = [2]uint64{a, b}
		if a|b != 0 {
			r.lo, r.hi = min(r.lo, w), w+1
		}
	}
	return r
}

// meet counts equal positions and joint votes of two rows.
func (r *row) meet(s *row) (same, joint int32) {
	lo, hi := max(r.lo, s.lo), min(r.hi, s.hi)
	if lo >= hi {
		return 0, 0
	}
	x, y := r.words[lo:hi], s.words[lo:hi]
	y = y[:len(x)]
	var n, d int
	for w := range x {
		both := (x[w][0] | x[w][1]) & (y[w][0] | y[w][1])
		n += bits.OnesCount64(both)
		d += bits.OnesCount64(both & ((x[w][0] ^ y[w][0]) | (x[w][1] ^ y[w][1])))
	}
	return int32(n - d), int32(n)
}
