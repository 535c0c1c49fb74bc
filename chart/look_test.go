package chart_test

import (
	"math"
	"strconv"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
)

// luminance and contrast are WCAG 2.2's relative luminance and contrast ratio.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	var l float64
	for i, w := range []float64{0.2126, 0.7152, 0.0722} {
		v, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatalf("%q is not a colour: %v", hex, err)
		}
		c := float64(v) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += w * c
	}
	return l
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Signs and words are written in these colours on the page's ground, and the
// ground's colour is written on them: at least 4.5:1, which also holds the 3:1
// that shapes need.
func TestColoursHaveContrast(t *testing.T) {
	for _, p := range append(plenary.Positions(), plenary.UnknownPosition) {
		l := chart.LookOf(p)
		if c := contrast(t, l.Light, chart.Paper); c < 4.5 {
			t.Errorf("%s %s on %s has contrast %.2f, want at least 4.5", p, l.Light, chart.Paper, c)
		}
		if c := contrast(t, l.Dark, chart.Night); c < 4.5 {
			t.Errorf("%s %s on %s has contrast %.2f, want at least 4.5", p, l.Dark, chart.Night, c)
		}
	}
}

func TestSignsDiffer(t *testing.T) {
	seen := map[string]plenary.Position{}
	for _, p := range append(plenary.Positions(), plenary.UnknownPosition) {
		l := chart.LookOf(p)
		for _, mark := range []string{"sign " + l.Sign, "class " + l.Class, "word " + l.Word} {
			if q, ok := seen[mark]; ok {
				t.Errorf("%s and %s share %s", p, q, mark)
			}
			seen[mark] = p
		}
	}
}
