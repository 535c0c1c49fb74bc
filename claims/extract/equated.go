package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// equated reads a list that a verb before it equates with those counted or named
// by their position: four abstained and they were Spain and Poland; the red ones
// are those of India; one said no, and it was Russia.
func (s *sentence) equated(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, counted: -1}
	j := l.from - 1
	for s.id(j, lex.WThe, lex.WBoth) {
		j--
	}
	if b := s.beforeEpithet(j); b < j && s.isCopula(b) {
		j = b
	}
	owned := s.id(j, lex.WOf) && s.id(j-1, lex.WThat, lex.WThose)
	if owned {
		j -= 2
	}
	came := s.id(j, lex.WFrom, lex.WBy) && comes[s.lower(j-1)] || s.belongs(j)
	if b := s.interjected(j - 1); s.id(j, lex.WFrom, lex.WBy) && s.sign(j-1, ",") && b < j-1 && comes[s.lower(b-1)] {
		j, came = b, true // was cast, of all countries, by Rwanda
	}
	if came {
		j-- // and it came from Russia
	}
	if s.id(j, lex.WFrom) && (j == 0 || s.sign(j-1, ",;:-_") || s.is(j-1, lex.And)) && strings.EqualFold(s.text(l.to), "came") && s.nounBehind(l.to) > l.to {
		m := s.nounBehind(l.to) // from Havana came a no
		t.pos, t.from, t.to = s.labelPosition(m), j, m+1
		return t, !s.unreal(m)
	}
	if !s.isCopula(j) && !s.sign(j, ":") && !came || s.finite(l.to) && !s.is(l.to, lex.And) {
		return t, false
	}
	k := j - 1
	if s.id(k, lex.WOne) && s.id(k-1, lex.WThat, lex.WThis) && s.isCopula(j) && (s.sign(l.to, "'") || s.endOfClause(l.to)) {
		k-- // one against. That one was Russia's
		if h := s.lastOne(k); h != plenary.UnknownPosition && len(l.names) == 1 {
			t.pos, t.from = h, k
			return t, !s.unreal(k)
		}
		return t, false
	}
	if s.is(k, lex.Number) && s.id(k-1, lex.WThose, lex.WThese, lex.WThe) && s.isCopula(j) {
		k-- // and those four were
	}
	switch low := s.lower(k); {
	case (came || s.isCopula(j)) && s.id(k, lex.WThey, lex.WThose, lex.WThese, lex.WThe, lex.WIt, lex.WThat, lex.WWho):
		h := s.hitBehind(k)
		if h == nil {
			h = s.hitBehind(s.knownWho(k))
		}
		if h == nil && k == 0 && s.id(k, lex.WIt, lex.WThat) && len(l.names) == 1 && len(l.groups) == 0 && (s.endOfSentence(l.to) || s.sign(l.to, "'") && !s.is(l.to+2, lex.Text)) {
			t.pos, t.from = s.lastOne(k), k // one abstained. It was Russia
			return t, t.pos != plenary.UnknownPosition
		}
		if w := &s.walker.label; h == nil && k == 0 && w.sent == s.n-1 && w.pos != plenary.UnknownPosition && s.id(k, lex.WThey, lex.WThose, lex.WThese) && len(l.names) > 1 {
			t.pos, t.from = w.pos, k // named the wrong abstainers. They were Belarus and Iran
			return t, s.endOfClause(l.to)
		}
		if h == nil && !s.id(k, lex.WWho, lex.WThe) && k > 0 && s.endOfClause(l.to) {
			t.pos, t.as = s.spelled(k, int32(len(l.names)))
			t.from = k
			return t, (t.pos != plenary.UnknownPosition || t.as != nil) && len(l.groups) == 0 && !s.unreal(k)
		}
		if h == nil || s.id(k, lex.WIt, lex.WThat) && (h.Lo != 1 || h.Hi != 1) {
			return t, false
		}
		t.pos, t.from, t.loose = h.pos, k, h.loose || h.eitherWay || h.open
		return t, !s.unreal(k)
	case low == "ones" || low == "lights" || low == "dots" || low == "squares" || low == "names" || low == "spots":
		if p := colour(s.text(k - 1)); p != plenary.UnknownPosition && s.inContext() {
			t.pos, t.from = p, k-1
			return t, !s.unreal(k)
		}
	case came && ordinalValue(low) > 0 && s.id(k-1, lex.WThe) && s.toldNumber(ordinalValue(low)) != plenary.UnknownPosition:
		t.pos, t.from = s.toldNumber(ordinalValue(low)), k-1 // three noes, two of them vetoes. The third came from Bolivia
		return t, !s.unreal(k)
	case owned && s.isCopula(j) && s.hitEnding(k+1) != nil:
		h := s.hitEnding(k + 1) // the three no votes were those of Mali, Cuba and Peru
		t.pos, t.from, t.loose = h.pos, h.from, h.loose || h.eitherWay
		return t, !s.unreal(k) && !h.open && !h.score
	case came && s.isLabel(k), owned && s.isCopula(j):
		return s.labelled(t, k, 7)
	}
	return t, false
}

