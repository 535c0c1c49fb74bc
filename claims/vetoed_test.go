package claims_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
)

// TestVetoers: whoever did not veto is found out by the day, and what may be of
// another text is left alone. S/2022/155 of 25 February 2022: Russia;
// S/2011/612 of 4 October 2011: China and Russia; S/2020/654 and 667 of 7 and 10
// July 2020: likewise.
func TestVetoers(t *testing.T) {
	c := newChecker(t)
	day := func(y int16, m, d uint8) plenary.Date { return plenary.Date{Year: y, Month: m, Day: d} }
	for _, x := range []struct {
		published plenary.Date
		text      string
		wrong     bool
	}{
		{day(2022, 2, 28), "On Friday the Security Council had eleven for the text on Ukraine, and that was not enough, for Russia vetoed.", false},
		{day(2022, 2, 28), "On Friday the Security Council had eleven for the text on Ukraine, and that was not enough, for France vetoed.", true},
		{day(2022, 2, 28), "Three days earlier, on Friday, Britain blocked the Security Council's resolution on the invasion of Ukraine.", true},
		{day(2022, 2, 28), "Russia vetoed the Security Council's resolution on Ukraine on Friday. China blocked a statement of the Council on Friday on another matter.", false},
		{day(2011, 10, 5), "Russia and the United Kingdom on Tuesday blocked a European draft resolution of the Security Council condemning Syria's crackdown.", true},
		{day(2011, 10, 5), "Russia and China on Tuesday blocked a European draft resolution of the Security Council condemning Syria's crackdown.", false},
		{day(2011, 10, 5), "On Tuesday the Security Council's draft on Syria was vetoed. France, which vetoed a draft on Suez in 1956, was in favour.", false},
		{day(2022, 2, 26), "On Friday Moscow vetoed the Security Council's text on the invasion of Ukraine, and Beijing added its own veto.", true},
		{day(2022, 2, 26), "Russia vetoed the Security Council's text on the invasion of Ukraine on Friday. China did the same.", true},
		{day(2012, 2, 5), "A lone veto stopped the Security Council resolution on Saturday backing an Arab League plan for Syria; thirteen members were for it.", true},
		{day(2012, 2, 5), "A double veto stopped the Security Council resolution on Saturday backing an Arab League plan for Syria; thirteen members were for it.", false},
		{day(2018, 12, 7), "A resolution condemning Hamas was vetoed in the General Assembly on Thursday. It won 87 votes against 57, with 33 abstentions.", true},
		{day(2018, 12, 7), "A Soviet veto kept Bangladesh waiting, some say. In August 1972 eleven members of the Security Council were for admitting Bangladesh, and a Chinese veto kept it out.", false},
		{day(2018, 12, 7), "In August 1972 eleven members of the Security Council were for admitting Bangladesh, and a Soviet veto kept it out.", true},
		{day(2013, 11, 18), "The request to freeze the cases against Kenya's leaders was vetoed by the three Western permanent members on Friday, seven voting in favour and eight abstaining.", true},
		{day(1982, 6, 6), "On Friday an Anglo-American veto stopped the Security Council's call for a cease-fire in the Falklands.", false},
		{day(1982, 6, 6), "On Friday a Russo-Chinese veto stopped the Security Council's call for a cease-fire in the Falklands.", true},
		{day(1999, 3, 20), "On 12 March 1999 China vetoed six more months for the force in Macedonia. Thirteen members of the Security Council had voted for it; Russia abstained.", true},
		{day(1999, 3, 20), "On 25 February 1999 China vetoed six more months for the force in Macedonia. Thirteen members of the Security Council had voted for it; Russia abstained.", false},
		{day(2024, 5, 24), "With 84 votes to 19, and 68 abstentions, the General Assembly proclaimed 11 July as a day of remembrance for the Srebrenica genocide.", false},
		{day(2020, 7, 13), "Russia and China vetoed two drafts on aid to Syria in the Security Council, on Tuesday and on Friday.", false},
	} {
		found := false
		for _, f := range c.Check(claims.Article{Text: []byte(x.text), Published: x.published}).Claims {
			found = found || f.Verdict == claims.Contradicted
		}
		if found != x.wrong {
			t.Errorf("contradicted: %t in %s", found, x.text)
		}
	}
}

