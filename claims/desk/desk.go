// Package desk lets many callers have articles checked at once within bounds:
// one article a core at a time, a short queue before them, and a plain refusal
// when the queue is full.
//
// It never keeps an article or its findings, and never writes anything down.
package desk

import (
	"context"
	"runtime"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
)

// MaxInput is the number of bytes that a caller may hand in at once.
const MaxInput = claims.MaxInput

// RetryAfter is how many seconds a caller who was refused should wait. No article
// takes longer than that on a core.
const RetryAfter = 2

// queue is how many articles may wait for each worker, the one being read in
// from its caller included.
const queue = 4

// Desk checks articles against one record. It may be used by any number of
// goroutines.
type Desk struct {
	checker func() (*claims.Checker, error) // made when first needed
	places  chan struct{}                   // holds one for each caller let in
	workers chan struct{}                   // holds one for each article being checked
}

// New opens a desk with a worker for each core.
func New(r *archive.Record) *Desk {
	n := runtime.GOMAXPROCS(0)
	return &Desk{
		checker: sync.OnceValues(func() (*claims.Checker, error) { return claims.New(r) }),
		places:  make(chan struct{}, n*(1+queue)),
		workers: make(chan struct{}, n),
	}
}

// Enter takes a place in the queue, which bounds the articles in memory: ask for
// one before an article is read in, and call leave when its answer has been
// made. With no place free the error is Unavailable.
func (d *Desk) Enter() (leave func(), err error) {
	select {
	case d.places <- struct{}{}:
		return sync.OnceFunc(func() { <-d.places }), nil
	default:
		return nil, plenary.Errorf(plenary.Unavailable, "as many articles as this machine checks at once are waiting").
			WithHint("try again in a few seconds")
	}
}

// Check reports on one article when a worker is free. It ends early when the
// context does before that.
func (d *Desk) Check(ctx context.Context, a claims.Article) (claims.Report, error) {
	checker, err := d.checker()
	if err != nil {
		return claims.Report{}, err
	}
	select {
	case d.workers <- struct{}{}:
		defer func() { <-d.workers }()
	case <-ctx.Done():
		return claims.Report{}, plenary.Errorf(plenary.Unavailable, "the article was not waited for: %w", ctx.Err())
	}
	return checker.Check(a), nil
}

// Warm makes what is made once, so that no caller waits for it.
func (d *Desk) Warm() { _, _ = d.checker() } // an error comes again with the first article

// Day reads a day of publication as callers write it; empty is no day.
func Day(s string) (plenary.Date, error) {
	if s == "" {
		return plenary.Date{}, nil
	}
	day, err := plenary.ParseDate(s)
	if err == nil && day.Precision() != plenary.DayPrecision {
		err = plenary.Errorf(plenary.Invalid, "%s is no day", s)
	}
	if err != nil {
		return plenary.Date{}, plenary.Errorf(plenary.Invalid, "the date of publication cannot be read: %w", err).WithHint("write it as 2022-03-03, or leave it out")
	}
	return day, nil
}
