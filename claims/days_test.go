package claims_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
)

// TestDaysBeside tells votes of the Assembly with days of other events in the
// same sentence: none of these is called a wrong day of the vote. A wrong day of
// the vote is found out, of those told a day early.
// DAY, DATE: of the vote; PRIOR: the weekday and date before; LATER: those of the
// day after it.
func TestDaysBeside(t *testing.T) {
	rec, err := archive.Open()
	if err != nil {
		t.Skip("this build holds no record")
	}
	c := newChecker(t)
	right := []string{
		"SOME voted for the General Assembly's resolution on TOPIC on DATE: Y votes to N, with A abstentions.",
		"The General Assembly's resolution on TOPIC, put forward on PRIORDATE, got Y votes, with N against and A abstentions.",
		"The General Assembly, which opened its debate on PRIOR, backed the resolution on TOPIC by Y votes to N, with A abstentions.",
		"On PRIOR the debate began; the General Assembly's resolution on TOPIC had Y votes to N, with A abstentions.",
		"On LATER, SOME welcomed the General Assembly's resolution on TOPIC, adopted by Y votes to N with A abstentions.",
		"Speaking on LATERDATE, the ambassador praised the Y states that voted for the resolution on TOPIC in the General Assembly; N voted against and A abstained.",
		"On LATER, Y flags flew for the states that voted for the General Assembly's resolution on TOPIC; N voted against and A abstained.",
		"The A who abstained on the resolution on TOPIC in the General Assembly were criticised on LATER; Y voted for it and N against.",
		"SOME voted for the resolution on TOPIC in the General Assembly (Y-N-A), the ministry confirmed on LATERDATE.",
		"SOME, which voted for the resolution on TOPIC in the General Assembly, on LATER explained why. Y states voted for the text, N against, A abstained.",
		"The General Assembly began its session on PRIORDATE and adopted the resolution on TOPIC by Y votes to N, with A abstentions.",
		"SOME voted for the resolution on TOPIC in the General Assembly and on LATER defended it. Y voted for, N against, A abstained.",
		"SOME voted for the General Assembly's resolution on TOPIC, which condemns the events of PRIORDATE. Y voted for, N against, A abstained.",
		"SOME voted on DATE for the General Assembly's resolution on TOPIC. It was published on LATERDATE. Y voted for, N against, A abstained.",
		"On PRIOR 40 states proposed amendments; in the end the General Assembly's resolution on TOPIC was adopted by Y votes to N, with A abstentions.",
		"The General Assembly adopted the resolution on TOPIC that condemns the attack on PRIORDATE by Y votes to N, with A abstentions.",
		"On LATERDATE the resolution on TOPIC was published: Y states in the General Assembly had voted for it, N against, and A abstained.",
		"On LATERDATE, days after Y states in the General Assembly voted for the resolution on TOPIC, it was published. N had voted against, A abstained.",
		"In New York on DAY Y states in the General Assembly voted for the resolution on TOPIC, N against, and A abstained.",
	}
	wrong := []string{
		"The General Assembly adopted the resolution on TOPIC and on Cuba on PRIORDATE by Y votes to N, with A abstentions.",
		"On PRIORDATE, by Y votes to N, with A abstentions, the General Assembly of the United Nations adopted the resolution on TOPIC.",
		"On PRIORDATE the resolution on TOPIC was adopted by Y votes to N in the General Assembly, with A abstentions.",
		"SOME voted for the resolution on TOPIC in the General Assembly on PRIORDATE. Y voted for, N against, A abstained.",
		"On PRIORDATE Y states in the General Assembly voted for the resolution on TOPIC, N against, and A abstained.",
		"On PRIORDATE SOME voted for the General Assembly's resolution on TOPIC. Y voted for, N against, A abstained.",
	}
	told, found, n := 0, 0, 0
	for v := rec.Len() - 1; v >= 0 && n < 150; v -= 7 {
		d, tally := rec.Date(v), rec.Tally(v)
		if rec.Body(v) != plenary.GeneralAssembly || rec.Kind(v) != plenary.Resolution || d.Day == 0 || tally.Yes.Or(0) < 80 || tally.No.Or(0) < 2 || tally.Abstain.Or(0) < 2 || rec.Position(v, "BRA") != plenary.Yes {
			continue
		}
		n++
		at := time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
		date := func(t time.Time) string { return fmt.Sprintf("%d %s", t.Day(), t.Month()) }
		topic, _, _ := strings.Cut(rec.Title(v), ":")
		prior, later, read := at.AddDate(0, 0, -1), at.AddDate(0, 0, 1), at.AddDate(0, 0, 2)
		fill := strings.NewReplacer("SOME", "Brazil", "PRIORDATE", date(prior), "LATERDATE", date(later), "PRIOR", prior.Weekday().String(), "LATER", later.Weekday().String(),
			"DATE", date(at), "DAY", at.Weekday().String(), "TOPIC", topic, "Y ", tally.Yes.String()+" ", "Y-N-A", fmt.Sprintf("%s-%s-%s", tally.Yes, tally.No, tally.Abstain), "N ", tally.No.String()+" ", "A ", tally.Abstain.String()+" ", "N,", tally.No.String()+",")
		check := func(telling string) (string, []claims.Finding) {
			text := fill.Replace(telling)
			y, m, dd := read.Date()
			return text, contradicted(c, claims.Article{Text: []byte(text), Published: plenary.Date{Year: int16(y), Month: uint8(m), Day: uint8(dd)}})
		}
		for _, telling := range right {
			text, fs := check(telling)
			for _, f := range fs {
				t.Errorf("%s: %q is called contradicted: %s", text, f.Quote, f.Why)
			}
		}
		for _, telling := range wrong {
			told++
			if _, fs := check(telling); len(fs) > 0 {
				found++
			}
		}
	}
	if told < 300 || found*2 < told {
		t.Errorf("of %d wrong days %d are found", told, found)
	}
}
