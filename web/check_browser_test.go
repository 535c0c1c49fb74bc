package web_test

import (
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"

	"github.com/plenary-vote/plenary/web/webtest"
)

// paste puts a text into the form, as a paste does.
func paste(p *webtest.Page, text string) {
	p.Eval(`((t) => { document.getElementById("text").value = t; return true })(`+quoted(text)+`)`, new(bool))
}

// quoted is a text as a string of JavaScript.
func quoted(s string) string {
	return "decodeURIComponent(`" + strings.ReplaceAll(url.QueryEscape(s), "+", "%20") + "`)"
}

func TestBrowserCheckRealReports(t *testing.T) {
	reports := []string{report(t, "000_650fe4c677cfeca5.txt"), report(t, "004_9972806943952c53.txt")}
	base := site(t)
	p := webtest.Open(t, base+"/", webtest.Setup{})
	p.Click(".rooms a[href='/check']")
	for _, text := range reports {
		p.Wait("#text")
		paste(p, text)
		p.Click(".article-form button")
		p.Wait(".found")
		if got := p.Text("h1"); !strings.Contains(got, "supported, 0 contradicted") || strings.Contains(got, "not in the record") {
			t.Errorf("the summary is %q", got)
		}
		// Each passage leads to its finding and back.
		var lost []string
		p.Eval(`[...document.querySelectorAll('.read a, .found blockquote a')].filter(a => !document.querySelector(a.getAttribute("href"))).map(a => a.outerHTML)`, &lost)
		if len(lost) > 0 {
			t.Errorf("links to nowhere: %q", lost)
		}
		p.Click(".read mark a")
		p.Until(`/^#f\d+$/.test(location.hash)`)
		p.Click(".found .jump a[href$='#map']")
		p.Wait(".map")
		p.Go(base + "/check")
	}
	quiet(t, p)
}

func TestBrowserCheckVerdictsLookDifferent(t *testing.T) {
	p := webtest.Open(t, site(t)+"/check", webtest.Setup{})
	for _, dark := range []bool{false, true} {
		p.Look(webtest.Setup{Dark: dark})
		p.Go(site(t) + "/check")
		paste(p, wrongReport+"\n\n"+trueReport)
		p.Click(".article-form button")
		p.Wait(".found")
		for verdict, style := range map[string]string{"contradicted": "wavy", "supported": "solid", "not_in_record": "dotted"} {
			var got string
			if p.Eval(`getComputedStyle(document.querySelector("mark.`+verdict+`")).textDecorationStyle`, &got); got != style {
				t.Errorf("%s is underlined %q, want %s", verdict, got, style)
			}
		}
		var found []string
		if p.Eval(audit, &found); len(found) > 0 {
			t.Errorf("dark %v: %s", dark, strings.Join(found, "; "))
		}
	}
	quiet(t, p)
}

// A short text travels behind the # of the address.
func TestBrowserCheckFromTheAddress(t *testing.T) {
	base := site(t)
	p := webtest.Open(t, base+"/check#text="+url.PathEscape(wrongReport)+"&published=2022-03-03", webtest.Setup{})
	p.Wait(".found")
	if got := p.Text("h1"); !strings.Contains(got, "1 contradicted") {
		t.Errorf("the summary is %q", got)
	}
	if p.URL() != base+"/check" {
		t.Errorf("the address is %s", p.URL())
	}
	var link, day string
	p.Eval(`document.querySelector("#again a").getAttribute("href")`, &link)
	p.Eval(`document.querySelector("#again input[type=date]").value`, &day)
	if day != "2022-03-03" || !strings.HasSuffix(link, "&published=2022-03-03") {
		t.Errorf("the day is %q, the link %s", day, link)
	}
	p.Go("about:blank")
	p.Go(base + link)
	p.Wait(".found .contradicted")
	quiet(t, p)
}

func TestBrowserCheckDropsAFile(t *testing.T) {
	p := webtest.Open(t, site(t)+"/check", webtest.Setup{})
	p.Eval(`(() => { const d = new DataTransfer(); d.items.add(new File([`+quoted("<article><p>"+wrongReport+"</p></article>")+`], "a.html", { type: "text/html" }));
		document.querySelector("form[data-article]").dispatchEvent(new DragEvent("drop", { dataTransfer: d, bubbles: true, cancelable: true })); return true })()`, new(bool))
	p.Until(`document.querySelector(".status").textContent.includes("a.html")`)
	p.Click(".article-form button")
	p.Wait(".found")
	if got := p.Text("h1"); !strings.Contains(got, "1 contradicted") {
		t.Errorf("the summary is %q", got)
	}
	quiet(t, p)
}

