package web_test

import (
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/plenary-vote/plenary/web/webtest"
)

// site serves the pages on a port of this machine.
func site(t *testing.T) string {
	t.Helper()
	s := httptest.NewServer(pages(t))
	t.Cleanup(s.Close)
	return s.URL
}

func quiet(t *testing.T, p *webtest.Page) {
	t.Helper()
	if found := p.Problems(); len(found) > 0 {
		t.Errorf("the browser complains: %s", strings.Join(found, "; "))
	}
}

func TestBrowserSearch(t *testing.T) {
	p := webtest.Open(t, site(t)+"/", webtest.Setup{})
	p.Type("#q", "ukraine no:5..7 sort:oldest"+kb.Enter)
	p.Wait(".votes")
	if got := p.Text(".votes tbody"); !strings.Contains(got, "A/RES/ES-11/6") {
		t.Errorf("A/RES/ES-11/6 (7 against) is not in the list: %s", got)
	}
	p.Go(site(t) + "/votes?q=veto+nothing+whatever")
	if got := p.Text("main"); !strings.Contains(got, "No vote in the record") || !strings.Contains(got, "2025") {
		t.Errorf("an empty search does not say where the record ends: %s", got)
	}
	quiet(t, p)
}

func TestBrowserVote(t *testing.T) {
	p := webtest.Open(t, site(t)+"/votes/A/RES/ES-11/6", webtest.Setup{})
	if got := p.Text(".counts"); !strings.Contains(got, "141 in favour") || !strings.Contains(got, "7 against") {
		t.Errorf("counts: %q", got)
	}
	var lights int
	if p.Eval(`document.querySelectorAll(".board i.n").length`, &lights); lights != 7 {
		t.Errorf("%d lights against, want 7", lights)
	}
	p.Click("label[for=v-map]")
	p.Wait(".map")
	// The shapes come from the cached file; France has one on the screen.
	p.Until(`document.querySelector('.map use[href$="#FRA"]').getBoundingClientRect().width > 5`)
	var fill string
	if p.Eval(`getComputedStyle(document.querySelector('.map use[href$="#RUS"]')).fill`, &fill); !strings.Contains(fill, "pn") {
		t.Errorf("against is filled with %q on the map, want the hatch", fill)
	}
	p.Click(`.map a[href="#m-BRA"]`)
	p.Wait("#m-BRA")
	p.Until(`document.querySelector("#v-table").checked && !document.querySelector(".map").getClientRects().length`)
	p.Click("label[for=v-map]")
	p.Until(`!document.querySelector("#m-BRA").getClientRects().length`)
	p.Click("label[for=v-table]")
	p.Click("table.members th:nth-child(3) button")
	var first string
	if p.Eval(`document.querySelector(".members tbody tr td:nth-child(3)").textContent`, &first); first != "in favour" {
		t.Errorf("sorted by position the first is %q", first)
	}
	p.Click("table.members th:nth-child(3) button")
	if p.Eval(`document.querySelector(".members tbody tr td:nth-child(3)").textContent`, &first); first != "not voting" {
		t.Errorf("sorted backwards the first is %q", first)
	}
	if !strings.HasSuffix(p.URL(), "#table") {
		t.Errorf("the address %s does not name the view", p.URL())
	}
	quiet(t, p)
}

func TestBrowserDiff(t *testing.T) {
	p := webtest.Open(t, site(t)+"/votes/diff", webtest.Setup{})
	p.Type("input[name=a]", "es-11/1")
	p.Type("input[name=b]", "A/RES/ES-11/6"+kb.Enter)
	p.Wait(".movers")
	if got := p.Text(".lead"); !strings.Contains(got, "17 members took another position") {
		t.Errorf("got %q, want 17 members", got)
	}
	if got := p.Text(".movers"); !strings.Contains(got, "Mali, Nicaragua") {
		t.Errorf("Mali and Nicaragua moved to against: %s", got)
	}
	quiet(t, p)
}

func TestBrowserStrip(t *testing.T) {
	p := webtest.Open(t, site(t)+"/", webtest.Setup{})
	// Move the pointer over the middle of the first line.
	p.Eval(`(() => { const s = document.querySelector(".strips svg"), b = s.getBoundingClientRect();
		s.dispatchEvent(new PointerEvent("pointermove", {bubbles: true, clientX: b.left + b.width / 2, clientY: b.top + 5})); return true })()`, new(bool))
	p.Until(`/^\S+, 19\d\d.*: \S+-\S+-\S+$/.test(document.querySelector(".hint").textContent)`)
	p.Click(".strips svg")
	p.Until(`location.pathname.startsWith("/votes/")`)
	quiet(t, p)
}

// longest are addresses with the longest title, most members and widest tables.
var longest = []string{"/", "/votes", "/votes?q=security", "/votes/A/RES/ES-11/6", "/votes/undl:668454", "/votes/A/RES/3355(XXIX)",
	"/votes/diff?a=A/RES/ES-11/1&b=A/RES/ES-11/6", "/check", "/data", "/help", "/votes/A/RES/99/9999", "/votes?q=no:x"}

