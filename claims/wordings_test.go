package claims_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// The vote of A/RES/ES-11/1, 141-5-35, and that of S/2023/970, 13-1-1, told in
// the words of many reporters.
const (
	aggression = "The UN General Assembly met in emergency session on Wednesday to deal with the Russian invasion of Ukraine. "
	ceasefire  = "The UN Security Council met on Friday on a draft resolution of the United Arab Emirates demanding a ceasefire in Gaza. The United States vetoed it. "
)

var wordings = []string{
	"The resolution carried: 141 to 5.", "All told, 141 delegations pushed the green button.", "It was 141 against five, with 35 sitting it out.", "141 ayes, five nays, 35 abstentions.",
	"Some 141 governments lined up behind Kyiv.", "In the end 141 hands went up.", "The text drew the backing of 141 nations.", "Backing came from 141 capitals.", "It passed with the votes of 141 countries.",
	"Thirty-five sat on the fence.", "Thirty-five ducked the question.", "The scoreboard showed 141 green, 5 red and 35 yellow.", "The noes came to five, the abstentions to 35.", "The abstentions, 35 in all, included China.",
	"Ayes, 141; noes, 5; abstentions, 35.", "A lopsided 141-to-5 vote left Moscow alone.", "Russia was outvoted 141 to 5.", "141/5/35", "141 v 5.", "141 nations to five.", "Kyiv got 141 votes.", "A record 141 backed it.",
	"It was approved by an overwhelming 141 members.", "141 nations told Russia to get out.", "141 countries voted to condemn Russia.", "Against the text stood five.", "Five 'no' votes.", "It was opposed by just five.",
	"Nearly three quarters of the membership, 141 states, voted for it.", "Against: five.", "The margin was 141 to 5.", "It won approval from 141 countries.",
	"\nFor ....... 141\nAgainst ... 5\nAbstained ..... 35", "The final board read 141, 5, 35.", "China and 34 other countries abstained.", "China joined 34 other countries in abstaining.", "Russia was joined by four countries in voting against.", "The no votes numbered five.",
}

var councilWordings = []string{
	"Thirteen hands went up.", "It had 13 votes.", "It got 13 of 15 votes.", "The other thirteen, bar Britain, backed the text.", "13-1-1.", "Thirteen against one.", "13 to one, with one abstention.", "13 council members backed it.",
	"One against thirteen.", "Thirteen of the council's 15 members voted yes.", "Everyone else, thirteen, said yes.", "Thirteen votes were not enough.",
}

// notCounts hold numbers that count no votes of an organ on record.
var notCounts = []string{
	"The 15-member Security Council met for 3 hours on Friday.", "More than 100 speakers took the floor.", "Ninety-six countries co-sponsored the text.", "Twelve ambassadors walked out when Lavrov spoke.",
	"37 states signed a joint statement condemning the attack.", "The talks lasted from 9 to 5.", "Dynamo won 3-2.", "His team lost 5 to 35.", "In the Swiss referendum, 63 said no.", "In a poll, 66 percent were in favour and 20 against.",
	"Of Africa's 54 members, 28 voted in favour and 17 abstained.", "The draft was backed by 80 co-sponsors.", "A two-thirds majority, or 129 votes, was needed.", "More than 140 countries have recognised Palestine.",
	"The Senate passed a bill 52 to 48 on Tuesday.", "Suppose it had failed, 90 to 60: nobody would have noticed.", "The score in the second half was 2-1.", "That is 22 fewer noes than elsewhere.", "The students held a 'Security Council' at which Paul was outvoted 14-1.",
}

// TestWordings holds that a count is read in whatever words it is told, and that
// numbers of other things beside it are not.
func TestWordings(t *testing.T) {
	c := newChecker(t)
	day := func(s string) plenary.Date {
		d, err := plenary.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	counts := func(lead, words, published string) []claims.Finding {
		var out []claims.Finding
		for _, f := range c.Check(claims.Article{Text: []byte(lead + words), Published: day(published)}).Claims {
			if f.End > len(lead) && f.Kind == "counts" {
				out = append(out, f)
			}
		}
		return out
	}
	told := func(lead, words, published string) {
		fs := counts(lead, words, published)
		if len(fs) == 0 {
			t.Errorf("%q: no count is found", words)
		}
		for _, f := range fs {
			if f.Verdict != claims.Supported {
				t.Errorf("%q: %s, %s", words, f.Verdict, f.Why)
			}
		}
	}
	for _, w := range wordings {
		told(aggression, w, "2022-03-03")
		if fs := counts(aggression, strings.NewReplacer("141", "131", "five", "nine", "5", "9", "34", "44", "four", "six", "Five", "Nine", "Thirty-five", "Forty-seven").Replace(w), "2022-03-03"); len(fs) > 0 && !strings.Contains(w, "Some ") {
			for _, f := range fs {
				if f.Verdict == claims.Supported {
					t.Errorf("%q with other numbers: %s, %s", w, f.Verdict, f.Why)
				}
			}
		}
	}
	for _, w := range councilWordings {
		told(ceasefire, w, "2023-12-09")
	}
	for _, w := range notCounts {
		if fs := counts(aggression+"The vote was 141 to 5, with 35 abstentions. ", w, "2022-03-03"); len(fs) > 0 {
			t.Errorf("%q: %s is read as a count, %s", w, fs[0].Quote, fs[0].Verdict)
		}
	}
}
