package replay

import (
	"math/rand/v2"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// Flip gives the recorded outcomes of a record with n random ones reversed:
// adopted becomes rejected, anything else adopted. Votes without a recorded
// outcome have nothing to reverse and are left alone. It serves to show that a
// replay notices every wrong outcome, whatever class its vote is in.
func Flip(r *archive.Record, n int, seed uint64) func(i int) plenary.Outcome {
	var with []int
	for i := range r.Len() {
		if r.Outcome(i) != plenary.NotRecorded {
			with = append(with, i)
		}
	}
	rng := rand.New(rand.NewPCG(seed, 0))
	rng.Shuffle(len(with), func(i, j int) { with[i], with[j] = with[j], with[i] })
	flipped := map[int]bool{}
	for _, i := range with[:max(0, min(n, len(with)))] {
		flipped[i] = true
	}
	return func(i int) plenary.Outcome {
		o := r.Outcome(i)
		switch {
		case !flipped[i]:
			return o
		case o == plenary.Adopted:
			return plenary.Rejected
		}
		return plenary.Adopted
	}
}
