package group_test

import (
	"context"
	"errors"
	"iter"
	"sync"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/journal/group"
)

// slow is a store whose commits wait to be let through, and can fail.
type slow struct {
	begun   chan int   // the size of a batch whose commit began
	let     chan error // its answer
	entries []journal.Entry
}

func (s *slow) Commit(b []journal.Entry) error {
	s.begun <- len(b)
	err := <-s.let
	if err == nil {
		s.entries = append(s.entries, b...)
	}
	return err
}

func (s *slow) Load(context.Context) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		for _, e := range s.entries {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func (s *slow) Close() error { return nil }

// TestAnswerWaitsForEveryStore holds the second store back and looks that
// nobody is answered nor shown the entry before it is there too.
func TestAnswerWaitsForEveryStore(t *testing.T) {
	a := &slow{begun: make(chan int, 1), let: make(chan error, 1)}
	b := &slow{begun: make(chan int, 1), let: make(chan error, 1)}
	l, err := group.Open(a, b)
	if err != nil {
		t.Fatal(err)
	}
	answered := make(chan error, 1)
	go func() { _, err := l.Append(t.Context(), []byte("x")); answered <- err }()
	<-a.begun
	a.let <- nil
	<-b.begun
	select {
	case <-answered:
		t.Fatal("answered before the second store had it")
	default:
	}
	if p := l.Place(); p.Seq != 0 {
		t.Fatalf("entry %d is shown before it is durable", p.Seq)
	}
	b.let <- nil
	if err := <-answered; err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestGroupCommit shows that what arrives during a commit forms one batch.
func TestGroupCommit(t *testing.T) {
	s := &slow{begun: make(chan int), let: make(chan error)}
	l, _ := group.Open(s)
	var wg sync.WaitGroup
	add := func() { wg.Go(func() { l.Append(context.Background(), []byte("x")) }) }
	add()
	<-s.begun
	for range 31 {
		add()
	}
	for total := 1; total < 32; {
		s.let <- nil
		n := <-s.begun
		total += n
	}
	s.let <- nil
	wg.Wait()
	l.Close()
	if len(s.entries) != 32 {
		t.Errorf("%d entries", len(s.entries))
	}
}

// TestFailedWriteStops: after an error nothing more is taken, the batch under
// way is answered "unknown", what waited behind it "not written".
func TestFailedWriteStops(t *testing.T) {
	s := &slow{begun: make(chan int), let: make(chan error)}
	l, _ := group.Open(s)
	first, second := make(chan error, 1), make(chan error, 1)
	go func() { _, err := l.Append(context.Background(), []byte("x")); first <- err }()
	<-s.begun
	go func() { _, err := l.Append(context.Background(), []byte("y")); second <- err }()
	s.let <- plenary.Errorf(plenary.Unavailable, "no space left on device")
	if err := <-first; !errors.Is(err, journal.ErrUnknown) {
		t.Errorf("the batch that failed: %v", err)
	}
	if err := <-second; err == nil || errors.Is(err, journal.ErrUnknown) {
		t.Errorf("what waited behind it: %v", err)
	}
	if _, err := l.Append(t.Context(), []byte("z")); err == nil || errors.Is(err, journal.ErrUnknown) {
		t.Errorf("append to a stopped journal: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
}

// TestCopyCatchesUp gives a new copy what the journal already holds.
func TestCopyCatchesUp(t *testing.T) {
	free := func() *slow {
		s := &slow{begun: make(chan int, 100), let: make(chan error, 100)}
		for range 100 {
			s.let <- nil
		}
		return s
	}
	a, b := free(), free()
	l, _ := group.Open(a)
	for range 5 {
		l.Append(t.Context(), []byte("x"))
	}
	l.Close()
	l, err := group.Open(a, b)
	if err != nil {
		t.Fatal(err)
	}
	l.Append(t.Context(), []byte("y"))
	l.Close()
	if len(b.entries) != 6 || b.entries[5].Head != a.entries[5].Head {
		t.Errorf("the copy has %d entries of 6", len(b.entries))
	}
}
