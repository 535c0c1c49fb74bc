// Package webtest drives a real browser (Debian's Chromium) through the pages in
// tests, and takes pictures of them to look at.
//
// A test is skipped where no Chromium is installed, and fails there when CI is
// "true". The browser never reaches anything but the address it is told to open.
package webtest

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience bounds every single step.
const patience = 20 * time.Second

// Setup says how the browser looks at pages. The zero Setup is a laptop's
// window in light mode with scripts.
type Setup struct {
	Width, Height int64 // in px; 1280 by 800 when zero
	Dark          bool
	NoScript      bool
	Media         string // "print" shows the page as on paper
}

// Page is one tab of a browser of its own.
type Page struct {
	t   testing.TB
	ctx context.Context

	mu       sync.Mutex
	problems []string // what the console complained of; guarded by mu
}

// browserPath is where Chromium is.
func browserPath() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			return p
		}
	}
	return ""
}

// Open starts a browser, opens a URL and waits until it is loaded. The browser
// ends with the test.
func Open(t testing.TB, url string, s Setup) *Page {
	t.Helper()
	path := browserPath()
	switch {
	case testing.Short():
		t.Skip("a browser takes too long for -short")
	case path == "" && os.Getenv("CI") == "true":
		t.Fatal("no Chromium is installed, and CI needs it: apt-get install chromium")
	case path == "":
		t.Skip("no Chromium is installed")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Headless,
		chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true), chromedp.Flag("no-first-run", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("hide-scrollbars", true),
		chromedp.UserDataDir(t.TempDir()),
	)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, closeTab := chromedp.NewContext(ctx)
	t.Cleanup(func() { closeTab(); stop() })
	p := &Page{t: t, ctx: ctx}
	p.must(chromedp.Do(ctx)) // starts the browser; its life is the context's
	p.must(chromedp.Listen(ctx, p.hear))
	p.Look(s)
	p.Go(url)
	return p
}

// Look changes how the browser looks at pages.
func (p *Page) Look(s Setup) {
	p.t.Helper()
	if s.Width == 0 {
		s.Width, s.Height = 1280, 800
	}
	p.do(chromedp.EmulateViewport(s.Width, s.Height))
	p.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error { return s.apply(ctx, tab) }))
}

func (s Setup) apply(ctx context.Context, tab *chromedp.Target) error {
	scheme := "light"
	if s.Dark {
		scheme = "dark"
	}
	if _, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: s.Media, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: s.NoScript})
	return err
}

// hear keeps what the console and the security policy complain of.
func (p *Page) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		p.problems = append(p.problems, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		if e.Entry.Level == "error" {
			p.problems = append(p.problems, e.Entry.Text+" "+e.Entry.URL)
		}
	}
}

func (p *Page) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *Page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	for _, step := range steps {
		// A step that makes the browser leave the page may be cut off by that,
		// and is done.
		try(p, step, func(err error) bool { return strings.Contains(err.Error(), navigated) })
	}
}

// navigated is what the browser says of an action that the page left under it.
const navigated = "Inspected target navigated or closed"

// run runs one action. A page may be left just then, which takes the action's
// element away from under it; then the action is tried again on the next page.
func run[T any](p *Page, a chromedp.Action[T]) T {
	p.t.Helper()
	return try(p, a, func(error) bool { return false })
}

// try is run, where an error may also mean that the action is done.
func try[T any](p *Page, a chromedp.Action[T], done func(error) bool) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	for {
		v, err := chromedp.Run(ctx, a)
		if err != nil && done(err) {
			return v
		}
		if err != nil && ctx.Err() == nil && leftPage(err) {
			time.Sleep(20 * time.Millisecond)
			continue
		}
		p.must(err)
		return v
	}
}

// leftPage says whether an error only means that another page has come.
func leftPage(err error) bool {
	for _, s := range []string{navigated, "No node with given id", "Could not find node", "context was destroyed", "Cannot find context", "Node is detached", "does not belong to the document"} {
		if strings.Contains(err.Error(), s) {
			return true
		}
	}
	return false
}

// Go opens another URL in the same tab.
func (p *Page) Go(url string) { p.t.Helper(); p.do(chromedp.Navigate(url)) }

