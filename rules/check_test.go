package rules_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/rules"
)

func TestCheckFinds(t *testing.T) {
	head := "format: plenary-rules 1\nbody: club\nrule: ordinary\n"
	for _, c := range []struct{ name, rule, codes string }{
		{"a tie without a rule", "needs: more than 1/2 of voting [a]\n", "tie"},
		{"a majority of the members: a tie too", "needs: more than 1/2 of members [a]\n", "tie"},
		{"two-thirds: no tie, but nought of nought", "needs: at least 2/3 of voting [a]\n", "empty"},
		{"nine of fifteen: nothing", "seats: 15\nneeds: at least 9 votes [a]\n", ""},
		{"sixteen of fifteen", "seats: 15\nneeds: at least 16 votes [a]\n", "unreachable"},
		{"a second vote that can never come", "seats: 10\nneeds: at least 1/2 of voting [a]\nempty: rejected [a]\ntie: second-vote [a]\n", "unreachable"},
		{"a veto that comes too late", "seats: 3\nneeds: at least 3 votes [a]\nveto: X Y Z [a]\n", "unreachable"},
		{"a large body", "seats: 10000\nneeds: at least 5001 votes [a]\n", ""},
		{"a number without seats", "needs: at least 500 votes [a]\n", ""},
		{"rules that overlap", "to: 1999-12-31\nneeds: at least 2 votes [a]\nrule: ordinary\nfrom: 1999-12-31\nneeds: at least 3 votes [a]\n", "overlap"},
		{"rules that meet", "to: 1999-12-31\nneeds: at least 2 votes [a]\nrule: ordinary\nfrom: 2000-01-01\nneeds: at least 3 votes [a]\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := rules.Read("club.rules", strings.NewReader(head+c.rule))
			if err != nil {
				t.Fatal(err)
			}
			var codes []string
			for _, f := range rules.Check(b) {
				codes = append(codes, f.Code)
				if f.Example == "" || f.Fix == "" || f.Line == 0 || f.Rule != "club/ordinary" {
					t.Errorf("incomplete: %+v", f)
				}
			}
			if got := strings.Join(codes, " "); got != c.codes {
				t.Errorf("found %q, want %q", got, c.codes)
			}
		})
	}
}

func TestEmbeddedRulesHaveNoFinding(t *testing.T) {
	for _, body := range rules.Bodies() {
		b, err := rules.Builtin(body)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range rules.Check(b) {
			t.Error(f)
		}
	}
}
