package web

import (
	"net/http"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// bookPage is the data of the page of one body's rules.
type bookPage struct {
	Book rules.Description // every rule, of all days
	File string            // the rules as they are written
	Calc calculator
}

// rulebook serves /rules/{body}, with a calculator whose form is the address's
// query, and the same as .json.
func (s *server) rulebook(w http.ResponseWriter, r *http.Request) {
	name, asJSON := strings.CutSuffix(r.PathValue("body"), ".json")
	b, err := rules.Builtin(plenary.Body(name))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	c := calculate(b, r.URL.Query())
	if asJSON {
		answer := any(b.Describe(plenary.Date{}))
		if c.Asked {
			answer = c.answer()
		}
		newAnswer(accepted(r), http.StatusOK, "application/json", marshal(answer)).send(w, r)
		return
	}
	file, err := rules.Source(b.Body)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	address := "/rules/" + name
	s.page(w, r, http.StatusOK, "rulebook", head{Title: "Rules of the " + b.Name, Canonical: address, JSON: address + ".json"},
		bookPage{b.Describe(plenary.Date{}), file, c})
}
