package chart

import (
	"strconv"

	"github.com/plenary-vote/plenary"
)

// A Bar is one year of a stacked chart: how often each position was taken.
type Bar struct {
	Year  int
	Tally plenary.Tally // unknown counts are drawn as none
	URL   string        // of the votes of the year; empty is no link
}

// A Column is one year of a chart of numbers.
type Column struct {
	Year, N int
	URL     string // of the votes of the year; empty is no link
}

// The frame of charts by year; the width of a year is shared out.
const (
	yearsLeft, yearsRight = 44.0, 952.0
	yearsTop, yearsBottom = 10.0, 200.0
	yearsTall             = 228
)

// Stack appends a chart with one bar for each year, filled from below with the
// shares in favour, abstaining, against and not voting, years from left to
// right. label says what the chart shows. Bars are in order of year.
func Stack(dst []byte, label string, bars []Bar) []byte {
	if len(bars) == 0 {
		return dst
	}
	dst, x, wide := yearsFrame(dst, "stack", label, bars[0].Year, bars[len(bars)-1].Year, "100%", "50%")
	for _, b := range bars {
		var sum int64
		for _, p := range plenary.Positions() {
			sum += b.Tally.Of(p).Or(0)
		}
		if sum == 0 {
			continue
		}
		dst = openLink(dst, b.URL)
		dst = append(dst, "<title>"+strconv.Itoa(b.Year)+": "...)
		dst = append(TallyWords(dst, b.Tally), "</title>"...)
		bottom := yearsBottom
		for _, p := range []plenary.Position{plenary.Yes, plenary.Abstain, plenary.No, plenary.NotVoting} {
			tall := float64(b.Tally.Of(p).Or(0)) / float64(sum) * (yearsBottom - yearsTop)
			if tall == 0 {
				continue
			}
			bottom -= tall
			dst = append(dst, `<rect class="`+LookOf(p).Class+`"`...)
			dst = yearRect(dst, x(b.Year), bottom, wide, tall)
		}
		dst = closeLink(dst, b.URL)
	}
	return append(dst, `</svg>`...)
}

// Columns appends a chart with one column for each year, as high as its number,
// years from left to right. label says what the chart shows. Columns are in
// order of year.
func Columns(dst []byte, label string, columns []Column) []byte {
	most := 0
	for _, c := range columns {
		most = max(most, c.N)
	}
	if most == 0 {
		return dst
	}
	dst, x, wide := yearsFrame(dst, "columns", label, columns[0].Year, columns[len(columns)-1].Year, strconv.Itoa(most), "")
	for _, c := range columns {
		if c.N == 0 {
			continue
		}
		tall := float64(c.N) / float64(most) * (yearsBottom - yearsTop)
		dst = openLink(dst, c.URL)
		dst = append(dst, "<title>"+strconv.Itoa(c.Year)+": "+strconv.Itoa(c.N)+"</title><rect"...)
		dst = yearRect(dst, x(c.Year), yearsBottom-tall, wide, tall)
		dst = closeLink(dst, c.URL)
	}
	return append(dst, `</svg>`...)
}

// yearsFrame opens a chart by year with its grid and captions, and gives the
// place and width of a year.
func yearsFrame(dst []byte, class, label string, from, to int, top, middle string) ([]byte, func(int) float64, float64) {
	pitch := min((yearsRight-yearsLeft)/float64(to-from+1), 40)
	x := func(year int) float64 { return yearsLeft + float64(year-from)*pitch }
	dst = append(dst, `<svg class="`+class+`" viewBox="0 0 `+strconv.Itoa(linesWidth)+` `+strconv.Itoa(yearsTall)+`" role="img" aria-label="`...)
	dst = Escape(dst, label)
	dst = append(dst, `">`...)
	for _, mark := range []struct {
		words string
		y     float64
	}{{top, yearsTop}, {middle, (yearsTop + yearsBottom) / 2}, {"0", yearsBottom}} {
		if mark.words == "" {
			continue
		}
		dst = append(dst, `<path class="grid" d="M44 `...)
		dst = number(dst, mark.y)
		dst = append(dst, `H952"/>`...)
		dst = caption(dst, "end", yearsLeft-6, mark.y+4, mark.words)
	}
	step := 1
	for _, s := range []int{2, 5, 10} {
		if float64(step)*pitch < 40 {
			step = s
		}
	}
	for year := (from + step - 1) / step * step; year <= to; year += step {
		dst = caption(dst, "middle", x(year)+pitch/2, yearsBottom+20, strconv.Itoa(year))
	}
	return dst, x, pitch - min(2, pitch/5)
}

func yearRect(dst []byte, x, y, wide, tall float64) []byte {
	dst = attr(dst, "x", x)
	dst = attr(dst, "y", y)
	dst = attr(dst, "width", wide)
	dst = attr(dst, "height", tall)
	return append(dst, `/>`...)
}

func openLink(dst []byte, url string) []byte {
	if url == "" {
		return append(dst, `<g>`...)
	}
	dst = append(dst, `<a href="`...)
	dst = Escape(dst, url)
	return append(dst, `" tabindex="-1">`...)
}

func closeLink(dst []byte, url string) []byte {
	if url == "" {
		return append(dst, `</g>`...)
	}
	return append(dst, `</a>`...)
}
