package store_test

import (
	"fmt"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
)

// chained is an export of n entries with a leaf for every second one.
func chained(n int) (e ledger.Export) {
	var place journal.Place
	for i := range n {
		data := fmt.Appendf(nil, `{"n":%d}`, i)
		entry := place.Entry(data)
		e.Journal = append(e.Journal, data)
		if i%2 == 1 {
			e.Leaves = append(e.Leaves, ledger.NewDecision(ledger.Stamp{Seq: entry.Seq, Head: entry.Head}, plenary.Vote{}, ledger.Particulars{}))
		}
	}
	e.Head = place.Head
	return e
}

func TestCheckJournal(t *testing.T) {
	for n := range 5 {
		if err := store.CheckJournal(chained(n)); err != nil {
			t.Errorf("%d entries: %v", n, err)
		}
	}
	for name, change := range map[string]func(e *ledger.Export){
		"altered":       func(e *ledger.Export) { e.Journal[1] = []byte(`{"n":9}`) },
		"removed":       func(e *ledger.Export) { e.Journal = e.Journal[1:] },
		"end removed":   func(e *ledger.Export) { e.Journal = e.Journal[:3] },
		"reordered":     func(e *ledger.Export) { e.Journal[0], e.Journal[1] = e.Journal[1], e.Journal[0] },
		"inserted":      func(e *ledger.Export) { e.Journal = append(e.Journal, e.Journal[0]) },
		"another head":  func(e *ledger.Export) { e.Head[3]++ },
		"leaf of later": func(e *ledger.Export) { e.Leaves = append(e.Leaves, chained(6).Leaves[2]) },
		"leaf elsewhere": func(e *ledger.Export) {
			e.Leaves[0] = ledger.NewDecision(ledger.Stamp{Seq: 1, Head: e.Head}, plenary.Vote{}, ledger.Particulars{})
		},
		"leaf of entry 0": func(e *ledger.Export) {
			e.Leaves[0] = ledger.NewDecision(ledger.Stamp{}, plenary.Vote{}, ledger.Particulars{})
		},
	} {
		e := chained(4)
		change(&e)
		if err := store.CheckJournal(e); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}
