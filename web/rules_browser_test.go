package web_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/web/webtest"
)

// The calculator decides while numbers are typed.
func TestBrowserCalculator(t *testing.T) {
	p := webtest.Open(t, site(t)+"/rules/un-sc", webtest.Setup{})
	says := func(text string) {
		t.Helper()
		p.Until(`document.getElementById("decision").textContent.includes(` + "`" + text + "`" + `)`)
	}
	says("Type the numbers")
	p.Type("input[name=yes]", "11")
	p.Type("input[name=no]", "1")
	p.Type("input[name=abstain]", "3")
	says("Adopted")
	p.Click("input[name=against][value=RUS]")
	says("Vetoed by Russia")
	if !strings.Contains(p.URL(), "against=RUS") {
		t.Errorf("the address %s does not say what was typed", p.URL())
	}
	var sent bool
	p.Eval(`(s => { s.value = "procedural"; return s.dispatchEvent(new Event("input", { bubbles: true })); })(document.querySelector("select[name=question]"))`, &sent)
	says("If the question is procedural: Adopted")
	p.Type("input[name=yes]", "1")
	says("accounted for")
	quiet(t, p)
}

// Rules and procedures fit a phone.
func TestBrowserRulesOnAPhone(t *testing.T) {
	p := webtest.Open(t, site(t)+"/rules", webtest.Setup{Width: 360, Height: 740})
	for _, page := range []string{"/rules", "/rules/un-ga?question=important&yes=93&no=24&abstain=58", "/rules/un-sc?yes=11&no=1&abstain=3&against=RUS", "/procedures/expulsion?member=russia"} {
		p.Go(site(t) + page)
		if wide := p.TooWide(); len(wide) > 0 {
			t.Errorf("%s: wider than the screen: %v", page, wide)
		}
	}
	quiet(t, p)
}
