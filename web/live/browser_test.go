package live_test

import (
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/web"
	"github.com/plenary-vote/plenary/web/live"
	"github.com/plenary-vote/plenary/web/webtest"
)

// network is one way to the server, which can be cut.
type network struct {
	*httptest.Server
	down atomic.Bool
}

func (n *network) cut(down bool) {
	n.down.Store(down)
	if down {
		n.CloseClientConnections()
	}
}

func lay(t *testing.T, h http.Handler) *network {
	n := &network{}
	n.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n.down.Load() {
			if c, _, err := w.(http.Hijacker).Hijack(); err == nil {
				c.(*net.TCPConn).SetLinger(0)
				c.Close()
			}
			return
		}
		h.ServeHTTP(w, r)
	}))
	n.Start()
	t.Cleanup(n.Close)
	return n
}

// building is the whole site with a hall, and an organiser who can make codes.
func building(t *testing.T) (http.Handler, *browser) {
	t.Helper()
	h, err := hall.Open(hall.Options{Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Close() })
	rec, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	site0, err := web.New(web.Options{Record: rec, Meetings: func(f web.Frame) http.Handler {
		return live.New(live.Options{Hall: h, Frame: f, Setup: "k"})
	}})
	if err != nil {
		t.Fatal(err)
	}
	n := lay(t, site0)
	s := &site{t, n.URL, h}
	b := &browser{site: s}
	_, answer := b.post("/meetings/new", map[string][]string{"key": {"k"}, "title": {"First Committee"}, "meeting": {"m1"}, "body": {"un-ga"},
		"members": {"FRA,France\nPRK,Democratic People's Republic of Korea\nGBR,United Kingdom of Great Britain and Northern Ireland\nVCT,Saint Vincent and the Grenadines\n"}})
	var opened struct{ Code string }
	if err := json.Unmarshal([]byte(answer), &opened); err != nil {
		t.Fatal(answer)
	}
	return site0, s.join(opened.Code)
}

// enter joins a browser with a code, as a person does.
func enter(t *testing.T, n *network, code string, s webtest.Setup) *webtest.Page {
	p := webtest.Open(t, n.URL+"/meetings/m1/join", s)
	p.Type("#code", strings.ToLower(code)+kb.Enter)
	p.Until(`!location.pathname.endsWith("/join")`)
	return p
}

// says waits for words in the delegate's message.
func says(p *webtest.Page, words string) {
	p.Until(`document.querySelector("[data-says]").textContent.includes(` + "`" + words + "`" + `)`)
}

