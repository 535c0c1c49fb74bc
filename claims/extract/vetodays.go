package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// dayOfVeto says whether the date at k is told of a veto in its clause: on Saturday a Soviet
// veto had killed the text; the three powers on Saturday vetoed; it died on Friday under an
// American veto; Mrs Albright's no on Tuesday was a veto.
func (s *sentence) dayOfVeto(k int) bool {
	b := k - 1
	if s.id(b, lex.WOn) {
		b--
	}
	switch {
	case s.unreal(k):
		return false
	case b < 0 || s.sign(b, ";:._") || s.is(b, lex.And) && s.sign(b-1, ",;"):
		return s.vetoOpens(k + 1)
	case s.vetoesAt(k + 1):
		// had on Thursday buried, the Western powers on Thursday vetoed
		return s.isHad(b) && s.is(b-1, lex.Actor|lex.Members|lex.Group) || s.is(b, lex.Members) && s.at(b).Case == words.Lower && !s.is(b, lex.VoteNoun)
	case dies[s.lower(b)]:
		return s.underVeto(k + 1)
	}
	return (s.id(b, lex.WNo) || s.is(b, lex.VetoNoun)) && s.isCopula(k+1) && s.vetoNounAt(k+2)
}

// dies are verbs by which a text is told to have come to its end.
var dies = map[string]bool{"died": true, "fell": true, "perished": true, "failed": true, "foundered": true, "came to grief": true, "expired": true, "met its end": true}

// isHad says whether the unit is the auxiliary of what lies before.
func (s *sentence) isHad(k int) bool { return s.id(k, lex.WHad) || s.lower(k) == "had just" }

// vetoesAt says whether a verb of vetoing stands at k.
func (s *sentence) vetoesAt(k int) bool {
	return s.is(k, lex.VetoPast) && strings.HasSuffix(s.lower(k), "vetoed") || s.is(k, lex.VetoBlock) && !strings.HasSuffix(s.lower(k), "ing") && !strings.HasSuffix(s.lower(k), "s")
}

// vetoNounAt says whether a noun for a veto stands at k behind its article.
func (s *sentence) vetoNounAt(k int) bool {
	for s.id(k, lex.WA, lex.WAn, lex.WThe) {
		k++
	}
	return s.is(k, lex.VetoNoun)
}

// vetoOpens says whether from unit k on somebody's veto is told to have done away with a
// text: a Soviet veto had just killed the resolution.
func (s *sentence) vetoOpens(k int) bool {
	const far = 9
	owner := false
	for m := k; m < k+far; m++ {
		switch {
		case s.is(m, lex.VetoNoun):
			v := m + 1
			for s.is(v, lex.Did) && !s.is(v, lex.Verbs) || s.id(v, lex.WHad) || s.adverb(v) || strings.EqualFold(s.text(v), "just") {
				v++
			}
			return (owner || strings.Contains(s.lower(m), " ")) && (s.vetoesAt(v) || s.unknown(v) && s.at(v).Case == words.Lower && strings.HasSuffix(s.lower(v), "ed"))
		case s.is(m, lex.Actor|lex.Person):
			owner = true
		case s.id(m, lex.WA, lex.WAn, lex.WThe, lex.WS) || s.is(m, lex.And|lex.Only|lex.Number) || s.sign(m, "'.,") && m > k || s.unknown(m) && s.at(m).Case == words.Capital || s.sign(m, ",") && m == k:
		default:
			return false
		}
	}
	return false
}

// underVeto says whether what stands at k is the veto under which a text died: under an
// American veto, to a Soviet veto, at the hands of three vetoes.
func (s *sentence) underVeto(k int) bool {
	const far = 6
	if low := s.lower(k); !s.id(k, lex.WUnder, lex.WTo, lex.WBy) && low != "beneath" && low != "before" {
		return false
	}
	for m := k + 1; m < k+far; m++ {
		if s.is(m, lex.VetoNoun) {
			return s.endOfClause(m + 1)
		}
		if !s.id(m, lex.WA, lex.WAn, lex.WThe, lex.WS) && !s.is(m, lex.Actor|lex.Only|lex.Number|lex.Person) && !s.sign(m, "'") {
			return false
		}
	}
	return false
}
