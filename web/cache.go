package web

import (
	"container/list"
	"sync"
)

// cacheBytes bounds the encoded answers kept in memory.
const cacheBytes = 16 << 20

// cacheKey names an answer: what was asked for, in which encoding.
type cacheKey struct {
	what     string
	encoding encoding
}

// cache keeps answers up to a number of bytes and drops the longest unused
// first. The record never changes under a running server, so nothing in it
// grows old.
type cache struct {
	most int

	mu    sync.Mutex
	used  int                        // guarded by mu
	order *list.List                 // of *cached, the latest used in front; guarded by mu
	byKey map[cacheKey]*list.Element // guarded by mu
}

type cached struct {
	key    cacheKey
	answer *answer
}

func newCache(most int) *cache {
	return &cache{most: most, order: list.New(), byKey: map[cacheKey]*list.Element{}}
}

func (c *cache) get(k cacheKey) *answer {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[k]
	if !ok {
		return nil
	}
	c.order.MoveToFront(e)
	return e.Value.(*cached).answer
}

func (c *cache) put(k cacheKey, a *answer) {
	size := len(a.body) + len(k.what) + 256
	if size > c.most/16 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byKey[k]; ok {
		return
	}
	c.byKey[k] = c.order.PushFront(&cached{k, a})
	c.used += size
	for c.used > c.most {
		last := c.order.Back()
		old := c.order.Remove(last).(*cached)
		delete(c.byKey, old.key)
		c.used -= len(old.answer.body) + len(old.key.what) + 256
	}
}
