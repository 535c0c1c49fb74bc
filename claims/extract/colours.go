package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// colour is the position that a light on the board of the Assembly shows.
func colour(w string) plenary.Position {
	switch strings.TrimSuffix(strings.ToLower(w), "s") {
	case "green":
		return plenary.Yes
	case "red":
		return plenary.No
	case "yellow", "amber":
		return plenary.Abstain
	}
	return plenary.UnknownPosition
}

// colours says whether the sentence counts lights of two colours at least.
func (s *sentence) colours() bool {
	n := 0
	for k := range s.u {
		if s.colourAt(k) != plenary.UnknownPosition {
			n++
		}
	}
	return n >= 2 && s.inContext()
}

// lit says whether the colour at j is that of the light of a list on the board: India
// voted red; India is red, where votes were counted by colours.
func (s *sentence) lit(l *listing, j int) bool {
	if colour(s.text(j)) == plenary.UnknownPosition || !s.endOfClause(j+1) {
		return false
	}
	switch s.lower(j - 1) {
	case "voted", "votes", "vote", "pressed", "presses", "voting":
		return s.inContext()
	case "went", "goes", "turned", "turns", "glowed", "showed", "shows", "lit", "flashed", "stayed", "stays", "is", "are", "was", "were":
		return s.walker.board
	}
	return s.walker.board && j == l.to
}

// colourAt is the colour that a unit is or ends with: green; lit up green.
func (s *sentence) colourAt(k int) plenary.Position {
	w := s.text(k)
	if i := strings.LastIndexByte(w, ' '); i >= 0 && s.is(k, lex.Labels|lex.Verbs) {
		w = w[i+1:]
	} else if s.at(k).Class != 0 {
		return plenary.UnknownPosition
	}
	return colour(w)
}

// coloured reads how many chose a light of the board, where those of two colours are counted:
// 149 delegations had gone for green, two for red; eleven showed red.
func (s *sentence) coloured(k int, v int32) (hit, bool) {
	const far = 7
	const short = 5
	c, from := s.hedged(k, v)
	h := hit{from: from, Count: c}
	if b := from - 2; b >= 0 && s.sign(from-1, ",:") && (b == 0 || s.sign(b-1, ",;.|/")) && s.endOfClause(k+1) && s.colourAt(b) != plenary.UnknownPosition && (len(s.u) <= short || s.ask(tellsColours, s.colours)) {
		h.from, h.to, h.pos, s.walker.board = b, k+1, s.colourAt(b), true
		return h, true // Green: 134. Red: 52.
	}
	if !s.ask(tellsColours, s.colours) {
		return h, false
	}
	unknown := 0
	for j := k + 1; j < k+far && j < len(s.u); j++ {
		switch {
		case s.colourAt(j) != plenary.UnknownPosition:
			h.pos, h.to, s.walker.board = s.colourAt(j), j+1, true
			return h, s.endOfClause(h.to) || s.is(h.to, lex.Number)
		case s.is(j, lex.Members|lex.Did), s.id(j, lex.WFor, lex.WIn, lex.WTo, lex.WHad, lex.WThe, lex.WOn):
		case s.unknown(j) && s.at(j).Case == words.Lower && unknown < 2:
			unknown++
		default:
			return h, false
		}
	}
	return h, false
}
