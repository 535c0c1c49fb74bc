package web_test

import (
	"os"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/web/webtest"
)

// The style sheet repeats the colours that package chart tests for contrast.
func TestStyleHasTheColoursOfTheCharts(t *testing.T) {
	b, err := os.ReadFile("static/plenary.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, found := strings.Cut(string(b), "prefers-color-scheme: dark")
	if !found {
		t.Fatal("the style sheet has no dark mode")
	}
	dark, _, _ = strings.Cut(dark, "\n}\n")
	for name, p := range map[string]plenary.Position{"yes": plenary.Yes, "no": plenary.No, "abstain": plenary.Abstain, "notvoting": plenary.NotVoting} {
		if want := "--" + name + ": " + chart.LookOf(p).Light + ";"; !strings.Contains(light, want) {
			t.Errorf("light mode lacks %s", want)
		}
		if want := "--" + name + ": " + chart.LookOf(p).Dark + ";"; !strings.Contains(dark, want) {
			t.Errorf("dark mode lacks %s", want)
		}
	}
	for where, want := range map[string]string{light: "--paper: " + chart.Paper, dark: "--paper: " + chart.Night} {
		if !strings.Contains(where, want) {
			t.Errorf("a mode lacks %s", want)
		}
	}
}

// audit finds what keeps people out: controls without a name, ids used twice,
// headings that skip a level, text too faint for its ground, missing landmarks.
const audit = `(() => {
	const out = [], name = (e) => (e.getAttribute("aria-label") || e.textContent || e.value || "").trim();
	const seen = new Set();
	for (const e of document.querySelectorAll("[id]")) { if (seen.has(e.id)) out.push("id twice: " + e.id); seen.add(e.id); }
	for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea")) if (!e.labels?.length && !e.getAttribute("aria-label")) out.push("no label: " + e.outerHTML.slice(0, 80));
	for (const e of document.querySelectorAll("a[href], button")) if (!name(e) && !e.querySelector("title")) out.push("no name: " + e.outerHTML.slice(0, 80));
	for (const e of document.querySelectorAll("svg:not([aria-hidden])")) if (!e.closest("[aria-hidden]") && !e.getAttribute("aria-label")) out.push("drawing without a name: " + e.getAttribute("class"));
	let last = 0;
	for (const e of document.querySelectorAll("h1, h2, h3, h4")) { if (!e.getClientRects().length) continue; const n = +e.tagName[1]; if (n > last + 1) out.push("heading skips a level: " + name(e)); last = n; }
	if (document.querySelectorAll("h1").length !== 1) out.push("not one h1");
	for (const s of ["main", "header", "footer", "nav[aria-label]", ".skip"]) if (!document.querySelector(s)) out.push("no " + s);
	for (const e of document.querySelectorAll("table")) if (!e.caption || [...e.querySelectorAll("th")].some((h) => !h.scope)) out.push("table without caption or scope");
	const rgb = (c) => c.match(/[\d.]+/g).map(Number);
	const lum = (c) => c.slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((a, v, i) => a + v * [0.2126, 0.7152, 0.0722][i], 0);
	const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
	const bad = new Set();
	for (const e of document.querySelectorAll("body *:not(svg *)")) {
		if (!e.getClientRects().length || e.closest(".vh, .skip") || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
		const a = lum(rgb(getComputedStyle(e).color)), b = lum(ground(e)), c = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (c < 4.5) bad.add(e.tagName + "." + e.className + " " + c.toFixed(2));
	}
	for (const b of bad) out.push("too faint: " + b);
	return out;
})()`

func TestBrowserAccessible(t *testing.T) {
	base := site(t)
	p := webtest.Open(t, base+"/", webtest.Setup{})
	for _, dark := range []bool{false, true} {
		p.Look(webtest.Setup{Dark: dark})
		for _, address := range longest {
			p.Go(base + address)
			var found []string
			if p.Eval(audit, &found); len(found) > 0 {
				t.Errorf("%s (dark %v): %s", address, dark, strings.Join(found, "; "))
			}
		}
	}
}
