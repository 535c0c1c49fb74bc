// Package chart draws votes as SVG: the tally bar, the board, the world map, the
// equal-tile map, lines over time, small multiples and the strip of all votes.
//
// Every function is pure and appends to a byte slice. Charts that stand in a page
// carry class names only, which the page's style sheet colours (so that they
// follow dark mode and print); charts that leave the page as files carry their
// colours with them. Colour is never the only sign: each position has a pattern
// for areas and a sign for lights, and a chart is always shown beside its numbers.
//
// The package never reads a file, a clock or the record; callers bring names and
// positions.
package chart

import (
	"strconv"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
)

// Mark is one member as the charts show it.
type Mark struct {
	Code     plenary.Code
	Name     string // display name; charts keep the order they are given
	Position plenary.Position
}

// Escape appends s escaped for SVG and HTML, in content or a quoted attribute.
// Control characters, which XML forbids, and broken UTF-8 become U+FFFD.
func Escape(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '<':
			dst = append(dst, "&lt;"...)
		case c == '>':
			dst = append(dst, "&gt;"...)
		case c == '&':
			dst = append(dst, "&amp;"...)
		case c == '"':
			dst = append(dst, "&#34;"...)
		case c == '\'':
			dst = append(dst, "&#39;"...)
		case c < 0x20 && c != '\n' && c != '\t', c == 0x7f:
			dst = append(dst, "\uFFFD"...)
		case c < utf8.RuneSelf:
			dst = append(dst, c)
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == 0xFFFE || r == 0xFFFF {
				r = utf8.RuneError
			}
			dst = utf8.AppendRune(dst, r)
			i += n
			continue
		}
		i++
	}
	return dst
}

// number appends a coordinate with at most one decimal.
func number(dst []byte, v float64) []byte {
	n := len(dst)
	dst = strconv.AppendFloat(dst, v, 'f', 1, 64)
	if m := len(dst); m-n > 2 && dst[m-1] == '0' {
		dst = dst[:m-2]
	}
	return dst
}

// attr appends ` name="v"`.
func attr(dst []byte, name string, v float64) []byte {
	dst = append(dst, ' ')
	dst = append(dst, name...)
	dst = append(dst, '=', '"')
	return append(number(dst, v), '"')
}
