package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// groupVerbs are verbs by which a group is told to have taken several positions.
var groupVerbs = map[string]bool{"split": true, "splits": true, "broke": true, "divided": true, "divides": true, "spoke": true, "stood": true, "voted": true, "parted": true, "fell": true, "came": true, "came out": true, "came down": true, "went": true, "ended": true, "broke up": true, "fell apart": true, "lined up": true, "cast": true, "is": true, "was": true, "were": true}

// findGroupScores reads how the members of a group divided, told as a score or as a list:
// the EU split 14 to 1, with a dozen on the fence; in NATO it stood at 25 to 1; the G7 broke
// up into three for, one against and three abstentions.
func (s *sentence) findGroupScores() {
	if !s.has(lex.Number) || !s.live() {
		return
	}
	for k := 0; k < len(s.u); k++ {
		g, to := s.groupAt(k, true)
		if g < 0 {
			continue
		}
		n := s.behindSplit(k, to)
		if n == 0 {
			continue
		}
		if end := s.groupNumbers(n, g, k); end > n {
			k = end - 1
		}
	}
}

// behindSplit is the unit of the number by which the group between two units is told to
// have divided, 0 where it is not.
func (s *sentence) behindSplit(from, to int) int {
	const far = 9
	b := s.beforeThe(from)
	within := s.id(b, lex.WIn, lex.WFor) || s.is(b, lex.Among) || strings.EqualFold(s.text(b), "within") || strings.EqualFold(s.text(b), "inside")
	if !within && b >= 0 && !s.sign(b, ",;:._-") && !s.is(b, lex.And) && !s.id(b, lex.WWhile, lex.WBut, lex.WThat) {
		return 0
	}
	verb := false
	for j := to; j < to+far && j < len(s.u); j++ {
		w := s.lower(j)
		switch {
		case s.is(j, lex.Number):
			if verb || within && j <= to+1 && !(s.id(j-1, lex.WBy) && s.id(b, lex.WIn, lex.WFor) && b > 0) { // arms in Africa, by 15 to none
				return j
			}
			return 0
		case groupVerbs[w]:
			verb = true
		case within && !verb && (s.sign(j, ",") || s.id(j, lex.WIt, lex.WThe) || s.is(j, lex.VoteNoun)):
		case s.is(j, lex.Did) && !s.is(j, lex.Positions), s.adverb(j), s.id(j, lex.WWith, lex.WInto, lex.WBy, lex.WUp, lex.WDown, lex.WOut, lex.WAt, lex.WA), w == "evenly", w == "up", w == "three ways", w == "vote", w == "apart":
		case s.sign(j, ":") && verb:
		default:
			return 0
		}
	}
	return 0
}

// groupNumbers reads at k how many members of a group took which position, and makes a
// statement of each. It returns where they end, k where there are none.
func (s *sentence) groupNumbers(k int, group int32, from int) int {
	var said [5]Count
	end, n := k, 0
	put := func(p plenary.Position, c Count, to int) {
		if !said[p].Said {
			n++
		}
		said[p], end = c, to
	}
	if m := s.members(k + 1); s.id(m, lex.WTo) || s.sign(m, "-") || s.id(m, lex.WAgainst) && s.is(m+1, lex.Number) {
		if s.is(m+1, lex.Number) {
			put(plenary.Yes, exact(s.value(k)), m+2)
			put(plenary.No, exact(s.value(m+1)), m+2)
			if s.sign(m+2, "-") && s.is(m+3, lex.Number) {
				put(plenary.Abstain, exact(s.value(m+3)), m+4)
			}
		}
	}
	for n < 4 {
		j := end
		for s.sign(j, ",") || s.is(j, lex.And) && j > k || s.id(j, lex.WWith) {
			j++
		}
		a, ok := s.firstNumber(j)
		if !ok || !a.plain || a.from > j {
			break
		}
		p, to := s.sideBehind(a.to)
		if to == a.to || p == plenary.UnknownPosition || said[p].Said {
			break
		}
		put(p, exact(a.num), to)
	}
	if n < 2 || s.unreal(k) {
		return k
	}
	for j := from; j < end; j++ {
		s.taken[j] = true
	}
	var people []People
	for _, p := range positionsTold {
		if c := said[p]; c.Said {
			people = append(people, groupNumber(group, p, c))
		}
	}
	s.add(finding{Statement: Statement{Kind: Who, People: people}, from: from, to: end, unit: k})
	return end
}

// groupNumber is a number of the members of a group that took a position.
func groupNumber(group int32, p plenary.Position, c Count) People {
	return People{Position: p, Groups: []Group{{Index: group}}, Number: c}
}

// groupOf reads at k the group that a number is told of, and its size where that is told:
// of the 27 in the European Union, of the five countries called BRICS, among the twenty
// Latin American republics.
func (s *sentence) groupOf(k int) (group, size int32, to int) {
	if !s.id(k, lex.WOf) && !s.is(k, lex.Among) {
		return -1, 0, k
	}
	const far = 10
	for m := k + 1; m < k+far && m < len(s.u); m++ {
		if g, to := s.groupAt(m, true); g >= 0 {
			return g, size, to
		}
		switch w := s.lower(m); {
		case s.is(m, lex.Number) && size == 0:
			size = s.value(m)
		case s.is(m, lex.Members|lex.All) && !s.is(m, lex.VoteNoun), s.id(m, lex.WThe, lex.WOf, lex.WIn, lex.WFrom, lex.WThat, lex.WIts):
		case w == "called", w == "belonging", w == "known", w == "make", w == "form", w == "as", w == "up", w == "republics", w == "name", w == "under", w == "meet", s.id(m, lex.WTo, lex.WAs, lex.WUnder, lex.WUp):
		default:
			return -1, 0, k
		}
	}
	return -1, 0, k
}

// greatPowers is where words for the permanent members at k end: the Five, the five great
// powers, the five who hold a veto. It is k where there are none.
func (s *sentence) greatPowers(k int) int {
	if !s.is(k, lex.Number) || s.value(k) != 5 || !s.id(k-1, lex.WThe) && !s.is(k-1, lex.All) {
		return k
	}
	const far = 5
	switch w := s.lower(k + 1); {
	case (w == "great" || w == "big" || w == "major") && strings.EqualFold(s.text(k+2), "powers"):
		return k + 3
	case s.id(k+1, lex.WWho, lex.WThat, lex.WWith, lex.WWhose, lex.WWhich):
		for m := k + 2; m < k+far; m++ {
			if s.is(m, lex.VetoNoun|lex.VetoPower) {
				return m + 1
			}
		}
	case s.at(k).Case == words.Capital && !s.upper && !s.is(k+1, lex.Members|lex.Labels|lex.Actor|lex.Group) && !(s.unknown(k+1) && s.at(k+1).Case == words.Capital):
		return k + 1
	}
	return k
}
