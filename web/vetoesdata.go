package web

import (
	"net/http"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
)

// vetoesJSON is the list of vetoes as data.
func (s *server) vetoesJSON(w http.ResponseWriter, r *http.Request) {
	f, err := s.readVetoFilter(r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	type row struct {
		archive.Summary
		About    string          `json:"about"`
		By       []plenary.Code  `json:"vetoed_by"`
		Followed []analysis.Step `json:"followed_by"`
	}
	rows := []row{}
	for _, v := range s.vetoed(f) {
		one := row{s.rec.Summary(v.veto.Vote), v.About, v.veto.By, v.veto.Followed}
		if one.Followed == nil {
			one.Followed = []analysis.Step{}
		}
		rows = append(rows, one)
	}
	body := marshal(struct {
		Total    int               `json:"total"`
		Votes    []row             `json:"votes"`
		Horizons []archive.Horizon `json:"horizons"`
	}{len(rows), rows, s.rec.Horizons(plenary.SecurityCouncil)})
	newAnswer(accepted(r), http.StatusOK, "application/json", body).send(w, r)
}

// vetoesCSV is the same as a table, one vetoed vote a row.
func (s *server) vetoesCSV(w http.ResponseWriter, r *http.Request) {
	f, err := s.readVetoFilter(r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	t := newSheet("vote_id", "symbol", "date", "about", "yes", "no", "abstain", "vetoed_by", "followed_by")
	cell := func(c plenary.Count) string {
		if !c.Known() {
			return ""
		}
		return c.String()
	}
	for _, v := range s.vetoed(f) {
		var by, followed []string
		for _, c := range v.veto.By {
			by = append(by, string(c))
		}
		for _, step := range v.veto.Followed {
			followed = append(followed, string(step.Symbol))
		}
		t.row(string(s.rec.ID(v.veto.Vote)), string(s.rec.Symbol(v.veto.Vote)), v.Date.String(), v.About,
			cell(v.Tally.Yes), cell(v.Tally.No), cell(v.Tally.Abstain), strings.Join(by, " "), strings.Join(followed, " "))
	}
	newAnswer(accepted(r), http.StatusOK, csvType, t.bytes()).send(w, r)
}
