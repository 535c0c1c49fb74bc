package main

import (
	"math"
	"math/rand/v2"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/stances"
)

// example is a member in a labelled text.
type example struct {
	traits []uint32
	may    positions // that the text may give it
}

// positions is a set of positions, the unknown one where none may be given. Of a text
// that is true it is known that it gives a member the position it took or none.
type positions [stances.Columns + 1]bool

// only is the set of one position.
func only(p plenary.Position) (set positions) {
	set[p] = true
	return set
}

// How the weights are learned: passes over the examples, the length of a step
// (AdaGrad, Duchi, Hazan and Singer 2011), and the part of the traits of an example
// that each pass leaves out, so that no few of them carry a reading alone.
const (
	passes  = 8
	step    = 0.05
	leftOut = 0.5
)

// train learns a table of weights. The same examples in the same order give the same
// table on one kind of processor.
func train(examples []example) []byte {
	const rows, each = 1 << stances.Bits, stances.Columns + 1
	weight := make([]float32, rows*each)
	seen := make([]float32, rows*each) // sums of squared gradients
	rng := rand.New(rand.NewPCG(1, 2))
	order := rng.Perm(len(examples))
	var kept []uint32
	for range passes {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			e := &examples[i]
			kept = kept[:0]
			for _, t := range e.traits {
				if rng.Float32() >= leftOut {
					kept = append(kept, t&(rows-1)*each)
				}
			}
			likely := softmax(weight, kept)
			may := 0.0
			for p, in := range e.may {
				if in {
					may += likely[p]
				}
			}
			for p, in := range e.may {
				gradient := float32(likely[p])
				if in {
					gradient -= float32(likely[p] / may)
				}
				if gradient > -1e-4 && gradient < 1e-4 {
					continue
				}
				for _, at := range kept {
					k := int(at) + p
					seen[k] += gradient * gradient
					weight[k] -= step * gradient / (float32(math.Sqrt(float64(seen[k]))) + 1e-6)
				}
			}
		}
	}
	return pack(weight)
}

// softmax is how likely each position is by the weights of the rows.
func softmax(weight []float32, rows []uint32) (p [stances.Columns + 1]float64) {
	for _, at := range rows {
		for k := range p {
			p[k] += float64(weight[int(at)+k])
		}
	}
	most := p[0]
	for _, v := range p {
		most = max(most, v)
	}
	sum := 0.0
	for k := range p {
		p[k] = math.Exp(p[k] - most)
		sum += p[k]
	}
	for k := range p {
		p[k] /= sum
	}
	return p
}

// pack rounds the weights of each position against that of none to whole parts. They
// are shrunk by half of what was left out: reading leaves nothing out.
func pack(weight []float32) []byte {
	out := make([]byte, 0, stances.Size)
	for row := 0; row < len(weight); row += stances.Columns + 1 {
		for p := 1; p <= stances.Columns; p++ {
			w := math.Round(float64(weight[row+p]-weight[row]) * (1 - leftOut/2) * stances.Parts)
			out = append(out, byte(int8(max(-127, min(127, w)))))
		}
	}
	return out
}
