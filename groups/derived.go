package groups

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
)

// council is the Security Council: its permanent and its elected members.
func council(groups []Group) Group {
	c := Group{
		ID: "sc", Name: "Security Council", Kind: Council,
		Aliases:   []string{"UN Security Council", "UNSC", "members of the Security Council", "council members"},
		Source:    "as p5 and e10",
		Certainty: "certain; elected members by calendar year",
		Note:      "Eleven seats until 1965, fifteen since.",
	}
	for _, g := range groups {
		if g.ID == "p5" || g.ID == "e10" {
			c.Members = append(c.Members, g.Members...)
		}
	}
	return c
}

const regionCaveat = "The composition of today, applied to every date: the groups took their present form in 1963 and states have changed groups since."

// regional are the five electoral groups, from the regions that package names
// gives its members.
func regional() []Group {
	gs := []Group{
		{ID: "african", Name: "African Group", Aliases: []string{"African states", "African countries", "African nations", "Africa", "Group of African States", "African members", "African delegations"}},
		{ID: "asia-pacific", Name: "Asia-Pacific Group", Aliases: []string{"Asian Group", "Asia-Pacific states", "Group of Asia-Pacific States", "Asia-Pacific"}},
		{ID: "eastern-european", Name: "Eastern European Group", Aliases: []string{"EEG", "Eastern European states", "Group of Eastern European States", "Eastern European"}},
		{ID: "grulac", Name: "Latin American and Caribbean Group", Aliases: []string{"Group of Latin American and Caribbean States", "Latin American and Caribbean states", "Latin America and the Caribbean"}},
		{ID: "weog", Name: "Western European and Others Group", Aliases: []string{"Western European and Others", "Group of Western European and other States", "Western group"}},
	}
	region := map[string]int{"African": 0, "Asia-Pacific": 1, "Eastern European": 2, "GRULAC": 3, "WEOG": 4}
	for i := range gs {
		gs[i].Kind, gs[i].Note = Regional, regionCaveat
		gs[i].Source, gs[i].Certainty = "list of the United Nations of today", "certain today, an approximation in the past"
	}
	for _, m := range names.Members() {
		g := &gs[region[m.Region]]
		for _, s := range m.Memberships {
			e := Membership{Code: m.Code, From: s.Joined, To: s.Left}
			switch m.Code {
			case "USA", "KIR", "TUR":
				e.Note = m.Note
			case "ISR":
				e.From, e.Note = plenary.Date{Year: 2000}, m.Note
			}
			g.Members = append(g.Members, e)
		}
	}
	return gs
}
