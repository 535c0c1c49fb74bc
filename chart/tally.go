package chart

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/plenary-vote/plenary"
)

// Threshold is a mark on the tally bar: the number of affirmative votes that a
// majority needs.
type Threshold struct {
	Needed int64
	Label  string // "75 simple majority"
}

// The tally bar's heights in px: the bar itself, how far a mark stands out of
// it, and a line of writing under it.
const barTall, barOver, barLine = 40, 6, 17

// TallyBar appends the tally bar: in favour from the left, against from the
// right, abstaining and not voting between, one unit of width for each vote, and
// a mark for each majority at the number of votes it needs. It is as wide as what
// holds it. A tally with an unknown count draws nothing, since a bar without it
// would be wrong.
func TallyBar(dst []byte, t plenary.Tally, marks []Threshold) []byte {
	total := barTotal(t)
	if total <= 0 {
		return dst
	}
	spots := placeMarks(marks, total)
	rows := 0
	for _, s := range spots {
		rows = max(rows, s.row+1)
	}
	dst = append(dst, `<svg class="tally" width="100%" height="`...)
	dst = strconv.AppendInt(dst, int64(barTall+2*barOver+barLine*rows), 10)
	dst = append(dst, `" role="img" aria-label="`...)
	dst = TallyWords(dst, t)
	dst = append(dst, `">`...)
	dst = segments(dst, t, total, barOver, barTall)
	for _, s := range spots {
		anchor, shift := "start", "4"
		if s.left {
			anchor, shift = "end", "-4"
		}
		foot := barTall + 2*barOver + barLine*(s.row+1) - 4
		at := percent(nil, s.Needed, total)
		dst = append(dst, `<line class="mark" y1="0"`...)
		for _, x := range []string{"x1", "x2"} {
			dst = append(dst, ` `+x+`="`...)
			dst = append(append(dst, at...), '"')
		}
		dst = attr(dst, "y2", float64(foot))
		dst = append(dst, `/><text text-anchor="`+anchor+`" dx="`+shift+`" x="`...)
		dst = append(append(dst, at...), '"')
		dst = attr(dst, "y", float64(foot))
		dst = append(dst, '>')
		dst = Escape(dst, s.Label)
		dst = append(dst, `</text>`...)
	}
	return append(dst, `</svg>`...)
}

// spot is where a mark's words stand: on its left or right, in which row.
type spot struct {
	Threshold
	left bool
	row  int
}

// placeMarks puts the words of one or two marks where no line of the other runs
// through them, also on a phone: outward in one row where both have room on
// their side, else in two rows.
func placeMarks(marks []Threshold, total int64) []spot {
	var out []spot
	for _, m := range marks {
		if m.Needed > 0 && m.Needed <= total {
			out = append(out, spot{Threshold: m, left: 2*m.Needed > total})
		}
	}
	slices.SortStableFunc(out, func(a, b spot) int { return cmp.Compare(a.Needed, b.Needed) })
	if len(out) != 2 {
		for i := range out {
			out[i].row = i
		}
		return out
	}
	low, high := &out[0], &out[1]
	switch {
	case low.Needed*100 >= total*36 && high.Needed*100 <= total*64:
		low.left, high.left = true, false
	case high.left:
		low.left, high.row = true, 1
	default:
		low.row = 1
	}
	return out
}

// MiniBar appends a small tally bar without marks, for lists: the row it stands
// in gives the numbers.
func MiniBar(dst []byte, t plenary.Tally) []byte {
	total := barTotal(t)
	if total <= 0 {
		return dst
	}
	dst = append(dst, `<svg class="mini" width="100%" height="12" aria-hidden="true" focusable="false">`...)
	dst = segments(dst, t, total, 1, 10)
	return append(dst, `</svg>`...)
}

// barOrder is the order of the bar's parts from left to right.
var barOrder = [...]plenary.Position{plenary.Yes, plenary.Abstain, plenary.NotVoting, plenary.No}

// barTotal is what the whole bar stands for, 0 when it cannot be drawn.
func barTotal(t plenary.Tally) (total int64) {
	if !t.Known() {
		return 0
	}
	for _, p := range barOrder {
		total += t.Of(p).Or(0)
	}
	return total
}

func segments(dst []byte, t plenary.Tally, total int64, y, tall int) []byte {
	var before int64
	for _, p := range barOrder {
		n := t.Of(p).Or(0)
		if n <= 0 {
			continue
		}
		dst = append(dst, `<rect class="`...)
		dst = append(dst, LookOf(p).Class...)
		dst = append(dst, `" x="`...)
		dst = percent(dst, before, total)
		dst = append(dst, `" width="`...)
		dst = percent(dst, n, total)
		dst = append(dst, '"')
		dst = attr(dst, "y", float64(y))
		dst = attr(dst, "height", float64(tall))
		dst = append(dst, `/>`...)
		before += n
	}
	return dst
}

// percent appends n of total in hundredths of a percent, cut.
func percent(dst []byte, n, total int64) []byte {
	h := n * 10000 / total
	dst = strconv.AppendInt(dst, h/100, 10)
	if h%100 != 0 {
		dst = append(dst, '.', byte('0'+h%100/10), byte('0'+h%10))
	}
	return append(dst, '%')
}

// TallyWords appends a tally as a sentence without a full stop: "141 in favour,
// 7 against, 32 abstaining, 13 not voting". Not voting is left out when unknown.
func TallyWords(dst []byte, t plenary.Tally) []byte {
	for i, p := range plenary.Positions() {
		n, known := t.Of(p).Int()
		if p == plenary.NotVoting && (!known || n == 0) {
			continue
		}
		if i > 0 {
			dst = append(dst, ", "...)
		}
		if known {
			dst = strconv.AppendInt(dst, n, 10)
		} else {
			dst = append(dst, "an unknown number"...)
		}
		dst = append(dst, ' ')
		dst = append(dst, LookOf(p).Word...)
	}
	return dst
}
