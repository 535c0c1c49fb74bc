package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// score reads a bare score that starts at number k: 141-5-35, 141 to 5, 141
// votes to nil. It returns the unit behind it, 0 when none starts there.
func (s *sentence) score(k int) int {
	var nums [4]int
	n, j := 1, k
	nums[0] = k
	kind := byte(0) // the separator
	for n < 4 {
		m, sep := s.scoreSeparator(j+1, kind)
		if m == 0 || !s.isScoreNumber(m) {
			break
		}
		kind = sep
		nums[n] = m
		n++
		j = m
		if sep == 't' {
			break
		}
	}
	if kind == ',' && (n < 3 || !s.readOut(k)) {
		return 0
	}
	if n < 2 || s.isScoreOfOther(k, j, n, kind) {
		return 0
	}
	v := func(i int) int32 { return s.value(nums[i]) }
	sum := int32(0)
	for i := range n {
		if v(i) > most {
			return 0
		}
		sum += v(i)
	}
	if sum > 210 || sum == 0 {
		return 0
	}
	from := k
	labels := [4]plenary.Position{plenary.Yes, plenary.No, plenary.Abstain, plenary.NotVoting}
	h := hit{from: from, to: j + 1, num: k, score: true}
	if n == 2 && (s.lost(k) || v(0) < v(1) && !s.id(j-1, lex.WTo)) {
		h.eitherWay = true
	}
	h.loose = kind == '-' && n == 2 && s.endsHeadline(k, j) && !s.votedNear(k)
	if s.unreal(k) {
		for m := k; m <= j; m++ {
			s.taken[m] = true
		}
		return j + 1
	}
	end := j + 1
	if kind == 't' && s.is(end, lex.VoteNoun) {
		end++ // 141 to 5 votes
	}
	compared := s.scoreCompared(k, end)
	for i := range n {
		g := h
		g.pos, g.Count, g.num, g.to = labels[i], exact(v(i)), nums[i], end
		if i > 0 || kind != 't' {
			g.Count = exact(v(i))
		} else {
			c, f := s.hedged(k, v(0))
			g.Count, g.from = c, f
		}
		g.compared = compared
		s.hits = append(s.hits, g)
	}
	for m := k; m < end; m++ {
		s.taken[m] = true
	}
	return end
}

func (s *sentence) isScoreNumber(k int) bool {
	return s.is(k, lex.Number) || s.id(k, lex.WNone) || s.id(k-1, lex.WTo) && isNothing(s.text(k))
}

// isDigits says whether the number at k is written in digits.
func (s *sentence) isDigits(k int) bool { c := s.text(k); return c != "" && c[0] >= '0' && c[0] <= '9' }

func isVersus(w string) bool {
	switch strings.ToLower(w) {
	case "versus", "vs", "v":
		return true
	}
	return false
}

// readOut says whether three numbers with commas between them are read from a
// board: the board read 191, 0, 2.
func (s *sentence) readOut(k int) bool {
	for j := k - 1; j >= k-4 && j >= 0; j-- {
		if s.is(j, lex.VoteNoun|lex.VotePast|lex.Pass|lex.Fail) {
			return true
		}
		switch s.lower(j) {
		case "read", "board", "showed", "shows", "display", "screen", "said", "reads":
			return true
		}
	}
	return false
}

// isNothing says whether a word is a nought behind "to".
func isNothing(w string) bool {
	switch strings.ToLower(w) {
	case "nothing", "zip", "zilch", "love":
		return true
	}
	return false
}

