package main

import (
	"bytes"
	"fmt"
	"math"
	"slices"
)

// dotBelow is the area in square units under which a member's land cannot be
// seen or touched, and gets a dot.
const dotBelow = 90.0

// places are members without a shape of their own in the source: Tuvalu, which
// it lacks, and states that are gone, at their capitals.
var places = map[string]point{
	"TUV": {179.2, -8.52},
	"CSK": {14.42, 50.09},
	"DDR": {13.40, 52.52},
	"EAZ": {39.20, -6.16},
	"YMD": {45.03, 12.80},
	"YUG": {20.46, 44.82},
}

// hit makes a point a disc of 24 px to the pointer, on a phone as on a wall: a
// stroke that does not scale. Attributes, since a page's content security policy
// would refuse a style element.
const hit = `fill="none" stroke="transparent" stroke-width="24" stroke-linecap="round" vector-effect="non-scaling-stroke" pointer-events="stroke"`

// draw writes the map: the land that belongs to no member first, then one shape
// for each member, then the members that need a dot.
func draw(t *topology) ([]byte, error) {
	land := map[string][]ring{}
	for _, s := range t.shapes {
		code := codeOf[s.iso]
		if s.name == "Antarctica" {
			continue
		}
		for _, r := range s.rings {
			for owner, piece := range share(code, s.name, r) {
				if len(piece) > 0 {
					land[owner] = append(land[owner], piece)
				}
			}
		}
	}
	if len(land["UKR"]) < 2 {
		return nil, fmt.Errorf("the source has no ring for Crimea: look at it again")
	}
	var shapes, dots bytes.Buffer
	for _, code := range codes() {
		rings := land[code]
		data, area, middle := outline(rings)
		if p, ok := places[code]; ok {
			middle.x, middle.y = place(turn(ring{p})[0].lon, p.lat)
		}
		if code != "" && area < dotBelow {
			fmt.Fprintf(&dots, `<g id="%s">`, code)
			if data != "" {
				fmt.Fprintf(&dots, `<path d="%s"/>`, data)
			}
			x, y := math.Round(middle.x), math.Round(middle.y)
			fmt.Fprintf(&dots, `<circle cx="%v" cy="%v" r="8"/><path d="M%v %vh0" `+hit+`/></g>`+"\n", x, y, x, y)
			continue
		}
		if data == "" {
			return nil, fmt.Errorf("member %s has no shape and no place", code)
		}
		if code == "" {
			code = "land"
		}
		fmt.Fprintf(&shapes, `<path id="%s" d="%s"/>`+"\n", code, data)
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`+"\n", int(width), int(math.Ceil(height())))
	out.WriteString("<!-- Natural Earth 4.1 (public domain) by way of world-atlas 2.0.2, Equal Earth projection; made by chart/internal/worldgen -->\n")
	out.Write(shapes.Bytes())
	out.Write(dots.Bytes())
	out.WriteString("</svg>\n")
	return out.Bytes(), nil
}

// codes are all codes in order, the empty one (no member's land) first.
func codes() []string {
	all := []string{""}
	for _, c := range codeOf {
		all = append(all, c)
	}
	for c := range places {
		if !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	slices.Sort(all)
	return all
}
