package claims_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// true articles that tell of more than one event, or of what is no vote of the
// event told around it: nothing in them is contradicted. The facts are those of
// the meetings named.
var severalEvents = []struct{ published, text string }{
	{"2020-07-12", "The Security Council kept one crossing open for aid to Syria. On Saturday resolution 2533 won 12 votes; Russia, China and the Dominican Republic abstained. Two Russian texts also failed."},
	{"2020-07-12", "The Security Council kept one crossing open for aid to Syria. On Saturday resolution 2533 won 12 votes; Russia, China and the Dominican Republic abstained. Several other drafts were rejected."},
	{"1977-11-04", "The Security Council unanimously adopted an arms embargo on South Africa today. Resolution 418 was approved four days after Britain, France and the United States vetoed three African drafts."},
	{"1976-10-27", "In New York the General Assembly on Tuesday rejected the declaration of independence of Transkei as invalid by 134 votes to none, with one abstention."},
	{"1999-06-11", "The Security Council yesterday adopted resolution 1244 on Kosovo by 14 votes to none; China abstained. In March a Russian draft demanding an end to the bombing had been defeated; only China and Namibia voted with Moscow."},
	{"1961-12-16", "The General Assembly resolved yesterday, by 61 votes to 34 with seven abstentions, that any proposal to change the representation of China is an important question and so needs two-thirds."},
	{"2024-09-18", "The General Assembly has adopted the text on Israel's presence in the occupied territory: 124 in favour, 14 against, 43 abstentions. 18:52 - France, Spain, Japan and Norway voted yes."},
	{"2007-01-15", "The Security Council voted on Burma on Friday. China and Russia vetoed the draft. Nine members were in favour. Qatar and Congo were two of the abstainers."},
	{"1986-11-04", "The General Assembly on Monday adopted a resolution urging compliance with the World Court's judgment of 27 June on Nicaragua, 94 to 3, with 47 abstentions. The United States, Israel and El Salvador cast the negative votes."},
}

// TestSeveralEvents holds that what is told of another event, or of none, is not
// held against the vote told around it.
func TestSeveralEvents(t *testing.T) {
	c := newChecker(t)
	for _, x := range severalEvents {
		d, err := plenary.ParseDate(x.published)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range c.Check(claims.Article{Text: []byte(x.text), Published: d}).Claims {
			if f.Verdict == claims.Contradicted {
				t.Errorf("%q: %q is called contradicted: %s", x.text, f.Quote, f.Why)
			}
		}
	}
}

// noVotes are texts in which no organ of the record votes.
var noVotes = []string{
	"Brussels: 18 of the 27 member states backed the sanctions package in a procedural vote, and Slovakia abstained. In The Hague the judges ruled by 14 to 1. \"The Security Council may one day vote on this,\" a diplomat said.",
	"Will the General Assembly vote on the treaty? Delegates said they expected at least 120 votes in favour when the text comes up next spring.",
	"Lol at whoever wrote that the UN General Assembly voted 190 to 1 in 2011 to make Mandarin the only official language, with Belgium against.",
	"Op-ed: suppose the General Assembly did invoke it again. My guess is 140 in favour, a dozen against, and thirty countries hiding behind an abstention.",
}

// TestNoVotes holds that nothing is found where no organ voted.
func TestNoVotes(t *testing.T) {
	c := newChecker(t)
	d, _ := plenary.ParseDate("2025-07-15")
	for _, x := range noVotes {
		for _, f := range c.Check(claims.Article{Text: []byte(x), Published: d}).Claims {
			t.Errorf("%q: %s %q is found, %s", x, f.Kind, f.Quote, f.Verdict)
		}
	}
}
