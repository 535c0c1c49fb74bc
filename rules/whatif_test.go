package rules_test

import (
	"math/rand/v2"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

func TestWhatIf(t *testing.T) {
	assembly := rule(t, "un-ga", plenary.Important, "")
	sc := rule(t, "un-sc", plenary.Substantive, "")
	for _, c := range []struct {
		name string
		r    *rules.Rule
		v    plenary.Vote
		in   rules.Inputs
		want string
	}{
		{"before anybody voted", assembly, plenary.Vote{Tally: plenary.Tally{Yes: plenary.N(0), No: plenary.N(0), Abstain: plenary.N(0)}},
			rules.Inputs{Members: plenary.N(193)}, "needs 1 more in favour"},
		{"24 against and 44 in favour", assembly, plenary.Vote{Tally: plenary.Tally{Yes: plenary.N(44), No: plenary.N(24), Abstain: plenary.N(0)}},
			rules.Inputs{Members: plenary.N(193)}, "needs 4 more in favour"},
		{"65 against: a third", assembly, plenary.Vote{Tally: plenary.Tally{Yes: plenary.N(44), No: plenary.N(65), Abstain: plenary.N(0)}},
			rules.Inputs{Members: plenary.N(193)}, "can no longer be adopted"},
		{"129 in favour", assembly, plenary.Vote{Tally: plenary.Tally{Yes: plenary.N(129), No: plenary.N(0), Abstain: plenary.N(0)}},
			rules.Inputs{Members: plenary.N(193)}, "can no longer fail"},
		{"the Council, all open", sc, plenary.Vote{Ballots: council("?????", 6, 0, 4, 0)}, rules.Inputs{},
			"needs 3 more in favour; a vote against by CHN, FRA, GBR, RUS or USA would be a veto"},
		{"nine, three permanent members open", sc, plenary.Vote{Ballots: council("???YY", 7, 3, 0, 0)}, rules.Inputs{},
			"has its votes now; a vote against by CHN, FRA, GBR, RUS or USA would be a veto"},
		{"nine without one to spare: leaving the side in favour is not a veto", sc, plenary.Vote{Ballots: council("YYYYA", 5, 5, 0, 0)}, rules.Inputs{},
			"can no longer fail; a vote against by USA would be a veto"},
		{"vetoed", sc, plenary.Vote{Ballots: council("N??YY", 7, 3, 0, 0)}, rules.Inputs{}, "can no longer be adopted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o, err := rules.WhatIf(&c.v, c.r, c.in)
			if err != nil || o.String() != c.want {
				t.Errorf("got %q (%+v), want %q: %v", o, o, c.want, err)
			}
		})
	}
}

// WhatIf against all completions of random unfinished votes.
func TestWhatIfEqualsBruteForce(t *testing.T) {
	everyRule(t, func(t *testing.T, r *rules.Rule) {
		if r.Book().Weights != "" {
			return
		}
		rng := rand.New(rand.NewPCG(6, 6))
		for range 15 {
			n := size(rng, r)
			bs := random(rng, r, n)
			var open []int
			for range 5 {
				if i := rng.IntN(n); bs[i].Position != plenary.UnknownPosition {
					bs[i].Position = plenary.UnknownPosition
					open = append(open, i)
				}
			}
			in := rules.Inputs{Members: plenary.N(int64(n))}
			o, err := rules.WhatIf(&plenary.Vote{Ballots: bs}, r, in)
			if err != nil {
				t.Fatal(err)
			}
			canPass, canFail, more := false, false, -1
			complete(bs, open, func() {
				yes := 0
				others := true
				for _, i := range open {
					if bs[i].Position == plenary.Yes {
						yes++
					} else if bs[i].Position != plenary.NotVoting {
						others = false
					}
				}
				if won(decide(t, plenary.Vote{Ballots: bs}, r, in)) {
					canPass = true
					if others && (more < 0 || yes < more) {
						more = yes
					}
				} else {
					canFail = true
				}
			})
			if o.CannotPass == canPass || o.CannotFail == canFail || canPass && o.NeedsMore != plenary.N(int64(more)) {
				t.Fatalf("%v\n%+v: can pass %v, can fail %v, needs %d more", bs, o, canPass, canFail, more)
			}
		}
	})
}

// complete gives the open ballots every position in turn.
func complete(bs plenary.Ballots, open []int, f func()) {
	if len(open) == 0 {
		f()
		return
	}
	for _, p := range plenary.Positions() {
		bs[open[0]].Position = p
		complete(bs, open[1:], f)
	}
	bs[open[0]].Position = plenary.UnknownPosition
}
