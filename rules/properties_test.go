package rules_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// everyRule calls f with every rule of every embedded body.
func everyRule(t *testing.T, f func(*testing.T, *rules.Rule)) {
	for _, body := range rules.Bodies() {
		b, err := rules.Builtin(body)
		if err != nil {
			t.Fatal(err)
		}
		for i := range b.Rules {
			r := &b.Rules[i]
			t.Run(fmt.Sprintf("%s line %d", r.ID(), r.Line), func(t *testing.T) { f(t, r) })
		}
	}
}

// size is how many members a random body under a rule has.
func size(rng *rand.Rand, r *rules.Rule) int {
	if r.Seats > 0 {
		return int(r.Seats)
	}
	return 1 + rng.IntN(60)
}

// random ballots of n members; in a body with a veto the holders come first.
func random(rng *rand.Rand, r *rules.Rule, n int) plenary.Ballots {
	bs := make(plenary.Ballots, n)
	for i := range bs {
		bs[i] = plenary.Ballot{Member: plenary.Code(fmt.Sprintf("M%02d", i)), Position: plenary.Positions()[rng.IntN(4)]}
		if i < len(r.Veto) {
			bs[i].Member = r.Veto[i]
		}
		if r.Book().Weights != "" {
			bs[i].Weight = 1 + rng.Int64N(9)
		}
	}
	return bs
}

// inputs states the members, and sometimes who is present.
func inputs(rng *rand.Rand, bs plenary.Ballots) rules.Inputs {
	var members, cast int64
	for _, b := range bs {
		members += b.Weighs()
		if b.Position != plenary.NotVoting {
			cast += b.Weighs()
		}
	}
	in := rules.Inputs{Members: plenary.N(members)}
	if rng.IntN(3) == 0 {
		in.Present = plenary.N(cast + rng.Int64N(members-cast+1))
	}
	return in
}

func won(d plenary.Decision) bool {
	return d.Outcome == plenary.Adopted || d.Outcome == plenary.Elected
}

// rounds is how many random votes each property is tried on: few in the gate,
// many under PLENARY_SOAK=1.
var rounds = func() int {
	if os.Getenv("PLENARY_SOAK") == "1" {
		return 40_000
	}
	return 400
}()

func TestOneMoreYesNeverRejects(t *testing.T) {
	everyRule(t, func(t *testing.T, r *rules.Rule) {
		rng := rand.New(rand.NewPCG(1, 1))
		for range rounds {
			bs := random(rng, r, size(rng, r))
			in := inputs(rng, bs)
			in.Present = plenary.Count{} // a member who turns up is one more present
			before := decide(t, plenary.Vote{Ballots: bs}, r, in)
			i := rng.IntN(len(bs))
			bs[i].Position = plenary.Yes
			after := decide(t, plenary.Vote{Ballots: bs}, r, in)
			if won(before) && !won(after) {
				t.Fatalf("one more in favour:\n%s%s", rules.Text(before), rules.Text(after))
			}
		}
	})
}

func TestAbstentionsChangeNoMajorityOfThoseVoting(t *testing.T) {
	everyRule(t, func(t *testing.T, r *rules.Rule) {
		for _, n := range r.Needs {
			if n.Base != rules.Voting && n.Base != rules.Fixed {
				return
			}
		}
		rng := rand.New(rand.NewPCG(2, 2))
		for range rounds {
			bs := random(rng, r, size(rng, r))
			in := inputs(rng, bs)
			in.Present = plenary.Count{}
			before := decide(t, plenary.Vote{Ballots: bs}, r, in)
			for i := range bs {
				if bs[i].Position == plenary.NotVoting {
					bs[i].Position = plenary.Abstain
				}
			}
			if after := decide(t, plenary.Vote{Ballots: bs}, r, in); after.Outcome != before.Outcome || after.Needed != before.Needed {
				t.Fatalf("abstentions changed it:\n%s%s", rules.Text(before), rules.Text(after))
			}
		}
	})
}

func TestNobodyInFavourIsNeverAdopted(t *testing.T) {
	everyRule(t, func(t *testing.T, r *rules.Rule) {
		for n := range int64(61) {
			if r.Seats > 0 && n > r.Seats {
				break
			}
			for _, no := range []int64{0, n} {
				v := plenary.Vote{Tally: plenary.NewTally(0, no, n-no, 0)}
				if d := decide(t, v, r, rules.Inputs{Members: plenary.N(max(n, 1))}); won(d) {
					t.Fatalf("%s adopted:\n%s", v.Tally, rules.Text(d))
				}
			}
		}
	})
}

