package web_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"testing"

	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/web"
)

// handler is the pages over the embedded record, made once.
var handler = sync.OnceValues(func() (http.Handler, error) {
	r, err := archive.Open()
	if err != nil {
		return nil, err
	}
	return web.New(web.Options{Record: r})
})

func pages(t testing.TB) http.Handler {
	t.Helper()
	h, err := handler()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// get asks for an address as a browser on this machine would.
func get(t testing.TB, address string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, address, nil)
	r.Host = "127.0.0.1:7410"
	for i := 0; i+1 < len(headers); i += 2 {
		if headers[i] == "Host" {
			r.Host = headers[i+1]
			continue
		}
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	pages(t).ServeHTTP(w, r)
	return w
}

// serve answers one request.
func serve(t testing.TB, r *http.Request) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	pages(t).ServeHTTP(w, r)
	return w
}

// record is the embedded record.
func record(t testing.TB) *archive.Record {
	t.Helper()
	r, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// step is n in the gate and 1 in the long tests.
func step(n int) int {
	if os.Getenv("PLENARY_SOAK") != "" {
		return 1
	}
	return n
}
