package web

import (
	"net/http"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// procedurePage is the data of the page of one procedure.
type procedurePage struct {
	Plan             *rules.Plan
	Member, Date     string // as typed
	Holidays         string
	Name             string // of the member concerned
	Error, ErrorHint string // what is wrong with what was typed
}

// procedure serves /procedures/{name}: its stages, what each needs, who can
// stop it; and the same as .json.
func (s *server) procedure(w http.ResponseWriter, r *http.Request) {
	name, asJSON := strings.CutSuffix(r.PathValue("name"), ".json")
	p, err := rules.ProcedureOf(name)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	q := r.URL.Query()
	page := procedurePage{Member: strings.TrimSpace(q.Get("member")), Date: strings.TrimSpace(q.Get("date")), Holidays: strings.TrimSpace(q.Get("holidays"))}
	c, err := page.read(p)
	if err == nil {
		page.Plan, err = p.Plan(c)
	}
	if err != nil {
		if asJSON {
			s.fail(w, r, err)
			return
		}
		if e, ok := asError(err); ok {
			page.Error, page.ErrorHint = e.Message, e.Hint
		}
		if page.Plan, err = p.Plan(rules.Case{Members: int64(len(names.MembersOn(today())))}); err != nil {
			s.fail(w, r, err)
			return
		}
	}
	if asJSON {
		newAnswer(accepted(r), http.StatusOK, "application/json", marshal(page.Plan)).send(w, r)
		return
	}
	if c.Member != "" {
		page.Name = names.UNName(c.Member, c.On)
	}
	address := "/procedures/" + name
	s.page(w, r, http.StatusOK, "procedure", head{Title: p.Title, Canonical: address, JSON: address + ".json"}, page)
}

// read turns what was typed into the case that the procedure is asked for.
func (p *procedurePage) read(of *rules.Procedure) (rules.Case, error) {
	var c rules.Case
	var err error
	on := today()
	if p.Date != "" {
		if c.On, err = plenary.ParseDate(p.Date); err != nil {
			return c, err
		}
		on = c.On
	}
	for _, h := range strings.FieldsFunc(p.Holidays, func(r rune) bool { return r == ',' || r == ' ' || r == ';' }) {
		d, err := plenary.ParseDate(h)
		if err != nil {
			return c, err
		}
		if c.Holidays = append(c.Holidays, d); len(c.Holidays) > 100 {
			return c, plenary.Errorf(plenary.Invalid, "more than 100 holidays").WithHint("give those of the weeks in question")
		}
	}
	c.Members = int64(len(names.MembersOn(on)))
	if p.Member == "" {
		return c, nil
	}
	code, err := names.Resolve(p.Member, c.On)
	if of.Subject == "applicant" {
		switch m, ok := names.Member(code); {
		case err != nil && len(p.Member) <= 80:
			code, err = plenary.Code(p.Member), nil // a State that is in no table may apply
		case ok && m.MemberOn(on):
			err = plenary.Errorf(plenary.Invalid, "%s is already a Member", m.Name).WithHint("give a State that is none, or a day before its admission")
		}
	}
	c.Member = code
	return c, err
}
