package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// stanceBefore reads what the words before a list say that it did.
func (s *sentence) stanceBefore(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	j := l.from - 1
	if q := &s.walker.question; q.some && q.sent == s.n-1 && l.from <= 5 {
		if st, ok := s.answers(l, t); ok {
			return st, true // did anybody vote against it? Yes: Peru
		}
	}
	for s.id(j, lex.WThe, lex.WBoth) || s.is(j, lex.Only) {
		t.only = t.only || s.is(j, lex.Only)
		j--
	}
	if b := s.interjected(j); s.sign(j, ",") && s.is(j-1, lex.Include) && b == j-2 && s.id(b-1, lex.WBy) {
		j = b - 1 // were recorded by, among others, Cuba
	}
	if s.is(j, lex.All) && (s.id(j-1, lex.WOf) || s.is(j-1, lex.Include) || s.sign(j-1, ":=") && s.isLabel(j-2)) && len(l.groups) == 1 && len(l.names) == 0 {
		j-- // the backing of all the Nordic countries; including all the Baltic states
	}
	if b := s.beforeUnread(j); b < j {
		j = b
	}
	if b := s.interjected(j); s.sign(j, ",") && b < j && s.standsBeside(b-1) != nil {
		j = b - 1 // beside Israel stood, to general surprise, Fiji
	}
	if s.id(j, lex.WOf) && s.id(j-1, lex.WThat, lex.WThose) && s.is(j-2, lex.Include) {
		j -= 2 // ten votes, among them those of Kenya and Togo
	}
	if s.is(j, lex.Include) && s.isCopula(j-1) {
		j-- // against it were among others Russia and China
	} else if s.sign(j, ",") && s.is(j-1, lex.Include) && s.sign(j-2, ",") && (s.isCopula(j-3) || s.id(j-3, lex.WBy, lex.WFrom)) {
		j -= 3
	}
	if b := s.beforeEpithet(j); b < j && s.isCopula(b) && s.endOfClause(l.to) {
		j = b // the one was its neighbour Saudi Arabia
	}
	for m := j; m > j-4 && m > 0 && (s.unknown(m) && s.at(m).Case == words.Lower || s.sign(m, "-")); m-- {
		if s.is(m-1, lex.Did) && strings.EqualFold(s.text(m-1), "did") && strings.EqualFold(s.text(m-2), "so") {
			j = m - 1 // so did post-apartheid South Africa
			break
		}
	}
	if st, ok := s.inColour(l); ok {
		return st, true
	}
	if st, ok := s.ofColour(l, j); ok {
		return st, true
	}
	switch {
	case s.oneFinds(j) < j:
		return s.foundAmong(t, s.oneFinds(j))
	case s.composed(j) < j:
		k := s.composed(j)
		if s.sign(k, ",") {
			k = s.interjected(k) - 1 // the quartet of abstainers, an odd one, brought together
		}
		if s.is(k, lex.Number) && s.id(k-1, lex.WThe) {
			t.number, t.from = s.at(k).Val, k-1 // the twenty-eight numbered in their ranks
			return t, t.number > 1
		}
		return s.labelled(t, k, 9)
	case s.overVotes(j) < j:
		t.pos, t.from = plenary.No, s.overVotes(j)
		t.only = s.is(t.from-1, lex.Only) || s.is(s.behindThe(t.from), lex.Only)
		return t, !s.unreal(t.from) && s.endOfClause(l.to)
	case s.sharedBy(j) < j:
		t.pos, t.from = s.labelPosition(s.sharedBy(j)), s.sharedBy(j)
		return t, t.pos != plenary.UnknownPosition && !s.unreal(j)
	case s.standsBeside(j) != nil:
		o := s.standsBeside(j)
		t.as, t.from = o, o.from-1
		return t, s.endOfClause(l.to) && !s.unreal(j)
	case s.is(j, lex.Did) && s.text(j) == "did" || s.id(j, lex.WDid) || strings.EqualFold(s.text(j), "does") || s.isCopula(j) && (strings.EqualFold(s.text(j-1), "so") || s.id(j-1, lex.WAs) && s.sign(j-2, ",") && s.endOfClause(l.to) || s.soOver(j) < j):
		// so did Syria, as did Russia; so, surprisingly, did Brazil
		if s.sign(j-1, ",") {
			for m := j - 2; m > j-11 && m > 0; m-- {
				if s.sign(m, ",") {
					j = m
					break
				}
			}
		}
		if strings.EqualFold(s.text(j-1), "likewise") && strings.EqualFold(s.text(j-2), "as") {
			j--
		}
		if w := s.lower(j - 1); (w == "so" || w == "as" || w == "like" || w == "neither") && !s.unreadBefore(j) {
			if st, ok := s.likeLast(t, l.from, l.to); ok && (w != "neither" || st.pos == plenary.Abstain || st.pos == plenary.NotVoting) {
				st.from, st.loose = j-1, st.loose || len(l.names) == 0 || s.second && s.unusedBefore(j)
				return st, true
			}
		}
	case s.sign(j, "([") && s.tellsOwn(l.to, s.closing(j)):
		return t, false // NATO against (Norway and Denmark abstaining)
	case s.sign(j, "(["):
		if h := s.hitAround(j, l.to); h >= 0 {
			t.counted, t.to, t.pos = h, l.to+1, s.hits[h].pos
			return t, true
		}
		return s.labelled(t, j-1, 3)
	case s.sign(j, ":=") && isLetter(s.text(j-1)):
		p, ok := s.byLetter(j)
		t.pos, t.from = p, j-1
		return t, ok && s.endOfClause(l.to)
	case s.sign(j, ":") && s.id(j-1, lex.WFor) && (s.is(j-2, lex.Deed) || s.unknown(j-2) && s.at(j-2).Case == words.Lower):
		return t, false // what nobody had asked for: Beijing acted
	case s.sign(j, ":") && s.is(l.to, lex.Text) && !s.isPronoun(l.to):
		return t, false // two against: the US draft is dead
	case s.sign(j, ":") && s.sign(l.to, "'") && (s.is(l.to+1, lex.Text) || s.id(l.to+1, lex.WS) && (s.is(l.to+2, lex.Text) || s.unknown(l.to+2) && s.is(l.to+3, lex.Text))):
		return t, false // Switzerland on the fence: Moscow's draft failed
	case s.sign(j, ":") && (s.finite(l.to) && !s.is(l.to, lex.Labels) || s.verbLike(l)):
		return t, false // it has a verb of its own
	case s.sign(j, ":") && s.joinedList(j) != nil:
		o := s.joinedList(j)
		t.as, t.from = o, o.from-1
		return t, len(o.names) == 1
	case s.sign(j, ":=") && s.is(j-1, lex.Number) && s.id(j-2, lex.WThe), s.isCopula(j) && s.is(j-1, lex.Number) && s.id(j-2, lex.WThe):
		// The six: Belarus, ...
		t.number, t.from = s.at(j-1).Val, j-2
		return t, true
	case s.sign(j, ":="), s.sign(j, "-_") && (s.at(j).Space || s.sign(j, "_")):
		if h := s.hitAround(j, l.to); h >= 0 && !s.sign(j, ":") && (s.hits[h].to > l.to || s.sign(l.to, "-_")) {
			t.counted, t.pos = h, s.hits[h].pos
			return t, true
		}
		if s.is(j-1, lex.Verbs) && !s.sign(j, ":") && !s.endOfClause(l.to) && !s.sign(l.to, "-_") && s.listEnding(j-1) != nil {
			return t, false // France abstained - Spain and Greece, members both, said yes
		}
		if n := s.numberDescribed(j); n > 1 {
			t.number, t.from = n, 0
			return t, true
		}
		if s.countsOther(l, j) {
			return t, false
		}
		return s.labelled(t, j-1, 6)
	case s.is(j, lex.Include):
		if h := s.hitOver(l); h >= 0 && !s.leansElsewhere(&s.hits[h]) {
			t.pos, t.from = s.hits[h].pos, j
			t.to = max(l.to, s.verbOver(h, l))
			return t, true
		}
		if st, ok := s.labelled(t, j-1, 7); ok {
			return st, true
		}
		if pos := s.walker.lastPosition(s); pos != plenary.UnknownPosition && s.id(j-1, lex.WThem, lex.WThose) || pos != plenary.UnknownPosition && strings.HasPrefix(s.lower(j), "among") {
			t.pos, t.from = pos, j
			return t, j < 5 && !s.unreal(j)
		}
	case (s.isCopula(j) || s.sign(j, ":")) && s.joinedList(j) != nil:
		// Voting with Washington were El Salvador and Honduras
		o := s.joinedList(j)
		t.as, t.from = o, o.from-1
		s.theOnly(&t)
		return t, len(o.names) == 1 && !s.unreal(o.from-1)
	case s.sign(j, ",") && j == 3 && s.is(0, lex.Among) && s.id(1, lex.WThe) && s.is(2, lex.Labels) && s.endOfClause(l.to) && len(l.names) > 0:
		t.pos, t.from = s.labelPosition(2), 0 // Among the noes, India.
		return t, t.pos != plenary.UnknownPosition
	case s.isCopula(j) && s.sign(l.to, "'") && (s.is(l.to+1, lex.Only) || s.id(l.to+1, lex.WS) && s.is(l.to+2, lex.Only)):
		return t, false // Orban's no was the EU's only one
	case s.isCopula(j):
		if o := s.listEnding(j); o != nil && s.id(s.beforeThe(o.from), lex.WWith) && len(o.groups) == 0 {
			j = s.beforeThe(o.from) // voting against it with Russia was Eritrea
		}
		return s.labelled(t, j-1, 9)
	case s.id(j, lex.WBy, lex.WFrom, lex.WOf):
		k := j - 1
		if s.id(j, lex.WOf) && s.id(k, lex.WThat, lex.WThose) { // one abstention, that of Russia
			if k--; s.isCopula(k) && s.is(k-1, lex.Labels) || s.is(k, lex.Include) && s.is(k-1, lex.VoteNoun) {
				k--
			}
		}
		if s.sign(k, ",") && (s.id(j, lex.WFrom, lex.WBy) || s.id(k+1, lex.WThat, lex.WThose)) {
			k--
		}
		for s.is(k, lex.Only) || s.id(j, lex.WBy) && s.is(k, lex.VotePast) || s.isCopula(k) && s.is(k+1, lex.VotePast) || s.sign(k, "\"'") || s.totalled(k) || s.is(k, lex.VoteNoun) && s.isLabel(k-1) || s.adverb(k) || s.id(j, lex.WBy) && (writtenDown[s.lower(k)] || supplies[s.lower(k)]) && s.isCopula(k-1) || s.isCopula(k) && (writtenDown[s.lower(k+1)] || supplies[s.lower(k+1)]) {
			k--
		}
		if s.is(k, lex.YesVerb) && s.sign(k-1, ",") && s.listEnding(k-1) != nil {
			return t, false // Israel, backed by Fiji, voted no
		}
		if s.id(j, lex.WBy) && s.is(k, lex.YesVerb|lex.YesLabel) && s.isCopula(k-1) && (s.id(k-2, lex.WWe, lex.WThey) || s.is(k-2, lex.Actor|lex.Person)) {
			return t, false // we were supported by Belize
		}
		if s.id(k+1, lex.WOf) && (s.id(k, lex.WIn) || strings.HasPrefix(s.lower(k), "in ")) {
			return t, false // in favour of the Georgia mission
		}
		if isSide(s.text(k)) && s.id(k+1, lex.WOf) {
			return t, false // the supporters of London
		}
		if s.is(k, lex.YesVerb|lex.YesLabel|lex.VoteNoun) && s.id(j, lex.WOf) && s.wonSupport(k) {
			t.pos, t.from = plenary.Yes, k // the resolution had the support of Kenya
			return t, s.endOfClause(l.to) && !s.unreal(k)
		}
		if s.is(k, lex.Positions) && (!s.is(k, lex.YesVerb|lex.NoVerb|lex.YesLabel|lex.NoLabel) || s.id(j, lex.WBy) || s.is(k+1, lex.VoteNoun) || s.totalled(j-1) || len(s.hits) > 0 || s.tops(k)) {
			if s.is(k-1, lex.VetoNoun) || s.unreal(k) {
				return t, false
			}
			t.pos, t.from = s.labelPosition(k), k
			t.only = t.only || s.onlyBefore(k)
			return t, true
		}
		if s.isLabel(k) && (s.is(k+1, lex.VoteNoun) || s.id(k, lex.WNo, lex.WYes) && (s.sign(k+1, "\"'") || (s.id(k-1, lex.WA, lex.WThe) || s.is(k-1, lex.Other|lex.Another|lex.Only) || s.isCopula(k-1) && s.id(k-2, lex.WIt)) && !s.is(k+1, lex.Members))) {
			t.pos, t.from = s.labelPosition(k), k
			t.only = t.only || s.onlyBefore(k)
			return t, !s.unreal(k)
		}
	}
	return t, false
}

