package hall

import (
	"testing"

	"github.com/plenary-vote/plenary"
)

func TestDeciding(t *testing.T) {
	yes := func(c string) plenary.Step { return plenary.Step{Cite: c, Holds: true} }
	no := func(c string) plenary.Step { return plenary.Step{Cite: c} }
	note := plenary.Step{Cite: "a remark", Note: true, Holds: true}
	tests := []struct {
		name    string
		outcome plenary.Outcome
		proof   []plenary.Step
		want    string
	}{
		{"adopted", plenary.Adopted, []plenary.Step{note, yes("rule 67"), yes("rule 85"), note}, "rule 85"},
		{"rejected", plenary.Rejected, []plenary.Step{yes("rule 67"), no("rule 85")}, "rule 85"},
		{"no quorum", plenary.NoQuorum, []plenary.Step{no("rule 67"), no("rule 85")}, "rule 67"},
		{"vetoed", plenary.Vetoed, []plenary.Step{yes("nine votes"), no("27(3)")}, "27(3)"},
		{"by the casting vote", plenary.Adopted, []plenary.Step{yes("article 6"), no("article 9"), yes("article 10")}, "article 10"},
		{"nothing to say", plenary.Adopted, nil, ""},
	}
	for _, x := range tests {
		if got := deciding(&plenary.Decision{Outcome: x.outcome, Proof: x.proof}); got != x.want {
			t.Errorf("%s: %q", x.name, got)
		}
	}
}
