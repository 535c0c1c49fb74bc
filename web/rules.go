package web

import (
	"net/http"

	"github.com/plenary-vote/plenary/rules"
)

// rulesPage is the data of the page that lists rules and procedures.
type rulesPage struct {
	Books      []rules.Description
	Procedures []*rules.Procedure
}

// rules serves /rules: whose rules are held here, and the procedures of several
// stages.
func (s *server) rules(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/rules", htmlType, func() ([]byte, error) {
		p, err := allRules()
		if err != nil {
			return nil, err
		}
		return s.render("rules", head{Title: "Rules", Canonical: "/rules", JSON: "/rules.json"}, p)
	})
}

// rulesJSON is every rule held here, in words.
func (s *server) rulesJSON(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/rules.json", "application/json", func() ([]byte, error) {
		p, err := allRules()
		return marshal(p.Books), err
	})
}

func allRules() (rulesPage, error) {
	var p rulesPage
	for _, body := range rules.Bodies() {
		b, err := rules.Builtin(body)
		if err != nil {
			return p, err
		}
		p.Books = append(p.Books, b.Describe(today()))
	}
	for _, n := range rules.Procedures() {
		x, err := rules.ProcedureOf(n)
		if err != nil {
			return p, err
		}
		p.Procedures = append(p.Procedures, x)
	}
	return p, nil
}
