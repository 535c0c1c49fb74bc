package extract

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// Form is a sum of numbers of a tally, each times its weight: of no vote, of those in
// favour, against, abstaining and not voting, of all who could vote, of the votes the
// Council needs on the day.
type Form [7]int32

// The places of a Form beside the positions.
const (
	FormOne     = int(plenary.UnknownPosition) // a number told
	FormMembers = 5
	FormNeeds   = 6
)

// Reckoning is what a statement says of the numbers of a tally together. It is borne out
// where all forms of one of its ways are nought or more.
type Reckoning struct {
	Ways  [][]Form
	Trend *Trend // since an earlier vote; there are no ways then
}

// Uses says whether what a reckoning says hangs on one of the places of a Form.
func (r *Reckoning) Uses(place int) bool {
	for _, way := range r.Ways {
		for _, f := range way {
			if f[place] != 0 {
				return true
			}
		}
	}
	return false
}

// formOf is the number of one position.
func formOf(p plenary.Position) (f Form) {
	f[p] = 1
	return f
}

// number is a number told.
func number(n int32) (f Form) {
	f[FormOne] = n
	return f
}

// formAt is one of the places beside the positions.
func formAt(p int) (f Form) {
	f[p] = 1
	return f
}

// plus is a form and another one times n.
func (f Form) plus(o Form, n int32) Form {
	for i := range f {
		f[i] += n * o[i]
	}
	return f
}

// times is a form times n.
func (f Form) times(n int32) Form { return Form{}.plus(f, n) }

// isZero says whether a form is of nothing.
func (f Form) isZero() bool { return f == Form{} }

// Those who voted yes or no, and those who voted at all.
var (
	sidesTaken = formOf(plenary.Yes).plus(formOf(plenary.No), 1)
	votesCast  = sidesTaken.plus(formOf(plenary.Abstain), 1)
)

// addReckoning makes a statement of a reckoning told by the units between two, if it is
// told at all. at is the unit that tells it.
func (s *sentence) addReckoning(from, to, at int, ways ...[]Form) bool {
	if len(ways) == 0 || s.unreal(at) || s.ofPartHere(from, at) {
		return false
	}
	for k := at + 1; k < to; k++ {
		if s.is(k, lex.Modal) {
			return false
		}
	}
	s.add(finding{Statement: Statement{Kind: Counts, Quiet: true, Reckoned: &Reckoning{Ways: ways}}, from: from, to: to, unit: at})
	return true
}

// addFollowing is addReckoning for what does not say which vote is meant: the vote was close.
func (s *sentence) addFollowing(from, to, at int, ways ...[]Form) {
	if n := len(s.walker.found); s.addReckoning(from, to, at, ways...) && len(s.walker.found) > n {
		s.walker.found[n].Follows = true
	}
}

// ofPartHere says whether what is told between two units is told of some members only:
// among Africans abstentions outnumbered the noes.
func (s *sentence) ofPartHere(from, at int) bool {
	for k := s.clauseStart(from); k < at; k++ {
		if s.is(k, lex.Group) && !s.is(k, lex.Bodies) || s.is(k, lex.OtherBody) {
			return true
		}
		if g, _ := s.groupAt(k, s.id(k-1, lex.WThe, lex.WIn)); g >= 0 {
			return true
		}
	}
	return false
}

// takeNumbers marks the numbers between two units as read.
func (s *sentence) takeNumbers(from, to int) {
	for k := max(from, 0); k < to && k < len(s.u); k++ {
		if s.is(k, lex.Number) {
			s.taken[k] = true
		}
	}
}

// findReckonings reads what a sentence says of the numbers of a tally together, from
// left to right.
func (s *sentence) findReckonings() {
	if !s.inContext() || !s.has(lex.Number|lex.Positions|lex.Members|lex.TwoThirds|lex.SimpleMajority) && !s.nobodyHeldBack() && !s.tellsClose() || !s.live() || s.isGame() {
		return
	}
	readers := [...]func(int) int{s.readTrend, s.readForEach, s.readOutnumber, s.readSum, s.readEitherOr, s.readTimes, s.readGap, s.readDifference, s.readMoreThan, s.readShare, s.readRank, s.readVague, s.readClose, s.readWon, s.readSpare, s.readAllBut, s.readHeldBack, s.readTurnout, s.readMajority, s.readChange, s.readNth}
	for k := 0; k < len(s.u); k++ {
		for _, read := range readers {
			if to := read(k); to > k {
				k = to - 1
				break
			}
		}
	}
}
