package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// toldOfYears says whether the clause of unit k opens with how long a thing went on, or
// tells that it used to be so, so that its number is of the votes before the one told: for
// years on end nobody voted against it; only two states used to oppose it.
func (s *sentence) toldOfYears(k int) bool {
	const far = 24
	b := s.clauseStart(k)
	for j := k; j > b && j > k-far; j-- {
		if s.sign(j-1, ".!?") {
			b = j
			break
		}
	}
	for s.is(b, lex.And) || s.id(b, lex.WBut, lex.WWhere, lex.WAnd) {
		b++
	}
	if s.id(b, lex.WFor) && s.forYears(b+1) {
		return true
	}
	for j := max(b, k-far); j < k; j++ {
		switch s.lower(j) {
		case "used":
			if j > b && s.id(j+1, lex.WTo) {
				return true
			}
		case "past":
			if s.id(j-1, lex.WThe) && s.id(j-2, lex.WIn) {
				return true
			}
		case "used to":
			if j > b {
				return true
			}
		case "formerly", "hitherto", "previously":
			return true
		}
	}
	return false
}

// forYears says whether the words at k tell of a long time: years on end, as long as
// anybody remembers, three decades.
func (s *sentence) forYears(k int) bool {
	const words = 4
	for end := k + words; k < end; k++ {
		switch s.lower(k) {
		case "years", "decades", "ages", "generations", "sessions", "ever", "long", "a long time", "time":
			return s.lower(k) != "time" || s.lower(k-1) == "long"
		case "the", "first", "last", "second", "third", "once":
			if s.lower(k) != "the" && !s.is(k+1, lex.Number) && s.lower(k+1) != "few" {
				return false // for the first time in years
			}
		}
		if s.sign(k, ",;:") {
			return false
		}
	}
	return false
}

// ofFriends says whether a number counts the friends that somebody found: how many did the
// same is one more. Great Britain found only one friend to vote no at its side.
func (s *sentence) ofFriends(k int) bool {
	for j := k + 1; j < k+4; j++ {
		if friends[s.lower(j)] {
			return true
		}
		if !s.is(j, lex.Members|lex.Other|lex.Group) && !s.unknown(j) || s.is(j, lex.Positions) {
			return false
		}
	}
	return false
}

// isEpithet says whether the year or month at unit k only tells since when somebody is what
// an aside between commas calls him: Mali, silent last year, voted no.
func (s *sentence) isEpithet(k int, d *dateAt) bool {
	const few = 2
	if d.Day != 0 || d.Weekday != when.AnyWeekday || !s.sign(k+1, ",") {
		return false
	}
	j := k - 1
	for ; j > k-1-few && s.unknown(j) && s.at(j).Case == words.Lower && !s.adverb(j); j-- {
	}
	return j < k-1 && s.sign(j, ",") && s.is(j-1, lex.Actor) && !strings.HasSuffix(s.lower(j+1), "ly")
}

// asideOn says whether the date at unit k stands in brackets that tell of somebody what is
// no vote: India (which did one in 2019) abstained.
func (s *sentence) asideOn(k int) bool {
	const far = 10
	for j := k - 1; j > 0 && j > k-far; j-- {
		switch {
		case s.sign(j, "("):
			return s.id(j+1, lex.WWhich, lex.WWho) && s.is(j-1, lex.Actor)
		case s.sign(j, ")"), s.is(j, lex.Positions|lex.VotePast|lex.VoteNoun|lex.Assembly|lex.Council), s.id(j, lex.WDid) && s.endOfClause(j+1):
			return false
		}
	}
	return false
}
