package extract_test

import (
	"testing"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/page"
)

// TestVetoStatements: who is said to have vetoed, and how many did.
func TestVetoStatements(t *testing.T) {
	r := extract.NewShared().Reader()
	for _, x := range []struct {
		text   string
		quote  string // "" where no veto is told
		names  int
		vetoes int32
		only   bool
	}{
		{"The Security Council met. In a rare double veto, Russia and China on Tuesday blocked a draft on Syria.", "a rare double veto, Russia and China on Tuesday blocked", 2, 2, false},
		{"Russia and China exercised their right of veto in the Security Council on Tuesday.", "Russia and China exercised their right of veto", 2, 0, false},
		{"In the Security Council the Russian veto that many had feared never came.", "", 0, 0, false},
		{"The Russian veto that many had feared was never an issue in the Security Council.", "", 0, 0, false},
		{"The Security Council met on Friday; no Russian veto was cast, and a Russian veto did not follow.", "", 0, 0, false},
		{"Russia holds the right of veto in the Security Council.", "", 0, 0, false},
		{"Russia has used its veto power 17 times in the Security Council over Syria.", "", 0, 0, false},
		{"A Security Council text on Panama met with a lone American veto.", "American veto", 1, 1, false},
		{"Russia cast its only veto of the year in the Security Council on Friday.", "Russia cast its only veto", 1, 0, false},
		{"The Security Council's draft on Syria was vetoed on Tuesday by Russia alone.", "vetoed on Tuesday by Russia", 1, 0, true},
		{"On Friday Moscow vetoed the Security Council's text on Ukraine; Beijing added its own veto.", "Beijing added its own veto", 1, 0, false},
		{"A Security Council resolution on Ukraine was blocked in the chamber on Friday by China.", "blocked in the chamber on Friday by China", 1, 0, false},
		{"China's ambassador cast a veto in the Security Council on Friday.", "China's ambassador cast a veto", 1, 0, false},
		{"The resolution was carried in the Security Council with China vetoing its own instincts and abstaining.", "", 0, 0, false},
	} {
		var got *extract.Statement
		doc := page.ParseText([]byte(x.text))
		art := r.Read(doc, 0)
		for i := range art.Statements {
			if st := &art.Statements[i]; st.Kind == extract.Veto && st.Glimpse == nil && (got == nil || st.Start > got.Start) {
				got = st
			}
		}
		switch {
		case got == nil:
			if x.quote != "" {
				t.Errorf("%s: no veto", x.text)
			}
		case doc.Text[got.Start:got.End] != x.quote || len(got.People[0].Names) != x.names || got.Vetoes != x.vetoes || got.People[0].Only != x.only:
			t.Errorf("%s: %q, %d names, %d vetoes, only %t", x.text, doc.Text[got.Start:got.End], len(got.People[0].Names), got.Vetoes, got.People[0].Only)
		}
	}
}
