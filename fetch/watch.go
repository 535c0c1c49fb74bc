package fetch

import (
	"context"
	"io"
	"sync/atomic"
	"time"

	"github.com/plenary-vote/plenary"
)

// watcher counts what arrives and ends the download when too little does.
type watcher struct {
	to          io.Writer
	have, total int64
	progress    Progress

	arrived atomic.Int64 // written by Write, read by the watching goroutine
	stalled atomic.Bool
	ctx     context.Context
	done    chan struct{}
	limits  Limits
}

func (c *Client) watch(ctx context.Context, cancel context.CancelFunc, to io.Writer) *watcher {
	w := &watcher{to: to, ctx: ctx, done: make(chan struct{}), limits: c.limits}
	go func() {
		tick := time.NewTicker(c.limits.Stall)
		defer tick.Stop()
		var last int64
		for {
			select {
			case <-w.done:
				return
			case <-tick.C:
				n := w.arrived.Load()
				if n-last < c.limits.MinBytes {
					w.stalled.Store(true)
					cancel()
					return
				}
				last = n
			}
		}
	}()
	return w
}

// Write passes on what arrived.
func (w *watcher) Write(b []byte) (int, error) {
	n, err := w.to.Write(b)
	w.have += int64(n)
	w.arrived.Add(int64(n))
	if w.progress != nil {
		w.progress(w.have, w.total)
	}
	return n, err
}

// stop ends the watch and explains why a download ended early. A download that
// was given up has no good end: the other side may take the cut for one.
func (w *watcher) stop(err error) error {
	close(w.done)
	if err == nil && !w.stalled.Load() {
		return nil
	}
	if w.stalled.Load() {
		return plenary.Errorf(plenary.Unavailable, "fewer than %d bytes arrived in %s", w.limits.MinBytes, w.limits.Stall).
			WithHint("the server or the line is too slow; what has arrived is kept, try again later")
	}
	if w.ctx.Err() != nil {
		return plenary.Errorf(plenary.Unavailable, "the download took longer than %s, or was stopped", w.limits.Time).
			WithHint("what has arrived is kept; try again and it goes on from there")
	}
	return err
}
