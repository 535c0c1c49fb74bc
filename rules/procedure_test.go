package rules_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

func plan(t *testing.T, name string, c rules.Case) *rules.Plan {
	t.Helper()
	p, err := rules.ProcedureOf(name)
	if err != nil {
		t.Fatal(err)
	}
	out, err := p.Plan(c)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestProcedures(t *testing.T) {
	for _, c := range []struct {
		name  string
		needs []string // of each stage: needed/of, then V where there is a veto; empty: no vote
	}{
		{"admission", []string{"", "9/15V", "129/193"}},
		{"suspension", []string{"9/15V", "9/15V", "129/193"}},
		{"expulsion", []string{"9/15V", "129/193"}},
		{"charter-amendment", []string{"129/193", "129/193V"}},
		{"secretary-general", []string{"9/15V", "97/193"}},
		{"judges", []string{"8/15", "97/193", ""}},
		{"emergency-special-session", []string{"9/15", "97/193", "", "129/193"}},
		{"veto-debate", []string{"", "", ""}},
	} {
		p := plan(t, c.name, rules.Case{Members: 193})
		var got []string
		for _, s := range p.Stages {
			x := ""
			if s.Needs != "" {
				x = s.Needed.String() + "/" + s.Members.String()
			}
			if len(s.Veto) > 0 {
				x += "V"
			}
			got = append(got, x)
			if s.Needs != "" && len(s.Stops) == 0 {
				t.Errorf("%s, %s: nobody can stop it", c.name, s.Title)
			}
		}
		if strings.Join(got, " ") != strings.Join(c.needs, " ") {
			t.Errorf("%s: %q, want %q", c.name, got, c.needs)
		}
		if len(p.String()) < 200 {
			t.Errorf("%s: %s", c.name, p)
		}
	}
	if len(rules.Procedures()) != 8 {
		t.Errorf("procedures: %v", rules.Procedures())
	}
	if _, err := rules.ProcedureOf("impeachment"); plenary.CodeOf(err) != plenary.NotFound || !strings.Contains(err.Error(), "expulsion") {
		t.Errorf("%v", err)
	}
}

func TestAPermanentMemberBlocksItsOwnExpulsion(t *testing.T) {
	p := plan(t, "expulsion", rules.Case{Member: "RUS", Members: 193})
	if own := p.Stages[0].Own; !strings.Contains(own, "its own vote against is a veto") {
		t.Errorf("RUS: %q", own)
	}
	if own := p.Stages[1].Own; !strings.Contains(own, "cannot stop it alone") {
		t.Errorf("RUS in the Assembly: %q", own)
	}
	p = plan(t, "expulsion", rules.Case{Member: "DEU", Members: 193})
	if own := p.Stages[0].Own; strings.Contains(own, "its own vote against is a veto") {
		t.Errorf("DEU: %q", own)
	}
	// In 1955 the Council had eleven members and needed seven.
	p = plan(t, "admission", rules.Case{On: plenary.NewDate(1955, 12, 14), Members: 60})
	if s := p.Stages[1]; s.Needed != plenary.N(7) || s.Members != plenary.N(11) {
		t.Errorf("1955: %+v", s)
	}
}

// The veto of 25 February 2022 was a Friday: ten working days end on Friday
// 11 March; each holiday on a weekday moves the end by one working day.
func TestWorkingDays(t *testing.T) {
	d := plenary.NewDate
	for _, c := range []struct {
		from     plenary.Date
		n        int
		holidays []plenary.Date
		want     plenary.Date
	}{
		{d(2022, 2, 25), 10, nil, d(2022, 3, 11)},
		{d(2022, 2, 25), 10, []plenary.Date{d(2022, 3, 7)}, d(2022, 3, 14)},
		{d(2022, 2, 25), 10, []plenary.Date{d(2022, 3, 6)}, d(2022, 3, 11)},
		{d(2022, 2, 26), 1, nil, d(2022, 2, 28)},
		{d(2023, 12, 22), 10, []plenary.Date{d(2023, 12, 25), d(2024, 1, 1)}, d(2024, 1, 9)},
		{d(2024, 2, 28), 2, nil, d(2024, 3, 1)},
	} {
		if got := rules.WorkingDay(c.from, c.n, c.holidays); got != c.want {
			t.Errorf("%d working days after %s with holidays %v: %s, want %s", c.n, c.from, c.holidays, got, c.want)
		}
	}
	p := plan(t, "veto-debate", rules.Case{On: d(2022, 2, 25)})
	if due := p.Stages[2].Due; due != d(2022, 3, 11) {
		t.Errorf("debate due %s", due)
	}
	if s := plan(t, "veto-debate", rules.Case{}); !s.Stages[2].Due.IsZero() {
		t.Errorf("a date without a veto: %s", s.Stages[2].Due)
	}
}