// beforeUnread is the sign before the words at the head of a list that name nobody, which
// end at j with a word that joins the list to them: against: the Arab and Muslim states
// plus Cuba. It is j when there are none.
func (s *sentence) beforeUnread(j int) int {
	const far = 9
	themselves := strings.EqualFold(s.text(j-1), "themselves") // five refused - the three themselves, Australia
	if !s.is(j, lex.And) && !(themselves && s.sign(j, ",")) || s.is(j, lex.Positions) || !s.is(j-1, lex.Members) && !company[s.lower(j-1)] && !themselves {
		return j
	}
	for m := j - 1; m > j-far; m-- {
		switch {
		case s.sign(m, ":") || s.sign(m, "(") || themselves && s.sign(m, "-_") && (s.at(m).Space || s.sign(m, "_")):
			return m
		case themselves && (s.is(m, lex.Number) || m == j-1):
		case s.unknown(m) || s.is(m, lex.And|lex.Members|lex.Other|lex.All) && !s.is(m, lex.Positions) || s.id(m, lex.WThe) || s.sign(m, ","):
		default:
			return j
		}
	}
	return j
}

// wonSupport says whether the noun at k is what a text is said to have got: the resolution
// won the backing of, it had the support of.
func (s *sentence) wonSupport(k int) bool {
	switch s.lower(k) {
	case "support", "backing", "approval", "endorsement", "votes", "vote":
	default:
		return false
	}
	b := s.beforeThe(k)
	switch s.lower(b) {
	case "had", "won", "got", "received", "secured", "enjoyed", "gained", "has", "wins", "attracted":
	default:
		return false
	}
	return s.textActs(b)
}

