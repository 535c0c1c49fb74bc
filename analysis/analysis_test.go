package analysis_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
)

// chamber makes random ballots: position[member][vote] is 0 yes, 1 no, 2
// abstain, 3 nothing; and the same as planes.
func chamber(rng *rand.Rand, members, votes int) ([][]int, []analysis.Planes) {
	positions := make([][]int, members)
	planes := make([]analysis.Planes, members)
	for m := range members {
		positions[m] = make([]int, votes)
		planes[m] = analysis.NewPlanes(votes)
		first := rng.IntN(votes) // not a member before
		if m%2 == 0 {
			first = 0
		}
		for v := range votes {
			p := rng.IntN(4)
			if v < first {
				p = 3
			}
			positions[m][v] = p
			switch p {
			case analysis.Yes:
				planes[m].Yes.Add(v)
			case analysis.No:
				planes[m].No.Add(v)
			case analysis.Abstain:
				planes[m].Abstain.Add(v)
			}
		}
	}
	return positions, planes
}

// Agreement of any two members equals a count of ballots one by one.
func TestAgreementEqualsBruteForce(t *testing.T) {
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 1))
		n := 1 + rng.IntN(300)
		positions, planes := chamber(rng, 9, n)
		var only analysis.Set
		if seed%3 > 0 {
			only = analysis.NewSet(n)
			for v := range n {
				if rng.IntN(3) > 0 {
					only.Add(v)
				}
			}
		}
		pairs := analysis.AllPairs(planes, only)
		for a := range planes {
			for b := range planes {
				var want analysis.Table
				differed := []int{}
				for v := range n {
					p, q := positions[a][v], positions[b][v]
					if p == 3 || q == 3 || only != nil && !only.Has(v) {
						continue
					}
					want[p][q]++
					if p != q {
						differed = append(differed, v)
					}
				}
				got := analysis.NewTable(planes[a], planes[b], only)
				if got != want {
					t.Fatalf("seed %d: table of %d and %d: %v, want %v", seed, a, b, got, want)
				}
				if same, joint := pairs.Of(a, b); same != want.Same() || joint != want.N() {
					t.Fatalf("seed %d: pair %d and %d: %d of %d, want %d of %d", seed, a, b, same, joint, want.Same(), want.N())
				}
				d := analysis.Differed(planes[a], planes[b], only)
				if !slices.Equal(slices.AppendSeq([]int{}, d.All()), differed) || d.Len() != len(differed) {
					t.Fatalf("seed %d: differed %v", seed, differed)
				}
				if want.Same()+want.Partial()+want.Opposite() != want.N() {
					t.Fatal("same, partial and opposite must make up the whole")
				}
			}
			for i, n := range pairs.Neighbours(a, 1) {
				if n.Index == a || n.Joint == 0 {
					t.Fatalf("neighbour %+v of %d", n, a)
				}
				if i > 0 && n.Share() > pairs.Neighbours(a, 1)[i-1].Share() {
					t.Fatal("neighbours are not in order")
				}
			}
		}
	}
}

func TestCountsEqualBruteForce(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	positions, planes := chamber(rng, 12, 200)
	counts := analysis.Counts(planes)
	contested := analysis.Contested(counts, nil)
	for m, p := range planes {
		var want analysis.Sides
		for v := range 200 {
			var c [4]int
			for k := range positions {
				c[positions[k][v]]++
			}
			if counts[v] != (analysis.Count{Yes: c[0], No: c[1], Abstain: c[2]}) {
				t.Fatalf("vote %d: %+v, want %v", v, counts[v], c)
			}
			if contested.Has(v) != (c[0] > 0 && c[1]+c[2] > 0 || c[1] > 0 && c[2] > 0) {
				t.Fatalf("vote %d contested: %v", v, c)
			}
			switch own := positions[m][v]; {
			case own == 3 || c[0] == c[1]:
			case own == 2:
				want.Abstained++
			case (own == 0) == (c[0] > c[1]):
				want.With++
			default:
				want.Against++
			}
		}
		if got := analysis.WithMajority(p, counts, nil); got != want {
			t.Errorf("member %d: %+v, want %+v", m, got, want)
		}
	}
	if analysis.Counts(nil) != nil {
		t.Error("no members, no counts")
	}
}

