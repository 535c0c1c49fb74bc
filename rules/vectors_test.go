package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// Vectors of the Assembly's majorities: yes, no, abstaining among 193 members.
// Sources: rules 83, 85, 86, 95 of the Assembly; the real ones are recorded
// votes of the UN Digital Library and of Voeten's data.
func TestAssemblyVectors(t *testing.T) {
	for _, c := range []struct {
		name              string
		yes, no, abstain  int64
		members           int64
		simple, twoThirds string // empty: not part of the vector
		needed            int64  // for two-thirds, 0: not part of the vector
	}{
		{"97-96-0 needs 129 for two-thirds", 97, 96, 0, 193, "adopted", "rejected", 129},
		{"96-96-1 is a tie", 96, 96, 1, 193, "tied", "rejected", 128},
		{"1-0-192 is legal if 97 are present", 1, 0, 192, 193, "adopted", "adopted", 1},
		{"0-0-193 is never adopted", 0, 0, 193, 193, "rejected", "rejected", 0},
		{"66-34-0 misses two-thirds", 66, 34, 0, 193, "adopted", "rejected", 67},
		{"67-33-0 has two-thirds", 67, 33, 0, 193, "adopted", "adopted", 67},
		{"128-65-0 misses two-thirds", 128, 65, 0, 193, "adopted", "rejected", 129},
		{"129-64-0 has two-thirds", 129, 64, 0, 193, "adopted", "adopted", 129},
		{"64-32-97 is exactly two to one", 64, 32, 97, 193, "adopted", "adopted", 64},
		{"A/RES/2758(XXVI)", 76, 35, 17, 131, "adopted", "adopted", 74},
		{"motion of 25 October 1971", 55, 59, 15, 131, "rejected", "", 0},
		{"A/RES/ES-11/3", 93, 24, 58, 193, "", "adopted", 78},
		{"A/73/L.42", 87, 57, 33, 193, "", "rejected", 96},
		{"5-5-0 of 10 does not pass", 5, 5, 0, 10, "tied", "rejected", 0},
		{"2-1-7 of 10 passes", 2, 1, 7, 10, "adopted", "adopted", 0},
		{"2-0-8 of 10 passes: the base is those voting", 2, 0, 8, 10, "adopted", "adopted", 0},
		{"two-thirds of 9 is 6, not 7", 6, 3, 0, 9, "adopted", "adopted", 6},
		{"A/L.469 of 1965", 47, 47, 20, 117, "tied", "rejected", 63},
		{"73-72 is carried only where a simple majority is enough", 73, 72, 0, 193, "adopted", "rejected", 97},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := plenary.Vote{Tally: plenary.NewTally(c.yes, c.no, c.abstain, c.members-c.yes-c.no-c.abstain)}
			in := rules.Inputs{Members: plenary.N(c.members)}
			if c.simple != "" {
				if d := decide(t, v, rule(t, "un-ga", plenary.Ordinary, ""), in); d.Outcome.String() != c.simple {
					t.Errorf("simple majority: %s", rules.Text(d))
				}
			}
			if c.twoThirds == "" {
				return
			}
			d := decide(t, v, rule(t, "un-ga", plenary.Important, ""), in)
			if d.Outcome.String() != c.twoThirds || c.needed != 0 && d.Needed != plenary.N(c.needed) {
				t.Errorf("two-thirds, needed %d: %s", c.needed, rules.Text(d))
			}
			if d.Margin != plenary.N(c.yes-d.Needed.Or(-1)) {
				t.Errorf("margin %s", d.Margin)
			}
		})
	}
}

func TestNobodyVotedMayAskTheChair(t *testing.T) {
	for _, q := range []plenary.Question{plenary.Ordinary, plenary.Important} {
		d := decide(t, plenary.Vote{Tally: plenary.NewTally(0, 0, 193, 0)}, rule(t, "un-ga", q, ""), rules.Inputs{Members: plenary.N(193)})
		if !strings.Contains(rules.Text(d), "presiding officer may be asked") {
			t.Errorf("%s: the proof does not say that the presiding officer may be asked:\n%s", q, rules.Text(d))
		}
	}
}

