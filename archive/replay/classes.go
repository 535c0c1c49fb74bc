package replay

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

//go:embed classes.csv
var classesCSV []byte

// Class is one row of the closed list on which every departure from a plain
// decision rests. It looks at what a source says of a vote, never at the
// outcome.
type Class struct {
	Code   string `json:"code"`
	field  string // symbol, source, vote, method, note, quality or ruling
	values []string
	// Expects is the outcome that the row by itself implies; not-recorded: none.
	Expects plenary.Outcome `json:"implies"`
	Text    string          `json:"text"`
	Source  string          `json:"source"`
}

// classes reads the embedded list once; a test reads it too.
var classes = sync.OnceValue(func() []Class {
	rows, err := csv.NewReader(bytes.NewReader(classesCSV)).ReadAll()
	if err != nil {
		panic(err)
	}
	var out []Class
	for _, r := range rows[1:] {
		c := Class{Code: r[0], field: r[1], values: []string{r[2]}, Text: r[4], Source: r[5]}
		if c.field == "symbol" || c.field == "ruling" {
			c.values = strings.Fields(r[2])
		}
		if r[3] != "" {
			if c.Expects, err = plenary.ParseOutcome(r[3]); err != nil {
				panic(err)
			}
		}
		out = append(out, c)
	}
	return out
})

// Classes lists the rows in order.
func Classes() []Class { return classes() }

// matches says whether the row speaks of a vote.
func (c *Class) matches(v *plenary.Vote, ruling *rules.Ruling) bool {
	switch c.field {
	case "symbol":
		return whole(v.Kind) && c.prefixes(string(v.Symbol))
	case "source":
		return slices.ContainsFunc(v.Sources, func(s plenary.Source) bool { return c.prefixes(s.Name) })
	case "vote":
		return c.prefixes(string(v.ID))
	case "method":
		return c.values[0] == string(v.Method)
	case "note":
		return slices.ContainsFunc(v.Notes, func(n plenary.Note) bool { return n.Code == c.values[0] })
	case "quality":
		return c.values[0] == v.Quality.String()
	case "ruling":
		return ruling != nil && slices.Contains(c.values, string(ruling.Question))
	}
	return false
}

func (c *Class) prefixes(s string) bool {
	return slices.ContainsFunc(c.values, func(p string) bool { return strings.HasPrefix(s, p) })
}

// whole says whether a text was voted on as a whole.
func whole(k plenary.Kind) bool {
	return k == plenary.Resolution || k == plenary.DecisionKind || k == plenary.Draft
}
