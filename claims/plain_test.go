package claims_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// A count told by a deed is explicit where the vote is certain without it, one of
// those who joined others is not: S/RES/955 (1994) was adopted 13-1-1, S/2022/155
// had 11 votes in favour.
func TestPlainCounts(t *testing.T) {
	c := newChecker(t)
	const kigali = "KIGALI, Nov 9 (Reuter) - Rwanda, which asked for a court, got one and voted against it. "
	for _, x := range []struct {
		text  string
		day   plenary.Date
		wrong bool
	}{
		{kigali + "Twelve members of the Security Council on Tuesday set up a tribunal for the genocide.", plenary.Date{Year: 1994, Month: 11, Day: 9}, true},
		{kigali + "Thirteen members of the Security Council on Tuesday set up a tribunal for the genocide.", plenary.Date{Year: 1994, Month: 11, Day: 9}, false},
		{"NAIROBI, Saturday - Kenya on Friday night joined ten other members of the UN Security Council in backing a draft that deplored Russia's invasion of Ukraine.", plenary.Date{Year: 2022, Month: 2, Day: 26}, false},
	} {
		rep := c.Check(claims.Article{Text: []byte(x.text), Published: x.day})
		wrong := false
		for _, f := range rep.Claims {
			wrong = wrong || f.Kind == "counts" && f.Verdict == claims.Contradicted
		}
		if wrong != x.wrong {
			t.Errorf("%q: contradicted %v: %+v", x.text, wrong, rep.Claims)
		}
	}
}
