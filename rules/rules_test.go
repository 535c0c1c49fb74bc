package rules_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// rule gives a rule of an embedded book on a day.
func rule(t testing.TB, body plenary.Body, q plenary.Question, day string) *rules.Rule {
	t.Helper()
	b, err := rules.Builtin(body)
	if err != nil {
		t.Fatal(err)
	}
	var d plenary.Date
	if day != "" {
		if d, err = plenary.ParseDate(day); err != nil {
			t.Fatal(err)
		}
	}
	r, err := b.On(q, d)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// council builds the ballots of the Security Council: the permanent members'
// positions in the order CHN FRA GBR RUS USA, then so many elected members in
// favour, against, abstaining and not voting.
func council(permanent string, yes, no, abstain, notVoting int) plenary.Ballots {
	var bs plenary.Ballots
	for i, c := range []plenary.Code{"CHN", "FRA", "GBR", "RUS", "USA"} {
		p, err := plenary.ParsePosition(permanent[i : i+1])
		if err != nil {
			p = plenary.UnknownPosition
		}
		bs = append(bs, plenary.Ballot{Member: c, Position: p})
	}
	for i, n := range []int{yes, no, abstain, notVoting} {
		for range n {
			bs = append(bs, plenary.Ballot{Member: plenary.Code("E" + string(rune('A'+len(bs)))), Position: plenary.Positions()[i]})
		}
	}
	bs.Sort()
	return bs
}

// decide decides or fails the test.
func decide(t testing.TB, v plenary.Vote, r *rules.Rule, in rules.Inputs) plenary.Decision {
	t.Helper()
	d, err := rules.Decide(&v, r, in)
	if err != nil {
		t.Fatalf("%s: %v", v.Tally, err)
	}
	return d
}

// failing lists the texts of the steps that do not hold.
func failing(d plenary.Decision) []string {
	var out []string
	for _, s := range d.Proof {
		if !s.Holds {
			out = append(out, s.Text)
		}
	}
	return out
}
