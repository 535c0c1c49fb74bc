package live_test

import (
	"bufio"
	"fmt"
	"net"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// BenchmarkScreens5000 holds 5,000 screens open and measures, for each change of
// the meeting, when every screen has been told: the aim is a 99th percentile
// under 250 ms, and less than 300 MiB. The readers are in this process too, so
// that its memory and processors are shared with them.
func BenchmarkScreens5000(b *testing.B) {
	const screens = 5000
	s, organiser := open(b)
	chair := s.join(organiser.code("chair", ""))
	clerk := s.join(organiser.code("clerk", ""))
	chair.must("sitting", `{"to":"in-session"}`)
	host, _ := url.Parse(s.url)

	var mu sync.Mutex
	var sent time.Time
	var took []time.Duration
	var told sync.WaitGroup
	mark := "" // under mu: what the change puts on the screens
	for i := range screens {
		c, err := net.Dial("tcp", host.Host)
		if err != nil {
			b.Skipf("screen %d: %v (raise the limit of open files)", i, err)
		}
		b.Cleanup(func() { c.Close() })
		fmt.Fprintf(c, "GET /meetings/m1/events HTTP/1.1\r\nHost: %s\r\n\r\n", host.Host)
		go func() {
			in := bufio.NewReaderSize(c, 2048)
			last := ""
			for {
				line, err := in.ReadString('\n')
				if err != nil {
					return
				}
				now := time.Now()
				mu.Lock()
				if mark != "" && mark != last && strings.Contains(line, mark) {
					last = mark
					took = append(took, now.Sub(sent))
					told.Done()
				}
				mu.Unlock()
			}
		}()
	}
	time.Sleep(2 * time.Second) // every screen has its first frame
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	n := 0
	b.ResetTimer()
	for b.Loop() {
		n++
		told.Add(screens)
		mu.Lock()
		mark, sent = fmt.Sprintf(`"turns":%d,`, n%1000+1), time.Now()
		mu.Unlock()
		clerk.must("list", fmt.Sprintf(`{"open":true,"turns":%d}`, n%1000+1))
		told.Wait()
	}
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Milliseconds()), "p99-ms")
	b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "p50-ms")
	b.ReportMetric(float64(mem.Sys)/(1<<20), "MiB")
}
