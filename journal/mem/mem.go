// Package mem is the journal engine for tests and trials: entries in memory,
// gone with the process. It is never used for a meeting that matters.
package mem

import (
	"context"
	"iter"
	"sync"

	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/journal/group"
)

// New is an empty journal.
func New() *group.Log {
	l, err := group.Open(&store{})
	if err != nil {
		panic(err) // an empty store cannot be damaged
	}
	return l
}

type store struct {
	mu      sync.Mutex
	entries []journal.Entry // under mu; never changed, only grown
}

func (s *store) Commit(batch []journal.Entry) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.entries = append(s.entries, batch...)
	return nil
}

func (s *store) Load(context.Context) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		s.mu.Lock()
		entries := s.entries
		s.mu.Unlock()
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func (s *store) Close() error { return nil }
