package replay

import (
	"math/bits"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// ballots is what the planes of a record hold, by vote.
type ballots struct {
	sums    [][4]int32        // of all votes: in favour, against, abstaining, listed
	council []plenary.Ballots // of the Council's votes only: who voted how matters there
}

// gather reads every ballot of the record once, member by member. It is some
// ten times faster than asking for the ballots of one vote after another.
func gather(r *archive.Record) ballots {
	n := r.Len()
	b := ballots{make([][4]int32, n), make([]plenary.Ballots, n)}
	council := make([]uint64, r.Words())
	for i := range n {
		if r.Body(i) == plenary.SecurityCouncil {
			council[i>>6] |= 1 << (i & 63)
		}
	}
	for _, code := range r.Codes() {
		p, ok := r.Planes(code)
		if !ok {
			continue
		}
		for k, plane := range [4][]uint64{p.Yes, p.No, p.Abstain, p.Listed} {
			for w, word := range plane {
				for ; word != 0; word &= word - 1 {
					b.sums[w<<6|bits.TrailingZeros64(word)][k]++
				}
			}
		}
		for w, word := range p.Listed {
			for word &= council[w]; word != 0; word &= word - 1 {
				bit := word & -word
				i := w<<6 | bits.TrailingZeros64(word)
				position := plenary.NotVoting
				switch {
				case p.Yes[w]&bit != 0:
					position = plenary.Yes
				case p.No[w]&bit != 0:
					position = plenary.No
				case p.Abstain[w]&bit != 0:
					position = plenary.Abstain
				}
				if b.council[i] == nil {
					b.council[i] = make(plenary.Ballots, 0, 15)
				}
				b.council[i] = append(b.council[i], plenary.Ballot{Member: code, Position: position})
			}
		}
	}
	return b
}

// tally is the sum of the ballots of vote i.
func (b *ballots) tally(i int) plenary.Tally {
	s := &b.sums[i]
	return plenary.NewTally(int64(s[0]), int64(s[1]), int64(s[2]), int64(s[3]-s[0]-s[1]-s[2]))
}