func TestBrowserCheckWithoutScripts(t *testing.T) {
	p := webtest.Open(t, site(t)+"/check", webtest.Setup{NoScript: true})
	p.Type("#text", wrongReport)
	p.Click(".article-form button")
	p.Wait(".found")
	p.Click(".found blockquote a")
	p.Until(`/^#p\d+$/.test(location.hash)`)
	p.Click(".found a[href$='#why']")
	p.Wait("#why")
	if got := p.Text("#why"); !strings.Contains(got, "Holds") {
		t.Errorf("the proof is not open: %q", got)
	}
}

// The files to take away are in the page: they come without the server.
func TestBrowserCheckFilesToTakeAway(t *testing.T) {
	server := httptest.NewServer(pages(t))
	p := webtest.Open(t, server.URL+"/check", webtest.Setup{NoScript: true})
	dir := p.Downloads()
	p.Type("#text", wrongReport)
	p.Click(".article-form button")
	p.Wait(".found")
	server.Close()
	for _, name := range []string{"plenary-check.json", "plenary-check.html"} {
		p.Click("a[download='" + name + "']")
		var b []byte
		for range 200 {
			if b, _ = os.ReadFile(filepath.Join(dir, name)); len(b) > 0 {
				break
			}
			time.Sleep(50 * time.Millisecond)
		}
		if !strings.Contains(string(b), "contradicted") {
			t.Errorf("%s holds %d bytes: %.200s", name, len(b), b)
		}
	}
}

func TestBrowserCheckByKeyboard(t *testing.T) {
	p := webtest.Open(t, site(t)+"/check", webtest.Setup{})
	reach := func(what string) {
		t.Helper()
		for range 60 {
			p.Keys(kb.Tab)
			var there bool
			if p.Eval(`document.activeElement.matches(`+quoted(what)+`)`, &there); there {
				return
			}
		}
		t.Fatalf("Tab does not reach %s", what)
	}
	reach("#text")
	p.Keys(wrongReport)
	reach(".article-form button")
	p.Keys(kb.Enter)
	p.Wait(".found")
	reach("mark a")
	p.Keys(kb.Enter)
	p.Until(`location.hash.startsWith("#f")`)
	quiet(t, p)
}

func TestBrowserCheckOnAPhone(t *testing.T) {
	base := site(t)
	p := webtest.Open(t, base+"/check", webtest.Setup{Width: 360, Height: 740})
	look := func(where string) {
		t.Helper()
		if wide := p.TooWide(); len(wide) > 0 {
			t.Errorf("%s is wider than a phone: %s", where, strings.Join(wide, ", "))
		}
		var small []string
		p.Eval(`[...document.querySelectorAll(".article-form input, .article-form button, .article-form textarea, .jump a, summary")].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 80))`, &small)
		if len(small) > 0 {
			t.Errorf("%s: less than 44 px high: %q", where, small)
		}
	}
	look("the form")
	paste(p, wrongReport+"\n\n"+strings.Repeat("longword", 40)+"\n\nIn 2022 the Security Council rejected a draft with 15 votes for and none against.")
	p.Click(".article-form button")
	p.Wait(".found")
	look("the findings")
	var found []string
	if p.Eval(audit, &found); len(found) > 0 {
		t.Error(strings.Join(found, "; "))
	}
	quiet(t, p)
}

// Pictures of the page with findings, as TestShots takes of the others.
func TestCheckShots(t *testing.T) {
	dir := os.Getenv("PLENARY_SHOTS")
	if dir == "" {
		t.Skip("set PLENARY_SHOTS=DIR to take pictures of the pages")
	}
	base := site(t)
	texts := map[string]string{"check-report": report(t, "000_650fe4c677cfeca5.txt"), "check-second": report(t, "004_9972806943952c53.txt"),
		"check-wrong": wrongReport + "\n\nRussia vetoed the draft in the Security Council a week before. The Assembly will vote again.\n\nOn 2 March 2030 the UN General Assembly voted 120 to 3 on a resolution about fish."}
	p := webtest.Open(t, "about:blank", webtest.Setup{})
	for name, text := range texts {
		for _, look := range []webtest.Setup{{Width: 360, Height: 740}, {Width: 768, Height: 900}, {Width: 1280, Height: 900}, {Width: 1280, Height: 900, Dark: true}, {Width: 1920, Height: 1000}, {Width: 794, Height: 1123, Media: "print"}} {
			p.Look(look)
			p.Go(base + "/check")
			p.Wait("#text")
			paste(p, text)
			p.Eval(`document.querySelector(".article-form").requestSubmit() ?? true`, new(bool))
			p.Until(`document.querySelector(".checked") && document.readyState === "complete"`)
			file := name + "-" + look.Media + string(rune('0'+look.Width/320))
			if look.Dark {
				file += "-dark"
			}
			p.Picture(filepath.Join(dir, file+".png"))
		}
	}
}