// verbLike says whether a word that may be a verb follows a member behind a colon: 74
// abstained: Serbia gets its question.
func (s *sentence) verbLike(l *listing) bool {
	w := s.text(l.to)
	if len(l.names) == 1 && s.is(l.to, lex.Fail|lex.Pass|lex.Got|lex.Deed) && !s.is(l.to, lex.Labels) && !s.endOfClause(l.to+1) {
		return true // fifty-four abstaining: London lost three friends
	}
	return len(l.names) == 1 && len(l.groups) == 0 && s.unknown(l.to) && s.at(l.to).Case == words.Lower && !s.endOfClause(l.to+1) && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed"))
}

// countsOther says whether the list behind the colon at j names as many as a number
// that opens the sentence, and not those whom the number before the colon counts:
// four states, to be added to the three that said no: Kenya and three others.
func (s *sentence) countsOther(l *listing, j int) bool {
	n := int32(len(l.names))
	last, first := -1, -1
	for k := range j {
		if s.is(k, lex.Number) && s.value(k) > 1 && s.value(k) < 60 {
			if first < 0 {
				first = k
			}
			last = k
		}
	}
	return first >= 0 && first < last && s.value(first) == n && s.value(last) != n && s.id(last-1, lex.WThe, lex.WThose)
}