// TestBrowserVote: a chair and three delegates hold a vote in browsers of their
// own; one changes, one loses the network and returns, one is late. Board,
// proof, minutes and receipts agree.
func TestBrowserVote(t *testing.T) {
	handler, made := building(t)
	clerk := made.site.join(made.code("clerk", ""))
	phone := webtest.Setup{Width: 360, Height: 740}
	nets := []*network{lay(t, handler), lay(t, handler), lay(t, handler), lay(t, handler)}
	chair := enter(t, nets[0], made.code("chair", ""), webtest.Setup{})
	changes := enter(t, nets[1], made.code("seat", "FRA"), phone)
	loses := enter(t, nets[2], made.code("seat", "PRK"), phone)
	late := enter(t, nets[3], made.code("seat", "GBR"), phone)
	board := webtest.Open(t, nets[0].URL+"/meetings/m1/board", webtest.Setup{})

	button := func(text string) string {
		return `[...document.querySelectorAll("#console button")].find(b => b.textContent.trim() === "` + text + `")`
	}
	press := func(text string) {
		t.Helper()
		chair.Until(button(text))
		var ok bool
		chair.Eval(`(`+button(text)+`.click(), true)`, &ok)
	}
	press("Call to order")
	chair.Until(`document.querySelector("#console").textContent.includes("in session")`)
	clerk.must("draft", `{"id":"L1","symbol":"A/C.1/L.1","title":"Openness","text":[{"id":"1","operative":true,"text":"1. Decides."}]}`)
	press("Recorded vote")
	press("Begin the voting")

	changes.Click(".cast.no")
	says(changes, "You voted against")
	changes.Click(".cast.yes")
	says(changes, "You voted in favour. You may change")
	loses.Click(".cast.abstain")
	says(loses, "You voted abstaining")

	// The network goes: the choice is held on the phone and says so.
	nets[2].cut(true)
	loses.Until(`document.querySelector("[data-net]").hasAttribute("data-off")`)
	loses.Click(".cast.no")
	says(loses, "Held on this phone: against. It is not recorded yet")
	chair.Until(`document.querySelector("#console").textContent.includes("2 have voted")`)
	nets[2].cut(false)
	says(loses, "You voted against. You may change")
	chair.Until(`document.querySelector("#console").textContent.includes("Present without a ballot: United Kingdom of Great Britain and Northern Ireland")`)

	// The last one votes without a network and returns after the lock.
	late.Wait(".cast.yes")
	nets[3].cut(true)
	late.Until(`document.querySelector("[data-net]").hasAttribute("data-off")`)
	late.Click(".cast.no")
	says(late, "Held on this phone")
	chair.Until(`document.querySelector("#console").textContent.includes("may be holding a ballot: United Kingdom of Great Britain and Northern Ireland")`)
	var counts string
	if board.Eval(`document.querySelector("[data-count=yes]").textContent`, &counts); counts != "–" {
		t.Errorf("the board shows a running tally: %s", counts)
	}
	press("Lock the voting")
	chair.Until(`document.querySelector(".next").textContent.includes("The rules give: tied")`)
	press("Announce the result")
	nets[3].cut(false)
	says(late, "Too late: the voting was locked before your ballot came. You cast no ballot.")
	says(changes, "Recorded as you cast it: in favour")
	says(loses, "Recorded as you cast it: against")
	loses.Click(".receipt summary")
	loses.Until(`(i => i.complete && i.naturalWidth > 100)(document.querySelector("[data-receipt-qr]"))`)

	board.Until(`document.querySelector("[data-count=yes]").textContent === "1" && document.querySelector("[data-count=no]").textContent === "1"`)
	var lights string
	board.Eval(`[...document.querySelectorAll(".board.live i")].map(i => i.textContent).join("")`, &lights)
	if lights != "✓✕○○" {
		t.Errorf("the board shows %s", lights)
	}
	if got := board.Text("[data-outcome]"); !strings.Contains(got, "Tied. 2 in favour were needed (ordinary question, Charter 18(3), rules 85, 86).") {
		t.Errorf("the board says %q", got)
	}
	// The same board without scripts, as the server writes it.
	plain := webtest.Open(t, nets[0].URL+"/meetings/m1/board", webtest.Setup{NoScript: true})
	if got := plain.Text("#board"); !strings.Contains(got, "✓ 1") || !strings.Contains(got, "Tied. 2 in favour were needed") || !strings.Contains(got, "2 have voted") {
		t.Errorf("without scripts the board says %q", got)
	}
	m := made.hall.Meeting("m1")
	for seat, want := range map[string]string{"FRA": "yes", "PRK": "no"} {
		r, err := m.Receipt("v1", plenary.Code(seat))
		if err == nil {
			_, err = r.Verify()
		}
		if err != nil || !strings.Contains(r.LineText, want) {
			t.Errorf("receipt of %s: %q, %v", seat, r.LineText, err)
		}
	}
	minutes, err := m.Minutes(t.Context(), hall.CSV)
	if err != nil || !strings.Contains(string(minutes), "tied") {
		t.Errorf("minutes: %v\n%s", err, minutes)
	}
	m.Read(func(st *meeting.State) {
		if v := st.Record(st.Vote("v1")); v.Tally.String() != "1-1-0" || v.Outcome.String() != "tied" {
			t.Errorf("recorded %s %s", v.Tally, v.Outcome)
		}
	})
	small := enter(t, nets[0], made.code("clerk", ""), phone)
	small.Eval(`document.querySelectorAll("details").forEach(d => d.open = true) ?? 1`, new(int))
	for name, p := range map[string]*webtest.Page{"chair": chair, "phone": changes, "board": board, "clerk on a phone": small} {
		if wide := p.TooWide(); len(wide) > 0 {
			t.Errorf("%s scrolls sideways: %v", name, wide)
		}
		if dir := os.Getenv("PLENARY_SHOTS"); dir != "" {
			p.Picture(dir + "/" + name + ".png")
		}
	}
	for name, p := range map[string]*webtest.Page{"chair": chair, "changing delegate": changes, "board": board} {
		if found := p.Problems(); len(found) > 0 {
			t.Errorf("the browser of the %s complains: %s", name, strings.Join(found, "; "))
		}
	}
}
