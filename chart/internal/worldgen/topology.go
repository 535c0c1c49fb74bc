package main

import (
	"encoding/json"
	"fmt"
)

// point is a longitude and latitude in degrees.
type point struct{ lon, lat float64 }

// ring is a closed line; the first and last points are the same.
type ring []point

// shape is one feature of the source: an ISO 3166-1 numeric code (empty for
// what has none) and its outer rings. Holes are kept as rings, since an
// even-odd fill shows them as holes.
type shape struct {
	iso, name string
	rings     []ring
}

type topology struct{ shapes []shape }

// readTopology decodes the "countries" object of a TopoJSON file, simplifying
// each arc before rings are put together, so that neighbours keep one border.
func readTopology(raw []byte) (*topology, error) {
	var file struct {
		Arcs      [][][2]float64
		Transform struct{ Scale, Translate [2]float64 }
		Objects   struct {
			Countries struct {
				Geometries []struct {
					ID         string
					Type       string
					Properties struct{ Name string }
					Arcs       json.RawMessage
				}
			}
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, err
	}
	arcs := make([][]point, len(file.Arcs))
	for i, a := range file.Arcs {
		var x, y float64
		line := make([]point, len(a))
		for j, d := range a {
			x, y = x+d[0], y+d[1]
			line[j] = point{x*file.Transform.Scale[0] + file.Transform.Translate[0], y*file.Transform.Scale[1] + file.Transform.Translate[1]}
		}
		arcs[i] = simplify(line)
	}
	t := &topology{}
	for _, g := range file.Objects.Countries.Geometries {
		polygons := make([][][]int, 1)
		var err error
		if g.Type == "Polygon" {
			err = json.Unmarshal(g.Arcs, &polygons[0])
		} else {
			err = json.Unmarshal(g.Arcs, &polygons)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.Properties.Name, err)
		}
		s := shape{iso: g.ID, name: g.Properties.Name}
		for _, polygon := range polygons {
			for _, refs := range polygon {
				r, err := join(arcs, refs)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", g.Properties.Name, err)
				}
				s.rings = append(s.rings, r)
			}
		}
		t.shapes = append(t.shapes, s)
	}
	return t, nil
}

// join strings arcs together into a ring; ^i means arc i backwards.
func join(arcs [][]point, refs []int) (ring, error) {
	var r ring
	for _, ref := range refs {
		i, back := ref, ref < 0
		if back {
			i = ^ref
		}
		if i >= len(arcs) {
			return nil, fmt.Errorf("arc %d is not in the file", i)
		}
		for j := range arcs[i] {
			p := arcs[i][j]
			if back {
				p = arcs[i][len(arcs[i])-1-j]
			}
			if len(r) == 0 || r[len(r)-1] != p {
				r = append(r, p)
			}
		}
	}
	return r, nil
}
