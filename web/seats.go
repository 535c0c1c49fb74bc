package web

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/names"
)

// seat is one member in one vote, as pages show it.
type seat struct {
	Code     plenary.Code
	Name     string // the official name on the day
	Short    string // the same, for narrow columns
	Region   string // regional group of today
	Position plenary.Position
	Reason   plenary.Reason
	Before   plenary.Position // in the vote before on the same question
	Page     bool             // the member has a page of its own
	sort     string
}

// seats lists the members of a vote in the order of the hall: English
// alphabetical order of the names of the day.
func seats(rec *archive.Record, v *plenary.Vote) []seat {
	out := make([]seat, len(v.Ballots))
	for i, b := range v.Ballots {
		out[i] = seat{Code: b.Member, Position: b.Position, Reason: b.Reason}
		s := &out[i]
		if m, ok := names.Member(b.Member); ok && v.Collection == plenary.UN {
			s.Page = true
			s.Name, s.Short, s.Region = names.UNName(b.Member, v.Date), names.BoardName(b.Member, v.Date), m.Region
			s.sort = names.SortKey(b.Member, v.Date)
			continue
		}
		s.Name = cmp.Or(rec.PrintedName(b.Member), string(b.Member))
		s.Short, s.sort = s.Name, strings.ToLower(s.Name)
	}
	slices.SortStableFunc(out, func(a, b seat) int { return strings.Compare(a.sort, b.sort) })
	return out
}

// marks are the seats as charts take them.
func marks(seats []seat) []chart.Mark {
	out := make([]chart.Mark, len(seats))
	for i, s := range seats {
		out[i] = chart.Mark{Code: s.Code, Name: s.Short, Position: s.Position}
	}
	return out
}

// nameOn is what a member is called in a sentence about a day.
func nameOn(rec *archive.Record, c plenary.Code, on plenary.Date) string {
	if _, ok := names.Member(c); ok {
		return names.BoardName(c, on)
	}
	return cmp.Or(rec.PrintedName(c), string(c))
}

// regions are the regional groups in the order they are shown, by the name the
// record uses; "" is none.
var regions = []struct{ Key, Label string }{
	{"African", "African States"},
	{"Asia-Pacific", "Asia-Pacific States"},
	{"Eastern European", "Eastern European States"},
	{"GRULAC", "Latin American and Caribbean States"},
	{"WEOG", "Western European and other States"},
	{"", "No regional group"},
}
