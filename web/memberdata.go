package web

import (
	"net/http"
	"strconv"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/groups"
)

type jsonNeighbour struct {
	Code plenary.Code `json:"code"`
	Same figure       `json:"same"`
	Both figure       `json:"joint"`
}

type jsonUnusual struct {
	Vote      string           `json:"vote"` // address of the vote's page
	Date      plenary.Date     `json:"date"`
	Position  plenary.Position `json:"position"`
	Alike     int              `json:"alike"`
	Different int              `json:"different"`
}

// memberJSON is the page of a member as data.
func memberJSON(p *memberPage) []byte {
	type body struct {
		Body      plenary.Body `json:"body"`
		Yes       figure       `json:"yes"`
		No        figure       `json:"no"`
		Abstain   figure       `json:"abstain"`
		NotVoting figure       `json:"not_voting"`
		First     plenary.Date `json:"first"`
		Last      plenary.Date `json:"last"`
	}
	type year struct {
		Year      int `json:"year"`
		Yes       int `json:"yes"`
		No        int `json:"no"`
		Abstain   int `json:"abstain"`
		NotVoting int `json:"not_voting"`
		With      int `json:"with_majority"`
		Majority  int `json:"votes_with_a_majority"`
	}
	type in struct {
		ID string `json:"id"`
		groups.Membership
	}
	out := struct {
		plenary.Member
		Counted   string          `json:"counted"` // the votes the figures are over
		Bodies    []body          `json:"bodies"`
		Groups    []in            `json:"groups"`
		Council   []term          `json:"council_terms"`
		Years     []year          `json:"years"`
		With      figure          `json:"with_majority"`
		Against   figure          `json:"against_majority"`
		Abstained figure          `json:"abstained"`
		Least     int             `json:"least_joint_votes"`
		Near      []jsonNeighbour `json:"closest"`
		Far       []jsonNeighbour `json:"farthest"`
		Lonely    []jsonUnusual   `json:"lonely"`
		Parted    []jsonUnusual   `json:"parted"`
	}{Member: p.Member, Counted: p.Scope.Words(), Bodies: []body{}, Groups: []in{}, Council: []term{}, Years: []year{}, Least: p.Least,
		Near: neighboursJSON(p.Near), Far: neighboursJSON(p.Far), Lonely: unusualJSON(p.Lonely), Parted: unusualJSON(p.Parted),
		With: figure{p.Sides.With, p.Sides.WithURL}, Against: figure{p.Sides.Against, p.Sides.AgainstURL}, Abstained: figure{p.Sides.Abstained, p.Sides.AbstainedURL}}
	for _, b := range p.Bodies {
		out.Bodies = append(out.Bodies, body{b.Body, b.Yes, b.No, b.Abstain, b.NotVoting, b.First, b.Last})
	}
	for _, g := range p.Groups {
		out.Groups = append(out.Groups, in{g.ID, g.Membership})
	}
	out.Council = append(out.Council, p.Council...)
	for _, y := range p.Years {
		out.Years = append(out.Years, year{y.Year, y.Yes.N, y.No.N, y.Abstain.N, y.NotVoting.N, y.With, y.Took})
	}
	return marshal(out)
}

func neighboursJSON(ns []neighbour) []jsonNeighbour {
	out := []jsonNeighbour{}
	for _, n := range ns {
		out = append(out, jsonNeighbour{n.Code, n.Same, n.Both})
	}
	return out
}

func unusualJSON(us []unusual) []jsonUnusual {
	out := []jsonUnusual{}
	for _, u := range us {
		out = append(out, jsonUnusual{u.URL, u.Date, u.Own.Position, u.Alike, u.Different})
	}
	return out
}

// memberYearsCSV serves /members/{code}.csv: the member's positions by body and
// year.
func (s *server) memberYearsCSV(w http.ResponseWriter, r *http.Request, m plenary.Member, sc scope) {
	s.cachedAnswer(w, r, key(r), csvType, func() ([]byte, error) {
		t := newSheet("member", "counted", "year", "yes", "no", "abstain", "not_voting", "with_majority", "votes_with_a_majority")
		for _, y := range s.memberYears(m.Code, sc, s.benches().Select(sc.query)) {
			t.row(string(m.Code), sc.Words(), strconv.Itoa(y.Year), strconv.Itoa(y.Yes.N), strconv.Itoa(y.No.N), strconv.Itoa(y.Abstain.N), strconv.Itoa(y.NotVoting.N), strconv.Itoa(y.With), strconv.Itoa(y.Took))
		}
		return t.bytes(), nil
	})
}

// memberNeighboursCSV serves /members/{code}/neighbours.csv: every other member
// with any joint vote, the closest first.
func (s *server) memberNeighboursCSV(w http.ResponseWriter, r *http.Request) {
	m, ok := s.memberOf(w, r, r.PathValue("code"), "/neighbours.csv")
	if !ok {
		return
	}
	sc, err := readScope(r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	s.cachedAnswer(w, r, key(r), csvType, func() ([]byte, error) {
		t := newSheet("member", "other", "name", "counted", "same", "joint")
		for _, n := range s.neighbours(m.Code, sc, s.benches().Select(sc.query), 1) {
			t.row(string(m.Code), string(n.Code), n.Name, sc.Words(), strconv.Itoa(n.Same.N), strconv.Itoa(n.Both.N))
		}
		return t.bytes(), nil
	})
}