// numberDescribed is the number that a sentence opens with and says something of before
// the sign at j, behind which it reads out whom it counts: the dozen are the usual
// ones: Moscow, Minsk. It is 0 when there is none.
func (s *sentence) numberDescribed(j int) int32 {
	const far = 9
	if j > far || !s.id(0, lex.WThe, lex.WThose, lex.WThese) || !s.is(1, lex.Number) || !s.isCopula(2) {
		return 0
	}
	for k := 3; k < j; k++ {
		if s.is(k, lex.Actor|lex.Group|lex.Number|lex.Positions|lex.Not|lex.Modal|lex.Bodies) {
			return 0
		}
	}
	return s.value(1)
}

// beforeEpithet is the unit before the words between it and a name that say what the
// member is: its neighbour, little, of all countries. It is j when there are none.
func (s *sentence) beforeEpithet(j int) int {
	const most = 2
	b := j
	for n := 0; n < most && s.unknown(b) && s.at(b).Case == words.Lower && !s.adverb(b); n++ {
		b--
	}
	if b < j && (s.id(b, lex.WIts, lex.WTheir, lex.WHis, lex.WHer, lex.WThe, lex.WA, lex.WAn) || strings.EqualFold(s.text(b), "our") || strings.EqualFold(s.text(b), "my")) {
		b--
	}
	return b
}

