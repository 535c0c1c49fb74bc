package claims_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// TestEffectBeside: what is said of legal effect, of majorities and of missing
// votes behind a tally that is right. A/RES/ES-11/1: 141-5-35; A/RES/ES-11/3
// needed two thirds of those voting; S/RES/1696(2006) rests on article 40;
// S/2015/508 had ten votes and was vetoed; S/2014/916 had eight.
func TestEffectBeside(t *testing.T) {
	c := newChecker(t)
	for _, x := range []struct {
		published    plenary.Date
		lead         string
		right, wrong []string
	}{
		{plenary.Date{Year: 2022, Month: 3, Day: 4}, "The General Assembly adopted the resolution on Ukraine on Wednesday by 141 votes to five, with 35 abstentions. ",
			[]string{"It requires member states to cut ties with Moscow.", "It obliges no one.", "Resolutions of the Assembly oblige nobody to do anything.", "It calls on members to respect their binding obligations.",
				"Members are obliged by the Charter to refrain from the use of force, it recalls.", "The resolution obliges the secretary-general to report.", "The required two thirds of those present and voting were reached.",
				"Abstentions are not counted as votes.", "With the abstentions counted as votes against, it would have been closer.", "That is more than two thirds of the 193 members.", "Nobody is bound by it.", "That is well past two-thirds of those voting.",
				"That is more than half of the UN's 193 members.", "A legal obligation upon states it was not.", "Recognition is not a legal obligation for all states.", "It is not a binding text.", "The Geneva Conventions are binding on every state, it recalls.", "It respects what is binding law for all states under the Charter.", "Legal force: none, strictly speaking.", "The Court has said that non-recognition is a legal obligation on all states.", "Unlike decisions of the Security Council, it binds nobody.", "Unlike the Security Council's texts, it is not binding."},
			[]string{"The resolution is legally binding on all members.", "All member states are bound by it.", "The resolution obliged all members to impose sanctions.", "It compels every state to act.", "The resolution is enforceable.",
				"The required two-thirds majority of all 193 members was reached.", "It passed, with abstentions counted as votes against.", "It fell short of a two-thirds majority.",
				"Withdrawal is now a legal obligation upon Russia.", "Since that day it has been binding law for every member state.", "It creates a legal duty on all governments.", "Unlike Security Council decisions, the resolution is not a recommendation but legally binding.", "Like Security Council decisions, the resolution is binding.", "The vote, unlike those of the Security Council, is legally binding."}},
		{plenary.Date{Year: 2022, Month: 4, Day: 8}, "The General Assembly suspended Russia from the Human Rights Council on Thursday by 93 votes to 24, with 58 abstentions. ",
			[]string{"A two-thirds majority of those voting was needed.", "Ninety-three is well over two thirds of the votes cast."},
			[]string{"A simple majority was enough.", "A simple majority was all the rules required.", "That is more than half of all the UN's 193 members.", "The Assembly applied a simple majority."}},
		{plenary.Date{Year: 2006, Month: 8, Day: 1}, "The Security Council gave Iran until 31 August to stop enriching uranium, in resolution 1696. The vote on Monday was 14 to 1, with Qatar against. ",
			[]string{"It is mandatory.", "The resolution is legally binding."},
			[]string{"The resolution is a mere recommendation.", "It is not legally binding."}},
		{plenary.Date{Year: 2015, Month: 7, Day: 9}, "The Srebrenica resolution failed in the Security Council on Wednesday. Ten members backed it, Russia was against, and China, Nigeria, Angola and Venezuela abstained. ",
			[]string{"Nine votes are needed, and no veto.", "It had the nine votes it needed but not Russia's.", "It was one vote more than needed.", "It had one more than the nine it needed.", "It was not a single vote short of the nine required.", "It needed nine and collected ten.", "Without the veto it would have been adopted."},
			[]string{"It was one vote short.", "It was a single vote shy of the nine required.", "It failed for want of nine votes.", "It got one vote too few.", "The nine votes needed were not reached.", "It lacked the necessary nine votes.", "The text missed the nine-vote threshold."}},
		{plenary.Date{Year: 2014, Month: 12, Day: 31}, "The Security Council on Tuesday rejected a resolution setting a deadline for the end of the occupation of Palestinian territory by eight votes to two, with five abstentions. ",
			[]string{"It failed for want of nine votes.", "It was one vote short.", "It fell one vote short of the nine it needed.", "It was a single vote shy of the nine required.", "No veto was needed."},
			[]string{"It was two votes shy of the nine required."}},
		{plenary.Date{Year: 2012, Month: 12, Day: 3}, "The General Assembly on Thursday made Palestine a non-member observer State by 138 votes to nine, with 41 abstentions. ",
			nil,
			[]string{"The resolution is legally binding on every government, ours too."}},
	} {
		check := func(text string) []claims.Finding {
			return contradicted(c, claims.Article{Text: []byte(x.lead + text), Published: x.published})
		}
		for _, s := range x.right {
			for _, f := range check(s) {
				t.Errorf("%s%s: %q is called contradicted: %s", x.lead, s, f.Quote, f.Why)
			}
		}
		for _, s := range x.wrong {
			if len(check(s)) == 0 {
				t.Errorf("%s%s: nothing is contradicted", x.lead, s)
			}
		}
	}
}
