package lex_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

var lexicon = lex.New()

func units(text string) (ts []words.Token, us []lex.Unit) {
	l := words.Lexer{Vocab: lexicon.Vocab}
	ts = l.Tokens(nil, text, 0)
	return ts, lexicon.Units(nil, ts, make([]lex.Mark, len(ts)), false, false)
}

// show writes what the units are, for comparison.
func show(text string) string {
	ts, us := units(text)
	var out []string
	for _, u := range us {
		s := text[ts[u.From].Start:ts[u.To-1].End]
		switch {
		case u.Is(lex.Actor):
			var cs []string
			for _, c := range lexicon.Names[u.Val].Codes(plenary.Date{}) {
				cs = append(cs, string(c))
			}
			s += "=" + strings.Join(cs, "/")
		case u.Is(lex.Group):
			s += "=" + lexicon.Groups[u.Val].ID
		case u.Is(lex.Assembly):
			s += "=ga"
		case u.Is(lex.Council):
			s += "=sc"
		case u.Is(lex.OtherBody):
			s += "=other"
		case u.Is(lex.Number):
			s += "=#"
		case u.Is(lex.Positions):
			s += "=" + u.Class.Position().String()
		default:
			continue
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestUnits(t *testing.T) {
	for text, want := range map[string]string{
		"The U.N. Security Council":                      "U.N. Security Council=sc",
		"a Libya no-fly zone, a yes-man":                 "Libya=LBY",
		"for-profit, anti-veto, Iran said no-one":        "Iran=IRN; one=#",
		"the UK, U.S. and us":                            "UK=GBR; U.S.=USA",
		"Guinea-Bissau and Guinea":                       "Guinea-Bissau=GNB; Guinea=GIN",
		"Côte d'Ivoire, the Soviet Union":                "Côte d'Ivoire=CIV; Soviet Union=RUS",
		"twenty-three in favour, none against":           "twenty-three=#; in favour=yes; none=#; against=no",
		"the Human Rights Council and an Arts Festival":  "Human Rights Council=other",
		"35 did not take part":                           "35=#; did not take part=not-voting",
		"the EU and the P5":                              "EU=eu; P5=p5",
		"turkey for dinner in Turkey":                    "Turkey=TUR",
		"Congo abstained":                                "Congo=COD/COG; abstained=abstain",
		"two-thirds of 193":                              "193=#",
		"Non-binding, UNITED STATES, a dozen abstaining": "UNITED STATES=USA; a dozen=#; abstaining=abstain",
		"Palestine voted":                                "Palestine=",
	} {
		if got := show(text); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	for word, want := range map[string]plenary.Code{"Kazakhtan": "KAZ", "Azerbajan": "AZE", "Phillipines": "PHL", "Kingdom": "", "London": ""} {
		i, ok := lexicon.Nearest(word)
		if ok != (want != "") || ok && lexicon.Names[i].Codes(plenary.Date{})[0] != want {
			t.Errorf("%s: %v %v", word, i, ok)
		}
	}
}

func BenchmarkUnits(b *testing.B) {
	text := strings.Repeat("The United Nations General Assembly on Wednesday voted 141 to 5, with 35 abstentions, to demand that Russia withdraw. ", 20)
	l := words.Lexer{Vocab: lexicon.Vocab}
	var ts []words.Token
	var us []lex.Unit
	var ms []lex.Mark
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		ts = l.Tokens(ts[:0], text, 0)
		ms = append(ms[:0], make([]lex.Mark, len(ts))...)
		us = lexicon.Units(us[:0], ts, ms, false, false)
	}
}
