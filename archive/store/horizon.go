package store

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/undl"
)

// wholeFile is the class of the horizons that imported votes carry: how far a
// body's file was seen to be whole. They have no kinds, so that a later import
// of single votes does not move them.
const wholeFile = "whole voting file"

// seeWhole notes how far a voting file of the Digital Library reaches, if it is
// the whole of its body's file: if it has 99 of 100 of the resolutions put to a
// vote that the record below has from there (a few are catalogued anew).
func (m *merger) seeWhole(f *undl.File) {
	if f.Layout != undl.Assembly && f.Layout != undl.Council {
		return
	}
	ids := map[plenary.VoteID]bool{}
	body, last := plenary.Body(""), plenary.Date{}
	for v := range f.Votes() {
		ids[v.ID], body = true, v.Body
		if v.Date.Compare(last) > 0 {
			last = v.Date
		}
	}
	have, of := 0, 0
	for i := range m.below.Len() {
		if id := m.below.ID(i); m.below.Body(i) == body && m.below.Kind(i) == plenary.Resolution && m.below.Method(i) != plenary.NonRecorded && len(id) > 5 && id[:5] == "undl:" {
			of++
			if ids[id] {
				have++
			}
		}
	}
	if of == 0 || have*100 < of*99 {
		return
	}
	for _, h := range append(m.below.Horizons(body), m.meta.Horizons...) {
		if h.Body == body && h.Complete && (h.Class == wholeFile || slices.Contains(h.Kinds, plenary.Resolution)) && last.Compare(h.Last) <= 0 {
			return // known already
		}
	}
	m.meta.Horizons = slices.DeleteFunc(m.meta.Horizons, func(h archive.Horizon) bool { return h.Body == body && h.Class == wholeFile })
	m.meta.Horizons = append(m.meta.Horizons, archive.Horizon{Body: body, Class: wholeFile, Last: last, Complete: true})
	m.changed = true
}

func later(a, b plenary.Date) plenary.Date {
	if a.Compare(b) > 0 {
		return a
	}
	return b
}

// horizons says how far the union reaches. Imported votes beyond a complete
// horizon move it only as far as a whole file was seen; from there on the
// record has gaps.
func horizons(below, overlay *archive.Record) []archive.Horizon {
	hs := below.Horizons("")
	for k := range hs {
		h := &hs[k]
		if !h.Complete {
			continue
		}
		for _, o := range overlay.Horizons(h.Body) {
			if o.Class == wholeFile && slices.Contains(h.Kinds, plenary.Resolution) {
				h.Last = later(h.Last, o.Last)
			}
		}
		for i := range overlay.Len() {
			if overlay.Body(i) == h.Body && slices.Contains(h.Kinds, overlay.Kind(i)) && overlay.Date(i).Compare(h.Last) > 0 {
				h.Complete, h.ThinFrom = false, h.Last
				break
			}
		}
	}
	return hs
}
