package claims_test

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// TestOtherBodies writes texts about votes of bodies that the record does not
// hold: none may be matched to a recorded vote.
func TestOtherBodies(t *testing.T) {
	c, k := newChecker(t), newTeller(t, 3)
	n, matched, claimed := size(3000), 0, 0
	bodies := []string{"The Human Rights Council", "The IAEA Board of Governors", "The European Parliament", "The U.S. Senate", "The House of Commons", "The UN's Third Committee", "The General Assembly's First Committee",
		"The Economic and Social Council", "The World Health Assembly", "The Knesset", "The State Duma", "The Virginia General Assembly", "The General Assembly of the Church of Scotland", "The OAS Permanent Council",
		"The Arab League", "The African Union's Peace and Security Council", "The city council of Leeds", "The Lok Sabha", "The Security Council of Armenia", "Iran's Supreme National Security Council", "Russia's Security Council",
		"UNESCO's executive board", "The Parliamentary Assembly of the Council of Europe", "The Scottish Parliament", "The student union", "The Commission on the Status of Women", "The International Court of Justice", "The Bundestag",
		"The board of trustees", "The International Whaling Commission", "The National Assembly of Pakistan", "The Georgia General Assembly", "The French Senate", "The Council of Ministers", "The General Synod"}
	templates := []string{
		"%s on %s adopted a resolution on %s by %d votes to %d, with %d abstentions.",
		"%s voted on %s on %s: %d in favour, %d against, %d abstaining.",
		"%s backed a motion on %[3]s on %[2]s. The vote was %[4]d-%[5]d-%[6]d.",
		"%s rejected on %s a text about %s: %d members voted for it, %d voted against and %d abstained.",
	}
	for range n {
		v := k.pick(func(int) bool { return true })
		d := k.rec.Date(v)
		t6 := k.rec.Tally(v)
		text := fmt.Sprintf(templates[k.IntN(len(templates))], bodies[k.IntN(len(bodies))], d.Long(), subject(k.rec, v), t6.Yes.Or(0)+int64(k.IntN(3)), t6.No.Or(0), t6.Abstain.Or(0))
		if k.IntN(2) == 0 {
			text += " " + k.one("Germany abstained.", "China and Russia voted against.", "Critics called the vote a farce.", "France voted in favour.")
		}
		rep := c.Check(claims.Article{Text: []byte(text), Published: d})
		for _, f := range rep.Claims {
			claimed++
			if f.ID != nil {
				matched++
				t.Errorf("matched to %s: %q in: %s", *f.ID, f.Quote, text)
			}
		}
	}
	t.Logf("%d texts about other bodies: %d statements taken for the two organs', %d matched", n, claimed, matched)
}

// TestBeyondHorizon writes true articles about votes that come back every year,
// dated after the record ends: none may be contradicted.
func TestBeyondHorizon(t *testing.T) {
	c, k := newChecker(t), newTeller(t, 4)
	yearly := []string{"the necessity of ending the embargo against Cuba", "a moratorium on the use of the death penalty", "the occupied Syrian Golan", "the right of the Palestinian people to self-determination",
		"the risk of nuclear proliferation in the Middle East", "the situation of human rights in the Islamic Republic of Iran", "the human rights situation in Crimea", "combating glorification of Nazism", "the prevention of an arms race in outer space",
		"human rights and unilateral coercive measures", "assistance to Palestine refugees", "lethal autonomous weapons systems", "the peaceful settlement of the question of Palestine", "the Treaty on the Prohibition of Nuclear Weapons"}
	n, contradicted, told := size(20000), 0, 0
	for range n {
		day := plenary.NewDate(2026+k.IntN(3), 1, 5).Time().AddDate(0, 0, k.IntN(350))
		d := plenary.NewDate(day.Date())
		y, no, a := 90+k.IntN(95), 1+k.IntN(40), k.IntN(60)
		about := yearly[k.IntN(len(yearly))]
		var text string
		published := plenary.NewDate(day.AddDate(0, 0, k.IntN(2)).Date())
		switch k.IntN(5) {
		case 0:
			text = fmt.Sprintf("The UN General Assembly on %s adopted its annual resolution on %s, by %d votes to %d with %d abstentions. Israel and the United States voted against.", day.Weekday(), about, y, no, a)
		case 1:
			text = fmt.Sprintf("UNITED NATIONS, %s - The General Assembly voted today on %s: %d in favour, %d against, %d abstaining. Ukraine abstained.", day.Format("Jan. 2"), about, y, no, a)
		case 2:
			text = fmt.Sprintf("On %s the General Assembly voted %d-%d-%d on %s. Germany and Japan voted in favour. China abstained.", d.Long(), y, no, a, about)
			published = plenary.Date{}
		case 3:
			text = fmt.Sprintf("Once again the General Assembly has voted on %s. %d countries backed the text, %d opposed it, %d abstained. Only Argentina and Israel joined the United States in voting against.", about, y, no, a)
		case 4:
			text = fmt.Sprintf("The Security Council on %s renewed the sanctions on South Sudan with %d votes in favour, none against and %d abstentions. France abstained.", day.Weekday(), 9+k.IntN(6), k.IntN(6))
		}
		rep := c.Check(claims.Article{Text: []byte(text), Published: published})
		told += len(rep.Claims)
		for _, f := range rep.Claims {
			if f.Verdict == claims.Contradicted {
				contradicted++
				t.Errorf("%q is called contradicted: %s\nin (%s): %s", f.Quote, f.Why, published, text)
			}
		}
	}
	t.Logf("%d articles dated after the record ends: %d statements, %d contradicted", n, told, contradicted)
}

