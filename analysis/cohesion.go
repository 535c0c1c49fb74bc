package analysis

// Rice is the index of cohesion of a group in one vote: |yes - no| of those who
// voted yes or no (Rice 1925). 1 is united, 0 is split in halves; abstaining is
// ignored. It is not ok when nobody voted yes or no. A small group scores high
// by chance alone (Desposato 2005): compare it with ExpectedRice.
func (c Count) Rice() (float64, bool) {
	if c.Yes+c.No == 0 {
		return 0, false
	}
	return float64(max(c.Yes-c.No, c.No-c.Yes)) / float64(c.Yes+c.No), true
}

// Agreement is the agreement index of a group in one vote, which counts
// abstaining as a third choice: (max - (N - max)/2) / N (Hix, Noury and Roland
// 2005). 1 is united, 0 is three equal parts. It is not ok when nobody took
// part.
func (c Count) Agreement() (float64, bool) {
	n := c.N()
	if n == 0 {
		return 0, false
	}
	most := max(c.Yes, c.No, c.Abstain)
	return float64(3*most-n) / float64(2*n), true
}

// ExpectedRice is the mean Rice index of n members drawn at random from a body
// in which yes voted yes and no voted no: what a group of that size reaches by
// chance. It is 0 for n of 0; n is cut to yes + no.
func ExpectedRice(n, yes, no int) float64 {
	n = min(n, yes+no)
	if n <= 0 {
		return 0
	}
	// Hypergeometric weights of k members that voted yes, by the ratio of
	// neighbours, from the likeliest k outward so that nothing underflows.
	lo, hi := max(0, n-no), min(n, yes)
	mode := min(max((n+1)*(yes+1)/(yes+no+2), lo), hi)
	sum, mean := 0.0, 0.0
	add := func(k int, w float64) {
		sum += w
		mean += w * float64(max(2*k-n, n-2*k)) / float64(n)
	}
	w := 1.0
	for k := mode; ; k++ {
		add(k, w)
		if k == hi {
			break
		}
		w *= float64(yes-k) * float64(n-k) / (float64(k+1) * float64(no-n+k+1))
	}
	w = 1.0
	for k := mode; k > lo; k-- {
		w *= float64(k) * float64(no-n+k) / (float64(yes-k+1) * float64(n-k+1))
		add(k-1, w)
	}
	return mean / sum
}

// Cohesion sums up how united a group was over many votes.
type Cohesion struct {
	Votes     int     `json:"votes"`     // in which at least two of the group voted or abstained
	United    int     `json:"united"`    // of these: all who took part took one position
	Agreement float64 `json:"agreement"` // mean agreement index over Votes
	RiceVotes int     `json:"rice_votes"`
	Rice      float64 `json:"rice"`     // mean Rice index over RiceVotes: at least two voted yes or no
	Expected  float64 `json:"expected"` // mean ExpectedRice over RiceVotes
}

// Unity measures a group's cohesion among the votes of a filter. group and all
// are the Counts of the group's members and of the whole body.
func Unity(group, all []Count, only Set) Cohesion {
	var c Cohesion
	var agreement, rice, expected float64
	memo := map[[3]int]float64{} // tallies repeat
	for i, g := range group {
		if g.N() < 2 || only != nil && !only.Has(i) {
			continue
		}
		c.Votes++
		if max(g.Yes, g.No, g.Abstain) == g.N() {
			c.United++
		}
		a, _ := g.Agreement()
		agreement += a
		if g.Yes+g.No < 2 {
			continue
		}
		c.RiceVotes++
		r, _ := g.Rice()
		rice += r
		key := [3]int{g.Yes + g.No, all[i].Yes, all[i].No}
		e, ok := memo[key]
		if !ok {
			e = ExpectedRice(key[0], key[1], key[2])
			memo[key] = e
		}
		expected += e
	}
	if c.Votes > 0 {
		c.Agreement = agreement / float64(c.Votes)
	}
	if c.RiceVotes > 0 {
		c.Rice, c.Expected = rice/float64(c.RiceVotes), expected/float64(c.RiceVotes)
	}
	return c
}
