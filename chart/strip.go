package chart

import (
	"strconv"

	"github.com/plenary-vote/plenary"
)

// StripLine is how many votes one line of the strip holds.
const StripLine = 1500

// stripHeight is the height of a line of the strip, and of a hairline of a vote
// that nobody opposed.
const stripHeight = 28

// Hairline is one vote in the strip.
type Hairline struct{ Tally plenary.Tally }

// StripLines is the number of lines that n votes fill.
func StripLines(n int) int { return (n + StripLine - 1) / StripLine }

// StripFile appends a file with one shape for each line of the strip (r0, r1,
// and so on): every vote one hairline, in the order given, as high as the share
// in favour of those who voted or abstained. A vote without counts is a short
// mark (u0, u1, ...) under the line instead, since unknown is not zero. Pages
// refer to it with StripRow; it changes only when the record does.
func StripFile(dst []byte, votes []Hairline) []byte {
	dst = append(dst, `<svg xmlns="http://www.w3.org/2000/svg">`...)
	for row := range StripLines(len(votes)) {
		line := votes[row*StripLine : min((row+1)*StripLine, len(votes))]
		dst = stripPath(dst, 'r', row, line, func(v Hairline) int64 {
			if !v.Tally.Known() {
				return 0
			}
			yes, no, abstain := v.Tally.Yes.Or(0), v.Tally.No.Or(0), v.Tally.Abstain.Or(0)
			if yes+no+abstain == 0 {
				return 0
			}
			return max(1, yes*stripHeight/(yes+no+abstain))
		})
		dst = stripPath(dst, 'u', row, line, func(v Hairline) int64 {
			if v.Tally.Known() {
				return 0
			}
			return 3
		})
	}
	return append(dst, "</svg>\n"...)
}

// stripPath draws one hairline of the height given for each vote; none for 0.
func stripPath(dst []byte, kind byte, row int, line []Hairline, height func(Hairline) int64) []byte {
	dst = append(dst, `<path id="`...)
	dst = append(dst, kind)
	dst = strconv.AppendInt(dst, int64(row), 10)
	dst = append(dst, `" d="M.5 28`...)
	skipped, back := 0, int64(0)
	for _, v := range line {
		if h := height(v); h > 0 {
			if skipped > 0 || back > 0 {
				dst = append(dst, 'm')
				dst = strconv.AppendInt(dst, int64(skipped), 10)
				dst = append(dst, ' ')
				dst = strconv.AppendInt(dst, back, 10)
			}
			dst = append(dst, 'v', '-')
			dst = strconv.AppendInt(dst, h, 10)
			skipped, back = 0, h
		}
		skipped++
	}
	return append(dst, `"/>`...)
}

// StripRow appends one line of the strip, drawn from the shapes of a StripFile
// served at file.
func StripRow(dst []byte, file string, row int) []byte {
	n := strconv.Itoa(row)
	dst = append(dst, `<svg class="strip" viewBox="0 0 1500 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">`...)
	dst = use(dst, file, "r"+n, "r")
	dst = use(dst, file, "u"+n, "v")
	return append(dst, `</svg>`...)
}
