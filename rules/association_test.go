package rules_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// An association of four with weights and proxies, from a file of its own.
const fourOwners = `format: plenary-rules 1
body: four-owners
name: The Four Owners
unruled: ordinary [article 9]
weights: yes [article 7]
proxies: 1 [article 8]
member: ANNA 5 Anna
member: BOB 3 Bob
member: CLEO 3 Cleo
member: DAN 1 Dan
rule: ordinary
needs: more than 1/2 of voting [article 9]
empty: rejected [article 9]
tie: casting-vote [article 10]
quorum: at least 1/2 of members [article 6]
`

func fourRule(t *testing.T) *rules.Rule {
	t.Helper()
	b, err := rules.Read("four.rules", strings.NewReader(fourOwners))
	if err != nil {
		t.Fatal(err)
	}
	if f := rules.Check(b); len(f) > 0 {
		t.Fatal(f)
	}
	r, err := b.On(plenary.Ordinary, plenary.Date{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func ballots(positions string, members ...plenary.Code) plenary.Ballots {
	var bs plenary.Ballots
	for i, c := range members {
		p, err := plenary.ParsePosition(positions[i : i+1])
		if err != nil {
			p = plenary.UnknownPosition
		}
		bs = append(bs, plenary.Ballot{Member: c, Position: p})
	}
	return bs
}

func TestAssociation(t *testing.T) {
	r := fourRule(t)
	for _, c := range []struct {
		name      string
		positions string // ANNA 5, BOB 3, CLEO 3, DAN 1
		in        rules.Inputs
		want      string
		needed    int64
	}{
		{"weights: one of four has more than two", "YNXN", rules.Inputs{}, "adopted", 5},
		{"weights: three of four", "NYYX", rules.Inputs{}, "adopted", 6},
		{"a tie waits for the chair", "YNNY", rules.Inputs{}, "tied", 7},
		{"casting vote in favour", "YNNY", rules.Inputs{Casting: plenary.Yes}, "adopted", 7},
		{"casting vote against", "YNNY", rules.Inputs{Casting: plenary.No}, "rejected", 7},
		{"a casting vote decides no other vote", "YNXN", rules.Inputs{Casting: plenary.No}, "adopted", 5},
		{"quorum: 5 of 12 present", "YXXX", rules.Inputs{Present: plenary.N(5)}, "no-quorum", 3},
		{"quorum: 6 of 12 present", "YXXN", rules.Inputs{Present: plenary.N(6)}, "adopted", 4},
		{"a roll: CLEO and DAN, 4 of 12", "XXYY", rules.Inputs{Attending: []plenary.Code{"CLEO", "DAN"}}, "no-quorum", 3},
		{"a roll: ANNA and DAN, 6 of 12", "YXXN", rules.Inputs{Attending: []plenary.Code{"DAN", "ANNA"}}, "adopted", 4},
		{"who is represented counts as present", "XYYX", rules.Inputs{Attending: []plenary.Code{"CLEO"}, By: map[plenary.Code]plenary.Code{"BOB": "CLEO"}}, "adopted", 4},
		{"a proxy", "YYXX", rules.Inputs{By: map[plenary.Code]plenary.Code{"BOB": "ANNA"}}, "adopted", 5},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := decide(t, plenary.Vote{Ballots: ballots(c.positions, "ANNA", "BOB", "CLEO", "DAN")}, r, c.in)
			if d.Outcome.String() != c.want || d.Needed != plenary.N(c.needed) {
				t.Errorf("want %s, needed %d:\n%s", c.want, c.needed, rules.Text(d))
			}
		})
	}
}

func TestDecideRefuses(t *testing.T) {
	four := fourRule(t)
	council9 := rule(t, "un-sc", plenary.Substantive, "")
	assembly := rule(t, "un-ga", plenary.Ordinary, "")
	member := rule(t, "un-ga", "charter-amendment", "")
	two := ballots("YY", "ANNA", "BOB")
	for _, c := range []struct {
		name string
		r    *rules.Rule
		v    plenary.Vote
		in   rules.Inputs
		code plenary.ErrorCode
		says string
	}{
		{"a ballot of no member of the roll", four, plenary.Vote{Ballots: ballots("Y", "EVE")}, rules.Inputs{}, plenary.Invalid, "EVE, which is not a member"},
		{"a ballot of no member of the Council", council9, plenary.Vote{Ballots: ballots("Y", "DEU")}, rules.Inputs{Roll: []plenary.Code{"FRA"}}, plenary.Invalid, "DEU, which is not a member"},
		{"two ballots of one member", council9, plenary.Vote{Ballots: ballots("YYN", "FRA", "CHN", "FRA")}, rules.Inputs{}, plenary.Invalid, "two ballots of FRA"},
		{"a weight where there are none", assembly, plenary.Vote{Ballots: plenary.Ballots{{Member: "FRA", Position: plenary.Yes, Weight: 2}}}, rules.Inputs{}, plenary.Invalid, "weighs 2"},
		{"another weight than the roll's", four, plenary.Vote{Ballots: plenary.Ballots{{Member: "BOB", Position: plenary.Yes, Weight: 2}}}, rules.Inputs{}, plenary.Invalid, "gives it 3"},
		{"two proxies where one is allowed", four, plenary.Vote{Ballots: ballots("YYY", "ANNA", "BOB", "CLEO")}, rules.Inputs{By: map[plenary.Code]plenary.Code{"BOB": "ANNA", "CLEO": "ANNA"}}, plenary.Refused, "more than 1 other"},
		{"a proxy of a proxy", four, plenary.Vote{Ballots: two}, rules.Inputs{By: map[plenary.Code]plenary.Code{"ANNA": "BOB", "BOB": "DAN"}}, plenary.Refused, "itself represented"},
		{"proxies in the Assembly", assembly, plenary.Vote{Ballots: two}, rules.Inputs{By: map[plenary.Code]plenary.Code{"ANNA": "BOB"}}, plenary.Refused, "nobody votes for another"},
		{"sixteen in a Council of fifteen", council9, plenary.Vote{Tally: plenary.NewTally(16, 0, 0, 0)}, rules.Inputs{}, plenary.Invalid, "16 votes are accounted for"},
		{"a tally hides the veto", council9, plenary.Vote{Tally: plenary.NewTally(11, 1, 3, 0)}, rules.Inputs{}, plenary.Invalid, "--against"},
		{"nothing known", assembly, plenary.Vote{}, rules.Inputs{}, plenary.Unavailable, "neither ballots nor a tally"},
		{"a negative count", assembly, plenary.Vote{Tally: plenary.NewTally(-1, 0, 0, 0)}, rules.Inputs{}, plenary.Invalid, "-1"},
		{"a huge count", assembly, plenary.Vote{Tally: plenary.NewTally(1<<62, 1<<62, 0, 0)}, rules.Inputs{}, plenary.Invalid, "not possible"},
		{"members not stated", member, plenary.Vote{Tally: plenary.NewTally(1, 0, 0, 0)}, rules.Inputs{}, plenary.Invalid, "--members"},
		{"more voted than were present", assembly, plenary.Vote{Tally: plenary.NewTally(10, 0, 0, 0)}, rules.Inputs{Members: plenary.N(193), Present: plenary.N(9)}, plenary.Invalid, "only 9 were present"},
		{"presence of a stranger", four, plenary.Vote{Ballots: two}, rules.Inputs{Attending: []plenary.Code{"EVE"}}, plenary.Invalid, "EVE"},
		{"a casting vote in the Assembly", assembly, plenary.Vote{Tally: plenary.NewTally(1, 1, 0, 0)}, rules.Inputs{Casting: plenary.Yes}, plenary.Invalid, "no casting vote"},
		{"a party in the Assembly", assembly, plenary.Vote{Tally: plenary.NewTally(1, 1, 0, 0)}, rules.Inputs{Parties: []plenary.Code{"FRA"}}, plenary.Invalid, "need not abstain"},
		{"a rule of another day", rule(t, "un-sc", plenary.Substantive, "1950-01-01"), plenary.Vote{Date: plenary.NewDate(1966, 1, 1), Tally: plenary.NewTally(7, 0, 0, 0)}, rules.Inputs{}, plenary.Invalid, "not in force"},
		{"adoption without a vote where it is not known", four, plenary.Vote{Method: plenary.WithoutAVote}, rules.Inputs{}, plenary.Refused, "without-vote"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := rules.Decide(&c.v, c.r, c.in)
			if plenary.CodeOf(err) != c.code || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "hint: ") {
				t.Errorf("got %v, want %s with %q and a hint", err, c.code, c.says)
			}
		})
	}
}