// scoreSeparator reads what parts two numbers of a score at k and says where the
// next number stands; kind is the separator before, 0 for the first.
func (s *sentence) scoreSeparator(k int, kind byte) (next int, sep byte) {
	j := k
	votes := false
	if s.sign(j, "(") && kind == 0 { // 11 (US) - 0 - 4
		if c := s.closing(j); c > j && c < j+8 && s.sign(c+1, "-") && s.is(c+2, lex.Number) {
			j = c + 1
		}
	}
	for s.is(j, lex.VoteNoun|lex.Members) && !s.is(j, lex.Labels) && kind == 0 {
		votes = true
		j++
	}
	if votes && s.id(j, lex.WOf) { // 13 members of the Council to nought
		m := j + 1
		for s.id(m, lex.WThe) {
			m++
		}
		if s.is(m, lex.Bodies) && s.id(m+1, lex.WTo) {
			j = m + 1
		}
	}
	switch {
	case s.sign(j, ",") && votes && s.id(j+1, lex.WAgainst) && s.is(j+2, lex.Number) && !s.is(j+3, lex.Members|lex.Positions) && !s.toldEarlier(j+2): // 59 countries, against three, asked
		return j + 2, 't'
	case s.sign(j, "-") && s.id(j+1, lex.WTo) && s.sign(j+2, "-") && kind == 0: // 141-to-5
		return j + 3, 't'
	case s.sign(j, "-") && (kind == 0 || kind == '-') && s.at(j).Space == s.at(j+1).Space:
		return j + 1, '-'
	case s.sign(j, ",") && (kind == 0 || kind == ',') && !votes && s.is(j+1, lex.Number) && s.isDigits(j+1) && s.inContext():
		return j + 1, ','
	case kind == 0 && isVersus(s.text(j)):
		if s.sign(j+1, ".") {
			j++
		}
		return j + 1, 't'
	case s.id(j, lex.WTo) && s.at(j).To-s.at(j).From == 1 && kind == 0:
		return j + 1, 't'
	case s.sign(j, ":") && s.at(j).Space == s.at(j+1).Space && (kind == 0 || kind == ':') && !votes && (!s.at(j).Space || kind == ':' || s.sign(j+2, ":") && s.is(j+3, lex.Number)):
		return j + 1, ':'
	case s.sign(j, "/") && (kind == 0 || kind == '/') && !votes && s.at(j).Space == s.at(j+1).Space:
		return j + 1, '/'
	case s.id(j, lex.WAgainst) && kind == 0 && (votes || s.is(j+1, lex.Number) && !s.is(j+2, lex.Positions|lex.Members) && !s.is(k-2, lex.Labels) && !s.sign(j+2, ":=")):
		return j + 1, 't'
	}
	return 0, 0
}

// lost says whether the sentence says that the vote was lost, so that the order
// of its numbers is open.
func (s *sentence) lost(k int) bool {
	for j := k - 1; j >= 0 && j > k-12; j-- {
		if s.is(j, lex.Fail) {
			return true
		}
		if s.is(j, lex.Pass) || s.sign(j, ";") {
			return false
		}
	}
	return false
}

// isScoreOfOther says whether two or more numbers with a separator between them
// are no count of votes: a range, a time, a date, a game.
func (s *sentence) isScoreOfOther(k, end, n int, kind byte) bool {
	if s.isReference(k) || s.ask(tellsGame, s.isGame) {
		return true
	}
	if s.sign(end+1, "%") || s.id(end+1, lex.WPer, lex.WPercent) || s.sign(k-1, "$£€") {
		return true
	}
	if s.abstainedBehind(end + 1) {
		return false
	}
	if kind != 't' && (s.sign(k-1, "-/:.") && !s.at(k).Space || s.sign(end+1, "-/:") && !s.at(end+1).Space && !s.at(end+2).Space) {
		return true // a longer chain: a telephone number, a reference
	}
	if s.id(k-1, lex.WFrom) && kind == 't' && !s.is(k+1, lex.VoteNoun) {
		return !s.cameDown(k) || s.changes(k) != plenary.UnknownPosition // the noes are down from 54 to 37
	}
	if kind == 't' && s.is(end+1, lex.VoteNoun) && s.inContext() {
		return false // a lopsided 141-to-5 vote
	}
	if kind == 't' && s.inContext() && s.ofYears() {
		return false // 68 to 20 in 1976, 67 to 26 in 1977
	}
	if kind == 't' {
		if s.is(end+1, lex.Positions) && !s.is(end+1, lex.NoLabel) && !isVersus(s.text(k+1)) || s.id(end+1, lex.WFor) && !s.votedNear(k) && !s.inContext() {
			return !s.votedNear(k)
		}
		return !s.votedNear(k) && !s.bodyAfter(end) && !s.bareScore(k, end) && !s.pairIn(k, end) || s.unit(end+1)
	}
	if s.unit(end + 1) {
		return true
	}
	switch n {
	case 2:
		if kind == '/' && s.value(k) > 30 && s.otherSlashed(k) {
			return true // 75/289 drew three abstentions, 77/7 two
		}
		if kind == ':' && s.value(k) < 25 && s.at(end).To-s.at(end).From == 1 && len(s.text(end)) == 2 {
			return true // a time
		}
		if kind == ':' || kind == '/' {
			return !s.votedNear(k) || kind == '/' && s.value(end) <= 200 && s.is(k-1, lex.Symbol)
		}
		if kind == '-' && s.endsHeadline(k, end) {
			return false
		}
		return !s.votedNear(k) && !s.votedAfter(end) && !s.bodyAfter(end) && !s.plainPair(k, end) && !(s.value(k) > s.value(end) && s.value(k)+s.value(end) >= 9 && s.bareScore(k, end))
	default:
		if kind == ':' {
			return !s.votedNear(k) && !(s.inContext() && s.at(k+1).Space && (k == 0 || k == 2 && s.sign(1, ":")) && s.endOfClause(end+1))
		}
		if kind == '/' && s.isSlashDate(k, end) {
			return true
		}
		if kind == '/' {
			return !s.votedNear(k) && !s.votedAfter(end) && !(s.inContext() && s.value(k) > 31)
		}
		return false
	}
}