// TestTrueVetoes tells of every veto on record in many ways, with a permanent
// member beside that had no part in it: nothing may be called contradicted.
// BY, POWER: who vetoed; OTHER: who did not; DAY: the weekday; TOPIC: the title.
func TestTrueVetoes(t *testing.T) {
	rec, err := archive.Open()
	if err != nil {
		t.Skip("this build holds no record")
	}
	c := newChecker(t)
	powers := map[plenary.Code]string{"CHN": "China", "FRA": "France", "GBR": "Britain", "RUS": "Russia", "USA": "the United States"}
	codes := []plenary.Code{"CHN", "FRA", "GBR", "RUS", "USA"}
	tellings := []string{
		"On DAY BY blocked a Security Council draft on TOPIC. OTHER did not.",
		"A Security Council draft on TOPIC was vetoed on DAY by BY. OTHER, which vetoed a text on another matter years ago, spoke of a sad day.",
		"BY exercised the right of veto on DAY against a Security Council resolution on TOPIC.",
		"On DAY, BY cast a veto in the Security Council against the draft on TOPIC. OTHER never vetoes such texts.",
		"A Security Council draft on TOPIC was killed by BY on DAY. Had OTHER vetoed as well, nobody would have been surprised.",
		"The Security Council draft on TOPIC died on DAY of MANY veto. OTHER blocked a statement to the press on DAY about another crisis.",
		"The fear on DAY was of a veto by OTHER; it was BY that vetoed the Security Council's text on TOPIC.",
		"BY sank the Security Council resolution on TOPIC on DAY, the diplomats say, with OTHER happy to watch.",
		"OTHER's amendment was not put to the vote; the Security Council resolution on TOPIC fell on DAY to a veto by BY.",
		"Before DAY's vote in the Security Council on TOPIC, OTHER had said it would block any text without changes. In the event it was vetoed by BY.",
		"OTHER killed an earlier version of the Security Council text on TOPIC in negotiations. What was left BY vetoed on DAY.",
		"On DAY OTHER blocked a proposal to adjourn, and then BY vetoed the Security Council resolution on TOPIC.",
		"A ceasefire was vetoed by BY in the Security Council on DAY, over TOPIC. OTHER stopped arms deliveries on DAY.",
	}
	told, found := 0, 0
	for v := range rec.Len() {
		if rec.Outcome(v) != plenary.Vetoed || rec.Date(v).Day == 0 {
			continue
		}
		var by []string
		other := ""
		for _, code := range codes {
			if rec.Position(v, code) == plenary.No {
				by = append(by, powers[code])
			} else if other == "" || v%3 > 0 {
				other = powers[code]
			}
		}
		if len(by) == 0 || other == "" {
			continue
		}
		d := rec.Date(v)
		day := time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC).Weekday().String()
		who := by[0]
		if n := len(by); n > 1 {
			who = strings.Join(by[:n-1], ", ") + " and " + by[n-1]
		}
		topic, _, _ := strings.Cut(rec.Title(v), ":")
		fill := strings.NewReplacer("BY", who, "OTHER", other, "DAY", day, "TOPIC", topic, "MANY", []string{"", "a lone", "a double", "a triple"}[len(by)])
		for _, telling := range tellings {
			told++
			text := fill.Replace(telling)
			rep := c.Check(claims.Article{Text: []byte(text), Published: d})
			if slices.ContainsFunc(rep.Claims, func(f claims.Finding) bool { return f.Verdict == claims.Supported }) {
				found++
			}
			for _, f := range rep.Claims {
				if f.Verdict == claims.Contradicted {
					t.Errorf("%s: %q is called contradicted: %s", text, f.Quote, f.Why)
				}
			}
		}
	}
	if told < 2000 || found*10 < told*7 {
		t.Errorf("of %d tellings %d are found supported", told, found)
	}
}
