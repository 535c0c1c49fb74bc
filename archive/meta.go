package archive

import (
	"fmt"
	"slices"

	"github.com/plenary-vote/plenary"
)

// Meta says what a Record is made of.
type Meta struct {
	Title    string       `json:"title"`
	Terms    string       `json:"terms"`    // under which the facts may be used
	Citation string       `json:"citation"` // how to cite the sources
	Sources  []Provenance `json:"sources"`
	Horizons []Horizon    `json:"horizons"`
	Votes    int          `json:"votes"`
}

// Provenance names one file a Record was built from.
type Provenance struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
	Rows   int    `json:"rows"`
	Terms  string `json:"terms,omitempty"`
}

// Horizon says how far a record reaches for one body and kind of vote. A vote
// outside it is not in the record, which does not mean that it did not happen.
type Horizon struct {
	Body     plenary.Body   `json:"body"`
	Class    string         `json:"class"` // what it covers, in words
	Kinds    []plenary.Kind `json:"kinds"`
	From     plenary.Date   `json:"from"`
	Last     plenary.Date   `json:"last"`               // last day covered
	ThinFrom plenary.Date   `json:"thin_from,omitzero"` // from here on with gaps
	Complete bool           `json:"complete"`           // every vote of the class up to Last is held
	Note     string         `json:"note,omitempty"`
}

// String says the horizon in one clause.
func (h Horizon) String() string {
	s := fmt.Sprintf("%s, %s: to %s", h.Body.Name(), h.Class, h.Last.Long())
	if !h.ThinFrom.IsZero() {
		s += fmt.Sprintf(" (with gaps after %s)", h.ThinFrom.Long())
	}
	return s
}

// Horizons lists how far the record reaches, for one body, or for all when the
// body is empty.
func (r *Record) Horizons(b plenary.Body) []Horizon {
	if b == "" {
		return slices.Clone(r.meta.Horizons)
	}
	var out []Horizon
	for _, h := range r.meta.Horizons {
		if h.Body == b {
			out = append(out, h)
		}
	}
	return out
}

// Horizon is how far the record reaches for a kind of vote of a body; ok is
// false when the record holds none of them.
func (r *Record) Horizon(b plenary.Body, k plenary.Kind) (h Horizon, ok bool) {
	for _, h := range r.meta.Horizons {
		if h.Body == b && slices.Contains(h.Kinds, k) {
			return h, true
		}
	}
	return Horizon{}, false
}

// extendHorizons moves each horizon forward to the newest vote of its class, as
// after an import.
func (m *Meta) extendHorizons(r *Record) {
	for i := range m.Horizons {
		h := &m.Horizons[i]
		for k := range r.rows {
			d := r.rows[k].date
			if d.Precision() == plenary.DayPrecision && d.Compare(h.Last) > 0 && r.Body(k) == h.Body && slices.Contains(h.Kinds, r.Kind(k)) {
				h.Last = d
			}
		}
	}
	have := map[plenary.Body]bool{}
	for _, h := range m.Horizons {
		have[h.Body] = true
	}
	for k := range r.rows {
		if b := r.Body(k); !have[b] {
			have[b] = true
			h := Horizon{Body: b, Class: "votes held here", Kinds: []plenary.Kind{plenary.Resolution, plenary.DecisionKind, plenary.Draft, plenary.Amendment, plenary.Paragraph, plenary.Motion, plenary.OtherKind}, From: r.rows[k].date, Last: r.rows[k].date}
			for j := range r.rows {
				if r.Body(j) == b {
					h.Last = r.rows[j].date
				}
			}
			m.Horizons = append(m.Horizons, h)
		}
	}
}
