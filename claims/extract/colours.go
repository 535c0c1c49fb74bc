package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
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
		if s.u[k].Class == 0 && colour(s.text(k)) != plenary.UnknownPosition {
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
