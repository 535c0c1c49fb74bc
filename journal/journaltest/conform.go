// Package journaltest is the suite that every journal engine passes:
// conformance of the three methods, and crashes by kill -9.
//
// It proves recovery and never durability: what a killed process wrote stays in the
// system's cache. That an answer leaves only after the sync is shown by the
// order of system calls (Traced).
package journaltest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
)

// Journal is an engine's journal, to be closed.
type Journal interface {
	journal.Journal
	Close() error
}

// Conform runs the conformance suite; each test opens one fresh journal.
func Conform(t *testing.T, open func(t *testing.T) Journal) {
	fresh := func(t *testing.T) Journal {
		j := open(t)
		t.Cleanup(func() { j.Close() })
		return j
	}
	t.Run("order", func(t *testing.T) { order(t, fresh(t)) })
	t.Run("concurrent", func(t *testing.T) { concurrent(t, fresh(t)) })
	t.Run("follow", func(t *testing.T) { follow(t, fresh(t)) })
	t.Run("limits", func(t *testing.T) { limits(t, fresh(t)) })
	t.Run("close", func(t *testing.T) { closing(t, fresh(t)) })
}

// All reads the journal and fails the test where the order or the chain is
// broken.
func All(t *testing.T, j journal.Journal) []journal.Entry {
	t.Helper()
	var place journal.Place
	var out []journal.Entry
	for e, err := range j.Read(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if want := place.Entry(e.Data); e.Seq != want.Seq || e.Head != want.Head {
			t.Fatalf("entry %d: numbered %d, head %v, want %v", want.Seq, e.Seq, e.Head, want.Head)
		}
		out = append(out, e)
	}
	return out
}

func order(t *testing.T, j Journal) {
	if got := All(t, j); len(got) != 0 {
		t.Fatalf("a new journal holds %d entries", len(got))
	}
	for i, want := range []uint64{1, 3, 4} {
		data := [][]byte{[]byte(fmt.Sprint("call ", i))}
		if i == 1 {
			data = append(data, []byte("call 1 again"))
		}
		last, err := j.Append(t.Context(), data...)
		if err != nil || last != want {
			t.Fatalf("append %d answered %d, %v, want %d", i, last, err, want)
		}
	}
	want := []string{"call 0", "call 1", "call 1 again", "call 2"}
	for after := range uint64(6) {
		var got []string
		for e, err := range j.Read(t.Context(), after) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, string(e.Data))
		}
		if w := want[min(after, 4):]; strings.Join(got, "|") != strings.Join(w, "|") {
			t.Errorf("read after %d: %q, want %q", after, got, w)
		}
	}
	for range j.Read(t.Context(), 0) {
		break // leaving early must not hang or panic
	}
	All(t, j)
}

func concurrent(t *testing.T, j Journal) {
	const writers, each = 16, 50
	type answer struct {
		last uint64
		text string
	}
	answers := make(chan answer, writers*each)
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			for i := range each {
				a := fmt.Sprintf("writer %d call %d", w, i)
				last, err := j.Append(t.Context(), []byte(a+" first"), []byte(a))
				if err != nil {
					t.Error(err)
					return
				}
				answers <- answer{last, a}
			}
		})
	}
	wg.Wait()
	close(answers)
	all := All(t, j)
	if len(all) != 2*writers*each {
		t.Fatalf("%d entries, want %d", len(all), 2*writers*each)
	}
	for a := range answers {
		if got := string(all[a.last-1].Data); got != a.text {
			t.Fatalf("entry %d is %q, its writer was told %q", a.last, got, a.text)
		}
		if got := string(all[a.last-2].Data); got != a.text+" first" {
			t.Fatalf("entry %d is %q: the entries of one call are apart", a.last-1, got)
		}
	}
	next := map[string]int{}
	for _, e := range all {
		var w, i int
		if _, err := fmt.Sscanf(string(e.Data), "writer %d call %d", &w, &i); err != nil {
			t.Fatal(err)
		}
		if k := fmt.Sprint(w); i < next[k] {
			t.Fatalf("writer %d: call %d came after call %d", w, i, next[k])
		} else {
			next[k] = i
		}
	}
}

func follow(t *testing.T, j Journal) {
	const n = 200
	add := func(i int) {
		if _, err := j.Append(t.Context(), fmt.Append(nil, i)); err != nil {
			t.Error(err)
		}
	}
	for i := range n / 2 {
		add(i)
	}
	var wg sync.WaitGroup
	for _, after := range []uint64{0, 7, n / 2, n/2 + 5} {
		wg.Go(func() {
			next := after
			for e, err := range j.Follow(t.Context(), after) {
				next++
				if err != nil || e.Seq != next || string(e.Data) != fmt.Sprint(next-1) {
					t.Errorf("follower after %d: entry %d %q, %v, want entry %d", after, e.Seq, e.Data, err, next)
					return
				}
				if next == n {
					return
				}
			}
			t.Errorf("follower after %d ended at %d", after, next)
		})
	}
	for i := n / 2; i < n; i++ {
		add(i)
	}
	wg.Wait()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	for range j.Follow(ctx, n) {
		t.Error("followed past the end")
	}
}

func limits(t *testing.T, j Journal) {
	for name, entries := range map[string][][]byte{
		"no entry": {}, "empty": {{}}, "too long": {make([]byte, journal.MaxEntry+1)},
	} {
		if _, err := j.Append(t.Context(), entries...); plenary.CodeOf(err) != plenary.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	big := make([]byte, journal.MaxEntry)
	if last, err := j.Append(t.Context(), big); err != nil || last != 1 {
		t.Errorf("an entry of %d bytes: %d, %v", len(big), last, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := j.Append(ctx, []byte("x")); err != nil && !errors.Is(err, journal.ErrUnknown) {
		t.Errorf("a caller that left got %v", err)
	}
}

func closing(t *testing.T, j Journal) {
	ended := make(chan int)
	go func() {
		n := 0
		for range j.Follow(context.Background(), 0) {
			n++
		}
		ended <- n
	}()
	if _, err := j.Append(t.Context(), []byte("one")); err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	select {
	case n := <-ended:
		if n > 1 {
			t.Errorf("a follower saw %d entries of 1", n)
		}
	case <-time.After(5 * time.Second):
		t.Error("closing did not end a follower")
	}
	if _, err := j.Append(t.Context(), []byte("two")); !errors.Is(err, journal.ErrClosed) {
		t.Errorf("append to a closed journal: %v", err)
	}
	if err := j.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
}
