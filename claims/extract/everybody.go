package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// places are where those who vote sit: everyone round the table, every vote in the chamber.
var places = map[string]bool{"table": true, "room": true, "hall": true, "chamber": true, "council": true, "membership": true, "body": true, "horseshoe": true, "board": true, "organ": true}

// lands are nouns for all states there are, who are members of an organ only where it is named.
var lands = map[string]bool{"country": true, "countries": true, "nation": true, "nations": true, "state": true, "states": true, "government": true, "governments": true, "power": true, "powers": true, "capitals": true, "allies": true, "parties": true, "neighbours": true, "neighbors": true, "republics": true}

// wholes are words for all of an organ as one.
var wholes = map[string]bool{"whole": true, "the whole": true, "entire": true, "the entire": true, "full": true, "fully": true, "complete": true}

// everybody is the unit behind words at k for all members of the organ that votes: every
// member of the Council, the whole Council, each of its fifteen members, everyone round the
// table. It is k where none stand there, and words for some only, every Arab member, are none.
func (s *sentence) everybody(k int) int {
	const far = 12
	if !s.is(k, lex.All) || s.id(k, lex.WBoth) || s.is(k, lex.Other) || s.is(s.beforeThe(k), lex.Not|lex.Except) || s.nearlyAll(k) {
		return k
	}
	whole := wholes[s.lower(k)]
	named := strings.HasPrefix(s.lower(k), "everyo") || strings.HasPrefix(s.lower(k), "everyb") || strings.HasPrefix(s.lower(k), "all") && s.endsTelling(k-1)
	j := k + 1
	for ; j < k+far && j < len(s.u); j++ {
		switch {
		case s.is(j, lex.Other):
			return k
		case s.is(j, lex.Council|lex.Assembly) && s.scopeOf(j) != Elsewhere:
			named = true
		case s.is(j, lex.Members) && !s.is(j, lex.VoteNoun|lex.Positions) && !s.isBallots(j) && !whole, places[s.lower(j)]:
			named = named || !lands[lastWord(s.lower(j))]
		case s.is(j, lex.Number) && s.value(j) >= council-4 && !whole:
			named = true
		case s.is(j, lex.UN), s.id(j, lex.WOf, lex.WThe, lex.WIts, lex.WOn, lex.WAt, lex.WIn), strings.EqualFold(s.text(j), "single"), s.is(j, lex.All) && !s.id(j, lex.WBoth):
		case s.sign(j, "'") && s.is(j-1, lex.Council|lex.Assembly), s.id(j, lex.WS) && s.sign(j-1, "'"):
		case strings.EqualFold(s.text(j), "around"), strings.EqualFold(s.text(j), "round"), strings.EqualFold(s.text(j), "present"), s.is(j, lex.And) && s.is(j+1, lex.All), s.sign(j, "-") && !s.at(j).Space && s.is(j-1, lex.Number):
		default:
			if !named || s.id(j-1, lex.WOf, lex.WOn, lex.WAt, lex.WIn, lex.WThe) && !s.is(j-1, lex.Bodies) {
				return k
			}
			return j
		}
	}
	if !named {
		return k
	}
	return j
}

// endsTelling says whether what stands at unit k lets a new subject follow: the head of the
// sentence, "they" in "they all".
func (s *sentence) endsTelling(k int) bool {
	if k == 0 && s.id(0, lex.WThey) {
		l := s.listFrom(0)
		return l == nil || len(l.names)+len(l.groups) == 0
	}
	return k < 0
}

// countsPart says whether a number of some stands between two units: all fourteen of its
// colleagues raised a hand.
func (s *sentence) countsPart(from, to int) bool {
	for k := from; k < to; k++ {
		if s.is(k, lex.Number) && s.value(k) > 1 && !mayBeWhole(s.value(k)) {
			return true
		}
	}
	return false
}

// mayBeWhole says whether so many were all members of an organ at some time: the Council had
// eleven until the end of 1965.
func mayBeWhole(n int32) bool { return n == 11 || isWhole(n) }

// isWhole says whether so many are all members of an organ: the fifteen, the 193.
func isWhole(n int32) bool { return n == council || n > most/4 }

