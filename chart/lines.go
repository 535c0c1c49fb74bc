package chart

import (
	"math"
	"strconv"
)

// Series is one line of a chart over time.
type Series struct {
	Name   string
	Points []Point
}

// Point is a share between 0 and 1 in a year. A year without a value has no
// point, and the line is broken there.
type Point struct {
	Year  int
	Share float64
}

// The chart's frame in units: the line area is inside the margins, and the
// right margin holds the names.
const (
	lineLeft, lineRight   = 44.0, 790.0
	lineTop, lineBottom   = 14.0, 300.0
	linesWidth, linesTall = 960, 336
	// namesOnLines is how many series are named beside their lines.
	namesOnLines = 6
)

// Lines appends a chart of shares over the years, 0 to 100 %, years from left to
// right. Each line has its own class (s0, s1, ...) for colour and dash; up to six
// are named at their ends. label says what the chart shows.
func Lines(dst []byte, label string, series []Series) []byte {
	from, to := math.MaxInt, math.MinInt
	for _, s := range series {
		for _, p := range s.Points {
			from, to = min(from, p.Year), max(to, p.Year)
		}
	}
	if from > to {
		return dst
	}
	span := max(to-from, 1)
	x := func(year int) float64 { return lineLeft + float64(year-from)/float64(span)*(lineRight-lineLeft) }
	y := func(share float64) float64 { return lineBottom - share*(lineBottom-lineTop) }
	dst = append(dst, `<svg class="lines" viewBox="0 0 `+strconv.Itoa(linesWidth)+` `+strconv.Itoa(linesTall)+`" role="img" aria-label="`...)
	dst = Escape(dst, label)
	dst = append(dst, `">`...)
	for _, share := range []float64{0, 0.25, 0.5, 0.75, 1} {
		dst = append(dst, `<path class="grid" d="M44 `...)
		dst = number(dst, y(share))
		dst = append(dst, `H790"/>`...)
		dst = caption(dst, "end", lineLeft-6, y(share)+4, strconv.Itoa(int(share*100))+"%")
	}
	step := max(1, int(math.Ceil(float64(span)/8/5))*5)
	if span <= 8 {
		step = 1
	}
	for year := (from + step - 1) / step * step; year <= to; year += step {
		dst = caption(dst, "middle", x(year), lineBottom+20, strconv.Itoa(year))
	}
	var taken []float64
	for i, s := range series {
		dst = append(dst, `<path class="s`+strconv.Itoa(i%namesOnLines)+`" d="`...)
		for j, p := range s.Points {
			// A single point still shows: a line of no length with round caps.
			dst = append(dst, 'M')
			if j > 0 && s.Points[j-1].Year == p.Year-1 {
				dst[len(dst)-1] = 'L'
			}
			dst = number(dst, x(p.Year))
			dst = append(dst, ' ')
			dst = number(dst, y(p.Share))
			if (j+1 == len(s.Points) || s.Points[j+1].Year != p.Year+1) && (j == 0 || s.Points[j-1].Year != p.Year-1) {
				dst = append(dst, "h0"...)
			}
		}
		dst = append(dst, `"/>`...)
		if n := len(s.Points); n > 0 && len(series) <= namesOnLines {
			at := clear(y(s.Points[n-1].Share)+4, taken)
			taken = append(taken, at)
			dst = append(dst, `<g class="n`+strconv.Itoa(i)+`">`...)
			dst = caption(dst, "start", lineRight+8, at, clip(s.Name, 24))
			dst = append(dst, `</g>`...)
		}
	}
	return append(dst, `</svg>`...)
}

// clear moves a name down, or at the bottom up, until it stands clear of those
// already placed.
func clear(at float64, taken []float64) float64 {
	const pitch = 15
	free := func(v float64) bool {
		for _, t := range taken {
			if math.Abs(t-v) < pitch {
				return false
			}
		}
		return v >= lineTop && v <= lineBottom+8
	}
	for d := 0.0; d < lineBottom; d++ {
		if free(at + d) {
			return at + d
		}
		if free(at - d) {
			return at - d
		}
	}
	return at
}

func caption(dst []byte, anchor string, x, y float64, s string) []byte {
	dst = append(dst, `<text text-anchor="`+anchor+`"`...)
	dst = attr(dst, "x", x)
	dst = attr(dst, "y", y)
	dst = append(dst, '>')
	dst = Escape(dst, s)
	return append(dst, `</text>`...)
}
