package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"sync"
	"time"
)

// chamber is a running store with an open vote. cast makes the request of a
// member's n-th ballot; accepted reads its answer.
type chamber struct {
	name     string
	url      string
	members  int
	cast     func(member, n int) (*http.Request, error)
	accepted func(status int, body []byte) bool
	stop     func()
	pid      int   // of the store's process
	casts    []int // number of each member's last cast, kept between rounds
}

type result struct {
	rate     float64
	p50, p99 time.Duration
	// Processor time for one ballot: of the store's processes, and of this one,
	// which is the client and, with -inside, the peers' HTTP handler too.
	store, here time.Duration
}

// load lets every member cast and change its ballot, one after another on each
// connection, until the time is over.
func load(ctx context.Context, c *chamber, connections int, span time.Duration) (result, error) {
	if c.casts == nil {
		c.casts = make([]int, c.members)
	}
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: connections, MaxConnsPerHost: connections}, Timeout: 30 * time.Second}
	defer client.CloseIdleConnections()
	var mu sync.Mutex
	var took []time.Duration
	var failed error
	var group sync.WaitGroup
	store, here := cpuOf(c.pid), cpuOf(os.Getpid())
	begin := time.Now()
	end := begin.Add(span)
	for k := range connections {
		group.Go(func() {
			var own []time.Duration
			for time.Now().Before(end) && ctx.Err() == nil {
				for m := k; m < c.members && time.Now().Before(end); m += connections {
					c.casts[m]++
					start := time.Now()
					err := one(client, c, m, c.casts[m])
					if err != nil {
						mu.Lock()
						failed = err
						mu.Unlock()
						return
					}
					own = append(own, time.Since(start))
				}
			}
			mu.Lock()
			took = append(took, own...)
			mu.Unlock()
		})
	}
	group.Wait()
	elapsed := time.Since(begin)
	if failed != nil {
		return result{}, failed
	}
	slices.Sort(took)
	if len(took) == 0 {
		return result{}, fmt.Errorf("no ballot was accepted")
	}
	store, here = cpuOf(c.pid)-store, cpuOf(os.Getpid())-here // the store is among what this process started
	n := time.Duration(len(took))
	return result{float64(n) / elapsed.Seconds(), took[n/2], took[n*99/100], store / n, (here - store) / n}, nil
}

func one(client *http.Client, c *chamber, member, n int) error {
	r, err := c.cast(member, n)
	if err != nil {
		return err
	}
	resp, err := client.Do(r)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		return err
	}
	if !c.accepted(resp.StatusCode, body) {
		return fmt.Errorf("ballot %d of member %d: %d %.200s", n, member, resp.StatusCode, body)
	}
	return nil
}

// middle is the round with the median rate, and the least and the most.
func middle(rs []result) (m result, least, most float64) {
	rs = slices.Clone(rs)
	slices.SortFunc(rs, func(a, b result) int { return int(a.rate - b.rate) })
	return rs[len(rs)/2], rs[0].rate, rs[len(rs)-1].rate
}
