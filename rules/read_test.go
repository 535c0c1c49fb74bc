package rules_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

const good = `format: plenary-rules 1
body: club
name: The Club
rule: ordinary
needs: more than 1/2 of voting [article 9]
empty: rejected [article 9]
tie: rejected [article 10]
`

func TestReadSaysWhereAndWhatToDo(t *testing.T) {
	for _, c := range []struct{ name, text, where, fix string }{
		{"empty", "", "club.rules:1: ", "format: plenary-rules 1"},
		{"no format", "body: club\n", "club.rules:1: ", "format: plenary-rules 1"},
		{"other format", "format: plenary-rules 2\n", "club.rules:1: ", "plenary-rules 1"},
		{"no colon", "format: plenary-rules 1\nbody club\n", "club.rules:2: ", "key: value"},
		{"decimal", strings.Replace(good, "1/2", "0.5", 1), "club.rules:5: ", "at least 2/3 of voting"},
		{"percentage", strings.Replace(good, "more than 1/2", "at least 67%", 1), "club.rules:5: ", "at least 2/3 of voting"},
		{"impossible share", strings.Replace(good, "more than 1/2", "at least 3/2", 1), "club.rules:5: ", "at least 2/3"},
		{"division by nought", strings.Replace(good, "1/2", "1/0", 1), "club.rules:5: ", "at least 2/3"},
		{"unknown base", strings.Replace(good, "of voting", "of seats", 1), "club.rules:5: ", "at least 2/3"},
		{"no cite", strings.Replace(good, " [article 10]", "", 1), "club.rules:7: ", "in brackets"},
		{"cite where none belongs", strings.Replace(good, "The Club", "The Club [x]", 1), "club.rules:3: ", "remove the brackets"},
		{"unknown key", good + "veto-power: X\n", "club.rules:8: ", "use title, from, to"},
		{"key twice", good + "tie: rejected [a]\n", "club.rules:8: ", "keep one"},
		{"no rule", "format: plenary-rules 1\nbody: club\n", "club.rules:2: ", "rule: ordinary"},
		{"rule without majority", "format: plenary-rules 1\nbody: club\nrule: ordinary\ntitle: x\n", "club.rules:3: ", "needs:"},
		{"bad date", good + "from: 1966-13-01\n", "club.rules:8: ", "1966-01-01"},
		{"ends before it begins", good + "from: 1966-01-02\nto: 1966-01-01\n", "club.rules:9: ", "last day"},
		{"unknown tie", strings.Replace(good, "tie: rejected", "tie: coin", 1), "club.rules:7: ", "casting-vote"},
		{"veto of nobody", good + "veto: X X [a]\n", "club.rules:8: ", "once"},
		{"body not a slug", strings.Replace(good, "body: club", "body: The Club", 1), "club.rules:2: ", "lower-case"},
		{"unruled names no rule", strings.Replace(good, "rule:", "unruled: special [a]\nrule:", 1), "club.rules:1: ", "rule: line"},
		{"weight of a member", strings.Replace(good, "rule:", "member: ANNA x\nrule:", 1), "club.rules:4: ", "CODE WEIGHT NAME"},
		{"weight without weights", strings.Replace(good, "rule:", "member: ANNA 3\nrule:", 1), "club.rules:1: ", "weights: yes"},
		{"member twice", strings.Replace(good, "rule:", "member: ANNA\nmember: ANNA\nrule:", 1), "club.rules:1: ", "keep one"},
		{"line too long", good + "# " + strings.Repeat("x", 5000) + "\n", "club.rules:8: ", "break the line"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := rules.Read("club.rules", strings.NewReader(c.text))
			if plenary.CodeOf(err) != plenary.Invalid || !strings.HasPrefix(err.Error(), c.where) || !strings.Contains(err.Error(), c.fix) {
				t.Errorf("got %v, want %s...%s", err, c.where, c.fix)
			}
		})
	}
	b, err := rules.Read("club.rules", strings.NewReader("\ufeff# a comment\r\n\r\n"+strings.ReplaceAll(good, "\n", "\r\n")))
	if err != nil || b.Body != "club" || b.Name != "The Club" || len(b.Rules) != 1 {
		t.Errorf("a file with a byte order mark and CRLF: %+v, %v", b, err)
	}
}

func TestReadIsBounded(t *testing.T) {
	var s strings.Builder
	s.WriteString("format: plenary-rules 1\nbody: club\n")
	for range rules.MaxMembers {
		s.WriteString("# " + strings.Repeat("x", 100) + "\n")
	}
	_, err := rules.Read("club.rules", strings.NewReader(s.String()))
	if plenary.CodeOf(err) != plenary.Invalid || !strings.Contains(err.Error(), "larger than") {
		t.Errorf("2 MB read: %v", err)
	}
}

func TestRulesByDate(t *testing.T) {
	b, _ := rules.Builtin("un-sc")
	for _, c := range []struct {
		date  string
		seats int64
	}{{"1946-01-17", 11}, {"1965-11-23", 11}, {"1965-12-31", 11}, {"1965", 11}, {"1966-01-01", 15}, {"2026-01-01", 15}, {"", 15}} {
		d := plenary.Date{}
		_ = d.UnmarshalText([]byte(c.date))
		r, err := b.On(plenary.Substantive, d)
		if err != nil || r.Seats != c.seats {
			t.Errorf("%q: %v, %v", c.date, r, err)
		}
	}
	for q, date := range map[plenary.Question]string{"substantive": "1945-01-01", "important": "2000-01-01"} {
		d, _ := plenary.ParseDate(date)
		if _, err := b.On(q, d); plenary.CodeOf(err) != plenary.NotFound {
			t.Errorf("%s on %s: %v", q, date, err)
		}
	}
	if _, err := rules.Builtin("un-xx"); plenary.CodeOf(err) != plenary.NotFound || !strings.Contains(err.Error(), "un-ga-committee") {
		t.Errorf("unknown body: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(good)
	for _, body := range rules.Bodies() {
		s, err := rules.Source(body)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(s)
	}
	f.Add("format: plenary-rules 1\nbody: a\nrule: b\nneeds: at least 1/1000 of cast [x]\nneeds: more than 999 votes [y]\nseats: 3\n")
	f.Fuzz(func(t *testing.T, s string) {
		b, err := rules.Read("f", strings.NewReader(s))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f:") {
				t.Fatalf("no file and line: %v", err)
			}
			return
		}
		if len(b.Rules) > 20 {
			return
		}
		for i := range b.Rules {
			r := &b.Rules[i]
			if r.Seats > 300 {
				return
			}
			v := plenary.Vote{Tally: plenary.NewTally(0, 0, 1, 0)}
			d, err := rules.Decide(&v, r, rules.Inputs{Members: plenary.N(1), Present: plenary.N(1)})
			if err == nil && (d.Outcome == plenary.Adopted || d.Outcome == plenary.Elected) {
				t.Fatalf("0-0-1 adopted under %s:\n%s", r.ID(), s)
			}
		}
		rules.Check(b)
	})
}

func FuzzReadRulings(f *testing.F) {
	f.Add("body,date,vote,symbol,question,cite,why,source\nun-sc,2022,undl:1,,procedural,a,b,c\n")
	f.Add("body,date\n\"")
	f.Fuzz(func(t *testing.T, s string) {
		rs, err := rules.ReadRulings("f", strings.NewReader(s))
		if err == nil {
			for _, r := range rs.All() {
				if r.Source == "" || r.Date.IsZero() {
					t.Fatalf("a ruling without source or date: %+v", r)
				}
			}
		}
	})
}
