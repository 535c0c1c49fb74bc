package claims_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// What is told of two votes, or of a vote after another, goes to the vote it is
// of. The facts are those of the meetings named.
func TestDividedEvents(t *testing.T) {
	checker := newChecker(t)
	for _, c := range []struct{ published, text, quote, symbol string }{
		{"1980-01-15", "The Soviet veto had barely been recorded when the Council, by 12 votes to 2 with Zambia abstaining, threw the Afghan question to the Assembly. On Monday the Assembly deplored the intervention, 104 votes to 18.", "12 votes to 2", "S/RES/462(1980)"},
		{"1999-02-26", "China on Thursday vetoed an extension for the U.N. peacekeepers in Macedonia; thirteen of the Council's members voted for it and Russia abstained. It is the second veto in two years. In January 1997 China was the only member to vote against sending military observers to Guatemala; fourteen were in favor.", "fourteen were in favor", "S/1997/18"},
		{"1971-12-08", "The General Assembly last night called for a cease-fire in the subcontinent by 104 votes to 11, ten abstaining. Britain and France abstained as in the Council. The item came here under a Council decision of 6 December (eleven for, none against, four abstentions).", "Britain and France abstained", "A/RES/2793(XXVI)"},
		{"1949-05-12", "The clerk had Israel in at 37 to 12. Great Britain had been the single abstainer in March, when the Security Council sent the application along, 9 to 1.", "37 to 12", "A/RES/273(III)"},
		{"2025-11-18", "Thirteen countries on the UN Security Council voted in favour of the US draft on Gaza on Monday, none against. It comes two weeks after the Council took another text, on Western Sahara, with 11 votes; on that occasion Russia, China and Pakistan abstained.", "11 votes", "S/RES/2797(2025)"},
		{"2016-10-09", "Saturday at the Security Council. France and Spain table a text to ground the planes over Aleppo. 11 say yes. Russia says no. Then Churkin's own draft. Nine against. Egypt voted yes on both.", "Nine against", "S/2016/847"},
		{"1973-10-23", "CAIRO, Tuesday. Cease-fire at last! At 12.50 a.m. yesterday New York time the Security Council adopted the Soviet-American text, 14 votes to none.", "14 votes to none", "S/RES/338(1973)"},
		{"2024-06-01", "South Sudan's government was disappointed after the Security Council prolonged the arms embargo to May 2025 with nine votes, the bare minimum. China, Russia, Algeria, Guyana, Mozambique and Sierra Leone abstained.", "nine votes", "S/RES/2731(2024)"},
		{"2003-12-10", "On 16 September eleven members of the Security Council voted to forbid the expulsion of Mr Arafat. The United States vetoed; Britain, Germany and Bulgaria abstained. On 14 October it was the barrier's turn: ten for, an American veto, and Cameroon now added to the three abstainers of the month before.", "American veto", "S/2003/980"},
	} {
		d, err := plenary.ParseDate(c.published)
		if err != nil {
			t.Fatal(err)
		}
		rep := checker.Check(claims.Article{Text: []byte(c.text), Published: d})
		found := false
		for _, f := range rep.Claims {
			if strings.Contains(f.Quote, c.quote) {
				found = true
				if f.Symbol == nil || string(*f.Symbol) != c.symbol || f.Verdict != claims.Supported {
					t.Errorf("%q: %v %s, want %s supported", f.Quote, f.Symbol, f.Verdict, c.symbol)
				}
			}
		}
		if !found {
			t.Errorf("%q is not found", c.quote)
		}
	}
}

// asides are true articles in which a sentence tells of another vote beside the one
// told before.
var asides = []struct{ published, text string }{
	{"2016-12-24", "The United States abstained on Friday as the other 14 members of the Security Council demanded a halt to Israeli settlement building. On the same day a U.S. draft for an arms embargo on South Sudan fell two votes short, seven in favor and eight abstaining, with Japan and Egypt among the abstainers."},
	{"", "Resolution 1244 (1999) was adopted on 10 June 1999 by 14 votes to none, China abstaining. Unlike on Resolution 1239 of 14 May, when it had abstained together with China (13-0-2), the Russian Federation voted in favour."},
	{"2011-12-31", "YEAR IN BRIEF / February\n18 - US vetoes settlements draft; the rest of the Council, 14 strong, in favour.\n26 - Council unanimous on Gaddafi: arms embargo, ICC referral (15-0)."},
}

func TestAsides(t *testing.T) {
	c := newChecker(t)
	for _, x := range asides {
		d, _ := plenary.ParseDate(x.published)
		for _, f := range contradicted(c, claims.Article{Text: []byte(x.text), Published: d}) {
			t.Errorf("%q: %q is called contradicted: %s", x.text, f.Quote, f.Why)
		}
	}
}
