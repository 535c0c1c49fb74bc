package chart

import "github.com/plenary-vote/plenary"

// Look is how one position looks, everywhere the same.
type Look struct {
	Position plenary.Position
	Class    string // class name in pages
	Sign     string // the sign in a light, beside the colour
	Word     string // in words, as in "141 in favour"
	Light    string // colour on a light background
	Dark     string // colour on a dark background
	Fill     string // what areas are filled with in files that carry their own colours
}

// The backgrounds that the colours are meant for.
const (
	Paper = "#ffffff"
	Night = "#14181d"
	ink   = "#1b1f24"
	faint = "#5b6470"
	land  = "#dfe3e8"
)

var looks = [...]Look{
	plenary.UnknownPosition: {plenary.UnknownPosition, "u", "?", "position unknown", "#6b7280", "#9aa4b2", "none"},
	plenary.Yes:             {plenary.Yes, "y", "✓", "in favour", "#00695c", "#4db6ac", "#00695c"},
	plenary.No:              {plenary.No, "n", "✕", "against", "#b3261e", "#f2837b", "url(#pn)"},
	plenary.Abstain:         {plenary.Abstain, "a", "–", "abstaining", "#9a6700", "#e3b341", "url(#pa)"},
	plenary.NotVoting:       {plenary.NotVoting, "x", "○", "not voting", "#6b7280", "#9aa4b2", "none"},
}

// LookOf is how a position looks.
func LookOf(p plenary.Position) Look {
	if int(p) >= len(looks) {
		p = plenary.UnknownPosition
	}
	return looks[p]
}

// Patterns appends a hidden SVG with the patterns that areas in a page are
// filled with: a diagonal hatch for against, dots for abstaining. A page holds it
// once, before its charts. The pattern's ground is the position's own colour
// and its lines are the page's background, by class.
func Patterns(dst []byte) []byte {
	return append(dst, `<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>`+
		`<pattern id="pn" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="pn" width="6" height="6"/><rect class="gap" width="2" height="6"/></pattern>`+
		`<pattern id="pa" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="gap" width="6" height="6"/><circle class="pa" cx="1.5" cy="1.5" r="1.6"/><circle class="pa" cx="4.5" cy="4.5" r="1.6"/></pattern>`+
		`</defs></svg>`...)
}

// ownPatterns are the same patterns for files that carry their own colours.
const ownPatterns = `<defs>` +
	`<pattern id="pn" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect fill="#b3261e" width="6" height="6"/><rect fill="#fff" width="2" height="6"/></pattern>` +
	`<pattern id="pa" width="6" height="6" patternUnits="userSpaceOnUse"><rect fill="#fff" width="6" height="6"/><circle fill="#9a6700" cx="1.5" cy="1.5" r="1.6"/><circle fill="#9a6700" cx="4.5" cy="4.5" r="1.6"/></pattern>` +
	`</defs>`
