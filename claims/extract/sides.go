package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// sideNames are words for those who took a position that mean it only where numbers of
// sides are compared.
var sideNames = map[string]plenary.Position{
	"friends": plenary.Yes, "sympathisers": plenary.Yes, "sympathizers": plenary.Yes, "proponents": plenary.Yes, "advocates": plenary.Yes, "adherents": plenary.Yes, "pros": plenary.Yes, "greens": plenary.Yes, "green": plenary.Yes, "ayes": plenary.Yes, "support": plenary.Yes,
	"foes": plenary.No, "enemies": plenary.No, "adversaries": plenary.No, "detractors": plenary.No, "critics": plenary.No, "cons": plenary.No, "reds": plenary.No, "red": plenary.No, "objectors": plenary.No, "rejections": plenary.No, "refusals": plenary.No,
	"yellows": plenary.Abstain, "yellow": plenary.Abstain, "ambers": plenary.Abstain, "undecided": plenary.Abstain, "neutrals": plenary.Abstain, "waverers": plenary.Abstain,
}

// side reads at k one side of a vote, told as a noun or a clause: the noes, those who
// voted no, countries that abstained, votes against, its foes. to is k where there is none.
func (s *sentence) side(k int) (p plenary.Position, to int) {
	j := k
	for end := k + 3; j < end && (s.id(j, lex.WThe, lex.WIts, lex.WTheir, lex.WHis, lex.WHer, lex.WAll, lex.WThose, lex.WThese) || s.is(j, lex.Number) && j > k); j++ {
	}
	those := s.id(j-1, lex.WThose)
	for s.is(j, lex.Members|lex.VoteNoun) && !s.is(j, lex.Positions) {
		those = true
		j++
	}
	if s.is(j, lex.Number) && !those {
		j++
		if s.is(j, lex.Members) {
			j++
		}
	}
	who := false
	for end := j + 4; j < end && (s.id(j, lex.WWho, lex.WThat, lex.WWhich) || s.is(j, lex.Did) && !s.is(j, lex.Positions|lex.Not)); j++ {
		who = true
	}
	switch {
	case s.is(j, lex.Not) && who && (s.id(j+1, lex.WThere) || strings.EqualFold(s.text(j+1), "present")):
		return plenary.NotVoting, j + 2
	case s.is(j, lex.VotePast|lex.VoteIng) && (who || those || s.is(j, lex.VoteIng)) && s.isLabel(j+1):
		return s.labelPosition(j + 1), j + 2
	case s.is(j, lex.Positions) || s.isLabel(j) && (s.is(j-1, lex.VoteNoun|lex.Members) || s.is(j+1, lex.VoteNoun)):
		p = s.labelPosition(j)
		if s.is(j, lex.Verbs) && !who && !those && !s.is(j, lex.Labels) {
			return p, k
		}
		if w := s.lower(j); w == "no" || w == "yes" || w == "for" {
			if !who && !those && !(s.is(j+1, lex.VoteNoun) && w != "for") {
				return p, k
			}
		}
		j++
		for s.is(j, lex.VoteNoun) || s.is(j, lex.Text) && s.is(j-1, lex.Verbs|lex.Labels) && !s.id(j, lex.WThat, lex.WThis, lex.WThem) || strings.EqualFold(s.text(j), "camp") {
			j++
		}
		return p, j
	}
	if n, ok := sideNames[s.lower(j)]; ok {
		return n, j + 1
	}
	return p, k
}

// sides reads sides that are told together at k: the noes and the abstentions, those who
// voted no or abstained. Each is told apart in the second result.
func (s *sentence) sides(k int) (sum Form, each []plenary.Position, to int) {
	to = k
	j := k
	if strings.EqualFold(s.text(j), "both") {
		j++
	}
	for len(each) < 4 {
		p, end := s.side(j)
		if end == j && len(each) > 0 {
			p, end = s.sideAgain(j)
		}
		if end == j || p == plenary.UnknownPosition || sum[p] != 0 {
			break
		}
		sum[p] = 1
		each = append(each, p)
		to, j = end, end
		if s.sign(j, "(") { // abstained (56) or did not show up (15)
			if c := s.closing(j); c > j && c < j+4 {
				to, j = c+1, c+1
			}
		}
		if s.sign(j, ",") && (s.is(j+1, lex.And) || s.is(j+1, lex.Positions) || s.id(j+1, lex.WThose)) {
			j++
		}
		if s.is(j, lex.And) || s.id(j, lex.WOr, lex.WAnd, lex.WWith) {
			j++
		} else if !s.sign(j-1, ",") {
			break
		}
	}
	return sum, each, to
}

// sideAgain reads at k a side told by its verb alone, behind another: or abstained, or
// voted no, or did not show up.
func (s *sentence) sideAgain(k int) (p plenary.Position, to int) {
	for s.is(k, lex.Did) && !s.is(k, lex.Positions|lex.Not) {
		k++
	}
	switch {
	case s.is(k, lex.VotePast) && s.isLabel(k+1):
		return s.labelPosition(k + 1), k + 2
	case s.is(k, lex.Positions):
		return s.u[k].Class.Position(), k + 1
	case s.isLabel(k):
		return s.labelPosition(k), k + 1
	}
	return s.idleAway(k)
}

// idleAway reads at k words for not having been there: did not show up.
func (s *sentence) idleAway(k int) (p plenary.Position, to int) {
	switch w := s.lower(k); {
	case strings.HasPrefix(w, "didn't show up"), strings.HasPrefix(w, "did not turn up"), strings.HasPrefix(w, "didn't turn up"), strings.HasPrefix(w, "failed to show up"), strings.HasPrefix(w, "failed to turn up"), strings.HasPrefix(w, "stayed away"):
		return plenary.NotVoting, k + 1
	}
	return plenary.UnknownPosition, k
}

// sideSum reads at k sides told by their verbs with "or" between them, or one: voted
// against it or abstained.
func (s *sentence) sideSum(k int) (x Form, to int) {
	to = k
	for n := 0; n < 3; n++ {
		p, end := s.sideAgain(k)
		if end == k || p == plenary.UnknownPosition || x[p] != 0 {
			break
		}
		if s.id(end, lex.WIt) {
			end++
		}
		x[p], to = 1, end
		if !s.isOr(end) {
			break
		}
		k = end + 1
	}
	return x, to
}

// eitherSide are words for sides of a government rather than of a text: whether its
// friends are those who voted yes is for the text to say.
var eitherSide = map[string]bool{"friends": true, "foes": true, "enemies": true, "adversaries": true, "critics": true, "detractors": true, "sympathisers": true, "sympathizers": true, "supporters": true, "opponents": true}

// sidesOfState says whether sides between two units are told as those of a government:
// Peking's friends.
func (s *sentence) sidesOfState(from, to int) bool {
	for k := max(from, 0); k < to; k++ {
		if eitherSide[s.lower(k)] && (s.id(k-1, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) || s.sign(k-2, "'") || s.sign(k-1, "'")) {
			return true
		}
	}
	return false
}

// turned is a form with those in favour and those against in each other's place.
func (f Form) turned() Form {
	f[plenary.Yes], f[plenary.No] = f[plenary.No], f[plenary.Yes]
	return f
}