// tellsOwn says whether a bracket that closes at unit end tells from unit k on what its
// list did.
func (s *sentence) tellsOwn(k, end int) bool {
	for ; k < end; k++ {
		if s.is(k, lex.AbstainLabel|lex.VotePast|lex.AbstainVerb) && !s.sign(k-1, ";") {
			return true
		}
		if s.sign(k, ";") {
			return false
		}
	}
	return false
}

// unusedBefore says whether a list before unit k, behind what was told last, was not read
// at all, so that what it did may be what is meant.
func (s *sentence) unusedBefore(k int) bool {
	last := 0
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if f := &s.walker.found[i]; f.to <= k {
			last = max(last, f.to)
		}
	}
	for i := range s.people {
		if l := &s.people[i]; l.from >= last && l.to <= k && !l.used && !s.isGoverned(l) && !l.pronoun {
			return true
		}
	}
	return false
}

// unreadBefore says whether a list before unit k has not been read yet, so that
// what it did may be what is meant.
func (s *sentence) unreadBefore(k int) bool {
	if s.second || len(s.u) > longest {
		return false
	}
	for i := range s.people {
		if l := &s.people[i]; l.to <= k && !l.used {
			return true
		}
	}
	return false
}

func (s *sentence) isCopula(k int) bool {
	switch s.lower(k) {
	case "were", "was", "are", "is", "being", "been":
		return true
	}
	return false
}

