package rules_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

func TestKnownRulings(t *testing.T) {
	rs := rules.KnownRulings()
	if len(rs.All()) < 40 {
		t.Fatalf("%d rulings", len(rs.All()))
	}
	for _, r := range rs.All() {
		b, err := rules.Builtin(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := b.On(r.Question, r.Date); err != nil {
			t.Errorf("%s: %v", r.Vote, err)
		}
	}
	// Votes known as procedural: convening of emergency special sessions, and
	// what the texts of the others decide (Charter 28 to 32, 109(3)).
	for _, s := range []plenary.Symbol{"S/RES/34(1947)", "S/RES/87(1950)", "S/RES/88(1950)", "S/RES/110(1955)", "S/RES/119(1956)", "S/RES/120(1956)",
		"S/RES/132(1959)", "S/RES/157(1960)", "S/RES/462(1980)", "S/RES/2623(2022)"} {
		found := false
		for _, r := range rs.All() {
			if r.Symbol == s {
				found = true
				v := plenary.Vote{ID: "live:1", Body: r.Body, Symbol: r.Symbol, Date: r.Date, Kind: plenary.Resolution}
				if got, ok := rs.Of(&v); !ok || got.Question != plenary.Procedural {
					t.Errorf("%s from another source: %v %v", s, got, ok)
				}
				v.Kind = plenary.Paragraph
				if _, ok := rs.Of(&v); ok {
					t.Errorf("a paragraph of %s is ruled like the whole", s)
				}
			}
		}
		if !found {
			t.Errorf("no ruling on %s", s)
		}
	}
}

func TestJudge(t *testing.T) {
	ga, _ := rules.Builtin("un-ga")
	sc, _ := rules.Builtin("un-sc")
	in := rules.Inputs{Members: plenary.N(193)}
	for _, c := range []struct {
		name string
		b    *rules.Book
		v    plenary.Vote
		want string
	}{
		{"ES-11/3 under 60/251", ga, plenary.Vote{ID: "undl:3967778", Date: plenary.NewDate(2022, 4, 7), Tally: plenary.NewTally(93, 24, 58, 18)},
			"un-ga/council-suspension adopted 78"},
		{"A/73/L.42: two-thirds had been decided", ga, plenary.Vote{ID: "undl:3836030", Date: plenary.NewDate(2018, 12, 6), Tally: plenary.NewTally(87, 57, 33, 16)},
			"un-ga/important rejected 96"},
		{"where nothing is known both tests are shown", ga, plenary.Vote{ID: "undl:4031008", Date: plenary.NewDate(2023, 12, 22), Tally: plenary.NewTally(104, 53, 7, 29)},
			"un-ga/ordinary adopted 79; un-ga/important rejected 105"},
		{"S/RES/2623", sc, plenary.Vote{ID: "undl:3958818", Date: plenary.NewDate(2022, 2, 27), Ballots: council("AYYNY", 8, 0, 2, 0)},
			"un-sc/procedural adopted 9"},
		{"S/2022/155: no ruling, so the rule for all other matters", sc, plenary.Vote{ID: "x", Date: plenary.NewDate(2022, 2, 25), Ballots: council("AYYNY", 8, 0, 2, 0)},
			"un-sc/substantive vetoed 9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := in
			if c.b == sc {
				i = rules.Inputs{}
			}
			j, err := c.b.Judge(&c.v, rules.KnownRulings(), i)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range j.Decisions {
				got = append(got, d.Rule+" "+d.Outcome.String()+" "+d.Needed.String())
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
			if j.Ruling != nil && !strings.Contains(rules.Text(j.Decisions[0]), j.Ruling.Source) {
				t.Errorf("the proof does not name the source of the ruling:\n%s", rules.Text(j.Decisions[0]))
			}
		})
	}
}

func TestReadRulingsSaysWhere(t *testing.T) {
	head := "body,date,vote,symbol,question,cite,why,source\n"
	for text, want := range map[string]string{
		"body,date\n":                                   "f:1: ",
		head + "un-sc,2022\n":                           "f:2: ",
		head + "un-sc,soon,a,,b,c,d,e\n":                "f:2: ",
		head + "un-sc,2022,a,,b,c,d,\n":                 "f:2: source is empty",
		head + strings.Repeat("u,1,a,,b,c,d,e\n", 1):    "f:2: ",
		head + strings.Repeat("u,1946,a,,b,c,d,e\n", 2): "f:3: ",
		head + "\"\n":                                   "f: ",
	} {
		if _, err := rules.ReadRulings("f", strings.NewReader(text)); plenary.CodeOf(err) != plenary.Invalid || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
