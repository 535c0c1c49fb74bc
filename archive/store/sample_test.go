package store_test

import (
	"bytes"
	"testing"

	"github.com/plenary-vote/plenary/archive/store"
	"github.com/plenary-vote/plenary/archive/undl"
	"github.com/plenary-vote/plenary/internal/shared"
)

// TestSamplesAreHeld imports the files that the embedded record was made from:
// every vote of them must be in it, and say the same.
func TestSamplesAreHeld(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a million rows")
	}
	dir := t.TempDir()
	for _, c := range []struct {
		name        string
		votes, rows int
	}{{"ga_voting.csv.zst", 5698, 948047}, {"sc_voting.csv.zst", 2811, 41288}} {
		data := shared.Read(t, "record/"+c.name)
		files, err := undl.Read(bytes.NewReader(data), c.name, undl.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r, err := store.Import(dir, []store.Input{{Name: c.name, Files: files}})
		if err != nil {
			t.Fatal(err)
		}
		if r.Written || r.Votes != (store.Counts{Identical: c.votes}) || r.Rows != (store.Counts{Identical: c.rows}) {
			t.Errorf("%s: %+v, first changes %+v", c.name, r, r.Changes[:min(5, len(r.Changes))])
		}
	}
}
