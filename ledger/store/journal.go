package store

import (
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
	"github.com/plenary-vote/plenary/ledger"
)

// CheckJournal checks that the entries of an export give its head, and that
// each leaf names an entry of it with the head that the journal had there.
func CheckJournal(e ledger.Export) error {
	heads := make([]journal.Head, len(e.Journal))
	var place journal.Place
	for i, data := range e.Journal {
		heads[i] = place.Entry(data).Head
	}
	if place.Head != journal.Head(e.Head) {
		return plenary.Errorf(plenary.Damaged, "the %d entries of the journal give the head %s, the export says %x", len(heads), place.Head, e.Head).
			WithHint("an entry was altered, removed, added or moved")
	}
	for i, l := range e.Leaves {
		number, head, _ := strings.Cut(l.Value("entry"), " ")
		seq, err := strconv.ParseUint(number, 10, 64)
		if err != nil || seq < 1 || seq > uint64(len(heads)) || heads[seq-1].String() != head {
			return plenary.Errorf(plenary.Damaged, "leaf %d names entry %s with the head %s, which the journal does not have", i, number, head).
				WithHint("the journal is not the one that the leaves were made from")
		}
	}
	return nil
}