// labelled looks for the label of a list at unit j or at most far units before:
// Against: Russia; the countries that voted against the text were Russia.
func (s *sentence) labelled(t stance, j, far int) (stance, bool) {
	for m := j; m >= 0 && m > j-far; m-- {
		u := &s.u[m]
		switch {
		case s.isLabel(m) || u.Is(lex.Verbs):
			if s.id(m, lex.WAgainst, lex.WFor) && s.id(m+1, lex.WUs, lex.WThem, lex.WHim, lex.WHer) {
				return t, false // against us were Canada and Britain
			}
			if s.unreal(m) || s.ofOthers(m) || u.ID == lex.WFor && !s.is(m-1, lex.VotePast|lex.VoteIng) && m > 0 && !s.sign(m+1, ":-(_") {
				return t, false
			}
			if u.ID == lex.WNo && s.is(m+1, lex.Members) {
				return t, false
			}
			t.pos, t.from = s.labelPosition(m), m
			t.not = s.is(m-1, lex.AbsentVerb) && strings.HasPrefix(s.lower(m-1), "did") // four did not vote yes: China, ...
			// Take the subject in: the countries that voted against.
			for t.from > 0 && (s.is(t.from-1, lex.VotePast|lex.VoteIng|lex.Members|lex.Only|lex.Number|lex.Other|lex.VoteNoun) || s.id(t.from-1, lex.WThe, lex.WThat, lex.WWho, lex.WThose, lex.WTo)) {
				t.from--
				t.only = t.only || s.is(t.from, lex.Only)
			}
			return t, t.pos != plenary.UnknownPosition
		case u.IsSign(")]"):
			m = s.opening(m)
		case m == 1 && u.IsSign(",") && s.is(2, lex.Number) && s.endOfClause(3): // Abstained, 3: Belarus
		case u.IsSign(",") && s.isCopula(m+1) && s.addition(m) < m:
			m = s.addition(m) // voting against, besides the United States, were
		case u.IsSign(",") && s.isCopula(m+1) && s.interjected(m) < m:
			b := s.interjected(m) // the abstention, once more, was
			j, m = j-(m-b), b
		case u.Is(lex.Number|lex.Text|lex.VoteNoun|lex.Members|lex.Other|lex.Did|lex.Date) || u.Class == lex.Small || s.adverb(m) || u.IsSign("*'\"") || u.IsSign(".") && s.is(m-1, lex.AbstainLabel) && !u.Space:
		case s.unknown(m) && m > j-4:
		default:
			return t, false
		}
	}
	return t, false
}

// hitAround is the count whose bracket opens at unit j and closes behind to, -1
// when none: two against (Brazil and Turkey); one (Russia) against.
func (s *sentence) hitAround(j, to int) int {
	for i := range s.hits {
		h := &s.hits[i]
		if h.score || s.leansElsewhere(h) {
			continue
		}
		if h.from <= j && to <= h.to || h.to == j || h.to == j-1 && (s.is(j-1, lex.Members|lex.VoteNoun)) {
			return i
		}
	}
	return -1
}

// hitOver is the count that a list introduced by "including" belongs to: the one
// it stands in, else the last one before it.
func (s *sentence) hitOver(l *listing) int {
	best := -1
	for i := range s.hits {
		h := &s.hits[i]
		if h.from <= l.from && l.to <= h.to {
			return i
		}
		if h.to <= l.from && l.from-h.to < 14 && !h.score && h.num >= 0 && (best < 0 || h.to > s.hits[best].to) {
			best = i
		}
	}
	return best
}

// verbOver is where the verb of a count that spans a list ends.
func (s *sentence) verbOver(i int, l *listing) int {
	if s.hits[i].to > l.to {
		return s.hits[i].to
	}
	return l.to
}

// possesses says whether the end of a list only tells whose company is meant: Indonesia's
// neighbours and clients.
func (s *sentence) possesses(l *listing) bool {
	const far = 3
	k := l.to
	if !s.sign(k, "'") {
		return false
	}
	if k++; s.id(k, lex.WS) {
		k++
	}
	for m := k; m < k+far; m++ {
		w := s.lower(m)
		if company[w] || friends[w] || kin[w] {
			return !s.is(m+1, lex.Actor) // but Cuba's ally Venezuela
		}
		if !s.unknown(m) && !s.is(m, lex.Number|lex.Other|lex.Group) {
			break
		}
	}
	return false
}

// kin are words for those that a member has to do with.
var kin = map[string]bool{
	"neighbour": true, "neighbor": true, "partner": true, "client": true, "clients": true, "satellite": true, "satellites": true, "rival": true, "rivals": true, "enemy": true, "enemies": true, "foe": true, "foes": true, "critics": true, "opponents": true, "adversaries": true, "colonies": true, "customers": true, "debtors": true, "creditors": true, "dependants": true, "protégés": true, "proxies": true, "cronies": true, "pals": true, "mates": true, "chums": true, "cousins": true,
}
