package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// BenchmarkVotePage asks for one vote again and again, as when it is in the
// news: the answer comes from memory.
func BenchmarkVotePage(b *testing.B) {
	benchmark(b, func(int) string { return "/votes/A/RES/ES-11/6" })
}

// BenchmarkEveryVotePage asks for all votes in turn, more than are kept: each
// page is made and compressed anew.
func BenchmarkEveryVotePage(b *testing.B) {
	r := record(b)
	addresses := make([]string, r.Len())
	for i := range addresses {
		w := get(b, "/votes/"+string(r.ID(i))+".json")
		addresses[i] = "/votes/" + string(r.ID(i))
		if w.Code == http.StatusFound {
			addresses[i] = w.Header().Get("Location")[:len(w.Header().Get("Location"))-len(".json")]
		}
	}
	benchmark(b, func(i int) string { return addresses[i*7919%len(addresses)] })
}

// BenchmarkSearchPage asks for a search with facets, which is never kept.
func BenchmarkSearchPage(b *testing.B) {
	benchmark(b, func(int) string { return "/votes?q=nuclear" })
}

func benchmark(b *testing.B, address func(i int) string) {
	h := pages(b)
	var n atomic.Int64
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			r := httptest.NewRequest(http.MethodGet, address(int(n.Add(1))), nil)
			r.Host = "localhost"
			r.Header.Set("Accept-Encoding", "gzip")
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != http.StatusOK {
				b.Errorf("%s: status %d", r.URL, w.Code)
				return
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkCheckedPage hands in an article of 3 KB and makes its page.
func BenchmarkCheckedPage(b *testing.B) {
	text := trueReport + "\n\n" + strings.Repeat("The delegates spoke of other things until late that evening, and left. ", 40)
	handIn(b, map[string]string{"text": text})
	b.ReportAllocs()
	for b.Loop() {
		if w := handIn(b, map[string]string{"text": text}); w.Code != http.StatusOK {
			b.Fatal(w.Code)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
