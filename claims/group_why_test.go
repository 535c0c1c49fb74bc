package claims_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/claims"
)

// TestGroupWhy holds that a statement on a whole group is answered with how its members
// voted: of the EU's 27 all but Hungary were in favour of A/RES/ES-11/7 (the roll of the vote).
func TestGroupWhy(t *testing.T) {
	c := newChecker(t)
	rep := c.Check(claims.Article{Text: []byte("On 24 February 2025 the General Assembly adopted A/RES/ES-11/7 by 93 votes to 18. All EU members (except Hungary) voted in favour.")})
	for _, f := range rep.Claims {
		if f.Kind == "who" && f.Verdict == claims.Supported && strings.HasSuffix(f.Why, "European Union, 26 in favour, 1 against.") {
			return
		}
	}
	t.Errorf("%+v", rep.Claims)
}
