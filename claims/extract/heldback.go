package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// refusing and consenting are together words for not having voted for a text: would not back it, failed to
// vote for it.
var (
	refusing   = [...]string{"failed to ", "did not ", "didn't ", "didn’t ", "would not ", "wouldn't ", "wouldn’t ", "declined to ", "refused to ", "could not bring itself to ", "could not bring themselves to ", "chose not to ", "preferred not to "}
	consenting = [...]string{"vote for it", "vote for the text", "vote for the resolution", "vote in favour of it", "vote in favour", "vote in favor", "vote yes", "support it", "support the text", "support the resolution", "back it", "back the text", "back the resolution", "go along with it", "go along", "join in", "raise a hand", "raise its hand", "raise their hands", "say yes"}
	heldIdioms = [...]string{"held back", "held out", "hung back", "stayed down", "remained down", "broke ranks", "broke rank", "broke step", "stood out", "was left down"}
)

// heldBack is the unit behind words at k for not having voted for a text; it is k where none
// stand there.
func (s *sentence) heldBack(k int) int {
	const far = 70
	if k >= len(s.u) {
		return k
	}
	at := s.start(k)
	rest := strings.ToLower(s.doc.Text[at:min(len(s.doc.Text), at+far)])
	n := longestOf(rest, heldIdioms[:])
	if r := longestOf(rest, refusing[:]); n == 0 && r > 0 {
		if n = longestOf(rest[r:], consenting[:]); n > 0 {
			n += r
		}
	}
	if n == 0 {
		return k
	}
	to := k
	for ; to < len(s.u) && s.start(to) < at+n; to++ {
	}
	if s.end(to-1) != at+n || to < len(s.u) && !s.sign(to, ".!;?") && !(s.sign(to, ",") && !s.is(to+1, lex.Actor)) {
		return k
	}
	return to
}

// nobodyHeldBack says whether a sentence is no more than that nobody held back: no hand stayed
// down.
func (s *sentence) nobodyHeldBack() bool {
	const short = 12
	if len(s.u) > short || !s.id(0, lex.WNo, lex.WNone, lex.WNobody) && !s.is(0, lex.Not) {
		return false
	}
	for k := 1; k < len(s.u); k++ {
		if s.heldBack(k) > k {
			return true
		}
	}
	return false
}

// longestOf is the length of the longest of some phrases that a text starts with, 0 where it
// starts with none.
func longestOf(text string, phrases []string) (n int) {
	for _, p := range phrases {
		if strings.HasPrefix(text, p) {
			n = max(n, len(p))
		}
	}
	return n
}

// readHeldBack reads how many did not vote for a text, no more being said of them: one held
// out, five would not vote for it, none of the fifteen held back, no hand stayed down.
func (s *sentence) readHeldBack(k int) int {
	if k > 0 && !s.sign(k-1, ",;:_\"") && !s.is(k-1, lex.And|lex.Only) && !s.id(k-1, lex.WBut, lex.WThat) || s.sign(k-1, ",") && s.is(k-2, lex.Actor|lex.Group|lex.OtherBody) {
		return k // in Tripoli nobody held back
	}
	var n int32
	j := k + 1
	switch low := s.lower(k); {
	case s.id(k, lex.WNo) && (s.is(j, lex.Members) || s.id(j, lex.WOne) || isHand(s.text(j))):
		for j++; s.is(j, lex.Members); j++ {
		}
	case low == "not" && s.id(j, lex.WOne, lex.WA), low == "not a single", low == "not a":
		for ; s.id(j, lex.WOne, lex.WA) || s.is(j, lex.Members|lex.Only) || isHand(s.text(j)); j++ {
		}
	case s.id(k, lex.WNone, lex.WNobody), low == "no one", low == "no-one":
	case s.is(k, lex.Number) && !s.taken[k] && s.value(k) <= most/2 && !s.id(k-1, lex.WThe, lex.WThose, lex.WOf, lex.WNo) && !s.is(k-1, lex.Not|lex.Other|lex.Except|lex.HedgeAbout|lex.HedgeOver|lex.HedgeUnder|lex.Number):
		n = s.value(k)
		for s.is(j, lex.Members) && !s.is(j, lex.Positions) || isHand(s.text(j)) {
			j++
		}
	default:
		return k
	}
	j = s.behindOrganNumber(j)
	to := s.heldBack(j)
	if to == j || s.unreal(k) || s.ofPartHere(k, k) || s.followsSome() {
		return k
	}
	no, abstain, told := formOf(plenary.No), formOf(plenary.Abstain), number(n)
	ways := [][]Form{equals(no.plus(abstain, 1), told), equals(abstain, told)}
	if n > 0 {
		ways = append(ways, equals(no, told), equals(formAt(FormMembers).plus(formOf(plenary.Yes), -1), told))
	}
	s.takeNumbers(k, to)
	s.add(finding{Statement: Statement{Kind: Counts, Quiet: true, Reckoned: &Reckoning{Ways: ways}}, from: k, to: to, unit: k})
	return to
}

// isHand says whether a word is for what members vote with.
func isHand(w string) bool {
	switch strings.ToLower(w) {
	case "hand", "hands", "arm", "arms", "voice":
		return true
	}
	return false
}

// readAllBut reads that all but so many voted for a text: all but one voted in favour, all the
// members but two backed it, everyone but one said yes.
func (s *sentence) readAllBut(k int) int {
	const far = 8
	if !s.is(k, lex.All) || s.id(k, lex.WBoth) || s.is(s.beforeThe(k), lex.Not|lex.HedgeAbout) || s.followsSome() {
		return k
	}
	j := k + 1
	for j < k+far && (s.id(j, lex.WThe, lex.WIts, lex.WOf) || s.is(j, lex.Members|lex.Council|lex.Assembly) && !s.is(j, lex.VoteNoun)) {
		j++
	}
	if !s.is(j, lex.Except) || !s.is(j+1, lex.Number) || s.value(j+1) < 1 || s.value(j+1) > most/2 || s.id(j+2, lex.WOf) || s.is(j+2, lex.Number) {
		return k
	}
	p, not, end := s.positionOf(s.members(j + 2))
	if p != plenary.Yes || not || end == j+2 || s.unreal(k) {
		return k
	}
	told := number(s.value(j + 1))
	s.takeNumbers(k, end)
	s.addReckoning(k, end, k, equals(formOf(plenary.No).plus(formOf(plenary.Abstain), 1), told), equals(formAt(FormMembers).plus(formOf(plenary.Yes), -1), told))
	return end
}