// Vectors of the Council: Charter 27 as of 1945 and as amended.
func TestCouncilVectors(t *testing.T) {
	for _, c := range []struct {
		name      string
		date      string
		question  plenary.Question
		permanent string // CHN FRA GBR RUS USA
		elected   [4]int // in favour, against, abstaining, not voting
		want      string
		by        string
	}{
		{"9-0-6 adopted", "2020-01-01", "substantive", "YYYYY", [4]int{4, 0, 6, 0}, "adopted", ""},
		{"8-0-7 rejected, unopposed", "2020-01-01", "substantive", "YYYYY", [4]int{3, 0, 7, 0}, "rejected", ""},
		{"8 of 15 is not enough, procedural either", "2020-01-01", "procedural", "YYYYY", [4]int{3, 7, 0, 0}, "rejected", ""},
		{"14-1 permanent vetoed", "2020-01-01", "substantive", "YYYNY", [4]int{10, 0, 0, 0}, "vetoed", "RUS"},
		{"14-1 elected adopted", "2020-01-01", "substantive", "YYYYY", [4]int{9, 1, 0, 0}, "adopted", ""},
		{"9-1-5 permanent procedural adopted", "2020-01-01", "procedural", "YYYNY", [4]int{5, 0, 5, 0}, "adopted", ""},
		{"8-1-6 permanent rejected, no veto", "2020-01-01", "substantive", "YYYNY", [4]int{4, 0, 6, 0}, "rejected", ""},
		{"9-0-4 two permanent absent adopted", "2020-01-01", "substantive", "XYYXY", [4]int{6, 0, 4, 0}, "adopted", ""},
		{"7-0-4 of 11 adopted", "1965-11-23", "substantive", "YAYAY", [4]int{4, 0, 2, 0}, "adopted", ""},
		{"7-0-4 of 15 rejected", "1966-01-01", "substantive", "YAYAY", [4]int{4, 0, 2, 0}, "rejected", ""},
		{"S/2014/916 8-2-5 rejected, no veto", "2014-12-30", "substantive", "YYAYN", [4]int{5, 1, 4, 0}, "rejected", ""},
		{"S/2022/155 11-1-3 vetoed", "2022-02-25", "substantive", "AYYNY", [4]int{8, 0, 2, 0}, "vetoed", "RUS"},
		{"S/RES/2623 11-1-3 adopted as procedural", "2022-02-27", "procedural", "AYYNY", [4]int{8, 0, 2, 0}, "adopted", ""},
		{"S/RES/218 7 of 11 after 31 August 1965", "1965-11-23", "substantive", "YAYYA", [4]int{4, 0, 2, 0}, "adopted", ""},
		{"S/RES/119 over two permanent noes", "1956-10-31", "procedural", "YNNYY", [4]int{4, 0, 2, 0}, "adopted", ""},
		{"S/RES/84 USSR absent", "1950-07-07", "substantive", "YYYXY", [4]int{3, 0, 3, 0}, "adopted", ""},
		{"S/RES/338 China did not participate", "1973-10-22", "substantive", "XYYYY", [4]int{10, 0, 0, 0}, "adopted", ""},
		{"S/2023/776 7-1-7", "2023-10-18", "substantive", "YYNAA", [4]int{5, 0, 5, 0}, "rejected", ""},
		{"S/2025/115 9-1-5", "2025-02-24", "substantive", "AYYNA", [4]int{7, 0, 3, 0}, "vetoed", "RUS"},
		{"two vetoes of one draft", "2020-01-01", "substantive", "NYYNY", [4]int{8, 0, 2, 0}, "vetoed", "CHN RUS"},
		{"judges of the Court: 8 of 15, no veto", "2020-01-01", "judges", "NNNNN", [4]int{8, 2, 0, 0}, "elected", ""},
		{"judges of the Court: 7 of 15", "2020-01-01", "judges", "YYYYY", [4]int{2, 8, 0, 0}, "inconclusive", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := c.elected
			v := plenary.Vote{Ballots: council(c.permanent, e[0], e[1], e[2], e[3])}
			v.Date, _ = plenary.ParseDate(c.date)
			d := decide(t, v, rule(t, "un-sc", c.question, c.date), rules.Inputs{})
			if d.Outcome.String() != c.want || strings.Trim(fmt.Sprint(d.VetoedBy), "[]") != c.by {
				t.Errorf("want %s by %q:\n%s", c.want, c.by, rules.Text(d))
			}
			if (d.Outcome == plenary.Adopted || d.Outcome == plenary.Elected) != (len(failing(d)) == 0) {
				t.Errorf("the proof does not say why:\n%s", rules.Text(d))
			}
		})
	}
}

func TestOtherBodies(t *testing.T) {
	for _, c := range []struct {
		name     string
		body     plenary.Body
		question plenary.Question
		tally    plenary.Tally
		members  int64
		want     string
		needed   int64
	}{
		{"a committee rejects a tie at once", "un-ga-committee", "ordinary", plenary.NewTally(70, 70, 20, 0), 193, "rejected", 71},
		{"Human Rights Council: tie rejects", "un-hrc", "ordinary", plenary.NewTally(17, 17, 13, 0), 0, "rejected", 18},
		{"Human Rights Council 17-12-18", "un-hrc", "ordinary", plenary.NewTally(17, 12, 18, 0), 0, "adopted", 15},
		{"a seat in the Human Rights Council takes 97", "un-ga", "council-seat", plenary.NewTally(96, 0, 97, 0), 193, "inconclusive", 97},
		{"97 is enough for it", "un-ga", "council-seat", plenary.NewTally(97, 0, 90, 6), 193, "elected", 97},
		{"suspension from it is two-thirds of those voting", "un-ga", "council-suspension", plenary.NewTally(93, 24, 58, 18), 193, "adopted", 78},
		{"ECOSOC has no two-thirds class", "un-ecosoc", "ordinary", plenary.NewTally(20, 19, 15, 0), 0, "adopted", 20},
		{"Article 108 in 1963: 97 of 113, needs 76", "un-ga", "charter-amendment", plenary.NewTally(97, 11, 4, 1), 113, "adopted", 76},
		{"Article 108 today: 128 is not enough", "un-ga", "charter-amendment", plenary.NewTally(128, 0, 65, 0), 193, "rejected", 129},
		{"Article 108 today: 129 is", "un-ga", "charter-amendment", plenary.NewTally(129, 64, 0, 0), 193, "adopted", 129},
		{"judges in the Assembly: 97 of 193", "un-ga", "judges", plenary.NewTally(97, 0, 96, 0), 193, "elected", 97},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := rules.Inputs{}
			if c.members > 0 {
				in.Members = plenary.N(c.members)
			}
			d := decide(t, plenary.Vote{Tally: c.tally}, rule(t, c.body, c.question, ""), in)
			if d.Outcome.String() != c.want || d.Needed != plenary.N(c.needed) {
				t.Errorf("want %s, needed %d:\n%s", c.want, c.needed, rules.Text(d))
			}
		})
	}
}
