package store_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/export"
	"github.com/plenary-vote/plenary/archive/store"
	"github.com/plenary-vote/plenary/archive/undl"
)

var formats = []struct {
	name   string
	layout undl.Layout
	write  func(io.Writer, *archive.Record, []int) error
}{
	{"ballots.csv", undl.Ballots, export.Ballots},
	{"votes.csv", undl.Votes, export.Votes},
	{"votes.jsonl", undl.Lines, export.Lines},
}

func exported(t *testing.T, r *archive.Record, name string, write func(io.Writer, *archive.Record, []int) error) store.Input {
	t.Helper()
	all := make([]int, r.Len())
	for i := range all {
		all[i] = i
	}
	var b bytes.Buffer
	if err := write(&b, r, all); err != nil {
		t.Fatal(err)
	}
	files, err := undl.Read(&b, name, undl.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return store.Input{Name: name, Files: files}
}

// TestExportThenImport exports the whole embedded record in each format and
// imports it: nothing changes.
func TestExportThenImport(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a million rows")
	}
	base := store.Embedded()
	r, err := base.Open()
	if err != nil || r.Len() == 0 {
		t.Skip("needs the embedded record")
	}
	for _, f := range formats {
		in := exported(t, r, f.name, f.write)
		if in.Files[0].Layout != f.layout {
			t.Errorf("%s read as %s", f.name, in.Files[0].Layout)
		}
		rep, err := store.Import(t.TempDir(), []store.Input{in})
		if err != nil {
			t.Fatal(err)
		}
		if rep.Written || rep.Votes.Added+rep.Votes.Changed+rep.Votes.Refused != 0 || rep.Votes.Identical == 0 || rep.Rows.Identical != in.Files[0].Rows {
			t.Errorf("%s: %+v, first changes %+v, refusals %v", f.name, rep, rep.Changes[:min(3, len(rep.Changes))], in.Files[0].Refusals)
		}
	}
}

// TestExportElsewhere imports an export where the votes are not known: as
// ballots they come with every position, as JSON lines with everything.
func TestExportElsewhere(t *testing.T) {
	from := open(t, t.TempDir(), baseOf(t, vote1+vote2+vote3))
	for _, f := range formats {
		dir, base := t.TempDir(), baseOf(t, vote1)
		doImport(t, dir, base, exported(t, from, f.name, f.write))
		r := open(t, dir, base)
		got, want := find(t, r, "undl:3"), find(t, from, "undl:3")
		if got.Tally != want.Tally || r.Len() != 3 {
			t.Errorf("%s: %+v", f.name, got)
		}
		if f.layout == undl.Votes == (len(got.Ballots) > 0) || f.layout != undl.Ballots && got.Title != "Third" {
			t.Errorf("%s: %+v", f.name, got)
		}
	}
}