func TestMeasures(t *testing.T) {
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-12 }
	// po = 0.7, margins 50/50 and 60/40 of 100: kappa 0.4 (Cohen's formula by hand).
	two := analysis.Table{{40, 10, 0}, {20, 30, 0}, {0, 0, 0}}
	three := analysis.Table{{50, 2, 8}, {1, 20, 4}, {6, 3, 6}} // n 100, same 76, opposite 3, partial 21
	for _, c := range []struct {
		id    string
		table analysis.Table
		want  float64
		ok    bool
	}{
		{"raw", two, 0.7, true}, {"raw", three, 0.76, true}, {"raw", analysis.Table{}, 0, false},
		{"kappa", two, 0.4, true}, {"kappa", analysis.Table{{9, 0, 0}, {}, {}}, 0, false}, {"kappa", analysis.Table{{0, 5, 0}, {5, 0, 0}, {}}, -1, true},
		{"pi", two, (0.7 - (0.55*0.55 + 0.45*0.45)) / (1 - (0.55*0.55 + 0.45*0.45)), true},
		{"voeten", three, 0.865, true}, {"state-2017", three, 0.865, true}, {"s", three, 0.73, true},
		{"state-votes", three, 70.0 / 73, true}, {"state-votes", analysis.Table{{0, 0, 3}, {}, {}}, 0, false},
		{"s", analysis.Table{{0, 5, 0}, {}, {}}, -1, true},
	} {
		m, err := analysis.MeasureByID(c.id)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := m.Of(c.table); ok != c.ok || !near(got, c.want) {
			t.Errorf("%s of %v = %v, %v; want %v, %v", c.id, c.table, got, ok, c.want, c.ok)
		}
	}
	if _, err := analysis.MeasureByID("alpha"); plenary.CodeOf(err) != plenary.NotFound {
		t.Errorf("unknown measure: %v", err)
	}
	if len(analysis.Measures()) != 7 || analysis.Measures()[0].ID != "raw" {
		t.Error("seven measures, raw first")
	}
}

func TestCohesion(t *testing.T) {
	for _, c := range []struct {
		count     analysis.Count
		rice, ai  float64
		rok, aiok bool
	}{
		{analysis.Count{Yes: 27}, 1, 1, true, true},
		{analysis.Count{Yes: 5, No: 5}, 0, 0.25, true, true},
		{analysis.Count{Yes: 5, No: 5, Abstain: 5}, 0, 0, true, true},
		{analysis.Count{Abstain: 3}, 0, 1, false, true},
		{analysis.Count{Yes: 6, No: 2, Abstain: 2}, 0.5, 0.4, true, true},
		{analysis.Count{}, 0, 0, false, false},
	} {
		if r, ok := c.count.Rice(); r != c.rice || ok != c.rok {
			t.Errorf("Rice of %+v: %v, %v", c.count, r, ok)
		}
		if a, ok := c.count.Agreement(); math.Abs(a-c.ai) > 1e-15 || ok != c.aiok {
			t.Errorf("agreement of %+v: %v, %v", c.count, a, ok)
		}
	}
}

// choose is n over k as a float, for small n.
func choose(n, k int) float64 {
	v := 1.0
	for i := range k {
		v = v * float64(n-i) / float64(i+1)
	}
	return v
}

