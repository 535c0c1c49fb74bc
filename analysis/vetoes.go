package analysis

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
)

// Veto is a draft or amendment that a permanent member's negative vote stopped.
type Veto struct {
	Vote     int            // number of the vote in the record
	By       []plenary.Code // permanent members that voted against, in order of code
	Followed []Step         // what is known to have followed, in order
}

// Step is one text that followed a veto.
type Step struct {
	Symbol plenary.Symbol `json:"symbol"`
	Note   string         `json:"note,omitempty"`
}

// Vetoes lists the vetoed votes that a query finds, in the order it asks for.
// Who vetoed is read from the ballots; for older votes the record holds those
// of the vetoing members alone.
func Vetoes(r *archive.Record, q archive.Query) []Veto {
	q.Body, q.Outcomes = plenary.SecurityCouncil, []plenary.Outcome{plenary.Vetoed}
	var out []Veto
	for _, i := range r.Search(q).Votes {
		out = append(out, VetoOf(r, i))
	}
	return out
}

// VetoOf tells the veto of a vote whose outcome is vetoed.
func VetoOf(r *archive.Record, i int) Veto {
	permanent, err := groups.Get("p5")
	if err != nil {
		panic(err) // the group is embedded
	}
	v := Veto{Vote: i, Followed: followed()[r.Symbol(i)]}
	for _, c := range permanent.On(r.Date(i)) {
		if r.Position(i, c) == plenary.No {
			v.By = append(v.By, c)
		}
	}
	return v
}

//go:embed followed.txt
var followedText string

// followed reads the chains veto -> session -> resolution: lines "veto symbols
// separated by commas > symbol (note) > symbol", where # begins a remark.
var followed = sync.OnceValue(func() map[plenary.Symbol][]Step {
	out := map[plenary.Symbol][]Step{}
	for line := range strings.Lines(followedText) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, " > ")
		var steps []Step
		for _, p := range parts[1:] {
			symbol, note, _ := strings.Cut(p, " {")
			steps = append(steps, Step{plenary.Symbol(symbol), strings.TrimSuffix(note, "}")})
		}
		for s := range strings.SplitSeq(parts[0], ", ") {
			out[plenary.Symbol(s)] = steps
		}
	}
	return out
})