// ofYears says whether the sentence gives pairs of numbers for several years.
func (s *sentence) ofYears() bool {
	n := 0
	for k := 0; k+4 < len(s.u); k++ {
		if s.is(k, lex.Number) && s.id(k+1, lex.WTo) && s.is(k+2, lex.Number) && s.id(k+3, lex.WIn) && s.is(k+4, lex.Date) {
			n++
		}
	}
	return n >= 3
}

// endsHeadline says whether two numbers with a dash between them, as many as the
// Assembly counts, end a short line behind a comma: Palestine gets its upgrade, 138-9.
func (s *sentence) endsHeadline(k, end int) bool {
	const short, many = 14, 60
	return s.first && len(s.u) <= short && k > 2 && s.sign(k-1, ",:") && end == len(s.u)-1 && s.value(k) >= many && s.value(end) < s.value(k) && s.isDigits(k)
}

// otherSlashed says whether the sentence names another text of the Assembly by two numbers that
// cannot be votes, so that those at k name one as well.
func (s *sentence) otherSlashed(k int) bool {
	if len(s.symbols) > 0 && strings.Contains(s.symbols[0].text, "/") {
		return true
	}
	for m := range s.u {
		if m != k && s.is(m, lex.Number) && s.sign(m+1, "/") && s.is(m+2, lex.Number) && s.value(m)+s.value(m+2) > most+10 {
			return true
		}
	}
	return false
}

// isSlashDate says whether three numbers that slashes part are a day behind a word that
// gives one: adopted 17/12/99.
func (s *sentence) isSlashDate(k, end int) bool {
	if s.value(k) > 31 || s.value(k+2) > 31 || len(s.text(end)) != 2 {
		return false
	}
	b := k - 1
	for s.sign(b, ":|-") {
		b--
	}
	switch s.lower(b) {
	case "adopted", "date", "dated", "on", "of", "passed", "rejected", "voted", "day", "published", "posted", "held":
		return true
	}
	return false
}

// abstainedBehind says whether so many abstentions are told from unit j on, which
// makes the score before a vote: 54 to 42, with 46 abstentions.
func (s *sentence) abstainedBehind(j int) bool {
	if s.sign(j, ",") {
		j++
	}
	if !s.id(j, lex.WWith, lex.WAnd) {
		return false
	}
	if s.is(j+1, lex.Number) && j+2 < len(s.u) && s.unknown(j+2) && s.inContext() {
		c, n := s.Lex.Lean(s.toks, int(s.u[j+2].From))
		return n > 0 && c&lex.AbstainLabel != 0 // with 56 ducking
	}
	return s.is(j+1, lex.Number) && s.is(j+2, lex.AbstainLabel) && !s.is(j+2, lex.AbstainVerb)
}

// isGame says whether the sentence tells of a game.
func (s *sentence) isGame() bool {
	for k := range s.u {
		if s.is(k-1, lex.Another) && strings.EqualFold(s.text(k), "half") {
			return true
		}
		if s.u[k].Class != 0 {
			continue
		}
		switch s.lower(k) {
		case "team", "squad", "coach", "striker", "goalkeeper", "stadium", "innings", "derby", "playoff", "scorer", "keeper", "overtime", "teammates":
			return true
		}
	}
	return false
}

func (s *sentence) cameDown(k int) bool {
	w := s.lower(k - 2)
	return w == "down" || w == "up"
}

// unit says whether the word at k makes the number before it a measure.
func (s *sentence) unit(k int) bool {
	switch s.lower(k) {
	case "years", "days", "hours", "minutes", "weeks", "months", "people", "million", "billion", "thousand", "points", "goals", "km", "miles", "degrees", "pm", "am", "p.m.", "a.m.", "win", "victory", "defeat", "cent", "percent", "pages", "kg", "tonnes", "thrashing", "game":
		return true
	}
	return false
}

