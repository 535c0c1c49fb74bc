package claims_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/extract"
)

var march2022 = plenary.Date{Year: 2022, Month: 3, Day: 3}

// TestLearnedReadings reads members in sentences whose grammar no rule knows. The day's
// vote is A/RES/ES-11/1: Belarus, Eritrea, North Korea, Russia and Syria against; Cuba
// abstaining; Brazil in favour.
func TestLearnedReadings(t *testing.T) {
	const told = "The General Assembly on Wednesday demanded that Russia withdraw from Ukraine, by 141 votes to five with 35 abstentions. "
	c := newChecker(t)
	for _, tt := range []struct {
		sentence, member string // the member named in the findings
		want             claims.Verdict
	}{
		{"Belarus, Syria, North Korea and Cuba made up the rest of the noes.", "CUB", claims.Contradicted},
		{"Belarus, Syria, North Korea and Eritrea made up the rest of the noes.", "ERI", claims.Supported},
		{"The abstainers counted Brazil among them, to the dismay of Washington.", "BRA", ""}, // one member is rather misread
		{"The abstainers counted Cuba among them, to the dismay of Washington.", "CUB", claims.Supported},
		{"Did Brazil make up the rest of the noes?", "BRA", ""},
		{"Belarus, Syria and Cuba made up the table at the dinner that followed.", "CUB", ""},
		{"The rest of the noes sat with Brazil.", "BRA", ""},
		{"Brazil would never have made up the rest of the noes.", "BRA", ""},
		{"Had it been Brazil's no, nobody would have cared.", "BRA", ""},
	} {
		a := claims.Article{Text: []byte(told + tt.sentence), Published: march2022}
		var got claims.Verdict
		for _, f := range c.Check(a).Claims {
			if f.Start < len(told) || f.Kind != extract.Who || f.Evidence == nil {
				continue
			}
			for code := range f.Evidence.Positions {
				if string(code) == tt.member {
					got = f.Verdict
					if read := "Read from the words around: "; tt.want == claims.Contradicted && !strings.Contains(f.Why, read) {
						t.Errorf("%q: the reading is not said: %s", tt.sentence, f.Why)
					}
				}
			}
		}
		if got != tt.want {
			t.Errorf("%q: %s is %q, want %q", tt.sentence, tt.member, got, tt.want)
		}
	}
}

// TestMentions names whom an article names near a vote, in the order of its text.
func TestMentions(t *testing.T) {
	const told = "The General Assembly voted 141 to 5 on Wednesday. Belarus and Syria were against; China abstained."
	text, ms, _ := newChecker(t).Mentions(claims.Article{Text: []byte(told), Published: march2022})
	if strings.TrimSpace(text) != told {
		t.Errorf("the visible text is %q", text)
	}
	var got []string
	for _, m := range ms {
		got = append(got, text[m.Start:m.End])
		if len(m.Traits) < 50 {
			t.Errorf("%q has %d traits", text[m.Start:m.End], len(m.Traits))
		}
	}
	if want := []string{"Belarus and Syria", "China"}; !slices.Equal(got, want) {
		t.Errorf("mentions %q, want %q", got, want)
	}
}