// knownWho is the unit before unit k where the words begin which say that everybody knows
// who it was: one abstained, and everybody here knows who: it was Russia. It is k where they
// do not stand there.
func (s *sentence) knownWho(k int) int {
	const far = 9
	for m := k - 1; m > 0 && m > k-far; m-- {
		switch w := s.lower(m); {
		case (w == "know" || w == "knows" || w == "knew" || w == "guess") && s.id(m+1, lex.WWho, lex.WWhich):
			for ; m > 0 && m > k-far; m-- {
				if s.is(m, lex.And) || s.sign(m, ",;:-_.") {
					return m + 1
				}
			}
			return k
		case s.is(m, lex.Number|lex.Actor|lex.Positions|lex.VotePast|lex.Not):
			return k
		}
	}
	return k
}

// lastOne is the position that was told last, right before unit k, of a single member:
// in the sentence, or at the end of the one before.
func (s *sentence) lastOne(k int) plenary.Position {
	if h := s.hitBehind(k); h != nil && h.Lo == 1 && h.Hi == 1 {
		return h.pos
	}
	if n := len(s.walker.found); k == 0 && n > 0 && s.walker.found[n-1].sent == s.n-1 {
		f := &s.walker.found[n-1]
		at := plenary.UnknownPosition
		for p, c := range f.Counts {
			if c.Said && c.Lo == 1 && c.Hi == 1 {
				if at != plenary.UnknownPosition {
					return plenary.UnknownPosition
				}
				at = plenary.Position(p)
			}
		}
		return at
	}
	return plenary.UnknownPosition
}

// comes are verbs that tell from whom a vote was.
var comes = map[string]bool{"came": true, "comes": true, "coming": true, "was": true, "were": true, "cast": true}

// hitBehind is the count that ends right before the clause that starts at unit k.
func (s *sentence) hitBehind(k int) *hit {
	const far = 6
	for b := k - 1; b >= 0 && b > k-far; b-- {
		for i := range s.hits {
			if h := &s.hits[i]; h.to == b+1 && h.num >= 0 && !h.score {
				return h
			}
		}
		if !s.sign(b, ",;:-_.") && !s.is(b, lex.And|lex.Text) && !s.id(b, lex.WOn, lex.WThe) {
			break
		}
	}
	return nil
}

// makesSo reads a member that completes a number: Germany makes it five. It did
// as those told last, and the number goes on from theirs.
func (s *sentence) makesSo(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, counted: -1}
	k := l.to
	for s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) {
		k++
	}
	switch s.lower(k) {
	case "makes", "made", "making", "completes", "completed", "brings", "brought", "rounded", "rounds":
	default:
		return t, false
	}
	for k++; s.id(k, lex.WIt, lex.WThat, lex.WThe, lex.WTo, lex.WA) || s.is(k, lex.Text) || s.unknown(k) && k < l.to+5; k++ {
	}
	v := s.value(k)
	if !s.is(k, lex.Number) || v < 2 || len(l.names) == 0 || !s.endOfClause(k+1) {
		return t, false
	}
	st, ok := s.likeLast(t, l.from, k+1)
	st.loose = false // the number bears it out
	return st, ok && st.as == nil && s.countedUp(st.pos, v, int32(len(l.names)))
}

// countedUp says whether a number of those who took a position goes on from what
// was told shortly before: from a list, or a count of as many.
func (s *sentence) countedUp(pos plenary.Position, v, more int32) bool {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent >= s.n-4; i-- {
		f := &s.walker.found[i]
		if c := f.Counts[pos]; c.Said && (c.Lo == v || c.Lo == v-more) {
			return true
		}
		for _, p := range f.People {
			if p.Position == pos && int32(len(p.Names)) == v-more {
				return true
			}
		}
	}
	return false
}

// amongNumber is the position of those whose number ends the words "among the
// eight" at j, told before in the article or in the sentence.
func (s *sentence) amongNumber(j int) plenary.Position {
	if !s.is(j, lex.Among) || !s.id(j+1, lex.WThe, lex.WThose, lex.WThese) || !s.is(j+2, lex.Number) || !s.endOfClause(j+3) {
		return plenary.UnknownPosition
	}
	v := s.value(j + 2)
	for i := range s.hits {
		if h := &s.hits[i]; h.to <= j && h.Lo == v && h.Hi == v && !h.open && !h.eitherWay {
			return h.pos
		}
	}
	return s.toldNumber(v)
}

