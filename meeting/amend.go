package meeting

import (
	"slices"
	"strings"
)

// Action is what an amendment does to a paragraph.
type Action string

// The actions of an amendment.
const (
	Delete  Action = "delete"
	Replace Action = "replace"
	Insert  Action = "insert" // after the paragraph named, or first when none is
)

// Change is one change of an amendment.
type Change struct {
	Action Action     `json:"action"`
	At     string     `json:"at,omitempty"` // id of a paragraph
	New    *Paragraph `json:"new,omitempty"`
}

func goodChanges(cs []Change) bool {
	if len(cs) > maxList {
		return false
	}
	for _, c := range cs {
		needsNew := c.Action != Delete
		switch {
		case c.Action != Delete && c.Action != Replace && c.Action != Insert,
			needsNew != (c.New != nil), c.At == "" && c.Action != Insert,
			needsNew && (!ident(c.New.ID) || len(c.New.Text) > maxText):
			return false
		}
	}
	return true
}

// amended is a text with changes made; false when one names a paragraph that is
// not there, or adds one that is.
func amended(text []Paragraph, changes []Change) ([]Paragraph, bool) {
	out := slices.Clone(text)
	find := func(id string) int { return slices.IndexFunc(out, func(p Paragraph) bool { return p.ID == id }) }
	for _, c := range changes {
		i := find(c.At)
		if i < 0 && c.At != "" {
			return nil, false
		}
		if c.New != nil {
			if j := find(c.New.ID); j >= 0 && (c.Action == Insert || j != i) {
				return nil, false
			}
		}
		switch c.Action {
		case Delete:
			out = slices.Delete(out, i, i+1)
		case Replace:
			out[i] = *c.New
		case Insert:
			out = slices.Insert(out, i+1, *c.New)
		}
	}
	return out, len(out) <= maxList
}

// Implic says that adopting one amendment leaves nothing to vote on in others.
type Implic struct {
	If    string   `json:"if"`
	Falls []string `json:"falls"`
}

// SettleOrder is the chair's decision on the order in which the amendments to a
// text are voted on.
type SettleOrder struct {
	Draft   string   `json:"draft"`
	Order   []string `json:"order"`
	Implies []Implic `json:"implies,omitempty"`
}

func (c *SettleOrder) apply(s *State, _ *Entry) Result {
	d, r := s.pending(c.Draft)
	if !r.OK() {
		return r
	}
	open := s.openAmendments(c.Draft)
	if len(c.Order) != len(open) {
		return refuse(s.cite(onAmendments), "%s has %d open amendments, the order names %d", d.ID, len(open), len(c.Order))
	}
	for i, id := range c.Order {
		if !slices.Contains(open, id) || slices.Contains(c.Order[:i], id) {
			return refuse(s.cite(onAmendments), "%q is no open amendment to %s, or is named twice", clip(id), d.ID)
		}
	}
	for _, p := range c.Implies {
		for _, id := range append([]string{p.If}, p.Falls...) {
			if !slices.Contains(open, id) {
				return refuse(s.cite(onAmendments), "%q is no open amendment to %s", clip(id), d.ID)
			}
		}
		if slices.Contains(p.Falls, p.If) {
			return refuse(form, "%s cannot make itself fall", p.If)
		}
	}
	if d.Settled && slices.Equal(d.Order, c.Order) && len(d.Implies) == len(c.Implies) {
		return repeated
	}
	d.Order, d.Implies, d.Settled = c.Order, c.Implies, true
	return done
}

// openAmendments lists the open amendments to a text in order of submission.
func (s *State) openAmendments(id string) []string {
	var out []string
	for _, a := range s.Drafts {
		if a.Amends == id && a.Fate == Pending {
			out = append(out, a.ID)
		}
	}
	return out
}

// ProposeOrder is the tool's proposal for the order of votes on a text's
// amendments: furthest removed in substance from the text first. It measures
// that by what is lost and changed of the text, in words; equal distances keep
// the order of submission. Only the presiding officer can weigh the substance.
func (s *State) ProposeOrder(draft string) []string {
	d := s.drafts[draft]
	if d == nil {
		return nil
	}
	ids := s.openAmendments(draft)
	slices.SortStableFunc(ids, func(a, b string) int { return distance(d.Text, s.drafts[b]) - distance(d.Text, s.drafts[a]) })
	return ids
}

// distance is the number of words that an amendment takes away or brings in;
// those taken away count double, for an addition leaves the text standing.
func distance(text []Paragraph, a *Draft) int {
	n := 0
	for _, c := range a.Changes {
		old, fresh := map[string]int{}, map[string]int{}
		if c.Action != Insert {
			for _, p := range text {
				if p.ID == c.At {
					count(old, p.Text)
				}
			}
		}
		if c.New != nil {
			count(fresh, c.New.Text)
		}
		for w, k := range old {
			n += 2 * max(0, k-fresh[w])
		}
		for w, k := range fresh {
			n += max(0, k-old[w])
		}
	}
	return n
}

func count(m map[string]int, text string) {
	for w := range strings.FieldsSeq(text) {
		m[w]++
	}
}

// Fall is the chair's finding that nothing is left to vote on in an amendment.
type Fall struct {
	Draft string `json:"draft"`
	Why   string `json:"why"`
}

func (c *Fall) apply(s *State, _ *Entry) Result {
	if d := s.drafts[c.Draft]; d != nil && d.Fate == Fallen {
		return repeated
	}
	d, r := s.pending(c.Draft)
	switch {
	case !r.OK():
		return r
	case c.Why == "" || !short(c.Why):
		return refuse(form, "the reason is missing or too long")
	}
	d.Fate, d.Why = Fallen, c.Why
	s.endAmendments(d.ID, c.Why)
	return done
}
