package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// mayBeNeeded says whether the number at k may be that of the votes that a text needs: not that
// of the members of the Council (of the fifteen votes), nor of a tally (by nine votes).
func (s *sentence) mayBeNeeded(k int) bool {
	if !s.is(k, lex.Number) || s.value(k) < 5 || s.value(k) > most || s.id(k-1, lex.WBy) || s.value(k) == councilSeats && s.id(k-1, lex.WThe) && s.id(k-2, lex.WOf) {
		return false
	}
	ofSize := s.id(k-1, lex.WOf) && sized(s.lower(k-2)) // seven, as the Charter demands in a body of eleven
	return !ofSize && !s.unrealNeed(k) && !s.ofSmallCouncil(k)
}

// needBeside reads at the number k, with a word for needing soon before or behind it and
// nothing between but words for votes, the rules and the text: it needed ten and got seven;
// one more than the eight it required; the ten that the Charter demands; nine votes would be
// necessary; a bare minimum of nine.
func (s *sentence) needBeside(k int) (from, to int, ok bool) {
	if n := s.value(k); n < 6 || n > 12 || !s.ofCouncil() || s.ofElection() || s.isSupposed(k) || s.unrealNeed(k) {
		return 0, 0, false // a judge needs eight votes in the Council
	}
	end := s.behindVoters(s.behindVotes(k))
	if from = s.needBefore(k); from >= 0 && s.endsNeed(end) {
		return from, end, true
	}
	if s.id(k+1, lex.WOf) {
		return 0, 0, false // seven of the nine votes it needed
	}
	to = s.needBehind(end)
	return k, to, to > 0 && !s.is(to, lex.Members|lex.Number|lex.Actor)
}

// sized says whether a word is one whose members may be counted behind it: a body of eleven.
func sized(w string) bool {
	switch w {
	case "body", "council", "club", "chamber", "room", "house", "membership", "total", "table", "board", "company", "organ", "forum":
		return true
	}
	return false
}

// ofCouncil says whether the sentence tells of the Council, by its name, a document of it, or
// going on with what was told of it.
func (s *sentence) ofCouncil() bool {
	if s.walker.scope == Council || s.names(lex.Council, len(s.u)) {
		return true
	}
	for i := range s.symbols {
		if strings.HasPrefix(s.symbols[i].text, "S/") {
			return true
		}
	}
	return false
}

// needBefore is where the words before the number at k begin that tell that so many were
// needed; -1 where there are none.
func (s *sentence) needBefore(k int) int {
	const far = 5
	j := k - 1
	for j > k-far && (s.id(j, lex.WThe, lex.WAt, lex.WAll, lex.WA, lex.WOf) || s.is(j, lex.Only|lex.All) || strings.EqualFold(s.text(j), "least") || strings.EqualFold(s.text(j), "exactly")) {
		j--
	}
	switch w := s.lower(j); {
	case w == "minimum" || w == "threshold":
		return j
	case s.isMeans(j) || s.id(k-1, lex.WThe) && !s.isCopula(j):
		return -1 // it needed the nine: those that others had
	case w == "needs", w == "needed", w == "need", w == "requires", w == "required", w == "require", w == "demands", w == "demanded", w == "takes", w == "took", w == "take":
		b := j - 1
		for b > j-4 && (s.adverb(b) || s.is(b, lex.Number) || s.id(b, lex.WIn, lex.WOf, lex.WThe) || s.is(b, lex.Council|lex.UN)) {
			b--
		}
		if s.is(b, lex.Text) || s.id(b, lex.WIt) || s.is(j-1, lex.Council) {
			return j
		}
	}
	return -1 // its author needed ten, and got them
}

// needBehind is where the words at k end that say that as many votes as were told were
// needed: the Charter demands, that it required, which are necessary. It is 0 where there
// are none.
func (s *sentence) needBehind(k int) int {
	const far = 7
	for j := k; j < k+far && j < len(s.u); j++ {
		switch w := s.lower(j); {
		case s.isMeans(j):
			return 0
		case w == "needs", w == "needed", w == "requires", w == "required", w == "demands", w == "demanded", w == "necessary", w == "prescribes", w == "prescribed":
			return j + 1
		case s.id(j, lex.WThat, lex.WWhich, lex.WThe, lex.WIt, lex.WA, lex.WUnder, lex.WBy) || s.isCopula(j) || s.is(j, lex.Text|lex.Council|lex.Modal) || s.id(j, lex.WBe):
		case w == "charter" || w == "rules" || w == "rule" || w == "procedure" || w == "law" || w == "sponsors" || w == "text" || w == "draft" || w == "been" || w == "always":
		default:
			return 0
		}
	}
	return 0
}

// endsNeed says whether what was needed is told to its end at k: it is no number of days.
func (s *sentence) endsNeed(k int) bool {
	if s.endOfClause(k) || s.is(k, lex.And) || s.id(k, lex.WBut, lex.WIn, lex.WFor) {
		return true
	}
	switch s.lower(k + 1) {
	case "pass", "be", "adopt", "carry", "succeed", "win", "become", "get", "take":
		return s.id(k, lex.WTo)
	}
	return strings.EqualFold(s.text(k), "to pass")
}

// ofElection says whether the sentence tells of an election, in which the Council has other
// rules.
func (s *sentence) ofElection() bool {
	for k := range s.u {
		switch s.lower(k) {
		case "judge", "judges", "elected", "election", "elections", "elect", "candidate", "candidates", "court", "seat", "nominee", "procedural":
			return true
		}
	}
	return false
}

// ofSmallCouncil says whether the seven votes at k are told to be what was needed before the
// Council had fifteen members: until it was enlarged a text needed seven votes.
func (s *sentence) ofSmallCouncil(k int) bool {
	if s.value(k) != 7 {
		return false
	}
	for j := range s.u {
		switch s.lower(j) {
		case "until", "before", "previously", "formerly", "originally", "enlarged", "enlargement", "expanded", "expansion", "eleven", "11":
			return true
		}
	}
	return false
}
