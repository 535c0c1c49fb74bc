package rules

import (
	"bytes"
	"sync"

	"github.com/plenary-vote/plenary"
)

// Procedure is a decision that takes several steps, in order.
type Procedure struct {
	Name    string  `json:"name"`
	Title   string  `json:"title"`
	About   string  `json:"about"`
	Cite    string  `json:"cite"`
	Subject string  `json:"-"` // whom it concerns: member, applicant, caster (of a veto) or none
	Stages  []Stage `json:"-"`
	Notes   []Note  `json:"notes"`
}

// Note is a remark with its source, which may be empty.
type Note struct {
	Text string `json:"text"`
	Cite string `json:"cite,omitempty"`
}

// Stage is one step of a procedure. A stage without a question is no vote.
type Stage struct {
	Title       string
	Text, Cite  string
	Body        plenary.Body // who votes; empty: By
	By          string       // who acts, where it is no body
	Question    plenary.Question
	Needs       *Threshold // what By needs; a Body's majority is in its rules
	Alternative bool       // one of several ways, any of which is enough
	AllVeto     bool       // every holder of a veto must take part, as in a ratification
	Within      Within
	Stops       []Note
	line        int
}

// Within is a time limit; N is 0 when there is none.
type Within struct {
	N    int
	Unit string // hours, or working days
}

// procedures reads the embedded procedures once.
var procedures = sync.OnceValue(func() []*Procedure {
	text, err := data.ReadFile("data/procedures.txt")
	if err != nil {
		panic(err)
	}
	ps, err := readProcedures("procedures.txt", bytes.NewReader(text))
	if err != nil {
		panic(err)
	}
	return ps
})

// Procedures lists the names of the known procedures, in the order of the file.
func Procedures() []string {
	var out []string
	for _, p := range procedures() {
		out = append(out, p.Name)
	}
	return out
}

// ProcedureOf gives a procedure by name. The error is NotFound.
func ProcedureOf(name string) (*Procedure, error) {
	for _, p := range procedures() {
		if p.Name == name {
			return p, nil
		}
	}
	return nil, plenary.Errorf(plenary.NotFound, "no procedure %q", clip(name)).WithHint("use %s", orList(Procedures()))
}
