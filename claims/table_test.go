package claims_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// TestTables reads tables and lists of every make. Each member and number below is as
// the record has it, but for what is named as wrong.
func TestTables(t *testing.T) {
	const palestine = "Palestine's observer status, General Assembly, 29 November 2012\n\n" // 138-9-41, A/RES/67/19
	const zimbabwe = "Zimbabwe sanctions, Security Council, 11 July 2008\n\n"               // 9-5-1, S/2008/447
	c := newChecker(t)
	for name, x := range map[string]struct {
		text, html string
		right      []string // passages that are supported
		wrong      []string // passages that are contradicted
	}{
		"members in columns": {
			text:  palestine + "| Yes | No | Abstain |\n|---|---|---|\n| 138 | 9 | 41 |\n| France, Spain | Canada, Hungary | Germany, UK |\n",
			right: []string{"138 | 9 | 41", "France, Spain", "Germany, UK"}, wrong: []string{"Canada, Hungary"},
		},
		"a row a member": {
			text:  palestine + "| Member | Vote |\n|---|---|\n| France | Yes |\n| Canada | No |\n| Germany | No |\n",
			right: []string{"France | Yes", "Canada | No"}, wrong: []string{"Germany | No"},
		},
		"a row a position": {
			text:  zimbabwe + "| Vote | Members | No. |\n|---|---|---|\n| Yes | Belgium, Croatia, France, Italy, Panama, Libya | 9 |\n| No | South Africa, Viet Nam | 3 |\n| Abstain | Indonesia | 1 |\n",
			right: []string{"No | South Africa, Viet Nam", "Abstain | Indonesia"}, wrong: []string{"Yes | Belgium, Croatia, France, Italy, Panama, Libya"},
		},
		"header cells in rows": {
			html:  "<h2>UN General Assembly, 29 November 2012: Palestine observer state</h2><table><tr><th>For<td>138 states<tr><th>Against<td>Canada, Czech Republic, Germany, Israel, Palau<tr><th>Abstained<td>41 states</table>",
			right: []string{"For 138 states", "Abstained 41 states"}, wrong: []string{"Against Canada, Czech Republic, Germany, Israel, Palau"},
		},
		"labels on lines": {
			text:  palestine + "Yes (138): France, Spain and others\nNo (9): Canada, Israel, Marshall Islands, Panama\nAbstain (41): Germany, UK\n",
			right: []string{"Yes (138): France, Spain", "No (9): Canada, Israel, Marshall Islands, Panama", "Abstain (41): Germany, UK"},
		},
		"leaders of dots": {
			text:  palestine + "Yes ....... 138\nNo ........ 9\nGermany ... abstained\nSpain ..... no\n",
			right: []string{"Yes ....... 138 No ........ 9", "Germany ... abstained"}, wrong: []string{"Spain ..... no"},
		},
		"a gap behind the label": {
			text:  zimbabwe + "YES  Belgium, Burkina Faso, Croatia, France, Panama\nNO   China, Russia, Indonesia, Viet Nam\n",
			right: []string{"YES Belgium, Burkina Faso, Croatia, France, Panama"}, wrong: []string{"NO China, Russia, Indonesia, Viet Nam"},
		},
		"numbers with their members": {
			text:  "Washington's noes on Gaza in the Security Council\n\n| Date | For | Against | Abstaining |\n|---|---|---|---|\n| 8 Dec 2023 | 13 | 1 (US) | 1 (UK) |\n| 20 Nov 2024 | 14 | 1 (US) | 0 |\n",
			right: []string{"8 Dec 2023 | 13 | 1 (US) | 1", "20 Nov 2024 | 14 | 1 (US) | 0"},
		},
		"signs for positions": {
			text:  "| Res. | Subject | Date | + | - | 0 | Abstaining |\n|---|---|---|---|---|---|---|\n| 1284 | UNMOVIC (Iraq) | 17.12.1999 | 11 | 0 | 4 | China, France, Brazil, Russia |\n| 1244 | Kosovo presence | 10.6.1999 | 14 | 0 | 1 | China |\n",
			right: []string{"11 | 0 | 4", "14 | 0 | 1", "China"}, wrong: []string{"China, France, Brazil, Russia"},
		},
		"cells of sentences": {
			text:  "| front | back |\n|---|---|\n| 10.11.1975 | 'Zionism is racism': 72-35-32. Mexico votes yes; Japan abstains. |\n| 16.12.1991 | 'Zionism is racism' repealed: 111-25-13. USSR votes yes; Turkey abstains. |\n",
			right: []string{"Japan abstains", "Turkey abstains", "72-35-32", "111-25-13"},
		},
	} {
		a := claims.Article{Text: []byte(x.text), Published: plenary.Date{Year: 2025, Month: 1, Day: 1}}
		if x.html != "" {
			a = claims.Article{HTML: []byte(x.html), Published: a.Published}
		}
		verdicts := map[string]claims.Verdict{}
		for _, f := range c.Check(a).Claims {
			verdicts[strings.TrimSuffix(f.Quote, ".")] = f.Verdict
			if f.Verdict == claims.Contradicted && len(x.wrong) == 0 {
				t.Errorf("%s: %q is called contradicted: %s", name, f.Quote, f.Why)
			}
		}
		for _, q := range x.right {
			if verdicts[q] != claims.Supported {
				t.Errorf("%s: %q is %q, want supported; all: %v", name, q, verdicts[q], verdicts)
			}
		}
		for _, q := range x.wrong {
			if verdicts[q] != claims.Contradicted {
				t.Errorf("%s: %q is %q, want contradicted; all: %v", name, q, verdicts[q], verdicts)
			}
		}
	}
}