// findEverybody reads that all members voted for a text, in whatever words: every member of
// the Council backed it, it was approved by the whole Council, it got every vote, none of the
// fifteen held back.
func (s *sentence) findEverybody() {
	if !s.inContext() || !s.has(lex.All) || s.setsApart(0) || s.someApart() {
		return
	}
	for k := 0; k < len(s.u); k++ {
		for _, read := range [...]func(int) (from, to int){s.everybodyDid, s.doneByEverybody, s.gotEveryVote} {
			from, to := read(k)
			if to <= from || s.taken[k] || s.unreal(k) || s.unreal(to-1) || s.countsPart(from, to) || s.ofSoMany(from) {
				continue
			}
			all := Count{Said: true, All: true, Hi: most}
			if n := s.allSoMany(from, to); n > 0 {
				all.Lo, all.Hi = n, n
			}
			s.addHit(hit{from: from, to: to, num: -1, pos: plenary.Yes, Count: all, all: true})
			k = to - 1
			break
		}
	}
}

// allSoMany is how many are told, between two units, to have been all members of the Council: all
// fifteen members of the Council; 0 where their number is not said.
func (s *sentence) allSoMany(from, to int) int32 {
	for k := from; k < to; k++ {
		if n := s.value(k); s.is(k, lex.Number) && (n == council || n == 11) && (s.is(k-1, lex.All) || s.id(k-1, lex.WThe) && s.is(k-2, lex.All)) {
			return n
		}
	}
	return 0
}

// ofSoMany says whether "all" at k stands before the number of those who did it, which need not
// be everybody: all of 141 states voted for it.
func (s *sentence) ofSoMany(k int) bool {
	if !strings.HasSuffix(s.lower(k), " of") {
		if k++; !s.id(k, lex.WOf) {
			return false
		}
	}
	return s.is(k+1, lex.Number) && s.value(k+1) != council
}

// setsApart says whether the sentence of unit at names some who are set apart from all:
// every member but China, all of them save two, China excepted. A "but" behind a comma goes on
// with something else.
func (s *sentence) setsApart(at int) bool {
	for k := range s.u {
		switch low := s.lower(k); {
		case s.is(k, lex.Except) && (s.is(k+1, lex.Actor|lex.Group|lex.Number|lex.Other) || s.id(k+1, lex.WThe, lex.WOne, lex.WA)):
			if low != "but" || !s.sign(k-1, ",") || k < at {
				return true
			}
		case low == "apart", low == "excepted", low == "aside" && s.is(k-1, lex.Actor), low == "minus", low == "bar" && s.is(k+1, lex.Actor|lex.Number), strings.HasPrefix(low, "exception") && !strings.HasPrefix(low, "exceptional"):
			return true
		}
	}
	return false
}

