// Package bench puts plenary's answers beside those of SQLite and numpy: the
// same questions on the same votes, timed only after the answers are equal.
package bench_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/export"
)

// question is asked of every engine. Its kind says which of the fields count.
type question struct {
	Name    string         `json:"name"`
	Kind    string         `json:"kind"`
	Members []plenary.Code `json:"members,omitempty"`
	Votes   []string       `json:"votes,omitempty"`
	No      []int64        `json:"no,omitempty"`
	Member  plenary.Code   `json:"member,omitempty"`
	Word    string         `json:"word,omitempty"`
}

var questions = []question{
	{Name: "votes-in-which-two-differed", Kind: "differed", Members: []plenary.Code{"USA", "RUS"}},
	{Name: "who-moved-between-two-votes", Kind: "moved", Votes: []string{"undl:3959039", "undl:4003921"}},
	{Name: "search-by-shape-and-position", Kind: "shape", No: []int64{0, 4}, Member: "USA"},
	{Name: "search-by-word", Kind: "word", Word: "palestin"},
	{Name: "agreement-of-all-pairs", Kind: "pairs"}, // members filled in by setup
}

// peer is what peers.py says of one engine.
type peer struct {
	Version   string `json:"version"`
	Questions map[string]struct {
		NS     float64 `json:"ns"`
		Answer []any   `json:"answer"`
	} `json:"questions"`
}

// setup exports the votes and asks the peers once. peers is empty, with a
// message, where python3 is not installed.
var setup = sync.OnceValues(func() (peers map[string]peer, message string) {
	python, err := exec.LookPath("python3")
	if err != nil {
		return nil, "peers are skipped: there is no python3"
	}
	if system := "/usr/bin/python3"; exec.Command(python, "-c", "import numpy").Run() != nil && exec.Command(system, "-c", "import numpy").Run() == nil {
		python = system // where Debian puts python3-numpy
	}
	dir, err := os.MkdirTemp("", "plenary-bench-")
	if err != nil {
		return nil, err.Error()
	}
	defer os.RemoveAll(dir)
	r, err := archive.Open()
	if err != nil {
		return nil, err.Error()
	}
	all := make([]int, r.Len())
	for i := range all {
		all[i] = i
	}
	var lines bytes.Buffer
	if err := export.Lines(&lines, r, all); err != nil {
		return nil, err.Error()
	}
	asked, err := json.Marshal(questionsOf(r))
	if err != nil {
		return nil, err.Error()
	}
	votes, list := filepath.Join(dir, "votes.jsonl"), filepath.Join(dir, "questions.json")
	if err := os.WriteFile(votes, lines.Bytes(), 0o600); err != nil {
		return nil, err.Error()
	}
	if err := os.WriteFile(list, asked, 0o600); err != nil {
		return nil, err.Error()
	}
	out, err := exec.Command(python, "peers.py", votes, list).Output()
	if err != nil {
		return nil, "peers are skipped: " + err.Error()
	}
	if err := json.Unmarshal(out, &peers); err != nil {
		return nil, err.Error()
	}
	if _, ok := peers["numpy"]; !ok {
		message = "numpy is skipped: it is not installed (Debian: python3-numpy)"
	}
	return peers, message
})

func questionsOf(r *archive.Record) []question {
	qs := slices.Clone(questions)
	for i := range qs {
		if qs[i].Kind == "pairs" {
			qs[i].Members = r.Codes()
		}
	}
	return qs
}

// ask prepares a question for plenary; each call of run answers it anew.
func ask(b *testing.B, r *archive.Record, q question) (run func() any, answer func() []any) {
	ids := func(votes []int) []any {
		var out []any
		for _, i := range votes {
			out = append(out, string(r.ID(i)))
		}
		return sorted(out)
	}
	switch q.Kind {
	case "differed":
		var named []plenary.VoteID
		return func() any {
				named = r.DifferedIDs(named[:0], q.Members[0], q.Members[1])
				return nil
			},
			func() []any {
				var out []any
				for _, id := range r.DifferedIDs(nil, q.Members[0], q.Members[1]) {
					out = append(out, string(id))
				}
				return sorted(out)
			}
	case "moved":
		diff := func() archive.Difference {
			x, _ := r.Index(plenary.VoteID(q.Votes[0]))
			y, _ := r.Index(plenary.VoteID(q.Votes[1]))
			return r.Diff(x, y)
		}
		return func() any { return diff() }, func() []any {
			var out []any
			for _, m := range diff().Moved {
				out = append(out, string(m.Member))
			}
			return sorted(out)
		}
	case "shape":
		query := archive.Query{
			Shape:     []archive.Range{{Field: "no", Min: q.No[0], Max: q.No[1]}},
			Positions: []archive.MemberPosition{{Member: q.Member, Position: plenary.No}},
		}
		return func() any { return r.Search(query) }, func() []any { return ids(r.Search(query).Votes) }
	case "word":
		query := archive.Query{Words: []string{q.Word}}
		return func() any { return r.Search(query) }, func() []any { return ids(r.Search(query).Votes) }
	case "pairs":
		members := analysis.Seat(r).Planes
		return func() any { return analysis.AllPairs(members, nil) }, func() []any {
			p := analysis.AllPairs(members, nil)
			same, joint := 0, 0
			for i := range members {
				for j := range members {
					s, n := p.Of(i, j)
					same, joint = same+s, joint+n
				}
			}
			return sorted([]any{float64(same), float64(joint)})
		}
	}
	b.Fatalf("no question of kind %q", q.Kind)
	return nil, nil
}

func sorted(list []any) []any {
	slices.SortFunc(list, func(a, b any) int {
		if x, ok := a.(float64); ok {
			return int(x - b.(float64))
		}
		return bytes.Compare([]byte(a.(string)), []byte(b.(string)))
	})
	return list
}

// Benchmark answers each question with plenary and reports beside it the time
// of each peer that gives the same answer. A different answer fails.
func Benchmark(b *testing.B) {
	r, err := archive.Open()
	if err != nil {
		b.Skip(err)
	}
	peers, message := setup()
	if message != "" {
		b.Log(message)
	}
	for _, q := range questionsOf(r) {
		run, answer := ask(b, r, q)
		want := answer()
		b.Run(q.Name+"/plenary", func(b *testing.B) {
			for b.Loop() {
				run()
			}
		})
		for _, name := range []string{"sqlite", "numpy"} {
			got, ok := peers[name].Questions[q.Name]
			if !ok {
				continue
			}
			if !slices.Equal(got.Answer, want) {
				b.Errorf("%s: %s %s gives %d results, plenary %d, and they are not the same",
					q.Name, name, peers[name].Version, len(got.Answer), len(want))
				continue
			}
			b.Run(q.Name+"/"+name, func(b *testing.B) {
				b.ReportMetric(got.NS, "ns/op")
			})
		}
	}
}
