package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// unrealCount says whether a count is hoped for or needed rather than told.
func (s *sentence) unrealCount(h hit) bool {
	if s.id(h.from-1, lex.WThe, lex.WThose) && h.from == h.num && s.is(h.num+1, lex.AbstainLabel|lex.NoLabel) && !s.id(h.num+1, lex.WAgainst) || s.id(h.num-1, lex.WThe) && s.id(h.num+1, lex.WWho) {
		return false // may be remembered by the 65 abstainers
	}
	return s.unreal(h.from) || s.unreal(h.to-1)
}

// requirement says whether the number is what a rule asks for: nine votes are
// needed.
func (s *sentence) requirement(h hit) bool {
	for j := h.from - 4; j < h.to+5; j++ {
		if s.is(j, lex.Need) && !s.isMeans(j) {
			t := s.text(j)
			if s.is(j-1, lex.Not) || s.is(j-2, lex.Not) || t == "short of" || t == "threshold" || t == "to pass" || s.id(j-1, lex.WThan) || s.id(h.num+1, lex.WOf) && j > h.num || s.is(h.num+1, lex.VoteNoun) && s.id(h.num+2, lex.WOf) && s.id(h.num+3, lex.WThe) && j > h.num+4 {
				continue // got seven votes of the nine it needed
			}
			return j < h.from && h.from-j <= 4 || j >= h.to && !s.crosses(h.to, j)
		}
	}
	return false
}

func (s *sentence) crosses(from, to int) bool {
	for j := from; j < to; j++ {
		if s.sign(j, ",;:.") {
			return true
		}
	}
	return false
}

// isNumber says whether unit k is a number, or "no" before what can be counted.
func (s *sentence) isNumber(k int) bool {
	u := s.at(k)
	if u.Is(lex.Number) {
		return !s.describedOne(k) && !(u.ID == lex.WOne && strings.EqualFold(s.text(k-1), "single") && s.id(k-2, lex.WA) && s.is(k-3, lex.Not)) && !(u.ID == lex.WOne && (s.id(k-1, lex.WNo, lex.WNot, lex.WThis, lex.WThat) || s.id(k+1, lex.WOf) && !s.is(k+2, lex.Number)))
	}
	return s.zero(k)
}

// describedOne says whether "one" at k stands for a noun with a word that describes it:
// an embargo, the first mandatory one against a member.
func (s *sentence) describedOne(k int) bool {
	if s.at(k).ID != lex.WOne || !s.unknown(k-1) || s.at(k-1).Case != words.Lower {
		return false
	}
	return s.id(k-2, lex.WThe, lex.WA) || s.id(k-3, lex.WThe, lex.WA) && !s.sign(k-2, ",;:.")
}

// zero says whether unit k is a word for nought: no votes, no country.
func (s *sentence) zero(k int) bool {
	u := s.at(k)
	if u.Class == lex.Not || u.Is(lex.Number|lex.HedgeUnder) || u.ID != lex.WNo || s.is(k+1, lex.Other) && s.is(k+2, lex.Members) {
		return false
	}
	j := k + 1
	if s.is(j, lex.VotePast|lex.VoteIng) {
		return false
	}
	for s.is(j, lex.Other|lex.Members) || s.id(j, lex.WOne) || s.adverb(j) {
		if w := s.lower(j); w == "else" || w == "other" {
			return false // no one else voted against it: those told before did
		}
		j++
	}
	return s.is(j, lex.Labels) || j > k+1
}

func (s *sentence) value(k int) int32 {
	if s.at(k).Is(lex.Number) {
		return s.at(k).Val
	}
	return 0
}