// votedNear says whether the words before number k, or anywhere in a short
// sentence, speak of a vote.
func (s *sentence) votedNear(k int) bool {
	const speaks = lex.VotePast | lex.VoteNoun | lex.Pass | lex.Fail | lex.VoteIng | lex.Text | lex.Bodies&^lex.OtherBody | lex.Deed | lex.Symbol
	for j := k - 1; j >= 0 && j > k-30; j-- {
		if s.is(j, speaks) && !s.id(j, lex.WIt, lex.WThis, lex.WThat, lex.WThem) {
			return true
		}
	}
	return s.is(k+1, lex.VoteNoun)
}

// pairIn says whether two numbers with "to" between them are a score because the
// article is about an organ and the words around speak of votes or members: by a
// margin of 104 to 18, 94 countries to 15.
func (s *sentence) pairIn(k, end int) bool {
	if !s.inContext() || s.is(end+1, lex.Members) && !s.is(end+1, lex.VoteNoun) || s.id(k-1, lex.WFrom) {
		return false
	}
	if s.is(k+1, lex.Members) && end > k+2 || isVersus(s.text(k+1)) {
		return true
	}
	switch s.lower(k - 2) {
	case "margin", "majority", "count", "score", "ratio", "division", "tune", "plurality":
		return s.id(k-1, lex.WOf)
	}
	next := s.at(end + 1)
	if (k <= 1 || len(s.u) <= 10) && (end+1 >= len(s.u) || next.Class == lex.Sign || next.Class&lex.Did != 0) && s.value(k)+s.value(end) >= 9 && !next.IsSign("'%") {
		return true // Sixty-four to five!
	}
	if s.plainPair(k, end) {
		return true
	}
	return s.value(k)+s.value(end) >= 9 && (next.Class == lex.Sign || next.Class&(lex.Small|lex.And|lex.Date|lex.Bodies|lex.Did) != 0) && s.votedAfter(end)
}

// bareScore says whether two numbers with "to" between them are a score because
// the article is about a vote of an organ and no noun follows: it was 14 to 1.
func (s *sentence) bareScore(k, end int) bool {
	if s.id(end, lex.WNil) || strings.EqualFold(s.text(end), "none") {
		return true
	}
	c := s.walker.scope
	return (c == Assembly || c == Council) && (end+1 >= len(s.u) || s.at(end+1).Class == lex.Sign || s.onDay(k, end)) && !s.id(k-1, lex.WFrom)
}

// onDay says whether a day stands right behind two numbers with "to" between them that may be
// of a vote, the first larger: it was 116 to 6 on Wednesday.
func (s *sentence) onDay(k, end int) bool {
	const least = 9
	j := end + 1
	if s.at(j).Class == lex.Small && !s.is(j, lex.Date) || s.id(j, lex.WIn, lex.WBy) || s.text(j) == "on" {
		j++
	}
	return s.is(j, lex.Date) && s.value(k) > s.value(end) && s.value(k)+s.value(end) >= least && (s.endOfClause(j+1) || s.is(j+1, lex.And))
}

// bodyAfter says whether an organ is named right behind a score: 189 to 2 in the
// General Assembly.
func (s *sentence) bodyAfter(end int) bool {
	for j := end + 1; j < end+7; j++ {
		if s.is(j, lex.Assembly|lex.Council) {
			return true
		}
	}
	return false
}

func (s *sentence) votedAfter(end int) bool {
	for j := end + 1; j < len(s.u) && j < end+20; j++ {
		if s.is(j, lex.VotePast|lex.VoteNoun|lex.Pass|lex.Fail|lex.VoteIng|lex.Positions|lex.Text) && !s.id(j, lex.WIt, lex.WThis, lex.WThat, lex.WThem) {
			return true
		}
	}
	return false
}