// notInNumber says whether a list is told of those who are not in the number that
// stands at k: not in the four: China.
func (s *sentence) notInNumber(k int) bool {
	if !s.id(k, lex.WThe) || !s.is(k+1, lex.Number) {
		return false
	}
	for m := k - 1; m >= 0 && m >= k-2; m-- {
		if s.is(m, lex.Not) {
			return true
		}
	}
	if s.id(k-1, lex.WFrom) {
		switch s.lower(k - 2) {
		case "missing", "absent", "excluded", "away", "gone", "dropped", "removed", "lacking":
			return true // missing from the 187: Israel
		}
	}
	return strings.EqualFold(s.text(k-1), "outside") || strings.EqualFold(s.text(k-1), "missing from") || strings.EqualFold(s.text(k-1), "absent from")
}

// neither reads what two lists did not do: neither Nepal nor Togo voted in favour.
func (s *sentence) neither(l *listing) (*listing, stance, bool) {
	t := stance{from: l.from - 1, counted: -1, not: true}
	if !strings.EqualFold(s.text(l.from-1), "neither") || !strings.EqualFold(s.text(l.to), "nor") || len(l.groups) > 0 {
		return nil, t, false
	}
	o := s.listFrom(l.to + 1)
	if o == nil || len(o.groups) > 0 || o.used {
		return nil, t, false
	}
	k := o.to
	for s.adverb(k) || s.is(k, lex.Did|lex.Date) && !s.is(k, lex.Verbs) {
		k++
	}
	both := &listing{from: l.from, to: o.to, names: append(append([]int32(nil), l.names...), o.names...), at: append(append([]int(nil), l.at...), o.at...), unread: l.unread + o.unread}
	switch {
	case s.is(k, lex.VotePast) || s.votes(k):
		for k++; s.adverb(k) || s.is(k, lex.Date) || s.id(k, lex.WOn) && s.is(k+1, lex.Date); k++ {
		}
		if !s.isLabel(k) || s.against(k) || s.ofOthers(k) || s.id(k, lex.WFor) && s.forMember(k+1) || s.id(k, lex.WAgainst) && s.againstDeed(k+1) {
			return nil, t, false
		}
		t.pos, t.loose = s.labelPosition(k), !s.textAhead(k) // in favour of what, one cannot tell
	case s.is(k, lex.AbstainVerb) && !s.offVote(k):
		t.pos = plenary.Abstain
	case s.is(k, lex.YesVerb|lex.NoVerb):
		st, ok := s.favoured(t, k, s.u[k].Class.Position())
		if !ok || st.as != nil {
			return nil, t, false
		}
		o.used = true
		return both, st, true
	default:
		return nil, t, false
	}
	t.to = k + 1
	o.used = true
	return both, t, true
}

// votes says whether the word at k is the verb of the present tense: Nepal votes
// no, the Dutch vote in favour.
func (s *sentence) votes(k int) bool {
	w := s.lower(k)
	if w == "casts" || w == "cast" {
		return true
	}
	if w != "votes" && w != "vote" || s.sign(k-1, "'") || s.id(k-1, lex.WS, lex.WThe, lex.WA, lex.WTheir, lex.WIts, lex.WTo) || s.is(k-1, lex.Number|lex.Labels|lex.Only) {
		return false
	}
	for m := max(0, k-4); m < k+10; m++ {
		switch s.lower(m) {
		case "usually", "always", "often", "normally", "traditionally", "generally", "habitually", "regularly", "invariably", "every", "every year", "each", "never", "sometimes", "typically", "routinely", "mostly", "whenever":
			return false // what it does as a habit is not told of one vote
		}
	}
	for m := k + 1; m < k+4; m++ {
		if s.isLabel(m) {
			return true
		}
		if !s.adverb(m) && !s.is(m, lex.Did|lex.Date) {
			break
		}
	}
	return false
}

// atMost are verbs that open words for having given no more than an abstention.
var atMost = map[string]bool{
	"could": true, "did": true, "does": true, "went": true, "goes": true, "brought": true, "managed": true, "dared": true, "confined": true, "limited": true,
}