// isWhole says whether the number at k is how many there are in all: 141 of the
// Assembly's 193 members.
func (s *sentence) isWhole(k int) bool {
	j := k - 1
	for s.id(j, lex.WThe, lex.WIts) {
		j--
	}
	if s.id(j, lex.WOf) {
		for s.id(j, lex.WOf, lex.WOut) {
			j--
		}
		if s.is(j, lex.Number) && s.isSide(k) {
			return false // two of the five that voted no
		}
		if s.is(j, lex.Number) {
			return true // thirteen of fifteen
		}
	}
	if n := s.value(k); s.is(j, lex.Among) && strings.EqualFold(s.text(j), "one of") && (n == council || n == council-4 || n > most-15 || n > council && s.is(j-1, lex.Only)) && (s.is(k+1, lex.VotePast|lex.VoteInf|lex.Positions|lex.Did) || s.id(k+1, lex.WTo)) {
		return true // only one of fifteen
	}
	if s.id(k-1, lex.WS) && s.sign(k-2, "'") && s.is(k-3, lex.Group|lex.OtherBody) && !s.is(k-3, lex.Bodies) {
		return true // ten of the EU's 27
	}
	if strings.EqualFold(s.text(k-1), "among") && s.isDigits(k) && s.value(k) > 100 {
		return true // not one soul among 193
	}
	if !s.is(k+1, lex.Members) {
		return false
	}
	for j := k - 1; j > k-8 && j >= 0; j-- {
		if s.id(j, lex.WOf) {
			return s.isNumber(j-1) || (s.is(j-1, lex.Members) || s.id(j-1, lex.WOut)) && s.isNumber(j-2)
		}
		if s.sign(j, ",;.") {
			return false
		}
	}
	return false
}

// isMeasure says whether the number at k measures something else: a year, a
// share, money, time, a part of a word.
func (s *sentence) isMeasure(k int) bool {
	if s.sign(k+1, "%$") || s.sign(k-1, "$£€%#") || s.sign(k+1, "°") {
		return true
	}
	if s.id(k+1, lex.WPer, lex.WPercent) || s.isClock(k) {
		return true
	}
	if s.sign(k+1, "-") && !s.at(k+1).Space && !s.at(k+2).Space && !s.is(k+2, lex.Number|lex.Positions) && s.unknownWord(k+2) {
		return true // 15-member, 32-page
	}
	if s.sign(k-1, "-") && !s.at(k).Space && !s.is(k-2, lex.Number) && s.unknownWord(k-2) {
		return true
	}
	if s.sign(k-1, "/") && !s.at(k).Space || s.sign(k+1, "/") && !s.at(k+1).Space && s.is(k+2, lex.Number) && !s.at(k+2).Space {
		return !s.is(k-1, lex.Labels)
	}
	if b := s.beforeThe(k); s.is(b, lex.Except) && (s.is(b-1, lex.All) || s.is(b-1, lex.Members) && s.is(s.beforeThe(b-1), lex.All)) {
		return true // all but three, all the members but one
	}
	if j := k + 1; strings.EqualFold(s.text(j), "fewer") || strings.EqualFold(s.text(j), "less") || strings.EqualFold(s.text(j), "more") && (s.id(j+1, lex.WThan) || s.is(j+1, lex.Labels)) || strings.EqualFold(s.text(j), "more than") {
		return true // five more than last year, 22 fewer ayes
	}
	if j := k + 1; s.sign(j, "-") && !s.at(j).Space {
		if w := s.lower(j + 1); w == "sponsors" || w == "authors" || w == "signatories" {
			return true
		}
	}
	if s.is(k+1, lex.VoteNoun) && s.id(k+2, lex.WFor) && strings.EqualFold(s.text(k+3), "every") || s.id(k-1, lex.WFor) && strings.EqualFold(s.text(k-1), "for every") || strings.EqualFold(s.text(k-1), "every") {
		return true // two votes for every one against
	}
	if s.walker.crossword && s.sign(k-1, "(") && (s.sign(k+1, ")") || s.sign(k+1, ",")) {
		return true
	}
	next := k + 1
	if strings.EqualFold(s.text(next), "more") {
		next++ // six more months
	}
	switch s.lower(next) {
	case "co", "sponsors", "cosponsors", "signatories", "speakers", "co-sponsors", "people", "lawmakers", "civilians", "soldiers", "paragraphs", "amendments", "drafts", "texts", "resolutions", "vetoes", "years", "days", "hours", "minutes", "months", "weeks", "times", "points":
		return true
	}
	return s.isReference(k)
}

