package claims_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
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
