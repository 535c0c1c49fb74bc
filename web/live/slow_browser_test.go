package live_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"

	"github.com/plenary-vote/plenary/web/webtest"
)

// TestBrowserSlowAnswer: where the screen is drawn anew before a command's own
// answer has come, the form of the command is empty all the same, and a refusal
// leaves in it what was written.
func TestBrowserSlowAnswer(t *testing.T) {
	handler, made := building(t)
	net := lay(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(w, r)
		if strings.HasSuffix(r.URL.Path, "/do/draft") {
			time.Sleep(time.Second) // the answer is complete when the handler returns
		}
	}))
	made.site.join(made.code("chair", "")).must("sitting", `{"to":"in-session"}`)
	p := enter(t, net, made.code("clerk", ""), webtest.Setup{})
	p.Until(`[...document.querySelectorAll("summary")].some(s => s.textContent.includes("A new draft"))`)
	var ok bool
	p.Eval(`([...document.querySelectorAll("summary")].find(s => s.textContent.includes("A new draft")).click(), true)`, &ok)
	p.Type(`form[action$="/do/draft"] [name=id]`, "L1")
	p.Type(`form[action$="/do/draft"] [name=title]`, "A first text")
	p.Type(`form[action$="/do/draft"] textarea`, "1. Decides.")
	// The form that sends is remembered, to see that the screen has another by then.
	p.Eval(`((f) => { window.sent = f; f.querySelector("button").focus(); return true; })(document.querySelector('form[action$="/do/draft"]'))`, &ok)
	p.Keys(kb.Enter)
	p.Until(`document.querySelector("#console").textContent.includes("A first text L1") && !window.sent.isConnected`)
	p.Until(`(f => f.elements.id.value === "" && f.elements.title.value === "")(document.querySelector('form[action$="/do/draft"]'))`)
	p.Until(`document.activeElement.textContent === "Bring in"`)
	// A refusal that comes after another's change has drawn the screen anew.
	p.Type(`form[action$="/do/draft"] [name=id]`, "L1")
	p.Type(`form[action$="/do/draft"] [name=title]`, "Another")
	p.Eval(`((f) => { window.sent = f; f.querySelector("button").focus(); return true; })(document.querySelector('form[action$="/do/draft"]'))`, &ok)
	p.Keys(kb.Enter)
	made.site.join(made.code("clerk", "")).must("presence", `{"seats":["GBR"],"present":true}`)
	p.Until(`document.querySelector("#refusal")?.textContent.includes("L1") && !window.sent.isConnected`)
	p.Until(`(f => f.elements.id.value === "L1" && f.elements.title.value === "Another")(document.querySelector('form[action$="/do/draft"]'))`)
}
