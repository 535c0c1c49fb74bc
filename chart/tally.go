package chart

import (
	"strconv"

	"github.com/plenary-vote/plenary"
)

// Threshold is a mark on the tally bar: the number of affirmative votes that a
// majority needs.
type Threshold struct {
	Needed int64
	Label  string // "simple majority 75"
}

// barWidth and barHeight are the tally bar's size in its own units.
const barWidth, barHeight = 1000.0, 56.0

// TallyBar appends the tally bar: in favour from the left, against from the
// right, abstaining and not voting between, one unit of width for each vote, and
// a mark for each majority at the number of votes it needs. A tally with an
// unknown count draws nothing, since a bar without it would be wrong.
func TallyBar(dst []byte, t plenary.Tally, marks []Threshold) []byte {
	if !t.Known() {
		return dst
	}
	order := []plenary.Position{plenary.Yes, plenary.Abstain, plenary.NotVoting, plenary.No}
	var total int64
	for _, p := range order {
		total += t.Of(p).Or(0)
	}
	if total <= 0 {
		return dst
	}
	unit := barWidth / float64(total)
	dst = append(dst, `<svg class="tally" viewBox="0 0 1000 56" preserveAspectRatio="none" role="img" aria-label="`...)
	dst = TallyWords(dst, t)
	dst = append(dst, `">`...)
	x := 0.0
	for _, p := range order {
		w := float64(t.Of(p).Or(0)) * unit
		if w > 0 {
			dst = append(dst, `<rect class="`...)
			dst = append(dst, LookOf(p).Class...)
			dst = append(dst, '"')
			dst = attr(dst, "x", x)
			dst = attr(dst, "y", 8)
			dst = attr(dst, "width", w)
			dst = append(dst, ` height="40"/>`...)
		}
		x += w
	}
	for _, m := range marks {
		if m.Needed <= 0 || m.Needed > total {
			continue
		}
		dst = append(dst, `<path class="mark" d="M`...)
		dst = number(dst, float64(m.Needed)*unit)
		dst = append(dst, ` 0v56"><title>`...)
		dst = text(dst, m.Label)
		dst = append(dst, `</title></path>`...)
	}
	return append(dst, `</svg>`...)
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
