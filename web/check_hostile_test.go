package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/plenary-vote/plenary/web"
)

// While as many articles are being handed in as the machine checks at once, the
// next is refused with a reason, and taken again when a place is free.
func TestCheckedRefusesWhenFull(t *testing.T) {
	h, err := web.New(web.Options{Record: record(t)})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(body io.Reader) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodPost, "/check", body)
		r.Host = "localhost"
		r.Header.Set("Content-Type", "multipart/form-data; boundary=b")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	const form = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + trueReport + "\r\n--b--\r\n"
	var wg sync.WaitGroup
	var held []*io.PipeWriter
	var w *httptest.ResponseRecorder
	for len(held) < 100*runtime.GOMAXPROCS(0) {
		r, pipe := io.Pipe()
		held = append(held, pipe)
		wg.Go(func() { ask(r); r.Close() })
		pipe.Write([]byte(form[:4])) // it has a place, or was refused and closed the pipe
		if w = ask(strings.NewReader(form)); w.Code == http.StatusServiceUnavailable {
			break
		}
	}
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" || !strings.Contains(w.Body.String(), "still stands") {
		t.Errorf("%d %v with %d articles on their way", w.Code, w.Header(), len(held))
	}
	for _, pipe := range held {
		pipe.CloseWithError(io.ErrUnexpectedEOF)
	}
	wg.Wait()
	if w := ask(strings.NewReader(form)); w.Code != http.StatusOK {
		t.Errorf("%d although nobody else is there", w.Code)
	}
}

// What is hostile to read is not hostile to show: pages stay short enough for a
// browser, whatever 10 MB are handed in.
func TestCheckedHostileArticles(t *testing.T) {
	n := step(8) // 1/8 of the size in the gate
	fill := func(s string) string { return strings.Repeat(s, (10<<20/n-100)/len(s)) }
	for name, text := range map[string]string{
		"true statements":  fill(trueReport + " "),
		"wrong statements": fill(wrongReport + "\n\n"),
		"one line":         fill("141 countries and "),
		"numbers":          fill("1234567 "),
		"tags":             fill("<b>") + "<p>",
		"deep":             fill("<div>"),
		"cells":            "<table>" + fill("<tr><td>141<td>against"),
		"letters":          fill("é"),
		"broken letters":   fill("\xe2\x82 "),
	} {
		w := handIn(t, map[string]string{"text": text})
		if w.Code != 200 || !strings.Contains(w.Body.String(), "</html>") {
			t.Errorf("%s: %d", name, w.Code)
		}
		if w.Body.Len() > 8<<20 {
			t.Errorf("%s: a page of %d bytes", name, w.Body.Len())
		}
		t.Logf("%s: %d bytes of page", name, w.Body.Len())
	}
}