func TestSwappingEqualMembersChangesNothing(t *testing.T) {
	everyRule(t, func(t *testing.T, r *rules.Rule) {
		rng := rand.New(rand.NewPCG(3, 3))
		for range rounds {
			bs := random(rng, r, size(rng, r))
			in := inputs(rng, bs)
			before := decide(t, plenary.Vote{Ballots: bs}, r, in)
			// Holders of the veto are equal to each other, and so are the rest.
			lo, hi := 0, len(r.Veto)
			if rng.IntN(2) == 0 || hi == 0 {
				lo, hi = len(r.Veto), len(bs)
			}
			i, j := lo+rng.IntN(hi-lo), lo+rng.IntN(hi-lo)
			bs[i].Position, bs[j].Position = bs[j].Position, bs[i].Position
			bs[i].Weight, bs[j].Weight = bs[j].Weight, bs[i].Weight
			after := decide(t, plenary.Vote{Ballots: bs}, r, in)
			if after.Outcome != before.Outcome || after.Needed != before.Needed || after.Margin != before.Margin {
				t.Fatalf("%s and %s swapped:\n%s%s", bs[i].Member, bs[j].Member, rules.Text(before), rules.Text(after))
			}
		}
	})
}

func TestVetoOnlyWhereTheDraftHadItsVotes(t *testing.T) {
	everyRule(t, func(t *testing.T, r *rules.Rule) {
		if len(r.Veto) == 0 {
			return
		}
		rng := rand.New(rand.NewPCG(4, 4))
		seen := map[plenary.Outcome]int{}
		for range 20 * rounds {
			bs := random(rng, r, size(rng, r))
			d := decide(t, plenary.Vote{Ballots: bs}, r, inputs(rng, bs))
			seen[d.Outcome]++
			against := 0
			for _, m := range r.Veto {
				if bs.Of(m) == plenary.No {
					against++
				}
			}
			has := int64(len(bs.With(plenary.Yes))) >= d.Needed.Or(0)
			if want := has && against > 0; want != (d.Outcome == plenary.Vetoed) || want && len(d.VetoedBy) != against {
				t.Fatalf("%d permanent against, draft has its votes: %v\n%s", against, has, rules.Text(d))
			}
		}
		if seen[plenary.Vetoed] == 0 || seen[plenary.Adopted] == 0 || seen[plenary.Rejected] == 0 {
			t.Fatalf("the test saw only %v", seen)
		}
	})
}

// The proof and the outcome agree: adopted if and only if no step fails.
func TestProofDecides(t *testing.T) {
	everyRule(t, func(t *testing.T, r *rules.Rule) {
		rng := rand.New(rand.NewPCG(5, 5))
		for range rounds {
			bs := random(rng, r, size(rng, r))
			d := decide(t, plenary.Vote{Ballots: bs}, r, inputs(rng, bs))
			if won(d) != (len(failing(d)) == 0) {
				t.Fatalf("proof and outcome differ:\n%s", rules.Text(d))
			}
			for _, s := range d.Proof {
				if s.Cite == "" || s.Text == "" {
					t.Fatalf("a step without cite or text: %+v", s)
				}
			}
		}
	})
}

// Thresholds equal brute force, for all sizes up to 60: the least number in
// favour is found by trying all, with exact fractions of another kind.
func TestThresholdsEqualBruteForce(t *testing.T) {
	for _, r := range []struct {
		strict   bool
		num, den int64
	}{{true, 1, 2}, {false, 2, 3}, {false, 1, 2}, {false, 3, 4}, {false, 3, 5}, {true, 2, 3}, {false, 11, 20}, {false, 13, 20}, {false, 1, 1}, {true, 1, 3}} {
		th := rules.Threshold{Strict: r.strict, Num: r.num, Den: r.den, Base: rules.Voting}
		want := big.NewRat(r.num, r.den)
		for base := range int64(61) {
			least := int64(1)
			for ; ; least++ {
				if base == 0 {
					break
				}
				c := big.NewRat(least, base).Cmp(want)
				if c > 0 || c == 0 && !r.strict {
					break
				}
			}
			if got := th.Least(base); got != least {
				t.Errorf("%v of %d: %d, brute force %d", th, base, got, least)
			}
		}
	}
}

// Every division of every body of up to 60 members, decided by the rule and by
// the sentence of the rule written out as inequalities of whole numbers.
func TestDivisionsEqualBruteForce(t *testing.T) {
	simple, third := rule(t, "un-ga", plenary.Ordinary, ""), rule(t, "un-ga", plenary.Important, "")
	member := rule(t, "un-ga", "charter-amendment", "")
	for n := int64(1); n <= 60; n++ {
		in := rules.Inputs{Members: plenary.N(n)}
		for y := range n + 1 {
			for no := range n - y + 1 {
				v := plenary.Vote{Tally: plenary.NewTally(y, no, n-y-no, 0)}
				for _, c := range []struct {
					r    *rules.Rule
					want bool
				}{{simple, y > no}, {third, y+no > 0 && y >= 2*no}, {member, 3*y >= 2*n}} {
					d, err := rules.Decide(&v, c.r, in)
					if err != nil || won(d) != c.want {
						t.Fatalf("%s of %d under %s: %v, want adopted %v (%v)", v.Tally, n, c.r.ID(), d.Outcome, c.want, err)
					}
				}
			}
		}
	}
}
