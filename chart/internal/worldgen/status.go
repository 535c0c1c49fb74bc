package main

import "slices"

// The source draws who controls a place. A map of the United Nations' votes
// follows the United Nations' own resolutions where these say otherwise; what
// they leave open is drawn as the source has it.

// crimea is where General Assembly resolution 68/262 holds a ring that the
// source gives to Russia to be Ukraine's.
var crimea = struct{ west, south, east, north float64 }{32, 44, 37, 46.5}

// westernSahara is the parallel of its northern border. The Assembly lists it as
// a Non-Self-Governing Territory, so that it belongs to no member's vote; the
// source gives most of it to Morocco.
const westernSahara = 27.667

// parts are shapes that the source draws apart from the member they belong to:
// northern Cyprus by Council resolution 541 (1983), and the north of Somalia,
// whose unity the Council has affirmed in resolution after resolution.
var parts = map[string]string{"N. Cyprus": "CYP", "Somaliland": "SOM"}

// share gives a ring of the source to those whose land it is; "" is nobody's.
func share(code, name string, r ring) map[string]ring {
	switch {
	case parts[name] != "":
		return map[string]ring{parts[name]: r}
	case code == "RUS" && r.inside(crimea):
		return map[string]ring{"UKR": r}
	case code == "MAR":
		return map[string]ring{"MAR": r.cut(westernSahara, true), "": r.cut(westernSahara, false)}
	}
	return map[string]ring{code: r}
}

func (r ring) inside(b struct{ west, south, east, north float64 }) bool {
	return !slices.ContainsFunc(r, func(p point) bool {
		return p.lon < b.west || p.lon > b.east || p.lat < b.south || p.lat > b.north
	})
}

// cut keeps the part of a ring north (or south) of a parallel, after Sutherland
// and Hodgman (1974).
func (r ring) cut(lat float64, north bool) ring {
	keep := func(p point) bool { return (p.lat >= lat) == north }
	var out ring
	for i, p := range r {
		q := r[(i+1)%len(r)]
		if keep(p) {
			out = append(out, p)
		}
		if keep(p) != keep(q) {
			t := (lat - p.lat) / (q.lat - p.lat)
			out = append(out, point{p.lon + t*(q.lon-p.lon), lat})
		}
	}
	if len(out) > 0 {
		out = append(out, out[0])
	}
	return out
}
