package claims_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
)

// TestOutcomesBeside tells adopted texts of the Assembly beside what failed, was
// feared or was refused in the same sentence, none of which is the text; and the
// same texts as rejected, which is found out.
func TestOutcomesBeside(t *testing.T) {
	rec, err := archive.Open()
	if err != nil {
		t.Skip("this build holds no record")
	}
	c := newChecker(t)
	right := []string{
		"The General Assembly voted on DATE on the resolution on TOPIC, Y to N with A abstentions, and so it was adopted.",
		"The war goes on, and the General Assembly voted on DATE on the resolution on TOPIC, Y to N with A abstentions, after it failed to stop it.",
		"The General Assembly on DATE rejected a call for a secret ballot and adopted the resolution on TOPIC by Y votes to N, with A abstentions.",
		"The General Assembly on DATE rejected a demand by Nauru and adopted the resolution on TOPIC by Y votes to N, with A abstentions.",
		"An amendment to the resolution on TOPIC was rejected; the General Assembly on DATE adopted it by Y votes to N, with A abstentions.",
		"The resolution on TOPIC and on a country whose application was rejected years ago was adopted in the General Assembly on DATE by Y votes to N, with A abstentions.",
		"The resolution on TOPIC and the plan that was rejected by the government got Y votes in the General Assembly on DATE, with N against and A abstentions.",
		"The General Assembly's resolution on TOPIC says that earlier efforts failed; it had Y votes on DATE, with N against and A abstentions.",
		"The General Assembly's resolution on TOPIC, DATE, Y-N-A, notes that attempts at mediation were defeated.",
		"Fears that the resolution on TOPIC would be rejected in the General Assembly on DATE came to nothing: Y votes to N, with A abstentions.",
		"Had the resolution on TOPIC been rejected in the General Assembly on DATE, nobody would have noticed; it had Y votes, N against, A abstentions.",
		"The resolution on TOPIC was not rejected in the General Assembly on DATE; Y were for it, N against, A abstained.",
		"On DATE the General Assembly turned down an appeal from the sponsors for more time. The resolution on TOPIC had Y votes, N against, A abstentions.",
		"The delegate whose bid was defeated last year voted for the resolution on TOPIC in the General Assembly on DATE: Y to N, with A abstentions.",
		"The resolution on TOPIC cleared the General Assembly on DATE by Y votes to N, with A abstentions; a rival proposal fell.",
	}
	wrong := []string{
		"The General Assembly voted on DATE on the resolution on TOPIC, Y to N with A abstentions, and so it was rejected.",
		"The General Assembly on DATE rejected a resolution on TOPIC by Y votes to N, with A abstentions.",
		"A resolution on TOPIC was rejected in the General Assembly on DATE: Y in favour, N against, A abstaining.",
		"The resolution on TOPIC fell in the General Assembly on DATE with Y votes to N and A abstentions.",
		"On DATE a resolution on TOPIC was voted down in the General Assembly, Y votes to N, with A abstentions.",
	}
	told, found, n := 0, 0, 0
	for v := rec.Len() - 1; v >= 0 && n < 120; v -= 11 {
		d, tally := rec.Date(v), rec.Tally(v)
		if rec.Body(v) != plenary.GeneralAssembly || rec.Kind(v) != plenary.Resolution || rec.Outcome(v) != plenary.Adopted || d.Day == 0 || tally.Yes.Or(0) < 80 || tally.No.Or(0) < 2 || tally.Abstain.Or(0) < 2 {
			continue
		}
		n++
		topic, _, _ := strings.Cut(rec.Title(v), ":")
		topic = strings.NewReplacer("[", "", "]", "", ",", "").Replace(topic)
		fill := strings.NewReplacer("DATE", d.Long(), "TOPIC", topic, "Y-N-A", tally.Yes.String()+"-"+tally.No.String()+"-"+tally.Abstain.String(),
			"Y ", tally.Yes.String()+" ", "N ", tally.No.String()+" ", "N,", tally.No.String()+",", "A ", tally.Abstain.String()+" ")
		for _, telling := range right {
			text := fill.Replace(telling)
			for _, f := range c.Check(claims.Article{Text: []byte(text), Published: d}).Claims {
				if f.Verdict == claims.Contradicted {
					t.Errorf("%s: %q is called contradicted: %s", text, f.Quote, f.Why)
				}
			}
		}
		for _, telling := range wrong {
			told++
			for _, f := range c.Check(claims.Article{Text: []byte(fill.Replace(telling)), Published: d}).Claims {
				if f.Verdict == claims.Contradicted && f.Kind == "outcome" {
					found++
					break
				}
			}
		}
	}
	if told < 300 || found*4 < told*3 {
		t.Errorf("of %d wrong outcomes %d are found", told, found)
	}
}
