package rules

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// readProcedures reads a file of procedures: the lines of a rules file, with
// the parts procedure: and stage:.
func readProcedures(name string, r io.Reader) ([]*Procedure, error) {
	lines, err := readLines(name, r)
	if err != nil {
		return nil, err
	}
	var out []*Procedure
	var p *Procedure
	var s *Stage
	for _, l := range lines {
		switch {
		case l.key == "procedure":
			p, s = &Procedure{Name: l.value, Notes: []Note{}}, nil
			out = append(out, p)
		case p == nil:
			return nil, fault(name, l.n, "begin with: procedure: NAME", "%s stands before the first procedure", clip(l.key))
		case l.key == "stage":
			p.Stages = append(p.Stages, Stage{Title: l.value, line: l.n})
			s = &p.Stages[len(p.Stages)-1]
		case l.key == "note":
			p.Notes = append(p.Notes, Note{l.value, l.cite})
		case s == nil:
			err = p.head(name, l)
		default:
			err = s.read(name, l)
		}
		if err != nil {
			return nil, err
		}
	}
	return out, checkProcedures(name, out)
}

func (p *Procedure) head(name string, l line) error {
	switch l.key {
	case "title":
		p.Title = l.value
	case "about":
		p.About, p.Cite = l.value, l.cite
	case "subject":
		if !slices.Contains([]string{"member", "applicant", "caster", "none"}, l.value) {
			return fault(name, l.n, "use member, applicant, caster or none", "subject %q is not known", clip(l.value))
		}
		p.Subject = l.value
	default:
		return fault(name, l.n, "use title, about, subject, note or stage", "%q is not known in a procedure", clip(l.key))
	}
	return nil
}

func (s *Stage) read(name string, l line) error {
	switch l.key {
	case "text":
		s.Text, s.Cite = l.value, l.cite
	case "body":
		s.Body = plenary.Body(l.value)
	case "by":
		s.By = l.value
	case "question":
		s.Question = plenary.Question(l.value)
	case "needs":
		t, err := (&reader{file: name}).threshold(l)
		if err != nil {
			return err
		}
		s.Needs = &t
	case "alternative":
		s.Alternative = l.value == "yes"
	case "ratify":
		s.AllVeto = l.value == "all-permanent"
	case "stop":
		s.Stops = append(s.Stops, Note{l.value, l.cite})
	case "within":
		n, unit, _ := strings.Cut(l.value, " ")
		if _, err := fmt.Sscan(n, &s.Within.N); err != nil || s.Within.N < 1 || unit != "hours" && unit != "working days" {
			return fault(name, l.n, "write it as: 24 hours, or 10 working days", "%q is not a time limit", clip(l.value))
		}
		s.Within.Unit = unit
	default:
		return fault(name, l.n, "use text, body, by, question, needs, alternative, ratify, within or stop", "%q is not known in a stage", clip(l.key))
	}
	return nil
}

// checkProcedures refuses stages that name no rule or say nothing.
func checkProcedures(name string, ps []*Procedure) error {
	for _, p := range ps {
		if p.Title == "" || p.About == "" || p.Subject == "" || len(p.Stages) == 0 {
			return fault(name, 1, "give title, about, subject and stages", "procedure %s is not complete", p.Name)
		}
		for _, s := range p.Stages {
			if s.Text == "" || s.Cite == "" {
				return fault(name, s.line, "add a text: line that ends with its cite", "stage %q says nothing", s.Title)
			}
			if s.Body == "" {
				continue
			}
			b, err := Builtin(s.Body)
			if err == nil {
				_, err = b.On(s.Question, plenary.Date{})
			}
			if err != nil {
				return fault(name, s.line, "name a body and a class of question that have a rule", "stage %q: %v", s.Title, err)
			}
		}
	}
	return nil
}
