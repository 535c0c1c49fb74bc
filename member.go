package plenary

// Member is who holds a seat and a vote in a body. For the UN a continuing
// membership has one code: RUS since 1945, CHN one seat throughout.
type Member struct {
	Code        Code         `json:"code"`
	Name        string       `json:"name"` // the usual short name of today
	Names       []DatedName  `json:"names,omitempty"`
	Memberships []Membership `json:"memberships,omitempty"`
	Region      string       `json:"regional_group,omitempty"` // regional group of today
	COW         int          `json:"cow_code,omitempty"`       // Correlates of War code, 0 when none
	Note        string       `json:"note,omitempty"`
}

// DatedName is a name in use between two dates, as the body printed it. A zero
// date is open.
type DatedName struct {
	Name string `json:"name"`
	From Date   `json:"from,omitzero"`
	To   Date   `json:"to,omitzero"` // last day in use
}

// Membership is one unbroken interval of membership. A zero Left is today.
type Membership struct {
	Joined Date `json:"joined"`
	Left   Date `json:"left,omitzero"` // last day of membership
}

// MemberOn says whether the member held a seat on a day.
func (m Member) MemberOn(d Date) bool {
	for _, s := range m.Memberships {
		if s.Joined.Compare(d.Last()) <= 0 && (s.Left.IsZero() || s.Left.Last().Compare(d.First()) >= 0) {
			return true
		}
	}
	return false
}

// NameOn is the name the member had on a day, or its usual name.
func (m Member) NameOn(d Date) string {
	for _, n := range m.Names {
		if (n.From.IsZero() || n.From.Compare(d.Last()) <= 0) && (n.To.IsZero() || n.To.Last().Compare(d.First()) >= 0) {
			return n.Name
		}
	}
	return m.Name
}
