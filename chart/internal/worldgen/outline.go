package main

import (
	"math"
	"strconv"
)

// speck is the area in square units under which a ring is left out, unless it
// is the largest that a member has.
const speck = 3.0

type spot struct{ x, y float64 }

// outline draws rings as SVG path data in whole units, and gives their area and
// the middle of the largest.
func outline(rings []ring) (data string, area float64, middle spot) {
	var out []byte
	largest := 0.0
	var spare []spot
	for _, r := range rings {
		line := grid(r)
		a, c := measure(line)
		area += a
		if a >= largest {
			largest, middle, spare = a, c, line
		}
		if a >= speck && len(line) >= 4 {
			out = appendRing(out, line)
		}
	}
	if len(out) == 0 && len(spare) >= 4 {
		out = appendRing(out, spare)
	}
	return string(out), area, middle
}

// grid projects a ring and rounds it to whole units, without repeated points.
func grid(r ring) []spot {
	var out []spot
	for _, p := range turn(r) {
		x, y := place(p.lon, p.lat)
		s := spot{math.Round(x), math.Round(y)}
		if len(out) == 0 || out[len(out)-1] != s {
			out = append(out, s)
		}
	}
	return out
}

// measure is the area of a ring and the middle of its box.
func measure(line []spot) (area float64, middle spot) {
	if len(line) == 0 {
		return 0, spot{}
	}
	lo, hi := line[0], line[0]
	for i, p := range line {
		q := line[(i+1)%len(line)]
		area += (p.x*q.y - q.x*p.y) / 2
		lo = spot{min(lo.x, p.x), min(lo.y, p.y)}
		hi = spot{max(hi.x, p.x), max(hi.y, p.y)}
	}
	return math.Abs(area), spot{(lo.x + hi.x) / 2, (lo.y + hi.y) / 2}
}

// appendRing writes one ring with relative steps, the shortest form.
func appendRing(out []byte, line []spot) []byte {
	number := func(v float64, first bool) {
		if !first && v >= 0 {
			out = append(out, ' ')
		}
		out = strconv.AppendInt(out, int64(v), 10)
	}
	out = append(out, 'M')
	number(line[0].x, true)
	number(line[0].y, false)
	out = append(out, 'l')
	for i, p := range line[1:] {
		if p == line[0] && i == len(line)-2 {
			break
		}
		number(p.x-line[i].x, i == 0)
		number(p.y-line[i].y, false)
	}
	return append(out, 'z')
}
