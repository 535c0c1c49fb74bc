package chart_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
)

// wellFormed fails the test where an XML parser would.
func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, svg[:min(len(svg), 400)])
		}
	}
}

// someMarks are members with every position and with names that need escaping.
func someMarks() []chart.Mark {
	return []chart.Mark{
		{Code: "FRA", Name: "France", Position: plenary.Yes},
		{Code: "RUS", Name: `R & <"Q">`, Position: plenary.No},
		{Code: "TUV", Name: "Tuvalu", Position: plenary.Abstain},
		{Code: "CIV", Name: "Côte d'Ivoire", Position: plenary.NotVoting},
		{Code: "CSK", Name: "Czechoslovakia", Position: plenary.UnknownPosition},
	}
}

func TestEverySVGIsWellFormed(t *testing.T) {
	tally := plenary.NewTally(141, 7, 32, 13)
	words := chart.CardText{Head: "A/RES/ES-11/6", Title: strings.Repeat("<Long> & long ", 40), Outcome: "Adopted", Foot: "un"}
	for name, svg := range map[string][]byte{
		"world":    chart.World(),
		"patterns": chart.Patterns(nil),
		"tally":    chart.TallyBar(nil, tally, []chart.Threshold{{Needed: 75, Label: "simple majority: 75"}}),
		"mini":     chart.MiniBar(nil, tally),
		"board":    chart.MiniBoard(nil, append(plenary.Positions(), plenary.UnknownPosition)),
		"map":      chart.Map(nil, someMarks(), "/w.svg?v=1&x=2"),
		"tiles":    chart.Tiles(nil, someMarks()),
		"card":     chart.Card(nil, words, tally, someMarks()),
		"no tally": chart.Card(nil, words, plenary.Tally{}, nil),
		"strip":    chart.StripFile(nil, []chart.Hairline{{Tally: tally}, {}, {Tally: tally}}),
		"row":      chart.StripRow(nil, "/s.svg", 0),
		"lines":    chart.Lines(nil, "A & B", []chart.Series{{Name: "<x>", Points: []chart.Point{{Year: 1990, Share: 0.5}, {Year: 1991, Share: 1}, {Year: 1993, Share: 0}}}}),
	} {
		t.Run(name, func(t *testing.T) {
			if len(svg) == 0 {
				t.Fatal("nothing was drawn")
			}
			wellFormed(t, svg)
		})
	}
}

func TestTallyBarFillsItsWidth(t *testing.T) {
	for _, tally := range []plenary.Tally{
		plenary.NewTally(141, 7, 32, 13), plenary.NewTally(0, 1, 0, 0), plenary.NewTally(193, 0, 0, 0),
		{Yes: plenary.N(11), No: plenary.N(1), Abstain: plenary.N(3)},
	} {
		svg := chart.TallyBar(nil, tally, nil)
		var sum float64
		for _, m := range regexp.MustCompile(`width="([0-9.]+)%" y="6" height="40"`).FindAllSubmatch(svg, -1) {
			w, _ := strconv.ParseFloat(string(m[1]), 64)
			sum += w
		}
		if sum < 99.9 || sum > 100 {
			t.Errorf("%s: the parts are %v%% wide together, want 100", tally, sum)
		}
	}
	for _, unknown := range []plenary.Tally{{}, {Yes: plenary.N(3)}, plenary.NewTally(0, 0, 0, 0)} {
		if svg := chart.TallyBar(nil, unknown, nil); len(svg) != 0 {
			t.Errorf("%s: drew a bar of counts that are not there: %s", unknown, svg)
		}
	}
}

func TestTallyMarkStandsWhereTheVotesAreEnough(t *testing.T) {
	// 148 voted of 193 listed: 75 are a simple majority, 75/193 of the width.
	svg := string(chart.TallyBar(nil, plenary.NewTally(141, 7, 32, 13), []chart.Threshold{{Needed: 75, Label: "m"}, {Needed: 0}, {Needed: 999}}))
	if want := `x1="38.86%" x2="38.86%"`; strings.Count(svg, `class="mark"`) != 1 || !strings.Contains(svg, want) {
		t.Errorf("want one mark at %s in %s", want, svg)
	}
}

