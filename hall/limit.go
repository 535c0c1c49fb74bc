package hall

import (
	"sync"
	"time"
)

// Wrong codes are limited by where they come from, and in all: with 58 bits in
// a code, 200 tries a minute find one of a thousand codes in millions of years.
const (
	wrongEach = 10  // a minute, from one address
	wrongAll  = 200 // a minute, from everywhere
)

// limiter counts wrong codes in the present minute.
type limiter struct {
	mu     sync.Mutex
	minute int64
	from   map[string]int
	all    int
}

func (l *limiter) turn(now time.Time) {
	if m := now.Unix() / 60; m != l.minute || l.from == nil {
		l.minute, l.from, l.all = m, map[string]int{}, 0
	}
}

func (l *limiter) allow(from string, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.turn(now)
	return l.from[from] < wrongEach && l.all < wrongAll
}

func (l *limiter) wrong(from string, now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.turn(now)
	l.from[from]++
	l.all++
}
