package live_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/plenary-vote/plenary/web/webtest"
)

// TestBrowserTable: what is written at the table and not sent yet stays while the
// meeting goes on, also after a refusal; what is folded open stays open; keys go
// on from where they were.
func TestBrowserTable(t *testing.T) {
	handler, made := building(t)
	net := lay(t, handler)
	chair, clerk := made.site.join(made.code("chair", "")), made.site.join(made.code("clerk", ""))
	chair.must("sitting", `{"to":"in-session"}`)
	clerk.must("draft", `{"id":"L1","title":"First","sponsors":["FRA"],"text":[{"id":"op1","operative":true,"text":"1. Decides."}]}`)
	clerk.must("draft", `{"id":"L2","title":"Second","text":[{"id":"op1","operative":true,"text":"1. Decides."}]}`)
	p := enter(t, net, made.code("clerk", ""), webtest.Setup{})
	open := func(summary string, nth int) {
		p.Until(`[...document.querySelectorAll("summary")].filter(s => s.textContent.includes("` + summary + `")).length > 0`)
		var ok bool
		p.Eval(`([...document.querySelectorAll("summary")].filter(s => s.textContent.includes("`+summary+`"))[`+string(rune('0'+nth))+`].click(), true)`, &ok)
	}
	open("A new draft", 0)
	open("Text, sponsors", 1)
	open("members present", 0)
	p.Type(`form[action$="/do/draft"] [name=id]`, "L1")
	p.Type(`form[action$="/do/draft"] [name=title]`, "Another")
	p.Type(`form[action$="/do/draft"] textarea`, "1. Decides otherwise.")
	var ok bool
	p.Eval(`(document.querySelector('select[name="sponsors:list"]').options[1].selected = true, document.activeElement.blur(), true)`, &ok)
	clerk.must("presence", `{"seats":["GBR"],"present":true}`)
	p.Until(`document.body.textContent.includes("1 of 4 members present")`)
	kept := `(f => f.elements.title.value === "Another" && f.elements["text:text"].value === "1. Decides otherwise." && f.elements["sponsors:list"].selectedOptions[0].value === "PRK")(document.querySelector('form[action$="/do/draft"]'))`
	p.Until(kept)
	var folds []string
	p.Eval(`[...document.querySelectorAll("details[open] > summary")].map(s => s.closest(".draft")?.textContent.trim().slice(0, 6) ?? s.textContent)`, &folds)
	if got := strings.Join(folds, "|"); got != "Second|A new draft or question|1 of 4 members present" {
		t.Errorf("open after a change: %s", got)
	}
	// L1 exists: the refusal is said, and what was written stays.
	p.Eval(`(document.querySelector('form[action$="/do/draft"] button').focus(), true)`, &ok)
	p.Keys(kb.Enter)
	p.Until(`document.querySelector("#refusal")?.textContent.includes('There is a draft "L1" already. ')`)
	p.Until(kept)
	p.Eval(`(document.querySelector('form[action$="/do/draft"] [name=id]').value = "L3", document.querySelector('form[action$="/do/draft"] button').focus(), true)`, &ok)
	p.Keys(kb.Enter)
	p.Until(`document.querySelector("#console").textContent.includes("Another L3") && document.querySelector('form[action$="/do/draft"]').elements.title.value === ""`)
	p.Until(`document.activeElement.textContent === "Bring in"`)
	// Many tabs share one stream, so that commands still find a connection.
	p.Eval(`(import("/meetings/stream.js").then(m => {
		const e = document.querySelector("[data-who]");
		for (let i = 0; i < 8; i++) m.share(e.dataset.events, e.dataset.who, () => { window.heard = (window.heard || 0) + 1; });
		return fetch("/meetings/m1/state.json");
	}).then(r => { window.answered = r.ok; }), true)`, &ok)
	p.Until(`window.answered && window.heard >= 8`)
	if found := p.Problems(); len(found) > 1 { // a refusal is an answer of status 409, which the console notes
		t.Errorf("the browser complains: %s", strings.Join(found, "; "))
	}
}
