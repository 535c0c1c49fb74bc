// Package stances tells from the words around a member which position they give
// it, as it was learned from labelled sentences: a linear model with a weight for
// each trait of the surroundings and each position (multinomial logistic
// regression, Jurafsky and Martin, Speech and Language Processing, chapter 5).
//
// It reckons in whole numbers, so every machine reads the same. It never looks at
// the record, never decides what an article states, and learns nothing while it
// reads.
package stances

import (
	_ "embed" // the weights
	"math"

	"github.com/plenary-vote/plenary"
)

//go:generate go run ./learn -o weights.bin ../testdata

//go:embed weights.bin
var weights []byte

// Bits is the size of the table of weights: a trait's row is its lowest bits.
const Bits = 17

// A row has the weights of four positions against that of none, in parts of a
// unit of the logarithm of the odds.
const (
	Columns = 4
	Parts   = 64
)

// Size is the number of bytes of a table of weights.
const Size = Columns << Bits

// Reading is a position and how surely the words give it.
type Reading struct {
	Position plenary.Position // unknown: the words give none
	Lead     Lead
}

// Lead is by how much a reading is likelier than every other, as a logarithm of the
// odds in parts.
type Lead int32

// Sure is the lead from which a reading can be held against the record: odds of more than
// fifty to one. Of what the record denies, readings with less are as often the reader's
// mistake as the article's.
const Sure Lead = 4 * Parts

// Likely is the lead from which a reading that the record bears out is believed.
const Likely Lead = 2 * Parts

// Odds is the lead that evidence with these odds adds.
func Odds(odds float64) Lead { return Lead(math.Log(odds) * Parts) }

// Read gives the likeliest position of a member with these traits.
func Read(traits []uint32) Reading { return ReadBy(weights, traits) }

// ReadBy reads by another table of weights than the one that was learned last.
func ReadBy(weights []byte, traits []uint32) Reading {
	if len(weights) != Size {
		return Reading{}
	}
	var sum [Columns + 1]int32
	for _, t := range traits {
		row := weights[t&(1<<Bits-1)*Columns:][:Columns]
		for c, w := range row {
			sum[c+1] += int32(int8(w))
		}
	}
	best, next := 0, -1
	for p := 1; p < len(sum); p++ {
		switch {
		case sum[p] > sum[best]:
			best, next = p, best
		case next < 0 || sum[p] > sum[next]:
			next = p
		}
	}
	return Reading{plenary.Position(best), Lead(sum[best] - sum[next])}
}
