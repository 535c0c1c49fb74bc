package archive_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/un"
)

func BenchmarkDecode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := archive.Decode(un.Record); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFindAndBuildVote(b *testing.B) {
	r := open(b)
	b.ReportAllocs()
	for b.Loop() {
		m, err := r.Find("A/RES/ES-11/6")
		if err != nil {
			b.Fatal(err)
		}
		r.Vote(m.Vote)
	}
}

func BenchmarkDiffered(b *testing.B) {
	r := open(b)
	ids := make([]int32, 0, r.Len())
	for b.Loop() {
		ids = r.Differed(ids[:0], "USA", "RUS")
	}
	b.ReportMetric(float64(len(ids)), "votes")
}

func BenchmarkSearch(b *testing.B) {
	r := open(b)
	for _, text := range []string{
		"palestine", "nuclear weapons", `"human rights" -children`, "body:un-sc outcome:vetoed", "no:0..4", "lone:USA",
		"split:P5", "RUS=no USA=no", "subject:DISARMAMENT from:1990 to:1999", "sort:closest", "sort:divided", "a",
	} {
		q, err := archive.ParseQuery(text, archive.Names)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(text, func(b *testing.B) {
			r.Search(q) // builds the word index
			n := 0
			for b.Loop() {
				n = len(r.Search(q).Votes)
			}
			b.ReportMetric(float64(n), "votes")
		})
	}
}

func BenchmarkFacets(b *testing.B) {
	r := open(b)
	all := r.Search(archive.Query{}).Votes
	for b.Loop() {
		r.Facets(all)
	}
}

func BenchmarkDifferedIDs(b *testing.B) {
	r := open(b)
	ids := make([]plenary.VoteID, 0, r.Len())
	for b.Loop() {
		ids = r.DifferedIDs(ids[:0], "USA", "RUS")
	}
	b.ReportMetric(float64(len(ids)), "votes")
}
