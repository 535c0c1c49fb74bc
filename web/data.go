package web

import (
	"fmt"
	"net/http"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// dataPage is the data of the page about the data.
type dataPage struct {
	Meta      archive.Meta
	Hash      string
	Root      string // Merkle root of the embedded votes, with their number
	Qualities []facetValue
	Kinds     []facetValue
	Defects   []defect
}

// defect is a kind of note in the record, and how many votes have it.
type defect struct {
	Code, Text string
	N          int
	Examples   []choice
}

// data serves /data: what the record holds, from where, where it ends, what is
// wrong with it, and how to bring in newer votes.
func (s *server) data(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/data", htmlType, func() ([]byte, error) {
		p := dataPage{Meta: s.rec.Meta(), Hash: fmt.Sprintf("%x", s.rec.Hash()), Root: archive.SealedRoot(), Defects: s.defects()}
		f := s.rec.Facets(s.rec.Search(archive.Query{}).Votes)
		for _, k := range f.Kinds {
			p.Kinds = append(p.Kinds, facetValue{Label: kindWord(plenary.Kind(k.Value)), URL: "/votes?kind=" + k.Value, N: k.Votes})
		}
		n := map[plenary.Quality]int{}
		for i := range s.rec.Len() {
			n[s.rec.Quality(i)]++
		}
		for _, q := range []struct {
			quality plenary.Quality
			label   string
		}{{plenary.Full, "Every member's position"}, {plenary.Disputed, "Every position, sources contradict each other on some"}, {plenary.Partial, "Some members' positions"}, {plenary.NoBallots, "No member's position"}} {
			p.Qualities = append(p.Qualities, facetValue{Label: q.label, URL: "/votes?q=quality:" + q.quality.String(), N: n[q.quality]})
		}
		return s.render("data", head{Title: "Data", Canonical: "/data", JSON: "/data.json"}, p)
	})
}

// defects counts the notes of every vote by kind, with a few examples each.
func (s *server) defects() []defect {
	var out []defect
	at := map[string]int{}
	for i := range s.rec.Len() {
		for _, n := range s.rec.Vote(i).Notes {
			k, ok := at[n.Code]
			if !ok {
				k = len(out)
				at[n.Code], out = k, append(out, defect{Code: n.Code, Text: n.Text})
			}
			out[k].N++
			if len(out[k].Examples) < 3 {
				out[k].Examples = append(out[k].Examples, s.choiceAt(i))
			}
		}
	}
	return out
}

// dataJSON is what the record says of itself.
func (s *server) dataJSON(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/data.json", "application/json", func() ([]byte, error) {
		return marshal(struct {
			archive.Meta
			Hash string `json:"hash"`
			Root string `json:"merkle_root"`
		}{s.rec.Meta(), fmt.Sprintf("%x", s.rec.Hash()), archive.SealedRoot()}), nil
	})
}
