package web

import (
	"testing"

	"github.com/plenary-vote/plenary"
)

// What misses its majority and is adopted all the same was decided by the casting
// vote, and the page says so.
func TestJudgedSentence(t *testing.T) {
	tie := plenary.Decision{Question: plenary.Ordinary, Needed: plenary.N(4), Margin: plenary.N(-1)}
	tests := []struct {
		outcome plenary.Outcome
		want    string
	}{
		{plenary.Tied, "Misses a simple majority (4) by 1."},
		{plenary.Adopted, "Misses a simple majority (4) by 1; decided by the casting vote."},
	}
	for _, x := range tests {
		d := tie
		d.Outcome = x.outcome
		if got := (judged{Decisions: []plenary.Decision{d}}).Sentence(); got != x.want {
			t.Errorf("%s: %q", x.outcome, got)
		}
	}
	none := plenary.Decision{Rule: "un-ga/ordinary", Outcome: plenary.Adopted, Proof: []plenary.Step{{Cite: "a remark", Note: true}, {Cite: "rule 67", Holds: true}}}
	if got := (judged{Decisions: []plenary.Decision{none}}).Sentence(); got != "Decided under rule 67." {
		t.Error(got)
	}
}