// someApart says whether the sentence tells of some who did otherwise, or the next one at its
// head sets some apart: all of them for it, China abstaining; everyone. Except China.
func (s *sentence) someApart() bool {
	for k := range s.u {
		switch {
		case s.is(k, lex.NoVerb|lex.NoLabel|lex.AbstainVerb|lex.AbstainLabel|lex.AbsentVerb|lex.VetoPast) && !s.isZeroHit(k):
			return true
		}
	}
	const far = 24
	end := s.end(len(s.u) - 1)
	rest := strings.ToLower(strings.TrimLeft(s.doc.Text[end:min(len(s.doc.Text), end+far)], " \n.!?:;-—–\"'”’"))
	for _, w := range [...]string{"except", "save ", "bar ", "but ", "almost", "nearly", "all but", "well,", "well almost", "not quite", "only ", "that is,", "apart from", "with one"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// isZeroHit says whether unit k belongs to a count of none: nobody abstained.
func (s *sentence) isZeroHit(k int) bool {
	for i := range s.hits {
		if h := &s.hits[i]; h.Hi == 0 && h.from <= k && k < h.to {
			return true
		}
	}
	return false
}

// everybodyDid reads all members as those who voted for it: every member of the Council
// raised a hand for it.
func (s *sentence) everybodyDid(k int) (from, to int) {
	if to := s.everyHand(k); to > k {
		return k, to
	}
	j := s.everybody(k)
	if b := s.allOfThem(k); b < k {
		j = k + 1
		if p, not, end := s.positionOf(j); p == plenary.Yes && !not && end > j {
			return b, end
		}
		return k, k
	}
	if j == k || s.governed(k) || s.sign(j, ",") {
		return k, k
	}
	if !s.namesWhole(k, j) && (s.followsSome() || !s.followsVote() || s.beforeThe(k) >= 0 && !s.id(0, lex.WThey)) {
		return k, k // in Benghazi everyone was in favour
	}
	p, not, end := s.positionOf(j)
	if p != plenary.Yes || not || end == j {
		return k, k
	}
	if s.is(end-1, lex.YesVerb) && !s.textAhead(end-1) && !saying[s.lower(end-1)] || !s.onlyText(end) {
		return k, k
	}
	return k, end
}

// namesWhole says whether words for everybody between two units name the organ, its table or
// how many it has.
func (s *sentence) namesWhole(from, to int) bool {
	for k := from; k < to; k++ {
		if s.is(k, lex.Council|lex.Assembly) || s.is(k, lex.Number) || places[s.lower(k)] {
			return true
		}
	}
	return false
}

// onlyText says whether from unit k on no more follows in the clause than what was voted on and
// when: of the resolution on Monday, not of talks, not with money.
func (s *sentence) onlyText(k int) bool {
	const far = 7
	for end := k + far; k < end && !s.endOfClause(k); k++ {
		if !s.is(k, lex.Text|lex.Symbol|lex.Date|lex.Did) && !s.id(k, lex.WOf, lex.WFor, lex.WThe, lex.WThis, lex.WOn) && !s.adverb(k) {
			return false
		}
	}
	return s.endOfClause(k)
}

// papersPut are words for what is put to the vote.
var papersPut = map[string]bool{"it": true, "this": true, "resolution": true, "draft": true, "text": true, "measure": true, "motion": true, "proposal": true, "document": true}

// ofTheText says whether what stands in the clause before k is about the text: the resolution
// was, it had; or whether nothing stands there.
func (s *sentence) ofTheText(k int) bool {
	from := s.clauseStart(k)
	told := k == from
	for j := from; j < k; j++ {
		switch {
		case papersPut[lastWord(s.lower(j))], s.is(j, lex.Symbol):
			told = true
		case s.is(j, lex.Small|lex.Did|lex.Pass|lex.Date|lex.YesVerb) && !s.is(j, lex.Actor|lex.Group) || s.adverb(j):
		default:
			return false
		}
	}
	return told
}

// everyHand is the unit behind words at k by which all hands went up; it is k where none
// stand there.
func (s *sentence) everyHand(k int) int {
	const far = 4
	j := k + 1
	if s.id(j, lex.WOne, lex.WThe) || strings.EqualFold(s.text(j), "single") {
		j++
	}
	if !s.is(k, lex.All) || s.nearlyAll(k) || s.is(k-1, lex.Not) || !isHand(s.text(j)) {
		return k
	}
	if j++; s.id(j, lex.WIn, lex.WAt) && s.id(j+1, lex.WThe) && places[s.lower(j+2)] {
		j += 3
	}
	up := false
	for end := j + far; j < end && (s.isCopula(j) || raises[s.lower(j)]); j++ {
		up = up || raises[s.lower(j)]
	}
	if s.is(j, lex.YesLabel) {
		j++
	}
	if !up || !s.endOfClause(j) {
		return k
	}
	return j
}

// allOfThem is the unit where the members of the organ are named whom "all" at k goes on with:
// the members all backed it, its ambassadors all raised their hands. It is k where none are.
func (s *sentence) allOfThem(k int) int {
	if !strings.EqualFold(s.text(k), "all") || !s.is(k-1, lex.Members) && !(s.is(k-1, lex.Number) && isWhole(s.value(k-1))) || s.is(k-1, lex.Positions|lex.VoteNoun) || s.followsSome() {
		return k
	}
	b := k - 2
	for b >= 0 && (s.is(b, lex.Number) && isWhole(s.value(b)) || s.is(b, lex.Council|lex.Assembly) || s.sign(b, "'") || s.id(b, lex.WS) || s.is(b, lex.Members)) {
		b--
	}
	if b < 0 {
		return 0
	}
	if b == 0 && s.id(b, lex.WThe, lex.WIts) {
		return b
	}
	return k
}

// followsSome says whether the sentence before was about some members, whom "all" may mean.
func (s *sentence) followsSome() bool { return s.n > 0 && s.walker.some == s.n }

// followsVote says whether the sentence before names an organ or tells of a vote.
func (s *sentence) followsVote() bool {
	return s.walker.ofVote == s.n || s.names(lex.Council|lex.Assembly, len(s.u))
}

// keepSome remembers whether a sentence tells of a vote, and whether it is about some members or
// a group, of whom the next may go on with "all" or "everyone".
func (w *walker) keepSome(s *sentence) {
	if s.has(lex.Council | lex.Assembly | lex.VotePast | lex.Pass | lex.Fail | lex.Symbol) {
		w.ofVote = s.n + 1
	}
	if s.has(lex.Council | lex.Assembly | lex.Pass | lex.Symbol) {
		w.ofText = s.n + 1
	}
	for k := range s.u {
		if !s.is(k, lex.Group) && !s.is(k+1, lex.Members) && !s.is(k+2, lex.Members) && !(s.id(k-1, lex.WThe) && s.at(k).Case != words.Lower) {
			continue
		}
		if g, _ := s.groupAt(k, s.id(k-1, lex.WThe)); g >= 0 && !s.is(k, lex.Bodies) {
			w.some = s.n + 1
			return
		}
	}
	for i := range s.people {
		if l := &s.people[i]; (len(l.names) > 1 || len(l.groups) > 0) && !s.isGoverned(l) {
			w.some = s.n + 1
			return
		}
	}
}

// doneByEverybody reads all members behind the verb or a noun for their help: was carried by
// all its members, had the support of the whole Council.
func (s *sentence) doneByEverybody(k int) (from, to int) {
	const far = 5
	j := s.everybody(k)
	if j == k || !s.endOfClause(j) && !s.is(j, lex.Date) && !s.id(j, lex.WOn, lex.WIn) {
		return k, k
	}
	b := s.beforeThe(k)
	switch {
	case s.id(b, lex.WBy):
		for m := b - 1; m >= 0 && m > b-far; m-- {
			if s.is(m, lex.Pass|lex.YesVerb|lex.YesLabel) {
				return m, s.ifSo(m, j, (s.isPassive(m) || strings.HasPrefix(s.lower(m), "was ")) && s.ofTheText(m))
			}
			if !s.is(m, lex.Date) && !s.adverb(m) && !s.id(m, lex.WOn) {
				break
			}
		}
	case s.id(b, lex.WOf, lex.WFrom) && (isBacking(s.text(b-1)) || s.isBallots(b-1)):
		for m := b - 2; m >= 0 && m > b-2-far; m-- {
			if s.is(m, lex.Got) || s.id(m, lex.WHad, lex.WWith) || helped[s.lower(m)] {
				return m, s.ifSo(m, j, s.ofTheText(m))
			}
			if !s.id(m, lex.WThe) && !s.unknown(m) {
				break
			}
		}
	}
	return k, k
}

// helped are verbs for having the help of those who vote.
var helped = map[string]bool{"enjoyed": true, "found": true, "enlisted": true, "met": true, "carried": true, "by": true}

// ifSo is unit to where something is so, unit from where not.
func (s *sentence) ifSo(from, to int, so bool) int {
	if so {
		return to
	}
	return from
}

// gotEveryVote reads that a text got all the votes there were: got every vote, won all
// fifteen votes, received every vote in the chamber.
func (s *sentence) gotEveryVote(k int) (from, to int) {
	const far = 6
	if !s.is(k, lex.Got) && !s.id(k, lex.WHad) {
		return k, k
	}
	all := false
	for j := k + 1; j < k+far; j++ {
		switch {
		case s.isBallots(j) || s.id(j, lex.WVote):
			if !all {
				return k, k
			}
			if j++; s.id(j, lex.WIn, lex.WAt, lex.WOf, lex.WOn) && s.id(j+1, lex.WThe) && (places[s.lower(j+2)] || s.is(j+2, lex.Council|lex.Assembly)) {
				j += 3
			}
			return k, s.ifSo(k, j, s.endOfClause(j) && s.ofTheText(k))
		case s.is(j, lex.All) && !s.is(j-1, lex.HedgeAbout|lex.Not):
			all = true
		case s.id(j, lex.WThe, lex.WOf, lex.WIts, lex.WOne), s.is(j, lex.Number) && s.value(j) >= council-4, strings.EqualFold(s.text(j), "single"):
		default:
			return k, k
		}
	}
	return k, k
}