func TestTallyWords(t *testing.T) {
	for _, c := range []struct {
		tally plenary.Tally
		want  string
	}{
		{plenary.NewTally(141, 7, 32, 13), "141 in favour, 7 against, 32 abstaining, 13 not voting"},
		{plenary.NewTally(11, 1, 3, 0), "11 in favour, 1 against, 3 abstaining"},
		{plenary.Tally{No: plenary.N(1)}, "an unknown number in favour, 1 against, an unknown number abstaining"},
	} {
		if got := string(chart.TallyWords(nil, c.tally)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.tally, got, c.want)
		}
	}
}

// ids are the member codes that the world file has a shape for.
func ids() map[string]bool {
	m := map[string]bool{}
	for _, s := range regexp.MustCompile(`id="([A-Z]{3})"`).FindAllSubmatch(chart.World(), -1) {
		m[string(s[1])] = true
	}
	return m
}

func TestMapAndTilesHoldTheSameMembers(t *testing.T) {
	if n := len(ids()); n != 198 {
		t.Errorf("the world has %d members, want 193 of today and 5 that are gone", n)
	}
	places := map[string]string{}
	for code := range ids() {
		svg := string(chart.Tiles(nil, []chart.Mark{{Code: plenary.Code(code), Position: plenary.Yes}}))
		m := regexp.MustCompile(`x="\d+" y="\d+" width`).FindString(svg)
		if m == "" {
			t.Errorf("%s has no tile", code)
		}
		if other, ok := places[m]; ok && code != "CSK" && code != "YUG" && other != "CSK" && other != "YUG" {
			t.Errorf("%s and %s share a tile", code, other)
		}
		places[m] = code
	}
}

func TestStatesThatAreGoneAreDrawnWhereTheyLay(t *testing.T) {
	svg := string(chart.Map(nil, []chart.Mark{{Code: "CSK", Position: plenary.No}}, "w"))
	for _, id := range []string{"w#CZE", "w#SVK", "w#CSK"} {
		if !strings.Contains(svg, `class="n" href="`+id) {
			t.Errorf("Czechoslovakia's vote does not show on %s", id)
		}
	}
	svg = string(chart.Map(nil, []chart.Mark{{Code: "YUG", Position: plenary.NotVoting}, {Code: "HRV", Position: plenary.Yes}}, "w"))
	if strings.Count(svg, "w#HRV") != 1 || !strings.Contains(svg, `class="y" href="w#HRV"`) {
		t.Errorf("Croatia has its own seat and its own colour: %s", svg)
	}
}

func TestStripDrawsUnknownApartFromZero(t *testing.T) {
	got := string(chart.StripFile(nil, []chart.Hairline{
		{Tally: plenary.NewTally(10, 10, 0, 0)}, {}, {Tally: plenary.NewTally(0, 5, 0, 0)}, {Tally: plenary.NewTally(4, 0, 0, 0)},
	}))
	for _, want := range []string{`id="r0" d="M.5 28v-14m2 14v-1m1 1v-28"`, `id="u0" d="M.5 28m1 0v-3"`} {
		if !strings.Contains(got, want) {
			t.Errorf("want %s in %s", want, got)
		}
	}
}

func FuzzCardText(f *testing.F) {
	f.Add("A/RES/1", "Title <b>&\x00\xff", "\u2028￿")
	f.Fuzz(func(t *testing.T, head, title, name string) {
		wellFormed(t, chart.Card(nil, chart.CardText{Head: head, Title: title, Outcome: title, Foot: head},
			plenary.NewTally(1, 2, 3, 4), []chart.Mark{{Code: plenary.Code(name), Name: name, Position: plenary.No}}))
	})
}
