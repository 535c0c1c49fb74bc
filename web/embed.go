package web

import (
	"html/template"
	"net/http"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
)

// embedPolicy is the policy of the one page that other sites may frame. It has
// no script and no form.
var embedPolicy = strings.NewReplacer("frame-ancestors 'none'", "frame-ancestors *", "script-src 'self'; ", "", "form-action 'self'", "form-action 'none'").Replace(policy)

// embedCard is the data of the card of a vote for other sites.
type embedCard struct {
	V      plenary.Vote
	Name   string
	URL    string
	Where  string
	Judged judged
	Counts []count
	Bar    template.HTML
}

// embed serves /embed/{symbol or id}: a vote as a card in a frame.
func (s *server) embed(w http.ResponseWriter, r *http.Request) {
	ref := r.PathValue("ref")
	m, err := s.rec.Find(ref)
	switch {
	case err != nil:
		s.fail(w, r, err)
		return
	case m.Vote < 0:
		s.several(w, r, ref, m.Candidates)
		return
	}
	w.Header().Set("Content-Security-Policy", embedPolicy)
	w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
	i := m.Vote
	s.cachedAnswer(w, r, "/embed/"+string(s.rec.ID(i)), htmlType, func() ([]byte, error) {
		v := s.rec.Vote(i)
		j := judge(&v)
		return s.render("embed", head{Title: s.links.name(i), Canonical: s.links.of(i)}, &embedCard{
			V: v, Name: s.links.name(i), URL: s.links.of(i), Where: where(&v), Judged: j, Counts: countsOf(v.Tally),
			Bar: template.HTML(chart.TallyBar(nil, v.Tally, j.thresholds())),
		})
	})
}
