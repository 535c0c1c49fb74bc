package web_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// TestManyReaders lets many readers ask for pages and data at once: no answer
// is an error, and what stays in memory does not grow with the number of
// answers. In full (PLENARY_SOAK=1) a thousand readers for a minute.
func TestManyReaders(t *testing.T) {
	readers, span := 50, 2*time.Second
	if os.Getenv("PLENARY_SOAK") != "" {
		readers, span = 1000, time.Minute
	}
	r := record(t)
	h := pages(t)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		req.Host = "127.0.0.1:7410"
		h.ServeHTTP(w, req)
	}))
	defer server.Close()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: readers, MaxConnsPerHost: readers}, Timeout: time.Minute}
	defer client.CloseIdleConnections()
	codes := r.Codes()
	address := func(rnd *rand.Rand) string {
		id := url.PathEscape(string(r.ID(rnd.IntN(r.Len()))))
		a, b := codes[rnd.IntN(len(codes))], codes[rnd.IntN(len(codes))]
		switch rnd.IntN(8) {
		case 0:
			return "/votes?q=" + url.QueryEscape(fmt.Sprintf("%s=no margin:0..%d", a, rnd.IntN(60)))
		case 1:
			return "/api/v1/votes/" + id
		case 2:
			return "/api/v1/compare/members?a=" + string(a) + "&b=" + string(b)
		case 3:
			return "/votes/" + id + ".json"
		default:
			return "/votes/" + id
		}
	}
	var answers, failed atomic.Int64
	var first sync.Once
	ask := func(until time.Time) {
		var group sync.WaitGroup
		for k := range readers {
			group.Go(func() {
				rnd := rand.New(rand.NewPCG(uint64(k), 7))
				for time.Now().Before(until) {
					target := address(rnd)
					resp, err := client.Get(server.URL + target)
					if err == nil {
						_, err = io.Copy(io.Discard, resp.Body)
						resp.Body.Close()
						if err == nil && resp.StatusCode != http.StatusOK && resp.StatusCode != http.StatusNotFound {
							err = fmt.Errorf("status %d", resp.StatusCode)
						}
					}
					if answers.Add(1); err != nil {
						failed.Add(1)
						first.Do(func() { t.Errorf("%s: %v", target, err) })
					}
				}
			})
		}
		group.Wait()
	}
	held := func() uint64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	ask(time.Now().Add(span / 4)) // fills the bounded caches
	before, asked := held(), answers.Load()
	ask(time.Now().Add(span))
	after := held()
	t.Logf("%d readers, %s: %d answers, %d failed; heap %d MiB before, %d MiB after",
		readers, span, answers.Load()-asked, failed.Load(), before>>20, after>>20)
	// The caches of answers are bounded by 16 MiB; what they lack after the first
	// quarter they may still take.
	if room := uint64(32 << 20); after > before+room {
		t.Errorf("the heap grew from %d to %d MiB", before>>20, after>>20)
	}
}
