package rules_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

func TestEffectOf(t *testing.T) {
	for _, c := range []struct {
		body  plenary.Body
		title string
		want  rules.Effect
	}{
		{plenary.GeneralAssembly, "Necessity of ending the economic, commercial and financial embargo imposed by the United States of America against Cuba : resolution / adopted by the General Assembly", rules.Recommends},
		{plenary.GeneralAssembly, "Suspension of the rights of membership of the Russian Federation in the Human Rights Council", rules.Internal},
		{plenary.GeneralAssembly, "Programme budget for the biennium 2008-2009", rules.Internal},
		{plenary.GeneralAssembly, "Admission of Israel to membership in the United Nations", rules.Internal},
		{plenary.GeneralAssembly, "Aggression against Ukraine", rules.Recommends},
		{plenary.SecurityCouncil, "Security Council resolution 748 (1992) [on sanctions against the Libyan Arab Jamahiriya]", rules.Decides},
		{plenary.SecurityCouncil, "Security Council resolution 2334 (2016) [on Israeli settlements]", rules.OpenEffect},
	} {
		if got, cite := rules.EffectOf(&plenary.Vote{Body: c.body, Title: c.title}); got != c.want || cite == "" {
			t.Errorf("%q: %q (%s), want %q", c.title, got, cite, c.want)
		}
	}
}

func TestMajorityOf(t *testing.T) {
	tally := func(y, n, a int64) plenary.Tally {
		return plenary.Tally{Yes: plenary.N(y), No: plenary.N(n), Abstain: plenary.N(a)}
	}
	for _, c := range []struct {
		name    string
		vote    plenary.Vote
		want    plenary.Question
		certain bool
		ok      bool
	}{
		{"less than two-thirds adopted it", plenary.Vote{Body: plenary.GeneralAssembly, Title: "Question of something", Outcome: plenary.Adopted, Tally: tally(60, 40, 9)}, plenary.Ordinary, true, true},
		{"more for than against, and rejected", plenary.Vote{Body: plenary.GeneralAssembly, Title: "Question of something", Outcome: plenary.Rejected, Tally: tally(60, 40, 9)}, plenary.Important, true, true},
		{"either", plenary.Vote{Body: plenary.GeneralAssembly, Title: "Question of something", Outcome: plenary.Adopted, Tally: tally(141, 5, 35)}, "", false, false},
		{"by its subject", plenary.Vote{Body: plenary.GeneralAssembly, Title: "Admission of Israel to membership in the United Nations", Outcome: plenary.Adopted, Tally: tally(37, 12, 9)}, plenary.Important, false, true},
		{"human rights", plenary.Vote{Body: plenary.GeneralAssembly, Title: "Situation of human rights in Myanmar", Outcome: plenary.Adopted, Tally: tally(119, 1, 36)}, plenary.Ordinary, false, true},
	} {
		c.vote.Date = plenary.NewDate(2022, 3, 2)
		c.vote.Kind = plenary.Resolution
		b, err := rules.Builtin(c.vote.Body)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := b.MajorityOf(&c.vote, rules.KnownRulings())
		if ok != c.ok || got.Question != c.want || got.Certain != c.certain {
			t.Errorf("%s: %+v %v", c.name, got, ok)
		}
	}
}
