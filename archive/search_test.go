package archive_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

func search(t testing.TB, r *archive.Record, text string) []int {
	t.Helper()
	q, err := archive.ParseQuery(text, archive.Names)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return r.Search(q).Votes
}

// Each query is checked against a plain reading of every vote.
func TestSearchEqualsBruteForce(t *testing.T) {
	r := open(t)
	votes := r.Votes()
	n := func(c plenary.Count) int64 { return c.Or(-1) }
	margin := func(v plenary.Vote) int64 {
		if n(v.Tally.Yes) < 0 || n(v.Tally.No) < 0 {
			return -1
		}
		return max(n(v.Tally.Yes)-n(v.Tally.No), n(v.Tally.No)-n(v.Tally.Yes))
	}
	p5 := []plenary.Code{"CHN", "FRA", "GBR", "RUS", "USA"}
	camps := func(v plenary.Vote, group []plenary.Code) (camps, most int) {
		of := map[plenary.Position]int{}
		for _, c := range group {
			if p := v.Ballots.Of(c); p != plenary.UnknownPosition && p != plenary.NotVoting {
				of[p]++
				most = max(most, of[p])
			}
		}
		return len(of), most
	}
	for text, keep := range map[string]func(plenary.Vote) bool{
		"":                   func(plenary.Vote) bool { return true },
		"no:0..4":            func(v plenary.Vote) bool { return n(v.Tally.No) >= 0 && n(v.Tally.No) <= 4 },
		"no<5":               func(v plenary.Vote) bool { return n(v.Tally.No) >= 0 && n(v.Tally.No) < 5 },
		"yes>=150 abstain=0": func(v plenary.Vote) bool { return n(v.Tally.Yes) >= 150 && n(v.Tally.Abstain) == 0 },
		"margin:0..2":        func(v plenary.Vote) bool { return margin(v) >= 0 && margin(v) <= 2 },
		"RUS=no USA=no": func(v plenary.Vote) bool {
			return v.Ballots.Of("RUS") == plenary.No && v.Ballots.Of("USA") == plenary.No
		},
		`"north korea"=abstain`: func(v plenary.Vote) bool { return v.Ballots.Of("PRK") == plenary.Abstain },
		"USA!=yes": func(v plenary.Vote) bool {
			p := v.Ballots.Of("USA")
			return p != plenary.Yes && p != plenary.UnknownPosition
		},
		"lone:USA":                  func(v plenary.Vote) bool { return lone(v, "USA") },
		"split:P5":                  func(v plenary.Vote) bool { c, _ := camps(v, p5); return c > 1 },
		"united:P5":                 func(v plenary.Vote) bool { c, m := camps(v, p5); return c == 1 && m > 1 },
		"body:un-sc outcome:vetoed": func(v plenary.Vote) bool { return v.Outcome == plenary.Vetoed },
		"session:ES-11":             func(v plenary.Vote) bool { return v.Session == "ES-11" },
		"from:2022-03-02 to:2022-03-24": func(v plenary.Vote) bool {
			return v.Date.Last().Compare(plenary.NewDate(2022, 3, 2)) >= 0 && v.Date.First().Compare(plenary.NewDate(2022, 3, 24)) <= 0
		},
		"year:1971": func(v plenary.Vote) bool { return v.Date.Year == 1971 },
		"kind:amendment,paragraph quality:full": func(v plenary.Vote) bool {
			return (v.Kind == plenary.Amendment || v.Kind == plenary.Paragraph) && v.Quality == plenary.Full
		},
		`"law of the sea"`: func(v plenary.Vote) bool {
			all := strings.ToLower(v.Title + "\n" + v.Agenda + "\n" + strings.Join(v.Subjects, "\n"))
			return strings.Contains(all, "law of the sea")
		},
	} {
		got := search(t, r, text)
		slices.Sort(got)
		var want []int
		for i, v := range votes {
			if keep(v) {
				want = append(want, i)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %d votes, want %d", text, len(got), len(want))
		}
		if len(want) == 0 {
			t.Errorf("%q finds nothing, so it tests nothing", text)
		}
	}
}

func lone(v plenary.Vote, c plenary.Code) bool {
	p := v.Ballots.Of(c)
	if p == plenary.UnknownPosition || p == plenary.NotVoting {
		return false
	}
	return v.Tally.Of(p).Or(0) == 1 && v.Tally.Yes.Or(0)+v.Tally.No.Or(0)+v.Tally.Abstain.Or(0) >= 3
}

func TestSearchWords(t *testing.T) {
	r := open(t)
	if got := search(t, r, "nuclear-weapon-free southern hemisphere"); len(got) == 0 {
		t.Error("words that stand in titles find nothing")
	}
	if a, b := search(t, r, "MISSILES"), search(t, r, "missile"); len(a) == 0 || !slices.Equal(a, b) {
		t.Errorf("case or plural matters: %d and %d", len(a), len(b))
	}
	with, without := search(t, r, "palestine"), search(t, r, "palestine -refugees")
	if len(without) == 0 || len(without) >= len(with) {
		t.Errorf("palestine %d, without refugees %d", len(with), len(without))
	}
	closest := search(t, r, "sort:closest")
	if v := r.Vote(closest[0]); v.Tally.Yes != v.Tally.No || v.Tally.Voting().Or(0) < 20 {
		t.Errorf("the closest vote is %s %s", v.ID, v.Tally)
	}
	if v := r.Vote(search(t, r, "")[0]); v.Date.Year != 2025 {
		t.Errorf("the newest vote is of %s", v.Date)
	}
}

func TestQueryErrors(t *testing.T) {
	for text, says := range map[string]string{
		"no:x":                                  "x",
		"no:5..2":                               "above its end",
		"XQZ=no":                                "XQZ",
		"USA=maybe":                             "maybe",
		`"open`:                                 "not closed",
		"colour:red":                            "colour",
		"outcome:won":                           "won",
		"from:2022-13-01":                       "2022-13-01",
		"split:nobody":                          "nobody",
		"session:":                              "no value",
		"USA<no":                                "compares numbers",
		strings.Repeat("a", archive.MaxQuery+1): "too long",
	} {
		_, err := archive.ParseQuery(text, archive.Names)
		if err == nil || !strings.Contains(err.Error(), says) || plenary.CodeOf(err) == plenary.Internal {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func FuzzQuery(f *testing.F) {
	for _, s := range []string{"no:0..4 lone:USA", `"north korea"=abstain -x`, "no<5 yes>=100", "split:P5,EU sort:closest", "a:b=c!=d", "“x”",
		`EU=no same:USA,EU differ:"USA, RUS" during:FRA,EU majority:USA heading:"X" counted:yes`, "both:,", "during:EU"} {
		f.Add(s)
	}
	r := open(f)
	f.Fuzz(func(t *testing.T, s string) {
		q, err := archive.ParseQuery(s, archive.Names)
		if err != nil {
			if plenary.CodeOf(err) == plenary.Internal {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		r.Search(q)
	})
}

func TestDiffered(t *testing.T) {
	r := open(t)
	a, b := plenary.Code("USA"), plenary.Code("RUS")
	var want []int32
	var ids []plenary.VoteID
	for i := range r.Len() {
		p, q := r.Position(i, a), r.Position(i, b)
		voted := func(p plenary.Position) bool { return p == plenary.Yes || p == plenary.No || p == plenary.Abstain }
		if voted(p) && voted(q) && p != q {
			want = append(want, int32(i))
			ids = append(ids, r.ID(i))
		}
	}
	if got := r.Differed(nil, a, b); !slices.Equal(got, want) || len(got) == 0 {
		t.Errorf("%d votes, want %d", len(got), len(want))
	}
	if got := r.DifferedIDs(nil, a, b); !slices.Equal(got, ids) {
		t.Errorf("%d ids, want %d", len(got), len(ids))
	}
	if got := r.Differed(nil, a, "XXX"); got != nil {
		t.Errorf("an unknown member differs in %d votes", len(got))
	}
}