// findNone finds the noughts: without a single vote against, nobody opposed,
// unopposed.
func (s *sentence) findNone() {
	for k := range s.u {
		if s.taken[k] {
			continue
		}
		u := &s.u[k]
		switch {
		case u.ID == lex.WWithout:
			j := k + 1
			for j < k+6 && (s.id(j, lex.WA, lex.WAn, lex.WAny, lex.WOne) || s.is(j, lex.Only|lex.Members|lex.VoteNoun|lex.Number) && !s.is(j, lex.Labels)) {
				j++
			}
			if (s.is(j, lex.NoLabel|lex.AbstainLabel) || s.id(j, lex.WNo) && j > k+1 && s.endOfClause(j+1)) && !s.unreal(k) {
				s.addZero(k, j)
			}
		case u.Is(lex.Not) && s.id(k+1, lex.WA, lex.WOne) && !(s.isCopula(k-1) && s.id(k+1, lex.WA) && s.is(k+2, lex.VoteNoun) && !strings.EqualFold(s.text(k-2), "there")):
			// not a single state voted against
			j := k + 2
			j = s.behindOrganNumber(j)
			for end := j + 5; j < end && (s.is(j, lex.Only|lex.Members|lex.Did|lex.VotePast|lex.VoteNoun) && !s.is(j, lex.Labels) || s.id(j, lex.WOne) && j > k+1 || isHand(s.text(j)) || strings.EqualFold(s.text(j), "raised")); {
				j++
			}
			if s.is(j, lex.NoLabel|lex.AbstainLabel|lex.NoVerb|lex.AbstainVerb) || s.id(j, lex.WNo) && (s.is(j-1, lex.VotePast) || strings.EqualFold(s.text(j-1), "single") && s.endOfClause(j+1)) {
				s.addZero(k, j)
			}
		case strings.EqualFold(s.text(k), "neither") && s.is(k+1, lex.NoLabel|lex.AbstainLabel) && strings.EqualFold(s.text(k+2), "nor") && s.is(k+3, lex.NoLabel|lex.AbstainLabel) && s.endOfClause(k+4):
			s.addZero(k, k+1) // neither noes nor abstentions
			s.addZero(k+2, k+3)
		case s.id(k, lex.WNo) && isHand(s.text(k+1)):
			// no hand went up against it
			j := k + 2
			for j < k+7 && (s.is(j, lex.Did|lex.VotePast) || raises[s.lower(j)]) && !s.is(j, lex.Labels) {
				j++
			}
			if s.is(j, lex.NoLabel) && !s.unreal(j-1) {
				s.addZero(k, j)
			}
		case u.Class == 0 && strings.EqualFold(s.text(k), "unopposed"):
			s.addZero(k, k)
		}
	}
}

// raises are words for the raising of a hand.
var raises = map[string]bool{"raised": true, "went": true, "up": true, "went up": true, "rose": true, "lifted": true, "shown": true, "seen": true}

// behindOrganNumber is the unit behind "of the fifteen" or "of its members" at k and what may
// stand before a verb; it is k where no such words stand there.
func (s *sentence) behindOrganNumber(k int) int {
	const far = 6
	j, named := k+1, false
	if !s.id(k, lex.WOf) {
		if !strings.EqualFold(s.text(k-1), "one of") {
			return k
		}
		j = k
	}
	for ; j < k+far; j++ {
		switch {
		case s.is(j, lex.Number) && s.value(j) >= council-4, s.is(j, lex.Council|lex.Assembly), s.is(j, lex.Members) && !s.is(j, lex.Positions):
			named = true
		case s.id(j, lex.WThe, lex.WIts, lex.WOf) || s.is(j, lex.UN):
		default:
			if !named {
				return k
			}
			return j
		}
	}
	return k
}

func (s *sentence) addZero(from, to int) {
	h := hit{from: from, to: to + 1, num: -1, pos: plenary.No, Count: exact(0)}
	if s.is(to, lex.Positions) {
		h.pos = s.u[to].Class.Position()
	}
	s.addHit(h)
}

// joined reads "six joined Russia in voting no": with those they joined, they
// are one count.
func (s *sentence) joined(k int, v int32) (hit, bool) {
	j := k + 1
	for s.is(j, lex.Other|lex.Members|lex.Did) && !s.is(j, lex.Join) || s.adverb(j) {
		j++
	}
	if !s.is(j, lex.Join) {
		return hit{}, false
	}
	l := s.listFrom(j + 1)
	if l == nil || len(l.names) == 0 || len(l.groups) > 0 {
		return hit{}, false
	}
	for m := l.to; m < len(s.u) && m < l.to+8; m++ {
		switch {
		case s.is(m, lex.Positions) || s.is(m-1, lex.VoteIng|lex.VoteInf) && s.isLabel(m):
			l.used = true
			h := hit{from: k, to: m + 1, num: k, pos: s.labelPosition(m), Count: exact(v + int32(len(l.names)))}
			return h, h.pos != plenary.UnknownPosition
		case s.sign(m, ",;:") || s.is(m, lex.Number):
			return hit{}, false
		}
	}
	return hit{}, false
}