// isReference says whether the word before number k makes it the number of
// something: paragraph 9, paras. 9.
func (s *sentence) isReference(k int) bool {
	j := k - 1
	if s.sign(j, ".") && !s.at(j).Space {
		j--
	}
	switch s.lower(j) {
	case "article", "articles", "art", "arts", "chapter", "chapters", "rule", "rules", "paragraph", "paragraphs", "para", "paras", "page", "pages", "pp", "number", "item", "items", "annex", "section", "sections", "aged", "ages", "episode", "ep", "part", "question", "lecture", "slide", "day", "room", "week", "grade", "level", "version":
		return true
	}
	return false
}

func (s *sentence) unknownWord(k int) bool {
	u := s.at(k)
	return u.Class != lex.Sign && u.ID != -1 && !u.Is(lex.Number|lex.Labels)
}

// hedged widens a number by the words before it.
func (s *sentence) hedged(k int, v int32) (Count, int) {
	j := k - 1
	for s.id(j, lex.WThe, lex.WA) || s.is(j, lex.Only) {
		j--
	}
	u := s.at(j)
	switch {
	case u.Is(lex.HedgeOver) && !u.Is(lex.Other) || u.Is(lex.HedgeOver) && s.text(j) == "more than":
		lo := v
		if t := s.lower(j); t != "at least" && t != "no fewer than" && t != "no less than" && t != "not fewer than" {
			lo = v + 1
		}
		return Count{Said: true, Lo: lo, Hi: v + max(12, v/5)}, j
	case u.Is(lex.HedgeUnder):
		hi := v
		if t := s.lower(j); t != "at most" && t != "no more than" && t != "not more than" && t != "up to" && t != "barely" {
			hi = v - 1
		}
		return Count{Said: true, Lo: max(0, v-max(12, v/4)), Hi: max(hi, 0)}, j
	case u.Is(lex.HedgeAbout) && !u.Is(lex.Did):
		w := max(2, v/12)
		return Count{Said: true, Lo: max(0, v-w), Hi: v + w}, j
	}
	if s.is(k+1, lex.HedgeAbout) && s.text(k+1) == "or so" {
		return Count{Said: true, Lo: v - max(2, v/12), Hi: v + max(2, v/12)}, k
	}
	return exact(v), k
}

// isClock says whether the number at k is part of a time of day: 18:52, 6.30 p.m.
func (s *sentence) isClock(k int) bool {
	glued := func(a int) bool { // a sign between two numbers without white space
		return s.sign(a, ":.") && !s.at(a).Space && !s.at(a+1).Space && s.isDigits(a-1) && s.isDigits(a+1) && s.value(a-1) < 25 && s.end(a+1)-s.start(a+1) == 2 && s.value(a+1) < 60
	}
	return glued(k-1) || glued(k+1)
}

