package main

import "math"

// keepArea is the smallest triangle, in square degrees at the equator, that a
// point of a border must span with its neighbours to be kept.
const keepArea = 0.02

// simplify drops the points of a line that matter least, after Visvalingam and
// Whyatt (1993): again and again the point that spans the smallest triangle
// with its neighbours. Ends stay, and a closed line keeps four points.
func simplify(line []point) []point {
	out := append([]point(nil), line...)
	least := 2
	if line[0] == line[len(line)-1] {
		least = 5
	}
	for len(out) > least {
		best, at := math.Inf(1), 0
		for i := 1; i < len(out)-1; i++ {
			if a := triangle(out[i-1], out[i], out[i+1]); a < best {
				best, at = a, i
			}
		}
		if best >= keepArea {
			break
		}
		out = append(out[:at], out[at+1:]...)
	}
	return out
}

// triangle is the area of a small triangle in square degrees at the equator.
func triangle(a, b, c point) float64 {
	k := math.Cos(b.lat * math.Pi / 180)
	return k * math.Abs((b.lon-a.lon)*(c.lat-a.lat)-(c.lon-a.lon)*(b.lat-a.lat)) / 2
}
