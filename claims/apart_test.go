package claims_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// TestSetApart shows what the record bears out apart from what it contradicts within the same
// passage, in pages too. A/RES/ES-11/9 of 3 December 2025: 57 abstained, among them Brazil,
// China and India; Turkey did not vote.
func TestSetApart(t *testing.T) {
	const html = "<p>On Wednesday the UN General Assembly demanded that Russia return the children of Ukraine: 91 countries favored the resolution, 12 were against, while 57 others <b>including</b> <i>China, India, Brazil and Turkey</i> abstained.</p>"
	c := newChecker(t)
	rep := c.Check(claims.Article{HTML: []byte(html), Published: plenary.NewDate(2025, 12, 4)})
	var kept, wrong string
	for _, f := range rep.Claims {
		switch {
		case f.Verdict == claims.Contradicted:
			wrong = f.Quote
		case f.Verdict == claims.Supported && f.Start < len(html) && html[f.Start:f.End] == f.Quote:
			kept = f.Quote
		}
	}
	if kept != "57 others" {
		t.Errorf("what is right is %q", kept)
	}
	if wrong != "China, India, Brazil and Turkey abstained" {
		t.Errorf("what is wrong is %q", wrong)
	}
}
