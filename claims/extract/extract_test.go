package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/page"
)

var shared = extract.NewShared()

// read writes the statements of a text: kind, counts, positions, names.
func read(text string) string {
	doc := page.ParseText([]byte(text))
	art := shared.Reader().Read(doc, 0)
	var out []string
	for _, st := range art.Statements {
		if st.Quiet {
			continue
		}
		s := string(st.Kind)
		for p, c := range st.Counts {
			if c.Said {
				s += fmt.Sprintf(" %s=%d", plenary.Position(p), c.Lo)
			}
		}
		for _, p := range st.People {
			s += " " + p.Position.String()
			for _, n := range p.Names {
				s += " " + string(shared.Lex.Names[n].Codes(plenary.Date{})[0])
			}
			if p.Only {
				s += " only"
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestStatements(t *testing.T) {
	for text, want := range map[string]string{
		// What is stated.
		"The Security Council voted 10 to nil, with five abstaining.":                          "counts yes=10 no=0 abstain=5",
		"In the Assembly 141 of the 193 members were in favour.":                               "counts yes=141",
		"The General Assembly voted. Six joined Russia in voting no.":                          "counts no=7",
		"Only Israel and Palau voted against it in the General Assembly.":                      "who no ISR PLW only",
		"In the Security Council China, which could have stopped it, abstained.":               "who abstain CHN",
		"Russia vetoed the draft resolution in the Security Council.":                          "veto no RUS",
		"The Security Council draft was vetoed by China and Russia.":                           "veto no CHN RUS",
		"General Assembly: Yes: 141 / No: 5 / Abstain: 35":                                     "counts yes=141 no=5 abstain=35",
		"The General Assembly vote: without a single vote against, and with nine abstentions.": "counts no=0 abstain=9",
		"The General Assembly voted. Its friends in NATO were split: Denmark abstained.":       "who abstain DNK",
		"The ASEAN draft was put to the Security Council. China abstained.":                    "who abstain CHN",
		"Kigali had asked the Security Council for an international court. China abstained.":   "who abstain CHN",
		// What is not.
		"The Arab League on 1 May adopted a resolution. China abstained.":                    "",
		"Russia may veto the draft resolution in the Security Council.":                      "",
		"To pass, a Security Council resolution needs nine votes in favour.":                 "",
		"The General Assembly was told that 141 people had died in 35 days.":                 "",
		"If China abstained in the Security Council, the text would pass.":                   "",
		"The Human Rights Council voted 22 to 11 with 14 abstentions.":                       "",
		"The Security Council of Armenia voted 5 to 2.":                                      "",
		"The Virginia General Assembly voted 67-33.":                                         "",
		"The Assembly elected Norway to the Security Council with 130 votes in favour.":      "",
		"Our Model UN committee: the Security Council voted 9-4-2.":                          "",
		"The Security Council has five members with veto power; Russia's veto power is old.": "",
	} {
		if got := read(text); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"the Assembly voted 141-5-35", "Russia's veto (", "of the six", "141 to", "- Yes: 5\n- No: 2", "| Yes | No |\n| 1 | 2 |"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := page.ParseText([]byte(s))
		art := shared.Reader().Read(doc, 0)
		for _, st := range art.Statements {
			if st.Start < 0 || st.End > len(doc.Text) || st.Start >= st.End || st.Frame < 0 || st.Frame >= len(art.Frames) {
				t.Fatalf("%+v", st)
			}
		}
	})
}