// Click clicks the first element that a CSS selector finds, and waits for it.
func (p *Page) Click(css string) { p.t.Helper(); p.do(chromedp.Click(chromedp.CSS(css))) }

// Type types into the first element that a CSS selector finds.
func (p *Page) Type(css, text string) {
	p.t.Helper()
	p.do(chromedp.SendKeys(chromedp.CSS(css), text))
}

// Keys presses keys, wherever the focus is; names of special keys are in
// chromedp/kb.
func (p *Page) Keys(keys string) { p.t.Helper(); p.do(chromedp.KeyEvent(keys)) }

// Wait waits until an element is visible.
func (p *Page) Wait(css string) { p.t.Helper(); p.do(chromedp.WaitVisible(chromedp.CSS(css))) }

// Text is the visible text of the first element that a CSS selector finds.
func (p *Page) Text(css string) string {
	p.t.Helper()
	return run(p, chromedp.Text(chromedp.CSS(css)))
}

// URL is the address that the tab shows.
func (p *Page) URL() string {
	p.t.Helper()
	return run(p, chromedp.Location())
}

// Eval runs a JavaScript expression and decodes its value into v. It works
// where the page's own scripts are switched off.
func (p *Page) Eval(expression string, v any) {
	p.t.Helper()
	p.must(json.Unmarshal(run(p, chromedp.Evaluate[[]byte](expression)), v))
}

// Until waits until a JavaScript expression is true.
func (p *Page) Until(expression string) {
	p.t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		var ok bool
		if p.Eval("!!("+expression+")", &ok); ok {
			return
		}
		if time.Now().After(end) {
			p.t.Fatalf("still not true on %s: %s", p.URL(), expression)
		}
	}
}

// Problems are what the console and the content security policy complained of
// so far.
func (p *Page) Problems() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.problems...)
}

// TooWide names the elements that stick out of the window on the right, which
// makes a page scroll sideways.
func (p *Page) TooWide() []string {
	p.t.Helper()
	var out []string
	p.Eval(`(() => { const w = document.documentElement.clientWidth, out = [];
		if (document.documentElement.scrollWidth <= w) return out;
		for (const e of document.body.querySelectorAll("*")) {
			if (e.closest(".scroll, .vh, pre") && !e.matches(".scroll, pre")) continue;
			const r = e.getBoundingClientRect();
			if (r.width && r.right > w + 1) out.push(e.tagName + "." + e.getAttribute("class") + " to " + Math.round(r.right));
		} return out.slice(0, 5); })()`, &out)
	return out
}

// Downloads lets files be downloaded, and gives the directory they get into.
func (p *Page) Downloads() string {
	p.t.Helper()
	dir := p.t.TempDir()
	p.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir})
		return err
	}))
	return dir
}

// Picture writes the whole page as a PNG file.
func (p *Page) Picture(file string) {
	p.t.Helper()
	png := run(p, chromedp.FullScreenshot(100))
	p.must(os.MkdirAll(filepath.Dir(file), 0o755))
	p.must(os.WriteFile(file, png, 0o644))
}

// Shots takes pictures of pages at the widths that are looked at, light and
// dark and on paper, into the directory that PLENARY_SHOTS names; without it the
// test is skipped. urls are by name; PLENARY_SHOTS_OF takes one of them only.
func Shots(t *testing.T, urls map[string]string) {
	dir := os.Getenv("PLENARY_SHOTS")
	if dir == "" {
		t.Skip("set PLENARY_SHOTS=DIR to take pictures of the pages")
	}
	p := Open(t, "about:blank", Setup{})
	for name, url := range urls {
		if only := os.Getenv("PLENARY_SHOTS_OF"); only != "" && only != name {
			continue
		}
		for _, width := range []int64{360, 768, 1280, 1920} {
			for _, mode := range []string{"light", "dark"} {
				p.Look(Setup{Width: width, Height: 900, Dark: mode == "dark"})
				p.Go("about:blank") // so that a fragment is a new page too
				p.Go(url)
				p.Picture(filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", name, width, mode)))
			}
		}
		p.Look(Setup{Width: 794, Height: 1123, Media: "print"})
		p.Picture(filepath.Join(dir, name+"-print.png"))
	}
}
