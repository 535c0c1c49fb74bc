package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// countedOutcome is where the verb at k stands that tells that something was adopted, with
// the tally it was adopted by right behind or before it, whatever it is called: sanctions
// were adopted yesterday, nine to five; twelve in favour: adopted.
func (s *sentence) countedOutcome(k int) (from, to int, ok bool) {
	if !s.is(k, lex.Pass) || s.is(k, lex.Fail|lex.Consensus) || s.walker.scope == Elsewhere {
		return 0, 0, false
	}
	phrase := s.u[k].To-s.u[k].From > 1
	b := k
	for s.adverb(b-1) || s.is(b-1, lex.Did) {
		b--
	}
	bare := s.lower(k) == "adopted" && (s.sign(b-1, ",:;-_") || s.is(b-1, lex.And))
	if !phrase && b == k && !s.isPast(k) && !bare || s.is(b-1, lex.Modal|lex.Not) || s.aboutPart(b) {
		return 0, 0, false
	}
	j := k + 1
	for j < k+8 && (s.is(j, lex.Date|lex.Council|lex.Assembly) || s.adverb(j) || s.id(j, lex.WOn, lex.WIn) || s.id(j, lex.WBy) && s.is(j+1, lex.Council|lex.Assembly)) {
		j++
	}
	if s.talliedFrom(j) || s.sign(j, ",-_(:") && s.talliedFrom(j+1) {
		return b, k + 1, true
	}
	if !s.endOfClause(j) || s.sign(j, ",") {
		return 0, 0, false
	}
	if s.is(b-1, lex.And) {
		b--
	}
	for s.sign(b-1, ",:;-_)") {
		b--
	}
	return k, k + 1, b < k && s.talliedTo(b)
}

// aboutPart says whether the words of the clause before unit k speak of a part of a text,
// a motion or another body, which the tally may be of.
func (s *sentence) aboutPart(k int) bool {
	const far = 28
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ";."); j-- {
		if s.is(j, lex.Amend|lex.OtherBody|lex.Another) {
			return true
		}
		switch s.lower(j) {
		case "paragraph", "paragraphs", "motion", "clause", "procedural", "procedure", "agenda", "statement", "committee", "bill", "budget", "law":
			return true
		}
	}
	return false
}

// talliedFrom says whether a tally of both sides, or of the votes in favour, begins at
// unit k, behind "with" or "by".
func (s *sentence) talliedFrom(k int) bool {
	with := s.id(k, lex.WWith, lex.WBy)
	if with {
		k++
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if f := &s.walker.found[i]; f.Kind == Counts && f.from >= k && f.from <= k+1 && f.Counts[plenary.Yes].Said {
			return with || f.Counts[plenary.No].Said || f.Counts[plenary.Abstain].Said
		}
	}
	return false
}

// talliedTo says whether the votes in favour are told right before unit k.
func (s *sentence) talliedTo(k int) bool {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if f := &s.walker.found[i]; f.Kind == Counts && f.to == k && f.Counts[plenary.Yes].Said && !strings.EqualFold(s.text(f.from-1), "only") {
			return true
		}
	}
	return false
}

// forText says whether the words behind "for" at k name a text and end there: nine for the
// American draft, four for the Russian one.
func (s *sentence) forText(k int) bool {
	const far, around = 6, 24
	if !s.id(k+1, lex.WThe, lex.WIts) && !s.is(k+1, lex.Actor) {
		return false
	}
	for j := max(1, k-around); j < k+around; j++ {
		if j != k && s.id(j, lex.WFor) && s.is(j-1, lex.Number) {
			return false // eleven for the French text and four for the Russian one
		}
	}
	for j := k + 1; j < k+far; j++ {
		switch {
		case s.is(j, lex.Text) && !s.isPronoun(j), strings.EqualFold(s.text(j), "one") && s.is(j-1, lex.Actor):
			return s.endOfClause(j+1) || s.is(j+1, lex.Date) || s.id(j+1, lex.WOn) && s.is(j+2, lex.Date)
		case s.is(j, lex.Actor), s.unknown(j), s.id(j, lex.WThe, lex.WIts, lex.WS), s.sign(j, "'-"):
		default:
			return false
		}
	}
	return false
}
