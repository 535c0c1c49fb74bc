package chart

import (
	"bytes"
	_ "embed"

	"github.com/plenary-vote/plenary"
)

// WORLD_ATLAS names countries-50m.json of npm world-atlas 2.0.2.
//
//go:generate sh -c "test -z \"$WORLD_ATLAS\" || go run ./internal/worldgen \"$WORLD_ATLAS\" world.svg"

//go:embed world.svg
var world []byte

// World is the file of shapes that Map refers to, the same for every vote, to be
// served once and cached for ever. It holds one shape for each member code and
// #land for what belongs to no member. Do not change the bytes.
func World() []byte { return world }

// BoundaryNote is printed under every map.
const BoundaryNote = "Shapes: Natural Earth, simplified. They show no position on the status of any territory. " +
	"Where the source draws who controls a place, the map follows resolutions: Crimea (A/RES/68/262), northern Cyprus (S/RES/541(1983)), the north of Somalia; " +
	"Western Sahara is a Non-Self-Governing Territory. Grey land is no member's, or was drawn apart from one."

// dotted are the codes that World draws as a dot. They go on top.
var dotted = func() map[plenary.Code]bool {
	m := map[plenary.Code]bool{}
	for _, part := range bytes.Split(world, []byte(`<g id="`))[1:] {
		m[plenary.Code(part[:3])] = true
	}
	return m
}()

// formerLand is where a state that is gone lay, in the shapes of today, drawn as
// long as those that followed it have no seat themselves. States not listed
// here have a dot at their capital only.
var formerLand = map[plenary.Code][]plenary.Code{
	"CSK": {"CZE", "SVK"},
	"YUG": {"SVN", "HRV", "BIH", "SRB", "MNE", "MKD"},
}

// Map appends the world map of a vote. file is the URL under which the page's
// server serves World. Each shape links to #m-CODE, a row of the page's table.
func Map(dst []byte, marks []Mark, file string) []byte {
	dst = append(dst, `<svg class="map" viewBox="0 0 2000 867" fill-rule="evenodd" role="img" aria-label="World map of the positions; the same is in the table">`...)
	dst = use(dst, file, "land", "land")
	seated := make(map[plenary.Code]bool, len(marks))
	for _, m := range marks {
		seated[m.Code] = true
	}
	for _, dots := range []bool{false, true} {
		for _, m := range marks {
			if lands, ok := formerLand[m.Code]; ok && !dots {
				for _, l := range lands {
					if !seated[l] {
						dst = shape(dst, file, l, m)
					}
				}
			}
			if dotted[m.Code] == dots {
				dst = shape(dst, file, m.Code, m)
			}
		}
	}
	return append(dst, `</svg>`...)
}

func shape(dst []byte, file string, id plenary.Code, m Mark) []byte {
	look := LookOf(m.Position)
	dst = append(dst, `<a href="#m-`...)
	dst = Escape(dst, string(m.Code))
	dst = append(dst, `" tabindex="-1">`...)
	dst = use(dst, file, string(id), look.Class)
	dst = append(dst, `<title>`...)
	dst = Escape(dst, m.Name)
	dst = append(dst, ": "...)
	dst = append(dst, look.Word...)
	return append(dst, `</title></a>`...)
}

func use(dst []byte, file, id, class string) []byte {
	dst = append(dst, `<use class="`...)
	dst = append(dst, class...)
	dst = append(dst, `" href="`...)
	dst = Escape(dst, file)
	dst = append(dst, '#')
	dst = Escape(dst, id)
	return append(dst, `"/>`...)
}