// abstainsAtMost is where the words at j end that say that no more than an
// abstention was given: could do no more than abstain, could bring itself only to
// abstain, went no further than an abstention. It is j when they do not.
func (s *sentence) abstainsAtMost(j int) int {
	const far = 11
	low := s.lower(j)
	if !atMost[low] || s.id(j+1, lex.WHave) || low == "brought" && s.text(j+1) != "itself" && s.text(j+1) != "themselves" {
		return j
	}
	more, not := false, s.is(j, lex.Not)
	for k := j + 1; k < len(s.u) && k < j+far; k++ {
		low := s.lower(k)
		not = not || s.is(k, lex.Not) || s.id(k, lex.WNo) || strings.HasPrefix(low, "no ") || strings.HasPrefix(low, "not ")
		switch {
		case low == "abstain" || low == "abstention" || low == "abstaining":
			if more {
				return k + 1
			}
			return j
		case strings.HasSuffix(low, "more than") || strings.HasSuffix(low, "further than") || low == "beyond":
			more = not
		case low == "further" || low == "farther" || low == "more" || low == "better":
			more = more || not && s.id(k+1, lex.WThan)
		case low == "only" || low == "itself" && s.id(k+1, lex.WTo) || low == "themselves" && s.id(k+1, lex.WTo):
			more = more || !not && (low == "only" && s.id(k+1, lex.WTo) || strings.HasPrefix(s.lower(j), "confine") || strings.HasPrefix(s.lower(j), "limit"))
		case s.sign(k, ",;:.()") || s.is(k, lex.Actor|lex.Group|lex.Number|lex.VotePast) || s.is(k, lex.Positions):
			return j
		}
	}
	return j
}

// inVoting reads what two lists did together, told behind both: kept Moscow
// company in voting no, in its opposition.
func (s *sentence) inVoting(t stance, o *listing, k int) (stance, bool) {
	for m := k; m < k+4; m++ {
		if s.isLabel(m) && !s.against(m) {
			t.pos, t.to, t.with = s.labelPosition(m), m+1, o
			return t, true
		}
	}
	return t, false
}

// supplies are verbs of which one vote is the object.
var supplies = map[string]bool{"supplied": true, "provided": true, "contributed": true, "delivered": true, "furnished": true, "gave": true, "supplies": true, "provides": true, "produced": true}

// supplied reads the vote that the verb at j has for its object: provided the
// single no, supplied one of the noes.
func (s *sentence) supplied(t stance, j int) (stance, bool) {
	for m := j + 1; m < j+5; m++ {
		switch {
		case s.isLabel(m) && (s.id(m, lex.WNo, lex.WYes) || s.is(m, lex.Labels)):
			if !t.only && !s.is(m+1, lex.VoteNoun) && !s.is(m-1, lex.Number) && !isOrdinal(s.lower(m-1)) || s.against(m) {
				return t, false
			}
			t.pos, t.to = s.labelPosition(m), m+1
			return t, s.endOfLabel(m+1) || s.is(m+1, lex.VoteNoun)
		case s.is(m, lex.Only):
			t.only = true
		case s.id(m, lex.WThe, lex.WA, lex.WOne, lex.WIts) || s.is(m, lex.Number|lex.Another) || s.is(m, lex.VoteNoun) || isOrdinal(s.lower(m)):
		default:
			return t, false
		}
	}
	return t, false
}

// leftTo reads who had to vote: it was left to Nepal to vote no, it fell to Cuba
// to say no.
func (s *sentence) leftTo(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := l.from - 1
	for s.id(b, lex.WThe) || s.is(b, lex.Only) {
		b--
	}
	if !s.id(b, lex.WTo) {
		return t, false
	}
	switch s.lower(b - 1) {
	case "left", "fell":
	default:
		return t, false
	}
	if !s.is(l.to, lex.VoteInf) && !s.id(l.to, lex.WTo) || s.unreal(b) {
		return t, false
	}
	if s.id(l.to, lex.WTo) && strings.EqualFold(s.text(l.to+1), "be") {
		return s.complement(t, l.to+2) // fell to Mali to be the only no
	}
	return s.cast(t, l.to)
}

// amongThem reads that a list was among those whom a number before unit k counts, in
// the sentence or in the one before: 18 abstained. Japan was among them.
func (s *sentence) amongThem(t stance, k int) (stance, bool) {
	t.to = k + 1
	h := s.hitBehind(k)
	if h == nil {
		h = s.hitBehind(s.beforeThe(t.from) + 1) // nine abstained, and we Dutch were among them
	}
	if h != nil {
		t.pos, t.loose = h.pos, h.loose || h.open
		return t, true
	}
	for j := k - 1; j >= 0; j-- {
		if s.is(j, lex.Number) {
			t.pos = s.toldNumber(s.value(j))
			return t, t.pos != plenary.UnknownPosition
		}
	}
	t.pos, t.loose = s.walker.lastPosition(s), s.walker.countsSeveral()
	return t, t.pos != plenary.UnknownPosition
}

// countsSeveral says whether the statement read last counts more positions than one.
func (w *walker) countsSeveral() bool {
	n := 0
	if len(w.found) > 0 {
		for _, c := range w.found[len(w.found)-1].Counts {
			if c.Said {
				n++
			}
		}
	}
	return n > 1
}

// hitEnding is the count that ends right before unit k, nil where there is none.
func (s *sentence) hitEnding(k int) *hit {
	for i := range s.hits {
		if s.hits[i].to == k {
			return &s.hits[i]
		}
	}
	return nil
}
