package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// vague is about how many words without a number are.
type vague uint8

const (
	hardlyAny vague = iota + 1 // hardly any member, only a handful
	aFew                       // a few members, a handful
	dozens
	scores
	minority  // a minority of the members, fewer than half
	mostOf    // most members, more than half
	vastMost  // an overwhelming majority
	nearlyAll // nearly all members, all but a few
)

// vagueWords are such words that want a noun for members behind them.
var vagueWords = map[string]vague{
	"hardly any": hardlyAny, "scarcely any": hardlyAny, "barely any": hardlyAny, "scarcely a": hardlyAny, "hardly a": hardlyAny, "almost no": hardlyAny, "virtually no": hardlyAny, "practically no": hardlyAny, "next to no": hardlyAny,
	"hardly a single": hardlyAny, "only a handful of": hardlyAny, "just a handful of": hardlyAny, "a mere handful of": hardlyAny, "only a few": hardlyAny, "just a few": hardlyAny, "very few": hardlyAny, "only a small minority of": hardlyAny, "a small minority of": hardlyAny, "a tiny minority of": hardlyAny, "only a tiny minority of": hardlyAny,
	"a few": aFew, "a handful of": aFew, "several": aFew, "a number of": aFew, "a couple of": aFew, "some": aFew, "numerous": aFew, "many": aFew, "not a few": aFew,
	"dozens of": dozens, "several dozen": dozens, "scores of": scores,
	"a minority of": minority, "only a minority of": minority, "less than half": minority, "fewer than half": minority, "under half": minority, "not even half": minority,
	"most": mostOf, "most of": mostOf, "a majority of": mostOf, "the majority of": mostOf, "more than half": mostOf, "over half": mostOf, "well over half": mostOf, "a clear majority of": mostOf, "a narrow majority of": mostOf, "the bulk of": mostOf, "the greater part of": mostOf,
	"a large majority of": vastMost, "an overwhelming majority of": vastMost, "the overwhelming majority of": vastMost, "a vast majority of": vastMost, "the vast majority of": vastMost, "the great majority of": vastMost, "a great majority of": vastMost, "a huge majority of": vastMost, "the large majority of": vastMost,
	"nearly all": nearlyAll, "almost all": nearlyAll, "virtually all": nearlyAll, "practically all": nearlyAll, "nearly every": nearlyAll, "almost every": nearlyAll, "virtually every": nearlyAll, "practically every": nearlyAll, "nearly all of": nearlyAll, "almost all of": nearlyAll, "virtually all of": nearlyAll,
	"all but a few": nearlyAll, "all but a handful of": nearlyAll, "virtually the whole": nearlyAll, "almost the whole": nearlyAll, "nearly the whole": nearlyAll, "almost the entire": nearlyAll, "virtually the entire": nearlyAll, "nearly the entire": nearlyAll,
}

// vagueSubjects are such words that stand for members by themselves.
var vagueSubjects = map[string]vague{
	"hardly anyone": hardlyAny, "hardly anybody": hardlyAny, "scarcely anyone": hardlyAny, "scarcely anybody": hardlyAny, "almost nobody": hardlyAny, "almost no one": hardlyAny, "next to nobody": hardlyAny, "next to no one": hardlyAny, "virtually nobody": hardlyAny, "virtually no one": hardlyAny, "practically nobody": hardlyAny, "practically no one": hardlyAny,
	"nearly everyone": nearlyAll, "nearly everybody": nearlyAll, "almost everyone": nearlyAll, "almost everybody": nearlyAll, "virtually everyone": nearlyAll, "virtually everybody": nearlyAll, "practically everyone": nearlyAll, "practically everybody": nearlyAll,
	"a large majority": vastMost, "an overwhelming majority": vastMost,
}

// anyMembers are nouns for members of whatever kind.
var anyMembers = map[string]bool{
	"member": true, "members": true, "state": true, "states": true, "country": true, "countries": true, "nation": true, "nations": true, "delegation": true, "delegations": true, "delegate": true, "delegates": true, "government": true, "governments": true, "membership": true,
}

// longestVague is of how many units such words may be.
const longestVague = 7

// phraseFrom looks up the longest phrase of a table that starts at unit k, and the unit behind
// it; the unit is k where none does.
func phraseFrom[T any](s *sentence, k int, table map[string]T) (found T, to int) {
	var b strings.Builder
	to = k
	for j := k; j < k+longestVague && j < len(s.u); j++ {
		if s.sign(j, "-") {
			continue
		}
		if j > k && !s.sign(j, "'") && !(s.id(j, lex.WS) && s.sign(j-1, "'")) {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ReplaceAll(s.lower(j), "-", " "))
		if v, ok := table[b.String()]; ok {
			found, to = v, j+1
		}
	}
	return found, to
}

