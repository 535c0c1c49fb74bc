package claims_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// What no grammar reads is reported where the record shows one reading to be
// right, and never otherwise. A/RES/ES-11/1: 141-5-35, Eritrea against, China
// and India abstaining, Serbia in favour; A/RES/44/240: 75-20-40.
func TestGlimpses(t *testing.T) {
	c := newChecker(t)
	const lead = "The General Assembly on Wednesday demanded that Russia withdraw from Ukraine, by 141 votes to five with 35 abstentions. "
	const short = "The General Assembly on Wednesday demanded that Russia withdraw from Ukraine, by 141 votes to five. "
	for _, x := range []struct {
		text  string
		quote string // of the finding, "" where there must be none
	}{
		{lead + "A word on the five, since the noes are not what they were: Eritrea and Syria we knew.", "Eritrea and Syria"},
		{lead + "Whatever they abstained for, one may ask Beijing and New Delhi.", "Beijing and New Delhi"},
		{lead + "Whatever they abstained for, one may ask Berlin and Paris.", ""},
		{lead + "Whatever they abstained for, one may ask Beijing and Paris.", ""},
		{lead + "Eritrea remained at its side.", "Eritrea"},
		{lead + "Beijing and New Delhi would not be drawn.", "Beijing and New Delhi"},
		{lead + "Eritrea has a long coast on the Red Sea.", ""},
		{short + "Mali and India were among the 35.", "Mali and India"},
		{short + "Mali and India were among the 36.", ""},
		{lead + "All but the vote is forgotten. Eritrea, as Syria, had the courage.", "Syria"},
		{lead + "For what it is worth in these days of wrath one salutes Eritrea, Belarus and Syria.", "Eritrea, Belarus and Syria"},
		{lead + "For what it is worth in these days of wrath one salutes Eritrea, Belarus and Serbia.", ""},
		{lead + "Among the absent was Malik.", ""},
		{short + "A good 35 would not be drawn, Mali and India included.", "Mali and India"},
		{short + "A good 36 would not be drawn, Mali and India included.", ""},
		{lead + "Had they abstained, Beijing and New Delhi would have been praised in the House of Commons.", ""},
	} {
		rep := c.Check(claims.Article{Text: []byte(x.text), Published: plenary.Date{Year: 2022, Month: 3, Day: 3}})
		found := false
		for _, f := range rep.Claims {
			if f.Verdict == claims.Contradicted {
				t.Errorf("%q: contradicted %q: %s", x.text, f.Quote, f.Why)
			}
			if f.Kind != "who" {
				continue
			}
			found = true
			if x.quote == "" || !strings.Contains(f.Quote, x.quote) || f.Verdict != claims.Supported || f.Sure != claims.Inferred {
				t.Errorf("%q: %s %q, %s", x.text, f.Verdict, f.Quote, f.Sure)
			}
		}
		if found != (x.quote != "") {
			t.Errorf("%q: finding about members: %t", x.text, found)
		}
	}
}

// A list that all of its members but one bear out is meant as it says, and the
// record denies it of the one; a list that many deny is left alone. A/RES/ES-11/1:
// against were Belarus, Eritrea, North Korea, Russia and Syria; A/RES/44/240.
func TestOddOneOut(t *testing.T) {
	c := newChecker(t)
	const lead = "The General Assembly on Wednesday demanded that Russia withdraw from Ukraine, by 141 votes to five with 35 abstentions. "
	for text, want := range map[string]string{
		lead + "Hardly a surprise, the noes: Eritrea, Belarus and Syria we knew.":                                            "",
		lead + "Hardly a surprise, the noes: Eritrea, Belarus, Serbia and Syria we knew.":                                    "Serbia in favour",
		lead + "Spare a thought for the abstainers, Beijing, Brussels and Paris that is.":                                    "",
		lead + "Spare a thought for the abstainers, Beijing, New Delhi, Hanoi, Tehran, Pretoria, Algiers and Paris that is.": "France in favour",
		lead + "Whatever they abstained for, trade is brisk among Beijing, New Delhi, Hanoi, Tehran, Pretoria and Berlin.":   "",
	} {
		rep := c.Check(claims.Article{Text: []byte(text), Published: plenary.Date{Year: 2022, Month: 3, Day: 3}})
		got := ""
		for _, f := range rep.Claims {
			if f.Verdict == claims.Contradicted {
				got += f.Why
			}
		}
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%q: contradicted %q, want %q", text, got, want)
		}
	}
}

// A list that an event has of its own is not told once more of it: the first of
// two lists of abstainers is that of the first vote. S/2015/562: abstaining were
// Angola, China and Venezuela; S/2015/508: Angola, China, Nigeria and Venezuela.
func TestListsOfTwoVotes(t *testing.T) {
	c := newChecker(t)
	const text = "Russia on Wednesday vetoed a Security Council draft setting up a tribunal for those who shot down flight MH17. Eleven of the members backed it. Angola, China and Nigeria abstained. On 8 July Russia also vetoed a Council draft on the genocide of Srebrenica. Ten countries were for it; China, Nigeria, Angola and Venezuela abstained."
	got := ""
	for _, f := range c.Check(claims.Article{Text: []byte(text), Published: plenary.Date{Year: 2015, Month: 7, Day: 30}}).Claims {
		if f.Verdict == claims.Contradicted {
			got += f.Quote + "; "
		}
	}
	if want := "Angola, China and Nigeria abstained; "; got != want {
		t.Errorf("contradicted %q, want %q", got, want)
	}
}