func TestBrowserPhone(t *testing.T) {
	base := site(t)
	p := webtest.Open(t, base+"/", webtest.Setup{Width: 360, Height: 740})
	for _, address := range longest {
		p.Go(base + address)
		if wide := p.TooWide(); len(wide) > 0 {
			t.Errorf("%s is wider than a phone: %s", address, strings.Join(wide, ", "))
		}
	}
	p.Go(base + "/votes/A/RES/ES-11/6")
	var columns int
	p.Eval(`new Set([...document.querySelectorAll(".board li")].map(e => Math.round(e.getBoundingClientRect().left))).size`, &columns)
	if columns != 2 {
		t.Errorf("the board has %d columns on a phone, want 2", columns)
	}
	// Dots on the map have 24 px to touch at every size.
	p.Click("label[for=v-map]")
	p.Until(`document.querySelector('.map use[href$="#TUV"]').getBoundingClientRect().width > 0`)
	var small []string
	p.Eval(`[...document.querySelectorAll(".tabs label, .find button, .find input, .top nav a, .mark")].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.textContent)`, &small)
	if len(small) > 0 {
		t.Errorf("less than 44 px high: %q", small)
	}
}

func TestBrowserBoardFitsOneScreen(t *testing.T) {
	p := webtest.Open(t, site(t)+"/votes/A/RES/ES-11/6", webtest.Setup{Width: 1280, Height: 720})
	var height float64
	if p.Eval(`document.querySelector(".board").getBoundingClientRect().height`, &height); height > 720 {
		t.Errorf("the board is %v px high, more than a screen of 720", height)
	}
	var cut []string
	p.Eval(`[...document.querySelectorAll(".board li")].filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)`, &cut)
	if len(cut) > 0 {
		t.Errorf("names that do not fit: %q", cut)
	}
}

func TestBrowserKeyboardOnly(t *testing.T) {
	p := webtest.Open(t, site(t)+"/votes/A/RES/ES-11/6", webtest.Setup{})
	p.Keys(kb.Tab)
	var focus string
	if p.Eval(`document.activeElement.className`, &focus); focus != "skip" {
		t.Fatalf("the first stop is %q, want the skip link", focus)
	}
	p.Keys(kb.Enter)
	p.Until(`location.hash === "#main"`)
	for range 40 {
		p.Keys(kb.Tab)
		if p.Eval(`document.activeElement.id`, &focus); focus == "v-board" {
			break
		}
	}
	if focus != "v-board" {
		t.Fatalf("Tab does not reach the choice of views, it is on %q", focus)
	}
	var ring string
	if p.Eval(`getComputedStyle(document.querySelector("label[for=v-board]")).outlineStyle`, &ring); ring != "solid" {
		t.Errorf("the focus does not show: outline %q", ring)
	}
	p.Keys(kb.ArrowRight)
	p.Wait(".map")
	p.Keys("/")
	p.Until(`document.activeElement.type === "search"`)
	// The browser is sent the character apart from the key, so the slash was typed.
	p.Eval(`document.activeElement.value = ""`, new(string))
	p.Keys("S/2022/155" + kb.Enter)
	if p.Until(`location.pathname === "/votes/S/2022/155"`); t.Failed() {
		t.Log(p.URL())
	}
	if got := p.Text(".outcome"); !strings.Contains(got, "Vetoed") {
		t.Errorf("outcome: %q", got)
	}
}

func TestBrowserWithoutScripts(t *testing.T) {
	p := webtest.Open(t, site(t)+"/votes", webtest.Setup{NoScript: true})
	p.Type("#words", "palestine")
	p.Click(".big button")
	p.Wait(".votes")
	p.Click(".facets a")
	p.Wait(".chips")
	p.Go(site(t) + "/votes/A/RES/ES-11/6")
	p.Click("label[for=v-tiles]")
	p.Wait(".tiles")
	p.Click(`.tiles a[href="#m-FRA"] rect`)
	p.Wait("#m-FRA")
	if got := p.Text("#m-FRA"); !strings.Contains(got, "in favour") {
		t.Errorf("France's row: %q", got)
	}
}

func TestShots(t *testing.T) {
	if testing.Short() {
		t.Skip("pictures take long")
	}
	base := site(t)
	urls := map[string]string{}
	for name, address := range map[string]string{"home": "/", "votes": "/votes?q=ukraine", "vote": "/votes/A/RES/ES-11/6", "map": "/votes/A/RES/ES-11/6#map",
		"tiles": "/votes/A/RES/ES-11/6#tiles", "groups": "/votes/A/RES/ES-11/6#groups", "table": "/votes/A/RES/ES-11/6#table", "veto": "/votes/S/2022/155",
		"long": "/votes/undl:668454", "old": "/votes/A/RES/181(II)", "check": "/check", "diff": "/votes/diff?a=A/RES/ES-11/1&b=A/RES/ES-11/6", "data": "/data", "help": "/help", "missing": "/votes/A/RES/ES-11/99",
		"many": "/votes/242", "empty": "/votes?q=nothing+whatever"} {
		urls[name] = base + address
	}
	webtest.Shots(t, urls)
}
