package claims_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/claims"
)

// TestNeeds asks each expression of texts with and without its literals: they must not rule out
// what it matches, in either case, in long texts and behind letters that fold to k and s.
func TestNeeds(t *testing.T) {
	cases := []struct {
		expr, text string
		may, want  bool
	}{
		{`(?i)\bvot(?:es?|ed|ing)\b`, "The assembly VOTED.", true, true},
		{`(?i)\bvot(?:es?|ed|ing)\b`, "The assembly met.", false, false},
		{`(?i)\bvot(?:es?|ed|ing)\b`, strings.Repeat("x", 510) + " votes", true, true},
		{`(?i)\bvot(?:es?|ed|ing)\b`, strings.Repeat("x ", 5000), false, false},
		{`(?i)speaker`, "\u017fpea\u212aer", true, true},
		{`(?i)naïve vote|über`, "NAÏVE VOTE", true, true},
		{`Über|Ärger`, "Über", true, true},
		{`(?:red|green|blue)?`, "", true, true},
		{`(?:ab|abc)+d?`, "xabcx", true, true},
		{`(?:no|one){2,3}`, "nono", true, true},
		{`(?:no|one){0,3}$`, "x", true, true},
		{`a+|bcd`, "a", true, true},
		{`^[a-z]{1,3} moved`, "she moved", true, true},
		{`^[a-z]{1,3} moved`, "she went", false, false},
		{`’s motion`, "Spain’s motion", true, true},
	}
	for _, tc := range cases {
		if got := claims.MayMatch(tc.expr, tc.text); got != tc.may {
			t.Errorf("%s may match %.20q: %v", tc.expr, tc.text, got)
		}
		if got := regexp.MustCompile(tc.expr).MatchString(tc.text); got != tc.want {
			t.Errorf("%s matches %.20q: %v", tc.expr, tc.text, got)
		}
	}
}

// FuzzNeeds looks for a text that an expression matches and its literals rule out.
func FuzzNeeds(f *testing.F) {
	f.Add(`(?i)\bvot(?:es?|ed)\b|ballot`, "VOTES")
	f.Add(`^(?:the )?K[a-c]+s{2,}`, "the Kass")
	f.Add("(?i:straße)|\u017fk", "STRAßE")
	f.Fuzz(func(t *testing.T, expr, text string) {
		if len(expr) > 100 || len(text) > 2000 {
			return
		}
		re, err := regexp.Compile(expr)
		if err != nil {
			return
		}
		if re.MatchString(text) && !claims.MayMatch(expr, text) {
			t.Errorf("%q matches %q", expr, text)
		}
	})
}
