package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// kinds are words for the kind of states that a number counts, of which others may have done
// the same.
var kinds = map[string]bool{
	"communist": true, "socialist": true, "western": true, "eastern": true, "southern": true, "northern": true, "central": true, "colonial": true, "islamic": true, "muslim": true, "moslem": true, "catholic": true, "christian": true, "black": true, "white": true, "island": true, "nordic": true, "scandinavian": true, "balkan": true, "baltic": true, "gulf": true, "caribbean": true, "pacific": true, "developing": true, "industrial": true, "industrialised": true, "industrialized": true, "neutral": true, "non-aligned": true, "nonaligned": true, "unaligned": true, "aligned": true, "nuclear": true, "elected": true, "european": true, "african": true, "asian": true, "arab": true, "latin": true, "latin american": true, "american": true, "spanish": true, "french": true, "english": true, "oil": true, "great": true, "big": true, "small": true, "smaller": true, "tiny": true, "rich": true, "poor": true, "friendly": true, "neighbouring": true, "neighboring": true, "allied": true, "soviet": true, "commonwealth": true, "francophone": true, "anglophone": true, "lusophone": true, "monarchies": true, "conservative": true, "radical": true, "moderate": true, "leftist": true, "marxist": true, "democratic": true, "landlocked": true, "new": true, "young": true, "newly": true,
}

// kindNouns are such words for the states themselves: five communists abstained.
var kindNouns = map[string]bool{
	"communists": true, "socialists": true, "westerners": true, "neutrals": true, "latins": true, "arabs": true, "africans": true, "asians": true, "europeans": true, "monarchies": true, "republics": true, "democracies": true, "allies": true, "satellites": true, "friends": true, "neighbours": true, "neighbors": true, "clients": true, "partners": true, "islands": true, "powers": true,
}

// ofKind says whether the number at k counts states of one kind only, so that there may be
// more: six communist states abstained; five of Moscow's friends; six from the Soviet side.
func (s *sentence) ofKind(k int) bool {
	const far = 4
	j, found := k+1, false
	if s.id(j, lex.WFrom) {
		return !s.is(j+1, lex.Date|lex.Number)
	}
	if s.id(j, lex.WOf) {
		for j++; s.id(j, lex.WThe, lex.WIts, lex.WHis, lex.WTheir); j++ {
			found = found || !s.id(j, lex.WThe) && !(s.id(j, lex.WIts) && s.is(j+1, lex.Members)) // fourteen of its members
		}
		if s.is(j, lex.Actor|lex.Person|lex.Group) && s.sign(j+1, "'") {
			return true
		}
	}
	for end := j + far; j < end; j++ {
		low := s.lower(j)
		switch {
		case kindNouns[low]:
			return !s.upper || found
		case kinds[low], s.is(j, lex.Actor) && s.Lex.Names[s.u[j].Val].Demonym, s.is(j, lex.Group) && !s.is(j, lex.Bodies):
			found = true
		case s.is(j, lex.Members):
			return found && !s.is(j, lex.VoteNoun)
		case s.sign(j, "-"), s.unknown(j) && strings.HasSuffix(low, "ing"), found && s.unknown(j) && !s.isCopula(j):
		default:
			return false
		}
	}
	return false
}

// enumerates says whether the number at k behind a label opens a list of which it is the
// first part: abstaining: five of Moscow's friends, Yugoslavia and South Africa.
func (s *sentence) enumerates(k int, v int32) bool {
	const far = 8
	for j := k + 1; j < k+far; j++ {
		if !s.sign(j, ",") && !s.is(j, lex.And) {
			if s.is(j, lex.Include|lex.Positions|lex.Number) || s.sign(j, ";:.()_") {
				return false
			}
			continue
		}
		for s.sign(j, ",") || s.is(j, lex.And) || s.id(j, lex.WThe) {
			j++
		}
		o := s.listFrom(j)
		return o != nil && s.endOfClause(o.to) && (int32(len(o.names)) != v || len(o.groups) > 0)
	}
	return false
}

// someOnly widens a count of states of one kind: there are as many at least.
func (s *sentence) someOnly(h *hit) {
	if h.num < 0 || h.score || h.pos == plenary.UnknownPosition || h.Lo != h.Hi || h.Lo == 0 || !s.ofKind(h.num) {
		return
	}
	h.Hi = most
}

// restOf reads the members that are named behind a number of others as the rest of those who
// were counted: eight abstained: six communist states, Saudi Arabia and South Africa.
func (s *sentence) restOf(l *listing) (stance, bool) {
	const far = 8
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.names) == 0 || len(l.groups)+l.unread > 0 || l.more || !s.endOfClause(l.to) || !s.sign(b, ",") && !s.is(b, lex.And) {
		return t, false
	}
	for s.sign(b-1, ",") {
		b--
	}
	k := b - 1
	for ; k > b-far && k > 0 && !s.is(k, lex.Number); k-- {
		if s.is(k, lex.Positions|lex.VotePast|lex.Text) || s.sign(k, ",;:.()") {
			return t, false
		}
	}
	if !s.is(k, lex.Number) || !s.sign(s.beforeThe(k), ":_-(") {
		return t, false
	}
	for i := range s.hits {
		h := &s.hits[i]
		if h.to == s.beforeThe(k) && h.num >= 0 && !h.score && !h.eitherWay && !h.open && h.Lo == h.Hi && h.Lo == s.value(k)+int32(len(l.names)) {
			t.pos, t.to, t.loose = h.pos, l.to, h.loose
			return t, true
		}
	}
	return t, false
}
