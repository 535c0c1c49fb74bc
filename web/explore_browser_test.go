package web_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/plenary-vote/plenary/web/webtest"
)

func TestBrowserCompare(t *testing.T) {
	p := webtest.Open(t, site(t)+"/compare", webtest.Setup{})
	p.Type("input[name=a]", "hungary")
	p.Type("input[name=b]", "European Union"+kb.Enter)
	p.Wait(".matrix")
	if got := p.Text(".lead"); !strings.Contains(got, "same position") {
		t.Errorf("lead: %q", got)
	}
	// The figure of a cell is the length of the list that it opens.
	want := p.Text(".matrix tbody tr:nth-child(2) td:nth-child(2) a")
	p.Click(".matrix tbody tr:nth-child(2) td:nth-child(2) a")
	p.Wait(".votes")
	if got := p.Text("[role=status]"); !strings.HasPrefix(got, want+" vote") {
		t.Errorf("the cell says %s, the list %q", want, got)
	}
	quiet(t, p)
}

func TestBrowserGroup(t *testing.T) {
	p := webtest.Open(t, site(t)+"/groups", webtest.Setup{})
	p.Click(`a[href="/groups/nordic"]`)
	p.Wait("#ranks")
	var drawn float64
	if p.Eval(`document.querySelector(".lines path.s0").getBoundingClientRect().width`, &drawn); drawn < 100 {
		t.Errorf("the line is %v px wide", drawn)
	}
	p.Click("#ranks th:nth-child(4) button")
	var first, last float64
	share := func(row string) string {
		return `Number(document.querySelector("#ranks tbody tr:` + row + ` td:nth-child(4)").dataset.key)`
	}
	p.Eval(share("first-child"), &first)
	if p.Eval(share("last-child"), &last); first > last {
		t.Errorf("sorted by share the first is %v, the last %v", first, last)
	}
	p.Type(".scope input[name=from]", "2000"+kb.Enter)
	p.Until(`location.search.includes("from=2000")`)
	if got := p.Text(".scope p"); !strings.Contains(got, "from 2000") {
		t.Errorf("counted: %q", got)
	}
	quiet(t, p)
}

func TestBrowserVetoes(t *testing.T) {
	p := webtest.Open(t, site(t)+"/vetoes", webtest.Setup{})
	p.Click(`#members tfoot td a[href*="by=RUS"]`)
	p.Wait(".chips")
	if got := p.Text(".chips"); !strings.Contains(got, "Russian Federation") {
		t.Errorf("filters: %q", got)
	}
	p.Click(`.followed a[href="/sessions/ES-11"]`)
	p.Wait(".series")
	if got := p.Text("main"); !strings.Contains(got, "S/2022/155") || !strings.Contains(got, "S/RES/2623(2022)") {
		t.Errorf("the session does not tell how it came about: %s", got)
	}
	quiet(t, p)
}

// widest are the pages of this part with the longest names and widest tables.
var widest = []string{"/members", "/members/GBR", "/members/PRK", "/compare", "/compare?a=GBR&b=Permanent+members+of+the+Security+Council", "/groups", "/groups/g77",
	"/vetoes", "/sessions", "/sessions/ES-10", "/sessions/79", "/api/v1/", "/embed/undl:668454"}

func TestBrowserExplorePhone(t *testing.T) {
	base := site(t)
	p := webtest.Open(t, base+"/members", webtest.Setup{Width: 360, Height: 740})
	for _, address := range widest {
		p.Go(base + address)
		if wide := p.TooWide(); len(wide) > 0 {
			t.Errorf("%s is wider than a phone: %s", address, strings.Join(wide, ", "))
		}
	}
	quiet(t, p)
}

func TestBrowserExploreKeyboardWithoutScripts(t *testing.T) {
	base := site(t)
	p := webtest.Open(t, base+"/members", webtest.Setup{NoScript: true})
	p.Type("#who", "holland"+kb.Enter)
	p.Wait("#years")
	if !strings.HasSuffix(p.URL(), "/members/NLD") {
		t.Errorf("holland leads to %s", p.URL())
	}
	// The tables of the charts open with the keyboard, and so do their figures.
	p.Until(`(document.querySelector("#years summary").focus(), true)`)
	p.Keys(kb.Enter)
	p.Wait("#years table")
	p.Keys(kb.Tab + kb.Tab)
	p.Keys(kb.Enter)
	p.Wait(".results")
	if !strings.Contains(p.URL(), "/votes?") {
		t.Errorf("the first year leads to %s", p.URL())
	}
	p.Go(base + "/compare?a=USA&b=RUS")
	p.Click("#years summary")
	p.Wait("#years table")
	p.Go(base + "/vetoes?by=FRA")
	p.Click(".chips a")
	p.Until(`location.search === ""`)
}

func TestBrowserEmbed(t *testing.T) {
	base := site(t)
	p := webtest.Open(t, base+"/embed/A/RES/ES-11/6", webtest.Setup{Width: 320, Height: 360})
	if wide := p.TooWide(); len(wide) > 0 {
		t.Errorf("the card is wider than its frame: %s", strings.Join(wide, ", "))
	}
	quiet(t, p)
}

func TestExploreShots(t *testing.T) {
	if testing.Short() {
		t.Skip("pictures take long")
	}
	base := site(t)
	webtest.Shots(t, map[string]string{"members": base + "/members", "member": base + "/members/FRA", "compare": base + "/compare?a=USA&b=RUS",
		"compare-group": base + "/compare?a=HUN&b=EU", "groups": base + "/groups", "group": base + "/groups/eu", "vetoes": base + "/vetoes?by=GBR",
		"sessions": base + "/sessions", "session": base + "/sessions/ES-11", "embed": base + "/embed/A/RES/ES-11/6", "api": base + "/api/v1/"})
}
