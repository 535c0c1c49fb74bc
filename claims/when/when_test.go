package when_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

func find(g *when.Grammar, v *words.Vocab, text string) []when.Expr {
	l := words.Lexer{Vocab: v}
	ts := l.Tokens(nil, text, 0)
	return g.Find(nil, ts, make([]bool, len(ts)))
}

// The reference day is Thursday 3 March 2022.
func TestRanges(t *testing.T) {
	v := words.NewVocab()
	g := when.NewGrammar(v)
	ref := when.Ref{Day: when.Parse("2022-03-03"), Last: when.Parse("2022-02-25")}
	for text, want := range map[string]string{
		"on 2 March 2022":                "2022-03-02 2022-03-02",
		"on March 2nd, 2022":             "2022-03-02 2022-03-02",
		"the 2nd of March":               "2022-03-02 2022-03-02",
		"Feb. 23 vote":                   "2022-02-23 2022-02-23",
		"Late on 23 February":            "2022-02-23 2022-02-23",
		"on Oct. 12":                     "2021-10-12 2021-10-12",
		"(12 Oct 21)":                    "2021-10-12 2021-10-12",
		"on 9 June '10":                  "2010-06-09 2010-06-09",
		"Wednesday":                      "2022-02-25 2022-03-03",
		"Wednesday evening, 2 March":     "2022-03-02 2022-03-02",
		"Thursday":                       "2022-02-24 2022-03-03",
		"last Friday":                    "2022-02-18 2022-03-02",
		"last week":                      "2022-02-20 2022-02-28",
		"five days before Christmas":     "2021-12-20 2021-12-20",
		"on Christmas Eve 1971":          "1971-12-24 1971-12-24",
		"on the last day of 1979":        "1979-12-31 1979-12-31",
		"on New Year's Eve":              "2021-12-31 2021-12-31",
		"last night":                     "2022-03-02 2022-03-02",
		"earlier this month":             "2022-03-01 2022-03-03",
		"last month":                     "2022-02-01 2022-02-28",
		"last year":                      "2021-01-01 2021-12-31",
		"in November":                    "2021-11-01 2021-11-30",
		"in May 1970":                    "1970-05-01 1970-05-31",
		"02/03/2022":                     "2022-03-02 2022-03-02",
		"14/12/1960":                     "1960-12-14 1960-12-14",
		"31.03.2005":                     "2005-03-31 2005-03-31",
		"2022-03-02":                     "2022-03-02 2022-03-02",
		"in 2013":                        "2013-01-01 2013-12-31",
		"the 1970s":                      "1970-01-01 1979-12-31",
		"two weeks ago":                  "2022-02-13 2022-02-21",
		"a day later":                    "2022-02-25 2022-02-27",
		"the week before":                "2022-02-14 2022-02-22",
		"forty years ago":                "1981-08-06 1982-10-18",
		"forty years ago today":          "1982-03-02 1982-03-04",
		"ten years ago to the day":       "2012-03-02 2012-03-04",
		"thirty years ago this morning":  "1992-03-02 1992-03-04",
		"resolution 1973":                "",
		"may abstain on the plan":        "",
		"they march 5 miles":             "",
		"141-5-35":                       "",
		"in March, 5 states said":        "2022-03-01 2022-03-03",
		"31 in favour":                   "",
		"a 2013 vote":                    "2013-01-01 2013-12-31",
		"the sixties":                    "1960-01-01 1969-12-31",
		"Wed., Mar. 2, 2022":             "2022-03-02 2022-03-02",
		"a couple of weeks ago":          "2022-02-13 2022-02-21",
		"this week":                      "2022-02-27 2022-03-03",
		"last autumn":                    "2021-08-17 2021-12-15",
		"last winter":                    "2021-11-16 2022-03-03",
		"this spring":                    "2022-02-14 2022-03-03",
		"in the autumn of the year 1971": "1971-01-01 1971-12-31",
	} {
		got := ""
		if es := find(g, v, text); len(es) > 0 {
			r := es[0].Range(ref)
			got = r.From.Date().String() + " " + r.To.Date().String()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestPatterns(t *testing.T) {
	v := words.NewVocab()
	g := when.NewGrammar(v)
	r := find(g, v, "on 23 February")[0].Range(when.Ref{})
	if r.Known() || r.Distance(when.Parse("2023-02-23")) != 0 || r.Distance(when.Parse("2019-03-01")) != 6 {
		t.Errorf("%+v", r)
	}
	if w := find(g, v, "on Wednesday")[0].Range(when.Ref{}); w.Known() || w.Distance(when.Parse("2022-03-02")) != 0 || w.Distance(when.Parse("2022-03-03")) != 1 {
		t.Errorf("%+v", w)
	}
	slash := find(g, v, "02/03/2022")[0].Range(when.Ref{})
	if slash.Distance(when.Parse("2022-02-03")) != 0 {
		t.Error("02/03/2022 has no second reading")
	}
}

func TestDays(t *testing.T) {
	d := when.Parse("2022-03-02T10:00:00Z")
	if d.Date() != plenary.NewDate(2022, 3, 2) || d.Weekday() != 3 || when.FromDate(d.Date()) != d {
		t.Errorf("%v %v", d.Date(), d.Weekday())
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"on 2 March 2022", "last", "the day", "a couple of", "1970s", "Wed.", "12-31-", "two"} {
		f.Add(s)
	}
	v := words.NewVocab()
	g := when.NewGrammar(v)
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, e := range find(g, v, s) {
			if e.From < end || e.To <= e.From {
				t.Fatalf("%+v", e)
			}
			end = e.To
			if r := e.Range(when.Ref{Day: when.Parse("2022-03-03")}); r.From > r.To {
				t.Fatalf("%q: %+v", s, r)
			}
		}
	})
}