// readVague reads at k what about so many members are said to have done, told without a number:
// most members abstained; hardly anyone voted for it; dozens of states were against; nearly the
// whole membership backed it.
func (s *sentence) readVague(k int) int {
	if !s.opensTelling(k) || s.followsSome() || s.amends() {
		return k
	}
	forms := []Form{formAt(FormMembers), votesCast}
	v, j := phraseFrom(s, k, vagueSubjects)
	if w, to := phraseFrom(s, k, vagueWords); to > k {
		if end, voting := s.membersMeant(to); end > to && !(s.id(to, lex.WOf) && s.lower(to-1) != "most") {
			v, j = w, end
			if voting {
				forms = []Form{votesCast, sidesTaken}
			}
		}
	}
	bound := int32(-1)
	if n := s.numberNotReached(k); n > 0 {
		if end, voting := s.membersMeant(n + 1); !voting {
			bound, j = s.value(n)-1, end
		}
	}
	if j == k {
		return k
	}
	p, not, to := s.positionOf(j)
	if to == j || not || p == plenary.NotVoting || p == plenary.UnknownPosition || !s.onlyText(to) || s.hasOr() || s.isQuestion() {
		return k
	}
	if p != plenary.Abstain && (v == mostOf || v == minority) {
		forms = append(forms, sidesTaken)
	}
	if bound >= 0 {
		s.takeNumbers(k, to)
		s.addFollowing(k, to, k, []Form{number(bound).plus(formOf(p), -1)})
		return to
	}
	s.addFollowing(k, to, k, v.ways(formOf(p), forms)...)
	return to
}

// numberNotReached is the unit of the number that the words at k say was not reached: not even 130 states
// voted for it. It is 0 where there is none.
func (s *sentence) numberNotReached(k int) int {
	switch {
	case s.lower(k) == "not even":
		k++
	case s.lower(k) == "not" && s.lower(k+1) == "even":
		k += 2
	default:
		return 0
	}
	if !s.isNumber(k) || s.value(k) < 2 || s.value(k) > most {
		return 0
	}
	return k
}

// opensTelling says whether unit k opens a sentence or a part of it that stands for itself: and
// most members abstained.
func (s *sentence) opensTelling(k int) bool {
	b := k - 1
	return b < 0 || s.sign(b, ";:\"") || b == 0 && (s.is(b, lex.And) || s.id(b, lex.WBut))
}

// hasOr says whether the sentence leaves a choice: abstained or stayed away.
func (s *sentence) hasOr() bool {
	for k := range s.u {
		if s.isOr(k) {
			return true
		}
	}
	return false
}

// membersMeant is the unit behind a noun at k for the members of the organ, and whether it is
// of those who voted: of the members, the membership, the Council's members, of those voting.
func (s *sentence) membersMeant(k int) (to int, voting bool) {
	j := k
	for s.id(j, lex.WOf, lex.WThe, lex.WAll, lex.WIts) && !s.is(j, lex.Bodies) || s.is(j, lex.Number) && mayBeWhole(s.value(j)) {
		j++
	}
	if s.id(j, lex.WThose) && s.votersAt(j+1) > 0 {
		return s.votersAt(j + 1), true
	}
	if s.is(j, lex.UN) && anyMembers[lastWord(s.lower(j+1))] {
		j++
	}
	if s.is(j, lex.Council|lex.Assembly) && s.scopeOf(j) != Elsewhere {
		if j++; s.sign(j, "'") {
			if j = s.behindS(j + 1); !anyMembers[lastWord(s.lower(j))] {
				return k, false
			}
			j++
		}
	} else if anyMembers[lastWord(s.lower(j))] && !s.is(j, lex.Group|lex.OtherBody) {
		j++
	} else {
		return k, false
	}
	for s.is(j, lex.Members) && anyMembers[lastWord(s.lower(j))] {
		j++
	}
	return s.behindOrganization(j), false
}

// ways are the ways in which x may be about so many, of one of several wholes. They are wide:
// nobody counts by such words.
func (v vague) ways(x Form, wholes []Form) (ways [][]Form) {
	some := x.plus(number(1), -1)
	switch v {
	case aFew:
		return [][]Form{{some}}
	case dozens:
		return [][]Form{{x.plus(number(20), -1)}}
	case scores:
		return [][]Form{{x.plus(number(30), -1)}}
	}
	for _, y := range wholes {
		switch v {
		case hardlyAny: // no more than a quarter
			ways = append(ways, []Form{y.plus(x, -4)})
		case minority:
			ways = append(ways, []Form{some, y.plus(x, -2)})
		case mostOf:
			ways = append(ways, []Form{x.times(2).plus(y, -1)})
		case vastMost: // more than half of all, or six in ten of those who voted
			room := int32(10)
			if y[FormMembers] == 0 {
				room = 12
			}
			ways = append(ways, []Form{x.times(20).plus(y, -room)})
		case nearlyAll: // seven in ten of all, or eight of those who voted
			room := int32(14)
			if y[FormMembers] == 0 {
				room = 16
			}
			ways = append(ways, []Form{x.times(20).plus(y, -room)})
		}
	}
	return ways
}