// isPart says whether the number at k counts no more than those named beside it:
// Qatar and Congo were two of the abstainers.
func (s *sentence) isPart(k int) bool {
	if j := k + 2; s.id(k+1, lex.WOf) && s.id(j, lex.WThe, lex.WThose, lex.WThese) && s.is(j+1, lex.Number) && s.value(j+1) > 1 && s.value(j+1) < 11 && (s.unknown(j+2) || s.is(j+2, lex.Group)) {
		return true // four of the five nuclear powers
	}
	for j := k - 1; j > k-6 && j >= 0 && (s.unknown(j) || s.is(j, lex.Group|lex.All) || s.id(j, lex.WOf, lex.WThe)); j-- {
		if s.is(j, lex.All) && s.id(j+1, lex.WOf) && s.id(j+2, lex.WThe) && j+3 < k {
			return true // all of the big EU three
		}
	}
	for j := range k {
		if s.is(j, lex.Number) && s.id(j+1, lex.WOf) && s.id(j+2, lex.WThe) && s.is(j+3, lex.Number) && j+3 < k && s.value(j+3) > council && s.value(j+3) < 100 && s.value(k) < s.value(j+3) {
			return true // fourteen of the 27 were for it; a dozen abstained
		}
		if s.is(j, lex.Number) && s.value(j) > 1 && s.value(j) < 5 && s.is(j+1, lex.Text) && strings.HasSuffix(s.lower(j+1), "s") && j+1 < k && s.value(k) <= s.value(j) && s.is(k+1, lex.Labels) {
			return true // two drafts, two noes: one each
		}
	}
	if strings.EqualFold(s.text(k+1), "themselves") {
		return true // against it were the three themselves and Australia
	}
	if s.id(k-1, lex.WThe) && s.value(k) > 1 && s.value(k) <= 5 && strings.HasSuffix(s.lower(k+1), "powers") {
		return true // the two superpowers
	}
	if s.id(k-1, lex.WThe, lex.WThose) && s.id(k-2, lex.WOf) && s.is(k-3, lex.Actor) {
		return true // only China of the five abstained
	}
	if j := k + 2; s.id(k+1, lex.WOf) && s.id(j, lex.WThe, lex.WThose, lex.WThese) && s.is(j+1, lex.Number) && (s.id(j+2, lex.WWho) || s.is(j+2, lex.Labels) || s.is(j+2, lex.Members) && (s.id(j+3, lex.WWho) || s.votesTo(j+3))) {
		return true // three of the seven who were for it
	}
	for j := k - 2; j > k-9 && j >= 0 && !s.sign(j, ";:.") && !s.is(k+1, lex.Members|lex.VoteNoun|lex.Number) && (s.is(k-1, lex.And) || s.sign(k-1, ",")); j-- {
		if s.is(j, lex.Number) {
			if s.is(j+1, lex.Group|lex.Actor) || !s.upper && s.at(j+1).Case == words.Capital && !s.isLabel(j+1) && !isLetter(s.text(j+1)) && !s.is(j+1, lex.Verbs|lex.Members) {
				return true // seventeen Africans abstained and eight did not vote
			}
			break
		}
	}
	for j := k - 1; j > k-6 && j >= 0 && !s.sign(j, ",;:."); j-- {
		if s.is(j, lex.Among) && s.isCopula(k-1) {
			return true // among the five noes were two that count
		}
	}
	if !s.id(k+1, lex.WOf) || !s.id(k+2, lex.WThe, lex.WThose, lex.WIts) || !(s.isCopula(k-1) || s.is(k-1, lex.Among)) {
		return false
	}
	for j := k + 3; j < k+6; j++ {
		if s.is(j, lex.Labels|lex.Positions) {
			return true
		}
	}
	return false
}

// isSupposedNumber says whether what is counted is only looked for: 120 likely
// supporters.
func (s *sentence) isSupposedNumber(h hit) bool {
	if h.num < 0 {
		return false
	}
	for j := h.num + 1; j < h.num+3; j++ {
		switch s.lower(j) {
		case "likely", "potential", "possible", "prospective", "probable", "promised", "pledged", "expected":
			return true
		}
	}
	return s.goesOnExpecting(h.num)
}

// goesOnExpecting says whether the number at k goes on, behind "and", with what somebody expects at
// the head of the sentence: diplomats expect at least 160 yes votes, and no more than ten against.
func (s *sentence) goesOnExpecting(k int) bool {
	const far, near = 4, 5
	head := -1
	for j := 0; j < k; j++ {
		switch s.lower(j) {
		case "expect", "expects", "predict", "predicts", "forecast", "forecasts", "hope", "hopes", "foresee", "foresees", "anticipate", "anticipates":
			if j < far || s.sign(j-1, ":") || s.sign(j-2, ":") || s.sign(j-3, ":") {
				head = j
			}
		}
	}
	for j := k - 1; head >= 0 && j > head && j > k-near; j-- {
		if s.is(j, lex.And) {
			return true
		}
	}
	return false
}
