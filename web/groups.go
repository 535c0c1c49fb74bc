package web

import (
	"net/http"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/groups"
)

// groupsPage is the data of the list of groups.
type groupsPage struct {
	Kinds []groupKind
	Today plenary.Date
}

// groupKind is the groups of one kind.
type groupKind struct {
	Label string
	Rows  []groupLine
}

// groupLine is one group in the list.
type groupLine struct {
	ID, Name, Certainty string
	Today, Ever         int
}

// kindLabels are the kinds of group in the order they are shown.
var kindLabels = []struct {
	kind  groups.Kind
	label string
}{
	{groups.Council, "Seats in the Security Council"},
	{groups.Regional, "Regional groups of the United Nations"},
	{groups.Organisation, "Organisations and their members"},
	{groups.Informal, "Usual terms"},
}

// groups serves /groups.
func (s *server) groups(w http.ResponseWriter, r *http.Request) {
	day := today()
	s.cachedAnswer(w, r, "/groups "+day.String(), htmlType, func() ([]byte, error) {
		p := groupsPage{Today: day}
		for _, k := range kindLabels {
			kind := groupKind{Label: k.label}
			for _, g := range groups.All() {
				if g.Kind == k.kind {
					kind.Rows = append(kind.Rows, groupLine{g.ID, g.Name, g.Certainty, len(g.On(day)), len(g.Ever())})
				}
			}
			p.Kinds = append(p.Kinds, kind)
		}
		return s.render("groups", head{Title: "Groups", Canonical: "/groups", JSON: "/groups.json"}, p)
	})
}

// groupsJSON is every group with its memberships.
func (s *server) groupsJSON(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/groups.json", "application/json", func() ([]byte, error) {
		return marshal(map[string]any{"groups": groups.All()}), nil
	})
}
