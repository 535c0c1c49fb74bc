package archive_test

import (
	"slices"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

func TestRoot(t *testing.T) {
	r := open(t)
	root := r.Root()
	if root != archive.SealedRoot() {
		t.Errorf("the record has the root %s, archive/un/record.root says %s: run go generate ./archive/un", root, archive.SealedRoot())
	}
	// The root names the content: any vote told otherwise gives another.
	votes := r.Votes()[:50]
	of := func(change func(v *plenary.Vote)) string {
		changed := slices.Clone(votes)
		changed[17].Ballots = slices.Clone(changed[17].Ballots)
		if change != nil {
			change(&changed[17])
		}
		r, err := archive.New(archive.Meta{}, changed, nil)
		if err != nil {
			t.Fatal(err)
		}
		return r.Root()
	}
	whole := of(nil)
	for name, change := range map[string]func(v *plenary.Vote){
		"title":   func(v *plenary.Vote) { v.Title += "." },
		"ballot":  func(v *plenary.Vote) { v.Ballots[0].Position = plenary.NotVoting },
		"outcome": func(v *plenary.Vote) { v.Outcome = plenary.Inconclusive },
		"source":  func(v *plenary.Vote) { v.Sources = append(slices.Clone(v.Sources), plenary.Source{Name: "x"}) },
	} {
		if of(change) == whole {
			t.Errorf("another %s, the same root", name)
		}
	}
}

func BenchmarkRoot(b *testing.B) {
	r := open(b)
	for b.Loop() {
		r.Root()
	}
}