func TestInputsOfThePresidingOfficer(t *testing.T) {
	substantive := rule(t, "un-sc", plenary.Substantive, "")
	v := plenary.Vote{Ballots: council("YYYNY", 8, 0, 2, 0)}
	d := decide(t, v, substantive, rules.Inputs{Parties: []plenary.Code{"RUS"}, Ruling: "ruled by the President"})
	if d.Outcome != plenary.Adopted || !strings.Contains(rules.Text(d), "RUS was ruled a party") || !strings.Contains(rules.Text(d), "ruled by the President") {
		t.Errorf("a party to the dispute abstains:\n%s", rules.Text(d))
	}
	d = decide(t, plenary.Vote{Tally: plenary.NewTally(11, 1, 3, 0)}, substantive, rules.Inputs{Against: []plenary.Code{"RUS"}})
	if d.Outcome != plenary.Vetoed || len(d.VetoedBy) != 1 || d.VetoedBy[0] != "RUS" {
		t.Errorf("a tally with the names against:\n%s", rules.Text(d))
	}
	d = decide(t, plenary.Vote{Tally: plenary.NewTally(14, 1, 0, 0)}, substantive, rules.Inputs{Against: []plenary.Code{"CUB"}})
	if d.Outcome != plenary.Adopted {
		t.Errorf("an elected member against:\n%s", rules.Text(d))
	}
	tie := plenary.Vote{Tally: plenary.NewTally(96, 96, 1, 0)}
	d = decide(t, tie, rule(t, "un-ga", plenary.Ordinary, ""), rules.Inputs{SecondVote: true})
	if d.Outcome != plenary.Rejected {
		t.Errorf("equal again:\n%s", rules.Text(d))
	}
	d = decide(t, plenary.Vote{Tally: plenary.NewTally(60, 20, 16, 0)}, rule(t, "un-ga", plenary.Ordinary, ""),
		rules.Inputs{Members: plenary.N(193), Present: plenary.N(96)})
	if d.Outcome != plenary.NoQuorum {
		t.Errorf("96 of 193 present:\n%s", rules.Text(d))
	}
	d = decide(t, plenary.Vote{Method: plenary.WithoutAVote}, substantive, rules.Inputs{})
	if d.Outcome != plenary.Adopted || d.Needed.Known() {
		t.Errorf("without a vote:\n%s", rules.Text(d))
	}
}

func TestPartialBallots(t *testing.T) {
	r := rule(t, "un-sc", plenary.Substantive, "1999-03-26")
	// S/1999/328: ten against of thirteen known positions (UN record of the
	// 3989th meeting): five could be in favour at most.
	v := plenary.Vote{Quality: plenary.Partial, Ballots: council("YNNYN", 0, 7, 1, 0)}
	if d := decide(t, v, r, rules.Inputs{}); d.Outcome != plenary.Rejected {
		t.Errorf("ten against:\n%s", rules.Text(d))
	}
	v = plenary.Vote{Quality: plenary.Partial, Ballots: ballots("N", "RUS")}
	if _, err := rules.Decide(&v, r, rules.Inputs{}); plenary.CodeOf(err) != plenary.Unavailable || !strings.Contains(err.Error(), "rejected or vetoed") {
		t.Errorf("one ballot of fifteen: %v", err)
	}
	v = plenary.Vote{Quality: plenary.Partial, Ballots: council("YYYYY", 6, 0, 0, 0)}
	if d := decide(t, v, r, rules.Inputs{}); d.Outcome != plenary.Adopted {
		t.Errorf("eleven in favour, all permanent members known:\n%s", rules.Text(d))
	}
}