func TestExpectedRice(t *testing.T) {
	for yes := range 9 {
		for no := range 9 {
			for n := 1; n <= yes+no; n++ {
				want := 0.0
				for k := max(0, n-no); k <= min(n, yes); k++ {
					want += choose(yes, k) * choose(no, n-k) / choose(yes+no, n) * math.Abs(float64(2*k-n)) / float64(n)
				}
				if got := analysis.ExpectedRice(n, yes, no); math.Abs(got-want) > 1e-12 {
					t.Fatalf("ExpectedRice(%d, %d, %d) = %v, want %v", n, yes, no, got, want)
				}
			}
		}
	}
	if got := analysis.ExpectedRice(100000, 90000, 110000); math.IsNaN(got) || got < 0.05 || got > 0.2 {
		t.Errorf("a great body gives %v", got)
	}
	if analysis.ExpectedRice(0, 5, 5) != 0 || analysis.ExpectedRice(9, 3, 0) != 1 {
		t.Error("edges")
	}
}

func TestUnity(t *testing.T) {
	group := []analysis.Count{{Yes: 3}, {Yes: 2, No: 2}, {Yes: 1}, {Abstain: 2}, {Yes: 1, Abstain: 2}}
	all := []analysis.Count{{Yes: 9, No: 1}, {Yes: 5, No: 5}, {Yes: 9}, {Yes: 9, Abstain: 2}, {Yes: 9, Abstain: 2}}
	c := analysis.Unity(group, all, nil)
	if c.Votes != 4 || c.United != 2 || c.RiceVotes != 2 || c.Rice != 0.5 || math.Abs(c.Agreement-(1+0.25+1+0.5)/4) > 1e-15 {
		t.Errorf("%+v", c)
	}
	if want := (analysis.ExpectedRice(3, 9, 1) + analysis.ExpectedRice(4, 5, 5)) / 2; c.Expected != want {
		t.Errorf("expected %v, want %v", c.Expected, want)
	}
	if c := analysis.Unity(group, all, analysis.NewSet(5)); c != (analysis.Cohesion{}) {
		t.Errorf("no votes: %+v", c)
	}
}

func TestLineAndUnusual(t *testing.T) {
	// Five members, four votes; rows are members. The last goes its own way.
	rows := []string{"YYNA", "YYNA", "YYN.", "YNNA", "NYAY"}
	var planes []analysis.Planes
	for _, r := range rows {
		p := analysis.NewPlanes(len(r))
		for v, c := range r {
			switch c {
			case 'Y':
				p.Yes.Add(v)
			case 'N':
				p.No.Add(v)
			case 'A':
				p.Abstain.Add(v)
			}
		}
		planes = append(planes, p)
	}
	counts := analysis.Counts(planes)
	line := analysis.Line(counts)
	if !line.Yes.Has(0) || !line.Yes.Has(1) || !line.No.Has(2) || !line.Abstain.Has(3) || line.Voted().Len() != 4 {
		t.Errorf("line %+v", line)
	}
	got := analysis.Parted(planes[4], planes[:4], nil)
	want := []analysis.Unusual{{Vote: 3, Different: 3}, {Vote: 2, Different: 4}, {Vote: 0, Different: 4}}
	if !slices.Equal(got, want) {
		t.Errorf("parted %+v, want %+v", got, want)
	}
	lonely := analysis.Lonely(planes[4], counts, 1, nil)
	want = []analysis.Unusual{{2, 1, 4}, {0, 1, 4}, {3, 1, 3}}
	if !slices.Equal(lonely, want) {
		t.Errorf("lonely %+v, want %+v", lonely, want)
	}
	if got := analysis.Parted(planes[4], nil, nil); len(got) != 0 {
		t.Errorf("no companions: %+v", got)
	}
}

func TestSet(t *testing.T) {
	s := analysis.NewSet(200)
	s.AddRange(3, 130)
	s.AddRange(130, 131)
	s.AddRange(199, 200)
	s.AddRange(7, 7)
	if s.Len() != 129 || s.Has(2) || !s.Has(3) || !s.Has(130) || s.Has(131) || !s.Has(199) {
		t.Errorf("%x", s)
	}
	if got := slices.Collect(s.All()); len(got) != 129 || got[0] != 3 || got[128] != 199 {
		t.Errorf("%v", got)
	}
	for range s.All() {
		break
	}
}
