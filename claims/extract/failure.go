package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// countedFailure is where the verb at k stands that tells that an item or a text failed,
// with the tally that would have carried it right behind: the item was turned down on
// Tuesday, 115 to 15; the resolution, rejected 152-1-2. That the annexations were rejected,
// 143 to 5, is told of what a text rejects.
func (s *sentence) countedFailure(k int) (from, to int, ok bool) {
	const far = 6
	if !s.is(k, lex.Fail) || s.walker.scope == Elsewhere || s.aboutPart(k) || s.aboutOther(k) {
		return 0, 0, false
	}
	b := k
	for s.adverb(b-1) || s.is(b-1, lex.Did) {
		b--
	}
	if s.is(b-1, lex.Modal|lex.Not) || !(s.isText(b-1) && s.u[k].To-s.u[k].From > 1 || s.isItem(b-1) || s.sign(b-1, ",-_(") && (s.isText(b-2) || s.isItem(b-2)) || s.is(b-1, lex.And) && s.firstText(b) == 0) {
		return 0, 0, false
	}
	j := k + 1
	for j < k+far && (s.is(j, lex.Date|lex.Council|lex.Assembly) || s.adverb(j) || s.id(j, lex.WOn, lex.WIn, lex.WThe) || s.id(j, lex.WBy) && s.is(j+1, lex.Council|lex.Assembly)) {
		j++
	}
	if s.sign(j, ",-_(:") {
		j++
	}
	return b, k + 1, s.carriedFrom(j)
}

// isText says whether unit k is a word for a text voted on.
func (s *sentence) isText(k int) bool {
	return s.is(k, lex.Text|lex.Symbol) && !s.isPronoun(k) && !s.is(k, lex.Amend)
}

// isItem says whether unit k is a word for what is voted on without a text of its name: the
// item, the credentials.
func (s *sentence) isItem(k int) bool {
	switch s.lower(k) {
	case "item", "question", "pact", "compact", "declaration", "convention", "treaty", "report":
		return s.id(k-1, lex.WThe) || s.unknown(k-1)
	}
	return false
}

// aboutOther says whether the words behind the verb at k speak of a part of a text, a motion
// or another text, up to the tally.
func (s *sentence) aboutOther(k int) bool {
	const far = 16
	return s.aboutPart(min(k+far, len(s.u))) || s.is(k+1, lex.Another)
}

// carriedFrom says whether a tally that would have carried a text by far begins at unit k:
// more than twice as many for it as against.
func (s *sentence) carriedFrom(k int) bool {
	if s.id(k, lex.WWith, lex.WBy) {
		k++
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		f := &s.walker.found[i]
		yes, no := f.Counts[plenary.Yes], f.Counts[plenary.No]
		if f.Kind == Counts && f.from >= k && f.from <= k+1 && yes.Said && no.Said && yes.Lo > 2*no.Hi {
			return true
		}
	}
	return false
}

// bothFailed says whether the verb at k tells what became of all the texts just told of:
// both of them failed; all three were rejected.
func (s *sentence) bothFailed(k int) bool {
	const long = 12
	if k > long || !s.is(k, lex.Fail) || !s.endOfClause(k+1) || !s.behindTally() {
		return false
	}
	j := 0
	switch {
	case s.id(0, lex.WBoth):
		j = 1
	case s.is(0, lex.All) && s.is(1, lex.Number):
		j = 2
	default:
		return false
	}
	for s.id(j, lex.WOf, lex.WThe, lex.WThem, lex.WThese, lex.WThose) || s.is(j, lex.Text|lex.Did) && j < k || s.adverb(j) {
		j++
	}
	return j == k
}

// notPassed is where the words at k begin that tell, beside a tally and with no subject of
// their own, that a text was not adopted: not adopted, 8-2-5; seven to five: not carried.
func (s *sentence) notPassed(k int) (from int, ok bool) {
	switch from = k; {
	case s.is(k, lex.Fail) && strings.HasPrefix(s.lower(k), "not "):
	case s.is(k, lex.Pass) && s.is(k-1, lex.Not) && !s.is(k, lex.Consensus):
		from = k - 1
	default:
		return 0, false
	}
	if s.walker.scope == Elsewhere || s.aboutPart(k) {
		return 0, false
	}
	if from > 0 && !s.sign(from-1, ",:;-_(.") && !s.is(from-1, lex.And) {
		return 0, false
	}
	j := k + 1
	if s.sign(j, ",-_(:") {
		j++
	}
	if s.talliedFrom(j) {
		return from, true
	}
	b := from
	if s.is(b-1, lex.And) {
		b--
	}
	for s.sign(b-1, ",:;-_)") {
		b--
	}
	return from, s.endOfClause(k+1) && b < from && s.talliedTo(b)
}

// deniesManner says whether words for a failure deny only that all agreed: was not adopted by
// consensus; failed to pass unanimously.
func (s *sentence) deniesManner(from, to int) bool {
	denied := false
	for k := from; k < to; k++ {
		low := s.lower(k)
		denied = denied || s.is(k, lex.Not) || strings.HasPrefix(low, "not ") || strings.Contains(low, " not ") || strings.HasPrefix(low, "failed to")
	}
	if !denied {
		return false
	}
	for k := max(from, to-2); k <= to+1; k++ {
		switch low := s.lower(k); {
		case s.is(k, lex.Unanimous|lex.Consensus), low == "by consensus", low == "unanimously", low == "acclamation", low == "by acclamation", low == "without a vote":
			return true
		case k >= to && !s.id(k, lex.WBy):
			return false
		}
	}
	return false
}

// keptFrom says whether the deed at k is what an organ was kept from or left: a veto stopped
// it from adopting the text; it rose without adopting one.
func (s *sentence) keptFrom(k int) bool {
	if !strings.HasSuffix(s.lower(k), "ing") {
		return false
	}
	j := k - 1
	for s.adverb(j) || s.is(j, lex.Date) || s.id(j, lex.WOn) {
		j--
	}
	switch s.lower(j) {
	case "from", "without", "against", "than", "instead of", "short of":
		return true
	case "of":
		return s.lower(j-1) == "instead" || s.lower(j-1) == "short" || s.lower(j-1) == "chance" || s.lower(j-1) == "hope" || s.lower(j-1) == "thought"
	}
	return false
}

// organFollows says whether behind the word at k for a part of a text, and before a statement,
// a clause begins of which an organ is the subject: an attempt to delete a paragraph having
// failed, the Assembly adopted the resolution by 90 to 8.
func (s *sentence) organFollows(k, from int) bool {
	for m := k + 1; m < from; m++ {
		if s.sign(m, ",") && s.opensWithOrgan(m+1) {
			return true
		}
	}
	return false
}

// inAside says whether unit k stands between two commas of a statement: Turkey, which objects
// to the wording, abstained.
func (f *finding) inAside(s *sentence, k int) bool {
	before := false
	for m := f.from; m < k; m++ {
		before = before || s.sign(m, ",")
	}
	for m := k + 1; m < f.to && before; m++ {
		if s.sign(m, ",") {
			return true
		}
	}
	return false
}
