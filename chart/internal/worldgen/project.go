package main

import "math"

// The frame of the map: its width in units, the meridian in its middle (so that
// the cut runs through the Bering Strait), and the parallels where it ends.
const (
	width    = 2000.0
	meridian = 11.0
	north    = 84.0
	south    = -56.5
)

// equalEarth is the Equal Earth projection of Savric, Patterson and Jenny
// (2018), in radians and units of the globe's radius: areas keep their
// proportion, so that no member looks bigger than it is.
func equalEarth(lon, lat float64) (x, y float64) {
	const a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
	t := math.Asin(math.Sqrt(3) / 2 * math.Sin(lat))
	t2 := t * t
	t6 := t2 * t2 * t2
	x = 2 * math.Sqrt(3) * lon * math.Cos(t) / (3 * (9*a4*t6*t2 + 7*a3*t6 + 3*a2*t2 + a1))
	y = t * (a1 + a2*t2 + t6*(a3+a4*t2))
	return x, y
}

// halfWidth is the projection's half width on the equator.
var halfWidth, _ = equalEarth(math.Pi, 0)

// place puts a longitude already turned to the map's meridian, and a latitude,
// on the map.
func place(lon, lat float64) (x, y float64) {
	const rad = math.Pi / 180
	px, py := equalEarth(lon*rad, lat*rad)
	_, top := equalEarth(0, north*rad)
	k := width / 2 / halfWidth
	return width/2 + px*k, (top - py) * k
}

// height is the map's height in units.
func height() float64 {
	_, y := place(0, south)
	return y
}

// turn shifts a whole ring to the map's meridian. The source's rings jump where
// they cross the antimeridian; here they are made to run on, and then go to the
// side of the map where their middle lies, so that none is cut.
func turn(r ring) ring {
	out := make(ring, len(r))
	var mid float64
	for i, p := range r {
		lon := p.lon
		if i > 0 {
			lon -= 360 * math.Round((lon-out[i-1].lon)/360)
		}
		out[i] = point{lon, p.lat}
		mid += lon / float64(len(r))
	}
	shift := -meridian - 360*math.Round((mid-meridian)/360)
	for i := range out {
		out[i].lon += shift
	}
	return out
}
