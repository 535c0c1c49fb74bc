package chart

import (
	"strings"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
)

// CardText is what the share card says beside the board.
type CardText struct {
	Head    string // symbol, body and date, on one line
	Title   string // two lines at most, cut at a word
	Outcome string // one sentence
	Foot    string // collection, source and address
}

// The card's size is what sites expect of a share image.
const cardWidth, cardHeight, cardMargin = 1200.0, 630.0, 40.0

// Card appends a share card: title, tally bar and the board, as a file that
// carries its own colours and no style element.
func Card(dst []byte, words CardText, t plenary.Tally, marks []Mark) []byte {
	dst = append(dst, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630" font-family="system-ui,sans-serif" fill="`+ink+`">`+ownPatterns+`<rect width="1200" height="630" fill="#fff"/><title>`...)
	dst = Escape(dst, words.Head+": "+words.Title)
	dst = append(dst, `</title>`...)
	dst = line(dst, 56, `font-size="18" fill="`+faint+`"`, clip(words.Head, 110))
	y := 92.0
	for _, l := range wrap(words.Title, 84, 2) {
		dst = line(dst, y, `font-size="27" font-family="ui-serif,Georgia,serif"`, l)
		y += 34
	}
	if t.Known() {
		dst = cardBar(dst, t, y-12)
		y += 42
		dst = line(dst, y, `font-size="20" font-weight="600"`, clip(counts(t)+".  "+words.Outcome, 86))
	} else {
		dst = line(dst, y+10, `font-size="20" font-weight="600"`, clip(words.Outcome, 86))
		y += 14
	}
	dst = cardBoard(dst, marks, y+22)
	dst = line(dst, 617, `font-size="14" fill="`+faint+`"`, clip(words.Foot, 150))
	return append(dst, "</svg>\n"...)
}

// counts is the tally as it is written out on the card: 141 – 7 – 32.
func counts(t plenary.Tally) string {
	return t.Yes.String() + " – " + t.No.String() + " – " + t.Abstain.String()
}

func line(dst []byte, y float64, style, s string) []byte {
	dst = append(dst, `<text x="40"`...)
	dst = attr(dst, "y", y)
	dst = append(dst, ' ')
	dst = append(dst, style...)
	dst = append(dst, '>')
	dst = Escape(dst, s)
	return append(dst, `</text>`...)
}

func cardBar(dst []byte, t plenary.Tally, y float64) []byte {
	order := []plenary.Position{plenary.Yes, plenary.Abstain, plenary.NotVoting, plenary.No}
	var total int64
	for _, p := range order {
		total += t.Of(p).Or(0)
	}
	x := cardMargin
	for _, p := range order {
		if total == 0 {
			break
		}
		w := float64(t.Of(p).Or(0)) / float64(total) * (cardWidth - 2*cardMargin)
		if w > 0 {
			dst = append(dst, `<rect fill="`...)
			dst = append(dst, LookOf(p).Fill...)
			dst = append(dst, `" stroke="`...)
			dst = append(dst, LookOf(p).Light...)
			dst = append(dst, '"')
			dst = attr(dst, "x", x)
			dst = attr(dst, "y", y)
			dst = attr(dst, "width", w)
			dst = append(dst, ` height="22"/>`...)
		}
		x += w
	}
	return dst
}

// cardBoard lays the names out in columns from y down to the foot, in the
// order given.
func cardBoard(dst []byte, marks []Mark, y float64) []byte {
	if len(marks) == 0 {
		return dst
	}
	columns := min(7, (len(marks)+7)/8)
	rows := (len(marks) + columns - 1) / columns
	pitch := min((cardHeight-40-y)/float64(rows), 44)
	width := (cardWidth - 2*cardMargin) / float64(columns)
	size := min(pitch*0.82, 22)
	room := width - size*1.4 - 6
	for i, m := range marks {
		x := cardMargin + float64(i/rows)*width
		base := y + float64(i%rows+1)*pitch - pitch*0.25
		dst = light(dst, m.Position, x, base-size*0.8, size*0.85)
		dst = append(dst, `<text`...)
		dst = attr(dst, "x", x+size*1.25)
		dst = attr(dst, "y", base)
		dst = attr(dst, "font-size", size)
		// About 0.55 of the size is a letter's width: longer names are set narrower.
		if float64(utf8.RuneCountInString(m.Name))*size*0.55 > room {
			dst = attr(dst, "textLength", room)
			dst = append(dst, ` lengthAdjust="spacingAndGlyphs"`...)
		}
		dst = append(dst, '>')
		dst = Escape(dst, m.Name)
		dst = append(dst, `</text>`...)
	}
	return dst
}

// light draws one light with its sign: a square, crossed for against, barred for
// abstaining, empty for not voting.
func light(dst []byte, p plenary.Position, x, y, side float64) []byte {
	look := LookOf(p)
	fill := look.Light
	if p == plenary.NotVoting || p == plenary.UnknownPosition {
		fill = "none"
	}
	dst = append(dst, `<rect fill="`+fill+`" stroke="`+look.Light+`" rx="2"`...)
	dst = attr(dst, "x", x)
	dst = attr(dst, "y", y)
	dst = attr(dst, "width", side)
	dst = attr(dst, "height", side)
	dst = append(dst, `/>`...)
	if p != plenary.No && p != plenary.Abstain {
		return dst
	}
	q, h := side*0.28, side*0.44
	dst = append(dst, `<path stroke="#fff" stroke-width="1.4" d="M`...)
	if p == plenary.Abstain {
		dst = number(dst, x+q)
		dst = append(dst, ' ')
		dst = number(dst, y+side/2)
		dst = append(dst, 'h')
		dst = number(dst, h)
		return append(dst, `"/>`...)
	}
	for i, step := range [][3]float64{{q, h, h}, {side - q, -h, h}} {
		if i > 0 {
			dst = append(dst, 'M')
		}
		dst = number(dst, x+step[0])
		dst = append(dst, ' ')
		dst = number(dst, y+q)
		dst = append(dst, 'l')
		dst = number(dst, step[1])
		dst = append(dst, ' ')
		dst = number(dst, step[2])
	}
	return append(dst, `"/>`...)
}

// clip cuts a text to n letters, marking the cut.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimRight(string(r[:n-1]), " ,;:.") + "…"
}

// wrap breaks a text into at most n lines of about width letters.
func wrap(s string, width, n int) []string {
	var lines []string
	var now string
	words := strings.Fields(s)
	for i, w := range words {
		switch {
		case now == "":
			now = w
		case utf8.RuneCountInString(now)+1+utf8.RuneCountInString(w) <= width:
			now += " " + w
		case len(lines) == n-1:
			return append(lines, clip(now+" "+strings.Join(words[i:], " "), width))
		default:
			lines, now = append(lines, now), w
		}
	}
	if now != "" {
		lines = append(lines, clip(now, width))
	}
	return lines
}