// TestInvariance holds that how an article is set changes nothing: quotes,
// spaces, dashes, HTML, British or American spelling.
func TestInvariance(t *testing.T) {
	c, k := newChecker(t), newTeller(t, 5)
	forms := []struct {
		name string
		form func(s string) claims.Article
	}{
		{"curly quotes and en dashes", func(s string) claims.Article {
			return claims.Article{Text: []byte(strings.NewReplacer("'", "’", "-", "–").Replace(s))}
		}},
		{"no-break spaces", func(s string) claims.Article {
			return claims.Article{Text: []byte(strings.ReplaceAll(s, " votes", "\u00a0votes"))}
		}},
		{"HTML", func(s string) claims.Article {
			return claims.Article{HTML: []byte("<html><body><p>" + strings.ReplaceAll(html.EscapeString(s), "\n", "</p><p>") + "</p></body></html>")}
		}},
		{"inline tags", func(s string) claims.Article {
			return claims.Article{HTML: []byte("<div>" + strings.NewReplacer("General", "<b>General</b>", " votes", "&nbsp;<i>votes</i>", "\n", "</div><div>").Replace(s) + "</div>")}
		}},
		{"American spelling", func(s string) claims.Article {
			return claims.Article{Text: []byte(strings.ReplaceAll(s, "favour", "favor"))}
		}},
		{"soft hyphens and zero-width spaces", func(s string) claims.Article {
			return claims.Article{Text: []byte(strings.NewReplacer("Assembly", "As\u00adsem\u00adbly", "against", "against\u200b").Replace(s))}
		}},
		{"capitals", func(s string) claims.Article { return claims.Article{Text: []byte(strings.ToUpper(s))} }},
		{"mojibake", func(s string) claims.Article {
			return claims.Article{Text: []byte(strings.ReplaceAll(s, "'", "â€™"))}
		}},
	}
	n, same, tried := size(1000), 0, 0
	by := map[string]int{}
	signature := func(r claims.Report) string {
		var b strings.Builder
		for _, f := range r.Claims {
			fmt.Fprint(&b, f.Kind, f.Verdict)
			if f.ID != nil {
				b.WriteString(string(*f.ID))
			}
			b.WriteByte(';')
		}
		return b.String()
	}
	for range n {
		a := k.tell(k.pick(func(int) bool { return true }))
		if a.layout == 5 {
			continue // headings and lists are set otherwise in HTML
		}
		want := signature(checkTold(c, a))
		for _, f := range forms {
			b := f.form(a.text)
			b.Published = a.published
			tried++
			if signature(c.Check(b)) == want {
				same++
			} else {
				by[f.name]++
				if testing.Verbose() && soak() {
					t.Logf("%s changes the findings:\n%s%s\n want %s\n  got %s", f.name, b.Text, b.HTML, want, signature(c.Check(b)))
				}
			}
		}
	}
	t.Logf("%d changes of form: %.2f %% leave the findings as they are; changed by %v", tried, 100*float64(same)/float64(tried), by)
	if same*100 < tried*99 {
		t.Errorf("the form changes %d of %d findings", tried-same, tried)
	}
}
